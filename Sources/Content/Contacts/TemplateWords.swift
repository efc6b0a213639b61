/// The parts of a template that a reader sees.
enum TemplateWords {
  private static let readAttributes = ["href", "alt", "title", "aria-label", "placeholder"]

  /// The bytes of a template with all else blanked, each at its place.
  static func visible(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var position = 0
    while position < bytes.count {
      if bytes[position...].starts(with: "{{".utf8) {
        let end = Self.end(of: "}}", in: bytes, from: position)
        blank(position..<end, in: &result)
        position = end
      } else if bytes[position] == UInt8(ascii: "<") {
        let end = Self.end(of: ">", in: bytes, from: position)
        blankTag(position..<end, bytes, in: &result)
        position = end
      } else {
        position += 1
      }
    }
    return result
  }

  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      if bytes[position...].starts(with: mark.utf8) { return position + mark.utf8.count }
      position += 1
    }
    return bytes.count
  }

  private static func blankTag(_ range: Range<Int>, _ bytes: [UInt8], in result: inout [UInt8]) {
    var kept: [Range<Int>] = []
    for name in readAttributes {
      let opening = Array(" \(name)=\"".utf8)
      for start in range where bytes[start..<range.upperBound].starts(with: opening) {
        let value = start + opening.count
        let length = bytes[value..<range.upperBound].prefix { $0 != UInt8(ascii: "\"") }.count
        kept.append(value..<(value + length))
      }
    }
    for position in range where !kept.contains(where: { $0.contains(position) }) {
      result[position] = 0x7C
    }
  }

  private static func blank(_ range: Range<Int>, in result: inout [UInt8]) {
    for position in range { result[position] = 0x7C }
  }
}
