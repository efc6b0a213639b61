internal import Content

/// Gathers the pages of a site, list by list.
struct SiteOutline {
  private let resolved: ResolvedLibrary
  private let languages: [Language]
  private(set) var pages: [Page] = []
  private(set) var entries: [Page: [SitePlan.Entry]] = [:]

  private var library: Library { resolved.library }

  /// An outline in these languages of the site.
  init(_ resolved: ResolvedLibrary, _ languages: [Language]) {
    self.resolved = resolved
    self.languages = languages
  }

  /// Adds every page, or those that `part` has.
  mutating func addAll(_ part: SitePart?) {
    pages = [.home, .notFound, .neutral]
    for language in languages.map(\.tag) {
      pages += [.language(language), .index(language), .training(language)]
      entries[.training(language)] = []
    }
    for (number, community) in library.communities.enumerated()
    where part?.includes(community) ?? true { add(community, number) }
    for (number, course) in library.courses.enumerated()
    where part?.includes(course) ?? true { add(course, number) }
    // A list of no courses leads nowhere, and in a part, what only a server shows.
    pages.removeAll { page in
      if case .training = page { return entries[page]?.isEmpty ?? true }
      return page == .notFound && part != nil
    }
  }

  /// Adds a page for each community and language that has handouts.
  mutating func addDownloads(of printed: [PrintedHandout]) {
    let offered = Set(printed.compactMap { one in one.community.map { [$0, "\(one.language)"] } })
    for (number, community) in library.communities.enumerated() {
      for language in languages.map(\.tag) where offered.contains([community.id, "\(language)"]) {
        pages.append(.downloads(number, language))
      }
    }
  }

  private func speaks(_ tag: LanguageTag) -> Bool { languages.contains { $0.tag == tag } }

  private mutating func add(_ community: Community, _ number: Int) {
    let topics = resolved.topics(of: community).compactMap { resolved.index(of: $0.item.folder) }
    for language in community.languages.map(\.value) where speaks(language) {
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
    where speaks(language) {
      let chain = resolved.fallbackChain(for: language, in: course)
      let list = Page.course(number, language)
      add(list, item, chain, to: .training(language), community: nil)
      entries[list] = []
      for module in course.modules {
        guard let index = resolved.index(of: module.folder) else { continue }
        let page = Page.module(index, course: number, language)
        add(page, resolved.items[index], chain, to: list, community: nil)
      }
      addViews(of: list, number, course, language)
    }
  }

  /// The other ways to see a course in a language: those of its modules in two languages are for
  /// each of its other languages.
  private mutating func addViews(
    of page: Page, _ number: Int, _ course: Course, _ language: LanguageTag
  ) {
    let others = (course.item.record.course?.languages ?? []).map(\.value).filter {
      $0 != language && speaks($0)
    }
    let modules = course.modules.compactMap { resolved.index(of: $0.folder) }
    let views =
      [CourseView.plan, .whole, .tally, .versions]
      + modules.flatMap { module in
        [.trainer(module), .slides(module)] + others.map { .sideBySide(module, $0) }
      }
    pages += views.map { .view($0, course: number, language) }
  }

  private mutating func add(
    _ page: Page, _ item: ResolvedItem, _ chain: [LanguageTag], to list: Page, community: String?
  ) {
    let heading = item.heading(chain)
    pages.append(page)
    entries[list]?.append(
      SitePlan.Entry(
        page: page, title: heading.title, summary: heading.summary,
        isTranslation: item.isTranslated(into: chain[0], for: community)))
  }
}
