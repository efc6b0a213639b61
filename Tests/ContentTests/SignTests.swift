import Diagnostics
import Testing

@testable import Content

/// Signs of texts and records that nobody sees, and values of which a part is read by nobody.
@Suite struct SignTests {
  private static func findings(inYAML text: String) -> [String] {
    let bytes = Array(text.utf8)
    return YAMLParser.parse(bytes, in: 0..<bytes.count, file: "a.yaml").diagnostics.map {
      let range = $0.location.range
      let place = String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
      return "\($0.identifier.rawValue) at '\(place)'"
    }
  }

  // MARK: Values

  @Test(arguments: [
    ("title: Case #1 in short", "#1 in short"),
    ("address: Main Street 5, door #2, Town", "#2, Town"),
    ("a:\n  - Hostel #4 or near it", "#4 or near it"), ("title: \"Case\" #1", "#1"),
    ("title: #1 in short", "#1 in short"), ("a: b #c\nd: e", "#c"), ("a: é\t#2", "#2"),
  ])
  func `a value that ends before a number sign is told`(text: String, cut: String) {
    #expect(Self.findings(inYAML: text) == ["cut-value at '\(cut)'"])
  }

  @Test(arguments: [
    "title: Case # a remark", "title: \"Case #1\"", "title: C#1", "a: b  # remark",
    "a: b ## remark",
    "# remark\na: b", "a: >\n  Case #1\n  goes on", "a: |\n  #1\nb: c", "a: [b, c] # remark",
    "a: b #",
    "a: 'it''s #1'", "title: 110 000 # the number", "a: b\n#c",
  ])
  func `remarks and quoted number signs are right`(text: String) {
    #expect(Self.findings(inYAML: text).isEmpty)
  }

  @Test(arguments: ["\"a\\x01b\"", "\"a\\x7f\"", "\"\\0\"", "\"\\uFFFE\"", "\"a\\x1b[0m\""])
  func `a control character in a value is told`(value: String) {
    #expect(Self.findings(inYAML: "title: \(value)") == ["control-character at '\(value)'"])
  }

  @Test func `a sign that turns the direction is told where it stands`() {
    #expect(Self.findings(inYAML: "title: a \u{202E}b") == ["direction-sign at '\u{202E}'"])
    #expect(Self.findings(inYAML: "title: \"é \u{2067}b\"") == ["direction-sign at '\u{2067}'"])
    #expect(Self.findings(inYAML: "title: \"\u{2067}b\u{2069} \u{200F}c\"").isEmpty)
  }

  @Test(arguments: [
    "\" \"", "\"\\u200b\"", "\"\\u00a0\\u3000\"", "\"\\ufeff\\u200f\"", "'\t'", "\"\\n\"",
  ])
  func `a value in which nothing can be seen is none`(value: String) {
    let bytes = Array("title: \(value)".utf8)
    var reader = RecordReader(
      YAMLParser.parse(bytes, in: 0..<bytes.count, file: "a.yaml").root, file: "a.yaml", what: "a")
    #expect(reader.text(reader.node("title"), "title") == nil)
    #expect(reader.finish().map(\.identifier) == [.wrongType])
  }

  // MARK: Texts

  private static func findings(inText text: String) throws -> [String] {
    let english = try LanguageTag.parse("en").get()
    let bytes = Array(("---\ntitle: T\n---\n" + text).utf8)
    let (translation, _) = Translation.read(bytes, language: english, file: "en.md")
    return SignCheck.check(translation, bytes).map {
      let range = $0.location.range
      let scalars = String(decoding: bytes[range.lower..<range.upper], as: UTF8.self).unicodeScalars
      let names = scalars.map { InvisibleSign.name(of: $0.value) }
      return "\($0.identifier.rawValue) at \(names.count < 3 ? names.joined() : "…")"
    }
  }

  @Test(arguments: [
    ("a\u{1}b", ["control-character at U+0001"]),
    ("a\u{7F}\u{85}", ["control-character at U+007F", "control-character at U+0085"]),
    ("a \u{0}", ["control-character at U+0000"]), ("`a\u{1B}b`", ["control-character at U+001B"]),
    ("a\u{FFFF}", ["control-character at U+FFFF"]), ("a &#1; b", ["control-character at …"]),
    ("a \u{202E}b\u{202C}", ["direction-sign at U+202E", "direction-sign at U+202C"]),
    ("a \u{202B}b\n\nc\u{202C}", ["direction-sign at U+202B", "direction-sign at U+202C"]),
    ("\u{2067}a", ["direction-sign at U+2067"]), ("a\u{2069}", ["direction-sign at U+2069"]),
    ("\u{E000}", ["raw-markdown at U+E000"]), ("a\u{FFFD}", ["raw-markdown at U+FFFD"]),
    ("a\u{10FFFD}b", ["raw-markdown at U+10FFFD"]),
    ("[a](../b/ \"\u{202D}c\")", ["direction-sign at U+202D"]),
  ])
  func `signs that no reader sees are told`(text: String, expected: [String]) throws {
    #expect(try Self.findings(inText: text) == expected)
  }

  @Test(arguments: [
    "a\tb\r\nc", "\u{2067}عربي\u{2069} a", "\u{202B}a \u{202A}b\u{202C}\u{202C}",
    "\u{200F}a\u{200E}",
    "می\u{200C}خواهم", "👩\u{200D}👧 ❤\u{FE0F}", "a\u{2028}b", "\u{FEFF}a", "a\u{AD}b",
    "ก\u{200B}ข", "é à €  “x”",
  ])
  func `joiners, marks of direction and pairs are right`(text: String) throws {
    #expect(try Self.findings(inText: text).isEmpty)
  }
}
