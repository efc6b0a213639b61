import Foundation
import TestSupport
import Testing

/// Texts that nobody writes, and that must end the command neither by a signal nor in a flood of words.
/// `make bench` compares the time that they take.
@Suite(.serialized) struct PathologicalTests {
  @Test(arguments: [
    "> ", "[", "*a ", "```\n", ":::note\n", "![[]()", "**x [a*b**c*](d)", "- ", "1. ", "(", "]",
    "![](", "`", "<", "\\", "&", "#", "| ", "|\n|-\n", ":contact{", "{", "::", ":a", "_", "~",
    "~~~\n",
    "[a](", "[^", "a  \n", "\t", "\u{0}", "\u{301}", "1", "--- ", "<!--", "]: ", "[a]: b\n", "=\n",
  ])
  func `a hundred thousand of a sign is answered`(_ sign: String) throws {
    let site = try TemporarySite()
    try site.write(
      "content/awareness/welcome/en.md",
      "---\ntitle: Signs\nsummary: Signs.\n---\n\n" + String(repeating: sign, count: 100_000) + "\n"
    )
    try site.remove("content/awareness/welcome/da.md")
    let result = try Program.run(
      VardeCommand.program.path, ["check", "--today", "2026-11-23"], in: site.folder)
    // Clean or with errors: not ended by a signal.
    #expect([0, 1].contains(result.status), "\(result.output.prefix(500))")
    #expect(result.output.utf8.count < 2_000_000, "\(result.output.utf8.count) bytes")
  }

  @Test(arguments: [
    "a: [", "- ", "{", "a: ", "? ", "&a ", "*a ", "'", "\"", "|\n", "  ", "!!x ", "#\n", "a:\n ",
  ])
  func `a hundred thousand of a sign in a record is answered`(_ sign: String) throws {
    let site = try TemporarySite()
    try site.append("content/site.yaml", "x: " + String(repeating: sign, count: 100_000) + "\n")
    let result = try Program.run(VardeCommand.program.path, ["check"], in: site.folder)
    #expect(result.status == 1, "\(result.output.prefix(500))")
  }

  @Test(arguments: [
    "{{#a}}", "{{>a}}", "{{", "}}", "{{a}}", "{{<a}}", "{{$a}}", "{{!", "{{=", "{{{",
  ])
  func `a hundred thousand of a tag in a template is answered`(_ tag: String) throws {
    let site = try TemporarySite()
    try site.append("templates/web/notices.mustache", String(repeating: tag, count: 100_000) + "\n")
    let result = try Program.run(VardeCommand.program.path, ["check"], in: site.folder)
    #expect([0, 1].contains(result.status), "\(result.output.prefix(500))")
  }
}
