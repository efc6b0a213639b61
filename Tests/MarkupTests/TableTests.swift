import Diagnostics
import Testing

@testable import Markup

struct TableTests {
  @Test(arguments: [
    (
      "| a | b |\n|---|---|\n| 1 | 2 |",
      #"table(head(cell("a") cell("b")) row(cell("1") cell("2")))"#
    ),
    ("a | b\n--- | ---\n1 | 2", #"table(head(cell("a") cell("b")) row(cell("1") cell("2")))"#),
    ("|a|b|\n|-|-|\n|1|2|", #"table(head(cell("a") cell("b")) row(cell("1") cell("2")))"#),
    ("| a |\n|---|\n| 1 |", #"table(head(cell("a")) row(cell("1")))"#),
    ("  | a |\n|---|\n   | 1 |", #"table(head(cell("a")) row(cell("1")))"#),
    ("| a |\n|---|", #"table(head(cell("a")))"#),
    ("| a |\n|---|\n1\n2", #"table(head(cell("a")) row(cell("1")) row(cell("2")))"#),
    ("| | b |\n|-|-|\n| | |", #"table(head(cell() cell("b")) row(cell() cell()))"#),
    ("|a|b|\t\n|-|-|  \n|1|2| ", #"table(head(cell("a") cell("b")) row(cell("1") cell("2")))"#),
  ])
  func `rows below a line of dashes`(text: String, outline: String) {
    for text in [text, text + "\n", text.replacing("\n", with: "\r\n")] {
      #expect(Parsing(text).outline == outline)
      #expect(Parsing(text).findings.isEmpty)
    }
  }

  @Test func `colons in the line of dashes align a column`() {
    #expect(
      Parsing("| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |").outline
        == #"table(head(left("a") center("b") right("c") cell("d")) "#
        + #"row(left("1") center("2") right("3") cell("4")))"#)
  }

  @Test(arguments: [
    ("*a*", #"em("a")"#), ("**a** b", #"strong("a") " b""#), ("`a`", "`a`"),
    ("[a](../b/)", #"link<../b/>("a")"#), ("![a](b.png)", #"image<b.png>("a")"#),
    ("<https://a.example>", #"link<https://a.example>("https://a.example")"#),
    ("a\\*", #""a*""#), ("&aelig;", #""æ""#), ("a \\| b", #""a | b""#), ("`a \\| b`", "`a | b`"),
    ("`\\|`", "`|`"), ("**a \\| b**", #"strong("a | b")"#), ("# a", "\"# a\""), ("- a", #""- a""#),
    ("> a", #""> a""#), ("1. a", #""1. a""#), ("---", #""---""#), ("```", #""```""#),
    ("::: a", #""::: a""#), ("    a", #""a""#), ("[a]: b", #""[a]: b""#), ("=", #""=""#),
  ])
  func `a cell holds what a line holds, and no block`(cell: String, outline: String) {
    let parsing = Parsing("| x | \(cell) |\n|---|---|\n| \(cell) | y |")
    #expect(
      parsing.outline
        == "table(head(cell(\"x\") cell(\(outline))) row(cell(\(outline)) cell(\"y\")))")
    #expect(parsing.findings.isEmpty)
  }

  @Test(arguments: [
    ("> | a |\n> |---|\n> | 1 |", #"quote(table(head(cell("a")) row(cell("1"))))"#),
    ("> > | a |\n> > |---|", #"quote(quote(table(head(cell("a")))))"#),
    ("- | a |\n  |---|\n  | 1 |", #"ul(li(table(head(cell("a")) row(cell("1")))))"#),
    (
      "- | a |\n  |---|\n  | 1 |\n- b", #"ul(li(table(head(cell("a")) row(cell("1")))) li(p("b")))"#
    ),
    ("- a\n\n  | b |\n  |---|\n- c", #"ul-loose(li(p("a") table(head(cell("b")))) li(p("c")))"#),
    ("1. x\n   | a |\n   |---|\n2. y", #"ol(li(p("x") table(head(cell("a")))) li(p("y")))"#),
    (":::note\n| a |\n|---|\n| 1 |\n:::", #":::note(table(head(cell("a")) row(cell("1"))))"#),
    ("> - | a |\n>   |---|\n>   | 1 |", #"quote(ul(li(table(head(cell("a")) row(cell("1"))))))"#),
  ])
  func `tables stand in quotes, lists and blocks, and leave lists as tight as they were`(
    text: String, outline: String
  ) {
    #expect(Parsing(text).outline == outline)
    #expect(Parsing(text).findings.isEmpty)
  }

  @Test(arguments: [
    ("x\n| a |\n|---|\n| 1 |", #"p("x") table(head(cell("a")) row(cell("1")))"#),
    ("x\ny\n| a |\n|---|", #"p("x" / "y") table(head(cell("a")))"#),
    ("| a |\n|---|\n\nx", #"table(head(cell("a"))) p("x")"#),
    ("| a |\n|---|\n# x", ##"table(head(cell("a"))) h1#x("x")"##),
    ("| a |\n|---|\n- x", #"table(head(cell("a"))) ul(li(p("x")))"#),
    ("| a |\n|---|\n> x", #"table(head(cell("a"))) quote(p("x"))"#),
    ("| a |\n|---|\n::contact{x}\ny", #"table(head(cell("a"))) ::contact{x} p("y")"#),
    ("| a |\n|---|\n\n| b |\n|---|", #"table(head(cell("a"))) table(head(cell("b")))"#),
    ("# x\n| a |\n|---|", ##"h1#x("x") table(head(cell("a")))"##),
  ])
  func `a table begins at its head and ends with the paragraph`(text: String, outline: String) {
    #expect(Parsing(text).outline == outline)
    #expect(Parsing(text).findings.isEmpty)
  }

  @Test(arguments: [
    "```\n| a |\n|---|\n```", "    | a |\n    |---|", "a\n---", "| a |\n\n|---|", "|---|",
    "| a |\n|-x-|", "| a |\n|:|", "| a |\n| - - |", "| a |\n\\|---|", "a | b\n\n--- | ---",
    "`| a |\n|---|`x",
  ])
  func `what only looks like a table is none`(text: String) {
    let parsing = Parsing(text)
    #expect(!parsing.outline.contains("table("))
    #expect(parsing.findings.isEmpty)
  }

  @Test(arguments: [
    ("`a | b\n--- | ---\nc` | d", #"table(head(cell("`a") cell("b")) row(cell("c`") cell("d")))"#),
    ("| `a | b` |\n|---|---|", #"table(head(cell("`a") cell("b`")))"#),
    ("*a | b\n--- | ---\nc* | d", #"table(head(cell("*a") cell("b")) row(cell("c*") cell("d")))"#),
  ])
  func `lines and pipes part cells before code and emphasis are looked for, as on GitHub`(
    text: String, outline: String
  ) {
    #expect(Parsing(text).outline == outline)
    #expect(Parsing(text).findings.isEmpty)
  }

  @Test(arguments: [
    ("x\n        | a |\n|---|", #"p("x") table(head(cell("a")))"#),
    ("- x\n        | a |\n  |---|", #"ul(li(p("x") table(head(cell("a")))))"#),
    ("> x\n>        | a |\n> |---|", #"quote(p("x") table(head(cell("a"))))"#),
    (">- | a |\n>  |---|\n>  | b |", #"quote(ul(li(table(head(cell("a")) row(cell("b"))))))"#),
    (">-\t| a |\n>\t|---|", #"quote(ul(li(table(head(cell("a"))))))"#),
    ("1.\tx\n\t\t| a |\n\t|---|", #"ol(li(p("x") table(head(cell("a")))))"#),
    ("- x\n| a |\n|---|", #"ul(li(p("x"))) table(head(cell("a")))"#),
    ("> - x\n> | a |\n> |---|", #"quote(ul(li(p("x"))) table(head(cell("a"))))"#),
    ("[b]: c\n| [b] |\n|---|", #"table(head(cell(link<c>("b"))))"#),
  ])
  func `a head may be indented, and leaves the list when it stands further left`(
    text: String, outline: String
  ) {
    let parsing = Parsing(text)
    #expect(parsing.outline == outline)
    #expect(parsing.findings.isEmpty)
    #expect(parsing.misplacedNodes.isEmpty)
  }

  // MARK: Numbers of cells

  @Test func `a row with too few cells has those that are written`() {
    let parsing = Parsing("| a | b | c |\n|---|---|---|\n| 1 |\n\n")
    #expect(
      parsing.outline == #"table(head(cell("a") cell("b") cell("c")) row(cell("1")))"#)
    #expect(parsing.findings.isEmpty)
  }

  @Test func `a row with too many cells says so`() {
    let parsing = Parsing("| a | b |\n|---|---|\n| 1 | ø | å | æ |\n| 3 | 4 |")
    #expect(
      parsing.outline
        == #"table(head(cell("a") cell("b")) row(cell("1") cell("ø")) row(cell("3") cell("4")))"#)
    #expect(parsing.findings == ["table-cells at 'å | æ'"])
  }

  @Test(arguments: ["| a | b |\n| --- |\n| 1 |", "| a |\n| --- | --- |\n| 1 |"])
  func `a head and dashes of different numbers are no table, and say so`(text: String) {
    let parsing = Parsing("æ\n\n" + text)
    #expect(!parsing.outline.contains("table("))
    #expect(parsing.identifiers == [.tableCells])
    #expect(parsing.findings[0].contains("--- |'"))
  }

  @Test func `the findings are warnings, so that a site is written all the same`() {
    #expect(!Parsing("| a |\n|---|\n| 1 | 2 |").diagnostics.hasError)
  }

  // MARK: Positions

  @Test(arguments: [
    "| æ | *ø* |\n|:-:|---|\n| `å` | [b](c) |", "> | æ | *ø* |\n> |---|---|\n> | `å` | [b](c) |",
    "- x\n\n  æ | *ø*\n  ---|---\n  `å` | [b](c)",
    "ø\n\n:::note\n|æ|*ø*|\n|-|-|\n|`å`|[b](c)|\n:::",
  ])
  func `cells and what they hold stand where they are written`(text: String) {
    let parsing = Parsing(text, behind: "---\ntitle: ø\n---\n")
    #expect(parsing.stretches(.tableCell) == ["æ", "*ø*", "`å`", "[b](c)"])
    #expect(parsing.stretches(.emphasis) == ["*ø*"])
    #expect(parsing.stretches(.code) == ["`å`"])
    #expect(parsing.stretches(.link) == ["[b](c)"])
  }

  @Test func `the place of a row is that of its cells, the place of a table that of its rows`() {
    let parsing = Parsing("ø\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nx")
    #expect(parsing.stretches(.table).first?.hasPrefix("| a | b |\n") == true)
    #expect(parsing.stretches(.table).first?.contains("| 1 | 2") == true)
    #expect(parsing.stretches(.tableRow) == ["a | b", "1 | 2"])
  }

  @Test func `findings in cells point into the cells`() {
    let parsing = Parsing("| æ | <b>ø</b> |\n|--|--|\n| [x](javascript:y) | :contcat{x} |")
    #expect(
      parsing.findings == [
        "raw-html at '<b>'", "raw-html at '</b>'", "unsafe-link at '[x](javascript:y)'",
        "unknown-directive at 'contcat'",
      ])
  }

  @Test func `references defined elsewhere work in cells`() {
    let parsing = Parsing("| [a] |\n|---|\n| [b][a] |\n\n[a]: ../c/ \"T\"\n")
    #expect(
      parsing.outline
        == #"table(head(cell(link<../c/>("a"))) row(cell(link<../c/>("b"))))"#)
  }

  @Test func `tables beside directives and quotes keep all lines in their places`() {
    let parsing = Parsing(
      "::contact{x}\n\n| a |\n|---|\n| 1 |\n\n> :::note\n> | ø |\n> |---|\n> :::\n\n::contact{y}")
    #expect(
      parsing.outline == #"::contact{x} table(head(cell("a")) row(cell("1"))) "#
        + #"quote(:::note(table(head(cell("ø"))))) ::contact{y}"#)
    #expect(parsing.stretches(.directive).last == "::contact{y}")
    #expect(parsing.stretches(.tableCell) == ["a", "1", "ø"])
  }
}
