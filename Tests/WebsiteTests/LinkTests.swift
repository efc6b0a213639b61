import Foundation
import TestSupport
import Testing

@Suite struct LinkTests {
  @Test(arguments: BuiltSite.Name.allCases)
  func `every link within a site leads to a file of it`(of name: BuiltSite.Name) throws {
    let site = try name.site
    var count = 0
    var broken: Set<String> = []
    for (page, _, address) in site.addresses where page != "404.html" && !isOutside(address) {
      count += 1
      guard let target = BuiltSite.target(of: address, on: page), site.files[target.path] != nil
      else {
        broken.insert("\(page): \(address)")
        continue
      }
    }
    #expect(count > 200)
    #expect(broken.sorted() == [])
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `every place that a link names is on the page to which it leads`(
    of name: BuiltSite.Name
  ) throws {
    let site = try name.site
    var count = 0
    var broken: [String] = []
    for (page, _, address) in site.addresses where address.contains("#") && !isOutside(address) {
      let target = try #require(BuiltSite.target(of: address, on: page))
      let anchor = try #require(target.anchor)
      count += 1
      if !(site.everyPage[target.path]?.identifiers.contains(anchor) ?? false) {
        broken.append("\(page): \(address)")
      }
    }
    #expect(count > 20)
    #expect(broken == [])
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `no address is absolute or of another host but those that must be`(
    of name: BuiltSite.Name
  ) throws {
    let site = try name.site
    let written = site.content.values.joined()
    var wrong: [String] = []
    for (page, element, address) in site.addresses where isOutside(address) {
      let isForEngines =
        element.name == "link" && ["canonical", "alternate"].contains(element["rel"] ?? "")
      let isRoot = element.name == "base" && page == "404.html"
      let isWritten =
        element.name == "a"
        && (address.hasPrefix("tel:") || address.hasPrefix("sms:")
          || written.contains(address.replacing("mailto:", with: "")))
      if !isForEngines && !isRoot && !isWritten { wrong.append("\(page): \(address)") }
    }
    #expect(wrong == [])
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `nothing on a page loads from elsewhere, moves on, or sends anything`(
    of name: BuiltSite.Name
  ) throws {
    let forbidden: Set<String> = [
      "iframe", "object", "embed", "style", "video", "audio", "applet",
    ]
    var wrong: [String] = []
    for (path, page) in try name.site.everyPage {
      for element in page.elements {
        let names = element.attributes.keys.filter { $0.hasPrefix("on") || $0 == "style" }
        let movesOn = ![nil, "Content-Security-Policy"].contains(element["http-equiv"])
        // A box of a check has no name under which it could be sent, and is not filled in again.
        // Nor has the name on a certificate.
        let name = [
          "type": "text", "autocomplete": "off", "spellcheck": "false", "data-name": "",
        ]
        let allowed = [
          "input": [["type": "checkbox"], name], "form": [["autocomplete": "off"]],
          "textarea": [["readonly": "", "rows": "8", "data-plain": ""]],
        ]
        let isForbidden =
          forbidden.contains(element.name)
          || allowed[element.name].map { !$0.contains(element.attributes) } ?? false
        if isForbidden || !names.isEmpty || movesOn {
          wrong.append("\(path): <\(element.name)>")
        }
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `pages run only the scripts that they need, and only those for the public one to leave`(
    of name: BuiltSite.Name
  ) throws {
    let site = try name.site
    for (path, page) in site.pages {
      let scripts = page.all("script").filter {
        $0["type"] != "application/ld+json" && $0["src"] == nil
      }
      let isForAll =
        try path == "404.html" || !BuiltSite.unlisted.contains(path) && site.isPublic(path)
      let names = scripts.map { script in
        [
          ("leave", "'_leave"), ("find", "'.find"), ("quiz", "'[data-question]"),
          ("case", "'[data-case]"), ("check", "'.check"),
        ].first { script.text.contains($0.1) }?.0
      }
      let isOfLanguage = page.all("header").count == 1
      let hasQuiz = page.elements.contains { $0.has(class: "quiz") }
      let hasCase = page.elements.contains { $0.has(class: "case") }
      let hasCheck = page.elements.contains { $0.has(class: "check") }
      let needed = [
        isForAll ? "leave" : nil, isOfLanguage ? "find" : nil,
        hasQuiz ? "quiz" : nil, hasCase ? "case" : nil, hasCheck ? "check" : nil,
      ]
      #expect(names == needed.compactMap { $0 }, "\(path)")
      // What the script of a quiz says stands at it, in the language of the page.
      let words = scripts.flatMap(\.attributes.keys)
      #expect(
        words.allSatisfy { $0.hasPrefix("data-") } && words.isEmpty == !(hasQuiz || hasCase),
        "\(path)")
      #expect(page.all("a").filter { $0.has(class: "find") }.count == (isOfLanguage ? 1 : 0))
      #expect((page.all("a").filter { $0["id"] == "_leave" }.count == 1) == isForAll, "\(path)")
    }
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `the style sheet loads only pictograms of the site`(of name: BuiltSite.Name) throws {
    let style = try name.site.text("assets/style.css")
    #expect(style.contains("color-scheme"))
    #expect(!style.contains("@import") && !style.contains("http"))
    for picture in style.matches(of: /url\(([^)]*)\)/).map({ String($0.1) }) {
      #expect(try name.site.files["assets/\(picture)"] != nil, "\(picture)")
    }
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `every page tells no other site where its reader comes from`(of name: BuiltSite.Name) throws
  {
    for (path, page) in try name.site.everyPage {
      let meta = page.all("meta").first { $0["name"] == "referrer" }
      #expect(meta?["content"] == "no-referrer", "\(path)")
    }
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `every page is closed element by element and names each place once`(
    of name: BuiltSite.Name
  ) throws {
    for (path, page) in try name.site.everyPage {
      #expect(page.faults == [], "\(path)")
      let identifiers = page.identifiers
      #expect(Set(identifiers).count == identifiers.count, "\(path): \(identifiers)")
      #expect(page.all("h1").count == 1, "\(path)")
      #expect(page.all("main").count == 1, "\(path)")
    }
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `every label of a part names a place on its page`(of name: BuiltSite.Name) throws {
    for (path, page) in try name.site.everyPage {
      for label in page.elements.compactMap({ $0["aria-labelledby"] }) {
        #expect(page.identifiers.contains(label), "\(path): \(label)")
      }
    }
  }

  // MARK: Page not found

  @Test(arguments: BuiltSite.Name.allCases)
  func `the page for what is not found leads to the site from any depth`(
    of name: BuiltSite.Name
  ) throws {
    let site = try name.site
    let page = try #require(site.pages["404.html"])
    let base = try #require(page.first("base")?["href"])
    #expect(base == "/")
    let ways = page.elements.filter { $0.name != "base" && $0["id"] != "_leave" }
    let addresses = ways.compactMap { $0["href"] }.filter { !$0.hasPrefix("tel:") }
    #expect(addresses.count > 2)
    for address in addresses {
      #expect(!isOutside(address) && !address.hasPrefix("/"))
      #expect(site.files[address] != nil, "\(address)")
    }
    // A base counts for what stands behind it only.
    let first = try #require(page.elements.first { $0["href"] != nil || $0["src"] != nil })
    #expect(first.name == "base")
    #expect(page.all("meta").contains { $0["name"] == "robots" && $0["content"] == "noindex" })
  }

  @Test(arguments: [
    ("https://help.example", "https://help.example/"),
    ("https://help.example/", "https://help.example/"),
    ("https://help.example/varde", "https://help.example/varde/"),
    ("http://localhost:8000/a/b/", "http://localhost:8000/a/b/"),
  ])
  func `another base address takes the place of the one in the record`(
    typed: String, base: String
  ) throws {
    let site = try BuiltSite.changed(["--base-url", typed]) { _ in }
    #expect(site.pages["404.html"]?.first("base")?["href"].map(base.hasSuffix) == true)
    let page = try #require(site.pages["en/everyone/welcome/index.html"])
    let canonical = page.all("link").first { $0["rel"] == "canonical" }
    #expect(canonical?["href"] == base + "en/everyone/welcome/")
    #expect(site.sitemap.contains("<loc>\(base)en/everyone/welcome/</loc>"))
    #expect(
      site.files.values.allSatisfy {
        !String(decoding: $0, as: UTF8.self).contains("<loc>https://example.org/")
      })
  }

  private func isOutside(_ address: String) -> Bool {
    address.hasPrefix("/") || address.prefix { $0 != "/" && $0 != "#" }.contains(":")
  }
}
