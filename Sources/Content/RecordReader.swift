public import Diagnostics

/// A value and the place in its file where it was written.
public struct Located<Value: Sendable>: Sendable {
  /// What was written.
  public let value: Value
  /// Where.
  public let location: SourceLocation
}

extension Located: Equatable where Value: Equatable {}

/// Reads the keys of one record as what they should be, and reports every one that is not.
///
/// Ask for all keys, then call ``finish()``: what nobody asked for is unknown.
struct RecordReader {
  let file: String
  /// What the record is, in words: "a community".
  private let what: String
  private let entries: [YAMLNode.Entry]
  private let range: SourceRange
  /// Whether there are keys to speak of.
  private let isGroup: Bool
  /// The day on which the record is read; nil where no day in it is compared with it.
  let today: CalendarDate?
  private var asked: [String] = []
  var diagnostics: [Diagnostic] = []

  /// A reader of `node`; a node that is no group of keys is reported, and reads as empty.
  init(_ node: YAMLNode?, file: String, what: String, today: CalendarDate? = nil) {
    self.file = file
    self.today = today
    self.what = what
    range = node.map { SourceRange($0.range.lower, $0.range.lower) } ?? .start
    guard let node else {
      entries = []
      isGroup = true
      return
    }
    if case .map(let entries) = node.content {
      self.entries = entries
      isGroup = true
    } else {
      entries = []
      isGroup = false
      report(
        .wrongType, "\(what) is a group of keys, not \(node.kind)", node.range,
        "write 'key: value', one on a line")
    }
  }

  // MARK: Asking

  /// The value of `key`, if it is there.
  mutating func node(_ key: String) -> YAMLNode? {
    asked.append(key)
    return entries.first { $0.key == key }?.value
  }

  /// The value of `key`; reported when it is not there.
  mutating func required(_ key: String) -> YAMLNode? {
    let node = node(key)
    if node == nil, isGroup {
      report(.missingKey, "\(what) lacks '\(key)'", range, "add a line '\(key): …'")
    }
    return node
  }

  /// All keys with their values, for a record whose keys are names of the writer's own.
  mutating func allEntries() -> [YAMLNode.Entry] {
    asked += entries.map(\.key)
    return entries
  }

  /// Reports the keys that nobody asked for, and gives all findings.
  mutating func finish() -> [Diagnostic] {
    for entry in entries where !asked.contains(entry.key) {
      diagnostics.append(
        .unknownName(
          .unknownKey, "\(what) has no '\(entry.key)'", written: entry.key, valid: asked,
          at: location(entry.keyRange)))
    }
    return diagnostics
  }

  // MARK: Types

  /// A text that is not empty.
  mutating func text(_ node: YAMLNode?, _ key: String) -> Located<String>? {
    guard let node else { return nil }
    if case .alias = node.content { return nil }
    guard case .scalar(let text) = node.content else {
      report(
        .wrongType, "'\(key)' is a text, not \(node.kind)", node.range,
        "write it on one line behind the colon")
      return nil
    }
    guard !text.isEmpty else {
      report(.wrongType, "'\(key)' is empty", node.range, "write a text, or remove the key")
      return nil
    }
    guard !text.isBlank else {
      report(
        .wrongType, "'\(key)' holds nothing that can be seen", node.range,
        "write a text, or remove the key")
      return nil
    }
    return Located(value: text, location: location(node.range))
  }

