import Diagnostics
import Testing

@testable import Markup

/// Texts that would overflow a stack, or take the square of their length.
@Suite struct HostileTextTests {
  /// Parses, and holds the bound of the result.
  private func parse(_ text: String) -> Parsing {
    let parsing = Parsing(text)
    #expect(parsing.document.nodes.count <= 2 * text.utf8.count + 2)
    return parsing
  }

  private static func repeated(_ text: String, _ count: Int = 100_000) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: [
    repeated(">") + "a", repeated("> ") + "a", repeated("- ", 20_000) + "a",
    repeated("1. ", 20_000) + "a", repeated("*a **a ", 5000) + "b" + repeated(" a** a*", 5000),
    repeated("[", 0) + repeated("> - ", 10_000) + "a",
    repeated("*a _b ", 3000) + repeated(" b_ a*", 3000),
  ])
  func `what is nested too deep is left out and told`(text: String) {
    let parsing = parse(text)
    #expect(parsing.identifiers == [.markupLimit])
    #expect(parsing.depth <= 102)
  }

  @Test(arguments: [
    repeated("["), repeated("]"), repeated("[]("), repeated("![", 10_000), repeated("*"),
    repeated("_a"), repeated("`"), repeated("`a``b", 20_000), repeated("```\n"), repeated("~~~\n"),
    repeated("<"), repeated("<!--", 20_000), repeated("<a ", 20_000), repeated("&"),
    repeated("&amp;", 20_000), repeated("\\"), repeated("[a](", 20_000), repeated("a]", 20_000),
    repeated("#"), repeated("# \n", 20_000), repeated("- a\n", 20_000), repeated("|"),
    repeated("|\n|-|\n", 10_000), repeated("a\n", 50_000), repeated("[a]: b\n", 20_000),
    repeated("\r"), repeated("\t"), repeated(" ") + "a", repeated("a "), repeated("<?", 20_000),
    repeated("[a][a] ", 10_000) + "\n\n[a]: b",
  ])
  func `what is only long is read whole`(text: String) {
    let parsing = parse(text)
    #expect(!parsing.identifiers.contains(.markupLimit))
    #expect(parsing.depth <= 102)
  }

  @Test(arguments: [
    repeated(":"), repeated(":::\n"), repeated("::contact{x}\n", 20_000), repeated(":a{", 20_000),
    repeated(":contact{x}", 20_000), repeated("\\:contact{x}", 10_000),
    repeated("a:", 50_000) + "{",
    ":contact{" + repeated("a "), repeated(":::note\n:::\n", 10_000), "::contact{" + repeated("a"),
    repeated(":::for{community=x}\n", 50), repeated("::", 50_000) + "a{b}",
  ])
  func `directives without number are read whole`(text: String) {
    #expect(parse(text).depth <= 102)
  }

  @Test(arguments: [
    repeated("![[]()"), repeated("![", 10_001), repeated("![a](b)", 10_001),
  ])
  func `more images than a text can have are told, and the text is left out`(text: String) {
    let parsing = parse(text)
    #expect(parsing.identifiers == [.markupLimit])
    #expect(parsing.findings == ["markup-limit at '!['"])
    #expect(parsing.document.nodes.count == 1)
  }

  @Test func `blocks in blocks are limited as all else is`() {
    let parsing = parse(
      Self.repeated(":::note\n", 2000) + "a\n" + Self.repeated(":::\n", 2000))
    #expect(parsing.identifiers.contains(.markupLimit))
    #expect(parsing.depth <= 105)
  }

  @Test func `a hundred levels are not too many, one more is`() {
    let fine = Parsing(String(repeating: "> ", count: 98) + "a")
    #expect(fine.findings.isEmpty)
    #expect(fine.outline.contains("\"a\""))
    let deep = Parsing(String(repeating: "> ", count: 101) + "a")
    #expect(deep.identifiers == [.markupLimit])
    #expect(!deep.outline.contains("\"a\""))
  }

  @Test func `what stands behind a text that is too deep is kept`() {
    let parsing = Parsing(String(repeating: "> ", count: 200) + "a\n\nb")
    #expect(parsing.outline.hasSuffix(#" p("b")"#))
    #expect(parsing.identifiers == [.markupLimit])
  }

  @Test func `a wide head above many short rows does not multiply`() {
    let text =
      Self.repeated("|a", 200) + "|\n" + Self.repeated("|-", 200) + "|\n"
      + Self.repeated("x\n", 200)
    let parsing = Parsing(text)
    #expect(parsing.document.nodes.count < text.utf8.count)
    var renderer = HTMLRenderer(parsing.document, delegate: Plain())
    renderer.render(Document.root)
    #expect(renderer.output.count < 50 * text.utf8.count)
  }

  @Test(arguments: [
    "> " + repeated("  ", 20_000) + repeated("|a", 20_000) + "\n> " + repeated("|-", 20_000),
    "x\n" + repeated(" ", 20_000) + repeated("|a", 20_000) + "\n" + repeated("|-", 20_000),
    repeated(">", 20_000) + repeated("|a", 20_000) + "\n" + repeated("|-", 20_000),
    repeated("- ", 20_000) + repeated("|a", 20_000) + "\n" + repeated("|-", 20_000),
  ])
  func `what stands before a wide head does not multiply`(text: String) {
    _ = parse(text)
  }

  @Test(arguments: [2, 3, 5, 7, 11, 13])
  func `no mixture of signs ends the program`(seed: Int) {
    let signs = [
      ":", "::", ":::", "note", "contact{x}", "{", "}", "\"", "|", "-", "---", "\n", "\r\n", "\n\n",
      "> ", "- ", "1. ", "    ", "\t", "`", "```", "<", ">", "<!--", "-->", "[", "]", "(", ")", "!",
      "*", "**", "_", "\\", "&amp;", "&", "#", "ø", "ที่", "😀", "\u{0}", "\u{F8F1}", "a", " ",
      "[a]: b\n", "|a|b|\n|-|-|\n", "=", ";",
    ]
    var state = seed
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<40 {
        state = (state &* 1_103_515_245 &+ 12345) & 0x7FFF_FFFF
        text += signs[(state >> 8) % signs.count]
      }
      let parsing = Parsing(text, behind: "ø\n")
      #expect(parsing.misplacedNodes.isEmpty, "\(text.debugDescription)")
      for diagnostic in parsing.diagnostics {
        #expect(diagnostic.location.range.upper <= parsing.source.count, "\(text.debugDescription)")
      }
    }
  }
}
