public import Diagnostics

/// Reads CommonMark with directives and pipe tables.
public enum MarkupParser {
  /// What a text may hold beside CommonMark's own.
  public struct Options: Sendable {
    /// Whether raw HTML is part of the tree without a finding. For tests of CommonMark only.
    public var allowsRawHTML = false

    /// Nothing beyond the content model.
    public init() {}
  }

  /// Parses the bytes of `file` from `start` on, which must be UTF-8.
  ///
  /// All ranges count from the beginning of the file. A directive with a fault is left out of the
  /// tree, and its blocks stay. What lies more than 100 levels deep is left out and reported.
  public static func parse(
    _ source: [UInt8], from start: Int = 0, file: String, options: Options = Options()
  ) -> (document: Document, diagnostics: [Diagnostic]) {
    if let excess = imageExcess(source[start...]) {
      let location = SourceLocation(file: file, range: SourceRange(excess, excess + 2))
      return (
        .empty,
        [
          Diagnostic(
            .markupLimit, "more than \(imageLimit) images begin in this text", at: location,
            remedy: "divide the text; it is left out")
        ]
      )
    }
    let first = parse(PreparedText(source, from: start), file, options)
    guard !first.unmet.isEmpty else { return (first.document, first.diagnostics) }
    let second = parse(PreparedText(source, from: start, sparing: first.unmet), file, options)
    let misplaced = misplaced(first.unmet + second.unmet, in: second.document, file: file)
    return (second.document, second.diagnostics + misplaced)
  }

  /// What is made of a text; `unmet` are the directive lines in code and in paragraphs.
  private typealias Result = (
    document: Document, diagnostics: [Diagnostic], unmet: [DirectiveLine]
  )

  private static func parse(_ text: PreparedText, _ file: String, _ options: Options) -> Result {
    let tree = commonMark(text)
    guard text.mayHaveTables else { return build(tree, text, file, options, []) }
    var diagnostics: [Diagnostic] = []
    let tables = tables(in: tree, text, file: file, &diagnostics)
    guard !tables.isEmpty else { return build(tree, text, file, options, diagnostics) }
    let masked = text.masking(tables)
    return build(commonMark(masked), masked, file, options, diagnostics)
  }

  /// Reports directive lines within paragraphs: all but those in code, and in HTML, which is told.
  private static func misplaced(_ lines: [DirectiveLine], in document: Document, file: String)
    -> [Diagnostic]
  {
    let kinds: [Document.Node.Kind] = [.code, .codeBlock, .htmlBlock, .htmlInline]
    let others = document.nodes.filter { kinds.contains($0.kind) }.map(\.range)
    return lines.map(\.range).filter { range in
      !others.contains { $0.lower <= range.lower && range.upper <= $0.upper }
    }.map { range in
      Diagnostic(
        .misplacedDirective, "a line of colons cannot stand within a paragraph",
        at: SourceLocation(file: file, range: range), remedy: "indent it less than four spaces")
    }
  }

  /// libcmark 0.30 takes quadratic time over image marks that never end: 0.2 s at this many, 17 s at
  /// ten times as many.
  private static let imageLimit = 10_000

  /// Where the image mark stands that is one too many.
  private static func imageExcess(_ text: ArraySlice<UInt8>) -> Int? {
    guard text.count > 2 * imageLimit else { return nil }
    var count = 0
    for index in text.indices.dropLast()
    where text[index] == UInt8(ascii: "!") && text[index + 1] == UInt8(ascii: "[") {
      count += 1
      if count > imageLimit { return index }
    }
    return nil
  }

  private static func commonMark(_ text: PreparedText) -> CommonMarkTree {
    CommonMarkParser(text.bytes).tree(size: text.bytes.count)
  }

  private static func build(
    _ tree: CommonMarkTree, _ text: PreparedText, _ file: String, _ options: Options,
    _ diagnostics: [Diagnostic]
  ) -> Result {
    guard !tree.nodes.isEmpty else { return (.empty, diagnostics, []) }
    var builder = DocumentBuilder(tree, text, file: file, options: options)
    let document = builder.build()
    return (document, diagnostics + builder.diagnostics, builder.unmet)
  }

  /// The tables in the paragraphs of `tree`, in order.
  private static func tables(
    in tree: CommonMarkTree, _ text: PreparedText, file: String, _ diagnostics: inout [Diagnostic]
  ) -> [Table] {
    var tables: [Table] = []
    var quoteEnds: [Int] = []
    for (index, node) in tree.nodes.enumerated() {
      while let end = quoteEnds.last, end <= index { quoteEnds.removeLast() }
      if node.kind == .blockQuote { quoteEnds.append(node.end) }
      guard node.kind == .paragraph, node.endLine > node.line,
        !text.hasMask(in: node.line...node.endLine)
      else { continue }
      let lines = text.content(
        lines: node.line...node.endLine, firstColumn: node.column, quotes: quoteEnds.count
      ).enumerated().map { offset, line in
        TableParser.Line(
          text: line.text, column: line.column,
          origin: text.offset(line: node.line + offset, column: line.column))
      }
      if let table = TableParser.table(
        in: lines, firstLine: node.line, file: file, &diagnostics)
      {
        tables.append(table)
      }
    }
    return tables
  }
}
