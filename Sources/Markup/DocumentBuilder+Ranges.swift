internal import Diagnostics

// Where blocks stand in the file, and what stands around them.
extension DocumentBuilder {
  /// Whether nothing stands before a block on its line, and nothing on the line before.
  func isFreeBlock(_ range: SourceRange) -> Bool {
    func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
    let before = text.source[..<range.lower]
    let line = before.lastIndex(where: isLineEnd).map { $0 + 1 } ?? 0
    guard before[line...].allSatisfy({ $0 == 0x20 }) else { return false }
    var above = before[..<line]
    if above.last == 0x0A { above.removeLast() }
    if above.last == 0x0D { above.removeLast() }
    let start = above.lastIndex(where: isLineEnd).map { $0 + 1 } ?? 0
    return above[start...].allSatisfy { $0 == 0x20 || $0 == 0x09 }
      || above[start...].elementsEqual("---".utf8)
  }

  /// Where an element stands in a paragraph; `isLast` when nothing of it follows.
  func rawHTMLPlace(_ range: SourceRange, isLast: Bool) -> RawHTMLRemedy.Place {
    guard paragraphEnd != nil else { return .other }
    if isLast { return .end }
    let behind = text.source[range.upper...]
    guard let next = behind.first else { return .end }
    if next == 0x0A || next == 0x0D { return .lineEnd }
    let before = text.source[..<range.lower].last { $0 != 0x20 && $0 != 0x09 }
    let word = behind.first { $0 != 0x20 && $0 != 0x09 }
    guard let before, before != 0x0A, before != 0x0D, let word,
      DirectiveParser.isLetter(word) || word >= 0xC3
    else { return .other }
    return .line
  }

  func endOfLastChild(of node: Int) -> Int? {
    guard node + 1 < nodes.count else { return nil }
    var last = node + 1
    while Int(nodes[last].end) < nodes.count { last = Int(nodes[last].end) }
    return nodes[last].range.upper
  }

  /// All blocks end with a line; the columns that libcmark gives leave out the number signs behind a
  /// heading.
  func blockRange(_ node: CommonMarkTree.Node) -> SourceRange {
    SourceRange(
      text.offset(line: node.line, column: node.column), text.sourceEnd(ofLine: node.endLine))
  }

  /// To the end of its last line: libcmark gives the line before when a sign of its own ends it.
  func htmlRange(_ node: CommonMarkTree.Node) -> SourceRange {
    let literal = tree.text[node.textStart..<node.textMiddle]
    let lines = max(1, literal.count { $0 == UInt8(ascii: "\n") })
    return SourceRange(
      text.offset(line: node.line, column: node.column),
      text.sourceEnd(ofLine: node.line + lines - 1))
  }
}
