import Foundation
import TestSupport

/// A fresh site in a folder of its own, which goes when the test ends.
final class TemporarySite: Sendable {
  let folder: URL

  init() throws { folder = try VardeCommand.newSite() }

  /// A site of the texts in `content`.
  convenience init(copying content: URL) throws {
    try self.init()
    try remove("content")
    try FileManager.default.copyItem(at: content, to: folder.appending(path: "content"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  func run(_ arguments: String...) throws -> (status: Int32, output: String, error: String) {
    try VardeCommand.run(arguments, in: folder)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  func write(_ path: String, _ text: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func append(_ path: String, _ text: String) throws { try write(path, try read(path) + text) }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  /// The bytes of every file below the folder, by path.
  func files(_ below: String = ".") throws -> [String: Data] {
    let start = folder.appending(path: below)
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: start.path) {
      files[path] = FileManager.default.contents(atPath: start.appending(path: path).path) ?? Data()
    }
    return files
  }
}

/// A program of the system, or of a shell.
enum Program {
  static func path(of name: String) -> String? {
    ["/usr/bin/\(name)", "/bin/\(name)", "/usr/local/bin/\(name)"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a program to its end; `output` has both of its streams.
  static func run(_ path: String, _ arguments: [String], in folder: URL) throws
    -> (status: Int32, output: String)
  {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
