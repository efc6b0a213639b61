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
  private var hasEscapedEnd = false
  /// The nodes around the one that is looked at.
  private var around: [Int] = []

  /// Whether a directive was lost: what seems misplaced may then stand within its block.
  private var isDirectiveLost: Bool

  /// The near misses of `document`, which was read from the bytes of `file` from `start` on, with
  /// these findings.
  public static func check(
    _ document: Document, _ source: [UInt8], from start: Int, file: String,
    besides found: [Diagnostic] = []
  ) -> [Diagnostic] {
    var check = NearMissCheck(
      document: document, source: source, file: file,
      isDirectiveLost: found.contains { lossOfDirective.contains($0.identifier) })
    check.hasEscapedEnd = hasEscapedEnd(source[start...])
    check.scan()
    check.diagnostics += UnusedDefinitions.check(document, source, from: start, file: file)
    return check.diagnostics
  }

  private init(document: Document, source: [UInt8], file: String, isDirectiveLost: Bool) {
    self.document = document
    self.source = source
    self.file = file
    self.isDirectiveLost = isDirectiveLost
  }

  private static let lossOfDirective: Set<Diagnostic.Identifier> = [
    .directiveSyntax, .unknownDirective, .misplacedDirective, .unclosedDirective,
    .strayDirectiveEnd, .unknownAttribute, .missingAttribute, .duplicateAttribute,
  ]

  /// Whether a line is `\:::` and nothing else.
  private static func hasEscapedEnd(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while let place = rest.firstIndex(ofByte: UInt8(ascii: "\\")) {
      rest = text[(place + 1)...]
      guard rest.starts(with: ":::".utf8) else { continue }
      let line = rest.prefix { $0 != 0x0A && $0 != 0x0D }
      if line.allSatisfy({ $0 == UInt8(ascii: ":") || $0 == 0x20 || $0 == 0x09 }) { return true }
    }
    return false
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
    // `{contact}` is what an interface text fills in, also in `Contact: {contact}`.
    let found = directives.findings.filter { finding in
      let first = finding.range.lowerBound
      if words.has(":", at: first) {
        return finding.replacement != nil || words.has(":", at: first + 1)
      }
      return words.isWord(at: first) && words.has("}", at: finding.range.upperBound - 1)
        && finding.range.allSatisfy { words[$0] != WrittenWords.space && !words.has(":", at: $0) }
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
        if node.kind == .heading { scan(key: index) }
        if mayMiss(in: index) { scan(block: index) }
      case .codeBlock:
        scan(code: index)
        scan(endOfCode: index)
      case .link, .image: scan(title: index)
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

  /// Whether asterisks stand behind a word, as the mark of a note does.
  private lazy var hasNoteMark: Bool = document.nodes.indices.contains { index in
    guard document.nodes[index].kind == .text else { return false }
    let text = document.text(of: index)
    return text.firstRange(of: "**".utf8).map { mark in
      mark.lowerBound > text.startIndex && text[mark.lowerBound - 1] > 0x2F
        && text[mark.lowerBound - 1] != UInt8(ascii: "*")
    } ?? false
  }

  /// More signs than a paragraph has that a person wrote. To look for the partner of each bracket
  /// takes quadratic time.
  private static let pairLimit = 10_000

  private mutating func scan(block index: Int) {
    let words = WrittenWords(of: index, in: document, source)
    var directives = NearDirectiveScanner(
      words, hasLines: document.nodes[index].kind == .paragraph)
    directives.hasEscapedEnd = hasEscapedEnd
    directives.scan()
    isDirectiveLost = isDirectiveLost || !directives.findings.isEmpty
    for finding in directives.findings {
      report(
        .directiveSyntax, words.range(finding.range, withHidden: true), finding.message,
        finding.remedy, replacement: finding.replacement)
    }
    guard words.signs.count <= Self.pairLimit else { return }
    var marks = RawMarkScanner(words, place(of: index))
    marks.scan(besides: directives.findings.map(\.range))
    for finding in marks.findings where !finding.isNoteMark || !hasNoteMark {
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
      place.beginsDirective = document.nodes[parent].kind == .directive
      place.beginsQuote = document.nodes[parent].kind == .blockQuote
      place.beginsItem =
        document.nodes[parent].kind == .item && !isDirectiveLost
        && !around.contains { document.directive(at: $0)?.name == .quiz }
    }
    return place
  }

  // MARK: Code

  /// A directive in code is shown as it is. A fence that names a language shows what somebody
  /// writes; one that names a directive was meant as its block.
  private mutating func scan(code index: Int) {
    let language = document.secondText(of: index)
    guard language.isEmpty else { return scan(language: language, ofCode: index) }
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

  /// A fence without an end takes all that stands below it.
  private mutating func scan(endOfCode index: Int) {
    let range = document.nodes[index].range
    let block = source[range.lower..<min(range.upper, source.count)]
    guard let fence = block.first, fence == UInt8(ascii: "`") || fence == UInt8(ascii: "~") else {
      return
    }
    let count = block.prefix { $0 == fence }.count
    guard count >= 3 else { return }
    let end = block.last { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let last = block.lastIndex { $0 == 0x0A || $0 == 0x0D }
    let line = last.map { block[($0 + 1)...] } ?? []
    let fences = line.filter { $0 == fence }.count
    guard
      end != fence || fences < count
        || line.contains(where: { ![fence, 0x20, 0x09, UInt8(ascii: ">")].contains($0) })
    else { return }
    report(
      .rawMarkdown, SourceRange(range.lower, range.lower + count),
      "this code has no end: it takes all that follows",
      "write '\(String(repeating: Character(Unicode.Scalar(fence)), count: count))' alone on a line behind it"
    )
  }

  /// The title of a link or picture holds no directive.
  private mutating func scan(title index: Int) {
    let title = document.secondText(of: index)
    guard title.contains(byte: UInt8(ascii: "{")) else { return }
    let text = String(decoding: title, as: UTF8.self)
    let words = Array(title)
    let parsed = MarkupParser.parse(words, file: file).document.directives
    guard !parsed.isEmpty || Self.marks(ofValue: text).contains(where: \.isDirective) else {
      return
    }
    report(
      .directiveSyntax, document.nodes[index].range,
      "no directive can stand in a title: readers see '\(text)'",
      "remove the title, and write the directive in the text")
  }

  /// Lines such as those of the title, between `---` within the text.
  private mutating func scan(key index: Int) {
    let node = document.nodes[index]
    guard index > 1, document.nodes[index - 1].kind == .thematicBreak,
      source[node.range.lower] != UInt8(ascii: "#")
    else { return }
    let line = source[node.range.lower...].prefix { $0 != 0x0A && $0 != 0x0D }
    let key = String(decoding: line.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
    guard key.utf8.count < line.count,
      ["title", "summary", "source", "translated-by", "figures", "layout", "date", "tags"]
        .contains(key)
    else { return }
    report(
      .rawMarkdown, node.range, "these are words of the text: readers see '\(key):'",
      "put what belongs to the text between the first two lines '---' of the file")
  }

  private mutating func scan(language: ArraySlice<UInt8>, ofCode index: Int) {
    let words = language.drop { !DirectiveParser.isLetter($0) }
    let end = DirectiveParser.nameEnd(words, from: words.startIndex, to: words.endIndex)
    let name = String(decoding: words[words.startIndex..<end], as: UTF8.self).lowercased()
    guard let known = Directive.Name(rawValue: name), known.forms.contains(.container) else {
      return
    }
    isDirectiveLost = true
    let range = document.nodes[index].range
    report(
      .directiveSyntax, SourceRange(range.lower, min(range.upper, source.count)),
      "'\(name)' begins no block here: readers see the text as code",
      "write ':::\(name)' alone on the first line, and ':::' on the last")
  }

  /// The first line of a block as code, alone on a line: readers see it, and what stands below.
  private mutating func scan(headInCode index: Int) {
    let code = document.text(of: index)
    let range = document.nodes[index].range
    guard NearMissBytes.isDirectiveLine(code), code.prefix(3).elementsEqual(":::".utf8),
      isAloneOnLine(range)
    else { return }
    isDirectiveLost = true
    let text = String(decoding: code, as: UTF8.self)
    report(
      .directiveSyntax, range, "the directive '\(text)' stands in code",
      "remove the backticks: '\(text)'", replacement: text)
  }

  private func isAloneOnLine(_ range: SourceRange) -> Bool {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    let before = source[..<range.lower].last { !isBlank($0) && $0 != UInt8(ascii: ">") }
    let behind = source[min(range.upper, source.count)...].first { !isBlank($0) }
    return before.map(isLineEnd) ?? true && behind.map(isLineEnd) ?? true
  }

  private mutating func scan(inlineCode index: Int) {
    scan(headInCode: index)
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
