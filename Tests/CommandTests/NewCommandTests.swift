import Foundation
import TestSupport
import Testing

/// `varde new`.
@Suite struct NewCommandTests {
  @Test(arguments: [
    (["topic", "your-pay"], ["awareness/your-pay/en.md", "awareness/your-pay/item.yaml"]),
    (
      ["course", "basics"],
      [
        "training/basics/course.yaml", "training/basics/en.md",
        "training/basics/introduction/en.md", "training/basics/introduction/item.yaml",
      ]
    ),
    (
      ["module", "first-course/second"],
      ["training/first-course/second/en.md", "training/first-course/second/item.yaml"]
    ),
    (["community", "night-shift"], ["communities/night-shift.yaml"]),
    (["language", "th"], ["languages/th.yaml"]),
    (["contact", "night-line"], ["contacts/night-line.yaml"]),
  ])
  func `what is begun passes the check, and is built`(typed: [String], files: [String]) throws {
    let site = try TemporarySite()
    let before = try site.files("content")
    let result = try VardeCommand.run(["new"] + typed, in: site.folder)
    #expect(result.status == 0 && result.output == "")
    let after = try site.files("content")
    let new = after.filter { before[$0.key] == nil && !$0.value.isEmpty }.keys.sorted()
    #expect(new == files)
    for file in new { #expect(result.error.contains("wrote content/\(file)\n")) }
    #expect(result.error.contains("\nnow "))
    let check = try site.run("check", "--strict-templates")
    #expect(check.status == 0 && check.output == "" && !check.error.contains("error"))
    #expect(try site.run("build").status == 0)
  }

  @Test func `all kinds together pass the check`() throws {
    let site = try TemporarySite()
    for typed in [
      ["topic", "a"], ["topic", "b-2"], ["course", "a"], ["module", "a/b"], ["module", "a/c"],
      ["community", "c"], ["language", "ar"], ["language", "zh-Hant"], ["language", "pt-BR"],
      ["contact", "d"],
    ] {
      let result = try VardeCommand.run(["new"] + typed, in: site.folder)
      #expect(result.status == 0, "\(typed): \(result.error)")
    }
    let check = try site.run("check")
    #expect(check.status == 0 && !check.error.contains("error"), "\(check.error)")
    #expect(try site.run("build").status == 0)
    for path in ["ar/index.html", "zh-Hant/index.html", "en/training/a/c/index.html"] {
      #expect(site.exists("site/\(path)"))
    }
  }

  @Test func `a new module joins its course`() throws {
    let site = try TemporarySite()
    try site.run("new", "module", "first-course/second")
    #expect(
      try site.read("content/training/first-course/course.yaml").contains(
        "modules: [meeting, second]\n"))
    let files = try site.files("content/training/first-course").keys
    #expect(!files.contains { $0.contains("course.yaml.") })
    try site.run("build")
    #expect(try site.read("site/en/training/first-course/index.html").contains("second/index.html"))
  }

  @Test func `a new language joins the site, with the plural forms that it needs`() throws {
    let site = try TemporarySite()
    try site.run("new", "language", "ar")
    #expect(try site.read("content/site.yaml").contains("languages: [en, da, ar]\n"))
    let texts = try site.read("content/languages/ar.yaml")
    #expect(texts.contains("\nautonym: العربية\n"))
    for form in ["zero", "one", "two", "few", "many", "other"] {
      #expect(texts.contains("    \(form): "))
    }
  }

