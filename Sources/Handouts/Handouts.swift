public import Content
public import Diagnostics

/// All that is printed of a library: each design that a text asks for, in each language of its
/// communities.
public final class Handouts: Sendable {
  /// What the command line and the templates say about them.
  public struct Options: Sendable {
    /// The full path of a picture's file, by its path in the content folder.
    public var file: @Sendable (String) -> String
    /// Decides what has expired.
    public var today: CalendarDate
    /// Where the site stands, ending in a slash.
    public var baseURL: String
    /// The pictograms that come with the templates: SVG by name.
    public var pictograms: [String: String]
    /// The fingerprint of a picture's bytes, by its path in the content folder.
    public var fingerprint: @Sendable (String) -> String?

    /// Options for handouts as of `today`.
    public init(
      today: CalendarDate, baseURL: String, pictograms: [String: String],
      file: @escaping @Sendable (String) -> String,
      fingerprint: @escaping @Sendable (String) -> String?
    ) {
      self.file = file
      self.today = today
      self.baseURL = baseURL
      self.pictograms = pictograms
      self.fingerprint = fingerprint
    }
  }

  /// The interface texts that sheets show, beside those of the website.
  static let requiredTexts = [
    "table-of-contents", "modules", "duration", "audience", "level", "show-intro", "facilitator",
    "paper-several", "paper-order", "paper-pairs", "paper-scan", "paper-notes",
    "paper-before", "paper-after", "paper-nameless", "paper-name", "paper-workplace",
    "paper-signature", "paper-date", "paper-place", "paper-time", "evaluation-use",
    "evaluation-act", "evaluation-pace", "evaluation-low", "evaluation-high", "evaluation-best",
    "evaluation-unclear", "evaluation-missing", "count-right",
    "disguise-appointment",
    "disguise-cancel", "disguise-repair", "disguise-number", "disguise-ready", "disguise-shop",
    "disguise-order",
  ]
  /// Those with values in them.
  static let textsWithValues: [InterfaceTexts.Requirement] = [
    .init("throw-away", "date"), .init("page-of", "page", "pages"),
    .init("paper-page", "page"),
  ]

  /// Every handout, in the order of the site.
  public let all: [Handout]
  let resolved: ResolvedLibrary
  let options: Options

  /// The handouts of a library.
  public init(_ resolved: ResolvedLibrary, _ options: Options) {
    self.resolved = resolved
    self.options = options
    all = Self.list(resolved)
  }

  private static func list(_ resolved: ResolvedLibrary) -> [Handout] {
    let library = resolved.library
    let topics = library.communities.flatMap { community in
      resolved.topics(of: community).flatMap { topic in
        community.languages.flatMap { language in
          topic.item.record.handouts.compactMap { design in
            Handout(design, topic, in: language.value, for: community, of: resolved)
          }
        }
      }
    }
    let courses = library.courses.flatMap { course -> [Handout] in
      guard let item = resolved.item(in: course.item.folder) else { return [] }
      return (course.item.record.course?.languages ?? []).flatMap { language in
        item.item.record.handouts.compactMap { design in
          Handout(design, item, in: language.value, for: nil, of: resolved)
        }
      }
    }
    return topics + courses
  }

  /// A handout of an item in a language, for the first of some communities that has it; for none, of a
  /// course. Nil when nothing of it would be in that language.
  public func handout(
    _ design: HandoutDesign, of item: ResolvedItem, in language: String,
    for communities: [Community]
  ) -> Handout? {
    guard
      let tag = resolved.library.languages.map(\.tag).first(where: { $0.description == language })
    else { return nil }
    if item.item.folder.kind == .course {
      return Handout(design, item, in: tag, for: nil, of: resolved)
    }
    return communities.lazy.filter { $0.languages.contains { $0.value == tag } }
      .compactMap { Handout(design, item, in: tag, for: $0, of: self.resolved) }.first
  }

  /// The interface texts that the sheets need and the pattern of the texts lacks.
  public var diagnostics: [Diagnostic] {
    guard !all.isEmpty else { return [] }
    let requirements =
      (Self.requiredTexts + SheetContext.pictogramTexts).map { .init($0) } + Self.textsWithValues
    return resolved.library.pattern?.texts.lacking(requirements) ?? []
  }

