internal import Diagnostics

// Lines that begin like a block and are none.
extension RawMarkScanner {
  /// Looks at the beginning of each line of a paragraph.
  mutating func scanLines() {
    guard place.isParagraph else { return }
    var starts = [0]
    for index in words.signs.indices where words[index] == WrittenWords.lineEnd {
      starts.append(index + 1)
    }
    starts.removeAll { $0 >= words.signs.count }
    scanTable(starts)
    scanLists(starts)
    for (number, start) in starts.enumerated() {
      scanHeading(start)
      scanBox(start)
      if number == 1 { scanDefinition(starts[0]..<start, start) }
    }
  }

  // MARK: Headings and boxes

  /// `##Heading`, and number signs with another space or with invisible signs.
  private mutating func scanHeading(_ start: Int) {
    var end = start
    while words.has("#", at: end) { end += 1 }
    let count = end - start
    guard (1...6).contains(count), words[end] != nil else { return }
    let isDisguised = (start..<end).contains { words.signs[$0].isDisguised("#") }
    let isSpaced = words[end] == WrittenWords.space
    let behind = words.skipSpaces(from: end)
    // `#1`, `#name` and `# 1` are no headings; one that is written right is not among the words.
    guard words.isWord(at: behind), isSpaced || count > 1, count > 1 || !isDigit(behind),
      isDisguised || !words.isWritten(" ", at: end), isSpaced || !isDigit(behind)
    else { return }
    let marks = String(repeating: "#", count: count)
    report(
      .rawMarkdown, start..<behind,
      "this is no heading: readers see '\(words.string(start..<end))'",
      "write '\(marks)' at the beginning of the line, and a space behind it",
      replacement: "\(marks) ", withHidden: true)
  }

