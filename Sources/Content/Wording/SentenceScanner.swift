/// Goes through the words of a block once: counts them, finds where sentences end, and which phrases
/// stand there.
struct SentenceScanner {
  /// What was counted, for the reading level.
  struct Counts {
    var words = 0
    /// Those of more than six letters.
    var longWords = 0
    /// Sentences and the parts that a colon parts.
    var periods = 0
  }

  /// A sentence with more words than there should be.
  struct Sentence: Equatable {
    let stretch: Range<Int>
    let words: Int
  }

  /// A phrase that was found.
  struct Finding: Equatable {
    let phrase: Int
    let stretch: Range<Int>
  }

  private let letters = LetterTable.shared
  private let wording: Wording
  private let avoided: PhraseSet
  /// The most words of a sentence; none are reported without it.
  private let limit: Int
  private(set) var counts = Counts()
  private(set) var sentences: [Sentence] = []
  private(set) var findings: [Finding] = []

  // The sentence that is being read.
  private var words = 0
  private var letterCount = 0
  private var colons = 0
  private var start = 0
  private var end = 0
  /// Behind the phrase that was found last.
  private var matchedTo = 0

  init(_ wording: Wording, limit: Int?) {
    self.wording = wording
    avoided = wording.avoided
    self.limit = limit ?? Int.max
  }

  /// Reads a block.
  mutating func scan(_ text: borrowing Span<UInt8>) {
    (words, letterCount, colons, matchedTo) = (0, 0, 0, 0)
    (sentences, findings) = ([], [])
    var position = 0
    while position < text.count {
      if text[position] == 0x20, !wording.isUnspaced {
        position += 1
        continue
      }
      let (kind, length) = letters.letter(at: position, of: text)
      switch kind {
      case .word: position = readWord(text, position)
      case .stop: position = readStop(text, position, length)
      case .space:
        if wording.isUnspaced { endSentence() }
        position += length
      case .joiner: position += length
      case .other:
        if text[position] == UInt8(ascii: ":") { colons += 1 }
        position += length
      }
    }
    endSentence()
  }

  // MARK: Words

  @inline(__always)
  private mutating func readWord(_ text: borrowing Span<UInt8>, _ first: Int) -> Int {
    if words == 0 { start = first }
    find(text, first)
    let hasUnspaced = avoided.hasUnspaced
    var position = first
    var count = 0
    while true {
      // A phrase may begin within a word of a script without spaces.
      if !hasUnspaced {
        let plain = PlainLetters.run(in: text, from: position)
        position += plain.bytes
        count += plain.letters
      }
      guard position < text.count else { break }
      let byte = text[position]
      if byte == 0x20 { break }
      let (kind, length) = letters.letter(at: position, of: text)
      if kind == .word {
        if hasUnspaced, position > first, byte >= 0xE0 { find(text, position) }
        count += 1
        position += length
      } else if kind == .joiner {
        position += length
      } else if joins(text, position, length) {
        position += length
        find(text, position)
      } else {
        break
      }
    }
    words += 1
    letterCount += count
    counts.words += 1
    if count > 6 { counts.longWords += 1 }
    end = position
    return position
  }

