/// The words of a language that change what a sentence asks of its reader: negations, numbers, and
/// the names of months and days.
struct LanguageWords: Sendable {
  /// What such a word is.
  enum Kind: Sendable {
    case negation, number, date
  }

  private var kinds: [String: Kind] = [:]
  /// Words of scripts that put no spaces between them; they are looked for within the text.
  private var unspaced: [String: Kind] = [:]

  /// No words.
  static let none = LanguageWords(tag: "", negations: [])

  init(tag: String, negations: [String]) {
    for name in ICU.monthAndDayNames(in: tag) { add(name, .date) }
    for number in Array(2...20) + [30, 40, 50, 60, 70, 80, 90, 100, 1000] {
      // A number of several words is made of these, and of words such as "and".
      let word = ICU.spelledOut(number, in: tag)
      if !word.contains(where: { $0 == " " || $0 == "-" }) { add(word, .number) }
    }
    for negation in negations { add(negation, .negation) }
  }

  private mutating func add(_ word: String, _ kind: Kind) {
    let word = word.lowercased()
    guard word.contains(where: \.isLetter) else { return }
    if word.unicodeScalars.contains(where: Self.hasNoSpaces) {
      unspaced[word] = kind
    } else {
      kinds[word] = kind
    }
  }

  /// Thai, Lao, Burmese, Khmer, and the scripts of East Asia.
  static func hasNoSpaces(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF: true
    default: false
    }
  }

  /// The words of `text` that count, each as often as it stands there.
  func words(in text: String) -> [(word: String, kind: Kind)] {
    let text = text.lowercased()
    var found: [(word: String, kind: Kind)] = []
    let letters = text.split { !($0.isLetter || $0 == "'" || $0 == "’") }
    for word in letters.map({ String($0.replacing("’", with: "'")) }) {
      if let kind = kinds[word] {
        found.append((word, kind))
      } else if word.hasSuffix("n't") {
        // English writes its negation into the word before it.
        found.append(("n't", .negation))
      }
    }
    for (word, kind) in unspaced.sorted(by: { $0.key < $1.key }) {
      for _ in text.ranges(of: word) { found.append((word, kind)) }
    }
    return found
  }
}
