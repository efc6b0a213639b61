// Numbers of few digits: the words around them say whether they are called.
extension LiteralContactScanner {
  func shortNumbers(
    _ run: NumberRun, in text: LiteralText, isBehindNumber: Bool
  ) -> [LiteralContact] {
    guard run.groups.count > 1 || !LookAlike(run, in: text).isMeasured else { return [] }
    var found: [LiteralContact] = []
    var first = 0
    var isNamed = isBehindNumber
    while first < run.groups.count {
      var next = first + 1
      // A number of victims, children or patients has two groups: `116 006`.
      let isLong = run.groups[first].digits == "116" && run.groups.count > first + 1
      for last in (isLong ? first + 1 : first)..<run.groups.count {
        let part = run.part(first..<(last + 1))
        guard (2...6).contains(part.count), isNamed || first == 0 || !isInner(part),
          last + 1 == run.groups.count || !isThousands(part, before: run.groups[last + 1])
        else { continue }
        if isShortNumber(part, in: text, isNamed: isNamed, isBehindNumber: isBehindNumber) {
          let range = text.bytes(part.start..<part.end)
          found.append(
            LiteralContact(kind: .phone, range: range, contact: index.short[part.digits]))
          next = last + 1
          isNamed = true
          break
        }
      }
      first = next
    }
    return found
  }

  /// Whether the groups go on behind a hyphen or dot: `2023-114`.
  func isInner(_ part: NumberRun) -> Bool {
    let sign = part.groups[0].separator
    return sign.isDash || sign == .dot
  }

  /// Whether the thousands of an amount go on: `450 000`.
  func isThousands(_ part: NumberRun, before next: NumberRun.Group) -> Bool {
    next.count == 3 && next.separator == .space && part.count <= 3
      && index.short[part.digits] == nil && part.digits != "116"
  }

  func isShortNumber(
    _ part: NumberRun, in text: LiteralText, isNamed: Bool, isBehindNumber: Bool
  ) -> Bool {
    let isKnown = index.short[part.digits] != nil
    if !isKnown, part.count == 3, isInAmount(part, text) { return false }
    // Two digits are hardly ever called.
    guard part.count > 2 || (14...19).contains(part.groups[0].value) || isKnown else {
      return false
    }
    let isCalledBehind = isCalledBehind(part, text)
    var approach = isCalledBehind ? .direct : approach(part, text)
    let isEntry = approach <= .named && part.groups.count == 1 && isEntry(part, text)
    if approach < .named, part.groups.count == 1,
      isEntry || calling.isSaid(text.spelled(max(0, part.start - 60)..<part.start))
    {
      approach = .named
    }
    // Most numbers end here: what follows costs more.
    let isPaired = isNamed && part.groups[0].separator == .slash
    guard isKnown || part.count == 6 || approach >= .named || isPaired else {
      return isOfLine(part, in: text)
    }
    let lookAlike = LookAlike(part, in: text)
    guard !lookAlike.isMeasured, part.isWrittenShort(isCalled: approach == .direct) else {
      return false
    }
    if isEuropean(part), !lookAlike.isReference { return true }
    let after = text.spelled(part.end..<min(text.scalars.count, part.end + 30)).lowercased()
    if approach < .direct, isCountOfYear(after) { return false }
    if isKnown {
      if isAlone(part, in: text) { return true }
      if lookAlike.isNumberOfThing { return false }
      if approach == .direct, isCalledBehind || calling.isBeside(before(part, text)) {
        return !calling.isCompound(after)
      }
      guard calling.mayEnd(after) else { return false }
      return isNamed || approach != .none || lookAlike.isCalledNumber && !lookAlike.isReference
        || isOfLine(part, in: text)
    }
    guard approach >= .named && !isBehindNumber || isPaired, (2...6).contains(part.count),
      calling.mayEnd(after), !lookAlike.isNamedReference, !lookAlike.isPointedAt
    else { return false }
    if part.groups.contains(where: \.isYear) {
      return approach == .direct && isNamedLikeYear(part, in: text, after)
    }
    if part.count == 2 {
      return isOfTwoDigits(part, in: text, isCalledBehind: isCalledBehind, approach, after)
    }
    if approach == .named {
      return isLikeShortCode(part, in: text)
        && (isEntry || isLabelled(part, in: text) || isLast(after)
          || plans.contains { $0.isShort(part.digits) })
    }
    guard let only = part.groups.first, part.groups.count == 1, only.isPlainTime else {
      return true
    }
    return approach == .direct && !only.digits.hasPrefix("0")
  }

