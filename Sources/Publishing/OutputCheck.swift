extension BuildOptions {
  /// Makes sure that the folder that is written to is none of those that are read, nor within one, nor
  /// around one.
  func checkOutputFolder() throws(FileError) {
    let target = try FileSystem.resolved(output)
    for (name, source) in try sources {
      if target.isWithin(source) {
        throw FileError(
          output,
          "this is within '\(name)', which varde reads; name a folder elsewhere with --output")
      }
      if source.isWithin(target) {
        throw FileError(
          output, "this holds '\(name)', which varde reads; name a folder elsewhere with --output")
      }
    }
  }

  /// Makes sure that the file that is written is nothing but a file, lies in no folder that is read, and in
  /// no site, and takes the place of no file that somebody else has made.
  func checkOutputFile() throws(FileError) {
    let kind = FileSystem.kind(of: output)
    guard kind == nil || kind == .file else { throw FileError(output, "not a file") }
    let target = try FileSystem.resolved(output)
    for (name, source) in try sources where target.isWithin(source) {
      throw FileError(
        output,
        "this \(kind == nil ? "would be" : "is") a file of '\(name)', which varde reads; name another with --output"
      )
    }
    for folder in target.foldersAround
    where FileSystem.kind(of: "\(folder)/\(OutputFolder.siteList)") == .file {
      throw FileError(output, "this is within the site in '\(folder)'; name another with --output")
    }
    guard kind != nil else { return }
    let old = try FileSystem.read(output)
    let beginnings = ["PK", "%PDF", "<!DOCTYPE html>"]
    guard old.isEmpty || beginnings.contains(where: { old.starts(with: $0.utf8) }) else {
      throw FileError(
        output, "varde did not write this file; move it away, or name another with --output")
    }
  }

  /// The folders that are read: as they were named, and by their full paths.
  private var sources: [(name: String, path: String)] {
    get throws(FileError) {
      var sources: [(name: String, path: String)] = []
      for folder in [content, templates] where FileSystem.isFolder(folder) {
        sources.append((folder, try FileSystem.fullPath(folder)))
      }
      return sources
    }
  }
}

extension String {
  /// The folders that hold a file, by its path.
  var foldersAround: [Substring] {
    var folders: [Substring] = []
    var rest = self[...]
    while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      folders.append(rest)
    }
    return folders
  }

  /// Whether a full path is that of a folder or leads into it.
  fileprivate func isWithin(_ folder: String) -> Bool { self == folder || hasPrefix(folder + "/") }
}
