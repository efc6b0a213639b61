import Foundation
import TestSupport
import Testing

/// `varde board`: what editors see of the state of the texts, and what to do next.
@Suite struct BoardTests {
  /// The cell of a text in the only other language, Danish, on the overview.
  private func cell(_ overview: HTMLPage, _ path: String) throws -> HTMLPage.Element {
    let head = try #require(overview.all("th").first { $0.text.hasSuffix(" \(path)") })
    return try #require(overview.all("td").filter { $0.parent == head.parent }.last)
  }

  private func inside(_ page: HTMLPage, _ element: HTMLPage.Element, _ name: String)
    -> [HTMLPage.Element]
  {
    page.all(name).filter { page.around($0).contains { $0.index == element.index } }
  }

  @Test(arguments: [
    ("good", "C", "current"), ("older", "S", "stale"), ("risky", "X", "critical"),
    ("absent", "N", "no text"), ("welcome", "U", "unrecorded"),
  ])
  func `a cell tells the state by a letter and a word`(
    name: String, letter: String, word: String
  ) throws {
    let overview = try #require(try BoardSite().board()["index.html"])
    let cell = try cell(overview, "awareness/\(name)")
    #expect(inside(overview, cell, "span").map(\.text).prefix(2) == [letter, word])
    #expect(cell["title"]?.isEmpty == false)
    let legend = try #require(overview.first("ul", class: "legend"))
    #expect(legend.text.contains("\(letter) \(word)"))
  }

  @Test func `every letter of the legend is another one, and so is every word`() throws {
    let overview = try #require(try BoardSite().board()["index.html"])
    let legend = try #require(overview.first("ul", class: "legend"))
    for name in ["badge", "word"] {
      let words = inside(overview, legend, "span").filter { $0.has(class: name) }.map(\.text)
      #expect(words.count == 10 && Set(words).count == 10)
    }
  }

