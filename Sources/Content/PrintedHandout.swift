/// The set of handouts for a kind of place, in one file.
public struct PrintedSet: Sendable {
  /// From the output folder.
  public let path: String
  /// For what place.
  public let place: Place
  /// For whom.
  public let community: String
  /// Its language.
  public let language: LanguageTag
  /// How many bytes it has.
  public let size: Int

  /// A set of a size.
  public init(path: String, place: Place, community: String, language: LanguageTag, size: Int) {
    self.path = path
    self.place = place
    self.community = community
    self.language = language
    self.size = size
  }
}

/// A handout that stands beside the page with the same text.
public struct PrintedHandout: Sendable {
  /// From the output folder.
  public let path: String
  /// What it looks like.
  public let design: HandoutDesign
  /// The folder of its text.
  public let folder: ItemFolder
  /// Its language.
  public let language: LanguageTag
  /// For whom it is; nil for a course.
  public let community: String?
  /// How many bytes it has.
  public let size: Int
  /// How many pages it has.
  public let pages: Int

  /// A handout of a size.
  public init(
    path: String, design: HandoutDesign, folder: ItemFolder, language: LanguageTag,
    community: String?, size: Int, pages: Int
  ) {
    self.path = path
    self.design = design
    self.folder = folder
    self.language = language
    self.community = community
    self.size = size
    self.pages = pages
  }
}
