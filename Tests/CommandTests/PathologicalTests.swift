import Foundation
import TestSupport
import Testing

/// Texts that nobody writes, and that must not keep anybody waiting.
@Suite(.serialized) struct PathologicalTests {
  /// Seconds: a build for release is many times as fast as one for debugging.
  private static var limit: Double {
    let isRelease = VardeCommand.program.resolvingSymlinksInPath().path.contains("release")
    return isRelease ? 5 : 30
  }

  @Test(arguments: [
    "> ", "[", "*a ", "```\n", ":::note\n", "![[]()", "**x [a*b**c*](d)", "- ", "1. ", "(", "]",
    "![](", "`", "<", "\\", "&", "#", "| ", "|\n|-\n", ":contact{", "{", "::", ":a", "_", "~",
    "~~~\n",
    "[a](", "[^", "a  \n", "\t", "\u{0}", "\u{301}", "1", "--- ", "<!--", "]: ", "[a]: b\n", "=\n",
  ])
  func `a hundred thousand of a sign end in time`(_ sign: String) throws {
    let site = try TemporarySite()
    try site.write(
      "content/awareness/welcome/en.md",
      "---\ntitle: Signs\nsummary: Signs.\n---\n\n" + String(repeating: sign, count: 100_000) + "\n"
    )
    try site.remove("content/awareness/welcome/da.md")
    let timeout = try #require(Program.path(of: "timeout"))
    let start = ContinuousClock.now
    let result = try Program.run(
      timeout, ["120", VardeCommand.program.path, "check", "--today", "2026-11-23"], in: site.folder
    )
    let seconds = Double((ContinuousClock.now - start).components.seconds)
    // Clean or with errors: neither too late, nor ended by a signal.
    #expect([0, 1].contains(result.status), "\(result.output.prefix(500))")
    #expect(seconds < Self.limit, "\(seconds) s")
    #expect(result.output.utf8.count < 2_000_000, "\(result.output.utf8.count) bytes")
  }

  @Test(arguments: [
    "a: [", "- ", "{", "a: ", "? ", "&a ", "*a ", "'", "\"", "|\n", "  ", "!!x ", "#\n", "a:\n ",
  ])
  func `a hundred thousand of a sign in a record end in time`(_ sign: String) throws {
    let site = try TemporarySite()
    try site.append("content/site.yaml", "x: " + String(repeating: sign, count: 100_000) + "\n")
    let timeout = try #require(Program.path(of: "timeout"))
    let start = ContinuousClock.now
    let result = try Program.run(
      timeout, ["120", VardeCommand.program.path, "check"], in: site.folder)
    let seconds = Double((ContinuousClock.now - start).components.seconds)
    #expect(result.status == 1, "\(result.output.prefix(500))")
    #expect(seconds < Self.limit, "\(seconds) s")
  }

  @Test(arguments: [
    "{{#a}}", "{{>a}}", "{{", "}}", "{{a}}", "{{<a}}", "{{$a}}", "{{!", "{{=", "{{{",
  ])
  func `a hundred thousand of a tag in a template end in time`(_ tag: String) throws {
    let site = try TemporarySite()
    try site.append("templates/web/notices.mustache", String(repeating: tag, count: 100_000) + "\n")
    let timeout = try #require(Program.path(of: "timeout"))
    let start = ContinuousClock.now
    let result = try Program.run(
      timeout, ["120", VardeCommand.program.path, "check"], in: site.folder)
    let seconds = Double((ContinuousClock.now - start).components.seconds)
    #expect([0, 1].contains(result.status), "\(result.output.prefix(500))")
    #expect(seconds < Self.limit, "\(seconds) s")
  }
}
