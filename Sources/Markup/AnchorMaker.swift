/// Makes the anchors of headings, in any script: `## Hvem svarer?` becomes `hvem-svarer`.
///
/// An anchor depends on the words of its heading alone, and, when they stand there before, on how
/// often.
struct AnchorMaker {
  private var used: [String: Int] = [:]

  /// Letters, marks and digits in small letters; hyphens for what parts words; nothing else.
  mutating func anchor(for words: String) -> String {
    var anchor: [UInt8] = []
    var isParted = false
    for scalar in words.unicodeScalars {
      if Self.isWordPart(scalar) {
        if isParted, !anchor.isEmpty { anchor.append(UInt8(ascii: "-")) }
        isParted = false
        Self.append(scalar, to: &anchor)
      } else if scalar == "-" || scalar == "_" || scalar == " " || scalar.properties.isWhitespace {
        isParted = true
      }
    }
    return unique(anchor.isEmpty ? "section" : String(decoding: anchor, as: UTF8.self))
  }

  /// Appends a letter as a small one; most scripts have no others.
  private static func append(_ scalar: Unicode.Scalar, to anchor: inout [UInt8]) {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      anchor.append(isCapital ? byte | 0x20 : byte)
    } else if scalar.properties.changesWhenLowercased {
      anchor += scalar.properties.lowercaseMapping.utf8
    } else {
      anchor += UTF8.encode(scalar).map(Array.init) ?? []
    }
  }

  private mutating func unique(_ anchor: String) -> String {
    guard let count = used[anchor] else {
      used[anchor] = 1
      return anchor
    }
    var number = count + 1
    while used["\(anchor)-\(number)"] != nil { number += 1 }
    used[anchor] = number
    used["\(anchor)-\(number)"] = 1
    return "\(anchor)-\(number)"
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar)
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }
}
