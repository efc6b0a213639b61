import Foundation
import TestSupport
import Testing

/// EPUBCheck, the checker of the W3C.
///
/// `make test` installs it and names its folder in `VARDE_TEST_TOOLS`.
enum EPUBCheck {
  private static let jar: String? = {
    guard let tools = ProcessInfo.processInfo.environment["VARDE_TEST_TOOLS"] else { return nil }
    let paths = FileManager.default.enumerator(atPath: tools)
    while let path = paths?.nextObject() as? String {
      if path.hasSuffix("/epubcheck.jar") { return "\(tools)/\(path)" }
    }
    return nil
  }()

  private static let java = "/usr/bin/java"

  /// Whether it is there.
  static let isInstalled = jar != nil && FileManager.default.isExecutableFile(atPath: java)

  /// Each error and warning that it has against a book.
  static func faults(in book: Data) throws -> [String] {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "varde-\(UUID().uuidString).epub")
    defer { try? FileManager.default.removeItem(at: file) }
    try book.write(to: file)
    // It runs for a moment only: a compiler that takes its time is of no use to it.
    let said = try Book.run(
      java, ["-XX:TieredStopAtLevel=1", "-jar", try #require(jar), "--locale", "en", file.path])
    let faults = said.split(separator: "\n").map(String.init).filter { line in
      ["FATAL", "ERROR", "WARNING"].contains { line.hasPrefix($0) }
    }
    let isWhole = said.contains("Messages: \(faults.isEmpty ? "0 fatals / 0 errors / 0 warn" : "")")
    return isWhole ? faults : [said]
  }
}
