/// A record that files show.
public enum Reference: Sendable, Hashable {
  /// A contact, by its identifier.
  case contact(String)
  /// A claim, by its identifier.
  case claim(String)
}

extension Library {
  /// The library with other values in one record and nowhere else. A file that is made of both
  /// libraries and is not the same shows the record.
  func changing(_ reference: Reference) -> Library {
    var library = self
    switch reference {
    case .contact(let id): library.contacts[id]?.changeValues()
    case .claim(let id):
      guard let figure = claims[id]?.figure else { break }
      library.claims[id]?.figure = changed(figure)
    }
    return library
  }

  /// Another figure that begins as this one does, so that it stands beside it in an index.
  private func changed(_ figure: Claim.Figure) -> Claim.Figure {
    switch figure {
    case .count(let count): .count(Self.changed(count))
    case .decimal(let number):
      .decimal(
        Claim.Decimal(
          digits: number.digits + (number.digits.contains(".") ? "7" : ".7"),
          isPercentage: number.isPercentage))
    case .words(let words):
      .words(words.split(separator: " ").map { $0 + "7" }.joined(separator: " "))
    case .share: .words("7")
    case .series(let entries):
      .series(
        entries.map { entry in
          let count =
            switch entry.amount {
            case .count(let count): count
            case .claim(let name): self.count(of: name.value) ?? 0
            }
          return Claim.Entry(year: entry.year, amount: .count(Self.changed(count)))
        })
    }
  }

  private static func changed(_ count: Int) -> Int {
    count < Int.max / 100 ? count * 10 + 7 : count / 10
  }
}

extension Contact {
  /// Puts others in the place of all by which somebody is reached.
  fileprivate mutating func changeValues() {
    phone = phone?.next
    sms = sms?.next
    email = email.map { $0 + "x" }
    chat = chat.map { $0 + "x" }
    web = web.map { $0 + "x" }
    address = address.map { $0 + "x" }
  }
}

extension PhoneNumber {
  /// Another number of the same kind.
  fileprivate var next: PhoneNumber {
    let digit = (dialed.last?.wholeNumberValue ?? 0) + 1
    return PhoneNumber("\(dialed.dropLast())\(digit % 10)") ?? self
  }
}

extension ResolvedLibrary {
  /// The library with other values in one record and nowhere else.
  public func changing(_ reference: Reference) -> ResolvedLibrary {
    ResolvedLibrary(library.changing(reference), items: items)
  }
}
