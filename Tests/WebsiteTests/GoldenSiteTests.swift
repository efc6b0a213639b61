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
    let golden = try BuiltSite.read(Self.folder)
    #expect(golden.count > 20)
    #expect(Set(golden.keys) == Set(site.files.keys))
    for (path, data) in golden {
      // As text first: it shows what differs.
      #expect(site.text(path) == String(decoding: data, as: UTF8.self), "\(path)")
      #expect(site.files[path] == data, "\(path)")
    }
  }

  @Test(arguments: ["en", "da"])
  func `a fresh site has the interface texts of the real one`(tag: String) throws {
    let path = "languages/\(tag).yaml"
    let fresh = try Data(contentsOf: VardeCommand.templates.appending(path: "new/site/\(path)"))
    let real = try Data(contentsOf: VardeCommand.package.appending(path: "content/\(path)"))
    #expect(fresh == real)
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
