internal import Glibc
internal import Publishing

/// The signals by which somebody ends the command: Ctrl-C, the end of a terminal, a service that stops.
enum Signals {
  private static let all = [SIGINT, SIGTERM, SIGHUP]

  /// Keeps the signals from every thread that begins after this, so that one may wait for them.
  static func hold() {
    var set = self.set
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Waits for a signal, and ends the command as it asks, with a word and without leaving half of
  /// anything behind.
  static func wait() -> Never {
    var set = self.set
    while true {
      var signal: Int32 = 0
      guard unsafe sigwait(&set, &signal) == 0 else { continue }
      // A site that is being published is there in a moment; the command ends by itself then.
      guard Interruption.end() else { continue }
      if isatty(STDERR_FILENO) != 0 { Terminal.note("\r\u{1B}[K") }
      Terminal.tell("varde: interrupted")
      // Shells and scripts see by which signal the command has ended.
      _ = Glibc.signal(signal, SIG_DFL)
      unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
      raise(signal)
    }
  }

  /// Those that whoever started the command does not want it to pass over, as `nohup` does.
  private static var set: sigset_t {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for signal in all {
      var action = sigaction()
      guard unsafe sigaction(signal, nil, &action) == 0 else { continue }
      let handler = unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      // The constant SIG_IGN, which is no function.
      if handler != 1 { unsafe sigaddset(&set, signal) }
    }
    return set
  }
}
