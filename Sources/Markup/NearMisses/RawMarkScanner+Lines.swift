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
    scanBars(starts)
    scanLists(starts)
    scanGluedLists(starts)
    scanLoneLines(starts)
    scanLateList(starts)
    scanTicks(starts)
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
    // The first level belongs to the title.
    let marks = String(repeating: "#", count: max(2, count))
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
    guard words.isWritten("|", at: last), pipes >= 3 || pipes == 2 && rows.count > 1,
      // `||word||` is a table nowhere.
      !words.spells("||", at: first)
    else { return }
    let rule = "|" + String(repeating: " --- |", count: pipes - 1)
    if rows.count > 1, isRule(rows[rows.startIndex + 1]) {
      return reportRule(rows[rows.startIndex + 1], rule)
    }
    let canInsert = place.isFree && first == 0
    report(
      .rawMarkdown, canInsert ? last..<(last + 1) : first..<(last + 1),
      "a line of dashes lacks below the head of this table: readers see its bars",
      "write '\(rule)' on a line of its own below this one",
      replacement: canInsert ? "|\n\(rule)" : nil)
  }

  /// Rows of a table without bars at their ends, or with full-width ones, and without a line of
  /// dashes.
  private mutating func scanBars(_ starts: [Int]) {
    guard starts.count > 1, let first = starts.first, !words.isWritten("|", at: first) else {
      return
    }
    let counts = starts.map { start in
      (start..<words.lineEnd(from: start)).count { index in
        words.has("|", at: index) && (isWideBar(index) || isFreeBar(index))
      }
    }
    let isWide = starts.allSatisfy(isWideBar)
    guard counts[0] > (isWide ? 1 : 0), counts.allSatisfy({ $0 == counts[0] }) else { return }
    let cells = isWide ? counts[0] - 1 : counts[0] + 1
    report(
      .rawMarkdown, first..<words.lineEnd(from: first),
      "these lines make no table: readers see their bars",
      "begin and end each with '|', and write '|\(String(repeating: " --- |", count: min(cells, 20)))' below the first"
    )
  }

  private func isWideBar(_ index: Int) -> Bool { words.signs[index].written == 0xFF5C }

  private func isFreeBar(_ index: Int) -> Bool {
    words.isWritten("|", at: index) && words[index - 1] == WrittenWords.space
      && words[index + 1] == WrittenWords.space
  }

  /// Whether a row holds nothing but strokes, as the line below the head of a table.
  private func isRule(_ start: Int) -> Bool {
    let strokes: Set<UInt32> = [
      0x2D, 0x3D, 0x5F, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x2500, 0x2501,
      0xFF0D, 0x30FC,
    ]
    let row = (start..<words.lineEnd(from: start)).compactMap { words[$0] }
    return row.contains(where: strokes.contains)
      && row.allSatisfy { strokes.contains($0) || $0 == 0x7C || $0 == 0x3A || $0 == 0x20 }
  }

  private mutating func reportRule(_ start: Int, _ rule: String) {
    // Where the line has dashes, their number is told with the table.
    let row = start..<words.lineEnd(from: start)
    guard !row.allSatisfy({ [0x7C, 0x2D, 0x3A, 0x20].contains(words.signs[$0].written) }) else {
      return
    }
    var end = row.upperBound
    while end > start, words[end - 1] == WrittenWords.space { end -= 1 }
    report(
      .rawMarkdown, start..<end,
      "this is no line of dashes, so that there is no table: readers see its bars",
      "write '\(rule)' in its place", replacement: rule)
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

  /// `-one` and `-two`, `1.one` and `2.two`, `①one` and `②two`: lines that follow one another, with
  /// nothing between the mark and its words.
  private mutating func scanGluedLists(_ starts: [Int]) {
    var run: [(start: Int, end: Int, written: String, number: Int?)] = []
    for start in starts + [words.signs.count] {
      let item = glued(start)
      let isNext =
        item.map { item in
          run.last.map { last in
            item.number == nil
              ? last.number == nil && words[start] == words[last.start]
              : last.number.map { $0 + 1 } == item.number
          } ?? true
        } ?? false
      if !isNext {
        if run.count > 1 { reportGlued(run) }
        run = []
      }
      if let item { run.append((start, item.end, item.written, item.number)) }
    }
  }

  private mutating func reportGlued(
    _ run: [(start: Int, end: Int, written: String, number: Int?)]
  ) {
    for item in run {
      report(
        .rawMarkdown, item.start..<item.end,
        "this is no item of a list: readers see '\(words.string(item.start..<item.end))' within a paragraph",
        "write '\(item.written) ' at the beginning of the line",
        replacement: item.written + " ", withHidden: true)
    }
  }

  private func glued(_ start: Int) -> (end: Int, written: String, number: Int?)? {
    guard let sign = words[start], item(start) == nil else { return nil }
    // A circled number needs nothing behind it.
    if (0x2460...0x2473).contains(sign), words[start + 1] != nil {
      let number = Int(sign) - 0x245F
      return (words.skipSpaces(from: start + 1), "\(number).", number)
    }
    if [0x2D, 0x2A, 0x2B, 0xB7].contains(sign) {
      let end = words.skipSpaces(from: start + 1)
      guard sign == 0xB7 || end == start + 1, words.isWord(at: end), !isDigit(end) else {
        return nil
      }
      return (end, "-", nil)
    }
    var end = start
    while end - start < 3, isDigit(end) { end += 1 }
    guard end > start, words.has(".", at: end) || words.has(")", at: end),
      words.isWord(at: end + 1), !isDigit(end + 1),
      let number = Int(words.plainString(start..<end))
    else { return nil }
    return (end + 1, "\(number)\(words.has(".", at: end) ? "." : ")")", number)
  }

  /// Lines that go on counting from a number within a paragraph: only `1.` begins a list there.
  private mutating func scanLateList(_ starts: [Int]) {
    let numbers = starts.map { start -> Int? in
      guard let digits = numberEnd(start), !digits.isOdd, words[digits.end] == WrittenWords.space
      else { return nil }
      return Int(words.plainString(start..<(digits.end - 1)))
    }
    let first = numbers.indices.dropFirst().first { index in
      numbers[index - 1] == nil && numbers[index] != nil && index + 1 < numbers.count
        && numbers[index + 1] == numbers[index].map { $0 + 1 }
    }
    guard let first, let end = numberEnd(starts[first])?.end else { return }
    report(
      .rawMarkdown, starts[first]..<end,
      "no list begins here: readers see '\(words.string(starts[first]..<end))' within a paragraph",
      "write an empty line above")
  }

  /// `[ ] to do` and `[x] done`, a line each.
  private mutating func scanTicks(_ starts: [Int]) {
    let ticks = starts.filter { start in
      ["[ ] ", "[x] ", "[X] "].contains { words.spells($0, at: start) }
    }
    guard let first = ticks.first, ticks.count > 1 else { return }
    report(
      .rawMarkdown, first..<(first + 3),
      "this is no box to tick: readers see '\(words.string(first..<(first + 3)))'",
      "write '- ' before each line; questions with answers stand in ':::quiz', those for the reader in ':::check'"
    )
  }

  /// `[TOC]` alone in a paragraph, and lines of `+++` around others.
  private mutating func scanLoneLines(_ starts: [Int]) {
    if starts.count == 1, words.plainString(0..<min(6, words.signs.count)).uppercased() == "[TOC]" {
      report(
        .rawMarkdown, 0..<5, "nothing fills this in: readers see '\(words.string(0..<5))'",
        "remove it: the page lists its headings itself")
    }
    let fences = starts.filter { words.spells("+++", at: $0) && words.lineEnd(from: $0) == $0 + 3 }
    guard fences.count > 1, let first = fences.first else { return }
    report(
      .rawMarkdown, first..<(first + 3), "this begins no block: readers see '+++'",
      "remove these lines; a block begins with a name, such as ':::note', and ends with ':::'")
  }

  private func item(_ lineStart: Int) -> Item? {
    let start = words.skipSpaces(from: lineStart)
    let isIndented = start > lineStart && !words.isWritten(" ", at: start - 1)
    if let digits = numberEnd(start) {
      let end = words.skipSpaces(from: digits.end)
      // Chinese and Japanese put no space behind a full-width dot.
      let isWide =
        digits.isOdd && ((words[end] ?? 0) >= 0x2E80 || digits.isForeign && words.isWord(at: end))
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
    let isBullet = Self.bullets.contains(sign)
    let isMark = sign == 0x2D || sign == 0x2A || sign == 0x2B
    guard isBullet || isMark && end > start + 1, words.isWord(at: end) || !isBullet,
      words[end] != nil, words[end] != WrittenWords.lineEnd
    else { return nil }
    let isOdd =
      isBullet || isIndented || !words.isWritten(" ", at: start + 1)
      || words.signs[start].isHidden || isMark && words.signs[start].written >= 0x80
    guard isOdd else { return nil }
    return Item(
      mark: start..<(start + 1), end: end, written: "-", isCertain: words.signs[start].isHidden)
  }

  /// Signs that stand before the items of lists elsewhere: dots, arrows, ticks.
  private static let bullets: Set<UInt32> = [
    0x2022, 0x2023, 0x203A, 0x2043, 0x2192, 0x2219, 0x25A0, 0x25AA, 0x25B6, 0x25BA,
    0x25C6, 0x25CB, 0x25CF, 0x25E6, 0x2605, 0x2713, 0x2714, 0x2756, 0x27A4,
  ]

  /// The figures of Chinese and Japanese, in words.
  private static let figures: [UInt32] = [
    0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341,
  ]

  /// The end of a number with a dot, bracket or hyphen behind it, in brackets or without.
  private func numberEnd(_ start: Int)
    -> (end: Int, isForeign: Bool, isOdd: Bool, written: String)?
  {
    if let figure = Self.figures.firstIndex(of: words[start] ?? 0), words[start + 1] == 0x3001 {
      return (start + 2, true, true, "\(figure + 1).")
    }
    let isBracketed = words.has("(", at: start)
    var end = isBracketed ? start + 1 : start
    let first = end
    var digits = ""
    var isForeign = false
    while end - first < 3, words.signs.indices.contains(end),
      let digit = Unicode.Scalar(words.signs[end].written)?.digit
    {
      digits += String(digit)
      if words.signs[end].written >= 0x80 { isForeign = true }
      end += 1
    }
    let isHyphen = words.has("-", at: end) && words[end + 1] == WrittenWords.space
    guard !digits.isEmpty, words.has(")", at: end) || !isBracketed,
      words.has(".", at: end) || words.has(")", at: end) || isHyphen
    else { return nil }
    let sign = words.has(")", at: end) ? ")" : "."
    let isOdd = isForeign || isBracketed || isHyphen || words.signs[end].written >= 0x80
    return (end + 1, isForeign && !isBracketed && !isHyphen, isOdd, digits + sign)
  }
}

extension Unicode.Scalar {
  /// The value of a decimal digit of any script.
  fileprivate var digit: Int? {
    guard properties.generalCategory == .decimalNumber else { return nil }
    return properties.numericValue.map { Int($0) }
  }
}
