/// Numbers of the register whose digits a text spells: `one-one-two`, `一一四`.
///
/// Digits in words are counts nearly everywhere, so only a whole number of the register is one; a text
/// without the first two digits of any is passed over.
struct SpelledNumbers: Sendable {
  private let index: ContactIndex
  /// The value of each digit's word, in lower case and with the one form of Arabic letters.
  private let values: [String: Int]
  /// The words of the first two digits of each number, with what may stand between them.
  private let beginnings: [[UInt8]]
  /// How far a search may go on behind each byte: by as much as the shortest beginning has, where the
  /// byte is in none.
  private let steps: [Int]
  /// How many bytes the shortest beginning has; 0 without any.
  private let length: Int
  private let isUnspaced: Bool

  /// Those of `index` in a language.
  init(_ index: ContactIndex, in tag: String) {
    self.index = index
    let words = Self.words(of: tag)
    var values: [String: Int] = [:]
    for (value, forms) in words.enumerated() {
      for form in forms { values[ArabicSpelling.plain(form.lowercased())] = value }
    }
    self.values = values
    isUnspaced = words.last?.first.map(CallingWords.isUnspaced) ?? false
    let separators = isUnspaced ? ["", " ", "-"] : [" ", "-", ", ", "، "]
    let numbers = Set((Array(index.short.keys) + Array(index.numbers.keys)).map { $0.prefix(2) })
    var beginnings: Set<String> = []
    for number in numbers {
      let digits = number.compactMap { $0.wholeNumberValue }
      guard digits.count == 2, words.count == 10 else { continue }
      for first in words[digits[0]] {
        for second in digits[0] == digits[1] ? [first] : words[digits[1]] {
          for separator in separators {
            // A sentence may begin with the first.
            let isCased = first.uppercased() != first
            beginnings.insert((isCased ? String(first.dropFirst()) : first) + separator + second)
          }
        }
      }
    }
    self.beginnings = beginnings.map { Array($0.utf8) }.filter { $0.count > 1 }
    length = self.beginnings.map(\.count).min() ?? 0
    var steps = [Int](repeating: length, count: 256)
    for bytes in self.beginnings {
      for place in 0..<length {
        steps[Int(bytes[place])] = min(steps[Int(bytes[place])], length - 1 - place)
      }
    }
    self.steps = steps
  }

  /// The words for each of the ten digits in the forms that a language has; none where the
  /// repository lacks its numbers.
  private static func words(of tag: String) -> [[String]] {
    let digits = Array(Int32(0)...9)
    let rules = ICU.spellings(of: digits, in: tag)
      .filter { !$0.isOrdinal && $0.words.count == digits.count }.map(\.words)
    let english = ICU.spellings(of: [2], in: "en").first?.words.first
    guard let first = rules.first, tag.hasPrefix("en") || first[2] != english else { return [] }
    return digits.indices.map { digit in
      Array(Set(rules.map { $0[digit] } + (more[tag]?[digit] ?? [])))
    }
  }

  /// Forms in which a digit is said beside those of the repository.
  private static let more: [String: [Int: [String]]] = [
    "ar": [2: ["اثنان", "اثنين"]], "da": [1: ["et", "en"]], "en": [0: ["oh"]],
    "uk": [1: ["один"]], "zh": [0: ["零"], 1: ["幺"]], "zh-Hans": [0: ["零"], 1: ["幺"]],
  ]

  /// Whether a text may hold the beginning of one.
  func mayStand(in text: [UInt8]) -> Bool {
    guard length > 0 else { return false }
    let (bytes, steps) = (text.span, steps.span)
    var last = length - 1
    while last < bytes.count {
      let step = steps[Int(bytes[last])]
      if step == 0 {
        let rest = text[(last + 1 - length)...]
        if beginnings.contains(where: { rest.starts(with: $0) }) { return true }
      }
      last += max(1, step)
    }
    return false
  }

  /// The numbers that are spelled in a text.
  func contacts(in bytes: [UInt8]) -> [LiteralContact] {
    guard !bytes.isEmpty, mayStand(in: bytes) else { return [] }
    let text = String(decoding: bytes, as: UTF8.self)
    var found: [LiteralContact] = []
    var digits: [Int] = []
    var places: [Range<String.Index>] = []
    func end() {
      defer { (digits, places) = ([], []) }
      guard let part = known(in: digits) else { return }
      let start = text.utf8.distance(
        from: text.startIndex, to: places[part.range.lowerBound].lowerBound)
      let end = text.utf8.distance(
        from: text.startIndex, to: places[part.range.upperBound - 1].upperBound)
      found.append(LiteralContact(kind: .phone, range: start..<end, contact: part.contact))
    }
    for word in words(of: text) {
      let value = values[ArabicSpelling.plain(text[word].lowercased())]
      let parts = places.last.map { text[$0.upperBound..<word.lowerBound] } ?? ""
      if value == nil || parts.contains(where: { !" ,،、-‑–".contains($0) }) || parts.count > 3 {
        end()
      }
      guard let value else { continue }
      digits.append(value)
      places.append(word)
    }
    end()
    return found
  }

  /// The first longest part of some digits that is a number of the register.
  private func known(in digits: [Int]) -> (range: Range<Int>, contact: String)? {
    for start in digits.indices {
      for end in (start..<digits.count).reversed() where end - start > 1 {
        let number = digits[start...end].map(String.init).joined()
        if let contact = index.short[number] ?? index.numbers[number] {
          return (start..<(end + 1), contact)
        }
      }
    }
    return nil
  }

  /// The words of a text; where no spaces part them, those that are digits, and single letters.
  private func words(of text: String) -> [Range<String.Index>] {
    var words: [Range<String.Index>] = []
    var position = text.startIndex
    let lengths = Set(values.keys.map(\.count)).sorted(by: >)
    while position < text.endIndex {
      guard text[position].isLetter || isUnspaced && text[position] == "〇" else {
        position = text.index(after: position)
        continue
      }
      var end = position
      if isUnspaced {
        let digit = lengths.lazy.compactMap {
          text.index(position, offsetBy: $0, limitedBy: text.endIndex)
        }.first { values[String(text[position..<$0])] != nil }
        end = digit ?? text.index(after: position)
      } else {
        while end < text.endIndex, text[end].isLetter { end = text.index(after: end) }
      }
      words.append(position..<end)
      position = end
    }
    return words
  }
}
