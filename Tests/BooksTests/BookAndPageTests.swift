import Foundation
import TestSupport
import Testing

/// What a book says, beside what the pages say.
@Suite struct BookAndPageTests {
  /// The pages of the real content.
  private static let pages = Result { () throws -> [String: HTMLPage] in
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "varde-pages-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let built = try VardeCommand.run(
      ["build", "--today", "2026-11-23", "--formats", "web", "--output", folder.path],
      in: VardeCommand.package)
    guard built.status == 0 else { throw BookSite.Failure(description: built.error) }
    var pages: [String: HTMLPage] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".html") {
      let bytes = try Data(contentsOf: folder.appending(path: path))
      pages[path] = HTMLPage(String(decoding: bytes, as: UTF8.self))
    }
    return pages
  }

  /// The words of a text, block by block, without cards, the list of headings, and what pages say of
  /// the time that a module takes.
  private static func words(of page: HTMLPage, in element: String) -> [String] {
    page.elements.filter { part in
      let around = page.around(part)
      return ["h1", "h2", "h3", "p", "li", "td", "dt", "dd", "text"].contains(part.name)
        && around.contains { $0.name == element } && !part.has(class: "facts")
        && !(part.name == "p" && around.contains { $0.name == "li" })
        && !around.contains { outer in
          ["contact", "contents", "facts"].contains { outer.has(class: $0) }
        }
    }.map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  @Test func `a chapter says what its page says`() throws {
    let pages = try Self.pages.get()
    var count = 0
    for (path, book) in try BookSite.real.get().books {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      for (name, chapter) in book.pages {
        guard let match = name.wholeMatch(of: /(topic|module|course)-([a-z0-9-]+)\.xhtml/) else {
          continue
        }
        let address = match.1 == "course" ? folder : "\(folder)/\(match.2)"
        let page = try #require(pages["\(address)/index.html"])
        #expect(
          Self.words(of: chapter, in: "section") == Self.words(of: page, in: "article"),
          "\(path) \(name)")
        count += 1
      }
    }
    #expect(count > 100)
  }

  @Test func `a book has the topics of its page, in their order`() throws {
    let pages = try Self.pages.get()
    for (path, book) in try BookSite.real.get().books where path.hasSuffix("topics.epub") {
      let list = try #require(pages[path.replacing("topics.epub", with: "index.html")])
      let topics = list.all("a").compactMap { link in
        link["href"]?.wholeMatch(of: /([a-z0-9-]+)\/index\.html/).map { String($0.1) }
      }.filter { $0 != "print" }
      let spine = book.package.matches(of: /href="topic-([a-z0-9-]+)\.xhtml"/).map { String($0.1) }
      #expect(spine == topics && !topics.isEmpty, "\(path)")
    }
  }

  @Test func `what is behind its source is marked in a book as on its page`() throws {
    let folder = try VardeCommand.newSite()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try VardeCommand.run(["translation", "adopt"], in: folder).status == 0)
    try folder.edit(
      "content/awareness/welcome/en.md", "and ask afterwards", "and then ask")
    try folder.edit("content/awareness/getting-help/en.md", "in danger now", "not in danger now")
    let book = try #require(try BookSite(in: folder).books["da/everyone/topics.epub"])
    #expect(book.text("topic-welcome.xhtml").contains("<div class=\"updating\">"))
    // What could harm is shown as it was written, in its language.
    let help = book.text("topic-getting-help.xhtml")
    #expect(help.contains("<div lang=\"en\" dir=\"ltr\">") && help.contains("not in danger now"))
    #expect(help.contains("class=\"notice\""))
  }
}
