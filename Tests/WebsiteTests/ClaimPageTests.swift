import Foundation
import TestSupport
import Testing

/// Figures on pages: sources for those who teach, the figure alone for the public.
@Suite struct ClaimPageTests {
  private static func site(_ claim: String, _ english: String = "It is :claim{child-age}.") throws
    -> BuiltSite
  {
    try BuiltSite.changed { site in
      try site.edit("content/claims/law.yaml", "  confidence: official", claim)
      for path in ["awareness/welcome", "training/first-course/meeting"] {
        try site.write("content/\(path)/en.md", "---\ntitle: T\n---\n\n\(english)\n")
      }
    }
  }

  private static let official = "  confidence: official"
  private static let noted = official + "\n  checked: 2026-01-01\n  checked-by: editor"
  private static let checked = noted + "\n  expires: 2027-01-01"

  /// The page of the course's module, and that of a topic for the public.
  private func texts(_ site: BuiltSite) throws -> (trainers: String, everyone: String) {
    let open = try #require(
      site.files.keys.sorted().first { $0.hasPrefix("en/") && $0.contains("/welcome/") })
    return (site.text("en/training/first-course/meeting/index.html"), site.text(open))
  }

  @Test func `trainers see where a figure was read, and the public does not`() throws {
    let (trainers, everyone) = try texts(Self.site(Self.checked))
    #expect(
      trainers.contains("18<sup>[<a href=\"#_source-1\" aria-label=\"Source 1\">1</a>]</sup>."))
    #expect(trainers.contains("<li id=\"_source-1\"><cite><bdi>Protocol to Prevent"))
    #expect(trainers.contains("<bdi>United Nations</bdi>, 2000."))
    #expect(everyone.contains("It is 18.") && !everyone.contains("United Nations"))
    #expect(!everyone.contains("class=\"sources\""))
  }

  @Test(arguments: [
    (official, "(not checked)"), (checked, nil), (noted + "\n  expires: 2026-11-23", nil),
    (noted + "\n  expires: 2026-11-22", "(should have been checked again by 22 November 2026)"),
  ])
  func `trainers see what nobody has checked, or not lately`(claim: String, mark: String?) throws {
    let (trainers, everyone) = try texts(Self.site(claim))
    #expect(trainers.contains("<small>") == (mark != nil))
    if let mark { #expect(trainers.contains("</sup> <small>\(mark)</small>")) }
    #expect(!everyone.contains("<small>"))
  }

  @Test func `a series is a table with a chart that says the same`() throws {
    let site = try BuiltSite.Name.real.site
    let page = try #require(site.pages["en/police/numbers-year-by-year/index.html"])
    let counts = ["121", "98", "97", "64", "77", "80", "73", "112"]
    let rows = page.all("th").filter { $0["scope"] == "row" }.map(\.text)
    #expect(rows == (2016...2023).map(String.init))
    #expect(page.all("td").map { $0.text.prefix { $0 != "[" } }.map(String.init) == counts)
    #expect(page.all("text").map(\.text) == zip(rows, counts).flatMap { [$0, $1] })
    #expect(page.all("rect").count == counts.count)
    #expect(page.all("rect").allSatisfy { $0["stroke-dasharray"] == nil })
  }

  @Test func `a chart is named and described, small, and no wider than a phone`() throws {
    let site = try BuiltSite.Name.real.site
    for tag in ["da", "en"] {
      let path = "\(tag)/police/numbers-year-by-year/index.html"
      let page = try #require(site.pages[path])
      let chart = try #require(page.first("svg"))
      #expect(chart["role"] == "img")
      for (key, name) in [("aria-labelledby", "title"), ("aria-describedby", "desc")] {
        let element = page.elements.first { $0["id"] == chart[key] }
        #expect(element?.name == name && element?.text.isEmpty == false)
      }
      #expect((chart["width"].flatMap { Int($0) } ?? 999) <= 320)
      let text = site.text(path)
      let start = try #require(text.firstRange(of: "<svg")?.lowerBound)
      let end = try #require(text.firstRange(of: "</svg>")?.upperBound)
      #expect(text[start..<end].utf8.count < 3000)
      #expect(
        page.all("caption").first?.text == page.elements.first { $0["id"] == "_chart-1" }?.text)
    }
  }

  @Test func `bars begin where the language does, and are dashed for another source`() throws {
    let site = try BuiltSite.changed { site in
      let content = VardeCommand.package.appending(path: "content")
      try FileManager.default.removeItem(at: site.appending(path: "content"))
      try FileManager.default.copyItem(at: content, to: site.appending(path: "content"))
      try site.edit(
        "content/communities/police.yaml", "languages: [da, en]", "languages: [da, en, ar]")
      try site.edit(
        "content/communities/police.yaml", "  en: Police\n", "  en: Police\n  ar: الشرطة\n")
      try site.edit(
        "content/claims/statistics.yaml",
        "tal-og-statistik-2022\n  published: 2023\n  confidence: official",
        "tal-og-statistik-2022\n  published: 2023\n  confidence: partner")
      try site.write(
        "content/awareness/numbers-year-by-year/ar.md",
        "---\ntitle: س\nsource: da\n---\n\nس\n\n## س\n\n::series{assessed-by-year}\n")
    }
    let page = try #require(site.pages["ar/police/numbers-year-by-year/index.html"])
    let (bar, texts) = (try #require(page.all("rect").first), page.all("text"))
    let end = [bar["x"], bar["width"]].compactMap { $0.flatMap { Int($0) } }.reduce(0, +)
    #expect(end == 320 - 48)
    #expect(texts.first?["x"] == "320")
    #expect(page.all("caption").first?["lang"] == "da")
    #expect(page.all("rect").count { $0["stroke-dasharray"] != nil } == 1)
  }
}
