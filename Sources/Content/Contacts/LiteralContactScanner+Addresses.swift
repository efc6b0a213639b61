internal import Diagnostics

extension LiteralContactScanner {
  // MARK: Mail

  /// The address for mail whose at sign stands at `sign`; there may be spaces around it, or a dot
  /// in words behind it.
  func email(_ text: LiteralText, at sign: Int) -> LiteralContact? {
    let before = skippedSpaces(text, from: sign, by: -1)
    let behind = skippedSpaces(text, from: sign + 1, by: 1)
    return email(text, nameEnd: before, hostStart: behind) ?? handle(text, at: sign)
  }

  /// An address whose at sign is written in words: `name (at) host`, `name at host dot org`.
  func disguisedEmail(_ text: LiteralText, at position: Int) -> LiteralContact? {
    guard position > 0, position + 2 < text.scalars.count else { return nil }
    // Few words begin as those do that stand for the sign without brackets.
    if text.scalars[position] == 0x20,
      ![0x61, 0x73, 0x6D, 0x41, 0x53, 0x28, 0x5B, 0x7B, 0x3C, 0x441].contains(
        text.scalars[position + 1])
    {
      return nil
    }
    guard let sign = spelled(text, at: position, in: Self.atWords) else { return nil }
    let nameEnd = skippedSpaces(text, from: position, by: -1)
    guard nameEnd > 0, isPart(text, nameEnd - 1, of: "") else { return nil }
    // A letter in brackets counts the parts of a sentence, too.
    let isDoubtful =
      Self.doubtfulWords.contains(sign.word) && !sign.isBracketed
      || sign.word == "a" || [0x2D, 0x2F, 0x7C].contains(text.scalars[position])
    return email(
      text, nameEnd: nameEnd, hostStart: sign.end, isDoubtful: isDoubtful,
      mayHaveDot: sign.word == "a")
  }

  private func email(
    _ text: LiteralText, nameEnd: Int, hostStart: Int, isDoubtful: Bool = false,
    mayHaveDot: Bool = false
  ) -> LiteralContact? {
    guard nameEnd > 0 else { return nil }
    let start = nameStart(text, before: nameEnd)
    guard start < nameEnd, let host = host(text, from: hostStart),
      !isDoubtful || host.hasSpelledDot
        || mayHaveDot && (host.isShort || hostStart == nameEnd + 3)
    else { return nil }
    // "at ten at the dot on the map", "at any point in"
    if isDoubtful, host.hasSpelledDot,
      Self.smallTops.contains(host.top) || host.top.count < 4 && !Self.isTop(host.top)
        || host.name.hasPrefix("the.")
    {
      return nil
    }
    // "Capture-d-e-cran-a--15.49.png"
    if isDoubtful, nameEnd > 0, text.scalars[nameEnd] == 0x2D, host.name.contains("-") {
      return nil
    }
    // The name before the host of a web address is none of a mailbox.
    if start > 1, text.scalars[start - 1] == 0x2F, text.scalars[start - 2] == 0x2F { return nil }
    let written = text.string(start..<nameEnd) + "@" + host.name
    return LiteralContact(
      kind: .email, range: text.bytes(start..<host.end), contact: index.emails[written])
  }

  /// Where the name of an address begins: at a letter of another script, if not before.
  private func nameStart(_ text: LiteralText, before end: Int) -> Int {
    var start = end
    var script: Int?
    while start > 0, end - start < Self.longestAddress, isPart(text, start - 1, of: ".-_+%'") {
      if text.isLetter(at: start - 1) {
        let own = Self.script(of: text.scalars[start - 1])
        if let script, script != own, !goesOn(text, from: start - 1, by: -1, in: script) { break }
        script = script ?? own
      }
      start -= 1
    }
    while start < end, [0x2E, 0x27, 0x2D].contains(text.scalars[start]) { start += 1 }
    return start
  }

