import Diagnostics
import Templating
import Testing

@Suite struct PartialTests {
  @Test(arguments: ["{{>heder}}", "{{> heder }}", "{{<heder}}{{/heder}}"])
  func `a partial or parent that does not exist is found when compiled`(tag: String) throws {
    let template = "<a>\(tag)</a>"
    let partials: KeyValuePairs = ["header": "H", "footer": "F"]
    let diagnostics = compile(template, partials: partials).diagnostics
    let found = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(found.identifier == .unknownPartial)
    #expect(found.message == "no template 'heder'")
    #expect(pointedAt(found.location, in: template) == "heder")
    #expect(found.replacement == "header")
    #expect(found.remedy == "did you mean 'header'?")
    let rendering = render(template, partials: partials, strict: true)
    #expect(rendering.text == "<a></a>")
    #expect(rendering.diagnostics.isEmpty)
  }

  @Test(arguments: ["{{>*part}}", "{{<*part}}{{$x}}y{{/x}}{{/*part}}"])
  func `a dynamic name that does not exist is found when rendered`(tag: String) throws {
    let template = "{{#twice}}<a>\(tag)</a>{{/twice}}"
    let context: Value = ["part": "heder", "twice": [1, 2]]
    #expect(compile(template, partials: ["header": "H"]).diagnostics.isEmpty)
    let rendering = render(template, context, partials: ["header": "H"])
    let found = try #require(rendering.diagnostics.first)
    #expect(rendering.diagnostics.count == 1)
    #expect(rendering.text == "<a></a><a></a>")
    #expect(found.identifier == .unknownPartial)
    #expect(pointedAt(found.location, in: template) == "part")
    #expect(found.message == "no template 'heder'")
    #expect(found.remedy == "did you mean 'header'?")
  }

  @Test(arguments: [Value.null, "", .bool(false), 7, ["header"]])
  func `a dynamic name that is no text shows nothing`(name: Value) {
    let rendering = render(
      "<{{>*part}}>", ["part": name], partials: ["header": "H"], strict: true)
    #expect(rendering.text == "<>")
    #expect(rendering.diagnostics.isEmpty)
  }

  @Test func `a dynamic parent takes arguments`() {
    let rendering = render(
      "{{<*layout}}{{$title}}T{{/title}}{{/*layout}}", ["layout": "wide"],
      partials: ["wide": "[{{$title}}?{{/title}}]"], strict: true)
    #expect(rendering.text == "[T]")
    #expect(rendering.diagnostics.isEmpty)
  }

  @Test func `a template that is asked for by a name it has not is missing`() {
    var output: [UInt8] = []
    let templates = compile("{{>nothing}}", partials: ["page": ""]).templates
    let diagnostics = templates.render("pages", context: [], strict: false, into: &output)
    #expect(diagnostics.map(\.identifier) == [.missingTemplate])
    #expect(diagnostics.map(\.message) == ["no template 'pages'"])
    #expect(diagnostics.map(\.remedy) == ["did you mean 'page'?"])
    #expect(output.isEmpty)
    #expect(templates.contains("page"))
    #expect(!templates.contains("pages"))
    #expect(!templates.contains("nothing"))
  }

  @Test func `a tree is rendered by a template that shows itself`() {
    var tree: Value = ["name": 0, "branches": []]
    for level in 1...60 { tree = ["name": .integer(level), "branches": [tree]] }
    let template = "{{name}}{{#branches}} {{>main}}{{/branches}}"
    let rendering = render(template, tree, strict: true)
    #expect(rendering.diagnostics.isEmpty)
    #expect(rendering.text == (0...60).reversed().map(String.init).joined(separator: " "))
  }

  @Test(arguments: [
    "a {{>main}}", "{{>main}}{{>main}}", "{{<main}}{{/main}}", "{{<main}}{{$a}}{{/a}}{{/main}}",
    "{{$a}}{{<main}}{{$a}}x{{/a}}{{/main}}{{/a}}{{>main}}",
    "{{$a}}{{<main}}{{$b}}{{$a}}{{/a}}{{/b}}{{/main}}{{/a}}", "{{>*name}}", "  {{>main}}\n",
  ])
  func `templates without end within one another are cut off`(template: String) {
    let rendering = render(template, ["name": "main"], strict: true)
    #expect(rendering.diagnostics.map(\.identifier) == [.templateDepth])
    #expect(rendering.diagnostics.first?.message == "more than 64 templates within one another")
    let place = pointedAt(rendering.diagnostics.first?.location, in: template)
    #expect(place == "main" || place == "name")
  }

  @Test func `64 templates within one another are not too many, 65 are`() {
    let names = (1...66).map { "t\($0)" }
    let sources = zip(names, names.dropFirst() + ["t66"]).map { name, next in
      TemplateSource(
        name: name, file: name, bytes: Array((name == "t66" ? "end" : "{{>\(next)}}").utf8))
    }
    let templates = TemplateSet.compile(sources).templates
    var output: [UInt8] = []
    #expect(templates.render("t2", context: [], strict: true, into: &output).isEmpty)
    #expect(String(decoding: output, as: UTF8.self) == "end")
    let diagnostics = templates.render("t1", context: [], strict: true, into: &output)
    #expect(diagnostics.map(\.identifier) == [.templateDepth])
  }
}
