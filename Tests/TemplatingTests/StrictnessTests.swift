import Diagnostics
import Templating
import Testing

@Suite struct StrictnessTests {
  /// A template, what it does not find in ``context``, and what is said about it.
  struct Miss: CustomTestStringConvertible {
    let template: String
    let place: String
    let message: String
    var replacement: String?

    var testDescription: String { template }
  }

  static let context: [Value] = [
    ["site": ["title": "Varde", "languages": ["da", "en"]]],
    ["language": ["tag": "da"], "previous": .null],
    ["title": "Page", "links": [["address": "a"], ["address": "b"]], "text": "t"],
  ]

  @Test(arguments: [
    Miss(
      template: "<h1>{{titel}}</h1>", place: "titel", message: "no variable 'titel'",
      replacement: "title"),
    Miss(
      template: "{{{ titel }}}", place: "titel", message: "no variable 'titel'",
      replacement: "title"),
    Miss(
      template: "{{& titel}}", place: "titel", message: "no variable 'titel'",
      replacement: "title"),
    Miss(
      template: "{{#link}}x{{/link}}", place: "link", message: "no variable 'link'",
      replacement: "links"),
    Miss(
      template: "{{^link}}x{{/link}}", place: "link", message: "no variable 'link'",
      replacement: "links"),
    Miss(
      template: "{{#links}}{{adress}}{{/links}}", place: "adress", message: "no variable 'adress'",
      replacement: "address"),
    Miss(
      template: "{{langage.tag}}", place: "langage", message: "no variable 'langage'",
      replacement: "language"),
    Miss(
      template: "{{ site.titel }}", place: "titel", message: "no variable 'titel' in 'site'",
      replacement: "title"),
    Miss(
      template: "{{site.title.text}}", place: "text",
      message: "no variable 'text' in 'site.title'"),
    Miss(
      template: "{{links.address}}", place: "address", message: "no variable 'address' in 'links'"),
    Miss(
      template: "{{>*layuot}}", place: "layuot", message: "no variable 'layuot'"),
    Miss(
      template: "{{^site.æøå}}x{{/site.æøå}}", place: "æøå",
      message: "no variable 'æøå' in 'site'"),
  ])
  func `a name in no frame is reported once, with the nearest`(miss: Miss) throws {
    let diagnostics = render(miss.template, context: Self.context, strict: true).diagnostics
    let found = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(found.identifier == .unknownVariable)
    #expect(found.message == miss.message)
    #expect(pointedAt(found.location, in: miss.template) == miss.place)
    #expect(found.replacement == miss.replacement)
    #expect(render(miss.template, context: Self.context, strict: false).diagnostics.isEmpty)
  }

  @Test func `what is found, null and what is in null is no error`() {
    let template = """
      {{title}} {{site.title}} {{#site.languages}}{{.}}{{/site.languages}} {{language.tag}}
      {{#links}}{{address}}{{title}}{{/links}} {{previous}} {{#previous}}{{anything}}{{/previous}}
      {{previous.address}}{{^previous.address.of}}none{{/previous.address.of}}
      """
    let rendering = render(template, context: Self.context, strict: true)
    #expect(rendering.diagnostics.isEmpty)
    #expect(rendering.text == "Page Varde daen da\naPagebPage  \nnone")
  }

  @Test func `what is not shown is not looked up`() {
    let template = "{{#text}}shown{{/text}}{{^text}}{{unknown}}{{/text}}{{! unknown }}"
    let rendering = render(template, context: Self.context, strict: true)
    #expect(rendering.text == "shown")
    #expect(rendering.diagnostics.isEmpty)
  }

  @Test func `each place is reported once, however often it is passed`() {
    let template = "{{#links}}{{unknown}}{{/links}} {{unknown}}"
    let diagnostics = render(template, context: Self.context, strict: true).diagnostics
    #expect(diagnostics.map(\.location.range.lower) == [12, 34])
  }

  @Test func `the inner frame hides the outer, also where it has less`() {
    let context: [Value] = [["a": ["b": "outer"]], ["a": ["c": "inner"]]]
    let rendering = render("<{{a.b}}{{a.c}}>", context: context, strict: true)
    #expect(rendering.text == "<inner>")
    #expect(rendering.diagnostics.map(\.message) == ["no variable 'b' in 'a'"])
  }

  @Test func `without a near name the valid ones are listed`() {
    let diagnostics = render("{{zzzzzz}}", ["one": 1], ["two": 2], strict: true).diagnostics
    #expect(diagnostics.map(\.remedy) == ["valid here: 'one', 'two'"])
  }

  @Test func `without any frame every name is unknown, and nothing is shown`() {
    let rendering = render("<{{.}}{{a}}{{#a.b}}x{{/a.b}}>", strict: true)
    #expect(rendering.text == "<>")
    #expect(
      rendering.diagnostics.map(\.message)
        == ["no variable '.'", "no variable 'a'", "no variable 'a'"])
  }

  @Test func `a finding in a partial is in the file of the partial`() {
    let partial = "\n<i>{{nmae}}</i>"
    let diagnostics = render(
      "{{>a}}{{>b}}", ["name": "n"], partials: ["a": "{{name}}", "b": partial], strict: true
    ).diagnostics
    #expect(diagnostics.map(\.location.file) == ["b.html"])
    #expect(pointedAt(diagnostics.first?.location, in: partial) == "nmae")
  }
}