  /// Whether it is written as one of the numbers that are the same in all of Europe: `116 006`.
  private func isEuropean(_ part: NumberRun) -> Bool {
    part.count == 6 && part.digits.hasPrefix("116") && part.sizes.count < 3
      && part.separators.allSatisfy { $0 == .space || $0 == .dash }
  }

  /// Whether the number is one of the register, or a short number of the country or language, and
  /// its sentence lets it be no count: `In danger – 112.`, `Le 3919 écoute.`
  private func isOfLine(_ part: NumberRun, in text: LiteralText) -> Bool {
    guard part.groups.count == 1, (3...5).contains(part.count), !part.groups[0].isYear else {
      return false
    }
    let plans = plans + home
    let isFree =
      index.short[part.digits] != nil || plans.contains { $0.isFreeShort(part.digits) }
    let before = before(part, text)
    let isOne =
      CallingWords.ends(CallingWords.trimmed(before[...]), with: Self.singular) != nil
      && part.count > 3 && !part.digits.hasSuffix("00") && home.contains { $0.isShort(part.digits) }
    guard isFree || isOne else { return false }
    let lookAlike = LookAlike(part, in: text)
    guard !lookAlike.isNamedReference, !lookAlike.isNumberOfThing, !lookAlike.isPointedAt,
      !lookAlike.isMeasured, part.isWrittenShort(isCalled: false)
    else { return false }
    if isOne { return true }
    let after = text.spelled(part.end..<min(text.scalars.count, part.end + 40)).lowercased()
    // No count begins with a zero, but a group of one may.
    if part.digits.hasPrefix("0"), part.start == 0 || before.hasSuffix(" "),
      before.last(where: { $0 != " " })?.isNumber != true
    {
      return after.first.map { " ,;".contains($0) } ?? true
    }
    return calling.mayEnd(after)
      && calling.isOfHelp(
        text.spelled(max(0, part.start - 90)..<part.start).lowercased(), after)
  }

  /// Whether a year follows behind one small word: `114 in 2025`.
  private func isCountOfYear(_ after: String) -> Bool {
    after.prefixMatch(of: /\ \p{L}{1,5}\ (19|20)[0-9]{2}\b/) != nil
  }

  /// Articles that no count follows.
  private static let singular: Set<String> = ["le", "el", "il"]

  /// Whether a year may be a number after all: it stands alone below the head of its column, or
  /// behind a word of calling; lines have those of a past century.
  private func isNamedLikeYear(_ part: NumberRun, in text: LiteralText, _ after: String) -> Bool {
    guard part.groups.count == 1, part.groups[0].value < 2000 else { return false }
    if lead == .direct, isAlone(part, in: text) { return true }
    let goesOn = after.dropFirst().first { $0 != " " }?.isNumber ?? false
    return calling.isBeside(before(part, text)) && !goesOn
  }

  /// Whether three digits are the thousands of an amount with commas: `$2,600,000`.
  private func isInAmount(_ part: NumberRun, _ text: LiteralText) -> Bool {
    let isComma = { (place: Int) in
      text.scalars.indices.contains(place) && [0x2C, 0x27].contains(text.scalars[place])
    }
    return isComma(part.start - 1) && part.start > 1 && text.digit(at: part.start - 2) != nil
      || isComma(part.end) && text.digit(at: part.end + 1) != nil
  }

