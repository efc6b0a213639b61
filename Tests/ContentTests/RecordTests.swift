import Diagnostics
import Testing

@testable import Content

/// What is wrong within one file.
struct RecordTests {
  /// A key of a file set to something else, and the findings in that file.
  private func findings(_ path: String, _ text: String) -> [String] {
    let folder = ContentFolder([path: text])
    let file = ContentFile.parse(path, file: "content/\(path)") { Array(text.utf8) }
    return file.diagnostics.map { "\($0.identifier.rawValue) at '\(folder.stretch($0.location))'" }
  }

  @Test func `the small site has no fault`() {
    #expect(ContentFolder().findings == [])
  }

  @Test(arguments: [
    ("[help, danger*, run away, б’є, \"112\", ตา*]", []), ("[ar*]", ["bad-value at 'ar*'"]),
    ("[hit m*]", ["bad-value at 'hit m*'"]), ("[\"!\"]", ["bad-value at '\"!\"'"]),
    ("[\"*\"]", ["bad-value at '\"*\"'"]), ("[he*lp]", ["bad-value at 'he*lp'"]),
  ])
  func `urgent words are words, or beginnings that tell`(list: String, expected: [String]) {
    let texts = "texts: {start: Start}"
    #expect(
      findings("languages/en.yaml", "autonym: English\nurgent: \(list)\n\(texts)\n") == expected)
  }

  /// The hotline with a line put in the place of the one with the same key, or behind all.
  private func hotline(_ line: String) -> [String] {
    let key = line.prefix { $0 != ":" }
    let lines = ContentFolder().files["contacts/hotline.yaml"]?.split(separator: "\n") ?? []
    let others = lines.filter { !$0.hasPrefix("\(key):") }.map(String.init)
    return findings("contacts/hotline.yaml", (others + [line]).joined(separator: "\n"))
  }

  @Test(arguments: [
    "checked: 2026-02-28", "expires: 2028-02-29", "from-abroad: true", "from-abroad: false",
    "cost: free",
    "hours: always", "email: a@b.example", "web: https://a.example/",
    "chat: http://a.example/x?y=z#å",
    "sms: \"112\"", "sms: 112", "languages: [da, tl]", "address: Gade 1, København",
    "what-happens: {en: {cost: Nothing, police: We do not tell them}}", "answers: [public]",
    "source: {title: æ, publisher: ø, address: https://a.example, page: 7}", "checked-by: editor",
  ])
  func `a right value is taken`(line: String) {
    #expect(hotline(line) == [])
  }

  @Test(arguments: [
    ("names: The hotline", "wrong-type at 'The hotline'"),
    ("names: {xx: a}", "bad-language-tag at 'xx'"),
    ("names: {DA: a}", "bad-language-tag at 'DA'"), ("names: {en: [a]}", "wrong-type at '[a]'"),
    ("owner: [a]", "wrong-type at '[a]'"), ("owner: {a: b}", "wrong-type at '{a: b}'"),
    ("owner: ''", "wrong-type at ''''"), ("answers: public", "wrong-type at 'public'"),
    ("answers: [publik]", "bad-value at 'publik'"),
    ("answers: [public, public]", "duplicate-entry at 'public'"),
    ("answers: {a: b}", "wrong-type at '{a: b}'"),
    ("jurisdiction: Denmark", "bad-value at 'Denmark'"),
    ("jurisdiction: dk", "bad-value at 'dk'"),
    ("phone: 70 20 25 50", "bad-phone-number at '70 20 25 50'"),
    ("sms: \"+45\"", "bad-phone-number at '\"+45\"'"), ("email: a@b", "bad-value at 'a@b'"),
    ("email: a b@c.example", "bad-value at 'a b@c.example'"),
    ("email: a.example", "bad-value at 'a.example'"),
    ("web: www.a.example", "bad-value at 'www.a.example'"),
    ("web: javascript:x", "bad-value at 'javascript:x'"),
    ("web: https://a b", "bad-value at 'https://a b'"), ("languages: da", "wrong-type at 'da'"),
    ("languages: []", "wrong-type at '[]'"),
    ("languages: [da, english]", "bad-language-tag at 'english'"),
    ("hours: never", "bad-value at 'never'"),
    ("cost: Free", "bad-value at 'Free'"), ("from-abroad: yes", "wrong-type at 'yes'"),
    ("checked: 2026-02-29", "bad-date at '2026-02-29'"), ("expires: soon", "bad-date at 'soon'"),
    ("phon: 112", "unknown-key at 'phon'"), ("source: {title: a}", "missing-key at ''"),
    ("source: a", "wrong-type at 'a'"),
    ("source: {title: a, publisher: b, x: c}", "unknown-key at 'x'"),
    ("what-happens: {en: {polis: a}}", "unknown-key at 'polis'"),
    ("what-happens: {xx: {cost: a}}", "bad-language-tag at 'xx'"),
    ("what-happens: {en: a}", "wrong-type at 'a'"), ("owner: &x a", "yaml-feature at '&x a'"),
  ])
  func `a wrong value is told where it stands`(line: String, finding: String) {
    let found = hotline(line)
    #expect(found.first == finding)
    #expect(found.count == 1 || line.hasPrefix("source: a"))
  }

  @Test(arguments: ["names", "owner", "answers", "jurisdiction", "source"])
  func `what a contact cannot do without is told`(key: String) {
    let lines = ContentFolder().files["contacts/hotline.yaml"]?.split(separator: "\n") ?? []
    let rest = lines.filter { !$0.hasPrefix("\(key):") }.joined(separator: "\n")
    let file = ContentFile.parse("contacts/hotline.yaml", file: "c") { Array(rest.utf8) }
    #expect(file.diagnostics.map(\.identifier) == [.missingKey])
    #expect(file.diagnostics.first?.message.contains("'\(key)'") == true)
  }

  @Test func `a contact has a way to reach it`() {
    let lines = ContentFolder().files["contacts/hotline.yaml"]?.split(separator: "\n") ?? []
    let rest = lines.filter { !$0.hasPrefix("phone") }.joined(separator: "\n")
    #expect(findings("contacts/hotline.yaml", rest) == ["missing-key at ''"])
    #expect(findings("contacts/hotline.yaml", rest + "\nweb: https://a.example") == [])
  }

  @Test(
    arguments: [
      ("1", []), ("1440", []), ("0", ["bad-value at '0'"]), ("1441", ["bad-value at '1441'"]),
      ("007", ["wrong-type at '007'"]), ("+5", ["wrong-type at '+5'"]),
      ("-1", ["bad-value at '-1'"]),
      ("3.5", ["wrong-type at '3.5'"]), ("1e2", ["wrong-type at '1e2'"]),
      ("٣", ["wrong-type at '٣'"]),
      ("99999999999999999999", ["wrong-type at '99999999999999999999'"]),
      ("[1]", ["wrong-type at '[1]'"]),
      ("", ["wrong-type at ''"]), ("\"30\"", []),
    ] as [(String, [String])])
  func `a whole number is digits, within its bounds`(value: String, expected: [String]) {
    #expect(findings("training/basics/notice/item.yaml", "minutes: \(value)") == expected)
  }

  @Test(arguments: [
    "site.yaml", "communities/au-pairs.yaml", "contacts/hotline.yaml", "languages/da.yaml",
    "awareness/pay/item.yaml", "training/basics/course.yaml", "training/basics/notice/item.yaml",
  ])
  func `an empty record is told`(path: String) {
    for text in ["{}", "a list", "[a]"] { #expect(!findings(path, text).isEmpty) }
    #expect(!findings(path, "").isEmpty)
    #expect(!findings(path, "# later\n").isEmpty)
  }

  @Test func `a record that is no YAML is told once`() {
    for path in ContentFolder().files.keys where path.hasSuffix(".yaml") {
      #expect(findings(path, "a: b: c") == ["yaml-syntax at ':'"])
    }
  }

  @Test func `what refers to a record that is no YAML is right all the same`() {
    #expect(ContentFolder(["contacts/hotline.yaml": "a: b: c"]).identifiers == [.yamlSyntax])
    #expect(ContentFolder(["languages/ar.yaml": "a: b: c"]).identifiers == [.yamlSyntax])
    #expect(ContentFolder(["awareness/help/item.yaml": "a: b: c"]).identifiers == [.yamlSyntax])
  }

  @Test func `claims have names, and all that a figure needs`() {
    let claim =
      "value: 1, statement: {en: a}, source: {title: a, publisher: b}, confidence: official"
    #expect(findings("claims/a.yaml", "x: {\(claim)}") == [])
    #expect(findings("claims/a.yaml", "X y: {\(claim)}") == ["bad-name at 'X y'"])
    #expect(findings("claims/a.yaml", "x: {\(claim), published: 1066}") == ["bad-value at '1066'"])
    #expect(findings("claims/a.yaml", "x: 5").first == "wrong-type at '5'")
    #expect(
      findings("claims/a.yaml", "x: {value: 1}").filter { $0.hasPrefix("missing-key") }.count == 3)
  }

  @Test func `a review has a kind, a person and a day`() throws {
    let text = """
      ---
      title: T
      review:
        - {kind: lived-experience, by: reader, date: 2026-01-02, fingerprint: 0123456789abcdef0123456789abcdef}
      ---
      A
      """
    #expect(findings("awareness/pay/en.md", text) == [])
    guard
      case .translation(_, let translation) = ContentFile.parse(
        "awareness/pay/en.md", file: "e", read: { Array(text.utf8) }
      ).value
    else {
      Issue.record("no translation")
      return
    }
    #expect(translation.reviews.map(\.kind) == [.livedExperience])
    #expect(translation.reviews.first?.date == CalendarDate("2026-01-02"))
    let lacking = text.replacing("by: reader, ", with: "")
    #expect(findings("awareness/pay/en.md", lacking) == ["missing-key at ''"])
  }

  // MARK: Front matter

  @Test(arguments: [
    ("A text", "missing-front-matter"), ("", "missing-front-matter"),
    ("---\ntitle: T\nA", "missing-front-matter"),
    ("---\n---\nA", "missing-key"), ("---\ntitle:\n---\nA", "wrong-type"),
    ("---\ntitel: T\n---\nA", "missing-key"),
    ("---\ntitle: a: b\n---\nA", "yaml-syntax"),
    ("---\ntitle: T\nsource: EN\n---\nA", "bad-language-tag"),
    ("---\ntitle: T\ntitle: U\n---\nA", "duplicate-key"), ("---\n- T\n---\nA", "wrong-type"),
  ])
  func `what is wrong above a text is told`(text: String, identifier: String) {
    #expect(findings("awareness/pay/en.md", text).first?.hasPrefix(identifier + " ") == true)
  }

  @Test func `places in a text count from the beginning of the file`() {
    let text = "---\ntitle: Åse ที่\nsummery: ø\n---\nå <b>\n"
    #expect(
      findings("awareness/pay/en.md", text) == ["raw-html at '<b>'", "unknown-key at 'summery'"])
  }

  // MARK: Bytes

  @Test func `bytes that are no UTF-8 are told where they begin`() {
    let file = ContentFile.parse("site.yaml", file: "s") { Array("name: å".utf8) + [0xE5, 0x20] }
    #expect(file.diagnostics.map(\.identifier) == [.invalidUTF8])
    #expect(file.diagnostics.first?.location.range == SourceRange(8, 9))
  }

  @Test func `a file that cannot be read is told, and a picture is not read`() {
    let fault = Diagnostic(.fileSize, "too large", at: SourceLocation(file: "s"))
    let file = ContentFile.parse("site.yaml", file: "s") { () throws(ContentFile.Unreadable) in
      throw ContentFile.Unreadable(diagnostic: fault)
    }
    #expect(file.diagnostics == [fault])
    let picture = ContentFile.parse("images/a.png", file: "i") {
      Issue.record("a picture was read")
      return []
    }
    #expect(picture.diagnostics.isEmpty)
  }

  // MARK: Paths

  @Test(
    arguments: [
      ("README.md", nil), ("awareness/README.md", nil), ("images/a/b.svg", nil),
      ("sites.yaml", "unknown-file"),
      ("site.yml", "unknown-file"), ("contacts/a.yml", "unknown-file"),
      ("contacts/A.yaml", "bad-name"),
      ("contacts/a/b.yaml", "unknown-file"), ("languages/xx.yaml", "bad-language-tag"),
      ("languages/EN.yaml", "bad-language-tag"), ("glossary/en.txt", "unknown-file"),
      ("awareness/en.md", "unknown-file"), ("awareness/Your Pay/en.md", "bad-name"),
      ("awareness/pay/english.md", "bad-language-tag"), ("awareness/pay/itm.yaml", "unknown-file"),
      ("awareness/pay/course.yaml", "unknown-file"), ("training/basics/item.yaml", "unknown-file"),
      ("training/basics/Notice/item.yaml", "bad-name"), ("training/a/b/c/en.md", "unknown-file"),
      ("images", "unknown-file"), ("", "unknown-file"), ("drafts/a.md", "unknown-file"),
      ("claims/æ.yaml", "bad-name"),
    ] as [(String, String?)])
  func `a file is known by its path`(path: String, identifier: String?) {
    let file = ContentFile.parse(path, file: path) {
      Array((path.hasSuffix(".md") ? ContentFolder.text("A") : "a: {b: c}").utf8)
    }
    let found = file.diagnostics.first {
      [.unknownFile, .badName, .badLanguageTag].contains($0.identifier)
    }
    #expect(found?.identifier.rawValue == identifier)
  }
}
