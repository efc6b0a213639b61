internal import Diagnostics
internal import Publishing
internal import Website

/// `varde pack`: what fits on a stick, or in a message.
enum PackCommand {
  @Sendable static func run(_ arguments: Arguments) async throws -> ExitCode {
    var options = try BuildOptions(arguments)
    let (language, community) = (arguments["language"], arguments["community"])
    let page = arguments["single-file"]
    if let page {
      guard language == nil, community == nil else {
        throw UsageError("a single file has no use for '--language' and '--community'")
      }
      options.extent = .singlePages
      options.output = arguments["output"] ?? name(page.split(separator: "/"), "html")
    } else {
      guard let language else {
        throw UsageError(
          "'varde pack' needs '--language' or '--single-file'",
          remedy: "for example: varde pack --language da --community au-pairs")
      }
      options.extent = .part(SitePart(language: language, community: community))
      options.output =
        arguments["output"] ?? name([language, community].compactMap { $0?[...] }, "zip")
    }
    return try await write(options, page, arguments)
  }

  /// The name of the file that nobody has named: what is in it, but for a page's own `index.html`.
  private static func name(_ parts: [Substring], _ suffix: String) -> String {
    let named = parts.filter { $0 != "index.html" }
    return (named.isEmpty ? "index" : named.joined(separator: "-")) + ".\(suffix)"
  }

  private static func write(_ options: BuildOptions, _ page: String?, _ arguments: Arguments)
    async throws -> ExitCode
  {
    let outcome = try await ProgressLine.during { line in
      let build = Build(options) { line.show($0) }
      return if let page { try await build.pack(page: page) } else { try await build.pack() }
    }
    Report(arguments).print(outcome)
    if outcome.isRefused {
      Terminal.tell("nothing was written; '\(options.output)' is as it was")
      return .errorsFound
    }
    let count = outcome.routes.count
    Terminal.tell("\(options.output): \(page == nil ? "\(count) files" : "one page")")
    return .clean
  }
}
