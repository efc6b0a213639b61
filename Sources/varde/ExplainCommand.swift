internal import Content
internal import Diagnostics

/// `varde explain`.
enum ExplainCommand {
  @Sendable static func explain(_ arguments: Arguments) throws -> ExitCode {
    let all = Diagnostic.Identifier.allCases
    guard let name = arguments.words.first else {
      for identifier in all { Terminal.print("\(identifier.rawValue): \(identifier.summary)\n") }
      return .clean
    }
    let bare = name.trimmingBrackets
    guard let identifier = Diagnostic.Identifier(rawValue: bare) else {
      guard let gate = Gate.Kind(rawValue: bare) else {
        let gates = Gate.Kind.allCases.map(\.rawValue)
        throw UsageError.unknown("there is no finding", bare, among: all.map(\.rawValue) + gates)
      }
      Terminal.print("\(gate.rawValue) (gate of a release)\n\n\(gate.explanation)\n")
      return .clean
    }
    Terminal.print("\(identifier.rawValue) (\(identifier.severity.rawValue))\n\n")
    Terminal.print("\(identifier.explanation)\n")
    return .clean
  }
}

extension String {
  /// The text without the brackets in which a finding shows its name.
  fileprivate var trimmingBrackets: String { filter { $0 != "[" && $0 != "]" } }
}
