internal import Diagnostics

/// The words of a language by which a text says that a number is to be called: a short number, such
/// as 112, is a contact behind one of them, and a count elsewhere.
public struct CallingWords: Sendable {
  /// `call`, `phone`, `emergency`.
  let words: [String]
  /// What may stand between such a word and the number: `to`, `the number`.
  let links: [String]

  static let none = CallingWords(words: [], links: [])

  init(words: [String], links: [String]) {
    // The longest first: "numeral" before "numer".
    self.words = words.map { $0.lowercased() }.sorted { ($0.count, $0) > ($1.count, $1) }
    self.links = links.map { $0.lowercased() }.sorted { ($0.count, $0) > ($1.count, $1) }
  }

  static func read(_ node: YAMLNode?, _ reader: inout RecordReader) -> CallingWords {
    reader.record(node, what: "'calling'") { reader in
      CallingWords(
        words: reader.list(reader.required("words"), "words") { $0.text($1, "words")?.value },
        links: reader.list(reader.node("between"), "between") { $0.text($1, "between")?.value })
    } ?? .none
  }

  /// How a number is led up to.
  enum Approach {
    /// No word of calling in its clause.
    case none
    /// One stands before it, with at most links between.
    case direct
    /// One stands earlier in the clause, and a link directly before the number.
    case linked
  }

  /// How the text before a number, in lower case, leads up to it.
  func approach(_ before: String) -> Approach {
    let pictures: [UInt32] = [0x260E, 0x260F, 0x1F4DE, 0x1F4F1, 0x1F4F2, 0x2706]
    let lastSign = before.unicodeScalars.last { $0 != " " && $0.value != 0x3A }
    if let lastSign, pictures.contains(lastSign.value) { return .direct }
    var rest = before[...]
    while let last = rest.last, !last.isLetter, !".!?。।".contains(last) { rest.removeLast() }
    if let last = rest.last, !last.isLetter {
      // A dot that ends a shortened word ("tlf.") ends no sentence.
      let isShortened = last == "." && Self.ends(String(rest.dropLast()), with: words) != nil
      return isShortened ? .direct : .none
    }
    let clause = rest.split(omittingEmptySubsequences: false) { ".;!?,،؛।。".contains($0) }
    var words = String(clause.last ?? "")
    var hasLink = before.reversed().first { $0 != " " } == ","
    for _ in 0..<6 {
      if Self.ends(words, with: self.words) != nil { return .direct }
      guard let shorter = Self.ends(words, with: links) else { break }
      hasLink = true
      words = trimmed(shorter)
    }
    return hasLink && contains(words) ? .linked : .none
  }

  private func contains(_ clause: String) -> Bool {
    var rest = clause
    while !rest.isEmpty {
      if Self.ends(rest, with: words) != nil { return true }
      rest.removeLast()
    }
    return false
  }

  /// What stands before the one of `words` with which a text ends.
  private static func ends(_ text: String, with words: [String]) -> String? {
    for word in words where text.hasSuffix(word) {
      let rest = text.dropLast(word.count)
      // Scripts without spaces have no other ends of words.
      let isSpaced =
        (word.unicodeScalars.first?.value ?? 0) < 0x0E00
        || (0x1E00...0x1FFF).contains(word.unicodeScalars.first?.value ?? 0)
      if let last = rest.last, isSpaced, last.isLetter || last.isNumber { continue }
      return String(rest)
    }
    return nil
  }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, !last.isLetter, last != "\u{FFFD}" { text.removeLast() }
    return String(text)
  }

  /// Whether what follows a number lets it be one to call: the end, a sign, or a link word.
  func mayEnd(_ after: String) -> Bool {
    let rest = after.drop { $0 == " " }
    guard let first = rest.first, first.isLetter || first.isNumber else { return true }
    return links.contains { link in
      guard rest.hasPrefix(link) else { return false }
      let isSpaced = (link.unicodeScalars.first?.value ?? 0) < 0x0E00
      return !(isSpaced && (rest.dropFirst(link.count).first?.isLetter ?? false))
    }
  }
}
