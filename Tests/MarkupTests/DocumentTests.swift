import Diagnostics
import Testing

@testable import Markup

struct DocumentTests {
  private static let mixed = """
    # A *b*

    > - c
    >   1. d `e`
    >
    > | f | g |
    > |---|---|
    > | ø | :term{x} |

    :::note
    ::contact{y}

    [h](i "j") ![k](l)\\
    m
    :::

    ```swift extra
    n
    ```

    ---
    """

  @Test func `children are those directly below a node, in order`() {
    let document = Parsing(Self.mixed).document
    let kinds = document.children(of: Document.root).map { document.nodes[$0].kind }
    #expect(kinds == [.heading, .blockQuote, .directive, .codeBlock, .thematicBreak])
    #expect(Array(document.children(of: document.nodes.count - 1)).isEmpty)
  }

  @Test func `every node ends within its parent, behind its children`() {
    let document = Parsing(Self.mixed).document
    #expect(Int(document.nodes[0].end) == document.nodes.count)
    for index in document.nodes.indices {
      let end = Int(document.nodes[index].end)
      #expect(end > index)
      var next = index + 1
      for child in document.children(of: index) {
        #expect(child == next)
        next = Int(document.nodes[child].end)
      }
      #expect(next == end)
    }
  }

  @Test func `every node stands within the text, and within its parent`() {
    #expect(Parsing(Self.mixed, behind: "---\ntitle: ø\n---\n").misplacedNodes.isEmpty)
  }

  @Test(arguments: [
    "a\u{0}\u{0}*b*\u{0}\n\u{0}c", "> # a\u{0}", "- ```\n  a\nb", "> ~~~\n> a\n\nb",
    "> a\n> ===\nb",
    ":::note\na\n\n- b", ">\t::::\n\n", "- ## ##\n- # a #\n", "> <!-- a\nb", "\u{FEFF}\tø",
    "\u{FEFF}ø *å*",
    "> [a]: b\n'c'\n d", "> a\n    > *b*", "![[a]()]()|ø\n-|-", "*\u{F8F1}*|ø\n-|-",
    "x\n     |ø|\n|-|", ">- |ø|\n|-|\n", "-\tø\r\t|a|\n\t|-|", "> x\n|ø|\n|-|",
  ])
  func `every node stands within its parent, whatever was written`(text: String) {
    let parsing = Parsing(text, behind: "ø\n")
    #expect(parsing.misplacedNodes.isEmpty)
    #expect(parsing.document.nodes.allSatisfy { $0.range.lower >= 3 })
  }

  @Test func `links and code have their texts`() throws {
    let document = Parsing(Self.mixed).document
    let link = try #require(document.nodes.firstIndex { $0.kind == .link })
    #expect(document.string(of: link) == "i")
    #expect(String(decoding: document.secondText(of: link), as: UTF8.self) == "j")
    let code = try #require(document.nodes.firstIndex { $0.kind == .codeBlock })
    #expect(document.string(of: code) == "n\n")
    #expect(String(decoding: document.secondText(of: code), as: UTF8.self) == "swift extra")
  }

  @Test func `the info of a fence stays when its code holds a directive line`() throws {
    let document = Parsing("~~~ swift ø\n:::note\n~~~").document
    let code = try #require(document.nodes.firstIndex { $0.kind == .codeBlock })
    #expect(String(decoding: document.secondText(of: code), as: UTF8.self) == "swift ø")
  }

  @Test(arguments: [
    ("*a* **b** `c`", "a b c"), ("a\nb", "a b"), ("a\\\nb", "a b"), ("- a\n- b", "a b"),
    ("# a\n\nb", "a b"), ("| a | b |\n|-|-|\n| c | |", "a b c"), ("[a](b)![c](d)", "ac"),
    ("&aelig;\\*", "æ*"), ("> a\n>\n> b", "a b"), ("", ""), ("a :contact{x} b", "a  b"),
  ])
  func `plain text is the words, with spaces between lines and blocks`(
    text: String, plain: String
  ) {
    let document = Parsing(text).document
    #expect(document.plainText(of: Document.root).trimmingSpaces == plain)
  }

  @Test func `the lines of a code block are words too`() {
    let document = Parsing("a\n\n```\nb\nc\n```\n\nd").document
    #expect(document.plainText(of: Document.root) == "a b c d")
  }

  @Test(arguments: ["", "\n", "   \n\t\n", "\u{FEFF}", "[a]: b\n"])
  func `a text of nothing is an empty document`(text: String) {
    #expect(Parsing(text).document.nodes.count == 1)
    #expect(Parsing(text).findings.isEmpty)
  }

