import Templating
import Testing

/// Lines and indentation, where the specification has no example.
@Suite struct LayoutTests {
  @Test func `CR LF stays where lines stay, and goes where lines go`() {
    let template = """
      <ul>
        {{#items}}
        {{! one line each }}
        {{>item}}
        {{/items}}
      </ul>

      """
    let item = "<li>\n  {{.}}\n</li>\n"
    let context: Value = ["items": ["a\nb", "c"]]
    let expected = """
      <ul>
        <li>
          a
      b
        </li>
        <li>
          c
        </li>
      </ul>

      """
    #expect(render(template, context, partials: ["item": item]).text == expected)
    let windows = render(
      Self.withCRLF(template), ["items": ["a\r\nb", "c"]],
      partials: ["item": Self.withCRLF(item)])
    #expect(windows.text == Self.withCRLF(expected))
  }

  @Test func `arguments and blocks with CR LF are indented like those with LF`() {
    let page = "{{<layout}}\n{{$a}}\n    one\n\n      two\n{{/a}}\n{{/layout}}\n"
    let layout = "<a>\n  {{$a}}\n  {{/a}}\n</a>\n"
    let expected = "<a>\n  one\n  \n    two\n</a>\n"
    #expect(render(page, partials: ["layout": layout]).text == expected)
    let windows = render(Self.withCRLF(page), partials: ["layout": Self.withCRLF(layout)])
    #expect(windows.text == Self.withCRLF(expected))
  }

  @Test func `the indentations of partials in partials add up`() {
    let rendering = render(
      "0\n {{>a}}\n0\n", partials: ["a": "1\n  {{>b}}\n1\n", "b": "2\n{{x}}\n2\n"])
    #expect(rendering.text == "0\n 1\n   2\n   \n   2\n 1\n0\n")
  }

  @Test func `a partial that shares its line is not indented after its first line`() {
    let rendering = render(
      "  {{>a}}\n", partials: ["a": "x {{>b}} y\n{{>b}} z\n", "b": "1\n2"])
    #expect(rendering.text == "  x 1\n2 y\n  1\n2 z\n")
  }

  @Test func `tabs are blanks too`() {
    let rendering = render(
      "\t{{#a}}\t\n\t\tx\n \t{{/a}}\n\t{{>p}}", ["a": true], partials: ["p": "y\n"])
    #expect(rendering.text == "\t\tx\n\ty\n")
  }

  @Test func `two tags on a line are not alone on it`() {
    #expect(render("{{#a}}{{/a}}\n{{! a }} {{! b }}\n|", ["a": true]).text == "\n \n|")
  }

  @Test func `the blanks before a closing tag that shares its line belong to the section`() {
    let template = "x{{#a}}\ny\n{{/a}} z\n"
    #expect(render("  {{>p}}", ["a": true], partials: ["p": template]).text == "  x\n  y\n   z\n")
    #expect(render("  {{>p}}", ["a": false], partials: ["p": template]).text == "  x z\n")
  }

  @Test func `a block that shares its line passes its indentation on to an argument`() {
    let layout = "<a>\n  {{$b}}default{{/b}}!\n</a>"
    let argument = "{{<layout}}{{$b}}\n    one\n    two{{/b}}{{/layout}}"
    #expect(render("{{>layout}}", partials: ["layout": layout]).text == "<a>\n  default!\n</a>")
    #expect(
      render(argument, partials: ["layout": layout]).text == "<a>\n  one\n  two!\n</a>")
    #expect(
      render(" {{>page}}", partials: ["layout": layout, "page": argument]).text
        == " <a>\n   one\n   two!\n </a>")
    #expect(
      render(" {{>layout}}", partials: ["layout": layout]).text
        == " <a>\n   default!\n </a>")
  }

  @Test func `an argument in the middle of a line is not indented there`() {
    let rendering = render(
      "  {{>page}}\n",
      partials: [
        "page": "{{<layout}}{{$b}}\n one\n two\n{{/b}}{{/layout}}\n",
        "layout": "<p>{{$b}}{{/b}}</p>\n",
      ])
    #expect(rendering.text == "  <p>one\n  two\n</p>\n")
  }

  @Test func `a parent with text before or behind it is where it was written`() {
    let partials: KeyValuePairs = ["p": "1\n2\n"]
    #expect(render("x {{<p}}{{/p}}\ny", partials: partials).text == "x 1\n2\n\ny")
    #expect(render("  {{<p}}{{/p}} x\ny", partials: partials).text == "  1\n2\n x\ny")
    #expect(render("  {{<p}}\n ignored\n  {{/p}}\ny", partials: partials).text == "  1\n  2\ny")
  }

  @Test func `an argument with less indentation in later lines keeps what it has`() {
    let rendering = render(
      "{{<p}}{{$b}}\n    one\n  two\nthree\n{{/b}}{{/p}}", partials: ["p": " {{$b}}\n {{/b}}\n"])
    #expect(rendering.text == " one\n two\n three\n")
  }

  @Test func `the value of a variable is never indented`() {
    let rendering = render(
      "<pre>\n  {{>p}}\n</pre>", ["code": "a\n  b\n"], partials: ["p": "{{code}}|\n{{{code}}}|\n"])
    #expect(rendering.text == "<pre>\n  a\n  b\n|\n  a\n  b\n|\n</pre>")
  }

  static func withCRLF(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  }
}
