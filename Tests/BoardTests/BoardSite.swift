import Foundation
import TestSupport
import Testing

/// A site whose Danish texts stand in four ways, and its board.
final class BoardSite: Sendable {
  let folder: URL

  /// A fresh site with the topics `good`, `older`, `risky` and `absent`: the Danish one is current,
  /// stale, critical, and not there.
  init() throws {
    folder = try VardeCommand.newSite()
    for name in ["good", "older", "risky", "absent"] {
      try write("awareness/\(name)/item.yaml", "communities: [everyone]\nsafety: ordinary\n")
      try write(
        "awareness/\(name)/en.md",
        "---\ntitle: About \(name) <things>\n---\n\nAsk us about it early.\n\nIt costs 90 kroner.\n"
      )
      guard name != "absent" else { continue }
      try write(
        "awareness/\(name)/da.md",
        "---\ntitle: Om \(name)\nsource: en\ntranslated-by: translator\n---\n\nSpørg os tidligt.\n\n"
          + "Det koster 90 kroner.\n")
      try run("translation", "confirm", "awareness/\(name)", "da")
    }
    try edit("awareness/older/en.md", "Ask us about it early.", "Ask us about this early.")
    try edit("awareness/risky/en.md", "90 kroner", "95 kroner")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  func run(_ arguments: String...) throws -> String {
    let result = try VardeCommand.run(arguments, in: folder)
    try #require(result.status == 0, "\(arguments): \(result.error)")
    return result.error
  }

  /// Writes the board as of 24 November 2026, and reads its pages by their paths.
  func board() throws -> [String: HTMLPage] {
    try run("board", "--today", "2026-11-24")
    return try pages.mapValues { HTMLPage(String(decoding: $0, as: UTF8.self)) }
  }

  /// The bytes of each page of the board.
  var pages: [String: Data] {
    get throws {
      let board = folder.appending(path: "board")
      var pages: [String: Data] = [:]
      for path in try FileManager.default.subpathsOfDirectory(atPath: board.path)
      where path.hasSuffix(".html") {
        pages[path] = try Data(contentsOf: board.appending(path: path))
      }
      return pages
    }
  }

  func write(_ path: String, _ text: String) throws {
    let file = folder.appending(path: "content/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func edit(_ path: String, _ old: String, _ new: String) throws {
    let file = folder.appending(path: "content/\(path)")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    try #require(text.contains(old), "'\(path)' does not have '\(old)'")
    try write(path, text.replacing(old, with: new))
  }
}
