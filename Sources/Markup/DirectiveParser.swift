internal import Diagnostics

/// Reads `name{…}` behind the colons of a directive.
struct DirectiveParser {
  /// What was read, and where it ends in the file.
  struct Result {
    var directive: Directive?
    var end: Int
    var diagnostics: [Diagnostic] = []
  }

  private let source: [UInt8]
  private let file: String
  private let limit: Int
  private var position: Int
  /// Whether the end was reached within quotes.
  private var isInQuotes = false
  private var diagnostics: [Diagnostic] = []

  /// Reads from the name at `position`, and not beyond `limit`.
  static func parse(
    _ source: [UInt8], at position: Int, limit: Int, form: Directive.Form, file: String
  ) -> Result {
    var parser = DirectiveParser(source: source, file: file, limit: limit, position: position)
    let directive = parser.directive(form)
    return Result(directive: directive, end: parser.position, diagnostics: parser.diagnostics)
  }

  private init(source: [UInt8], file: String, limit: Int, position: Int) {
    self.source = source
    self.file = file
    self.limit = limit
    self.position = position
  }

  /// Where a name that begins at `start` ends: a letter, then letters, digits and hyphens.
  static func nameEnd(_ source: ArraySlice<UInt8>, from start: Int, to limit: Int) -> Int {
    guard start < limit, isLetter(source[start]) else { return start }
    var end = start
    while end < limit, isLetter(source[end]) || isDigit(source[end]) || source[end] == 0x2D {
      end += 1
    }
    return end
  }

  // MARK: The whole

  private mutating func directive(_ form: Directive.Form) -> Directive? {
    let start = position
    position = Self.nameEnd(source[...], from: start, to: limit)
    let range = SourceRange(start, position)
    let written = string(range)
    let isDisguised =
      position < limit && source[position] >= 0x80 && Directive.Name(rawValue: written) == nil
    guard !written.isEmpty, !isDisguised || form == .inline else {
      failWithoutName(SourceRange(start, limit), form)
      return nil
    }
    guard let braces = braces(of: written) else { return nil }
    guard let name = Directive.Name(rawValue: written) else {
      let valid = Directive.Name.allCases.filter { $0.forms.contains(form) }
      diagnostics.append(
        .unknownName(
          .unknownDirective, "there is no directive '\(form.colons)\(written)'", written: written,
          valid: valid.map(\.rawValue), at: SourceLocation(file: file, range: range)))
      return nil
    }
    let count = diagnostics.count
    check(name, form, range)
    check(braces, of: name, form, range)
    guard diagnostics.count == count else { return nil }
    return Directive(
      name: name, form: form, target: braces.target.map { string($0) } ?? "",
      targetRange: braces.target ?? range, attributes: braces.attributes)
  }

  /// Reports colons with something else than a name behind them.
  private mutating func failWithoutName(_ rest: SourceRange, _ form: Directive.Form) {
    let words = WrittenWords(Array(source[rest.lower..<rest.upper]))
    let mended = NearDirectiveScanner(words).mendedHead
    let name = form.colons + (mended ?? "note")
    diagnostics.append(
      Diagnostic(
        .directiveSyntax, "a directive begins with a name, not with '\(string(rest))'",
        at: SourceLocation(file: file, range: rest),
        remedy: "write '\(name)', without a space behind the colons", replacement: mended))
  }

  private mutating func check(_ name: Directive.Name, _ form: Directive.Form, _ range: SourceRange)
  {
    guard !name.forms.contains(form) else { return }
    let right = name.forms.map { "'\($0.colons)\(name.rawValue)'" }.joined(separator: " or ")
    let place =
      switch form {
      case .inline: "within a line"
      case .leaf: "alone on a line"
      case .container: "around other blocks"
      }
    fail(
      .misplacedDirective, "'\(name.rawValue)' cannot stand \(place)", range,
      remedy: "write \(right)")
  }

  private mutating func check(
    _ braces: Braces, of name: Directive.Name, _ form: Directive.Form, _ range: SourceRange
  ) {
    let word = form.colons + name.rawValue
    if name.needsTarget, braces.target == nil {
      fail(
        .missingAttribute, "'\(name.rawValue)' does not say which one", range,
        remedy: "write its identifier in braces: '\(word){…}'")
    }
    if !name.needsTarget, let target = braces.target {
      fail(
        .unknownAttribute, "'\(name.rawValue)' takes no '\(string(target))'", target,
        remedy: expectation(of: name, word))
    }
    for attribute in braces.attributes where !name.keys.contains(attribute.key) {
      let keyRange = braces.keyRanges[attribute.key] ?? range
      diagnostics.append(
        .unknownName(
          .unknownAttribute, "'\(name.rawValue)' has no attribute '\(attribute.key)'",
          written: attribute.key, valid: name.keys, at: SourceLocation(file: file, range: keyRange),
          otherwise: expectation(of: name, word))
      )
    }
    for key in name.requiredKeys where !braces.attributes.contains(where: { $0.key == key }) {
      fail(
        .missingAttribute, "'\(name.rawValue)' lacks '\(key)'", range,
        remedy: "write '\(word){\(key)=\"…\"}'")
    }
  }

