/// What an address begins with, before its colon.
enum LinkScheme {
  /// The schemes that a link of a text may have; without one, it is a path.
  private static let allowed: Set<String> = ["http", "https"]

  /// The scheme of `address`, when it is none that a text may use.
  ///
  /// Browsers pass over control characters and white space in a scheme; so does this.
  static func forbiddenScheme(of address: ArraySlice<UInt8>) -> String? {
    var scheme: [UInt8] = []
    for byte in address {
      switch byte {
      case UInt8(ascii: ":"):
        let name = String(decoding: scheme, as: UTF8.self).lowercased()
        return name.isEmpty || allowed.contains(name) ? nil : name
      case 0...0x20, 0x7F: continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        scheme.append(byte)
      default: return nil
      }
    }
    return nil
  }
}
