internal import Diagnostics

/// The text as libcmark gets it: CommonMark alone.
///
/// Lines with `::` or `:::` directives, and tables, which CommonMark does not have, are masked by
/// comment lines (`<!---->`). A comment line is the one block of CommonMark that may follow any
/// line, ends on its own line, and closes a paragraph; so libcmark itself decides where the block
/// belongs among lists and quotes. Every line remembers where it came from, and whether it is
/// masked: a comment that a writer typed stands on a line that is not.
struct PreparedText {
  /// What a masked line stands for.
  enum Mask {
    case directive(DirectiveLine)
    case tableStart([Document.Alignment])
    case cellEnd(isLastInRow: Bool)
    case tableEnd
  }

  private struct Line {
    /// Where the line begins in `bytes`.
    let start: Int
    /// Where the byte behind the made-up ones stands in the file.
    let origin: Int
    /// How many bytes at the beginning of the line are made up; below zero, how many are left out.
    let madeUp: Int
  }

  /// What libcmark reads.
  private(set) var bytes: ArraySlice<UInt8>
  /// The file.
  let source: [UInt8]
  /// By line, from 0; empty when there is none.
  private var masks: [Mask?] = []
  private var lines: [Line] = []
  /// Whether a line looks like the one of dashes below the head of a table.
  let mayHaveTables: Bool
  /// Whether a directive may stand within a line.
  let mayHaveInlineDirectives: Bool
  /// How many lines of directives are masked.
  let directiveCount: Int

