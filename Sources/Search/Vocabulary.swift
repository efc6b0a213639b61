/// Gives each word a number, and remembers what became of each stretch of a text: most stand there
/// thousands of times.
struct Vocabulary {
  /// The words by their numbers.
  private(set) var words: [String] = []
  private var numbers: [String: Int] = [:]
  private var stretches: [Stretch: [Int]] = [:]

  /// The number of a word.
  mutating func number(of word: String) -> Int {
    if let known = numbers[word] { return known }
    numbers[word] = words.count
    words.append(word)
    return words.count - 1
  }

  /// Hands the numbers of all words by which a text is found to `take`, some of them several times.
  ///
  /// No word goes over a space, so that what stands between two spaces is always taken apart in the
  /// same way.
  mutating func forEachNumber(in text: String, _ take: (Int) -> Void) {
    for part in Array(text.utf8).split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      let stretch = Stretch(bytes: part)
      if let known = stretches[stretch] {
        known.forEach(take)
        continue
      }
      let tokens = Tokenizer.tokens(of: String(decoding: part, as: UTF8.self))
      let found = (tokens + Tokenizer.furtherTokens(of: tokens)).map { number(of: $0) }
      stretches[Stretch(bytes: ArraySlice(Array(part)))] = found
      found.forEach(take)
    }
  }
}

/// Bytes without a space. Strings would be compared and hashed in their normal form, which takes
/// longer and makes one of two spellings.
private struct Stretch: Hashable {
  let bytes: ArraySlice<UInt8>

  func hash(into hasher: inout Hasher) {
    unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }

  static func == (one: Stretch, other: Stretch) -> Bool {
    one.bytes.elementsEqual(other.bytes)
  }
}
