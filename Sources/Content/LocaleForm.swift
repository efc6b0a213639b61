internal import Diagnostics

/// The form in which a language writes numbers, days and times on a site: one kind of digits, one
/// calendar and one clock, so that no page has two.
///
/// Words, signs and their order are the language's own. The country decides what its letters, phones
/// and clocks show to whoever reads there: whether clocks count to 24, in which order English has a
/// date, and whether other digits than Western ones are used at all.
public struct LocaleForm: Sendable {
  /// The digits of a script, by the names of CLDR.
  public enum Digits: String, Sendable, CaseIterable {
    case latn, arab, arabext, beng, deva, gujr, guru, khmr, knda, laoo, mlym, mymr, orya, tamldec
    case telu, thai, tibt
  }

  /// A calendar whose years begin with the Gregorian ones: a year alone can be told in it.
  public enum Calendar: String, Sendable, CaseIterable {
    case gregorian, buddhist
  }

  /// The language as ICU calls it, for words, lists and the order of letters.
  let language: String
  /// The locale of numbers: the language without its country, whose people write English with a
  /// comma in 3,5.
  let numbers: String
  /// The locale of days and years.
  let dates: String
  /// The locale of times of the day.
  let times: String
  /// Whether clocks count to 24.
  let countsTo24: Bool
  /// The same for scripts of pages: a BCP 47 tag.
  public let tag: String

  /// The form of `tag` in `country`, ISO 3166, or in none that is known; `digits` and `calendar` where
  /// the language has others on this site.
  init(
    _ tag: LanguageTag, country: String?, digits: Digits? = nil, calendar: Calendar? = nil
  ) {
    let language = Self.language(of: tag.description)
    let hasCountry = tag.description.split(separator: "-").dropFirst().contains {
      $0.utf8.count == 2
    }
    let place = hasCountry ? nil : country
    let shown = digits ?? Self.digits(of: language, in: country)
    let calendar = calendar ?? .gregorian
    let local = place.map { "\(language)-\($0)" } ?? language
    self.language = language
    numbers = "\(language)@numbers=\(shown.rawValue)"
    dates = "\(local)@calendar=\(calendar.rawValue);numbers=\(shown.rawValue)"
    times = numbers
    countsTo24 = ICU.countsTo24(country.map { "und-\($0)" } ?? language)
    let key = calendar == .gregorian ? "gregory" : calendar.rawValue
    self.tag = "\(local)-u-ca-\(key)-nu-\(shown.rawValue)"
  }

  /// The names by which CLDR has languages that have another one in BCP 47.
  private static let names = ["tl": "fil", "prs": "fa-AF"]

  /// The name by which CLDR has a language.
  static func language(of tag: String) -> String { names[tag] ?? tag }

  /// The digits of a language where its country has the same; Western ones elsewhere, as the letters
  /// and phones there have them.
  private static func digits(of language: String, in country: String?) -> Digits {
    guard let country, let own = ICU.digits(of: language), own == ICU.digits(of: "und-\(country)")
    else { return .latn }
    return Digits(rawValue: own) ?? .latn
  }
}

extension LanguageTag {
  /// A text that stands among words of the language and may be in another: isolated where the
  /// direction of one would turn parts of the other around.
  public func isolated(_ text: String) -> String {
    let needsIt = isRightToLeft || text.unicodeScalars.contains(where: \.isRightToLeft)
    return needsIt ? "\u{2068}\(text)\u{2069}" : text
  }
}

extension Unicode.Scalar {
  /// Whether it stands in one of the blocks of scripts that are written from right to left.
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}

/// The direction in which a text is written: that of its first letter.
public enum WritingDirection: String, Sendable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"

  /// The direction of a text.
  public init(of text: String) {
    self = ICU.beginsRightToLeft(text) ? .rightToLeft : .leftToRight
  }
}
