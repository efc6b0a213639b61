/// Tells whether bytes are UTF-8: every file is looked through, and nearly all of them are.
enum UTF8Check {
  private typealias Bytes = ByteBlock.Bytes

  /// Where the first byte stands that is none of UTF-8; nil where all are.
  static func firstFault(in bytes: [UInt8]) -> Int? {
    let text = bytes.span
    guard !isSound(text) else { return nil }
    do {
      _ = try UTF8Span(validating: text)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether a text is UTF-8 beyond doubt, by Unicode 16, table 3-7, sixteen bytes at a time. Of a
  /// short text, or one that begins with other letters than those of ASCII, nothing is said.
  private static func isSound(_ text: borrowing Span<UInt8>) -> Bool {
    guard text.count >= 3 + ByteBlock.count, text[0] | text[1] | text[2] < 0x80 else {
      return false
    }
    // No sequence is cut short by the end.
    let end = text.count
    guard text[end - 1] < 0xC0, text[end - 2] < 0xE0, text[end - 3] < 0xF0 else { return false }
    var faults = Bytes(repeating: 0) .!= Bytes(repeating: 0)
    var position = 3
    while position < end {
      // The last block is one with bytes that were looked at already.
      position = min(position, end - ByteBlock.count)
      faults = faults .| self.faults(in: text, at: position)
      position += ByteBlock.count
    }
    return ByteBlock.firstIndex(of: faults) == nil
  }

  @inline(__always)
  private static func faults(in text: borrowing Span<UInt8>, at position: Int) -> ByteBlock.Mask {
    let all = ByteBlock.all
    let bytes = ByteBlock.bytes(of: text, at: position)
    let one = ByteBlock.bytes(of: text, at: position - 1)
    let two = ByteBlock.bytes(of: text, at: position - 2)
    let three = ByteBlock.bytes(of: text, at: position - 3)
    let isFurther = ByteBlock.isWithin(bytes, 0x80...0xBF)
    let mustBeFurther = (one .>= all(0xC0)) .| ((two .>= all(0xE0)) .| (three .>= all(0xF0)))
    let isUnknown = ByteBlock.isWithin(bytes, 0xC0...0xC1) .| (bytes .>= all(0xF5))
    // Longer than need be, halves of UTF-16, and what is behind the last scalar.
    let isLong =
      ((one .== all(0xE0)) .& (bytes .< all(0xA0))) .| ((one .== all(0xF0)) .& (bytes .< all(0x90)))
    let isOutside =
      ((one .== all(0xED)) .& (bytes .> all(0x9F))) .| ((one .== all(0xF4)) .& (bytes .> all(0x8F)))
    return (isFurther .^ mustBeFurther) .| (isUnknown .| (isLong .| isOutside))
  }
}