  private func expectation(of name: Directive.Name, _ word: String) -> String {
    name.keys.isEmpty
      ? "write '\(word)' alone"
      : "write " + name.keys.map { "'\($0)=\"…\"'" }.joined(separator: ", ")
  }

  // MARK: Braces

  private struct Braces {
    var target: SourceRange?
    var attributes: [Directive.Attribute] = []
    var keyRanges: [String: SourceRange] = [:]
  }

  /// Reads `{target key="value"}`, if there is one. Nil after an error.
  private mutating func braces(of name: String) -> Braces? {
    var result = Braces()
    guard position < limit, source[position] == UInt8(ascii: "{") else { return result }
    let start = position
    let isClosed = source[start..<limit].contains(UInt8(ascii: "}"))
    position += 1
    let count = diagnostics.count
    while true {
      skipSpaces()
      guard position < limit else { break }
      if source[position] == UInt8(ascii: "}") {
        position += 1
        return result
      }
      guard item(of: name, &result) else {
        // What looks wrong in braces without an end may be the words behind them.
        if isClosed || isInQuotes { return nil }
        break
      }
    }
    diagnostics.removeSubrange(count...)
    fail(
      .directiveSyntax, "the braces of '\(name)' are not closed", SourceRange(start, limit),
      remedy: "end them with '}' on the same line")
    return nil
  }

  /// Reads a target, or a key with its value.
  private mutating func item(of name: String, _ result: inout Braces) -> Bool {
    let range = word()
    guard range.lower < range.upper else {
      let bad = SourceRange(position, position + 1)
      fail(
        .directiveSyntax, "'\(string(bad))' has no meaning in the braces of '\(name)'", bad,
        remedy: "write a word, or key=\"value\"")
      return false
    }
    guard position < limit, source[position] == UInt8(ascii: "=") else {
      if result.target != nil {
        fail(
          .duplicateAttribute, "'\(name)' already has a word alone in its braces", range,
          remedy: "use one directive for each")
        return false
      }
      result.target = range
      return true
    }
    position += 1
    guard let value = value(of: string(range)) else { return false }
    let key = string(range)
    if result.keyRanges.updateValue(range, forKey: key) != nil {
      fail(
        .duplicateAttribute, "'\(key)' is given twice", range,
        remedy: "several values stand in one pair of quotes, with spaces between")
      return false
    }
    result.attributes.append(.init(key: key, value: string(value), range: value))
    return true
  }

  private mutating func value(of key: String) -> SourceRange? {
    guard position < limit,
      source[position] == UInt8(ascii: "\"") || source[position] == UInt8(ascii: "'")
    else {
      let range = word()
      if range.lower == range.upper {
        fail(.directiveSyntax, "'\(key)=' lacks a value", range, remedy: "write \(key)=\"…\"")
        return nil
      }
      return range
    }
    let quote = source[position]
    let start = position + 1
    position = start
    while position < limit, source[position] != quote { position += 1 }
    guard position < limit else {
      isInQuotes = true
      fail(
        .directiveSyntax, "the quotes of '\(key)' are not closed", SourceRange(start - 1, limit),
        remedy: "end the value with a second quote, and the braces with '}'")
      return nil
    }
    defer { position += 1 }
    return SourceRange(start, position)
  }

  private static let stops: [UInt8] = Array("={}\"' \t#.[]".utf8)

  private mutating func word() -> SourceRange {
    let start = position
    while position < limit, !Self.stops.contains(source[position]) { position += 1 }
    return SourceRange(start, position)
  }

  private mutating func skipSpaces() {
    while position < limit, source[position] == 0x20 || source[position] == 0x09 { position += 1 }
  }

  // MARK: Bytes

  private mutating func fail(
    _ identifier: Diagnostic.Identifier, _ message: String, _ range: SourceRange, remedy: String
  ) {
    diagnostics.append(
      Diagnostic(
        identifier, message, at: SourceLocation(file: file, range: range), remedy: remedy))
  }

  private func string(_ range: SourceRange) -> String {
    String(decoding: source[range.lower..<min(range.upper, source.count)], as: UTF8.self)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
