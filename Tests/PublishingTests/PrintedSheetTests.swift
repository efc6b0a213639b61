import Content
import Foundation
import Publishing
import TestSupport
import Testing

/// All sheets of the content that comes with Varde, as programs of others read them.
@Suite(.serialized) struct PrintedSheetTests {
  /// The folder in which they are made, once for all tests.
  private static let folder = Task { () async throws -> URL in
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "varde-sheets-\(ProcessInfo.processInfo.processIdentifier)")
    var options = BuildOptions(
      content: VardeCommand.package.appending(path: "content").path,
      templates: VardeCommand.templates.path, output: folder.appending(path: "site").path,
      today: try #require(CalendarDate("2026-12-01")), jobs: 2)
    options.engine = Workshop.engine
    options.cache = Workshop.cache
    let outcome = try await Build(options).run()
    try #require(outcome.report != nil, "\(outcome.diagnostics)")
    return folder.appending(path: "site")
  }

  private static func sheets() async throws -> [URL] {
    let site = try await folder.value
    let files = FileManager.default.enumerator(at: site, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "pdf" }
      .sorted { $0.path < $1.path }
  }

  @Test func `a validator finds nothing against PDF-UA-1, and each file is sound`() async throws {
    let sheets = try await Self.sheets()
    #expect(sheets.count >= 300)
    let found = try Validator.faults(of: sheets.map(\.path))
    #expect(found == [])
    for sheet in sheets { try PrintedText.check(sheet.path) }
  }

  @Test func `the validator finds a file that is not tagged`() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "plain-\(UUID()).pdf").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(Self.plain.utf8).write(to: URL(filePath: path))
    #expect(try Validator.faults(of: [path]) == [path])
  }

  /// The smallest file with a page.
  private static var plain: String {
    var text = "%PDF-1.7\n"
    var places: [String] = []
    for (number, object) in [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>",
    ].enumerated() {
      let place = String(text.utf8.count)
      places.append(String(repeating: "0", count: 10 - place.count) + place + " 00000 n \n")
      text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
    }
    return text + "xref\n0 4\n0000000000 65535 f \n" + places.joined()
      + "trailer\n<</Root 1 0 R/Size 4>>\nstartxref\n\(text.utf8.count)\n%%EOF\n"
  }

  @Test func `no letter is smaller than can be read`() async throws {
    for sheet in try await Self.sheets() {
      // Slides are for a wall; beside their notes they are pictures of themselves.
      if sheet.lastPathComponent.hasPrefix("slides") { continue }
      // A large poster is drawn once and scaled to four sheets.
      let isCard =
        sheet.lastPathComponent.hasPrefix("card") || sheet.lastPathComponent == "appointments.pdf"
      let smallest = try PrintedText.smallestSize(in: sheet.path)
      #expect(smallest >= 3 * (isCard ? 8 : 9) - 1, "\(sheet.path): \(smallest)")
    }
  }

  @Test func `no sheet names its own purpose where it must look like another`() async throws {
    let disguised = try await Self.sheets().filter { $0.lastPathComponent == "appointments.pdf" }
    #expect(!disguised.isEmpty)
    for sheet in disguised {
      let text = try PrintedText.of(sheet.path)
      let facts = try PrintedText.facts(of: sheet.path)
      #expect(!text.contains("CMM") && facts["Author"] == nil, "\(sheet.path)")
      let pages = text.split(separator: "\u{c}", omittingEmptySubsequences: true)
      #expect(pages.count == 2 && pages.allSatisfy { $0.count > 20 }, "\(sheet.path)")
    }
  }
}

/// The validator that `Scripts/test.sh` installs.
private enum Validator {
  /// Why nothing was found out.
  struct Failure: Error { let output: String }

  /// The files that are not PDF/UA-1.
  static func faults(of paths: [String]) throws -> [String] {
    let script = """
      import sys, page
      for path in sys.stdin.read().split("\\n"):
          if path and not page.validate_pdf(path, profile="ua1").is_compliant: print(path)
      print("done")
      """
    let tools = try #require(ProcessInfo.processInfo.environment["VARDE_TEST_TOOLS"])
    let list = FileManager.default.temporaryDirectory.appending(path: "paths-\(UUID())")
    try Data(paths.joined(separator: "\n").utf8).write(to: list)
    defer { try? FileManager.default.removeItem(at: list) }
    let process = Process()
    process.executableURL = URL(filePath: "\(tools)/bin/python3")
    process.arguments = ["-c", script]
    process.standardInput = try FileHandle(forReadingFrom: list)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.last == "done" else { throw Failure(output: text) }
    return lines.dropLast()
  }
}
