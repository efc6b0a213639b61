public import Content
internal import Handouts
public import Website

/// What the command line says about a build.
public struct BuildOptions: Sendable {
  /// The folder with what editors write.
  public var content: String
  /// The folder with the templates.
  public var templates: String
  /// The folder for the site.
  public var output: String
  /// Instead of the one in `site.yaml`.
  public var baseURL: String?
  /// The day that decides what has expired. Nothing below the command asks the clock.
  public var today: CalendarDate
  /// How many tasks work at a time. The result does not depend on it.
  public var jobs: Int
  /// The languages to make; nil for all.
  public var languages: Set<String>?
  /// The communities to make; nil for all.
  public var communities: Set<String>?
  /// The formats to make; nil for all.
  public var formats: Set<Format>?
  /// The kinds of handouts to make; nil for all.
  public var kinds: Set<HandoutDesign.Kind>?
  /// What the handouts are made with; nil when it is not known where it is.
  public var engine: PrintEngine?
  /// Where what was printed is kept for other builds; nil to keep nothing.
  public var cache: Cache?
  /// What the website is made for.
  public var extent = Extent.site
  /// Whether an open gate keeps the site from being written.
  public var isRelease = false
  /// Whether each text file gets its compressed form beside it.
  public var compresses = false
  /// Whether a variable of a template that does not exist is an error.
  public var strictTemplates = false

  /// A build of `content` into `output`.
  public init(
    content: String, templates: String, output: String, today: CalendarDate, jobs: Int
  ) {
    self.content = content
    self.templates = templates
    self.output = output
    self.today = today
    self.jobs = jobs
  }

  /// A folder for what need not be made anew.
  public struct Cache: Sendable {
    /// The folder, which need not be there.
    public var folder: String
    /// Whether somebody named it: the usual one is done without where it cannot be written to.
    public var isNamed: Bool

    /// A folder that somebody named, or the usual one.
    public init(folder: String, isNamed: Bool) {
      self.folder = folder
      self.isNamed = isNamed
    }
  }

  /// What can be made of the content.
  public enum Format: String, Sendable, CaseIterable {
    /// The website.
    case web
    /// The handouts.
    case print
    /// Courses for learning platforms.
    case scorm
    /// The question banks.
    case questions
    /// Books.
    case epub
    /// Slides that can be edited.
    case odp
  }

  /// Whether a format is asked for.
  public func makes(_ format: Format) -> Bool { formats?.contains(format) ?? true }

  /// Whether there will be question banks: a part of the site is for those who read it, and has none.
  var makesQuestions: Bool { isWhole && makes(.questions) }

  /// Whether there will be books: a part of the site can be read without a network as it is.
  var makesBooks: Bool { isWhole && makes(.epub) }

  /// Whether there will be slides that trainers can edit.
  var makesDecks: Bool { isWhole && makes(.odp) }

  private var isWhole: Bool {
    if case .site = extent { true } else { false }
  }

  /// Whether only a part of the site is asked for.
  public var isPartial: Bool {
    languages != nil || communities != nil || kinds != nil || !makes(.web)
  }

  /// Makes sure that the languages and communities that were asked for are there.
  func checkFilter(in library: Library) throws {
    let part = extent.part
    let tags = library.offeredLanguages.map(\.tag.description)
    let wantedTags = (languages ?? []).union([part?.language].compactMap(\.self))
    for name in wantedTags.sorted() where !tags.contains(name) {
      throw UnknownFilter(kind: "language", name: name, valid: tags)
    }
    let names = library.communities.map(\.id)
    let wantedNames = (communities ?? []).union([part?.community].compactMap(\.self))
    for name in wantedNames.sorted() where !names.contains(name) {
      throw UnknownFilter(kind: "community", name: name, valid: names)
    }
    guard let part, let community = part.community.flatMap(library.community) else { return }
    let offered = community.languages.map(\.value.description).filter(tags.contains)
    if !offered.contains(part.language) {
      throw UnofferedLanguage(community: community.id, language: part.language, offered: offered)
    }
  }

  /// Whether a file is asked for.
  func includes(_ route: Route) -> Bool {
    if let languages, !(route.language.map { languages.contains($0.description) } ?? false) {
      return false
    }
    if let communities, !(route.community.map(communities.contains) ?? false) { return false }
    return true
  }

  /// Whether courses are made for learning platforms: of the whole site alone.
  var makesPackages: Bool { extent.part == nil && makes(.scorm) }

  /// Whether a handout is asked for.
  func includes(_ handout: Handout) -> Bool {
    let part = extent.part
    return makes(.print) && (languages?.contains(handout.language.description) ?? true)
      && (kinds?.contains(handout.design.kind) ?? true)
      && (communities.map { names in handout.community.map(names.contains) ?? false } ?? true)
      && (part.map { $0.language == handout.language.description } ?? true)
      && (part?.community.map { $0 == handout.community } ?? true)
  }
}

/// A community was asked for in a language that it does not have.
public struct UnofferedLanguage: Error {
  /// Its identifier.
  public let community: String
  /// The tag that was asked for.
  public let language: String
  /// Those that it has.
  public let offered: [String]
}

/// A page was asked for that there is not.
public struct UnknownPage: Error {
  /// What was asked for.
  public let path: String
  /// The files that there are.
  public let files: [String]
}

/// A part of the site was asked for that there is not.
public struct UnknownFilter: Error {
  /// `language` or `community`.
  public let kind: String
  /// What was asked for.
  public let name: String
  /// What there is.
  public let valid: [String]
}
