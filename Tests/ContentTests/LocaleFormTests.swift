import Testing

@testable import Content

extension LanguageTag {
  /// A language without texts, as it is written in a country.
  static func language(_ tag: String, in country: String = "DK", _ lines: String = "") -> Language {
    guard case .success(let parsed) = parse(tag) else {
      preconditionFailure("'\(tag)' is no language")
    }
    let bytes = Array("autonym: A\n\(lines)".utf8)
    let root = YAMLParser.parse(bytes, in: 0..<bytes.count, file: "l.yaml").root
    return Language.read(root, tag: parsed, file: "l.yaml").0.placed(in: country)
  }
}

/// What a language writes in a country.
struct LocaleFormTests {
  private func day(_ language: Language) -> String? {
    CalendarDate("2026-12-24").map(language.format).map { text in
      String(text.map { $0.isWhitespace ? " " : $0 })
    }
  }

  private func hours(_ language: Language, _ from: Int, _ to: Int) -> String {
    String(language.format(OpeningHours.Times(from: from, to: to)).dropFirst().dropLast())
  }

  @Test(arguments: [
    ("da", "24. december 2026", "08.30–16.00", "22.00–24.00"),
    ("en", "24 December 2026", "08:30–16:00", "22:00–24:00"),
    ("ar", "24 ديسمبر 2026", "08:30–16:00", "22:00–24:00"),
    ("th", "24 ธันวาคม ค.ศ. 2026", "08:30–16:00", "22:00–24:00"),
    ("uk", "24 грудня 2026 р.", "08:30–16:00", "22:00–24:00"),
    ("tl", "Disyembre 24, 2026", "08:30–16:00", "22:00–24:00"),
    ("fa", "24 دسامبر 2026", "8:30–16:00", "22:00–24:00"),
  ])
  func `days and clocks are as the country has them`(
    tag: String, day: String, office: String, evening: String
  ) {
    let language = LanguageTag.language(tag)
    #expect(self.day(language) == day)
    #expect(hours(language, 510, 960) == office)
    #expect(hours(language, 1320, 1440) == evening)
  }

  @Test func `a country with another clock has it in every language`() {
    let english = LanguageTag.language("en", in: "US")
    #expect(day(english) == "December 24, 2026")
    #expect(hours(english, 510, 960).filter { !$0.isWhitespace } == "8:30AM–4:00PM")
    let danish = hours(LanguageTag.language("da", in: "US"), 510, 960)
    #expect(danish.contains("8.30") && !danish.contains("16"))
    // A language that names its own country keeps its order of a date.
    #expect(day(LanguageTag.language("en-US")) == "December 24, 2026")
    #expect(hours(LanguageTag.language("en-US"), 510, 960) == "08:30–16:00")
  }

  @Test(arguments: [
    ("ar", "DK", "", "1,234", "2026"), ("ar", "EG", "", "١٬٢٣٤", "٢٠٢٦"),
    ("ar", "MA", "", "1,234", "2026"), ("ar", "DK", "digits: arab", "١٬٢٣٤", "٢٠٢٦"),
    ("fa", "DK", "", "1,234", "2026"), ("fa", "IR", "", "۱٬۲۳۴", "۲۰۲۶"),
    ("bn", "BD", "", "১,২৩৪", "২০২৬"), ("bn", "DK", "", "1,234", "2026"),
    ("th", "TH", "", "1,234", "2026"), ("th", "DK", "digits: thai", "๑,๒๓๔", "๒๐๒๖"),
    ("th", "DK", "calendar: buddhist", "1,234", "2569"), ("da", "EG", "", "1.234", "2026"),
  ])
  func `a language has one kind of digits and one calendar`(
    tag: String, country: String, lines: String, number: String, year: String
  ) throws {
    let language = LanguageTag.language(tag, in: country, lines)
    #expect(language.format(1234) == number)
    #expect(language.format(year: 2026) == year)
    let day = try #require(self.day(language))
    #expect(day.contains(year))
    let digits = Set((number + hours(language, 510, 960)).filter(\.isWholeNumber))
    #expect(
      day.filter(\.isWholeNumber).allSatisfy { digit in
        digits.contains { $0.isASCII == digit.isASCII }
      })
  }

  @Test func `digits and calendars that are not there are told`() {
    let folder = ContentFolder([
      "languages/ar.yaml": "autonym: A\ndigits: arabic\ncalendar: thai\ntexts: {start: S}\n"
    ])
    #expect(
      folder.findings.filter { $0.hasPrefix("bad-value") } == [
        "bad-value at 'content/languages/ar.yaml': 'arabic'",
        "bad-value at 'content/languages/ar.yaml': 'thai'",
      ])
  }

  @Test func `numbers in texts have the digits of the language`() throws {
    let arabic = try #require(ContentFolder().library.language("ar"))
    #expect(arabic.texts.text("topics", count: 12) == "12 موضوعًا")
  }

  @Test func `Tagalog speaks of languages and days in its own words`() {
    let language = LanguageTag.language("tl")
    guard case .success(let danish) = LanguageTag.parse("da") else { return }
    #expect(language.name(of: danish) == "Danish" || language.name(of: danish) != "da")
    let week = OpeningHours(
      entries: [.init(days: (1, 5), times: .init(from: 510, to: 960))], exceptions: [],
      holidays: nil, timeZone: "Europe/Copenhagen")
    #expect(language.format(week).first?.hasPrefix("Lunes–Biyernes ") == true)
  }

  @Test func `only what may be turned around is isolated`() throws {
    let arabic = LanguageTag.language("ar").tag
    let danish = LanguageTag.language("da").tag
    #expect(arabic.isolated("12 Main Street, 2. floor (left)").first == "\u{2068}")
    #expect(
      danish.isolated("12 Main Street, 2. floor (left) – “a”")
        == "12 Main Street, 2. floor (left) – “a”")
    #expect(danish.isolated("شارع 12").last == "\u{2069}")
    #expect(WritingDirection(of: "12, المركز") == .rightToLeft)
    #expect(
      WritingDirection(of: "12 Main") == .leftToRight && WritingDirection(of: "12") == .leftToRight)
  }
}
