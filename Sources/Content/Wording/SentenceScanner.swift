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

  private let wording: Wording
  private let avoided: PhraseSet
  /// The most words of a sentence; none are reported without it.
  private let limit: Int
  /// The bytes of the longest abbreviation: most words before a full stop are longer.
  private let longestAbbreviation: Int
  private(set) var counts = Counts()
  private(set) var sentences: [Sentence] = []
  private(set) var findings: [Finding] = []

  // The sentence that is being read.
  private var words = 0
  private var letters = 0
  private var colons = 0
  private var start = 0
  private var end = 0
  /// Behind the phrase that was found last.
  private var matchedTo = 0

  init(_ wording: Wording, limit: Int?) {
    self.wording = wording
    avoided = wording.avoided
    self.limit = limit ?? Int.max
    longestAbbreviation = wording.abbreviations.map(\.utf8.count).max() ?? 0
  }

  /// Reads a block.
  mutating func scan(_ text: borrowing Span<UInt8>) {
    (words, letters, colons, matchedTo) = (0, 0, 0, 0)
    (sentences, findings) = ([], [])
    var position = 0
    while position < text.count {
      let (kind, length) = Letter.at(position, of: text)
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

  private mutating func readWord(_ text: borrowing Span<UInt8>, _ first: Int) -> Int {
    if words == 0 { start = first }
    var position = first
    var count = 0
    var isPart = true
    let hasUnspaced = avoided.hasUnspaced
    while position < text.count {
      if isPart || hasUnspaced && text[position] >= 0xE0 { find(text, position) }
      isPart = false
      let run = position
      while position < text.count, text[position] | 0x20 > 0x60, text[position] | 0x20 < 0x7B {
        position += 1
      }
      if position > run {
        count += position - run
        continue
      }
      let (kind, length) = Letter.at(position, of: text)
      if kind == .word {
        count += 1
      } else if kind != .joiner {
        guard Self.joins(text, position, length) else { break }
        isPart = true
      }
      position += length
    }
    words += 1
    letters += count
    counts.words += 1
    if count > 6 { counts.longWords += 1 }
    end = position
    return position
  }

  /// Whether a sign between two letters or digits is a part of their word: `don't`, `well-known`,
  /// `12.500`, `e.g`.
  private static func joins(_ text: borrowing Span<UInt8>, _ position: Int, _ length: Int) -> Bool {
    let next = position + length
    guard next < text.count, Letter.at(next, of: text).kind == .word else { return false }
    switch Letter.scalar(at: position, of: text).scalar {
    case 0x27, 0x2D, 0x2E, 0x2010, 0x2011, 0x2019: return true
    case 0x2C: return isDigit(text[next]) && position > 0 && isDigit(text[position - 1])
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private mutating func find(_ text: borrowing Span<UInt8>, _ position: Int) {
    guard position >= matchedTo, let match = avoided.match(in: text, at: position) else {
      return
    }
    findings.append(Finding(phrase: match.phrase, stretch: position..<match.end))
    matchedTo = match.end
  }

  // MARK: Sentences

  private mutating func readStop(_ text: borrowing Span<UInt8>, _ stop: Int, _ length: Int) -> Int {
    var position = stop + length
    var isSingle = true
    while position < text.count {
      let (kind, length) = Letter.at(position, of: text)
      guard kind == .stop || Self.closes(text, position) else { break }
      if kind == .stop { isSingle = false }
      position += length
    }
    let isAbbreviation =
      isSingle && text[stop] == UInt8(ascii: ".") && isAbbreviation(text, endingAt: stop)
    if words > 0, !isAbbreviation || position == text.count, Self.begins(text, behind: position) {
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
  private static func begins(_ text: borrowing Span<UInt8>, behind stop: Int) -> Bool {
    guard stop < text.count else { return true }
    let (kind, _) = Letter.at(stop, of: text)
    guard kind == .space else {
      return kind == .word && isUnspaced(Letter.scalar(at: stop, of: text).scalar)
    }
    var position = stop
    while position < text.count {
      let (kind, length) = Letter.at(position, of: text)
      if kind == .word { return !ICU.isLowercase(Letter.scalar(at: position, of: text).scalar) }
      position += length
    }
    return true
  }

  private static func isUnspaced(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar).map(LanguageWords.hasNoSpaces) ?? false
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
    guard stop - first <= longestAbbreviation, !Self.isUnit(text, first..<stop) else {
      return false
    }
    var word: [UInt8] = []
    for position in first..<stop { word.append(text[position]) }
    return wording.abbreviations.contains(String(decoding: word, as: UTF8.self).lowercased())
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
    if wording.isUnspaced ? letters > 2 * min(limit, 10_000) : words > limit {
      sentences.append(Sentence(stretch: start..<end, words: words))
    }
    (words, letters, colons) = (0, 0, 0)
  }
}
