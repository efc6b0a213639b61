internal import Diagnostics

extension Claim {
  /// The claims of one file.
  static func read(_ node: YAMLNode?, file: String, today: CalendarDate? = nil)
    -> ([Claim], [Diagnostic])
  {
    var reader = RecordReader(node, file: file, what: "a file of claims", today: today)
    var claims: [Claim] = []
    for entry in reader.allEntries() {
      let place = reader.location(entry.keyRange)
      guard reader.isName(entry.key, at: entry.keyRange) else { continue }
      let claim = reader.record(entry.value, what: "a claim") {
        read(&$0, id: entry.key, at: place)
      }
      if let claim { claims.append(claim) }
    }
    return (claims, reader.finish())
  }

  private static func read(
    _ reader: inout RecordReader, id: String, at location: SourceLocation
  ) -> Claim {
    let figure = reader.figure()
    let unit = reader.text(reader.node("unit"), "unit")
    reader.reportYear(figure, unit)
    let needsSource = figure?.hasOwnNumber ?? false
    let check = reader.check()
    return Claim(
      id: id, figure: figure ?? .words(""), unit: unit?.value,
      statement: reader.texts(reader.required("statement"), "statement"),
      source: reader.source(needsSource ? reader.required("source") : reader.node("source")),
      published: reader.published(before: check.day), checked: check.day, checkedBy: check.by,
      expires: check.expires,
      confidence: reader.choice(
        needsSource ? reader.required("confidence") : reader.node("confidence"), "confidence"),
      location: location)
  }
}

extension Claim.Figure {
  /// Whether a number or text of its own is in it, which somebody must have read somewhere.
  fileprivate var hasOwnNumber: Bool {
    switch self {
    case .count, .decimal, .words: true
    case .share: false
    case .series(let entries):
      entries.contains { if case .count = $0.amount { true } else { false } }
    }
  }
}

extension RecordReader {
  /// The one of `value`, `share` and `series` that the record has; nil when it cannot be read.
  fileprivate mutating func figure() -> Claim.Figure? {
    let isCounted = node("counts").flatMap { text($0, "counts") }
    let (share, series) = (node("share"), node("series"))
    let value = share == nil && series == nil ? required("value") : node("value")
    let given = [value, share, series].compactMap { $0 }
    if given.count > 1 {
      report(
        .badValue, "a claim has one of 'value', 'share' and 'series'", given[1].range,
        "remove the others, or make a claim of each")
    }
    if let isCounted, isCounted.value != "unpublished" {
      report(
        .badValue, "'counts' cannot be '\(isCounted.value)'", isCounted.location.range,
        "write 'unpublished', or remove the line")
    }
    if let value { return self.value(value, isCounted: isCounted == nil) }
    if let share { return self.share(share) }
    if let series { return self.series(series) }
    return .words("")
  }

  /// More than anybody counts here: sums and products of counts stay far within what fits.
  private static let most = 1_000_000_000_000

  /// One number. A percentage whose counts are known is for Varde to work out.
  private mutating func value(_ node: YAMLNode, isCounted: Bool) -> Claim.Figure {
    guard let text = text(node, "value") else { return .words("") }
    let isTyped = isCounted && text.value.contains(where: { "%٪％﹪".contains($0) })
    if isTyped {
      report(
        .typedPercentage, "'\(text.value)' is typed, and not worked out from two counts",
        text.location.range,
        "make claims of the two counts, and write 'share: {part: …, of: …}' with their names; if the source has no counts, add 'counts: unpublished'"
      )
    }
    if let count = text.value.count(in: -Self.most...Self.most) { return .count(count) }
    switch FigureReading(text.value) {
    case .decimal(let decimal): return .decimal(decimal)
    case .signs: return .words(text.value)
    case .refused(let message, let remedy):
      // One slip, one finding.
      if !isTyped { report(.badValue, message, text.location.range, remedy) }
      return .words(text.value)
    }
  }

  /// A year is no amount: it would be written as one, `2,021`, and in the calendar of no reader.
  fileprivate mutating func reportYear(_ figure: Claim.Figure?, _ unit: Located<String>?) {
    guard case .count(let count)? = figure, (1000...2999).contains(count), let unit,
      unit.value.lowercased() == "year"
    else { return }
    report(
      .badValue, "'value' is a number of things, and no year", unit.location.range,
      "write the year in the text; a series has years of its own")
  }

  private mutating func share(_ node: YAMLNode) -> Claim.Figure? {
    let names = record(node, what: "a share") { reader in
      (
        reader.text(reader.required("part"), "part"), reader.text(reader.required("of"), "of")
      )
    }
    guard let part = names?.0, let whole = names?.1 else { return nil }
    return .share(part: part, of: whole)
  }

  private mutating func series(_ node: YAMLNode) -> Claim.Figure {
    let entries = record(node, what: "a series") { reader in
      reader.allEntries().compactMap { entry -> Claim.Entry? in
        guard let year = reader.year(of: entry), let amount = reader.amount(entry) else {
          return nil
        }
        return Claim.Entry(year: year, amount: amount)
      }
    }
    if case .map(let years) = node.content, years.isEmpty {
      report(.wrongType, "'series' is empty", node.range, "write at least one year")
    }
    return .series((entries ?? []).sorted { $0.year < $1.year })
  }

  private mutating func year(of entry: YAMLNode.Entry) -> Int? {
    if let year = Int(entry.key), (1900...2200).contains(year) { return year }
    report(
      .badValue, "'\(entry.key)' is no year", entry.keyRange, "write four digits: 2023")
    return nil
  }

  private mutating func amount(_ entry: YAMLNode.Entry) -> Claim.Amount? {
    guard let text = text(entry.value, entry.key) else { return nil }
    if let count = text.value.count(in: 0...Self.most) { return .count(count) }
    // No claim is called like the beginning of a number: '1.233' is a slip, and no name.
    if ContentName.isValid(text.value), text.value.first?.isNumber == false { return .claim(text) }
    report(
      .wrongType, "'\(text.value)' is no whole number", text.location.range,
      "write digits alone, or the name of a claim")
    return nil
  }

  /// The year in which the source appeared: nobody can have checked it before.
  fileprivate mutating func published(before checked: CalendarDate?) -> Int? {
    let node = node("published")
    guard let year = integer(node, "published", in: 1900...2200) else { return nil }
    if let checked, let node, year > checked.year {
      report(
        .badValue, "'published' cannot be \(year)", node.range,
        "the claim was checked on \(checked), before that")
    } else if let today, let node, year > today.year {
      report(
        .badValue, "'published' cannot be \(year)", node.range, "that year is still to come")
    }
    return year
  }
}

extension String {
  /// The whole number that it is, if it lies within `bounds`.
  fileprivate func count(in bounds: ClosedRange<Int>) -> Int? {
    guard let count = Int(self), String(count) == self, bounds.contains(count) else { return nil }
    return count
  }
}
