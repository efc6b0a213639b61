/// Finds what was meant as a directive and is none: `:contact(x)`, full-width or invisible signs, a
/// space too many, a line of colons behind other words.
///
/// Readers would see its signs in the place of a number, and what is for trainers alone.
struct NearDirectiveScanner {
  /// What was meant.
  struct Finding {
    let range: Range<Int>
    let message: String
    let remedy: String
    /// The directive as it is written.
    var replacement: String?
  }

  let words: WrittenWords
  /// Whether lines and blocks are looked at: a value of a record has none.
  var hasLines = true
  /// Whether a line of the text is `\:::` alone: then an escaped name begins what that one ends.
  var hasEscapedEnd = false
  private(set) var findings: [Finding] = []

  init(_ words: WrittenWords, hasLines: Bool = true) {
    self.words = words
    self.hasLines = hasLines
  }

  /// Looks at all words.
  mutating func scan() {
    var position = 0
    while position < words.signs.count {
      var finding: Finding?
      switch words[position] {
      case 0x3A: finding = behindColons(at: position)
      case 0x3B, 0x2E: finding = withoutShift(at: position)
      case 0x7B: finding = atBrace(position)
      case 0x5B: finding = atBracket(position)
      case 0x28: finding = atParenthesis(position)
      default: finding = nil
      }
      if finding == nil, hasLines, words.isLineStart(position) {
        finding = behindSigns(from: position)
      }
      if let finding {
        findings.append(finding)
        position = max(position + 1, finding.range.upperBound)
      } else {
        position += 1
      }
    }
  }

  // MARK: Colons

  private func behindColons(at first: Int) -> Finding? {
    if words.has(":", at: first - 1) || words[first - 1] == WrittenWords.escape { return nil }
    let lineStart = lineStart(before: first)
    let isLineStart = lineStart != nil
    var end = first
    var count = 0
    while words.has(":", at: end) {
      count += 1
      end += 1
      // `: : :note`
      let next = words.skipSpaces(from: end)
      if isLineStart, words.has(":", at: next) { end = next }
    }
    if count >= 3 { return block(lineStart ?? first, end, colons: count, isLineStart) }
    if count == 2 { return twoColons(lineStart ?? first, end, isLineStart) }
    return oneColon(first, end, isLineStart)
  }

  /// Where the line begins, if nothing but spaces stands between; nil for a sign within words.
  private func lineStart(before index: Int) -> Int? {
    var start = index
    while words[start - 1] == WrittenWords.space { start -= 1 }
    return hasLines && words.isLineStart(start) ? start : nil
  }

  /// `;;;note` and `...note`: the key of the colon without the one for capitals.
  private func withoutShift(at first: Int) -> Finding? {
    guard lineStart(before: first) == first else { return nil }
    var end = first
    while let sign = words[end], [0x3A, 0x3B, 0x2E].contains(sign) { end += 1 }
    guard end - first >= 3, let name = words.directiveName(at: end),
      name.name.forms.contains(.container)
    else { return nil }
    let braces = braces(from: name.end)
    guard words.skipSpaces(from: braces.end) >= words.lineEnd(from: first) else { return nil }
    let text = ":::" + name.name.rawValue + braces.text
    return Finding(
      range: first..<braces.end, message: "'\(name.name.rawValue)' begins no block here",
      remedy: "write '\(text)'", replacement: text)
  }

  /// `+++ facilitator`, `·::note`, `\:::note`: the name of a block alone on its line, behind a run
  /// of one sign, or of signs of which two look like colons.
  private func behindSigns(from lineStart: Int) -> Finding? {
    let first = words.skipSpaces(from: lineStart)
    var (end, colons, count) = (first, 0, 0)
    while let sign = words[end], let weight = markWeight(at: end) {
      // `∷` are two of them.
      count += sign == 0x2237 ? 2 : 1
      colons += weight
      end += 1
    }
    // A line of colons alone is looked at as such, with what stands before it.
    if (first..<end).allSatisfy({ words.has(":", at: $0) }) { return nil }
    let isOne = (first..<end).allSatisfy { words[$0] == words[first] }
    let start = words.skipSpaces(from: end)
    // `*** Note` and `⚠⚠⚠ warning` are how people set off a line.
    let isSmall = isOne && words[start].map { (0x61...0x7A).contains($0) } == true
    guard count >= 3 || words[first] == 0x2237,
      colons >= 2 || isSmall && words[first].map(Self.isPicture) == false,
      let name = words.directiveName(at: start),
      name.name.forms.contains(.container), !isBox(first, name.name)
    else { return nil }
    let braces = braces(from: name.end)
    guard words.skipSpaces(from: braces.end) >= words.lineEnd(from: first) else { return nil }
    let text = ":::" + name.name.rawValue + braces.text
    return Finding(
      range: first..<braces.end, message: "'\(name.name.rawValue)' begins no block here",
      remedy: "write '\(text)', and ':::' alone on a line behind the block", replacement: text)
  }

