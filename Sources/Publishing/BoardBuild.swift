internal import Board
internal import Content
public import Diagnostics

/// The path from a content folder to its coverage board.
public struct BoardBuild: Sendable {
  /// What came of it.
  public struct Outcome: Sendable {
    /// What is wrong in the content and the templates, sorted by place.
    public var diagnostics: [Diagnostic]
    /// How many pages the board has.
    public var count = 0
    /// Nil when a template has an error: then nothing was written.
    public var report: WriteReport?
  }

  private let options: BuildOptions

  /// A board of the content of `options`, as of its day.
  public init(_ options: BuildOptions) { self.options = options }

  /// Writes the board. Errors of the content do not keep it from being written: it names them.
  public func run() async throws -> Outcome {
    try options.checkOutputFolder()
    let sources = try scan(options.content)
    let templates = try Templates.compile(
      "\(options.templates)/board", required: Board.requiredTemplates)
    let parsed = await parse(sources, today: options.today, jobs: options.jobs)
    let resolved = await resolve(parsed.library, sources, jobs: options.jobs)
    let found = (parsed.diagnostics + resolved.diagnostics).sortedAndUnique()
    guard !templates.diagnostics.hasError else {
      return Outcome(diagnostics: (templates.diagnostics + found).sortedAndUnique())
    }
    let board = Board(
      resolved.library, templates: templates.set,
      options: Board.Options(
        today: options.today, errors: found.count { $0.severity == .error },
        isStrict: options.strictTemplates)
    ) { sources.bytes($0) }
    // A list of its own: the folder of the site is not the board's, and the other way round.
    let folder = try await OutputFolder(
      options.output, list: ".varde-board-files", jobs: options.jobs)
    let rendered = await render(Plan(board), jobs: options.jobs) { file throws(FileError) in
      try folder.stage(file.path, file.bytes)
    }
    var outcome = Outcome(
      diagnostics: (templates.diagnostics + found + rendered.diagnostics).sortedAndUnique(),
      count: board.routes.count)
    guard !rendered.diagnostics.hasError else { return outcome }
    outcome.report = try await folder.commit(
      rendered.results.get(), keepsOthers: false, jobs: options.jobs)
    return outcome
  }
}
