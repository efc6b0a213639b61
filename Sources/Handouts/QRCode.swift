internal import CQREncode

/// An address as a square of dark and light modules that a phone reads.
enum QRCode {
  /// The rows of the code from the top: `1` for a dark module, `0` for a light one; nil for a text
  /// that is too long for any code.
  static func rows(_ text: String) -> [String]? {
    // A sheet that has been folded and carried about must still be read: a quarter of it may be lost.
    guard
      let code = unsafe QRcode_encodeString(text, 0, QR_ECLEVEL_Q, QR_MODE_8, 1)
    else { return nil }
    defer { unsafe QRcode_free(code) }
    let width = unsafe Int(code.pointee.width)
    return (0..<width).map { row in
      String(
        decoding: (0..<width).map { column -> UInt8 in
          let module = unsafe code.pointee.data[row * width + column]
          return module & 1 == 1 ? UInt8(ascii: "1") : UInt8(ascii: "0")
        }, as: UTF8.self)
    }
  }
}
