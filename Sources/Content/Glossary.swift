internal import Diagnostics

/// The fixed terms of one language: `glossary/<tag>.yaml`.
public struct Glossary: Sendable {
  /// A word and what it means.
  public struct Term: Sendable {
    /// The word, as texts show it.
    public let term: String
    /// What it means, in plain words.
    public let gloss: String
    let location: SourceLocation
  }

  /// The language of the words.
  public let language: LanguageTag
  /// By identifier, the same in all languages.
  public let terms: [String: Term]
  let location: SourceLocation

  static func read(_ node: YAMLNode?, language: LanguageTag, file: String)
    -> (Glossary, [Diagnostic])
  {
    var reader = RecordReader(node, file: file, what: "a glossary")
    let start = reader.start
    var terms: [String: Term] = [:]
    for entry in reader.allEntries() where reader.isName(entry.key, at: entry.keyRange) {
      let place = reader.location(entry.keyRange)
      terms[entry.key] = reader.record(entry.value, what: "a term") { reader in
        Term(
          term: reader.text(reader.required("term"), "term")?.value ?? "",
          gloss: reader.text(reader.required("gloss"), "gloss")?.value ?? "",
          location: place)
      }
    }
    return (Glossary(language: language, terms: terms, location: start), reader.finish())
  }
}
