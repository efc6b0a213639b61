/// Makes text harmless in HTML.
public enum HTMLEscaping {
  /// Appends `text` with `&`, `<`, `>` and `"` escaped.
  public static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    unsafe text.withUnsafeBufferPointer { bytes in
      var start = 0
      for index in 0..<bytes.count {
        // Letters are greater than all four.
        let byte = unsafe bytes[index]
        guard byte <= UInt8(ascii: ">"), let entity = entity(byte) else { continue }
        unsafe output.append(contentsOf: bytes[start..<index])
        entity.withUTF8Buffer { unsafe output.append(contentsOf: $0) }
        start = index + 1
      }
      unsafe output.append(contentsOf: bytes[start...])
    }
  }

  private static func entity(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
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
