internal import CRename
internal import Glibc

/// Where files and folders stand, and how they change places.
extension FileSystem {
  /// By what one file or folder is told from every other, whatever it is called.
  struct Identity: Equatable {
    private let device: dev_t
    private let number: ino_t

    fileprivate init(_ status: stat) {
      device = status.st_dev
      number = status.st_ino
    }

    /// The identity that was written down as `description`.
    init?(_ description: String) {
      let parts = description.split(separator: " ").compactMap { UInt64($0) }
      guard parts.count == 2 else { return nil }
      device = dev_t(parts[0])
      number = ino_t(parts[1])
    }

    var description: String { "\(device) \(number)" }
  }

  /// The identity of what stands at `path`, without following a link at its end.
  static func identity(of path: String) -> Identity? {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? Identity(status) : nil
  }

  /// The identity of what is open.
  static func identity(of descriptor: Int32) -> Identity? {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? Identity(status) : nil
  }

  /// Whether files can be made in a folder, and taken out of it.
  static func isWritable(_ folder: String) -> Bool { unsafe access(folder, W_OK | X_OK) == 0 }

  /// Whether another file system, or another place of this one, begins at a folder: it cannot be moved,
  /// and nothing can be moved into it from beside it.
  static func isMountPoint(_ folder: String) -> Bool {
    // No folder can be moved into itself. The system first looks whether both paths are within one
    // mount.
    unsafe Glibc.rename(folder, "\(folder)/varde") != 0 && errno == EXDEV
  }

  /// The path from the root of the system, without a link in it; of what is not there, as far as it is.
  static func resolved(_ path: String) throws(FileError) -> String {
    var missing: [String] = []
    var known = path.isEmpty ? "." : path
    while kind(of: known) == nil {
      let parts = known.split(separator: "/")
      guard let last = parts.last else { throw FileError(path, "there is no such folder") }
      missing.insert(String(last), at: 0)
      let rest = parts.dropLast().joined(separator: "/")
      known = known.hasPrefix("/") ? "/\(rest)" : rest.isEmpty ? "." : rest
    }
    var full = try fullPath(known)
    for part in missing where part != "." {
      if part == ".." {
        full = full.lastIndex(of: "/").map { String(full[..<$0]) } ?? ""
      } else {
        full += full == "/" ? part : "/\(part)"
      }
    }
    return full.isEmpty ? "/" : full
  }

  /// Whether a file is one that file managers leave behind.
  static func isLitter(_ path: String) -> Bool {
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let name = path[(start ?? path.startIndex)...]
    return [".DS_Store", ".directory", "Thumbs.db", "desktop.ini"].contains(name)
      || name.hasPrefix("._")
  }

  /// Gives a file a second name.
  static func link(_ file: String, as name: String) throws(FileError) {
    guard unsafe Glibc.link(file, name) == 0 else { throw FileError(system: name) }
  }

  /// Lets two folders change places, at once: whoever looks sees both as before, or both as after.
  static func exchange(_ one: String, _ other: String) throws(FileError) {
    guard unsafe varde_exchange(one, other) == 0 else { throw FileError(system: other) }
  }

  /// Whether a fault says that a file system cannot do such a thing, or not here, rather than that it
  /// has no room or is broken.
  static func isRefusal(_ fault: FileError) -> Bool {
    let codes = [EPERM, EACCES, EMLINK, EOPNOTSUPP, ENOSYS, EINVAL, EXDEV, EBUSY]
    return fault.code.map(codes.contains) ?? false
  }

  /// Whether a fault says that something stands at the path already.
  static func isOccupied(_ fault: FileError) -> Bool { fault.code == EEXIST }

  /// Whether a fault says that there is nothing at the path.
  static func isAbsence(_ fault: FileError) -> Bool { fault.code == ENOENT }

  /// Gives a folder the group and the permissions of another, as far as the system allows.
  static func copyPermissions(of folder: String, to other: String) {
    var (wanted, given) = (stat(), stat())
    guard unsafe stat(folder, &wanted) == 0, unsafe stat(other, &given) == 0 else { return }
    if wanted.st_gid != given.st_gid { _ = unsafe chown(other, uid_t.max, wanted.st_gid) }
    if wanted.st_mode != given.st_mode { _ = unsafe chmod(other, wanted.st_mode & 0o7777) }
  }
}
