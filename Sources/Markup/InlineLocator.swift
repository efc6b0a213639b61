internal import Diagnostics

/// Finds where each inline stands in the file.
///
/// libcmark counts the columns of inlines as if all lines of a paragraph were indented alike, and
/// loses count behind link definitions, and behind addresses and code that span lines. But inlines
/// leave no gaps: so the locator goes through the text with them, from mark to mark.
struct InlineLocator {
  private let text: PreparedText
  /// How many block quotes are around the current paragraph.
  var quotes = 0
  private var matcher: LiteralMatcher
  /// Where the next inline begins.
  private(set) var cursor = 0
  /// What was found ends before this place.
  private var floor = 0
  /// The line on which the cursor stands, and where the next one begins.
  private(set) var line = 0
  private var nextLine = 0
  /// Where libcmark's column 0 is on this line; nil until a text shows it.
  private var origin: Int?
  private var isInAutolink = false

  init(_ text: PreparedText) {
    self.text = text
    matcher = LiteralMatcher(source: text.source, limit: 0)
  }

  /// Goes on with the inlines of `block`, which stands at `range`.
  mutating func enter(_ block: CommonMarkTree.Node, at range: SourceRange) {
    matcher.limit = range.upper
    isInAutolink = false
    cursor = range.lower
    origin = nil
    line = block.line
    nextLine = text.sourceStart(ofLine: line + 1)
    floor = cursor
    guard cursor < range.upper else { return }
    if block.endLine > block.line {
      if text.source[cursor] == UInt8(ascii: "[") { skipDefinitions(block) }
    } else if block.kind == .heading {
      skipNumberSigns()
    }
  }

  private mutating func skipNumberSigns() {
    while cursor < matcher.limit, text.source[cursor] == UInt8(ascii: "#") { cursor += 1 }
    while cursor < matcher.limit, text.source[cursor] == 0x20 || text.source[cursor] == 0x09 {
      cursor += 1
    }
  }

  private mutating func skipDefinitions(_ block: CommonMarkTree.Node) {
    let lines = text.content(
      lines: block.line...block.endLine, firstColumn: block.column, quotes: quotes
    ).map { $0.text.prefix { $0 != 0x0A && $0 != 0x0D } }
    // The last line is the text, or part of it; in a heading, also the line above it may underline.
    var count = lines.count - 1
    if block.kind == .heading, count > 1, Self.isUnderline(lines[count - 1]) { count -= 1 }
    var content: [UInt8] = []
    for line in block.kind == .heading ? lines[..<count] : lines[...] {
      content += line
      content.append(UInt8(ascii: "\n"))
    }
    for _ in 0..<min(count, LinkDefinitions.lineCount(in: content)) { enterLine(line + 1) }
  }

