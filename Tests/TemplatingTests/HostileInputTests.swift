import Diagnostics
import Templating
import Testing

/// Templates that would overflow a stack or take the square of their length.
@Suite struct HostileInputTests {
  static let many = 100_000

  @Test(arguments: ["{{#a}}", "{{^a}}", "{{$a}}", "{{<a}}{{$b}}", "{{#a}}\n", "  {{$a}}\n"])
  func `tags that are never closed are cut off where they are too deep`(tag: String) {
    let template = String(repeating: tag, count: Self.many)
    let diagnostics = compile(template).diagnostics
    #expect(diagnostics.count { $0.identifier == .templateDepth } == 1)
    #expect(diagnostics.count { $0.identifier == .templateSyntax } == 0)
    _ = render(template, ["a": true], strict: true)
  }

  @Test(arguments: [("{{#a}}", "{{/a}}"), ("{{^b}}", "{{/b}}"), ("{{$a}}", "{{/a}}")])
  func `64 levels are not too many, 65 are`(open: String, close: String) throws {
    for (depth, isTooDeep) in [(64, false), (65, true), (Self.many, true)] {
      let template =
        String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
      let diagnostics = compile(template).diagnostics
      #expect(diagnostics.map(\.identifier) == (isTooDeep ? [.templateDepth] : []))
      #expect(pointedAt(diagnostics.first?.location, in: template) == (isTooDeep ? open : nil))
      let rendering = render(template, ["a": true, "b": false], strict: true)
      #expect(rendering.text == (isTooDeep ? "" : "x"))
      #expect(rendering.diagnostics.isEmpty)
    }
  }

  @Test func `parents in arguments of parents are rendered to the same depth`() {
    let template =
      String(repeating: "{{<p}}{{$a}}", count: 32) + "x"
      + String(repeating: "{{/a}}{{/p}}", count: 32)
    let rendering = render(template, partials: ["p": "({{$a}}{{/a}})"], strict: true)
    let parentheses = (String(repeating: "(", count: 32), String(repeating: ")", count: 32))
    #expect(rendering.text == parentheses.0 + "x" + parentheses.1)
    #expect(rendering.diagnostics.isEmpty)
  }

  @Test func `sections in templates in templates do not cost the square of their number`() {
    let sections = String(repeating: "{{#a}}", count: 64)
    let ends = String(repeating: "{{/a}}", count: 64)
    let rendering = render(
      "\(sections){{>main}}\(ends)", ["a": ["b": 1], "c": 2], strict: true)
    #expect(rendering.diagnostics.map(\.identifier) == [.templateDepth])
  }

  @Test func `closing tags of the wrong name are each reported`() {
    let template =
      String(repeating: "{{#a}}", count: 64) + String(repeating: "{{/b}}", count: Self.many)
    #expect(compile(template).diagnostics.count == Self.many)
  }

  @Test(arguments: [
    "{", "{{", "{{{", "}}", "{{!", "{{=", "{{= =}}", "{{a", " ", "\n", "  \n", "\r\n", "{{{a}} ",
    "{{a}} ", "  {{! a }}", "{{=<% %>=}}", "{{$a}}\n\n", "{{/a}}", "{{}}", "\t{{>main2}}\n",
    "{{a.b.c.d.e.f}}",
  ])
  func `any piece a hundred thousand times is read in time`(piece: String) {
    let template = String(repeating: piece, count: Self.many)
    _ = compile(template)
    _ = render(template, ["a": "x"])
  }

  @Test func `delimiters cannot be so long that the search for them is slow`() {
    let long = String(repeating: "a", count: Self.many)
    let template = "{{=\(long)b c=}}" + long + long
    #expect(compile(template).diagnostics.map(\.identifier) == [.templateSyntax])
    #expect(render(template).text.hasSuffix(long + long))
  }

  @Test func `bytes that are not UTF-8 are kept as they are`() {
    let bytes: [UInt8] =
      [0xFF, 0xC3] + Array("{{a}}".utf8) + [0x80, 0x0A] + Array("{{\u{0}}}".utf8)
    let source = TemplateSource(name: "main", file: "main", bytes: bytes)
    var output: [UInt8] = []
    _ = TemplateSet.compile([source]).templates
      .render("main", context: [["a": "x"]], strict: false, into: &output)
    #expect(output == [0xFF, 0xC3, 0x78, 0x80, 0x0A])
  }

  /// The same templates at every run: a linear congruential generator needs no seed from outside.
  @Test func `no mixture of tags makes the compiler or the renderer fail`() {
    let pieces = [
      "{{#a}}", "{{/a}}", "{{^b}}", "{{/b}}", "{{$c}}", "{{/c}}", "{{<p}}", "{{/p}}", "{{>p}}",
      "{{>*d}}", "{{<*d}}", "{{/*d}}", "{{a}}", "{{{a}}}", "{{.}}", "{{=| |=}}", "|={{ }}=|", "\n",
      "  ", "text", "{{! c }}", "\r\n", "{{", "}}", "{{>main}}",
    ]
    var state: UInt64 = 1
    for _ in 0..<3_000 {
      var template = ""
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        template += pieces[Int(state >> 33) % pieces.count]
      }
      let context: Value = ["a": [1, ["c": "x"]], "d": "p"]
      _ = render(template, context, partials: ["p": "[\n {{$c}}\n x\n {{/c}}\n]"], strict: true)
    }
  }
}
