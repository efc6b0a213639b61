internal import Diagnostics

/// Finds what looks like Markdown in the words of a block and is none: readers see the signs.
///
/// Each rule asks for a shape that prose does not have; a bracket, an asterisk or a number sign
/// alone says nothing.
struct RawMarkScanner {
  /// What was meant.
  struct Finding {
    let identifier: Diagnostic.Identifier
    let range: SourceRange
    let message: String
    let remedy: String
    /// What to put in the place of the range.
    var replacement: String?
  }

  /// Where a block stands.
  struct Place {
    var isParagraph = true
    /// Whether it is the first block of a quote, and of a list item that is no answer of a quiz.
    var beginsQuote = false
    var beginsItem = false
    /// Whether it lies in no list or quote, so that a line can be put behind one of its lines.
    var isFree = true
  }

  let words: WrittenWords
  let place: Place
  var findings: [Finding] = []

  init(_ words: WrittenWords, _ place: Place) {
    self.words = words
    self.place = place
  }

  /// Looks at all words, but for those that `found` are about.
  mutating func scan(besides found: [Range<Int>]) {
    scanLines()
    var position = 0
    while position < words.signs.count {
      if let other = found.first(where: { $0.contains(position) }) {
        position = other.upperBound
        continue
      }
      position = max(position + 1, scan(at: position))
    }
  }

  /// Looks at what begins at `index`; gives where to go on.
  private mutating func scan(at index: Int) -> Int {
    switch words[index] {
    case 0x5D: scanBracketEnd(index)
    case 0x5B: scanBracket(index)
    case 0x28, 0x29: scanParenthesis(index)
    case 0x7B: scanBrace(index)
    case 0x2A, 0x5F: scanEmphasis(index)
    case 0x7E: scanPair("~~", at: index, "remove what no longer holds")
    case 0x3D: scanPair("==", at: index, "write '**' before and behind what matters")
    case 0x3A: scanColon(index)
    default: index
    }
  }

  mutating func report(
    _ identifier: Diagnostic.Identifier, _ range: Range<Int>, _ message: String, _ remedy: String,
    replacement: String? = nil, withHidden: Bool = false
  ) {
    findings.append(
      Finding(
        identifier: identifier, range: words.range(range, withHidden: withHidden),
        message: message, remedy: remedy, replacement: replacement))
  }

  // MARK: Pairs

  /// `~~no~~`, `==yes==`: a pair around words.
  private mutating func scanPair(_ mark: String, at index: Int, _ remedy: String) -> Int {
    guard words.spells(mark, at: index), words[index - 1] != words[index],
      words.isWord(at: index + 2) || words[index + 2] == WrittenWords.mark,
      // `x==y` is a comparison.
      words[index] == 0x7E || !words.isWord(at: index - 1)
    else { return index }
    var end = index + 3
    while end < words.signs.count, !words.spells(mark, at: end) { end += 1 }
    guard end < words.signs.count, words[end + 2] != words[index],
      words[end - 1] != WrittenWords.space, words[end - 1] != WrittenWords.lineEnd
    else { return index }
    report(
      .rawMarkdown, index..<(end + 2), "these signs mean nothing here: readers see '\(mark)'",
      remedy)
    return end + 2
  }

  // MARK: Braces

  /// `{% include %}`, `{{ name }}`, `{#anchor}`, `{ .button }`, `{name}`
  private mutating func scanBrace(_ index: Int) -> Int {
    guard words.isWritten("{", at: index), words[index - 1] != 0x7B else { return index }
    let lineEnd = words.lineEnd(from: index)
    guard var end = (index..<lineEnd).first(where: { words.has("}", at: $0) }) else {
      return index
    }
    end += 1
    while words.has("}", at: end) { end += 1 }
    let start = words.skipSpaces(from: index + 1)
    switch words[start] {
    case 0x23, 0x2E, 0x3A: return scanAttributes(index..<end, from: start)
    case 0x25, 0x7B, 0x3C:
      reportTemplate(index..<end)
      return end
    default:
      let name = words.plainString(start..<max(start, words.identifierEnd(from: start)))
      let behind = words.skipSpaces(from: start + name.unicodeScalars.count)
      // `frac{abc}` is a formula.
      let isFormula =
        words.has("}", at: index - 1) || words.isWord(at: index - 1) && words[index - 1] ?? 0 < 0x80
      let isVariable = name.count >= 3 && name.first?.isLetter == true && !isFormula
      if isVariable, words.has("=", at: behind), words[index - 1] == WrittenWords.content {
        return scanAttributes(index..<end, from: start)
      }
      guard isVariable, words.has("}", at: behind) else { return index }
      reportTemplate(index..<end)
      return end
    }
  }

