/// Tells numbers to dial from dates, times, years, amounts, versions and numbers of books.
struct LookAlike {
  private let text: LiteralText
  private let run: NumberRun
  /// Whether it goes on behind other groups, so that a sign before it says nothing of it.
  private let isLater: Bool

  init(_ run: NumberRun, in text: LiteralText, isLater: Bool = false) {
    self.run = run
    self.text = text
    self.isLater = isLater
  }

  // MARK: Whole numbers

  /// Whether the run is a number to dial. `isCalled` says that a word of calling leads up to it;
  /// `plans` are those of the countries in which it could be dialled as it stands.
  func judgement(
    isCalled: Bool, in plans: [NumberPlan], home: [NumberPlan]
  ) -> NumberCut.Judgement? {
    guard (7...(hasInternationalPrefix ? 17 : 15)).contains(run.count) else { return nil }
    if run.hasPlus {
      if isThousands(run), run.separators.allSatisfy({ $0 == .dot }) { return nil }
      return isValidAbroad(run.digits[...]) ? .dialled : .written
    }
    let isDialled =
      plans.contains { $0.isDialled(run.digits) } || home.contains(where: isDialled(in:))
      || hasInternationalPrefix && isValidAbroad(run.digits.dropFirst(2))
    if isCalled {
      guard !isLabelled, !hasUnit || !isAmount, !isStretchOfYears else { return nil }
      return isDialled ? .dialled : .written
    }
    guard !isHarmless, !isDecimal, !isCompactDate, !isFileNumber, !isPersonalNumber, !endsInYear
    else { return nil }
    if isDialled { return .dialled }
    // Two zeros before the digits of one group may be those of a paper.
    return hasInternationalPrefix && run.groups.count > 1 || isWrittenAsNumber ? .written : nil
  }

  /// Whether the number is one of a country in which the language of the text is spoken, and is
  /// written as one: behind the prefix that is dialled there, or as long as all of its numbers are.
  func isDialled(in plan: NumberPlan) -> Bool {
    guard let national = plan.national(dialled: run.digits) else { return false }
    if national.utf8.count < run.count { return true }
    return plan.isOfUsualLength(national) && (plan.prefix.isEmpty || run.groups.count > 1)
  }

  /// Whether the groups may be those of an amount.
  var mayBeAmount: Bool { run.groups.count == 1 || run.isThousands }

  /// Whether the groups as a whole are something that nobody calls, whatever a part looks like.
  var isHarmless: Bool {
    if isInternational { return false }
    return isReference || isVersion || isAmountOrRange || isProgression || isHostAddress
      || areDecimals
  }

  private func isValidAbroad(_ digits: Substring) -> Bool {
    NumberPlan.plan(ofInternational: digits).map {
      $0.isValid(digits.dropFirst($0.code.utf8.count))
    } ?? false
  }

  /// `47-48 2026`
  private var endsInYear: Bool {
    guard let last = run.groups.last, last.isYear, last.separator == .space else { return false }
    return run.separators.dropLast().contains(where: \.isDash)
  }

  /// `55.6761 12.5683`, `0.12 0.34 0.56`
  private var areDecimals: Bool {
    let separators = run.separators
    guard separators.count >= 3, separators.count % 2 == 1 else { return false }
    return separators.enumerated().allSatisfy { $0.element == ($0.offset % 2 == 0 ? .dot : .space) }
  }

  /// Whether a number that no country of the site has is written as one: behind the zero that many
  /// countries dial first, or in three groups or more.
  private var isWrittenAsNumber: Bool {
    let sizes = run.sizes
    guard (8...12).contains(run.count), sizes != [5, 3], sizes.contains(where: { $0 > 1 }) else {
      return false
    }
    if run.groups.count == 1, run.digits.hasPrefix("00") { return false }
    if run.digits.hasPrefix("0"), !run.digits.hasPrefix("000") {
      guard run.separators.contains(.slash) else { return true }
      // `02/511 64 64`: an area, and a number that no slash parts.
      return sizes[0] < 6 && !run.separators.dropFirst().contains(.slash)
        && (run.count >= 9 || sizes.count > 2)
    }
    return sizes.count >= 3 && sizes != [4, 4, 4] && !isThousands(run)
      && sizes.dropFirst().allSatisfy { (2...4).contains($0) } && sizes[0] <= 4
      && !holdsYear && !run.separators.contains(.slash)
      && Set(sizes).count <= 3
  }

