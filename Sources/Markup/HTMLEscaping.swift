/// Makes text harmless in HTML.
public enum HTMLEscaping {
  /// Appends `text` with `&`, `<`, `>` and `"` escaped.
  public static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var start = text.startIndex
    for index in text.indices where text[index] <= UInt8(ascii: ">") {
      let entity: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      default: continue
      }
      output += text[start..<index]
      entity.withUTF8Buffer { unsafe output.append(contentsOf: $0) }
      start = index + 1
    }
    output += text[start...]
  }

  /// Appends an address for an attribute: what may not stand in one is percent-encoded, `&` and `'`
  /// are escaped.
  public static func append(address: [UInt8], to output: inout [UInt8]) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "'"): output += "&#x27;".utf8
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        output.append(byte)
      case _ where safeInAddress.contains(byte): output.append(byte)
      default:
        output.append(UInt8(ascii: "%"))
        output.append(hexDigits[Int(byte >> 4)])
        output.append(hexDigits[Int(byte & 15)])
      }
    }
  }

  private static let safeInAddress = Set("-_.+!*(),%#@?=;:/,+$~".utf8)
  private static let hexDigits = Array("0123456789ABCDEF".utf8)
}
