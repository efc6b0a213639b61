internal import Content

/// Which pages there are, in which order they are read, and which of them are real translations.
struct SitePlan: Sendable {
  /// A page in a list, as it is named there.
  struct Entry: Sendable {
    let page: Page
    let title: ComposedText.Phrase
    let summary: ComposedText.Phrase?
    /// Whether something of it is in the language of the list.
    let isTranslation: Bool
  }

  let resolved: ResolvedLibrary
  private(set) var pages: [Page] = []
  /// For each page that lists others, what it lists, in order.
  private(set) var entries: [Page: [Entry]] = [:]
  /// For each page of an item: in which list it stands, and where.
  private var positions: [Page: (list: Page, index: Int)] = [:]

  var library: Library { resolved.library }

  init(_ resolved: ResolvedLibrary) {
    self.resolved = resolved
    pages = [.home, .notFound]
    for language in library.languages.map(\.tag) {
      pages += [.language(language), .index(language), .training(language)]
      entries[.training(language)] = []
    }
    for (number, community) in library.communities.enumerated() { add(community, number) }
    for (number, course) in library.courses.enumerated() { add(course, number) }
  }

  private mutating func add(_ community: Community, _ number: Int) {
    let topics = resolved.topics(of: community).compactMap { resolved.index(of: $0.item.folder) }
    for language in community.languages.map(\.value) where library.language(language) != nil {
      let chain = resolved.fallbackChain(for: language, in: community)
      let list = Page.community(number, language)
      pages.append(list)
      entries[list] = []
      for topic in topics {
        let page = Page.topic(topic, community: number, language)
        add(page, resolved.items[topic], chain, to: list, community: community.id)
      }
    }
  }

  private mutating func add(_ course: Course, _ number: Int) {
    guard let item = resolved.item(in: course.item.folder) else { return }
    for language in (course.item.record.course?.languages ?? []).map(\.value)
    where library.language(language) != nil {
      let chain = resolved.fallbackChain(for: language, in: course)
      let list = Page.course(number, language)
      add(list, item, chain, to: .training(language), community: nil)
      entries[list] = []
      for module in course.modules {
        guard let index = resolved.index(of: module.folder) else { continue }
        let page = Page.module(index, course: number, language)
        add(page, resolved.items[index], chain, to: list, community: nil)
      }
    }
  }

  private mutating func add(
    _ page: Page, _ item: ResolvedItem, _ chain: [LanguageTag], to list: Page, community: String?
  ) {
    let heading = item.heading(chain)
    pages.append(page)
    positions[page] = (list, entries[list]?.count ?? 0)
    entries[list]?.append(
      Entry(
        page: page, title: heading.title, summary: heading.summary,
        isTranslation: item.isTranslated(into: chain[0], for: community)))
  }

  // MARK: Relations

  /// What a list names a page of an item.
  func entry(of page: Page) -> Entry? {
    positions[page].flatMap { entries[$0.list]?[$0.index] }
  }

  /// The page before or behind one in its list.
  func neighbour(of page: Page, _ step: Int) -> Entry? {
    guard let place = positions[page], let list = entries[place.list],
      list.indices.contains(place.index + step)
    else { return nil }
    return list[place.index + step]
  }

  /// Whether a page has a word of its own in its language. All but the pages of items do.
  func isTranslation(_ page: Page) -> Bool { entry(of: page)?.isTranslation ?? true }

  /// The same page in all languages in which it is more than a fallback.
  func translations(of page: Page) -> [Page] {
    let all: [Page]
    switch page {
    case .home, .notFound: return []
    case .language: all = library.languages.map { .language($0.tag) }
    case .index: all = library.languages.map { .index($0.tag) }
    case .training: all = library.languages.map { .training($0.tag) }
    case .community(let number, _): all = languages(of: number).map { .community(number, $0) }
    case .topic(let topic, let community, _):
      all = languages(of: community).map { .topic(topic, community: community, $0) }
    case .course(let number, _): all = languages(ofCourse: number).map { .course(number, $0) }
    case .module(let module, let course, _):
      all = languages(ofCourse: course).map { .module(module, course: course, $0) }
    }
    return all.filter(isTranslation)
  }

  private func languages(of community: Int) -> [LanguageTag] {
    offered(library.communities[community].languages)
  }

