public import Content
public import Diagnostics
internal import Handouts
public import Website

/// The path from a content folder to a site, phase by phase.
///
/// Each phase is a function from one value to the next, runs to its end, and reports all that it
/// finds. `scan` to `plan` always run, so that an editor gets every finding in one run; nothing is
/// typeset or rendered while one of them is an error, and nothing is written before all is made.
public struct Build: Sendable {
  /// What came of it.
  public struct Outcome: Sendable {
    /// Sorted by place, each once.
    public var diagnostics: [Diagnostic]
    /// What must be done before a release; empty unless one is asked for.
    public var gates: [Gate] = []
    /// What nobody has found out about calls; empty unless a release is asked for.
    public var unanswered: [UnansweredQuestion] = []
    /// The figures that editors have declared to be no numbers to call; empty unless a release is
    /// asked for.
    public var declared: [DeclaredFigure] = []
    /// Every file that was asked for, in order; empty when an error came before.
    public var routes: [Route] = []
    /// Nil when nothing was written.
    public var report: WriteReport?
    /// How many handouts were typeset; the others stood as they should be.
    public var typesetCount = 0
    /// What was rendered, which whoever has the outcome may keep or let go.
    var plan: Plan?

    /// Whether an error or an open gate kept everything from being written.
    public var isRefused: Bool { diagnostics.hasError || !gates.isEmpty }

    init(_ planned: Planned) {
      diagnostics = planned.diagnostics
      gates = planned.gates
      unanswered = planned.unanswered
      declared = planned.declared
    }

    mutating func add(_ found: [Diagnostic]) {
      diagnostics = (diagnostics + found).sortedAndUnique()
    }
  }

  /// What is known before a page is typeset or rendered.
  struct Planned {
    let library: ResolvedLibrary
    let sources: SourceTree
    let templates: Templates
    let press: HandoutPress
    /// The handouts that are asked for.
    let handouts: [Handout]
    /// The plan, as long as there are no handouts.
    let plan: Plan
    let gates: [Gate]
    let unanswered: [UnansweredQuestion]
    let declared: [DeclaredFigure]
    let diagnostics: [Diagnostic]
  }

  /// What a build is doing.
  public enum Progress: Sendable {
    /// A phase of which nobody knows how long it takes.
    case phase(String)
    /// One of which so much is done.
    case counted(String, done: Int, of: Int)
  }

  let options: BuildOptions
  let progress: @Sendable (Progress) -> Void

  /// A build; `progress` is told each phase as it begins, and how one goes on that can be counted.
  public init(_ options: BuildOptions, progress: @escaping @Sendable (Progress) -> Void = { _ in })
  {
    self.options = options
    self.progress = progress
  }

  /// Writes the site.
  public func run() async throws -> Outcome {
    try options.checkOutputFolder()
    let planned = try await planned()
    var outcome = Outcome(planned)
    guard !outcome.isRefused else { return outcome }
    let folder = try await OutputFolder(options.output, jobs: options.jobs)
    let store = try PrintStore(options.cache)
    let prints = try await typeset(planned, store)
    outcome.add(prints.diagnostics)
    outcome.typesetCount = prints.typesetCount
    guard !outcome.isRefused else { return outcome }
    let plan = plan(planned, beside: prints)
    progress(.phase("rendering"))
    let rendered = await render(plan, jobs: options.jobs) { file throws(FileError) in
      let staged = try folder.stage(file.path, file.bytes)
      guard options.compresses, Gzip.helps(file.path) else { return [staged] }
      return [staged, try folder.stageCompressed(staged, file.bytes)]
    }
    outcome.add(rendered.diagnostics)
    outcome.routes = rendered.routes + prints.files.map(\.route)
    guard !outcome.isRefused else { return outcome }
    progress(.phase("writing"))
    let files = try rendered.results.get().flatMap(\.self)
    outcome.add(LostAddress.diagnostics(without: files.map(\.path), options))
    let printed = try prints.output(from: store).map { file throws(FileError) in
      try folder.stage(file.path, file.bytes)
    }
    outcome.report = try await folder.commit(
      files + printed, keepsOthers: options.isPartial, jobs: options.jobs)
    outcome.plan = plan
    return outcome
  }

  /// Makes the whole site without writing it, for all its findings.
  public func check() async throws -> Outcome {
    let planned = try await planned()
    var outcome = Outcome(planned)
    guard !planned.diagnostics.hasError else { return outcome }
    let prints = try await typeset(planned, PrintStore(options.cache))
    let plan = plan(planned, beside: prints)
    progress(.phase("rendering"))
    let rendered = await render(plan, jobs: options.jobs) { _ in }
    outcome.typesetCount = prints.typesetCount
    outcome.add(
      prints.diagnostics + rendered.diagnostics
        + LostAddress.diagnostics(without: rendered.routes.map(\.path), options))
    outcome.routes = rendered.routes + prints.files.map(\.route)
    return outcome
  }

  /// Why the page at `path` says what it says; without such a page, the paths that there are.
  public func explanation(of path: String) async throws -> (
    explanation: PageExplanation?, paths: [String], diagnostics: [Diagnostic]
  ) {
    let planned = try await planned()
    return (
      planned.plan.explanation(of: path), planned.plan.routes.map(\.path), planned.diagnostics
    )
  }

  /// The phases before a page is made.
  func planned() async throws -> Planned {
    progress(.phase("reading"))
    let sources = try scan(options.content)
    let templates = try Templates.read(options)
    let parsed = await parse(sources, today: options.today, jobs: options.jobs)
    try options.checkFilter(in: parsed.library)
    progress(.phase("resolving"))
    let resolved = await resolve(parsed.library, sources, jobs: options.jobs)
    let press = try HandoutPress(resolved.library, templates, sources, options)
    let plan = Plan(
      resolved.library, templates, sources, options, handouts: press.all, beside: Prints())
    let diagnostics =
      templates.diagnostics + templates.contacts(in: parsed.library) + parsed.diagnostics
      + resolved.diagnostics + plan.diagnostics + press.diagnostics
      + TakenAddress.diagnostics(
        parsed.library.ownFiles, plan.routes.map(\.path) + press.handouts.map(\.path), options)
    let findings = diagnostics.sortedAndUnique()
    let gates =
      options.isRelease
      ? resolved.library.gates(today: options.today) + Gate.gates(for: findings) : []
    return Planned(
      library: resolved.library, sources: sources, templates: templates, press: press,
      handouts: press.handouts.filter(options.includes), plan: plan, gates: gates,
      unanswered: options.isRelease ? parsed.library.unansweredQuestions : [],
      declared: options.isRelease ? parsed.library.declaredFigures : [],
      diagnostics: findings)
  }

  /// The plan with what is printed beside its pages.
  func plan(_ planned: Planned, beside prints: Prints) -> Plan {
    guard !prints.handouts.isEmpty else { return planned.plan }
    return Plan(
      planned.library, planned.templates, planned.sources, options, handouts: planned.press.all,
      beside: prints)
  }
}