  /// How many colons a sign is that is no letter, digit or space; nil for others.
  private func markWeight(at index: Int) -> Int? {
    guard let sign = words[index], sign != WrittenWords.space, sign != WrittenWords.lineEnd,
      sign < WrittenWords.content || sign == WrittenWords.escape
    else { return nil }
    switch sign {
    case 0x3A, 0x3B, 0x2E, 0xB7, 0x2F8, 0x61B, 0x61E, 0x22EE, 0x318D: return 1
    case 0x2237: return 2
    case WrittenWords.escape:
      return hasEscapedEnd && words.source[words.signs[index].upper - 1] == UInt8(ascii: ":")
        ? 1 : nil
    default:
      guard let scalar = Unicode.Scalar(sign) else { return nil }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: return 0
      default: return words.isWord(at: index) ? nil : 0
      }
    }
  }

  private static func isPicture(_ sign: UInt32) -> Bool {
    guard sign >= 0x80, let scalar = Unicode.Scalar(sign) else { return false }
    return scalar.properties.generalCategory == .otherSymbol || scalar.properties.isEmoji
  }

  /// `!!! note` of other tools, which is told as such.
  private func isBox(_ first: Int, _ name: Directive.Name) -> Bool {
    (name == .note || name == .warning)
      && ["!!! ", "??? ", "???+ "].contains { words.spells($0, at: first) }
  }

  /// Three colons are never words.
  private func block(_ first: Int, _ end: Int, colons: Int, _ isLineStart: Bool) -> Finding? {
    let start = words.skipSpaces(from: end)
    let colons = String(repeating: ":", count: colons)
    // A line of colons of ASCII is read as such, or told to be misplaced.
    let isPlain = words.signs[first..<end].allSatisfy {
      !$0.isHidden && ($0.written == 0x3A || $0.written == WrittenWords.space)
    }
    if isLineStart, isPlain, words.spells(String(repeating: ":", count: 3), at: end - 3),
      !words.signs[first..<end].contains(where: { $0.written == WrittenWords.space })
        || words.signs[first].written == WrittenWords.space
    {
      return nil
    }
    guard isLineStart else {
      return Finding(
        range: first..<end, message: "'\(colons)' stands behind other words",
        remedy: "write it at the beginning of a line of its own")
    }
    let lineEnd = words.lineEnd(from: first)
    if start >= lineEnd {
      return Finding(
        range: first..<lineEnd, message: "these colons are no end of a block",
        remedy: "write '\(colons)', without other signs", replacement: colons)
    }
    guard let name = words.directiveName(at: start), name.name.forms.contains(.container) else {
      return Finding(
        range: first..<lineEnd, message: "this line is no directive",
        remedy: "write '\(colons)' and a name, such as '\(colons)note', with colons of ASCII")
    }
    let braces = braces(from: name.end)
    let text = colons + name.name.rawValue + braces.text
    return Finding(
      range: first..<braces.end, message: "'\(name.name.rawValue)' begins no block here",
      remedy: "write '\(text)', without other signs", replacement: text)
  }

  /// The name and braces of a directive that the words are and nothing else, as they are written
  /// right.
  var mendedHead: String? {
    guard let name = words.directiveName(at: words.skipSpaces(from: 0)) else { return nil }
    let braces = braces(from: name.end)
    guard words.skipSpaces(from: braces.end) >= words.signs.count else { return nil }
    return name.name.rawValue + braces.text
  }

  /// The braces at `index`, if there are any, with the signs that belong there.
  func braces(from index: Int) -> (end: Int, text: String) {
    let start = words.skipSpaces(from: index)
    guard words.has("{", at: start) else { return (index, "") }
    var end = start
    var text = ""
    // Longer braces are not closed.
    while end < start + 300, let scalar = words[end], scalar != WrittenWords.lineEnd {
      end += 1
      switch scalar {
      case 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB: text += "\""
      default: Unicode.Scalar(scalar).map { text.unicodeScalars.append($0) }
      }
      if scalar == 0x7D { return (end, text) }
    }
    return (index, "")
  }

  /// `:: note`, `::note and words`, `：：contact{x}`: two colons before a name.
  private func twoColons(_ first: Int, _ end: Int, _ isLineStart: Bool) -> Finding? {
    let start = words.skipSpaces(from: end)
    guard let name = words.directiveName(at: start) else { return nil }
    let isPlain = words.spells("::", at: end - 2)
    // `std::for` is a name of a program, and `The method ::note` may be one.
    let isApart = name.name.needsTarget && !words.isWord(at: first - 1)
    guard isLineStart || !isPlain || isApart else { return nil }
    if let target = words.target(at: words.skipSpaces(from: name.end)), name.name.needsTarget {
      let form: Directive.Form = isLineStart && name.name.forms.contains(.leaf) ? .leaf : .inline
      return finding(first..<target.end, name.name, target.identifier, form)
    }
    guard name.name.forms.contains(.container) else {
      return isLineStart || isApart ? withoutTarget(first..<name.end, name.name) : nil
    }
    let braces = braces(from: name.end)
    let isAlone = words.skipSpaces(from: braces.end) >= words.lineEnd(from: first)
    // `::note` alone is told where directives are read.
    guard isLineStart, !isPlain || start > end || !isAlone else { return nil }
    guard isAlone || start == end else { return nil }
    let text = ":::" + name.name.rawValue + braces.text
    return Finding(
      range: first..<braces.end, message: "'\(name.name.rawValue)' begins no block here",
      remedy: "write '\(text)' alone on a line, and ':::' behind the block",
      replacement: isAlone ? text : nil)
  }

  private func oneColon(_ first: Int, _ end: Int, _ isLineStart: Bool) -> Finding? {
    let start = words.skipSpaces(from: end)
    let isBehindWord = words.isWord(at: first - 1)
    guard let name = words.directiveName(at: start) else {
      return start == end ? foreignName(first, end) : nil
    }
    let behind = words.skipSpaces(from: name.end)
    guard name.name.needsTarget else {
      return namedBlock(first, name, isLineStart && start == end)
    }
    let isGlued = behind == name.end
    if let target = words.target(at: behind) {
      let isLikely =
        target.isInBraces || start == end && !isBehindWord && (isGlued || isBracket(behind))
      let isCertain = isGlued && isBracket(behind) && target.identifier.count > 3
      if isLikely || isCertain {
        return finding(first..<target.end, name.name, target.identifier, .inline)
      }
    }
    guard start == end, !isBehindWord, name.name.forms.contains(.inline) else { return nil }
    return withoutTarget(first..<name.end, name.name)
  }

  private func isBracket(_ index: Int) -> Bool {
    [0x28, 0x5B, 0x7B, 0x3C, 0x22, 0x201C, 0xAB, 0x3010, 0x300C, 0x3014].contains(words[index] ?? 0)
  }

  /// `:safety` alone on a line, or a block's name with braces.
  private func namedBlock(_ first: Int, _ name: WrittenWords.WrittenName, _ isLineStart: Bool)
    -> Finding?
  {
    let braces = braces(from: name.end)
    let isAlone = words.skipSpaces(from: braces.end) >= words.lineEnd(from: first)
    let isWhole = isLineStart && isAlone && !words.has(":", at: braces.end)
    guard isWhole || braces.text.contains("=") else { return nil }
    let text = ":::" + name.name.rawValue + braces.text
    return Finding(
      range: first..<braces.end, message: "'\(name.name.rawValue)' begins no block here",
      remedy: "write '\(text)' alone on a line, and ':::' behind the block",
      replacement: isWhole ? text : nil)
  }

  /// `:контакт{emergency}`: a name in the language of the text.
  private func foreignName(_ first: Int, _ start: Int) -> Finding? {
    var end = start
    while words.isWord(at: end) { end += 1 }
    // A name in Latin letters is read as a directive, and told there.
    guard end > start, let letter = words[start], letter >= 0x80, words.has("{", at: end),
      let target = words.target(at: end)
    else { return nil }
    let name = words.string(start..<end)
    return Finding(
      range: first..<target.end, message: "there is no directive ':\(name)'",
      remedy: "names are the same in all languages: ':contact{…}', ':claim{…}', ':term{…}'")
  }

  // MARK: Findings

  func finding(
    _ range: Range<Int>, _ name: Directive.Name, _ target: String, _ form: Directive.Form
  ) -> Finding {
    let form = name.forms.contains(form) ? form : name.forms[0]
    let text = "\(form.colons)\(name.rawValue){\(target)}"
    return Finding(
      range: range, message: "this is no directive, so that its signs would be read",
      remedy: "write '\(text)'", replacement: text)
  }

  func withoutTarget(_ range: Range<Int>, _ name: Directive.Name) -> Finding {
    let colons = name.forms[0].colons
    return Finding(
      range: range, message: "'\(name.rawValue)' does not say which one",
      remedy: "write its identifier in braces, without a space before them: "
        + "'\(colons)\(name.rawValue){…}'")
  }
}
