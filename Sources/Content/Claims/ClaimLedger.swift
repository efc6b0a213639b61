extension Library {
  /// One number of a series.
  public struct Point: Sendable {
    /// Whose number it is.
    public let year: Int
    /// The number.
    public let count: Int
    /// The record that has the number, with its source.
    public let claim: Claim
  }

  /// The number of a claim that is one whole number.
  func count(of id: String) -> Int? {
    guard case .count(let count)? = claims[id]?.figure else { return nil }
    return count
  }

  /// The records with a source on which a claim rests: itself, and those that its figure is made of.
  public func basis(of claim: Claim) -> [Claim] {
    let names: [String] =
      switch claim.figure {
      case .count, .decimal, .words: []
      case .share(let part, let whole): [part.value, whole.value]
      case .series(let entries): entries.compactMap(\.amount.name)
      }
    return ([claim] + names.compactMap { claims[$0] }).filter { $0.source != nil }
  }

  /// What an inline use of a claim shows in a language; nil for a series.
  public func figure(of claim: Claim, in language: Language) -> String? {
    switch claim.figure {
    case .count(let count): language.format(count)
    case .decimal(let decimal): language.format(decimal)
    case .words(let words): language.tag.isolated(Self.range(words, in: language))
    case .share(let part, let whole):
      count(of: part.value).flatMap { part in
        count(of: whole.value).map { language.percentage(part, of: $0) }
      }
    case .series: nil
    }
  }

  /// A range or the like, its numbers as the language writes them. Four digits may be a year, and are
  /// parted only beside a longer number.
  private static func range(_ words: String, in language: Language) -> String {
    let pieces = FigureReading.pieces(of: words)
    let hasLong = pieces.contains { piece in
      guard case .number(let number) = piece else { return false }
      return number.prefix { $0 != "." }.count > 4
    }
    return pieces.map { number($0, in: language, isParted: hasLong) }.joined()
  }

  private static func number(
    _ piece: FigureReading.Piece, in language: Language, isParted: Bool
  ) -> String {
    guard case .number(let number) = piece else { return piece.text }
    if isParted, let count = Int(number), String(count) == number { return language.format(count) }
    if number.contains("."), case .decimal(let decimal) = FigureReading(piece.text) {
      return language.format(decimal)
    }
    var result = ""
    for character in number {
      result += character.wholeNumberValue.map { language.format($0) } ?? String(character)
    }
    return result
  }

  /// The numbers of a series, the earliest year first; empty for any other claim.
  public func points(of claim: Claim) -> [Point] {
    guard case .series(let entries) = claim.figure else { return [] }
    return entries.compactMap { entry in
      switch entry.amount {
      case .count(let count): Point(year: entry.year, count: count, claim: claim)
      case .claim(let name):
        count(of: name.value).flatMap { count in
          claims[name.value].map { Point(year: entry.year, count: count, claim: $0) }
        }
      }
    }
  }
}

extension Claim.Amount {
  /// The claim that has the number.
  var name: String? {
    if case .claim(let name) = self { name.value } else { nil }
  }
}
