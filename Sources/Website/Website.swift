public import Content
public import Diagnostics
internal import Markup
internal import Synchronization
public import Templating

/// The website: static pages in each language, for each community, whose links work from any host,
/// path or folder.
public final class Website: OutputFormat {
  /// What the command line says about it.
  public struct Options: Sendable {
    /// Instead of the one in `site.yaml`.
    public var baseURL: String?
    /// Decides what has expired.
    public var today: CalendarDate
    /// The content folder, as findings show it.
    public var content: String
    /// What it is made for.
    public var extent = Extent.site
    /// The handouts that stand beside the pages.
    public var printed: [PrintedHandout] = []
    /// The sets of them for places.
    public var sets: [PrintedSet] = []
    /// The packages that there are of each course: what they are called, and the end of their names.
    public var packages: [(name: String, suffix: String)] = []
    /// The paths of the question banks that stand beside the pages of courses.
    public var questionBanks: [String] = []
    /// The paths of the slides that can be edited, which stand beside the pages of their courses.
    public var decks: [String] = []
    /// Whether books stand beside the pages that list their texts.
    public var hasBooks = false
    /// Whether a template may not name what no page has.
    public var isStrict: Bool

    /// Options for a website as of `today`.
    public init(content: String, today: CalendarDate, isStrict: Bool = false) {
      self.content = content
      self.today = today
      self.isStrict = isStrict
    }
  }

  /// `web`.
  public static let name = "web"
  /// The templates that every set must have.
  public static let requiredTemplates = [
    "home", "not-found", "language", "community", "downloads", "topic", "training", "course",
    "module", "index", "contact", "neutral", "package", "plan", "trainer", "whole", "side-by-side",
    "slides", "tally", "versions",
  ]

  /// The interface texts that the pages show, beside those that templates name.
  static let requiredTexts: [String] =
    [
      "again", "amount", "course-seen", "no-platform", "no-room", "not-all-taken", "not-saved",
      "part-done", "save-now", "signature", "beginning", "answer", "answer-check", "answer-right",
      "answer-wrong",
      "answer-true", "answer-false",
      "ask-first", "book", "call",
      "choose-language", "changes", "carry", "carry-advice",
      "claim-unchecked",
      "confidence-estimate", "confidence-partner", "contact", "contact-professionals",
      "contact-unchecked", "contacts-unchecked", "from-abroad", "handouts",
      "handouts-summary",
      "hours-always", "hours-closed", "hours-holidays-closed", "hours-holidays-same",
      "hours-unknown", "index", "index-summary", "not-found", "not-found-text",
      "not-from-abroad", "not-passed", "other-parts", "slides", "trainer-view", "tally",
      "course-versions", "version-same", "version-new", "version-unknown", "notice-machine",
      "packages", "passed", "part-updating",
      "question-banks", "slides-editable",
      "search",
      "search-close", "search-more", "search-none", "sources", "start", "text-message", "training",
      "year",
    ] + Contact.Cost.allCases.map { "cost-\($0.rawValue)" }
    + Contact.Question.allCases.map { "question-\($0.rawValue)" }
    + HandoutDesign.CarryRisk.allCases.map { "carry-\($0.rawValue)" }
    + HandoutDesign.allCases.map(\.textKey) + HandoutData.requiredTexts
    + CourseRecord.Level.allCases.map { "level-\($0.rawValue)" }
    + Directive.Name.allCases.filter(\.isLabelled).map(\.rawValue)

  /// Those with values in them.
  static let textsWithValues: [InterfaceTexts.Requirement] = [
    .init("chart-summary", "lowest", "highest"), .init("claim-expired", "date"),
    .init("contact-checked", "date"), .init("contact-expired", "date"), .init("last-read", "date"),
    .init("minutes", "count"),
    .init("file-size", "size"), .init("module-count", "count"), .init("notice-page", "languages"),
    .init("notice-parts", "languages"), .init("only-for", "communities"),
    .init("page-count", "count"),
    .init("questions-open", "number"), .init("best-result", "percent"),
    .init("quiz-result", "right", "count"), .init("search-count", "count"),
    .init("source-number", "number"), .init("step-number", "number"),
    .init("side-by-side", "language"), .init("version", "code"),
    .init("certificate-check", "address"),
    .init("topic-count", "count"),
  ]

