import Foundation
import TestSupport
import Testing

/// `varde translation adopt`: translations that come from elsewhere say what they were made from.
@Suite struct AdoptCommandTests {
  private static let then = """
    ---
    title: Welcome
    summary: What this site is for.
    ---

    You can read here first and ask later.

    Ask at the office about your pay.
    """
  private static let danish = """
    ---
    title: Velkommen
    summary: Hvad siden er til.
    source: en
    ---

    Du kan læse her først og spørge bagefter.

    Spørg på kontoret om din løn.
    """

  /// A site whose source has lost its second paragraph since it was translated.
  private func site() throws -> TemporarySite {
    let site = try TemporarySite()
    try site.write("content/awareness/welcome/da.md", Self.danish + "\n")
    try site.write(
      "content/awareness/welcome/en.md",
      Self.then.replacing("\n\nAsk at the office about your pay.", with: "") + "\n")
    return site
  }

  private func status(_ site: TemporarySite) throws -> String {
    let lines = try site.run("translation", "status").output.split(separator: "\n")
    return lines.first { $0.hasPrefix("awareness/welcome") }.map(String.init) ?? ""
  }

  @Test func `a text may have been made from a file`() throws {
    let site = try site()
    try site.write("old.md", Self.then + "\n")
    let result = try site.run(
      "translation", "adopt", "welcome", "da", "--source", "old.md")
    #expect(result.status == 0)
    #expect(try status(site).contains("1 that the source no longer has"))
  }

  @Test func `a file with errors is no source`() throws {
    let site = try site()
    try site.write("old.md", "Ask at the office.\n")
    let result = try site.run("translation", "adopt", "welcome", "da", "--source", "old.md")
    #expect(result.status == 1)
    #expect(result.error.contains("old.md:1:1: error: "))
    #expect(!(try site.read("content/awareness/welcome/da.md")).contains("translated-from"))
  }

  @Test func `a file is the source of one text`() throws {
    let result = try site().run("translation", "adopt", "--source", "old.md")
    #expect(result.status == 64 && result.error.contains("name it"))
  }

  @Test func `a text may have been made from what a commit of git has`() throws {
    let site = try site()
    let now = try site.read("content/awareness/welcome/en.md")
    try site.write("content/awareness/welcome/en.md", Self.then + "\n")
    let git = try #require(Program.path(of: "git"))
    for arguments in [
      ["init", "-q"], ["add", "."],
      ["-c", "user.name=T", "-c", "user.email=t@t.example", "commit", "-q", "-m", "Then"],
    ] {
      try #require(try Program.run(git, arguments, in: site.folder).status == 0)
    }
    try site.write("content/awareness/welcome/en.md", now)
    let wrong = try site.run("translation", "adopt", "welcome", "da", "--commit", "nowhere")
    #expect(wrong.status == 64 && wrong.error.contains("cannot be had from commit 'nowhere'"))
    let result = try site.run("translation", "adopt", "welcome", "da", "--commit", "HEAD")
    #expect(result.status == 0)
    #expect(try status(site).contains("1 that the source no longer has"))
  }
}
