public import Diagnostics

extension Library {
  /// Puts the files of a content folder together, and reports what does not fit.
  ///
  /// `folder` is the content folder as diagnostics show it. The files are in the order of their paths.
  public static func assemble(_ files: [ContentFile], folder: String)
    -> (library: Library, diagnostics: [Diagnostic])
  {
    var builder = LibraryBuilder(folder: folder)
    for file in files { builder.add(file) }
    return builder.library()
  }
}

/// Gathers the files of a content folder.
private struct LibraryBuilder {
  private let folder: String
  private var site: Site?
  private var unreadable = Library.Unreadable()
  private var languages: [Language] = []
  private var communities: [Community] = []
  private var contacts: [String: Contact] = [:]
  private var claims: [String: Claim] = [:]
  private var glossaries: [LanguageTag: Glossary] = [:]
  private var records: [ItemFolder: ItemRecord] = [:]
  private var translations: [ItemFolder: [Translation]] = [:]
  private var places: [Place] = []
  private var images: Set<String> = []
  private var ownFiles: [String] = []
  private var pictures: [String: Picture] = [:]
  private var recordTexts: [RecordText] = []
  private var diagnostics: [Diagnostic] = []
  /// The texts with an error: a block that is missed there may be meant.
  private var faulty: Set<String> = []

  init(folder: String) { self.folder = folder }

  mutating func add(_ file: ContentFile) {
    recordTexts += file.texts
    switch file.value {
    case .site(let site): self.site = site
    case .language(let language): languages.append(language)
    case .community(let community): communities.append(community)
    case .contact(let contact): contacts[contact.id] = contact
    case .claims(let claims, let isReadable):
      for claim in claims { add(claim) }
      if !isReadable { unreadable.claims = true }
    case .glossary(let glossary, let isReadable):
      glossaries[glossary.language] = glossary
      if !isReadable { unreadable.glossaries.insert(glossary.language) }
    case .itemRecord(let folder, let record): records[folder] = record
    case .translation(let folder, let translation):
      translations[folder, default: []].append(translation)
      if file.diagnostics.hasError { faulty.insert(translation.file) }
    case .place(let place): places.append(place)
    case .image(let path): images.insert(path)
    case .ownFile(let path): ownFiles.append(path)
    case .picture(let picture): pictures[picture.path] = picture
    case .nothing: break
    }
  }

  private mutating func add(_ claim: Claim) {
    if let first = claims[claim.id] {
      diagnostics.append(
        Diagnostic(
          .duplicateKey, "the claim '\(claim.id)' is made twice", at: claim.location,
          remedy: "give one of them another name",
          notes: [.init("the first one", at: first.location)]))
    } else {
      claims[claim.id] = claim
    }
  }

  // MARK: Putting together

  mutating func library() -> (Library, [Diagnostic]) {
    let siteFile = "\(folder)/site.yaml"
    if site == nil {
      report(
        .missingFile, "there is no site.yaml", siteFile,
        "write one with name, base-url, languages and jurisdiction, or name another folder with --content"
      )
    }
    let site = self.site ?? Site.read(nil, file: siteFile).0
    let items = items()
    let library = Library(
      site: site, languages: offeredLanguages(of: site), pattern: pattern,
      communities: communities.sorted { a, b in
        let isFirst = { (community: Community) in community.audience == .public ? 0 : 1 }
        return (isFirst(a), a.order, a.id) < (isFirst(b), b.order, b.id)
      },
      contacts: contacts, claims: claims, glossaries: glossaries,
      topics: items.values.filter { $0.folder.kind == .topic }.sorted(by: Self.comesFirst),
      courses: courses(items),
      places: places.sorted { ($0.order, $0.id) < ($1.order, $1.id) }, images: images,
      ownFiles: ownFiles,
      pictures: pictures, recordTexts: recordTexts,
      unreadable: unreadable)
    return (library, diagnostics)
  }

  private static func comesFirst(_ a: Item, _ b: Item) -> Bool {
    (a.record.order, a.folder) < (b.record.order, b.folder)
  }

  private var pattern: Language? { languages.first { $0.tag.description == "en" } }

  /// The languages of the site in its order, each compared with the pattern.
  private mutating func offeredLanguages(of site: Site) -> [Language] {
    if let pattern {
      for language in languages where language.tag != pattern.tag {
        diagnostics += language.texts.compare(with: pattern.texts)
        diagnostics += language.texts.untranslated(
          from: pattern.texts, unchanged: language.unchanged)
      }
    } else {
      report(
        .missingFile, "there is no languages/en.yaml", "\(folder)/languages/en.yaml",
        "it is the pattern for the interface texts of all languages, also where English is not offered"
      )
    }
    var offered: [Language] = []
    for tag in site.languages {
      if let language = languages.first(where: { $0.tag == tag.value }) {
        offered.append(language.placed(in: site.jurisdiction))
      } else {
        diagnostics.append(
          Diagnostic(
            .unknownLanguage, "there is no file 'languages/\(tag.value).yaml'", at: tag.location,
            remedy: "type 'varde new language \(tag.value)', or remove it here"))
      }
    }
    for language in languages where !site.languages.isEmpty && language.tag.description != "en" {
      guard !site.languages.contains(where: { $0.value == language.tag }) else { continue }
      diagnostics.append(
        Diagnostic(
          .unofferedLanguage, "'\(language.tag)' is not among the languages of site.yaml",
          at: language.location, remedy: "add it there, or remove this file"))
    }
    return offered
  }

