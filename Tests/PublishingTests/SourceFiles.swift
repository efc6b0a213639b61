import Foundation
import TestSupport

/// The Swift files below `Sources`, as text.
enum SourceFiles {
  struct File: Sendable {
    /// From `Sources`, such as `Content/Item.swift`.
    let path: String
    let lines: [String]

    /// The first folder of its path.
    var room: String { String(path.prefix { $0 != "/" }) }
  }

  static let all: [File] = {
    let folder = VardeCommand.package.appending(path: "Sources")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = (try? Data(contentsOf: folder.appending(path: path))) ?? Data()
      let lines = String(decoding: text, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return File(path: path, lines: lines.last == "" ? lines.dropLast() : lines)
    }
  }()
}
