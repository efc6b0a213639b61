internal import Diagnostics

// Single signs that mean nothing here: names of signs, addresses without a link, what was lost in copying.
extension RawMarkScanner {
  /// A backslash at the end of a block: there is no line that it could end.
  mutating func scanLastSign() {
    let last = words.signs.count - 1
    guard words.isWritten("\\", at: last), last > 0 else { return }
    report(
      .rawMarkdown, last..<(last + 1), "this backslash ends no line: readers see it", "remove it",
      replacement: "")
  }

  /// `&nbps;`: a name of a sign that no sign has.
  mutating func scanName(_ index: Int) -> Int {
    var end = index + 1
    while let scalar = words[end], WrittenWords.isLetterOrDigit(scalar), end - index < 32 {
      end += 1
    }
    let isLetter = words[index - 1].map { !(0x30...0x39).contains($0) } ?? false
    guard words.isWritten("&", at: index), words.isWritten(";", at: end), end - index > 3,
      !isLetter || !words.isWord(at: index - 1)
    else { return index }
    // A name that is one was read as its sign.
    let name = words.string(index..<(end + 1))
    let read = MarkupParser.parse(Array(name.utf8), file: "").document
    guard read.plainText(of: Document.root) == name else { return end + 1 }
    report(
      .rawMarkdown, index..<(end + 1),
      "no sign has this name: readers see '\(name)'",
      "write the sign itself")
    return end + 1
  }

  /// `../welcome/`: where a link would lead, and there is none.
  mutating func scanPath(_ index: Int) -> Int {
    guard words.spells("../", at: index), words[index - 1] != 0x2E, words[index - 1] != 0x2F else {
      return index
    }
    var end = index + 3
    while let scalar = words[end],
      words.isWord(at: end) || [0x2D, 0x2E, 0x2F, 0x5F, 0x23].contains(scalar)
    {
      end += 1
    }
    while words.has(".", at: end - 1), end > index + 3 { end -= 1 }
    guard (index + 3..<end).contains(where: words.isWord) else { return index }
    let address = words.string(index..<end)
    report(
      .rawMarkdown, index..<end, "'\(address)' is no link: readers see it",
      "write [words](\(address))")
    return end
  }

  /// `<x.example>`: an address without a scheme, which makes no link.
  mutating func scanHost(_ index: Int) -> Int {
    if words.spells("<%", at: index),
      let end = (index..<words.lineEnd(from: index)).first(where: { words.spells("%>", at: $0) })
    {
      reportTemplate(index..<(end + 2))
      return end + 2
    }
    var end = index + 1
    var dot: Int?
    while let scalar = words[end],
      WrittenWords.isLetterOrDigit(scalar) || scalar == 0x2D || scalar == 0x2E || scalar == 0x2F
    {
      if scalar == 0x2E { dot = end }
      end += 1
    }
    guard words.isWritten("<", at: index), words.isWritten(">", at: end), let dot,
      dot > index + 1
    else { return index }
    let address = words.string((index + 1)..<end)
    // `<notes.txt>` is a file, or stands for one.
    let zone = words.string((dot + 1)..<end).prefix { $0 != "/" }.lowercased()
    let isCountry = zone.count == 2 && zone.allSatisfy(\.isLetter) && zone != "md"
    guard isCountry || ["com", "org", "net", "info", "gov", "edu", "int", "example"].contains(zone)
    else { return index }
    report(
      .rawMarkdown, index..<(end + 1), "'<\(address)>' is no link: readers see its signs",
      "write '<https://\(address)>', or [words](https://\(address))")
    return end + 1
  }

  static func isPrivate(_ sign: UInt32) -> Bool {
    (0xE000...0xF8FF).contains(sign) || (0xF0000...0x10FFFF).contains(sign)
  }

  /// `â€™`, `Ã¦`, `�`, and signs of private use: what was lost when a text was copied.
  mutating func scanLostSign(_ index: Int) -> Int {
    guard let sign = words[index] else { return index }
    var end = index + 1
    switch sign {
    case 0xE2:
      guard words[end] == 0x20AC else { return index }
      end = min(end + 2, words.signs.count)
    case 0xC3:
      guard let next = words[end], (0xA1...0xBF).contains(next) else { return index }
      end += 1
    default:
      while words[end] == sign { end += 1 }
    }
    if words[end - 1] == WrittenWords.lineEnd || (words[end - 1] ?? 0) >= WrittenWords.content {
      end -= 1
    }
    report(
      .rawMarkdown, index..<end,
      Self.isPrivate(sign)
        ? "\(InvisibleSign.name(of: sign)) is a sign of one font alone: others show a box"
        : "readers see '\(words.string(index..<end))' for a sign that was lost when this was copied",
      "write the sign that was meant")
    return end
  }
}