  /// Whether a group may be a year: not the last four digits behind two groups of three or more.
  private var holdsYear: Bool {
    run.groups.contains(where: \.isYear) && (run.groups.count != 3 || run.sizes[0] != 3)
  }

  /// `010190-1234`: a day of birth, and the number of a person who was born on it.
  private var isPersonalNumber: Bool {
    guard [[6, 4], [8, 4]].contains(run.sizes), run.separators[0].isDash else { return false }
    let parts = run.groups[0].digits.utf8.map { Int($0) - 48 }
    let pairs = stride(from: 0, to: parts.count, by: 2).map { parts[$0] * 10 + parts[$0 + 1] }
    let dates =
      pairs.count == 4 ? [(pairs[3], pairs[2])] : [(pairs[0], pairs[1]), (pairs[2], pairs[1])]
    return dates.contains { (1...31).contains($0.0) && (1...12).contains($0.1) }
  }

  /// `2019-2023`
  private var isStretchOfYears: Bool {
    run.groups.count == 2 && run.groups.allSatisfy(\.isYear) && run.separators[0].isDash
      && run.groups[0].value < run.groups[1].value
  }

  /// `2023-1234`, `2019.1234/2`: a year and what was counted in it.
  private var isFileNumber: Bool {
    guard run.groups.count == 2 || run.groups.count == 3 && run.separators[1] == .slash,
      run.separators[0] != .space
    else { return false }
    return run.groups[0].isYear || run.groups.count == 2 && run.groups[1].isYear
  }

  /// `185.199.108.153`
  private var isHostAddress: Bool {
    run.groups.count == 4 && run.separators.allSatisfy { $0 == .dot }
      && run.groups.allSatisfy { $0.value < 256 } && run.sizes.contains { $0 != 2 }
  }

  /// Whether the digits are the name of something: an act, a book, a company, an address.
  var isReference: Bool { run.groups.allSatisfy(\.isYear) || isNamedReference }

  /// Whether they are one that is no mere year.
  var isNamedReference: Bool {
    if areYearsOfOtherCalendars { return true }
    if run.groups.count == 2, run.groups[1].separator == .slash,
      run.groups.contains(where: \.isYear)
    {
      return true
    }
    return isAttached || isLabelled || isBookNumber
  }

  /// Whether it begins as one does that is dialled to another country.
  private var hasInternationalPrefix: Bool {
    run.groups[0].digits.hasPrefix("00") && run.count >= 9
      && run.groups[0].digits.utf8.count + run.groups.count > 2 && !isDecimal
      && run.digits.dropFirst(2).first != "0"
  }

  /// Whether it is a number of some country in groups, behind the zeros that are dialled to it.
  private var isInternational: Bool {
    hasInternationalPrefix && run.groups.count > 1 && run.sizes[0] < 6 && !isInAddress
      && isValidAbroad(run.digits.dropFirst(2))
  }

  /// Whether a letter of a script with spaces, or a sign of an address, touches the run.
  private var isAttached: Bool {
    let before = run.start - 1
    if before >= 0, !isLater {
      let scalar = text.scalars[before]
      if scalar < 0x530, text.isLetter(at: before) { return true }
      if [0x23, 0x5F, 0x3D, 0xA7, 0x2116, 0x2F, 0x26].contains(scalar) { return true }
      if scalar == 0x28, before > 0, text.isLetter(at: before - 1) { return true }
      // `G-82345671`
      if scalar == 0x2D, before > 0, (0x41...0x5A).contains(text.scalars[before - 1]),
        !text.isLetter(at: before - 2)
      {
        return true
      }
      if isInAddress { return true }
    }
    guard run.end < text.scalars.count, text.scalars[run.end] < 0x530 else { return false }
    if text.isLetter(at: run.end) || text.scalars[run.end] == 0x5F { return true }
    // `65 170839 J 003`
    let rest = text.written(run.end..<min(text.scalars.count, run.end + 4))
    return rest.prefixMatch(of: /\ [A-Z]\ [0-9]/) != nil
  }

