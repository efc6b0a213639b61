internal import Archive
internal import Content
internal import Courseware
internal import Diagnostics
internal import Handouts
internal import Website

/// The site, or what the options ask for of it, as one file at their output instead of a folder.
extension Build {
  private typealias Rendered = (
    routes: [Route], files: [OutputFile], diagnostics: [Diagnostic]
  )

  /// Writes all files as one archive.
  public func pack() async throws -> Outcome {
    try await writeFile { planned in
      let store = try PrintStore(options.cache)
      let prints = try await typeset(planned, store)
      let plan = plan(planned, beside: prints)
      let rendered = await render(plan, jobs: options.jobs) { $0 }
      return (
        rendered.routes + prints.files.map(\.route),
        try rendered.results.get() + prints.output(from: store),
        prints.diagnostics + rendered.diagnostics
      )
    } write: { files, path throws(FileError) in
      try Self.archive(files.sorted { $0.path < $1.path }, path)
    }
  }

  /// Writes the page at `path`, with or without its `index.html`.
  public func pack(page path: String) async throws -> Outcome {
    try await writeFile { planned in
      let plan = planned.plan
      guard let number = plan.number(ofPage: path) else {
        throw UnknownPage(path: path, files: plan.routes.map(\.path))
      }
      let (bytes, diagnostics) = plan.render(number)
      let route = plan.routes[number]
      return ([route], [OutputFile(path: route.path, bytes: bytes)], diagnostics)
    } write: { files, path throws(FileError) in
      for file in files { try FileSystem.create(path, file.bytes) }
    }
  }

  /// Writes a course, by the name of its folder, as a package for learning platforms: of SCORM 2004,
  /// or of SCORM 1.2.
  public func pack(course name: String, isLater: Bool) async throws -> Outcome {
    try await writeFile { planned in
      let plan = planned.plan
      let library = planned.library.library
      guard let course = library.course(name) else {
        throw UnknownFilter(
          kind: "course", name: name, valid: library.courses.map(\.item.folder.name))
      }
      let standard: PackageManifest.Standard = isLater ? .scorm2004 : .scorm12
      let path = Website.path(ofPackage: course, standard.rawValue)
      guard let number = plan.routes.firstIndex(where: { $0.path == path }) else {
        preconditionFailure("a course has no package")
      }
      let (bytes, diagnostics) = plan.render(number)
      return ([plan.routes[number]], [OutputFile(path: path, bytes: bytes)], diagnostics)
    } write: { files, path throws(FileError) in
      for file in files { try FileSystem.create(path, file.bytes) }
    }
  }

  private func writeFile(
    _ rendered: (Planned) async throws -> Rendered,
    write: (_ files: [OutputFile], _ path: String) throws(FileError) -> Void
  ) async throws -> Outcome {
    try options.checkOutputFile()
    let planned = try await planned()
    var outcome = Outcome(planned)
    guard !outcome.isRefused else { return outcome }
    progress(.phase("rendering"))
    let (routes, files, diagnostics) = try await rendered(planned)
    outcome.add(diagnostics)
    guard !outcome.isRefused else { return outcome }
    progress(.phase("writing"))
    try FileSystem.makeFolder(around: options.output)
    try FileSystem.replace(options.output) { temporary throws(FileError) in
      try write(files, temporary)
    }
    outcome.routes = routes
    return outcome
  }

  static func archive(_ files: [OutputFile], _ path: String) throws(FileError) {
    do throws(ArchiveError) {
      var writer = try ZipWriter(path)
      for file in files { try writer.add(file.path, file.bytes) }
      try writer.finish()
    } catch {
      throw FileError(path, error.reason)
    }
  }
}
