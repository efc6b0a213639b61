import Diagnostics
import Testing

@testable import Content

struct YAMLTests {
  private func parse(_ text: String, behind front: String = "") -> (
    outline: String, findings: [String], root: YAMLNode?
  ) {
    let bytes = Array((front + text).utf8)
    let (root, diagnostics) = YAMLParser.parse(
      bytes, in: front.utf8.count..<bytes.count, file: "a.yaml")
    let findings = diagnostics.map {
      let range = $0.location.range
      let stretch = String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
      return "\($0.identifier.rawValue) at '\(stretch)'"
    }
    return (root.map(outline) ?? "nothing", findings, root)
  }

  private func outline(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text): text
    case .alias: "alias"
    case .list(let items): "[\(items.map(outline).joined(separator: ", "))]"
    case .map(let entries):
      "{\(entries.map { "\($0.key): \(outline($0.value))" }.joined(separator: ", "))}"
    }
  }

  @Test(arguments: [
    ("a: b", "{a: b}"), ("a: [b, c]", "{a: [b, c]}"), ("a:\n  - b\n  - c", "{a: [b, c]}"),
    ("a:\n- b\n- c: d\n  e: f", "{a: [b, {c: d, e: f}]}"),
    ("a: {b: c, d: [e]}", "{a: {b: c, d: [e]}}"),
    ("a:", "{a: }"), ("- a\n- b", "[a, b]"), ("a", "a"), ("---\na: b\n...\n", "{a: b}"),
    ("a: |\n  b\n  c\n", "{a: b\nc\n}"), ("a: >-\n  b\n  c\n", "{a: b c}"),
    ("# a\nb: c # d", "{b: c}"),
    ("a: 'it''s'", "{a: it's}"), (#"a: "\u00e6\"\\""#, #"{a: æ"\}"#),
    ("a: b\r\nc: d\r\n", "{a: b, c: d}"),
    ("? a\n: b", "{a: b}"), ("'a b': c", "{a b: c}"), ("a: b\n c", "{a: b c}"),
  ])
  func `lists and groups, in blocks and in brackets`(text: String, outline: String) {
    #expect(parse(text).outline == outline)
    #expect(parse(text).findings.isEmpty)
  }

  @Test(arguments: [
    "no", "yes", "true", "null", "~", "007", "112", "1e3", "0x1F", "2026-11-23", "1.10",
  ])
  func `every value is a text`(text: String) {
    #expect(parse("a: \(text)").outline == "{a: \(text)}")
  }

  @Test func `a key that stands twice names the first`() throws {
    let text = "æ: 1\nb: 2\næ: 3"
    #expect(parse(text).findings == ["duplicate-key at 'æ'"])
    let (_, diagnostics) = YAMLParser.parse(
      Array(text.utf8), in: 0..<text.utf8.count, file: "a.yaml")
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.location.range == SourceRange(11, 13))
    #expect(diagnostic.notes.map(\.location.range) == [SourceRange(0, 2)])
    #expect(parse("a: {b: 1}\nc: {b: 2}").findings.isEmpty)
  }

  @Test(arguments: [
    "a: &x b", "a: &x [b]", "a: &x {b: c}", "a: !x b", "a: !!str b", "a: !Read this",
    "a: !x [b]", "a: !x {b: c}", "a: &x", "&x a: b",
  ])
  func `anchors and tags are refused`(text: String) {
    let parsing = parse(text)
    #expect(parsing.findings.count == 1)
    #expect(parsing.findings.first?.hasPrefix("yaml-feature at ") == true)
    #expect(parsing.outline != "nothing")
  }

  @Test func `an alias is refused where it stands, and reads as nothing`() {
    let parsing = parse("æ: &x b\nc: *x")
    #expect(parsing.findings == ["yaml-feature at '&x b'", "yaml-feature at '*x'"])
    #expect(parsing.outline == "{æ: b, c: alias}")
  }

  @Test func `a hundred aliases of aliases do not grow`() {
    let text = "a: &a [x, x]\n" + (0..<50).map { "k\($0): [*a, *a]\n" }.joined()
    #expect(parse(text).findings.count == 101)
  }

  @Test(arguments: ["a: b\n---\nc: d", "---\na: b\n---\n", "a: b\n...\n---\nc: d\n---\ne: f"])
  func `a second document is refused, once, and the first is read`(text: String) {
    #expect(parse(text).findings == ["yaml-feature at '---'"])
    #expect(parse(text).outline == "{a: b}")
  }

  @Test(arguments: [
    "a:\n\tb: c", "a: b: c", "a: [b", "a: {b", "a: \"b", "a: 'b", "a: b\n  c: d", "a\nb: c",
    "a: @b",
    "a: `b", "a: %b\n%", "[a: b", "- a\nb: c", "a: b\n- c", "a: \"\\x\"", "a: b\n c: d", "a: ]",
  ])
  func `what is no YAML is told once, with a remedy, and reads as nothing`(text: String) {
    let parsing = parse(text)
    #expect(parsing.findings.count == 1)
    #expect(parsing.findings.first?.hasPrefix("yaml-syntax") == true)
    #expect(parsing.root == nil)
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "\u{FEFF}"])
  func `a file of nothing is nothing`(text: String) {
    #expect(parse(text).root == nil)
    #expect(parse(text).findings.isEmpty)
  }

  @Test(arguments: ["", "\u{FEFF}"])
  func `places are exact to the byte behind letters of many bytes`(mark: String) throws {
    let text = mark + "navn: Åse ที่ 😀\nbørn: [ø, \"å\"]\n"
    for front in ["", "æ---\n"] where front.isEmpty || mark.isEmpty {
      let bytes = Array((front + text).utf8)
      let root = try #require(parse(text, behind: front).root)
      guard case .map(let entries) = root.content, case .list(let items) = entries[1].value.content
      else { throw Unexpected() }
      let ranges =
        [entries[0].keyRange, entries[0].value.range, entries[1].keyRange] + items.map(\.range)
      let stretches = ranges.map {
        String(decoding: bytes[$0.lower..<$0.upper], as: UTF8.self)
      }
      #expect(stretches == ["navn", "Åse ที่ 😀", "børn", "ø", "\"å\""])
    }
  }

  private struct Unexpected: Error {}

  @Test func `the place of a slip is behind letters of many bytes`() throws {
    let text = "navn: Åse\nbørn: @x"
    let (_, diagnostics) = YAMLParser.parse(
      Array(text.utf8), in: 0..<text.utf8.count, file: "a.yaml")
    #expect(diagnostics.map(\.location.range.lower) == [18])
  }

  @Test(arguments: ["a: b\nc: ", "\u{FEFF}a: ", "æ: 😀\n\n# ø ", "a: \"ø", ""])
  func `a control character is told where it stands`(before: String) {
    for sign in ["\u{7}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{FFFE}"] {
      for front in ["", "---\n"] where front.isEmpty || !before.hasPrefix("\u{FEFF}") {
        let bytes = Array((front + before + sign + "d").utf8)
        let (root, diagnostics) = YAMLParser.parse(
          bytes, in: front.utf8.count..<bytes.count, file: "a.yaml")
        #expect(root == nil && diagnostics.map(\.identifier) == [.yamlSyntax])
        #expect(diagnostics.map(\.location.range.lower) == [front.utf8.count + before.utf8.count])
        #expect(diagnostics.first?.remedy?.hasPrefix("remove the sign") == true)
      }
    }
  }

  @Test(arguments: [("[", 19, true), ("[", 25, false), ("{a: ", 25, false), ("[", 100_000, false)])
  func `a record has at most twenty levels`(sign: String, count: Int, isFine: Bool) {
    let text =
      String(repeating: sign, count: count) + (isFine ? String(repeating: "]", count: count) : "")
    let parsing = parse(text)
    #expect(parsing.findings.isEmpty == isFine)
    #expect(parsing.findings.count <= 1)
  }

  @Test func `keys are words`() {
    #expect(parse("[a]: b").findings.map { $0.prefix(11) } == ["yaml-syntax"])
  }

  // MARK: Writing

  /// The text with a word in the list at `k`; as it is where that is refused.
  private func appending(_ word: String, to text: String) -> String {
    var edit = YAMLEdit(Array(text.utf8), in: 0..<text.utf8.count)
    try? edit.append(word, toListOf: "k")
    return String(decoding: edit.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "", "a", "\"", "\\", "a: b", "# a", "æ ที่ من", "{count} – “x”", "'", "- a", " a ",
    "\\n", "\\\"", "a\nb", "a\tb", "a\r\nb", "\u{1B}", "\0", "\u{7F}", "a\u{85}b",
    "a\u{2028}\u{2029}b", "\u{FEFF}", "\u{FFFE}", "\"\u{301}", "\\\u{301}", "\n a", "a \n",
  ])
  func `a quoted text is read as it was`(text: String) {
    let outline = parse("a: \(YAMLText.quoted(text))").outline
    #expect(Array(outline.utf8) == Array("{a: \(text)}".utf8))
  }

  @Test(arguments: [
    ("k: [a, b]\n", "k: [a, b, new]\n"), ("k: []\n", "k: [new]\n"), ("k: [ ]", "k: [new ]"),
    ("k: [new]", "k: [new]"), ("k: [\"new\"]", "k: [\"new\"]"),
    (
      "k:\n  - a\n  - b\nz: y\n",
      "k:\n  - a\n  - b\n  - new\nz: y\n"
    ),
    ("k:\n- a\n", "k:\n- a\n- new\n"), ("k:\n- a", "k:\n- a\n- new"),
    ("z: y", "z: y\nk:\n  - new"),
    ("k: a", "k: a"),
    ("", ""), ("k: [", "k: ["), ("æ: ø # å\nk: [ø] # æ\n", "æ: ø # å\nk: [ø, new] # æ\n"),
    ("k: [\n  a,\n  b\n]\n", "k: [\n  a,\n  b, new\n]\n"),
    ("k:\n  - \"ø\"\n\n# æ\n", "k:\n  - \"ø\"\n  - new\n\n# æ\n"),
    ("k: {a: b}", "k: {a: b}"), ("z: {k: [a]}", "z: {k: [a]}\nk:\n  - new"),
    ("k:\n  -\n    a\n", "k:\n  -\n    a\n  - new\n"),
    ("k:\n- a\n- b: c\n\nz: y\n", "k:\n- a\n- b: c\n- new\n\nz: y\n"),
    ("k: [a, b,]", "k: [a, b, new,]"), ("k: [\n  a\n  # b\n]", "k: [\n  a, new\n  # b\n]"),
  ])
  func `a word is added to a list and nothing else is touched`(text: String, expected: String) {
    #expect(appending("new", to: text) == expected)
  }

  @Test(arguments: [
    ("k:\n- a # b\n", "k:\n- a # b\n- new\n"), ("k:\n- a # b", "k:\n- a # b\n- new"),
    ("k:\n  - a # b\n  # c\nz: y\n", "k:\n  - a # b\n  - new\n  # c\nz: y\n"),
    ("k: [a] # b\n", "k: [a, new] # b\n"),
    ("k: [\n  a, # b\n  c # d\n]\n", "k: [\n  a, # b\n  c, # d\n  new\n]\n"),
    ("k: [\n  a, # b\n]\n", "k: [\n  a, # b\n  new,\n]\n"),
    ("k: [a # b\n  ]\n", "k: [a, # b\n    new\n  ]\n"),
  ])
  func `a remark stays beside its word`(text: String, expected: String) {
    #expect(appending("new", to: text) == expected)
    #expect(parse(expected).findings == [])
  }

  @Test(arguments: [
    ("k:\r\n- a\r\n", "k:\r\n- a\r\n- new\r\n"), ("k:\r\n- a", "k:\r\n- a\r\n- new"),
    ("k:\r- a\r", "k:\r- a\r- new\r"),
    ("k: [\r\n  a # b\r\n]\r\n", "k: [\r\n  a, # b\r\n  new\r\n]\r\n"),
    ("k: [a]\r\n", "k: [a, new]\r\n"),
  ])
  func `a file keeps its line ends`(text: String, expected: String) {
    #expect(Array(appending("new", to: text).utf8) == Array(expected.utf8))
  }
}
