internal import Diagnostics

/// Makes a ``Document`` of libcmark's tree: puts directives and tables in their places, and finds
/// where each node stands in the file.
struct DocumentBuilder {
  let tree: CommonMarkTree
  let text: PreparedText
  let file: String
  private let options: MarkupParser.Options
  var locator: InlineLocator
  private(set) var nodes: [Document.Node] = []
  private var bytes: [UInt8]
  private var directives: [Directive] = []
  private var anchors = AnchorMaker()
  private var isInCell = false
  private var isAtCellStart = false
  /// The number of the node behind the paragraph that is being read; nil in other blocks.
  private(set) var paragraphEnd: Int?
  /// Where the list item or quote ends that is being read.
  private var containerEnd = Int.max
  /// The lines on which directives were met.
  private var met: [Int] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(
    _ tree: CommonMarkTree, _ text: PreparedText, file: String, options: MarkupParser.Options
  ) {
    self.tree = tree
    self.text = text
    self.file = file
    self.options = options
    locator = InlineLocator(text)
    // Room for the anchors of headings, and no more: the texts of a whole library are kept.
    bytes = []
    bytes.reserveCapacity(tree.text.count + tree.text.count / 16 + 32)
    bytes += tree.text
    nodes.reserveCapacity(tree.nodes.count)
  }

  mutating func build() -> Document {
    appendBlock(0)
    if let tooDeep = tree.tooDeep {
      report(
        .markupLimit, "this lies more than \(CommonMarkParser.depthLimit) levels deep",
        blockRange(tree.nodes[tooDeep]), remedy: "write it flatter; what lies deeper is left out")
    }
    return Document(nodes: nodes, text: bytes, directives: directives)
  }

  /// The directive lines that libcmark made no block of: they stand in code or in a paragraph.
  var unmet: [DirectiveLine] {
    met.count < text.directiveCount && tree.tooDeep == nil ? text.directives(besides: met) : []
  }

  // MARK: Blocks

  private mutating func appendBlock(_ index: Int) {
    let source = tree.nodes[index]
    let range = blockRange(source)
    switch source.kind {
    case .paragraph, .heading: appendTextBlock(index, range)
    case .codeBlock:
      // libcmark counts the line that ends what holds a fence as a part of its code.
      close(open(source, SourceRange(range.lower, min(range.upper, containerEnd))))
    case .htmlBlock:
      let range = htmlRange(source)
      appendRawHTML(source, range, isFreeBlock(range) ? .block : .other)
    default:
      let node = open(source, range)
      let outerEnd = containerEnd
      containerEnd = range.upper
      if source.kind == .blockQuote { locator.quotes += 1 }
      appendBlocks(of: index)
      if source.kind == .blockQuote { locator.quotes -= 1 }
      containerEnd = outerEnd
      close(node)
    }
  }

  private mutating func appendBlocks(of parent: Int) {
    var open: [OpenDirective] = []
    var next = parent + 1
    while next < tree.nodes[parent].end {
      let index = next
      let node = tree.nodes[index]
      next = node.end
      guard node.kind == .htmlBlock, let mask = text.mask(atLine: node.line) else {
        appendBlock(index)
        continue
      }
      switch mask {
      case .directive(let line):
        met.append(node.line)
        appendDirective(line, &open)
      case .tableStart(let alignments): next = appendTable(at: index, alignments)
      case .cellEnd, .tableEnd: break
      }
    }
    for directive in open.reversed() {
      closeUnclosed(directive)
    }
  }

  /// A paragraph or heading, with its inlines.
  private mutating func appendTextBlock(_ index: Int, _ range: SourceRange) {
    let source = tree.nodes[index]
    let node = open(source, range)
    locator.enter(source, at: range)
    let start = locator.cursor
    paragraphEnd = source.kind == .paragraph ? source.end : nil
    appendInlines(of: index)
    paragraphEnd = nil
    close(node)
    // libcmark counts link definitions that stand before a text as a part of it, and so it does
    // with the number signs behind a heading, and the line behind one that is underlined.
    if source.kind == .paragraph {
      nodes[node].range = SourceRange(start, range.upper)
    } else if source.endLine > source.line {
      nodes[node].range = SourceRange(start, text.sourceEnd(ofLine: locator.line + 1))
    } else {
      nodes[node].range = SourceRange(range.lower, locator.cursor)
    }
    if source.kind == .heading {
      let words = Document(nodes: nodes, text: bytes, directives: []).plainText(of: node)
      setText(anchors.anchor(for: words), of: node)
    }
  }

