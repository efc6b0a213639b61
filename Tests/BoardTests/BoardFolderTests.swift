import Foundation
import TestSupport
import Testing

/// The files of the board: what they hold, and what they never touch.
@Suite struct BoardFolderTests {
  @Test func `a page asks nothing of anybody, and runs only the script beside it`() throws {
    let site = try BoardSite()
    for (path, page) in try site.board() {
      #expect(page.all("img").isEmpty, "\(path)")
      let scripts = page.all("script").compactMap { $0["src"] }.map {
        URL(filePath: "/\(path)").deletingLastPathComponent().appending(path: $0).standardized.path
      }
      #expect(scripts == ["/board.js"] && page.all("script").count == 1, "\(path)")
      #expect(page.all("link").map { $0["href"] } == ["data:,"], "\(path)")
      #expect(page.all("style").count == 1, "\(path)")
      #expect(!page.elements.contains { $0["style"] != nil || $0["onclick"] != nil }, "\(path)")
    }
  }

  @Test func `the same content gives the same bytes, and they are left as they are`() throws {
    let site = try BoardSite()
    _ = try site.board()
    let before = try site.pages
    let again = try site.run("board", "--today", "2026-11-24")
    // And the script.
    #expect(again.contains(" 0 written, \(before.count + 1) unchanged, 0 removed"))
    try site.run("board", "--today", "2026-11-24", "--output", "other")
    for (path, bytes) in before {
      let other = try Data(contentsOf: site.folder.appending(path: "other/\(path)"))
      #expect(other == bytes, "\(path)")
    }
  }

  @Test func `neither the board nor the site takes the folder of the other`() throws {
    let site = try BoardSite()
    try site.run("build")
    try site.run("board")
    for arguments in [["board", "--output", "site"], ["build", "--output", "board"]] {
      let result = try VardeCommand.run(arguments, in: site.folder)
      #expect(result.status == 74 && result.error.contains("varde did not write"))
    }
  }

  @Test func `an error of the content is named, and the board still comes`() throws {
    let site = try BoardSite()
    try site.edit(
      "awareness/good/en.md", "Ask us about it early.", "Ask [us](../nowhere/) about it early.")
    let result = try VardeCommand.run(["board"], in: site.folder)
    #expect(result.status == 1 && result.error.contains("[broken-link]"))
    let page = HTMLPage(String(decoding: try #require(try site.pages["index.html"]), as: UTF8.self))
    #expect(page.first("p", class: "alarm")?.text.contains("1 error.") == true)
  }

  @Test func `an error of a template keeps the old board`() throws {
    let site = try BoardSite()
    _ = try site.board()
    let before = try site.pages
    try Data("{{#open}}".utf8).write(
      to: site.folder.appending(path: "templates/board/overview.mustache"))
    #expect(try VardeCommand.run(["board"], in: site.folder).status == 1)
    #expect(try site.pages == before)
  }
}
