internal import Diagnostics
internal import Synchronization

/// A language in which the site speaks: `languages/<tag>.yaml`.
///
/// A class: thousands of pages ask for it.
public final class Language: Sendable {
  /// Its BCP 47 tag.
  public let tag: LanguageTag
  /// Its name in itself: `Dansk`.
  public let autonym: String
  /// What buttons, labels and notices say.
  public let texts: InterfaceTexts
  /// How it writes numbers, days and times.
  public let form: LocaleForm
  /// The words that change what a sentence asks, and what only looks like them.
  let lists: LanguageWords.Lists
  /// The words that somebody types who needs help now: a search shows first whom to call. An asterisk at
  /// the end stands for any ending, and a number is that of an emergency contact.
  public let urgent: [String]
  /// The names of the texts that are the same in this language as in the pattern.
  let unchanged: [Located<String>]
  /// How texts in it should be worded.
  let wording: Wording
  /// The words by which it says that a number is to be called.
  let calling: CallingWords
  let location: SourceLocation
  /// The digits and the calendar that its file asks for.
  private let asked: (digits: LocaleForm.Digits?, calendar: LocaleForm.Calendar?)
  /// Made when the first change of a text asks for them.
  private let cachedWords = Mutex<LanguageWords?>(nil)

  private init(
    tag: LanguageTag, autonym: String, texts: InterfaceTexts, lists: LanguageWords.Lists,
    urgent: [String], unchanged: [Located<String>], wording: Wording, calling: CallingWords,
    location: SourceLocation,
    asked: (digits: LocaleForm.Digits?, calendar: LocaleForm.Calendar?), country: String?
  ) {
    self.tag = tag
    self.autonym = autonym
    form = LocaleForm(tag, country: country, digits: asked.digits, calendar: asked.calendar)
    self.texts = texts.counting(in: form.numbers)
    self.asked = asked
    self.lists = lists
    self.urgent = urgent
    self.unchanged = unchanged
    self.wording = wording
    self.calling = calling
    self.location = location
  }

  /// `rtl` or `ltr`, as HTML says it.
  public var direction: String { tag.isRightToLeft ? "rtl" : "ltr" }

  static func read(_ node: YAMLNode?, tag: LanguageTag, file: String) -> (Language, [Diagnostic]) {
    var reader = RecordReader(node, file: file, what: "a language")
    let autonym = reader.text(reader.required("autonym"), "autonym")?.value ?? tag.description
    let texts = InterfaceTexts.read(reader.required("texts"), tag: tag, &reader)
    let lists = LanguageWords.Lists(
      negations: reader.words("negations"), turning: reader.words("turning"),
      counting: reader.words("counting"), ordinary: reader.words("ordinary"),
      attached: reader.words("attached"))
    let urgent = reader.list(reader.node("urgent"), "urgent") { $0.urgentWord($1) }
    let digits: LocaleForm.Digits? = reader.choice(reader.node("digits"), "digits")
    let calendar: LocaleForm.Calendar? = reader.choice(reader.node("calendar"), "calendar")
    let language = Language(
      tag: tag, autonym: autonym, texts: texts, lists: lists, urgent: urgent,
      unchanged: reader.identifiers(reader.node("unchanged"), "unchanged"),
      wording: Wording.read(&reader, autonym: autonym),
      calling: CallingWords.read(reader.node("calling"), &reader), location: reader.start,
      asked: (digits, calendar), country: nil)
    return (language, reader.finish())
  }

  /// The language as it is written in a country: ISO 3166, two letters.
  func placed(in country: String) -> Language {
    Language(
      tag: tag, autonym: autonym, texts: texts, lists: lists, urgent: urgent, unchanged: unchanged,
      wording: wording, calling: calling, location: location, asked: asked, country: country)
  }

  /// The words whose change is never harmless.
  var words: LanguageWords {
    cachedWords.withLock { words in
      if let words { return words }
      let made = LanguageWords(tag: tag.description, lists)
      words = made
      return made
    }
  }

  /// A whole number in the digits of the language.
  public func format(_ number: Int) -> String { ICU.format(number, in: form.numbers) }

  /// A year of the Gregorian calendar in the digits of the language, and in its calendar.
  public func format(year: Int) -> String { ICU.format(year: year, in: form.dates) }

  /// A number with its digits and separators, and its sign of a percentage.
  func format(_ decimal: Claim.Decimal) -> String {
    ICU.format(
      decimal: decimal.digits, isPercentage: decimal.isPercentage, in: form.numbers)
      ?? decimal.digits + (decimal.isPercentage ? "%" : "")
  }

  /// A part of a whole as a percentage: rounded to a whole one, half upwards, with digits behind the
  /// point only where it would else be none or all of it without being so.
  public func percentage(_ part: Int, of whole: Int) -> String {
    var (digits, scale) = (0, 100)
    func rounded() -> Int { (2 * part * scale + whole) / (2 * whole) }
    while digits < 4, part > 0, part < whole, rounded() == 0 || rounded() == scale {
      digits += 1
      scale *= 10
    }
    let (percents, rest) = rounded().quotientAndRemainder(dividingBy: scale / 100)
    // The remainder with all its digits: 100.05 without its first one.
    let fraction = digits == 0 ? "" : "." + String(scale / 100 + rest).dropFirst()
    return format(Claim.Decimal(digits: "\(percents)\(fraction)", isPercentage: true))
  }

  /// A day in the long form of the language.
  public func format(_ date: CalendarDate) -> String { ICU.format(date, in: form.dates) }

  /// Words joined as the language joins them.
  public func list(_ words: [String]) -> String { ICU.list(words, in: form.language) }

  /// What another language is called in this one; its tag where the language has no word for it.
  public func name(of other: LanguageTag) -> String {
    ICU.languageName(of: other.description, in: form.language) ?? other.description
  }

  /// What a country is called in this language; its two letters where there is no word for it.
  public func name(ofCountry country: String) -> String {
    ICU.countryName(of: country, in: form.language) ?? country
  }

  /// The sign between two facts on one line. Where a dot may be a zero, it would make thirty of three.
  public var separator: String { tag.isRightToLeft ? " – " : " · " }
}

extension RecordReader {
  /// A list of words.
  fileprivate mutating func words(_ key: String) -> [String] {
    list(node(key), key) { reader, item in reader.text(item, key)?.value }
  }

  /// A word, some words, or the beginning of one with an asterisk.
  fileprivate mutating func urgentWord(_ node: YAMLNode) -> String? {
    guard let text = text(node, "urgent") else { return nil }
    let isBeginning = text.value.hasSuffix("*")
    let letters = text.value.dropLast(isBeginning ? 1 : 0)
    let last = letters.split(separator: " ").last ?? ""
    if letters.contains("*") || !letters.contains(where: { $0.isLetter || $0.isNumber }) {
      report(
        .badValue, "'\(text.value)' is no word of 'urgent'", text.location.range,
        "write a word, or its beginning and '*': 'danger*'")
    } else if isBeginning, last.count < 3, last.unicodeScalars.allSatisfy(\.isOfSpacedScript) {
      report(
        .badValue, "'\(text.value)' is the beginning of words that are not urgent",
        text.location.range, "write at least three letters before '*', or whole words")
    } else {
      return text.value
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether words have spaces between them in its script. Those that have none come behind Hebrew,
  /// Arabic and the scripts of India.
  fileprivate var isOfSpacedScript: Bool { value < 0x0E00 || (0x1E00...0x1FFF).contains(value) }
}
