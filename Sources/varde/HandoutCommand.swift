internal import Content
internal import Publishing

/// `varde handout`: one sheet, now.
enum HandoutCommand {
  @Sendable static func run(_ arguments: Arguments) async throws -> ExitCode {
    guard let kind = arguments["kind"].flatMap(HandoutDesign.init),
      let language = arguments["language"]
    else {
      throw UsageError(
        "'varde handout' needs '--kind' and '--language'",
        remedy: "for example: varde handout who-can-help --kind card --language ar")
    }
    var options = try BuildOptions(arguments)
    let request = HandoutRequest(
      item: arguments.words[0], design: kind, language: language,
      community: arguments["community"])
    options.output =
      arguments["output"]
      ?? "\(request.item.split(separator: "/").last ?? "")-\(kind.rawValue)-\(language).pdf"
    let outcome = try await ProgressLine.during { line in
      try await Build(options) { line.show($0) }.handout(request)
    }
    Report(arguments).print(outcome)
    if outcome.isRefused {
      Terminal.tell("nothing was written; '\(options.output)' is as it was")
      return .errorsFound
    }
    Terminal.tell("\(options.output): \(outcome.routes.map(\.subject).joined())")
    return .clean
  }
}
