internal import Diagnostics

/// Writes a text as YAML.
enum YAMLText {
  /// The text in double quotes, with what cannot stand in them as it is escaped.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: result += "\\\(scalar)"
      case 0x0A: result += "\\n"
      // Controls and separators of lines, of which a reader makes spaces or nothing.
      case 0x00..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// Changes a list in a YAML file and nothing else in it.
struct YAMLList {
  private let bytes: [UInt8]
  private let range: SourceRange
  private let items: [YAMLNode]

  /// `bytes` with `word` at the end of the list at `key`; unchanged when there is no such list, or
  /// the word is in it.
  static func appending(_ word: String, toListOf key: String, in bytes: [UInt8]) -> [UInt8] {
    guard
      case .map(let entries)? = YAMLParser.parse(bytes, in: 0..<bytes.count, file: "").root?.content,
      let entry = entries.first(where: { $0.key == key }),
      case .list(let items) = entry.value.content
    else { return bytes }
    let isThere = items.contains {
      if case .scalar(word) = $0.content { true } else { false }
    }
    if isThere { return bytes }
    let list = YAMLList(bytes: bytes, range: entry.value.range, items: items)
    let isInBrackets = bytes[list.range.lower] == UInt8(ascii: "[")
    return isInBrackets ? list.appendingInBrackets(word) : list.appendingLine(word)
  }

  /// With a line of its own below the last item and the remark beside it.
  private func appendingLine(_ word: String) -> [UInt8] {
    guard let last = items.last else { return bytes }
    // What ends a group is the beginning of the next thing.
    var end = last.range.upper
    while end > last.range.lower, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return inserting("- \(word)", below: end, column: column(of: range.lower))
  }

  /// Behind the last item; below it where a remark stands beside it.
  private func appendingInBrackets(_ word: String) -> [UInt8] {
    guard let last = items.last else { return inserting(word, at: range.lower + 1) }
    let end = last.range.upper
    let rest = bytes[end..<range.upper].prefix { !Self.isLineEnd($0) }
    guard rest.contains(UInt8(ascii: "#")) else { return inserting(", \(word)", at: end) }
    let column = column(of: last.range.lower)
    if rest.first(where: { !Self.isBlank($0) }) == UInt8(ascii: ",") {
      return inserting("\(word),", below: end, column: column)
    }
    // The line first: the comma moves what is behind it.
    let list = YAMLList(
      bytes: inserting(word, below: end, column: column), range: range, items: items)
    return list.inserting(",", at: end)
  }

  // MARK: Lines

  private func inserting(_ text: String, at offset: Int) -> [UInt8] {
    bytes[..<offset] + Array(text.utf8) + bytes[offset...]
  }

  /// With a line below that of `offset`, ended as the others are.
  private func inserting(_ text: String, below offset: Int, column: Int) -> [UInt8] {
    let end = bytes[offset...].firstIndex(where: Self.isLineEnd) ?? bytes.count
    let lineBreak = bytes.drop { !Self.isLineEnd($0) }.prefix(while: Self.isLineEnd)
    let isPair = lineBreak.starts(with: [0x0D, 0x0A])
    let newLine =
      lineBreak.prefix(isPair ? 2 : 1) + Array(repeating: UInt8(ascii: " "), count: column)
    return bytes[..<end] + newLine + Array(text.utf8) + bytes[end...]
  }

  /// How many bytes stand before `offset` in its line.
  private func column(of offset: Int) -> Int {
    bytes[..<offset].reversed().prefix { !Self.isLineEnd($0) }.count
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || isLineEnd(byte)
  }
}
