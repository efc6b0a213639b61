internal import Diagnostics

// Asterisks and underscores that CommonMark leaves as they are.
extension RawMarkScanner {
  /// A pair of `**`, `*`, `__` or `_` around words that is no emphasis: a punctuation mark stands
  /// inside, and a letter outside, or a space inside.
  mutating func scanEmphasis(_ index: Int) -> Int {
    guard let sign = words[index], words.signs[index].written == sign, words[index - 1] != sign
    else { return index }
    var count = 1
    while words[index + count] == sign { count += 1 }
    let behind = index + count
    guard count <= 3 else { return behind }
    guard let end = closing(of: index, count, sign) else {
      return count == 2 ? scanOpenBold(index, sign) : behind
    }
    let inner = behind..<end
    let whole = index..<(end + count)
    // `name_of_it` is no emphasis, and neither is `2 ** 3 ** 4`.
    guard
      inner.contains(where: { words.isWord(at: $0) && !isDigit($0) })
        || count > 1 && isBesideLetter(whole) && !isWhite(behind) && !isWhite(end - 1)
          && inner.contains(where: { isDigit($0) || words[$0] == WrittenWords.content }),
      sign == 0x2A || !words.isWord(at: index - 1) || count == 2 && !isLatin(index - 1),
      !isCalculation(behind, whole)
    else { return behind }
    if isWhite(behind) || isWhite(end - 1) {
      guard count > 1, inner.count < 80, !isWhite(behind) || inner.count > 4 || isWhole(whole),
        !isWhite(behind) || isOpenOutside(whole) || isWhole(whole)
      else { return behind }
    } else if count == 1 {
      guard isLikelySingle(whole, inner) else { return behind }
    }
    reportEmphasis(whole, inner)
    return whole.upperBound
  }

  private mutating func reportEmphasis(_ whole: Range<Int>, _ inner: Range<Int>) {
    let written = words.string(whole.lowerBound..<inner.lowerBound)
    // Between letters, only asterisks are marks.
    let mark = written.replacing("_", with: "*")
    let replacement = mended(inner, mark)
    report(
      .rawMarkdown, whole,
      "this is not \(mark.utf8.count > 1 ? "bold" : "italic"): readers see '\(written)'",
      replacement.map { "write '\($0)'" }
        ?? "write a space before the first '\(written)' and behind the last one",
      replacement: replacement)
  }

  /// Finds bold words of which each sign was taken for the other end of other words:
  /// `a**(b)**c and**(d)**e`, where the middle is bold. Gives what was looked at.
  mutating func scanTurnedBold() -> [Range<Int>] {
    guard words.signs.contains(where: { $0.scalar == WrittenWords.boldMark }) else { return [] }
    var marks: [Range<Int>] = []
    var raw = 0
    var position = 0
    while position < words.signs.count {
      var end = position + 1
      if words.isWritten("*", at: position) {
        while words.isWritten("*", at: end) { end += 1 }
        guard end == position + 2 else { return [] }
        raw += 1
        marks.append(position..<end)
      } else if words[position] == WrittenWords.boldMark {
        marks.append(position..<end)
      }
      position = end
    }
    guard raw > 0, marks.count.isMultiple(of: 2) else { return [] }
    let pairs = stride(from: 0, to: marks.count, by: 2).map { (marks[$0], marks[$0 + 1]) }
    let isMeant = pairs.allSatisfy { first, last in
      first.upperBound < last.lowerBound && !isWhite(first.upperBound)
        && !isWhite(last.lowerBound - 1)
    }
    guard isMeant, pairs.contains(where: { $0.count != $1.count }) else { return [] }
    return pairs.filter { $0.count != $1.count || $0.count == 2 }.map { first, last in
      let whole = first.lowerBound..<last.upperBound
      reportEmphasis(whole, first.upperBound..<last.lowerBound)
      return whole
    }
  }

  /// `**words` without an end.
  private mutating func scanOpenBold(_ index: Int, _ sign: UInt32) -> Int {
    let behind = index + 2
    guard sign == 0x2A, words.isWord(at: behind), !isDigit(behind), !words.isWord(at: index - 1),
      // Beside another mark of a note, it is one itself.
      !words.signs.indices.contains(where: {
        words[$0] == sign && !(index..<behind).contains($0)
      })
    else { return behind }
    report(
      .rawMarkdown, index..<behind, "this bold has no end: readers see '**'",
      "write '**' behind its last word too")
    findings[findings.count - 1].isNoteMark = true
    return behind
  }

  /// Whether nothing else stands in the block.
  private func isWhole(_ range: Range<Int>) -> Bool {
    range.lowerBound == 0 && range.upperBound == words.signs.count
  }