  /// A host with at least one dot, which may be spelled.
  private func host(_ text: LiteralText, from start: Int)
    -> (name: String, top: String, end: Int, hasSpelledDot: Bool, isShort: Bool)?
  {
    var labels: [String] = []
    var position = start
    var end = start
    var hasSpelledDot = false
    while true {
      let label = labelEnd(text, from: position)
      guard label > position else { break }
      labels.append(text.string(position..<label))
      end = label
      if let dot = writtenDot(text, at: label, isFirst: labels.count == 1) {
        position = dot
      } else if let dot = spelled(text, at: label, in: Self.dotWords) {
        position = dot.end
        hasSpelledDot = true
      } else {
        break
      }
    }
    guard labels.count > 1, let top = labels.last, top.count > 1,
      top.allSatisfy({ $0.isLetter || $0 == "-" }) || top.hasPrefix("xn--")
    else { return nil }
    let isShort = top.count < 4 && labels[0].count > 2
    return (labels.joined(separator: "."), top, end, hasSpelledDot, isShort)
  }

  /// Whether a word is the end of a host: of a country, or one of the common ones.
  private static func isTop(_ word: String) -> Bool {
    commonTops.contains(word)
      || word.utf8.count == 2 && NumberPlan.plan(ofCountry: word.uppercased()) != nil
  }

  /// Where a host goes on behind a dot at `position`: one of another script, or behind a space, parts
  /// only its first two words.
  private func writtenDot(_ text: LiteralText, at position: Int, isFirst: Bool) -> Int? {
    guard position < text.scalars.count else { return nil }
    if text.scalars[position] == 0x2E { return position + 1 }
    let dot = isFirst ? skippedSpaces(text, from: position, by: 1) : position
    guard isFirst, dot + 1 < text.scalars.count,
      text.scalars[dot] == 0x2E || [0x3002, 0xFF61].contains(text.scalars[dot])
    else { return nil }
    if text.scalars[dot + 1] < 0x80, text.isLetter(at: dot + 1) { return dot + 1 }
    // With spaces on both sides only before what ends a host: `name @ host . org`.
    guard dot > position, text.scalars[dot + 1] == 0x20 else { return nil }
    let end = labelEnd(text, from: dot + 2)
    return Self.isTop(text.string((dot + 2)..<end)) ? dot + 2 : nil
  }

  /// Whether the letters of a word come back to a script: one of another, which looks like theirs,
  /// stands between.
  private func goesOn(_ text: LiteralText, from start: Int, by step: Int, in script: Int) -> Bool {
    var position = start
    for _ in 0..<40 {
      position += step
      // A host that goes on behind its dot is no text that follows it.
      guard text.isLetter(at: position) else {
        return step > 0 && position + 1 < text.scalars.count && text.scalars[position] == 0x2E
          && text.isLetter(at: position + 1) && text.scalars[position + 1] < 0x80
      }
      if Self.script(of: text.scalars[position]) == script { return true }
    }
    return false
  }

  private func labelEnd(_ text: LiteralText, from start: Int) -> Int {
    var end = start
    var script: Int?
    while end - start < Self.longestAddress, isPart(text, end, of: "-") {
      if text.isLetter(at: end) {
        let own = Self.script(of: text.scalars[end])
        if let script, script != own, !goesOn(text, from: end, by: 1, in: script) { break }
        script = script ?? own
      }
      end += 1
    }
    while end > start, text.scalars[end - 1] == 0x2D { end -= 1 }
    return end
  }

