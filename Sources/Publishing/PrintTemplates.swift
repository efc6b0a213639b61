internal import Content
internal import Diagnostics

/// The templates of the handouts: only the engine reads them, so that all there is to know here is
/// which files each is made of.
struct PrintTemplates: Sendable {
  /// Their folder, by its full path.
  let folder: String
  /// The same as it was named, for findings.
  private let shown: String
  private let files: [String: [UInt8]]
  /// The bytes of each file and of all that it takes from others: every handout asks for them.
  private let wholes: [String: [UInt8]]

  /// Reads the templates in `folder/print`; none for a folder without it.
  init(_ templates: String) throws(FileError) {
    shown = "\(templates)/print"
    guard FileSystem.isFolder(shown) else {
      (folder, files, wholes) = (shown, [:], [:])
      return
    }
    folder = try FileSystem.fullPath(shown)
    var files: [String: [UInt8]] = [:]
    for name in try FileSystem.names(in: shown) where name.hasSuffix(".typ") {
      files[name] = try FileSystem.read("\(shown)/\(name)")
    }
    self.files = files
    wholes = Dictionary(
      uniqueKeysWithValues: files.keys.map { ($0, Self.whole($0, of: files)) })
  }

  /// The full path of the template with this name.
  func path(_ name: String) -> String { "\(folder)/\(name).typ" }

  /// The place that the engine names, as findings name it; nil when it is in no template.
  func location(_ path: String, line: Int, column: Int) -> SourceLocation? {
    guard path.hasPrefix(folder + "/"), let bytes = files[String(path.dropFirst(folder.count + 1))]
    else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard (1...lines.count).contains(line) else { return nil }
    let start = lines[line - 1].startIndex
    let end = String(decoding: lines[line - 1], as: UTF8.self).unicodeScalars
      .prefix(column - 1).reduce(start) { $0 + UTF8.width($1) }
    return SourceLocation(
      file: shown + path.dropFirst(folder.count), range: SourceRange(end, end))
  }

  /// The bytes of a template and of all that it takes from others.
  func bytes(of name: String) -> [UInt8] { wholes["\(name).typ"] ?? [] }

  private static func whole(_ file: String, of files: [String: [UInt8]]) -> [UInt8] {
    var bytes: [UInt8] = []
    var waiting = [file]
    var seen: Set<String> = []
    while let file = waiting.popLast() {
      guard seen.insert(file).inserted, let own = files[file] else { continue }
      bytes += own
      waiting += others(in: own)
    }
    return bytes
  }

  /// The files that a template names: between quotes, with the ending of a template.
  private static func others(in bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\"")).map { String(decoding: $0, as: UTF8.self) }
      .filter { $0.hasSuffix(".typ") }.sorted()
  }
}
