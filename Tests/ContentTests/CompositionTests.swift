import Diagnostics
import Markup
import Testing

@testable import Content

/// Which block belongs to which, and what a page shows of them.
struct CompositionTests {
  /// The text of a topic in some languages, the first of which is the source.
  private func topic(_ texts: KeyValuePairs<String, String>) throws -> ResolvedItem {
    var folder = ContentFolder()
    folder.files = folder.files.filter { !$0.key.hasPrefix("awareness/pay/") }
    folder.files["awareness/pay/item.yaml"] = "communities: [au-pairs, builders]"
    for (tag, body) in texts {
      folder.files["awareness/pay/\(tag).md"] = ContentFolder.text(
        body, source: tag == texts.first?.key ? nil : texts.first?.key, title: "Title \(tag)")
    }
    return try #require(folder.resolved("awareness/pay"))
  }

  /// The blocks of a page, each with the language it is in.
  private func page(
    _ item: ResolvedItem, _ chain: [LanguageTag], for community: String? = nil
  ) -> [String] {
    item.compose(chain, community: community).blocks.map { block in
      let text = item.item.translations[block.translation]
      let words = text.document.plainText(of: block.node)
      return "\(text.language): \(words.split(separator: " ").joined(separator: " "))"
    }
  }

  // MARK: What lacks

  @Test func `a whole translation is shown as it is`() throws {
    let item = try topic(["en": "A\n\n## B\n\n- C", "da": "a\n\n## b\n\n- c"])
    #expect(page(item, ["da", "en"]) == ["da: a", "da: b", "da: c"])
    #expect(page(item, ["en", "da"]) == ["en: A", "en: B", "en: C"])
    let composed = item.compose(["da", "en"], community: nil)
    #expect(composed.blocks.map(\.rule) == [.own, .own, .own])
    #expect(composed.foreignLanguages.isEmpty)
    #expect(composed.isTranslation)
    #expect(composed.primary.language == "da")
  }

  @Test(arguments: [
    ("a\n\n- l\n\n## h\n\nz", ["da: a", "da: l", "da: h", "da: z"]),
    ("a\n\n## h\n\nz", ["da: a", "en: L", "da: h", "da: z"]),
    ("a\n\n- l\n\n## h", ["da: a", "da: l", "da: h", "en: Z"]),
    ("a\n\n- l", ["da: a", "da: l", "en: H", "en: Z"]),
    ("- l\n\n## h\n\nz", ["en: A", "da: l", "da: h", "da: z"]),
    ("## h\n\nz", ["en: A", "en: L", "da: h", "da: z"]),
    ("a\n\nz", ["da: a", "en: L", "en: H", "da: z"]),
    ("- l", ["en: A", "da: l", "en: H", "en: Z"]),
  ])
  func `what a translation lacks comes from the next language, in its place`(
    danish: String, expected: [String]
  ) throws {
    let item = try topic(["en": "A\n\n- L\n\n## H\n\nZ", "da": danish])
    #expect(page(item, ["da", "en"]) == expected)
  }

  @Test(arguments: [
    ("ring 112\n\nvent 30 dage", ["da: ring 112", "da: vent 30 dage", "en: ask"]),
    ("vent 30 dage\n\nspørg", ["en: call 112", "da: vent 30 dage", "da: spørg"]),
    // Two paragraphs of the source, one of the translation: nobody can tell which of them it is.
    ("ring 112\n\nspørg", ["da: ring 112", "en: wait 30 days", "en: ask"]),
    ("vent 30 dage", ["en: call 112", "da: vent 30 dage", "en: ask"]),
  ])
  func `a number in a paragraph says which one lacks`(
    danish: String, expected: [String]
  ) throws {
    let item = try topic(["en": "call 112\n\nwait 30 days\n\nask", "da": danish])
    #expect(page(item, ["da", "en"]) == expected)
  }

  @Test(arguments: [
    "b :contact{hotline}", "b [c](../help/)", "b :claim{found-2023}",
    "b ![c](../../images/door.png)",
    "b [c](../help/#hvem-svarer)",
  ])
  func `so does an address or a directive`(paragraph: String) throws {
    let english = paragraph.replacing("#hvem-svarer", with: "#who-answers")
    let item = try topic(["en": "A\n\n\(english)\n\nC", "da": paragraph])
    #expect(page(item, ["da", "en"]).map { $0.prefix(3) } == ["en:", "da:", "en:"])
  }

