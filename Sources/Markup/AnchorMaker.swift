/// Makes the anchors of headings, in any script: `## Hvem svarer?` becomes `hvem-svarer`.
///
/// An anchor depends on the words of its heading alone, and, when they stand there before, on how
/// often. No anchor has an underscore: all identifiers of pages themselves begin with one, so that
/// they never meet.
struct AnchorMaker {
  private var used: [Anchor: Int] = [:]

  /// Letters, marks and digits in small letters; hyphens for what parts words; nothing else. UTF-8.
  mutating func anchor(for words: String) -> [UInt8] {
    var anchor: [UInt8] = []
    anchor.reserveCapacity(words.utf8.count)
    let roles = Self.roles
    var isParted = false
    for scalar in words.unicodeScalars {
      let value = Int(scalar.value)
      let role = value < roles.count ? roles[value] : Self.role(of: scalar)
      switch role {
      case .letter, .capital:
        if isParted, !anchor.isEmpty { anchor.append(UInt8(ascii: "-")) }
        isParted = false
        Self.append(scalar, role, to: &anchor)
      case .space: isParted = true
      case .other: break
      }
    }
    return unique(Anchor(bytes: anchor.isEmpty ? Array("section".utf8) : anchor)).bytes
  }

  private static func append(_ scalar: Unicode.Scalar, _ role: Role, to anchor: inout [UInt8]) {
    if role == .capital {
      anchor += scalar.properties.lowercaseMapping.utf8
    } else if scalar.isASCII {
      anchor.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      for byte in scalar.utf8 { anchor.append(byte) }
    }
  }

  private mutating func unique(_ anchor: Anchor) -> Anchor {
    guard let count = used[anchor] else {
      used[anchor] = 1
      return anchor
    }
    var number = count + 1
    while used[anchor.numbered(number)] != nil { number += 1 }
    used[anchor] = number
    used[anchor.numbered(number)] = 1
    return anchor.numbered(number)
  }

  /// A key by bytes: a `String` would bring letters with accents into a normal form to be compared.
  private struct Anchor: Hashable {
    let bytes: [UInt8]

    func numbered(_ number: Int) -> Anchor { Anchor(bytes: bytes + "-\(number)".utf8) }

    func hash(into hasher: inout Hasher) {
      unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }
  }

  // MARK: Letters

  /// What a character does to an anchor.
  private enum Role {
    case letter, capital, space, other
  }

  /// The roles of the characters of the scripts with few letters: to look properties up takes long.
  private static let roles: [Role] = (0..<0x3000).map { (value: UInt32) in
    Unicode.Scalar(value).map(role(of:)) ?? .other
  }

  private static func role(of scalar: Unicode.Scalar) -> Role {
    if scalar == "-" || scalar == "_" || scalar.properties.isWhitespace { return .space }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return scalar.properties.changesWhenLowercased ? .capital : .letter
    default: return .other
    }
  }
}
