internal import Diagnostics

/// Names under which somebody is found on a network: `Telegram @name`, `Skype: first.last`.
extension LiteralContactScanner {
  /// What the words before a name say of it.
  private struct AccountLead {
    /// Whether a word such as `ID` stands beside that of the network.
    var hasLabel = false
    /// Whether a colon or the like stands directly before the name.
    var hasSign = false
    /// Whether a quotation mark does.
    var isQuoted = false
    /// How many other words stand between.
    var others = 0
    /// Whether the network is named in a script in which the name is not written.
    var isForeign = false
    /// Whether the words before the network ask to write, or stand in a script of their own.
    var isAsking = false
    /// Whether nothing follows the name in its sentence.
    var isLast = false
    var network = ""
  }

  /// The name behind an at sign, when a network is named in its sentence.
  func handle(_ text: LiteralText, at sign: Int) -> LiteralContact? {
    guard text.scalars[sign] == 0x40, sign == 0 || !isPart(text, sign - 1, of: "._") else {
      return nil
    }
    let end = nameEnd(text, from: sign + 1)
    guard end > sign + 3, (sign + 1..<end).contains(where: text.isLetter(at:)),
      isNetwork(near: sign..<end, in: text)
    else { return nil }
    return LiteralContact(kind: .channel, range: text.bytes(sign..<end), contact: nil)
  }

  /// The name behind a sign: `WeChat: name12`.
  func account(_ text: LiteralText, behind sign: Int) -> LiteralContact? {
    var start = sign + 1
    while start < text.scalars.count, start < sign + 5,
      text.scalars[start] == 0x20 || Self.quotes.contains(text.scalars[start])
        || InvisibleSign.contains(text.scalars[start])
    {
      start += 1
    }
    return account(text, from: start)
  }

  /// The name that holds the sign or digit at `position`.
  func account(_ text: LiteralText, around position: Int) -> LiteralContact? {
    guard position > 0, isNamePart(text, position - 1) else { return nil }
    var start = position
    while start > 0, position - start < Self.longestName, isNamePart(text, start - 1) { start -= 1 }
    guard position - start < Self.longestName else { return nil }
    // A sign at its end is none of the name.
    return nameEnd(text, from: start) > position ? account(text, from: start) : nil
  }

  private func account(_ text: LiteralText, from start: Int) -> LiteralContact? {
    let end = nameEnd(text, from: start)
    guard end - start > 2, start > 1, end == text.scalars.count || text.scalars[end] != 0x40,
      var lead = accountLead(text, before: start)
    else { return nil }
    lead.isLast = !(end..<min(end + 3, text.scalars.count)).contains {
      isNamePart(text, $0) || text.scalars[$0] == 0x2C
    }
    let name = text.string(start..<end)
    guard isAccount(name, lead), !(text.scalars.indices.contains(end) && text.scalars[end] == 0x2F)
    else { return nil }
    return LiteralContact(kind: .channel, range: text.bytes(start..<end), contact: nil)
  }

  private func isAccount(_ name: String, _ lead: AccountLead) -> Bool {
    let letters = name.utf8.count { (0x61...0x7A).contains($0) }
    let hasDigit = name.utf8.contains { (0x30...0x39).contains($0) }
    guard letters > 2 || letters > 0 && hasDigit && lead.hasLabel else { return false }
    let parts = name.split(separator: ".")
    if let last = parts.last, parts.count > 1, ["com", "org", "net", "info", "html"].contains(last)
    {
      return false
    }
    let hasUnderscore = name.contains("_")
    let isMarked =
      name.utf8.count > 4 && letters > 2 && (hasUnderscore || hasDigit || parts.count > 1)
    if hasUnderscore, lead.others < 4 { return true }
    if lead.hasSign {
      if lead.hasLabel { return lead.others < 3 }
      guard lead.others < 2 else { return false }
      return isMarked || lead.isForeign && letters > 3
        || lead.isAsking && lead.isLast && letters > 4
    }
    if lead.hasLabel, lead.others < 3, isMarked { return true }
    if lead.hasLabel, lead.isQuoted, lead.others == 0 { return true }
    if lead.isForeign, lead.others == 0, letters > 2, hasDigit, name.utf8.count > 5 { return true }
    // The names of Signal end in digits.
    return lead.network == "signal" && lead.others < 5 && parts.count == 2 && parts[0].count > 2
      && parts[1].utf8.count > 1 && parts[1].allSatisfy(\.isNumber)
  }

  // MARK: The words around

