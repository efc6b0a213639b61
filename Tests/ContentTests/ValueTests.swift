import Diagnostics
import Testing

@testable import Content

struct LanguageTagTests {
  private func fault(_ text: String) -> Diagnostic? {
    guard case .failure(let fault) = LanguageTag.parse(text) else { return nil }
    return fault.diagnostic(at: SourceLocation(file: "a"))
  }

  @Test(arguments: [
    "da", "en", "ar", "zh-Hant", "pt-BR", "tl", "uk", "ro", "th", "vi", "sr-Latn", "es-419", "fil",
  ])
  func `a tag in its canonical form is known`(text: String) {
    #expect(fault(text) == nil)
    guard case .success(let tag) = LanguageTag.parse(text) else { return }
    #expect(tag.description == text)
  }

  @Test(arguments: [
    ("en_GB", "en-GB"), ("EN", "en"), ("zh-hant", "zh-Hant"), ("pt-br", "pt-BR"), ("iw", "he"),
    ("DA-dk", "da-DK"), ("ZH_HANT_TW", "zh-Hant-TW"),
  ])
  func `another form of it is told with the canonical one`(text: String, canonical: String) {
    #expect(fault(text)?.replacement == canonical)
    #expect(fault(text)?.identifier == .badLanguageTag)
    #expect(fault(canonical) == nil)
  }

  @Test func `a tag of nothing is no other way to write another`() {
    #expect(fault("")?.identifier == .badLanguageTag)
    #expect(fault("")?.replacement == nil)
  }

  @Test(arguments: [
    "xx", "english", "dansk", "-", "da-", "-da", "d", "da--DK", "dä", "da ", "дa",
    "da/../x", "da-DKDKDKDKDK", "1", "123", "a-b", "__",
  ])
  func `what names no language is told, and nothing is offered in its place`(text: String) {
    #expect(fault(text)?.identifier == .badLanguageTag)
    #expect(fault(text)?.replacement == nil)
  }

  @Test func `the direction is that of the usual script`() {
    for tag in ["ar", "fa", "ur", "he", "ps", "ckb", "az-Arab"] as [LanguageTag] {
      #expect(tag.isRightToLeft, "\(tag)")
    }
    for tag in ["da", "en", "th", "zh-Hant", "uk", "az", "tr"] as [LanguageTag] {
      #expect(!tag.isRightToLeft, "\(tag)")
    }
  }

  @Test func `tags are equal and sorted by their letters`() {
    #expect(
      (["th", "ar", "zh-Hant", "da"] as [LanguageTag]).sorted() == ["ar", "da", "th", "zh-Hant"])
    #expect(Set(["da", "da", "en"] as [LanguageTag]).count == 2)
  }
}

struct CalendarDateTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("1970-03-01", 59), ("1972-02-29", 789),
    ("2000-01-01", 10957),
    ("2000-02-29", 11016), ("2000-03-01", 11017), ("1900-01-01", -25567), ("1900-03-01", -25508),
    ("2026-11-23", 20780), ("2038-01-19", 24855), ("2100-03-01", 47541), ("0001-01-01", -719_162),
    ("9999-12-31", 2_932_896),
  ])
  func `days are counted from 1970`(text: String, days: Int) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.daysSince1970 == days)
    #expect(date.description == text)
  }

  @Test func `each day is one more than the day before, over four centuries`() {
    var last: CalendarDate?
    var count = 0
    for year in 1870...2270 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          if let last, date.daysSince1970 != last.daysSince1970 + 1 || date <= last {
            Issue.record("\(date) does not follow \(last)")
          }
          last = date
          count += 1
        }
      }
    }
    #expect(count == 146_097 + 365)
  }

  @Test(arguments: [
    "1900-02-29", "2100-02-29", "2023-02-29", "2024-02-30", "2024-04-31", "2024-00-10",
    "2024-13-01", "2024-01-00", "2024-01-32", "0000-01-01", "2024-1-01", "24-01-01", "2024/01/01",
    "2024-01-01 ", " 2024-01-01", "", "-2024-01-01", "2024-01-01-", "２０２４-01-01", "2024-0a-01",
    "+024-01-01", "20240101", "2024-01-01T00:00",
  ])
  func `a day that does not exist, and any other form, is none`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `leap years are every fourth, but three in four centuries`() {
    let leap = [1896, 1904, 1996, 2000, 2004, 2096, 2400]
    for year in leap { #expect(CalendarDate(year: year, month: 2, day: 29) != nil) }
    for year in [1700, 1800, 1900, 2100, 2023] {
      #expect(CalendarDate(year: year, month: 2, day: 29) == nil)
    }
  }
}

struct PhoneNumberTests {
  @Test(arguments: [
    ("+4570202550", "+45 70 20 25 50"), ("112", "112"), ("116006", "116 006"),
    ("116111", "116 111"),
    ("1234", "1234"), ("11414", "11414"), ("+46701234567", "+46 70 123 45 67"),
    ("+4722331160", "+47 22 33 11 60"), ("+380441234567", "+380 44 123 4567"),
    ("+40212345678", "+40 21 234 5678"), ("+15551234567", "+1 555-123-4567"),
    ("+6621234567", "+66 2 123 4567"),
    ("+4512345", "+45 12345"), ("+4512345678901", "+45 12345678901"),
    ("+37061234567", "+370 612 34567"),
  ])
  func `a number is shown in the groups of its country`(text: String, shown: String) throws {
    let number = try #require(PhoneNumber(text))
    #expect(number.formatted == shown)
    #expect(number.dialed == text)
    #expect(number.isShort == !text.hasPrefix("+"))
    #expect(number.formatted.filter { $0 != " " && $0 != "-" } == text)
  }

