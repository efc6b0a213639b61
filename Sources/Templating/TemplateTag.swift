/// A Mustache tag, as byte ranges of its template.
struct TemplateTag {
  enum Kind {
    case variable, unescaped, section, inverted, close, partial, parent, block, comment, delimiters
  }

  let kind: Kind
  /// From the opening to the closing delimiter, both included.
  let range: Range<Int>
  /// The name without its sigil, the asterisk of a dynamic name and the space around it.
  var name: Range<Int>
  /// Whether the name is that of a variable that holds the name: `{{>*name}}`.
  var isDynamic = false
}

extension TemplateTag.Kind {
  /// Whether a closing tag belongs to it.
  var isClosed: Bool {
    switch self {
    case .section, .inverted, .parent, .block: true
    default: false
    }
  }

  /// What it is called in a finding.
  var word: String {
    switch self {
    case .parent: "parent"
    case .block: "block"
    default: "section"
    }
  }
}
