import Foundation
import TestSupport
import Testing

/// `Tests/Fixtures/sites/new`: every file of the site that `varde new site` begins.
///
/// `UPDATE_GOLDEN=1 swift test --filter GoldenSiteTests` writes them anew.
@Suite struct GoldenSiteTests {
  private static let folder = VardeCommand.package.appending(path: "Tests/Fixtures/sites/new")

  @Test func `a fresh site is the golden one, byte for byte`() throws {
    let site = try BuiltSite.Name.new.site
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try Self.write(site) }
    let paths = try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path)
      .filter { !Self.isFolder($0) }
    #expect(Set(paths) == Set(site.files.keys))
    for path in paths {
      let golden = try Data(contentsOf: Self.folder.appending(path: path))
      #expect(site.text(path) == String(decoding: golden, as: UTF8.self), "\(path)")
      #expect(site.files[path] == golden, "\(path)")
    }
  }

  @Test(arguments: ["en", "da"])
  func `a fresh site has the interface texts of the real one`(tag: String) throws {
    let path = "languages/\(tag).yaml"
    let fresh = try Data(contentsOf: VardeCommand.templates.appending(path: "new/site/\(path)"))
    let real = try Data(contentsOf: VardeCommand.package.appending(path: "content/\(path)"))
    #expect(fresh == real)
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(
      atPath: folder.appending(path: path).path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func write(_ site: BuiltSite) throws {
    try? FileManager.default.removeItem(at: folder)
    for (path, data) in site.files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
  }
}
