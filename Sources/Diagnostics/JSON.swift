/// Writes JSON; a few lines are all that the command needs of it.
public enum JSON {
  /// A quoted string, escaped as RFC 8259 says.
  public static func string(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 2)
    append(text, to: &result)
    return result
  }

  private static func append(_ text: String, to result: inout String) {
    result += "\""
    // Most texts have nothing to escape, and pages have thousands of them.
    if mayNeedEscapes(text) { appendEscaped(text, to: &result) } else { result += text }
    result += "\""
  }

  private static func appendEscaped(_ text: String, to result: inout String) {
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
    var result = "{"
    result.reserveCapacity(
      fields.reduce(1) { $0 + $1.0.utf8.count + $1.1.utf8.count + #""":,"#.utf8.count })
    for (index, (key, value)) in fields.enumerated() {
      if index > 0 { result += "," }
      append(key, to: &result)
      result += ":"
      result += value
    }
    result += "}"
    return result
  }

  /// An array of values that are JSON already.
  public static func array(_ values: [String]) -> String {
    var result = "["
    result.reserveCapacity(values.reduce(1) { $0 + $1.utf8.count + 1 })
    for (index, value) in values.enumerated() {
      if index > 0 { result += "," }
      result += value
    }
    result += "]"
    return result
  }
}
