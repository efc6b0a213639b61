import Testing

@testable import Content

/// What commands write into records, in every way in which a record may be written.
struct YAMLEditTests {
  private func edited(
    _ text: String, _ change: (inout YAMLEdit) throws -> Void
  ) throws -> String {
    var edit = YAMLEdit(Array(text.utf8), in: 0..<text.utf8.count)
    try change(&edit)
    return String(decoding: edit.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("a: b\n", "a: b\nx: 1\n"), ("a: b", "a: b\nx: 1"), ("a: b\r\n", "a: b\r\nx: 1\r\n"),
    ("\u{FEFF}a: b\n", "\u{FEFF}a: b\nx: 1\n"), ("a: b # c\n# d\n", "a: b # c\nx: 1\n# d\n"),
    ("{a: b}\n", "{a: b, x: 1}\n"), ("{a: b,\n c: d # e\n}\n", "{a: b,\n c: d, x: 1 # e\n}\n"),
    ("{\"a\":\"b\"}", "{\"a\":\"b\", x: 1}"), ("{a: [b, c]}", "{a: [b, c], x: 1}"),
    ("'a': |\n  b\n  c\n", "'a': |\n  b\n  c\nx: 1\n"),
    ("a: |+\n  b\n\n\n", "a: |+\n  b\n\n\nx: 1\n"), ("a: >-\n  b\n  c\n\n# d\n", nil),
    ("---\na: b\n...\n", "---\na: b\nx: 1\n...\n"),
    ("a:\n  - b\n  - c\n", "a:\n  - b\n  - c\nx: 1\n"),
    ("a:\n- b\n- c\n", "a:\n- b\n- c\nx: 1\n"), ("a:\n", "a:\nx: 1\n"),
    ("x: 2\n", "x: 1\n"), ("x: 2 # c\na: b\n", "x: 1 # c\na: b\n"), ("\"x\": '2'\n", "\"x\": 1\n"),
    ("{x: 2, a: b}\n", "{x: 1, a: b}\n"), ("x: |\n  2\na: b\n", "x: 1\na: b\n"),
    ("x: >\n  2\n", "x: 1\n"), ("x:\na: b\n", "x: 1\na: b\n"), ("x:\n", "x: 1\n"),
    ("x:\n  2\na: b\n", "x:\n  1\na: b\n"), ("? x\n: 2\n", "? x\n: 1\n"),
    ("å: b\n", "å: b\nx: 1\n"),
  ])
  func `a value is set in every way of writing`(text: String, expected: String?) throws {
    let result = try edited(text) { try $0.set("x", to: "1") }
    if let expected { #expect(result == expected) }
    // What is there stays, and the value is read.
    let (before, after) = (pairs(text), pairs(result))
    #expect(after.last { $0.hasPrefix("x=") } == "x=1")
    #expect(after.filter { !$0.hasPrefix("x=") } == before.filter { !$0.hasPrefix("x=") })
  }

  @Test(arguments: [
    ("a: b\n", "a: b\nl:\n  - {k: v}\n"), ("l: []\n", "l: [{k: v}]\n"),
    ("l: [{a: b}]\n", "l: [{a: b}, {k: v}]\n"),
    ("l:\n- {a: b}\nc: d\n", "l:\n- {a: b}\n- {k: v}\nc: d\n"),
    ("l:\n    - a: b\n      c: d\n", "l:\n    - a: b\n      c: d\n    - {k: v}\n"),
    ("{a: b, l: [{a: b}]}", "{a: b, l: [{a: b}, {k: v}]}"), ("{a: b}", "{a: b, l: [{k: v}]}"),
    ("l:\na: b\n", "l: [{k: v}]\na: b\n"), ("l:\r\n  - {a: b}", "l:\r\n  - {a: b}\r\n  - {k: v}"),
    ("l: [\n  {a: b}, # c\n]\n", "l: [\n  {a: b}, # c\n  {k: v},\n]\n"),
    ("l:\n  - {k: v}\n", "l:\n  - {k: v}\n"),
  ])
  func `an item is appended in every way of writing`(text: String, expected: String) throws {
    #expect(try edited(text) { try $0.append("{k: v}", toListOf: "l") } == expected)
  }

  @Test func `a value of a record within a register is set there`() throws {
    let text = "one:\n  a: b\n\n  # of the other\ntwo: {a: b}\n"
    #expect(
      try edited(text) {
        try $0.set("x", to: "1", in: ["one"])
        try $0.set("x", to: "2", in: ["two"])
      } == "one:\n  a: b\n  x: 1\n\n  # of the other\ntwo: {a: b, x: 2}\n")
  }

  @Test(arguments: ["", "# nothing\n", "- a\n", "a: [\n", "a: &b c\n", "l: text\n", "l: {a: b}\n"])
  func `what would not read back is left, and the lines to write are told`(text: String) {
    let fault = #expect(throws: UnwritableRecord.self) {
      try edited(text) { try $0.append("{k: v}", toListOf: "l") }
    }
    #expect(fault?.lines == "l:\n  - {k: v}")
  }

  private func pairs(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    guard
      case .map(let entries) = YAMLParser.parse(bytes, in: 0..<bytes.count, file: "").root?.content
    else { return [] }
    return entries.map { "\($0.key)=\(outline($0.value))" }
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
}
