import Templating
import Testing

@Suite struct SectionTests {
  @Test func `each item of a list is a frame, and gone behind it`() {
    let rendering = render(
      "{{n}} {{#items}}{{n}}{{m}} {{/items}}{{n}}{{m}}",
      ["n": "outer", "items": [["n": 1, "m": "a"], ["n": 2], ["m": "c"]]])
    #expect(rendering.text == "outer 1a 2 outerc outer")
  }

  @Test func `an item that is no object leaves the frames around it visible`() {
    let rendering = render(
      "{{#items}}[{{.}} {{title}}]{{/items}}",
      ["title": "T", "items": ["a", 1, true, .null, ["x"]]])
    #expect(rendering.text == "[a T][1 T][true T][ T][ T]")
  }

  @Test func `lists in lists are gone through by the dot`() {
    let rendering = render(
      "{{#rows}}<tr>{{#.}}<td>{{.}}</td>{{/.}}</tr>{{/rows}}", ["rows": [[1, 2], [], [3]]])
    #expect(rendering.text == "<tr><td>1</td><td>2</td></tr><tr></tr><tr><td>3</td></tr>")
  }

  @Test func `a section over a text or a number shows it once, as the dot`() {
    #expect(render("{{#title}}<h1>{{.}}</h1>{{/title}}", ["title": "T"]).text == "<h1>T</h1>")
    #expect(render("{{#count}}{{.}} pages{{/count}}", ["count": 0]).text == "0 pages")
  }

  @Test func `a section over HTML shows it as HTML`() {
    let body: Value = .html(Array("<p>&amp;</p>".utf8))
    #expect(render("{{#body}}{{.}}{{/body}}", ["body": body]).text == "<p>&amp;</p>")
    #expect(render("{{^body}}none{{/body}}", ["body": .html([])]).text == "none")
  }

  @Test func `an inverted section brings no frame`() {
    let rendering = render("{{^none}}{{n}}{{/none}}", ["n": "outer", "none": []])
    #expect(rendering.text == "outer")
  }

  @Test func `inner frames come before outer ones, the last given being the innermost`() {
    let context: [Value] = [
      ["a": "site", "b": "site", "c": "site"], ["b": "language", "c": "language"], ["c": "page"],
    ]
    #expect(render("{{a}} {{b}} {{c}}", context: context).text == "site language page")
  }

  @Test func `a null in an inner frame hides what is outside`() {
    let rendering = render("<{{a}}{{#a}}x{{/a}}>", ["a": "outer"], ["a": .null], strict: true)
    #expect(rendering.text == "<>")
    #expect(rendering.diagnostics.isEmpty)
  }

  @Test func `frames that are no objects are passed over, but the last is the dot`() {
    let rendering = render("{{a}} {{.}}", ["a": 1], "text", [2, 3], "last")
    #expect(rendering.text == "1 last")
  }

  @Test(arguments: [1, 2, 3, 1_000])
  func `the items come in their order, and all of them`(count: Int) {
    let items = (0..<count).map { Value.integer($0) }
    let rendering = render("{{#items}}{{.}},{{/items}}", ["items": .list(items)])
    #expect(rendering.text == (0..<count).map { "\($0)," }.joined())
  }
}
