internal import Content

/// The files of a folder, by their paths in it. Their bytes are read when they are parsed, and let
/// go then: a folder may be larger than what should be kept in memory.
public struct SourceTree: Sendable {
  /// The folder, as it was named.
  public let folder: String
  /// Sorted, with slashes, in ``NFC``.
  public let paths: [String]
  /// What the disk calls those that it has in another form of Unicode.
  private let names: [String: String]

  /// The files of a folder at `paths`; of two that differ in the form of Unicode alone, the first.
  init(folder: String, paths found: [String]) {
    self.folder = folder
    var names: [String: String] = [:]
    for path in found {
      let name = NFC.text(path)
      // Texts in both forms are equal, and their bytes are not.
      guard !name.utf8.elementsEqual(path.utf8), names[name] == nil else { continue }
      names[name] = path
    }
    paths = names.isEmpty ? found : Array(Set(found.map(NFC.text))).sorted()
    self.names = names.filter { name, _ in
      !found.contains { $0.utf8.elementsEqual(name.utf8) }
    }
  }

  /// The path of a file as the disk has it, and diagnostics show it.
  public func file(_ path: String) -> String { "\(folder)/\(name(of: path))" }

  /// What the disk calls a file.
  func name(of path: String) -> String { names[path] ?? path }

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