  /// Every page, and what pages need.
  public let routes: [Route]
  let plan: SitePlan
  let library: Library
  let options: Options
  /// What stands before the addresses of the site on the web.
  public let baseURL: String
  let templates: TemplateSet
  let readImage: @Sendable (String) -> [UInt8]?
  let files: [WebFile]
  let pageShapes = PageShapes()
  let pictograms: Pictograms
  /// The handouts by the folder in which they stand.
  private let handouts: [Substring: [PrintedHandout]]
  private let feedLanguages: Set<LanguageTag>
  /// What pages of courses allow, which is more than others do.
  private let policy: ContentSecurityPolicy
  private let siteFrame: Value
  private let languageFrames: [LanguageTag: Value]
  /// What was shown of contacts so far: thousands of pages show the same few.
  private let contactCards = Mutex(ContactCards())

  /// The website of a library.
  ///
  /// `templates` has at least ``requiredTemplates``, and `assets` what they name. `readImage` gives the bytes of a picture by its
  /// path in the content folder.
  public init(
    _ resolved: ResolvedLibrary, templates: TemplateSet, assets: [Asset], options: Options,
    readImage: @escaping @Sendable (String) -> [UInt8]?
  ) {
    let plan = SitePlan(resolved, part: options.extent.part, printed: options.printed)
    handouts = Dictionary(grouping: options.printed) { $0.path.folder }
    self.plan = plan
    library = plan.library
    self.options = options
    self.templates = templates
    self.readImage = readImage
    baseURL = plan.library.site.baseURL(instead: options.baseURL)
    let feeds = plan.isPart ? [] : plan.languages.compactMap { Feed(plan, $0) }
    feedLanguages = Set(feeds.map(\.language.tag))
    files = options.extent.isBooks ? [] : Self.files(plan, feeds, assets)
    routes = files.enumerated().map { Self.route($1, number: $0, plan: plan) }
    pictograms = Pictograms(assets)
    let slidesStyle =
      options.extent.isSinglePages ? Asset.style(of: ["slides.css"], including: assets) : nil
    let style =
      options.extent.isSinglePages
      ? Asset.style(
        of: ["style.css", "course.css", "side-by-side.css", "certificate.css"], including: assets)
      : nil
    let scripts = assets.filter(\.isInline)
    policy = ContentSecurityPolicy(inline: scripts, style: style)
    let strictPolicy = ContentSecurityPolicy(
      inline: scripts.filter { !$0.isForTraining }, style: style)
    siteFrame = [
      "site": [
        "name": .text(plan.library.site.name), "policy": .text(strictPolicy.element),
        "training-policy": .text(policy.element),
        "slides-policy": .text(
          ContentSecurityPolicy(inline: scripts, style: slidesStyle).element),
        "slides-style": slidesStyle.map { .text(String(decoding: $0.bytes, as: UTF8.self)) }
          ?? .null,
        "style": style.map { .text(String(decoding: $0.bytes, as: UTF8.self)) } ?? .null,
      ],
      "assets": .object(Value.Object(assets.map { (key: $0.key, value: $0.value) })),
    ]
    let leave = Self.leave(plan.library.site, options.extent)
    languageFrames = Dictionary(
      uniqueKeysWithValues: plan.library.languages.map {
        ($0.tag, Self.frame(of: $0, leave: leave))
      })
  }

  /// The interface texts that the pages need and the pattern of the texts lacks.
  /// And the pictograms that nobody has drawn.
  public var diagnostics: [Diagnostic] {
    let requirements =
      Self.requiredTexts.map { .init($0) } + Self.textsWithValues
      + pictograms.names.map { .init(Pictograms.text($0)) }
    return (library.pattern?.texts.lacking(requirements) ?? [])
      + pictograms.diagnostics(in: plan.resolved)
  }

  // MARK: Routes

