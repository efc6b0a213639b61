import Diagnostics

@testable import Markup

/// A text that was parsed, with what tests ask of it.
struct Parsing {
  let source: [UInt8]
  let document: Document
  let diagnostics: [Diagnostic]

  init(_ text: String, behind front: String = "") {
    source = Array((front + text).utf8)
    (document, diagnostics) = MarkupParser.parse(
      source, from: front.utf8.count, file: "text.md")
  }

  /// The names of the findings.
  var identifiers: [Diagnostic.Identifier] { diagnostics.map(\.identifier) }

  /// The findings, each with the stretch at which it points: `raw-html at '<b>'`.
  var findings: [String] {
    diagnostics.map { "\($0.identifier.rawValue) at '\(stretch($0.location.range))'" }
  }

  /// What was meant as markup and is none, each with the stretch at which it points.
  var nearMisses: [String] {
    nearMissDiagnostics.map { "\($0.identifier.rawValue) at '\(stretch($0.location.range))'" }
  }

  /// The same as findings.
  var nearMissDiagnostics: [Diagnostic] {
    NearMissCheck.check(document, source, from: 0, file: "text.md")
  }

  /// The text with what the near misses, and the faults of directives, say in their places.
  var mended: String {
    var bytes = source
    let all = (diagnostics + nearMissDiagnostics).sorted { $0.location < $1.location }
    for finding in all.reversed() {
      guard let replacement = finding.replacement else { continue }
      bytes.replaceSubrange(
        finding.location.range.lower..<finding.location.range.upper, with: replacement.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What stands in a range of the file.
  func stretch(_ range: SourceRange) -> String {
    guard range.upper <= source.count else { return "beyond the end: \(range)" }
    return String(decoding: source[range.lower..<range.upper], as: UTF8.self)
  }

  /// What stands in the file where the nodes of a kind are.
  func stretches(_ kind: Document.Node.Kind) -> [String] {
    document.nodes.filter { $0.kind == kind }.map { stretch($0.range) }
  }

  /// The nodes that stand beyond their parent, before the node before them, or within a letter.
  var misplacedNodes: [String] {
    document.nodes.indices.flatMap { index in
      let parent = document.nodes[index].range
      var last = parent.lower
      var found: [String] = []
      for child in document.children(of: index) {
        let range = document.nodes[child].range
        if range.lower < last || range.upper > parent.upper || range.upper > source.count
          || isWithinLetter(range.lower) || isWithinLetter(range.upper)
        {
          found.append("\(document.nodes[child].kind) at \(range) in \(parent)")
        }
        last = range.upper
      }
      return found
    }
  }

  private func isWithinLetter(_ place: Int) -> Bool {
    place < source.count && source[place] & 0xC0 == 0x80
  }

  /// How deep the deepest node lies.
  var depth: Int {
    var ends: [UInt32] = []
    var deepest = 0
    for (index, node) in document.nodes.enumerated() {
      while let end = ends.last, end <= index { ends.removeLast() }
      ends.append(node.end)
      deepest = max(deepest, ends.count)
    }
    return deepest
  }

  /// The tree in one line: `p("Call " :contact{emergency} " now")`.
  var outline: String { children(of: Document.root) }

  private func children(of index: Int) -> String {
    var parts: [String] = []
    var words = ""
    for child in document.children(of: index) {
      if document.nodes[child].kind == .text {
        words += document.string(of: child)
        continue
      }
      if !words.isEmpty { parts.append("\"\(words)\"") }
      words = ""
      parts.append(outline(of: child))
    }
    if !words.isEmpty { parts.append("\"\(words)\"") }
    return parts.joined(separator: " ")
  }

  private func outline(of index: Int) -> String {
    let node = document.nodes[index]
    let text = document.string(of: index)
    switch node.kind {
    case .code: return "`\(text)`"
    case .softBreak: return "/"
    case .lineBreak: return "//"
    case .thematicBreak: return "hr"
    case .codeBlock: return "pre(\"\(text)\")"
    case .htmlBlock, .htmlInline: return "html(\"\(text)\")"
    case .directive:
      guard let directive = document.directive(at: index) else { return "?" }
      return Self.head(directive)
        + (directive.form == .container ? "(\(children(of: index)))" : "")
    default: return "\(name(of: node, text))(\(children(of: index)))"
    }
  }

  private func name(of node: Document.Node, _ text: String) -> String {
    switch node.kind {
    case .paragraph: "p"
    case .heading: "h\(node.level)#\(text)"
    case .list: (node.isOrdered ? "ol" : "ul") + (node.isTight ? "" : "-loose")
    case .item: "li"
    case .blockQuote: "quote"
    case .table: "table"
    case .tableRow: node.isHeader ? "head" : "row"
    case .tableCell: node.alignment == .none ? "cell" : "\(node.alignment)"
    case .emphasis: "em"
    case .strong: "strong"
    case .link: "link<\(text)>"
    case .image: "image<\(text)>"
    default: "?"
    }
  }

  private static func head(_ directive: Directive) -> String {
    var inner = directive.target.isEmpty ? [] : [directive.target]
    inner += directive.attributes.map { "\($0.key)=\($0.value)" }
    let braces = inner.isEmpty ? "" : "{\(inner.joined(separator: " "))}"
    return directive.form.colons + directive.name.rawValue + braces
  }
}
