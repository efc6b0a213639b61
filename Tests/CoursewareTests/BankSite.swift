import Foundation
import TestSupport

/// The question banks of a site, as the command writes them.
struct BankSite {
  /// By path from the output folder.
  let files: [String: String]

  /// The banks of a new site whose module has these texts, by language.
  init(texts: [String: String], languages: String = "[en, da]") throws {
    let folder = try VardeCommand.newSite()
    defer { try? FileManager.default.removeItem(at: folder) }
    let content = folder.appending(path: "content")
    if languages.contains("ar") {
      let source = VardeCommand.package.appending(path: "content/languages/ar.yaml")
      try Data(contentsOf: source).write(to: content.appending(path: "languages/ar.yaml"))
      for path in ["site.yaml", "training/first-course/course.yaml"] {
        let file = content.appending(path: path)
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
          .replacing(/(?m)^languages:.*$/, with: "languages: \(languages)")
        try Data(text.utf8).write(to: file)
      }
    }
    for (language, text) in texts {
      let file = content.appending(path: "training/first-course/meeting/\(language).md")
      try Data(text.utf8).write(to: file)
    }
    try self.init(in: folder)
  }

  /// The banks of the site in a folder.
  init(in folder: URL) throws {
    let output = FileManager.default.temporaryDirectory
      .appending(path: "varde-banks-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    let result = try VardeCommand.run(
      [
        "build", "--today", "2026-11-23", "--formats", "questions", "--output", output.path,
      ], in: folder)
    guard result.status == 0 else { throw Failure(description: result.error) }
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: output.path)
    where path.contains("questions.") {
      let bytes = try Data(contentsOf: output.appending(path: path))
      files[path] = String(decoding: bytes, as: UTF8.self)
    }
    self.files = files
  }

  /// Why there are no banks.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What xmllint says of a text; nothing, if it is well-formed.
  static func xmllint(_ xml: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/xmllint")
    process.arguments = ["--noout", "--nonet", "-"]
    let (input, said) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardError = said
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(xml.utf8))
    try input.fileHandleForWriting.close()
    let bytes = said.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  static let hasXmllint = FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint")
}
