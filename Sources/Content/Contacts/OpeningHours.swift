internal import Diagnostics

/// When somebody answers.
public enum Hours: Sendable {
  /// Day and night, all year.
  case always
  /// At certain times of the week.
  case weekly(OpeningHours)
}

/// The times of the week at which somebody answers, by the clocks of their own place.
public struct OpeningHours: Sendable {
  /// Days of the week with one stretch of time.
  public struct Entry: Sendable {
    /// 1 is Monday, 7 Sunday; the last one may lie before the first.
    public let days: (first: Int, last: Int)
    /// From when until when.
    public let times: Times
  }

  /// A stretch of one day, in minutes from midnight.
  public struct Times: Sendable {
    /// The first minute.
    public let from: Int
    /// The minute after the last one.
    public let to: Int
  }

  /// A day with other times than its week has.
  public struct Exception: Sendable {
    /// The day.
    public let date: CalendarDate
    /// Nil when nobody answers on it.
    public let times: Times?
  }

  /// What public holidays are like.
  public enum Holidays: String, Sendable, CaseIterable {
    case closed, same
  }

  /// In the order of the record.
  public let entries: [Entry]
  /// By day.
  public let exceptions: [Exception]
  /// What public holidays are like, if that is known.
  public let holidays: Holidays?
  /// The zone of the clocks, as IANA names it.
  public let timeZone: String
}

extension RecordReader {
  /// When somebody answers: `always`, or the times of a week.
  mutating func hours(_ node: YAMLNode?) -> Hours? {
    guard let node else { return nil }
    guard case .map = node.content else {
      guard let text = text(node, "hours") else { return nil }
      if text.value == "always" { return .always }
      report(
        .badValue, "'hours' cannot be '\(text.value)'", node.range,
        "write 'always', or the keys 'open' and 'time-zone'")
      return nil
    }
    return record(node, what: "'hours'") { reader in
      let entries = reader.list(reader.required("open"), "open") { reader, node in
        reader.openingEntry(node).map { (entry: $0, range: node.range) }
      }
      reader.reportOverlap(among: entries)
      let zone = reader.timeZone(reader.required("time-zone"))
      let exceptions = reader.openingExceptions(reader.node("exceptions"))
      return Hours.weekly(
        OpeningHours(
          entries: entries.map(\.entry), exceptions: exceptions,
          holidays: reader.choice(reader.node("public-holidays"), "public-holidays"),
          timeZone: zone ?? ""))
    }
  }

  /// Two stretches of one day that share a minute: one of them is a slip, and nobody can tell which.
  private mutating func reportOverlap(
    among entries: [(entry: OpeningHours.Entry, range: SourceRange)]
  ) {
    var known: [[(times: OpeningHours.Times, range: SourceRange)]] = Array(repeating: [], count: 8)
    for (entry, range) in entries.prefix(100) {
      let first = entry.days.first
      let count = (entry.days.last - first + 7) % 7 + 1
      let days = (0..<count).map { (first - 1 + $0) % 7 + 1 }
      let other = days.lazy.flatMap { known[$0] }.first {
        $0.times.from < entry.times.to && entry.times.from < $0.times.to
      }
      if let other {
        diagnostics.append(
          Diagnostic(
            .badValue, "these hours overlap with others of the same day", at: location(range),
            remedy: "write one stretch for both, or correct one of them",
            notes: [.init("the others", at: location(other.range))]))
      }
      for day in days { known[day].append((entry.times, range)) }
    }
  }

  private mutating func openingEntry(_ node: YAMLNode) -> OpeningHours.Entry? {
    record(node, what: "an entry of 'open'") { reader -> OpeningHours.Entry? in
      let days = reader.weekDays(reader.required("days"))
      let from = reader.time(reader.required("from"), "from")
      let to = reader.time(reader.required("to"), "to")
      guard let days, let from, let to else { return nil }
      guard from < to else {
        reader.report(
          .badValue, "'to' is not behind 'from'", node.range,
          "part a night at 24:00: one entry until then, and one from 00:00")
        return nil
      }
      return OpeningHours.Entry(days: days, times: .init(from: from, to: to))
    } ?? nil
  }

  private mutating func weekDays(_ node: YAMLNode?) -> (first: Int, last: Int)? {
    guard let text = text(node, "days") else { return nil }
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    let parts = text.value.split(separator: "-", omittingEmptySubsequences: false).map {
      names.firstIndex(of: String($0))
    }
    if (1...2).contains(parts.count), let first = parts[0], let last = parts[parts.count - 1] {
      return (first + 1, last + 1)
    }
    report(
      .badValue, "'days' cannot be '\(text.value)'", text.location.range,
      "write a day or two with a hyphen, such as 'mon-fri': \(names.joined(separator: ", "))")
    return nil
  }

  private mutating func time(_ node: YAMLNode?, _ key: String) -> Int? {
    guard let text = text(node, key) else { return nil }
    if let minutes = Self.minutes(text.value) { return minutes }
    report(
      .badValue, "'\(text.value)' is no time of the day", text.location.range,
      "write hours and minutes in quotes: \"08:30\"")
    return nil
  }

  private static func minutes(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [2, 2], let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0...24).contains(hour), (0...59).contains(minute), hour * 60 + minute <= 24 * 60
    else { return nil }
    return hour * 60 + minute
  }

  private mutating func timeZone(_ node: YAMLNode?) -> String? {
    guard let text = text(node, "time-zone") else { return nil }
    if ICU.isTimeZone(text.value) { return text.value }
    report(
      .badValue, "there is no time zone '\(text.value)'", text.location.range,
      "write its IANA name, such as 'Europe/Copenhagen'")
    return nil
  }

  private mutating func openingExceptions(_ node: YAMLNode?) -> [OpeningHours.Exception] {
    var result: [OpeningHours.Exception] = []
    _ = record(node, what: "'exceptions'") { reader in
      for entry in reader.allEntries() {
        guard let date = CalendarDate(entry.key) else {
          reader.report(
            .badDate, "'\(entry.key)' is no day of the calendar", entry.keyRange,
            "write year-month-day: 2026-12-24")
          continue
        }
        guard let text = reader.text(entry.value, entry.key) else { continue }
        let parts = text.value.split(separator: "-").map(Self.minutes)
        if text.value == "closed" {
          result.append(.init(date: date, times: nil))
        } else if parts.count == 2, let from = parts[0], let to = parts[1], from < to {
          result.append(.init(date: date, times: .init(from: from, to: to)))
        } else {
          reader.report(
            .badValue, "'\(text.value)' are no times of a day", text.location.range,
            "write 'closed', or times such as \"09:00-12:00\"")
        }
      }
    }
    return result.sorted { $0.date < $1.date }
  }
}

extension Language {
  /// Opening hours as the language says them, a line for each entry: `Monday–Friday 08:30–16:00`.
  public func format(_ hours: OpeningHours) -> [String] {
    let names = ICU.dateNames(.daysAlone, in: form.language)
    return hours.entries.map { entry in
      guard names.count == 7 else { return format(entry.times) }
      // ICU's weeks begin on Sunday.
      let (first, last) = (names[entry.days.first % 7], names[entry.days.last % 7])
      let days = entry.days.first == entry.days.last ? first : "\(first)–\(last)"
      return "\(days) \(format(entry.times))"
    }
  }

  /// A stretch of a day, isolated so that no script turns it around.
  public func format(_ times: OpeningHours.Times) -> String {
    let text = [times.from, times.to].map {
      ICU.format(minutes: $0, countsTo24: form.countsTo24, in: form.times)
    }.joined(separator: "–")
    return "\u{2068}\(text)\u{2069}"
  }
}