  private func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(words[index] ?? 0) }

  /// `!!! note`, `??? note`, `.. note::`
  private mutating func scanBox(_ start: Int) {
    let isMark = ["!!! ", "??? ", "???+ "].contains { words.spells($0, at: start) }
    let lineEnd = words.lineEnd(from: start)
    let isDirective =
      words.spells(".. ", at: start)
      && (start..<lineEnd).contains { words.spells("::", at: $0) }
    var end = words.skipSpaces(from: start + 3)
    if words.isWritten("+", at: end) { end = words.skipSpaces(from: end + 1) }
    let nameStart = end
    while let scalar = words[end], (0x61...0x7A).contains(scalar) || scalar == 0x2D { end += 1 }
    guard isDirective || isMark, end > nameStart + 2 else { return }
    report(
      .rawMarkdown, start..<end, "this makes no box: readers see '\(words.string(start..<end))'",
      "write ':::note' alone on a line, the text without indentation, and ':::' behind it")
  }

  /// `Term`, and below it `: definition`.
  private mutating func scanDefinition(_ term: Range<Int>, _ start: Int) {
    guard words.spells(": ", at: start), term.count <= 60,
      words.isWord(at: term.upperBound - 2), words.isWord(at: words.skipSpaces(from: start + 1))
    else { return }
    report(
      .rawMarkdown, start..<(start + 1), "this is no list of terms: readers see ':'",
      "write '**Term:** its meaning' in a paragraph or a list")
  }

  // MARK: Tables

  /// Rows of a table that has no line of dashes below its head.
  private mutating func scanTable(_ starts: [Int]) {
    guard let first = starts.first(where: { words.isWritten("|", at: $0) }) else { return }
    let rows = starts.filter { $0 >= first }.prefix { words.isWritten("|", at: $0) }
    let pipes = bars(of: first)
    let lineEnd = words.lineEnd(from: first)
    var last = lineEnd - 1
    while last > first, words[last] == WrittenWords.space { last -= 1 }
    guard words.isWritten("|", at: last), pipes >= 3 || pipes == 2 && rows.count > 1 else {
      return
    }
    let rule = "|" + String(repeating: " --- |", count: pipes - 1)
    let canInsert = place.isFree && first == 0
    report(
      .rawMarkdown, canInsert ? last..<(last + 1) : first..<(last + 1),
      "a line of dashes lacks below the head of this table: readers see its bars",
      "write '\(rule)' on a line of its own below this one",
      replacement: canInsert ? "|\n\(rule)" : nil)
  }

  private func bars(of start: Int) -> Int {
    (start..<words.lineEnd(from: start)).count { words.isWritten("|", at: $0) }
  }

  // MARK: Lists

  /// A line that begins like an item of a list.
  private struct Item {
    /// The mark, without the space behind it.
    let mark: Range<Int>
    /// Behind the space.
    let end: Int
    /// What to write.
    let written: String
    /// Whether one alone says that a list was meant.
    let isCertain: Bool
  }

  /// `١. one`, `• one`, and marks with invisible signs or another space beside them.
  private mutating func scanLists(_ starts: [Int]) {
    let items = starts.compactMap(item)
    guard let first = items.first, first.isCertain || items.count > 1 else { return }
    for item in items {
      report(
        .rawMarkdown, item.mark.lowerBound..<item.end,
        "this is no item of a list: readers see '\(words.string(item.mark))' within a paragraph",
        "write '\(item.written)' at the beginning of the line, and a space behind it",
        replacement: item.written + " ", withHidden: true)
    }
  }

  private func item(_ lineStart: Int) -> Item? {
    let start = words.skipSpaces(from: lineStart)
    let isIndented = start > lineStart && !words.isWritten(" ", at: start - 1)
    if let digits = numberEnd(start) {
      let end = words.skipSpaces(from: digits.end)
      // Chinese and Japanese put no space behind a full-width dot.
      let isWide = digits.isOdd && (words[end] ?? 0) >= 0x2E80
      guard end > digits.end || isWide, let next = words[end], next != WrittenWords.lineEnd else {
        return nil
      }
      let isSpaceOdd = !words.isWritten(" ", at: digits.end)
      let isOdd = digits.isOdd || isSpaceOdd || isIndented || words.signs[start].isHidden
      guard isOdd else { return nil }
      return Item(
        mark: start..<digits.end, end: end, written: digits.written,
        isCertain: digits.isForeign || words.signs[start].isHidden)
    }
    guard let sign = words[start] else { return nil }
    let end = words.skipSpaces(from: start + 1)
    let bullets: [UInt32] = [0x2022, 0x2023, 0x2043, 0x2219, 0x25A0, 0x25AA, 0x25CF, 0x25E6]
    let isBullet = bullets.contains(sign)
    let isMark = sign == 0x2D || sign == 0x2A || sign == 0x2B
    guard isBullet || isMark && end > start + 1, words.isWord(at: end) || !isBullet,
      words[end] != nil, words[end] != WrittenWords.lineEnd
    else { return nil }
    let isOdd =
      isBullet || isIndented || !words.isWritten(" ", at: start + 1)
      || words.signs[start].isHidden
    guard isOdd else { return nil }
    return Item(
      mark: start..<(start + 1), end: end, written: "-", isCertain: words.signs[start].isHidden)
  }

  /// Where a number with a dot or bracket behind it ends.
  private func numberEnd(_ start: Int)
    -> (end: Int, isForeign: Bool, isOdd: Bool, written: String)?
  {
    var end = start
    var digits = ""
    var isForeign = false
    while end - start < 3, words.signs.indices.contains(end),
      let digit = Unicode.Scalar(words.signs[end].written)?.digit
    {
      digits += String(digit)
      if words.signs[end].written >= 0x80 { isForeign = true }
      end += 1
    }
    guard !digits.isEmpty, words.has(".", at: end) || words.has(")", at: end) else { return nil }
    let sign = words.has(".", at: end) ? "." : ")"
    let isOdd = isForeign || words.signs[end].written >= 0x80
    return (end + 1, isForeign, isOdd, digits + sign)
  }
}

extension Unicode.Scalar {
  /// The value of a decimal digit of any script.
  fileprivate var digit: Int? {
    guard properties.generalCategory == .decimalNumber else { return nil }
    return properties.numericValue.map { Int($0) }
  }
}
