internal import Content
internal import Diagnostics

/// The files of a folder, by their paths in it. Their bytes are read when they are parsed, and let
/// go then: a folder may be larger than what should be kept in memory.
public struct SourceTree: Sendable {
  /// The folder, as it was named.
  public let folder: String
  /// Sorted, with slashes, in ``NFC``.
  public let paths: [String]
  /// What the disk calls those that it has in another form of Unicode.
  private let names: [String: String]
  /// Those that are links to what lies elsewhere, with where they lead.
  let outside: [String: String]
  /// The findings about names of files and about links to folders, below which no file is read.
  let diagnostics: [Diagnostic]

  /// The files of a folder at `paths`; of two that differ in the form of Unicode alone, the first.
  init(
    folder: String, paths found: [String], outside: [String: String], linkedFolders: [String]
  ) {
    self.folder = folder
    self.outside = outside
    diagnostics =
      NameCheck.diagnostics(found, folder: folder)
      + linkedFolders.map { path in
        Diagnostic(
          .outsideLink, "this is a link to a folder: nothing in it is read",
          at: SourceLocation(file: "\(folder)/\(path)"),
          remedy: "put the folder itself in the place of the link")
      }
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

  /// The bytes of a file; nil when it cannot be read, or must not be.
  public func bytes(_ path: String) -> [UInt8]? {
    outside.isEmpty || outside[path] == nil
      ? try? FileSystem.read(file(path), limit: Self.limit(of: path)) : nil
  }

  /// How many bytes a file may have.
  private static func limit(of path: String) -> Int {
    path.hasPrefix("images/") || path.hasPrefix(ContentFile.ownFiles) ? 64 << 20 : 16 << 20
  }

  /// The bytes of a file, or why there are none.
  func read(_ path: String) throws(ContentFile.Unreadable) -> [UInt8] {
    if let bytes = bytes(path) { return bytes }
    throw ContentFile.Unreadable(diagnostic: fault(of: path))
  }

  private func fault(of path: String) -> Diagnostic {
    let place = SourceLocation(file: file(path))
    let isPicture = path.hasPrefix("images/") && !path.hasSuffix(".yaml")
    if let target = outside[path] {
      return Diagnostic(
        .outsideLink, "this link leads out of the content folder, to '\(target)'", at: place,
        remedy: "put a copy of the file in the place of the link")
    }
    let (size, limit) = (FileSystem.size(of: file(path)), Self.limit(of: path))
    if size > limit {
      return Diagnostic(
        .fileSize, "this file has \(size >> 20) MB, and \(limit >> 20) MB are the most", at: place,
        remedy: isPicture
          ? "make it smaller: 1600 dots of width are enough"
          : path.hasPrefix(ContentFile.ownFiles)
            ? "make it smaller, or let it stand elsewhere" : "divide it into several")
    }
    return Diagnostic(
      .unreadableFile, "the \(isPicture ? "picture" : "file") cannot be read", at: place,
      remedy: FileSystem.isFile(file(path))
        ? "check its permissions"
        : "put a file in its place: it is a link to nothing or to a folder, or no file at all")
  }
}

/// Finds the files of a folder. Names that begin with a dot are passed over, and what file managers
/// leave behind.
func scan(_ folder: String) throws(FileError) -> SourceTree {
  guard FileSystem.isFolder(folder) else { throw FileError(folder, "there is no such folder") }
  let tree = try FileSystem.tree(below: folder) { path in
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { path.utf8[$0...].dropFirst() } ?? path.utf8[...]
    guard name.first == UInt8(ascii: ".") else { return FileSystem.isLitter(path) }
    // What belongs to the site may begin with one, but for what tools keep for themselves.
    return !path.hasPrefix(ContentFile.ownFiles) || FileSystem.isLitter(path)
      || name.starts(with: ".git".utf8) || name.starts(with: ".varde".utf8)
  }
  let linkedFolders = tree.others.filter { FileSystem.isFolder("\(folder)/\($0)") }
  return SourceTree(
    folder: folder, paths: tree.files.filter { !linkedFolders.contains($0) },
    outside: try linksOut(of: folder, tree.others), linkedFolders: linkedFolders)
}

/// The links that lead out of a folder. A text or record may stand beside the folder, where the project
/// has it; what is published as it is must be within.
private func linksOut(of folder: String, _ others: [String]) throws(FileError) -> [String: String] {
  guard !others.isEmpty else { return [:] }
  let root = try FileSystem.fullPath(folder)
  let around = root.split(separator: "/").dropLast().map { "/\($0)" }.joined()
  var outside: [String: String] = [:]
  for path in others {
    let isCopied = path.hasPrefix("images/") || path.hasPrefix(ContentFile.ownFiles)
    guard let target = try? FileSystem.fullPath("\(folder)/\(path)"),
      !target.hasPrefix((isCopied && !path.hasSuffix(".yaml") ? root : around) + "/")
    else { continue }
    outside[path] = FileSystem.linkTarget("\(folder)/\(path)") ?? target
  }
  return outside
}
