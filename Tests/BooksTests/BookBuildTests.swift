import Foundation
import TestSupport
import Testing

/// When there are books, and who leads to them.
@Suite struct BookBuildTests {
  @Test(arguments: [
    ([String](), true), (["--formats", "web"], false), (["--formats", "web,epub"], true),
    (["--only", "language=da"], true), (["--only", "language=en"], false),
    (["--only", "community=everyone"], true), (["--only", "community=our-staff"], false),
  ])
  func `books are made where they are asked for`(words: [String], isMade: Bool) throws {
    let folder = try VardeCommand.newSite()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try VardeCommand.run(
      ["build", "--dry-run", "--today", "2026-11-23"] + words, in: folder)
    #expect(result.output.contains("da/everyone/topics.epub") == isMade)
  }

  @Test func `books alone are made alone`() throws {
    let folder = try VardeCommand.newSite()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try VardeCommand.run(["build", "--dry-run", "--formats", "epub"], in: folder)
    let paths = result.output.split(separator: "\n").compactMap { $0.split(separator: "\t").first }
    #expect(paths.count == 6 && paths.allSatisfy { $0.hasSuffix(".epub") })
  }

  @Test func `a page leads to its book where there is one`() throws {
    let folder = try VardeCommand.newSite()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (formats, hasLink) in [("web", false), ("web,epub", true)] {
      let words = ["build", "--today", "2026-11-23", "--formats", formats, "--strict-templates"]
      let result = try VardeCommand.run(words, in: folder)
      #expect(result.status == 0, "\(result.error)")
      for (page, book) in [
        ("en/training/first-course", "course.epub"), ("da/everyone", "topics.epub"),
      ] {
        let file = folder.appending(path: "site/\(page)/index.html")
        let html = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(html.contains("href=\"\(book)\" download>") == hasLink)
        #expect(html.contains("</a> (EPUB)") == hasLink)
        let path = folder.appending(path: "site/\(page)/\(book)").path
        #expect(FileManager.default.fileExists(atPath: path) == hasLink)
      }
    }
  }

  @Test func `a book follows when a sentence changes, and the others stay as they are`() throws {
    let before = try BookSite.changed { _ in }
    let after = try BookSite.changed { site in
      try site.edit(
        "content/awareness/welcome/en.md", "You can read here first", "Take your time")
    }
    let changed = after.books.filter { before.books[$0.key]?.bytes != $0.value.bytes }
    #expect(changed["en/everyone/topics.epub"]?.chapters.contains("Take your time, and") == true)
    // The Danish page says that its text is being updated, or shows the English one.
    #expect(changed.keys.allSatisfy { $0.hasSuffix("/everyone/topics.epub") })
    #expect(before.books.count == after.books.count)
  }

  @Test func `a contact that is recalled is found in the books that have it`() throws {
    let folder = try VardeCommand.newSite()
    defer { try? FileManager.default.removeItem(at: folder) }
    let office = try VardeCommand.run(["recall", "our-office"], in: folder).output
    let emergency = try VardeCommand.run(["recall", "emergency"], in: folder).output
    #expect(office.contains("da/our-staff/topics.epub"))
    #expect(emergency.contains("en/everyone/topics.epub"))
    let claim = try VardeCommand.run(["recall", "child-age"], in: folder).output
    #expect(claim.contains("en/training/first-course/course.epub"))
    #expect(!claim.contains("topics.epub"))
  }

  @Test func `a part of the site has no books`() throws {
    let folder = try VardeCommand.newSite()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try VardeCommand.run(
      ["pack", "--language", "en", "--today", "2026-11-23", "--output", "p.zip"], in: folder)
    #expect(result.status == 0, "\(result.error)")
    let bytes = try Data(contentsOf: folder.appending(path: "p.zip"))
    #expect(bytes.firstRange(of: Data("training/first-course/".utf8)) != nil)
    #expect(bytes.firstRange(of: Data(".epub".utf8)) == nil)
  }
}
