internal import Diagnostics
internal import Publishing

/// `varde new`.
enum NewCommand {
  static let kinds = Skeleton.Kind.allCases.map(\.rawValue)

  @Sendable static func run(_ arguments: Arguments) async throws -> ExitCode {
    guard let kind = Skeleton.Kind(rawValue: arguments.words[0]) else { return .usage }
    let options = try BuildOptions(arguments)
    let result = try await Skeleton(kind, arguments.words[1], options).write()
    if result.written.count > 10 {
      Terminal.tell("wrote \(result.written.count) files into \(arguments.words[1])")
    } else {
      for file in result.written { Terminal.tell("wrote \(file)") }
    }
    Terminal.tell(result.next)
    return .clean
  }
}
