public import Diagnostics

/// Mustache templates, compiled once; any number of tasks can render them at the same time.
///
/// The Mustache specification with its optional inheritance and dynamic names, without lambdas.
public struct TemplateSet: Sendable {
  private let program: Program

  /// Compiles all templates, and reports all that is wrong in them.
  public static func compile(_ sources: [TemplateSource]) -> (
    templates: TemplateSet, diagnostics: [Diagnostic]
  ) {
    var builder = ProgramBuilder()
    var diagnostics: [Diagnostic] = []
    for source in sources {
      if builder.program.entry(of: source.name) == nil {
        diagnostics += TemplateParser.parse(source, into: &builder)
      } else {
        diagnostics.append(
          Diagnostic(
            .duplicateEntry, "there is another template '\(source.name)'",
            at: SourceLocation(file: source.file)))
      }
    }
    diagnostics += unknownPartials(in: builder.program)
    return (TemplateSet(program: builder.program), diagnostics.sortedAndUnique())
  }

  /// Whether there is a template of that name.
  public func contains(_ name: String) -> Bool { program.entry(of: name) != nil }

  /// Appends what a template makes of `context` to `output`, and returns what went wrong.
  ///
  /// - Parameters:
  ///   - context: Where names are looked up, the outermost frame first: site, language, page.
  ///   - strict: Whether a name that is in no frame is an error; if not, it shows nothing.
  public func render(
    _ name: String, context: [Value], strict: Bool, into output: inout [UInt8]
  ) -> [Diagnostic] {
    guard let entry = program.entry(of: name) else {
      let nearest = NearMatch.nearest(to: name, among: program.templateNames.sorted())
      return [
        Diagnostic(
          .missingTemplate, "no template '\(name)'", at: SourceLocation(file: name),
          remedy: nearest.map { "did you mean '\($0)'?" })
      ]
    }
    var renderer = Renderer(program, context: context, isStrict: strict)
    // Lent for a while, not copied.
    swap(&output, &renderer.output)
    renderer.run(from: entry)
    swap(&output, &renderer.output)
    return renderer.diagnostics
  }

  private static func unknownPartials(in program: Program) -> [Diagnostic] {
    let names = Dictionary(uniqueKeysWithValues: program.templateNumbers.map { ($1, $0) })
    return program.instructions.indices.compactMap { index in
      guard case .call(let call) = program.instructions[index].operation,
        case .fixed(let number) = program.calls[call].template, program.entries[number] == nil,
        let name = names[number]
      else { return nil }
      return program.unknownTemplate(name, at: index)
    }
  }
}

extension Program {
  /// The finding that a partial or parent tag asks for a template that does not exist.
  func unknownTemplate(_ name: String, at instruction: Int) -> Diagnostic {
    .unknownName(
      .unknownPartial, "no template '\(name)'", written: name, valid: templateNames,
      at: location(of: instruction))
  }
}
