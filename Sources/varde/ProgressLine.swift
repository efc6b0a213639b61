internal import Glibc
internal import Publishing
internal import Synchronization

/// One line on the terminal that says what goes on, once it takes longer than half a second.
final class ProgressLine: Sendable {
  /// What is shown, and when it began.
  private let current = Mutex<(progress: Build.Progress, start: ContinuousClock.Instant)>(
    (.phase(""), .now))
  private let isShown = Mutex(false)

  /// Shows what is being done now.
  func show(_ progress: Build.Progress) {
    current.withLock { current in
      if case .counted(_, let done, _) = progress, done > 0 {
        current.progress = progress
      } else {
        current = (progress, .now)
      }
    }
  }

  /// Does `work` with the line below it, where standard error is a terminal.
  static func during<Result: Sendable>(
    _ work: (ProgressLine) async throws -> Result
  ) async rethrows -> Result {
    let line = ProgressLine()
    guard isatty(STDERR_FILENO) != 0 else { return try await work(line) }
    let ticker = Task { await line.tick() }
    defer {
      ticker.cancel()
      line.clear()
    }
    return try await work(line)
  }

  private func tick() async {
    let start = ContinuousClock.now
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(100))
      let elapsed = ContinuousClock.now - start
      guard elapsed > .milliseconds(500), !Task.isCancelled else { continue }
      let seconds = elapsed.components.seconds
      isShown.withLock { isShown in
        guard !Task.isCancelled else { return }
        isShown = true
        Terminal.note("\r\u{1B}[Kvarde: \(words) … \(seconds) s")
      }
    }
  }

  /// The phase; of one that can be counted, a bar, the count, and how long the rest may take.
  private var words: String {
    let (progress, start) = current.withLock(\.self)
    switch progress {
    case .phase(let name): return name
    case .counted(let name, let done, let count):
      let width = 24
      let filled = count > 0 ? done * width / count : width
      let bar =
        String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
      let line = "\(name) [\(bar)] \(done) of \(count)"
      guard done > 0, done < count else { return line }
      let elapsed = (ContinuousClock.now - start) / .seconds(1)
      let left = Int((elapsed / Double(done) * Double(count - done)).rounded(.up))
      return "\(line), about \(left) s left"
    }
  }

  private func clear() {
    isShown.withLock { if $0 { Terminal.note("\r\u{1B}[K") } }
  }
}
