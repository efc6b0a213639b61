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
