import Foundation
import Testing

/// `varde translation`: what is behind, why, and how it is recorded that it no longer is.
@Suite struct TranslationCommandTests {
  /// A small site whose Danish texts record what they were made from.
  private func recordedSite() throws -> TemporarySite {
    let site = try TemporarySite()
    for item in ["welcome", "getting-help"] {
      #expect(try site.run("translation", "confirm", item, "da").status == 0)
    }
    return site
  }

  private func edit(_ site: TemporarySite, _ old: String, _ new: String) throws {
    let path = "content/awareness/welcome/en.md"
    let text = try site.read(path)
    try #require(text.contains(old))
    try site.write(path, text.replacing(old, with: new))
  }

  /// The counts of a text: current, machine, kept-in-source, stale, critical, missing.
  private func counts(_ site: TemporarySite, _ item: String) throws -> [Int] {
    let output = try site.run("translation", "status", "--language", "da").output
    let line = try #require(
      output.split(separator: "\n").first { $0.hasPrefix("awareness/\(item)") })
    return line.split(separator: " ").dropFirst(2).prefix(6).compactMap { Int($0) }
  }

  @Test func `a change of the source is counted, shown, and taken back when it is confirmed`()
    throws
  {
    let site = try recordedSite()
    let before = try counts(site, "welcome")
    #expect(before[1] > 0 && before[3...] == [0, 0, 0])
    try edit(site, "ask afterwards", "never ask afterwards")
    let after = try counts(site, "welcome")
    #expect(after[1] == before[1] - 1 && after[4] == 1)
    let diff = try site.run("translation", "diff", "welcome", "da").output
    #expect(diff.hasPrefix("block 1: critical: negation 'never' is new\n"))
    #expect(diff.contains("  source then:\n    You can read here first, and ask afterwards.\n"))
    #expect(
      diff.contains("  source now:\n    You can read here first, and never ask afterwards.\n"))
    #expect(diff.contains("  translation:\n    Du kan læse her først"))
    #expect(try site.run("translation", "confirm", "welcome", "da").status == 0)
    #expect(try counts(site, "welcome") == before)
    #expect(try site.run("translation", "diff", "welcome", "da").output == "nothing is behind\n")
  }

  @Test func `one block can be confirmed alone`() throws {
    let site = try recordedSite()
    try edit(site, "ask afterwards", "never ask afterwards")
    try edit(site, "## What you can do", "## What you can also do")
    #expect(try counts(site, "welcome")[3...4] == [1, 1])
    #expect(try site.run("translation", "confirm", "welcome", "da", "--block", "1").status == 0)
    #expect(try counts(site, "welcome")[3...4] == [1, 0])
    let refused = try site.run("translation", "confirm", "welcome", "da", "--block", "99")
    #expect(refused.status == 64 && refused.error.contains("blocks 1 to"))
  }

  @Test func `a critical block is on no page, in no language`() throws {
    let site = try recordedSite()
    try edit(site, "ask afterwards", "never ask afterwards")
    #expect(try site.run("build").status == 0)
    for (path, bytes) in try site.files("site") where path.hasSuffix(".html") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("Du kan læse her først"), "\(path)")
    }
    let page = try site.read("site/da/everyone/welcome/index.html")
    let shown = "<div lang=\"en\" dir=\"ltr\">\n<p>You can read here first, and never ask"
    #expect(page.contains(shown))
    let why = try site.run("explain-page", "da/everyone/welcome").output
    #expect(why.contains("'da' is critical and not shown (negation 'never' is new)"))
  }

  @Test func `a stale block is shown with a remark in the reader's language`() throws {
    let site = try recordedSite()
    try edit(site, "and ask afterwards", "and then ask")
    #expect(try site.run("build").status == 0)
    let page = try site.read("site/da/everyone/welcome/index.html")
    let note =
      "<div class=\"updating\">\n<p class=\"label\">Denne del er ved at blive opdateret.</p>\n"
    #expect(page.contains(note + "<p>Du kan læse her først"))
  }

  @Test func `source texts that no translation was made from are swept`() throws {
    let site = try recordedSite()
    try edit(site, "ask afterwards", "never ask afterwards")
    try site.run("translation", "confirm", "welcome", "da")
    #expect(try site.files("content/.sources").count == 3)
    let swept = try site.run("translation", "tidy")
    #expect(swept.status == 0)
    #expect(try site.files("content/.sources").count == 2)
    #expect(try counts(site, "welcome")[3...] == [0, 0, 0])
  }

  @Test func `what was renamed, and moved to another folder, is not behind`() throws {
    let site = try recordedSite()
    let content = site.folder.appending(path: "content/awareness")
    try FileManager.default.moveItem(
      at: content.appending(path: "welcome"), to: content.appending(path: "begin"))
    for file in ["content/awareness/getting-help/en.md", "content/awareness/getting-help/da.md"] {
      try site.write(file, try site.read(file).replacing("../welcome/", with: "../begin/"))
    }
    #expect(try counts(site, "begin")[3...] == [0, 0, 0])
  }

  @Test(arguments: [
    (["diff", "welcom", "da"], "did you mean"), (["diff", "welcome", "ar"], "there are: da, en"),
    (["diff", "welcome"], "needs an item and a language"),
    (["confirm", "welcome", "en"], "the others follow"),
    (["confirm", "welcome", "da", "--block", "x"], "a number from 1"),
    (["status", "--language", "xx"], "there are: en, da"),
  ])
  func `what cannot be understood is explained`(typed: [String], words: String) throws {
    let site = try TemporarySite()
    let result = try VardeCommandLine.run(["translation"] + typed, in: site)
    #expect(result.status == 64)
    #expect(result.error.contains(words), "\(result.error)")
  }
}