  @Test(arguments: ["٣٠", "۳۰", "३०", "৩০", "๓๐", "၃၀", "３０", "𝟛𝟘"])
  func `digits of another script are numbers too`(number: String) throws {
    let item = try topic([
      "en": "call 112\n\nwait 30 days\n\nask 5", "ar": "انتظر \(number) يومًا",
    ])
    #expect(page(item, ["ar", "en"]).map { $0.prefix(3) } == ["en:", "ar:", "en:"])
  }

  @Test(arguments: ["٣١", "๑๓๐", "³⁰", "三十", "Ⅲ"])
  func `another number tells nothing`(number: String) throws {
    let item = try topic([
      "en": "call 112\n\nwait 30 days\n\nask 5", "ar": "انتظر \(number) يومًا",
    ])
    #expect(page(item, ["ar", "en"]).map { $0.prefix(3) } == ["en:", "en:", "en:"])
  }

  @Test func `without any sign nobody can tell which ones belong together`() throws {
    let item = try topic(["en": "A\n\nB\n\nC", "da": "a\n\nb"])
    #expect(page(item, ["da", "en"]) == ["en: A", "en: B", "en: C"])
    let state = item.states[try #require(item.item.translationIndex("da"))]
    #expect(state.blocks.map(\.freshness) == [.uncertain, .uncertain, .uncertain])
    #expect(state.stretches.map(\.then) == [[0, 1, 2]])
    #expect(state.stretches.map(\.thenWords) == [["A", "B", "C"]])
    #expect(state.stretches.map(\.translation) == [[0, 1]])
  }

  @Test func `what is left out leaves the rest of the text as it is`() throws {
    let item = try topic([
      "en": "A\n\n## S\n\nB\n\nC\n\n## T\n\nD\n\nE", "da": "a\n\n## s\n\nb\n\n## t\n\nd\n\ne",
    ])
    #expect(
      page(item, ["da", "en"])
        == ["da: a", "da: s", "en: B", "en: C", "da: t", "da: d", "da: e"])
  }

  @Test func `only blocks of the same kind belong together`() throws {
    let item = try topic(["en": "- A\n\n## B\n\n> C\n\n1. D", "da": "1. a\n\n### b\n\n```\nc\n```"])
    let blocks = page(item, ["da", "en"])
    #expect(blocks.filter { $0.hasPrefix("en") }.count == 3)
    #expect(Set(blocks).count == blocks.count)
    let state = item.states[try #require(item.item.translationIndex("da"))]
    #expect(state.blocks.map(\.partner) == [nil, nil, nil, 0])
    // They may be what is left out.
    #expect(state.extras == [])
    #expect(state.stretches.map(\.translation) == [[1, 2]])
  }

  @Test func `what a translation has more stands where it stands in it`() throws {
    let item = try topic(["en": "A\n\n## B\n\n- C", "da": "a\n\n> more\n\n## b\n\n- c\n\n> end"])
    #expect(page(item, ["da", "en"]) == ["da: a", "da: more", "da: b", "da: c", "da: end"])
    #expect(page(item, ["en", "da"]) == ["en: A", "en: B", "en: C"])
  }

  @Test func `more and less at a time`() throws {
    let item = try topic(["en": "A\n\n## B\n\n- C\n\nD", "da": "> more\n\na\n\n- c\n\n> end\n\nd"])
    #expect(
      page(item, ["da", "en"]) == ["da: a", "en: B", "da: c", "da: d"])
  }

