internal import Diagnostics
internal import Publishing
internal import Website

/// `varde pack`: what fits on a stick, or in a message.
enum PackCommand {
  /// What goes into the file.
  private enum Content {
    case part(SitePart)
    case page(String)
    case course(String, isLater: Bool)

    init(_ arguments: Arguments) throws(UsageError) {
      let (language, community) = (arguments["language"], arguments["community"])
      let others = [arguments["single-file"], arguments["scorm"]].compactMap(\.self)
      guard others.count + (language == nil && community == nil ? 0 : 1) < 2 else {
        throw UsageError("a file holds a part of the site, or one page, or one course: choose one")
      }
      if let course = arguments["scorm"] {
        self = .course(course, isLater: arguments["scorm-version"] == "2004")
      } else if let page = others.first {
        self = .page(page)
      } else if let language {
        self = .part(SitePart(language: language, community: community))
      } else {
        throw UsageError(
          "'varde pack' needs '--language', '--single-file' or '--scorm'",
          remedy: "for example: varde pack --language da --community au-pairs")
      }
    }

    /// The name of the file that nobody has named: what is in it, but for a page's own `index.html`.
    var fileName: String {
      switch self {
      case .part(let part):
        [part.language, part.community].compactMap(\.self).joined(separator: "-") + ".zip"
      case .page(let path):
        (path.split(separator: "/").filter { $0 != "index.html" }.joined(separator: "-")).nonEmpty
          + ".html"
      case .course(let name, let isLater): "\(name)-\(isLater ? "scorm2004" : "scorm12").zip"
      }
    }
  }

  @Sendable static func run(_ arguments: Arguments) async throws -> ExitCode {
    let content = try Content(arguments)
    var options = try BuildOptions(arguments)
    options.output = arguments["output"] ?? content.fileName
    switch content {
    case .part(let part): options.extent = .part(part)
    case .page: options.extent = .singlePages
    case .course: options.formats = [.scorm]
    }
    return try await write(options, content, arguments)
  }

  private static func write(_ options: BuildOptions, _ content: Content, _ arguments: Arguments)
    async throws -> ExitCode
  {
    let outcome = try await ProgressLine.during { line in
      let build = Build(options) { line.show($0) }
      return switch content {
      case .part: try await build.pack()
      case .page(let path): try await build.pack(page: path)
      case .course(let name, let isLater): try await build.pack(course: name, isLater: isLater)
      }
    }
    Report(arguments).print(outcome)
    if outcome.isRefused {
      Terminal.tell("nothing was written; '\(options.output)' is as it was")
      return .errorsFound
    }
    let what =
      switch content {
      case .part: "\(outcome.routes.count) files"
      case .page: "one page"
      case .course: "one course, in all its languages"
      }
    Terminal.tell("\(options.output): \(what)")
    return .clean
  }
}

extension String {
  /// The name of the first page has no words.
  fileprivate var nonEmpty: String { isEmpty ? "index" : self }
}
