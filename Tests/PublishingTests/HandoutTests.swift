import Content
import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// Which handouts a build makes, and which it leaves.
@Suite struct HandoutTests {
  /// A site of two topics, two communities and two languages that prints.
  private static func workshop() throws -> Workshop {
    let workshop = try Workshop()
    try workshop.edit(
      "content/awareness/welcome/item.yaml", "safety:", "handouts: [leaflet, card]\nsafety:")
    try workshop.edit(
      "content/awareness/getting-help/item.yaml", "safety:", "handouts: [poster]\nsafety:")
    return workshop
  }

  private static func pdfs(_ workshop: Workshop) throws -> [String: Data] {
    try workshop.bytes().filter { $0.key.hasSuffix(".pdf") }
  }

  @Test func `a second build makes none, and a lost or changed one is put back`() async throws {
    let workshop = try Self.workshop()
    let first = try await workshop.build()
    let made = try Self.pdfs(workshop)
    #expect(first.typesetCount == made.count && made.count >= 6)
    let second = try await workshop.build()
    #expect(second.typesetCount == 0 && second.report?.written == 0)
    let paths = made.keys.sorted()
    try FileManager.default.removeItem(atPath: workshop.path("site/\(paths[0])"))
    try Data("%PDF-1.7".utf8).write(to: URL(filePath: workshop.path("site/\(paths[1])")))
    let third = try await workshop.build()
    #expect(third.typesetCount == 0 && third.report?.written == 2)
    #expect(try Self.pdfs(workshop) == made)
  }

  @Test func `what one command has printed, no other prints`() async throws {
    let workshop = try Self.workshop()
    let checked = try await Build(workshop.options()).check()
    #expect(checked.typesetCount >= 6)
    #expect(try await workshop.build().typesetCount == 0)
    #expect(try await workshop.build(output: "other").typesetCount == 0)
    #expect(try await Build(workshop.options()).check().typesetCount == 0)
    let site = try Self.pdfs(workshop)
    let sheet = try #require(site["da/everyone/welcome/leaflet.pdf"])
    let printed = HandoutRequest(
      item: "welcome", design: .leaflet, language: "da", community: nil)
    _ = try await Build(workshop.options(output: "sheet.pdf")).handout(printed)
    #expect(try Data(contentsOf: URL(filePath: workshop.path("sheet.pdf"))) == sheet)
    // Without a cache, and on another day, each file is the same.
    var options = try workshop.options(output: "sheet-2.pdf")
    options.cache = nil
    options.today = try #require(CalendarDate("2026-12-01"))
    _ = try await Build(options).handout(printed)
    #expect(try Data(contentsOf: URL(filePath: workshop.path("sheet-2.pdf"))) == sheet)
  }

  @Test func `what is damaged in the cache is printed anew`() async throws {
    let workshop = try Self.workshop()
    try await workshop.build()
    let made = try Self.pdfs(workshop)
    let folder = workshop.path("cache/prints")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let sheets = try files.filter {
      try Data(contentsOf: URL(filePath: "\(folder)/\($0)")).contains(Data("%PDF".utf8))
    }
    #expect(sheets.count == made.count)
    for (number, name) in sheets.prefix(3).enumerated() {
      let file = URL(filePath: "\(folder)/\(name)")
      let bytes = try Data(contentsOf: file)
      try [bytes.dropLast(9), Data(), bytes + Data("x".utf8)][number].write(to: file)
    }
    try workshop.remove("site")
    #expect(try await workshop.build().typesetCount == 3)
    #expect(try Self.pdfs(workshop) == made)
  }

  @Test func `two builds at once share a cache`() async throws {
    let workshop = try Self.workshop()
    async let one = workshop.build(output: "one")
    async let other = workshop.build(output: "other")
    _ = try await (one, other)
    let files = try ["one", "other"].map { folder in
      let root = URL(filePath: workshop.path(folder))
      let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
        .filter { $0.hasSuffix(".pdf") }.sorted()
      return try names.map { try Data(contentsOf: root.appending(path: $0)) }
    }
    #expect(files[0] == files[1] && files[0].count >= 6)
    #expect(try await workshop.build().typesetCount == 0)
  }

  @Test func `a cache that cannot be written to is an error where somebody named it`() async throws
  {
    let workshop = try Self.workshop()
    try workshop.write("file", "")
    var options = try workshop.options()
    options.cache = .init(folder: workshop.path("file"), isNamed: true)
    await #expect(throws: FileError.self) { _ = try await Build(options).run() }
    options.cache = .init(folder: workshop.path("file"), isNamed: false)
    #expect(try await Build(options).run().typesetCount >= 6)
  }

  @Test(arguments: ["https://example.org/", "http://127.0.0.1:8080/"])
  func `a booklet leaves out its ways to other pages, wherever the site stands`(base: String)
    async throws
  {
    let workshop = try Workshop()
    try workshop.edit(
      "content/awareness/welcome/item.yaml", "safety:", "handouts: [mini-booklet]\nsafety:")
    let text = workshop.path("content/awareness/welcome/en.md")
    let old = try String(contentsOfFile: text, encoding: .utf8)
    try Data((old + "\n\nStay here. Read about [help](../getting-help/).\n\nThe end.\n").utf8)
      .write(to: URL(filePath: text))
    var options = try workshop.options()
    options.baseURL = base
    #expect(try await Build(options).run().report != nil)
    let sheet = try PrintedText.of(workshop.path("site/en/everyone/welcome/mini-booklet.pdf"))
    #expect(sheet.contains("The end.") && !sheet.contains("Read about"))
  }

