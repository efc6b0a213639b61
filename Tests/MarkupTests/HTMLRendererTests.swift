import Testing

@testable import Markup

struct HTMLEscapingTests {
  private func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    HTMLEscaping.append(Array(text.utf8)[...], to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func address(_ text: String) -> String {
    var output: [UInt8] = []
    HTMLEscaping.append(address: Array(text.utf8), to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    ("<b a=\"x\">", "&lt;b a=&quot;x&quot;&gt;"), ("&amp;", "&amp;amp;"), ("", ""), ("a", "a"),
    ("&", "&amp;"), ("æ<ø>å", "æ&lt;ø&gt;å"), ("<<", "&lt;&lt;"), ("x&", "x&amp;"),
    ("it's", "it's"), ("\u{0}\n\t", "\u{0}\n\t"),
  ])
  func `what HTML would take for its own is escaped`(text: String, html: String) {
    #expect(escaped(text) == html)
  }

  @Test func `only the slice that is given is written`() {
    var output: [UInt8] = Array("x".utf8)
    HTMLEscaping.append(Array("a<b>c".utf8)[1..<3], to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "x&lt;b")
  }

  @Test(arguments: [
    ("../a/?b=c&d#e", "../a/?b=c&amp;d#e"), ("a b", "a%20b"), ("\"", "%22"), ("'", "&#x27;"),
    ("<>", "%3C%3E"), ("ø", "%C3%B8"), ("%20", "%20"), ("a\\b", "a%5Cb"),
    ("`{}|^", "%60%7B%7D%7C%5E"),
    ("tel:+4570202550", "tel:+4570202550"), ("\n\t\u{0}", "%0A%09%00"), ("😀", "%F0%9F%98%80"),
  ])
  func `an address cannot leave its attribute`(text: String, html: String) {
    #expect(address(text) == html)
  }
}

struct HTMLRendererTests {
  @Test(arguments: [
    (
      "| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |",
      """
      <table>
      <thead>
      <tr>
      <th class="start" scope="col">a</th>
      <th class="center" scope="col">b</th>
      <th class="end" scope="col">c</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td class="start">1</td>
      <td class="center">2</td>
      <td class="end">3</td>
      </tr>
      </tbody>
      </table>

      """
    ),
    (
      "| a |\n|---|",
      "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n</table>\n"
    ),
  ])
  func `a table has a head with scopes and a body`(text: String, html: String) {
    #expect(Plain.html(text) == html)
  }

  @Test(arguments: [
    ("1", "<td>1</td>\n<td colspan=\"2\"></td>\n"),
    ("|1|2|", "<td>1</td>\n<td>2</td>\n<td></td>\n"),
    ("|1|2|3|", "<td>1</td>\n<td>2</td>\n<td>3</td>\n"),
    ("||2", "<td></td>\n<td>2</td>\n<td></td>\n"),
  ])
  func `a row with too few cells is filled up`(row: String, cells: String) {
    #expect(Plain.html("|a|b|c|\n|-|-|-|\n\(row)").contains("<tbody>\n<tr>\n\(cells)</tr>\n"))
  }

  @Test func `paragraphs of a block in a tight list have their tags`() {
    #expect(
      Plain.html("- A\n  :::note\n  B\n  :::\n- C")
        == "<ul>\n<li>A\n<p>B</p>\n</li>\n<li>C</li>\n</ul>\n")
  }

  @Test func `a quote in a tight list has paragraphs, and the item behind it has none`() {
    #expect(
      Plain.html("- > A\n- B")
        == "<ul>\n<li>\n<blockquote>\n<p>A</p>\n</blockquote>\n</li>\n<li>B</li>\n</ul>\n")
  }

  @Test func `texts and attributes are escaped once`() {
    #expect(
      Plain.html("a &lt; \"b\" [c&amp;d](e&amp;f \"g&quot;<h>\") `&amp;`")
        == "<p>a &lt; &quot;b&quot; <a href=\"e&amp;f\" title=\"g&quot;&lt;h&gt;\">c&amp;d</a> "
        + "<code>&amp;amp;</code></p>\n")
  }

  @Test(arguments: [
    "![*a* \"b\" `c`\nd](e.png)", "![a \"b\" c\\\nd](e.png)", "![a \"b\" c  \r\n   d](e.png)",
    "> ![a \"b\"\n> [c](f) d](e.png)",
  ])
  func `the description of a picture is its words without marks, with spaces between lines`(
    text: String
  ) {
    #expect(
      Plain.html(text).contains(
        "<p><img src=\"e.png\" alt=\"a &quot;b&quot; c d\" /></p>\n"))
  }

  @Test func `a delegate without an address gets the words alone`() {
    final class Nowhere: HTMLDelegate {
      func address(ofLink index: Int, in document: Document) -> [UInt8]? { nil }
      func address(ofImage index: Int, in document: Document) -> [UInt8]? { nil }
      var anchorPrefix: String? { "x-\"" }
      func render(_ directive: Directive, at index: Int, with renderer: inout HTMLRenderer) {
        renderer.write(escaping: "<\(directive.target)>")
      }
    }
    var renderer = HTMLRenderer(
      Parsing("# A\n\n[*b*](c) ![d](e) :term{f}").document, delegate: Nowhere(),
      output: Array("<main>".utf8))
    renderer.render(Document.root)
    #expect(
      String(decoding: renderer.output, as: UTF8.self)
        == "<main>\n<h1 id=\"x-&quot;a\">A</h1>\n<p><em>b</em> d &lt;f&gt;</p>\n")
  }

  @Test func `a part of a document can be written alone`() {
    let document = Parsing("a\n\n*b*\n\nc").document
    let second = Array(document.children(of: Document.root))[1]
    var renderer = HTMLRenderer(document, delegate: Plain())
    renderer.render(second)
    #expect(String(decoding: renderer.output, as: UTF8.self) == "<p><em>b</em></p>\n")
  }
}
