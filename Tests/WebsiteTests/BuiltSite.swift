import Foundation
import TestSupport
import Testing

/// A site that the command has built, as it was then.
final class BuiltSite: Sendable {
  /// The sites that are looked at.
  enum Name: String, CaseIterable, Sendable, CustomTestStringConvertible {
    /// What is in `content/`.
    case real
    /// The same, with texts taken away and a course in more languages: pages that are all fallback,
    /// which the real content may not have.
    case gaps
    /// What `varde new site` writes.
    case new

    var testDescription: String { rawValue }

    var site: BuiltSite {
      get throws {
        switch self {
        case .real: try BuiltSite.real.get()
        case .gaps: try BuiltSite.gaps.get()
        case .new: try BuiltSite.new.get()
        }
      }
    }
  }

  /// The pages that nobody should find by searching.
  static let unlisted: Set<String> = ["404.html", "measures.html"]

  /// The bytes of each file, by its path; without those of Varde's own list.
  let files: [String: Data]
  /// Each page, by its path; without the views.
  let pages: [String: HTMLPage]
  /// The other ways to see courses: plans, notes, slides, two languages, all at once.
  let views: [String: HTMLPage]
  /// Each page, whatever it is.
  var everyPage: [String: HTMLPage] { pages.merging(views) { page, _ in page } }
  /// The text of each file of the content, by its path.
  let content: [String: String]

  /// Builds the site of a folder that has `content` and `templates`.
  init(of folder: URL, _ arguments: [String] = []) throws {
    let output = FileManager.default.temporaryDirectory
      .appending(path: "varde-site-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    let result = try VardeCommand.run(
      ["build", "--today", "2026-11-23", "--output", output.path] + arguments, in: folder)
    guard result.status == 0 else { throw Failure(description: result.error) }
    files = try Self.read(output)
    let all = files.filter { $0.key.hasSuffix(".html") }
      .mapValues { HTMLPage(String(decoding: $0, as: UTF8.self)) }
    pages = all.filter { !Self.isView($0.key) }
    views = all.filter { Self.isView($0.key) }
    content = try Self.read(folder.appending(path: "content"))
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }

  private static func isView(_ path: String) -> Bool {
    let folders = path.split(separator: "/").dropLast()
    guard folders.dropFirst().first == "training", let last = folders.last else { return false }
    return ["trainer", "slides", "all", "tally", "version"].contains(last)
      || last.hasPrefix("with-")
  }

  /// Why there is no site.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Every file below a folder, by its path; without those that begin with a dot.
  static func read(_ folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where !path.hasPrefix(".") {
      files[path] = try? Data(contentsOf: folder.appending(path: path))
    }
    return files
  }

  /// The files that list pages for search engines.
  var sitemaps: [String] {
    files.keys.filter { $0.hasPrefix("sitemap") && $0.hasSuffix(".xml") }.sorted()
  }
  /// The lists of pages, one after the other.
  var sitemap: String { sitemaps.filter { $0 != "sitemap.xml" }.map(text).joined() }

  func text(_ path: String) -> String { String(decoding: files[path] ?? Data(), as: UTF8.self) }

  // MARK: The three sites

  private static let real = Result { try BuiltSite(of: VardeCommand.package) }

  private static let new = Result { try changed { _ in } }

  private static let gaps = Result {
    try changed { site in
      let files = FileManager.default
      try files.removeItem(at: site.appending(path: "content"))
      try files.copyItem(
        at: VardeCommand.package.appending(path: "content"), to: site.appending(path: "content"))
      for text in ["time-to-think/th", "time-to-think/tl", "when-you-call/ar", "who-can-help/tl"] {
        try files.removeItem(at: site.appending(path: "content/awareness/\(text).md"))
      }
      try site.edit(
        "content/awareness/is-this-right/en.md", "Choose the step that feels right for you.\n\n", ""
      )
      let hotline = "content/contacts/cmm-hotline.yaml"
      let record = try String(contentsOf: site.appending(path: hotline), encoding: .utf8)
      try site.write(hotline, record.replacing(#/  tl:\n    anonymity: .*\n/#, with: ""))
      let course = "content/training/first-conversation"
      try site.edit("\(course)/course.yaml", "[da, en, uk, ar]", "[da, en, uk, ar, ro]")
      for module in ["before", "talk", "honest", "afterwards"] {
        try site.write("\(course)/\(module)/item.yaml", "minutes: 27\nsafety: important\n")
      }
    }
  }

  /// A fresh site, changed by `change`, and built.
  static func changed(
    _ arguments: [String] = [], _ change: (_ site: URL) throws -> Void
  ) throws -> BuiltSite {
    let site = try VardeCommand.newSite()
    defer { try? FileManager.default.removeItem(at: site) }
    try change(site)
    return try BuiltSite(of: site, arguments)
  }

  // MARK: Addresses

  /// The file to which an address on a page leads, and the place in it; nil outside of the site.
  static func target(of address: String, on page: String) -> (path: String, anchor: String?)? {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count > 1 ? String(parts[1]) : nil
    if parts[0].isEmpty { return (page, anchor) }
    var folders = page.split(separator: "/").dropLast().map(String.init)
    for part in parts[0].split(separator: "/", omittingEmptySubsequences: false) {
      if part == ".." {
        guard folders.popLast() != nil else { return nil }
      } else if part != "." {
        folders.append(String(part))
      }
    }
    return (folders.joined(separator: "/"), anchor)
  }

  /// Every `href` and `src`, with its element and its page, sorted by page.
  var addresses: [(page: String, element: HTMLPage.Element, address: String)] {
    everyPage.sorted { $0.key < $1.key }.flatMap { path, page in
      page.elements.flatMap { element in
        ["href", "src"].compactMap { element[$0] }.map { (path, element, $0) }
      }
    }
  }
}

extension URL {
  /// Writes a text file below a folder, with the folders around it.
  func write(_ path: String, _ text: String) throws {
    let file = appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// Changes words of a text file below a folder.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = String(decoding: try Data(contentsOf: appending(path: path)), as: UTF8.self)
    guard text.contains(old) else {
      throw BuiltSite.Failure(description: "'\(path)' does not have '\(old)'")
    }
    try write(path, text.replacing(old, with: new))
  }
}
