import Foundation
import TestSupport
import Testing

/// Which pages are translations: what search engines are told, and what a reader is offered.
@Suite struct TranslationTests {
  @Test(arguments: BuiltSite.Name.allCases)
  func `each page that is named as another language names all the others in turn`(
    of name: BuiltSite.Name
  ) throws {
    let site = try name.site
    var count = 0
    for (path, page) in site.pages {
      let alternates = page.alternates
      guard !alternates.isEmpty else { continue }
      count += 1
      #expect(alternates.count > 1, "\(path)")
      #expect(alternates[page.tag] == page.canonical, "\(path)")
      for (tag, address) in alternates {
        let other = try #require(site.page(at: address), "\(path): \(address)")
        #expect(other.tag == tag && other.alternates == alternates, "\(path): \(address)")
      }
    }
    #expect(count > 10)
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `a page is a translation when its language has the text, and no other is named as one`(
    of name: BuiltSite.Name
  ) throws {
    let site = try name.site
    for (path, page) in site.pages where !BuiltSite.unlisted.contains(path) {
      let isTranslation = site.isTranslation(path)
      let own = site.base + path.replacing("index.html", with: "")
      #expect((page.canonical == own) == isTranslation, "\(path): \(page.canonical)")
      if !isTranslation { #expect(page.alternates.isEmpty, "\(path)") }
      for address in page.alternates.values {
        #expect(site.isTranslation(try #require(site.path(of: address))), "\(path): \(address)")
      }
    }
  }

  @Test func `the canonical address of a page that is all fallback is the page that it shows`()
    throws
  {
    let site = try BuiltSite.Name.gaps.site
    let fallbacks = site.pages.filter {
      !BuiltSite.unlisted.contains($0.key) && !site.isTranslation($0.key)
    }
    #expect(fallbacks.count > 10)
    for (path, page) in fallbacks {
      let target = try #require(site.path(of: page.canonical), "\(path): \(page.canonical)")
      #expect(site.pages[target] != nil && site.isTranslation(target), "\(path): \(target)")
      let shown = page.first("h1").flatMap { h1 in page.elements.first { $0.parent == h1.index } }
      #expect(shown?["lang"] == target.split(separator: "/").first.map(String.init), "\(path)")
      #expect(
        target.split(separator: "/").dropFirst() == path.split(separator: "/").dropFirst())
    }
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `the choice of languages offers no page that is all fallback`(of name: BuiltSite.Name) throws
  {
    let site = try name.site
    for (path, page) in site.pages {
      let links = page.all("a").filter { link in
        page.around(link).contains { $0.has(class: "languages") } && link["hreflang"] != nil
      }
      for link in links {
        let target = try #require(BuiltSite.target(of: link["href"] ?? "", on: path)).path
        #expect(site.isTranslation(target), "\(path): \(target)")
        #expect(site.pages[target]?.tag == link["hreflang"], "\(path): \(target)")
        #expect((link["aria-current"] == "true") == (target == path), "\(path): \(target)")
      }
    }
  }

  // MARK: Sitemap

  @Test(arguments: BuiltSite.Name.allCases)
  func `the sitemap lists just the pages that are translations`(of name: BuiltSite.Name) throws {
    let site = try name.site
    let listed = site.sitemap.matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) }
    let expected = site.pages.keys.filter {
      !BuiltSite.unlisted.contains($0) && site.isTranslation($0)
    }
    .map { site.base + $0.replacing("index.html", with: "") }
    #expect(listed.sorted() == expected.sorted())
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `the sitemap names the same languages as the pages do`(of name: BuiltSite.Name) throws {
    let site = try name.site
    for line in site.sitemap.split(separator: "\n") {
      guard let address = line.firstMatch(of: /<loc>([^<]*)<\/loc>/)?.1 else { continue }
      var alternates: [String: String] = [:]
      for match in line.matches(of: /hreflang="([^"]*)" href="([^"]*)"/) {
        alternates[String(match.1)] = String(match.2)
      }
      let page = try #require(site.page(at: String(address)))
      #expect(alternates == page.alternates, "\(address)")
    }
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `the index of the sitemaps names each of them`(of name: BuiltSite.Name) throws {
    let site = try name.site
    let named = site.text("sitemap.xml").matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) }
    let files = site.files.keys.filter { $0.hasPrefix("sitemap-") && $0.hasSuffix(".xml") }
    #expect(!files.isEmpty)
    #expect(named.sorted() == files.map { site.base + $0 }.sorted())
  }

  @Test(.enabled(if: Tool.isThere("xmllint")), arguments: BuiltSite.Name.allCases)
  func `the sitemap is well-formed`(of name: BuiltSite.Name) throws {
    #expect(try Tool.xmllint(name.site) == "")
  }
}

/// Programs of the system that tests ask.
enum Tool {
  static func isThere(_ name: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\(name)")
  }

  /// What xmllint has against the sitemaps.
  static func xmllint(_ site: BuiltSite) throws -> String {
    try site.sitemaps.map { try xmllint(site.files[$0] ?? Data()) }.joined()
  }

  static func xmllint(_ xml: Data) throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "varde-\(UUID().uuidString).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    try xml.write(to: file)
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/xmllint")
    process.arguments = ["--noout", "--nonet", file.path]
    process.standardError = pipe
    try process.run()
    let said = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: said, as: UTF8.self)
      + (process.terminationStatus == 0 ? "" : "status \(process.terminationStatus)")
  }
}

extension HTMLPage {
  /// The language of the page.
  var tag: String { first("html")?["lang"] ?? "" }

  var canonical: String { all("link").first { $0["rel"] == "canonical" }?["href"] ?? "" }

  /// The addresses for search engines, by language.
  var alternates: [String: String] {
    Dictionary(
      all("link").filter { $0["rel"] == "alternate" && $0["hreflang"] != nil }
        .map { ($0["hreflang"] ?? "", $0["href"] ?? "") },
      uniquingKeysWith: { first, second in "\(first) and \(second)" })
  }
}

extension BuiltSite {
  /// The address of the site.
  var base: String { pages["index.html"]?.canonical ?? "" }

  /// The file at an address of the site.
  func path(of address: String) -> String? {
    guard address.hasPrefix(base) else { return nil }
    return address.dropFirst(base.count) + "index.html"
  }

  func page(at address: String) -> HTMLPage? { path(of: address).flatMap { pages[$0] } }

  /// The file of the text of a page of an item in a language.
  func file(ofTextOn path: String, in tag: String) -> String? {
    let parts = path.split(separator: "/").dropLast().map(String.init)
    guard parts.count > 2, parts[2] != "print" else { return nil }
    return parts[1] == "training"
      ? "training/\(parts[2...].joined(separator: "/"))/\(tag).md"
      : "awareness/\(parts[2])/\(tag).md"
  }

  /// Whether the language of a page has a file of its text; pages of lists always are translations.
  func isTranslation(_ path: String) -> Bool {
    guard let file = file(ofTextOn: path, in: pages[path]?.tag ?? "") else { return true }
    return content[file] != nil
  }
}
