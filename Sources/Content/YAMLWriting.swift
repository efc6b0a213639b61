internal import Diagnostics

/// Writes a text as YAML.
enum YAMLText {
  /// The text in double quotes, with what they need escaped.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text {
      if character == "\"" || character == "\\" { result.append("\\") }
      result.append(character)
    }
    return result + "\""
  }
}

/// Changes a list in a YAML file and nothing else in it.
enum YAMLList {
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
    let range = entry.value.range
    if bytes[range.lower] == UInt8(ascii: "[") {
      let insertion = items.isEmpty ? word : ", \(word)"
      let end = items.last?.range.upper ?? range.lower + 1
      return bytes[..<end] + Array(insertion.utf8) + bytes[end...]
    }
    guard let last = items.last else { return bytes }
    var lineStart = last.range.lower
    while lineStart > 0, bytes[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
    let indent = bytes[lineStart...].prefix { $0 == UInt8(ascii: " ") }
    let end = last.range.upper
    return bytes[..<end] + Array("\n".utf8) + indent + Array("- \(word)".utf8) + bytes[end...]
  }
}
