internal import Diagnostics
internal import Publishing

/// `varde board`: pages for editors that show how each text stands in each language.
enum BoardCommand {
  @Sendable static func run(_ arguments: Arguments) async throws -> ExitCode {
    var options = try BuildOptions(arguments)
    if arguments["output"] == nil { options.output = "board" }
    let outcome = try await BoardBuild(options).run()
    let end = Report(arguments).end(outcome.diagnostics)
    guard let report = outcome.report else {
      Terminal.tell("nothing was written; the board in '\(options.output)' is as it was")
      return .errorsFound
    }
    Terminal.tell(
      "\(options.output)/index.html: \(outcome.count) files, \(report.written) written, "
        + "\(report.unchanged) unchanged, \(report.removed) removed")
    return end
  }
}
