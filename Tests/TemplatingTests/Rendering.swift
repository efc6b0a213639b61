import Diagnostics
import Templating

/// What a rendering gave.
struct Rendering {
  let text: String
  let diagnostics: [Diagnostic]
}

/// Compiles `template` as `main`, and `partials` beside it.
func compile(
  _ template: String, partials: KeyValuePairs<String, String> = [:]
) -> (templates: TemplateSet, diagnostics: [Diagnostic]) {
  let sources = [("main", template)] + partials.map { ($0.key, $0.value) }
  return TemplateSet.compile(
    sources.map {
      TemplateSource(name: $0.0, file: "\($0.0).html", bytes: Array($0.1.utf8))
    })
}

/// Renders `template`; what was found when it was compiled is left out.
func render(
  _ template: String, _ context: Value..., partials: KeyValuePairs<String, String> = [:],
  strict: Bool = false
) -> Rendering {
  render(template, context: context, partials: partials, strict: strict)
}

/// Renders `template` in a list of frames.
func render(
  _ template: String, context: [Value], partials: KeyValuePairs<String, String> = [:],
  strict: Bool = false
) -> Rendering {
  var output: [UInt8] = []
  let diagnostics = compile(template, partials: partials).templates
    .render("main", context: context, strict: strict, into: &output)
  return Rendering(text: String(decoding: output, as: UTF8.self), diagnostics: diagnostics)
}

/// The stretch of `text` that a finding points at.
func pointedAt(_ location: SourceLocation?, in text: String) -> String? {
  guard let range = location?.range else { return nil }
  let bytes = Array(text.utf8)
  guard range.upper <= bytes.count else { return nil }
  return String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
}