  @Test func `a new site has what the skeleton has, and the templates`() throws {
    let site = try TemporarySite()
    let skeleton = VardeCommand.templates.appending(path: "new/site")
    for (path, bytes) in try site.files("content") where !bytes.isEmpty {
      #expect(try Data(contentsOf: skeleton.appending(path: path)) == bytes, "\(path)")
    }
    for (path, bytes) in try site.files("templates") where !bytes.isEmpty {
      #expect(
        try Data(contentsOf: VardeCommand.templates.appending(path: path)) == bytes, "\(path)")
    }
    #expect(
      try Set(site.files().keys.compactMap { $0.split(separator: "/").first }) == [
        "content", "templates",
      ])
  }

  @Test(arguments: [
    ["topic", "welcome"], ["course", "first-course"], ["module", "first-course/meeting"],
    ["community", "everyone"], ["language", "da"], ["contact", "emergency"], ["site", "."],
  ])
  func `nothing that is there is written over`(typed: [String]) throws {
    let site = try TemporarySite()
    let before = try site.files()
    let result = try VardeCommand.run(["new"] + typed, in: site.folder)
    #expect(result.status == 74 && result.output == "")
    #expect(result.error.contains("is there already") || result.error.contains("is not empty"))
    #expect(try site.files() == before)
  }

  @Test(arguments: [
    ["topic", "Your pay"], ["topic", "løn"], ["topic", "../x"], ["topic", "a/b"], ["topic", ""],
    ["topic", "a.b"], ["course", "A"], ["module", "first-course"], ["module", "first-course/"],
    ["module", "first-course/a/b"], ["module", "nothing/x"], ["community", "x y"],
    ["language", "english"], ["language", "en_GB"], ["language", "EN"], ["language", "xx"],
    ["language", "../da"], ["contact", "x@y"], ["contact", "\u{1B}[31m"],
  ])
  func `a name that cannot be is refused`(typed: [String]) throws {
    let site = try TemporarySite()
    let before = try site.files()
    let result = try VardeCommand.run(["new"] + typed, in: site.folder)
    #expect(result.status == 64 && result.output == "")
    #expect(result.error.hasPrefix("varde: ") && result.error.count > 20)
    #expect(try site.files() == before)
  }

  @Test func `a name is shown without its control characters`() throws {
    let error = try TemporarySite().run("new", "contact", "\u{1B}[31m").error
    #expect(error.contains("\\u{1b}[31m") && !error.contains("\u{1B}"))
  }

  @Test(arguments: [["community", "training"], ["community", "a-z"]])
  func `a name that the site uses itself is refused`(typed: [String]) throws {
    let site = try TemporarySite()
    let before = try site.files()
    let result = try VardeCommand.run(["new"] + typed, in: site.folder)
    #expect(result.status == 64 && result.output == "")
    #expect(result.error.contains("no community can be called '\(typed[1])'"))
    #expect(try site.files() == before)
  }

  @Test(arguments: [
    (["site.yaml"], ["topic", "x"]), (["site.yaml"], ["language", "th"]),
    (["languages/en.yaml"], ["language", "th"]),
    (["communities/everyone.yaml", "communities/our-staff.yaml"], ["topic", "x"]),
    (["training/first-course/course.yaml"], ["module", "first-course/x"]),
  ])
  func `records that cannot be read are told where nothing can be begun without them`(
    records: [String], typed: [String]
  ) throws {
    let site = try TemporarySite()
    for record in records { try site.write("content/\(record)", "name: [\n") }
    let before = try site.files()
    let result = try VardeCommand.run(["new"] + typed, in: site.folder)
    #expect(result.status == 1 && result.output == "")
    for record in records { #expect(result.error.contains("content/\(record):2:1: error: ")) }
    #expect(result.error.contains("[yaml-syntax]"))
    #expect(result.error.hasSuffix("\n       nothing was written; mend the errors above first\n"))
    #expect(try site.files() == before)
  }

  @Test func `an error in another text does not stand in the way`() throws {
    let site = try TemporarySite()
    try site.append("content/awareness/welcome/en.md", "\n<b>x</b>\n")
    #expect(try site.run("new", "topic", "x").status == 0)
    #expect(site.exists("content/awareness/x/en.md"))
  }

  @Test func `the templates may be those of another folder`() throws {
    let site = try TemporarySite()
    try site.write("mine/new/contact/contacts/__id__.yaml", "names: {en: {{id}}}\n")
    let result = try site.run("new", "contact", "x", "--templates", "mine")
    #expect(result.status == 0)
    #expect(try site.read("content/contacts/x.yaml") == "names: {en: x}\n")
  }
}