  private mutating func appendRawHTML(
    _ source: CommonMarkTree.Node, _ range: SourceRange, _ place: RawHTMLRemedy.Place
  ) {
    if !options.allowsRawHTML {
      let literal = tree.text[source.textStart..<source.textMiddle]
      report(
        .rawHTML, "HTML is not part of a text", range,
        remedy: RawHTMLRemedy.remedy(for: literal, in: place),
        replacement: RawHTMLRemedy.replacement(for: literal, in: place))
    }
    close(open(source, range))
  }

  // MARK: Directives around and between blocks

  /// A container whose end has not come yet.
  private struct OpenDirective {
    /// Its node; nil when it had a fault and only its blocks are kept.
    let node: Int?
    let line: DirectiveLine
  }

  private mutating func appendDirective(_ line: DirectiveLine, _ open: inout [OpenDirective]) {
    if line.isEnd { return endDirective(line, &open) }
    let form: Directive.Form = line.colons == 2 ? .leaf : .container
    let parsed = DirectiveParser.parse(
      text.source, at: line.range.lower + line.colons, limit: line.range.upper, form: form,
      file: file)
    diagnostics += parsed.diagnostics
    if parsed.diagnostics.isEmpty, parsed.end < line.range.upper {
      reportText(behind: form, SourceRange(parsed.end, line.range.upper))
    }
    var node: Int?
    if form == .container, open.count >= CommonMarkParser.depthLimit {
      if open.count == CommonMarkParser.depthLimit {
        report(
          .markupLimit, "this lies more than \(CommonMarkParser.depthLimit) levels deep",
          line.range,
          remedy: "write it flatter; what lies deeper is left out")
      }
    } else if let directive = parsed.directive {
      node = append(directive, line.range)
      if form == .leaf { nodes[nodes.count - 1].end = UInt32(nodes.count) }
    }
    if form == .container { open.append(OpenDirective(node: node, line: line)) }
  }

  /// Closes the innermost container with as many colons; without one, the innermost with fewer.
  private mutating func endDirective(_ line: DirectiveLine, _ open: inout [OpenDirective]) {
    let behind = SourceRange(line.range.lower + line.colons, line.range.upper)
    if behind.lower < behind.upper { reportText(behind: .container, behind) }
    let match =
      open.lastIndex { $0.line.colons == line.colons }
      ?? open.lastIndex { $0.line.colons < line.colons }
    guard let match else {
      report(
        .strayDirectiveEnd, "these colons end nothing", line.range,
        remedy: "remove them, or begin a block above with a name, such as ':::note'")
      return
    }
    while open.count > match + 1 {
      let inner = open.removeLast()
      closeUnclosed(inner)
    }
    let closed = open.removeLast()
    if let node = closed.node {
      nodes[node].range = SourceRange(nodes[node].range.lower, line.range.upper)
    }
    close(closed)
  }

  private mutating func close(_ directive: OpenDirective) {
    if let node = directive.node { close(node) }
  }

  private mutating func closeUnclosed(_ directive: OpenDirective) {
    if let node = directive.node, let end = endOfLastChild(of: node) {
      nodes[node].range = SourceRange(directive.line.range.lower, end)
    }
    close(directive)
    reportUnclosed(directive.line)
  }

  private mutating func append(_ directive: Directive, _ range: SourceRange) -> Int {
    var node = Document.Node(kind: .directive, range: range)
    node.value = UInt32(directives.count)
    directives.append(directive)
    nodes.append(node)
    return nodes.count - 1
  }

  // MARK: Tables

  /// Gathers the cells up to the end of the table; gives the number of the node behind it.
  private mutating func appendTable(at start: Int, _ alignments: [Document.Alignment]) -> Int {
    let table = open(.table, blockRange(tree.nodes[start]))
    var index = tree.nodes[start].end
    var row: Int?
    var column = 0
    isInCell = true
    defer { isInCell = false }
    while index < tree.nodes.count {
      let source = tree.nodes[index]
      if source.kind == .paragraph {
        if row == nil {
          row = open(.tableRow, blockRange(source))
          nodes[nodes.count - 1].detail = nodes.count == table + 2 ? 1 : 0
        }
        let range = blockRange(source)
        let cell = open(.tableCell, range)
        nodes[cell].detail = alignments[min(column, alignments.count - 1)].rawValue
        locator.enter(source, at: range)
        isAtCellStart = true
        appendInlines(of: index)
        close(cell)
        column += 1
      } else if case .cellEnd(isLastInRow: true) = text.mask(atLine: source.line), let ended = row {
        nodes[ended].range = SourceRange(
          nodes[ended].range.lower, text.offset(line: source.line, column: 1))
        close(ended)
        row = nil
        column = 0
      } else if case .tableEnd = text.mask(atLine: source.line) {
        nodes[table].range = SourceRange(
          nodes[table].range.lower, text.offset(line: source.line, column: 1))
        close(table)
        return source.end
      }
      index = source.end
    }
    return index
  }

