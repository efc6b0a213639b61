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
  case index(LanguageTag)
  /// The handouts of a community.
  case downloads(Int, LanguageTag)

  /// The language of the page; nil where it speaks all of them.
  var language: LanguageTag? {
    switch self {
    case .home, .notFound, .neutral: nil
    case .language(let tag), .training(let tag), .index(let tag): tag
    case .community(_, let tag), .downloads(_, let tag), .topic(_, _, let tag): tag
    case .course(_, let tag), .module(_, _, let tag): tag
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
  var isUnlisted: Bool { fixedPath != nil }
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
}
