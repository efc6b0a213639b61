public import Foundation

/// The built command, as a person types it.
public struct VardeCommand {
  /// Why there is no site to work on.
  public struct Failure: Error, CustomStringConvertible {
    /// What the command said.
    public let description: String

    /// The command said this.
    public init(_ description: String) { self.description = description }
  }

  /// The folder of the package.
  public static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The templates of the package.
  public static let templates = package.appending(path: "templates")

  /// The program: the one that `VARDE_COMMAND` names, or the one that `swift build` made last.
  public static var program: URL {
    if let path = ProcessInfo.processInfo.environment["VARDE_COMMAND"] {
      return URL(filePath: path)
    }
    return package.appending(path: ".build/debug/varde")
  }

  /// What was printed once is kept for all tests, and for no others.
  public static let cache = package.appending(path: ".build/test-cache")

  /// That of the tests, with their own cache and without the backtrace of a crash: Swift makes it in a
  /// process that outlives the command and keeps its streams open, so that the end of the command would
  /// go unnoticed.
  private static var environment: [String: String] {
    var variables = ProcessInfo.processInfo.environment
    variables["SWIFT_BACKTRACE"] = "enable=no"
    variables["XDG_CACHE_HOME"] = cache.path
    return variables
  }

  /// Runs the command in `folder`, and waits for its end.
  ///
  /// Both streams go into files: a pipe that nobody empties would stop the command.
  public static func run(_ arguments: [String], in folder: URL) throws
    -> (status: Int32, output: String, error: String)
  {
    let streams = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: streams) }
    let output = streams.appending(path: "output")
    let error = streams.appending(path: "error")
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try emptyFile(output)
    process.standardError = try emptyFile(error)
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: try Data(contentsOf: output), as: UTF8.self),
      String(decoding: try Data(contentsOf: error), as: UTF8.self)
    )
  }

  /// A fresh site in a temporary folder, which the caller removes: what `varde new site` writes,
  /// with the templates of the package.
  public static func newSite() throws -> URL {
    let folder = try temporaryFolder()
    let arguments = ["new", "site", folder.path, "--templates", templates.path]
    let result = try run(arguments, in: folder)
    guard result.status == 0 else { throw Failure(result.error) }
    return folder
  }

  /// A new folder with nothing in it.
  private static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "varde-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private static func emptyFile(_ file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }
}
