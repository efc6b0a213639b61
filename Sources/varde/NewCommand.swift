internal import Content
internal import Diagnostics
internal import Publishing

/// `varde new`.
enum NewCommand {
  static let kinds = Draft.Kind.allCases.map(\.rawValue) + ["site"]

  @Sendable static func run(_ arguments: Arguments) async throws -> ExitCode {
    let options = try BuildOptions(arguments)
    guard Files.isFolder("\(options.templates)/new") else {
      throw UsageError(
        "there are no templates in '\(options.templates)'",
        remedy: "name the folder of those that come with varde: '--templates folder'")
    }
    let skeleton = Skeleton(options)
    let name = arguments.words[1]
    do {
      if let kind = Draft.Kind(rawValue: arguments.words[0]) {
        let outcome = try await skeleton.write(kind, name)
        tell(outcome, of: name)
        return Report(arguments).end(outcome.errors)
      } else {
        tell(try skeleton.writeSite(into: name), of: name)
      }
      return .clean
    } catch let refusal as Skeleton.Refusal {
      guard !refusal.findings.isEmpty else { throw UsageError(refusal.reason) }
      Report(arguments).print(refusal.findings)
      Terminal.complain(refusal.reason, remedy: "nothing was written; mend the errors above first")
      return .errorsFound
    }
  }

  private static func tell(_ outcome: Skeleton.Outcome, of name: String) {
    if outcome.written.count > 10 {
      Terminal.tell("wrote \(outcome.written.count) files into \(name)")
    } else {
      for file in outcome.written { Terminal.tell("wrote \(file)") }
    }
    Terminal.tell(outcome.next)
  }
}
