import Foundation
import TestSupport

/// The books of a site, as the command writes them.
struct BookSite {
  /// By path from the output folder.
  let books: [String: Book]

  /// Why there are no books.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// The books of the site in a folder.
  init(in folder: URL, _ arguments: [String] = []) throws {
    let output = FileManager.default.temporaryDirectory
      .appending(path: "varde-books-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    let result = try VardeCommand.run(
      ["build", "--today", "2026-11-23", "--formats", "epub", "--output", output.path]
        + arguments, in: folder)
    guard result.status == 0 else { throw Failure(description: result.error) }
    var books: [String: Book] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: output.path)
    where path.hasSuffix(".epub") {
      books[path] = try Book(output.appending(path: path))
    }
    self.books = books
  }

  /// The books of a new site, changed by `change`.
  static func changed(_ change: (URL) throws -> Void) throws -> BookSite {
    let folder = try VardeCommand.newSite()
    defer { try? FileManager.default.removeItem(at: folder) }
    try change(folder)
    return try BookSite(in: folder)
  }

  /// Those of the real content.
  static let real = Result { try BookSite(in: VardeCommand.package) }
}

/// One book, as another program unpacks it.
struct Book {
  let bytes: Data
  /// In the order in which they stand in it.
  let names: [String]
  /// By their paths.
  let files: [String: Data]

  init(_ file: URL) throws {
    bytes = try Data(contentsOf: file)
    let list = try Self.run("/usr/bin/unzip", ["-Z1", file.path])
    names = list.split(separator: "\n").map(String.init)
    let folder = file.appendingPathExtension("unpacked")
    _ = try Self.run("/usr/bin/unzip", ["-q", file.path, "-d", folder.path])
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [String: Data] = [:]
    for name in names { files[name] = try Data(contentsOf: folder.appending(path: name)) }
    self.files = files
  }

  /// The text of a file in the folder of the book.
  func text(_ name: String) -> String {
    String(decoding: files["EPUB/\(name)"] ?? Data(), as: UTF8.self)
  }

  var package: String { text("package.opf") }

  /// The chapters and the contents, by name.
  var pages: [String: HTMLPage] {
    var pages: [String: HTMLPage] = [:]
    for name in names where name.hasSuffix(".xhtml") {
      let name = String(name.dropFirst("EPUB/".count))
      pages[name] = HTMLPage(text(name))
    }
    return pages
  }

  /// All that can be read in it, with its elements.
  var chapters: String {
    names.filter { $0.hasSuffix(".xhtml") }.map { text(String($0.dropFirst(5))) }.joined()
  }

  /// What a program says on both of its streams.
  @discardableResult
  static func run(_ program: String, _ arguments: [String], input: Data = Data()) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ["LC_ALL": "C.UTF-8"]
    let (fed, said) = (Pipe(), Pipe())
    process.standardInput = fed
    process.standardOutput = said
    process.standardError = said
    try process.run()
    try fed.fileHandleForWriting.write(contentsOf: input)
    try fed.fileHandleForWriting.close()
    let output = said.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output, as: UTF8.self)
  }

  /// What xmllint says of the documents that are XML; nothing, if all are well-formed.
  func malformed() throws -> String {
    try names.filter { $0.hasSuffix(".xhtml") || $0.hasSuffix(".opf") || $0.hasSuffix(".xml") }
      .map { name in
        try Self.run(
          "/usr/bin/xmllint", ["--noout", "--nonet", "-"], input: files[name] ?? Data())
      }.joined()
  }

  static let hasXmllint = FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")
}

extension URL {
  /// Writes a file below a folder, with the folders around it.
  func write(_ path: String, _ bytes: Data) throws {
    let file = appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  /// Changes words of a text file below a folder.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = String(decoding: try Data(contentsOf: appending(path: path)), as: UTF8.self)
    guard text.contains(old) else {
      throw BookSite.Failure(description: "'\(path)' does not have '\(old)'")
    }
    try write(path, Data(text.replacing(old, with: new).utf8))
  }
}
