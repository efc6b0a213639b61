/// What a build did to the output folder.
public struct WriteReport: Sendable {
  /// How many files are new or have other bytes than before.
  public let written: Int
  /// How many were right already.
  public let unchanged: Int
  /// How many of an earlier build are no longer made.
  public let removed: Int
}

/// The folder of the site, and the list of the files in it that Varde wrote.
///
/// A build first puts every file that is new or differs into a folder beside this one
/// (``stage(_:_:)``), and publishes them together when all are there (``Publication``): a build that
/// fails before leaves the old site as it was, and a reader never gets half of a file or of a site.
///
/// Files that are not on the list are not Varde's: it neither writes to a folder that holds some, nor
/// removes them. Names in the folder itself that begin with a dot (`.gitignore`), and what systems
/// leave in any folder that somebody has looked at, are left alone.
final class OutputFolder: Sendable {
  /// The name of the list of a site.
  static let siteList = ".varde-files"

  /// The folder as it was named, for messages.
  private let shown: String
  /// The folder by its full path.
  private let path: String
  /// The name of the list.
  private let listName: String
  private let staging: StagingFolder
  private let owned: Set<String>

  /// A file of the build, and whether it differs from the one in the folder.
  struct Staged: Sendable {
    let path: String
    let isChanged: Bool
  }

  /// Opens the folder for writing. What is not on the list of this name is somebody else's.
  init(_ shown: String, list listName: String = OutputFolder.siteList, jobs: Int)
    async throws(FileError)
  {
    self.shown = shown
    self.listName = listName
    do throws(FileError) {
      path = try FileSystem.resolved(shown)
      try FileSystem.makeFolder(around: path)
      staging = try Self.stagingFolder(for: path)
      // One that had to wait within the site may have left something there.
      for folder in [try Self.leftOver(in: path, beside: staging), staging] {
        guard let folder else { continue }
        try await Publication(site: path, staging: folder, listName: listName, jobs: jobs).recover()
        try folder.clear()
      }
      owned = Publication.list(at: "\(path)/\(listName)")
      try Self.refuseForeignFiles(in: path, owned)
      try FileSystem.makeFolder(staging.tree)
      FileSystem.copyPermissions(of: path, to: staging.tree)
    } catch {
      throw FileError(shown, error.reason)
    }
  }

  /// The folder where the new files wait. A site that is a mount point, or stands in a folder that
  /// cannot be written to, has it within itself.
  private static func stagingFolder(for path: String) throws(FileError) -> StagingFolder {
    let parent = try FileSystem.resolved("\(path)/..")
    let exists = FileSystem.isFolder(path)
    let isWithin =
      exists && (!FileSystem.isWritable(parent) || FileSystem.isMountPoint(path))
    guard exists || FileSystem.kind(of: path) == nil else {
      throw FileError(path, "Not a directory")
    }
    return try StagingFolder(StagingFolder.path(beside: path, isWithin: isWithin))
  }

  /// What a build has left within the site that had no room beside it.
  private static func leftOver(in path: String, beside staging: StagingFolder) throws(FileError)
    -> StagingFolder?
  {
    let within = StagingFolder.path(beside: path, isWithin: true)
    guard staging.path != within, FileSystem.kind(of: within) == .folder else { return nil }
    return try StagingFolder(within)
  }

  private static func refuseForeignFiles(in path: String, _ owned: Set<String>) throws(FileError) {
    guard FileSystem.isFolder(path) else { return }
    let files = try FileSystem.files(below: path) { $0.hasPrefix(".") || FileSystem.isLitter($0) }
    let foreign = files.filter { !owned.contains($0) }
    guard let first = foreign.first else { return }
    let more = foreign.count > 1 ? " and \(foreign.count - 1) more" : ""
    throw FileError(
      path,
      "this folder holds files that varde did not write ('\(first)'\(more)); put what belongs to the site into 'content/files', name an empty folder with --output, or move them away"
    )
  }

  // MARK: Staging

  /// Puts a file beside its place, unless the one that is there has the same bytes. May be called
  /// from several threads, with a path of its own for each file.
  func stage(_ file: String, _ bytes: [UInt8]) throws(FileError) -> Staged {
    if owned.contains(file),
      let old = try? FileSystem.read("\(path)/\(file)", followsLink: false), old == bytes
    {
      return Staged(path: file, isChanged: false)
    }
    // Names with a dot in the folder may be somebody else's.
    if file.hasPrefix("."), !owned.contains(file), FileSystem.kind(of: "\(path)/\(file)") != nil {
      throw FileError("\(shown)/\(file)", "varde did not write this file; move it away")
    }
    do throws(FileError) {
      try Interruption.check(path)
      try FileSystem.makeFolder(around: stagePath(file))
      try FileSystem.create(stagePath(file), bytes)
    } catch {
      throw named(error)
    }
    return Staged(path: file, isChanged: true)
  }

  /// Puts the compressed form of a file beside it, which is right already when the file is.
  func stageCompressed(_ file: Staged, _ bytes: [UInt8]) throws(FileError) -> Staged {
    let name = "\(file.path).gz"
    if !file.isChanged, owned.contains(name), FileSystem.kind(of: "\(path)/\(name)") == .file {
      return Staged(path: name, isChanged: false)
    }
    return try stage(name, Gzip.compressed(bytes))
  }

  /// Where a file waits for its place: what is put there is moved by
  /// ``commit(_:keepsOthers:jobs:)``, or thrown away.
  private func stagePath(_ file: String) -> String { "\(staging.tree)/\(file)" }

  // MARK: Publishing

  /// Puts the new site into the place of the old: the staged files, without those that Varde wrote
  /// before and that are no longer made; with `keepsOthers`, with them. Nothing is touched when nothing
  /// differs.
  ///
  /// `files` are all that the build makes, as ``stage(_:_:)`` gave them.
  func commit(_ files: [Staged], keepsOthers: Bool, jobs: Int) async throws(FileError)
    -> WriteReport
  {
    let made = Set(files.map(\.path))
    let others = owned.subtracting(made).sorted()
    let changed = files.filter(\.isChanged).map(\.path)
    let changes = Publication.Changes(
      new: changed,
      kept: files.filter { !$0.isChanged }.map(\.path) + (keepsOthers ? others : []),
      stale: keepsOthers ? [] : others)
    let report = WriteReport(
      written: changed.count, unchanged: files.count - changed.count,
      removed: changes.stale.count)
    let list = Array(
      (keepsOthers ? made.union(owned) : made).sorted().map { $0 + "\n" }.joined().utf8)
    if changes.new.isEmpty, changes.stale.isEmpty,
      (try? FileSystem.read("\(path)/\(listName)")) == list
    {
      return report
    }
    do throws(FileError) {
      try FileSystem.create(stagePath(listName), list)
      let publication = Publication(site: path, staging: staging, listName: listName, jobs: jobs)
      try await Interruption.publishing(path) { () async throws(FileError) in
        try await publication.publish(changes)
      }
    } catch {
      throw named(error)
    }
    return report
  }

  /// The fault with the path of the folder as it was named.
  private func named(_ error: FileError) -> FileError {
    for start in [staging.tree, path] where error.path.hasPrefix(start) {
      let place = shown + error.path.dropFirst(start.count)
      return FileError(place, error.reason, code: error.code)
    }
    return FileError(shown, error.reason, code: error.code)
  }
}
