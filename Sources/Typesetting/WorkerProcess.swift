internal import Glibc
internal import Synchronization

/// A process that answers lines with lines. Killed at the end, if it has not ended by itself.
@safe final class WorkerProcess {
  /// Why there was no answer.
  enum Failure: Error {
    case notStarted(String)
    case died
    case silent
  }

  private let process: pid_t
  private let input: Int32
  private let output: Int32
  private var received: [UInt8] = []

  /// Starts `arguments`, the first of which is the full path of the program.
  init(_ arguments: [String]) throws(Failure) {
    // A worker that dies while it is written to must not take this process with it.
    signal(SIGPIPE, SIG_IGN)
    let (process, input, output) = try Self.spawning.withLock {
      _ throws(Failure) in try Self.spawn(arguments)
    }
    (self.process, self.input, self.output) = (process, input, output)
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
  }

  /// One at a time: between the two steps that make a pipe its own, another process would inherit it.
  private static let spawning = Mutex(())

  private static func spawn(_ arguments: [String]) throws(Failure)
    -> (process: pid_t, input: Int32, output: Int32)
  {
    let (toWorker, fromWorker) = (try pipe(), try pipe())
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, toWorker.read, STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, fromWorker.write, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var pointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let status = unsafe posix_spawn(&process, arguments[0], &actions, nil, &pointers, environ)
    close(toWorker.read)
    close(fromWorker.write)
    guard status == 0 else {
      close(toWorker.write)
      close(fromWorker.read)
      throw .notStarted(unsafe String(cString: strerror(status)))
    }
    return (process, toWorker.write, fromWorker.read)
  }

  /// A pipe whose ends no other process inherits.
  private static func pipe() throws(Failure) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    guard unsafe Glibc.pipe(&ends) == 0 else {
      throw .notStarted(unsafe String(cString: strerror(errno)))
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Writes a line, and waits for the one that answers it, at most until `deadline`.
  func answer(to line: String, by deadline: ContinuousClock.Instant) throws(Failure) -> [UInt8] {
    var rest = Array(line.utf8)[...]
    rest.append(UInt8(ascii: "\n"))
    while !rest.isEmpty {
      try wait(for: input, Int16(POLLOUT), deadline)
      let count = unsafe rest.withUnsafeBytes { unsafe write(input, $0.baseAddress, $0.count) }
      if count < 0, errno == EAGAIN || errno == EINTR { continue }
      if count <= 0 { throw .died }
      rest = rest.dropFirst(count)
    }
    return try nextLine(by: deadline)
  }

  /// The next line that the worker writes by itself.
  func nextLine(by deadline: ContinuousClock.Instant) throws(Failure) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
        defer { received.removeSubrange(...end) }
        return Array(received[..<end])
      }
      try wait(for: output, Int16(POLLIN), deadline)
      let count = unsafe read(output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { throw .died }
      received += buffer[..<count]
    }
  }

  private func wait(
    for descriptor: Int32, _ events: Int16, _ deadline: ContinuousClock.Instant
  ) throws(Failure) {
    while true {
      let left = (deadline - .now).components
      guard left.seconds >= 0, left.attoseconds >= 0 else { throw .silent }
      let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
      var request = pollfd(fd: descriptor, events: events, revents: 0)
      let ready = unsafe poll(&request, 1, Int32(clamping: milliseconds + 1))
      if ready > 0 { return }
      if ready < 0, errno != EINTR { throw .died }
    }
  }

  deinit {
    close(input)
    close(output)
    // What it was to write is not wanted any more; a worker that hangs would not see its input end.
    kill(process, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
  }
}