  /// Whether the run is a part of a web address.
  var isInAddress: Bool {
    var start = run.start
    while start > 0, text.scalars[start - 1] != 0x20 { start -= 1 }
    guard start < run.start else { return false }
    let token = text.string(start..<run.start)
    return token.contains("://") || token.hasPrefix("www.")
  }

  /// `2568-2569` beside Thai letters, `1446-1448` beside Arabic ones.
  private var areYearsOfOtherCalendars: Bool {
    guard run.groups.count == 2, run.sizes == [4, 4], run.separators[0].isDash,
      run.groups[0].value < run.groups[1].value
    else { return false }
    let near = text.scalars[max(0, run.start - 40)..<min(text.scalars.count, run.end + 40)]
    return run.groups.allSatisfy { (2400...2650).contains($0.value) }
      && near.contains { (0xE00...0xE7F).contains($0) }
      || run.groups.allSatisfy { (1280...1500).contains($0.value) }
        && near.contains { (0x600...0x6FF).contains($0) }
  }

  /// Whether a text only points to it: `see text 1234`.
  var isPointedAt: Bool {
    let words = text.string(max(0, run.start - 30)..<run.start).split { !$0.isLetter }
    return words.dropLast().last.map { DocumentWords.pointing.contains(String($0)) } ?? false
  }

  /// Whether the word before it is one such as `number`.
  var isCalledNumber: Bool {
    let word = text.string(max(0, run.start - 20)..<run.start).split { !$0.isLetter }.last
    return word.map { $0.count > 2 && DocumentWords.areNumber.contains(String($0)) } ?? false
  }

  /// `Room number 112`: it numbers a thing.
  var isNumberOfThing: Bool {
    let words = text.string(max(0, run.start - 40)..<run.start).split { !$0.isLetter }.suffix(2)
    guard words.count == 2, let first = words.first, let last = words.last else { return false }
    return DocumentWords.areNumber.contains(String(last)) && DocumentWords.names(first)
  }

  /// Whether a word before it says that it names a document, a case, a person or a thing.
  private var isLabelled: Bool {
    let isNumero = { (scalar: UInt32) in scalar == 0x2116 || scalar == 0xA7 }
    if text.scalars[..<run.start].last(where: { $0 != 0x20 }).map(isNumero) ?? false { return true }
    // `343.431:343.162`: what stands before without a space belongs to it.
    var start = run.start
    while start > 0, text.scalars[start - 1] != 0x20, !text.isLetter(at: start - 1) { start -= 1 }
    if start > 0, text.scalars[start - 1] != 0x20 { start = run.start }
    let before = text.string(max(0, start - 40)..<start)
    var words = before.split { !($0.isLetter || $0.isNumber) }
    if run.groups.count == 1, run.count > 6, let last = words.last,
      DocumentWords.short.contains(String(last)),
      before.hasSuffix(". ") || before.hasSuffix(".º ") || before.hasSuffix(".")
    {
      return true
    }
    for _ in 0..<3 {
      guard let word = words.popLast() else { return false }
      if DocumentWords.contains(word) { return true }
      guard DocumentWords.areNumber.contains(String(word)) else { return false }
    }
    return false
  }

  /// Whether it is an ISBN of thirteen digits, by its check digit.
  private var isBookNumber: Bool {
    let digits = run.digits
    guard digits.utf8.count == 13, digits.hasPrefix("978") || digits.hasPrefix("979") else {
      return false
    }
    let sum = digits.utf8.enumerated().reduce(0) { sum, digit in
      sum + (Int(digit.element) - 48) * (digit.offset % 2 == 0 ? 1 : 3)
    }
    return sum % 10 == 0
  }

  // MARK: Amounts

  private var isDecimal: Bool {
    let sizes = run.sizes
    return sizes.count == 2 && run.separators == [.dot] && sizes[0] <= 3 && sizes[1] != 3
      && (sizes[0] == 1 || sizes[1] >= 5)
  }