  private static func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
    let marks = line.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 != 0x20 && $0 != 0x09 }
    return marks.allSatisfy { $0 == UInt8(ascii: "=") } || marks.allSatisfy { $0 == 0x2D }
  }

  // MARK: Lines

  private mutating func enterLine(_ number: Int) {
    line = number
    nextLine = text.sourceStart(ofLine: number + 1)
    floor = text.sourceStart(ofLine: number)
    cursor = min(matcher.limit, contentStart(ofLine: number))
    origin = nil
  }

  private func contentStart(ofLine number: Int) -> Int {
    text.offset(line: number, column: text.contentColumn(line: number, quotes: quotes))
  }

  /// Goes on behind what ends at `upper`.
  private mutating func advance(to upper: Int) {
    cursor = max(cursor, min(upper, matcher.limit))
    floor = cursor
    guard cursor > nextLine else { return }
    while cursor > nextLine {
      line += 1
      nextLine = text.sourceStart(ofLine: line + 1)
    }
    origin = nil
  }

  // MARK: Leaves

  /// The place of an inline that holds no others; `literal` is its text.
  mutating func range(of node: CommonMarkTree.Node, literal: ArraySlice<UInt8>) -> SourceRange {
    let range: SourceRange
    switch node.kind {
    case .text: range = isInAutolink ? rangeOfAddress() : self.range(ofText: literal, node)
    case .code: range = rangeOfCode()
    case .htmlInline: range = self.range(ofHTML: literal)
    default: return rangeOfBreak()
    }
    advance(to: range.upper)
    return range
  }

  /// Whether the next inline begins an indented line.
  var isIndented: Bool { floor < cursor }

  /// How much white space `literal` begins with that belongs to the line: libcmark leaves that of
  /// some lazy lines in their text.
  func indentation(of literal: ArraySlice<UInt8>) -> Int {
    let written = text.source[min(cursor, matcher.limit)..<matcher.limit]
    if written.starts(with: "&#".utf8) || written.starts(with: "&Tab;".utf8) { return 0 }
    return literal.prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  private mutating func range(ofText literal: ArraySlice<UInt8>, _ node: CommonMarkTree.Node)
    -> SourceRange
  {
    if isLikely(literal, node) {
      origin = cursor - node.column
      return SourceRange(cursor, cursor + literal.count)
    }
    if let end = matcher.end(of: literal, from: cursor) { return SourceRange(cursor, end) }
    // A lazy line may begin with what looks like the mark of a quote.
    for lower in floor..<max(floor, min(matcher.limit, floor + Self.searchLimit)) {
      if let end = matcher.end(of: literal, from: lower) { return SourceRange(lower, end) }
    }
    return SourceRange(cursor, min(matcher.limit, cursor + literal.count))
  }

  /// How far a text is searched that does not stand where it should.
  private static let searchLimit = 4096

  /// Whether the ends of `literal` stand at the cursor, and it is as long as libcmark says: then it
  /// holds no escape, and what lies between need not be compared.
  private func isLikely(_ literal: ArraySlice<UInt8>, _ node: CommonMarkTree.Node) -> Bool {
    let words = literal.span
    let end = cursor + words.count
    guard node.endColumn - node.column + 1 == words.count, end <= matcher.limit else {
      return false
    }
    let source = text.source.span
    for index in 0..<min(4, words.count) {
      guard source[cursor + index] == words[index],
        source[end - 1 - index] == words[words.count - 1 - index]
      else { return false }
    }
    return true
  }

  /// From a run of backticks to the next run as long.
  private func rangeOfCode() -> SourceRange {
    let source = text.source
    let backtick = UInt8(ascii: "`")
    var lower = cursor
    while lower < matcher.limit, source[lower] != backtick { lower += 1 }
    var position = lower
    var opening = 0
    while position < matcher.limit {
      let start = position
      while position < matcher.limit, source[position] == backtick { position += 1 }
      if opening == 0 {
        opening = position - start
      } else if position - start == opening {
        return SourceRange(lower, position)
      }
      while position < matcher.limit, source[position] != backtick { position += 1 }
    }
    return SourceRange(lower, matcher.limit)
  }

  private func range(ofHTML literal: ArraySlice<UInt8>) -> SourceRange {
    var position = cursor
    var number = line
    for byte in literal {
      if byte == UInt8(ascii: "\n") {
        number += 1
        position = contentStart(ofLine: number)
      } else if position < matcher.limit, text.source[position] == byte {
        position += 1
      } else if byte == 0xBD {
        // A NUL, in the place of which libcmark put three bytes.
        position += 1
      }
    }
    return SourceRange(cursor, min(position, matcher.limit))
  }

  /// The end of the line.
  private mutating func rangeOfBreak() -> SourceRange {
    let end = min(matcher.limit, nextLine)
    let range = SourceRange(min(end, max(cursor, text.sourceEnd(ofLine: line))), end)
    enterLine(line + 1)
    return range
  }

  /// Between angle brackets.
  private func rangeOfAddress() -> SourceRange {
    var upper = cursor
    while upper < matcher.limit, text.source[upper] != UInt8(ascii: ">") { upper += 1 }
    return SourceRange(cursor, upper)
  }

  // MARK: What holds others

  /// Goes over the mark with which `node` begins, and gives the place of that.
  mutating func open(_ node: CommonMarkTree.Node) -> Int {
    let lower = cursor
    let isWide = node.kind == .strong || node.kind == .image
    isInAutolink =
      node.kind == .link && lower < matcher.limit && text.source[lower] == UInt8(ascii: "<")
    advance(to: lower + (isWide ? 2 : 1))
    return lower
  }

  /// Goes over the mark with which `node` ends that began at `lower`, and gives the place of all.
  mutating func close(_ node: CommonMarkTree.Node, from lower: Int) -> SourceRange {
    switch node.kind {
    case .emphasis: advance(to: cursor + 1)
    case .strong: advance(to: cursor + 2)
    default: advance(to: isInAutolink ? cursor + 1 : linkEnd(node))
    }
    isInAutolink = false
    return SourceRange(lower, cursor)
  }

  /// Where a link or image ends whose words end at the cursor.
  private func linkEnd(_ node: CommonMarkTree.Node) -> Int {
    if let origin {
      let given = origin + node.endColumn + 1
      if given > cursor, given <= min(nextLine, matcher.limit),
        [UInt8](")]".utf8).contains(text.source[given - 1])
      {
        return given
      }
    }
    return addressEnd(behind: cursor)
  }

  /// Where a link ends whose words end at `wordsEnd`: `](address "title")`, `][label]`, `]`.
  private func addressEnd(behind wordsEnd: Int) -> Int {
    let limit = matcher.limit
    var position = wordsEnd + 1
    guard position < limit, text.source[wordsEnd] == UInt8(ascii: "]") else { return position }
    let close: UInt8
    switch text.source[position] {
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    case UInt8(ascii: "["): close = UInt8(ascii: "]")
    default: return position
    }
    let open = text.source[position]
    var depth = 0
    var quote: UInt8?
    while position < limit {
      let byte = text.source[position]
      position += 1
      if byte == UInt8(ascii: "\\") {
        position += 1
      } else if let end = quote {
        if byte == end { quote = nil }
      } else if byte == open {
        depth += 1
      } else if byte == close {
        depth -= 1
        if depth == 0 { return position }
      } else if close == UInt8(ascii: ")"), opensQuote(at: position - 1) {
        quote = byte == UInt8(ascii: "<") ? UInt8(ascii: ">") : byte
      }
    }
    return wordsEnd + 1
  }

  /// Whether a quote or angle bracket at `position` begins a title or address.
  private func opensQuote(at position: Int) -> Bool {
    let before = text.source[position - 1]
    switch text.source[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return before <= 0x20
    case UInt8(ascii: "<"): return before <= 0x20 || before == UInt8(ascii: "(")
    default: return false
    }
  }
}
