import Testing

@testable import Content

@Suite struct ContactRuleTests {
  @Test(arguments: [
    ("+4570202550", "+45 70 20 25 50"), ("+4620390000", "+46 20 39 00 00"),
    ("+4722331160", "+47 22 33 11 60"), ("+498000116016", "+49 800 0116016"),
    ("+31334481186", "+31 33 448 1186"), ("+48226280120", "+48 22 628 01 20"),
    ("+48601234567", "+48 601 234 567"), ("+40757749845", "+40 757 749 845"),
    ("+40213118982", "+40 21 311 8982"), ("+35929817686", "+359 2 981 7686"),
    ("+37061691119", "+370 616 91119"), ("+380442841915", "+380 44 284 1915"),
    ("+380800505501", "+380 800 505 501"), ("+448000121700", "+44 800 012 1700"),
    ("+442079460958", "+44 20 7946 0958"), ("+3612345678", "+36 1 234 5678"),
    ("+37167222922", "+371 67 222 922"), ("+37322123456", "+373 22 123 456"),
    ("+6621234567", "+66 2 123 4567"), ("+66812345678", "+66 81 234 5678"),
    ("+842438252525", "+84 24 3825 2525"), ("+639171234567", "+63 917 123 4567"),
    ("+12025550143", "+1 202-555-0143"), ("+99912345678", "+99912345678"), ("112", "112"),
    ("116006", "116 006"),
  ])
  func `a number is printed as its country prints it`(dialed: String, shown: String) {
    #expect(PhoneNumber(dialed)?.formatted == shown)
  }

  private static func line(_ rest: String) -> String {
    """
    names: {en: A line}
    owner: The owner
    answers: [affected]
    jurisdiction: DK
    phone: "+4570202551"
    \(rest)
    source: {title: A page, publisher: A publisher}
    """
  }

  @Test func `opening hours are said as each language says them`() throws {
    let library = ContentFolder([
      "contacts/line.yaml": Self.line(
        """
        hours:
          time-zone: Europe/Copenhagen
          open: [{days: mon-fri, from: "08:30", to: "16:00"}, {days: sun, from: "09:00", to: "15:00"}]
          exceptions: {2026-12-24: closed}
          public-holidays: closed
        """)
    ]).library
    guard case .weekly(let hours)? = library.contacts["line"]?.hours else {
      Issue.record("no hours")
      return
    }
    let danish = try #require(library.language("da"))
    #expect(
      danish.format(hours) == [
        "mandag–fredag \u{2068}08.30–16.00\u{2069}", "søndag \u{2068}09.00–15.00\u{2069}",
      ])
    #expect(hours.exceptions.map(\.date.description) == ["2026-12-24"])
    #expect(hours.holidays == .closed)
  }

  @Test func `a part for professionals may name their line`() {
    let record = Self.line("").replacing("[affected]", with: "[professionals]")
    func findings(_ text: String) -> [String] {
      ContentFolder([
        "contacts/line.yaml": record,
        "awareness/pay/item.yaml": "communities: [builders, police]\n",
        "awareness/pay/en.md": ContentFolder.text(text),
      ]).findings.filter { $0.hasPrefix("professional") }
    }
    #expect(findings(":::for{community=\"police\"}\n:contact{line}\n:::").isEmpty)
    #expect(findings(":contact{line}").count == 1)
  }

  @Test func `what no record answers is listed for each language`() {
    let library = ContentFolder([
      "contacts/hotline.yaml": Self.line("cost: free\nwhat-happens: {en: {police: No.}}")
    ]).library
    let open = library.unansweredQuestions.filter { $0.language == "en" }.map(\.question)
    #expect(open == [.language, .anonymity, .immigration, .children])
  }
}
