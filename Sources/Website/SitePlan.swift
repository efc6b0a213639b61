internal import Content
internal import Markup

/// Which pages there are, in which order they are read, and which of them are real translations.
///
/// All that thousands of pages ask is worked out once. A class, so that each asks without a copy.
final class SitePlan: Sendable {
  /// A page in a list, as it is named there.
  struct Entry: Sendable {
    let page: Page
    let title: ComposedText.Phrase
    let summary: ComposedText.Phrase?
    /// Whether something of it is in the language of the list.
    let isTranslation: Bool
  }

  /// Where a page stands, on the disk and, if it shows an item, in a list.
  private struct Place {
    let address: PageAddress
    var list: (page: Page, index: Int)?
    var isTranslation = true
  }

  let resolved: ResolvedLibrary
  let library: Library
  /// What readers choose from.
  let languages: [Language]
  let pages: [Page]
  /// Whether pages are left out that the site has.
  let isPart: Bool
  /// For each page that lists others, what it lists, in order.
  let entries: [Page: [Entry]]
  private let places: [Page: Place]
  /// The languages of each community and of each course, in the order of the site, which is the
  /// order in which readers choose.
  private let communityLanguages: [[LanguageTag]]
  private let courseLanguages: [[LanguageTag]]

  /// The plan of the whole site, or of what `part` has of it; `printed` stands beside its pages.
  init(_ resolved: ResolvedLibrary, part: SitePart? = nil, printed: [PrintedHandout] = []) {
    let library = resolved.library
    self.library = library
    isPart = part != nil
    languages = library.offeredLanguages.filter { part?.includes($0) ?? true }
    var outline = SiteOutline(resolved, languages)
    outline.addAll(part)
    outline.addDownloads(of: printed)
    self.resolved = resolved
    pages = outline.pages
    entries = outline.entries
    places = Self.places(of: outline, in: resolved)
    func offered(_ tags: [Located<LanguageTag>]) -> [LanguageTag] {
      library.languages.map(\.tag).filter { tag in tags.contains { $0.value == tag } }
    }
    communityLanguages = library.communities.map { offered($0.languages) }
    courseLanguages = library.courses.map { offered($0.item.record.course?.languages ?? []) }
  }

  private static func places(of outline: SiteOutline, in resolved: ResolvedLibrary)
    -> [Page: Place]
  {
    var places: [Page: Place] = [:]
    places.reserveCapacity(outline.pages.count)
    for page in outline.pages { places[page] = Place(address: address(of: page, in: resolved)) }
    for (list, entries) in outline.entries {
      for (index, entry) in entries.enumerated() {
        places[entry.page]?.list = (list, index)
        places[entry.page]?.isTranslation = entry.isTranslation
      }
    }
    return places
  }

  // MARK: Relations

  /// What a list names a page of an item.
  func entry(of page: Page) -> Entry? {
    places[page]?.list.flatMap { entries[$0.page]?[$0.index] }
  }

  /// The page before or behind one in its list.
  func neighbour(of page: Page, _ step: Int) -> Entry? {
    guard let place = places[page]?.list, let list = entries[place.page],
      list.indices.contains(place.index + step)
    else { return nil }
    return list[place.index + step]
  }

  /// Whether there is this page.
  func has(_ page: Page) -> Bool { places[page] != nil }

  /// The pictures of all texts that pages show, sorted.
  var pictures: [String] {
    guard isPart else { return resolved.shownPictures.keys.sorted() }
    return Set(pages.flatMap(pictures(on:))).sorted()
  }

  /// The pictures of what a page shows, by their paths in the content folder.
  func pictures(on page: Page) -> [String] {
    guard let item = item(of: page) else { return [] }
    let text = item.compose(chain(of: page), community: community(of: page)?.id)
    return text.blocks.flatMap { block in
      let document = item.item.translations[block.translation].document
      let nodes = block.node..<Int(document.nodes[block.node].end)
      return nodes.compactMap { node -> String? in
        guard case .image(let path) = item.target(ofNode: node, inTranslation: block.translation)
        else { return nil }
        return path
      }
    }
  }

  /// The page at `path`, with or without its `index.html`.
  func page(at path: String) -> Page? {
    let folders = path.split(separator: "/").filter { $0 != "index.html" }
    let wanted = folders.map { $0 + "/" }.joined()
    return pages.first { address(of: $0).path == wanted }
  }

  /// Whether a page has a word of its own in its language. All but the pages of items do.
  func isTranslation(_ page: Page) -> Bool { places[page]?.isTranslation ?? true }

  /// The same page in all languages in which it is more than a fallback.
  func translations(of page: Page) -> [Page] {
    let all: [Page]
    switch page {
    case .home, .notFound, .neutral: return []
    case .language: all = library.languages.map { .language($0.tag) }
    case .index: all = library.languages.map { .index($0.tag) }
    case .training: all = library.languages.map { .training($0.tag) }
    case .community(let number, _):
      all = communityLanguages[number].map { .community(number, $0) }
    case .downloads(let number, _):
      all = communityLanguages[number].map { .downloads(number, $0) }
    case .topic(let topic, let community, _):
      all = communityLanguages[community].map { .topic(topic, community: community, $0) }
    case .course(let number, _): all = courseLanguages[number].map { .course(number, $0) }
    case .module(let module, let course, _):
      all = courseLanguages[course].map { .module(module, course: course, $0) }
    case .view(let view, let course, _):
      all = courseLanguages[course].map { .view(view, course: course, $0) }
    }
    return all.filter { has($0) && isTranslation($0.original) }
  }