  private mutating func items() -> [ItemFolder: Item] {
    var items: [ItemFolder: Item] = [:]
    for folder in Set(records.keys).union(translations.keys).sorted() {
      guard let texts = translations[folder]?.sorted(by: { $0.language < $1.language }) else {
        report(
          .missingFile, "there is no text here", path(folder, folder.kind.recordName),
          "write one in its source language, such as '\(self.folder)/\(folder.path)/en.md'")
        continue
      }
      guard let record = records[folder] else {
        report(
          .missingFile, "there is no \(folder.kind.recordName) beside this text", texts[0].file,
          "write '\(path(folder, folder.kind.recordName))': see 'content/README.md'")
        continue
      }
      items[folder] = Item(
        folder: folder, record: record, translations: texts, sourceIndex: sourceIndex(of: texts))
    }
    return items
  }

  /// The number of the text that has no source itself.
  private mutating func sourceIndex(of texts: [Translation]) -> Int {
    let sources = texts.indices.filter { !texts[$0].isTranslated && texts[$0].isReadable }
    // A text whose lines above its words cannot be read may say anything of its source.
    let isComplete = texts.allSatisfy { $0.isReadable && $0.hasFrontMatter }
    if texts.count == 1, let source = texts[0].source {
      diagnostics.append(
        Diagnostic(
          .sourceLanguage, "there is no '\(source.value).md' to be translated from",
          at: source.location,
          remedy: "write it, or remove 'source:' when this is the text that the others follow"))
      return 0
    }
    if sources.isEmpty, isComplete {
      diagnostics.append(
        Diagnostic(
          .sourceLanguage, "every text here says that it was translated",
          at: texts[0].source?.location ?? texts[0].start,
          remedy: "remove 'source:' from the one that the others follow"))
    }
    for other in sources.dropFirst() where isComplete {
      let tags = sources.map { "'\(texts[$0].language)'" }.joined(separator: " and ")
      diagnostics.append(
        Diagnostic(
          .sourceLanguage, "\(tags) both say that they are no translation", at: texts[other].start,
          remedy:
            "add 'source: \(texts[sources[0]].language)' here, or 'source: \(texts[other].language)' there",
          notes: [.init("the other one", at: texts[sources[0]].start)]))
    }
    for text in texts {
      guard let source = text.source else { continue }
      let others = texts.map(\.language).filter { $0 != text.language }
      if !others.contains(source.value) {
        diagnostics.append(
          .unknownName(
            .sourceLanguage, "there is no '\(source.value).md' to be translated from",
            written: source.value.description, valid: others.map(\.description),
            at: source.location))
      }
    }
    return sources.first ?? 0
  }

  private mutating func courses(_ items: [ItemFolder: Item]) -> [Course] {
    let modules = Dictionary(
      grouping: items.values.filter { $0.folder.kind == .module }, by: \.folder.parent)
    var courses: [Course] = []
    for item in items.values.filter({ $0.folder.kind == .course }).sorted(by: Self.comesFirst) {
      let own = modules[item.folder.path] ?? []
      var taught: [Item] = []
      for module in item.record.course?.modules ?? [] {
        if let found = own.first(where: { $0.folder.name == module.value }) {
          taught.append(found)
        } else if !hasFolder("\(item.folder.path)/\(module.value)") {
          diagnostics.append(
            .unknownName(
              .unknownModule, "there is no module '\(module.value)' in this course",
              written: module.value, valid: own.map(\.folder.name), at: module.location))
        }
      }
      for module in own.sorted(by: Self.comesFirst)
      where item.record.course?.hasModules == true
        && !taught.contains(where: { $0.folder == module.folder })
      {
        diagnostics.append(
          Diagnostic(
            .unlistedModule, "the course does not list this module", at: module.record.location,
            remedy: "add '\(module.folder.name)' to 'modules' of its course.yaml",
            notes: [.init("the course", at: item.record.location)]))
      }
      let course = Course(item: item, modules: taught)
      if let mark = item.record.course?.passMark, course.quizzes.isEmpty,
        taught.count == item.record.course?.modules.count,
        course.items.allSatisfy({ $0.source.isReadable && !faulty.contains($0.source.file) })
      {
        diagnostics.append(
          Diagnostic(
            .idlePassMark, "the course asks no questions: nobody can reach its 'pass-mark'",
            at: mark.location, remedy: "remove 'pass-mark', or write questions in a ':::quiz'"))
      }
      courses.append(course)
    }
    for (parent, orphans) in modules.sorted(by: { $0.key < $1.key })
    where !hasFolder(parent) {
      for orphan in orphans {
        report(
          .missingFile, "there is no course around this module", orphan.source.file,
          "write '\(folder)/\(parent)/course.yaml' and a text beside it")
      }
    }
    return courses
  }

  /// Whether any file of an item stands in a folder, be it faulty: then a reference to it is right.
  private func hasFolder(_ path: String) -> Bool {
    records.keys.contains { $0.path == path } || translations.keys.contains { $0.path == path }
  }

  private func path(_ item: ItemFolder, _ name: String) -> String {
    "\(folder)/\(item.path)/\(name)"
  }

  private mutating func report(
    _ identifier: Diagnostic.Identifier, _ message: String, _ file: String, _ remedy: String
  ) {
    diagnostics.append(
      Diagnostic(identifier, message, at: SourceLocation(file: file), remedy: remedy))
  }
}
