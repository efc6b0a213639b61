public import Diagnostics

/// The texts of buttons, labels and notices in one language.
///
/// `en.yaml` is the pattern: the other languages have the same texts with the same placeholders.
public struct InterfaceTexts: Sendable {
  enum Text: Sendable {
    case plain(String)
    case plural([String: String])

    var forms: [String] {
      switch self {
      case .plain(let text): [text]
      case .plural(let forms): forms.keys.sorted().compactMap { forms[$0] }
      }
    }

    /// Whether it says with words what the other says, in whatever plural forms.
    func isSame(as other: Text) -> Bool {
      let (own, others) = (forms, other.forms)
      return own.allSatisfy(others.contains) && own.contains(where: InterfaceTexts.hasWords)
    }
  }

  let tag: LanguageTag
  private(set) var texts: [String: Located<Text>] = [:]
  /// The names of those that are there and cannot be read, which has been told.
  private var faulty: Set<String> = []
  private let location: SourceLocation
  private let isReadable: Bool
  /// The locale in which numbers are written.
  private var numbers: String

  /// The names of all texts, sorted.
  public var keys: [String] { texts.keys.sorted() }

  /// A text without a number; empty when there is none, which is reported when the file is read.
  public subscript(key: String) -> String {
    guard case .plain(let text) = texts[key]?.value else { return "" }
    return text
  }

  /// A text with its placeholders filled: `{name}` by the value of `name`.
  public func text(_ key: String, _ values: [String: String]) -> String {
    Self.fill(self[key], values)
  }

  /// A text for each plural form of the language, with `{count}` where the number goes.
  public func forms(of key: String) -> [String: String] {
    guard case .plural(let forms) = texts[key]?.value else { return [:] }
    return forms
  }

  /// A text in the plural form for `count`, with the number in the digits of the language.
  public func text(_ key: String, count: Int) -> String {
    guard case .plural(let forms) = texts[key]?.value else { return "" }
    let category = ICU.pluralCategory(of: count, in: tag.description)
    let number = ICU.format(count, in: numbers)
    return Self.fill(forms[category] ?? forms["other"] ?? "", ["count": number])
  }

  /// The same texts with their numbers as a locale writes them.
  func counting(in locale: String) -> InterfaceTexts {
    var texts = self
    texts.numbers = locale
    return texts
  }