  /// Whether a sign between two letters or digits is a part of their word: `don't`, `well-known`,
  /// `12.500`, `e.g`.
  private func joins(_ text: borrowing Span<UInt8>, _ position: Int, _ length: Int) -> Bool {
    let next = position + length
    guard next < text.count else { return false }
    switch Letter.scalar(at: position, of: text).scalar {
    case 0x27, 0x2D, 0x2E, 0x2010, 0x2011, 0x2019:
      return letters.letter(at: next, of: text).kind == .word
    case 0x2C:
      return Self.isDigit(text[next]) && position > 0 && Self.isDigit(text[position - 1])
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  @inline(__always)
  private mutating func find(_ text: borrowing Span<UInt8>, _ position: Int) {
    guard position >= matchedTo, avoided.mayBegin(at: position, of: text),
      let match = avoided.match(in: text, at: position)
    else { return }
    findings.append(Finding(phrase: match.phrase, stretch: position..<match.end))
    matchedTo = match.end
  }

  // MARK: Sentences

  private mutating func readStop(_ text: borrowing Span<UInt8>, _ stop: Int, _ length: Int) -> Int {
    var position = stop + length
    var isSingle = true
    while position < text.count {
      let (kind, length) = letters.letter(at: position, of: text)
      guard kind == .stop || Self.closes(text, position) else { break }
      if kind == .stop { isSingle = false }
      position += length
    }
    let isAbbreviation =
      isSingle && text[stop] == UInt8(ascii: ".") && isAbbreviation(text, endingAt: stop)
    if words > 0, !isAbbreviation || position == text.count, begins(text, behind: position) {
      end = position
      endSentence()
    }
    return position
  }

  /// Whether a sign is a bracket or quotation mark that may follow the end of a sentence.
  private static func closes(_ text: borrowing Span<UInt8>, _ position: Int) -> Bool {
    switch Letter.scalar(at: position, of: text).scalar {
    case 0x22, 0x27, 0x29, 0x5D, 0xAB, 0xBB, 0x2019, 0x201C, 0x201D, 0x203A, 0x300D, 0x300F: true
    default: false
    }
  }

  /// Whether what stands behind a stop can be another sentence: there is space between, and no small
  /// letter behind it. Scripts without spaces need none.
  private func begins(_ text: borrowing Span<UInt8>, behind stop: Int) -> Bool {
    guard stop < text.count else { return true }
    let (kind, _) = letters.letter(at: stop, of: text)
    guard kind == .space else {
      return kind == .word && Letter.isUnspaced(at: stop, of: text)
    }
    var position = stop
    while position < text.count {
      let (kind, length) = letters.letter(at: position, of: text)
      if kind == .word { return !ICU.isLowercase(Letter.scalar(at: position, of: text).scalar) }
      position += length
    }
    return true
  }

  /// Whether the word before a full stop is cut short by it: one of the language's list, a capital
  /// letter of a name, or a word with another full stop within, such as `e.g.` and `f.eks.`.
  private func isAbbreviation(_ text: borrowing Span<UInt8>, endingAt stop: Int) -> Bool {
    var first = stop
    var dots = 0
    while first > 0, stop - first < 24 {
      let byte = text[first - 1]
      if byte <= 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: ".") { dots += 1 }
      first -= 1
    }
    guard first < stop else { return false }
    if dots > 0 { return Self.hasShortParts(text, first..<stop) }
    let (letter, length) = Letter.scalar(at: first, of: text)
    // English calls itself "I" at the end of a sentence too.
    if stop - first == length, ICU.lowercased(letter) != letter { return letter != 0x49 }
    return wording.abbreviations.match(in: text, at: first)?.end == stop
      && !Self.isUnit(text, first..<stop)
  }

  /// Whether a word and its full stop end a sentence although they are short for something: `kr.`
  /// behind an amount and before a word, which begins with a capital here.
  private static func isUnit(_ text: borrowing Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.lowerBound > 1, isDigit(text[word.lowerBound - 2]) else { return false }
    return word.upperBound + 2 >= text.count || !isDigit(text[word.upperBound + 2])
  }

  /// Whether there are at most three letters, and no digit, between the full stops.
  private static func hasShortParts(_ text: borrowing Span<UInt8>, _ word: Range<Int>) -> Bool {
    var length = 0
    for position in word {
      let byte = text[position]
      if byte == UInt8(ascii: ".") {
        length = 0
      } else if byte & 0xC0 != 0x80 {
        length += 1
      }
      if length > 3 || isDigit(byte) { return false }
    }
    return true
  }

  private mutating func endSentence() {
    guard words > 0 else { return }
    counts.periods += 1 + colons
    // Words of a script without spaces are counted later, and only where there may be too many:
    // few have less than two letters.
    if wording.isUnspaced ? letterCount > 2 * min(limit, 10_000) : words > limit {
      sentences.append(Sentence(stretch: start..<end, words: words))
    }
    (words, letterCount, colons) = (0, 0, 0)
  }
}
