import Diagnostics
import Foundation
import TestSupport
import Testing

/// `Tests/Fixtures/diagnostics/<identifier>/` or `<identifier>--<variant>/`: what is laid over a
/// fresh site, and what `varde check` says of it, as an editor reads it.
@Suite struct DiagnosticFixtureTests {
  @Test(arguments: DiagnosticFixture.all)
  func `varde check says exactly what is expected`(of fixture: DiagnosticFixture) throws {
    let site = try fixture.makeSite()
    defer { try? FileManager.default.removeItem(at: site) }
    let words = ["check", "--today", "2026-11-23"] + (try fixture.lines(of: "arguments.txt"))
    let result = try VardeCommand.run(words, in: site)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(result.error.utf8).write(to: fixture.file("expected.txt"))
    }
    #expect(result.error == (try fixture.expected))
    #expect(result.output == "")
    #expect(result.status == (fixture.identifier?.severity == .error ? 1 : 0))
  }

  @Test(arguments: Diagnostic.Identifier.allCases)
  func `every kind of finding has a fixture`(of identifier: Diagnostic.Identifier) {
    #expect(DiagnosticFixture.all.contains { $0.name == identifier.rawValue })
  }

  @Test(arguments: DiagnosticFixture.all)
  func `every fixture expects the finding that it is named for`(fixture: DiagnosticFixture) throws {
    let identifier = try #require(fixture.identifier)
    #expect(try fixture.expected.contains("[\(identifier.rawValue)]\n"))
  }

  @Test(arguments: Diagnostic.Identifier.allCases)
  func `every kind of finding is explained`(as identifier: Diagnostic.Identifier) {
    let lines = identifier.explanation.split(separator: "\n", omittingEmptySubsequences: false)
    #expect((2...16).contains(lines.count))
    #expect(lines.allSatisfy { $0.count <= 80 && $0.last != " " })
    #expect(!identifier.summary.isEmpty && identifier.summary.count <= 70)
    #expect(!identifier.summary.contains("\n") && !identifier.summary.hasSuffix("."))
  }
}

/// One folder of `Tests/Fixtures/diagnostics`.
struct DiagnosticFixture: Sendable, CustomTestStringConvertible {
  let name: String

  static let folder = VardeCommand.package.appending(path: "Tests/Fixtures/diagnostics")

  static let all: [DiagnosticFixture] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.hasPrefix(".") }.sorted().map(DiagnosticFixture.init)

  var testDescription: String { name }

  /// The finding that it is an example of: its name up to `--`.
  var identifier: Diagnostic.Identifier? {
    let end = name.firstRange(of: "--")?.lowerBound ?? name.endIndex
    return Diagnostic.Identifier(rawValue: String(name[..<end]))
  }

  var expected: String {
    get throws { String(decoding: try Data(contentsOf: file("expected.txt")), as: UTF8.self) }
  }

  func file(_ path: String) -> URL { Self.folder.appending(path: "\(name)/\(path)") }

  /// The lines of a file that a fixture need not have.
  func lines(of path: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: file(path).path) else { return [] }
    return String(decoding: try Data(contentsOf: file(path)), as: UTF8.self)
      .split(separator: "\n").map(String.init)
  }

  // MARK: Making the site

  /// A fresh site, and upon it what the fixture says.
  func makeSite() throws -> URL {
    let site = try VardeCommand.newSite()
    for path in try lines(of: "remove.txt") {
      try FileManager.default.removeItem(at: site.appending(path: path))
    }
    for folder in ["content", "templates", "site"] { try overlay(folder, on: site) }
    try enlarge(site)
    try link(in: site)
    try edit(site)
    return site
  }

  private func overlay(_ folder: String, on site: URL) throws {
    let files = try? FileManager.default.subpathsOfDirectory(atPath: file(folder).path)
    for path in files ?? [] {
      let source = file("\(folder)/\(path)")
      guard !source.resourceIsFolder else { continue }
      let target = site.appending(path: "\(folder)/\(path)")
      try makeFolder(around: target)
      try Data(contentsOf: source).write(to: target)
    }
  }

  /// `sizes.txt` has lines `path bytes`: files that would be too large to keep.
  private func enlarge(_ site: URL) throws {
    for line in try lines(of: "sizes.txt") {
      let parts = line.split(separator: " ").map(String.init)
      let target = site.appending(path: parts[0])
      try makeFolder(around: target)
      try Data().write(to: target)
      try FileHandle(forWritingTo: target).truncate(atOffset: try #require(UInt64(parts[1])))
    }
  }

  /// `links.txt` has lines `path -> target`: symbolic links, which may lead nowhere.
  private func link(in site: URL) throws {
    for line in try lines(of: "links.txt") {
      let parts = line.split(separator: " -> ").map(String.init)
      try #require(parts.count == 2, "'\(line)' is no 'path -> target'")
      let link = site.appending(path: parts[0])
      try makeFolder(around: link)
      try FileManager.default.createSymbolicLink(
        atPath: link.path, withDestinationPath: parts[1])
    }
  }

  /// `edits.txt` has the path of a file, then lines of it that go, behind `-`, and those that come
  /// in their place, behind `+`: a fixture need not repeat a long file to change a line of it.
  private func edit(_ site: URL) throws {
    var edits: [(path: String, old: String, new: String)] = []
    for line in try lines(of: "edits.txt") {
      let text = line.dropFirst() + "\n"
      switch line.first {
      case "-": edits[edits.count - 1].old += text
      case "+": edits[edits.count - 1].new += text
      default: edits.append((line, "", ""))
      }
    }
    for edit in edits {
      let target = site.appending(path: edit.path)
      let text = String(decoding: try Data(contentsOf: target), as: UTF8.self)
      let range = try #require(text.firstRange(of: edit.old), "'\(edit.path)' has other lines")
      try Data(text.replacingCharacters(in: range, with: edit.new).utf8).write(to: target)
    }
  }

  private func makeFolder(around file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  }
}

extension URL {
  fileprivate var resourceIsFolder: Bool {
    (try? resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
  }
}
