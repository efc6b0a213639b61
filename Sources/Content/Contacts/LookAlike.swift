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
    let groups = Array(groups.prefix(4))
    let sizes = groups.map { $0.digits.utf8.count }
    if groups.count == 4, sizes[1] == 2, sizes[3] == 2,
      groups.dropFirst().map(\.separator) == [.dot, .dash, .dot]
        || groups.dropFirst().map(\.separator) == [.dot, .longDash, .dot],
      isTime(groups[0], groups[1]), isTime(groups[2], groups[3])
    {
      return 4
    }
    guard groups.count >= 3, groups[1].separator == groups[2].separator, sizes[1] <= 2 else {
      return 0
    }
    if groups[0].isYear, sizes[2] <= 2, isDay(groups[2].value), isMonth(groups[1].value) {
      return 3
    }
    guard sizes[0] <= 2, groups[2].isYear else { return 0 }
    let (first, second) = (groups[0].value, groups[1].value)
    return isDay(first) && isMonth(second) || isMonth(first) && isDay(second) ? 3 : 0
  }

  private static func isTime(_ hour: NumberRun.Group, _ minute: NumberRun.Group) -> Bool {
    hour.value <= 24 && minute.value <= 59
  }
  private static func isDay(_ value: Int) -> Bool { (1...31).contains(value) }
  private static func isMonth(_ value: Int) -> Bool { (1...12).contains(value) }

  // MARK: Whole numbers

  /// Whether the run is a number to dial. `isCalled` says that a word of calling stands before it.
  func isNumber(isCalled: @autoclosure () -> Bool) -> Bool {
    guard (7...15).contains(run.count) else { return false }
    if run.hasPlus { return !isThousands(run) || run.separators.contains { $0 != .dot } }
    guard !isReference else { return false }
    if isInternational { return true }
    if isCalled() { return !hasUnit || !isAmount }
    return !(isDecimal || isVersion || isAmountOrRange || isProgression || isCompactDate)
  }

  /// Whether the digits are the name of something: an act, a book, a company, an address.
  var isReference: Bool {
    if run.groups.allSatisfy(\.isYear) { return true }
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

  private static let labels: Set<String> = [
    "isbn", "issn", "cvr", "cpr", "ean", "gtin", "iban", "doi", "pmid", "orcid", "vat", "kvk",
    "nip",
    "cui", "cif", "id", "ref", "sagsnr", "journalnr", "se", "org", "orgnr", "version", "bic",
    "єдрпоу", "edrpou", "код", "regon", "krs",
  ]

  private var isLabelled: Bool {
    let isNumero = { (scalar: UInt32) in scalar == 0x2116 }
    if text.scalars[..<run.start].last(where: { $0 != 0x20 }).map(isNumero) ?? false { return true }
    var words = text.string(max(0, run.start - 30)..<run.start).split {
      !($0.isLetter || $0.isNumber)
    }
    for _ in 0..<3 {
      guard let word = words.popLast() else { return false }
      if Self.labels.contains(String(word)) { return true }
      guard ["nr", "no", "number", "nummer", "13", "10", "номер"].contains(word) else {
        return false
      }
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

  /// `1 2 3 4 5 6 7`: numbers of a list.
  private var isProgression: Bool {
    let values = run.groups.map(\.value)
    guard values.count >= 4 else { return false }
    return zip(values, values.dropFirst()).allSatisfy { $1 == $0 + 1 }
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
