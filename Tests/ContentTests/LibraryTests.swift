import Diagnostics
import Markup
import Testing

@testable import Content

/// What is wrong between files.
struct LibraryTests {
  @Test func `an empty folder lacks a site and a pattern`() {
    var folder = ContentFolder()
    folder.files = [:]
    #expect(
      folder.findings == [
        "missing-file at 'content/languages/en.yaml': ''",
        "missing-file at 'content/site.yaml': ''",
      ])
    #expect(folder.library.languages.isEmpty)
  }

  @Test(
    arguments: [
      ("site.yaml", ["missing-file"]), ("awareness/pay/en.md", ["missing-file"]),
      ("awareness/pay/item.yaml", ["missing-file"]), ("languages/da.yaml", ["unknown-language"]),
      ("contacts/hotline.yaml", Array(repeating: "unknown-contact", count: 3)),
      ("training/basics/talk/item.yaml", ["missing-file"]),
      ("training/basics/talk/da.md", ["missing-file"]),
    ] as [(String, [String])])
  func `a file that others need is missed, and told as often as it is needed`(
    path: String, expected: [String]
  ) {
    let found = ContentFolder([path: nil]).identifiers.map(\.rawValue)
    #expect(found.filter { $0 != "unlisted-module" } == expected)
  }

  @Test func `an item without a text says where one belongs`() {
    let diagnostics = ContentFolder(["awareness/pay/en.md": nil]).assembled().diagnostics
    #expect(diagnostics.map(\.location.file) == ["content/awareness/pay/item.yaml"])
    #expect(diagnostics.first?.remedy?.contains("'content/awareness/pay/en.md'") == true)
  }

  // MARK: Sources

  @Test func `two texts that are no translation are told, with both ways out`() throws {
    let folder = ContentFolder(["awareness/help/da.md": ContentFolder.text("Hjælp.")])
    let diagnostic = try #require(folder.assembled().diagnostics.first)
    #expect(diagnostic.identifier == .sourceLanguage)
    #expect(diagnostic.remedy?.contains("'source: da'") == true)
    #expect(diagnostic.remedy?.contains("'source: en'") == true)
    #expect(diagnostic.notes.map(\.location.file) == ["content/awareness/help/da.md"])
    #expect(diagnostic.location.file == "content/awareness/help/en.md")
  }

  @Test(arguments: [
    ("ar", "source-language at 'content/awareness/help/da.md': 'ar'"),
    ("da", "source-language at 'content/awareness/help/da.md': 'da'"),
  ])
  func `a source that is not there, or the text itself, is told`(source: String, finding: String) {
    let folder = ContentFolder([
      "awareness/help/da.md": ContentFolder.text("Hjælp.", source: source)
    ])
    #expect(folder.findings == [finding])
  }

  @Test func `texts that all say they were translated are told once`() {
    let folder = ContentFolder([
      "awareness/help/en.md": ContentFolder.text("Help.\n\n## A", source: "da"),
      "awareness/help/da.md": ContentFolder.text("Hjælp.\n\n## A", source: "en"),
    ])
    #expect(folder.identifiers == [.sourceLanguage])
  }

  @Test func `a translation of a translation follows the source`() {
    let folder = ContentFolder(["awareness/help/ar.md": ContentFolder.text("ا", source: "da")])
    #expect(folder.findings == [])
    #expect(folder.library.topics.first?.source.language == "en")
  }

  // MARK: Order

  @Test func `communities and topics are in their order`() {
    let library = ContentFolder([
      "awareness/a/item.yaml": "communities: [builders]\norder: 5",
      "awareness/a/en.md": ContentFolder.text("A"),
    ]).library
    #expect(library.communities.map(\.id) == ["builders", "au-pairs", "police"])
    #expect(library.topics.map(\.folder.name) == ["a", "help", "pay"])
    #expect(library.courses.map { $0.modules.map(\.folder.name) } == [["notice", "talk"]])
    #expect(library.languages.map(\.tag) == ["en", "da", "ar"])
  }

  @Test func `a chain begins with the language of the page`() throws {
    let library = ContentFolder().library
    let resolved = ResolvedLibrary(library, items: [])
    let community = try #require(library.community("au-pairs"))
    #expect(resolved.fallbackChain(for: "da", in: community) == ["da", "ar", "en"])
    #expect(resolved.fallbackChain(for: "ar", in: community) == ["ar", "en", "da"])
    let course = try #require(library.courses.first)
    #expect(resolved.fallbackChain(for: "en", in: course) == ["en", "da"])
  }

  @Test func `items are found by their folders`() throws {
    let library = ContentFolder().library
    let index = LinkIndex(library)
    let items = ResolvedLibrary.items(of: library)
    #expect(items.map(\.folder.name) == ["help", "pay", "basics", "notice", "talk"])
    let resolved = ResolvedLibrary(
      library,
      items: items.map {
        ResolvedItem.resolve($0, in: index, history: SourceHistory { _ in nil }).item
      })
    for (number, item) in items.enumerated() { #expect(resolved.index(of: item.folder) == number) }
    let builders = try #require(library.community("builders"))
    #expect(resolved.topics(of: builders).map(\.item.folder.name) == ["help", "pay"])
    #expect(resolved.item(in: ItemFolder(kind: .topic, path: "awareness/none")) == nil)
  }

  // MARK: Courses

  private func course(_ modules: String) -> ContentFolder {
    ContentFolder([
      "training/basics/course.yaml":
        "audience: [police]\nlevel: introductory\nlanguages: [da]\nmodules: \(modules)"
    ])
  }

  @Test(
    arguments: [
      ("[talk, notice]", []), ("[talk]", ["unlisted-module"]),
      ("[]", ["wrong-type", "unlisted-module", "unlisted-module"]),
      ("[notice, talk, notice]", ["duplicate-entry"]), ("[notice, talk, more]", ["unknown-module"]),
      ("[notise, talk]", ["unknown-module", "unlisted-module"]),
      ("notice", ["wrong-type", "unlisted-module", "unlisted-module"]),
    ] as [(String, [String])])
  func `a course lists its modules, each once`(modules: String, expected: [String]) {
    #expect(course(modules).identifiers.map(\.rawValue).sorted() == expected.sorted())
  }

  @Test func `modules are taught in the order of the list`() {
    #expect(
      course("[talk, notice]").library.courses.first?.modules.map(\.folder.name) == [
        "talk", "notice",
      ])
  }

  @Test func `a near module is offered`() {
    let finding = course("[notise, talk]").assembled().diagnostics.first {
      $0.identifier == .unknownModule
    }
    #expect(finding?.replacement == "notice")
  }

  @Test func `a module without a course is told`() {
    let folder = ContentFolder([
      "training/other/one/item.yaml": "minutes: 5",
      "training/other/one/da.md": ContentFolder.text("A"),
    ])
    #expect(folder.findings == ["missing-file at 'content/training/other/one/da.md': ''"])
  }

  // MARK: Claims, terms, contacts

  @Test func `a claim made in two files is told with both places`() throws {
    var folder = ContentFolder()
    folder.files["claims/more.yaml"] = folder.files["claims/figures.yaml"]
    let diagnostic = try #require(folder.assembled().diagnostics.first)
    #expect(folder.findings == ["duplicate-key at 'content/claims/more.yaml': 'found-2023'"])
    #expect(diagnostic.notes.map(\.location.file) == ["content/claims/figures.yaml"])
  }

  @Test(arguments: [
    (":contact{hotlin}", "unknown-contact at '': 'hotlin'"),
    ("::contact{nobody}", "unknown-contact at '': 'nobody'"),
    (":claim{found-2024}", "unknown-claim at '': 'found-2024'"),
    (":term{tim}", "unknown-term at '': 'tim'"),
    (":::for{community=\"au-pairs bulders\"}\nA\n:::", "unknown-community at '': 'bulders'"),
    (":::except{community=police}\nA\n:::", "idle-variant at '': 'police'"),
    (":::for{community=\"\"}\nA\n:::", "bad-value at '': 'for'"),
    (":::except{community=' '}\nA\n:::", "bad-value at '': 'except'"),
    (":::case{minutes=ten}\n1. A\n\n   B\n:::", "bad-value at '': 'ten'"),
    ("- a\n\n  :::facilitator\n  A\n  :::", "misplaced-directive at '': 'facilitator'"),
    (":::slide\nA\n:::", "misplaced-directive at '': 'slide'"),
    (":::exercise{minutes=0}\nA\n:::", "bad-value at '': '0'"),
    (":::exercise{minutes=-5}\nA\n:::", "bad-value at '': '-5'"),
    ("# A", "heading-level at '': '#'"), ("### A", "heading-level at '': '### A'"),
    ("## A\n\n#### B", "heading-level at '': '#### B'"),
  ])
  func `what a text names and is not there is told`(body: String, finding: String) {
    let folder = ContentFolder(["awareness/pay/en.md": ContentFolder.text("æ\n\n\(body)")])
    #expect(
      folder.findings.map { $0.replacing("content/awareness/pay/en.md", with: "") } == [finding])
  }

  @Test(arguments: [
    ":contact{hotline} :claim{found-2023} :term{time}", "## A\n\n### B\n\n## C",
    ":::for{community='builders   au-pairs'}\nA\n:::",
  ])
  func `what is there is right`(body: String) {
    #expect(
      ContentFolder(["awareness/pay/en.md": ContentFolder.text("æ\n\n\(body)")]).findings == [])
  }

  @Test func `a term stands in the glossary of the text's own language`() throws {
    let folder = ContentFolder([
      "awareness/help/da.md": ContentFolder.text("Hjælp. :term{time}\n\n## A\n\n## B", source: "en")
    ])
    let diagnostic = try #require(folder.assembled().diagnostics.first)
    #expect(folder.identifiers == [.unknownTerm])
    #expect(diagnostic.remedy == "add it to 'glossary/da.yaml'")
    #expect(diagnostic.notes.map(\.location.file) == ["content/glossary/en.yaml"])
  }

  @Test(arguments: ["", "\n\n", "[a]: https://a.example"])
  func `a text of nothing is told`(body: String) {
    let found = ContentFolder(["awareness/pay/en.md": ContentFolder.text(body)]).identifiers
    #expect(found.filter { $0 != .unusedDefinition } == [.emptyText])
  }

  // MARK: Languages and communities

  @Test(
    arguments: [
      (
        "communities/police.yaml", "languages: [da]", "languages: [th]",
        ["missing-name", "unknown-language"]
      ),
      ("communities/police.yaml", "{da: Politi}", "{en: Police}", ["missing-name"]),
      ("communities/police.yaml", "[hotline]", "[hotlin]", ["unknown-contact"]),
      ("site.yaml", "[en, da, ar]", "[en, da]", ["unknown-language", "unoffered-language"]),
      ("awareness/pay/item.yaml", "builders]", "bilders]", ["unknown-community"]),
      (
        "awareness/pay/item.yaml", "communities: [au-pairs, builders]", "communities: [police]",
        ["unoffered-language"]
      ),
      ("training/basics/course.yaml", "[police]", "[polise]", ["unknown-community"]),
      ("training/basics/course.yaml", "[da, en]", "[da, uk]", ["unknown-language"]),
      (
        "training/basics/course.yaml", "languages: [da, en]", "languages: [en]",
        ["unoffered-language"]
      ),
    ] as [(String, String, String, [String])])
  func `a name that nothing bears is told`(
    path: String, written: String, instead: String, expected: [String]
  ) {
    var folder = ContentFolder()
    folder.files[path] = folder.files[path]?.replacing(written, with: instead)
    #expect(Set(folder.identifiers.map(\.rawValue)) == Set(expected))
  }

  @Test(arguments: ["training", "a-z"])
  func `an address that the site uses itself is no community`(id: String) {
    var folder = ContentFolder()
    folder.files["communities/\(id).yaml"] = folder.files["communities/police.yaml"]
    #expect(folder.identifiers == [.reservedName])
  }

  @Test func `a base address ends in a slash`() {
    var folder = ContentFolder()
    folder.files["site.yaml"] = folder.files["site.yaml"]?.replacing("example/", with: "example/a")
    #expect(folder.library.site.baseURL == "https://test.example/a/")
  }

  @Test func `the same files give the same library in any order of reading`() {
    let folder = ContentFolder()
    let (library, diagnostics) = Library.assemble(folder.parsed.reversed(), folder: "content")
    #expect(diagnostics.isEmpty)
    #expect(library.topics.map(\.folder) == folder.library.topics.map(\.folder))
    #expect(library.communities.map(\.id) == folder.library.communities.map(\.id))
    #expect(library.languages.map(\.tag) == folder.library.languages.map(\.tag))
  }
}
