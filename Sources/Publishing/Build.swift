public import Content
public import Diagnostics
public import Website

/// The path from a content folder to a site, phase by phase.
///
/// Each phase is a function from one value to the next, runs to its end, and reports all that it
/// finds. `scan` to `plan` always run, so that an editor gets every finding in one run; nothing is
/// rendered while one of them is an error, and nothing is written before all is rendered.
public struct Build: Sendable {
  /// What came of it.
  public struct Outcome: Sendable {
    /// Sorted by place, each once.
    public var diagnostics: [Diagnostic]
    /// What must be done before a release; empty unless one is asked for.
    public var gates: [Gate] = []
    /// What nobody has found out about calls; empty unless a release is asked for.
    public var unanswered: [UnansweredQuestion] = []
    /// Every file that was asked for, in order; empty when an error came before.
    public var routes: [Route] = []
    /// Nil when nothing was written.
    public var report: WriteReport?
    /// What was rendered, which whoever has the outcome may keep or let go.
    var plan: Plan?

    /// Whether an error or an open gate kept everything from being written.
    public var isRefused: Bool { diagnostics.hasError || !gates.isEmpty }
  }

  let options: BuildOptions
  let progress: @Sendable (_ phase: String) -> Void

  /// A build; `progress` is told each phase as it begins.
  public init(_ options: BuildOptions, progress: @escaping @Sendable (String) -> Void = { _ in }) {
    self.options = options
    self.progress = progress
  }

  /// Writes the site.
  public func run() async throws -> Outcome {
    let planned = try await planned()
    guard !planned.diagnostics.hasError, planned.gates.isEmpty else {
      return Outcome(
        diagnostics: planned.diagnostics, gates: planned.gates, unanswered: planned.unanswered)
    }
    progress("rendering")
    let folder = try OutputFolder(options.output)
    let rendered = await render(planned.plan, jobs: options.jobs) { file throws(FileError) in
      let staged = try folder.stage(file.path, file.bytes)
      guard options.compresses, Gzip.helps(file.path) else { return [staged] }
      return [staged, try folder.stageCompressed(staged, file.bytes)]
    }
    var outcome = Outcome(
      diagnostics: (planned.diagnostics + rendered.diagnostics).sortedAndUnique(),
      routes: planned.plan.routes)
    guard !outcome.diagnostics.hasError else { return outcome }
    progress("writing")
    outcome.report = try await folder.commit(
      rendered.results.get().flatMap { $0 }, keepsOthers: options.isPartial, jobs: options.jobs)
    outcome.plan = planned.plan
    return outcome
  }

  /// Renders the site without writing it, for all its findings.
  public func check() async throws -> Outcome {
    let planned = try await planned()
    guard !planned.diagnostics.hasError else {
      return Outcome(
        diagnostics: planned.diagnostics, gates: planned.gates, unanswered: planned.unanswered)
    }
    progress("rendering")
    let rendered = await render(planned.plan, jobs: options.jobs) { _ in }
    return Outcome(
      diagnostics: (planned.diagnostics + rendered.diagnostics).sortedAndUnique(),
      gates: planned.gates, unanswered: planned.unanswered, routes: planned.plan.routes)
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

  /// The files that carry a contact or claim, in order.
  public func recall(_ reference: Reference) async throws -> (
    routes: [Route], diagnostics: [Diagnostic]
  ) {
    let planned = try await planned()
    return (planned.plan.routes(carrying: reference), planned.diagnostics)
  }

  /// The phases before a byte is rendered.
  func planned() async throws -> (
    plan: Plan, gates: [Gate], unanswered: [UnansweredQuestion], diagnostics: [Diagnostic]
  ) {
    progress("reading")
    let sources = try scan(options.content)
    let templates = try Templates.read(options.templates)
    let parsed = await parse(sources, jobs: options.jobs)
    try options.checkFilter(in: parsed.library)
    progress("resolving")
    let resolved = await resolve(parsed.library, sources, jobs: options.jobs)
    let plan = Plan(resolved.library, templates, sources, options)
    let diagnostics =
      templates.diagnostics + templates.contacts(in: parsed.library) + parsed.diagnostics
      + resolved.diagnostics + plan.diagnostics
    let findings = diagnostics.sortedAndUnique()
    let gates =
      options.isRelease
      ? resolved.library.gates(today: options.today) + Gate.gates(for: findings) : []
    let unanswered = options.isRelease ? parsed.library.unansweredQuestions : []
    return (plan, gates, unanswered, findings)
  }
}
