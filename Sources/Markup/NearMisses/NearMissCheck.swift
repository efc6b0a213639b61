public import Diagnostics

/// Finds what a writer meant as markup and what was read as words, or not at all.
///
/// The tree knows what was read. What is left in its words is looked at here: nearly a directive,
/// nearly Markdown, an address that no link uses. A text without a fault holds few of the signs
/// that these are made of; so blocks are taken apart only when one of them is left in their words.
public struct NearMissCheck {
  private let document: Document
  private let source: [UInt8]
  private let file: String
  private var diagnostics: [Diagnostic] = []
  /// The nodes around the one that is looked at.
  private var around: [Int] = []

  /// The near misses of `document`, which was read from the bytes of `file` from `start` on.
  public static func check(_ document: Document, _ source: [UInt8], from start: Int, file: String)
    -> [Diagnostic]
  {
    var check = NearMissCheck(document: document, source: source, file: file)
    check.scan()
    check.diagnostics += UnusedDefinitions.check(document, source, from: start, file: file)
    return check.diagnostics
  }

  private init(document: Document, source: [UInt8], file: String) {
    self.document = document
    self.source = source
    self.file = file
  }

  // MARK: Values

  /// Markup in a value of a record, where nothing is markup.
  public struct ValueMark {
    /// Whether it is a directive, or nearly one.
    public let isDirective: Bool
    /// What readers see.
    public let text: String
  }

  /// Whether a text may hold markup at all.
  public static func mayMiss(_ text: ArraySlice<UInt8>) -> Bool { NearMissBytes.mayMiss(text) }

  /// The directives, links and bold words of a value.
  public static func marks(ofValue text: String) -> [ValueMark] {
    let words = WrittenWords(Array(text.utf8))
    var directives = NearDirectiveScanner(words, hasLines: false)
    directives.scan()
    // `{contact}` is what an interface text fills in.
    let found = directives.findings.filter {
      words.has(":", at: $0.range.lowerBound)
        && ($0.replacement != nil || words.has(":", at: $0.range.lowerBound + 1))
    }
    return found.map { ValueMark(isDirective: true, text: words.string($0.range)) }
      + RawMarkScanner.marks(ofValue: words).map {
        ValueMark(isDirective: false, text: words.string($0))
      }
  }

  // MARK: Blocks

  private mutating func scan() {
    for (index, node) in document.nodes.enumerated() {
      while let last = around.last, Int(document.nodes[last].end) <= index { around.removeLast() }
      switch node.kind {
      case .paragraph, .heading, .tableCell:
        if mayMiss(in: index) { scan(block: index) }
      case .codeBlock: scan(code: index)
      case .code: scan(inlineCode: index)
      case .blockQuote, .list, .item, .directive:
        if Int(node.end) > index + 1 { around.append(index) }
      default: break
      }
    }
  }

  /// Whether the words of a block hold a sign that may belong to markup.
  private func mayMiss(in block: Int) -> Bool {
    var isLineStart = document.nodes[block].kind == .paragraph
    var child = block + 1
    let end = Int(document.nodes[block].end)
    let isParagraph = isLineStart
    var last = Int.max
    while child < end {
      switch document.nodes[child].kind {
      case .text:
        // A line end between Chinese letters is none in the tree.
        if last < document.nodes[child].range.lower { isLineStart = isParagraph }
        last = document.nodes[child].range.upper
        let text = document.text(of: child)
        if NearMissBytes.mayMiss(text) { return true }
        if isLineStart, NearMissBytes.mayBeginBlock(text) { return true }
        isLineStart = false
      case .softBreak, .lineBreak: isLineStart = isParagraph
      default: isLineStart = false
      }
      child += 1
    }
    return false
  }

  /// More signs than a paragraph has that a person wrote. To look for the partner of each bracket
  /// takes quadratic time.
  private static let pairLimit = 10_000

  private mutating func scan(block index: Int) {
    let words = WrittenWords(of: index, in: document, source)
    var directives = NearDirectiveScanner(
      words, hasLines: document.nodes[index].kind == .paragraph)
    directives.scan()
    for finding in directives.findings {
      report(
        .directiveSyntax, words.range(finding.range, withHidden: true), finding.message,
        finding.remedy, replacement: finding.replacement)
    }
    guard words.signs.count <= Self.pairLimit else { return }
    var marks = RawMarkScanner(words, place(of: index))
    marks.scan(besides: directives.findings.map(\.range))
    for finding in marks.findings {
      report(
        finding.identifier, finding.range, finding.message, finding.remedy,
        replacement: finding.replacement)
    }
  }

  private func place(of block: Int) -> RawMarkScanner.Place {
    var place = RawMarkScanner.Place()
    place.isParagraph = document.nodes[block].kind == .paragraph
    place.isFree = around.allSatisfy { document.nodes[$0].kind == .directive }
    if let parent = around.last, parent + 1 == block {
      place.beginsQuote = document.nodes[parent].kind == .blockQuote
      place.beginsItem =
        document.nodes[parent].kind == .item
        && !around.contains { document.directive(at: $0)?.name == .quiz }
    }
    return place
  }

  // MARK: Code

  /// A directive in code is shown as it is. A fence that names a language shows what somebody
  /// writes.
  private mutating func scan(code index: Int) {
    guard document.secondText(of: index).isEmpty else { return }
    let code = document.text(of: index)
    guard code.contains(byte: UInt8(ascii: ":")) else { return }
    for line in code.split(separator: UInt8(ascii: "\n")) {
      let text = line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      guard NearMissBytes.isDirectiveLine(text) else { continue }
      let range = document.nodes[index].range
      report(
        .directiveSyntax, SourceRange(range.lower, min(range.upper, source.count)),
        "the directive '\(String(decoding: text, as: UTF8.self))' stands in code",
        "indent it less than four spaces, without '```' around it; to show how it is written, "
          + "name a language behind the first '```'")
      return
    }
  }

  private mutating func scan(inlineCode index: Int) {
    let code = document.text(of: index)
    guard code.first == UInt8(ascii: ":"), code.last == UInt8(ascii: "}") else { return }
    let text = String(decoding: code, as: UTF8.self)
    let parsed = MarkupParser.parse(Array(code), file: file)
    guard parsed.document.directives.count == 1, parsed.diagnostics.isEmpty else { return }
    report(
      .directiveSyntax, document.nodes[index].range, "the directive '\(text)' stands in code",
      "remove the backticks: '\(text)'", replacement: text)
  }

  // MARK: Findings

  private mutating func report(
    _ identifier: Diagnostic.Identifier, _ range: SourceRange, _ message: String,
    _ remedy: String, replacement: String? = nil
  ) {
    let written = source[range.lower..<min(range.upper, source.count)]
    diagnostics.append(
      Diagnostic(
        identifier, message.onOneLine, at: SourceLocation(file: file, range: range),
        remedy: remedy.onOneLine, replacement: replacement,
        replacing: replacement.map { _ in String(decoding: written, as: UTF8.self) }))
  }
}

extension String {
  /// The text without the line ends in it.
  fileprivate var onOneLine: String {
    contains(where: \.isNewline) ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
  }
}
