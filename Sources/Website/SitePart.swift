internal import Content

/// A part of the site that stands on its own: one language, and those for whom it is.
public struct SitePart: Sendable {
  /// The tag of the language.
  public let language: String
  /// The identifier of a community; nil for all.
  public let community: String?

  /// The pages in a language, for a community or for all.
  public init(language: String, community: String?) {
    self.language = language
    self.community = community
  }

  func includes(_ other: Language) -> Bool { other.tag.description == language }

  func includes(_ other: Community) -> Bool { community.map { $0 == other.id } ?? true }

  func includes(_ course: Course) -> Bool {
    guard let community else { return true }
    return course.item.record.communities.contains { $0.value == community }
  }
}

/// What the website is made for.
public enum Extent: Sendable {
  /// A server, or a folder, that has all of it.
  case site
  /// A folder that has this part of it.
  case part(SitePart)
  /// Pages that have no other file beside them.
  case singlePages
  /// Books, each with the texts of one list of pages.
  case books

  /// The part that is asked for, if it is not all.
  public var part: SitePart? {
    if case .part(let part) = self { part } else { nil }
  }

  var isSinglePages: Bool {
    if case .singlePages = self { true } else { false }
  }

  var isBooks: Bool {
    if case .books = self { true } else { false }
  }

  var isSite: Bool {
    if case .site = self { true } else { false }
  }
}
