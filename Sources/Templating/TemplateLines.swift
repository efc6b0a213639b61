/// What stands on the line of a tag. Lines end in LF or CR LF, and only spaces and tabs are blank.
struct TemplateLines {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The whole lines of a tag that has them to itself; such lines leave no trace.
  func lines(of tag: Range<Int>) -> Range<Int>? {
    guard let start = start(before: tag.lowerBound), let end = end(after: tag.upperBound) else {
      return nil
    }
    return start..<end
  }

  /// Where the line of `position` begins, if nothing but blanks stands before it.
  func start(before position: Int) -> Int? {
    var index = position
    while index > 0, Self.isBlank(bytes[index - 1]) { index -= 1 }
    return isStart(index) ? index : nil
  }

  /// Where the line after `position` begins, or the template ends, if only blanks are left before.
  func end(after position: Int) -> Int? {
    var index = skipBlanks(from: position)
    if index + 1 < bytes.count, bytes[index] == 0x0D, bytes[index + 1] == 0x0A { index += 1 }
    if index == bytes.count { return index }
    return bytes[index] == 0x0A ? index + 1 : nil
  }

  /// What is left of a line from `start` on, with its line feed, but not beyond `end`.
  func line(at start: Int, before end: Int) -> Range<Int> {
    let lineFeed = bytes[start..<end].firstIndex(of: 0x0A)
    return start..<(lineFeed.map { $0 + 1 } ?? end)
  }

  func isStart(_ position: Int) -> Bool { position == 0 || bytes[position - 1] == 0x0A }

  /// The blanks before the first thing at or after `start`, the beginning of a line; blank lines do
  /// not count. Nil if nothing follows.
  func firstIndentation(from start: Int) -> Range<Int>? {
    var line = start
    while let next = end(after: line) {
      if next == bytes.count { return nil }
      line = next
    }
    return line..<skipBlanks(from: line)
  }

  /// `range` without blanks in front, at most `limit` of them.
  func withoutBlanks(_ range: Range<Int>, limit: Int) -> Range<Int> {
    let blanks = bytes[range].prefix(limit).prefix(while: Self.isBlank)
    return blanks.endIndex..<range.upperBound
  }

  private func skipBlanks(from start: Int) -> Int {
    var index = start
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    return index
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
