/// Finds the bytes at which a digit, an at sign or a full stop may begin: few texts have any but the
/// last, and all of them are looked through.
enum ContactSign {
  /// The place of the first such byte from `start` on; that of the end where there is none. Some are
  /// letters after all, and none is passed over.
  static func first(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    while let block = ByteBlock(text, at: position) {
      if let first = ByteBlock.firstIndex(of: signs(block)) { return position + first }
      position += ByteBlock.count
    }
    while position < text.count {
      let byte = text[position]
      if plainSigns.contains(byte) || byte >= firstLeadOfDigits { return position }
      position += 1
    }
    return position
  }

  /// From the full stop to the at sign there are the digits and little else.
  private static let plainSigns: ClosedRange<UInt8> = 0x2E...0x40
  /// The scalars of two bytes below this lead hold no digit.
  private static let firstLeadOfDigits: UInt8 = 0xD9

  /// Of the letters above, those of Arabic, Persian and Vietnamese are many, and told from digits by
  /// their second byte.
  @inline(__always)
  private static func signs(_ block: ByteBlock) -> ByteBlock.Mask {
    let isHigh = block.bytes .>= ByteBlock.all(firstLeadOfDigits)
    let isLetter =
      (block.has(0xD9, before: 0x80...0x9F) .| block.has(0xD9, before: 0xAA...0xBF))
      .| (block.has(0xDA, before: 0x80...0xBF) .| block.has(0xDB, before: 0x80...0xAF))
      .| block.has(0xE1, before: 0xB8...0xBF)
    return ByteBlock.isWithin(block.bytes, plainSigns) .| (isHigh .& .!isLetter)
  }
}
