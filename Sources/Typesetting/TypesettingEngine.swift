internal import Synchronization

/// Typst, in workers of its own: one for each task, which lives as long as there are jobs.
public struct TypesettingEngine: Sendable {
  /// The engine cannot be used at all.
  public struct Unusable: Error, CustomStringConvertible {
    /// Why.
    public let description: String
  }

  private let python: String
  private let fonts: String
  private let deadline: Duration

  /// The engine that `python` has, a program by its full path. Fonts are taken from one folder; those
  /// of the system are not used. A job may take until `deadline`, and a worker to begin.
  public init(python: String, fonts: String, deadline: Duration = .seconds(60)) {
    self.python = python
    self.fonts = fonts
    self.deadline = deadline
  }

  /// Does `count` tasks with so many workers, and gives their results in order.
  ///
  /// `task` does each when its turn comes, with a worker that it hands its jobs to one by one.
  public func run<Result: Sendable>(
    _ count: Int, workers: Int,
    _ task: @escaping @Sendable (_ number: Int, _ worker: Typesetter) -> Result
  ) async throws(Unusable) -> [Result] {
    let queue = Queue(count)
    let arguments = [python, "-I", "-c", Self.program, fonts]
    let done = await withTaskGroup(of: [(number: Int, result: Result)].self) { group in
      for _ in 0..<min(workers, count) {
        group.addTask { [deadline] in
          let typesetter = Typesetter(arguments, deadline: deadline)
          var results: [(number: Int, result: Result)] = []
          while typesetter.fault == nil, let number = queue.take() {
            results.append((number, task(number, typesetter)))
          }
          if let fault = typesetter.fault { queue.close(fault) }
          return results
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    if let fault = queue.fault { throw fault }
    return done.sorted { $0.number < $1.number }.map(\.result)
  }

  /// The program of a worker.
  public static let program = String(decoding: PackageResources.worker_py, as: UTF8.self)
}

/// Numbers below a count, each once, until they are all taken or the engine proves to be unusable.
private final class Queue: Sendable {
  private let count: Int
  private let next = Atomic<Int>(0)
  private let found = Mutex<TypesettingEngine.Unusable?>(nil)

  init(_ count: Int) { self.count = count }

  var fault: TypesettingEngine.Unusable? { found.withLock(\.self) }

  func take() -> Int? {
    let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }

  func close(_ fault: TypesettingEngine.Unusable) {
    next.store(count, ordering: .relaxed)
    found.withLock { $0 = fault }
  }
}

/// Hands jobs to a worker, and to another when that one dies or falls silent.
public final class Typesetter {
  private let arguments: [String]
  private let deadline: Duration
  private var worker: WorkerProcess?
  /// How many documents the worker has made.
  private var count = 0
  /// Why there can be no worker.
  private(set) var fault: TypesettingEngine.Unusable?

  /// A worker is let go after so many documents: what it remembers of them grows.
  private static let documentsOfWorker = 400

  init(_ arguments: [String], deadline: Duration) {
    self.arguments = arguments
    self.deadline = deadline
  }

  /// Makes one document. What breaks down is tried once more.
  public func typeset(_ job: TypesettingJob) -> TypesettingResult { result(of: job) }

  /// Puts the pages of a document on larger paper.
  public func fold(_ job: FoldingJob) -> TypesettingResult { result(of: job) }

  private func result(of job: some WorkerJob) -> TypesettingResult {
    var reason = ""
    for _ in 0..<2 {
      do {
        let worker = try freshWorker()
        count += 1
        return try Reply(worker.answer(to: job.line, by: .now + deadline)).result
      } catch {
        worker = nil
        reason = error.words(deadline)
        if case .notStarted = error {
          fault = TypesettingEngine.Unusable(description: reason)
          break
        }
      }
    }
    return .failed(reason)
  }

  private func freshWorker() throws(WorkerProcess.Failure) -> WorkerProcess {
    if let worker, count < Self.documentsOfWorker { return worker }
    worker = nil
    let new = try WorkerProcess(arguments)
    let greeting: Greeting
    do throws(WorkerProcess.Failure) {
      greeting = try Greeting(new.nextLine(by: .now + deadline))
    } catch {
      throw .notStarted("\(arguments[0]): \(error.words(deadline))")
    }
    guard greeting.ready else { throw .notStarted(greeting.message ?? "") }
    (worker, count) = (new, 0)
    return new
  }
}

extension WorkerProcess.Failure {
  fileprivate func words(_ deadline: Duration) -> String {
    switch self {
    case .silent: "the engine said nothing for \(deadline.components.seconds) seconds"
    case .died: "the engine broke down"
    case .notStarted(let reason): reason
    }
  }
}