  // MARK: Inlines

  private mutating func appendInlines(of parent: Int) {
    var next = parent + 1
    while next < tree.nodes[parent].end {
      let index = next
      next = tree.nodes[index].end
      appendInline(index)
    }
  }

  private mutating func appendInline(_ index: Int) {
    let source = tree.nodes[index]
    switch source.kind {
    case .text: appendText(source)
    case .htmlInline:
      let range = place(of: source)
      appendRawHTML(source, range, rawHTMLPlace(range, isLast: source.end == paragraphEnd))
    case .softBreak where tree.isWithoutSpace(lineEnd: index): _ = place(of: source)
    case .link, .image, .emphasis, .strong:
      let lower = locator.open(source)
      let node = open(source, .start)
      appendInlines(of: index)
      close(node)
      nodes[node].range = locator.close(source, from: lower)
      if source.kind == .link || source.kind == .image { check(source, nodes[node].range) }
    default:
      let node = open(source, place(of: source))
      if source.kind == .code, isInCell { unescapePipes(of: node) }
      close(node)
    }
  }

  private mutating func place(of source: CommonMarkTree.Node) -> SourceRange {
    locator.range(of: source, literal: tree.text[source.textStart..<source.textMiddle])
  }

  /// Words, which may hold directives.
  private mutating func appendText(_ source: CommonMarkTree.Node) {
    var literal = source.textStart..<source.textMiddle
    if isAtCellStart {
      isAtCellStart = false
      let count = min(PreparedText.cellStart.count, literal.count)
      literal = (literal.lowerBound + count)..<literal.upperBound
    }
    if locator.isIndented, let first = tree.text[literal].first, first == 0x20 || first == 0x09 {
      let indentation = locator.indentation(of: tree.text[literal])
      literal = (literal.lowerBound + indentation)..<literal.upperBound
    }
    let range = locator.range(of: source, literal: tree.text[literal])
    guard text.mayHaveInlineDirectives else { return appendText(literal, range) }
    let found = InlineDirectiveScanner.scan(
      tree.text[literal], range: range, source: text.source, file: file)
    diagnostics += found.diagnostics
    var rest = literal.lowerBound
    var place = range.lower
    for match in found.matches {
      appendText(rest..<match.literal.lowerBound, SourceRange(place, match.range.lower))
      if let directive = match.directive { close(append(directive, match.range)) }
      rest = match.literal.upperBound
      place = match.range.upper
    }
    appendText(rest..<literal.upperBound, SourceRange(place, range.upper))
  }

  private mutating func appendText(_ literal: Range<Int>, _ range: SourceRange) {
    guard !literal.isEmpty else { return }
    var node = Document.Node(kind: .text, end: UInt32(nodes.count + 1), range: range)
    node.textStart = UInt32(literal.lowerBound)
    node.textMiddle = UInt32(literal.upperBound)
    node.textEnd = node.textMiddle
    nodes.append(node)
  }

  /// In a cell, a pipe in code is written behind a backslash, which is no part of the code.
  private mutating func unescapePipes(of node: Int) {
    let literal = bytes[Int(nodes[node].textStart)..<Int(nodes[node].textMiddle)]
    guard literal.contains(UInt8(ascii: "|")) else { return }
    var result: [UInt8] = []
    for byte in literal {
      if byte == UInt8(ascii: "|"), result.last == UInt8(ascii: "\\") { result.removeLast() }
      result.append(byte)
    }
    setText(result, of: node)
  }

  // MARK: Nodes

  private mutating func open(_ source: CommonMarkTree.Node, _ range: SourceRange) -> Int {
    let index = open(source.kind, range)
    nodes[index].detail = source.detail
    nodes[index].value = source.value
    nodes[index].textStart = UInt32(source.textStart)
    nodes[index].textMiddle = UInt32(source.textMiddle)
    nodes[index].textEnd = UInt32(source.textEnd)
    return index
  }

  private mutating func open(_ kind: Document.Node.Kind, _ range: SourceRange) -> Int {
    nodes.append(Document.Node(kind: kind, range: range))
    return nodes.count - 1
  }

  private mutating func close(_ node: Int) { nodes[node].end = UInt32(nodes.count) }

  private mutating func setText(_ first: [UInt8], second: [UInt8] = [], of node: Int) {
    nodes[node].textStart = UInt32(bytes.count)
    bytes += first
    nodes[node].textMiddle = UInt32(bytes.count)
    bytes += second
    nodes[node].textEnd = UInt32(bytes.count)
  }

  mutating func report(
    _ identifier: Diagnostic.Identifier, _ message: String, _ range: SourceRange,
    remedy: String? = nil, replacement: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        identifier, message, at: SourceLocation(file: file, range: range), remedy: remedy,
        replacement: replacement))
  }
}
