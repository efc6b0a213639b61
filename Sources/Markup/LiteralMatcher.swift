/// Follows the words of an inline through the file, where they may be written with escapes and
/// entities.
struct LiteralMatcher {
  let source: [UInt8]
  /// The end of the block.
  var limit: Int

  /// Where `literal` ends if it is written at `start`.
  func end(of literal: ArraySlice<UInt8>, from start: Int) -> Int? {
    var position = start
    var rest = literal
    while !rest.isEmpty {
      guard step(&rest, &position) else { return nil }
    }
    return position
  }

  /// How many bytes of `literal`, which is written at `start`, are written before `end`.
  func count(of literal: ArraySlice<UInt8>, from start: Int, to end: Int) -> Int {
    var position = start
    var rest = literal
    while position < end, !rest.isEmpty, step(&rest, &position) {}
    return literal.count - rest.count
  }

  /// Goes over one character, or a byte of one; false when something else is written there.
  private func step(_ rest: inout ArraySlice<UInt8>, _ position: inout Int) -> Bool {
    guard position < limit, let byte = rest.first else { return false }
    let written = source[position]
    if written == UInt8(ascii: "\\"), position + 1 < limit, source[position + 1] == byte,
      Self.isPunctuation(byte)
    {
      position += 2
    } else if written == UInt8(ascii: "&"), let end = entityEnd(at: position, for: rest) {
      let isPair = source[position..<end].elementsEqual("&fjlig;".utf8)
      position = end
      dropCharacter(&rest)
      if isPair || beginsWithSecond(rest, at: position) { dropCharacter(&rest) }
      return true
    } else if written == 0, rest.starts(with: Self.replacement) {
      position += 1
      rest = rest.dropFirst(Self.replacement.count)
      return true
    } else if written == byte {
      position += 1
    } else {
      return false
    }
    rest.removeFirst()
    return true
  }

  /// What CommonMark puts in the place of a NUL.
  private static let replacement: [UInt8] = Array("\u{FFFD}".utf8)

  /// The characters that stand second where an entity gives two.
  private static let seconds: [[UInt8]] = [
    "\u{331}", "\u{333}", "\u{338}", "\u{200A}", "\u{20D2}", "\u{20E5}", "\u{FE00}",
  ].map { Array($0.utf8) }

  private func beginsWithSecond(_ rest: ArraySlice<UInt8>, at position: Int) -> Bool {
    guard let first = rest.first, first >= 0x80 else { return false }
    return Self.seconds.contains { second in
      rest.starts(with: second) && !source[position..<limit].starts(with: second)
    }
  }

  private func dropCharacter(_ rest: inout ArraySlice<UInt8>) {
    rest = rest.dropFirst()
    while let next = rest.first, next & 0xC0 == 0x80 { rest.removeFirst() }
  }

  /// Where the entity at `position` ends, unless it is none and its letters stand for themselves.
  private func entityEnd(at position: Int, for rest: ArraySlice<UInt8>) -> Int? {
    var end = position + 1
    if end < limit, source[end] == UInt8(ascii: "#") { end += 1 }
    while end < limit, Self.isLetterOrDigit(source[end]) { end += 1 }
    guard end < limit, source[end] == UInt8(ascii: ";") else { return nil }
    let entity = source[position...end]
    // `&amp;amp;` gives `&amp;`, which looks as if it were written as it is.
    let isAmpersand = entity.count == 5 && entity.dropFirst().starts(with: "amp".utf8)
    return !isAmpersand && rest.starts(with: entity) ? nil : end + 1
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
