public import Diagnostics
internal import Markup

/// The figures of a text that an editor has declared to be no numbers to call: `figures` in the front
/// matter of a text, or in the record that its languages share.
struct DeclaredFigures {
  private let forms: Set<String>

  init(_ figures: [Located<String>]) {
    forms = Set(figures.map { Self.plain($0.value) })
  }

  /// Whether one of them is written so.
  func contain(_ written: [UInt8]) -> Bool {
    !forms.isEmpty && forms.contains(Self.plain(String(decoding: written, as: UTF8.self)))
  }

  /// A figure without what differs between two ways to write it in a line: spaces and line ends.
  static func plain(_ text: String) -> String {
    let literal = LiteralText(Array(text.utf8)[...])
    let digits = literal.scalars.indices.map { place in
      literal.digit(at: place).map { UInt32($0) + 0x30 } ?? literal.scalars[place]
    }
    let words = digits.filter { !InvisibleSign.contains($0) }
      .map { $0 == NumberRun.itemEnd ? 0x20 : $0 }
      .split(separator: 0x20)
    var result = String.UnicodeScalarView()
    for scalar in words.joined(separator: [0x20]) {
      Unicode.Scalar(scalar).map { result.append($0) }
    }
    return String(result).lowercased()
  }
}

extension LiteralContactCheck {
  /// What is wrong with the declarations of an item: a figure that is the number of a contact, and
  /// one that no longer stands in any text that it is declared for.
  func diagnostics(declaredIn item: Item) -> [Diagnostic] {
    let shared = findings(item.record.figures, in: item.translations)
    return shared + item.translations.flatMap { findings($0.figures, in: [$0]) }
  }

  private func findings(_ figures: [Located<String>], in texts: [Translation]) -> [Diagnostic] {
    figures.compactMap { figure in
      if let contact = scanner(nil).owner(of: figure.value) {
        return Diagnostic(
          .declaredContact, "'\(figure.value)' is the contact '\(contact)'", at: figure.location,
          remedy: "remove it here, and write ':contact{\(contact)}' in the text")
      }
      let form = DeclaredFigures.plain(figure.value)
      let isThere = texts.contains { text in
        DeclaredFigures.plain(text.document.readText).contains(form)
          || [text.title, text.summary].contains { DeclaredFigures.plain($0 ?? "").contains(form) }
      }
      guard !isThere else { return nil }
      return Diagnostic(
        .idleFigure, "'\(figure.value)' stands in no text that it is declared for",
        at: figure.location, remedy: "remove it, or write it as the text does")
    }
  }
}

extension Document {
  /// All words, with the addresses and titles of links.
  fileprivate var readText: String {
    let addresses = nodes.indices.filter { [.link, .image].contains(nodes[$0].kind) }.map { node in
      "\(string(of: node)) \(String(decoding: secondText(of: node), as: UTF8.self))"
    }
    return ([plainText(of: Document.root)] + addresses).joined(separator: " ")
  }
}

/// A figure that an editor has declared to be no number to call.
public struct DeclaredFigure: Sendable {
  /// As it is written.
  public let figure: String
  /// Where it was declared.
  public let location: SourceLocation
}

extension Library {
  /// All figures that are declared, in the order of their places.
  public var declaredFigures: [DeclaredFigure] {
    ResolvedLibrary.items(of: self).flatMap { item in
      (item.record.figures + item.translations.flatMap(\.figures)).map {
        DeclaredFigure(figure: $0.value, location: $0.location)
      }
    }
  }
}
