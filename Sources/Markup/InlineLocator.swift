internal import Diagnostics

/// Finds where an inline stands in the file.
///
/// libcmark counts the columns of inlines as if all lines of a paragraph were indented alike, and
/// loses count behind link definitions and addresses that span lines. So each place it gives is
/// checked against the bytes there; what is not found there is searched behind the inline before it.
struct InlineLocator {
  private let text: PreparedText
  /// How many block quotes are around the current paragraph.
  var quotes = 0
  private var block: CommonMarkTree.Node?
  private var blockEnd = 0
  /// Behind the last inline that was found.
  private var cursor = 0
  /// The line asked for last, and where its text begins: most inlines share one.
  private var lastLine = 0
  private var lastColumn = 0

  init(_ text: PreparedText) { self.text = text }

  /// Goes on with the inlines of `block`.
  mutating func enter(_ block: CommonMarkTree.Node) {
    self.block = block
    blockEnd = text.offset(line: block.endLine, column: block.endColumn + 1)
    cursor = text.offset(line: block.line, column: block.column)
    lastLine = block.line
    lastColumn = block.column
  }

  // MARK: Leaves

  /// The place of an inline that holds no others; `literal` is its text.
  mutating func range(of node: CommonMarkTree.Node, literal: ArraySlice<UInt8>) -> SourceRange {
    let range: SourceRange
    switch node.kind {
    case .text, .htmlInline: range = self.range(ofText: literal, node)
    case .code: range = self.range(ofCode: node)
    default: range = rangeOfBreak()
    }
    cursor = max(cursor, range.upper)
    return range
  }

  private mutating func range(ofText literal: ArraySlice<UInt8>, _ node: CommonMarkTree.Node)
    -> SourceRange
  {
    let given = offset(node.line, node.column)
    if given >= cursor, isLikely(literal, at: given, node) {
      return SourceRange(given, given + literal.count)
    }
    if given >= cursor, let end = end(of: literal, from: given) { return SourceRange(given, end) }
    for lower in cursor..<max(cursor, blockEnd) {
      if let end = end(of: literal, from: lower) { return SourceRange(lower, end) }
    }
    // Written with an entity that stands for two characters.
    let lower = min(blockEnd, max(cursor, given))
    return SourceRange(lower, min(blockEnd, offset(node.endLine, node.endColumn + 1)))
  }

  /// Whether the ends of `literal` stand where libcmark says, as long as it says: then it holds no
  /// escape, and what lies between need not be compared.
  private func isLikely(
    _ literal: ArraySlice<UInt8>, at start: Int, _ node: CommonMarkTree.Node
  ) -> Bool {
    let words = literal.span
    let end = start + words.count
    guard node.endColumn - node.column + 1 == words.count, end <= blockEnd else { return false }
    let source = text.source.span
    for index in 0..<min(4, words.count) {
      guard source[start + index] == words[index],
        source[end - 1 - index] == words[words.count - 1 - index]
      else { return false }
    }
    return words.isEmpty || words[words.count - 1] != UInt8(ascii: "\\")
  }

  /// Where `literal` ends if it is written at `start`, as it is or with escapes and entities.
  private func end(of literal: ArraySlice<UInt8>, from start: Int) -> Int? {
    let source = text.source
    var position = start
    var rest = literal
    while let byte = rest.first {
      guard position < blockEnd else { return nil }
      if source[position] == UInt8(ascii: "\\"), position + 1 < blockEnd,
        source[position + 1] == byte, Self.isPunctuation(byte)
      {
        position += 2
      } else if source[position] == UInt8(ascii: "&"), !startsAlike(rest, at: position),
        let end = entityEnd(at: position)
      {
        position = end
        while let next = rest.dropFirst().first, next & 0xC0 == 0x80 { rest.removeFirst() }
      } else if source[position] == byte {
        position += 1
      } else {
        return nil
      }
      rest.removeFirst()
    }
    return position
  }

  /// Whether an ampersand at `position` stands for itself: what follows it is in the literal too.
  private func startsAlike(_ literal: ArraySlice<UInt8>, at position: Int) -> Bool {
    guard let end = entityEnd(at: position) else { return true }
    return literal.starts(with: text.source[position..<end])
  }