  /// What takes longest is begun first: the sitemaps and the searches keep nobody waiting at the end.
  private static func files(_ plan: SitePlan, _ feeds: [Feed], _ assets: [Asset]) -> [WebFile] {
    let scopes = plan.languages.map { SearchScope(plan, $0) }
    return (plan.isPart ? [] : Sitemap.all(of: plan).map { .sitemap($0) })
      + scopes.map { .search(.core, $0) }
      + feeds.map { .feed($0) } + (plan.isPart ? [] : ServerFile.allCases.map { .server($0) })
      + assets.filter { !$0.isInline }.map { .asset($0) } + plan.pages.map { .page($0) }
      + plan.pictures.map { .image($0) }
      + MovedPage.all(of: plan).map { .moved($0) }
      + (plan.isPart ? [] : plan.library.ownFiles.map { .own($0) })
      + scopes.flatMap { scope in scope.files.dropFirst().map { .search($0, scope) } }
  }

  private static func route(
    _ file: WebFile, number: Int, plan: SitePlan
  ) -> Route {
    switch file {
    case .sitemap(let sitemap):
      Route(
        path: sitemap.path, number: number, subject: "sitemap", language: sitemap.language)
    case .feed(let feed):
      Route(
        path: Feed.path(feed.language.tag), number: number, subject: "feed of changes",
        language: feed.language.tag)
    case .server(let file): Route(path: file.rawValue, number: number, subject: file.subject)
    case .asset(let asset):
      Route(path: asset.address, number: number, subject: "part of all pages")
    case .search(let file, let scope):
      Route(
        path: file.address(scope.language.tag), number: number, subject: "search",
        language: scope.language.tag, isOptional: file.isOptional, isIndexPart: true)
    case .image(let path): Route(path: path, number: number, subject: "picture \(path)")
    case .own(let path):
      Route(
        path: String(path.dropFirst(ContentFile.ownFiles.count)), number: number,
        subject: "file \(path)")
    case .moved(let moved):
      Route(
        path: moved.address.filePath, number: number,
        subject: "old address of \(plan.subject(of: moved.page))",
        language: moved.page.language, community: plan.community(of: moved.page)?.id)
    case .page(let page):
      Route(
        path: page.fixedPath ?? plan.address(of: page).filePath, number: number,
        subject: plan.subject(of: page), language: page.language,
        community: plan.community(of: page)?.id)
    }
  }

  /// The handouts with the text of a page, in the order in which designs are listed.
  func handouts(beside page: Page) -> [PrintedHandout] {
    let designs = HandoutDesign.allCases
    return (handouts[plan.address(of: page).filePath.folder] ?? []).sorted { a, b in
      (designs.firstIndex(of: a.design) ?? 0) < (designs.firstIndex(of: b.design) ?? 0)
    }
  }

  // MARK: Rendering

  /// Where professionals who read a page are told of changes; nil for pages that others read.
  func feed(of page: Page) -> String? {
    guard options.extent.isSite, plan.isForProfessionals(page), let tag = page.language,
      feedLanguages.contains(tag)
    else { return nil }
    return Feed.path(tag)
  }

