internal import Diagnostics

/// The words of a language by which a text says that a number is to be called: a short number, such
/// as 112, is a contact behind one of them, and a count elsewhere.
public struct CallingWords: Sendable {
  /// `call`, `phone`, `emergency`.
  private(set) var words: Set<String>
  /// What may stand between such a word and the number: `to`, `the number`.
  private(set) var links: Set<String>
  /// The words of calling that stand behind the number, in languages whose verb comes last.
  private(set) var behind: Set<String> = []

  static let none = CallingWords(words: [], links: [])

  init(words: [String], links: [String], behind: [String] = []) {
    self.words = Set(words.map { $0.lowercased() })
    self.links = Set(links.map { $0.lowercased() })
    self.behind = Set(behind.map { $0.lowercased() })
  }

  static func read(_ node: YAMLNode?, _ reader: inout RecordReader) -> CallingWords {
    reader.record(node, what: "'calling'") { reader in
      CallingWords(
        words: reader.list(reader.required("words"), "words") { $0.text($1, "words")?.value },
        links: reader.list(reader.node("between"), "between") { $0.text($1, "between")?.value },
        behind: reader.list(reader.node("behind"), "behind") { $0.text($1, "behind")?.value })
    } ?? .none
  }

  /// These words, and those of another language.
  func adding(_ other: CallingWords) -> CallingWords {
    var sum = self
    sum.words.formUnion(other.words)
    sum.links.formUnion(other.links)
    sum.behind.formUnion(other.behind)
    return sum
  }

  /// How a number is led up to.
  enum Approach {
    /// No word of calling in its clause.
    case none
    /// One stands before it, with at most links between; or behind it.
    case direct
    /// One stands earlier in the clause, and a link directly before the number.
    case linked
  }

  /// How the text before a number, in lower case, leads up to it.
  func approach(_ before: String) -> Approach {
    let pictures: [UInt32] = [0x260E, 0x260F, 0x1F4DE, 0x1F4F1, 0x1F4F2, 0x2706, 0x1F57F, 0x1F580]
    let lastSign = before.unicodeScalars.last {
      $0 != " " && $0.value != 0x3A && !InvisibleSign.contains($0.value)
    }
    if let lastSign, pictures.contains(lastSign.value) { return .direct }
    var rest = before[...]
    while let last = rest.last, !last.isLetter, !".!?。।".contains(last) { rest.removeLast() }
    if let last = rest.last, !last.isLetter {
      // A dot that ends a shortened word ("tlf.") ends no sentence.
      let isShortened = last == "." && Self.ends(rest.dropLast(), with: words) != nil
      if isShortened { return .direct }
      guard last == ".", let shorter = Self.ends(rest.dropLast(), with: links) else { return .none }
      rest = shorter
    }
    let clause = rest.split(omittingEmptySubsequences: false) { ".;!?,،؛।。".contains($0) }
    var words = clause.last ?? ""
    var hasLink = before.reversed().first { $0 != " " } == ","
    for _ in 0..<6 {
      if Self.ends(words, with: self.words) != nil { return .direct }
      guard let shorter = Self.ends(words, with: links) else { break }
      hasLink = true
      words = Self.trimmed(shorter)
    }
    return hasLink && contains(words) ? .linked : .none
  }

  /// Whether a word of calling stands behind a number, as in Persian, Turkish or Hindi.
  func isCalled(_ after: String) -> Bool {
    guard !behind.isEmpty else { return false }
    let words = after.split { !($0.isLetter || $0.isNumber) }.prefix(3)
    return words.contains { behind.contains(String($0)) }
      || behind.contains { word in
        Self.isUnspaced(word) && after.prefix(word.count + 6).contains(word)
      }
  }

  private func contains(_ clause: Substring) -> Bool {
    var rest = clause
    while !rest.isEmpty {
      rest = Self.trimmed(rest)
      if Self.ends(rest, with: words) != nil { return true }
      // In scripts without spaces a word may end at any letter.
      if let last = rest.last, !last.isLetter || Self.isUnspaced(String(last)) {
        rest.removeLast()
        continue
      }
      while let last = rest.last, last.isLetter || last.isNumber { rest.removeLast() }
    }
    return false
  }

  /// What stands before the one of `words` with which a text ends.
  private static func ends(_ text: Substring, with words: Set<String>) -> Substring? {
    guard let end = text.last else { return nil }
    // Scripts without spaces have no other ends of words.
    let isUnspaced = Self.isUnspaced(String(end))
    var start = text.endIndex
    var found: Substring?
    for _ in 0..<(isUnspaced ? 12 : 24) {
      guard start > text.startIndex else { break }
      start = text.index(before: start)
      let before = start > text.startIndex ? text[text.index(before: start)] : " "
      if !isUnspaced, before.isLetter || before.isNumber { continue }
      if words.contains(String(text[start...])) { found = text[..<start] }
    }
    // Arabic joins "and" to the word behind it: واتصل.
    if found == nil, let word = text.split(whereSeparator: { !$0.isLetter }).last,
      let and = word.first, "وف".contains(and), words.contains(String(word.dropFirst()))
    {
      found = text.dropLast(word.count)
    }
    return found
  }

  private static func isUnspaced(_ word: String) -> Bool {
    word.unicodeScalars.first.map(Script.hasNoSpaces) ?? false
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let last = text.last, !last.isLetter, last != "\u{FFFD}" { text.removeLast() }
    return text
  }

  /// Whether what follows a number lets it be one to call: the end, a sign, or a link word.
  func mayEnd(_ after: String) -> Bool {
    let rest = after.drop { $0 == " " }
    guard let first = rest.first, first.isLetter || first.isNumber else { return true }
    if isCalled(after) { return true }
    if Self.isUnspaced(String(first)) { return links.contains { rest.hasPrefix($0) } }
    var end = rest.startIndex
    for _ in 0..<16 where end < rest.endIndex {
      end = rest.index(after: end)
      let isEnd = end == rest.endIndex || !(rest[end].isLetter || rest[end].isNumber)
      guard isEnd, links.contains(String(rest[..<end])) else { continue }
      // A single letter is a word of many languages: "112 o 114", but not "300 a day".
      let next = rest[end...].first { $0 != " " }
      return end > rest.index(after: rest.startIndex) || next?.isNumber ?? true
    }
    return false
  }
}
