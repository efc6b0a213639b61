/// A date, a time or a stretch of them at the beginning of some groups.
struct WrittenTime {
  /// How many groups it has.
  let groups: Int
  /// Whether its digits can hardly be anything else.
  let isClear: Bool

  /// Every one that can be read there.
  static func all(in run: ArraySlice<NumberRun.Group>) -> [WrittenTime] {
    let groups = Array(run.prefix(6))
    var found: [WrittenTime] = []
    if isStretchOfHours(groups) { found.append(.init(groups: 4, isClear: true)) }
    if isStretchOfFullHours(groups) { found.append(.init(groups: 2, isClear: false)) }
    if isStretchOfPlainHours(groups) { found.append(.init(groups: 2, isClear: true)) }
    if isDateOfTwoNumbers(groups) { found.append(.init(groups: 2, isClear: true)) }
    if isStretchOfDays(groups) { found.append(.init(groups: 4, isClear: false)) }
    if let date = date(groups) { found.append(date) }
    if isAlways(groups) { found.append(.init(groups: 2, isClear: false)) }
    return found
  }

  private static func date(_ groups: [NumberRun.Group]) -> WrittenTime? {
    guard groups.count >= 3, groups[1].count <= 2, isDateSign(groups[1], groups[2]) else {
      return nil
    }
    let (first, second) = (groups[0], groups[2])
    if first.isCalendarYear, second.count <= 2 {
      return isDayAndMonth(groups[1].value, second.value) ? .init(groups: 3, isClear: true) : nil
    }
    guard first.count <= 2, isDayAndMonth(first.value, groups[1].value) else { return nil }
    if second.isCalendarYear { return .init(groups: 3, isClear: true) }
    guard second.count == 2, groups[1].separator == second.separator, !second.isSpaced,
      second.separator != .space, first.count == 2 || second.separator != .dash
    else { return nil }
    return .init(groups: 3, isClear: false)
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

  /// `8-16`
  private static func isStretchOfFullHours(_ groups: [NumberRun.Group]) -> Bool {
    guard groups.count >= 2, groups[1].separator.isDash, groups[0].count <= 2,
      groups[1].count <= 2
    else { return false }
    return groups[0].value < groups[1].value && groups[1].value <= 24
  }

  /// `0800-1600`
  private static func isStretchOfPlainHours(_ groups: [NumberRun.Group]) -> Bool {
    guard groups.count >= 2, groups[1].separator.isDash else { return false }
    return groups[..<2].allSatisfy(\.isPlainTime) && groups[0].value < groups[1].value
  }

  /// `20.05-31.08`
  private static func isStretchOfDays(_ groups: [NumberRun.Group]) -> Bool {
    guard groups.count >= 4, groups[2].separator.isDash, groups[1].separator == groups[3].separator,
      groups[1].separator == .dot || groups[1].separator == .slash
    else { return false }
    return groups[..<4].allSatisfy { $0.count <= 2 }
      && isDayAndMonth(groups[0].value, groups[1].value)
      && isDayAndMonth(groups[2].value, groups[3].value)
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

  /// `24/7`
  private static func isAlways(_ groups: [NumberRun.Group]) -> Bool {
    groups.count >= 2 && groups[0].digits == "24" && groups[1].digits == "7"
      && groups[1].separator == .slash
  }

  private static func isTime(_ hour: NumberRun.Group, _ minute: NumberRun.Group) -> Bool {
    hour.value <= 24 && minute.value <= 59
  }

  private static func isDayAndMonth(_ first: Int, _ second: Int) -> Bool {
    // The months of some calendars have thirty-two days, and some years thirteen months.
    let (low, high) = (min(first, second), max(first, second))
    return (1...13).contains(low) && (1...32).contains(high)
  }
}

extension NumberRun.Group {
  /// Whether it can be the year of a date: of ours, the Thai, an Islamic, or the Jewish calendar.
  var isCalendarYear: Bool {
    count == 4 && ((1200...2650).contains(value) || (5700...5850).contains(value))
  }

  /// `0830`
  var isPlainTime: Bool {
    count == 4 && value / 100 <= 24 && value % 100 < 60 && value % 5 == 0
  }
}