  private func accountLead(_ text: LiteralText, before start: Int) -> AccountLead? {
    var lead = AccountLead()
    var end = start
    let first = max(0, start - 50)
    // Signs between the network and the name.
    while end > first, !isWordPart(text, end - 1), text.digit(at: end - 1) == nil {
      let sign = text.scalars[end - 1]
      if [0x3A, 0x3D, 0x2D, 0x2013].contains(sign) { lead.hasSign = true }
      if Self.quotes.contains(sign) { lead.isQuoted = true }
      if Self.sentenceEnds.contains(sign) { return nil }
      end -= 1
    }
    for _ in 0..<8 {
      guard end > first else { return nil }
      var wordStart = end
      while wordStart > first, isWordPart(text, wordStart - 1) { wordStart -= 1 }
      guard wordStart < end else {
        if Self.sentenceEnds.contains(text.scalars[end - 1]) { return nil }
        end -= 1
        continue
      }
      let word = text.written(wordStart..<end)
      if let network = Self.network(endingIn: word) {
        lead.network = network
        lead.isForeign = text.scalars[end - 1] >= 0x370
        lead.hasLabel = lead.hasLabel || isLabel(text, before: wordStart) || Self.isLabelled(word)
        lead.isAsking = isAsking(text, first..<wordStart)
        return lead
      }
      if Self.accountLabels.contains(word.lowercased()) || Self.isLabelled(word) {
        lead.hasLabel = true
      } else {
        lead.others += 1
      }
      end = wordStart
    }
    return nil
  }

  /// Whether a scalar is a letter, or a mark on one: many words of Thai and Hindi end in such.
  private func isWordPart(_ text: LiteralText, _ position: Int) -> Bool {
    text.isLetter(at: position) || text.isMark(at: position)
  }

  /// Whether one of the words is in other letters than Latin ones, or asks to write to somebody.
  private func isAsking(_ text: LiteralText, _ range: Range<Int>) -> Bool {
    text.string(range).split { !($0.isLetter || $0 == "'") }.contains { word in
      (word.unicodeScalars.first?.value ?? 0) >= 0x370 || Self.askingWords.contains(String(word))
    }
  }

  private func isLabel(_ text: LiteralText, before end: Int) -> Bool {
    let last: Int = skippedSpaces(text, from: end, by: -1)
    var start: Int = last
    while start > 0, last - start < 12, text.isLetter(at: start - 1) { start -= 1 }
    return start < last && Self.accountLabels.contains(text.string(start..<last))
  }

  /// Whether a network is named in the sentence, on either side of a name.
  private func isNetwork(near name: Range<Int>, in text: LiteralText) -> Bool {
    var start = name.lowerBound
    while start > 0, name.lowerBound - start < 70, !Self.isSentenceEnd(text, start - 1) {
      start -= 1
    }
    var end = name.upperBound
    while end < text.scalars.count, end - name.upperBound < 50, !Self.isSentenceEnd(text, end) {
      end += 1
    }
    let before = text.written(start..<name.lowerBound).split { !$0.isLetter }
    if before.contains(where: { Self.network(in: String($0)) }) { return true }
    // Behind it only directly: `@name found that Facebook's program is good` tells of both.
    return text.written(name.upperBound..<end).prefix { !",;:(\"“«،，".contains($0) }
      .split { !$0.isLetter }.prefix(3).enumerated().contains { place, word in
        Self.network(in: String(word)) && (place < 2 || !Self.isCompany(word))
      }
  }

  /// Whether a network is talked of as a company, too.
  private static func isCompany(_ word: Substring) -> Bool {
    let word = word.lowercased()
    return ["facebook", "fejsbuk", "فيسبوك", "فیسبوک", "फेसबुक", "фейсбук", "facebo"].contains {
      word.hasPrefix($0)
    }
  }

  private static func isSentenceEnd(_ text: LiteralText, _ position: Int) -> Bool {
    guard sentenceEnds.contains(text.scalars[position]) else { return false }
    return text.scalars[position] != 0x2E || position + 1 >= text.scalars.count
      || text.scalars[position + 1] == 0x20
  }

  private static let sentenceEnds: Set<UInt32> = [
    0x21, 0x2E, 0x3F, 0x61F, 0x6D4, 0x964, 0x3002, 0x1362, NumberRun.itemEnd, 0xFFFC,
  ]
  private static let quotes: Set<UInt32> = [
    0x22, 0x27, 0x28, 0x5B, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0x300A, 0x300C, 0x300E,
  ]

  /// The network that a word names, or ends in where words are not parted; nil for any other word.
  private static func network(endingIn word: String) -> String? {
    let lower = word.lowercased()
    if networkWords.contains(word) { return lower }
    if networks.contains(lower) { return lower }
    if let stem = stem(of: lower) { return stem }
    // "加LINE", "แอดไลน์"
    guard let last = word.unicodeScalars.last, let first = word.unicodeScalars.first,
      first.value >= 0xE00
    else { return nil }
    if last.value < 0x80 {
      let name = String(word.reversed().prefix { $0.isASCII }.reversed())
      return network(endingIn: name)
    }
    return CallingWords.messengerNames.first {
      ($0.unicodeScalars.first?.value ?? 0) >= 0xE00 && lower.hasSuffix($0)
    }
  }

  private static func stem(of word: String) -> String? {
    stems.first { word.hasPrefix($0) && word.count - $0.count < 6 }
  }

