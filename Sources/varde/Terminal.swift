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

  /// How the command ends: an output that was not taken, as by a full disk, is no output.
  static func ending(with code: ExitCode) -> ExitCode {
    guard let reason = lost.withLock(\.self) else { return code }
    complain("standard output: \(reason)", remedy: nil)
    return .inputOutput
  }

  /// Why something that was asked for did not reach standard output.
  private static let lost = Mutex<String?>(nil)

  private static func write(_ text: String, to stream: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(stream, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 {
        // Whoever closes a pipe has read enough.
        guard stream == STDOUT_FILENO, errno != EPIPE else { return }
        let reason = unsafe String(cString: strerror(errno))
        return lost.withLock { $0 = $0 ?? reason }
      }
      rest = rest.dropFirst(count)
    }
  }
}
