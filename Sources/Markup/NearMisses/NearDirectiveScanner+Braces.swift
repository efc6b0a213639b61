internal import Diagnostics

// Names of directives before braces, brackets and parentheses.
extension NearDirectiveScanner {
  /// `contact{x}` and `{contact:x}`.
  func atBrace(_ brace: Int) -> Finding? {
    if words.has("{", at: brace - 1) { return nil }
    if let finding = gluedName(before: brace) ?? partedName(before: brace) { return finding }
    var start = words.skipSpaces(from: brace + 1)
    var marks = 0
    while marks < 4, let scalar = words[start], [0x7B, 0x3A, 0x25, 0x3C].contains(scalar) {
      start = words.skipSpaces(from: start + 1)
      marks += 1
    }
    guard let name = words.directiveName(at: start), name.name.needsTarget else { return nil }
    var end = words.skipSpaces(from: name.end)
    while let scalar = words[end], [0x3A, 0x3D, 0x7C, 0x28, 0x7B, 0x22].contains(scalar) {
      end = words.skipSpaces(from: end + 1)
    }
    let identifierEnd = words.identifierEnd(from: end)
    let identifier = words.plainString(end..<identifierEnd)
    end = words.skipSpaces(from: identifierEnd)
    while let scalar = words[end], [0x22, 0x29, 0x25, 0x3E].contains(scalar) {
      end = words.skipSpaces(from: end + 1)
    }
    guard words.has("}", at: end) else { return nil }
    while words.has("}", at: end) { end += 1 }
    let first = words.has(":", at: brace - 1) ? brace - 1 : brace
    return identifier.isEmpty
      ? withoutTarget(first..<end, name.name)
      : finding(first..<end, name.name, identifier, .inline)
  }

  private func gluedName(before bracket: Int) -> Finding? {
    var start = bracket
    while start > 0, bracket - start < 12, let scalar = words[start - 1],
      LatinLetter.plain(scalar) != nil
    {
      start -= 1
    }
    guard start < bracket, !words.isWord(at: start - 1), words[start - 1] != WrittenWords.escape,
      let name = words.directiveName(at: start), name.end == bracket
    else { return nil }
    let target = words.target(at: bracket)
    if name.name.needsTarget, let target,
      // `contact(s)` and `claim(ants)` are words.
      target.isInBraces || target.identifier.contains("-") || target.identifier.count > 6
    {
      return finding(start..<target.end, name.name, target.identifier, .inline)
    }
    let end = words.identifierEnd(from: bracket + 1)
    if name.name.needsTarget, target == nil, words.has("{", at: bracket), end > bracket + 1 {
      return finding(
        start..<end, name.name, words.plainString((bracket + 1)..<end), .inline)
    }
    let braces = braces(from: bracket)
    guard !name.name.needsTarget, braces.text.contains("=") else { return nil }
    return Finding(
      range: start..<braces.end, message: "'\(name.name.rawValue)' begins no block here",
      remedy: "write ':::\(name.name.rawValue)\(braces.text)' alone on a line, and ':::' behind it")
  }

  /// `contact:{x}`, `[contact]{x}`, `:**contact**{x}`, `contact {x}`, `:con tact{x}`: other signs stand
  /// between a name and its braces, or a space in it.
  private func partedName(before brace: Int) -> Finding? {
    guard let target = words.target(at: brace), target.isInBraces else { return nil }
    var end = brace
    while brace - end < 5, isBetweenNameAndBraces(end - 1) { end -= 1 }
    var start = end
    var letters: [UInt8] = []
    var spaces = 0
    while end - start < 14, let scalar = words[start - 1] {
      if let letter = LatinLetter.plain(scalar) {
        letters.insert(letter, at: 0)
      } else if scalar == WrittenWords.space, spaces == 0, start < end {
        spaces += 1
      } else {
        break
      }
      start -= 1
    }
    // Two words before braces are one name only behind a colon.
    if spaces > 0, !words.has(":", at: start - 1) {
      guard let name = words.directiveName(at: nameStart(before: end)) else { return nil }
      return end < brace ? parted(nameStart(before: end), name.name, target) : nil
    }
    guard end < brace || spaces > 0, !words.isWord(at: start - 1),
      let name = Directive.Name(rawValue: String(decoding: letters, as: UTF8.self))
    else { return nil }
    return parted(start, name, target)
  }

  private func nameStart(before end: Int) -> Int {
    var start = end
    while start > 0, let scalar = words[start - 1], LatinLetter.plain(scalar) != nil { start -= 1 }
    return start
  }

  private func parted(_ start: Int, _ name: Directive.Name, _ target: WrittenWords.WrittenTarget)
    -> Finding?
  {
    guard name.needsTarget else { return nil }
    var first = start
    while start - first < 4, words[first - 1] != WrittenWords.space,
      isBetweenNameAndBraces(first - 1)
    {
      first -= 1
    }
    return finding(first..<target.end, name, target.identifier, .inline)
  }

  private func isBetweenNameAndBraces(_ index: Int) -> Bool {
    guard let sign = words[index] else { return false }
    let signs = [
      0x3A, 0x5B, 0x5D, 0x28, 0x29, 0x2A, WrittenWords.space, WrittenWords.mark,
      WrittenWords.boldMark,
    ]
    return signs.contains(sign)
  }

  /// `[contact:x]`
  func atBracket(_ bracket: Int) -> Finding? {
    let start = words.has(":", at: bracket + 1) ? bracket + 2 : bracket + 1
    guard let name = words.directiveName(at: start), name.name.needsTarget,
      words.has(":", at: name.end), let target = words.target(at: name.end),
      words.has("]", at: target.end)
    else { return nil }
    return finding(bracket..<(target.end + 1), name.name, target.identifier, .inline)
  }

  /// `contact(cmm-hotline)`; `contact(s)` is a word.
  func atParenthesis(_ index: Int) -> Finding? { gluedName(before: index) }
}
