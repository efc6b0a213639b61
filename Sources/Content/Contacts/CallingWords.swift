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
  /// Those that may be counted: a link stands between the number and one of them.
  private(set) var called: Set<String> = []
  /// What words of calling begin with, in languages that inflect them.
  private(set) var stems: [String] = []
  /// What else may stand behind the number, or behind the word of calling: small words such as `if`,
  /// `for`, `us`. What is counted is none of them.
  private(set) var particles: Set<String> = []
  /// Whom one calls: `police`, `doctor`. They may stand between, too.
  private(set) var services: Set<String> = []
  /// Links and services.
  private var between: Set<String> = []
  /// Words that ask to send one word to a number: `text HELP to 1234`.
  private(set) var sending: Set<String> = []

  static let none = CallingWords(words: [], links: [])

  init(
    words: [String], links: [String], behind: [String] = [], called: [String] = [],
    stems: [String] = [], particles: [String] = [], services: [String] = [],
    sending: [String] = []
  ) {
    func set(_ words: [String]) -> Set<String> {
      Set(words.map { ArabicSpelling.plain($0.lowercased()) })
    }
    self.words = set(words)
    self.links = set(links)
    self.behind = set(behind)
    self.called = set(called)
    self.stems = stems.map(ArabicSpelling.plain)
    self.particles = set(particles)
    self.services = set(services)
    self.sending = set(sending)
    between = self.links.union(self.services)
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
    sum.called.formUnion(other.called)
    sum.stems += other.stems
    sum.particles.formUnion(other.particles)
    sum.services.formUnion(other.services)
    sum.sending.formUnion(other.sending)
    sum.between.formUnion(other.between)
    return sum
  }

  /// How a number is led up to.
  enum Approach: Comparable {
    /// No word of calling in its clause.
    case none
    /// One stands earlier in the clause, and a link or a sign directly before the number; or nothing
    /// stands there but whom one calls.
    case linked
    /// Whom one calls stands directly before it, and a sign or nothing between: `Police: 999`.
    case named
    /// One begins the clause: `Call our office on 1234`.
    case ordered
    /// One stands before it, with at most links between; or behind it.
    case direct
  }

  /// How the text before a number leads up to it.
  func approach(_ text: String) -> Approach {
    // The capital of Turkish is an "i" with a mark in lower case.
    let before = text.lowercased().replacing("i\u{307}", with: "i")
    let pictures: [UInt32] = [0x260E, 0x260F, 0x1F4DE, 0x1F4F1, 0x1F4F2, 0x2706, 0x1F57F, 0x1F580]
    let signs = before.unicodeScalars.reversed().prefix {
      !$0.properties.isAlphabetic || $0.value >= 0x2460 && $0.value < 0x2500
    }.filter { $0 != " " && !InvisibleSign.contains($0.value) }
    if let sign = signs.first(where: { !":(+".unicodeScalars.contains($0) }),
      pictures.contains(sign.value)
    {
      return .direct
    }
    var rest = Self.trimmed(before[...])
    if let last = rest.last, !last.isLetter {
      // A dot that ends a shortened word ("tlf.") ends no sentence.
      let isShortened = last == "." && endsInWord(rest.dropLast()) != nil
      if isShortened { return .direct }
      guard last == ".", let shorter = Self.ends(rest.dropLast(), with: links) else {
        return .none
      }
      rest = Self.trimmed(shorter)
    }
    var hasLink = signs.contains { ",:([–".unicodeScalars.contains($0) }
    let isService =
      signs.allSatisfy { ",:–-(".unicodeScalars.contains($0) }
      && Self.ends(rest, with: services) != nil
    var hasService = false
    for _ in 0..<12 {
      if endsInWord(rest) != nil { return .direct }
      if let shorter = Self.ends(rest, with: between) {
        let link = String(rest[shorter.endIndex...])
        // "and" joins a number to the one before it, not to a word.
        if Self.conjunctions.contains(link), !Self.followsNumber(shorter) { break }
        hasLink = hasLink || links.contains(link)
        hasService = hasService || services.contains(link)
        rest = Self.trimmed(shorter)
      } else if let shorter = Self.ends(rest, with: Self.digits) {
        rest = Self.trimmed(shorter)
      } else if hasLink, let shorter = Self.ends(rest, with: sending),
        keyword(Self.trimmed(shorter), in: text) != nil
      {
        // `編輯HELP發送至1234`, `Ketik HELP kirim ke 1234`
        return .direct
      } else if hasLink, let shorter = keyword(rest, in: text) {
        rest = shorter
        while let before = Self.ends(rest, with: between) ?? Self.ends(rest, with: particles) {
          rest = Self.trimmed(before)
        }
        if Self.ends(rest, with: sending) != nil || endsInWord(rest) != nil { return .direct }
      } else {
        break
      }
    }
    let approach = hasLink ? lead(clause(rest), hasService: hasService) : .none
    return isService ? max(approach, .named) : approach
  }

  /// The words since the last sign that ends a clause. What holds a clause together may stand between
  /// commas: `ring the doctor, day or night, on 1813`.
  func clause(_ text: Substring) -> Substring {
    var start = text.startIndex
    var end = text.endIndex
    for position in text.indices.reversed() where ".;!?,،؛।。".contains(text[position]) {
      let part = text[text.index(after: position)..<end]
      let isComma = text[position] == "," || text[position] == "،"
      let words = part.split { !($0.isLetter || $0.isNumber) }
      guard isComma, words.count < 6, words.allSatisfy({ isSmall($0) }) else {
        start = text.index(after: position)
        break
      }
      end = position
    }
    return text[start..<max(start, end)]
  }

  private static func followsNumber(_ text: Substring) -> Bool {
    guard let last = text.last(where: { $0 != " " }) else { return true }
    return !last.isLetter
  }

  /// What stands before the word of calling with which a text ends.
  func endsInWord(_ text: Substring) -> Substring? {
    if let before = Self.ends(text, with: words) { return before }
    guard let last = text.last, last.isLetter else { return nil }
    let word = text[(text.lastIndex { !$0.isLetter }.map(text.index(after:)) ?? text.startIndex)...]
    return stems.contains { word.hasPrefix($0) } ? text[..<word.startIndex] : nil
  }

  /// Whether a heading begins with words such as `emergency numbers`, whatever place follows.
  func beginsWithNumbers(_ heading: String) -> Bool {
    let text = heading.lowercased()
    guard let behind = Self.begins(text[...], with: words) else { return false }
    return text[..<behind.startIndex].contains(" ") && behind.split(separator: " ").count < 4
  }

  /// Whether a text in lower case ends in a word of calling, without a link.
  func isBeside(_ before: String) -> Bool {
    endsInWord(before.dropLast(before.reversed().prefix { " :.".contains($0) }.count)) != nil
  }

  /// What stands before a word that is to be sent: in capitals, or in quotation marks.
  private func keyword(_ rest: Substring, in text: String) -> Substring? {
    let word = rest.reversed().prefix { $0.isLetter || $0.isNumber }
    guard word.count > 1 else {
      guard let last = rest.last, "\"'”“’»«".contains(last),
        let start = rest.dropLast().lastIndex(where: { "\"'”“’»«„".contains($0) })
      else { return nil }
      return Self.trimmed(rest[..<start])
    }
    let name = String(word.reversed())
    let upper = name.uppercased()
    let before = Self.trimmed(rest.dropLast(word.count))
    if let shorter = Self.ends(before, with: Self.nouns) { return Self.trimmed(shorter) }
    guard upper != name, text.contains(upper) else { return nil }
    return before
  }

  /// How the words of a clause lead up to a number that a link or a sign joins to them. A word of
  /// calling that begins a compound, as in `call volume`, says nothing.
  private func lead(_ clause: Substring, hasService: Bool) -> Approach {
    var rest = Self.trimmed(clause)
    var next: Substring?
    var hasService = hasService
    while !rest.isEmpty {
      if let before = endsInWord(rest) {
        let isCompound = !hasService && next.map { !isSmall($0) } ?? false
        if !isCompound { return hasService || isBeginning(before) ? .ordered : .linked }
      }
      hasService = hasService || Self.ends(rest, with: services) != nil
      // In scripts without spaces a word may end at any letter.
      if let last = rest.last, Self.isUnspaced(String(last)) {
        rest.removeLast()
        next = nil
      } else {
        let start = rest.lastIndex { !($0.isLetter || $0.isNumber) }
        next = start.map { rest[rest.index(after: $0)...] } ?? rest
        rest = start.map { rest[..<$0] } ?? ""
      }
      rest = Self.trimmed(rest)
    }
    return .none
  }

  /// Whether a word is one of those that hold a sentence together, or names whom one calls.
  private func isSmall(_ word: Substring) -> Bool {
    let word = String(word)
    return particles.contains(word) || links.contains(word) || services.contains(word)
      || Self.isUnspaced(word)
  }

  /// Whether nothing but small words stands before.
  private func isBeginning(_ before: Substring) -> Bool {
    before.split { !($0.isLetter || $0.isNumber) }.allSatisfy { isSmall($0) }
  }

  /// Whether a word of calling stands behind a number, as in Persian, Turkish or Hindi. Only small
  /// words may stand between: what is counted is none.
  func isCalled(_ after: String) -> Bool {
    guard !behind.isEmpty else { return false }
    var rest = after[...]
    // The ending of a case: `112'yi`, `112-t`.
    var hasEnding = false
    if let sign = rest.first, "'’-".contains(sign) {
      let ending = rest.dropFirst().prefix { $0.isLetter }
      hasEnding = (1...4).contains(ending.count)
      if hasEnding { rest = rest.dropFirst(1 + ending.count) }
    }
    for place in 0..<4 {
      rest = rest.drop { !$0.isLetter && !$0.isNumber && !".,;:!?،؛।。".contains($0) }
      guard let first = rest.first, first.isLetter || first.isNumber else { return false }
      if Self.isUnspaced(String(first)) {
        return behind.contains { Self.isUnspaced($0) && rest.prefix($0.count + 6).contains($0) }
      }
      if Self.begins(rest, with: behind) != nil { return true }
      if place > 0 || hasEnding, Self.begins(rest, with: called) != nil { return true }
      guard
        let behind = Self.begins(rest, with: links) ?? Self.begins(rest, with: particles)
          ?? Self.begins(rest, with: services)
      else { return false }
      rest = behind
    }
    return false
  }

  /// What stands behind the longest of `words` with which a text begins.
  static func begins(_ text: Substring, with words: Set<String>) -> Substring? {
    var found: Substring?
    var end = text.startIndex
    for _ in 0..<24 where end < text.endIndex {
      end = text.index(after: end)
      if end < text.endIndex, text[end].isLetter || text[end].isNumber { continue }
      if words.contains(String(text[..<end])) { found = text[end...] }
    }
    return found
  }

  /// What stands before the one of `words` with which a text ends.
  static func ends(_ text: Substring, with words: Set<String>) -> Substring? {
    guard let end = text.last else { return nil }
    // Scripts without spaces have no other ends of words.
    let isUnspaced = Self.isUnspaced(String(end))
    var start = text.endIndex
    var found: Substring?
    for _ in 0..<(isUnspaced ? 14 : 34) {
      guard start > text.startIndex else { break }
      start = text.index(before: start)
      let before = start > text.startIndex ? text[text.index(before: start)] : " "
      // "加QQ"
      let isParted = isUnspaced || Self.isUnspaced(String(before))
      if !isParted, before.isLetter || before.isNumber { continue }
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

  static func isUnspaced(_ word: String) -> Bool {
    word.unicodeScalars.first.map(Script.hasNoSpaces) ?? false
  }

  static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let last = text.last, !last.isLetter, !".!?。।".contains(last) { text.removeLast() }
    return text
  }

  /// Words behind which something is still counted: `450 of them`.
  private static let partitives: Set<String> = ["de", "of", "af", "av", "von", "van", "di", "a"]

  /// Whether what follows a number lets it be one to call: the end, a sign, or a small word. What is
  /// counted follows at once.
  func mayEnd(_ after: String) -> Bool {
    if isCompound(after) { return false }
    let rest = after.drop { $0 == " " }
    guard let first = rest.first, first.isLetter || first.isNumber else { return true }
    if first.isNumber || isCalled(after) { return true }
    if Self.isUnspaced(String(first)) {
      return [links, particles, services, words].contains { $0.contains { rest.hasPrefix($0) } }
    }
    // Arabic joins "for the" to the word behind it.
    if rest.hasPrefix("لل") { return true }
    var end = rest.startIndex
    for _ in 0..<18 where end < rest.endIndex {
      end = rest.index(after: end)
      let isEnd = end == rest.endIndex || !(rest[end].isLetter || rest[end].isNumber)
      let word = String(rest[..<end])
      guard isEnd else { continue }
      if Self.partitives.contains(word), word != "a" {
        // "de 9h à 22h"
        if ["de", "von", "van"].contains(word),
          rest[end...].first(where: { $0 != " " })?.isNumber == true
        {
          return true
        }
        continue
      }
      if end == rest.endIndex || !rest[end].isLetter, Self.isAdverb(word) { return true }
      let isConjunction = Self.conjunctions.contains(word)
      let isLink = links.contains(word) || isConjunction
      guard isLink || particles.contains(word) || services.contains(word) else { continue }
      let behind = rest[end...].drop { $0 == " " }
      let next = behind.first
      // A single letter is a word of many languages: "112 o 114", but not "300 a day".
      if word.utf8.count == 1, !isConjunction {
        if next?.isNumber ?? true { return true }
        continue
      }
      // "160 or 70 characters" counts both.
      if isLink, next?.isNumber == true { return mayEnd(String(behind.drop { $0.isNumber })) }
      return true
    }
    return false
  }

  /// Whether a word of English or a Romance language ends as adverbs do: `anonymously`.
  private static func isAdverb(_ word: String) -> Bool {
    word.count > 5 && !word.contains(" ") && (word.hasSuffix("ly") || word.hasSuffix("mente"))
      && !["family", "elderly", "assembly"].contains(word)
  }

  /// Whether a hyphen joins a number to a word: `112-campaign`. Endings of cases are short.
  func isCompound(_ after: String) -> Bool {
    guard let first = after.first, "-\u{2010}\u{2011}".contains(first) else { return false }
    return after.dropFirst().prefix { $0.isLetter }.count > 2
  }
}
