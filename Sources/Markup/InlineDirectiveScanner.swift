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
    var walk = Walk(literal, range, source)
    while let head = head(in: literal[walk.seen...]) {
      guard let start = walk.place(of: head) else { continue }
      let match = match(head, in: literal, at: start, walk.matcher, file, &findings.diagnostics)
      findings.matches.append(match)
      walk.skip(to: match.literal.upperBound, place: match.range.upper)
    }
    return findings
  }

  /// Goes through the words of a text node and the file side by side.
  private struct Walk {
    let matcher: LiteralMatcher
    private let literal: ArraySlice<UInt8>
    /// What was looked at, in the words.
    private(set) var seen: Int
    /// A byte of the words, and where it is written.
    private var known: Int
    private var place: Int

    init(_ literal: ArraySlice<UInt8>, _ range: SourceRange, _ source: [UInt8]) {
      self.literal = literal
      matcher = LiteralMatcher(source: source, limit: range.upper)
      seen = literal.startIndex
      known = literal.startIndex
      place = range.lower
    }

    /// Where the stretch `word` of the words is written; nil when a sign of it is escaped.
    mutating func place(of word: Range<Int>) -> Int? {
      seen = word.upperBound
      guard let start = matcher.end(of: literal[known..<word.lowerBound], from: place) else {
        return nil
      }
      known = word.lowerBound
      place = start
      let text = matcher.source[start..<min(matcher.limit, start + word.count)]
      return text.elementsEqual(literal[word]) ? start : nil
    }

    mutating func skip(to literal: Int, place: Int) {
      seen = literal
      known = literal
      self.place = place
    }
  }

  /// Reads the directive that begins at `start` of the file.
  private static func match(
    _ head: Range<Int>, in literal: ArraySlice<UInt8>, at start: Int, _ matcher: LiteralMatcher,
    _ file: String, _ diagnostics: inout [Diagnostic]
  ) -> Match {
    let source = matcher.source
    let colons = literal[head].prefix { $0 == UInt8(ascii: ":") }.count
    let parsed = DirectiveParser.parse(
      source, at: start + colons, limit: matcher.limit, form: .inline, file: file)
    diagnostics += parsed.diagnostics
    if colons > 1, parsed.diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          .misplacedDirective, "a '::' directive stands alone on its line",
          at: SourceLocation(file: file, range: SourceRange(start, start + colons)),
          remedy: "within a line, write it with one colon", replacement: ":"))
    }
    var end = parsed.end
    if source[end - 1] != UInt8(ascii: "}") {
      let close = source[end..<matcher.limit].firstIndex(of: UInt8(ascii: "}"))
      end = close.map { $0 + 1 } ?? matcher.limit
    }
    let count = matcher.count(of: literal[head.lowerBound...], from: start, to: end)
    return Match(
      literal: head.lowerBound..<(head.lowerBound + count), range: SourceRange(start, end),
      directive: colons > 1 ? nil : parsed.directive)
  }

  /// The next `:name{`. Three colons within words are told with what nearly is a block.
  private static func head(in text: ArraySlice<UInt8>) -> Range<Int>? {
    var position = text.startIndex
    while let colon = text[position...].firstIndex(of: UInt8(ascii: ":")) {
      var name = colon
      while name < text.endIndex, text[name] == UInt8(ascii: ":") { name += 1 }
      let end = DirectiveParser.nameEnd(text, from: name, to: text.endIndex)
      if end > name, end < text.endIndex, text[end] == UInt8(ascii: "{"), name - colon < 3 {
        return colon..<(end + 1)
      }
      position = max(name, end)
    }
    return nil
  }
}
