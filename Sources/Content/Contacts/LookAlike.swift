/// Tells numbers to dial from dates, times, years, amounts, versions and numbers of books.
struct LookAlike {
  private let text: LiteralText
  private let run: NumberRun

  init(_ run: NumberRun, in text: LiteralText) {
    self.run = run
    self.text = text
  }

  /// What is left of a run when dates and times are taken out.
  static func withoutDates(_ run: NumberRun) -> [NumberRun] {
    var parts: [NumberRun] = []
    var start = 0
    var position = 0
    while position < run.groups.count {
      let length = run.hasPlus ? 0 : dateLength(run.groups[position...])
      if length > 0 {
        if start < position { parts.append(run.part(start..<position)) }
        position += length
        start = position
      } else {
        position += 1
      }
    }
    if start == 0 { return [run] }
    if start < position { parts.append(run.part(start..<position)) }
    return parts
  }

  /// How many groups make a date or a stretch of hours; 0 when none does.
  private static func dateLength(_ groups: ArraySlice<NumberRun.Group>) -> Int {
    let groups = Array(groups.prefix(6))
    if isStretchOfHours(groups) { return 4 }
    if isStretchOfPlainHours(groups) { return 2 }
    if isDateOfTwoNumbers(groups) { return 2 }
    guard groups.count >= 3, groups[1].count <= 2 else { return 0 }
    let (first, second) = (groups[0], groups[2])
    guard isDateSign(groups[1], groups[2]) else { return 0 }
    if first.isCalendarYear, second.count <= 2 {
      return isDayAndMonth(groups[1].value, second.value) ? 3 : 0
    }
    guard first.count <= 2, isDayAndMonth(first.value, groups[1].value) else { return 0 }
    if second.isCalendarYear { return 3 }
    // A year of two digits ends here, so that `12.11.20.25` is a number.
    guard second.count == 2, groups[1].separator == second.separator, !second.isSpaced,
      second.separator != .space, first.count == 2 || second.separator != .dash
    else { return 0 }
    return groups.count > 3 && groups[3].separator == second.separator ? 0 : 3
  }

  /// `12/11/2026`, and as Danes write it: `12/11-2026`, `12/11 2026`.
  private static func isDateSign(_ month: NumberRun.Group, _ year: NumberRun.Group) -> Bool {
    if month.separator == year.separator { return true }
    return (month.separator == .slash || month.separator == .dot)
      && (year.separator.isDash || year.separator == .space)
  }

  /// `8.30-16.00`, `08 30 - 16 00`
  private static func isStretchOfHours(_ groups: [NumberRun.Group]) -> Bool {
    guard groups.count >= 4, groups[2].separator.isDash,
      groups[1].separator == groups[3].separator, groups[1].count == 2, groups[3].count == 2,
      isTime(groups[0], groups[1]), isTime(groups[2], groups[3])
    else { return false }
    return groups[1].separator == .dot
      || groups[1].separator == .space && groups[2].isSpaced && groups[0].value < groups[2].value
  }

  /// `0800-1600`
  private static func isStretchOfPlainHours(_ groups: [NumberRun.Group]) -> Bool {
    guard groups.count == 2, groups[1].separator.isDash else { return false }
    return groups.allSatisfy { group in
      group.count == 4 && group.value / 100 <= 24 && group.value % 100 < 60
        && group.value % 5 == 0
    } && groups[0].value < groups[1].value
  }

  /// `11/2026`, `2026-11` and a stretch of them.
  private static func isDateOfTwoNumbers(_ groups: [NumberRun.Group]) -> Bool {
    guard groups.count == 2 || groups.count == 4 && groups[2].separator.isDash,
      groups[1].separator == .slash || groups[1].separator == .dot
    else { return false }
    return stride(from: 0, to: groups.count, by: 2).allSatisfy { place in
      let (first, second) = (groups[place], groups[place + 1])
      return first.isYear && second.count <= 2 || second.isYear && first.count <= 2
    }
  }

  private static func isTime(_ hour: NumberRun.Group, _ minute: NumberRun.Group) -> Bool {
    hour.value <= 24 && minute.value <= 59
  }
  private static func isDayAndMonth(_ first: Int, _ second: Int) -> Bool {
    // The months of some calendars have thirty-two days, and some years thirteen months.
    let (low, high) = (min(first, second), max(first, second))
    return (1...13).contains(low) && (1...32).contains(high)
  }

  // MARK: Whole numbers

  /// Whether the run is a number to dial. `isCalled` says that a word of calling leads up to it;
  /// `plans` are those of the countries in which it could be dialled as it stands.
  func isNumber(isCalled: @autoclosure () -> Bool, in plans: [NumberPlan]) -> Bool {
    guard (7...15).contains(run.count) else { return false }
    if run.hasPlus { return !isThousands(run) || run.separators.contains { $0 != .dot } }
    if isCalled() { return !isLabelled && (!hasUnit || !isAmount) }
    guard !isReference, !isDecimal, !isVersion, !isAmountOrRange, !isProgression, !isCompactDate,
      !isHostAddress, !isPairOfDecimals
    else { return false }
    if isInternational { return true }
    let isDialled = plans.contains { plan in
      plan.national(dialled: run.digits) != nil
        || run.digits.hasPrefix(plan.code)
          && plan.isValid(run.digits.dropFirst(plan.code.utf8.count))
    }
    if isDialled { return !isFileNumber && !endsInYear }
    return isWrittenAsNumber || isWithExtension(in: plans)
  }

