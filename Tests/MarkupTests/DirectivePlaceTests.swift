import Diagnostics
import Testing

@testable import Markup

/// Directives beside and within what CommonMark has.
struct DirectivePlaceTests {
  @Test(arguments: [
    ("> :::note\n> A\n> :::", #"quote(:::note(p("A")))"#),
    ("> > :::note\n> > A\n> > :::", #"quote(quote(:::note(p("A"))))"#),
    ("> A\n:::note\nB\n:::", #"quote(p("A")) :::note(p("B"))"#),
    (":::note\n> A\n:::", #":::note(quote(p("A")))"#),
    ("> ::contact{x}\n> A", #"quote(::contact{x} p("A"))"#),
  ])
  func `in quotes`(text: String, outline: String) {
    #expect(Parsing(text).outline == outline)
    #expect(Parsing(text).findings.isEmpty)
  }

  @Test(arguments: [
    ("- :::note\n  A\n  :::\n- B", #"ul(li(:::note(p("A"))) li(p("B")))"#),
    ("1. A\n   :::note\n   B\n   :::\n2. C", #"ol(li(p("A") :::note(p("B"))) li(p("C")))"#),
    ("1. A\n\n   :::note\n   B\n   :::\n2. C", #"ol-loose(li(p("A") :::note(p("B"))) li(p("C")))"#),
    ("- A\n:::note\nB\n:::", #"ul(li(p("A"))) :::note(p("B"))"#),
    ("- ::contact{x}\n- ::contact{y}", "ul(li(::contact{x}) li(::contact{y}))"),
    ("- A :contact{x}\n- B", #"ul(li(p("A " :contact{x})) li(p("B")))"#),
    ("- > :::note\n  > A\n  > :::", #"ul(li(quote(:::note(p("A")))))"#),
    ("* a\n  * :::note\n    A\n    :::", #"ul(li(p("a") ul(li(:::note(p("A"))))))"#),
  ])
  func `in lists`(text: String, outline: String) {
    #expect(Parsing(text).outline == outline)
    #expect(Parsing(text).findings.isEmpty)
  }

  @Test(arguments: [
    ("## Call :contact{x}", "h2#call(\"Call \" :contact{x})"),
    ("Call :contact{x}\n===", "h1#call(\"Call \" :contact{x})"),
    ("*a :contact{x}*", #"p(em("a " :contact{x}))"#),
    ("**:contact{x}**", "p(strong(:contact{x}))"),
    ("***:contact{x}***", "p(em(strong(:contact{x})))"),
    ("[a :term{x}](../b/)", #"p(link<../b/>("a " :term{x}))"#),
    (
      "| :contact{x} | b |\n|--|--|\n| a | :claim{y} |",
      #"table(head(cell(:contact{x}) cell("b")) row(cell("a") cell(:claim{y})))"#
    ),
    ("A :contact{x}\nB :contact{y}", #"p("A " :contact{x} / "B " :contact{y})"#),
    ("A :contact{x}\\\nB", #"p("A " :contact{x} // "B")"#),
  ])
  func `in headings, emphasis, links, cells and lines`(text: String, outline: String) {
    #expect(Parsing(text).outline == outline)
    #expect(Parsing(text).findings.isEmpty)
  }

  @Test(arguments: [
    "โทร:contact{x}ค่ะ", "اتصل:contact{x}الآن", "打电话:contact{x}吧", "ring:contact{x}nu",
    "(:contact{x})", "“:contact{x}”", "👩‍🚒:contact{x}👩‍🚒", "a\u{301}:contact{x}",
  ])
  func `next to letters of any script`(text: String) {
    let parsing = Parsing(text)
    #expect(parsing.stretches(.directive) == [":contact{x}"])
    #expect(parsing.outline.contains(" :contact{x} ") || text.hasSuffix("}"))
    #expect(parsing.findings.isEmpty)
  }

  @Test func `references defined elsewhere work in a block`() {
    let parsing = Parsing(":::note\n[a] and [b][a]\n:::\n\n[a]: ../c/\n")
    #expect(parsing.outline == #":::note(p(link<../c/>("a") " and " link<../c/>("b")))"#)
  }

  @Test func `references defined in a block work outside`() {
    let parsing = Parsing("[a]\n\n:::note\n[a]: ../c/\n:::\n")
    #expect(parsing.outline == #"p(link<../c/>("a")) :::note()"#)
  }

  // MARK: Line ends

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `files with any line ends`(end: String) {
    let text = [":::note", "Å :contact{x}", "::contact{y}", "```", "::: z", "```", ":::", "B"]
      .joined(separator: end)
    let parsing = Parsing(text)
    #expect(parsing.findings.isEmpty)
    #expect(
      parsing.outline.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        == ":::note(p(\"Å \" :contact{x}) ::contact{y} pre(\"::: z\n\")) p(\"B\")")
    #expect(parsing.stretches(.directive).dropFirst() == [":contact{x}", "::contact{y}"])
    #expect(parsing.stretches(.directive).first?.hasSuffix("\(end):::") == true)
  }

  // MARK: Positions

  @Test(arguments: [
    "Ring på :contact{emergency} nu", "a &amp; ø \\* :contact{emergency} b",
    "&aelig;&#248; :contact{emergency}", "*æ* `ø` :contact{emergency}",
    "> æ\n> ø :contact{emergency}", "- æ\n  ø :contact{emergency}", "  æ\n   ø :contact{emergency}",
    "## ที่ :contact{emergency} ##", "[ø](å) :contact{emergency}",
    "| ø | å :contact{emergency} |\n|-|-|",
    "a\n> > - > ø\n> > - > å :contact{emergency}", "\\:contact{emergency} ø :contact{emergency}",
    "[a]: /b\nø :contact{emergency}", "a\\\nø :contact{emergency}",
    "![ø](å.png) :contact{emergency}",
    "<https://ø.example> :contact{emergency}", "\tæ\n\nø :contact{emergency}",
  ])
  func `the place of a directive is exact to the byte`(text: String) throws {
    let parsing = Parsing(text, behind: "---\ntitle: Åse\n---\n")
    #expect(parsing.stretches(.directive) == [":contact{emergency}"])
    let directive = try #require(parsing.document.directives.first)
    #expect(parsing.stretch(directive.targetRange) == "emergency")
    #expect(parsing.findings.isEmpty)
    let range = try #require(parsing.document.nodes.first { $0.kind == .directive }?.range)
    #expect(parsing.source[range.upper...].firstRange(of: ":contact{".utf8) == nil)
  }

  @Test func `the words around a directive have their own places`() {
    let parsing = Parsing("Å &amp; :contact{x} ø :term{y} æ")
    #expect(parsing.stretches(.text).joined(separator: "|").hasSuffix("| ø | æ"))
    #expect(parsing.stretches(.directive) == [":contact{x}", ":term{y}"])
  }

  @Test func `the place of a block is from its first to its last colon`() {
    let parsing = Parsing("ø\n\n::::note\n:::steps\n1. Å\n:::\n::::\n\nå")
    #expect(
      parsing.stretches(.directive)
        == ["::::note\n:::steps\n1. Å\n:::\n::::", ":::steps\n1. Å\n:::"])
  }

  // MARK: Signs of our own

  @Test(arguments: [
    "<!---->", "a <!----> b", ":::note\n<!---->\n:::", ":::note\na\n<!---->\n:::",
    "<!---->\n:::note\n:::", "| a |\n|---|\n| <!----> |",
  ])
  func `the comment that masks a line cannot be forged in silence`(text: String) {
    #expect(Parsing(text).findings == ["raw-html at '<!---->'"])
  }

  @Test func `a forged mask in code stays what it is`() {
    #expect(
      Parsing(":::note\n:::\n\n```\n<!---->\n:::\n```").outline
        == ":::note() pre(\"<!---->\n:::\n\")")
  }

  @Test(arguments: [
    ("a\n    :::note", #"p("a" / ":::note")"#),
    ("[a](b \"\n    :::note\n\")", #"p(link<b>("a"))"#),
    ("[a](\n    :::note\n)", #"p(link<:::note>("a"))"#),
    ("[a\n    :::note\nb](c)", #"p(link<c>("a" / ":::note" / "b"))"#),
    ("[a]:\n    :::note", ""), ("[a\n    :::note\n]: b", ""),
    ("a <!-- b\n    :::note", #"p("a <!-- b" / ":::note")"#),
    ("a\n    :::note\n===", ##"h1#a-note("a" / ":::note")"##),
    ("| a |\n|---|\n     :::note", #"table(head(cell("a")) row(cell(":::note")))"#),
  ])
  func `a line of colons that belongs to a paragraph is told`(text: String, outline: String) {
    let parsing = Parsing(text, behind: "ø\n")
    #expect(parsing.findings == ["misplaced-directive at ':::note'"])
    #expect(parsing.outline == outline)
  }

  @Test func `the sign that begins a cell may stand in a cell`() {
    let parsing = Parsing("| \u{F8F1} | \u{F8F1}a |\n|--|--|")
    #expect(parsing.outline == "table(head(cell(\"\u{F8F1}\") cell(\"\u{F8F1}a\")))")
  }
}
