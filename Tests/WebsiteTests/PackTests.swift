import Foundation
import TestSupport
import Testing

/// The site, or a part of it, as one file.
@Suite struct PackTests {
  private struct Part: Sendable, CustomTestStringConvertible {
    let language: String
    let community: String?
    var arguments: [String] {
      ["--language", language] + (community.map { ["--community", $0] } ?? [])
    }
    var testDescription: String { arguments.joined(separator: " ") }

    /// Whether it has a page of the site.
    func has(_ path: String) -> Bool {
      let folders = path.split(separator: "/").dropLast()
      guard let first = folders.first else { return path != "404.html" }
      // Beside another language there is none in a pack of one.
      guard first == language, !(folders.last ?? "").hasPrefix("with-") else { return false }
      guard let community, folders.count > 1 else { return true }
      return [community, "a-z"].contains(String(folders[folders.startIndex + 1]))
    }
  }

  private static let parts = [
    Part(language: "da", community: nil), Part(language: "ar", community: nil),
    Part(language: "tl", community: "au-pairs"), Part(language: "en", community: "everyone"),
  ]

  @discardableResult
  private static func run(_ program: String, _ arguments: [String], in folder: URL) throws -> String
  {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = ["LC_ALL": "C.UTF-8"]
    process.currentDirectoryURL = folder
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BuiltSite.Failure(description: "\(program) ends with \(process.terminationStatus)")
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func html(_ data: Data) -> HTMLPage {
    HTMLPage(String(decoding: data, as: UTF8.self))
  }

  /// What the elements of a page name.
  private static func addresses(of page: HTMLPage) -> [String] {
    page.elements.flatMap { element in
      ["href", "src", "data-near", "data-search"].compactMap { element[$0] }
    }
  }

  private static func isAbsolute(_ address: String) -> Bool {
    address.starts(with: /[a-z]+:/)
  }

  // MARK: Archives

  @Test(arguments: parts)
  private func `what a packed page names is in the pack, or stands on the web`(_ part: Part) throws
  {
    let desk = try PackDesk()
    let files = try desk.files(of: desk.pack(part.arguments))
    let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues(Self.html)
    let site = try BuiltSite.Name.real.site
    var inside = 0
    for (path, page) in pages {
      #expect(page.faults == [])
      for address in Self.addresses(of: page) {
        if address.hasPrefix("https://varde.example/") {
          let file = address.dropFirst("https://varde.example/".count).prefix { $0 != "#" }
          #expect(site.everyPage["\(file)index.html"] != nil, "\(path): \(address)")
          #expect(pages["\(file)index.html"] == nil, "\(path): \(address)")
        } else if !Self.isAbsolute(address) {
          inside += 1
          let target = try #require(BuiltSite.target(of: address, on: path))
          #expect(files[target.path] != nil, "\(path): \(address)")
          if let anchor = target.anchor {
            #expect(pages[target.path]?.identifiers.contains(anchor) == true, "\(path): \(address)")
          }
        }
      }
    }
    #expect(inside > 100)
  }

  @Test(arguments: parts)
  private func `a pack has every page of its part, and no other`(_ part: Part) throws {
    let desk = try PackDesk()
    let files = try desk.files(of: desk.pack(part.arguments))
    let site = try BuiltSite.Name.real.site
    // Some communities have no course: then there is no list of courses.
    let wanted = site.everyPage.keys.filter(part.has)
      .filter { files[$0] != nil || $0 != "\(part.language)/training/index.html" }
    #expect(files.keys.filter { $0.hasSuffix(".html") }.sorted() == wanted.sorted())
    #expect(wanted.count > 8)
    for path in files.keys where !path.hasSuffix(".html") {
      #expect(
        path.hasPrefix("assets/") || path.hasPrefix("\(part.language)/") && path.hasSuffix(".pdf"))
      if path.hasPrefix("assets/search/") {
        #expect(path.hasPrefix("assets/search/\(part.language)/"))
      } else {
        #expect(files[path] == site.files[path], "\(path)")
      }
    }
    #expect(files["assets/search/\(part.language)/core.js"] != nil)
  }

