import Foundation
import Publishing
import TestSupport
import Testing

/// Compressed files beside those of the site.
@Suite struct GzipTests {
  @discardableResult
  private func build(_ workshop: Workshop, _ output: String = "site", jobs: Int = 2) async throws
    -> WriteReport
  {
    var options = try workshop.options(output: output, jobs: jobs)
    options.compresses = true
    return try #require(try await Build(options).run().report)
  }

  @Test func `each text has its compressed form, which says the same`() async throws {
    let workshop = try Workshop()
    try await build(workshop)
    let files = try workshop.bytes()
    let texts = files.keys.filter { $0.hasSuffix(".html") || $0.hasSuffix(".css") }
    #expect(texts.count > 20)
    for path in texts {
      let packed = try #require(files[path + ".gz"], "\(path)")
      #expect(packed.count < (files[path] ?? Data()).count)
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(filePath: "/bin/gzip")
      process.arguments = ["-dc", workshop.path("site/\(path).gz")]
      process.standardOutput = output
      try process.run()
      #expect(try output.fileHandleForReading.readToEnd() == files[path], "\(path)")
      process.waitUntilExit()
    }
  }

  @Test func `a first visit of any page costs at most 14 kB`() async throws {
    let workshop = try Workshop()
    var options = try workshop.options()
    options.content = VardeCommand.package.appending(path: "content").path
    options.compresses = true
    _ = try await Build(options).run()
    let files = try workshop.bytes()
    // All of a course, or a module in two languages, is as much as several pages.
    let pages = files.filter { path, _ in
      path.hasSuffix(".html.gz") && !path.contains("/all/") && !path.contains("/with-")
    }
    #expect(pages.count > 200)
    for (path, page) in pages {
      let html = String(decoding: try #require(files[String(path.dropLast(3))]), as: UTF8.self)
      // What the browser asks for with the page: its styles, its picture in the tab, its scripts.
      let loaded = html.matches(of: /<(?:link rel="(?:stylesheet|icon)" href|script src)="([^"]+)"/)
        .map {
          URL(filePath: "/\(path)").deletingLastPathComponent().appending(path: $0.1).standardized
        }
      #expect(!loaded.isEmpty || path.contains("/neutral"), "\(path)")
      let sizes = loaded.map {
        files[$0.path.dropFirst() + ".gz"]?.count ?? files[String($0.path.dropFirst())]?.count
      }
      #expect(!sizes.contains(nil), "\(path)")
      let sum = page.count + sizes.reduce(0) { $0 + ($1 ?? 0) }
      #expect(sum <= 14_000, "\(path)")
    }
  }

  @Test func `the bytes are the same each time, at any number of tasks`() async throws {
    let workshop = try Workshop()
    try await build(workshop, "one", jobs: 1)
    try await build(workshop, "four", jobs: 4)
    #expect(try workshop.bytes("one") == workshop.bytes("four"))
  }

  @Test func `a second build writes none, and one without removes them`() async throws {
    let workshop = try Workshop()
    let first = try await build(workshop)
    let second = try await build(workshop)
    #expect(second.written == 0 && second.unchanged == first.written)
    try workshop.edit("content/awareness/getting-help/da.md", "Du får en", "Du har en")
    let changed = try await build(workshop).written
    #expect(changed >= 4 && changed.isMultiple(of: 2))
    try workshop.remove("site/index.html.gz")
    #expect(try await build(workshop).written == 1)
    let without = try await workshop.build()
    #expect(without.report?.written == 0 && (without.report?.removed ?? 0) > 20)
    #expect(try workshop.bytes().keys.allSatisfy { !$0.hasSuffix(".gz") })
  }
}
