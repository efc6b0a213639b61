import Foundation
import TestSupport
import Testing

/// The languages that are seen on a page, and what the reader is told of them.
@Suite struct LanguageTests {
  @Test(arguments: BuiltSite.Name.allCases)
  func `an element that has a language has its direction too`(of name: BuiltSite.Name) throws {
    for (path, page) in try name.site.pages {
      for element in page.elements {
        if let tag = element["lang"] {
          #expect(element["dir"] == (tag == "ar" ? "rtl" : "ltr"), "\(path): \(tag)")
        } else if element["dir"] != nil {
          #expect(element.name == "bdi" && element["dir"] == "ltr", "\(path): <\(element.name)>")
        }
      }
    }
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `a page has the language of its address`(of name: BuiltSite.Name) throws {
    for (path, page) in try name.site.pages where path.contains("/") {
      #expect(page.tag == path.split(separator: "/").first.map(String.init), "\(path)")
    }
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `every heading stands in the language in which it was written`(of name: BuiltSite.Name)
    throws
  {
    let site = try name.site
    var (own, foreign) = (0, 0)
    for (path, page) in site.pages {
      for heading in page.all("h2") + page.all("h3") where page.isIn("article", heading) {
        let tag = page.language(of: heading) ?? ""
        let file = try #require(site.file(ofTextOn: path, in: tag), "\(path)")
        let lines = site.content[file]?.split(separator: "\n").map(String.init) ?? []
        #expect(
          lines.contains { $0.hasPrefix("##") && $0.hasSuffix(" " + heading.text) },
          "\(path): '\(heading.text)' is not in \(file)")
        if tag == page.tag { own += 1 } else { foreign += 1 }
      }
    }
    #expect(own > 5)
    if name == .gaps { #expect(foreign > 20) }
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `titles and summaries stand in the language in which they were written`(
    of name: BuiltSite.Name
  ) throws {
    let site = try name.site
    for (path, page) in site.pages where page.first("article") != nil {
      for (element, key) in [
        (page.first("h1"), "title"), (page.first("p", class: "summary"), "summary"),
      ] {
        let element = try #require(element, "\(path)")
        let inner = page.elements.first { $0.parent == element.index }
        let tag = inner?["lang"] ?? page.tag
        let file = try #require(site.file(ofTextOn: path, in: tag))
        let line = site.content[file]?.split(separator: "\n").first { $0.hasPrefix("\(key): ") }
        #expect(line.map(String.init) == "\(key): \(element.text)", "\(path), \(file)")
      }
    }
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `a page with foreign parts says so, in its own language and once`(of name: BuiltSite.Name)
    throws
  {
    let site = try name.site
    var counts = ["notice-page": 0, "notice-parts": 0]
    for (path, page) in site.pages where page.first("article") != nil {
      let isForeign = page.all("div").contains { $0["lang"] != nil && page.isIn("article", $0) }
      let key = site.isTranslation(path) ? "notice-parts" : "notice-page"
      let notices = page.all("p", class: "notice")
      let other = key == "notice-page" ? "notice-parts" : "notice-page"
      let start = try site.interfaceText(key, page.tag).prefix { $0 != "{" }
      let told = notices.filter { $0.text.hasPrefix(start) }
      #expect(told.count == (isForeign ? 1 : 0), "\(path)")
      #expect(told.allSatisfy { page.language(of: $0) == page.tag }, "\(path)")
      let otherStart = try site.interfaceText(other, page.tag).prefix { $0 != "{" }
      #expect(!notices.contains { $0.text.hasPrefix(otherStart) }, "\(path)")
      counts[key, default: 0] += told.count
    }
    if name == .gaps { #expect(counts.values.allSatisfy { $0 > 3 }, "\(counts)") }
  }

  @Test func `what Tagalog and English both lack is shown in Danish, as such`() throws {
    let words = "Begynd gerne med noget lille."
    let path = "awareness/is-this-right/da.md"
    let site = try BuiltSite.changed { site in
      let content = site.appending(path: "content")
      try FileManager.default.removeItem(at: content)
      try FileManager.default.copyItem(
        at: VardeCommand.package.appending(path: "content"), to: content)
      let next = "Vælg det skridt, der føles rigtigt for dig.\n"
      let part = ":::for{community=\"au-pairs\"}\n\(words)\n:::\n"
      try site.edit("content/\(path)", next, "\(next)\n\(part)")
    }
    #expect(site.content[path]?.contains(words) == true)
    for tag in ["tl", "en"] {
      #expect(site.content["awareness/is-this-right/\(tag).md"]?.contains(words) == false)
      let page = try #require(site.pages["\(tag)/au-pairs/is-this-right/index.html"])
      let part = try #require(page.all("p").first { $0.text.contains(words) })
      #expect(page.language(of: part) == "da")
      #expect(page.around(part).first?["dir"] == "ltr")
      #expect(page.all("p", class: "notice").contains { $0.text.contains("Dansk") })
      // Just this part: what stands around it is the page's own.
      let foreign = page.all("div").filter { $0["lang"] != nil }
      #expect(foreign.count == 1 && foreign[0].text.count < 200)
    }
  }

  @Test func `a whole text that a language lacks comes from the next of the chain`() throws {
    let site = try BuiltSite.Name.gaps.site
    let page = try #require(site.pages["tl/au-pairs/time-to-think/index.html"])
    #expect(Set(page.all("div").compactMap { $0["lang"] }) == ["en"])
    #expect(page.first("title")?.text.hasPrefix("Time to think") == true)
    #expect(page.all("p", class: "notice").contains { $0.text.contains("English") })
    // What is around the text speaks to the reader as ever.
    #expect(page.first("h2", class: nil) != nil)
    let help = try #require(page.elements.first { $0["id"] == "_help" })
    #expect(help.text == (try site.interfaceText("contact", "tl")))
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `a page says that a machine translated it, in its own language, when one did`(
    of name: BuiltSite.Name
  ) throws {
    let site = try name.site
    var (told, silent) = (0, 0)
    for (path, page) in site.pages where page.first("article") != nil {
      let shown = Set(
        [site.isTranslation(path) ? page.tag : nil].compactMap { $0 }
          + page.all("div").filter { page.isIn("article", $0) }.compactMap { $0["lang"] })
      let isMachine = shown.contains { tag in
        let file = site.file(ofTextOn: path, in: tag).flatMap { site.content[$0] } ?? ""
        return file.contains("translated-by: machine")
      }
      let text = try site.interfaceText("notice-machine", page.tag)
      let notices = page.all("p", class: "notice").filter { $0.text == text }
      #expect(notices.count == (isMachine ? 1 : 0), "\(path)")
      #expect(notices.allSatisfy { page.language(of: $0) == page.tag }, "\(path)")
      if isMachine { told += 1 } else { silent += 1 }
    }
    #expect(told > 2 && silent > 2)
  }

  @Test(arguments: [
    ("au-pairs", ""), ("au-pairs", "is-this-right/"), ("private-homes-and-cleaning", ""),
    ("private-homes-and-cleaning", "when-you-call/"),
  ])
  func `answers that lack in the page's language come from the community's next one`(
    community: String, path: String
  ) throws {
    let site = try BuiltSite.Name.gaps.site
    let page = try #require(site.pages["tl/\(community)/\(path)index.html"])
    let answers = page.all("span").filter { $0["lang"] != nil && page.isIn("dd", $0) }
    #expect(!answers.isEmpty)
    let record = try #require(site.content["communities/\(community).yaml"])
    let chain = try #require(record.firstMatch(of: /\nlanguages: \[([a-z, ]+)\]/)?.1)
      .split(separator: ", ").map(String.init)
    let known = try #require(site.content["contacts/cmm-hotline.yaml"])
    let next = chain.first { $0 != "tl" && known.contains("\n  \($0):\n    anonymity:") }
    #expect(answers.allSatisfy { $0["lang"] == next })
  }

  @Test func `answers on a course's page follow the languages of the course`() throws {
    for languages in [["da", "en", "uk"], ["en", "da", "uk"]] {
      let site = try BuiltSite.changed { site in
        try site.write(
          "content/languages/uk.yaml",
          String(
            decoding: try Data(
              contentsOf: VardeCommand.package.appending(path: "content/languages/uk.yaml")),
            as: UTF8.self))
        try site.edit("content/site.yaml", "[en, da]", "[en, da, uk]")
        let course = "content/training/first-course"
        try site.edit(
          "\(course)/course.yaml", "[en, da]", "[\(languages.joined(separator: ", "))]")
      }
      let page = try #require(site.pages["uk/training/first-course/meeting/index.html"])
      let answers = page.all("span").filter { $0["lang"] != nil && page.isIn("dd", $0) }
      #expect(!answers.isEmpty && answers.allSatisfy { $0["lang"] == languages[0] })
    }
  }

  @Test func `the words of a contact card that are foreign say so`() throws {
    let site = try BuiltSite.changed { site in
      try site.edit("content/contacts/our-office.yaml", ", da: Vores kontor}", "}")
    }
    let page = try #require(site.pages["da/everyone/welcome/index.html"])
    let name = try #require(page.all("p", class: "contact-name").first)
    let inner = try #require(page.elements.first { $0.parent == name.index })
    #expect(inner["lang"] == "en" && inner["dir"] == "ltr" && inner.text == "Our office")
  }
}

extension BuiltSite {
  /// A text of a language that has no plural forms, as its file has it.
  func interfaceText(_ key: String, _ tag: String) throws -> String {
    let lines = content["languages/\(tag).yaml"]?.split(separator: "\n").map(String.init) ?? []
    let line = try #require(lines.first { $0.hasPrefix("  \(key): ") }, "\(tag): \(key)")
    let text = line.dropFirst(key.count + 4)
    return text.hasPrefix("\"") ? String(text.dropFirst().dropLast()) : String(text)
  }
}
