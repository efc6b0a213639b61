/// What a scalar is to somebody who reads words.
enum Letter {
  /// A part of a word.
  case word
  /// Has no width; within a word it is passed over.
  case joiner
  case space
  /// Ends a sentence.
  case stop
  case other

  /// The scalar at `position`, and how many bytes it has. The text is known to be UTF-8.
  @inline(__always)
  static func scalar(at position: Int, of text: borrowing Span<UInt8>)
    -> (scalar: UInt32, length: Int)
  {
    let first = text[position]
    if first < 0x80 { return (UInt32(first), 1) }
    if first < 0xE0, position + 1 < text.count {
      return (UInt32(first & 0x1F) << 6 | UInt32(text[position + 1] & 0x3F), 2)
    }
    return longScalar(at: position, of: text)
  }

  /// Whether the scalar at `position` belongs to a script that puts no spaces between words.
  static func isUnspaced(at position: Int, of text: borrowing Span<UInt8>) -> Bool {
    // Those scripts have three bytes a letter.
    guard text[position] >= 0xE0 else { return false }
    return Unicode.Scalar(scalar(at: position, of: text).scalar)
      .map(Script.hasNoSpaces) ?? false
  }

  private static func longScalar(at position: Int, of text: borrowing Span<UInt8>)
    -> (scalar: UInt32, length: Int)
  {
    let first = text[position]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard position + length <= text.count else { return (0xFFFD, text.count - position) }
    var scalar = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for offset in 1..<length { scalar = scalar << 6 | UInt32(text[position + offset] & 0x3F) }
    return (scalar, length)
  }

  fileprivate static func kind(of scalar: UInt32) -> Letter {
    switch scalar {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt32(TextFlow.placeholder): .word
    case 0x20, 0x09...0x0D: .space
    case 0x21, 0x2E, 0x3F: .stop
    case 0..<0x80: .other
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

/// What is known about the scalars of most texts, so that one look tells it.
final class LetterTable: Sendable {
  /// The one table: it takes a while to make.
  static let shared = LetterTable()

  private static let count: UInt32 = 0x3000

  private let kinds = (0..<count).map(Letter.kind)
  private let smallLetters = (0..<count).map(ICU.lowercased)
  /// The other letters of each small letter.
  private let capitals: [UInt32: [UInt32]]
  private let digits = (0..<count).map { LiteralText.digitValue(of: $0) != nil }

  private init() {
    capitals = Dictionary(
      grouping: (0..<Self.count).filter { [smallLetters] in smallLetters[Int($0)] != $0 },
      by: { [smallLetters] in smallLetters[Int($0)] })
  }

  /// All scalars that have this small letter, itself among them.
  func variants(of small: UInt32) -> [UInt32] { [small] + (capitals[small] ?? []) }

  /// The kind of the scalar at `position` of a UTF-8 text, and how many bytes it has.
  @inline(__always)
  func letter(at position: Int, of text: borrowing Span<UInt8>) -> (kind: Letter, length: Int) {
    let (scalar, length) = Letter.scalar(at: position, of: text)
    return (kind(of: scalar), length)
  }

  @inline(__always)
  private func kind(of scalar: UInt32) -> Letter {
    scalar < Self.count ? kinds[Int(scalar)] : Letter.kind(of: scalar)
  }

  /// The small letter of a scalar; itself where it has none.
  @inline(__always)
  func lowercased(_ scalar: UInt32) -> UInt32 {
    scalar < Self.count ? smallLetters[Int(scalar)] : ICU.lowercased(scalar)
  }

  /// Whether a scalar is a digit of any script, in a circle or raised as well.
  @inline(__always)
  func isDigit(_ scalar: UInt32) -> Bool {
    scalar < Self.count ? digits[Int(scalar)] : LiteralText.digitValue(of: scalar) != nil
  }
}
