public import Content

/// A part of the site that stands on its own: one language, and those for whom it is.
public struct SitePart: Sendable {
  let language: LanguageTag
  /// The identifier of a community; nil for all that are public.
  let community: String?

  /// The pages in a language for a community; without one, for everybody but professionals.
  public init(language: LanguageTag, community: String?) {
    self.language = language
    self.community = community
  }

  func includes(_ other: Language) -> Bool { other.tag == language }

  func includes(_ other: Community) -> Bool {
    community.map { $0 == other.id } ?? (other.audience == .public)
  }

  /// Courses are for professionals who ask for what is theirs.
  func includes(_ course: Course, of library: Library) -> Bool {
    guard let community, library.community(community)?.audience == .frontLine else { return false }
    return course.item.record.communities.contains { $0.value == community }
  }
}

/// What the website is made for.
public enum Extent: Sendable {
  /// A server, or a folder, that has all of it.
  case site
  /// A folder that has this part of it.
  case part(SitePart)
  /// A page that has no other file beside it.
  case singlePages

  var part: SitePart? {
    if case .part(let part) = self { part } else { nil }
  }

  var isSinglePages: Bool {
    if case .singlePages = self { true } else { false }
  }

  var isSite: Bool {
    if case .site = self { true } else { false }
  }
}
