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
    for path in ["en/c/index.html", "en/everyone/a/index.html", "en/training/a/c/index.html"] {
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

/// What is begun is not finished, and says so until it is.
@Suite struct UnfinishedTests {
  /// The lines of the work list before a release.
  private func gates(_ site: TemporarySite) throws -> [String] {
    try site.run("check", "--release").error.split(separator: "\n").map(String.init)
      .filter { $0.contains("]: ") }
  }

  @Test func `a new language counts the texts that are still English`() throws {
    let site = try TemporarySite()
    try site.run("new", "language", "pl")
    let path = "content/languages/pl.yaml"
    let count = try site.read(path).components(separatedBy: "\n  ").count - 1
    let check = try site.run("check")
    #expect(check.status == 0 && check.error.contains("[untranslated-text]"))
    #expect(check.error.contains(" texts are still in 'en': "))
    #expect(count > 200)
    #expect(try gates(site).contains { $0.contains("[untranslated-text]: translate them") })
    #expect(try site.run("build", "--release").status == 1)
    // Every text translated, but for one that is the same.
    let text = try site.read(path).replacing("\"", with: "\"X").replacing("\"X\n", with: "\"\n")
    try site.write(
      path, text.replacing("  chat: \"XChat\"", with: "  chat: \"Chat\""))
    #expect(try site.run("check").error.contains("1 of "))
    try site.write(
      path, try site.read(path).replacing("\ntexts:", with: "\nunchanged: [chat]\ntexts:"))
    #expect(try !site.run("check").error.contains("[untranslated-text]"))
  }

  @Test func `a language that no community has is told, and cannot be chosen`() throws {
    let site = try TemporarySite()
    try site.run("new", "language", "pl")
    let check = try site.run("check").error
    #expect(
      check.contains("content/site.yaml:3:21: warning: no community and no course is in 'pl'"))
    #expect(try site.run("build", "--formats", "web").status == 0)
    #expect(!site.exists("site/pl/index.html"))
    for path in ["site/index.html", "site/404.html", "site/sitemap.xml", "site/en/index.html"] {
      #expect(
        try !site.read(path).contains("/pl/") && !site.read(path).contains("\"pl\""), "\(path)")
    }
    let community = "content/communities/everyone.yaml"
    try site.write(
      community,
      try site.read(community).replacing("[en, da]", with: "[en, da, pl]")
        .replacing("da: Alle}", with: "da: Alle, pl: Wszyscy}"))
    #expect(try site.run("build", "--formats", "web").status == 0)
    #expect(site.exists("site/pl/everyone/index.html"))
    #expect(try site.read("site/index.html").contains("pl/"))
  }

  @Test(arguments: [
    (["topic", "x"], ["awareness/x/en.md": 7]), (["contact", "y"], ["contacts/y.yaml": 6]),
    (["community", "builders"], ["communities/builders.yaml": 2]),
    (["course", "z"], ["training/z/en.md": 3, "training/z/introduction/en.md": 3]),
    (["module", "first-course/w"], ["training/first-course/w/en.md": 4]),
  ])
  func `each sentence that a person must replace is a gate`(typed: [String], files: [String: Int])
    throws
  {
    let site = try TemporarySite()
    _ = try VardeCommand.run(["new"] + typed, in: site.folder)
    let gates = try gates(site).filter { $0.contains("[placeholder]: ") }
    for (file, count) in files {
      #expect(gates.count { $0.hasPrefix("content/\(file):") } == count, "\(gates)")
    }
    #expect(gates.count == files.values.reduce(0, +))
    #expect(try site.run("check").error.contains("[placeholder]"))
    #expect(try site.run("build").status == 0)
    #expect(try site.run("build", "--release").status == 1)
  }

  @Test func `what a community is called and told is read by a person before a release`() throws {
    let site = try TemporarySite()
    let place = "content/communities/everyone.yaml:5: "
    #expect(
      try gates(site).contains { $0.hasPrefix(place) && $0.contains("varde review communities/") })
    let review = {
      try site.run("review", "communities/everyone", $0, "--kind", "language", "--by", "x")
    }
    #expect(try review("en").status == 0)
    #expect(try site.run("check").status == 0)
    #expect(try !gates(site).contains { $0.hasPrefix(place) })
    let path = "content/communities/everyone.yaml"
    try site.write(path, try site.read(path).replacing("what help", with: "which help"))
    #expect(try gates(site).contains { $0.hasPrefix(place) })
    #expect(try review("th").status == 64)
    #expect(
      try site.run("review", "communities/x", "en", "--kind", "language", "--by", "x").status == 64)
  }

  @Test func `the manual of a new site is that of the project`() throws {
    let site = try TemporarySite()
    let manual = try Data(contentsOf: VardeCommand.package.appending(path: "content/README.md"))
    #expect(try site.files("content")["README.md"] == manual)
    #expect(try site.read("content/site.yaml").contains("\nreviews:\n"))
  }
}
