internal import Diagnostics

/// The lines between `---` at the beginning of a Markdown file.
enum FrontMatter {
  /// Where the YAML and the Markdown stand; nil when the file does not begin with `---`, or when the
  /// second one lacks.
  static func split(_ bytes: [UInt8]) -> (yaml: Range<Int>, bodyStart: Int)? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = lineEnd(bytes, from: start), isFence(bytes[start..<first.text]) else {
      return nil
    }
    var position = first.next
    while position < bytes.count, let line = lineEnd(bytes, from: position) {
      if isFence(bytes[position..<line.text]) { return (first.next..<position, line.next) }
      position = line.next
    }
    return nil
  }

  /// The file with an edit of its front matter; the text below it stays as it is.
  static func editing(
    _ bytes: [UInt8], _ change: (inout YAMLEdit) throws(UnwritableRecord) -> Void
  ) throws(UnwritableRecord) -> [UInt8] {
    var edit = YAMLEdit(bytes, in: split(bytes)?.yaml ?? 0..<0)
    try change(&edit)
    return edit.bytes
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8)
      && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// Where the line that begins at `start` ends, and where the next one begins.
  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> (text: Int, next: Int)? {
    guard start < bytes.count else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    var next = min(end + 1, bytes.count)
    if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { next = end + 2 }
    return (end, next)
  }
}
