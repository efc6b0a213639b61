import Diagnostics
import Templating
import Testing

@Suite struct SyntaxTests {
  /// A template with one error: where it is, and what is said about it.
  struct Mistake: CustomTestStringConvertible {
    let template: String
    let place: String
    let message: String
    var remedy: String?

    var testDescription: String { template }
  }

  @Test(arguments: [
    Mistake(
      template: "a {{#list}} b", place: "{{#list}}", message: "section 'list' is not closed",
      remedy: "write '{{/list}}' where it ends"),
    Mistake(
      template: "{{^ list }} b", place: "{{^ list }}", message: "section 'list' is not closed",
      remedy: "write '{{/list}}' where it ends"),
    Mistake(
      template: "{{<main}}", place: "{{<main}}", message: "parent 'main' is not closed",
      remedy: "write '{{/main}}' where it ends"),
    Mistake(
      template: "{{<*layout}} ", place: "{{<*layout}}", message: "parent '*layout' is not closed",
      remedy: "write '{{/*layout}}' where it ends"),
    Mistake(
      template: "æ{{$title}}x", place: "{{$title}}", message: "block 'title' is not closed",
      remedy: "write '{{/title}}' where it ends"),
    Mistake(
      template: "{{<main}}{{$title}}x{{/main}}", place: "{{/main}}",
      message: "'{{/main}}' stands where block 'title' must be closed",
      remedy: "write '{{/title}}'"),
    Mistake(
      template: "x\n{{name\nb", place: "{{name", message: "this tag is not closed with '}}'"),
    Mistake(template: "x {{", place: "{{", message: "this tag is not closed with '}}'"),
    Mistake(
      template: "{{=<% %>=}}<%name }}", place: "<%name }}",
      message: "this tag is not closed with '%>'"),
    Mistake(
      template: "x {{{name}} y", place: "{{{name}}", message: "this tag is not closed with '}}}'"),
    Mistake(template: "a {{/list}} b", place: "{{/list}}", message: "'{{/list}}' closes nothing"),
    Mistake(template: "a {{}} b", place: "{{}}", message: "this tag has no name"),
    Mistake(template: "a {{# }} b", place: "{{# }}", message: "this tag has no name"),
    Mistake(template: "a {{{ }}} b", place: "{{{ }}}", message: "this tag has no name"),
    Mistake(template: "a {{>*}} b", place: "{{>*}}", message: "this tag has no name"),
    Mistake(
      template: "{{if x}}", place: "{{if x}}", message: "there is a space in the name 'if x'"),
    Mistake(
      template: "{{a..b}}", place: "{{a..b}}", message: "a part of the name 'a..b' is empty"),
    Mistake(template: "{{.a}}", place: "{{.a}}", message: "a part of the name '.a' is empty"),
    Mistake(template: "{{>*a.}}", place: "{{>*a.}}", message: "a part of the name 'a.' is empty"),
    Mistake(
      template: "{{<main}}{{name}}{{/main}}", place: "{{name}}",
      message: "'{{name}}' has no effect: only the blocks of a parent count"),
    Mistake(
      template: "{{<main}}{{#a}}{{$b}}{{/b}}{{/a}}{{/main}}", place: "{{#a}}",
      message: "'{{#a}}' has no effect: only the blocks of a parent count"),
  ])
  func `a mistake is found, and its place is that of the tag`(mistake: Mistake) throws {
    let diagnostics = compile(mistake.template).diagnostics
    let found = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(found.identifier == .templateSyntax)
    #expect(found.message == mistake.message)
    #expect(found.location.file == "main.html")
    #expect(pointedAt(found.location, in: mistake.template) == mistake.place)
    #expect(found.remedy == mistake.remedy)
  }

  @Test(arguments: [
    "{{=}}", "{{==}}", "{{= =}}", "{{=<%=}}", "{{=<% %>}}", "{{=<% %> x=}}", "{{=< = >=}}",
    "{{=a= b=}}",
  ])
  func `bad delimiters are reported, and the old ones stay`(tag: String) throws {
    let template = "a \(tag) {{b}}"
    let diagnostics = compile(template).diagnostics
    let found = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(found.identifier == .templateSyntax)
    #expect(found.message == "bad delimiters in '\(tag)'")
    #expect(pointedAt(found.location, in: template) == tag)
    #expect(render(template, ["b": "value"]).text.hasSuffix("value"))
  }

  @Test func `a tag that closes another names the tag that is open`() throws {
    let template = "{{#pages}}\n  {{#links}}\n  {{/page}}\n{{/pages}}"
    let found = try #require(compile(template).diagnostics.first)
    #expect(pointedAt(found.location, in: template) == "{{/page}}")
    #expect(found.message == "'{{/page}}' stands where section 'links' must be closed")
    #expect(found.remedy == "write '{{/links}}'")
    #expect(found.notes.map(\.message) == ["'links' is opened here"])
    #expect(pointedAt(found.notes.first?.location, in: template) == "{{#links}}")
  }

  @Test func `one forgotten closing tag is one error`() {
    let template = "{{#a}}{{#b}}{{#c}} {{/b}}{{/a}} {{#d}}{{/d}}"
    let diagnostics = compile(template).diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.notes.first?.message == "'c' is opened here")
  }

  @Test func `all mistakes of all templates are reported, sorted by file and place`() {
    let diagnostics = compile("{{}} {{#a}}", partials: ["b": "{{/x}} {{>c}} {{>main}}"]).diagnostics
    #expect(diagnostics.map(\.location.file) == ["b.html", "b.html", "main.html", "main.html"])
    #expect(
      diagnostics.map(\.identifier)
        == [.templateSyntax, .unknownPartial, .templateSyntax, .templateSyntax])
    #expect(diagnostics.map(\.location.range.lower) == [0, 10, 0, 5])
  }

  @Test func `a template with mistakes can still be rendered`() {
    let template = "{{#a}}{{<b}}{{$c}}{{{x}}{{/a}}{{^d}}{{$e}}"
    #expect(!compile(template).diagnostics.isEmpty)
    #expect(compile(template).templates.contains("main"))
    _ = render(template, ["a": true], partials: ["b": "{{$c}}{{/c}}"], strict: true)
  }

  @Test func `two templates of one name are an error at the second`() {
    let sources = ["one.html", "two.html"].map {
      TemplateSource(name: "page", file: $0, bytes: Array($0.utf8))
    }
    let (templates, diagnostics) = TemplateSet.compile(sources)
    #expect(diagnostics.map(\.identifier) == [.duplicateEntry])
    #expect(diagnostics.map(\.location.file) == ["two.html"])
    var output: [UInt8] = []
    #expect(templates.render("page", context: [], strict: true, into: &output).isEmpty)
    #expect(String(decoding: output, as: UTF8.self) == "one.html")
  }

  @Test(arguments: [
    ("{{ #a }}x{{ /a }}", "x"), ("{{\n a \n}}", "true"), ("{{! {{a }}|", "|"),
    ("{{=| |=}}|a| |={{ }}=|{{a}}", "true true"), ("{{={ }=}}{a}{{a}}{&a}", "truetruetrue"),
    ("{{=<% %>=}}<%{a}%>", "true"), ("} {{a}} } { }}", "true } { }}"), ("{ {a} }", "{ {a} }"),
  ])
  func `tags may look unusual`(template: String, expected: String) {
    #expect(compile(template).diagnostics.isEmpty)
    #expect(render(template, ["a": true]).text.hasSuffix(expected))
  }
}
