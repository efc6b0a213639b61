/// The last step of a build: the new site comes into the place of the old.
///
/// Whoever looks at the site sees the old one or the new one, also when the command is killed. The new
/// one is made whole beside it, with second names (hard links) of the files that stay as they are. Then
/// the two folders change places, in one call. The old folder, which nobody sees now, gets the new
/// files and takes its place again: so it remains the same folder for a server that has it open or
/// mounted, and what is not Varde's never leaves it.
///
/// Where folders cannot change places (a mount point, a file system without that), the files are moved
/// one by one. A build that is killed then leaves some of both, which the next one finishes first.
struct Publication: Sendable {
  /// The folder of the site, by its full path.
  let site: String
  let staging: StagingFolder
  /// The name of the list of all that Varde wrote.
  let listName: String
  let jobs: Int

  /// What differs from the old site, by paths in it.
  struct Changes: Sendable {
    /// The files that stand ready, but for the list.
    var new: [String] = []
    /// The files that are right in the old site.
    var kept: [String] = []
    /// The files that are not made any more.
    var stale: [String] = []
  }

  /// Publishes what stands ready in the staging folder, with a list of all files.
  func publish(_ changes: Changes) async throws(FileError) {
    guard FileSystem.kind(of: site) != nil else {
      return try FileSystem.rename(staging.tree, to: site)
    }
    try checkPlaces(of: changes)
    do throws(FileError) {
      guard !staging.path.hasPrefix(site + "/") else { return try await moveAll(changes) }
      try await complete(changes.kept, without: changes.stale)
      try await exchange(changes)
    } catch {
      guard staging.journal == nil, FileSystem.isRefusal(error) else { throw error }
      try await moveAll(changes)
    }
  }

  /// Makes sure that nothing will be in the way, before anything is moved.
  private func checkPlaces(of changes: Changes) throws(FileError) {
    var folders: Set<Substring> = []
    for file in changes.stale { folders.formUnion(file.foldersAround) }
    for file in changes.new {
      folders.formUnion(file.foldersAround)
      guard FileSystem.kind(of: "\(site)/\(file)") == .folder else { continue }
      // A folder of which nothing stays makes room.
      guard changes.stale.contains(where: { $0.hasPrefix(file + "/") }) else {
        throw FileError("\(site)/\(file)", "Is a directory")
      }
    }
    for folder in [site] + folders.sorted().map({ "\(site)/\($0)" })
    where FileSystem.kind(of: folder) == .folder {
      guard FileSystem.isWritable(folder) else { throw FileError(folder, "Permission denied") }
      if folder != site, FileSystem.isMountPoint(folder) {
        throw FileError(folder, "another file system begins here; a site must be on one")
      }
    }
  }

  // MARK: Two folders that change places

  /// Adds to the new files those that stay, so that the new folder is the whole site.
  private func complete(_ kept: [String], without stale: [String]) async throws(FileError) {
    let removed = Set(stale.filter { $0.hasPrefix(".") })
    let own = try FileSystem.files(below: site) { !$0.hasPrefix(".") || removed.contains($0) }
    // One of the editors' own files may have a name with a dot, and be kept by that.
    let known = Set(kept)
    let files =
      kept
      + own.filter {
        !known.contains($0) && FileSystem.kind(of: "\(staging.tree)/\($0)") == nil
      }
    for folder in Set(files.flatMap(\.foldersAround)).sorted() {
      try FileSystem.makeFolder("\(staging.tree)/\(folder)")
    }
    let links = await parallelMap(files.count, jobs: jobs) { number in
      Result { () throws(FileError) in
        let file = files[number]
        do throws(FileError) {
          try FileSystem.link("\(site)/\(file)", as: "\(staging.tree)/\(file)")
        } catch {
          // One that somebody has removed comes back when it is made again.
          if !FileSystem.isAbsence(error) { throw error }
        }
      }
    }
    for link in links { try link.get() }
    for folder in try FileSystem.tree(below: staging.tree, skip: { _ in false }).folders + [""] {
      FileSystem.copyPermissions(of: "\(site)/\(folder)", to: "\(staging.tree)/\(folder)")
    }
  }

  private func exchange(_ changes: Changes) async throws(FileError) {
    guard let identity = FileSystem.identity(of: site) else { throw FileError(system: site) }
    try staging.write(.exchange(identity))
    do throws(FileError) {
      try FileSystem.exchange(staging.tree, site)
    } catch {
      try staging.removeJournal()
      throw error
    }
    do throws(FileError) {
      try await followNewSite(changes)
    } catch {
      throw FileError(
        site, "\(error.reason); the new site stands, and the next build puts its folder in order")
    }
  }

  /// Brings the old folder, which stands in the place of the new one, up to date, and puts it back.
  private func followNewSite(_ changes: Changes) async throws(FileError) {
    try remove(changes.stale, from: staging.tree)
    let new = changes.new
    let links = await parallelMap(new.count, jobs: jobs) { number in
      Result { () throws(FileError) in
        try follow(new[number], number)
      }
    }
    for link in links { try link.get() }
    try follow(listName, new.count)
    try FileSystem.exchange(staging.tree, site)
    try await removeNewFolder()
    try staging.removeJournal()
  }