  private static func fill(_ text: String, _ values: [String: String]) -> String {
    guard text.contains("{") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      result += rest[..<open] + (values[name] ?? "{\(name)}")
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  // MARK: Reading

  static func read(_ node: YAMLNode?, tag: LanguageTag, _ outer: inout RecordReader)
    -> InterfaceTexts
  {
    var result = InterfaceTexts(
      tag: tag, location: node.map { outer.location($0.range) } ?? outer.start,
      isReadable: node != nil, numbers: tag.description)
    _ = outer.record(node, what: "'texts'") { reader in
      for entry in reader.allEntries() {
        guard let text = read(entry, tag, &reader) else {
          result.faulty.insert(entry.key)
          continue
        }
        result.texts[entry.key] = Located(value: text, location: reader.location(entry.keyRange))
      }
    }
    return result
  }

  private static func read(
    _ entry: YAMLNode.Entry, _ tag: LanguageTag, _ reader: inout RecordReader
  )
    -> Text?
  {
    guard case .map(let entries) = entry.value.content else {
      return reader.text(entry.value, entry.key).map { .plain($0.value) }
    }
    let categories = ICU.pluralCategories(in: tag.description)
    var forms: [String: String] = [:]
    for form in entries {
      if categories.contains(form.key) {
        forms[form.key] = reader.text(form.value, form.key)?.value
      } else {
        reader.report(
          .pluralForms, "'\(tag)' has no plural form '\(form.key)'", form.keyRange,
          "it has \(categories.sorted().joined(separator: ", "))")
      }
    }
    for category in categories.sorted() where !entries.contains(where: { $0.key == category }) {
      reader.report(
        .pluralForms, "'\(entry.key)' lacks the plural form '\(category)'", entry.keyRange,
        "'\(tag)' needs \(categories.sorted().joined(separator: ", "))")
    }
    return .plural(forms)
  }

  /// The texts as YAML for another language to be translated, with the plural forms that it needs.
  func skeleton(for tag: LanguageTag) -> String {
    var result = ""
    for key in keys {
      switch texts[key]?.value {
      case .plain(let text)?: result += "  \(key): \(YAMLText.quoted(text))\n"
      case .plural(let forms)?:
        result += "  \(key):\n"
        for category in ICU.pluralCategories(in: tag.description).sorted() {
          let text = forms[category] ?? forms["other"] ?? ""
          result += "    \(category): \(YAMLText.quoted(text))\n"
        }
      case nil: continue
      }
    }
    return result
  }

  /// A text that a part of the tool shows.
  public struct Requirement: Sendable {
    /// The name of the text.
    public let key: String
    let placeholders: [String]

    /// A text with values for these placeholders; one with a `count` has plural forms.
    public init(_ key: String, _ placeholders: String...) {
      self.key = key
      self.placeholders = placeholders
    }
  }

  /// What the pattern lacks of the texts that a part of the tool shows.
  public func lacking(_ requirements: [Requirement]) -> [Diagnostic] {
    guard isReadable else { return [] }
    return requirements.compactMap { requirement in
      let key = requirement.key
      if faulty.contains(key) { return nil }
      guard let text = texts[key] else {
        return Diagnostic(
          .missingText, "'\(tag)' lacks the text '\(key)', which pages show", at: location.start,
          remedy: "add '\(key):' under 'texts'")
      }
      if case .plain = text.value, requirement.placeholders == ["count"] {
        return Diagnostic(
          .pluralForms, "'\(key)' depends on a number", at: text.location,
          remedy: "give its plural forms: {one: …, other: …}")
      }
      let used = text.value.forms.flatMap(Self.placeholders)
      return requirement.placeholders.first { !used.contains($0) }.map { name in
        Diagnostic(
          .badPlaceholder, "'\(key)' lacks its value '{\(name)}'", at: text.location,
          remedy: "write '{\(name)}' where it belongs")
      }
    }
  }

  // MARK: Comparing

  /// What differs from the texts of the pattern; nothing where either could not be read at all,
  /// which is reported by itself.
  func compare(with pattern: InterfaceTexts) -> [Diagnostic] {
    guard isReadable, pattern.isReadable else { return [] }
    var diagnostics: [Diagnostic] = []
    for key in pattern.keys {
      guard !faulty.contains(key), let expected = pattern.texts[key] else { continue }
      guard let text = texts[key] else {
        diagnostics.append(
          Diagnostic(
            .missingText, "'\(tag)' lacks the text '\(key)'", at: location.start,
            remedy: "add '\(key):' under 'texts'",
            notes: [
              .init(
                "in '\(pattern.tag)': \(expected.value.forms.last ?? "")", at: expected.location)
            ]))
        continue
      }
      let slips = pattern.slips(in: key, beside: self)
      diagnostics += slips.isEmpty ? compare(text, with: expected, key) : slips
    }
    for key in keys where pattern.texts[key] == nil && !pattern.faulty.contains(key) {
      guard let text = texts[key] else { continue }
      diagnostics.append(
        .unknownName(
          .unknownText, "there is no text '\(key)' in '\(pattern.tag)'", written: key,
          valid: pattern.keys, at: text.location))
    }
    return diagnostics
  }

  /// How many texts still say what the pattern says, which is in another language. Those in
  /// `unchanged` are the same in both, and some have no words at all.
  func untranslated(from pattern: InterfaceTexts, unchanged: [Located<String>]) -> [Diagnostic] {
    guard isReadable, pattern.isReadable else { return [] }
    let unknown = unchanged.filter { pattern.texts[$0.value] == nil }.map { name in
      Diagnostic.unknownName(
        .unknownText, "there is no text '\(name.value)' in '\(pattern.tag)'", written: name.value,
        valid: pattern.keys, at: name.location)
    }
    if tag.sharesLanguage(with: pattern.tag) { return unknown }
    let same = keys.filter { key in
      guard let text = texts[key], let other = pattern.texts[key] else { return false }
      return !unchanged.contains { $0.value == key } && text.value.isSame(as: other.value)
    }
    guard let first = same.first, let location = texts[first]?.location else { return unknown }
    let names = same.prefix(3).map { "'\($0)'" }.joined(separator: ", ")
    return unknown + [
      Diagnostic(
        .untranslatedText,
        "\(same.count) of \(keys.count) texts are still in '\(pattern.tag)': \(names)"
          + (same.count > 3 ? " …" : ""), at: location,
        remedy:
          "translate them in this file; name those that are the same in '\(tag)' under 'unchanged'")
    ]
  }

  private func compare(_ text: Located<Text>, with expected: Located<Text>, _ key: String)
    -> [Diagnostic]
  {
    switch (text.value, expected.value) {
    case (.plain, .plural):
      return [
        Diagnostic(
          .pluralForms, "'\(key)' depends on a number", at: text.location,
          remedy:
            "give its plural forms: {\(ICU.pluralCategories(in: tag.description).sorted().map { "\($0): …" }.joined(separator: ", "))}"
        )
      ]
    case (.plural, .plain):
      return [
        Diagnostic(
          .pluralForms, "'\(key)' does not depend on a number", at: text.location,
          remedy: "write one text")
      ]
    default: break
    }
    let allowed = Set(expected.value.forms.flatMap(Self.placeholders))
    let used = Set(text.value.forms.flatMap(Self.placeholders))
    return allowed.symmetricDifference(used).sorted().map { name in
      Diagnostic(
        .badPlaceholder,
        used.contains(name)
          ? "'\(key)' has no value '{\(name)}'" : "'\(key)' lacks its value '{\(name)}'",
        at: text.location,
        remedy: allowed.isEmpty
          ? "write it without braces"
          : "it has " + allowed.sorted().map { "'{\($0)}'" }.joined(separator: ", "))
    }
  }

  /// The values of a text of the pattern that are misspelt there: no other text has them, and those
  /// that the other language has instead stand in other texts of the pattern.
  private func slips(in key: String, beside other: InterfaceTexts) -> [Diagnostic] {
    guard let own = texts[key], let others = other.texts[key] else { return [] }
    let (named, meant) = (names(of: own.value), names(of: others.value))
    let (surplus, lacking) = (named.subtracting(meant), meant.subtracting(named))
    guard !surplus.isEmpty else { return [] }
    func isElsewhere(_ name: String) -> Bool {
      texts.contains { $0.key != key && names(of: $0.value.value).contains(name) }
    }
    // In another form of the same text, the right one may stand.
    let isInOneForm = own.value.forms.contains {
      Set(Self.placeholders($0)).isDisjoint(with: surplus)
    }
    guard !surplus.contains(where: isElsewhere),
      lacking.isEmpty ? isInOneForm && !meant.isEmpty : lacking.allSatisfy(isElsewhere)
    else { return [] }
    return surplus.sorted().map { name in
      .unknownName(
        .badPlaceholder, "'\(key)' has no value '{\(name)}'", written: name, valid: meant,
        at: own.location
      ).withoutReplacement
    }
  }

  private func names(of text: Text) -> Set<String> { Set(text.forms.flatMap(Self.placeholders)) }

  /// Whether a text has a letter beside its placeholders.
  private static func hasWords(_ text: String) -> Bool {
    text.split(separator: "{", omittingEmptySubsequences: false).enumerated().contains {
      number, part in
      (number == 0 ? part : part.drop { $0 != "}" }).contains(where: \.isLetter)
    }
  }

  private static func placeholders(_ text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}

extension LanguageTag {
  /// Whether both are forms of one language: `en` and `en-GB`.
  func sharesLanguage(with other: LanguageTag) -> Bool {
    description.prefix { $0 != "-" } == other.description.prefix { $0 != "-" }
  }
}

extension SourceLocation {
  /// The beginning of the place.
  fileprivate var start: SourceLocation {
    SourceLocation(file: file, range: SourceRange(range.lower, range.lower))
  }
}
