/// Counts the lines of link definitions (`[label]: address "title"`) at the beginning of a paragraph:
/// libcmark takes them out, and counts the lines and columns of what follows as if they had not been.
struct LinkDefinitions {
  private let text: [UInt8]
  private var position = 0

  /// How many lines of `text`, each of which ends with a line feed, are definitions.
  static func lineCount(in text: [UInt8]) -> Int {
    var reader = LinkDefinitions(text: text)
    while reader.readDefinition() {}
    return text[..<reader.position].count { $0 == UInt8(ascii: "\n") }
  }

  private init(text: [UInt8]) { self.text = text }

  private var next: UInt8? { position < text.count ? text[position] : nil }

  /// Goes behind a definition, or nowhere.
  private mutating func readDefinition() -> Bool {
    let start = position
    guard readLabel(), readSpaces(), readAddress() else {
      position = start
      return false
    }
    let title = position
    if readSpaces(), position > title, readTitle(), readLineEnd() { return true }
    position = title
    if readLineEnd() { return true }
    position = start
    return false
  }

  /// `[label]:`
  private mutating func readLabel() -> Bool {
    guard next == UInt8(ascii: "[") else { return false }
    position += 1
    let start = position
    while let byte = next, byte != UInt8(ascii: "["), byte != UInt8(ascii: "]") {
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    let label = text[start..<min(position, text.count)]
    guard next == UInt8(ascii: "]"), label.count <= 1000,
      label.contains(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) })
    else { return false }
    position += 1
    guard next == UInt8(ascii: ":") else { return false }
    position += 1
    return true
  }

  /// White space with at most one line end.
  private mutating func readSpaces() -> Bool {
    skipBlanks()
    if next == UInt8(ascii: "\n") { position += 1 }
    skipBlanks()
    return true
  }

  private mutating func skipBlanks() {
    while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { position += 1 }
  }

  private mutating func readAddress() -> Bool {
    if next == UInt8(ascii: "<") { return readQuoted(until: ">", without: "<\n") }
    let start = position
    var depth = 0
    while let byte = next, byte != 0x20, !(0x09...0x0D).contains(byte) {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      guard (0...32).contains(depth) else { return false }
      position += byte == UInt8(ascii: "\\") && isPunctuation(position + 1) ? 2 : 1
    }
    return depth == 0 && position > start
  }

  private mutating func readTitle() -> Bool {
    switch next {
    case UInt8(ascii: "\""): readQuoted(until: "\"", without: "")
    case UInt8(ascii: "'"): readQuoted(until: "'", without: "")
    case UInt8(ascii: "("): readQuoted(until: ")", without: "(")
    default: false
    }
  }

  /// From a quote to one that ends it.
  private mutating func readQuoted(until end: Unicode.Scalar, without barred: StaticString)
    -> Bool
  {
    position += 1
    while let byte = next, byte != UInt8(ascii: end) {
      if barred.withUTF8Buffer({ unsafe $0.contains(byte) }) { return false }
      position += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    guard next != nil else { return false }
    position += 1
    return true
  }

  private mutating func readLineEnd() -> Bool {
    skipBlanks()
    guard let byte = next else { return true }
    guard byte == UInt8(ascii: "\n") else { return false }
    position += 1
    return true
  }

  private func isPunctuation(_ position: Int) -> Bool {
    guard position < text.count else { return false }
    switch text[position] {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
    default: return false
    }
  }
}
