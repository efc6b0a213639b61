public import Diagnostics
internal import Markup

/// The figures of a text that an editor has declared to be no numbers to call: `figures` in the front
/// matter of a text, or in the record that its languages share.
struct DeclaredFigures {
  private let forms: Set<String>
  /// Those that stand with words round them.
  private let phrases: [String]

  init(_ figures: [Located<String>]) {
    let all = figures.map { Self.plain($0.value) }
    forms = Set(all)
    phrases = all.filter { $0.contains(where: \.isLetter) }
  }

  /// Whether one of them is written at a place in a text.
  func contain(_ range: Range<Int>, of text: [UInt8]) -> Bool {
    guard !forms.isEmpty else { return false }
    let written = Self.plain(String(decoding: text[range], as: UTF8.self))
    if forms.contains(written) { return true }
    guard phrases.contains(where: { $0.contains(written) }) else { return false }
    let before = Self.signs(text[max(0, range.lowerBound - Self.reach)..<range.lowerBound])
    let after = Self.signs(text[range.upperBound..<min(text.count, range.upperBound + Self.reach)])
    return phrases.contains { phrase in
      phrase.ranges(of: written).contains { place in
        before.hasSuffix(phrase[..<place.lowerBound])
          && after.hasPrefix(phrase[place.upperBound...])
      }
    }
  }

  /// How many bytes of the words round a figure are looked at.
  private static let reach = 160

  /// A figure without what differs between two ways to write it in a line: spaces and line ends.
  static func plain(_ text: String) -> String {
    let signs = signs(Array(text.utf8)[...])
    let start = signs.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }

  private static func signs(_ text: ArraySlice<UInt8>) -> String {
    let literal = LiteralText(text)
    var result = String.UnicodeScalarView()
    for (place, scalar) in literal.scalars.enumerated() where !InvisibleSign.contains(scalar) {
      let plain = literal.digit(at: place).map { UInt32($0) + 0x30 } ?? scalar
      let sign = plain == NumberRun.itemEnd ? 0x20 : plain
      if sign == 0x20, result.last == " " { continue }
      Unicode.Scalar(sign).map { result.append($0) }
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
      let scanner = scanner(nil)
      if let contact = scanner.owner(of: figure.value) {
        // A long number without commas counts nothing.
        let mayCount = figure.value.contains(",") || figure.value.count { $0.isNumber } <= 6
        return Diagnostic(
          .declaredContact, "'\(figure.value)' is the contact '\(contact)'", at: figure.location,
          remedy: "remove it here, and write ':contact{\(contact)}' in the text"
            + (mayCount
              ? "; if it counts something there, write it with its words: '\(figure.value) women'"
              : ""))
      }
      if let kind = scanner.addressKind(in: figure.value) {
        return Diagnostic(
          .declaredContact, "'\(figure.value)' is \(kind)", at: figure.location,
          remedy: "type 'varde new contact <id>', put it there, and name that in the text")
      }
      let form = DeclaredFigures.plain(figure.value)
      let isThere = texts.contains { text in
        ([text.document.readText, text.title, text.summary].compactMap(\.self)).contains {
          DeclaredFigures.plain($0).contains(form)
        }
      }
      guard !isThere || !form.contains(where: \.isNumber) else { return nil }
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