  /// One of the words of an enumeration.
  mutating func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ node: YAMLNode?, _ key: String, of type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(node, key) else { return nil }
    if let choice = Choice(rawValue: text.value) { return choice }
    reportUnknown(
      .badValue, "'\(key)' cannot be '\(text.value)'", text,
      valid: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// A whole number within `bounds`.
  mutating func integer(_ node: YAMLNode?, _ key: String, in bounds: ClosedRange<Int>) -> Int? {
    guard let text = text(node, key) else { return nil }
    guard let number = Int(text.value), String(number) == text.value else {
      report(
        .wrongType, "'\(key)' is a whole number, not '\(text.value)'", text.location.range,
        "write digits alone")
      return nil
    }
    guard bounds.contains(number) else {
      report(
        .badValue, "'\(key)' cannot be \(number)", text.location.range,
        "it lies between \(bounds.lowerBound) and \(bounds.upperBound)")
      return nil
    }
    return number
  }

  /// `true` or `false`.
  mutating func truth(_ node: YAMLNode?, _ key: String) -> Bool? {
    guard let text = text(node, key) else { return nil }
    if text.value == "true" { return true }
    if text.value == "false" { return false }
    report(
      .wrongType, "'\(key)' is true or false, not '\(text.value)'", text.location.range,
      "write 'true' or 'false'")
    return nil
  }

  /// A day, written `2026-11-23`.
  mutating func date(_ node: YAMLNode?, _ key: String) -> CalendarDate? {
    guard let text = text(node, key) else { return nil }
    if let date = CalendarDate(text.value) { return date }
    report(
      .badDate, "'\(text.value)' is no day of the calendar", text.location.range,
      "write year-month-day: 2026-11-23")
    return nil
  }

  /// A language, by its BCP 47 tag.
  mutating func languageTag(_ node: YAMLNode?, _ key: String) -> Located<LanguageTag>? {
    text(node, key).flatMap { languageTag($0) }
  }

  /// A language, by a key that is its tag.
  mutating func languageTag(key entry: YAMLNode.Entry) -> LanguageTag? {
    languageTag(Located(value: entry.key, location: location(entry.keyRange)))?.value
  }

  /// Whether a key is a name as ``ContentName`` wants it; reported when it is not.
  mutating func isName(_ key: String, at range: SourceRange) -> Bool {
    guard let fault = ContentName.fault(in: key, at: location(range)) else { return true }
    diagnostics.append(fault)
    return false
  }

  private mutating func languageTag(_ text: Located<String>) -> Located<LanguageTag>? {
    switch LanguageTag.parse(text.value) {
    case .success(let tag): return Located(value: tag, location: text.location)
    case .failure(let fault):
      diagnostics.append(fault.diagnostic(at: text.location))
      return nil
    }
  }

  /// A list of at least one entry, each of which `read` makes something of.
  mutating func list<Element>(
    _ node: YAMLNode?, _ key: String, _ read: (inout RecordReader, YAMLNode) -> Element?
  ) -> [Element] {
    guard let node else { return [] }
    guard case .list(let items) = node.content else {
      report(
        .wrongType, "'\(key)' is a list, not \(node.kind)", node.range,
        "write [one, two], or each on a line of its own behind '- '")
      return []
    }
    if items.isEmpty {
      report(
        .wrongType, "'\(key)' is empty", node.range, "write at least one")
    }
    var seen: [String: SourceRange] = [:]
    return items.compactMap { item in
      if case .scalar(let text) = item.content,
        let first = seen.updateValue(item.range, forKey: text)
      {
        diagnostics.append(
          Diagnostic(
            .duplicateEntry, "'\(text)' stands in '\(key)' twice", at: location(item.range),
            remedy: "remove one of them", notes: [.init("the first one", at: location(first))]))
        return nil
      }
      return read(&self, item)
    }
  }

  /// A list of identifiers.
  mutating func identifiers(_ node: YAMLNode?, _ key: String) -> [Located<String>] {
    list(node, key) { reader, item in reader.text(item, key) }
  }

  /// A list of languages.
  mutating func languageTags(_ node: YAMLNode?, _ key: String) -> [Located<LanguageTag>] {
    list(node, key) { reader, item in reader.languageTag(item, key) }
  }

  /// A text in several languages.
  mutating func texts(_ node: YAMLNode?, _ key: String) -> LocalizedText {
    guard let node else { return LocalizedText() }
    guard case .map(let entries) = node.content else {
      report(
        .wrongType, "'\(key)' is a text in each language, not \(node.kind)", node.range,
        "write {da: …, en: …}")
      return LocalizedText()
    }
    var result = LocalizedText(location: location(node.range))
    for entry in entries {
      guard let tag = languageTag(key: entry) else { continue }
      result[tag] = text(entry.value, entry.key)
      result.tags.append(Located(value: tag, location: location(entry.keyRange)))
    }
    return result
  }

  /// A record within this one.
  mutating func record<Value>(
    _ node: YAMLNode?, what: String, _ read: (inout RecordReader) -> Value
  ) -> Value? {
    guard let node else { return nil }
    var reader = RecordReader(node, file: file, what: what, today: today)
    let value = read(&reader)
    diagnostics += reader.finish()
    return value
  }

  // MARK: Findings

  func location(_ range: SourceRange) -> SourceLocation { SourceLocation(file: file, range: range) }

  /// The place of the record's beginning, for what the whole of it lacks.
  var start: SourceLocation { location(range) }

  /// Reports a word that is none of `valid`.
  mutating func reportUnknown(
    _ identifier: Diagnostic.Identifier, _ message: String, _ text: Located<String>,
    valid: [String]
  ) {
    diagnostics.append(
      .unknownName(
        identifier, message, written: text.value, valid: valid, at: text.location))
  }

  mutating func report(
    _ identifier: Diagnostic.Identifier, _ message: String, _ range: SourceRange, _ remedy: String
  ) {
    diagnostics.append(Diagnostic(identifier, message, at: location(range), remedy: remedy))
  }
}