  /// Parts of a block that a translator left out, with the block as it was and as it is translated.
  @Test(arguments: [
    ("- A\n- B\n- C", "- a\n- c"), ("1. A\n2. B", "1. a"),
    ("- A\n  - B\n  - C\n- D", "- a\n  - b\n- d"),
    (":::steps\n1. A\n2. B\n:::", ":::steps\n1. a\n:::"), ("> A\n>\n> B", "> a"),
    ("| A | B |\n|---|---|\n| C | D |\n| E | F |", "| a | b |\n|---|---|\n| c | d |"),
    ("| A | B |\n|---|---|\n| C | D |", "| a | b |\n|---|---|\n| c | |"),
    ("| A | B |\n|---|---|\n| C | D |", "| a |\n|---|\n| c |"), ("A\\\nB\\\nC", "a\\\nc"),
    (":::note\nA\n\nB\n:::", ":::note\na\n:::"), (":::safety\nA\n\nB\n:::", ":::safety\na\n:::"),
    (":::note\n- A\n- B\n:::", ":::note\n- a\n:::"), ("- A\n\n  B", "- a"),
  ])
  func `a block that lacks a part is shown in the next language`(source: String, other: String)
    throws
  {
    for text in [source, "X\n\n\(source)\n\nY"] {
      let translated = text.hasPrefix("X") ? "x\n\n\(other)\n\ny" : other
      let item = try topic(["en": text, "da": translated])
      let composed = item.compose(["da", "en"], community: nil)
      let language = try #require(item.item.translationIndex("en"))
      #expect(composed.blocks.count { $0.translation == language } == 1)
      let state = item.states[try #require(item.item.translationIndex("da"))]
      #expect(state.blocks.count { $0.freshness == .uncertain } == 1)
      #expect(state.stretches.count == 1 && state.stretches[0].parts != nil)
    }
  }

  /// Blocks whose parts are the same, written in another way.
  @Test(arguments: [
    ("- A\n- B", "* a\n\n* b"), ("A\nB", "a b"),
    ("- A *b*\n- [C](../help/)", "- a\n- [c](../help/) d"),
    ("> A. B.", "> a, b"), ("| A |\n|---|\n| B |", "| a a |\n|:-:|\n| b b |"),
    (":::note\nA :contact{emergency}\n:::", "::::note\na\n::::"),
  ])
  func `parts that are written in another way are the same`(source: String, other: String) throws {
    let item = try topic(["en": source, "da": other])
    #expect(item.states[try #require(item.item.translationIndex("da"))].stretches.isEmpty)
  }

  @Test func `what only a language further on has more is not shown`() throws {
    let item = try topic(["en": "A\n\n- B", "da": "a\n\n> more\n\n- b", "ar": "ا"])
    #expect(page(item, ["ar", "da", "en"]) == ["ar: ا", "da: b"])
  }

  // MARK: Chains

  @Test func `a chain of two steps is gone through in order`() throws {
    let item = try topic(["da": "a\n\n## b\n\n- c", "en": "A\n\n## B", "ar": "ا"])
    let composed = item.compose(["ar", "en", "da"], community: nil)
    #expect(page(item, ["ar", "en", "da"]) == ["ar: ا", "en: B", "da: c"])
    #expect(composed.blocks.map(\.rule) == [.own, .fallback(step: 1), .fallback(step: 2)])
    #expect(composed.foreignLanguages == ["en", "da"])
    #expect(composed.isTranslation)
  }

  @Test func `the source is the last resort, also outside the chain`() throws {
    let item = try topic(["da": "a\n\n## b", "ar": "ا"])
    let composed = item.compose(["ar", "en"], community: nil)
    #expect(page(item, ["ar", "en"]) == ["ar: ا", "da: b"])
    #expect(composed.blocks.map(\.rule) == [.own, .source])
    #expect(composed.foreignLanguages == ["da"])
  }

  @Test func `a page that is all fallback is no translation`() throws {
    let item = try topic(["en": "A\n\n## B", "da": "a"])
    let composed = item.compose(["ar", "da", "en"], community: nil)
    #expect(page(item, ["ar", "da", "en"]) == ["da: a", "en: B"])
    #expect(composed.blocks.map(\.rule) == [.fallback(step: 1), .fallback(step: 2)])
    #expect(!composed.isTranslation)
    #expect(composed.language == "ar")
    #expect(composed.primary.language == "da")
    #expect(composed.title.language == "da")
    #expect(composed.foreignLanguages == ["da", "en"])
  }

  // MARK: Titles

  @Test func `a summary that lacks comes from the next language`() throws {
    var folder = ContentFolder()
    folder.files["awareness/pay/en.md"] = "---\ntitle: Pay\nsummary: All\n---\nA"
    folder.files["awareness/pay/da.md"] = "---\ntitle: Løn\nsource: en\n---\na"
    let item = try #require(folder.resolved("awareness/pay"))
    let heading = item.heading(["da", "en"])
    #expect(heading.title.text == "Løn")
    #expect(heading.title.rule == .own)
    #expect(heading.summary?.text == "All")
    #expect(heading.summary?.language == "en")
    #expect(heading.summary?.rule == .fallback(step: 1))
  }

  @Test func `a title that lacks comes from the next language, though it is reported`() throws {
    var folder = ContentFolder()
    folder.files["awareness/pay/da.md"] = ContentFolder.text("a\n\n## b", source: "en", title: nil)
    #expect(folder.identifiers == [.missingKey])
    let heading = try #require(folder.resolved("awareness/pay")).heading(["da", "en"])
    #expect(heading.title.text == "T")
    #expect(heading.title.language == "en")
    #expect(heading.summary == nil)
  }

  // MARK: Communities

  private static let variants = """
    all

    :::for{community="au-pairs"}
    host
    :::

    :::except{community="au-pairs police"}
    boss
    :::

    end
    """

  @Test(
    arguments: [
      ("au-pairs", ["en: all", "en: host", "en: end"]),
      ("builders", ["en: all", "en: boss", "en: end"]),
      ("police", ["en: all", "en: end"]), (nil, ["en: all", "en: host", "en: boss", "en: end"]),
    ] as [(String?, [String])])
  func `parts for some communities are seen by them alone`(
    community: String?, expected: [String]
  ) throws {
    let item = try topic(["en": Self.variants])
    #expect(page(item, ["en"], for: community) == expected)
  }

  @Test func `variants in variants hold together`() throws {
    let item = try topic([
      "en": "::::for{community=\"a b\"}\n:::except{community=a}\nX\n:::\nY\n::::"
    ])
    #expect(page(item, ["en"], for: "a") == ["en: Y"])
    #expect(page(item, ["en"], for: "b") == ["en: X", "en: Y"])
    #expect(page(item, ["en"], for: "c") == [])
  }

  @Test func `a translation's part for others does not fill a place`() throws {
    let item = try topic([
      "en": Self.variants, "da": "alle\n\n:::for{community=\"au-pairs\"}\nvært\n:::\n\nslut",
    ])
    #expect(page(item, ["da", "en"], for: "au-pairs") == ["da: alle", "da: vært", "da: slut"])
    #expect(page(item, ["da", "en"], for: "builders") == ["da: alle", "en: boss", "da: slut"])
  }

  @Test func `a translation of the parts for others alone is none for this community`() throws {
    let item = try topic([
      "en": "A\n\n:::for{community=builders}\nB\n:::",
      "da": ":::for{community=builders}\nb\n:::",
    ])
    #expect(!item.isTranslated(into: "da", for: "au-pairs"))
    #expect(item.isTranslated(into: "da", for: "builders"))
    #expect(item.isTranslated(into: "da", for: nil))
    #expect(!item.isTranslated(into: "ar", for: nil))
    #expect(page(item, ["da", "en"], for: "au-pairs") == ["en: A"])
  }

  @Test func `a block knows the variants around it`() throws {
    let item = try topic(["en": Self.variants])
    let blocks = item.compose(["en"], community: nil).blocks
    #expect(blocks.map { item.variants(around: $0).map(\.name) } == [[], [.for], [.except], []])
  }

  @Test func `parts for different communities do not belong together`() throws {
    let item = try topic([
      "en": ":::for{community=au-pairs}\nA\n:::", "da": ":::for{community=builders}\na\n:::",
    ])
    #expect(page(item, ["da", "en"], for: "au-pairs") == ["en: A"])
    // It may be the same paragraph, for the wrong ones.
    #expect(page(item, ["da", "en"], for: "builders") == [])
  }

  // MARK: Size

  @Test func `very long texts that differ are aligned`() throws {
    let english = (0..<3000).map { "p \($0)" }.joined(separator: "\n\n")
    let danish = (0..<3000).filter { $0 % 7 != 0 }.map { "q \($0)" }.joined(separator: "\n\n")
    let item = try topic(["en": english, "da": danish])
    #expect(page(item, ["da", "en"]).count == 3000)
  }
}
