/// Says by bytes alone whether words may hold a near miss: most hold none, and cost no more than
/// this.
enum NearMissBytes {
  /// What a byte asks for.
  private enum Role: UInt8 {
    case none, certain, colon, doubled, bracket, wide
  }

  private static let roles: [UInt8] = {
    var roles = [UInt8](repeating: Role.none.rawValue, count: 256)
    for byte in "[]{}*".utf8 { roles[Int(byte)] = Role.certain.rawValue }
    for byte in "~=%+$".utf8 { roles[Int(byte)] = Role.doubled.rawValue }
    roles[Int(UInt8(ascii: ":"))] = Role.colon.rawValue
    for byte in "(_/|<&".utf8 { roles[Int(byte)] = Role.bracket.rawValue }
    roles[Int(UInt8(ascii: "\\"))] = Role.bracket.rawValue
    roles[0xEF] = Role.wide.rawValue
    for byte: UInt8 in [0xC3, 0xCB, 0xD6, 0xD7, 0xDC, 0xE2, 0xEE, 0xF3, 0xF4] {
      roles[Int(byte)] = Role.wide.rawValue
    }
    return roles
  }()

  /// Whether the words of a text hold a sign of markup that was not read as such.
  static func mayMiss(_ text: ArraySlice<UInt8>) -> Bool {
    let bytes = text.span
    let roles = roles.span
    for index in bytes.indices {
      let role = roles[Int(bytes[index])]
      if role != 0, isWorthALook(bytes, index, role) { return true }
    }
    return false
  }

  private static func isWorthALook(
    _ bytes: borrowing Span<UInt8>, _ index: Int, _ role: UInt8
  ) -> Bool {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
    let before = index > 0 ? bytes[index - 1] : 0x20
    switch Role(rawValue: role) {
    case .certain: return true
    case .doubled: return next == bytes[index]
    // `: contact{x}` has a brace; `10:30` and `word: word` are no directives.
    case .colon:
      return next == UInt8(ascii: ":") || next >= 0x80 || next == UInt8(ascii: "/")
        || DirectiveParser.isLetter(next) && !DirectiveParser.isLetter(before)
    // `contact(x)`; `_(word)_`; a remark between `/*` and `*/`, of which one sign may be a mark
    case .bracket:
      switch bytes[index] {
      case UInt8(ascii: "_"): return !isWordByte(before)
      case UInt8(ascii: "\\"): return index + 1 == bytes.count
      case UInt8(ascii: "/"): return index + 1 == bytes.count || before == UInt8(ascii: ".")
      case UInt8(ascii: "|"): return before == 0x20 && next == 0x20
      case UInt8(ascii: "<"): return DirectiveParser.isLetter(next) || next == UInt8(ascii: "%")
      case UInt8(ascii: "&"): return DirectiveParser.isLetter(next)
      default: return DirectiveParser.isLetter(before)
      }
    case .wide: return isWide(bytes, index, next)
    default: return false
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    DirectiveParser.isLetter(byte) || (0x30...0x39).contains(byte)
  }

  /// Full-width colons before a name or another colon, braces and brackets, and what looks like a
  /// colon.
  private static func isWide(
    _ bytes: borrowing Span<UInt8>, _ index: Int, _ next: UInt8
  ) -> Bool {
    switch bytes[index] {
    // Letters that were read in another encoding, and signs without a meaning of their own.
    case 0xC3: return next == 0x83
    case 0xE2: return next == 0x82 && index > 1 && bytes[index - 1] == 0xA2
    case 0xEE, 0xF4: return true
    case 0xF3: return next >= 0xB0
    case 0xCB: return next == 0x90
    case 0xD6: return next == 0x89
    case 0xD7: return next == 0x83
    case 0xDC: return next == 0x83 || next == 0x84
    default: break
    }
    guard index + 2 < bytes.count else { return false }
    switch (next, bytes[index + 2]) {
    case (0xBC, 0x9A):
      let behind = index + 3 < bytes.count ? bytes[index + 3] : 0x20
      return behind == 0xEF || behind == 0xE2 || DirectiveParser.isLetter(behind)
    case (0xBF, 0xBD), (0x80...0xA3, _), (0xBD, 0x9C): return true
    case (0xBC, 0x81): return index + 3 == bytes.count
    case (0xBC, 0xBB), (0xBC, 0xBD), (0xBD, 0x9B), (0xBD, 0x9D): return true
    case (0xB8, 0x93), (0xB8, 0xB0), (0xB9, 0x95), (0xB8, 0xB7), (0xB9, 0x9B): return true
    default: return false
    }
  }

  /// Whether a line of a paragraph may have been meant as the beginning of a block: it begins with
  /// a mark, with an invisible sign or a wide space, or with digits of another script.
  static func mayBeginBlock(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    if isNamed(text) { return true }
    if first < 0x80 {
      switch first {
      case UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "-"),
        UInt8(ascii: "+"):
        return true
      case 0x30...0x39:
        let rest = text.dropFirst().prefix(4)
        let sign = rest.first { !(0x30...0x39).contains($0) }
        return sign.map { ".)-".utf8.contains($0) } ?? false || rest.contains { $0 >= 0x80 }
      case UInt8(ascii: "("):
        return text.dropFirst().first.map { $0 >= 0x80 || (0x30...0x39).contains($0) } ?? false
      default: return false
      }
    }
    return beginsOddly(text)
  }

