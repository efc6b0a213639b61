internal import Diagnostics
internal import FoundationEssentials

/// What a worker says when it begins.
struct Greeting: Decodable {
  let ready: Bool
  /// Why it is not.
  let message: String?

  init(_ line: [UInt8]) throws(WorkerProcess.Failure) { self = try decoded(line) }
}

/// What a worker answers to a job.
struct Reply: Decodable {
  private let fit: Fit?
  private let problem: TypesettingProblem?

  init(_ line: [UInt8]) throws(WorkerProcess.Failure) { self = try decoded(line) }

  var result: TypesettingResult {
    if let fit { return .done(fit) }
    return problem.map { .problem($0) } ?? .failed("the engine gave no answer")
  }
}

/// A line that is no JSON comes from a worker that is out of its mind.
private func decoded<Value: Decodable>(_ line: [UInt8]) throws(WorkerProcess.Failure) -> Value {
  do { return try JSONDecoder().decode(Value.self, from: Data(line)) } catch { throw .died }
}

/// What a worker is asked for.
protocol WorkerJob {
  /// The job as a worker reads it.
  var line: String { get }
}

extension TypesettingJob: WorkerJob {
  var line: String {
    JSON.object([
      ("template", JSON.string(template)), ("data", JSON.string(data)),
      ("output", JSON.string(output)),
      ("turn", turn.map { JSON.string($0.rawValue) } ?? "null"),
    ])
  }
}

extension FoldingJob: WorkerJob {
  var line: String {
    JSON.object([
      ("source", JSON.string(source)), ("output", JSON.string(output)),
      ("paper", "[841.89,595.276]"),
      (
        "sides",
        JSON.array(sides.map { JSON.array($0.map { $0.map(String.init) ?? "null" }) })
      ),
    ])
  }
}
