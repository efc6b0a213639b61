/// The files of a folder, by their paths in it. Their bytes are read when they are parsed, and let
/// go then: a folder may be larger than what should be kept in memory.
public struct SourceTree: Sendable {
  /// The folder, as it was named.
  public let folder: String
  /// Sorted, with slashes.
  public let paths: [String]

  /// The path of a file as diagnostics show it.
  public func file(_ path: String) -> String { "\(folder)/\(path)" }

  /// The bytes of a file; nil when it cannot be read.
  public func bytes(_ path: String) -> [UInt8]? { try? FileSystem.read(file(path)) }
}

/// Finds the files of a folder. Names that begin with a dot are passed over.
func scan(_ folder: String) throws(FileError) -> SourceTree {
  guard FileSystem.isFolder(folder) else { throw FileError(folder, "there is no such folder") }
  let files = try FileSystem.files(below: folder) { path in
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { path.utf8[$0...].dropFirst() } ?? path.utf8[...]
    return name.first == UInt8(ascii: ".")
  }
  return SourceTree(folder: folder, paths: files)
}
