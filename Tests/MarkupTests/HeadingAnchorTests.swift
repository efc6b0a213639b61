import Testing

@testable import Markup

struct HeadingAnchorTests {
  private func anchors(_ headings: String...) -> [String] {
    let document = Parsing(headings.map { "## \($0)" }.joined(separator: "\n\n")).document
    return document.nodes.indices.filter { document.nodes[$0].kind == .heading }
      .map { document.string(of: $0) }
  }

  @Test(arguments: [
    ("What to do first", "what-to-do-first"), ("Hvem svarer på ØRE?", "hvem-svarer-på-øre"),
    ("Æbler, ål & øl", "æbler-ål-øl"), ("من يجيب على الهاتف؟", "من-يجيب-على-الهاتف"),
    ("ใครรับสาย ที่นี่", "ใครรับสาย-ที่นี่"), ("Ai trả lời?", "ai-trả-lời"),
    ("Хто відповідає?", "хто-відповідає"), ("Cine răspunde?", "cine-răspunde"),
    ("Sino ang sasagot?", "sino-ang-sasagot"), ("Ελληνικά ΣΑΣ", "ελληνικά-σασ"),
    ("24/7: 112", "247-112"), ("a_b", "a-b"), ("a -- b", "a-b"), ("-a-", "a"), ("C++ & C#", "c-c"),
    ("١١٢", "١١٢"), ("Straße", "straße"), ("a\u{301}", "a\u{301}"), ("a\u{A0}b", "a-b"),
    ("2\u{2013}3", "23"), ("it’s", "its"),
  ])
  func `letters and digits of all scripts, small, with hyphens between words`(
    heading: String, anchor: String
  ) {
    #expect(anchors(heading).map { Array($0.utf8) } == [Array(anchor.utf8)])
  }

  @Test(arguments: ["👩‍🚒", "?!", "***", "\\#"])
  func `a heading without a letter is a section`(heading: String) {
    #expect(anchors(heading) == ["section"])
  }

  @Test func `the same words again get a number`() {
    #expect(anchors("Help", "Help", "HELP", "help?") == ["help", "help-2", "help-3", "help-4"])
    #expect(anchors("😀", "😃") == ["section", "section-2"])
  }

  @Test func `no two anchors are alike, whatever the words`() {
    #expect(anchors("a", "a-2", "a", "a") == ["a", "a-2", "a-3", "a-4"])
    #expect(anchors("a", "a", "a-2", "a-2") == ["a", "a-2", "a-2-2", "a-2-3"])
    let many = anchors("a", "a-2-2", "a-2", "a-2", "a", "a-2", "a-3", "a", "section", "!")
    #expect(Set(many).count == many.count)
  }

  @Test func `marks, links, code and line ends count by their words`() {
    #expect(anchors("*Who* **answers** `112`?") == ["who-answers-112"])
    #expect(anchors("[Who](../a/) answers ![picture](b.png)") == ["who-answers-picture"])
    #expect(anchors("a &amp; b\\*") == ["a-b"])
    #expect(Parsing("Who\nanswers\n===").outline == "h1#who-answers(\"Who\" / \"answers\")")
  }

  @Test func `headings in quotes, lists and blocks share the numbers`() {
    let outline = Parsing("# A\n\n> # A\n\n- # A\n\n:::note\n# A\n:::").outline
    for anchor in ["h1#a(", "h1#a-2(", "h1#a-3(", "h1#a-4("] { #expect(outline.contains(anchor)) }
  }

  @Test func `a heading of nothing has an anchor too`() {
    #expect(Parsing("##\n\n#").outline == "h2#section() h1#section-2()")
  }

  @Test func `twenty thousand equal headings have as many anchors`() {
    let text = String(repeating: "# a\n", count: 20_000)
    #expect(Parsing(text).outline.contains("#a-20000("))
  }
}
