/// A folder for what is thrown away when its work is done, or when the command ends before.
final class ScratchFolder: Sendable {
  let path: String

  /// A folder that nobody else has.
  init() throws(FileError) {
    path = try FileSystem.makeTemporaryFolder()
    Interruption.willRemove(path)
  }

  deinit {
    try? FileSystem.removeFolder(path)
    Interruption.hasRemoved(path)
  }
}
