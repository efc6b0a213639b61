import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// Content folders that no editor meant to make.
@Suite struct InputTests {
  @Test(arguments: [
    "awareness/welcome/a b.md", "awareness/welcome/æ.md", "awareness/welcome/a\nb.md",
    "awareness/welcome/\u{1B}[31m.md", "awareness/welcome/🙂.md", "awareness/welcome/'\"&<>.md",
    "awareness/welcome/\u{202E}da.md", "awareness/welcome/en.md.bak", "awareness/welcome/-.md",
    "awareness/two words/item.yaml", "awareness/Æ/item.yaml", "awareness/a\nb/en.md",
    "communities/the staff.yaml", "contacts/\t.yaml", "languages/\u{301}.yaml", "claims/%2e.yaml",
    "training/a b/course.yaml",
    "awareness/welcome/\(String(repeating: "n", count: 240)).md",
  ])
  func `a file with an odd name is reported`(path: String) async throws {
    let workshop = try Workshop()
    try workshop.write("content/\(path)", "x")
    let outcome = try await workshop.build()
    let found = outcome.diagnostics.filter { $0.location.file == workshop.path("content/\(path)") }
    #expect(!found.isEmpty, "\(outcome.diagnostics.map(\.message))")
    for diagnostic in found {
      var printer = DiagnosticPrinter(format: .text) { _ in nil }
      let text = printer.print(diagnostic)
      #expect(
        !text.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    }
  }

  @Test(arguments: ["IMG_001.GIF", "a b.gif", "å.gif", "🙂.gif", "a/b/c.gif", "'.gif"])
  func `a picture with an odd name is published and known again`(name: String) async throws {
    let workshop = try Workshop()
    try workshop.write("content/images/\(name)", TestPicture.gif)
    let text = "content/awareness/welcome/en.md"
    try workshop.write(text, try workshop.read(text) + "\n![](<../../images/\(name)>)\n")
    #expect(try await workshop.build().diagnostics.isEmpty)
    #expect(try workshop.read("site/images/\(name)") == TestPicture.gif)
    #expect(try await workshop.refusal() == nil)
  }

  @Test(arguments: ["a\nb.png", "\u{7}.svg", "a/b\r/c.png", "\u{85}.png"])
  func `a picture with a control character in its name is refused`(name: String) async throws {
    let workshop = try Workshop()
    try workshop.write("content/images/\(name)", "x")
    let outcome = try await workshop.build()
    #expect(outcome.diagnostics.map(\.identifier) == [.badName])
    #expect(outcome.diagnostics.first?.location.file == workshop.path("content/images/\(name)"))
    #expect(!workshop.exists("site"))
  }

  @Test(arguments: [
    ".DS_Store", "awareness/.en.md.swp", ".git/config", "awareness/welcome/.hidden/en.md",
  ])
  func `a file that begins with a dot is passed over`(path: String) async throws {
    let workshop = try Workshop()
    try workshop.write("content/\(path)", "x")
    let outcome = try await workshop.build()
    #expect(outcome.diagnostics.isEmpty && outcome.report?.written == Workshop.fileCount)
  }

