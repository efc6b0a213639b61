internal import Content
internal import Diagnostics
internal import Handouts
internal import Synchronization
internal import Typesetting

/// Makes the handouts that the store does not have.
struct HandoutPress: Sendable {
  /// A handout that the store has.
  struct Made: Sendable {
    let handout: Handout
    let entry: PrintStore.Entry
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

  /// Handouts from the store, those that it does not have made first; `progress` is told how many of
  /// those are done.
  func print(
    _ wanted: [Handout], in store: PrintStore,
    progress: @escaping @Sendable (_ done: Int, _ of: Int) -> Void
  ) async throws -> (made: [Made], diagnostics: [Diagnostic]) {
    let (kept, missing) = await sort(wanted, in: store)
    let typeset = try await typeset(missing, into: store, progress: progress)
    let made = (kept + typeset.made).sorted { $0.handout.path < $1.handout.path }
    return (made, typeset.diagnostics + omissions(in: made))
  }

  /// Those of `wanted` that stand in the output folder as they would be made now.
  func standing(_ wanted: [Handout], in store: PrintStore) async -> [Made] {
    await sort(wanted, in: store).made.filter { made in
      guard let file = try? FileSystem.read("\(options.output)/\(made.handout.path)") else {
        return false
      }
      return Fingerprint(of: file) == made.entry.digest
    }
  }

  private func sort(_ wanted: [Handout], in store: PrintStore) async -> (
    made: [Made], missing: [Job]
  ) {
    let sorted = await parallelMap(wanted.count, jobs: options.jobs) { number in
      let handout = wanted[number]
      let job = job(for: handout)
      let made = store.entry(job.fingerprint).map {
        Made(handout: handout, entry: $0, isNew: false)
      }
      return (made: made, job: job)
    }
    return (sorted.compactMap(\.made), sorted.filter { $0.made == nil }.map(\.job))
  }

  /// What is to be done for a handout.
  private func job(for handout: Handout) -> Job {
    let document = all.document(of: handout)
    let paper = "\(document.isFolded) \(handout.design.turn?.engine.rawValue ?? "")"
    let bytes = document.key + templates.bytes(of: document.template) + tools + Array(paper.utf8)
    return Job(handout: handout, document: document, fingerprint: Fingerprint(of: bytes))
  }

  /// One that is to be made.
  struct Job: Sendable {
    let handout: Handout
    let document: HandoutDocument
    let fingerprint: Fingerprint
  }

  private func typeset(
    _ jobs: [Job], into store: PrintStore,
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
    let scratch = try ScratchFolder()
    let done = DoneCount()
    progress(0, jobs.count)
    let results = try await engine.run(jobs.count, workers: options.jobs) { number, typesetter in
      let output = "\(scratch.path)/\(number).pdf"
      let result = typeset(jobs[number], output, with: typesetter).flatMap { fit in
        keep(jobs[number], output, fit, in: store)
      }
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
    _ job: Job, _ output: String, with typesetter: Typesetter
  ) -> Result<Fit, HandoutFault> {
    // The pages of a booklet are made on their own first.
    let first = job.document.isFolded ? output.dropLast(4) + ".pages.pdf" : output[...]
    var result = typesetter.typeset(
      TypesettingJob(
        template: templates.path(job.document.template), data: job.document.data,
        output: String(first), turn: job.handout.design.turn?.engine))
    if job.document.isFolded, case .done(let fit) = result {
      let imposition = Imposition.booklet(
        pages: fit.pages, isRightToLeft: job.handout.language.isRightToLeft)
      result = typesetter.fold(
        FoldingJob(
          source: String(first), output: output, sides: imposition.sides.map { $0.map(\.page) }))
    }
    switch result {
    case .done(let fit) where fit.overflow > 0 || fit.limit > 0 && fit.pages > fit.limit:
      return .failure(HandoutFault(job, .overflow(fit)))
    case .done(let fit): return .success(fit)
    case .problem(let problem): return .failure(HandoutFault(job, .problem(problem)))
    case .failed(let reason): return .failure(HandoutFault(job, .failure(reason)))
    }
  }

  private func keep(
    _ job: Job, _ output: String, _ fit: Fit, in store: PrintStore
  ) -> Result<Made, HandoutFault> {
    do throws(FileError) {
      let entry = try store.add(
        FileSystem.read(output), as: job.fingerprint, pages: fit.pages,
        omitted: Int((fit.omitted ?? 0).rounded(.up)))
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
  var file: Prints.File { Prints.File(route: handout.route, entry: entry) }
}

extension Handout {
  /// The file, as lists of all files name it.
  var route: Route {
    Route(
      path: path, number: 0, subject: "\(design.rawValue) of \(folder.path)", language: language,
      community: community)
  }
}
