import Foundation
import TestSupport
import Testing

/// What the checker of the W3C says of the pages.
///
/// `make test` installs it and names its folder in `VARDE_TEST_TOOLS`.
@Suite(.enabled(if: NuChecker.jar != nil && Program.path(of: "java") != nil))
struct NuCheckerTests {
  @Test func `the real site has no error of HTML`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "varde-nu-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let built = try VardeCommand.run(
      ["build", "--today", "2026-11-23", "--output", folder.path], in: VardeCommand.package)
    #expect(built.status == 0 && built.error.contains("0 unchanged"))
    #expect(try NuChecker.errors(below: folder) == "")
  }

  @Test func `a fresh site has no error of HTML`() throws {
    let site = try TemporarySite()
    #expect(try site.run("build").status == 0)
    #expect(try NuChecker.errors(below: site.folder.appending(path: "site")) == "")
  }

  @Test func `a board has no error of HTML`() throws {
    let site = try TemporarySite()
    #expect(try site.run("board").status == 0)
    #expect(try NuChecker.errors(below: site.folder.appending(path: "board")) == "")
  }

  @Test func `the checker finds an error when there is one`() throws {
    let site = try TemporarySite()
    try site.run("build")
    try site.append("site/en/index.html", "<p><ul><li></p>")
    #expect(try NuChecker.errors(below: site.folder.appending(path: "site")).contains("error:"))
  }
}

/// The Nu Html Checker.
enum NuChecker {
  /// `vnu.jar`, somewhere below the folder of the test tools.
  static let jar: String? = {
    guard let tools = ProcessInfo.processInfo.environment["VARDE_TEST_TOOLS"] else { return nil }
    let paths = FileManager.default.enumerator(atPath: tools)
    while let path = paths?.nextObject() as? String {
      if path.hasSuffix("/vnu.jar") { return "\(tools)/\(path)" }
    }
    return nil
  }()

  /// What it has against the pages below a folder.
  static func errors(below folder: URL) throws -> String {
    let java = try #require(Program.path(of: "java"))
    let jar = try #require(Self.jar)
    let result = try Program.run(
      java, ["-jar", jar, "--errors-only", "--skip-non-html", folder.path], in: folder)
    return result.output + (result.status == 0 ? "" : "status \(result.status)\n")
  }
}
