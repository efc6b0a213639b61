/// The text of one file, for turning bytes into lines and columns.
public struct SourceText: Sendable {
  private let bytes: [UInt8]
  /// Where each line begins. CR LF, LF and CR end a line, as CommonMark says.
  private let lineStarts: [Int]

  /// Reads the line ends of `bytes` once.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for index in bytes.indices {
      let isReturnAlone =
        bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
      if bytes[index] == 0x0A || isReturnAlone { starts.append(index + 1) }
    }
    lineStarts = starts
  }

  /// The line, from 1, that holds byte `offset`; past the end, the last one.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The column, from 1, of byte `offset` in its line, in Unicode scalars.
  public func column(at offset: Int) -> Int {
    let start = lineStarts[line(at: offset) - 1]
    return Self.scalarCount(bytes[start..<max(start, min(offset, bytes.count))]) + 1
  }

  /// The text of a line, from 1, without its end; damaged UTF-8 is repaired.
  public func text(ofLine line: Int) -> String {
    guard line >= 1, line <= lineStarts.count else { return "" }
    return String(decoding: bytes[lineStarts[line - 1]..<lineEnd(line)], as: UTF8.self)
  }

  /// How many Unicode scalars of `range` stand on the line of its beginning.
  func scalarsOnFirstLine(of range: SourceRange) -> Int {
    let end = min(range.upper, lineEnd(line(at: range.lower)))
    guard range.lower < end else { return 0 }
    return Self.scalarCount(bytes[range.lower..<end])
  }

  /// Where the text of a line ends, before its line feed or carriage return.
  private func lineEnd(_ line: Int) -> Int {
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > lineStarts[line - 1], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }

  private static func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
