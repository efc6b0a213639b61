internal import Glibc

/// Why a file or folder could not be used.
public struct FileError: Error, CustomStringConvertible {
  /// The file or folder.
  public let path: String
  /// What the system, or Varde, has against it.
  public let reason: String
  /// The number that the system has for the reason; nil when it is Varde that has something against
  /// the path.
  let code: Int32?

  /// Both, in a line.
  public var description: String { "\(path): \(reason)" }

  init(_ path: String, _ reason: String, code: Int32? = nil) {
    self.path = path
    self.reason = reason
    self.code = code
  }

  /// What the system said last.
  init(system path: String) {
    let code = errno
    self.init(path, unsafe String(cString: strerror(code)), code: code)
  }
}

/// The few things that Varde asks of the disk, and the only place that calls the system for them.
enum FileSystem {
  /// What stands at a path.
  enum Kind {
    case file, folder, other
  }

  /// The kind of what stands at `path`, without following a link at its end; nil for nothing.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Whether a folder stands at `path`, or a link leads to one.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether a file of the common kind stands there, or a link leads to one.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The path from the root of the system, without a link in it.
  static func fullPath(_ path: String) throws(FileError) -> String {
    guard let full = unsafe realpath(path, nil) else { throw FileError(system: path) }
    defer { unsafe free(full) }
    return unsafe String(cString: full)
  }

