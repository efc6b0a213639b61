// Most texts hold no contact, and are passed over byte by byte.
extension LiteralContactScanner {
  /// Whether a text has anything that a contact could be made of.
  static func isWorthALook(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = bytes.span
    let letters = LetterTable.shared
    var position = ContactSign.first(in: text, from: 0)
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        if (0x30...0x39).contains(byte) || byte == 0x40 { return true }
        if isSign(byte, at: position, of: text) { return true }
      } else {
        let scalar = Letter.scalar(at: position, of: text).scalar
        if letters.isDigit(scalar) || scalar == fullWidthAtSign { return true }
        if nameEnds.contains(scalar), isBeforeName(position, of: text) { return true }
      }
      position = ContactSign.first(in: text, from: position + 1)
    }
    return false
  }

  private static let fullWidthAtSign: UInt32 = 0xFF20

  /// Whether a sign may be a part of an address: a full stop or colon within a word, a bracket
  /// around a short one, and the first letter of a spelled "dot".
  private static func isSign(
    _ byte: UInt8, at position: Int, of text: borrowing Span<UInt8>
  ) -> Bool {
    let next = position + 1 < text.count ? text[position + 1] : 0x20
    switch byte {
    case 0x2E: return (0x61...0x7A).contains(next | 0x20) || next >= 0x80
    case 0x3A:
      guard position > 0, isLetter(text[position - 1]) || text[position - 1] == 0x20 else {
        return false
      }
      return next > 0x20 || beginsAccount(text, behind: position)
    case 0x5F:
      return position > 0 && isLetter(text[position - 1]) && isLetter(next)
    case 0x28, 0x5B, 0x7B, 0x3C:
      var end = position + 2
      while end < min(position + 24, text.count) {
        if [0x29, 0x5D, 0x7D, 0x3E].contains(text[end]) { return true }
        end += 1
      }
      return false
    case 0x44, 0x64:
      return position > 0 && !isLetter(text[position - 1]) && position + 3 < text.count
        && next | 0x20 == 0x6F && text[position + 2] | 0x20 == 0x74 && !isLetter(text[position + 3])
    case 0x20: return spelledDots.contains { isWord($0, at: position + 1, of: text) }
    default: return false
    }
  }

  /// Whether what stands before a colon may be the label of a name on a network, and a name follows.
  private static func beginsAccount(_ text: borrowing Span<UInt8>, behind colon: Int) -> Bool {
    var next = colon + 1
    while next < text.count, next < colon + 4, text[next] == 0x20 { next += 1 }
    guard next < text.count, next > colon + 1, (0x61...0x7A).contains(text[next] | 0x20) else {
      return false
    }
    var end = colon
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    guard end > 0 else { return false }
    // A name in Latin letters behind a word in others.
    if text[end - 1] >= 0x80 { return true }
    var start = end
    while start > 0, end - start < 12, (0x61...0x7A).contains(text[start - 1] | 0x20) { start -= 1 }
    return accountWords.contains { isWord($0, at: start, upTo: end, of: text) }
  }

  /// The words before a colon behind which a name may stand.
  private static let accountWords = [
    "id", "name", "skype", "line", "zalo", "telegram", "wechat", "viber", "whatsapp", "signal",
    "threema", "instagram", "messenger", "facebook", "kakaotalk", "kakao", "snapchat", "tiktok",
    "qq",
    "vk", "imo", "user", "username", "handle", "account", "konto", "profil", "nick", "namin", "ko",
    "kami", "saya", "akun", "benutzername", "usuario", "pseudo", "discord",
  ].map { Array($0.utf8) }

  private static func isWord(
    _ word: [UInt8], at start: Int, upTo end: Int, of text: borrowing Span<UInt8>
  ) -> Bool {
    guard word.count == end - start else { return false }
    for (place, byte) in word.enumerated() where text[start + place] | 0x20 != byte { return false }
    return true
  }

  /// The letters of Chinese and Thai with which words end that lead to a name, the wide colon, and the
  /// quotation mark before it.
  private static let nameEnds: Set<UInt32> = [
    0x4FE1, 0x53F7, 0x865F, 0x7FA4, 0xE4C, 0xE35, 0xFF1A, 0x201C, 0x300C,
  ]

  private static func isBeforeName(_ position: Int, of text: borrowing Span<UInt8>) -> Bool {
    var next = position + 3
    if next < text.count, text[next] == 0x20 { next += 1 }
    return next < text.count && (0x61...0x7A).contains(text[next] | 0x20)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  /// The words for a dot that begin with a `p`, which few words of a text do.
  private static let spelledDots = [
    "punto", "punkt", "punktum", "prik", "ponto", "point", "punct", "pont",
  ]
  .map { Array($0.utf8) }

  private static func isWord(
    _ word: [UInt8], at start: Int, of text: borrowing Span<UInt8>
  ) -> Bool {
    guard start + word.count < text.count, !isLetter(text[start + word.count]) else { return false }
    for (place, byte) in word.enumerated() where text[start + place] != byte { return false }
    return true
  }
}
