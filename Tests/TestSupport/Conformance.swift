public import Foundation

/// The public test suites, which `make test` fetches: they are no part of the project.
public enum Conformance {
  /// The folder named by `VARDE_CONFORMANCE`; nil when it is not set.
  public static var folder: URL? {
    ProcessInfo.processInfo.environment["VARDE_CONFORMANCE"].map { URL(filePath: $0) }
  }

  /// Whether the suites are at hand: without `make test`, their tests are skipped.
  public static var isAvailable: Bool { folder != nil }

  /// The bytes of one file of the suites.
  public static func data(_ path: String) throws -> Data {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return try Data(contentsOf: folder.appending(path: path))
  }
}
