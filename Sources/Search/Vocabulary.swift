/// Gives each word a number, and remembers what became of each stretch of a text: most stand there
/// thousands of times.
struct Vocabulary {
  /// The words by their numbers.
  private(set) var words: [String] = []
  private var numbers: [String: Int32] = [:]
  private var stretches = StretchTable()

  /// The number of a word.
  mutating func number(of word: String) -> Int32 {
    if let known = numbers[word] { return known }
    let number = Int32(words.count)
    numbers[word] = number
    words.append(word)
    return number
  }

  /// How many stretches there are; their numbers are below it.
  var stretchCount: Int { stretches.count }

  /// Where the words of a stretch stand, by which it is found, some of them several times.
  @inline(__always)
  func words(ofStretch number: Int32) -> Range<Int> { stretches.words(of: number) }

  /// The number of the word that stands there.
  @inline(__always)
  func word(at index: Int) -> Int { stretches.word(at: index) }

  /// Appends the numbers of the stretches of a text in their order.
  ///
  /// A stretch is what stands between two spaces: no word goes over a space, so that it is always
  /// taken apart in the same way.
  mutating func appendStretches(of text: [UInt8], to result: inout [Int32]) {
    var position = 0
    while position < text.count {
      let (end, hash) = StretchTable.stretch(at: position, of: text)
      if position < end {
        let known = stretches.number(of: text, position..<end, hash)
        result.append(known ?? insert(text[position..<end], hash))
      }
      position = end + 1
    }
  }

  private mutating func insert(_ stretch: ArraySlice<UInt8>, _ hash: UInt64) -> Int32 {
    let tokens = Tokenizer.tokens(of: String(decoding: stretch, as: UTF8.self))
    let words = (tokens + Tokenizer.furtherTokens(of: tokens)).map { number(of: $0) }
    return stretches.insert(stretch, hash, words: words)
  }
}

/// The words of stretches without a space, found by their bytes.
///
/// A dictionary would need an array for each key and for each value, and a text of a large site has
/// a million stretches.
private struct StretchTable {
  private struct Entry {
    let hash: UInt64
    let bytes: Range<Int32>
    let words: Range<Int32>
  }

  private var entries: [Entry] = []
  /// The number of an entry behind each hash, or the place behind it that was free; -1 where none is.
  private var slots = [Int32](repeating: -1, count: 4096)
  private var bytes: [UInt8] = []
  private var words: [Int32] = []

  var count: Int { entries.count }

  /// Where a stretch ends that begins at `start`, and its hash: of a stretch of at most eight bytes,
  /// no other one of its length has the same.
  @inline(__always)
  static func stretch(at start: Int, of text: [UInt8]) -> (end: Int, hash: UInt64) {
    var hash: UInt64 = 0
    var end = start
    while true {
      let bytes = eightBytes(at: end, of: text)
      let count = spaces(in: bytes).trailingZeroBitCount / 8
      let own = count == 8 ? bytes : bytes & (1 << (8 * count) - 1)
      // Both steps can be undone, so that they keep two numbers apart.
      hash = (hash ^ own) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      end += count
      if count < 8 { return (end, hash) }
    }
  }

  /// Eight bytes as one number, the first of them lowest; behind the end of the text, there are spaces.
  @inline(__always)
  private static func eightBytes(at start: Int, of text: [UInt8]) -> UInt64 {
    if start + 8 <= text.count {
      return unsafe UInt64(
        littleEndian: text.span.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
    }
    var bytes = 0x2020_2020_2020_2020 as UInt64
    for byte in text[start...].reversed() { bytes = bytes << 8 | UInt64(byte) }
    return bytes
  }

  /// The highest bit of each byte that is a space or the end of a line, up to the first of them: what
  /// is behind that one may be wrong.
  @inline(__always)
  private static func spaces(in bytes: UInt64) -> UInt64 {
    let ones = 0x0101_0101_0101_0101 as UInt64
    let space = bytes ^ ones &* 0x20
    let newline = bytes ^ ones &* 0x0A
    return ((space &- ones) & ~space | (newline &- ones) & ~newline) & (ones &* 0x80)
  }

  @inline(__always)
  func words(of number: Int32) -> Range<Int> {
    let range = entries[Int(number)].words
    return Int(range.lowerBound)..<Int(range.upperBound)
  }

  @inline(__always)
  func word(at index: Int) -> Int { Int(words[index]) }

  /// The number of a stretch of a text; nil when it is not known.
  @inline(__always)
  func number(of text: [UInt8], _ range: Range<Int>, _ hash: UInt64) -> Int32? {
    var slot = firstSlot(hash)
    while slots[slot] >= 0 {
      let number = slots[slot]
      let entry = entries[Int(number)]
      if entry.hash == hash, entry.bytes.count == range.count,
        range.count <= 8 || holds(entry, text, range.lowerBound)
      {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a stretch that is not known, and gives its number.
  mutating func insert(_ stretch: ArraySlice<UInt8>, _ hash: UInt64, words found: [Int32]) -> Int32
  {
    let firstByte = Int32(bytes.count)
    let firstWord = Int32(words.count)
    bytes += stretch
    words += found
    let number = Int32(entries.count)
    entries.append(
      Entry(
        hash: hash, bytes: firstByte..<Int32(bytes.count), words: firstWord..<Int32(words.count)))
    if entries.count * 2 > slots.count {
      slots = [Int32](repeating: -1, count: slots.count * 2)
      for number in entries.indices { place(Int32(number)) }
    } else {
      place(number)
    }
    return number
  }

  private mutating func place(_ number: Int32) {
    var slot = firstSlot(entries[Int(number)].hash)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  @inline(__always)
  private func firstSlot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  private func holds(_ entry: Entry, _ text: [UInt8], _ start: Int) -> Bool {
    let own = bytes.span.extracting(Int(entry.bytes.lowerBound)..<Int(entry.bytes.upperBound))
    let other = text.span.extracting(start..<start + own.count)
    for index in own.indices where own[index] != other[index] { return false }
    return true
  }
}
