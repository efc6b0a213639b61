import Testing

@testable import Templating

/// What templates are compiled to: the renderer is fast because there is little to do.
@Suite struct TemplateParserTests {
  @Test func `text and variables are one instruction each`() {
    let program = Self.program("<h1>\n  {{title}}\n</h1>{{{body}}}")
    #expect(
      Self.listing(program) == ["'<h1>\n  '", "title", "'\n</h1>'", "{body}", "return"])
  }

  @Test func `tags that have their lines to themselves leave no text`() {
    let program = Self.program("a\n  {{#x}}\n  {{! why }}\nb\n  {{/x}}\n{{=| |=}}\nc\n")
    #expect(Self.listing(program) == ["'a\n'", "#x to 4", "'b\n'", "next", "'c\n'", "return"])
  }

  @Test func `sections know where they end`() {
    let program = Self.program("{{#x}}{{^y}}a{{/y}}{{/x}}b")
    #expect(
      Self.listing(program) == ["#x to 4", "^y to 3", "'a'", "next", "'b'", "return"])
  }

  @Test func `each name is kept once for all templates of a set`() {
    let program = Self.program("{{a.b}}{{#a}}{{a.b}}{{.}}{{/a}}", "{{a}}{{a.b}}{{c}}")
    #expect(program.names.map(Self.text) == [".", "a.b", "a", "c"])
  }

  @Test func `arguments lie behind their call, and are passed over`() {
    let program = Self.program("{{<p}} x {{$a}}1{{/a}} y {{$b}}2{{/b}}{{/p}}3")
    #expect(
      Self.listing(program)
        == ["call p to 5", "'1'", "return", "'2'", "return", "'3'", "return"])
    #expect(program.calls[0].arguments.map(\.body) == [1, 3])
  }

  @Test func `the first instruction of each line says so`() {
    let program = Self.program("{{a}} b\n{{c}}{{#d}}\n{{/d}}{{e}}\n")
    #expect(program.instructions.map(\.startsLine).first == true)
    let starts = zip(Self.listing(program), program.instructions).filter { $0.1.startsLine }
    #expect(starts.map(\.0) == ["a", "c", "''"])
  }

  static func program(_ templates: String...) -> Program {
    var builder = ProgramBuilder()
    for (number, template) in templates.enumerated() {
      let source = TemplateSource(name: "\(number)", file: "", bytes: Array(template.utf8))
      #expect(TemplateParser.parse(source, into: &builder).isEmpty)
    }
    return builder.program
  }

  static func listing(_ program: Program) -> [String] {
    let templates = Dictionary(uniqueKeysWithValues: program.templateNumbers.map { ($1, $0) })
    return program.instructions.map { instruction in
      switch instruction.operation {
      case .literal(let range):
        "'\(String(decoding: program.literals[range], as: UTF8.self))'"
      case .variable(let name): text(program.names[name])
      case .unescaped(let name): "{\(text(program.names[name]))}"
      case .section(let name, let end): "#\(text(program.names[name])) to \(end)"
      case .inverted(let name, let end): "^\(text(program.names[name])) to \(end)"
      case .next: "next"
      case .call(let number):
        if case .fixed(let template) = program.calls[number].template {
          "call \(templates[template] ?? "?") to \(program.calls[number].end)"
        } else {
          "call to \(program.calls[number].end)"
        }
      case .block(let number): "block to \(program.blocks[number].end)"
      case .return: "return"
      }
    }
  }

  static func text(_ name: Name) -> String {
    ([name.first] + name.rest).map(\.text).joined(separator: ".")
  }
}