  @Test(arguments: [
    "", "+", "+45 70 20 25 50", "004570202550", "12", "1234567", "+0123456789",
    "+1234567890123456", "+123456", "１１２", "112 ", "tel:112", "+45-70202550", "++4570202550",
    "45+70202550", "+45(0)70202550", "١١٢", "+45 70202550", "0x112", "-112",
  ])
  func `any other form is no number to dial`(text: String) {
    #expect(PhoneNumber(text) == nil)
  }

  @Test func `fifteen digits are the most, seven the fewest`() {
    #expect(PhoneNumber("+123456789012345") != nil)
    #expect(PhoneNumber("+1234567") != nil)
  }
}

struct ContentNameTests {
  @Test(arguments: ["a", "1", "your-pay", "a1-b2-3", "x-y-z"])
  func `small letters, digits and single hyphens make a name`(name: String) {
    #expect(ContentName.isValid(name))
    #expect(ContentName.fault(in: name, at: SourceLocation(file: "a")) == nil)
  }

  @Test(
    arguments: [
      ("Your Pay", "your-pay"), ("your_pay", "your-pay"), ("-a", "a"), ("a-", "a"), ("a--b", "a-b"),
      ("a.b", "a-b"), ("ABC", "abc"), ("a/b", "a-b"), ("..", nil), ("", nil), ("ø", nil),
      ("ที่", nil),
    ] as [(String, String?)])
  func `another is told with the nearest that is one`(name: String, near: String?) {
    let fault = ContentName.fault(in: name, at: SourceLocation(file: "a"))
    #expect(fault?.identifier == .badName)
    #expect(fault?.remedy?.hasSuffix(near.map { ": '\($0)'" } ?? "hyphens") == true)
    if let near { #expect(ContentName.isValid(near)) }
  }
}

struct FrontMatterTests {
  private func split(_ text: String) -> [String]? {
    let bytes = Array(text.utf8)
    return FrontMatter.split(bytes).map {
      [
        String(decoding: bytes[$0.yaml], as: UTF8.self),
        String(decoding: bytes[$0.bodyStart...], as: UTF8.self),
      ]
    }
  }

  @Test(arguments: [
    ("---\na: b\n---\nc", ["a: b\n", "c"]), ("---\r\na: b\r\n---\r\nc", ["a: b\r\n", "c"]),
    ("---\ra: b\r---\rc", ["a: b\r", "c"]), ("--- \na: b\n---\t\nc", ["a: b\n", "c"]),
    ("\u{FEFF}---\na: b\n---\nc", ["a: b\n", "c"]), ("---\n---\n", ["", ""]),
    ("---\na\n---", ["a\n", ""]),
    ("---\na\n---\n---\nb", ["a\n", "---\nb"]), ("---\na\n----\n---\nb", ["a\n----\n", "b"]),
    ("---\na\n ---\n---\nb", ["a\n ---\n", "b"]),
  ])
  func `the lines between the dashes, and what stands below`(text: String, parts: [String]) {
    #expect(split(text) == parts)
  }

  @Test(arguments: [
    "", "a", "---", "---\na: b", "\n---\na\n---\n", " ---\na\n---\n", "----\na\n----\n",
    "---a\n---\n",
  ])
  func `a text that does not begin and end them has none`(text: String) {
    #expect(split(text) == nil)
  }
}

/// Which bytes are UTF-8, as Swift's own check says.
struct UTF8CheckTests {
  private static func firstFault(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// What each kind of byte ends with, and what is beside it.
  private static let edges: [UInt8] = [
    0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xE0, 0xE1, 0xED, 0xF0, 0xF1, 0xF4, 0xF5,
  ]

  @Test(arguments: [0, 3, 14, 15])
  func `four bytes are judged alike wherever they stand`(before: Int) {
    let start = [UInt8](repeating: 0x61, count: before)
    var misjudged: [[UInt8]] = []
    for first in Self.edges.dropFirst() {
      for second in Self.edges {
        for third in Self.edges {
          for fourth in Self.edges {
            let bytes = start + [first, second, third, fourth]
            for end in [0, 30] {
              let text = bytes + [UInt8](repeating: 0x62, count: end)
              if UTF8Check.firstFault(in: text) != Self.firstFault(text) { misjudged.append(text) }
            }
          }
        }
      }
    }
    #expect(misjudged == [])
  }

  @Test func `every scalar is known`() {
    let scalars = (0...0x10FFFF).compactMap(Unicode.Scalar.init)
    var text = "---\n"
    text.unicodeScalars.append(contentsOf: scalars)
    #expect(UTF8Check.firstFault(in: Array(text.utf8)) == nil)
  }
}
