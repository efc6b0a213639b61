import Content
import Foundation
import Publishing
import TestSupport
import Testing

/// A fresh site in a folder of its own, which goes when the test ends.
final class Workshop: Sendable {
  /// How many files a build of it makes.
  static let fileCount = 119

  /// Where the index of the search stands, which follows every text.
  static let searchFolder = "assets/search/"

  let folder: URL

  init() throws { folder = try VardeCommand.newSite() }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What the handouts are made with.
  static let engine = PrintEngine(
    folder: VardeCommand.package.appending(path: ".build/print-engine").path,
    fonts: "/usr/share/fonts/truetype/noto")

  /// What was printed for all tests.
  static let cache = BuildOptions.Cache(
    folder: VardeCommand.cache.appending(path: "varde").path, isNamed: true)

  // MARK: Building

  func options(output: String = "site", jobs: Int = 2) throws -> BuildOptions {
    var options = BuildOptions(
      content: path("content"), templates: path("templates"),
      output: output.hasPrefix("/") ? output : path(output),
      today: try #require(CalendarDate("2026-11-23")), jobs: jobs)
    options.engine = Self.engine
    options.cache = .init(folder: path("cache"), isNamed: true)
    return options
  }

  @discardableResult
  func build(output: String = "site", jobs: Int = 2) async throws -> Build.Outcome {
    try await Build(options(output: output, jobs: jobs)).run()
  }

  /// What the build has against a file or folder; nil when it goes well.
  func refusal(output: String = "site") async throws -> FileError? {
    do {
      try await build(output: output)
      return nil
    } catch let error as FileError {
      return error
    }
  }

  // MARK: Files

  func path(_ path: String) -> String { folder.appending(path: path).path }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: self.path(path)) }

  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  func write(_ path: String, _ text: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try read(path)
    try #require(text.contains(old), "'\(path)' does not have '\(old)'")
    try write(path, text.replacing(old, with: new))
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: path), withIntermediateDirectories: true)
  }

  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: self.path(path), withDestinationPath: target)
  }

  func linkTarget(_ path: String) -> String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: self.path(path))
  }

  /// One file or folder at a time.
  struct Entry: Equatable {
    /// Empty for a folder.
    let bytes: Data
    let modified: Date?
    /// Another number says that another file has come to the same place.
    let number: Int?
  }

  /// Everything below a folder, dot files too, by path.
  func entries(_ folder: String = "site") throws -> [String: Entry] {
    var entries: [String: Entry] = [:]
    let files = FileManager.default
    for path in try files.subpathsOfDirectory(atPath: self.path(folder)) {
      let full = self.path("\(folder)/\(path)")
      let attributes = try files.attributesOfItem(atPath: full)
      entries[path] = Entry(
        bytes: files.contents(atPath: full) ?? Data(),
        modified: attributes[.modificationDate] as? Date,
        number: attributes[.systemFileNumber] as? Int)
    }
    return entries
  }

  /// The bytes of everything below a folder.
  func bytes(_ folder: String = "site") throws -> [String: Data] {
    try entries(folder).mapValues(\.bytes)
  }

  /// The files whose bytes differ from those of before, or are not there any more.
  func changes(since before: [String: Data]) throws -> [String] {
    let now = try bytes()
    return Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }.sorted()
  }
}