  private func languages(ofCourse course: Int) -> [LanguageTag] {
    offered(library.courses[course].item.record.course?.languages ?? [])
  }

  /// In the order of the site, which is the order in which readers choose.
  private func offered(_ tags: [Located<LanguageTag>]) -> [LanguageTag] {
    library.languages.map(\.tag).filter { tag in tags.contains { $0.value == tag } }
  }

  /// The page on which a reader of `page` finds an item: for the same community and language if
  /// there is one, else for the first of the item's communities that speaks the language, else in
  /// the first language of the first.
  func page(of folder: ItemFolder, from page: Page) -> Page? {
    guard let index = resolved.index(of: folder), let language = page.language else { return nil }
    switch folder.kind {
    case .topic:
      let own = resolved.items[index].item.record.communities.map(\.value)
      let communities = library.communities.indices.filter {
        own.contains(library.communities[$0].id)
      }
      if case .topic(_, let community, _) = page, communities.contains(community) {
        return .topic(index, community: community, language)
      }
      if let community = communities.first(where: { languages(of: $0).contains(language) }) {
        return .topic(index, community: community, language)
      }
      return communities.first.flatMap { first in
        library.communities[first].languages.first.map {
          .topic(index, community: first, $0.value)
        }
      }
    case .course, .module:
      guard
        let course = library.courses.firstIndex(where: { course in
          course.item.folder == folder || course.modules.contains { $0.folder == folder }
        })
      else { return nil }
      let languages = languages(ofCourse: course)
      guard let shown = languages.contains(language) ? language : languages.first else {
        return nil
      }
      return folder.kind == .course
        ? .course(course, shown) : .module(index, course: course, shown)
    }
  }

  /// The page that search engines should show in the place of this one: itself, unless it is all
  /// fallback; then the page in the language in which it is shown.
  func canonical(of page: Page) -> Page {
    guard let entry = entry(of: page), !entry.isTranslation else { return page }
    let real = translations(of: page)
    return real.first { $0.language == entry.title.language } ?? real.first ?? page
  }

  /// The community for which a page is.
  func community(of page: Page) -> Community? {
    switch page {
    case .community(let number, _), .topic(_, let number, _): library.communities[number]
    default: nil
    }
  }

  /// The item of a page.
  func item(of page: Page) -> ResolvedItem? {
    switch page {
    case .topic(let number, _, _), .module(let number, _, _): resolved.items[number]
    case .course(let number, _): resolved.item(in: library.courses[number].item.folder)
    default: nil
    }
  }

  /// The chain of languages of an item's page.
  func chain(of page: Page) -> [LanguageTag] {
    switch page {
    case .topic(_, let community, let tag):
      resolved.fallbackChain(for: tag, in: library.communities[community])
    case .course(let number, let tag), .module(_, let number, let tag):
      resolved.fallbackChain(for: tag, in: library.courses[number])
    default: page.language.map { [$0] } ?? []
    }
  }

  /// What a page shows, in words.
  func subject(of page: Page) -> String {
    if let item = item(of: page) { return item.item.folder.path }
    switch page {
    case .home: return "choice of language"
    case .notFound: return "page not found"
    case .index: return "A to Z"
    case .training: return "list of courses"
    case .community: return "list of topics"
    default: return "list of communities"
    }
  }

  /// The name of a community, which it has in each of its languages.
  func name(of community: Community, in language: LanguageTag) -> String {
    let chain = [language] + community.languages.map(\.value)
    return community.names.text(in: chain)?.text ?? community.id
  }

  /// Where a page stands.
  func address(of page: Page) -> PageAddress {
    switch page {
    case .home, .notFound: return PageAddress([])
    case .language(let tag): return PageAddress([tag.description])
    case .index(let tag): return PageAddress([tag.description, "a-z"])
    case .training(let tag): return PageAddress([tag.description, "training"])
    case .community(let number, let tag):
      return PageAddress([tag.description, library.communities[number].id])
    case .topic(let topic, let community, let tag):
      return PageAddress([
        tag.description, library.communities[community].id,
        resolved.items[topic].item.folder.name,
      ])
    case .course(let number, let tag):
      return PageAddress([tag.description, "training", library.courses[number].item.folder.name])
    case .module(let module, let course, let tag):
      return PageAddress([
        tag.description, "training", library.courses[course].item.folder.name,
        resolved.items[module].item.folder.name,
      ])
    }
  }
}
