public import Content
public import Diagnostics
public import Templating

/// The coverage board: static pages that show editors how each text stands in each language, and
/// what to do next. An overview, a page for each language, and one for each text in which something
/// is open.
public final class Board: OutputFormat {
  /// What the command line says about it.
  public struct Options: Sendable {
    /// Decides what has expired.
    public var today: CalendarDate
    /// How many errors there are in the content.
    public var errors: Int
    /// Whether a template may not name what no page has.
    public var isStrict: Bool

    /// Options for a board as of `today`.
    public init(today: CalendarDate, errors: Int = 0, isStrict: Bool = false) {
      self.today = today
      self.errors = errors
      self.isStrict = isStrict
    }
  }

  /// `board`.
  public static let name = "board"
  /// The templates that every set must have.
  public static let requiredTemplates = ["overview", "language", "text", "script"]

  /// The overview, its script, the languages, then the texts in which something is open.
  public let routes: [Route]
  private let plan: BoardPlan
  private let tasks: [BoardTask]
  private let pages: [BoardPage]
  private let templates: TemplateSet
  private let options: Options
  private let read: @Sendable (String) -> [UInt8]?

  /// The board of a library.
  ///
  /// `templates` has at least ``requiredTemplates``. `read` gives the bytes of a text by its path in
  /// the content folder.
  public init(
    _ resolved: ResolvedLibrary, templates: TemplateSet, options: Options,
    read: @escaping @Sendable (_ path: String) -> [UInt8]?
  ) {
    let plan = BoardPlan(resolved, today: options.today)
    self.plan = plan
    self.templates = templates
    self.options = options
    self.read = read
    tasks = BoardTask.all(of: plan)
    let texts = plan.entries.flatMap(\.self).filter(\.isOpen)
    let languages = BoardPlan.ordered(
      Set(plan.entries.flatMap(\.self).map(\.language)), plan.library)
    pages =
      [.overview, .script] + languages.map { .language($0) } + texts.map { .text($0) }
    routes = pages.enumerated().map { number, page in
      switch page {
      case .overview: Route(path: "index.html", number: number, subject: "board")
      case .script: Route(path: "board.js", number: number, subject: "script of the board")
      case .language(let tag):
        Route(
          path: Self.path(of: tag), number: number, subject: "board of \(tag)", language: tag)
      case .text(let entry):
        Route(
          path: Self.path(of: entry, in: plan), number: number,
          subject: "text \(plan.resolved.items[entry.item].item.folder.path) \(entry.language)",
          language: entry.language)
      }
    }
  }

  /// Nothing: the board is in English, and needs no texts of the library.
  public var diagnostics: [Diagnostic] { [] }

  /// The bytes of one page.
  public func render(_ route: Route) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    var output: [UInt8] = []
    let (template, frame): (String, Value) =
      switch pages[route.number] {
      case .overview: ("overview", OverviewData(plan, tasks, errors: options.errors).frame)
      case .script: ("script", [:])
      case .language(let tag):
        ("language", LanguageData(plan: plan, language: tag, tasks: tasks).frame)
      case .text(let entry): ("text", TextData(plan, entry, tasks, read: read).frame)
      }
    let diagnostics = templates.render(
      template, context: [frame], strict: options.isStrict, into: &output)
    return (output, diagnostics)
  }

  /// The page of a language, from the folder of the board.
  static func path(of language: LanguageTag) -> String { "languages/\(language).html" }

  /// The page of a text, from the folder of the board.
  static func path(of entry: TextEntry, in plan: BoardPlan) -> String {
    "\(plan.resolved.items[entry.item].item.folder.path)/\(entry.language).html"
  }
}

/// A file of the board.
private enum BoardPage {
  case overview, script
  case language(LanguageTag)
  case text(TextEntry)
}
