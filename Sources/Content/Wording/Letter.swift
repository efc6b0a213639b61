/// What a scalar is to somebody who counts words.
enum Letter {
  /// A part of a word.
  case word
  /// Has no width; within a word it is passed over.
  case joiner
  case space
  /// Ends a sentence.
  case stop
  case other

  /// The kind of the scalar at `position` of a UTF-8 text, and how many bytes it has.
  static func at(_ position: Int, of text: borrowing Span<UInt8>) -> (kind: Letter, length: Int) {
    let byte = text[position]
    if byte < 0x80 { return (kind(ofASCII: byte), 1) }
    let (scalar, length) = scalar(at: position, of: text)
    return (kind(of: scalar), length)
  }

  /// The scalar at `position`, and how many bytes it has. The text is known to be UTF-8.
  static func scalar(at position: Int, of text: borrowing Span<UInt8>)
    -> (scalar: UInt32, length: Int)
  {
    let first = text[position]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard position + length <= text.count else { return (0xFFFD, text.count - position) }
    var scalar = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for offset in 1..<length { scalar = scalar << 6 | UInt32(text[position + offset] & 0x3F) }
    return (scalar, length)
  }

  private static func kind(ofASCII byte: UInt8) -> Letter {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: .word
    case 0x20, 0x09...0x0D: .space
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case TextFlow.placeholder: .word
    default: .other
    }
  }

  private static func kind(of scalar: UInt32) -> Letter {
    switch scalar {
    // The letters of most texts, so that they need not be held against all that follows.
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x5FF, 0x620...0x669, 0x671...0x6D3,
      0x900...0x963, 0xE00...0xE7F, 0x1E00...0x1FFF:
      .word
    case 0xAD, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: .joiner
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
    case 0xAA, 0xB5, 0xBA: .word
    case 0x2026, 0x061F, 0x06D4, 0x0964, 0x0965, 0x104A, 0x104B, 0x17D4, 0x3002, 0xFF01, 0xFF0E,
      0xFF1F:
      .stop
    case 0x80...0xBF, 0xD7, 0xF7, 0x060C, 0x061B, 0x066A...0x066D, 0x2010...0x205E, 0x20A0...0x2BFF,
      0x3001...0x303F, 0xFF00...0xFF0F, 0x1F000...0x1FAFF:
      .other
    default: .word
    }
  }
}