  /// The pages that the menu of languages leads to: the same page in each language that has it, and
  /// in the others what the general community has in its place.
  func menu(of page: Page) -> [Page] {
    let own = translations(of: page)
    guard community(of: page)?.audience == .public,
      let general = library.communities.firstIndex(where: \.isGeneral)
    else { return own }
    return languages.compactMap { language in
      let tag = language.tag
      if let same = own.first(where: { $0.language == tag }) { return same }
      var places = [Page.community(general, tag)]
      if case .topic(let topic, _, _) = page {
        places.insert(.topic(topic, community: general, tag), at: 0)
      }
      return places.first { has($0) && isTranslation($0) }
    }
  }

  /// The page on which a reader of `page` finds an item: for the same community and language if
  /// there is one, else for the first of the item's communities that speaks the language, else in
  /// the first language of the first.
  func page(of folder: ItemFolder, from page: Page) -> Page? {
    guard let index = resolved.index(of: folder), let language = page.language else { return nil }
    switch folder.kind {
    case .topic:
      let own = resolved.items[index].item.record.communities
      if case .topic(_, let community, _) = page,
        own.contains(where: { $0.value == library.communities[community].id })
      {
        return .topic(index, community: community, language)
      }
      let communities = library.communities.indices.filter { number in
        own.contains { $0.value == library.communities[number].id }
      }
      let speaking = communities.filter { communityLanguages[$0].contains(language) }
      let within = speaking.first { has(.community($0, language)) }
      if let community = within ?? speaking.first {
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
      let languages = courseLanguages[course]
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
    let page = page.original
    guard !isTranslation(page), let entry = entry(of: page) else { return page }
    let real = translations(of: page)
    return real.first { $0.language == entry.title.language } ?? real.first ?? page
  }

  /// The community for which a page is.
  func community(of page: Page) -> Community? {
    switch page {
    case .community(let number, _), .downloads(let number, _), .topic(_, let number, _):
      library.communities[number]
    default: nil
    }
  }

  /// The contacts that stand on a page whatever its text says, the first with all that is known.
  func contacts(beside page: Page) -> [Located<String>] {
    let own = item(of: page)?.item.record.contacts ?? []
    switch page {
    case .community, .downloads, .topic: return (community(of: page)?.contacts ?? []) + own
    case .language(let tag), .index(let tag): return firstPublicCommunity(in: tag)?.contacts ?? []
    case .module(_, let number, _): return contacts(ofCourse: number) + own
    case .view(.whole, let number, _): return contacts(ofCourse: number)
    case .view: return page.original == page ? [] : contacts(beside: page.original)
    default: return []
    }
  }

  private func contacts(ofCourse number: Int) -> [Located<String>] {
    let course = library.courses[number].item.record
    let audience = course.communities.lazy.compactMap { self.library.community($0.value) }.first
    return (audience?.contacts ?? []) + course.contacts
  }

  /// Whom pages speak to that are for nobody in particular.
  private func firstPublicCommunity(in tag: LanguageTag) -> Community? {
    library.communities.first { community in
      community.audience == .public && community.languages.contains { $0.value == tag }
    }
  }

  /// The item of a page.
  func item(of page: Page) -> ResolvedItem? {
    switch page {
    case .topic(let number, _, _), .module(let number, _, _): resolved.items[number]
    case .course(let number, _): resolved.item(in: library.courses[number].item.folder)
    case .view: item(of: page.original)
    default: nil
    }
  }

  /// The chain of languages of a page.
  func chain(of page: Page) -> [LanguageTag] {
    switch page {
    case .community(let community, let tag), .downloads(let community, let tag),
      .topic(_, let community, let tag):
      resolved.fallbackChain(for: tag, in: library.communities[community])
    case .language(let tag), .index(let tag):
      firstPublicCommunity(in: tag).map { resolved.fallbackChain(for: tag, in: $0) } ?? [tag]
    case .course(let number, let tag), .module(_, let number, let tag),
      .view(_, let number, let tag):
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
    case .neutral: return "page to leave to"
    case .index: return "A to Z"
    case .training: return "list of courses"
    case .community: return "list of topics"
    case .downloads: return "list of handouts"
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
    places[page]?.address ?? Self.address(of: page, in: resolved)
  }

  private static func address(of page: Page, in resolved: ResolvedLibrary) -> PageAddress {
    let library = resolved.library
    switch page {
    case .home, .notFound, .neutral: return PageAddress([])
    case .language(let tag): return PageAddress([tag.description])
    case .index(let tag): return PageAddress([tag.description, "a-z"])
    case .training(let tag): return PageAddress([tag.description, "training"])
    case .community(let number, let tag):
      return PageAddress([tag.description, library.communities[number].id])
    case .downloads(let number, let tag):
      return PageAddress([
        tag.description, library.communities[number].id, ItemFolder.downloadsName,
      ])
    case .topic(let topic, let community, let tag):
      return PageAddress(
        PagePath.folders(
          of: resolved.items[topic].item.folder, in: tag,
          community: library.communities[community].id))
    case .course(let number, let tag):
      return PageAddress(
        PagePath.folders(of: library.courses[number].item.folder, in: tag, community: nil))
    case .module(let module, _, let tag):
      return PageAddress(
        PagePath.folders(of: resolved.items[module].item.folder, in: tag, community: nil))
    case .view(let view, _, _):
      return address(of: page.original, in: resolved).appending(view.folder)
    }
  }
}
