import Diagnostics
import Testing

@testable import Content

/// What claims are worth: their figures, on what they rest, and until when they hold.
struct ClaimTests {
  private static let ledger = """
    women: {value: 42, statement: {en: a}, source: {title: A, publisher: P}, confidence: official}
    all: {value: 80, statement: {en: a}, source: {title: B, publisher: P}, confidence: official}
    women-of-all: {share: {part: women, of: all}, statement: {en: a}}
    by-year:
      series: {2023: 1120, 2021: all}
      statement: {en: a}
      source: {title: C, publisher: P}
      confidence: partner
    outside:
      value: 35 %
      counts: unpublished
      statement: {en: a}
      source: {title: D, publisher: P}
      confidence: estimate
    """

  private let folder = ContentFolder(["claims/more.yaml": ledger])

  private func figure(_ id: String, in tag: LanguageTag) throws -> String? {
    let library = folder.library
    let claim = try #require(library.claims[id])
    return library.figure(of: claim, in: try #require(library.language(tag)))
  }

  @Test func `all kinds of claims are without fault`() {
    #expect(folder.findings == [])
  }

  @Test func `a share is worked out from its counts and written as the language writes it`() throws
  {
    #expect(try figure("women-of-all", in: "en") == "53%")
    #expect(try figure("women-of-all", in: "da") == "53\u{A0}%")
    #expect(try figure("outside", in: "en") == "35%")
    #expect(try figure("by-year", in: "en") == nil)
  }

  @Test(arguments: [
    ("35.5", "35.5", "35,5"), ("12.50", "12.50", "12,50"), ("0.125", "0.125", "0,125"),
    ("1234.5", "1,234.5", "1.234,5"), ("1234.567", "1,234.567", "1.234,567"),
    ("-2.5", "-2.5", "-2,5"),
    ("35.5 %", "35.5%", "35,5\u{A0}%"), ("35%", "35%", "35\u{A0}%"),
    ("2000000000000", "2,000,000,000,000", "2.000.000.000.000"),
    ("12000–15000", "12,000–15,000", "12.000–15.000"), ("10.5–15.5", "10.5–15.5", "10,5–15,5"),
    ("2019–2023", "2019–2023", "2019–2023"), ("24/7", "24/7", "24/7"),
    ("900-12000", "900-12,000", "900-12.000"),
  ])
  func `a number with a part is written as the language writes it`(
    value: String, english: String, danish: String
  ) throws {
    let folder = ContentFolder(["claims/more.yaml": Self.claim(value)])
    #expect(folder.findings == [])
    let library = folder.library
    let claim = try #require(library.claims["one"])
    for (tag, shown) in [("en" as LanguageTag, english), ("da", danish)] {
      #expect(library.figure(of: claim, in: try #require(library.language(tag))) == shown)
    }
  }

  @Test(arguments: [
    ("1.234", "'1234'"), ("1.234", "'1.2340'"), ("100.000", "'100000'"), ("1,234", "'1234'"),
    ("1,234", "'1.2340'"), ("-1.234", "'-1234'"), ("35,5", "'35.5'"), ("1 234", "'1234'"),
    ("1'234", "'1234'"), ("1\u{202F}234\u{202F}567", "'1234567'"), ("1.234.567", "'1234567'"),
    ("1,234.5", "'1234.5'"), ("1.234,5", "'1234.5'"), ("1.234,567", "'1234.567'"),
    ("1e3", "digits"),
    ("1.5E+6", "digits"), ("007", "'7'"), ("+5", "'5'"), ("−5", "'-5'"), (".5", "'0.5'"),
    ("5.", "'5'"), ("٣٥", "'35'"), ("٣٥٫٥", "'35.5'"), ("1.234 %", "'1234%'"),
    ("35,5 %", "'35.5%'"), ("1.000–2.000", "'1000'"), ("1,5–2", "'1.5'"), ("€ 5.000", "'5000'"),
    ("00.5", "'0.5'"),
  ])
  func `a number that may be read as another one is refused`(value: String, cure: String) {
    let folder = ContentFolder(["claims/more.yaml": Self.claim(value)])
    let findings = folder.assembled().diagnostics
    #expect(findings.map(\.identifier) == [.badValue], "\(value)")
    #expect(findings.first?.remedy?.contains(cure) == true, "\(findings)")
  }

  private static func claim(_ value: String) -> String {
    """
    one:
      value: "\(value)"
      counts: unpublished
      statement: {en: a}
      source: {title: A, publisher: P}
      confidence: official
    """
  }

  @Test(arguments: [
    ("14 days", "write '14' alone"), ("nearly 30", "write '30' alone"),
    ("no", "its digits alone"), ("half", "its digits alone"), ("12.5 hours", "write '12.5' alone"),
    ("version 1.2.3", "its digits alone"),
    ("10 to 15", "of each number"),
  ])
  func `words are no value`(value: String, cure: String) {
    let folder = ContentFolder([
      "claims/more.yaml": Self.claim(value)
        + "\ntwo:\n  share: {part: one, of: one}\n  statement: {en: a}"
    ])
    let findings = folder.assembled().diagnostics
    #expect(findings.map(\.identifier) == [.badValue], "\(value)")
    #expect(findings.first?.remedy?.contains(cure) == true, "\(findings)")
  }

  @Test(arguments: [
    (42, 80, "53%"), (1, 8, "13%"), (3, 8, "38%"), (1, 3, "33%"), (2, 3, "67%"), (0, 5, "0%"),
    (5, 5, "100%"), (1, 200, "1%"), (1, 201, "0.5%"), (1, 5000, "0.02%"), (999, 1000, "99.9%"),
    (1_000_000_000_000, 1_000_000_000_000, "100%"),
    (999_999_999_999, 1_000_000_000_000, "100.0000%"),
  ])
  func `a percentage is whole, unless it would be none or all`(
    part: Int, whole: Int, expected: String
  ) throws {
    let english = try #require(ContentFolder().library.language("en"))
    #expect(english.percentage(part, of: whole) == expected)
  }

  @Test func `years are not grouped like numbers`() throws {
    let library = folder.library
    let english = try #require(library.language("en"))
    #expect(english.format(year: 2023) == "2023")
    #expect(english.format(2023) == "2,023")
    #expect(ICU.format(year: 2023, in: "fa@calendar=gregorian") == "۲۰۲۳")
  }

  @Test func `a series is in the order of its years, each with the record that has the number`()
    throws
  {
    let library = folder.library
    let series = try #require(library.claims["by-year"])
    let points = library.points(of: series)
    #expect(points.map(\.year) == [2021, 2023])
    #expect(points.map(\.count) == [80, 1120])
    #expect(points.map(\.claim.id) == ["all", "by-year"])
    #expect(library.points(of: try #require(library.claims["all"])).isEmpty)
  }

  @Test func `a claim rests on its own source and on those of its counts`() throws {
    let library = folder.library
    for (id, basis) in [
      ("women", ["women"]), ("women-of-all", ["women", "all"]), ("by-year", ["by-year", "all"]),
    ] {
      #expect(library.basis(of: try #require(library.claims[id])).map(\.id) == basis)
    }
  }

  @Test func `a claim holds through its last day, and is checked by somebody`() throws {
    let line =
      "{value: 1, statement: {en: a}, source: {title: A, publisher: P}, confidence: official"
    let library = ContentFolder([
      "claims/more.yaml": """
      both: \(line), checked: 2026-01-01, checked-by: editor, expires: 2026-11-23}
      nobody: \(line), checked: 2026-01-01}
      """
    ]).library
    let both = try #require(library.claims["both"])
    let nobody = try #require(library.claims["nobody"])
    #expect(both.isChecked && !nobody.isChecked)
    #expect(!both.isExpired(on: try #require(CalendarDate("2026-11-23"))))
    #expect(both.isExpired(on: try #require(CalendarDate("2026-11-24"))))
    #expect(!nobody.isExpired(on: try #require(CalendarDate("2199-01-01"))))
  }
}
