import Content
import Foundation
import TestSupport
import Testing

/// The printed files of the real site, as programs of others read them.
@Suite struct PrintedFileTests {
  private static let sheets: [(path: String, data: Data)] =
    ((try? BuiltSite.Name.real.site.files) ?? [:]).filter { $0.key.hasSuffix(".pdf") }
    .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }

  /// Hands each sheet to `work` as a file.
  private static func each(_ work: (_ path: String, _ file: String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "varde-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(sheets.count > 200)
    let file = folder.appending(path: "sheet.pdf")
    for (path, data) in sheets {
      try data.write(to: file)
      try work(path, file.path)
    }
  }

  @Test func `every sheet is sound, tagged, and says its language and title`() throws {
    try Self.each { path, file in
      try PrintedText.check(file)
      let facts = try PrintedText.facts(of: file)
      #expect(facts["Tagged"] == "yes", "\(path)")
      #expect(facts["Title"]?.isEmpty == false, "\(path)")
      let language = String(path.prefix { $0 != "/" })
      let bytes = try Data(contentsOf: URL(filePath: file))
      #expect(
        bytes.range(of: Data("/Lang (\(language))".utf8)) != nil
          || bytes.range(of: Data("/Lang(\(language))".utf8)) != nil, "\(path)")
    }
  }

  @Test func `the paper is the one that is promised`() throws {
    let sizes = [
      "poster.pdf": "841.89 x 1190.55", "poster-strips.pdf": "841.89 x 1190.55",
      "folded-leaflet.pdf": "841.89 x 595.276", "mini-booklet.pdf": "841.89 x 595.276",
      "card.pdf": "595.276 x 841.89", "show-this.pdf": "595.276 x 841.89",
      "leaflet-a5.pdf": "419.528 x 595.276", "slides.pdf": "907.087 x 510.236",
      "slides-notes.pdf": "595.276 x 841.89",
    ]
    try Self.each { path, file in
      guard let size = sizes[String(path.split(separator: "/").last ?? "")] else { return }
      let facts = try PrintedText.facts(of: file)
      #expect(facts["Page size"]?.hasPrefix(size) == true, "\(path)")
    }
  }

  @Test func `the number to call is on every sheet, in digits in their order`() throws {
    try Self.each { path, file in
      let text = try PrintedText.of(file).replacing("\u{00A0}", with: " ")
      #expect(text.contains("70 20 25 50"), "\(path)")
    }
  }

  @Test func `no word is cut off by the edge of the paper`() throws {
    try Self.each { path, file in
      let words = try PrintedText.wordsOffPaper(file)
      #expect(words == [], "\(path)")
    }
  }

  @Test func `a code leads to the page of its sheet`() throws {
    // By kind, the page that shows it; a card shows it on each of its backs.
    let pages = ["leaflet.pdf": 2, "card.pdf": 2, "poster.pdf": 1, "facilitator-guide.pdf": 1]
    var found: [String: Int] = [:]
    try Self.each { path, file in
      let parts = path.split(separator: "/").map(String.init)
      guard ["da/", "ar/"].contains(where: path.hasPrefix), let name = parts.last,
        let page = pages[name]
      else { return }
      let last = try PrintedText.facts(of: file)["Pages"].flatMap { Int($0) } ?? 1
      let codes = try PrintedText.codes(onPage: min(page, last), of: file)
      let address = parts.dropLast().joined(separator: "/") + "/"
      #expect(!codes.isEmpty && codes.allSatisfy { $0.hasSuffix("/\(address)") }, "\(path)")
      #expect(codes.count == (name == "card.pdf" ? 8 : 1), "\(path)")
      found[name, default: 0] += 1
    }
    #expect(Set(found.keys) == Set(pages.keys))
  }

  @Test func `a screen reader finds headings, and no level is passed over`() throws {
    try Self.each { path, file in
      // A sheet in two languages has a title in each.
      let titles = path.hasSuffix("show-this.pdf") ? 2 : 1
      let structure = try PrintedText.structure(of: file)
      let levels = structure.matches(of: /\n *H([1-6])/).compactMap { Int($0.1) }
      #expect(Array(levels.prefix { $0 == 1 }).count == titles, "\(path): \(levels)")
      #expect(levels.count { $0 == 1 } == titles, "\(path): \(levels)")
      for (one, next) in zip(levels, levels.dropFirst()) {
        #expect(next <= one + 1, "\(path): \(levels)")
      }
    }
  }

  @Test func `a card that is disguised says nothing but the number in front`() throws {
    try Self.each { path, file in
      guard path.hasSuffix("appointments.pdf") else { return }
      let facts = try PrintedText.facts(of: file)
      #expect(facts["Title"]?.isEmpty == false && facts["Author"] == nil, "\(path)")
      let text = try PrintedText.of(file)
      for word in ["varde", "CMM", "http"] {
        #expect(!text.localizedCaseInsensitiveContains(word), "\(path): \(word)")
      }
    }
  }

  @Test func `slides on paper are those on the pages`() throws {
    let site = try BuiltSite.Name.real.site
    try Self.each { path, file in
      let parts = path.split(separator: "/").map(String.init)
      guard parts.last == "slides.pdf" || parts.last == "slides-notes.pdf" else { return }
      let course = parts.dropLast().joined(separator: "/")
      let shown = site.views.filter {
        $0.key.hasPrefix(course) && $0.key.hasSuffix("/slides/index.html")
      }
      let count = try shown.map { page, _ in
        let html = String(decoding: try #require(site.files[page]), as: UTF8.self)
        return html.matches(of: /<section class="slide"/).count
      }.reduce(0, +)
      let structure = try PrintedText.structure(of: file)
      // A slide that is too full goes on on another, with its heading.
      #expect(count > 0 && structure.matches(of: /\n *H3/).count >= count, "\(path)")
      #expect(structure.matches(of: /\n *H2/).count >= shown.count + 1, "\(path)")
    }
  }

  @Test func `every page lists what is printed of it, with paper, pages and size`() throws {
    let site = try BuiltSite.Name.real.site
    for (path, data) in Self.sheets {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      let name = try #require(path.split(separator: "/").last)
      let html = String(
        decoding: try #require(site.files["\(folder)/index.html"]), as: UTF8.self)
      let entry = try #require(
        html.firstMatch(
          of: try Regex("<a href=\"\(name)\">[^<]+</a> (A[345]|16:9) [·–] [^<]+ [·–] [^<]+</li>")),
        "\(path)")
      #expect(!entry.isEmpty && data.count > 1_000)
    }
  }

  @Test func `sets for places hold what they promise, and a note`() throws {
    let site = try BuiltSite.Name.real.site
    let sets = site.files.filter { $0.key.contains("/print/") && $0.key.hasSuffix(".zip") }
    #expect(sets.count > 60)
    for (path, data) in sets {
      let parts = path.split(separator: "/")
      let page = try #require(site.files["\(parts[0])/\(parts[1])/print/index.html"])
      #expect(page.range(of: Data(path.utf8)) != nil, "\(path)")
      #expect(data.range(of: Data("read-first.txt".utf8)) != nil, "\(path)")
      #expect(data.range(of: Data(".pdf".utf8)) != nil, "\(path)")
    }
  }
}
