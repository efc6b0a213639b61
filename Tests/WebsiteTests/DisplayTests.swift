import Foundation
import TestSupport
import Testing

/// What pages show of records and names, in every language: isolated, in one form of letters, and in
/// one kind of digits.
@Suite struct DisplayTests {
  /// A site in Arabic, with headings that are called like parts of pages, and with names of pictures
  /// that addresses must encode.
  private static let site = Result {
    try BuiltSite.changed { site in
      let arabic = VardeCommand.package.appending(path: "content/languages/ar.yaml")
      try site.write(
        "content/languages/ar.yaml", String(decoding: Data(contentsOf: arabic), as: UTF8.self))
      try site.edit("content/site.yaml", "[en, da]", "[en, da, ar]")
      for community in ["everyone", "our-staff"] {
        let file = "content/communities/\(community).yaml"
        try site.edit(file, "names: {", "names: {ar: الجميع, ")
        try site.edit(file, "languages: [en, da]", "languages: [en, da, ar]")
      }
      try site.edit(
        "content/contacts/our-office.yaml", "web: https://example.org/",
        """
        web: https://example.org/
        address: "12 Main Street, 2. floor (left)"
        hours:
          open: [{days: mon-fri, from: "08:30", to: "16:00"}, {days: sat, from: "22:00", to: "24:00"}]
          exceptions: {2026-12-24: closed}
          time-zone: Europe/Copenhagen
        """)
      for name in ["cafe\u{301}", "door#1", "100%", "a?b"] {
        try site.write("content/images/\(name).svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
        try site.write("content/images/\(name).svg.yaml", "licence: Free\ndecorative: true\n")
      }
      try site.write(
        "content/claims/parts.yaml",
        """
        part:
          value: 35.5 %
          counts: unpublished
          statement: {en: S}
          source: {title: "A title (1)", publisher: P, page: "p. 5 (b)"}
          published: 2021
          confidence: official
        span:
          value: 10–15
          statement: {en: S}
          source: {title: A title, publisher: P}
          confidence: official
        """)
      let headings = [
        "Main", "Help", "Leave", "Modules", "Slide 1", "Search", "Source 1", "Chart 1",
      ]
      let text =
        headings.map { "## \($0)\n\n:claim{part} :claim{span}\n\n" }.joined()
        + ["caf%C3%A9", "door%231", "100%25", "a%3Fb"].map { "![](../../images/\($0).svg)" }
        .joined(separator: "\n")
      for (tag, source) in [("en", ""), ("da", "source: en\n"), ("ar", "source: en\n")] {
        try site.write(
          "content/awareness/welcome/\(tag).md", "---\ntitle: T\n\(source)---\n\n\(text)\n")
      }
      for file in ["first-course/en.md", "first-course/da.md"] {
        let path = "content/training/\(file)"
        let old = String(decoding: try Data(contentsOf: site.appending(path: path)), as: UTF8.self)
        try site.write(path, old + "\n\n## Modules\n\nText.\n\n## Help\n\nText.\n")
      }
      try site.edit(
        "content/awareness/welcome/item.yaml", "[everyone]", "[everyone, our-staff]")
      try FileManager.default.removeItem(at: site.appending(path: "content/awareness/getting-help"))
    }
  }

  private func page(_ tag: String, _ community: String = "everyone") throws -> HTMLPage {
    try #require(Self.site.get().pages["\(tag)/\(community)/welcome/index.html"])
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `no identifier is on a page twice`(of name: BuiltSite.Name) throws {
    for (path, page) in try name.site.everyPage {
      #expect(Set(page.identifiers).count == page.identifiers.count, "\(path)")
    }
  }

  @Test func `the identifiers of pages never meet those of headings`() throws {
    for (path, page) in try Self.site.get().everyPage {
      #expect(Set(page.identifiers).count == page.identifiers.count, "\(path)")
      for element in page.elements where element["id"] != nil {
        let isHeading = page.isIn("article", element) && element.name.hasPrefix("h")
        #expect(
          element["id"]?.hasPrefix("_") != isHeading || element["id"] == "_modules", "\(path)")
      }
    }
    let page = try page("en")
    let bar = try #require(page.all("a").last { page.isIn("nav", $0) && $0["href"] == "#_answers" })
    let target = page.elements.first { "#" + ($0["id"] ?? "") == bar["href"] }
    #expect(target.map { page.isIn("section", $0) } == true)
    #expect(page.elements.first { $0["id"] == "help" }?.text == "Help")
  }

  @Test func `an address in another direction stands by itself`() throws {
    let page = try page("ar")
    let address = try #require(page.all("bdi").first { $0.text.hasPrefix("12 Main Street") })
    #expect(address.text == "12 Main Street, 2. floor (left)")
    // The browser takes the direction from its first letter.
    #expect(address["dir"] == nil || address["dir"] == "auto")
  }

  @Test(arguments: [
    ("en", "08:30–16:00", "22:00–24:00", "24 December 2026", "35.5%"),
    ("da", "08.30–16.00", "22.00–24.00", "24. december 2026", "35,5\u{A0}%"),
    ("ar", "08:30–16:00", "22:00–24:00", "24 ديسمبر 2026", "35.5"),
  ])
  func `hours, days and figures are as the language has them in the country`(
    tag: String, office: String, evening: String, day: String, figure: String
  ) throws {
    let text = try Self.site.get().text("\(tag)/everyone/welcome/index.html")
    for part in [office, evening, day, figure] { #expect(text.contains(part), "\(part)") }
    let digits = text.unicodeScalars.filter { $0.properties.numericType == .decimal }
    #expect(digits.allSatisfy { $0.isASCII })
    // A range is read in its order everywhere.
    #expect(text.contains(tag == "ar" ? "\u{2068}10–15\u{2069}" : " 10–15"))
  }

  @Test func `pictures are found by the names that they have`() throws {
    let site = try Self.site.get()
    for tag in ["en", "ar"] {
      let sources = try page(tag).all("img").compactMap { $0["src"] }
      let encoded = ["caf%C3%A9", "door%231", "100%25", "a%3Fb"].map { "../../../images/\($0).svg" }
      #expect(sources.filter { $0.contains("images/") } == encoded)
    }
    for name in ["caf\u{E9}", "door#1", "100%", "a?b"] {
      let file = site.files.keys.first { $0 == "images/\(name).svg" }
      #expect(file.map { Array($0.utf8) } == Array("images/\(name).svg".utf8), "\(name)")
    }
  }

  @Test func `parts of a source do not turn each other around`() throws {
    let page = try page("en", "our-staff")
    let source = try #require(page.elements.first { $0["id"] == "_source-1" })
    let parts = page.all("bdi").filter { page.around($0).contains { $0["id"] == "_source-1" } }
    #expect(parts.map(\.text) == ["A title (1)", "p. 5 (b)", "P"])
    #expect(source.text.hasPrefix("A title (1), p. 5 (b). P, 2021."))
  }

  // MARK: A site in a folder

  @Test func `the page for what is not found works in a folder, on any host`() throws {
    let site = try BuiltSite.changed(["--base-url", "https://example.org/sub/folder"]) { _ in }
    let page = try #require(site.pages["404.html"])
    #expect(page.first("base")?["href"] == "/sub/folder/")
    let leave = try #require(page.elements.first { $0["id"] == "_leave" })
    #expect(leave.has(class: "leave") && !leave.text.isEmpty)
    #expect(
      page.first("a", class: "call")?["href"] == "tel:112" || page.first("a", class: "call") == nil)
    #expect(site.text("apache-headers.conf").contains("ErrorDocument 404 /sub/folder/404.html\n"))
    #expect(site.text("nginx-headers.conf").contains("error_page 404 /sub/folder/404.html;\n"))
  }

  @Test func `the page for what is not found has the number`() throws {
    let site = try BuiltSite.Name.real.site
    let page = try #require(site.pages["404.html"])
    #expect(page.first("a", class: "call")?["href"]?.hasPrefix("tel:") == true)
    #expect(site.text("nginx-headers.conf").contains("error_page 404 /404.html;\n"))
  }
}
