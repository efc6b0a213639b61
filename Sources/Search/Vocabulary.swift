/// Gives each word a number, and remembers what became of each stretch of a text: most stand there
/// thousands of times.
struct Vocabulary {
  /// The words by their numbers.
  private(set) var words: [String] = []
  private var numbers: [String: Int] = [:]
  private var stretches = StretchTable()

  /// The number of a word.
  mutating func number(of word: String) -> Int {
    if let known = numbers[word] { return known }
    numbers[word] = words.count
    words.append(word)
    return words.count - 1
  }

  /// Appends the numbers of all words by which a text is found, some of them several times.
  ///
  /// No word goes over a space, so that what stands between two spaces is always taken apart in the
  /// same way.
  mutating func appendNumbers(in text: [UInt8], to result: inout [Int]) {
    let bytes = text.span
    var start = 0
    var hash = StretchTable.emptyHash
    for index in bytes.indices {
      let byte = bytes[index]
      if byte != 0x20, byte != 0x0A {
        hash = StretchTable.extend(hash, by: byte)
        continue
      }
      if start < index { append(text, start..<index, hash, to: &result) }
      start = index + 1
      hash = StretchTable.emptyHash
    }
    if start < bytes.count { append(text, start..<bytes.count, hash, to: &result) }
  }

  private mutating func append(
    _ text: [UInt8], _ range: Range<Int>, _ hash: UInt64, to result: inout [Int]
  ) {
    if stretches.append(text, range, hash, to: &result) { return }
    let tokens = Tokenizer.tokens(of: String(decoding: text[range], as: UTF8.self))
    let found = (tokens + Tokenizer.furtherTokens(of: tokens)).map { number(of: $0) }
    stretches.insert(text[range], hash, words: found)
    result += found
  }
}

/// The words of stretches without a space, found by their bytes.
///
/// A dictionary would need an array for each key and for each value, and a text of a large site has
/// a million stretches.
private struct StretchTable {
  private struct Entry {
    let hash: UInt64
    let bytes: Range<Int>
    let words: Range<Int>
  }

  private var entries: [Entry] = []
  /// The number of an entry behind each hash, or the place behind it that was free; -1 where none is.
  private var slots = [Int32](repeating: -1, count: 4096)
  private var bytes: [UInt8] = []
  private var words: [Int] = []

  // FNV-1a, which can be worked out while the end of the stretch is looked for:
  // https://datatracker.ietf.org/doc/html/rfc9923
  static let emptyHash: UInt64 = 0xCBF2_9CE4_8422_2325

  static func extend(_ hash: UInt64, by byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Appends the words of a stretch to `result`; false when it is not known.
  func append(
    _ text: [UInt8], _ range: Range<Int>, _ hash: UInt64, to result: inout [Int]
  ) -> Bool {
    var slot = firstSlot(hash)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, entry.bytes.count == range.count, holds(entry, text, range.lowerBound)
      {
        for index in entry.words { result.append(words[index]) }
        return true
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  /// Adds a stretch that is not known.
  mutating func insert(_ stretch: ArraySlice<UInt8>, _ hash: UInt64, words found: [Int]) {
    entries.append(
      Entry(
        hash: hash, bytes: bytes.count..<bytes.count + stretch.count,
        words: words.count..<words.count + found.count))
    bytes += stretch
    words += found
    if entries.count * 2 > slots.count {
      slots = [Int32](repeating: -1, count: slots.count * 2)
      for number in entries.indices { place(number) }
    } else {
      place(entries.count - 1)
    }
  }

  private mutating func place(_ number: Int) {
    var slot = firstSlot(entries[number].hash)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(number)
  }

  private func firstSlot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  private func holds(_ entry: Entry, _ text: [UInt8], _ start: Int) -> Bool {
    let own = bytes.span.extracting(entry.bytes)
    let other = text.span.extracting(start..<start + own.count)
    for index in own.indices where own[index] != other[index] { return false }
    return true
  }
}
