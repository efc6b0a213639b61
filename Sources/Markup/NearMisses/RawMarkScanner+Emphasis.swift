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
    guard count <= 2 else { return behind }
    guard let end = closing(of: index, count, sign) else {
      return count == 2 ? scanOpenBold(index, sign) : behind
    }
    let inner = behind..<end
    let whole = index..<(end + count)
    // `name_of_it` is no emphasis, and neither is `2 ** 3 ** 4`.
    guard
      inner.contains(where: { words.isWord(at: $0) && !isDigit($0) })
        || count == 2 && isBesideLetter(whole) && inner.contains(where: isDigit)
          && !isWhite(behind) && !isWhite(end - 1),
      sign == 0x2A || !words.isWord(at: index - 1), !isCalculation(behind, whole)
    else { return behind }
    if isWhite(behind) || isWhite(end - 1) {
      guard count == 2, inner.count < 80, !isWhite(behind) || inner.count > 4 || isWhole(whole),
        !isWhite(behind) || isOpenOutside(whole) || isWhole(whole)
      else { return behind }
    } else if count == 1 {
      guard isLikelySingle(whole, inner) else { return behind }
    }
    let mark = String(repeating: sign == 0x2A ? "*" : "_", count: count)
    let replacement = mended(inner, mark)
    report(
      .rawMarkdown, whole, "this is not \(count == 2 ? "bold" : "italic"): readers see '\(mark)'",
      replacement.map { "write '\($0)'" }
        ?? "write a space before the first '\(mark)' and behind the last one",
      replacement: replacement)
    return whole.upperBound
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
    guard first < last, words[first] != WrittenWords.content,
      words[last - 1] != WrittenWords.content
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
      || words[index] == WrittenWords.mark
  }
}

extension String {
  fileprivate var withoutSpaces: String { String(filter { $0 != " " }) }
}
