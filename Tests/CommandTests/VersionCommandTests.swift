import Foundation
import Testing

/// `varde version`: what a course taught when, so that a certificate can be checked.
@Suite struct VersionCommandTests {
  private static let text = "content/training/first-course/meeting/en.md"
  private static let page = "site/en/training/first-course/version/index.html"

  private func page(_ site: TemporarySite) throws -> String {
    let result = try site.run("build", "--today", "2026-12-24", "--formats", "web")
    #expect(result.status == 0, "\(result.error)")
    return try site.read(Self.page)
  }

  @Test func `a version is recorded once, and named on certificates`() throws {
    let site = try TemporarySite()
    let first = try site.run("version", "first-course", "--today", "2026-11-25")
    #expect(first.status == 0 && first.output.count == 9)
    let code = first.output.dropLast()
    #expect(try site.read("content/training/first-course/course.yaml").contains("2026-11-25"))
    let again = try site.run("version", "first-course", "--today", "2026-11-26")
    #expect(again.output == first.output)
    #expect(again.error == "'first-course' has not changed since its last version\n")
    #expect(try !site.read("content/training/first-course/course.yaml").contains("2026-11-26"))
    #expect(try page(site).contains("Version \(code)"))
    let whole = try site.read("site/en/training/first-course/all/index.html")
    #expect(whole.contains("Version \(code)"))
  }

  @Test func `a page tells what has changed since, section by section`() throws {
    let site = try TemporarySite()
    let text = try site.read(Self.text)
    try site.write(Self.text, text + "\n## Later\n\nWait a little.\n\n## Never\n\nDo not wait.\n")
    let old = try site.run("version", "first-course", "--today", "2026-11-25").output.dropLast()
    try site.write(
      Self.text, text + "\n## Later\n\nWait a day.\n\n## Never\n\nDo not wait.\n")
    let changed = try page(site)
    let since = try #require(changed.components(separatedBy: "Version \(old)").last)
    #expect(changed.components(separatedBy: "Version \(old)").count == 2)
    #expect(since.contains("A safe beginning") && since.contains("<li>Later</li>"))
    #expect(!since.contains("<li>Never</li>"))
    // A line that is only wrapped anew is the same text.
    try site.write(
      Self.text, text + "\n## Later\n\nWait\na little.\n\n## Never\n\nDo not wait.\n")
    #expect(try !page(site).contains("Later"))
  }

  @Test func `a text that is lost, and one that is new, are told as such`() throws {
    let site = try TemporarySite()
    _ = try site.run("version", "first-course", "--today", "2026-11-25")
    try FileManager.default.removeItem(at: site.folder.appending(path: "content/.sources"))
    let text = try site.read(Self.text)
    try site.write(Self.text, text.replacing("talk now?", with: "talk today?"))
    #expect(try page(site).contains("the text of then is not kept"))
  }

  @Test func `a release waits for the record of a course that has changed`() throws {
    let site = try TemporarySite()
    let release = {
      try site.run("build", "--release", "--today", "2026-11-25", "--formats", "web").error
    }
    #expect(try release().contains("varde version first-course"))
    _ = try site.run("version", "first-course", "--today", "2026-11-25")
    #expect(try !release().contains("varde version first-course"))
    let text = try site.read(Self.text)
    try site.write(Self.text, text.replacing("talk now?", with: "talk today?"))
    #expect(try release().contains("has changed since its last version"))
  }

  @Test func `tidying keeps the texts of versions`() throws {
    let site = try TemporarySite()
    _ = try site.run("version", "first-course", "--today", "2026-11-25")
    #expect(try site.run("translation", "tidy").status == 0)
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: site.folder.appending(path: "content/.sources").path)
    #expect(kept.count >= 2)
  }

  @Test func `a course that there is not is not recorded`() throws {
    let site = try TemporarySite()
    let result = try site.run("version", "first-curse")
    #expect(result.status == 64)
    #expect(result.error.contains("there is no course 'first-curse'"))
    #expect(result.error.contains("did you mean 'first-course'?"))
  }
}