  @Test func `a language has its parts counted`() throws {
    let overview = try #require(try BoardSite().board()["index.html"])
    let row = try #require(
      overview.all("tr").first { $0.text.hasPrefix("da Dansk") && overview.isIn("tbody", $0) })
    let cells = inside(overview, row, "td").compactMap { Int($0.text) }
    // One text lacks, with its title, its missing summary that counts as current, and two blocks.
    #expect(cells.count == 11)
    #expect(cells[2] == 1 && cells[6...9] == [1, 1, 0, 4])
  }

  @Test func `a text that is behind has a page with the three texts of each part`() throws {
    let page = try #require(try BoardSite().board()["awareness/risky/da.html"])
    let part = try #require(page.first("section", class: "part"))
    #expect(inside(page, part, "h3").map(\.text) == ["block 2: critical"])
    #expect(
      inside(page, part, "pre").map(\.text) == [
        "It costs 90 kroner.", "It costs 95 kroner.", "Det koster 90 kroner.",
      ])
    #expect(inside(page, part, "pre").map { $0["lang"] } == ["en", "en", "da"])
    #expect(inside(page, part, "pre").allSatisfy { $0["dir"] == "auto" })
    #expect(
      inside(page, part, "li").map(\.text) == ["number '90' is gone", "number '95' is new"])
  }

  @Test func `the command beside a part brings it up to date`() throws {
    let site = try BoardSite()
    let page = try #require(try site.board()["awareness/older/da.html"])
    let part = try #require(page.first("section", class: "part"))
    let command = try #require(inside(page, part, "code").last?.text)
    #expect(command == "varde translation confirm awareness/older da --block 1")
    let words = command.split(separator: " ").dropFirst().map(String.init)
    #expect(try VardeCommand.run(words, in: site.folder).status == 0)
    let after = try site.board()
    #expect(try cell(#require(after["index.html"]), "awareness/older").text.contains("current"))
    #expect(after["awareness/older/da.html"]?.all("section", class: "part").isEmpty != false)
  }

  @Test func `every link leads to a page of the board, and to a place on it`() throws {
    let site = try BoardSite()
    try site.run("build", "--formats", "web")
    let pages = try site.board()
    var count = 0
    let base = "https://example.org/"
    for (path, page) in pages {
      #expect(page.faults == [], "\(path)")
      #expect(Set(page.identifiers).count == page.identifiers.count, "\(path)")
      for link in page.all("a") {
        count += 1
        let address = try #require(link["href"])
        if address.hasPrefix(base) {
          // The page that readers get.
          let page = site.folder.appending(path: "site/\(address.dropFirst(base.count))index.html")
          #expect(FileManager.default.fileExists(atPath: page.path), "\(path): \(address)")
          continue
        }
        let parts = address.split(
          separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = URL(filePath: "/\(path)").deletingLastPathComponent()
          .appending(path: String(parts[0])).standardizedFileURL.path
        let file = parts[0].isEmpty ? path : String(target.dropFirst())
        let other = try #require(pages[file], "\(path): \(address)")
        if parts.count > 1 { #expect(other.identifiers.contains(String(parts[1])), "\(address)") }
      }
    }
    #expect(count > 40)
  }

  @Test func `every cell in which something is open leads to what to do`() throws {
    let overview = try #require(try BoardSite().board()["index.html"])
    for name in ["older", "risky", "absent", "welcome"] {
      let links = inside(overview, try cell(overview, "awareness/\(name)"), "a")
      #expect(links.map { $0["href"] } == ["awareness/\(name)/da.html"])
    }
  }

  @Test func `what is critical comes first, and the board names five things`() throws {
    let overview = try #require(try BoardSite().board()["index.html"])
    let next = try #require(overview.first("ol", class: "next"))
    let things = inside(overview, next, "li").map(\.text)
    #expect(things.count == 5)
    #expect(things[0].contains("content/awareness/risky/da.md"))
    #expect(things[1].contains("confirm contact"))
  }

  @Test func `open work stands under its text, and a language has a page of its own`() throws {
    let pages = try BoardSite().board()
    let overview = try #require(pages["index.html"])
    let risky = overview.all("section", class: "work").filter {
      $0["data-file"] == "content/awareness/risky/da.md"
    }
    let text = try #require(risky.first)
    #expect(risky.count == 1 && inside(overview, text, "li").count > 1)
    #expect(
      inside(overview, text, "h3").map(\.text) == [
        "About risky <things> da content/awareness/risky/da.md"
      ])
    let danish = try #require(pages["languages/da.html"])
    let files = danish.all("section", class: "work").compactMap { $0["data-file"] }
    #expect(files.contains("content/awareness/absent/da.md"))
    #expect(files.allSatisfy { $0.hasSuffix("/da.md") })
    #expect(danish.all("h2").map(\.text) == ["Translators", "Readers"])
  }

  @Test func `records that expired or soon will are listed with their days`() throws {
    let site = try BoardSite()
    for (id, day) in [("emergency", "2026-11-23"), ("our-office", "2027-01-23")] {
      try site.run(
        "confirm", "contact", id, "--by", "editor", "--today", "2026-06-01", "--expires", day)
    }
    var overview = try #require(try site.board()["index.html"])
    func row(_ record: String) -> String? {
      overview.all("tr").first { $0.text.hasPrefix(record) }?.text
    }
    #expect(row("contact emergency")?.contains("X expired on 2026-11-23") == true)
    #expect(row("contact our-office")?.contains("S expires on 2027-01-23, in 60 days") == true)
    #expect(row("claim child-age")?.contains("U never compared with its source") == true)
    try site.edit("contacts/our-office.yaml", "2027-01-23", "2027-01-24")
    overview = try #require(try site.board()["index.html"])
    #expect(row("contact our-office") == nil)
  }

  @Test func `the work list has every open gate with the command that closes it`() throws {
    let site = try BoardSite()
    let overview = try #require(try site.board()["index.html"])
    let result = try VardeCommand.run(
      ["check", "--release", "--today", "2026-11-24", "--format", "json"], in: site.folder)
    let gates = result.output.split(separator: "\n").filter { $0.hasPrefix("{\"gate\"") }
    #expect(gates.count > 10)
    #expect(overview.first("main")?.text.contains("\(gates.count) gates keep") == true)
    let commands = Set(overview.all("code", class: "command").map(\.text))
    for gate in gates {
      let fields = try JSONDecoder().decode([String: JSONValue].self, from: Data(gate.utf8))
      #expect(commands.contains(try #require(fields["command"]?.text)), "\(gate)")
    }
  }

  private enum JSONValue: Decodable {
    case text(String)
    case number(Int)

    var text: String? { if case .text(let text) = self { text } else { nil } }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      self = try (try? .text(container.decode(String.self))) ?? .number(container.decode(Int.self))
    }
  }
}
