/// Finds the bytes at which a digit, an at sign, an underscore or a full stop may begin: few texts have
/// any but the last, and all of them are looked through.
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
      if plainSigns.contains(byte) || byte >= firstLeadOfDigits || brackets.contains(byte)
        || byte == 0xC2 || byte == 0x5F || byte | 0x20 == UInt8(ascii: "d")
        || byte == 0x20 && position + 1 < text.count && text[position + 1] == UInt8(ascii: "p")
      {
        return position
      }
      position += 1
    }
    return position
  }

  /// From the full stop to the at sign there are the digits and little else.
  private static let plainSigns: ClosedRange<UInt8> = 0x2E...0x40
  /// Those that open a bracket: an at sign may be spelled in it.
  private static let brackets: [UInt8] = [0x28, 0x5B, 0x7B]
  /// The scalars of two bytes below this lead hold no digit but three that are raised.
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
    let isUnderscore = block.bytes .== ByteBlock.all(0x5F)
    let isBracket =
      (block.bytes .== ByteBlock.all(0x28))
      .| ((block.bytes .== ByteBlock.all(0x5B)) .| (block.bytes .== ByteBlock.all(0x7B)))
    // The beginnings of "dot" and "punkt".
    let isSpelledDot =
      (block.has(0x64, before: 0x6F...0x6F) .| block.has(0x44, before: 0x4F...0x4F))
      .| block.has(0x20, before: 0x70...0x70)
    let isOther =
      (isBracket .| isUnderscore) .| (block.has(0xC2, before: 0xB2...0xB9) .| isSpelledDot)
    return (ByteBlock.isWithin(block.bytes, plainSigns) .| isOther) .| (isHigh .& .!isLetter)
  }
}
