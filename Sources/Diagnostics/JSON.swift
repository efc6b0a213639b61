/// Writes JSON; a few lines are all that the command needs of it.
public enum JSON {
  /// A quoted string, escaped as RFC 8259 says.
  public static func string(_ text: String) -> String {
    // Most texts have nothing to escape, and pages have thousands of them.
    guard mayNeedEscapes(text) else { return "\"\(text)\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\u{00}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Whether a byte is escaped, or begins a sign that may be: U+2028 and U+2029 begin with E2.
  private static func mayNeedEscapes(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      switch bytes[index] {
      case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xE2: return true
      default: continue
      }
    }
    return false
  }

  /// An object of fields that are JSON already, in the order given.
  public static func object(_ fields: [(String, String)]) -> String {
    "{" + fields.map { "\(string($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }

  /// An array of values that are JSON already.
  public static func array(_ values: [String]) -> String {
    "[" + values.joined(separator: ",") + "]"
  }
}
