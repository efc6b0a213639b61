import Content
import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing
import Website

/// What a build writes, and what it leaves.
@Suite struct BuildTests {
  @Test func `the real site has the same bytes whatever the number of tasks`() async throws {
    let workshop = try Workshop()
    var reports: [WriteReport?] = []
    for jobs in [1, 8] {
      var options = try workshop.options(output: "site-\(jobs)", jobs: jobs)
      options.content = VardeCommand.package.appending(path: "content").path
      reports.append(try await Build(options).run().report)
    }
    #expect(reports.compactMap { $0?.written }.allSatisfy { $0 > 200 })
    #expect(try workshop.bytes("site-1") == workshop.bytes("site-8"))
  }

  @Test func `findings come in the same order whatever the number of tasks`() async throws {
    let workshop = try Workshop()
    for text in ["welcome/en", "welcome/da", "getting-help/en", "getting-help/da"] {
      try workshop.edit(
        "content/awareness/\(text).md", "---\n\n", "---\n\n<b>x</b> :nonsense{x}\n\n")
    }
    var found: [[String]] = []
    for jobs in [1, 3, 8] {
      let outcome = try await workshop.build(jobs: jobs)
      found.append(
        outcome.diagnostics.map { "\($0.location.file) \($0.location.range) \($0.message)" })
    }
    #expect(found[0].count >= 8)
    #expect(found[0] == found[1] && found[0] == found[2])
  }

  @Test func `the name of the content folder is in no file of the site`() async throws {
    let workshop = try Workshop()
    try await workshop.build()
    let before = try workshop.bytes()
    try workshop.link("other-name", to: "content")
    var options = try workshop.options()
    options.content = workshop.path("other-name")
    #expect(try await Build(options).run().report?.written == 0)
    #expect(try workshop.changes(since: before) == [])
  }

