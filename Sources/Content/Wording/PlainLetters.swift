/// Passes over the letters of a word in most alphabets, so that each of them need not be looked at.
enum PlainLetters {
  /// How many bytes from `start` on are letters beyond doubt, and how many letters they are. Digits,
  /// signs, and the letters of some scripts end it before their word does.
  @inline(__always)
  static func run(in text: borrowing Span<UInt8>, from start: Int) -> (bytes: Int, letters: Int) {
    var position = start
    var letters = 0
    while let block = ByteBlock(text, at: position) {
      let isFurther = ByteBlock.isWithin(block.bytes, 0x80...0xBF)
      let end = ByteBlock.firstIndex(of: .!(isFurther .| begins(block)))
      letters += ByteBlock.count(of: .!isFurther, inFirst: end ?? ByteBlock.count)
      position += end ?? ByteBlock.count
      if end != nil { return (position - start, letters) }
    }
    while position < text.count, (text[position] | 0x20) &- 0x61 < 26 {
      position += 1
      letters += 1
    }
    return (position - start, letters)
  }

  /// Where a letter begins: of one byte; of two, which all but a few are; and those of Vietnamese.
  @inline(__always)
  private static func begins(_ block: ByteBlock) -> ByteBlock.Mask {
    let isPlain = ByteBlock.isWithin(block.bytes | ByteBlock.all(0x20), 0x61...0x7A)
    let isLead = ByteBlock.isWithin(block.bytes, 0xC3...0xDF)
    // The signs of times and division; Arabic signs, digits, and the full stop of Urdu.
    let isSign =
      (block.has(0xC3, before: 0x97...0x97) .| block.has(0xC3, before: 0xB7...0xB7))
      .| (block.has(0xD8, before: 0x80...0x9F) .| block.has(0xD9, before: 0xA0...0xAF))
      .| block.has(0xDB, before: 0x94...0x94)
    return (isPlain .| (isLead .& .!isSign)) .| block.has(0xE1, before: 0xBA...0xBB)
  }
}
