internal import Diagnostics

/// Finds `:name{…}` in the words of a paragraph.
enum InlineDirectiveScanner {
  struct Match {
    /// Where it stands in the words.
    var literal: Range<Int>
    /// Where it stands in the file.
    let range: SourceRange
    /// Nil when it has a fault.
    let directive: Directive?
  }

  struct Findings {
    var matches: [Match] = []
    var diagnostics: [Diagnostic] = []
  }

  /// Looks through `literal`, the words of a text node that stands at `range` of `source`.
  static func scan(
    _ literal: ArraySlice<UInt8>, range: SourceRange, source: [UInt8], file: String
  ) -> Findings {
    var findings = Findings()
    guard literal.contains(byte: UInt8(ascii: "{")) else { return findings }
    var position = literal.startIndex
    var place = range.lower
    while let head = head(in: literal[position...]) {
      position = head.upperBound
      guard let start = find(literal[head], in: source, place..<range.upper) else { continue }
      place = start + head.count
      if isEscaped(start, in: source) { continue }
      let match = match(head, in: literal, at: start, range, source, file, &findings.diagnostics)
      findings.matches.append(match)
      position = match.literal.upperBound
      place = match.range.upper
    }
    return findings
  }

  /// Where `:contact`, `:claim` or `:term` stands as a word of its own, without braces behind it.
  static func bareNames(in text: ArraySlice<UInt8>) -> [Int] {
    guard text.contains(byte: UInt8(ascii: ":")) else { return [] }
    return text.indices.filter { index in
      guard text[index] == UInt8(ascii: ":"),
        index == text.startIndex || text[index - 1] == UInt8(ascii: " ")
      else { return false }
      let end = DirectiveParser.nameEnd(text, from: index + 1, to: text.endIndex)
      guard end == text.endIndex || text[end] == UInt8(ascii: " ") else { return false }
      let name = Directive.Name(rawValue: String(decoding: text[(index + 1)..<end], as: UTF8.self))
      return name?.forms.contains(.inline) ?? false
    }
  }

  /// Reads the directive that begins at `start` of the file.
  private static func match(
    _ head: Range<Int>, in literal: ArraySlice<UInt8>, at start: Int, _ range: SourceRange,
    _ source: [UInt8], _ file: String, _ diagnostics: inout [Diagnostic]
  ) -> Match {
    let colons = literal[head].prefix { $0 == UInt8(ascii: ":") }.count
    let parsed = DirectiveParser.parse(
      source, at: start + colons, limit: range.upper, form: .inline, file: file)
    let whole = SourceRange(start, max(parsed.end, start + head.count))
    diagnostics += parsed.diagnostics
    if colons > 1, parsed.diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          .misplacedDirective, "a '::' directive stands alone on its line",
          at: SourceLocation(file: file, range: SourceRange(start, start + colons)),
          remedy: "within a line, write it with one colon", replacement: ":"))
    }
    let close = literal[head.upperBound...].firstIndex(of: UInt8(ascii: "}"))
    let isFaulty = parsed.directive == nil || colons > 1
    return Match(
      literal: head.lowerBound..<(close.map { $0 + 1 } ?? literal.endIndex), range: whole,
      directive: isFaulty ? nil : parsed.directive)
  }

  /// The next `:name{`.
  private static func head(in text: ArraySlice<UInt8>) -> Range<Int>? {
    var position = text.startIndex
    while let colon = text[position...].firstIndex(of: UInt8(ascii: ":")) {
      var name = colon
      while name < text.endIndex, text[name] == UInt8(ascii: ":") { name += 1 }
      let end = DirectiveParser.nameEnd(text, from: name, to: text.endIndex)
      if end > name, end < text.endIndex, text[end] == UInt8(ascii: "{") {
        return colon..<(end + 1)
      }
      position = max(name, end)
    }
    return nil
  }

  private static func find(_ head: ArraySlice<UInt8>, in source: [UInt8], _ range: Range<Int>)
    -> Int?
  {
    var position = range.lowerBound
    while position + head.count <= min(range.upperBound, source.count) {
      if source[position..<(position + head.count)].elementsEqual(head) { return position }
      position += 1
    }
    return nil
  }

  /// Whether an odd number of backslashes stands before `position`.
  private static func isEscaped(_ position: Int, in source: [UInt8]) -> Bool {
    var start = position
    while start > 0, source[start - 1] == UInt8(ascii: "\\") { start -= 1 }
    return (position - start) % 2 == 1
  }
}