  @Test func `the search of a pack knows no page that is not in it`() throws {
    let desk = try PackDesk()
    let files = try desk.files(of: desk.pack(["--language", "en", "--community", "au-pairs"]))
    let core = String(decoding: try #require(files["assets/search/en/core.js"]), as: UTF8.self)
    #expect(core.contains(#""places":["","","au-pairs","Au pairs"],"#))
    let pages = files.keys.count {
      $0.hasPrefix("en/au-pairs/") && $0.hasSuffix("/index.html")
        && !["en/au-pairs/index.html", "en/au-pairs/print/index.html"].contains($0)
    }
    // The list of topics and that of what can be printed are found as well.
    #expect(core.contains(#""documents":\#(pages + 2),"#))
  }

  @Test func `a pack leads to the page on the web of what it lacks`() throws {
    let site = try VardeCommand.newSite()
    defer { try? FileManager.default.removeItem(at: site) }
    try site.edit(
      "content/awareness/getting-help/item.yaml", "[everyone, our-staff]", "[our-staff]")
    let desk = try PackDesk()
    let files = try desk.files(
      of: desk.pack(["--language", "da", "--community", "everyone"], of: site))
    let page = Self.html(try #require(files["da/everyone/welcome/index.html"]))
    let links = page.all("a").compactMap { $0["href"] }
    #expect(links.contains { $0.hasSuffix("example.org/da/our-staff/getting-help/") }, "\(links)")
    #expect(files["da/our-staff/getting-help/index.html"] == nil)
  }

  @Test func `a pack has the pictures of its texts, not those of other languages`() throws {
    let site = try VardeCommand.newSite()
    defer { try? FileManager.default.removeItem(at: site) }
    for language in ["en", "da"] {
      try site.write("content/images/\(language).gif", TestPicture.gif)
      let text = "content/awareness/welcome/\(language).md"
      try site.edit(text, "\n## ", "\n![x](../../images/\(language).gif)\n\n## ")
    }
    let desk = try PackDesk()
    let files = try desk.files(of: desk.pack(["--language", "da"], of: site))
    #expect(files.keys.filter { $0.hasPrefix("images/") } == ["images/da.gif"])
    let single = try desk.pack(["--single-file", "da/everyone/welcome"], of: site)
    let sources = Self.html(single).all("img").compactMap { $0["src"] }
    let data = Data(TestPicture.gif.utf8).base64EncodedString()
    #expect(sources.contains("data:image/gif;base64,\(data)"))
  }

  @Test func `the same content gives the same bytes`() throws {
    let desk = try PackDesk()
    for arguments in [["--language", "da"], ["--single-file", "da/everyone/who-can-help"]] {
      let once = try desk.pack(arguments + ["--jobs", "1"])
      #expect(try desk.pack(arguments + ["--jobs", "8"]) == once)
    }
  }

  // MARK: Single files

  private static let pages = [
    "en/everyone/who-can-help", "ar/everyone/is-this-right",
    "da/training/first-conversation/before",
    "en/training/first-conversation/all", "ar/training/first-conversation/honest/slides",
    "en/training/first-conversation/trainer", "/", "th", "da/a-z", "da/police",
    "da/au-pairs/index.html", "da/training",
  ]

  @Test(arguments: pages)
  func `a single file needs no other, and allows none`(_ path: String) throws {
    let desk = try PackDesk()
    let page = Self.html(try desk.pack(["--single-file", path, "--strict-templates"]))
    #expect(page.faults == [])
    for address in Self.addresses(of: page) {
      #expect(Self.isAbsolute(address) || address.hasPrefix("#"), "\(address)")
    }
    #expect(page.elements.compactMap { $0["src"] }.allSatisfy { $0.hasPrefix("data:image/svg") })
    #expect(page.all("link").isEmpty)
    let policy = try #require(
      page.all("meta").first { $0["http-equiv"] == "Content-Security-Policy" }?["content"])
    let style = try #require(page.first("style")).text
    #expect(!style.contains("url(pictograms"))
    #expect(policy.contains("default-src 'none'; style-src '\(try digest(of: style, desk))'; "))
    for script in page.all("script") {
      #expect(policy.contains(" '\(try digest(of: script.text, desk))'"))
    }
  }

  @Test func `leaving a single file leads to a page of nothing`() throws {
    let desk = try PackDesk()
    let page = Self.html(try desk.pack(["--single-file", "en/everyone/who-can-help"]))
    let leave = try #require(page.first("a", class: "leave"))
    #expect(leave["href"] == "about:blank" && leave["data-near"] == "about:blank")
  }

  private func digest(of text: String, _ desk: PackDesk) throws -> String {
    try desk.folder.write("text", text)
    let hexadecimal = try Self.run("/usr/bin/sha256sum", ["text"], in: desk.folder)
      .prefix { $0 != " " }
    let bytes = stride(from: 0, to: hexadecimal.count, by: 2).compactMap { place in
      UInt8(hexadecimal.dropFirst(place).prefix(2), radix: 16)
    }
    return "sha256-\(Data(bytes).base64EncodedString())"
  }
}

extension PackDesk {
  /// The bytes of what is packed of a site.
  fileprivate func pack(_ arguments: [String], of site: URL = VardeCommand.package) throws -> Data {
    try Data(contentsOf: write(UUID().uuidString, arguments, of: site))
  }

  /// The files of an archive.
  fileprivate func files(of archive: Data) throws -> [String: Data] {
    let zip = folder.appending(path: "a.zip")
    try archive.write(to: zip)
    return try BuiltSite.read(unpack(zip)).filter { !$0.value.isEmpty }
  }
}
