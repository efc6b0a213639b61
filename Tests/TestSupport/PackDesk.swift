public import Foundation

/// A folder for what `varde pack` writes, which goes when the test ends.
public final class PackDesk: Sendable {
  /// Why there is nothing to look at.
  public struct Failure: Error, CustomStringConvertible {
    /// What the program said.
    public let description: String
  }

  /// Where the files are.
  public let folder = FileManager.default.temporaryDirectory
    .appending(path: "varde-pack-\(UUID().uuidString)")

  /// A new folder with nothing in it.
  public init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The file of this name that the command makes of a site.
  public func write(_ name: String, _ arguments: [String], of site: URL = VardeCommand.package)
    throws -> URL
  {
    let file = folder.appending(path: name)
    let result = try VardeCommand.run(
      ["pack", "--today", "2026-11-23", "--output", file.path] + arguments, in: site)
    guard result.status == 0 else { throw Failure(description: result.error) }
    return file
  }

  /// The folder with what is in an archive.
  public func unpack(_ archive: URL) throws -> URL {
    let unpacked = folder.appending(path: "unpacked")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/unzip")
    process.arguments = ["-q", archive.path, "-d", unpacked.path]
    process.environment = ["LC_ALL": "C.UTF-8"]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "unzip ends with \(process.terminationStatus)")
    }
    return unpacked
  }
}
