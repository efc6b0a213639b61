internal import Diagnostics
internal import Markup

/// What `varde new` puts where a person must write something. The templates name these words and do
/// not hold them, so that the check knows each, whichever templates there are.
enum Placeholder: String, CaseIterable {
  /// These are followed by the name of the file or folder.
  case name = "A name for "
  case title = "A title for "
  case communitySummary = "One sentence in which these readers find themselves."
  case topicSummary = "One sentence that says what the reader finds here."
  case courseSummary = "One sentence that says what people can do after this course."
  case moduleSummary = "One sentence about this module."
  case owner = "Who runs it"
  case web = "https://example.org/write-the-address-here"
  case sourceTitle = "The page on which you read it"
  case sourcePublisher = "Who publishes that page"
  case topicText = "Write here what the reader should know first."
  case heading = "Write a heading here"
  case point = "write one thing here"
  case otherPoint = "write another thing here"
  case note = "Write here something that is good to know."
  case courseText = "Write here for whom the course is, and what they will be able to do."
  case moduleText = "Write here what people should learn."
  case keyPoint = "write here one thing to remember"

  /// Those that stand in Markdown; the others are values of records and front matters.
  private static let inMarkdown: [Placeholder] = [
    .topicText, .heading, .point, .otherPoint, .note, .courseText, .moduleText, .keyPoint,
  ]

  /// The words by the names that the templates use, for a text or record called `id`.
  static func fields(for id: String) -> [String: String] {
    let pairs = allCases.map { one in
      ("write-\(one)", one == .name || one == .title ? one.rawValue + id : one.rawValue)
    }
    return Dictionary(pairs) { first, _ in first }
  }

  // MARK: Finding

  /// The placeholders among the values of a record in `file`.
  static func diagnostics(in node: YAMLNode?, file: String) -> [Diagnostic] {
    guard let node else { return [] }
    let folders = file.split(separator: "/")
    let name = folders.last.map { String($0.prefix { $0 != "." }) } ?? ""
    return diagnostics(in: node, of: name, file: file)
  }

  private static func diagnostics(in node: YAMLNode, of name: String, file: String) -> [Diagnostic]
  {
    switch node.content {
    case .scalar(let text):
      isPlaceholder(text, of: name) ? [diagnostic(at: .init(file: file, range: node.range))] : []
    case .list(let items): items.flatMap { diagnostics(in: $0, of: name, file: file) }
    case .map(let entries): entries.flatMap { diagnostics(in: $0.value, of: name, file: file) }
    case .alias: []
    }
  }

  /// The placeholders in a text of the item in the folder `name`.
  static func diagnostics(in text: Translation, of name: String) -> [Diagnostic] {
    let values = [text.locatedTitle, text.locatedSummary].compactMap(\.self)
    let inValues = values.filter { isPlaceholder($0.value, of: name) }.map(\.location)
    let document = text.document
    let nodes = document.nodes.indices.filter { node in
      document.nodes[node].kind == .text && isPlaceholder(document.text(of: node))
    }
    let inBody = nodes.map { SourceLocation(file: text.file, range: document.nodes[$0].range) }
    return (inValues + inBody).map(diagnostic)
  }

  private static let values = Set(allCases.filter { !inMarkdown.contains($0) }.map(\.rawValue))

  private static func isPlaceholder(_ value: String, of name: String) -> Bool {
    values.contains(value) || value == Placeholder.name.rawValue + name
      || value == title.rawValue + name
  }

  private static let sentences = inMarkdown.map { Array($0.rawValue.utf8) }
  /// The lengths of all sentences, for few texts have one of them.
  private static let lengths = Set(sentences.map(\.count))

  private static func isPlaceholder(_ text: ArraySlice<UInt8>) -> Bool {
    lengths.contains(text.count) && sentences.contains { text.elementsEqual($0) }
  }

  private static func diagnostic(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .placeholder, "this is what 'varde new' wrote, for somebody to write something else",
      at: location, remedy: "write what readers should see in its place, or remove it")
  }
}
