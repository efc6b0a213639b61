internal import Content

/// One published text: an item, or a list of them, for a community, in a language.
enum Page: Sendable, Hashable {
  /// The choice of a language.
  case home
  case notFound
  /// A page that tells nothing, to leave to.
  case neutral
  case language(LanguageTag)
  case community(Int, LanguageTag)
  /// A topic (its number among the items) for a community.
  case topic(Int, community: Int, LanguageTag)
  case training(LanguageTag)
  case course(Int, LanguageTag)
  case module(Int, course: Int, LanguageTag)
  /// A course or a module of it, seen in another way.
  case view(CourseView, course: Int, LanguageTag)
  case index(LanguageTag)
  /// The handouts of a community.
  case downloads(Int, LanguageTag)

  /// The language of the page; nil where it speaks all of them.
  var language: LanguageTag? {
    switch self {
    case .home, .notFound, .neutral: nil
    case .language(let tag), .training(let tag), .index(let tag): tag
    case .community(_, let tag), .downloads(_, let tag), .topic(_, _, let tag): tag
    case .course(_, let tag), .module(_, _, let tag), .view(_, _, let tag): tag
    }
  }
}

extension Page {
  /// Where the page stands, for those whose address is not that of a folder.
  var fixedPath: String? {
    switch self {
    case .notFound: "404.html"
    case .neutral: "measures.html"
    default: nil
    }
  }

  /// Whether nobody should find it by searching.
  var isUnlisted: Bool {
    if case .view = self { true } else { fixedPath != nil }
  }

  /// The number of the course to which it belongs.
  var course: Int? {
    switch self {
    case .course(let number, _), .module(_, let number, _), .view(_, let number, _): number
    default: nil
    }
  }

  /// The page of which it is another view: itself, where it is none.
  var original: Page {
    guard case .view(let view, let course, let tag) = self else { return self }
    return view.module.map { .module($0, course: course, tag) } ?? .course(course, tag)
  }
}

/// A way to see a course, or one module of it (its number among the items), beside its page.
enum CourseView: Sendable, Hashable {
  /// What a trainer needs: the plan of the day, and what there is to teach with.
  case plan
  /// The whole course on one page, to print or to learn alone.
  case whole
  /// The questions that are asked before and after a course, and what people have learned.
  case tally
  /// What has changed since each version that certificates name.
  case versions
  /// A module with the notes for trainers in their places.
  case trainer(Int)
  /// A module as slides.
  case slides(Int)
  /// A module in two languages, that of the trainer and another one.
  case sideBySide(Int, LanguageTag)

  /// The number of the module; nil where it is the course.
  var module: Int? {
    switch self {
    case .plan, .whole, .tally, .versions: nil
    case .trainer(let module), .slides(let module), .sideBySide(let module, _): module
    }
  }

  /// The name of its folder, below that of the page.
  var folder: String {
    switch self {
    case .plan: ItemFolder.CourseFolder.trainer.rawValue
    case .whole: ItemFolder.CourseFolder.all.rawValue
    case .tally: ItemFolder.CourseFolder.tally.rawValue
    case .versions: ItemFolder.CourseFolder.version.rawValue
    case .trainer: "trainer"
    case .slides: "slides"
    case .sideBySide(_, let tag): "with-\(tag)"
    }
  }
}

/// One file of the website.
enum WebFile: Sendable {
  case page(Page)
  case sitemap(Sitemap)
  case feed(Feed)
  case server(ServerFile)
  case asset(Asset)
  case search(SearchFile, SearchScope)
  /// A picture, by its path in the content folder.
  case image(String)
  /// A file that is copied as it is, by its path in the content folder.
  case own(String)
  /// An address that a page had before.
  case moved(MovedPage)
}