  /// Whether the name of a block stands behind a few signs that are no letters of ASCII.
  private static func isNamed(_ text: ArraySlice<UInt8>) -> Bool {
    let start = text.prefix(24).firstIndex(where: DirectiveParser.isLetter) ?? text.startIndex
    guard start > text.startIndex else { return false }
    let end = DirectiveParser.nameEnd(text, from: start, to: min(start + 12, text.endIndex))
    return Directive.Name(rawValue: String(decoding: text[start..<end], as: UTF8.self).lowercased())
      .map { $0.forms.contains(.container) } ?? false
  }

  private static func beginsOddly(_ text: ArraySlice<UInt8>) -> Bool {
    let start = text.startIndex
    guard text.count > 2 else { return false }
    let (first, second, third) = (text[start], text[start + 1], text[start + 2])
    switch first {
    case 0xC2: return second == 0xA0 || second == 0xAD || second == 0xB7
    case 0xCD: return second == 0x8F
    // Arabic marks of direction and digits.
    case 0xD8: return second == 0x9C
    case 0xD9: return (0xA0...0xA9).contains(second)
    case 0xDB: return (0xB0...0xB9).contains(second)
    case 0xDF: return (0x80...0x89).contains(second)
    // Digits of the scripts of India and its neighbours, and of Burmese, Khmer and Mongolian.
    case 0xE0:
      return (0xA5...0xB5).contains(second) && second & 1 == 1 && third >= 0xA6
        || (second == 0xB9 || second == 0xBB) && (0x90...0x99).contains(third)
        || second == 0xBC && third >= 0xA0
    case 0xE1: return second == 0x81 || second == 0x9F || second == 0xA0 || second == 0xA5
    // Invisible signs, wide spaces, bullets.
    case 0xE2:
      return [0x80, 0x81, 0x86, 0x88, 0x91, 0x96, 0x97, 0x98, 0x9C, 0x9D, 0x9E, 0xA0]
        .contains(second)
    // A figure of Chinese, and the comma of its lists.
    case 0xE4, 0xE5: return text.dropFirst(3).starts(with: [0xE3, 0x80, 0x81])
    case 0xE3: return second == 0x80 && third == 0x80 || second == 0x85 && third == 0xA4
    case 0xEF: return second == 0xBB || second == 0xBC || second == 0xB8
    case 0xF3: return true
    default: return false
    }
  }

  /// Whether a line of code is a line of a directive: three colons, or two before a name and a
  /// brace.
  static func isDirectiveLine(_ line: ArraySlice<UInt8>) -> Bool {
    let name = line.drop { $0 == UInt8(ascii: ":") }
    let colons = line.count - name.count
    guard colons >= 2 else { return false }
    let end = DirectiveParser.nameEnd(name, from: name.startIndex, to: name.endIndex)
    let word = String(decoding: name[name.startIndex..<end], as: UTF8.self)
    guard let known = Directive.Name(rawValue: word) else { return false }
    return colons >= 3 ? known.forms.contains(.container) : known.forms.contains(.leaf)
  }
}
