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
/// A build first puts every file that is new or differs into a folder of its own within this one
/// (``stage(_:_:)``), and moves them to their places only when all are there
/// (``commit(_:keepsOthers:jobs:)``): a build that fails before leaves the old site as it was, and a
/// reader never gets half a file.
///
/// Files that are not on the list are not Varde's: it neither writes to a folder that holds some, nor
/// removes them. Names in the folder itself that begin with a dot (`.gitignore`) are left alone.
final class OutputFolder: Sendable {
  private static let stageName = ".varde-stage"

  private let path: String
  /// The name of the list.
  private let listName: String
  private let lock: FolderLock
  private let owned: Set<String>

  /// A file of the build, and whether it differs from the one in the folder.
  struct Staged: Sendable {
    let path: String
    let isChanged: Bool

    /// The outermost folder; empty for a file that stands in none.
    var folder: Substring {
      path.utf8.firstIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
    }
  }

  /// Opens the folder for writing, and makes it if need be. What is not on the list of this name is
  /// somebody else's.
  init(_ path: String, list listName: String = ".varde-files") throws(FileError) {
    self.path = path
    self.listName = listName
    try FileSystem.makeFolder(path)
    guard let lock = try FolderLock(path) else {
      throw FileError(path, "another build is writing to this folder")
    }
    self.lock = lock
    let list = "\(path)/\(listName)"
    owned = Set(
      ((try? FileSystem.read(list)).map { String(decoding: $0, as: UTF8.self) } ?? "")
        .split(separator: "\n").map(String.init).filter(Self.isInside))
    try Self.refuseForeignFiles(in: path, owned)
    try Self.clearStage(path)
    try FileSystem.makeFolder("\(path)/\(Self.stageName)")
  }

  private static func refuseForeignFiles(in path: String, _ owned: Set<String>) throws(FileError) {
    let files = try FileSystem.files(below: path) { $0.hasPrefix(".") }
    let foreign = files.filter { !owned.contains($0) }
    guard let first = foreign.first else { return }
    let more = foreign.count > 1 ? " and \(foreign.count - 1) more" : ""
    throw FileError(
      path,
      "this folder holds files that varde did not write ('\(first)'\(more)); name an empty folder with --output, or move them away"
    )
  }

  /// Whether a path leads nowhere but into the folder: the list may have been changed by hand, and
  /// what it names is removed.
  private static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }

  private static func clearStage(_ path: String) throws(FileError) {
    let stage = "\(path)/\(stageName)"
    if FileSystem.isFolder(stage) { try FileSystem.removeFolder(stage) }
  }

  // MARK: Staging

  /// Puts a file beside its place, unless the one that is there has the same bytes. May be called
  /// from several threads, with a path of its own for each file.
  func stage(_ file: String, _ bytes: [UInt8]) throws(FileError) -> Staged {
    if owned.contains(file), let old = try? FileSystem.read("\(path)/\(file)"), old == bytes {
      return Staged(path: file, isChanged: false)
    }
    try FileSystem.makeFolder(around: stagePath(file))
    try FileSystem.create(stagePath(file), bytes)
    return Staged(path: file, isChanged: true)
  }

  /// Puts the compressed form of a file beside it, which is right already when the file is.
  func stageCompressed(_ file: Staged, _ bytes: [UInt8]) throws(FileError) -> Staged {
    let name = "\(file.path).gz"
    if !file.isChanged, owned.contains(name), FileSystem.kind(of: "\(path)/\(name)") != nil {
      return Staged(path: name, isChanged: false)
    }
    return try stage(name, Gzip.compressed(bytes))
  }

  /// The bytes of a record of an earlier build.
  func record(_ name: String) -> [UInt8]? { try? FileSystem.read("\(path)/\(name)") }

  /// Puts a record of the build's own beside its place, unless it has these bytes already.
  func stageRecord(_ name: String, _ bytes: [UInt8]) throws(FileError) -> Staged {
    if record(name) == bytes { return Staged(path: name, isChanged: false) }
    try FileSystem.create(stagePath(name), bytes)
    return Staged(path: name, isChanged: true)
  }

  /// Where a file waits for its place: what is put there is moved by
  /// ``commit(_:records:keepsOthers:jobs:)``, or thrown away.
  func stagePath(_ file: String) -> String { "\(path)/\(Self.stageName)/\(file)" }

  /// Moves the staged files to their places, and removes those that Varde wrote before and that are
  /// no longer made; with `keepsOthers`, none.
  ///
  /// `files` are all that the build makes, as ``stage(_:_:)`` gave them; `records` are for Varde alone.
  func commit(_ files: [Staged], records: [Staged] = [], keepsOthers: Bool, jobs: Int)
    async throws(FileError) -> WriteReport
  {
    let made = Set(files.map(\.path))
    let stale = keepsOthers ? [] : owned.subtracting(made).sorted()
    // Both old and new until all are moved: whatever happens, each file has an owner.
    try writeList(owned.union(made))
    let changed = files.filter(\.isChanged)
    let whole = try moveNewFolders(of: changed)
    let single = changed.filter { !whole.contains($0.folder) }
    let moves = await parallelMap(single.count, jobs: jobs) { number in
      Result { () throws(FileError) in try self.move(single[number]) }
    }
    for move in moves { try move.get() }
    for record in records where record.isChanged { try move(record) }
    for file in stale {
      try FileSystem.removeFile("\(path)/\(file)")
      removeEmptyFolders(around: file)
    }
    if !stale.isEmpty { try writeList(made) }
    return WriteReport(
      written: changed.count, unchanged: files.count - changed.count, removed: stale.count)
  }

  /// Moves the folders that are not there yet as a whole, and gives their names.
  private func moveNewFolders(of files: [Staged]) throws(FileError) -> Set<Substring> {
    let folders = Set(files.map(\.folder)).filter { folder in
      !folder.isEmpty && FileSystem.kind(of: "\(path)/\(folder)") == nil
    }
    for folder in folders.sorted() {
      try FileSystem.rename(stagePath(String(folder)), to: "\(path)/\(folder)")
    }
    return folders
  }

  private func move(_ file: Staged) throws(FileError) {
    let target = "\(path)/\(file.path)"
    try FileSystem.makeFolder(around: target)
    try FileSystem.rename(stagePath(file.path), to: target)
  }

  private func removeEmptyFolders(around file: String) {
    var rest = file[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      FileSystem.removeEmptyFolder("\(path)/\(rest)")
    }
  }

  private func writeList(_ files: Set<String>) throws(FileError) {
    let text = files.sorted().map { $0 + "\n" }.joined()
    let list = "\(path)/\(listName)"
    let bytes = Array(text.utf8)
    if let old = try? FileSystem.read(list), old == bytes { return }
    let temporary = stagePath(".list")
    try FileSystem.removeFile(temporary)
    try FileSystem.create(temporary, bytes)
    try FileSystem.rename(temporary, to: list)
  }

  deinit { try? Self.clearStage(path) }
}