  private static func network(in word: String) -> Bool {
    if network(endingIn: word) != nil { return true }
    guard let first = word.unicodeScalars.first, first.value >= 0x590 else { return false }
    // Other languages join small words to a name, or none is parted from the next.
    return longNames.contains { word.contains($0) }
  }

  /// Names that are words, too: as they are written when they are names.
  private static let networkWords: Set<String> = ["LINE", "Line", "IMO", "Signal", "VK", "QQ"]
  private static let networks = Set(
    CallingWords.messengerNames.filter { $0 != "signal" && !$0.contains(" ") } + [
      "threema", "kakao", "weixin", "vk", "wickr", "discord", "公众号", "微信", "微信公众号", "企业微信",
      "ไลน์", "لاين", "لینک",
    ])
  /// The beginnings of names that languages inflect: `Telegramie`.
  private static let stems = [
    "telegram", "whatsapp", "instagram", "messenger", "facebook", "viber", "vaiber", "skype",
    "threema", "wechat", "kakaotalk", "snapchat", "tiktok", "signal", "телеграм", "вотсап",
    "ватсап",
    "вайбер", "вайбър", "инстаграм", "інстаграм", "мессенджер", "месенджер", "сигнал", "вконтакт",
    "фейсбук", "скайп", "тикток", "тікток",
  ]
  private static let longNames = CallingWords.messengerNames.filter {
    $0.unicodeScalars.count > 3 && ($0.unicodeScalars.first?.value ?? 0) >= 0x590
  }

  /// The words beside that of a network which say that a name follows.
  private static let accountLabels = Set(
    CallingWords.list(
      """
      id, name, username, user, handle, nick, nickname, account, konto, kontonavn, brugernavn, \
      brukernavn, användarnamn, benutzername, nutzername, nutzer, profil, profile, pseudo, \
      identifiant, compte, usuario, usuária, usuário, cuenta, conta, nombre, nome, contatto, utente, \
      nazwa, nick, akun, tên, tài, kullanıcı, adı, hesap, hesabı, hesabımız, nume, cont, felhasználónév, \
      fiók, vardas, paskyra, όνομα, λογαριασμός, нік, ник, логін, логин, имя, ім'я, акаунт, аккаунт, \
      потребител, профил, канал, kanal, kanał, channel, canal, kanalas, csatorna, 号, 號, 账号, 帐号, \
      帳號, 公众号, 群, ไอดี, آیدی, ایدی, آی, معرف, حساب, يوزر, आईडी, আইডি, jina, akaunti, magaca, \
      bot, ቻናል
      """))

  /// The words by which a text offers a name: `write to us on Skype: name`.
  private static let askingWords = Set(
    CallingWords.list(
      """
      us, our, me, my, write, message, find, contact, add, follow, reach, os, vores, vor, skriv, find, \
      kontakt, oss, vår, uns, unser, unsere, schreib, schreiben, schreibt, nous, notre, nos, écrivez, \
      contactez, ajoutez, nuestro, nuestra, escríbenos, escriba, escríbanos, síguenos, búscanos, nosso, \
      nossa, connosco, conosco, escreva, fale, siga, noi, nostru, scrieți, scrieți-ne, ne, scrivici, \
      nostro, nasz, nasze, napisz, piszcie, nás, náš, mus, mūsų, rašyk, rašykite, írj, írjon, keress, \
      bize, bizim, yazın, yaz, nhắn, tôi, kami, hubungi, kontak, ikuti, kami, namin, aming, amin, \
      sulatan, tuandikie, yetu, sisi, noo, nala, ons, onze, schrijf, meille, kirjoita, skriv
      """))

  /// Whether the words of a language without spaces end in such a label.
  private static func isLabelled(_ word: String) -> Bool {
    ["号", "號", "账号", "帐号", "帳號", "公众号", "ไอดี", "群"].contains { word.hasSuffix($0) }
      || word.lowercased().hasSuffix("id") && (word.unicodeScalars.first?.value ?? 0) >= 0xE00
  }

  // MARK: The name

  private func isNamePart(_ text: LiteralText, _ position: Int) -> Bool {
    text.scalars[position] < 0x80 && isPart(text, position, of: "._-")
  }

  /// Longer than names on a network are.
  private static let longestName = 40

  private func nameEnd(_ text: LiteralText, from start: Int) -> Int {
    var end = start
    while end < text.scalars.count, end - start <= Self.longestName, isNamePart(text, end) {
      end += 1
    }
    while end > start, [0x2E, 0x2D].contains(text.scalars[end - 1]) { end -= 1 }
    return end
  }

  /// Whether a Latin name begins behind a letter of a language without spaces: `加微信 name2024`.
  func beginsName(_ text: LiteralText, behind position: Int) -> Bool {
    guard text.scalars[position] >= 0xE00, position + 1 < text.scalars.count else { return false }
    var next = position + 1
    while next < text.scalars.count, next < position + 3,
      text.scalars[next] == 0x20 || Self.quotes.contains(text.scalars[next])
    {
      next += 1
    }
    return next < text.scalars.count && text.scalars[next] < 0x80 && text.isLetter(at: next)
  }
}