  /// `33123456/57`: a number, and the last digits of a second one.
  private func isWithExtension(in plans: [NumberPlan]) -> Bool {
    run.groups.count == 2 && run.separators == [.slash] && run.sizes[1] <= 2
      && plans.contains { $0.national(dialled: run.groups[0].digits) != nil }
  }

  /// `47-48 2026`
  private var endsInYear: Bool {
    guard let last = run.groups.last, last.isYear, last.separator == .space else { return false }
    return run.separators.dropLast().contains(where: \.isDash)
  }

  /// `55.6761 12.5683`
  private var isPairOfDecimals: Bool {
    run.separators == [.dot, .space, .dot] && run.sizes[0] <= 3 && run.sizes[2] <= 3
      && run.sizes[1] > 3 && run.sizes[3] > 3
  }

  /// Whether a number that no country of the site has is written as one: behind the zero that many
  /// countries dial first, or in three groups or more.
  private var isWrittenAsNumber: Bool {
    let sizes = run.sizes
    if run.digits.hasPrefix("0"), !run.digits.hasPrefix("000") {
      if run.separators == [.slash] { return (9...12).contains(run.count) && run.sizes[0] < 6 }
      return (8...12).contains(run.count) && !run.separators.contains(.slash)
    }
    return (8...12).contains(run.count) && sizes.count >= 3 && !isThousands(run)
      && sizes.dropFirst().allSatisfy { (2...4).contains($0) } && sizes[0] <= 4
      && !run.groups.contains(where: \.isYear) && !run.separators.contains(.slash)
      && sizes.reduce(into: Set()) { $0.insert($1) }.count <= 3 && sizes.contains { $0 > 1 }
  }

  /// `2023-1234`: a year and what was counted in it.
  private var isFileNumber: Bool {
    run.groups.count == 2 && (run.groups[0].isYear || run.groups[1].isYear)
      && [.dash, .longDash, .slash].contains(run.separators[0])
  }

  /// `185.199.108.153`
  private var isHostAddress: Bool {
    run.groups.count == 4 && run.separators.allSatisfy { $0 == .dot }
      && run.groups.allSatisfy { $0.value < 256 } && run.sizes.contains { $0 != 2 }
  }

  /// Whether the digits are the name of something: an act, a book, a company, an address.
  var isReference: Bool {
    if run.groups.allSatisfy(\.isYear) || areYearsOfOtherCalendars { return true }
    if run.groups.count == 2, run.groups[1].separator == .slash,
      run.groups.contains(where: \.isYear)
    {
      return true
    }
    return isAttached || isLabelled || isBookNumber
  }

  private var isInternational: Bool {
    run.groups[0].digits.hasPrefix("00") && run.count >= 9
      && run.groups[0].digits.utf8.count + run.groups.count > 2 && !isDecimal
      && run.digits.dropFirst(2).first != "0"
  }

  /// Whether a letter of a script with spaces, or a sign of an address, touches the run.
  private var isAttached: Bool {
    let before = run.start - 1
    if before >= 0 {
      let scalar = text.scalars[before]
      if scalar < 0x530, text.isLetter(at: before) { return true }
      if [0x23, 0x5F, 0x3D, 0xA7, 0x2116, 0x2F, 0x26].contains(scalar) { return true }
      if scalar == 0x28, before > 0, text.isLetter(at: before - 1) { return true }
      if isInAddress { return true }
    }
    return run.end < text.scalars.count && text.scalars[run.end] < 0x530
      && (text.isLetter(at: run.end) || text.scalars[run.end] == 0x5F)
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

  /// Whether a word before it says that it names a document, a case, a person or a thing.
  private var isLabelled: Bool {
    let isNumero = { (scalar: UInt32) in scalar == 0x2116 || scalar == 0xA7 }
    if text.scalars[..<run.start].last(where: { $0 != 0x20 }).map(isNumero) ?? false { return true }
    var words = text.string(max(0, run.start - 40)..<run.start).split {
      !($0.isLetter || $0.isNumber)
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
    let sizes = run.sizes
    return sizes.count > 1 && sizes[0] <= 3 && sizes.dropFirst().allSatisfy { $0 == 3 }
      && !run.groups[0].digits.hasPrefix("0") && Set(run.separators.map(\.isThousands)) == [true]
      && Set(run.groups.dropFirst().map(\.separator)).count == 1
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
    "million", "millioner", "mio", "mia", "milioane", "мільйонів", "triệu", "milyon", "ล้าน",
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
    guard values.count >= 4, values[1] > values[0] else { return false }
    let step = values[1] - values[0]
    return zip(values, values.dropFirst()).allSatisfy { $1 - $0 == step }
  }

  /// `20261123`
  private var isCompactDate: Bool {
    guard run.groups.count == 1, run.count == 8, let value = Int(run.digits) else { return false }
    return (1900...2100).contains(value / 10_000)
      && CalendarDate(year: value / 10_000, month: value / 100 % 100, day: value % 100) != nil
  }
}

extension NumberRun.Separator {
  /// Whether it can part the thousands of an amount.
  fileprivate var isThousands: Bool { self == .space || self == .dot }
}

extension NumberRun.Group {
  /// Whether it can be the year of a date: of ours, the Thai, an Islamic, or the Jewish calendar.
  fileprivate var isCalendarYear: Bool {
    count == 4 && ((1200...2650).contains(value) || (5700...5850).contains(value))
  }
}
