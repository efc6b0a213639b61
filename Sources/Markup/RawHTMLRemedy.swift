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

  /// What takes the place of `literal`, where that is certain: nothing of a comment, and a backslash of
  /// a break at the end of its line.
  static func replacement(for literal: ArraySlice<UInt8>, before next: UInt8?) -> String? {
    let text = String(decoding: literal, as: UTF8.self).trimmed
    if text.hasPrefix("<!--"), text.hasSuffix("-->"), text.utf8.count > 6,
      text.split(separator: "-->").count == 1
    {
      return ""
    }
    let isAtEnd = next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r")
    return isAtEnd && ["<br>", "<br/>", "<br />"].contains(text.lowercased()) ? "\\" : nil
  }

  /// A remedy for the element or comment that `literal` begins with.
  static func remedy(for literal: ArraySlice<UInt8>) -> String {
    let text = literal.drop { $0 == UInt8(ascii: " ") }
    if text.starts(with: "<!--".utf8) { return "remove the comment; nobody would see it" }
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
