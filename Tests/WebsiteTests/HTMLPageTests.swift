import TestSupport
import Testing

/// The reader of pages that the other tests trust.
@Suite struct HTMLPageTests {
  @Test func `elements have their attributes, their words, and the elements around them`() throws {
    let page = HTMLPage(
      """
      <!DOCTYPE html>
      <html lang="da"><body><!-- <p>none</p> --><p class="a b">One &amp; <b dir="ltr">two</b><br>
      three</p></body></html>
      """)
    #expect(page.faults == [])
    #expect(page.elements.map(\.name) == ["html", "body", "p", "b", "br"])
    let paragraph = try #require(page.first("p", class: "b"))
    #expect(paragraph.text == "One & two\nthree" && paragraph["class"] == "a b")
    let bold = try #require(page.first("b"))
    #expect(page.around(bold).map(\.name) == ["p", "body", "html"])
    #expect(page.language(of: bold) == "da" && page.isIn("p", bold) && !page.isIn("b", bold))
    #expect(page.first("p", class: "c") == nil)
  }

  @Test func `signs are decoded in attributes too`() {
    let page = HTMLPage("<a title=\"&lt;&quot;&#39;&#x26;&gt;\" href=\"#a\" hidden>&nbsp;</a>")
    #expect(page.faults == [])
    #expect(page.elements[0].attributes == ["title": "<\"'&>", "href": "#a", "hidden": ""])
    #expect(page.elements[0].text == "\u{A0}")
  }

  @Test(arguments: [
    "<p>", "<p><b></p></b>", "</p>", "<p>a & b</p>", "<p>&nothing;</p>", "<p>1 < 2</p>",
    "<p class=a></p>", "<p class=\"a\" class=\"b\"></p>", "<a title=\"\"x\"\"></a>", "<p>&amp</p>",
  ])
  func `what is wrong with a page is said`(html: String) {
    #expect(!HTMLPage(html).faults.isEmpty)
  }

  @Test(arguments: [
    ("../b/index.html", "da/a/x/index.html", "da/a/b/index.html"),
    ("#there", "da/index.html", "da/index.html"),
    ("../../assets/style.css", "da/a/index.html", "assets/style.css"),
    ("index.html#there", "da/index.html", "da/index.html"),
  ])
  func `an address leads to a file`(address: String, page: String, file: String) {
    let target = BuiltSite.target(of: address, on: page)
    #expect(target?.path == file)
    #expect(target?.anchor == (address.contains("#") ? "there" : nil))
  }

  @Test func `an address that leaves the site leads nowhere`() {
    #expect(BuiltSite.target(of: "../../x.html", on: "da/index.html") == nil)
  }
}
