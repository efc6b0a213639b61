/// Makes text harmless in HTML.
public enum HTMLEscaping {
  /// Appends `text` with `&`, `<`, `>` and `"` escaped.
  public static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    unsafe text.withUnsafeBufferPointer { bytes in
      var special: UInt8 = 0
      for index in 0..<bytes.count { special |= unsafe isSpecial(bytes[index]) }
      guard special != 0 else { return unsafe output.append(contentsOf: bytes) }
      var start = 0
      for index in 0..<bytes.count {
        guard let entity = unsafe entity(bytes[index]) else { continue }
        unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        entity.withUTF8Buffer { unsafe output.append(contentsOf: $0) }
        start = index + 1
      }
      unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// 1 for what must be escaped, or else 0: without a branch, so that 16 bytes go at once.
  private static func isSpecial(_ byte: UInt8) -> UInt8 {
    (byte == UInt8(ascii: "&") ? 1 : 0) | (byte == UInt8(ascii: "<") ? 1 : 0)
      | (byte == UInt8(ascii: ">") ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0)
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
      case _ where safeInAddress[Int(byte)]: output.append(byte)
      default:
        output.append(UInt8(ascii: "%"))
        output.append(hexDigits[Int(byte >> 4)])
        output.append(hexDigits[Int(byte & 15)])
      }
    }
  }

  /// By byte.
  private static let safeInAddress: [Bool] = {
    let letters = "abcdefghijklmnopqrstuvwxyz"
    let safe = Set((letters + letters.uppercased() + "0123456789-_.+!*(),%#@?=;:/$~").utf8)
    return (UInt8.min...UInt8.max).map(safe.contains)
  }()
  private static let hexDigits = Array("0123456789ABCDEF".utf8)
}

extension HTMLEscaping {
  /// `text` with `&`, `<`, `>` and `"` escaped.
  public static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    append(Array(text.utf8)[...], to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
