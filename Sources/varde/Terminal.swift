internal import Diagnostics
internal import Glibc
internal import Synchronization

/// Writes to the two streams of the process.
enum Terminal {
  /// What was asked for, on standard output.
  static func print(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// What a person should see, on standard error.
  static func note(_ text: String) { write(text, to: STDERR_FILENO) }

  /// A line that a person should see. What was typed, and names of files, may be in it: they must
  /// not steer the terminal.
  static func tell(_ line: String) { note(DiagnosticPrinter.visible(line) + "\n") }

  /// Why the command did nothing.
  static func complain(_ message: String, remedy: String?) {
    tell("varde: \(message)")
    if let remedy { tell("       \(remedy)") }
  }

  private static func write(_ text: String, to stream: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(stream, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }
}

/// One line on the terminal that says what goes on, once it takes longer than half a second.
final class ProgressLine: Sendable {
  private let phase = Mutex("")
  private let isShown = Mutex(false)

  /// Shows another phase from now on.
  func show(_ phase: String) { self.phase.withLock { $0 = phase } }

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
        Terminal.note("\r\u{1B}[Kvarde: \(phase.withLock { $0 }) … \(seconds) s")
      }
    }
  }

  private func clear() {
    isShown.withLock { if $0 { Terminal.note("\r\u{1B}[K") } }
  }
}
