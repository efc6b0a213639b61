public import Content
public import Diagnostics
public import Templating

/// The coverage board: static pages that show editors how each text stands in each language, and
/// what to do next. An overview, and a page for each text in which something is open.
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
  public static let requiredTemplates = ["overview", "text"]

  /// The overview, then the texts in which something is open.
  public let routes: [Route]
  private let plan: BoardPlan
  private let tasks: [BoardTask]
  private let texts: [TextEntry]
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
    self.texts = texts
    routes =
      [Route(path: "index.html", number: 0, subject: "board")]
      + texts.enumerated().map { number, entry in
        Route(
          path: Self.path(of: entry, in: plan), number: number + 1,
          subject: "text \(plan.resolved.items[entry.item].item.folder.path) \(entry.language)",
          language: entry.language)
      }
  }

  /// Nothing: the board is in English, and needs no texts of the library.
  public var diagnostics: [Diagnostic] { [] }

  /// The bytes of one page.
  public func render(_ route: Route) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    var output: [UInt8] = []
    let isOverview = route.number == 0
    let frame =
      isOverview
      ? OverviewData(plan, tasks, errors: options.errors).frame
      : TextData(plan, texts[route.number - 1], tasks, read: read).frame
    let diagnostics = templates.render(
      isOverview ? "overview" : "text", context: [frame], strict: options.isStrict, into: &output)
    return (output, diagnostics)
  }

  /// The page of a text, from the folder of the board.
  static func path(of entry: TextEntry, in plan: BoardPlan) -> String {
    "\(plan.resolved.items[entry.item].item.folder.path)/\(entry.language).html"
  }
}
