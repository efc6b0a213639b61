import Diagnostics
import Testing

@testable import Content

/// Which words are found, and what is said of them.
@Suite struct WordingTests {
  @Test(arguments: [
    ("slave", "A slave.", ["slave"]), ("slave", "Slavery", []), ("slave", "SLAVE", ["SLAVE"]),
    ("slave", "slave-like", ["slave"]), ("slave", "anti-slave", ["slave"]),
    ("slave", "enslave", []), ("slave", "a slave's pay", ["slave"]), ("slave", "slaves", []),
    ("slave*", "Slavery, slaves", ["Slavery", "slaves"]), ("slave*", "enslaved", []),
    ("two words", "Two words.", ["Two words"]), ("two words", "two\nwords", ["two\nwords"]),
    ("two words", "two\u{A0}words", ["two\u{A0}words"]), ("two words", "two, words", []),
    ("two words", "two wordsmiths", []), ("two words", "two", []), ("don't", "I don't", ["don't"]),
    ("ægte", "ÆGTE par", ["ÆGTE"]), ("udnyt*", "Udnyttelse", ["Udnyttelse"]),
    ("ø", "på ø", ["ø"]), ("рабств*", "РАБСТВО тут", ["РАБСТВО"]), ("раб", "работа", []),
    ("nô lệ", "NÔ LỆ", ["NÔ LỆ"]), ("sclav*", "Sclavie!", ["Sclavie"]),
    ("ضحية", "هو ضحية، نعم", ["ضحية"]), ("ضحية", "الضحية", []),
    ("ค้ามนุษย์", "การค้ามนุษย์คือ", ["ค้ามนุษย์"]), ("เหยื่อ", "ทุกคน", []),
    ("alipin", "Pang-aalipin at alipin", ["alipin"]),
  ])
  func `a word is found as a whole, in any case`(phrase: String, text: String, found: [String]) {
    let wording = Wording.reading(
      "avoid: [{words: [\"\(phrase)\"], reason: r}]", autonym: "English")
    let bytes = Array(text.utf8)
    var scanner = SentenceScanner(wording, limit: nil)
    scanner.scan(bytes.span)
    #expect(scanner.findings.map { String(decoding: bytes[$0.stretch], as: UTF8.self) } == found)
  }

  @Test func `the longest of several phrases is found, and none within it`() {
    let wording = Wording.reading(
      "avoid: [{words: [a b, a, b c], reason: r}]", autonym: "English")
    let bytes = Array("a b c".utf8)
    var scanner = SentenceScanner(wording, limit: nil)
    scanner.scan(bytes.span)
    #expect(scanner.findings == [.init(phrase: 0, stretch: 0..<3)])
  }

  private static let rules = """
    autonym: English
    texts: {start: Start, until: "Until {date}", topics: {one: "{count} topic", other: "{count} topics"}}
    avoid:
      - words: {rescued: helped, an illegal: a person}
        reason: r
      - words: [slave, slaves]
        instead: a person
        reason: s
    telling: [traffick*]
    sentence-length: 6
    lix: 30
    """

  private static func folder(_ body: String, topic: String = "pay") -> ContentFolder {
    ContentFolder([
      "languages/en.yaml": rules, "awareness/\(topic)/item.yaml": "communities: [au-pairs]",
      "awareness/\(topic)/en.md": ContentFolder.text(body),
    ])
  }

  private static func replacements(_ body: String) -> [String?] {
    folder(body).assembled().diagnostics.filter { $0.identifier == .avoidWord }
      .map(\.replacement)
  }

  @Test(arguments: [
    ("He was rescued.", ["helped"]), ("Rescued people.", ["Helped"]), ("RESCUED", [nil]),
    ("self-rescued", [nil]), ("*rescued*", ["helped"]), ("A slave.", [nil]),
    ("an illegal", ["a person"]), ("an\nillegal", [nil]), ("an *illegal*", [nil]),
    ("&#114;escued", [nil]), ("`rescued`", []), ("[here](https://rescued.example/)", []),
    ("| rescued |\n|---|\n| rescued |", ["helped", "helped"]), ("- rescued", ["helped"]),
    ("> ## rescued", ["helped"]), (":contact{hotline} rescued", ["helped"]),
    ("<https://example.org/rescued>", []),
  ])
  func `a replacement is offered where it fits exactly`(body: String, expected: [String?]) {
    #expect(Self.replacements(body) == expected)
  }

  @Test func `a finding points at the word`() {
    #expect(
      Self.folder("Æ *rescued* & slave").findings == [
        "avoid-word at 'content/awareness/pay/en.md': 'rescued'",
        "avoid-word at 'content/awareness/pay/en.md': 'slave'",
      ])
  }

  @Test func `a finding beside an escape points at the words around it`() {
    #expect(
      Self.folder("*Æ* \\* slave *x*").findings == [
        "avoid-word at 'content/awareness/pay/en.md': ' \\* slave '"
      ])
  }

  @Test func `a long sentence is reported as a whole`() {
    #expect(
      Self.folder("Short one. This *sentence* has more\nthan six words. Short.").findings == [
        "long-sentence at 'content/awareness/pay/en.md': "
          + "'This *sentence* has more\nthan six words.'"
      ])
  }

  @Test func `sentences for professionals may be long, and words to avoid may not be used`() {
    let folder = ContentFolder([
      "languages/en.yaml": Self.rules, "communities/police.yaml": nil,
      "training/basics/en.md": ContentFolder.text(
        "This sentence about a slave has more than six words.", source: "da"),
    ])
    #expect(folder.identifiers.contains(.avoidWord))
    #expect(!folder.identifiers.contains(.longSentence))
  }

  @Test func `an address is compared with the telling words of all languages`() {
    #expect(
      Self.folder("Short.", topic: "about-trafficking").findings == [
        "telling-word at 'content/awareness/about-trafficking/item.yaml': ''"
      ])
  }

  @Test(arguments: [
    "avoid: [{words: [slave], instead: x}]", "avoid: [{words: {slave*: x}, reason: r}]",
    "avoid: [{words: [\"*\"], reason: r}]", "telling: [a*b]", "sentence-length: 1", "lix: high",
    "avoid: slave", "telling: slave",
  ])
  func `a rule that cannot be kept is reported`(rule: String) {
    let sound = "autonym: English\ntexts: {start: Start}\n"
    let bytes = Array((sound + rule).utf8)
    let root = YAMLParser.parse(bytes, in: 0..<bytes.count, file: "en.yaml").root
    #expect(Language.read(root, tag: "en", file: "en.yaml").1.count == 1)
  }
}