  @Test func `a second build writes nothing and touches no file`() async throws {
    let workshop = try Workshop()
    let first = try #require(try await workshop.build().report)
    let before = try workshop.entries()
    let second = try #require(try await workshop.build().report)
    #expect(first.written == Workshop.fileCount && first.unchanged == 0 && first.removed == 0)
    #expect(second.written == 0 && second.unchanged == Workshop.fileCount && second.removed == 0)
    #expect(
      try workshop.entries().filter { !$0.value.bytes.isEmpty }
        == before.filter { !$0.value.bytes.isEmpty })
    #expect(try Set(workshop.entries().keys) == Set(before.keys))
  }

  @Test func `the files that a build tells of are those that it writes`() async throws {
    let workshop = try Workshop()
    let outcome = try await workshop.build()
    let files = try workshop.entries().filter { !$0.value.bytes.isEmpty && !$0.key.hasPrefix(".") }
    #expect(Set(outcome.routes.map(\.path)) == Set(files.keys))
    #expect(Set(outcome.routes.map(\.path)).count == outcome.routes.count)
    #expect(outcome.diagnostics.isEmpty)
  }

  @Test func `a check finds the same and writes nothing`() async throws {
    let workshop = try Workshop()
    let outcome = try await Build(workshop.options()).check()
    #expect(
      outcome.report == nil && outcome.diagnostics.isEmpty
        && outcome.routes.count == Workshop.fileCount)
    #expect(!workshop.exists("site"))
  }

  // MARK: What changes

  @Test func `a changed paragraph writes the pages and books that show it`() async throws {
    let workshop = try Workshop()
    try await workshop.build()
    let before = try workshop.bytes()
    try workshop.edit("content/awareness/getting-help/da.md", "Du får en", "Du har en")
    let report = try #require(try await workshop.build().report)
    let files = ["everyone", "our-staff"].flatMap { community in
      ["getting-help/index.html", "topics.epub"].map { "da/\(community)/\($0)" }
    }
    let changes = try workshop.changes(since: before)
    #expect(changes.filter { !$0.hasPrefix(Workshop.searchFolder) } == files)
    #expect(report.written == changes.count && report.removed == 0)
    #expect(report.unchanged == Workshop.fileCount - changes.count)
  }

  @Test func `a changed title writes the page, its lists, its neighbours, its book, and the index`()
    async throws
  {
    let workshop = try Workshop()
    try await workshop.build()
    let before = try workshop.bytes()
    try workshop.edit("content/awareness/welcome/da.md", "Det finder du her", "Velkommen")
    try await workshop.build()
    #expect(
      try workshop.changes(since: before).filter { !$0.hasPrefix(Workshop.searchFolder) } == [
        "da/a-z/index.html", "da/everyone/getting-help/index.html", "da/everyone/index.html",
        "da/everyone/topics.epub", "da/everyone/welcome/index.html",
      ])
  }

  @Test func `a changed number writes every page that shows it, and no other`() async throws {
    let workshop = try Workshop()
    try await workshop.build()
    let before = try workshop.bytes()
    try workshop.edit("content/contacts/emergency.yaml", "\"112\"", "\"114\"")
    try await workshop.build()
    let changes = try workshop.changes(since: before)
    for path in before.keys where path.hasSuffix(".html") {
      let showed = String(decoding: before[path] ?? Data(), as: UTF8.self).contains("tel:112")
      #expect(changes.contains(path) == showed, "\(path)")
      #expect(try !workshop.read("site/\(path)").contains("tel:112"), "\(path)")
    }
    #expect(changes.count > 4)
  }

  @Test func `a removed topic takes its pages and their folders with it`() async throws {
    let workshop = try Workshop()
    try await workshop.build()
    try workshop.remove("content/awareness/getting-help")
    try workshop.edit("content/awareness/welcome/en.md", "[getting help](../getting-help/)", "help")
    try workshop.edit("content/awareness/welcome/da.md", "[at få hjælp](../getting-help/)", "hjælp")
    let report = try #require(try await workshop.build().report)
    // Where no topic is left there is no book either.
    #expect(report.removed == 6)
    for folder in ["en/everyone", "da/everyone", "en/our-staff", "da/our-staff"] {
      #expect(!workshop.exists("site/\(folder)/getting-help"))
      #expect(workshop.exists("site/\(folder)/index.html"))
    }
  }

  @Test func `a language that a community no longer reads takes its folder with it`() async throws {
    let workshop = try Workshop()
    try await workshop.build()
    try workshop.edit(
      "content/communities/our-staff.yaml", "languages: [en, da]", "languages: [en]")
    let report = try #require(try await workshop.build().report)
    #expect(report.removed == 3)
    #expect(
      !workshop.exists("site/da/our-staff") && workshop.exists("site/en/our-staff/index.html"))
    #expect(workshop.exists("site/da/everyone/index.html"))
  }

  // MARK: What goes wrong

  @Test(arguments: [
    ("content/awareness/welcome/en.md", "You can read", "<b>You</b> can read"),
    ("content/site.yaml", "name: Our help", "name: [Our help"),
    ("content/awareness/welcome/da.md", "../getting-help/", "../nowhere/"),
    ("templates/web/topic.mustache", "{{>notices}}", "{{>nothing}}"),
    ("templates/web/layout.mustache", "{{document-title}}", "{{#document-title}}"),
  ])
  func `an error leaves the old site as it is`(file: String, old: String, new: String) async throws
  {
    let workshop = try Workshop()
    try await workshop.build()
    let before = try workshop.entries()
    try workshop.edit("content/awareness/getting-help/en.md", "You get", "You will get")
    try workshop.edit(file, old, new)
    let outcome = try await workshop.build()
    #expect(outcome.diagnostics.hasError && outcome.report == nil)
    #expect(try workshop.entries() == before)
  }

  @Test func `an error that only shows in rendering leaves the old site as it is`() async throws {
    let workshop = try Workshop()
    try await workshop.build()
    let before = try workshop.bytes()
    try workshop.edit("content/awareness/welcome/en.md", "You can read", "You may read")
    try workshop.edit("templates/web/module.mustache", "{{minutes}}", "{{nonsense}}")
    var options = try workshop.options()
    options.strictTemplates = true
    let outcome = try await Build(options).run()
    #expect(outcome.diagnostics.map(\.identifier).contains(.unknownVariable))
    #expect(outcome.report == nil)
    #expect(try workshop.changes(since: before) == [])
    #expect(!workshop.exists(".site.varde-stage"))
  }

  @Test func `after an error is mended the build goes on where it was`() async throws {
    let workshop = try Workshop()
    try await workshop.build()
    try workshop.edit("content/awareness/welcome/en.md", "You can", "<i>You</i> can")
    #expect(try await workshop.build().report == nil)
    try workshop.edit("content/awareness/welcome/en.md", "<i>You</i> can", "You may")
    #expect(try await workshop.build().report?.written ?? 0 > 0)
    #expect(try workshop.read("site/en/everyone/welcome/index.html").contains("You may read"))
  }

  // MARK: A part of the site

  @Test func `a part of the site keeps the rest`() async throws {
    let workshop = try Workshop()
    try await workshop.build()
    let before = try workshop.bytes()
    try workshop.edit("content/site.yaml", "Our help", "Their help")
    var options = try workshop.options()
    options.languages = ["da"]
    options.communities = ["everyone"]
    let outcome = try await Build(options).run()
    let report = try #require(outcome.report)
    #expect(report.written == 4 && report.unchanged == 0 && report.removed == 0)
    #expect(outcome.routes.count == 4)
    let changes = try workshop.changes(since: before)
    #expect(changes.count == 4 && changes.allSatisfy { $0.hasPrefix("da/everyone/") })
    // The list of files is whole: the next build knows all for its own.
    let rest = try #require(try await workshop.build().report)
    #expect(
      rest.written + rest.unchanged == Workshop.fileCount && rest.removed == 0
        && rest.unchanged >= 4)
  }

  @Test func `a part of a site that was never built is that part alone`() async throws {
    let workshop = try Workshop()
    var options = try workshop.options()
    options.languages = ["da"]
    let written = try #require(try await Build(options).run().report?.written)
    let files = try workshop.bytes().filter { !$0.value.isEmpty && !$0.key.hasPrefix(".") }
    let search = files.keys.filter { $0.hasPrefix(Workshop.searchFolder + "da/") }
    #expect(files.count == written && files.count == 24 + search.count && !search.isEmpty)
    #expect(
      files.keys.allSatisfy { $0.hasPrefix("da/") || $0 == "sitemap-da.xml" || search.contains($0) }
    )
    #expect(try await workshop.build().report?.unchanged == written)
  }

  // MARK: Explanations

  @Test(arguments: [
    "en/everyone/welcome", "en/everyone/welcome/", "en/everyone/welcome/index.html",
  ])
  func `a page is explained however its address is written`(path: String) async throws {
    let workshop = try Workshop()
    let result = try await Build(workshop.options()).explanation(of: path)
    let page = try #require(result.explanation)
    #expect(page.path == "en/everyone/welcome/index.html" && page.chain == ["en", "da"])
    #expect(page.blocks.count == 5 && page.blocks.allSatisfy { $0.language == "en" })
    #expect(page.canonical == "https://example.org/en/everyone/welcome/")
  }

  @Test func `a page that is not there has no explanation`() async throws {
    let workshop = try Workshop()
    let result = try await Build(workshop.options()).explanation(of: "en/everyone/nothing")
    #expect(result.explanation == nil && result.paths.contains("en/everyone/welcome/index.html"))
  }

  @Test func `a block that lacks is explained by the rule that brought it`() async throws {
    let workshop = try Workshop()
    try workshop.edit(
      "content/awareness/welcome/da.md", "Du kan læse her først og spørge bagefter.\n\n", "")
    let result = try await Build(workshop.options()).explanation(of: "da/everyone/welcome")
    let blocks = try #require(result.explanation?.blocks)
    #expect(blocks.map(\.language) == ["da", "en", "da", "da", "da"])
    #expect(blocks[1].reason.hasPrefix("fallback 1 of the chain"))
    #expect(blocks[1].excerpt == "You can read here first, and ask afterwards.")
    #expect(blocks[1].location.file.hasSuffix("awareness/welcome/en.md"))
  }
}