  @Test func `an empty content folder is told what it lacks`() async throws {
    let workshop = try Workshop()
    try workshop.remove("content")
    try workshop.makeFolder("content")
    let outcome = try await workshop.build()
    #expect(outcome.diagnostics.allSatisfy { $0.identifier == .missingFile })
    #expect(
      outcome.diagnostics.map(\.location.file) == [
        workshop.path("content/languages/en.yaml"), workshop.path("content/site.yaml"),
      ])
    #expect(outcome.report == nil && !workshop.exists("site"))
  }

  @Test func `a site without a topic or course is a site`() async throws {
    let workshop = try Workshop()
    for folder in ["awareness", "training", "glossary", "claims"] {
      try workshop.remove("content/\(folder)")
    }
    let outcome = try await workshop.build()
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    #expect(workshop.exists("site/en/everyone/index.html"))
  }

  @Test(arguments: [
    "content/site.yaml", "content/languages/da.yaml", "content/communities/everyone.yaml",
    "content/contacts/emergency.yaml", "content/awareness/welcome/item.yaml",
    "content/awareness/welcome/en.md", "content/training/first-course/course.yaml",
  ])
  func `a file with nothing in it is reported`(path: String) async throws {
    let workshop = try Workshop()
    try workshop.write(path, "")
    let outcome = try await workshop.build()
    #expect(outcome.diagnostics.hasError && outcome.report == nil)
    #expect(outcome.diagnostics.contains { $0.location.file == workshop.path(path) })
  }

  @Test func `bytes that are no text are reported`() async throws {
    let workshop = try Workshop()
    let file = workshop.folder.appending(path: "content/awareness/welcome/en.md")
    try Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37) }).write(to: file)
    let outcome = try await workshop.build()
    #expect(outcome.diagnostics.contains { $0.identifier == .invalidUTF8 })
  }

  @Test func `a huge text becomes a page`() async throws {
    let workshop = try Workshop()
    let paragraph = "A paragraph with **some** words, and [a link](../getting-help/).\n\n"
    let count = 20_000
    try workshop.write(
      "content/awareness/welcome/en.md",
      "---\ntitle: Long\nsummary: Long.\n---\n\n" + String(repeating: paragraph, count: count))
    try workshop.remove("content/awareness/welcome/da.md")
    let outcome = try await workshop.build()
    #expect(outcome.diagnostics.isEmpty)
    let page = try workshop.read("site/en/everyone/welcome/index.html")
    let link = "<a href=\"../getting-help/index.html\">a link</a>"
    #expect(page.ranges(of: link).count == count)
  }

  // MARK: Symbolic links

  @Test func `the content folder may be a symbolic link`() async throws {
    let workshop = try Workshop()
    try FileManager.default.moveItem(
      atPath: workshop.path("content"), toPath: workshop.path("elsewhere"))
    try workshop.link("content", to: "elsewhere")
    #expect(try await workshop.build().report?.written == Workshop.fileCount)
  }

  @Test func `a text may be a symbolic link`() async throws {
    let workshop = try Workshop()
    try FileManager.default.moveItem(
      atPath: workshop.path("content/awareness/welcome/en.md"), toPath: workshop.path("text.md"))
    try workshop.link("content/awareness/welcome/en.md", to: "../../../text.md")
    let outcome = try await workshop.build()
    #expect(outcome.diagnostics.isEmpty && outcome.report?.written == Workshop.fileCount)
  }

  @Test(arguments: ["..", ".", "welcome", "/", "../.."])
  func `a symbolic link to a folder is an error, for nothing in it is read`(target: String)
    async throws
  {
    let workshop = try Workshop()
    try workshop.link("content/awareness/again", to: target)
    let outcome = try await workshop.build()
    #expect(outcome.diagnostics.map(\.identifier) == [.outsideLink])
    #expect(outcome.report == nil)
  }

  @Test(arguments: ["nowhere.md", "en.md/below", "fr.md"])
  func `a symbolic link to nothing is reported`(target: String) async throws {
    let workshop = try Workshop()
    try workshop.link("content/awareness/welcome/fr.md", to: target)
    let outcome = try await workshop.build()
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.identifier) == [.unreadableFile] && outcome.report == nil)
    #expect(errors.first?.location.file == workshop.path("content/awareness/welcome/fr.md"))
  }

  @Test func `a folder in the place of a text is reported`() async throws {
    let workshop = try Workshop()
    try workshop.remove("content/awareness/welcome/da.md")
    try workshop.write("content/awareness/welcome/da.md/en.md", "x")
    let outcome = try await workshop.build()
    #expect(outcome.diagnostics.contains { $0.location.file.hasSuffix("welcome/da.md/en.md") })
  }

  // MARK: Folders that are not there

  @Test(arguments: ["nowhere", "content/site.yaml"])
  func `a content folder that is none is named`(folder: String) async throws {
    let workshop = try Workshop()
    var options = try workshop.options()
    options.content = workshop.path(folder)
    let error = await #expect(throws: FileError.self) { try await Build(options).run() }
    #expect(error?.path == workshop.path(folder))
    #expect(error?.reason == "there is no such folder")
    #expect(!workshop.exists("site"))
  }

  @Test func `a templates folder that is none is named`() async throws {
    let workshop = try Workshop()
    var options = try workshop.options()
    options.templates = workshop.path("nowhere")
    let error = await #expect(throws: FileError.self) { try await Build(options).run() }
    #expect(error?.path == workshop.path("nowhere/web"))
  }

  @Test func `a template that lacks is named`() async throws {
    let workshop = try Workshop()
    try workshop.remove("templates/web/index.mustache")
    let outcome = try await workshop.build()
    #expect(outcome.diagnostics.map(\.identifier) == [.missingTemplate])
    #expect(
      outcome.diagnostics.first?.location.file == workshop.path("templates/web/index.mustache"))
  }

  @Test func `a style sheet that lacks is named`() async throws {
    let workshop = try Workshop()
    try workshop.remove("templates/web/style.css")
    let refusal = try #require(try await workshop.refusal())
    #expect(refusal.path == workshop.path("templates/web/style.css"))
    #expect(!workshop.exists("site"))
  }
}
