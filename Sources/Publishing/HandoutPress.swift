internal import Content
internal import Diagnostics
internal import Handouts
internal import Synchronization
internal import Typesetting

/// Makes the handouts that are not there yet as they should be.
struct HandoutPress: Sendable {
  /// A handout that stands, or stands ready to be moved to its place.
  struct Made: Sendable {
    let handout: Handout
    let entry: HandoutRecord.Entry
    /// Whether it was made just now.
    let isNew: Bool

    var printed: PrintedHandout {
      PrintedHandout(
        path: handout.path, design: handout.design, folder: handout.folder,
        language: handout.language, community: handout.community, size: entry.size,
        pages: entry.pages)
    }
  }

  let all: Handouts
  let templates: PrintTemplates
  private let options: BuildOptions
  /// Of what all handouts are made of: the engine and the fonts.
  private let tools: [UInt8]

  /// All handouts of a library.
  var handouts: [Handout] { all.all }

  /// What the library lacks for them.
  var diagnostics: [Diagnostic] { all.diagnostics }

  init(
    _ library: ResolvedLibrary, _ templates: Templates, _ sources: SourceTree,
    _ options: BuildOptions
  ) throws(FileError) {
    let content = try FileSystem.fullPath(options.content)
    let handouts = Handouts.Options(
      today: options.today, baseURL: library.library.site.baseURL(instead: options.baseURL),
      pictograms: templates.pictograms, file: { "\(content)/\(sources.name(of: $0))" }
    ) { path in
      sources.bytes(path).map { Fingerprint(of: $0).description }
    }
    all = Handouts(library, handouts)
    self.templates = try PrintTemplates(options.templates)
    self.options = options
    tools = all.all.isEmpty ? [] : try options.engine?.fingerprint() ?? []
  }

  /// Those of `wanted` that stand in the output folder as they should be, and those that do not.
  func sort(_ wanted: [Handout]) async -> (made: [Made], missing: [Job]) {
    let record = HandoutRecord(options.output)
    let sorted = await parallelMap(wanted.count, jobs: options.jobs) { number in
      let handout = wanted[number]
      let job = job(for: handout)
      guard let entry = record.current(handout.path, job.fingerprint) else {
        return (made: Made?.none, job: job)
      }
      return (made: Made(handout: handout, entry: entry, isNew: false), job: job)
    }
    return (sorted.compactMap(\.made), sorted.filter { $0.made == nil }.map(\.job))
  }

  /// What is to be done for a handout.
  func job(for handout: Handout) -> Job {
    let document = all.document(of: handout)
    let bytes =
      document.key + templates.bytes(of: document.template) + tools
    return Job(handout: handout, document: document, fingerprint: Fingerprint(of: bytes))
  }

  /// One that is to be made.
  struct Job: Sendable {
    let handout: Handout
    let document: HandoutDocument
    let fingerprint: Fingerprint
  }

  /// Makes handouts, each at the path that `place` gives; `progress` is told how many are done.
  func typeset(
    _ jobs: [Job], at place: @escaping @Sendable (String) -> String,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void
  ) async throws -> (made: [Made], diagnostics: [Diagnostic]) {
    guard !jobs.isEmpty else { return ([], []) }
    guard let tools = options.engine, tools.isInstalled else {
      throw MissingPrintEngine(handouts: jobs.count)
    }
    let engine = TypesettingEngine(
      python: tools.python, fonts: try FileSystem.fullPath(tools.fonts))
    // What takes longest is begun first: at the end, no worker waits for another.
    let jobs = jobs.sorted { $0.document.key.count > $1.document.key.count }
    let done = DoneCount()
    progress(0, jobs.count)
    let results = try await engine.run(jobs.count, workers: options.jobs) { number, typesetter in
      let result = typeset(jobs[number], at: place, with: typesetter)
      progress(done.next(), jobs.count)
      return result
    }
    var (made, faults): ([Made], [HandoutFault]) = ([], [])
    for result in results {
      switch result {
      case .success(let one): made.append(one)
      case .failure(let fault): faults.append(fault)
      }
    }
    return (made, diagnostics(for: faults))
  }

  private func typeset(
    _ job: Job, at place: (String) -> String, with typesetter: Typesetter
  ) -> Result<Made, HandoutFault> {
    let output: String
    do throws(FileError) {
      output = try Self.fullPath(place(job.handout.path))
    } catch {
      return .failure(HandoutFault(job, .failure(error.description)))
    }
    let template = templates.path(job.document.template)
    // The pages of a booklet are made on their own first.
    let first = job.document.isFolded ? output.dropLast(4) + ".pages.pdf" : output[...]
    var result = typesetter.typeset(
      TypesettingJob(
        template: template, data: job.document.data, output: String(first),
        timestamp: options.today.secondsSince1970, turn: job.handout.design.turn?.engine))
    if job.document.isFolded, case .done(let fit) = result {
      let imposition = Imposition.booklet(
        pages: fit.pages, isRightToLeft: job.handout.language.isRightToLeft)
      result = typesetter.fold(
        FoldingJob(
          source: String(first), output: output, sides: imposition.sides.map { $0.map(\.page) }))
      try? FileSystem.removeFile(String(first))
    }
    switch result {
    case .done(let fit) where fit.overflow > 0 || fit.limit > 0 && fit.pages > fit.limit:
      try? FileSystem.removeFile(output)
      return .failure(HandoutFault(job, .overflow(fit)))
    case .done(let fit): return made(job, output, fit)
    case .problem(let problem): return .failure(HandoutFault(job, .problem(problem)))
    case .failed(let reason): return .failure(HandoutFault(job, .failure(reason)))
    }
  }

  /// The full path of a file that is to be made, with a folder around it: a worker stands elsewhere.
  private static func fullPath(_ path: String) throws(FileError) -> String {
    try FileSystem.makeFolder(around: path)
    guard let slash = path.lastIndex(of: "/") else {
      return "\(try FileSystem.fullPath("."))/\(path)"
    }
    return try FileSystem.fullPath(String(path[..<slash])) + path[slash...]
  }

  private func made(_ job: Job, _ output: String, _ fit: Fit) -> Result<Made, HandoutFault> {
    do throws(FileError) {
      let entry = try HandoutRecord.Entry(
        output, job.fingerprint, pages: fit.pages, omitted: Int((fit.omitted ?? 0).rounded(.up)))
      return .success(Made(handout: job.handout, entry: entry, isNew: true))
    } catch {
      return .failure(HandoutFault(job, .failure(error.description)))
    }
  }
}

/// Counts what is done.
private final class DoneCount: Sendable {
  private let count = Atomic<Int>(0)

  /// How many are done, this one among them.
  func next() -> Int { count.wrappingAdd(1, ordering: .relaxed).newValue }
}

extension HandoutDesign.Turn {
  fileprivate var engine: TypesettingJob.Turn {
    switch self {
    case .long: .long
    case .short: .short
    }
  }
}

extension HandoutPress.Made {
  var file: Prints.File { Prints.File(route: handout.route, entry: entry, isNew: isNew) }
}

extension Handout {
  /// The file, as lists of all files name it.
  var route: Route {
    Route(
      path: path, number: 0, subject: "\(design.rawValue) of \(folder.path)", language: language,
      community: community)
  }
}