  private var isVersion: Bool {
    let sizes = run.sizes
    return sizes.count >= 3 && run.separators.allSatisfy { $0 == .dot }
      && sizes.contains(1) && Set(sizes).count > 1 && !isThousands(run)
  }

  private var isAmount: Bool { run.groups.count == 1 || isThousands(run) }

  /// Whether an amount is meant, or a stretch from one to another.
  private var isAmountOrRange: Bool {
    if isClearAmount(run) { return true }
    guard let dash = run.groups.firstIndex(where: { [.dash, .longDash].contains($0.separator) }),
      run.separators.filter({ [.dash, .longDash].contains($0) }).count == 1
    else { return false }
    let (from, to) = (run.part(0..<dash), run.part(dash..<run.groups.count))
    if isThousands(from), isThousands(to) { return true }
    guard from.groups.count == 1, to.groups.count == 1, !from.digits.hasPrefix("0"),
      let low = Int(from.digits), let high = Int(to.digits), low < high
    else { return false }
    return hasUnit || low % 100 == 0 || high - low < 500 && low > 999 && high < 10_000
      || run.groups[dash].separator == .longDash
  }

  private func isThousands(_ run: NumberRun) -> Bool {
    run.isThousands && run.separators.allSatisfy { $0 == .space || $0 == .dot }
  }

  private func isClearAmount(_ run: NumberRun) -> Bool {
    if run.groups.count == 1 {
      return run.digits.hasSuffix("00000") || hasUnit && !run.digits.hasPrefix("0")
    }
    guard isThousands(run) else { return false }
    return run.sizes[0] < 3 || run.digits.hasSuffix("000") || hasUnit
  }

  private static let units: Set<String> = [
    "kr", "dkk", "eur", "euro", "usd", "gbp", "sek", "nok", "ron", "lei", "uah", "грн", "гривень",
    "บาท", "thb", "vnd", "đồng", "dong", "php", "piso", "pesos", "pln", "zł", "bgn", "huf", "ft",
    "kroner", "крон", "coroane", "โครน", "كرونة", "يورو", "دولار", "درهم", "ریال", "km", "m", "kg",
    // How often something was done.
    "times", "gange", "gang", "ganger", "gånger", "mal", "fois", "veces", "vezes", "volte", "razy",
    "ori", "раз", "разів", "рази", "раза", "пъти", "lần", "beses", "ulit", "مرات", "مرة", "بار",
    "बार", "বার", "ครั้ง", "次", "million", "millioner", "mio", "mia", "milioane", "мільйонів", "triệu",
    "milyon", "ล้าน",
    "مليون",
  ]
  private static let signs = "%‰°€$£₴฿₫₱₹¥₪"

  /// Whether a currency or another unit stands beside it.
  private var hasUnit: Bool {
    let after = text.string(run.end..<min(text.scalars.count, run.end + 14)).drop { $0 == " " }
    let before = text.string(max(0, run.start - 14)..<run.start)
    if let sign = after.first, Self.signs.contains(sign) { return true }
    if let sign = before.last(where: { $0 != " " }), Self.signs.contains(sign) { return true }
    let next = String(after.prefix { $0.isLetter })
    let last = before.split { !$0.isLetter }.last.map(String.init) ?? ""
    return Self.units.contains(next) || Self.units.contains(last)
      || Self.units.contains {
        $0.unicodeScalars.first.map { $0.value > 0xE00 } == true
          && next.hasPrefix($0)
      }
  }

  var isMeasured: Bool { hasUnit }

  /// `1 2 3 4 5 6 7`, `36-38-40-42`: numbers of a list.
  private var isProgression: Bool {
    let values = run.groups.map(\.value)
    guard values.count >= 3, values[1] > values[0] else { return false }
    let step = values[1] - values[0]
    guard values.count > 3 || step < 50 else { return false }
    return zip(values, values.dropFirst()).allSatisfy { $1 - $0 == step }
  }

  /// `20261123`
  private var isCompactDate: Bool {
    guard run.groups.count == 1, run.count == 8, let value = Int(run.digits) else { return false }
    return (1900...2100).contains(value / 10_000)
      && CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100) != nil
  }
}