  /// How many bytes a file has; 0 when there is none.
  static func size(of path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// When a file was last written to or touched, in seconds since 1970; 0 when there is none.
  static func writtenAt(_ path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mtim.tv_sec : 0
  }

  /// Says that a file was used now.
  static func touch(_ path: String) { _ = unsafe utimensat(AT_FDCWD, path, nil, 0) }

  /// Makes a folder that nobody else has, where the system keeps what is soon thrown away.
  static func makeTemporaryFolder() throws(FileError) -> String {
    var name = Array(("/tmp/varde." + String(repeating: "X", count: 6)).utf8CString)
    guard unsafe mkdtemp(&name) != nil else { throw FileError(system: "/tmp") }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Where a symbolic link leads; nil when there is none.
  static func linkTarget(_ path: String) -> String? {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      guard let address = buffer.baseAddress else { return }
      let length = unsafe address.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
        unsafe readlink(path, $0, buffer.count)
      }
      count = max(0, length)
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The whole of a file; of a link, that of the file to which it leads, unless only a file in its own
  /// right is wanted.
  /// One that has more bytes than `limit` is none.
  static func read(_ path: String, followsLink: Bool = true, limit: Int = .max) throws(FileError)
    -> [UInt8]
  {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLink ? 0 : O_NOFOLLOW)
    let descriptor = unsafe open(path, flags)
    guard descriptor >= 0 else { throw FileError(system: path) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileError(system: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path, "not a file") }
    let size = Int(status.st_size)
    guard size <= limit else { throw FileError(path, "too large") }
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = unsafe Glibc.read(
          descriptor, buffer.baseAddress.map { unsafe $0 + count }, size - count)
        if read < 0, errno == EINTR { continue }
        failed = read < 0
        if read <= 0 { return }
        count += read
      }
    }
    if failed { throw FileError(system: path) }
    return bytes
  }

  /// Writes a file that is not there yet.
  static func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(system: path) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(
          descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 {
        let error = FileError(system: path)
        close(descriptor)
        throw error
      }
      written += count
    }
    // Some file systems report a full disk only here.
    guard close(descriptor) == 0 else { throw FileError(system: path) }
  }

  /// Puts a file in the place of the one at `path`, if there is one: never half of it.
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    try replace(path) { temporary throws(FileError) in try create(temporary, bytes) }
  }

  /// Puts the file that `write` makes, under another name, in the place of the one at `path`.
  static func replace(_ path: String, _ write: (_ temporary: String) throws(FileError) -> Void)
    throws(FileError)
  {
    let temporary = temporaryPath(beside: path)
    Interruption.willRemove(temporary)
    defer { Interruption.hasRemoved(temporary) }
    do throws(FileError) {
      try removeFile(temporary)
      try write(temporary)
      try rename(temporary, to: path)
    } catch {
      try? removeFile(temporary)
      // Nobody has asked for the other name.
      throw FileError(path, error.reason)
    }
  }

  /// The path of a file in the same folder that no other process writes.
  private static func temporaryPath(beside path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return "\(path.dropLast(name.count)).\(name).varde-\(getpid())"
  }

  /// By what a file differs from itself after a change.
  struct Stamp: Equatable {
    fileprivate let parts: [Int]
    fileprivate let mode: mode_t
  }

  /// The stamp of the file at `path`; nil for a link, or anything else.
  static func stamp(of path: String) -> Stamp? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let (changed, written) = (status.st_ctim, status.st_mtim)
    return Stamp(
      parts: [
        Int(status.st_ino), Int(status.st_size), written.tv_sec, written.tv_nsec, changed.tv_sec,
        changed.tv_nsec,
      ], mode: status.st_mode)
  }

  /// Puts other bytes in the place of a file's, all at once, unless the file has changed since
  /// `stamp` was made.
  static func replace(_ path: String, _ bytes: [UInt8], ifStill stamp: Stamp) throws(FileError) {
    guard unsafe access(path, W_OK) == 0 else { throw FileError(system: path) }
    let temporary = temporaryPath(beside: path)
    try create(temporary, bytes)
    do throws(FileError) {
      guard unsafe chmod(temporary, stamp.mode & 0o7777) == 0 else { throw FileError(system: path) }
      guard self.stamp(of: path) == stamp else {
        throw FileError(path, "somebody has changed it in the meantime; it is left as it is")
      }
      try rename(temporary, to: path)
    } catch {
      try removeFile(temporary)
      throw error
    }
  }

  /// Puts other bytes in the place of those of a file that is there, all at once. A link stays, and
  /// what it leads to is changed; the file keeps its mode and, where the system allows it, its owner.
  static func update(_ path: String, with bytes: [UInt8]) throws(FileError) {
    let file = try fullPath(path)
    var status = stat()
    guard unsafe stat(file, &status) == 0 else { throw FileError(system: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path, "not a file") }
    // An administrator may write everywhere, but whoever took the right away meant it.
    guard status.st_mode & 0o222 != 0 else {
      throw FileError(path, "this file is read-only; it is left as it is")
    }
    guard unsafe access(file, W_OK) == 0 else { throw FileError(system: path) }
    try replace(file) { temporary throws(FileError) in
      try create(temporary, bytes)
      if unsafe chown(temporary, status.st_uid, status.st_gid) != 0 {
        _ = unsafe chown(temporary, uid_t.max, status.st_gid)
      }
      guard unsafe chmod(temporary, status.st_mode & 0o7777) == 0 else {
        throw FileError(system: path)
      }
    }
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) throws(FileError) -> [String] {
    try entries(in: folder).map(\.name)
  }

  /// What stands in a folder, by name; links are neither files nor folders, nor is what has a name
  /// that is no UTF-8: no path leads to it.
  private static func entries(in folder: String) throws(FileError)
    -> [(name: String, kind: Kind)]
  {
    guard let stream = unsafe opendir(folder) else { throw FileError(system: folder) }
    defer { unsafe closedir(stream) }
    var entries: [(name: String, kind: Kind)] = []
    while let entry = unsafe readdir(stream) {
      let (name, isUTF8) = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe (String(cString: $0), String(validatingCString: $0) != nil)
        }
      }
      if name == "." || name == ".." { continue }
      switch unsafe Int(entry.pointee.d_type) {
      case _ where !isUTF8: entries.append((name, .other))
      case Int(DT_REG): entries.append((name, .file))
      case Int(DT_DIR): entries.append((name, .folder))
      // Some file systems do not say it in their lists.
      default: entries.append((name, kind(of: "\(folder)/\(name)") ?? .other))
      }
    }
    return entries.sorted { $0.name < $1.name }
  }

  /// Every file below a folder, by its path from there, sorted; names for which `skip` says so are
  /// passed over with all that they hold.
  static func files(below folder: String, skip: (_ path: String) -> Bool) throws(FileError)
    -> [String]
  {
    try tree(below: folder, skip: skip).files
  }

  /// Every file and folder below a folder, by their paths from there, sorted: so a folder stands before
  /// those in it. The others are those of the files that are links, or no files at all.
  static func tree(below folder: String, skip: (_ path: String) -> Bool) throws(FileError)
    -> (files: [String], folders: [String], others: [String])
  {
    var (files, folders, others): ([String], [String], [String]) = ([], [], [])
    var waiting = [""]
    while let prefix = waiting.popLast() {
      for entry in try entries(in: prefix.isEmpty ? folder : "\(folder)/\(prefix)") {
        let path = prefix.isEmpty ? entry.name : "\(prefix)/\(entry.name)"
        if skip(path) { continue }
        if entry.kind == .folder {
          waiting.append(path)
          folders.append(path)
        } else {
          files.append(path)
          if entry.kind == .other { others.append(path) }
        }
      }
    }
    return (files.sorted(), folders.sorted(), others)
  }

  /// Makes a folder and those around it.
  static func makeFolder(_ path: String) throws(FileError) {
    guard !path.isEmpty, unsafe mkdir(path, 0o755) != 0 else { return }
    if errno == EEXIST, isFolder(path) { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/") else {
      throw FileError(system: path)
    }
    try makeFolder(String(path[..<slash]))
    if unsafe mkdir(path, 0o755) != 0, errno != EEXIST { throw FileError(system: path) }
  }

  /// Makes the folder that holds the file at `path`.
  static func makeFolder(around path: String) throws(FileError) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    try makeFolder(String(path[..<slash]))
  }

  static func rename(_ old: String, to new: String) throws(FileError) {
    guard unsafe Glibc.rename(old, new) == 0 else { throw FileError(system: new) }
  }

  static func removeFile(_ path: String) throws(FileError) {
    if unsafe unlink(path) != 0, errno != ENOENT { throw FileError(system: path) }
  }

  /// Removes a folder with all that is in it.
  static func removeFolder(_ path: String) throws(FileError) {
    for entry in try entries(in: path) {
      let inner = "\(path)/\(entry.name)"
      if entry.kind == .folder { try removeFolder(inner) } else { try removeFile(inner) }
    }
    removeEmptyFolder(path)
  }

  /// Removes a folder if nothing is in it.
  static func removeEmptyFolder(_ path: String) { _ = unsafe rmdir(path) }
}
