internal import Diagnostics

// Brackets that make no link, picture or note.
extension RawMarkScanner {
  /// What stands behind `]`: `](address with spaces)`, `] (address)`, `][label]`.
  mutating func scanBracketEnd(_ index: Int) -> Int {
    guard let opening = opening(of: index) else { return index }
    if words.has("(", at: index + 1) { return scanAddress(opening, index, at: index + 1) }
    if words.isWritten("[", at: index + 1) { return scanLabel(opening, index) }
    let next = skipWhite(from: index + 1)
    if next > index + 1, words.has("(", at: next) { return scanAddress(opening, index, at: next) }
    return index
  }

  /// One space or line end.
  private func skipWhite(from index: Int) -> Int {
    var position = index
    while let scalar = words[position],
      scalar == WrittenWords.space || scalar == WrittenWords.lineEnd
    {
      position += 1
    }
    return position
  }

  /// The bracket that `]` at `index` closes.
  private func opening(of index: Int) -> Int? {
    var depth = 0
    var position = index
    while position > 0 {
      position -= 1
      if words.has("]", at: position) { depth += 1 }
      guard words.has("[", at: position) else { continue }
      if depth == 0 { return position }
      depth -= 1
    }
    return nil
  }

  /// Where the parenthesis at `index` ends, on its line.
  private func closing(of index: Int) -> Int? {
    var depth = 0
    for position in index..<words.lineEnd(from: index) {
      if words.has("(", at: position) { depth += 1 }
      if words.has(")", at: position) { depth -= 1 }
      if depth == 0 { return position }
    }
    return nil
  }

  private mutating func scanAddress(_ opening: Int, _ end: Int, at parenthesis: Int) -> Int {
    let isGlued = parenthesis == end + 1
    let isPicture = words.isWritten("!", at: opening - 1)
    let first = isPicture ? opening - 1 : opening
    let what = isPicture ? "picture" : "link"
    guard let close = closing(of: parenthesis) else {
      guard isGlued, words.spells("](", at: end) else { return end }
      report(
        isPicture ? .brokenImage : .brokenLink, first..<words.lineEnd(from: parenthesis),
        "this \(what) has no end", "write ')' behind its address")
      return words.lineEnd(from: parenthesis)
    }
    let inner = (parenthesis + 1)..<close
    let isWritten = isGlued && words.spells("](", at: end)
    let address = Self.trimmed(isWritten ? words.string(inner) : words.plainString(inner))
    let hasContent = inner.contains { (words[$0] ?? 0) >= WrittenWords.content }
    // `f[x](a = b)` is no link that somebody meant.
    guard Self.isAddress(address) || isWritten && !address.isEmpty && (isPicture || !hasContent),
      isPicture || isWritten || !isNumber(opening + 1..<end)
    else { return end }
    report(address: address, first..<(close + 1), label: opening..<(end + 1), isPicture, isWritten)
    return close + 1
  }

  private func isNumber(_ range: Range<Int>) -> Bool {
    range.allSatisfy { (0x30...0x39).contains(words[$0] ?? 0) }
  }

  private mutating func report(
    address: String, _ range: Range<Int>, label: Range<Int>, _ isPicture: Bool, _ isWritten: Bool
  ) {
    let mended = isPicture ? address : Self.mended(address)
    let needsMarks = mended.contains { $0 == " " || $0 == "(" || $0 == ")" }
    let target = needsMarks ? "<\(mended)>" : mended
    let label = words.string((label.lowerBound + 1)..<(label.upperBound - 1))
    let text = "\(isPicture ? "!" : "")[\(label)](\(target))"
    // What holds another link, or a title, is for a person.
    let isWhole = isPicture || mended.allSatisfy { $0 != " " } || Self.isOfWeb(address)
    let isExact =
      isWhole && !address.contains { $0 == "\"" || $0 == "<" || $0 == "{" }
      && range.allSatisfy { (words[$0] ?? 0) < WrittenWords.content }
    let identifier: Diagnostic.Identifier =
      isPicture ? .brokenImage : isWritten ? .brokenLink : .rawMarkdown
    report(
      identifier, range, "this is no \(isPicture ? "picture" : "link"): readers see its signs",
      isExact
        ? "write '\(text)'"
        : isWhole
          ? "write [words](address), without other brackets in it"
          : "an address ends before a space: write [words](address) without one",
      replacement: isExact ? text : nil)
  }

  private static func isOfWeb(_ address: String) -> Bool {
    ["http://", "https://"].contains(where: address.lowercased().hasPrefix)
  }

