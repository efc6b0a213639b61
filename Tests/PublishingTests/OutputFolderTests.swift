import Foundation
import Glibc
import Publishing
import TestSupport
import Testing

/// The folder of the site: what is Varde's in it, and what is not.
@Suite struct OutputFolderTests {
  // MARK: What is not Varde's

  @Test(arguments: [
    "notes.txt", "en/notes.txt", "en/.hidden", "new/folder/notes.txt", "en/everyone/æ.txt",
  ])
  func `a folder with somebody's file is refused and stays as it is`(file: String) async throws {
    let workshop = try Workshop()
    try await workshop.build()
    try workshop.write("site/\(file)", "mine")
    try workshop.edit("content/awareness/welcome/en.md", "You can", "You may")
    let before = try workshop.entries()
    let refusal = try #require(try await workshop.refusal())
    #expect(refusal.path == workshop.path("site"))
    #expect(refusal.reason.contains("'\(file)'") && refusal.reason.contains("--output"))
    #expect(try workshop.entries() == before)
    // Nor is it locked any more.
    try workshop.remove("site/\(file)")
    #expect(try await workshop.build().report?.written ?? 0 > 0)
  }

  @Test func `a folder that Varde never wrote to is refused and stays as it is`() async throws {
    let workshop = try Workshop()
    try workshop.write("site/index.html", "my own page")
    try workshop.write("site/letters/one.txt", "x")
    let before = try workshop.entries()
    let refusal = try #require(try await workshop.refusal())
    #expect(refusal.reason.contains("'index.html' and 1 more"))
    #expect(try workshop.entries() == before)
  }

  @Test(arguments: ["content", "templates", "."])
  func `a folder of the site's own sources is refused`(folder: String) async throws {
    let workshop = try Workshop()
    let before = try workshop.bytes("content")
    #expect(try await workshop.refusal(output: folder) != nil)
    #expect(try workshop.bytes("content") == before)
  }

  @Test func `names that begin with a dot are left alone`() async throws {
    let workshop = try Workshop()
    try workshop.write("site/.gitignore", "x")
    try workshop.write("site/.git/config", "y")
    try workshop.write("site/.well-known/security.txt", "z")
    #expect(try await workshop.build().report?.written == Workshop.fileCount)
    try workshop.edit("content/site.yaml", "Our help", "Their help")
    try await workshop.build()
    #expect(try workshop.read("site/.gitignore") == "x")
    #expect(try workshop.read("site/.git/config") == "y")
    #expect(try workshop.read("site/.well-known/security.txt") == "z")
  }

  @Test func `an empty folder of somebody's stays`() async throws {
    let workshop = try Workshop()
    try workshop.makeFolder("site/later")
    try await workshop.build()
    #expect(workshop.exists("site/later"))
  }

  @Test func `a list that names a file outside of the folder does not remove it`() async throws {
    let workshop = try Workshop()
    try await workshop.build()
    try workshop.write("precious.txt", "mine")
    try workshop.write(
      "site/.varde-files", try workshop.read("site/.varde-files") + "../precious.txt\n")
    try await workshop.build()
    #expect(workshop.exists("precious.txt"))
  }

  // MARK: What is put right

  @Test func `a file that was changed by hand is put right`() async throws {
    let workshop = try Workshop()
    try await workshop.build()
    let before = try workshop.bytes()
    try workshop.write("site/en/index.html", "<p>mine</p>")
    try workshop.write("site/assets/style.css", "")
    let report = try #require(try await workshop.build().report)
    #expect(report.written == 2 && report.unchanged == Workshop.fileCount - 2)
    #expect(try workshop.changes(since: before) == [])
  }

  @Test func `a file that was removed by hand comes back`() async throws {
    let workshop = try Workshop()
    try await workshop.build()
    let before = try workshop.bytes()
    try workshop.remove("site/en")
    try workshop.remove("site/sitemap.xml")
    #expect(try await workshop.build().report?.removed == 0)
    #expect(try workshop.changes(since: before) == [])
  }

  @Test func `a build that was stopped half-way is finished by the next`() async throws {
    let workshop = try Workshop()
    try await workshop.build()
    let before = try workshop.bytes()
    // What a version left that moved its files one by one, and had them wait in the site.
    try workshop.write("site/.varde-stage/7", "half a page")
    try workshop.write("site/.varde-stage/list", "x")
    try workshop.write(
      "site/.varde-files", try workshop.read("site/.varde-files") + "da/old/index.html\n")
    try workshop.write("site/da/old/index.html", "of an earlier build")
    try workshop.remove("site/en/index.html")
    try await workshop.build()
    #expect(try workshop.changes(since: before) == [])
    #expect(!workshop.exists("site/da/old") && !workshop.exists("site/.varde-stage"))
  }

  // MARK: Two at a time

  @Test func `while another build writes, the folder is refused and stays as it is`() async throws {
    let workshop = try Workshop()
    try await workshop.build()
    try workshop.edit("content/awareness/welcome/en.md", "You can", "You may")
    let before = try workshop.entries()
    try workshop.makeFolder(".site.varde-stage")
    let lock = unsafe open(workshop.path(".site.varde-stage"), O_RDONLY)
    try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    let refusal = try #require(try await workshop.refusal())
    #expect(refusal.reason == "another build is writing to this folder")
    #expect(try workshop.entries() == before)
    close(lock)
    #expect(try await workshop.build().report?.written ?? 0 > 0)
  }

