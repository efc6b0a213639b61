/// What XML asks of texts and HTML does not.
enum XML {
  /// The same without the characters that XML does not have: most controls, U+FFFE and U+FFFF; and
  /// without the two bytes that libcmark writes for `&#xFFFE;` and `&#xFFFF;`.
  static func cleaned(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      let length = forbiddenLength(text, at: position)
      if length == 0 { result.append(text[position]) }
      position += max(1, length)
    }
    return result
  }

  /// How many bytes there are of a character that XML does not have; none for another.
  private static func forbiddenLength(_ text: [UInt8], at position: Int) -> Int {
    switch text[position] {
    case 0x09, 0x0A, 0x0D: 0
    case ..<0x20, 0xFE, 0xFF: 1
    case 0xEF where text[position...].starts(with: [0xEF, 0xBF, 0xBE]): 3
    case 0xEF where text[position...].starts(with: [0xEF, 0xBF, 0xBF]): 3
    default: 0
    }
  }
}