  @Test func `lists know their number, their first number and how close they stand`() throws {
    let document = Parsing("7. a\n8. b\n\n- c\n\n- d").document
    let lists = document.nodes.filter { $0.kind == .list }
    #expect(lists.map(\.isOrdered) == [true, false])
    #expect(lists.map(\.isTight) == [true, false])
    #expect(lists[0].listStart == 7)
    let items = document.nodes.filter { $0.kind == .item }
    #expect(items.filter { $0.isOrdered || $0.isTight }.isEmpty)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6])
  func `headings know their level`(level: Int) {
    let document = Parsing(String(repeating: "#", count: level) + " a").document
    #expect(document.nodes[1].level == level)
    #expect(!document.nodes[1].isHeader)
  }

  @Test func `what stands before the body is no part of it`() {
    let parsing = Parsing("# b", behind: "<b> :::note\n:::warnig\n")
    #expect(parsing.outline == "h1#b(\"b\")")
    #expect(parsing.findings.isEmpty)
    #expect(parsing.stretches(.heading) == ["# b"])
  }

  @Test func `a NUL is replaced, as CommonMark says`() {
    #expect(Parsing("a\u{0}b").outline == "p(\"a\u{FFFD}b\")")
  }
}

extension String {
  /// The same without spaces at its end.
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

struct InlinePlaceTests {
  @Test(arguments: [
    ("æ *ø* å", Document.Node.Kind.emphasis, ["*ø*"]),
    ("__ø__ **å**", .strong, ["__ø__", "**å**"]),
    ("***ø***", .strong, ["**ø**"]), ("æ ``ø ` å``", .code, ["``ø ` å``"]),
    ("> æ\n> ø `å`", .code, ["`å`"]), ("æ `ø\nå`", .code, ["`ø\nå`"]),
    ("ø [å](æ \"b)\") x", .link, ["[å](æ \"b)\")"]), ("[a](<b)c>)", .link, ["[a](<b)c>)"]),
    ("ø [a][b] [b][] [b]\n\n[b]: c", .link, ["[a][b]", "[b][]", "[b]"]),
    ("ø ![å](æ) x", .image, ["![å](æ)"]), ("[![å](æ)](b)", .link, ["[![å](æ)](b)"]),
    ("ø [](b) x", .link, ["[](b)"]), ("ø [a\nb](c\n\"d\")", .link, ["[a\nb](c\n\"d\")"]),
    ("- ø\n  *æ\n  å*", .emphasis, ["*æ\n  å*"]), ("a\\\nø *b*", .emphasis, ["*b*"]),
    ("[a]: b\n\"c\"\nø *d*", .emphasis, ["*d*"]), ("&ouml; *ø*", .emphasis, ["*ø*"]),
    ("a  \nb", .lineBreak, ["\n"]), ("a\r\nb", .softBreak, ["\r\n"]),
    ("| *a* |\r\n|---|\r\n| *ø* |\r\n", .emphasis, ["*a*", "*ø*"]),
    ("`a\nb` [c](d) *ø*", .link, ["[c](d)"]), ("[a](b\n'c') ø [d](e)[f](g)", .emphasis, []),
    ("> [a](b\n> 'c') ø *d* [e](f)", .emphasis, ["*d*"]),
    ("> [a](b\n> 'c') ø *d* [e](f)", .link, ["[a](b\n> 'c')", "[e](f)"]),
    ("<b\n c> *ø* [d](e)", .link, ["[d](e)"]),
    ("<https://ø.example/a\\*b>", .link, ["<https://ø.example/a\\*b>"]),
    ("[b]: b\n[b] ø [b](c)", .link, ["[b]", "[b](c)"]),
    ("[b]:\n b\n  'c\n d'\nb [b]", .link, ["[b]"]), ("[b]: b 'c'd\nb *b*", .emphasis, ["*b*"]),
    ("[b]: b\nø *b*\n===", .emphasis, ["*b*"]), ("[b] a\n(b", .link, []),
    ("&amp;amp; *ø*", .emphasis, ["*ø*"]), ("&ngE;&ngE; &nope; &#38;ø *å*", .emphasis, ["*å*"]),
    ("&fjlig; a\\\\ *å*", .emphasis, ["*å*"]), ("a\u{0} *b\u{0}*", .emphasis, ["*b\u{0}*"]),
    ("``` ` `` ``` ø `a`", .code, ["``` ` `` ```", "`a`"]),
    ("> ø\n   [a](b)[c](d)", .link, ["[a](b)", "[c](d)"]),
    ("[b]: c\n\n[b](d e) [b][f]", .link, ["[b]"]), ("## # ø *a* ##", .emphasis, ["*a*"]),
  ])
  func `inlines stand where they are written`(
    text: String, kind: Document.Node.Kind, places: [String]
  ) {
    #expect(Parsing(text, behind: "ø\n").stretches(kind) == places)
  }

  @Test(arguments: [
    ("æ\n\n## ø ##", Document.Node.Kind.heading, "## ø"), ("ø\n\n- å\n- b\n\nc", .list, "- å\n- b"),
    ("ø\n\n> å\n> b\n\nc", .blockQuote, "> å\n> b"),
    ("ø\n\n```\nå\n```\n\nc", .codeBlock, "```\nå\n```"),
    ("ø\n\n***\n\nå", .thematicBreak, "***"), ("[a]: b\nø å", .paragraph, "ø å"),
    ("ø\n\nå\n===\n\nc", .heading, "å\n==="), ("ø\n\nå\n---\nc", .heading, "å\n---"),
    ("[a]: b\nø\n---\nc", .heading, "ø\n---"), ("- ~~~\n  ø\nå", .codeBlock, "~~~\n  ø"),
    ("> ```\n> ø\n\nå", .codeBlock, "```\n> ø"), ("ø\n\n<!-- å\n-->\nc", .htmlBlock, "<!-- å\n-->"),
    (":::note\nø\n\nå", .directive, ":::note\nø\n\nå"),
    ("> :::note  \n> ø", .blockQuote, "> :::note  \n> ø"),
    (">\t:::note  \n\nå", .blockQuote, ">\t:::note  "), ("| å | b\n|-|-|\n", .table, "| å | b"),
  ])
  func `blocks stand where they are written`(
    text: String, kind: Document.Node.Kind, place: String
  ) {
    let stretch = Parsing(text, behind: "ø\n").stretches(kind).last ?? ""
    #expect(stretch.hasPrefix(place))
    let rest = stretch.dropFirst(place.count)
    #expect(rest.isEmpty || rest == "\n")
  }
}
