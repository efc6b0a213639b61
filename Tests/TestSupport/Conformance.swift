public import Foundation

/// The public test suites, which are data beside the project and not part of it.
public enum Conformance {
  /// The folder named by `VARDE_CONFORMANCE`; nil when it is not set.
  public static var folder: URL? {
    ProcessInfo.processInfo.environment["VARDE_CONFORMANCE"].map { URL(filePath: $0) }
  }

  /// Whether the suites are at hand. `.ci/run` insists on them; elsewhere their tests are skipped.
  public static var isAvailable: Bool { folder != nil }

  /// The bytes of one file of the suites.
  public static func data(_ path: String) throws -> Data {
    guard let folder else { throw CocoaError(.fileNoSuchFile) }
    return try Data(contentsOf: folder.appending(path: path))
  }
}