  private mutating func reportTemplate(_ range: Range<Int>) {
    report(
      .rawMarkdown, range, "nothing fills this in: readers see '\(words.string(range))'",
      "write the words that belong here")
  }

  /// `{#anchor}` or `{ .button }` at the end of a heading, or behind a link or picture.
  private mutating func scanAttributes(_ range: Range<Int>, from start: Int) -> Int {
    let isAtEnd = words.skipSpaces(from: range.upperBound) >= words.lineEnd(from: range.lowerBound)
    let isBehindContent = words[range.lowerBound - 1] == WrittenWords.content
    let isName = words.isWord(at: start + 1) || words.has(":", at: start)
    guard isName, isAtEnd || isBehindContent else { return range.lowerBound }
    var first = range.lowerBound
    while words[first - 1] == WrittenWords.space { first -= 1 }
    report(
      .rawMarkdown, first..<range.upperBound,
      "'\(words.string(range))' belongs to another tool: readers see it", "remove it",
      replacement: "")
    return range.upperBound
  }

  // MARK: Colons

  /// `:material-pencil:` and `https://example.org`.
  private mutating func scanColon(_ index: Int) -> Int {
    if words.spells("://", at: index) { return scanAddress(index) }
    guard words.isWritten(":", at: index), !words.isWord(at: index - 1),
      words[index - 1] != 0x3A
    else { return index }
    var end = index + 1
    var letters = 0
    while let scalar = words[end],
      WrittenWords.isLetterOrDigit(scalar) || scalar == 0x2D || scalar == 0x5F || scalar == 0x2B
    {
      if (0x61...0x7A).contains(scalar) { letters += 1 }
      end += 1
    }
    guard letters >= 3, words.isWritten(":", at: end), !words.isWord(at: end + 1),
      words[end + 1] != 0x3A, words[end + 1] != 0x7B
    else { return index }
    report(
      .rawMarkdown, index..<(end + 1),
      "this is no picture: readers see '\(words.string(index..<(end + 1)))'",
      "remove it, or say it in words")
    return end + 1
  }

  /// An address without the signs that make it a link.
  private mutating func scanAddress(_ colon: Int) -> Int {
    let scheme = [("https", 5), ("http", 4)].first { name, count in
      colon >= count && words.plainString((colon - count)..<colon).lowercased() == name
        && !words.isWord(at: colon - count - 1)
    }
    guard let scheme else { return colon }
    var end = colon + 3
    while let scalar = words[end], (0x21...0x7E).contains(scalar), scalar != 0x3C, scalar != 0x3E,
      scalar != 0x22
    {
      end += 1
    }
    // An address that goes on behind a mark is not known to its end.
    let isWhole = (words[end] ?? 0) < WrittenWords.content
    var surplus = (colon..<end).reduce(0) { sum, position in
      sum + (words.has(")", at: position) ? 1 : words.has("(", at: position) ? -1 : 0)
    }
    let closing: [UInt32] = [0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x27, 0x5D, 0x2A, 0x7C]
    while end > colon + 3, let last = words[end - 1],
      closing.contains(last) || last == 0x29 && surplus > 0
    {
      if last == 0x29 { surplus -= 1 }
      end -= 1
    }
    guard words.isWord(at: colon + 3), end > colon + 5 else { return colon }
    let range = (colon - scheme.1)..<end
    let text = words.string(range)
    report(
      .rawMarkdown, range, "'\(text)' is no link", "write '<\(text)>', or [words](\(text))",
      replacement: isWhole ? "<\(text)>" : nil)
    return end
  }
}
