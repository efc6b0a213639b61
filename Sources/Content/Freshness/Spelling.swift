internal import Diagnostics

/// How a language is spelled where texts are compared: letters that look alike are one.
struct Spelling: Sendable {
  /// What stands for `not` in `isn't`.
  static let contractedNot = "n't"
  /// The zero-width non-joiner parts the words of a compound.
  static let nonJoiner: UInt32 = 0x200C

  let tag: String
  /// The sign between thousands; a space for all kinds of spaces.
  let grouping: Unicode.Scalar?
  /// Whether vowels are read without the accents that only dictionaries write.
  private let hasDictionaryAccents: Bool

  init(tag: String) {
    self.tag = tag
    hasDictionaryAccents = tag.hasPrefix("fil")
    let sign = ICU.format(1_234_567, in: tag).unicodeScalars
      .first { ICU.digitValue(of: $0.value) == nil && !InvisibleSign.contains($0.value) }
    switch sign {
    case let sign? where sign.properties.isWhitespace: grouping = " "
    case "٬", "’": grouping = "'"
    default: grouping = sign
    }
  }

  /// How many of the signs between groups of digits part thousands.
  func thousands(_ groups: [String], _ separators: [Unicode.Scalar]) -> Int {
    guard let first = separators.first,
      first == grouping || first == " " || first == "'" && groups[1].utf8.count == 3,
      groups[0].utf8.count <= 3, !groups[0].hasPrefix("0")
    else { return 0 }
    let count = separators.prefix { $0 == first }.count
    return groups[1...count].allSatisfy { $0.utf8.count == 3 } ? count : 0
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark:
      scalar.value != 0x02BC && !InvisibleSign.contains(scalar.value)
    default: false
    }
  }

  static func isWordOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || ICU.digitValue(of: scalar.value) != nil
  }

  static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    [0x27, 0x2018, 0x2019, 0x02BC, 0x60, 0xB4].contains(scalar.value)
  }

  /// Appends a letter in its one form.
  func append(_ letter: Unicode.Scalar, to word: inout String) {
    guard let plain = ArabicSpelling.plain(letter.value) else { return }
    if plain != letter.value {
      word.unicodeScalars.append(contentsOf: [Unicode.Scalar(plain)].compactMap(\.self))
      return
    }
    switch letter.value {
    // Romanian with a cedilla instead of a comma.
    case 0x015E, 0x015F: word += "ș"
    case 0x0162, 0x0163: word += "ț"
    case 0x0401, 0x0451: word += "е"
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      word += Unicode.Scalar(letter.value - 0xFEE0).map { $0.properties.lowercaseMapping } ?? ""
    default:
      let small = letter.properties.lowercaseMapping
      word += hasDictionaryAccents ? Self.withoutAccent[small] ?? small : small
    }
  }

  private static let withoutAccent: [String: String] = [
    "á": "a", "à": "a", "â": "a", "é": "e", "è": "e", "ê": "e", "í": "i", "ì": "i", "î": "i",
    "ó": "o", "ò": "o", "ô": "o", "ú": "u", "ù": "u", "û": "u",
    "\u{300}": "", "\u{301}": "", "\u{302}": "",
  ]
}

/// The spelling of Arabic letters where texts are compared: with few of their marks, as most write.
enum ArabicSpelling {
  /// The one form of a letter; nil for a vowel, the mark of a doubled letter, or the stretched line.
  static func plain(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670: nil
    case 0x0622, 0x0623, 0x0625, 0x0671: 0x0627
    case 0x0649, 0x06CC: 0x064A
    case 0x06A9: 0x0643
    case 0x0629, 0x06C0: 0x0647
    default: scalar
    }
  }

  /// A text with each of its letters in the one form.
  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x0600...0x06FF).contains($0.value) }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    result.append(
      contentsOf: text.unicodeScalars.compactMap { plain($0.value).flatMap(Unicode.Scalar.init) })
    return String(result)
  }
}

/// What is known of scripts.
enum Script {
  /// Whether a letter belongs to a script that puts no spaces between words: Thai, Lao, Burmese,
  /// Khmer, and those of East Asia.
  static func hasNoSpaces(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF: true
    default: false
    }
  }
}