  @Test func `of two builds at the same time at least one goes well, and the site is whole`()
    async throws
  {
    let workshop = try Workshop()
    let whole = try Workshop()
    try await whole.build()
    for _ in 0..<3 {
      let refusals = try await withThrowingTaskGroup(of: FileError?.self) { group in
        for _ in 0..<4 { group.addTask { try await workshop.refusal() } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(refusals.contains { $0 == nil })
      #expect(!workshop.exists(".site.varde-stage"))
      #expect(try workshop.bytes() == whole.bytes())
      try workshop.remove("site")
    }
  }

  // MARK: What cannot be written

  @Test func `a file in the place of the folder is an error and stays`() async throws {
    let workshop = try Workshop()
    try workshop.write("out", "mine")
    for output in ["out", "out/site"] {
      let refusal = try #require(try await workshop.refusal(output: output))
      #expect(refusal.path.hasPrefix(workshop.path("out")) && !refusal.reason.isEmpty)
    }
    #expect(try workshop.read("out") == "mine")
  }

  @Test func `a file in the place of a folder of pages is named`() async throws {
    let workshop = try Workshop()
    try await workshop.build()
    try workshop.remove("site/da")
    try workshop.write("site/da", "mine")
    let refusal = try #require(try await workshop.refusal())
    #expect(refusal.reason.contains("'da'"))
    #expect(try workshop.read("site/da") == "mine")
  }

  @Test func `a folder in the place of a page is named`() async throws {
    let workshop = try Workshop()
    try await workshop.build()
    try workshop.remove("site/404.html")
    try workshop.makeFolder("site/404.html")
    let refusal = try #require(try await workshop.refusal())
    #expect(refusal.path == workshop.path("site/404.html") && refusal.reason == "Is a directory")
    #expect(!workshop.exists(".site.varde-stage"))
    try workshop.remove("site/404.html")
    #expect(try await workshop.refusal() == nil)
  }

  @Test func `a place where nothing can be written is named`() async throws {
    let workshop = try Workshop()
    // Not even root makes a folder there.
    let refusal = try #require(try await workshop.refusal(output: "/proc/varde-test"))
    #expect(refusal.path == "/proc/varde-test")
    #expect(refusal.description.hasPrefix("/proc/varde-test: "))
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder without permission is named and stays as it is`() async throws {
    let workshop = try Workshop()
    try await workshop.build()
    let before = try workshop.bytes()
    try workshop.edit("content/awareness/welcome/en.md", "You can", "You may")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555], ofItemAtPath: workshop.path("site"))
    let refusal = try await workshop.refusal()
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: workshop.path("site"))
    #expect(refusal?.reason == "Permission denied")
    #expect(try workshop.changes(since: before) == [])
  }

  @Test func `a folder far below others that are not there is made`() async throws {
    let workshop = try Workshop()
    #expect(try await workshop.build(output: "a/b/c/site").report?.written == Workshop.fileCount)
    #expect(workshop.exists("a/b/c/site/index.html"))
  }

  // MARK: Symbolic links

  @Test func `the folder may be a symbolic link`() async throws {
    let workshop = try Workshop()
    try workshop.makeFolder("elsewhere")
    try workshop.link("site", to: "elsewhere")
    #expect(try await workshop.build().report?.written == Workshop.fileCount)
    #expect(workshop.exists("elsewhere/index.html"))
    #expect(try await workshop.build().report?.unchanged == Workshop.fileCount)
    #expect(workshop.linkTarget("site") == "elsewhere")
  }

  @Test func `a page that became a symbolic link is put right without touching what it leads to`()
    async throws
  {
    let workshop = try Workshop()
    try await workshop.build()
    try workshop.write("precious.txt", "mine")
    try workshop.remove("site/index.html")
    try workshop.link("site/index.html", to: "../precious.txt")
    try await workshop.build()
    #expect(try workshop.read("precious.txt") == "mine")
    #expect(workshop.linkTarget("site/index.html") == nil)
    #expect(try workshop.read("site/index.html").hasPrefix("<!DOCTYPE html>"))
  }

  @Test func `a folder of pages that became a symbolic link is refused`() async throws {
    let workshop = try Workshop()
    try await workshop.build()
    try FileManager.default.moveItem(
      atPath: workshop.path("site/da"), toPath: workshop.path("elsewhere"))
    try workshop.link("site/da", to: "../elsewhere")
    try workshop.edit("content/awareness/welcome/da.md", "Du kan", "Du må")
    let before = try workshop.bytes("elsewhere")
    let refusal = try #require(try await workshop.refusal())
    #expect(refusal.reason.contains("'da'"))
    #expect(try workshop.bytes("elsewhere") == before)
  }

  @Test func `a page that is no longer made and became a symbolic link goes without its target`()
    async throws
  {
    let workshop = try Workshop()
    try workshop.write("content/files/texts/door.txt", "x")
    try await workshop.build()
    try workshop.write("precious.txt", "mine")
    try workshop.remove("site/texts/door.txt")
    try workshop.link("site/texts/door.txt", to: "../../precious.txt")
    try workshop.remove("content/files")
    try await workshop.build()
    #expect(try workshop.read("precious.txt") == "mine")
    #expect(!workshop.exists("site/texts"))
  }
}
