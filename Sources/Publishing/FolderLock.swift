internal import Glibc

/// A lock on a folder, which lasts as long as this does, and leaves nothing behind.
final class FolderLock: Sendable {
  private let descriptor: Int32

  /// Makes the folder if need be, and takes the lock; nil when somebody else has it.
  init?(making folder: String) throws(FileError) {
    while true {
      try FileSystem.makeFolder(folder)
      let opened = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if opened < 0, errno == ENOENT { continue }
      guard opened >= 0 else { throw FileError(system: folder) }
      if flock(opened, LOCK_EX | LOCK_NB) != 0 {
        let error = FileError(system: folder)
        close(opened)
        if error.code == EWOULDBLOCK { return nil }
        throw error
      }
      // Whoever had it before may have removed the folder in the meantime.
      if FileSystem.identity(of: folder) == FileSystem.identity(of: opened) {
        descriptor = opened
        return
      }
      close(opened)
    }
  }

  deinit { close(descriptor) }
}
