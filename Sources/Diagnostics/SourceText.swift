/// The text of one file, for turning bytes into lines and columns.
public struct SourceText: Sendable {
  private let bytes: [UInt8]
  /// Where each line begins. CR LF, LF and CR end a line, as CommonMark says.
  private let lineStarts: [Int]
  /// How many scalars begin before each stretch of ``stretch`` bytes: a file may be one long line.
  private let scalarsBefore: [Int]
  private static let stretch = 1024

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
    var before = [0]
    for start in stride(from: 0, to: bytes.count, by: Self.stretch) {
      let count = Self.scalarCount(bytes[start..<min(start + Self.stretch, bytes.count)])
      before.append(before[before.count - 1] + count)
    }
    scalarsBefore = before
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
    scalars(before: offset) - scalars(before: lineStarts[line(at: offset) - 1]) + 1
  }

  /// How many scalars begin before byte `offset` of the file.
  private func scalars(before offset: Int) -> Int {
    let end = min(offset, bytes.count)
    let stretch = end / Self.stretch
    return scalarsBefore[stretch] + Self.scalarCount(bytes[(stretch * Self.stretch)..<end])
  }

  /// A part of the line of `range`: at most `before` scalars before it, and `width` in all.
  struct Excerpt {
    let text: String
    /// How many scalars stand before the range.
    let lead: Int
    /// How many scalars of the range are in the excerpt; at least one.
    let length: Int
  }

  /// The line of `range`, cut around its beginning when it is long; damaged UTF-8 is repaired.
  func excerpt(_ range: SourceRange, before: Int, width: Int) -> Excerpt {
    let line = line(at: range.lower)
    let lineStart = lineStarts[line - 1]
    let lineEnd = max(lineStart, lineEnd(line))
    let lower = min(max(range.lower, lineStart), lineEnd)
    var start = lower
    var lead = 0
    while start > lineStart, lead < before {
      start -= 1
      while start > lineStart, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      lead += 1
    }
    var end = start
    var count = 0
    while end < lineEnd, count < width {
      end += 1
      while end < lineEnd, bytes[end] & 0xC0 == 0x80 { end += 1 }
      count += 1
    }
    let upper = max(lower, min(range.upper, end))
    return Excerpt(
      text: String(decoding: bytes[start..<end], as: UTF8.self), lead: lead,
      length: max(1, Self.scalarCount(bytes[lower..<upper])))
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
