internal import Content
internal import Diagnostics
internal import Publishing

/// What all commands do that work on the content without making the site: they tell each error, and
/// end as `varde check` does.
enum ContentCommand {
  /// How much of the content a command needs.
  enum Need {
    /// All of it: with a text less, what the command does would be wrong.
    case whole
    /// What could be read.
    case readable
  }

  /// Opens the content for `work`, whose refusals are told beside the errors that may be their cause.
  static func run(
    _ arguments: Arguments, _ options: BuildOptions, needs need: Need,
    _ work: (RecordKeeper) async throws -> Void
  ) async throws -> ExitCode {
    let content = try await OpenedContent(options)
    do {
      try await work(need == .whole ? content.whole() : content.asFarAsRead)
      // What was wrong before may have been mended by what was written.
      let left = content.errors.isEmpty ? [] : try await OpenedContent(options).errors
      return Report(arguments).end(left)
    } catch let broken as BrokenContent {
      return Report(arguments).refuse(broken.errors)
    } catch let refusal as RecordKeeper.Refusal where !content.errors.isEmpty {
      Report(arguments).print(content.errors)
      Terminal.complain(refusal.reason, remedy: refusal.remedy)
      return .errorsFound
    }
  }
}

extension Report {
  /// Prints the errors of what was read; the command ends as they say.
  func end(_ diagnostics: [Diagnostic]) -> ExitCode {
    let errors = diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return .clean }
    print(errors)
    return .errorsFound
  }

  /// Prints the errors that keep a command from doing anything.
  func refuse(_ errors: [Diagnostic]) -> ExitCode {
    print(errors)
    Terminal.complain("nothing was done: it would be wrong", remedy: "mend the errors above first")
    return .errorsFound
  }
}
