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
    return ownFiles.compactMap { file in
      let path = file.dropFirst(ContentFile.ownFiles.count).lowercased()
      let isTaken =
        counts[path, default: 0] > 1 || folders.contains(path[...])
        || path.foldersAround.contains { counts[String($0)] != nil }
      guard isTaken else { return nil }
      return Diagnostic(
        .takenAddress, "the site itself has something at '\(path)'",
        at: SourceLocation(file: "\(options.content)/\(file)"), remedy: "rename or remove this file"
      )
    }
  }
}