  @Test func `a change of a text is printed in its language alone`() async throws {
    let workshop = try Self.workshop()
    let all = try await workshop.build()
    let before = try Self.pdfs(workshop)
    try workshop.edit("content/awareness/welcome/da.md", "title: ", "title: Nyt – ")
    let changed = try await workshop.build()
    let after = try Self.pdfs(workshop)
    let paths = after.keys.filter { after[$0] != before[$0] }
    #expect(paths.count == changed.typesetCount && changed.typesetCount < all.typesetCount)
    #expect(paths.allSatisfy { $0.hasPrefix("da/") && $0.contains("/welcome/") })
    #expect(!paths.isEmpty)
  }

  @Test func `a change of a contact is printed where it stands`() async throws {
    let workshop = try Self.workshop()
    let all = try await workshop.build()
    let before = try Self.pdfs(workshop)
    try workshop.edit("content/contacts/emergency.yaml", "\"112\"", "\"118\"")
    let changed = try await workshop.build()
    let after = try Self.pdfs(workshop)
    let paths = after.keys.filter { after[$0] != before[$0] }
    #expect(paths.count == changed.typesetCount && changed.typesetCount < all.typesetCount)
    #expect(paths.contains("en/everyone/welcome/leaflet.pdf"))
    for path in after.keys {
      let text = try PrintedText.of(workshop.path("site/\(path)"))
      #expect(!text.contains("112") && text.contains("118") == paths.contains(path), "\(path)")
    }
  }

  @Test func `a change of a template is printed where it is used`() async throws {
    let workshop = try Self.workshop()
    let all = try await workshop.build()
    try workshop.edit("templates/print/card.typ", "#import", "// A remark.\n#import")
    let cards = try await workshop.build().typesetCount
    #expect(cards > 0 && cards < all.typesetCount)
    try workshop.write(
      "templates/print/furniture.typ",
      try workshop.read("templates/print/furniture.typ") + "// A remark.\n")
    #expect(try await workshop.build().typesetCount == all.typesetCount)
  }

  @Test func `other fonts are other handouts`() async throws {
    let workshop = try Self.workshop()
    let all = try await workshop.build()
    let fonts = workshop.path("fonts")
    try FileManager.default.copyItem(atPath: Workshop.engine.fonts, toPath: fonts)
    try FileManager.default.removeItem(atPath: fonts + "/NotoSansAdlam-Bold.ttf")
    var options = try workshop.options()
    options.engine?.fonts = fonts
    #expect(try await Build(options).run().typesetCount == all.typesetCount)
  }

  @Test func `without an engine, a website can still be made`() async throws {
    let workshop = try Self.workshop()
    var options = try workshop.options()
    options.engine = nil
    await #expect(throws: MissingPrintEngine.self) { _ = try await Build(options).run() }
    options.formats = [.web, .questions, .epub, .odp]
    let outcome = try await Build(options).run()
    // The two packages of its course are of another format.
    #expect(outcome.report?.written == Workshop.fileCount - 2 && outcome.typesetCount == 0)
  }

  @Test func `a website alone keeps no old handout`() async throws {
    let workshop = try Self.workshop()
    try await workshop.build()
    let before = try Self.pdfs(workshop)
    try workshop.edit("content/awareness/welcome/da.md", "summary: ", "summary: Nyt. ")
    var options = try workshop.options()
    options.formats = [.web]
    _ = try await Build(options).run()
    let after = try Self.pdfs(workshop)
    #expect(after.count < before.count && !after.isEmpty)
    #expect(after.keys.allSatisfy { !$0.hasPrefix("da/everyone/welcome/") })
    let page = String(
      decoding: try #require(workshop.bytes()["da/everyone/welcome/index.html"]), as: UTF8.self)
    #expect(!page.contains(".pdf"))
  }

  @Test func `a card without its key points is made, and each build says so`() async throws {
    let workshop = try Self.workshop()
    let points = String(
      repeating: "- Det her punkt er langt og fylder to linjer på et kort.\n", count: 9)
    let text = try workshop.read("content/awareness/welcome/da.md")
    try workshop.write(
      "content/awareness/welcome/da.md", text + "\n:::keypoints\n\(points):::\n")
    for build in 0..<2 {
      let outcome = try await workshop.build()
      let found = outcome.diagnostics.filter { $0.identifier == .handoutOmission }
      #expect(found.map(\.location.file).allSatisfy { $0.hasSuffix("welcome/da.md") })
      #expect(found.count == 1 && outcome.report != nil, "build \(build)")
    }
    let card = try PrintedText.of(workshop.path("site/da/everyone/welcome/card.pdf"))
    #expect(!card.contains("punkt"))
    // One point has room.
    try workshop.write(
      "content/awareness/welcome/da.md", text + "\n:::keypoints\n- Et kort punkt.\n:::\n")
    let outcome = try await workshop.build()
    #expect(!outcome.diagnostics.contains { $0.identifier == .handoutOmission })
    let shorter = try PrintedText.of(workshop.path("site/da/everyone/welcome/card.pdf"))
    #expect(shorter.contains("Et kort punkt."))
  }

  @Test func `nothing is written while one does not fit`() async throws {
    let workshop = try Self.workshop()
    try await workshop.build()
    let before = try workshop.bytes()
    let words = String(repeating: "Dette er en lang linje, der ikke får ende. ", count: 400)
    try workshop.write(
      "content/awareness/welcome/da.md",
      try workshop.read("content/awareness/welcome/da.md") + "\n\(words)\n")
    let outcome = try await workshop.build()
    #expect(outcome.diagnostics.contains { $0.identifier == .handoutOverflow })
    #expect(outcome.report == nil)
    #expect(try workshop.bytes() == before)
  }
}
