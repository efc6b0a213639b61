extension WrittenWords {
  /// A name of a directive as somebody wrote it, with letters of any case and keyboard.
  struct WrittenName {
    let name: Directive.Name
    /// Behind its last letter.
    let end: Int
  }

  /// The name of a directive that stands at `index`, as a word of its own.
  func directiveName(at index: Int) -> WrittenName? {
    var letters: [UInt8] = []
    var end = index
    while let scalar = self[end], let letter = LatinLetter.plain(scalar), letters.count < 12 {
      letters.append(letter)
      end += 1
    }
    guard !isWord(at: end),
      let name = Directive.Name(rawValue: String(decoding: letters, as: UTF8.self))
    else { return nil }
    return WrittenName(name: name, end: end)
  }

  /// Where the identifier ends that begins at `index`: letters of ASCII, digits, hyphens and what
  /// is typed for them.
  func identifierEnd(from index: Int) -> Int {
    var end = index
    while let scalar = self[end], Self.isLetterOrDigit(scalar) || scalar == 0x2D || scalar == 0x5F {
      end += 1
    }
    return end
  }

  /// What stands behind the name of a directive, in brackets or behind a sign that parts them.
  struct WrittenTarget {
    let identifier: String
    let end: Int
    /// Whether it stands in what looks like braces.
    let isInBraces: Bool
  }

  private static let brackets: [UInt32: Set<UInt32>] = [
    0x7B: [0x7D, 0x5D, 0x29], 0x28: [0x29, 0x7D], 0x5B: [0x5D, 0x7D], 0x3C: [0x3E],
    0x22: [0x22], 0x27: [0x27], 0x201C: [0x201D], 0xAB: [0xBB], 0x3010: [0x3011],
    0x300C: [0x300D], 0x3014: [0x3015], WrittenWords.escape: [WrittenWords.escape],
  ]

  /// The target that begins at `index`, such as `(emergency)`, `｛emergency｝` or `:emergency`.
  func target(at index: Int) -> WrittenTarget? {
    guard let opening = self[index] else { return nil }
    if let closing = Self.brackets[opening] {
      var start = skipSpaces(from: index + 1)
      if has("\"", at: start) || has("'", at: start) { start += 1 }
      let identifierEnd = identifierEnd(from: start)
      var end = skipSpaces(from: identifierEnd)
      if has("\"", at: end) || has("'", at: end), self[index] != self[end] { end += 1 }
      guard identifierEnd > start, let close = self[end], closing.contains(close) else {
        return nil
      }
      return WrittenTarget(
        identifier: plainString(start..<identifierEnd), end: end + 1,
        isInBraces: opening == 0x7B)
    }
    let signs: [UInt32] = [0x3A, 0x3D, 0x2D, 0x5F, 0x2F, 0x2E, 0x7C]
    guard signs.contains(opening) else { return nil }
    let end = identifierEnd(from: index + 1)
    guard end > index + 1, end - index > 3 else { return nil }
    return WrittenTarget(
      identifier: plainString((index + 1)..<end), end: end, isInBraces: false)
  }
}
