/// What to write in Markdown instead of an HTML element.
enum RawHTMLRemedy {
  private static let byElement = [
    "a": "write a link: [words](address)",
    "b": "write **words**", "strong": "write **words**",
    "i": "write *words*", "em": "write *words*",
    "br": "end the line with a backslash",
    "code": "write `words`", "pre": "put a line of ``` before and behind it",
    "div": "use a block: ':::note'", "p": "leave an empty line between paragraphs",
    "h1": "write '## ' before a heading", "h2": "write '## ' before a heading",
    "hr": "write '---' on a line of its own",
    "img": "write ![description](address)",
    "li": "begin the line with '- '", "ul": "begin each line with '- '",
    "ol": "begin each line with '1. '", "table": "write a table with '|'",
    "details": "use a heading, or a block such as ':::note'",
    "blockquote": "begin each line with '> '",
  ]

  /// Where an element stands.
  enum Place {
    /// As a block of its own, behind an empty line.
    case block
    /// Behind words of a paragraph, before others on the same line.
    case line
    /// At the end of a line of a paragraph that goes on.
    case lineEnd
    /// At the end of a paragraph.
    case end
    case other
  }

  /// What takes the place of `literal`, where that is certain: a remark of Markdown of a comment, and a
  /// backslash at the end of a line of a break between two lines.
  static func replacement(for literal: ArraySlice<UInt8>, in place: Place) -> String? {
    let text = String(decoding: literal, as: UTF8.self).trimmed
    if place == .block, text.hasPrefix("<!--"), text.hasSuffix("-->"), text.utf8.count > 6 {
      let words = String(text.dropFirst(4).dropLast(3)).trimmed
      let isPlain = !words.contains { "()\\<>".contains($0) || $0.isNewline }
      return isPlain && !words.isEmpty ? "[//]: # (\(words))" : nil
    }
    guard isBreak(text) else { return nil }
    switch place {
    case .block, .end: return ""
    case .line: return "\\\n"
    case .lineEnd: return "\\"
    case .other: return nil
    }
  }

  private static func isBreak(_ text: String) -> Bool {
    ["<br>", "<br/>", "<br />"].contains(text.lowercased())
  }

  /// A remedy for the element or comment that `literal` begins with.
  static func remedy(for literal: ArraySlice<UInt8>, in place: Place) -> String {
    let text = literal.drop { $0 == UInt8(ascii: " ") }
    if isBreak(String(decoding: literal, as: UTF8.self).trimmed) {
      switch place {
      case .block, .end: return "remove it; an empty line parts paragraphs"
      case .other: return "remove it: no line ends within a heading or a cell"
      case .line, .lineEnd: break
      }
    }
    if text.starts(with: "<!--".utf8) {
      return "write '[//]: # (…)' on a line of its own, with an empty line before it, or remove it"
    }
    let name = text.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    return byElement[String(decoding: name, as: UTF8.self).lowercased()]
      ?? "for the sign itself, write '\\<'"
  }
}

extension String {
  /// Without white space at either end.
  fileprivate var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    return rest.lastIndex { !$0.isWhitespace }.map { String(rest[...$0]) } ?? ""
  }
}
