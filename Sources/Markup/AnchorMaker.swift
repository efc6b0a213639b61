/// Makes the anchors of headings, in any script: `## Hvem svarer?` becomes `hvem-svarer`.
///
/// An anchor depends on the words of its heading alone, and, when they stand there before, on how
/// often.
struct AnchorMaker {
  private var used: [String: Int] = [:]

  /// Letters, marks and digits in small letters; hyphens for what parts words; nothing else.
  mutating func anchor(for words: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isParted = false
    for scalar in words.unicodeScalars {
      if Self.isWordPart(scalar) {
        if isParted, !scalars.isEmpty { scalars.append("-") }
        isParted = false
        scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else if scalar == "-" || scalar == "_" || scalar.properties.isWhitespace {
        isParted = true
      }
    }
    let anchor = scalars.isEmpty ? "section" : String(scalars)
    return unique(anchor)
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