  private func entityEnd(at position: Int) -> Int? {
    let end = text.source[position..<min(blockEnd, position + 34)].firstIndex(of: UInt8(ascii: ";"))
    return end.map { $0 + 1 }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// From the first to the last backtick.
  private mutating func range(ofCode node: CommonMarkTree.Node) -> SourceRange {
    let backtick = UInt8(ascii: "`")
    var lower = offset(node.line, node.column)
    var upper = max(lower, offset(node.endLine, node.endColumn + 1))
    if lower <= cursor || lower > blockEnd || text.source[lower - 1] != backtick {
      lower = cursor
      while lower < blockEnd, text.source[lower] != backtick { lower += 1 }
      let start = lower
      while lower < blockEnd, text.source[lower] == backtick { lower += 1 }
      upper = lower
      while upper < blockEnd, !text.source[upper...].starts(with: text.source[start..<lower]) {
        upper += 1
      }
    }
    while lower > cursor, text.source[lower - 1] == backtick { lower -= 1 }
    while upper < blockEnd, text.source[upper] == backtick { upper += 1 }
    return SourceRange(lower, upper)
  }

  /// The line end behind the last inline.
  private func rangeOfBreak() -> SourceRange {
    var lower = cursor
    while lower < blockEnd, text.source[lower] != 0x0A, text.source[lower] != 0x0D { lower += 1 }
    let isPair =
      lower + 1 < blockEnd && text.source[lower] == 0x0D && text.source[lower + 1] == 0x0A
    return SourceRange(lower, min(blockEnd, lower + (isPair ? 2 : 1)))
  }

  // MARK: What holds others

  /// The place of emphasis, a link or an image with its marks, from that of its children.
  mutating func range(of node: CommonMarkTree.Node, around inner: SourceRange?) -> SourceRange {
    let range: SourceRange
    switch node.kind {
    case .emphasis, .strong:
      let width = node.kind == .strong ? 2 : 1
      let inner = inner ?? SourceRange(cursor + width, cursor + width)
      range = SourceRange(inner.lower - width, inner.upper + width)
    default:
      let width = node.kind == .image ? 2 : 1
      var inner = inner ?? SourceRange(cursor, cursor)
      if inner.lower == inner.upper { inner = emptyWords(from: inner.lower) }
      let given = offset(node.endLine, node.endColumn + 1)
      let isGivenRight =
        node.line == node.endLine && given > inner.upper && given <= blockEnd
        && !text.source[inner.upper..<given].contains(0x0A)
        && [UInt8](")]>".utf8).contains(text.source[given - 1])
      range = SourceRange(
        inner.lower - width, isGivenRight ? given : addressEnd(behind: inner.upper))
    }
    cursor = max(cursor, range.upper)
    return range
  }

  /// Between the brackets of a link without words, the next `[]` from `start` on.
  private func emptyWords(from start: Int) -> SourceRange {
    var position = start
    while position < blockEnd, text.source[position] != UInt8(ascii: "]") { position += 1 }
    return SourceRange(position, position)
  }

  /// Where a link ends whose words end at `wordsEnd`: `](address "title")`, `][label]`, `]`, `>`.
  private func addressEnd(behind wordsEnd: Int) -> Int {
    var position = wordsEnd + 1
    guard position < blockEnd, text.source[wordsEnd] == UInt8(ascii: "]") else {
      return min(position, blockEnd)
    }
    let close: UInt8
    switch text.source[position] {
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    case UInt8(ascii: "["): close = UInt8(ascii: "]")
    default: return position
    }
    let open = text.source[position]
    var depth = 0
    var quote: UInt8?
    while position < blockEnd {
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

  // MARK: Lines

  private mutating func offset(_ line: Int, _ column: Int) -> Int {
    guard let block else { return 0 }
    if line != lastLine {
      lastLine = line
      lastColumn =
        line == block.line ? block.column : text.contentColumn(line: line, quotes: quotes)
    }
    return text.offset(line: line, column: lastColumn + column - block.column)
  }
}
