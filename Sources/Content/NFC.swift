/// The one form of Unicode in which all that is read is kept and compared: NFC, in which a letter
/// with a mark is one scalar wherever there is one.
///
/// Some keyboards and file systems write `é` as two scalars. Browsers and all that looks at bytes
/// take that for another word, and no reader can tell them apart.
public enum NFC {
  /// A text as it is compared; bytes that are no UTF-8 stay as they are.
  public static func text(_ bytes: [UInt8]) -> [UInt8] {
    if isSound(bytes.span) { return bytes }
    guard let text = String(validating: bytes, as: UTF8.self) else { return bytes }
    return Array(ICU.composed(text).utf8)
  }

  /// A few words, or a path, as they are compared.
  public static func text(_ words: String) -> String {
    isSound(words.utf8Span.span) ? words : ICU.composed(words)
  }

  /// Nothing below U+0300, whose first byte is this, is ever written otherwise.
  private static let firstLead: UInt8 = 0xCC

  /// Whether a text is in NFC beyond doubt: none of its letters may be written otherwise, and its
  /// marks stand in their order.
  private static func isSound(_ text: borrowing Span<UInt8>) -> Bool {
    let classes = Self.classes
    var last: UInt8 = 0
    var position = 0
    while position < text.count {
      if let block = ByteBlock(text, at: position) {
        let first = ByteBlock.firstIndex(of: block.bytes .>= ByteBlock.all(firstLead))
        if first != 0 { last = 0 }
        position += first ?? ByteBlock.count
        if first == nil { continue }
      }
      let byte = text[position]
      guard byte >= firstLead else {
        position += 1
        last = 0
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      guard position + length <= text.count else { return false }
      var letter = UInt32(byte & (0xFF >> UInt8(length + 1)))
      for place in 1..<length { letter = letter << 6 | UInt32(text[position + place] & 0x3F) }
      let known = letter < classes.count ? classes[Int(letter)] : ICU.combiningClass(of: letter)
      guard known == 0 || known != .max && known >= last else { return false }
      last = known
      position += length
    }
    return true
  }

  /// The classes of the letters of the scripts with few letters: to look each up takes long.
  private static let classes: [UInt8] = (0..<0x3000).map(ICU.combiningClass)
}
