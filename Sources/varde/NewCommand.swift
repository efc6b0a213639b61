internal import Content
internal import Diagnostics
internal import Publishing

/// `varde new`.
enum NewCommand {
  static let kinds = Draft.Kind.allCases.map(\.rawValue) + ["site"]

  @Sendable static func run(_ arguments: Arguments) async throws -> ExitCode {
    let skeleton = Skeleton(try BuildOptions(arguments))
    let name = arguments.words[1]
    let result =
      if let kind = Draft.Kind(rawValue: arguments.words[0]) {
        try await skeleton.write(kind, name)
      } else {
        try skeleton.writeSite(into: name)
      }
    if result.written.count > 10 {
      Terminal.tell("wrote \(result.written.count) files into \(name)")
    } else {
      for file in result.written { Terminal.tell("wrote \(file)") }
    }
    Terminal.tell(result.next)
    return .clean
  }
}
