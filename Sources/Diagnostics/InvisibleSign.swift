/// The signs that a text can hold and no reader sees.
///
/// One list for all rooms: a sign that one check passes over and another does not would let a
/// number or a block through.
public enum InvisibleSign {
  /// Whether a scalar leaves no mark on a page: joiners, breaks, fillers, selectors, and all signs
  /// of direction. White space is not among them, and neither are control characters.
  public static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0x2800, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Whether a scalar says in which direction others are written: marks, embeddings, overrides and
  /// isolates.
  public static func isDirection(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether a scalar shows those behind it in another order than they were typed in, digits too.
  public static func isOverride(_ scalar: UInt32) -> Bool { scalar == 0x202D || scalar == 0x202E }

  /// Whether a scalar says no more than where a line or word may break.
  public static func isBreak(_ scalar: UInt32) -> Bool {
    scalar == 0xAD || scalar == 0x200B || scalar == 0x2060 || scalar == 0xFEFF
  }

  /// Whether a scalar is a control character, or none at all: XML can hold none of those below a
  /// space, and no page shows any. Tabs and line ends are not among them.
  public static func isControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D: false
    case 0...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar & 0xFFFE == 0xFFFE
    }
  }

  /// The name of a scalar for people who look it up: `U+200F`.
  public static func name(of scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// Whether nothing of it can be seen: it is empty, or holds white space and invisible signs
  /// alone.
  public var isBlank: Bool {
    unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || InvisibleSign.contains(scalar.value)
        || InvisibleSign.isControl(scalar.value)
    }
  }
}