  /// One of `words` at `position`: in brackets, or between spaces.
  private func spelled(_ text: LiteralText, at position: Int, in words: Set<String>)
    -> (word: String, end: Int, isBracketed: Bool)?
  {
    var start = skippedSpaces(text, from: position, by: 1)
    guard start < text.scalars.count else { return nil }
    let isBracketed = Self.openings.contains(text.scalars[start])
    guard isBracketed || start > position else { return nil }
    if isBracketed { start = skippedSpaces(text, from: start + 1, by: 1) }
    var end = start
    while end < text.scalars.count, end - start < Self.longestSpelling,
      isPart(text, end, of: isBracketed ? "-@. " : "-@"),
      !(isBracketed && text.scalars[end] == 0x2D && text.scalars[start - 1] == 0x2D)
    {
      end += 1
    }
    if isBracketed { end = skippedSpaces(text, from: end, by: -1) }
    guard end > start, end - start < Self.longestSpelling else { return nil }
    let word = text.string(start..<end)
    guard words.contains(word) || isBracketed && word == "a" && words.contains("at") else {
      return nil
    }
    var rest = skippedSpaces(text, from: end, by: 1)
    if isBracketed {
      guard rest < text.scalars.count, Self.closings.contains(text.scalars[rest]) else {
        return nil
      }
      rest = skippedSpaces(text, from: rest + 1, by: 1)
    } else if rest == end {
      return nil
    }
    return (word, rest, isBracketed)
  }

  func skippedSpaces(_ text: LiteralText, from start: Int, by step: Int) -> Int {
    var position = start
    for _ in 0..<3 {
      let place = step > 0 ? position : position - 1
      guard text.scalars.indices.contains(place),
        text.scalars[place] == 0x20 || InvisibleSign.contains(text.scalars[place])
      else { break }
      position += step
    }
    return position
  }

  /// A number for the script of a letter, as far as scripts stand beside each other without a space.
  private static func script(of letter: UInt32) -> Int {
    switch letter {
    case ..<0x370, 0x1E00...0x1EFF: 0
    case ..<0x400: 1
    case ..<0x530: 2
    case ..<0x600: 3
    case ..<0x900: 4
    case 0x0E00..<0x0E80: 5
    case 0x3000..<0xE000: 6
    default: 7
    }
  }

  /// How far the ends of an address are looked for: a text of signs alone would be read again from each.
  static let longestAddress = 300

  func isPart(_ text: LiteralText, _ position: Int, of signs: String) -> Bool {
    guard text.scalars.indices.contains(position) else { return false }
    return text.isLetter(at: position) || text.digit(at: position) != nil
      || (Unicode.Scalar(text.scalars[position]).map { signs.unicodeScalars.contains($0) } ?? false)
  }

  // MARK: Channels

  /// The hosts that lead to a person or group on a messenger, with what their addresses begin with.
  private static let messengers: [(host: String, path: String)] = [
    ("wa.me", ""), ("api.whatsapp.com", "send"), ("chat.whatsapp.com", ""),
    ("whatsapp.com", "channel"),
    ("web.whatsapp.com", "send"), ("t.me", ""), ("telegram.me", ""), ("telegram.dog", ""),
    ("signal.me", ""), ("signal.group", ""), ("viber.com", "chat"), ("chats.viber.com", ""),
    ("invite.viber.com", ""), ("vb.me", ""), ("viber.me", ""), ("ig.me", "m"), ("fb.me", ""),
    ("facebook.com", "messages"), ("m.facebook.com", "messages"), ("m.me", ""),
    ("messenger.com", "t"), ("line.me", "r"),
    ("line.me", "ti"), ("lin.ee", ""), ("zalo.me", ""), ("u.wechat.com", ""), ("threema.id", ""),
    ("vk.me", ""), ("open.kakao.com", ""), ("pf.kakao.com", ""), ("join.skype.com", ""),
    ("discord.gg", ""),
    ("snapchat.com", "add"), ("imo.im", ""), ("botim.me", ""),
  ]
  /// The hosts on which the first word of a path is a person or group, but for these words.
  private static let networks: Set<String> = [
    "facebook.com", "m.facebook.com", "fb.com", "instagram.com", "vk.com",
  ]
  private static let networkPages: Set<String> = [
    "help", "policies", "policy", "privacy", "legal", "business", "about", "sharer", "login",
    "terms",
    "safety", "explore", "watch", "hashtag", "support", "settings", "groups", "events",
  ]
  /// The schemes of links that call or write.
  private static let schemes: Set<String> = [
    "tel", "sms", "smsto", "mms", "mailto", "callto", "facetime", "facetime-audio", "whatsapp",
    "viber", "tg", "sgnl", "skype", "weixin", "wechat", "zalo", "fb-messenger",
    "xmpp", "sip", "sips", "threema", "kakaotalk",
  ]

