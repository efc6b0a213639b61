internal import Diagnostics

/// A pipe table within a paragraph of libcmark's.
struct Table {
  /// The line of the head, and the last one, from 1.
  let firstLine: Int
  let lastLine: Int
  /// The column where the head begins, from 1.
  let column: Int
  /// Where the paragraph begins.
  let paragraphLine: Int
  let paragraphColumn: Int
  let alignments: [Document.Alignment]
  /// The head and the rows below it; no row has more cells than the head.
  let rows: [[SourceRange]]
}

/// Reads GitHub's pipe tables out of the lines of a paragraph.
enum TableParser {
  /// A line of a paragraph: its text, and where that begins in the file.
  struct Line {
    let text: ArraySlice<UInt8>
    let column: Int
    let origin: Int
  }

  /// The table that begins in these lines, the first of which is line `firstLine`.
  static func table(
    in lines: [Line], firstLine: Int, file: String, _ diagnostics: inout [Diagnostic]
  ) -> Table? {
    for index in lines.indices.dropFirst() where looksLikeRule(lines[index].text) {
      guard let alignments = alignments(lines[index].text) else { continue }
      let head = cells(of: lines[index - 1])
      guard head.count == alignments.count else {
        diagnostics.append(mismatch(lines[index], alignments.count, head.count, file))
        continue
      }
      var rows = [head]
      for line in lines[(index + 1)...] {
        var row = cells(of: line)
        if row.count > head.count {
          diagnostics.append(
            surplus(SourceRange(row[head.count].lower, row[row.count - 1].upper), head.count, file))
          row.removeSubrange(head.count...)
        }
        rows.append(row)
      }
      return Table(
        firstLine: firstLine + index - 1, lastLine: firstLine + lines.count - 1,
        column: lines[index - 1].column, paragraphLine: firstLine,
        paragraphColumn: lines[0].column, alignments: alignments, rows: rows)
    }
    return nil
  }

  private static func mismatch(_ line: Line, _ rule: Int, _ head: Int, _ file: String)
    -> Diagnostic
  {
    Diagnostic(
      .tableCells, "the line of dashes has \(count(rule)), the line above it \(head)",
      at: SourceLocation(
        file: file, range: SourceRange(line.origin, line.origin + trimmed(line.text).count)),
      remedy: "write '|\(String(repeating: " --- |", count: min(head, 40)))', or this is no table")
  }

  private static func surplus(_ range: SourceRange, _ columns: Int, _ file: String) -> Diagnostic {
    Diagnostic(
      .tableCells,
      "the table has \(columns == 1 ? "one column" : "\(columns) columns"), so this is left out",
      at: SourceLocation(file: file, range: range),
      remedy: "write '\\|' for a line that is no border, or add a column to the head")
  }

  private static func count(_ cells: Int) -> String { cells == 1 ? "1 cell" : "\(cells) cells" }

  /// Whether a line has nothing but dashes, colons, pipes and spaces, and at least a dash and a pipe.
  static func looksLikeRule(_ text: ArraySlice<UInt8>) -> Bool {
    var hasDash = false
    var hasPipe = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"): hasPipe = true
      case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0A, 0x0D: break
      default: return false
      }
    }
    return hasDash && hasPipe
  }

  /// The alignments that a line of dashes gives, or nil when a cell of it is none of
  /// `---`, `:--`, `--:`, `:-:`.
  private static func alignments(_ text: ArraySlice<UInt8>) -> [Document.Alignment]? {
    var result: [Document.Alignment] = []
    for range in split(text) {
      let cell = text[range]
      let dashes = cell.drop { $0 == UInt8(ascii: ":") }
      guard cell.count > 0, dashes.first == UInt8(ascii: "-") else { return nil }
      let left = cell.first == UInt8(ascii: ":")
      let right = cell.last == UInt8(ascii: ":")
      let middle = cell.dropFirst(left ? 1 : 0).dropLast(right ? 1 : 0)
      guard !middle.isEmpty, middle.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      result.append(left ? (right ? .center : .left) : (right ? .right : .none))
    }
    return result
  }

  private static func cells(of line: Line) -> [SourceRange] {
    split(line.text).map {
      SourceRange(
        line.origin + $0.lowerBound - line.text.startIndex,
        line.origin + $0.upperBound - line.text.startIndex)
    }
  }

  /// The cells of a row, without the white space around them. A pipe behind a backslash does not
  /// part cells.
  private static func split(_ text: ArraySlice<UInt8>) -> [Range<Int>] {
    let row = trimmed(text)
    var result: [Range<Int>] = []
    var start = row.startIndex
    var position = start
    if row.first == UInt8(ascii: "|") {
      start += 1
      position += 1
    }
    while position < row.endIndex {
      if row[position] == UInt8(ascii: "\\") {
        position += 1
      } else if row[position] == UInt8(ascii: "|") {
        result.append(trimmed(row[start..<position]).indices)
        start = position + 1
      }
      position += 1
    }
    let last = trimmed(row[min(start, row.endIndex)...])
    if !last.isEmpty || result.isEmpty { result.append(last.indices) }
    return result
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    var result = text.drop(while: isSpace)
    while let last = result.last, isSpace(last) { result.removeLast() }
    return result
  }
}
