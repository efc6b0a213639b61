import Diagnostics
import Markup

@testable public import Content

/// A content folder in memory: a small site without a fault, and what a test puts in its place.
struct ContentFolder {
  /// By path from the folder.
  var files: [String: String]

  /// The small site, with `changes` put over it; an empty path is no file.
  init(_ changes: KeyValuePairs<String, String?> = [:]) {
    files = Self.sound
    for (path, text) in changes { files[path] = text }
  }

  /// Each file, read on its own, in the order of the paths.
  var parsed: [ContentFile] {
    files.sorted { $0.key < $1.key }.map { path, text in
      ContentFile.parse(path, file: "content/\(path)") { Array(text.utf8) }
    }
  }

  /// The library, and what is wrong in the files, between them, and in the texts.
  func assembled() -> (library: Library, diagnostics: [Diagnostic]) {
    let parsed = parsed
    let (library, diagnostics) = Library.assemble(parsed, folder: "content")
    let index = LinkIndex(library)
    let inTexts = ResolvedLibrary.items(of: library).flatMap {
      ResolvedItem.resolve($0, in: index, history: SourceHistory { _ in nil }).diagnostics
    }
    let inRecords = library.referenceDiagnostics + library.wordingDiagnostics
    let all = parsed.flatMap(\.diagnostics) + diagnostics + inRecords + inTexts
    return (library, all.sortedAndUnique())
  }

  var library: Library { assembled().library }

  /// All findings, each with its file and the stretch at which it points:
  /// `bad-date at 'content/contacts/hotline.yaml': '2026-02-30'`.
  var findings: [String] {
    assembled().diagnostics.map { diagnostic in
      let location = diagnostic.location
      return "\(diagnostic.identifier.rawValue) at '\(location.file)': '\(stretch(location))'"
    }
  }

  /// The names of all findings.
  var identifiers: [Diagnostic.Identifier] { assembled().diagnostics.map(\.identifier) }

  /// The words to which a finding points.
  func stretch(_ location: SourceLocation) -> String {
    let bytes = Array((files[String(location.file.dropFirst(8))] ?? "").utf8)
    guard location.range.upper <= bytes.count else { return "beyond the end" }
    return String(
      decoding: bytes[location.range.lower..<location.range.upper], as: UTF8.self)
  }

  /// The item in a folder, with its relations.
  func resolved(_ path: String) -> ResolvedItem? {
    let library = library
    let item = ResolvedLibrary.items(of: library).first { $0.folder.path == path }
    return item.map {
      ResolvedItem.resolve($0, in: LinkIndex(library), history: SourceHistory { _ in nil }).item
    }
  }

  /// A text with a title.
  static func text(_ body: String, source: String? = nil, title: String? = "T") -> String {
    let lines = [title.map { "title: \($0)" }, source.map { "source: \($0)" }].compactMap { $0 }
    return "---\n\(lines.joined(separator: "\n"))\n---\n\n\(body)\n"
  }

  private static let sound: [String: String] = [
    "site.yaml": """
    name: Test
    base-url: https://test.example/
    languages: [en, da, ar]
    jurisdiction: DK
    """,
    "languages/en.yaml": """
    autonym: English
    texts:
      start: Start
      until: "Until {date}"
      topics: {one: "{count} topic", other: "{count} topics"}
    """,
    "languages/da.yaml": """
    autonym: Dansk
    texts:
      start: Forside
      until: "Indtil {date}"
      topics: {one: "{count} emne", other: "{count} emner"}
    """,
    "languages/ar.yaml": """
    autonym: العربية
    texts:
      start: البداية
      until: "حتى {date}"
      topics:
        zero: "لا مواضيع {count}"
        one: "موضوع {count}"
        two: "موضوعان {count}"
        few: "{count} مواضيع"
        many: "{count} موضوعًا"
        other: "{count} موضوع"
    """,
    "communities/au-pairs.yaml": """
    audience: public
    names: {en: Au pairs, da: Au pairer, ar: أو بير}
    languages: [ar, en, da]
    contacts: [hotline]
    order: 20
    """,
    "communities/builders.yaml": """
    audience: public
    names: {en: Builders, da: Byggefolk}
    languages: [en, da]
    contacts: [hotline]
    order: 10
    """,
    "communities/police.yaml": """
    audience: front-line
    names: {da: Politi}
    languages: [da]
    contacts: [hotline]
    order: 1
    """,
    "contacts/hotline.yaml": """
    names: {en: The hotline}
    owner: The owner
    answers: [affected]
    jurisdiction: DK
    phone: "+4570202550"
    source: {title: A page, publisher: A publisher}
    """,
    "claims/figures.yaml": """
    found-2023:
      value: 112
      statement: {en: 112 persons were found}
      source: {title: A page, publisher: A publisher}
      confidence: official
    """,
    "glossary/en.yaml": "time: {term: time to think, gloss: days to decide}\n",
    "awareness/pay/item.yaml": "communities: [au-pairs, builders]\n",
    "awareness/pay/en.md": text("Your pay.\n\n## First"),
    "awareness/help/item.yaml": "communities: [au-pairs, builders]\norder: 5\n",
    "awareness/help/en.md": text("Help.\n\n## Who answers\n\n## من يجيب"),
    "awareness/help/da.md": text("Hjælp.\n\n## Hvem svarer\n\n## من يجيب", source: "en"),
    "training/basics/course.yaml": """
    audience: [police]
    level: introductory
    languages: [da, en]
    modules: [notice, talk]
    """,
    "training/basics/da.md": text("Et kursus."),
    "training/basics/notice/item.yaml": "minutes: 30\n",
    "training/basics/notice/da.md": text("Se."),
    "training/basics/talk/item.yaml": "minutes: 20\n",
    "training/basics/talk/da.md": text("Tal."),
    "images/door.png": "",
  ]
}

extension LanguageTag: ExpressibleByStringLiteral {
  /// A tag that a test knows to be right.
  public init(stringLiteral text: String) {
    guard case .success(let tag) = LanguageTag.parse(text) else {
      fatalError("'\(text)' is no language tag")
    }
    self = tag
  }
}
