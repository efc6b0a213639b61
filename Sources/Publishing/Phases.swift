internal import Content
internal import Diagnostics

/// Reads every file on its own, then puts them together.
func parse(_ sources: SourceTree, today: CalendarDate, jobs: Int) async
  -> (library: Library, diagnostics: [Diagnostic])
{
  let files = await parallelMap(sources.paths.count, jobs: jobs) { number in
    let path = sources.paths[number]
    return ContentFile.parse(path, file: sources.file(path), today: today) {
      () throws(ContentFile.Unreadable) in try sources.read(path)
    }
  }
  let (library, diagnostics) = Library.assemble(files, folder: sources.folder)
  return (
    library,
    files.flatMap(\.diagnostics) + diagnostics + sources.diagnostics
  )
}

/// Looks at the relations of the library: references, links, which block belongs to which.
func resolve(_ library: Library, _ sources: SourceTree, jobs: Int) async
  -> (library: ResolvedLibrary, diagnostics: [Diagnostic])
{
  let items = ResolvedLibrary.items(of: library)
  let index = LinkIndex(library)
  let history = SourceHistory { sources.bytes($0) }
  let resolved = await parallelMap(items.count, jobs: jobs) { number in
    ResolvedItem.resolve(items[number], in: index, history: history)
  }
  let whole = ResolvedLibrary(library, items: resolved.map(\.item))
  let diagnostics =
    library.referenceDiagnostics + library.wordingDiagnostics + library.wordListDiagnostics
    + library.communityTextDiagnostics
    + index.contacts.recordDiagnostics + resolved.flatMap(\.diagnostics)
  // Of a picture that a text names wrongly, nobody can say that no text shows it.
  let isClear = !diagnostics.contains { $0.identifier == .brokenImage }
  let pictures = PictureCheck(whole, folder: sources.folder).diagnostics {
    path throws(ContentFile.Unreadable) in try sources.read(path)
  }
  return (
    whole, diagnostics + pictures.filter { isClear || $0.identifier != .unusedPicture }
  )
}

/// One file of the site with its bytes.
struct OutputFile: Sendable {
  let path: String
  let bytes: [UInt8]
}

/// Renders every file of the plan and hands it to `receive` at once: the bytes of a whole site need
/// never be in memory together. After the first error of `receive`, no more is rendered. `routes` are
/// those of which there is a file.
func render<Received: Sendable>(
  _ plan: Plan, jobs: Int,
  _ receive: @escaping @Sendable (OutputFile) throws(FileError) -> Received
) async -> (
  routes: [Route], results: Result<[Received], FileError>, diagnostics: [Diagnostic]
) {
  let parts = await parallelMap(plan.routes.count, jobs: jobs) { number in
    let rendered = plan.render(number)
    let route = plan.routes[number]
    let file = OutputFile(path: route.path, bytes: rendered.bytes)
    let result = Result { () throws(FileError) in
      route.isOptional && file.bytes.isEmpty ? nil : try receive(file)
    }
    return (result: result, diagnostics: rendered.diagnostics)
  }
  let results = Result { () throws(FileError) in
    var all: [Received] = []
    all.reserveCapacity(parts.count)
    for part in parts { if let received = try part.result.get() { all.append(received) } }
    return all
  }
  let routes = zip(plan.routes, parts).compactMap { route, part in
    if case .success(nil) = part.result { nil as Route? } else { route }
  }
  return (routes, results, parts.flatMap(\.diagnostics))
}
