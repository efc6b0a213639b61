import Diagnostics
import Testing

@testable import Markup

struct RawHTMLTests {
  @Test(arguments: [
    ("<div>ø</div>", "<div>ø</div>"), ("æ\n\n<table><tr>\n<td>\n\nb", "<table><tr>\n<td>"),
    ("<?php ø ?>", "<?php ø ?>"),
    ("<!DOCTYPE html>", "<!DOCTYPE html>"), ("<![CDATA[ø]]>", "<![CDATA[ø]]>"),
    ("> <div>\n\na", "<div>"),
    ("- <hr>\n- a", "<hr>"), (":::note\n<p>\n\n:::", "<p>"),
  ])
  func `a block of HTML is told where it stands`(text: String, place: String) {
    let parsing = Parsing(text)
    #expect(parsing.identifiers == [.rawHTML])
    #expect(parsing.diagnostics[0].severity == .error)
    let stretch = parsing.stretch(parsing.diagnostics[0].location.range)
    #expect(stretch == place || stretch == place + "\n")
  }

  @Test(arguments: [
    ("æ <b>ø</b> å", ["<b>", "</b>"]), ("a<br>b", ["<br>"]), ("*æ <i>x</i>*", ["<i>", "</i>"]),
    ("a <!-- ø --> b", ["<!-- ø -->"]), ("# ø <b>", ["<b>"]), ("[ø <u>](b)", ["<u>"]),
    ("a <img src=\"x\"\nalt='ø'> b", ["<img src=\"x\"\nalt='ø'>"]), ("> æ\n> <b>", ["<b>"]),
    ("ø <a href=\"javascript:x\" onclick=y>", ["<a href=\"javascript:x\" onclick=y>"]),
    ("ø <?x?> <!X y> <![CDATA[x]]>", ["<?x?>", "<!X y>", "<![CDATA[x]]>"]),
    ("<svg/onload=alert(1)>", []), ("ø <svg onload=x />", ["<svg onload=x />"]),
  ])
  func `HTML within a line is told, each tag once`(text: String, places: [String]) {
    #expect(Parsing(text).findings == places.map { "raw-html at '\($0)'" })
  }

  @Test(arguments: ["<!-- ø\n\n-->", "<script>\nø\n</script>", "<?\nø ø ø ?>"])
  func `a block that ends with a sign of its own is told to its end`(text: String) throws {
    let parsing = Parsing(text + "\n\nb")
    let range = try #require(parsing.diagnostics.first?.location.range)
    #expect(parsing.stretch(range) == text)
  }

  @Test(arguments: [
    ("a <b x\n  y> c", "<b x\n  y>"), ("> ø <b x\r\n>   y> c", "<b x\r\n>   y>"),
    ("- a\n  <b x\ny> c", "<b x\ny>"), ("> a <b\n    x> c", "<b\n    x>"),
  ])
  func `a tag over indented lines is told to its end`(text: String, place: String) {
    #expect(Parsing(text).findings == ["raw-html at '\(place)'"])
  }

  @Test(arguments: [
    "a < b", "a <3 b", "<>", "< b>", "\\<b>", "`<b>`", "```\n<b>\n```", "    <div>", "&lt;b&gt;",
    "<https://a.example>", "1<2>1", "<_b>", "<ø>",
  ])
  func `signs and code are no HTML`(text: String) {
    #expect(Parsing(text).findings.isEmpty)
  }

  @Test(arguments: [
    ("<b>", "**words**"), ("</strong>", "**words**"), ("<I>", "*words*"),
    ("<em class=x>", "*words*"),
    ("<br/>", "backslash"), ("<BR>", "backslash"), ("<a href=x>", "[words](address)"),
    ("<img src=x>", "![description](address)"), ("<code>", "`words`"), ("<h2>", "## "),
    ("<!-- x -->", "[//]: #"), ("<blink>", "'\\<'"), ("<h10>", "'\\<'"),
  ])
  func `the remedy says what to write instead`(tag: String, remedy: String) {
    let diagnostics = Parsing("x \(tag) y").diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.remedy?.contains(remedy) == true)
  }

  @Test(arguments: [
    ("  <div>", ":::note"), ("<p>", "empty line"), ("<ul>", "- "), ("<li>", "- "), ("<ol>", "1. "),
    ("<table>", "table with '|'"), ("<pre>", "```"), ("<hr>", "---"), ("<blockquote>", "> "),
    ("<details>", "heading"), ("<!-- x", "[//]: #"), ("<H1>", "## "),
  ])
  func `blocks have their remedies too`(tag: String, remedy: String) {
    let diagnostics = Parsing(tag).diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.remedy?.contains(remedy) == true)
  }

  @Test func `HTML is never written into a page`() {
    let parsing = Parsing("<script>x</script>\n\na <b onclick=y>c</b> <!-- d -->")
    var renderer = HTMLRenderer(parsing.document, delegate: Plain())
    renderer.render(Document.root)
    let html = String(decoding: renderer.output, as: UTF8.self)
    #expect(html == "<p>a c </p>\n")
  }
}
