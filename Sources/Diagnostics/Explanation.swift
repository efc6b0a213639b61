/// What a kind of finding means to an editor.
struct Explanation: Sendable {
  /// In a few words, lower case, without a full stop.
  let summary: String
  /// What it means, why it matters here, and how to mend it: lines of at most 80 columns.
  let text: String

  init(_ summary: String, _ text: String) {
    self.summary = summary
    self.text = text
  }

  /// All of them. A test holds that none is missing.
  static let all = [
    files, records, claims, relations, texts, markdown, signs, wording, directives, courses,
    contacts,
    handouts, templates,
  ]
  .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
}

extension Diagnostic.Identifier {
  /// What the finding means, why it matters, and how to mend it.
  public var explanation: String { Explanation.all[self]?.text ?? summary }

  /// The finding in a few words.
  public var summary: String { Explanation.all[self]?.summary ?? rawValue }
}