  /// An address with the anchor of the heading whose words stand behind its number sign.
  private static func mended(_ address: String) -> String {
    guard !isOfWeb(address), let hash = address.firstIndex(of: "#") else { return address }
    let words = String(address[address.index(after: hash)...])
    guard words.contains(" ") else { return address }
    var anchors = AnchorMaker()
    return address[...hash] + String(decoding: anchors.anchor(for: words), as: UTF8.self)
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Whether a text without markup is an address and no words in brackets.
  static func isAddress(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    let beginnings = ["../", "./", "http://", "https://", "www.", "mailto:", "tel:", "sms:"]
    if beginnings.contains(where: text.lowercased().hasPrefix) { return true }
    guard !text.contains(" ") else { return false }
    if first == "#" { return text.count > 1 && !text.dropFirst().allSatisfy(\.isNumber) }
    return first == "/" && text.count > 2 || text.hasSuffix("/") && text.count > 3
      || [".md", ".html", ".htm", ".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif", ".pdf"].contains
      { text.lowercased().hasSuffix($0) }
  }

  /// `[words][label]` without a definition of the label.
  private mutating func scanLabel(_ opening: Int, _ end: Int) -> Int {
    guard
      let close = (end..<words.lineEnd(from: end)).first(where: {
        $0 > end + 1 && words.has("]", at: $0)
      })
    else { return end }
    let text = words
    let isLetter = { (index: Int) in
      text.isWord(at: index) && !(0x30...0x39).contains(text[index] ?? 0)
    }
    // `[1][2]` names two notes, and `a[i][j]` a place in a table.
    let isWords = ((opening + 1)..<end).filter(isLetter).count > 2
    guard isWords, !words.isWord(at: opening - 1), !words.has("[", at: end + 2),
      close == end + 2 || (end + 2..<close).contains(where: isLetter)
    else { return end }
    let label = words.string((end + 2)..<close)
    let name = label.isEmpty ? words.string((opening + 1)..<end) : label
    report(
      .rawMarkdown, opening..<(close + 1),
      "no address is given for '[\(name)]': readers see the brackets", "write [words](../name/)")
    return close + 1
  }

  /// `(words)[address]`
  mutating func scanParenthesis(_ index: Int) -> Int {
    guard words.has(")", at: index), words.has("[", at: index + 1) else { return index }
    let lineEnd = words.lineEnd(from: index)
    guard let close = (index..<lineEnd).first(where: { words.has("]", at: $0) }) else {
      return index
    }
    let address = words.plainString((index + 2)..<close)
    var opening = index
    while opening > 0, !words.has("(", at: opening) { opening -= 1 }
    guard words.has("(", at: opening), Self.isAddress(address) else { return index }
    let isPicture = words.isWritten("!", at: opening - 1)
    let text = "[\(words.string((opening + 1)..<index))](\(address))"
    report(
      isPicture ? .brokenImage : .rawMarkdown, opening..<(close + 1),
      "the brackets are the wrong way round: readers see them", "write '\(text)'",
      replacement: text)
    return close + 1
  }

  /// `[^1]`, `[[page]]`, `[!NOTE]`, `[ ] to do`
  mutating func scanBracket(_ index: Int) -> Int {
    guard words.isWritten("[", at: index) else { return index }
    let lineEnd = words.lineEnd(from: index)
    guard let close = (index..<lineEnd).first(where: { words.isWritten("]", at: $0) }) else {
      return index
    }
    if words.isWritten("^", at: index + 1), close > index + 2 { return reportNote(index, close) }
    if index > 0, words.isWritten("^", at: index - 1), words.isWord(at: index + 1) {
      return reportNote(index - 1, close)
    }
    if index == 0, place.beginsQuote, words.isWritten("!", at: 1) { return scanAlert(close) }
    if index == 0, place.beginsItem, close == 2, words[3] == WrittenWords.space {
      return scanTask()
    }
    if words.spells("[[", at: index), words.isWritten("]", at: close + 1),
      words[index - 1] != 0x5B, (index..<close).contains(where: { words.isWord(at: $0) }),
      !(index..<close).contains(where: { words.has(",", at: $0) })
    {
      report(
        .rawMarkdown, index..<(close + 2), "this is no link: readers see its brackets",
        "write [words](../name/)")
      return close + 2
    }
    return index
  }

  private mutating func reportNote(_ index: Int, _ close: Int) -> Int {
    report(
      .rawMarkdown, index..<(close + 1),
      "there are no footnotes: readers see '\(words.string(index..<(close + 1)))'",
      "say it in the sentence, or in brackets")
    return close + 1
  }

  private mutating func scanAlert(_ close: Int) -> Int {
    let word = words.plainString(2..<max(2, close)).lowercased()
    guard !word.isEmpty, word.allSatisfy(\.isLetter) else { return 0 }
    let name = ["warning", "caution", "danger", "important"].contains(word) ? "warning" : "note"
    report(
      .rawMarkdown, 0..<(close + 1),
      "this makes no box: readers see '\(words.string(0..<(close + 1)))'",
      "write ':::\(name)' alone on a line, the text without '>', and ':::' behind it")
    return close + 1
  }

  private mutating func scanTask() -> Int {
    guard let mark = words[1], mark == WrittenWords.space || mark | 0x20 == 0x78 else { return 0 }
    report(
      .rawMarkdown, 0..<4, "this is no box to tick: readers see '\(words.string(0..<3))'",
      "remove it; questions with answers stand in ':::quiz', those for the reader in ':::check'")
    return 4
  }

  /// The links and bold words of a value, in which they are none.
  static func marks(ofValue words: WrittenWords) -> [Range<Int>] {
    let scanner = RawMarkScanner(words, Place())
    return words.signs.indices.compactMap { index in
      if words.spells("](", at: index), let opening = scanner.opening(of: index),
        let close = scanner.closing(of: index + 1),
        isAddress(words.plainString((index + 2)..<close))
      {
        return opening..<(close + 1)
      }
      guard words.spells("**", at: index), words.isWord(at: index + 2),
        let end = (index + 3..<words.signs.count).first(where: { words.spells("**", at: $0) })
      else { return nil }
      return index..<(end + 2)
    }
  }
}