  /// The link to a messenger, or the one that dials or writes, that holds the sign at `position`.
  func channel(_ text: LiteralText, at position: Int) -> LiteralContact? {
    guard position + 1 < text.scalars.count, position > 0 else { return nil }
    var start = position
    while position - start < Self.longestAddress, isPart(text, start - 1, of: ".-+"),
      text.scalars[start - 1] < 0x80
    {
      start -= 1
    }
    guard start < position else { return nil }
    if text.scalars[position] == 0x3A,
      !Self.schemes.contains(text.string(start..<position))
    {
      return nil
    }
    let end = addressEnd(text, from: position)
    let isChannel =
      text.scalars[position] == 0x3A
      ? end > position + 1 && text.scalars[position + 1] != 0x20
        && leads(text.string(start..<position), to: text.string((position + 1)..<end))
      : isMessenger(text.string(start..<end))
    guard isChannel else { return nil }
    // The scheme before the host.
    while position - start < Self.longestAddress, isPart(text, start - 1, of: ":/."),
      text.scalars[start - 1] < 0x80
    {
      start -= 1
    }
    let range = start..<end
    return LiteralContact(kind: .channel, range: text.bytes(range), contact: owner(text, range))
  }

  /// Whether what stands behind a scheme is something to reach: a word of a text may end in a colon.
  private func leads(_ scheme: String, to target: String) -> Bool {
    switch scheme {
    case "tel", "sms", "smsto", "mms", "callto": target.contains(where: \.isNumber)
    case "mailto": target.contains("@") || target.contains("%40")
    default: target.count > 2
    }
  }

  private func isMessenger(_ address: String) -> Bool {
    let rest = address.hasPrefix("www.") ? address.dropFirst(4) : address[...]
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let path = rest.dropFirst(host.count).drop { $0 == "/" }
    guard !path.isEmpty else { return false }
    if Self.networks.contains(String(host)) {
      let parts = path.split { "/?#".contains($0) }
      if parts.count == 1, !parts[0].hasSuffix(".php"), !path.hasPrefix("?") {
        return !Self.networkPages.contains(String(parts[0]))
      }
    }
    return Self.messengers.contains { known in
      known.host == host && (known.path.isEmpty || path.hasPrefix(known.path))
    }
  }

  /// The contact of the register that a channel leads to.
  private func owner(_ text: LiteralText, _ range: Range<Int>) -> String? {
    let address = text.string(range)
    if let contact = index.addresses[ContactIndex.normalized(address)] { return contact }
    for position in range where text.digit(at: position) != nil {
      let digits = NumberRun(text, at: position).digits
      return index.numbers[digits] ?? index.short[digits]
    }
    let name = address.drop { $0 != ":" }.dropFirst().prefix { $0 != "?" }
    return index.emails[String(name)]
  }

  // MARK: The web

  /// A web address of the register that holds the dot at `dot`.
  func web(_ text: LiteralText, at dot: Int) -> LiteralContact? {
    guard !index.addresses.isEmpty, text.isLetter(at: dot + 1) else { return nil }
    var start = dot
    while dot - start < Self.longestAddress, isPart(text, start - 1, of: "./:-_") { start -= 1 }
    let end = addressEnd(text, from: dot + 1)
    guard let contact = index.addresses[ContactIndex.normalized(text.string(start..<end))] else {
      return nil
    }
    return LiteralContact(kind: .web, range: text.bytes(start..<end), contact: contact)
  }

  private func addressEnd(_ text: LiteralText, from start: Int) -> Int {
    let signs = ".-_~:/?#[]@!$&'()*+,;=%"
    var end = start
    while end - start < Self.longestAddress, isPart(text, end, of: signs) { end += 1 }
    while end > start, let last = Unicode.Scalar(text.scalars[end - 1]),
      ".:?!,;)]'".unicodeScalars.contains(last)
    {
      end -= 1
    }
    return end
  }
}
