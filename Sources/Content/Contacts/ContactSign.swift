/// Finds the bytes at which a digit, an at sign or a full stop may begin: few texts have any but the
/// last, and all of them are looked through.
enum ContactSign {
  private typealias Bytes = SIMD16<UInt8>

  /// The place of the first such byte from `start` on; that of the end where there is none. Some are
  /// letters after all, and none is passed over.
  static func first(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    // Sixteen at a time, and the one behind each of them.
    while position + Bytes.scalarCount < text.count {
      let found = signs(
        bytes(of: text, at: position), before: bytes(of: text, at: position + 1))
      if let first = firstIndex(of: found) { return position + first }
      position += Bytes.scalarCount
    }
    while position < text.count {
      let byte = text[position]
      if byte &- 0x2E <= 0x12 || byte >= 0xD9 { return position }
      position += 1
    }
    return position
  }

  /// Which of the bytes may begin a sign, by those that stand behind them.
  @inline(__always)
  private static func signs(_ bytes: Bytes, before next: Bytes) -> SIMDMask<SIMD16<Int8>> {
    // From the full stop to the at sign there are the digits and little else.
    let isPlain = (bytes &- all(0x2E)) .<= all(0x12)
    // No sign of two bytes below has a digit. Of the letters above, those of Arabic and Vietnamese
    // are many, and told from digits by their second byte.
    let isHigh = bytes .>= all(0xD9)
    let isArabic = (bytes .== all(0xD9)) .& ((next &- all(0xA0)) .> all(9))
    let isPersian = (bytes .== all(0xDB)) .& ((next &- all(0xB0)) .> all(9))
    let isVietnamese = (bytes .== all(0xE1)) .& (next .>= all(0xB8))
    let isLetter = (isArabic .| isPersian) .| (isVietnamese .| (bytes .== all(0xDA)))
    return isPlain .| (isHigh .& .!isLetter)
  }

  // A vector: a comparison with a number alone takes one byte after the other.
  @inline(__always)
  private static func all(_ byte: UInt8) -> Bytes { Bytes(repeating: byte) }

  @inline(__always)
  private static func bytes(of text: borrowing Span<UInt8>, at position: Int) -> Bytes {
    unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: position, as: Bytes.self)
  }

  @inline(__always)
  private static func firstIndex(of mask: SIMDMask<SIMD16<Int8>>) -> Int? {
    let halves = unsafe unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    if halves[0] != 0 { return halves[0].trailingZeroBitCount / 8 }
    return halves[1] != 0 ? 8 + halves[1].trailingZeroBitCount / 8 : nil
  }
}
