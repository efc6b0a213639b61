import Diagnostics

/// Finds the tags of a template, one after the other.
///
/// A tag that makes no sense is reported and passed over. The time is that of the length of the
/// template, whatever it holds.
struct TemplateScanner {
  private(set) var diagnostics: [Diagnostic] = []
  private let source: TemplateSource
  private var position = 0
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)

  /// Longer delimiters would only serve to make the search slow.
  private static let longestDelimiter = 32

  init(_ source: TemplateSource) { self.source = source }

  /// The next tag in good order, or nil when there are no more.
  mutating func next() -> TemplateTag? {
    while let start = find(opening, from: position) {
      let content = start + opening.count
      guard let end = find(closing, from: content) else {
        report("this tag is not closed with '\(text(closing))'", at: start..<endOfLine(from: start))
        position = source.bytes.count
        return nil
      }
      position = end + closing.count
      if let tag = tag(from: start, content: trimmed(content..<end), end: end) { return tag }
    }
    return nil
  }

  /// Whether a closing tag begins at `position`.
  func isClosingTag(at position: Int) -> Bool {
    guard matches(opening, at: position) else { return false }
    let sigil = skipSpace(from: position + opening.count)
    return sigil < source.bytes.count && source.bytes[sigil] == UInt8(ascii: "/")
  }

  // MARK: Kinds of tags

  private mutating func tag(from start: Int, content: Range<Int>, end: Int) -> TemplateTag? {
    let sigil = content.isEmpty ? nil : source.bytes[content.lowerBound]
    let kind: TemplateTag.Kind =
      switch sigil {
      case UInt8(ascii: "!"): .comment
      case UInt8(ascii: "="): .delimiters
      case UInt8(ascii: "#"): .section
      case UInt8(ascii: "^"): .inverted
      case UInt8(ascii: "/"): .close
      case UInt8(ascii: ">"): .partial
      case UInt8(ascii: "<"): .parent
      case UInt8(ascii: "$"): .block
      case UInt8(ascii: "&"), UInt8(ascii: "{"): .unescaped
      default: .variable
      }
    if sigil == UInt8(ascii: "{") { return tripleTag(from: start, content: content, end: end) }
    let name = kind == .variable ? content : trimmed(content.lowerBound + 1..<content.upperBound)
    let tag = TemplateTag(kind: kind, range: start..<position, name: name)
    switch kind {
    case .comment: return tag
    case .delimiters: return setDelimiters(tag, content)
    case .partial, .parent, .close: return withCheckedName(dynamic(tag))
    default: return withCheckedName(tag)
    }
  }

  /// `{{{name}}}`: one more brace must stand before or, if the delimiter is of braces, after it.
  private mutating func tripleTag(from start: Int, content: Range<Int>, end: Int) -> TemplateTag? {
    let brace = UInt8(ascii: "}")
    var name = content.lowerBound + 1..<content.upperBound
    if matches([brace] + closing, at: end) {
      position = end + 1 + closing.count
    } else if !name.isEmpty, source.bytes[name.upperBound - 1] == brace {
      name = name.lowerBound..<name.upperBound - 1
    } else {
      report("this tag is not closed with '}\(text(closing))'", at: start..<position)
      return nil
    }
    return withCheckedName(
      TemplateTag(kind: .unescaped, range: start..<position, name: trimmed(name)))
  }

  /// Reads the asterisk of a dynamic name, which may have space after it.
  private func dynamic(_ tag: TemplateTag) -> TemplateTag {
    guard let first = tag.name.first, source.bytes[first] == UInt8(ascii: "*") else { return tag }
    var tag = tag
    tag.name = trimmed(first + 1..<tag.name.upperBound)
    tag.isDynamic = true
    return tag
  }

  /// `{{=<% %>=}}`: two words between equals signs, and no such sign in them.
  private mutating func setDelimiters(_ tag: TemplateTag, _ content: Range<Int>) -> TemplateTag? {
    let equals = UInt8(ascii: "=")
    let words = source.bytes[content].dropFirst().dropLast().split(whereSeparator: Self.isSpace)
    let isValid =
      content.count > 2 && source.bytes[content.upperBound - 1] == equals && words.count == 2
      && words.allSatisfy { !$0.contains(equals) && $0.count <= Self.longestDelimiter }
    guard isValid else {
      report(
        "bad delimiters in '\(text(source.bytes[tag.range]))'", at: tag.range,
        remedy: "write two words of at most 32 bytes without '=': '{{=<% %>=}}'")
      return nil
    }
    opening = Array(words[0])
    closing = Array(words[1])
    return tag
  }

  private mutating func withCheckedName(_ tag: TemplateTag) -> TemplateTag? {
    let name = source.bytes[tag.name]
    if name.isEmpty {
      report("this tag has no name", at: tag.range)
      return nil
    }
    if name.contains(where: Self.isSpace) {
      report("there is a space in the name '\(text(name))'", at: tag.range)
      return nil
    }
    let isVariable =
      switch tag.kind {
      case .variable, .unescaped, .section, .inverted: true
      default: tag.isDynamic && tag.kind != .close
      }
    let dot = UInt8(ascii: ".")
    let parts = name.split(separator: dot, omittingEmptySubsequences: false)
    if isVariable, Array(name) != [dot], parts.contains(where: \.isEmpty) {
      report("a part of the name '\(text(name))' is empty", at: tag.range)
      return nil
    }
    return tag
  }

  // MARK: Bytes

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + pattern.count <= source.bytes.count {
      if matches(pattern, at: index) { return index }
      index += 1
    }
    return nil
  }

  private func matches(_ pattern: [UInt8], at start: Int) -> Bool {
    guard start + pattern.count <= source.bytes.count else { return false }
    for offset in pattern.indices where source.bytes[start + offset] != pattern[offset] {
      return false
    }
    return true
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, Self.isSpace(source.bytes[lower]) { lower += 1 }
    while lower < upper, Self.isSpace(source.bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  private func skipSpace(from start: Int) -> Int {
    var index = start
    while index < source.bytes.count, Self.isSpace(source.bytes[index]) { index += 1 }
    return index
  }

  private func endOfLine(from start: Int) -> Int {
    let line = source.bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    return line.endIndex
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }

  private mutating func report(_ message: String, at range: Range<Int>, remedy: String? = nil) {
    let place = SourceRange(range.lowerBound, range.upperBound)
    diagnostics.append(
      Diagnostic(
        .templateSyntax, message, at: SourceLocation(file: source.file, range: place),
        remedy: remedy))
  }
}