  /// Masks the directive lines of `source` from byte `start` on, but for those in `spared`.
  init(_ source: [UInt8], from start: Int, sparing spared: [DirectiveLine] = []) {
    let start = source[start...].starts(with: Self.byteOrderMark) ? start + 3 : start
    var found = LineScanner.scan(source, from: start)
    if !spared.isEmpty {
      let spared = Set(spared.map(\.range))
      found.directives.removeAll { spared.contains($0.range) }
    }
    self.source = source
    mayHaveTables = found.hasTableRule
    mayHaveInlineDirectives = found.hasBraces
    directiveCount = found.directives.count
    lines.reserveCapacity(found.lineStarts.count)
    guard !found.directives.isEmpty else {
      bytes = source[start...]
      for start in found.lineStarts { lines.append(Line(start: start, origin: start, madeUp: 0)) }
      return
    }
    bytes = []
    var directives = found.directives[...]
    for (index, lineStart) in found.lineStarts.enumerated() {
      let next = index + 1 < found.lineStarts.count ? found.lineStarts[index + 1] : source.count
      lines.append(Line(start: bytes.count, origin: lineStart, madeUp: 0))
      if let directive = directives.first, directive.range.lower < next {
        directives.removeFirst()
        append(.directive(directive), behind: source[lineStart..<directive.range.lower])
      } else {
        bytes += source[lineStart..<next]
      }
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  // MARK: Masks

  private static let mask: [UInt8] = Array("<!---->\n".utf8)
  /// Stands before the text of a cell, so that nothing in a cell begins a block.
  static let cellStart: [UInt8] = Array("\u{F8F1} ".utf8)

  /// Appends a mask to the last of `lines`.
  private mutating func append(_ mask: Mask, behind prefix: ArraySlice<UInt8>) {
    while masks.count < lines.count - 1 { masks.append(nil) }
    masks.append(mask)
    bytes += prefix
    bytes += Self.mask
  }

  /// What was masked on a line, from 1.
  func mask(atLine number: Int) -> Mask? {
    masks.indices.contains(number - 1) ? masks[number - 1] : nil
  }

  /// Whether a line of `numbers` is masked.
  func hasMask(in numbers: ClosedRange<Int>) -> Bool {
    !masks.isEmpty && numbers.contains { mask(atLine: $0) != nil }
  }

  /// The masked directives on other lines than `numbers`.
  func directives(besides numbers: [Int]) -> [DirectiveLine] {
    guard !masks.isEmpty else { return [] }
    let numbers = Set(numbers)
    return masks.indices.compactMap { index in
      guard case .directive(let line) = masks[index] else { return nil }
      return numbers.contains(index + 1) ? nil : line
    }
  }

  // MARK: Places

  /// Where a line and column of libcmark's, both from 1, stand in the file.
  func offset(line number: Int, column: Int) -> Int {
    guard number >= 1, number <= lines.count else { return source.count }
    let entry = lines[number - 1]
    return min(source.count, entry.origin + max(0, column - 1 - entry.madeUp))
  }

  /// Where a line begins in the file; where the file ends, behind the last line.
  func sourceStart(ofLine number: Int) -> Int {
    number <= lines.count ? lines[number - 1].origin : source.count
  }

  /// Where a line ends in the file, before the bytes that end it.
  func sourceEnd(ofLine number: Int) -> Int {
    guard number >= 1, number <= lines.count else { return source.count }
    var end = sourceStart(ofLine: number + 1)
    while end > lines[number - 1].origin, source[end - 1] == 0x0A || source[end - 1] == 0x0D {
      end -= 1
    }
    return end
  }

  /// The bytes of a line that libcmark reads, with its end.
  private func line(_ number: Int) -> ArraySlice<UInt8> {
    let end = number < lines.count ? lines[number].start : bytes.endIndex
    return bytes[lines[number - 1].start..<end]
  }

  /// The column, from 1, where the text of a paragraph's line begins, behind the white space and
  /// the marks of at most `quotes` block quotes.
  func contentColumn(line number: Int, quotes: Int) -> Int {
    guard number >= 1, number <= lines.count else { return 1 }
    let text = line(number)
    var position = text.startIndex
    var left = quotes
    while position < text.endIndex {
      if text[position] == UInt8(ascii: ">"), left > 0 {
        left -= 1
      } else if text[position] != UInt8(ascii: " "), text[position] != UInt8(ascii: "\t") {
        break
      }
      position += 1
    }
    return position - text.startIndex + 1
  }

  /// The lines of a paragraph from `first` to `last`, each with the column where its text begins.
  func content(lines numbers: ClosedRange<Int>, firstColumn: Int, quotes: Int)
    -> [(column: Int, text: ArraySlice<UInt8>)]
  {
    numbers.map { number in
      let column =
        number == numbers.lowerBound ? firstColumn : contentColumn(line: number, quotes: quotes)
      let text = line(number)
      return (column, text[min(text.endIndex, text.startIndex + column - 1)...])
    }
  }
}

// MARK: - Tables

extension PreparedText {
  /// The same text with its tables masked too: each cell becomes a paragraph on a line of its own.
  func masking(_ tables: [Table]) -> PreparedText {
    var result = self
    result.bytes = []
    result.lines = []
    result.masks = []
    var number = 1
    var tables = tables[...]
    while number <= lines.count {
      if let table = tables.first, table.firstLine == number {
        tables.removeFirst()
        result.append(table, of: self)
        number = table.lastLine + 1
        continue
      }
      result.lines.append(
        Line(start: result.bytes.count, origin: lines[number - 1].origin, madeUp: 0))
      if let mask = mask(atLine: number) {
        result.append(mask, behind: line(number).dropLast(Self.mask.count))
      } else {
        result.bytes += line(number)
      }
      number += 1
    }
    return result
  }

  private mutating func append(_ table: Table, of original: PreparedText) {
    let (opening, continuation) = original.prefixes(of: table)
    let head = original.offset(line: table.firstLine, column: table.column)
    let origin = original.lines[table.firstLine - 1].origin
    let madeUp = opening.count - (head - origin)
    lines.append(Line(start: bytes.count, origin: origin, madeUp: madeUp))
    append(.tableStart(table.alignments), behind: opening)
    for row in table.rows {
      for (index, cell) in row.enumerated() {
        let cellMadeUp = continuation.count + Self.cellStart.count
        lines.append(Line(start: bytes.count, origin: cell.lower, madeUp: cellMadeUp))
        bytes += continuation
        bytes += Self.cellStart
        bytes += source[cell.lower..<cell.upper]
        bytes.append(UInt8(ascii: "\n"))
        lines.append(Line(start: bytes.count, origin: cell.upper, madeUp: .max))
        append(.cellEnd(isLastInRow: index + 1 == row.count), behind: continuation)
      }
    }
    let end = table.rows.last?.last?.upper ?? head
    lines.append(Line(start: bytes.count, origin: end, madeUp: .max))
    append(.tableEnd, behind: continuation)
  }

  /// What stands before a table on its first line, and on the lines that follow, so that it lies in
  /// the lists and quotes of its paragraph, or in those to which its head belongs.
  private func prefixes(of table: Table)
    -> (opening: ArraySlice<UInt8>, continuation: ArraySlice<UInt8>)
  {
    let opening = line(table.paragraphLine).prefix(table.paragraphColumn - 1)
    let continuation = Self.continuation(of: opening)
    guard table.firstLine > table.paragraphLine else { return (opening, continuation) }
    let head = line(table.firstLine).prefix(table.column - 1)
    // A head further left continues the paragraph lazily, and so leaves its list.
    let mark = head.dropLast(head.last == UInt8(ascii: " ") ? 1 : 0).last
    let isLeft = continuation.starts(with: head) && (mark == nil || mark == UInt8(ascii: ">"))
    return isLeft ? (head, head) : (continuation, continuation)
  }
  /// What stands on the next lines where `opening` begins a paragraph: the marks of quotes, and
  /// spaces for all else.
  private static func continuation(of opening: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    var column = 0
    var isBehindQuote = false
    for byte in opening {
      let isQuote = byte == UInt8(ascii: ">")
      let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
      // The space behind the mark of a quote belongs to that, and not to the list in it.
      if isBehindQuote, !isQuote, !isSpace { result.append(UInt8(ascii: " ")) }
      isBehindQuote = isQuote
      let width = byte == UInt8(ascii: "\t") ? 4 - column % 4 : 1
      result += Array(repeating: isQuote ? byte : UInt8(ascii: " "), count: width)
      column += width
    }
    return result[...]
  }
}
