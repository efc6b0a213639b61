internal import Diagnostics

extension RecordReader {
  /// The day of something that was done: it is not still to come.
  mutating func pastDate(_ node: YAMLNode?, _ key: String) -> CalendarDate? {
    guard let date = date(node, key) else { return nil }
    if let today, let node, date > today {
      report(
        .badValue, "'\(key)' cannot be \(date)", node.range,
        "that day is still to come: today is \(today); write the day on which it was done")
    }
    return date
  }

  /// The day from which something is no longer valid, which began on `day`, the value of `key`.
  mutating func expiry(behind day: CalendarDate?, _ key: String) -> CalendarDate? {
    let node = node("expires")
    guard let expires = date(node, "expires") else { return nil }
    if let day, let node, expires <= day {
      report(
        .badValue, "'expires' cannot be \(expires)", node.range,
        "it lies behind '\(key)', which is \(day)")
    }
    return expires
  }

  /// When a record of a register was compared with its source, by whom, and until when that holds.
  /// A check without an end would hold for ever, and is reported.
  mutating func check() -> (day: CalendarDate?, by: String?, expires: CalendarDate?) {
    let node = node("checked")
    let day = pastDate(node, "checked")
    let by = text(self.node("checked-by"), "checked-by")?.value
    let expires = expiry(behind: day, "checked")
    if today != nil, let node, let day, expires == nil, self.node("expires") == nil {
      report(
        .missingKey, "'checked' lacks 'expires'", node.range,
        "add the day from which it must be checked again: 'expires: \(day.adding(months: 6))'")
    }
    return (day, by, expires)
  }
}
