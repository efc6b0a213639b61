internal import Content
internal import Diagnostics

/// Finds files to be copied into the site whose places are taken.
enum TakenAddress {
  /// The findings of own files, beside all paths of the site, theirs among them.
  static func diagnostics(_ ownFiles: [String], _ paths: [String], _ options: BuildOptions)
    -> [Diagnostic]
  {
    guard !ownFiles.isEmpty else { return [] }
    var counts: [String: Int] = [:]
    var folders: Set<Substring> = []
    // A disk that takes capitals for small letters has one of the two.
    for path in paths.map({ $0.lowercased() }) {
      counts[path, default: 0] += 1
      if options.compresses, Gzip.helps(path) { counts["\(path).gz", default: 0] += 1 }
      folders.formUnion(path.foldersAround)
    }
    let own = ownFiles.map { $0.dropFirst(ContentFile.ownFiles.count).lowercased() }
    // Two of them that differ in capitals are told of as names.
    for path in own { counts[path, default: 0] -= 1 }
    return zip(ownFiles, own).compactMap { file, path in
      let isTaken =
        counts[path, default: 0] > 0 || folders.contains(path[...])
        || path.foldersAround.contains { counts[String($0), default: 0] > 0 }
      guard isTaken else { return nil }
      return Diagnostic(
        .takenAddress, "the site itself has something at '\(path)'",
        at: SourceLocation(file: "\(options.content)/\(file)"), remedy: "rename or remove this file"
      )
    }
  }
}
