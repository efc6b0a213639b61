/// The folder in which a build prepares the site, and what it remembers there of the last step.
///
/// It stands beside the site, so that nothing of it is ever uploaded, and goes when the build ends. Its
/// lock keeps two builds apart.
final class StagingFolder: Sendable {
  /// The last step of a build, from the time when all files are there.
  enum Journal: Equatable {
    /// The folder of the site, which is known by its identity, and the new one change places.
    case exchange(FileSystem.Identity)
    /// The files are moved one by one.
    case move
  }

  let path: String
  private let lock: FolderLock

  /// Where the new files stand, by their paths in the site.
  var tree: String { "\(path)/site" }

  private var journalPath: String { "\(path)/journal" }

  /// Makes the folder, and keeps others from it.
  init(_ path: String) throws(FileError) {
    let lock = try Interruption.making(path) { () throws(FileError) in
      try FolderLock(making: path)
    }
    guard let lock else { throw FileError(path, "another build is writing to this folder") }
    self.path = path
    self.lock = lock
  }

  /// Where a build may wait with the new files of a site: beside it, or within it where they could not
  /// be moved from there.
  static func path(beside site: String, isWithin: Bool) -> String {
    if isWithin { return "\(site)/.varde-stage" }
    let start = site.lastIndex(of: "/").map { site.index(after: $0) } ?? site.startIndex
    return "\(site[..<start]).\(site[start...]).varde-stage"
  }

  /// Removes all that an earlier build has left.
  func clear() throws(FileError) {
    for name in try FileSystem.names(in: path) {
      let inner = "\(path)/\(name)"
      if FileSystem.kind(of: inner) == .folder {
        try FileSystem.removeFolder(inner)
      } else {
        try FileSystem.removeFile(inner)
      }
    }
  }

  // MARK: The journal

  /// The step that a build was at when it was stopped; nil for one that had not begun to publish.
  var journal: Journal? {
    guard let bytes = try? FileSystem.read(journalPath) else { return nil }
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    switch parts.first {
    case "move": return .move
    case "exchange": return parts.last.flatMap { FileSystem.Identity($0) }.map { .exchange($0) }
    default: return nil
    }
  }

  /// Remembers a step, at once.
  func write(_ journal: Journal) throws(FileError) {
    let text =
      switch journal {
      case .move: "move\n"
      case .exchange(let identity): "exchange\n\(identity.description)\n"
      }
    try FileSystem.replace(journalPath, with: Array(text.utf8))
  }

  func removeJournal() throws(FileError) { try FileSystem.removeFile(journalPath) }

  deinit {
    // What a journal speaks of is for the next build.
    if FileSystem.kind(of: journalPath) == nil { try? FileSystem.removeFolder(path) }
    Interruption.hasRemoved(path)
  }
}