  /// The bytes of one file.
  public func render(_ route: Route) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    switch files[route.number] {
    case .sitemap(let sitemap): return (sitemap.xml(of: plan, baseURL: baseURL), [])
    case .feed(let feed): return (feed.xml(siteName: library.site.name, baseURL: baseURL), [])
    case .server(let file): return (Array(file.text(policy, baseURL: baseURL).utf8), [])
    case .asset(let asset): return (asset.bytes, [])
    case .search(let file, let scope): return (scope.bytes(of: file), [])
    case .image(let path), .own(let path): return image(path)
    case .moved(let moved): return (moved.html(in: self), [])
    case .page(let page):
      // What the page has in it is no file of its own that would be found to be missing.
      let missing =
        options.extent.isSinglePages
        ? plan.pictures(on: page).flatMap { image($0).diagnostics } : []
      let data = PageData(self, page)
      var output: [UInt8] = []
      output.reserveCapacity(24 << 10)
      let diagnostics = templates.render(
        data.template, context: frames(of: language(page.language)) + [data.frame],
        strict: options.isStrict, into: &output)
      return (output, missing + diagnostics + contactDiagnostics)
    }
  }

  /// What templates see in a language, around what they see of a page.
  func frames(of language: Language) -> [Value] {
    [siteFrame, languageFrames[language.tag] ?? .object([:])]
  }

  func image(_ path: String) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    if let bytes = readImage(path) { return (bytes, []) }
    let fault = Diagnostic(
      .unreadableFile, "the picture cannot be read",
      at: SourceLocation(file: "\(options.content)/\(path)"),
      remedy: "put a file there that you may read: it is a folder, a device, or not yours to read")
    return ([], [fault])
  }

  /// Where leaving leads: far away, or without a network to a page beside this one.
  private static func leave(_ site: Site, _ extent: Extent) -> Value {
    guard !extent.isSinglePages else { return ["far": .text("about:blank"), "near": .null] }
    return [
      "far": site.exitPage.map { .text($0) } ?? .null,
      "near": .text(Page.neutral.fixedPath ?? ""),
    ]
  }

  private static func frame(of language: Language, leave: Value) -> Value {
    .object([
      "language": languageValue(language), "leave": leave, "texts": texts(of: language),
    ])
  }

  /// The interface texts of a language as templates see them.
  static func texts(of language: Language) -> Value {
    .object(
      Value.Object(language.texts.keys.map { (key: $0, value: .text(language.texts[$0])) }))
  }

  /// A language as templates see it.
  static func languageValue(_ language: Language) -> Value {
    [
      "tag": .text(language.tag.description), "direction": .text(language.direction),
      "autonym": .text(language.autonym), "locale": .text(language.form.tag),
      "separator": .text(language.separator),
    ]
  }

  // MARK: Parts of pages

  /// A language of the site; for none, or one that the site does not have, its first.
  ///
  /// There is one when pages are rendered: a site without languages is an error before that.
  func language(_ tag: LanguageTag?) -> Language {
    if let tag, let language = library.language(tag) { return language }
    guard let first = library.languages.first else {
      preconditionFailure("a page is rendered for a site without languages")
    }
    return first
  }

  /// What is wrong in the template of contacts, as far as they were shown.
  var contactDiagnostics: [Diagnostic] { contactCards.withLock(\.diagnostics) }

  /// A contact as HTML, with all that is known about it or in short; in the first language of
  /// `chain`, with words from the next ones where it has none.
  func contactCard(
    _ contact: Contact, _ chain: [LanguageTag], _ extent: ContactData.Extent,
    showsState: Bool = true
  ) -> [UInt8] {
    let card = ContactCard(
      contact: contact.id, chain: chain, extent: extent, showsState: showsState)
    if let known = contactCards.withLock({ $0.html[card] }) { return known }
    let language = language(chain.first)
    let data = ContactData(
      contact, language, chain: chain + library.languages.map(\.tag), today: options.today,
      extent: extent, showsState: showsState, isForeign: contact.isForeign(to: library.site))
    var output: [UInt8] = []
    let diagnostics = templates.render(
      "contact", context: frames(of: language) + [data.frame], strict: options.isStrict,
      into: &output)
    contactCards.withLock { [output] cards in
      cards.html[card] = output
      cards.diagnostics += diagnostics.filter { !cards.diagnostics.contains($0) }
    }
    return output
  }
}

extension String {
  /// The folders of a path, without the name of the file.
  fileprivate var folder: Substring {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { self[...$0] } ?? ""
  }
}

/// The names of the fields of each template's pages, worked out for the first of them.
final class PageShapes: Sendable {
  private let shapes = Mutex<[String: Value.Shape]>([:])

  func shape(of template: String, _ names: () -> [String]) -> Value.Shape {
    shapes.withLock { shapes in
      if let shape = shapes[template] { return shape }
      let shape = Value.Shape(names())
      shapes[template] = shape
      return shape
    }
  }
}

/// The contacts that pages have shown, and what is wrong in their template.
private struct ContactCards {
  var html: [ContactCard: [UInt8]] = [:]
  var diagnostics: [Diagnostic] = []
}

/// Which contact, for whom, and how much of it.
private struct ContactCard: Hashable {
  let contact: String
  let chain: [LanguageTag]
  let extent: ContactData.Extent
  let showsState: Bool

  /// Few chains begin alike: the first language is enough to tell most of them apart.
  func hash(into hasher: inout Hasher) {
    hasher.combine(contact)
    hasher.combine(chain.first)
    hasher.combine(extent)
    hasher.combine(showsState)
  }
}