  /// The text of a handout in all its languages.
  public func item(of handout: Handout) -> Item { resolvedItem(of: handout).item }

  /// The pictures of the texts of a handout, with where they are shown.
  public func pictures(of handout: Handout) -> [(path: String, place: SourceLocation)] {
    resolvedItem(of: handout).pictures
  }

  func resolvedItem(of handout: Handout) -> ResolvedItem {
    guard let item = resolved.item(in: handout.folder) else {
      preconditionFailure("a handout is made of a text that is not there")
    }
    return item
  }

  /// The slides of a course in a language with the notes for its trainers, as JSON of the shape that
  /// `templates/print/README.md` says; nil when nothing of it would be in that language.
  public func deck(of course: Course, in language: LanguageTag) -> String? {
    guard let item = resolved.item(in: course.item.folder),
      let handout = Handout(.slidesNotes, item, in: language, for: nil, of: resolved)
    else { return nil }
    return SheetData(self, handout, showsAnswers: true).document.data
  }

  /// The document of a handout, as its template takes it.
  public func document(of handout: Handout) -> HandoutDocument {
    SheetData(self, handout).document
  }
}

/// One printed thing in one language.
public struct Handout: Sendable {
  /// What it looks like.
  public let design: HandoutDesign
  /// The folder of its text.
  public let folder: ItemFolder
  /// Its language.
  public let language: LanguageTag
  /// For whom it is; nil for a course.
  public let community: String?
  /// The folders from the root of the site to the page with the same text.
  public let page: [String]
  let chain: [LanguageTag]
  /// The language beside its own, of a sheet in two.
  let otherLanguage: LanguageTag?

  /// Where it stands in the site, beside the page with the same text.
  public var path: String { (page + ["\(design.fileName).pdf"]).joined(separator: "/") }

  /// Nil for a sheet that would be in another language from beginning to end: it is printed in that
  /// one; and for one in two languages that are the same.
  fileprivate init?(
    _ design: HandoutDesign, _ item: ResolvedItem, in language: LanguageTag,
    for community: Community?, of resolved: ResolvedLibrary
  ) {
    let library = resolved.library
    guard library.language(language) != nil,
      item.isTranslated(into: language, for: community?.id)
    else { return nil }
    self.design = design
    self.language = language
    self.community = community?.id
    folder = item.item.folder
    page = PagePath.folders(of: folder, in: language, community: community?.id)
    let course = library.courses.first { $0.item.folder == item.item.folder }
    chain =
      community.map { resolved.fallbackChain(for: language, in: $0) }
      ?? course.map { resolved.fallbackChain(for: language, in: $0) } ?? [language]
    // Whoever helps reads the first language of the site: the one that is spoken around it.
    otherLanguage = design == .showThis ? library.languages.first?.tag : nil
    if otherLanguage == language { return nil }
  }
}

/// What a template is given.
public struct HandoutDocument: Sendable {
  /// The name of the template.
  public let template: String
  /// What it says, without the drawing of its code.
  private let fields: [(String, String)]
  /// What its QR code says; nil for none.
  private let codeAddress: String?
  /// All that its data follow from: it tells whether they have changed before a code is drawn, which
  /// takes longer than all else.
  public let key: [UInt8]
  /// Whether the pages are put on larger paper afterwards, to be folded to a booklet.
  public let isFolded: Bool
  /// What it is called.
  public let title: String

  /// Its data, as JSON.
  public var data: String {
    let code = codeAddress.flatMap { QRCode($0) }
    return JSON.object(fields + [("qr", code.map { JSON.string($0.svg) } ?? "null")])
  }

  init(
    template: String, fields: [(String, String)], codeAddress: String?, isFolded: Bool,
    title: String
  ) {
    self.template = template
    self.fields = fields
    self.codeAddress = codeAddress
    self.isFolded = isFolded
    self.title = title
    key = Array(JSON.object(fields + [("qr", codeAddress.map(JSON.string) ?? "null")]).utf8)
  }
}
