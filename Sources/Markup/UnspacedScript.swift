/// The scripts that are written without spaces between words, and in which a line end is none:
/// Chinese and Japanese.
///
/// Thai, Lao, Khmer and Burmese have spaces between sentences: there, a line end is one.
enum UnspacedScript {
  /// Whether two stretches of text that a line end parts belong together without a space.
  static func joins(_ before: ArraySlice<UInt8>, _ behind: ArraySlice<UInt8>) -> Bool {
    // All of them have three bytes or more; so have dashes and quotes.
    guard let last = before.last, last >= 0x80, let first = behind.first, first >= 0xE2,
      let start = before.lastIndex(where: { $0 & 0xC0 != 0x80 }),
      let left = String(decoding: before[start...], as: UTF8.self).unicodeScalars.first,
      let right = String(decoding: behind.prefix(4), as: UTF8.self).unicodeScalars.first
    else { return false }
    let (isLeft, isRight) = (contains(left.value), contains(right.value))
    return isLeft && isRight || isLeft && isPunctuation(right.value)
      || isRight && isPunctuation(left.value)
  }

  /// Chinese characters, Kana, Bopomofo and Yi, with their punctuation and full-width signs.
  private static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E80...0x312F, 0x31A0...0x4DBF, 0x4E00...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF01...0xFF9F, 0xFFE0...0xFFE6, 0x16FE0...0x18D8F, 0x1AFF0...0x1B16F, 0x20000...0x3FFFD:
      true
    default: false
    }
  }

  /// Punctuation that other scripts have as well.
  private static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2013...0x2015, 0x2018...0x201F, 0x2026, 0xB7: true
    default: false
    }
  }
}

extension CommonMarkTree {
  /// Whether a line ends between two letters of a script that has no spaces: it is none then, in
  /// any output.
  func isWithoutSpace(lineEnd: Int) -> Bool {
    var next = lineEnd + 1
    while next < nodes.count, [.emphasis, .strong, .link].contains(nodes[next].kind) { next += 1 }
    guard next < nodes.count, nodes[next].kind == .text, nodes[lineEnd - 1].kind == .text else {
      return false
    }
    let (before, behind) = (nodes[lineEnd - 1], nodes[next])
    return UnspacedScript.joins(
      text[before.textStart..<before.textMiddle], text[behind.textStart..<behind.textMiddle])
  }
}