  /// Whether two digits are called, as those of France and Pakistan are: most are hours.
  private func isOfTwoDigits(
    _ part: NumberRun, in text: LiteralText, isCalledBehind: Bool,
    _ approach: CallingWords.Approach, _ after: String
  ) -> Bool {
    guard part.groups.count == 1, (14...19).contains(part.groups[0].value) else { return false }
    let before = before(part, text)
    if isCalledBehind { return after.hasPrefix(" پر") }
    if approach == .named {
      return before.last { $0 != " " }.map { ":–-".contains($0) } ?? false
    }
    return [" le ", " au ", "الرقم ", "برقم "].contains { before.hasSuffix($0) }
  }

  /// Whether a sign stands before it, as behind a label.
  private func isLabelled(_ part: NumberRun, in text: LiteralText) -> Bool {
    before(part, text).last { $0 != " " }.map { ":–-([".contains($0) } ?? false
  }

  /// Whether no word follows but one such as `and`.
  private func isLast(_ after: String) -> Bool {
    let rest = after.drop { $0 == " " }
    guard let first = rest.first, first.isLetter || first.isNumber else { return true }
    return CallingWords.conjunctions.contains(String(rest.prefix { $0.isLetter }))
  }

  /// Whether digits behind the name of a service are a number rather than a count: most begin as
  /// short numbers do, or are one digit again and again.
  private func isLikeShortCode(_ part: NumberRun, in text: LiteralText) -> Bool {
    guard let first = part.digits.first, part.count < 6, part.groups.count == 1 else {
      return false
    }
    // `DMW-123` is the name of something.
    if part.start > 1, text.scalars[part.start - 1] == 0x2D, text.scalars[part.start - 2] != 0x20 {
      return false
    }
    return "019".contains(first) || Set(part.digits).count == 1
  }

  func before(_ part: NumberRun, _ text: LiteralText) -> String {
    text.spelled(max(0, part.start - 30)..<part.start).lowercased()
  }

  func isCalledBehind(_ run: NumberRun, _ text: LiteralText) -> Bool {
    calling.isCalled(text.spelled(run.end..<min(text.scalars.count, run.end + 24)).lowercased())
  }

  /// Whether a text begins with the number, and a sign leads from it to whom one calls:
  /// `1547 – helpline against trafficking`.
  private func isEntry(_ run: NumberRun, _ text: LiteralText) -> Bool {
    guard !text.scalars[..<run.start].indices.contains(where: { text.isLetter(at: $0) }) else {
      return false
    }
    let after = text.spelled(run.end..<min(text.scalars.count, run.end + 60)).lowercased()
    let mark = after.prefix { !$0.isLetter && !$0.isNumber }
    guard mark.contains(where: { "–—:=(".contains($0) }) || mark.hasPrefix(" -") else {
      return false
    }
    return calling.beginsWithService(after[mark.endIndex...])
  }

  func approach(_ run: NumberRun, _ text: LiteralText) -> CallingWords.Approach {
    let own = calling.approach(text.spelled(max(0, run.start - 90)..<run.start))
    guard lead != .none, own < .direct, run.start < 60 else { return own }
    let before = text.spelled(0..<run.start)
      .replacing(/^\s*\[[xX ]\]/, with: "")
    if !before.contains(where: \.isLetter) {
      return before.contains(where: \.isNumber) ? own : lead
    }
    guard !before.contains(where: \.isNumber) else { return own }
    // Of a label, as in `Doctor: 1234`.
    let sign = before.last { $0 != " " }
    if let sign, ":–(".contains(sign) || sign == "-" && before.hasSuffix(" ") {
      return max(own, .ordered)
    }
    // Or of the name of a line, with nothing behind: `Samaritans 1234`.
    let isLast = !(run.end..<text.scalars.count).contains {
      text.isLetter(at: $0) || text.digit(at: $0) != nil
    }
    return isLast && leadsToNumbers && before.hasSuffix(" ") ? max(own, .ordered) : own
  }

  /// Whether the text says nothing but the number.
  func isAlone(_ run: NumberRun, in text: LiteralText) -> Bool {
    text.scalars.indices.allSatisfy { position in
      (run.start..<run.end).contains(position)
        || !text.isLetter(at: position) && text.digit(at: position) == nil
          && text.scalars[position] != 0x25 && text.scalars[position] != 0xFFFC
          && text.scalars[position] != 0xA7
    }
  }
}
