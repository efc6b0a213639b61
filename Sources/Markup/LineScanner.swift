internal import Diagnostics

/// A line of `::` or `:::` and what stands behind the colons.
struct DirectiveLine {
  let colons: Int
  /// From the first colon to the end of the line, in the file.
  let range: SourceRange

  /// Whether nothing stands behind the colons: the end of a container.
  let isEnd: Bool
}

/// Looks at the beginning of each line for what CommonMark does not have.
enum LineScanner {
  struct Findings {
    /// Where each line begins.
    var lineStarts: [Int] = []
    var directives: [DirectiveLine] = []
    var hasTableRule = false
    /// Whether a brace stands anywhere: without one, no line holds a directive.
    var hasBraces = false
  }

  /// Reads the lines of `source` from byte `start` on.
  static func scan(_ source: [UInt8], from start: Int) -> Findings {
    var findings = Findings()
    findings.hasBraces = source[start...].contains(byte: UInt8(ascii: "{"))
    findings.lineStarts = lineStarts(source, from: start)
    for (index, lineStart) in findings.lineStarts.enumerated() {
      let isLast = index + 1 == findings.lineStarts.count
      var end = isLast ? source.count : findings.lineStarts[index + 1]
      while end > lineStart, source[end - 1] == 0x0A || source[end - 1] == 0x0D { end -= 1 }
      look(at: lineStart..<end, of: source, &findings)
    }
    return findings
  }

  /// Where each line begins: behind CR LF, LF, or CR.
  private static func lineStarts(_ source: [UInt8], from start: Int) -> [Int] {
    guard start < source.count else { return [] }
    var starts = [start]
    starts.reserveCapacity((source.count - start) / 40 + 4)
    let last = source.count - 1
    guard !source[start...].contains(byte: 0x0D) else {
      for index in start..<last {
        let isPair = source[index] == 0x0D && source[index + 1] == 0x0A
        if source[index] == 0x0A || (source[index] == 0x0D && !isPair) { starts.append(index + 1) }
      }
      return starts
    }
    while let end = source[(starts[starts.count - 1])..<last].firstIndex(ofByte: 0x0A) {
      starts.append(end + 1)
    }
    return starts
  }

  private static func look(
    at line: Range<Int>, of source: [UInt8], _ findings: inout Findings
  ) {
    let text = contentStart(line, of: source)
    guard text < line.upperBound else { return }
    switch source[text] {
    case UInt8(ascii: ":"):
      if let directive = directive(text..<line.upperBound, of: source) {
        findings.directives.append(directive)
      }
      fallthrough
    case UInt8(ascii: "|"), UInt8(ascii: "-"):
      findings.hasTableRule =
        findings.hasTableRule || TableParser.looksLikeRule(source[text..<line.upperBound])
    default: break
    }
  }

  /// Behind white space, the marks of quotes, and those of lists.
  private static func contentStart(_ line: Range<Int>, of source: [UInt8]) -> Int {
    var position = line.lowerBound
    while position < line.upperBound {
      switch source[position] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): position += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard let behind = listMarkEnd(position..<line.upperBound, of: source) else {
          return position
        }
        position = behind
      default: return position
      }
    }
    return position
  }

  /// Where a list mark (`-`, `12.`) ends, if one stands there with white space behind it.
  private static func listMarkEnd(_ text: Range<Int>, of source: [UInt8]) -> Int? {
    var position = text.lowerBound
    while position < text.upperBound,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(source[position])
    {
      position += 1
    }
    let isNumber = position > text.lowerBound
    guard position < text.upperBound else { return nil }
    let marks: [UInt8] =
      isNumber
      ? [UInt8(ascii: "."), UInt8(ascii: ")")]
      : [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")]
    guard marks.contains(source[position]), position + 1 < text.upperBound,
      source[position + 1] == UInt8(ascii: " ") || source[position + 1] == UInt8(ascii: "\t")
    else { return nil }
    return position + 1
  }

  /// Whether the text behind colons cannot be seen, which is told where it is read.
  private static func isInvisible(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, first >= 0x80 else { return false }
    return WrittenWords(Array(text)).isBlank
  }

  /// A directive line, if `text`, which begins with a colon, is one.
  ///
  /// Three colons always are; two only before a name that fills the line or has braces, since
  /// `::before` may well be the subject of a sentence.
  private static func directive(_ text: Range<Int>, of source: [UInt8]) -> DirectiveLine? {
    var position = text.lowerBound
    while position < text.upperBound, source[position] == UInt8(ascii: ":") { position += 1 }
    let colons = position - text.lowerBound
    guard colons >= 2 else { return nil }
    var end = text.upperBound
    while end > position,
      source[end - 1] == UInt8(ascii: " ") || source[end - 1] == UInt8(ascii: "\t")
    {
      end -= 1
    }
    let range = SourceRange(text.lowerBound, end)
    if colons >= 3 {
      let isEnd = position == end || isInvisible(source[position..<end])
      return DirectiveLine(colons: colons, range: range, isEnd: isEnd)
    }
    let nameEnd = DirectiveParser.nameEnd(source[...], from: position, to: end)
    guard nameEnd > position,
      nameEnd == end || source[nameEnd] == UInt8(ascii: "{") || source[nameEnd] == UInt8(ascii: "[")
    else { return nil }
    return DirectiveLine(colons: colons, range: range, isEnd: false)
  }
}
