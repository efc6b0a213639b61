import Diagnostics
import Testing

@testable import Content

struct InterfaceTextTests {
  private func findings(_ tag: String, _ texts: String) -> [String] {
    ContentFolder(["languages/\(tag).yaml": "autonym: X\ntexts:\n\(texts)"]).findings.map {
      $0.replacing("content/languages/\(tag).yaml", with: "")
    }
  }

  private static let rest = "  start: a\n  until: \"{date}\"\n"
  private static let topics = "  topics: {one: \"{count} a\", other: \"{count} b\"}\n"

  @Test func `a text that lacks is told with the one of the pattern`() throws {
    let folder = ContentFolder([
      "languages/da.yaml": "autonym: X\ntexts:\n  start: a\n" + Self.topics
    ])
    let diagnostic = try #require(folder.assembled().diagnostics.first)
    #expect(folder.identifiers == [.missingText])
    #expect(diagnostic.message.contains("'until'"))
    #expect(diagnostic.notes.first?.message == "in 'en': Until {date}")
    #expect(diagnostic.notes.first?.location.file == "content/languages/en.yaml")
  }

  @Test func `a value misspelt in the pattern is told there, and not in the others`() {
    let folder = ContentFolder([
      "languages/en.yaml":
        "autonym: X\ntexts:\n  start: b\n  until: \"{date}\"\n"
        + "  topics: {one: \"{cnt} a\", other: \"{count} b\"}\n",
      "languages/da.yaml": "autonym: X\ntexts:\n" + Self.rest + Self.topics,
    ])
    #expect(folder.findings == ["bad-placeholder at 'content/languages/en.yaml': 'topics'"])
  }

