import Diagnostics
import Testing

@testable import Markup

struct DirectiveTests {
  /// A text, its tree, and its findings.
  struct Example: CustomTestStringConvertible {
    let text: String
    let outline: String
    var findings: [String] = []

    var testDescription: String { text.debugDescription }

    func check() {
      let parsing = Parsing(text)
      #expect(parsing.outline == outline)
      #expect(parsing.findings == findings)
    }
  }

  // MARK: Forms

  @Test(arguments: [
    Example(
      text: "Call :contact{emergency} now.", outline: #"p("Call " :contact{emergency} " now.")"#),
    Example(text: "::contact{emergency}", outline: "::contact{emergency}"),
    Example(text: "  ::contact{emergency}  \n", outline: "::contact{emergency}"),
    Example(text: ":::note\nA\n:::", outline: #":::note(p("A"))"#),
    Example(text: "   :::note\nA\n   :::\n", outline: #":::note(p("A"))"#),
    Example(text: ":::note\n:::", outline: ":::note()"),
    Example(text: ":::::note\nA\n:::::", outline: #":::note(p("A"))"#),
    Example(
      text: ":claim{a}:term{b}", outline: "p(:claim{a} :term{b})"),
    Example(text: "A\n\n:::safety\nB\n:::\n\nC", outline: #"p("A") :::safety(p("B")) p("C")"#),
  ])
  func `one colon in a line, two on a line, three around blocks`(example: Example) {
    example.check()
  }

  @Test(arguments: [
    Example(text: "A\n::contact{emergency}\nB", outline: #"p("A") ::contact{emergency} p("B")"#),
    Example(text: "A\n:::note\nB\n:::\nC", outline: #"p("A") :::note(p("B")) p("C")"#),
    Example(text: "A\n:::note\n# B\n:::", outline: ##"p("A") :::note(h1#b("B"))"##),
    Example(
      text: ":::steps\n1. A\n2. B\n:::", outline: #":::steps(ol(li(p("A")) li(p("B"))))"#),
    Example(text: ":::note\n```\nA\n```\n:::", outline: ":::note(pre(\"A\n\"))"),
    Example(text: ":::note\n- - -\n:::", outline: ":::note(hr)"),
    Example(
      text: ":::note\n- A\n:::\n- B", outline: #":::note(ul(li(p("A")))) ul(li(p("B")))"#),
  ])
  func `a line of colons ends the paragraph or list above it`(example: Example) {
    example.check()
  }

  // MARK: Attributes

  @Test(arguments: [
    #":::for{community="au-pairs"}"#, ":::for{community='au-pairs'}", ":::for{community=au-pairs}",
    #":::for{ community="au-pairs" }"#, ":::for{\tcommunity=au-pairs\t}",
  ])
  func `a value stands in quotes of either kind, or bare`(line: String) throws {
    let parsing = Parsing("ø\n\n\(line)\nA\n:::")
    #expect(parsing.outline == #"p("ø") :::for{community=au-pairs}(p("A"))"#)
    let attribute = try #require(parsing.document.directives.first?.attribute("community"))
    #expect(attribute.value == "au-pairs")
    #expect(parsing.stretch(attribute.range) == "au-pairs")
    #expect(parsing.findings.isEmpty)
  }

  @Test(arguments: [
    (#":::for{community="au-pairs building-sites"}"#, "au-pairs building-sites"),
    (#":::for{community="it's"}"#, "it's"), (#":::for{community='"'}"#, "\""),
    (#":::for{community="}"}"#, "}"), (#":::for{community=""}"#, ""),
    (#":::for{community="ที่ æ"}"#, "ที่ æ"),
  ])
  func `a value in quotes may hold all but its quote`(line: String, value: String) throws {
    let parsing = Parsing("\(line)\nA\n:::")
    #expect(parsing.findings.isEmpty)
    let attribute = try #require(parsing.document.directives.first?.attribute("community"))
    #expect(attribute.value == value)
    #expect(parsing.stretch(attribute.range) == value)
  }

  @Test func `what is not written has no value and no target`() throws {
    let directive = try #require(Parsing(":::facilitator\nA\n:::").document.directives.first)
    #expect(directive.attribute("minutes") == nil)
    #expect(directive.target.isEmpty)
    #expect(directive.form == .container)
  }

  // MARK: Nesting

  @Test(arguments: [
    Example(
      text: "::::note\n:::steps\nA\n:::\nB\n::::\nC",
      outline: #":::note(:::steps(p("A")) p("B")) p("C")"#),
    Example(
      text: ":::note\n:::steps\nA\n:::\nB\n:::\nC",
      outline: #":::note(:::steps(p("A")) p("B")) p("C")"#),
    Example(
      text: ":::note\n::::steps\nA\n::::\nB\n:::\nC",
      outline: #":::note(:::steps(p("A")) p("B")) p("C")"#),
    Example(
      text: ":::::note\n::::steps\n:::signs\nA\n:::\n::::\n:::::",
      outline: #":::note(:::steps(:::signs(p("A"))))"#),
    Example(
      text: ":::note\nA\n:::\n:::note\nB\n:::", outline: #":::note(p("A")) :::note(p("B"))"#),
    Example(
      text: ":::note\n::contact{emergency}\n:::", outline: ":::note(::contact{emergency})"),
    Example(text: ":::note\nA\n::::", outline: #":::note(p("A"))"#),
  ])
  func `blocks in blocks end in their order`(example: Example) { example.check() }

  @Test(arguments: [
    Example(
      text: ":::note\nA", outline: #":::note(p("A"))"#,
      findings: ["unclosed-directive at ':::note'"]),
    Example(
      text: ":::note\n\n:::steps\nA\n:::", outline: #":::note(:::steps(p("A")))"#,
      findings: ["unclosed-directive at ':::note'"]),
    Example(
      text: "::::note\n:::steps\nA\n::::\nB", outline: #":::note(:::steps(p("A"))) p("B")"#,
      findings: ["unclosed-directive at ':::steps'"]),
    Example(
      text: "::::note\nA\n:::", outline: #":::note(p("A"))"#,
      findings: ["stray-directive-end at ':::'", "unclosed-directive at '::::note'"]),
    Example(
      text: "> :::note\n> A\n\nB\n\n:::", outline: #"quote(:::note(p("A"))) p("B")"#,
      findings: ["unclosed-directive at ':::note'", "stray-directive-end at ':::'"]),
    Example(
      text: "- :::note\n  A\n\nB", outline: #"ul(li(:::note(p("A")))) p("B")"#,
      findings: ["unclosed-directive at ':::note'"]),
    Example(
      text: ":::note\n- A\n  :::\n- B\n:::", outline: #":::note(ul(li(p("A")) li(p("B"))))"#,
      findings: ["stray-directive-end at ':::'"]),
    Example(
      text: "A\n\n  ::::\t\n", outline: #"p("A")"#, findings: ["stray-directive-end at '::::'"]),
  ])
  func `a block without an end, and an end without a block, are told`(example: Example) {
    example.check()
  }

  @Test func `each end that lacks says how many colons it needs`() {
    let parsing = Parsing("::::note\n:::steps\nA")
    let remedies = parsing.diagnostics.map { $0.remedy?.split(separator: "'")[1] }
    #expect(remedies == [":::", "::::"])
  }

  // MARK: Faults

  @Test(arguments: [
    Example(
      text: ":::warnig\nA\n:::", outline: #"p("A")"#, findings: ["unknown-directive at 'warnig'"]),
    Example(
      text: ":::Note\nA\n:::", outline: #"p("A")"#, findings: ["unknown-directive at 'Note'"]),
    Example(
      text: "æ :contcat{emergency} ø", outline: #"p("æ  ø")"#,
      findings: ["unknown-directive at 'contcat'"]),
    Example(text: "::before", outline: "", findings: ["unknown-directive at 'before'"]),
    Example(
      text: "::: note\nA\n:::", outline: #"p("A")"#, findings: ["directive-syntax at ' note'"]),
    Example(
      text: ":::1\nA\n:::", outline: #"p("A")"#, findings: ["directive-syntax at '1'"]),
    Example(
      text: "::note", outline: "", findings: ["misplaced-directive at 'note'"]),
    Example(
      text: ":::contact{emergency}\nA\n:::", outline: #"p("A")"#,
      findings: ["misplaced-directive at 'contact'"]),
    Example(
      text: "A :note{x} B", outline: #"p("A  B")"#,
      findings: ["misplaced-directive at 'note'", "unknown-attribute at 'x'"]),
    Example(text: "::claim{x}", outline: "", findings: ["misplaced-directive at 'claim'"]),
    Example(text: "::contact", outline: "", findings: ["missing-attribute at 'contact'"]),
    Example(
      text: "A :contact{} B", outline: #"p("A  B")"#,
      findings: ["missing-attribute at 'contact'"]),
    Example(
      text: ":::for\nA\n:::", outline: #"p("A")"#, findings: ["missing-attribute at 'for'"]),
    Example(
      text: ":::for{comunity=x}\nA\n:::", outline: #"p("A")"#,
      findings: ["unknown-attribute at 'comunity'", "missing-attribute at 'for'"]),
    Example(
      text: ":::note{x}\nA\n:::", outline: #"p("A")"#, findings: ["unknown-attribute at 'x'"]),
    Example(
      text: ":::for{community=a community=b}\nA\n:::", outline: #"p("A")"#,
      findings: ["duplicate-attribute at 'community'"]),
    Example(
      text: "::contact{a b}", outline: "", findings: ["duplicate-attribute at 'b'"]),
    Example(
      text: #"::contact{a"#, outline: "", findings: ["directive-syntax at '{a'"]),
    Example(
      text: ":::for{community=\"au-pairs}\nA\n:::", outline: #"p("A")"#,
      findings: [#"directive-syntax at '"au-pairs}'"#]),
    Example(
      text: ":::for{community=}\nA\n:::", outline: #"p("A")"#,
      findings: ["directive-syntax at ''"]),
    Example(
      text: "A :contact{#x} B", outline: #"p("A  B")"#, findings: ["directive-syntax at '#'"]),
    Example(
      text: "A :contact{emergency", outline: #"p("A ")"#,
      findings: ["directive-syntax at '{emergency'"]),
  ])
  func `a directive with a fault is told and left out, and its blocks stay`(example: Example) {
    example.check()
  }

  @Test func `braces that are not closed are told as such, whatever follows`() {
    for text in [
      "A :contact{emergency now", "A :contact{emergency, now.", "A :contact{emergency \"now\"",
      "A :contact{x=1 x=2", "A :contact{x=", "::contact{emergency now", ":::note{a b\n:::",
    ] {
      let parsing = Parsing(text)
      #expect(parsing.identifiers == [.directiveSyntax])
      #expect(parsing.diagnostics.first?.message.hasSuffix("are not closed") == true)
    }
  }

  @Test func `a near name is offered as replacement`() {
    #expect(Parsing(":::warnig\n:::").diagnostics.first?.replacement == "warning")
    #expect(Parsing("A :contcat{x}").diagnostics.first?.replacement == "contact")
    #expect(Parsing(":::for{comunity=x}\n:::").diagnostics.first?.replacement == "community")
  }

  @Test func `only names that may be written so are offered`() {
    #expect(Parsing("A :nte{x}").diagnostics.first?.remedy?.contains("note") == false)
    #expect(Parsing("::contcat{x}").diagnostics.first?.replacement == "contact")
  }

  @Test func `text behind a leaf is told where it stands`() throws {
    let parsing = Parsing("æ\n\n::contact{emergency} now")
    #expect(parsing.identifiers == [.misplacedDirective])
    let range = try #require(parsing.diagnostics.first?.location.range)
    #expect(parsing.stretch(range).drop { $0 == " " } == "now")
    #expect(parsing.outline == #"p("æ") ::contact{emergency}"#)
  }

  @Test func `text behind the name of a block is told where it stands`() throws {
    let parsing = Parsing(":::note Listen\nA\n:::")
    #expect(parsing.identifiers == [.directiveSyntax])
    let range = try #require(parsing.diagnostics.first?.location.range)
    #expect(parsing.stretch(range).drop { $0 == " " } == "Listen")
    #expect(parsing.outline == #":::note(p("A"))"#)
  }

  @Test(arguments: [
    "::contact{emergency} now", ":::for{community=a} b\n:::", "x :contact{a b} y",
  ])
  func `one fault is told once`(text: String) {
    #expect(Parsing(text).diagnostics.count == 1)
  }

  @Test func `two colons within a line can be replaced by one`() {
    let parsing = Parsing("Ring ::contact{emergency} nu")
    #expect(parsing.findings == ["misplaced-directive at '::'"])
    #expect(parsing.diagnostics.first?.replacement == ":")
    #expect(parsing.outline == #"p("Ring  nu")"#)
  }

  // MARK: What is none

  @Test(arguments: [
    "::before is a word", "a::b", "a: {b}", ":note", "a:contact now", ":contacts now",
    ":contact, now",
    "10:30 {x}", ":1{x}", ":-){x}", "http://example.org/{x}", ":", "::", "a :: b", "{:contact}",
    "::before and ::after",
  ])
  func `colons in prose stay text`(text: String) {
    let parsing = Parsing(text)
    #expect(parsing.outline == "p(\"\(text)\")")
    #expect(parsing.findings.isEmpty)
  }

  @Test(arguments: ["contact", "claim", "term"])
  func `a name without its braces is told`(name: String) {
    #expect(Parsing(":\(name)").nearMisses == ["directive-syntax at ':\(name)'"])
    #expect(Parsing("*æ* ø :\(name) now").nearMisses == ["directive-syntax at ':\(name)'"])
    #expect(Parsing("æ :\(name) {x}").mended == "æ :\(name){x}")
  }

  @Test func `a name without its braces behind a backslash is text`() {
    #expect(Parsing("Write \\:contact and braces").nearMisses.isEmpty)
    #expect(
      Parsing("a \\* :contact \\:contact b").nearMisses == ["directive-syntax at ':contact'"])
    #expect(Parsing("&amp; :contact and *more*").nearMisses == ["directive-syntax at ':contact'"])
  }

  @Test func `brackets in the place of braces are told`() {
    #expect(Parsing("Ring :contact[us] nu").mended == "Ring :contact{us} nu")
    #expect(Parsing("::contact[us]{x}").findings == ["missing-attribute at 'contact'"])
    #expect(Parsing(":::note[Listen]\nA\n:::").findings == ["directive-syntax at '[Listen]'"])
  }

  @Test(arguments: [
    (#"\:contact{x}"#, #"p(":contact{x}")"#), (#"A \:contact{x} B"#, #"p("A :contact{x} B")"#),
    (#"\:::note"#, #"p(":::note")"#), (#"\::contact{x}"#, #"p("::contact{x}")"#),
    (#"\\:contact{x}"#, #"p("\" :contact{x})"#), (#"\\\:contact{x}"#, #"p("\:contact{x}")"#),
    (#"\:contact{x} :contact{y}"#, #"p(":contact{x} " :contact{y})"#),
    (#":contact{x} \:contact{x}"#, #"p(:contact{x} " :contact{x}")"#),
  ])
  func `a backslash makes colons text`(text: String, outline: String) {
    let parsing = Parsing(text)
    #expect(parsing.outline == outline)
    #expect(parsing.findings.isEmpty)
  }

  @Test(arguments: [
    ("&#58;contact{x} :contact{y}", #"p(":contact{x} " :contact{y})"#),
    (#":\:contact{x} :contact{y}"#, #"p("::contact{x} " :contact{y})"#),
    (#":contact\{x} :contact{y}"#, #"p(":contact{x} " :contact{y})"#),
    ("a\\\n :contact{y}", #"p("a" // :contact{y})"#),
    ("> a\\\n :contact{y}", #"quote(p("a" // :contact{y}))"#),
  ])
  func `what only reads like a directive is none, and does not hide one`(
    text: String, outline: String
  ) {
    let parsing = Parsing(text)
    #expect(parsing.outline == outline)
    #expect(parsing.stretches(.directive) == [":contact{y}"])
  }

  @Test func `a directive with a fault is left out to its brace, be there another in quotes`() {
    let parsing = Parsing(#"A :contact{x a="}"} B :contact{y}"#)
    #expect(parsing.outline == #"p("A  B " :contact{y})"#)
    #expect(parsing.findings == ["unknown-attribute at 'a'"])
    #expect(parsing.stretches(.text) == ["A ", " B "])
  }

  @Test(arguments: [
    ("```\n:::note\n:::\n```", "pre(\":::note\n:::\n\")"),
    ("~~~ text\n  ::contact{x}\n~~~", "pre(\"  ::contact{x}\n\")"),
    ("    :::note", "pre(\":::note\n\")"), ("\t::contact{x}\n", "pre(\"::contact{x}\n\")"),
    ("    a\n\n    :::note\n      :::\n", "pre(\"a\n\n:::note\n  :::\n\")"),
    ("> ```\n> :::note\n> ```", "quote(pre(\":::note\n\"))"),
    ("- ```\n  :::note\n  ```", "ul(li(pre(\":::note\n\")))"),
    (":::note\n```\n:::\n```\n:::", ":::note(pre(\":::\n\"))"),
    ("`:contact{x}`", "p(`:contact{x}`)"), ("`a\n    :::note\nb`", "p(`a :::note b`)"),
    ("    ```\n    :::note\n", "pre(\"```\n:::note\n\")"),
    ("```x\n```x\n:::note\n```", "pre(\"```x\n:::note\n\")"),
  ])
  func `in code, directives are code`(text: String, outline: String) {
    let parsing = Parsing(text)
    #expect(parsing.outline == outline)
    #expect(parsing.findings.isEmpty)
  }

  @Test func `white space behind the colons stays in code`() {
    #expect(Parsing("```\n:::note  \n```").outline == "pre(\":::note  \n\")")
  }

  @Test func `an address with a colon and a brace is an address`() {
    let parsing = Parsing("[a](x:contact{y}) <https://a.example/:contact{y}>")
    #expect(parsing.document.directives.isEmpty || parsing.identifiers == [.unsafeLink])
  }
}
