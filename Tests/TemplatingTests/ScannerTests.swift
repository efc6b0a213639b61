import Diagnostics
import Testing

@testable import Templating

@Suite struct ScannerTests {
  @Test(arguments: [
    ("{{a}}", TemplateTag.Kind.variable), ("{{&a}}", .unescaped), ("{{{a}}}", .unescaped),
    ("{{#a}}", .section), ("{{^a}}", .inverted), ("{{/a}}", .close), ("{{>a}}", .partial),
    ("{{<a}}", .parent), ("{{$a}}", .block),
  ])
  func `each sigil makes its kind of tag, with or without space`(
    text: String, kind: TemplateTag.Kind
  ) {
    for written in [text, text.replacing("a", with: " a "), text.replacing("a", with: "\n\ta")] {
      let template = "æ \(written) b"
      var scanner = Self.scanner(of: template)
      let tag = scanner.next()
      #expect(tag?.kind == kind)
      #expect(tag.map { Self.text($0.range, in: template) } == written)
      #expect(tag.map { Self.text($0.name, in: template) } == "a")
      #expect(scanner.next() == nil)
      #expect(scanner.diagnostics.isEmpty)
    }
  }

  @Test(arguments: ["{{>*a}}", "{{> * a }}", "{{<*a}}", "{{/*a}}"])
  func `an asterisk makes a name dynamic where templates are named`(template: String) {
    var scanner = Self.scanner(of: template)
    let tag = scanner.next()
    #expect(tag?.isDynamic == true)
    #expect(tag.map { Self.text($0.name, in: template) } == "a")
  }

  @Test func `an asterisk is a letter in the name of a variable`() {
    var scanner = Self.scanner(of: "{{*a}}")
    #expect(scanner.next()?.isDynamic == false)
    #expect(render("{{*a}}{{#*a}}x{{/*a}}", ["*a": "v"], strict: true).text == "vx")
  }

  @Test func `tags come in their order, and bad ones are passed over`() {
    let template = "{{a}}{{}}{{b}} {{c d}} {{! e }}{{f"
    var scanner = Self.scanner(of: template)
    var found: [String] = []
    while let tag = scanner.next() { found.append(Self.text(tag.range, in: template)) }
    #expect(found == ["{{a}}", "{{b}}", "{{! e }}"])
    #expect(
      scanner.diagnostics.map { pointedAt($0.location, in: template) }
        == ["{{}}", "{{c d}}", "{{f"])
  }

  @Test func `delimiters count from their tag on`() {
    let template = "{{a}}{{=<% %>=}}{{b}}<%c%><%={{ }}=%>{{d}}"
    var scanner = Self.scanner(of: template)
    var found: [String] = []
    while let tag = scanner.next() { found.append(Self.text(tag.range, in: template)) }
    #expect(found == ["{{a}}", "{{=<% %>=}}", "<%c%>", "<%={{ }}=%>", "{{d}}"])
  }

  @Test(arguments: [
    ("{{/a}}", true), ("{{ / a }}", true), ("{{#a}}", false), ("{/a}", false), ("{{", false),
    ("", false), ("x", false),
  ])
  func `a closing tag is known by its sigil`(template: String, isClosing: Bool) {
    #expect(Self.scanner(of: template).isClosingTag(at: 0) == isClosing)
  }

  static func scanner(of template: String) -> TemplateScanner {
    TemplateScanner(TemplateSource(name: "a", file: "a", bytes: Array(template.utf8)))
  }

  static func text(_ range: Range<Int>, in template: String) -> String {
    String(decoding: Array(template.utf8)[range], as: UTF8.self)
  }
}
