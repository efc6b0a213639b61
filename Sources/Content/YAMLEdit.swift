internal import Diagnostics

/// Changes single values of a YAML file and nothing else in it: remarks, order and line ends stay.
struct YAMLEdit {
  private(set) var bytes: [UInt8]
  /// Where the YAML stands in the file: the whole of a record, the front matter of a text.
  private var range: Range<Int>

  /// An edit of the YAML in `range` of a file.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// Sets the scalar at `key`, within the group at `path` if one is named: in its place, or on a
  /// line below the last key.
  mutating func set(_ key: String, to value: String, in path: [String] = []) {
    guard let group = group(at: path) else { return }
    if let entry = group.entries.first(where: { $0.key == key }) {
      replace(entry.value.range.lower..<entry.value.range.upper, with: value)
    } else if let last = group.entries.last {
      insertLine("\(key): \(value)", below: last, like: last)
    } else {
      insert("\(key): \(value)\n", at: range.lowerBound)
    }
  }

  /// Appends a group to the list at `key`, which is begun if it is not there.
  mutating func append(_ item: String, toListOf key: String) {
    guard let group = group(at: []), let last = group.entries.last else { return }
    guard let entry = group.entries.first(where: { $0.key == key }) else {
      insertLine("\(key):\n  - \(item)", below: last, like: last)
      return
    }
    insertLine("  - \(item)", below: entry, like: entry)
  }

  private func group(at path: [String]) -> (entries: [YAMLNode.Entry], range: SourceRange)? {
    guard var node = YAMLParser.parse(bytes, in: range, file: "").root else { return nil }
    for key in path {
      guard case .map(let entries) = node.content,
        let next = entries.first(where: { $0.key == key })
      else { return nil }
      node = next.value
    }
    guard case .map(let entries) = node.content else { return nil }
    return (entries, node.range)
  }

  // MARK: Bytes

  private mutating func replace(_ old: Range<Int>, with text: String) {
    bytes.replaceSubrange(old, with: text.utf8)
    range = range.lowerBound..<(range.upperBound + text.utf8.count - old.count)
  }

  private mutating func insert(_ text: String, at offset: Int) {
    replace(offset..<offset, with: text)
  }

  /// Inserts lines below the value of `entry`, indented as the key of `model` is.
  private mutating func insertLine(
    _ text: String, below entry: YAMLNode.Entry, like model: YAMLNode.Entry
  ) {
    let lineStart =
      bytes[..<model.keyRange.lower].lastIndex(of: 0x0A).map { $0 + 1 } ?? range.lowerBound
    let indentation = String(repeating: " ", count: model.keyRange.lower - lineStart)
    var end = entry.value.range.upper
    // What ends a group is the beginning of the next thing.
    while end > entry.value.range.lower, bytes[end - 1] <= 0x20 { end -= 1 }
    let lineEnd = bytes[end..<range.upperBound].firstIndex(of: 0x0A)
    let isCRLF = lineEnd.map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? false
    let newLine = isCRLF ? "\r\n" : "\n"
    let lines = text.split(separator: "\n").map { indentation + $0 }.joined(separator: newLine)
    if let lineEnd {
      insert(lines + newLine, at: lineEnd + 1)
    } else {
      insert(newLine + lines, at: range.upperBound)
    }
  }
}