  /// Where the next run as long begins.
  private func closing(of index: Int, _ count: Int, _ sign: UInt32) -> Int? {
    var position = index + count + 1
    while position < words.signs.count {
      guard words[position] == sign else {
        position += 1
        continue
      }
      var run = 1
      while words[position + run] == sign { run += 1 }
      if run == count { return position }
      return nil
    }
    return nil
  }

  private func isWhite(_ index: Int) -> Bool {
    words[index] == WrittenWords.space || words[index] == WrittenWords.lineEnd
  }

  /// Whether a letter of ASCII stands there.
  private func isLatin(_ index: Int) -> Bool {
    words[index].map { $0 < 0x80 && WrittenWords.isLetterOrDigit($0) } ?? false
  }

  /// Whether a sign is written by its name or number: `&#58;`.
  private func hasNamedSign(_ range: Range<Int>) -> Bool {
    range.contains { words.isWritten("&", at: $0) }
      && range.contains { words.isWritten(";", at: $0) }
  }

  private func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(words[index] ?? 0) }

  /// Whether a letter stands right before or behind a stretch.
  private func isBesideLetter(_ range: Range<Int>) -> Bool {
    [range.lowerBound - 1, range.upperBound].contains { words.isWord(at: $0) && !isDigit($0) }
  }

  /// `5 ** 3`: a figure stands on both sides of the first mark, with spaces.
  private func isCalculation(_ behind: Int, _ whole: Range<Int>) -> Bool {
    isWhite(behind) && isDigit(behind + 1) && isWhite(whole.lowerBound - 1)
      && isDigit(whole.lowerBound - 2)
  }

  /// Whether no letter stands right before or behind a stretch.
  private func isOpenOutside(_ range: Range<Int>) -> Bool {
    !words.isWord(at: range.lowerBound - 1) && !words.isWord(at: range.upperBound)
  }

  /// Whether one sign on each side was meant as emphasis: footnotes and censored words have one
  /// too.
  private func isLikelySingle(_ whole: Range<Int>, _ inner: Range<Int>) -> Bool {
    let isPunctuated =
      !words.isWord(at: inner.upperBound - 1) || !words.isWord(at: inner.lowerBound)
    let isLetterOutside =
      (words[whole.upperBound] ?? 0) >= 0x80 && words.isWord(at: whole.upperBound)
      || (words[whole.lowerBound - 1] ?? 0) >= 0x80 && words.isWord(at: whole.lowerBound - 1)
    return isPunctuated && isLetterOutside && !inner.contains { words[$0] == WrittenWords.lineEnd }
  }

  /// The words with their marks inside of the punctuation around them.
  private func mended(_ inner: Range<Int>, _ mark: String) -> String? {
    var (first, last) = (inner.lowerBound, inner.upperBound)
    while first < last, !isCore(first) { first += 1 }
    while last > first, !isCore(last - 1) { last -= 1 }
    let isPlain = { (index: Int) in
      self.words[index] != WrittenWords.content && self.words[index] != WrittenWords.boldMark
    }
    guard first < last, isPlain(first), isPlain(last - 1),
      !inner.contains(where: { words[$0] == WrittenWords.boldMark }), !hasNamedSign(inner)
    else { return nil }
    // A bracket that opens among the words closes among them.
    let opening = (first..<last).count { Self.opening.contains(words[$0] ?? 0) }
    guard opening == (first..<last).count(where: { Self.closing.contains(words[$0] ?? 0) }) else {
      return nil
    }
    let before = words.string(inner.lowerBound..<first, withHidden: true)
    let behind = words.string(last..<inner.upperBound, withHidden: true)
    // A space within the marks parts words, unless nothing stands outside.
    let count = mark.utf8.count
    let isPartedBefore = words.isWord(at: inner.lowerBound - count - 1)
    let isPartedBehind = words.isWord(at: inner.upperBound + count)
    return (isPartedBefore ? before : before.withoutSpaces) + mark + words.string(first..<last)
      + mark + (isPartedBehind ? behind : behind.withoutSpaces)
  }

  private static let opening: Set<UInt32> = [
    0x28, 0x5B, 0x7B, 0xAB, 0x201C, 0x2018, 0x300A, 0x300C, 0x300E, 0x3010,
  ]
  private static let closing: Set<UInt32> = [
    0x29, 0x5D, 0x7D, 0xBB, 0x201D, 0x2019, 0x300B, 0x300D, 0x300F, 0x3011,
  ]

  private func isCore(_ index: Int) -> Bool {
    words.isWord(at: index) || words[index] == WrittenWords.content
      || words.isMark(at: index)
  }
}

extension String {
  fileprivate var withoutSpaces: String { String(filter { $0 != " " }) }
}