  /// Gives a file of the new site its place in the old folder too.
  private func follow(_ file: String, _ number: Int) throws(FileError) {
    let target = "\(staging.tree)/\(file)"
    try FileSystem.makeFolder(around: target)
    do throws(FileError) {
      return try FileSystem.link("\(site)/\(file)", as: target)
    } catch {
      if !FileSystem.isOccupied(error) { throw error }
    }
    let temporary = "\(staging.path)/\(number)"
    try FileSystem.removeFile(temporary)
    try FileSystem.link("\(site)/\(file)", as: temporary)
    try FileSystem.rename(temporary, to: target)
    // To rename one name of a file to another of the same does nothing.
    try FileSystem.removeFile(temporary)
  }

  /// Removes the folder that was the site for a moment. Its files stand in the site too; one that does
  /// not was put there in that moment, by somebody else.
  private func removeNewFolder() async throws(FileError) {
    let (files, folders, _) = try FileSystem.tree(below: staging.tree) { _ in false }
    let made = Self.list(at: "\(site)/\(listName)")
    let removals = await parallelMap(files.count, jobs: jobs) { number in
      Result { () throws(FileError) in
        let (old, new) = ("\(staging.tree)/\(files[number])", "\(site)/\(files[number])")
        if made.contains(files[number])
          || FileSystem.identity(of: old) == FileSystem.identity(of: new)
        {
          try FileSystem.removeFile(old)
        } else {
          try FileSystem.makeFolder(around: new)
          try FileSystem.rename(old, to: new)
        }
      }
    }
    for removal in removals { try removal.get() }
    for folder in folders.reversed() {
      FileSystem.removeEmptyFolder("\(staging.tree)/\(folder)")
    }
    FileSystem.removeEmptyFolder(staging.tree)
  }

  // MARK: Files that are moved one by one

  private func moveAll(_ changes: Changes) async throws(FileError) {
    try staging.write(.move)
    do throws(FileError) {
      try await moveEach(changes)
    } catch {
      throw FileError(
        error.path, "\(error.reason); some pages are new, and the next build finishes the others")
    }
    try staging.removeJournal()
  }

  private func moveEach(_ changes: Changes) async throws(FileError) {
    try remove(changes.stale, from: site)
    let moves = await parallelMap(changes.new.count, jobs: jobs) { number in
      Result { () throws(FileError) in try move(changes.new[number]) }
    }
    for move in moves { try move.get() }
    try move(listName)
  }

  private func move(_ file: String) throws(FileError) {
    try FileSystem.makeFolder(around: "\(site)/\(file)")
    try FileSystem.rename("\(staging.tree)/\(file)", to: "\(site)/\(file)")
  }

  /// Removes files, and the folders that are empty then.
  private func remove(_ files: [String], from folder: String) throws(FileError) {
    for file in files {
      let path = "\(folder)/\(file)"
      if FileSystem.kind(of: path) == .folder { continue }
      try FileSystem.removeFile(path)
    }
    for inner in Set(files.flatMap(\.foldersAround)).sorted().reversed() {
      FileSystem.removeEmptyFolder("\(folder)/\(inner)")
    }
  }

  // MARK: After a build that was killed

  /// Finishes what a build had begun that was stopped while it published.
  func recover() async throws(FileError) {
    switch staging.journal {
    case nil: return
    case .move: try await recoverMoves()
    case .exchange(let identity): try await recoverExchange(of: identity)
    }
  }

  private func recoverMoves() async throws(FileError) {
    // The list is moved last.
    guard FileSystem.kind(of: "\(staging.tree)/\(listName)") != nil else { return }
    let changes = changes(from: site, to: staging.tree) { file in
      FileSystem.kind(of: "\(staging.tree)/\(file)") != nil
    }
    try await moveAll(changes)
  }

  private func recoverExchange(of identity: FileSystem.Identity) async throws(FileError) {
    guard FileSystem.identity(of: staging.tree) == identity else {
      // The folders have not changed places yet, or have done so twice.
      return try staging.removeJournal()
    }
    guard FileSystem.kind(of: site) != nil else {
      try FileSystem.rename(staging.tree, to: site)
      return try staging.removeJournal()
    }
    let changes = changes(from: staging.tree, to: site) { file in
      FileSystem.identity(of: "\(staging.tree)/\(file)")
        != FileSystem.identity(of: "\(site)/\(file)")
    }
    try await followNewSite(changes)
  }

  /// What is left to be done, by the lists of two folders.
  private func changes(
    from old: String, to new: String, isNew: (String) -> Bool
  ) -> Changes {
    let (before, after) = (
      Self.list(at: "\(old)/\(listName)"), Self.list(at: "\(new)/\(listName)")
    )
    let records = ((try? FileSystem.names(in: new)) ?? []).filter {
      $0.hasPrefix(".varde-") && $0 != listName
    }
    return Changes(
      new: (after.sorted() + records).filter(isNew), stale: before.subtracting(after).sorted())
  }

  /// The files that a list names, but for those that are outside of the folder: it may have been changed by
  /// hand, and what it names is removed.
  static func list(at path: String) -> Set<String> {
    let bytes = (try? FileSystem.read(path, followsLink: false)) ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return Set(
      lines.filter { !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") })
  }
}
