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
    /// Whether asterisks that mark a note elsewhere in the text would explain it.
    var isNoteMark = false
  }

  /// Where a block stands.
  struct Place {
    var isParagraph = true
    /// Whether it is the first block of a quote, and of a list item that is no answer of a quiz.
    var beginsQuote = false
    var beginsItem = false
    /// Whether it is the first block within a directive.
    var beginsDirective = false
    /// Whether it lies in no list or quote, so that a line can be put behind one of its lines.
    var isFree = true
  }

  let words: WrittenWords
  let place: Place
  var findings: [Finding] = []
  /// What ends a remark and was looked for in vain: it stands nowhere behind.
  private var absent: Set<String> = []

  init(_ words: WrittenWords, _ place: Place) {
    self.words = words
    self.place = place
  }

  /// Looks at all words, but for those that `found` are about.
  mutating func scan(besides found: [Range<Int>]) {
    scanLines()
    scanLastSign()
    let found = found + scanTurnedBold()
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
    case 0x2E: scanPath(index)
    case 0x21: scanPicture(index)
    case 0x24: scanPair("$$", at: index, "write the formula in words")
    case 0x26: scanName(index)
    case 0x2B: scanPair("++", at: index, "write '**' before and behind what matters")
    case 0x3C: scanHost(index)
    case 0xC3, 0xE2, 0xFFFD: scanLostSign(index)
    case let sign? where Self.isPrivate(sign): scanLostSign(index)
    case 0x25: scanRemark("%%", "%%", at: index)
    case 0x2F: scanRemark("/*", "*/", at: index)
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

  // MARK: Pictures

  /// `！[words](picture.png)`, `! [words](picture.png)`: a link behind a full-width sign, or a space.
  private mutating func scanPicture(_ index: Int) -> Int {
    let start = words.skipSpaces(from: index + 1)
    guard words.signs[index].isDisguised("!") || start > index + 1,
      words[start] == WrittenWords.content
    else { return index }
    let link = words.string(start..<(start + 1))
    guard link.hasPrefix("["), let end = link.firstRange(of: "]("),
      Self.isPicture(link[end.upperBound...])
    else { return index }
    report(
      .brokenImage, index..<start, "this is no picture: readers see a link to it",
      "write '!' right before '['", replacement: "!", withHidden: true)
    return start
  }

  private static func isPicture(_ address: Substring) -> Bool {
    let path = address.prefix { $0 != ")" && $0 != " " }.lowercased()
    return [".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif", ".avif"].contains(
      where: path.hasSuffix)
  }

  // MARK: Pairs

  /// `~~no~~`, `==yes==`: a pair around words.
  private mutating func scanPair(_ mark: String, at index: Int, _ remedy: String) -> Int {
    guard words.spells(mark, at: index), words[index - 1] != words[index],
      words.isWord(at: index + 2) || words.isMark(at: index + 2) || mark == "$$",
      // `x==y` is a comparison.
      words[index] == 0x7E || !words.isWord(at: index - 1), !absent.contains(mark)
    else { return index }
    // `++i and j++` are code.
    guard mark != "++" || words.isWord(at: index + 3) else { return index }
    var end = index + 3
    while end < words.signs.count, !words.spells(mark, at: end) { end += 1 }
    if end >= words.signs.count { absent.insert(mark) }
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
    for (opening, closing) in Self.remarks {
      let behind = scanRemark(opening, closing, at: index)
      if behind > index { return behind }
    }
    let start = words.skipSpaces(from: index + 1)
    if index == 0, place.beginsDirective, isAttribute(start) {
      report(
        .directiveSyntax, index..<end, "these braces stand on a line of their own",
        "write them on the line above, right behind the name")
      return end
    }
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

  /// What other tools take for words to editors alone, or for a change that one of them proposed.
  private static let remarks = [
    ("{>>", "<<}"), ("{++", "++}"), ("{--", "--}"), ("{==", "==}"), ("{~~", "~~}"), ("{#", "#}"),
    ("{/*", "*/}"),
  ]

  /// `%% words %%`, `{>>words<<}`, `/* words */`.
  private mutating func scanRemark(_ opening: String, _ closing: String, at index: Int) -> Int {
    guard marks(opening, at: index), !words.isWord(at: index - 1), !absent.contains(closing) else {
      return index
    }
    var end = index + opening.utf8.count
    let first = words.skipSpaces(from: end)
    let isDigit = words[first].map { (0x30...0x39).contains($0) } ?? true
    guard words.isWord(at: first) && !isDigit || words[first] == WrittenWords.content else {
      return index
    }
    while end < words.signs.count, !marks(closing, at: end) { end += 1 }
    let behind = end + closing.utf8.count
    guard end < words.signs.count else {
      absent.insert(closing)
      return index
    }
    guard !words.isWord(at: behind) else { return index }
    let isProposal = closing == "++}" || closing == "--}" || closing == "==}" || closing == "~~}"
    report(
      .rawMarkdown, index..<behind,
      "readers see these words with their signs: '\(opening)' hides nothing here",
      isProposal
        ? "write what the text should say from now on"
        : "remove them, or write '[//]: # (…)' on a line of its own, with an empty line before it")
    return behind
  }

  /// Whether signs stand from `index` on, of which an asterisk may have been read as emphasis.
  private func marks(_ text: String, at index: Int) -> Bool {
    text.unicodeScalars.enumerated().allSatisfy { offset, sign in
      words.isWritten(sign, at: index + offset)
        || sign == "*" && words.isMark(at: index + offset)
    }
  }

  /// Whether a word and an equals sign stand at `index`.
  private func isAttribute(_ index: Int) -> Bool {
    let end = words.identifierEnd(from: index)
    return end > index && words.has("=", at: words.skipSpaces(from: end))
  }

  mutating func reportTemplate(_ range: Range<Int>) {
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