  @Test func `a text that the pattern lacks is told with the nearest`() {
    #expect(
      findings("da", Self.rest + Self.topics + "  strat: a") == ["unknown-text at '': 'strat'"])
  }

  @Test func `a text misspelt lacks, and is unknown`() {
    #expect(
      findings("da", "  strat: a\n  until: \"{date}\"\n" + Self.topics).map { $0.prefix(12) }
        == ["missing-text", "unknown-text"])
  }

  @Test(
    arguments: [
      ("da", "{one: \"{count}\", other: \"{count}\"}", []),
      ("da", "{other: \"{count}\"}", ["plural-forms at '': 'topics'"]),
      (
        "da", "{one: \"{count}\", few: \"{count}\", other: \"{count}\"}",
        ["plural-forms at '': 'few'"]
      ),
      ("da", "a", ["plural-forms at '': 'topics'"]),
      (
        "ar", "{one: \"{count}\", other: \"{count}\"}",
        Array(repeating: "plural-forms at '': 'topics'", count: 4)
      ),
    ] as [(String, String, [String])])
  func `a text with a number has the forms of its language`(
    tag: String, forms: String, expected: [String]
  ) {
    #expect(findings(tag, Self.rest + "  topics: \(forms)") == expected)
  }

  @Test func `a text without a number has one form`() {
    #expect(
      findings("da", "  start: {one: a, other: b}\n  until: \"{date}\"\n" + Self.topics)
        == ["plural-forms at '': 'start'"])
  }

  @Test(arguments: ["until: \"{dato}\"", "until: x", "until: \"{date} {x}\"", "until: \"date\""])
  func `a placeholder that lacks or means nothing is told`(line: String) {
    let found = findings("da", "  start: a\n  \(line)\n" + Self.topics)
    #expect(!found.isEmpty)
    #expect(found.filter { !$0.hasPrefix("bad-placeholder at '': 'until'") }.isEmpty)
  }

  @Test func `a placeholder where none belongs is told`() {
    #expect(
      findings("da", "  start: \"{x}\"\n  until: \"{date}\"\n" + Self.topics)
        == ["bad-placeholder at '': 'start'"])
  }

  @Test func `texts are filled in the form and the digits of the language`() throws {
    let library = ContentFolder().library
    let danish = try #require(library.language("da"))
    #expect(danish.texts.text("topics", count: 1) == "1 emne")
    #expect(danish.texts.text("topics", count: 0) == "0 emner")
    #expect(danish.texts.text("topics", count: 1234) == "1.234 emner")
    #expect(danish.texts.text("until", ["date": "{date} i dag"]) == "Indtil {date} i dag")
    #expect(danish.texts.text("until", [:]) == "Indtil {date}")
    #expect(danish.texts["start"] == "Forside")
    #expect(danish.texts["nothing"] == "")
    #expect(danish.texts.text("nothing", count: 1) == "")
    let arabic = try #require(library.language("ar"))
    #expect(arabic.texts.text("topics", count: 2) == "موضوعان " + arabic.format(2))
    #expect(arabic.texts.text("topics", count: 3) == arabic.format(3) + " مواضيع")
    #expect(arabic.texts.text("topics", count: 11) == arabic.format(11) + " موضوعًا")
    #expect(arabic.direction == "rtl")
    #expect(danish.direction == "ltr")
  }

  @Test func `texts that a part of the tool uses and nobody wrote are told`() throws {
    let texts = try #require(ContentFolder().library.pattern).texts
    #expect(texts.lacking([.init("start"), .init("finish")]).map(\.identifier) == [.missingText])
    #expect(texts.lacking([.init("until", "day")]).map(\.identifier) == [.badPlaceholder])
    #expect(texts.lacking([.init("start", "count")]).map(\.identifier) == [.pluralForms])
    #expect(
      texts.lacking([.init("start"), .init("until", "date"), .init("topics", "count")]).isEmpty)
    #expect(texts.keys == ["start", "topics", "until"])
  }

  @Test func `a language without texts is told once`() {
    #expect(ContentFolder(["languages/da.yaml": "autonym: Dansk"]).identifiers == [.missingKey])
  }

  // MARK: Drafts

  @Test(arguments: [
    ("uk", ["few", "many", "one", "other"]), ("th", ["other"]),
    ("ar", ["few", "many", "one", "other", "two", "zero"]),
  ])
  func `a draft for a language has its plural forms, and nothing wrong but that it is a draft`(
    tag: String, forms: [String]
  ) throws {
    var folder = ContentFolder()
    let draft = try Draft.make(.language, tag, in: folder.library, folder: "content").get()
    let texts = try #require(draft.fields["texts"])
    for form in forms { #expect(texts.contains("    \(form): \"")) }
    folder.files["languages/\(tag).yaml"] = "autonym: X\ntexts:\n\(texts)"
    let site = Array((folder.files["site.yaml"] ?? "").utf8)
    let edit = try #require(draft.edit)
    folder.files["site.yaml"] = String(decoding: try edit.apply(to: site), as: UTF8.self)
    let isOffered = folder.library.offeredLanguages.contains { $0.tag.description == tag }
    #expect(
      folder.identifiers
        == (isOffered ? [.untranslatedText] : [.untranslatedText, .unofferedLanguage]))
    #expect(folder.library.language(try LanguageTag.parse(tag).get()) != nil)
  }

  @Test(arguments: [
    (Draft.Kind.topic, "new"), (.course, "new"), (.module, "basics/new"), (.community, "new"),
    (.contact, "new"),
  ])
  func `a draft of anything is filled for the library`(kind: Draft.Kind, id: String) throws {
    let draft = try Draft.make(kind, id, in: ContentFolder().library, folder: "content").get()
    #expect(draft.fields["id"] == "new")
    #expect(draft.fields["jurisdiction"] == "DK")
    #expect(draft.fields["contacts"] == "hotline")
    #expect((draft.edit != nil) == (kind == .module))
    #expect(draft.next.hasPrefix("now "))
  }

  @Test(arguments: [
    (Draft.Kind.topic, "New Topic"), (.topic, ""), (.module, "new"), (.module, "nothing/new"),
    (.module, "a/b/c"), (.language, "xx"), (.language, "EN"), (.contact, "../x"), (.community, "ø"),
  ])
  func `a name that cannot be is refused`(kind: Draft.Kind, id: String) {
    guard
      case .failure(let fault) = Draft.make(
        kind, id, in: ContentFolder().library, folder: "content")
    else {
      Issue.record("'\(id)' was taken")
      return
    }
    #expect(!fault.description.isEmpty)
  }
}
