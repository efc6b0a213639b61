internal import Glibc

/// The only use of git: a file as it was in a commit.
enum Git {
  /// Why there is no such file.
  struct Failure: Error {
    /// The words of git, or of the system where git is not there.
    let message: String
  }

  /// The bytes of a file as it was in `commit`, wherever its repository begins.
  static func show(_ path: String, in commit: String) throws(Failure) -> [UInt8] {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    guard !commit.isEmpty, !commit.hasPrefix("-"), !commit.contains(":") else {
      throw Failure(message: "'\(commit)' is no commit")
    }
    let arguments = ["git", "-C", folder, "show", "\(commit):./\(name)"]
    let (output, status) = try run(arguments, reading: STDOUT_FILENO)
    guard status != 0 else { return output }
    let words = String(decoding: try run(arguments, reading: STDERR_FILENO).0, as: UTF8.self)
    throw Failure(
      message: words.split(separator: "\n").first.map(String.init) ?? "git ended with \(status)")
  }

  /// All that a program writes to one of its two outputs, and how it ends.
  private static func run(_ arguments: [String], reading stream: Int32) throws(Failure) -> (
    [UInt8], Int32
  ) {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw failure(errno) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    for output in [STDOUT_FILENO, STDERR_FILENO] where output != stream {
      unsafe posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[1], stream)
    unsafe posix_spawn_file_actions_addclose(&actions, ends[0])
    unsafe posix_spawn_file_actions_addclose(&actions, ends[1])
    var pointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let status = unsafe posix_spawnp(&process, arguments[0], &actions, nil, &pointers, environ)
    close(ends[1])
    defer { close(ends[0]) }
    guard status == 0 else { throw failure(status) }
    let output = readAll(ends[0])
    var ended: Int32 = 0
    while unsafe waitpid(process, &ended, 0) < 0, errno == EINTR {}
    return (output, ended & 0x7F == 0 ? (ended >> 8) & 0xFF : ended & 0x7F)
  }

  private static func readAll(_ file: Int32) -> [UInt8] {
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return output }
      output += buffer[..<count]
    }
  }

  private static func failure(_ code: Int32) -> Failure {
    let words = unsafe String(cString: strerror(code))
    return Failure(message: "git: \(words)")
  }
}
