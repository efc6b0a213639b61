internal import Synchronization

/// `transform` of each number below `count`, in order, by `jobs` tasks at a time.
///
/// The tasks take small chunks of neighbouring numbers as they become free, so that no slow one
/// keeps the others waiting.
func parallelMap<Result: Sendable>(
  _ count: Int, jobs: Int, _ transform: @escaping @Sendable (Int) -> Result
) async -> [Result] {
  guard jobs > 1, count > 1 else { return (0..<count).map(transform) }
  let chunk = max(1, min(64, count / (jobs * 4)))
  let next = Counter()
  return await withTaskGroup(of: [(start: Int, results: [Result])].self) { group in
    for _ in 0..<min(jobs, count) {
      group.addTask {
        var chunks: [(start: Int, results: [Result])] = []
        while true {
          let start = next.take(chunk)
          guard start < count else { return chunks }
          chunks.append((start, (start..<min(start + chunk, count)).map(transform)))
        }
      }
    }
    var chunks: [(start: Int, results: [Result])] = []
    for await part in group { chunks += part }
    return chunks.sorted { $0.start < $1.start }.flatMap(\.results)
  }
}

/// Hands out numbers, each once.
private final class Counter: Sendable {
  private let next = Atomic<Int>(0)

  /// The first of `count` numbers that nobody else gets.
  func take(_ count: Int) -> Int { next.wrappingAdd(count, ordering: .relaxed).oldValue }
}
