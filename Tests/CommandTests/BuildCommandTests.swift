import Diagnostics
import Foundation
import TestSupport
import Testing

/// `varde build` and `varde check`, as a person or a program sees them.
@Suite struct BuildCommandTests {
  @Test func `a build tells where the site is and what it did`() throws {
    let site = try TemporarySite()
    let first = try site.run("build", "--today", "2026-11-23")
    #expect(first.status == 0 && first.output == "")
    #expect(first.error == "site/index.html: 119 files, 119 written, 0 unchanged, 0 removed\n")
    let second = try site.run("build", "--today", "2026-11-23", "--output", "site/")
    #expect(second.status == 0)
    #expect(second.error == "site/index.html: 119 files, 0 written, 119 unchanged, 0 removed\n")
  }

  @Test func `handouts stand where the site does, wherever it was typed`() throws {
    let site = try TemporarySite()
    let record = "content/awareness/welcome/item.yaml"
    try site.write(record, try site.read(record) + "handouts: [leaflet]\n")
    let first = try site.run("build", "--today", "2026-11-23")
    #expect(first.status == 0, "\(first.error)")
    #expect(site.exists("site/en/everyone/welcome/leaflet.pdf"))
    let other = try site.run("build", "--today", "2026-11-23", "--output", "out/of/the/way/")
    #expect(other.status == 0, "\(other.error)")
    let files = try site.files("site")
    #expect(try site.files("out/of/the/way") == files)
    let one = try site.run(
      "handout", "welcome", "--kind", "card", "--language", "da", "-o", "card.pdf")
    #expect(one.status == 0 && site.exists("card.pdf"), "\(one.error)")
  }

  @Test func `a check that finds nothing says so`() throws {
    let result = try TemporarySite().run("check", "--today", "2026-11-23")
    #expect(result.status == 0 && result.output == "" && result.error == "nothing found\n")
  }

  @Test func `the real content has no error`() throws {
    let result = try VardeCommand.run(["check", "--today", "2026-11-23"], in: VardeCommand.package)
    #expect(result.status == 0 && result.output == "")
    #expect(!result.error.contains(": error: "))
  }

  @Test func `a dry run prints the path of every file and writes nothing`() throws {
    let site = try TemporarySite()
    let before = try site.files()
    let result = try site.run("build", "--dry-run")
    #expect(result.status == 0 && result.error == "")
    #expect(try site.files() == before)
    let paths = result.output.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t")
      #expect(parts.count == 2)
      return String(parts[0])
    }
    try site.run("build")
    let built = try site.files("site").filter { !$0.key.hasPrefix(".") && !$0.value.isEmpty }
    #expect(paths.sorted() == built.keys.sorted())
  }

  @Test func `a dry run of a part prints that part`() throws {
    let result = try TemporarySite().run(
      "build", "--dry-run", "--only", "language=da,community=everyone+our-staff")
    #expect(
      result.output == """
        da/everyone/index.html\tlist of topics
        da/everyone/welcome/index.html\tawareness/welcome
        da/everyone/getting-help/index.html\tawareness/getting-help
        da/our-staff/index.html\tlist of topics
        da/our-staff/getting-help/index.html\tawareness/getting-help
        da/everyone/topics.epub\tbook of the topics for everyone
        da/our-staff/topics.epub\tbook of the topics for our-staff

        """)
  }

  // MARK: Streams and exit codes

  private static let mistakes = """

    <b>two</b> :nonsense{x} "quoted" \\\\ \u{1F642}

    """

  @Test(arguments: ["build", "check"])
  func `findings for people are on standard error`(command: String) throws {
    let site = try TemporarySite()
    try site.append("content/awareness/welcome/en.md", Self.mistakes)
    let result = try site.run(command, "--today", "2026-11-23")
    #expect(result.status == 1 && result.output == "")
    #expect(result.error.contains("content/awareness/welcome/en.md:19:1: error: "))
    #expect(result.error.contains("\n3 errors\n"))
    let told = "nothing was written; the site in 'site' is as it was\n"
    #expect(result.error.hasSuffix(told) == (command == "build"))
    #expect(!site.exists("site"))
  }

  @Test(arguments: ["build", "check"])
  func `findings for programs are on standard output, an object a line`(command: String) throws {
    let site = try TemporarySite()
    try site.append("content/awareness/welcome/en.md", Self.mistakes)
    try site.write("content/awareness/welcome/a\n\"b\\.md", "x")
    let result = try site.run(command, "--format", "json")
    #expect(result.status == 1)
    #expect(!result.error.contains("error:"))
    let lines = result.output.split(separator: "\n")
    #expect(lines.count >= 4)
    for line in lines {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let identifier = try #require(object["identifier"] as? String)
      // The name could not stand on a stick either, which is a warning.
      let isError = identifier != "unportable-name"
      #expect(object["severity"] as? String == (isError ? "error" : "warning"))
      #expect(Diagnostic.Identifier(rawValue: identifier) != nil)
      #expect((object["file"] as? String)?.hasPrefix("content/awareness/welcome/") == true)
      #expect((object["message"] as? String)?.isEmpty == false)
    }
    let files = Set(
      try lines.map { line in
        (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["file"]
          as? String
      })
    #expect(files.contains("content/awareness/welcome/a\n\"b\\.md"))
  }

  @Test func `a check that finds nothing prints no object`() throws {
    let result = try TemporarySite().run("check", "--format", "json", "--today", "2026-11-23")
    #expect(result.status == 0 && result.output == "")
  }

  @Test func `a warning alone does not fail`() throws {
    let site = try TemporarySite()
    try site.write("content/stray.txt", "x")
    let result = try site.run("build")
    #expect(result.status == 0 && site.exists("site/index.html"))
    let line = try #require(result.error.split(separator: "\n").first)
    #expect(line.hasPrefix("content/stray.txt:") && line.contains(" warning: "))
    #expect(result.error.contains("\n1 warning\n"))
  }

  @Test(arguments: [
    (["build", "--content", "nowhere"], "nowhere: there is no such folder"),
    (["check", "--content", "nowhere"], "nowhere: there is no such folder"),
    (["explain-page", "en", "--content", "nowhere"], "nowhere: there is no such folder"),
    (["new", "topic", "x", "--content", "nowhere"], "nowhere: there is no such folder"),
    (["build", "--templates", "nowhere"], "nowhere/web: there is no such folder"),
    (["build", "--output", "content/site.yaml"], "content/site.yaml: this is within 'content'"),
    (["build", "--output", "/proc/varde"], "/proc/varde: No such file or directory"),
    (["build", "--output", "content"], "content: this is within 'content'"),
    (["new", "topic", "welcome"], "content/awareness/welcome/en.md: this file is there already"),
    (["new", "site", "content"], "content: this folder is not empty"),
  ])
  func `what cannot be read or written ends with 74 and is named`(typed: [String], said: String)
    throws
  {
    let site = try TemporarySite()
    let before = try site.files()
    let result = try VardeCommand.run(typed, in: site.folder)
    #expect(result.status == 74 && result.output == "")
    #expect(result.error.hasPrefix("varde: \(said)"), "\(result.error)")
    #expect(try site.files() == before)
  }

  @Test func `today decides what has expired`() throws {
    let site = try TemporarySite()
    try site.append(
      "content/contacts/emergency.yaml",
      "checked: 2026-01-01\nchecked-by: editor\nexpires: 2026-06-30\n")
    for (today, words) in [
      ("2026-06-30", "Checked on 1 January 2026."), ("2026-07-01", "again by 30 June 2026."),
    ] {
      try site.run("build", "--today", today)
      #expect(try site.read("site/en/everyone/index.html").contains(words), "\(today)")
    }
  }

  @Test func `two hyphens end the options`() throws {
    let result = try TemporarySite().run("explain", "--", "broken-link")
    #expect(result.status == 0 && result.output.hasPrefix("broken-link (error)"))
  }

  // MARK: Odd files

  @Test func `names that are no text are reported as names`() throws {
    let site = try TemporarySite()
    let shell = try #require(Program.path(of: "bash"))
    for command in [
      "touch $'awareness/welcome/\\xff\\xfe.md'", "mkdir $'awareness/\\xff'",
      "touch $'awareness/\\xff/en.md'", "mkdir images", "touch $'images/\\xc3.png'",
      "touch $'images/a\\nb.png'",
    ] {
      let touched = try Program.run(shell, ["-c", "cd content && \(command)"], in: site.folder)
      try #require(touched.status == 0)
    }
    let result = try site.run("check")
    #expect(result.status == 1)
    let remedy = "      = rename it: small letters a-z, digits and hyphens\n"
    #expect(
      result.error == """
        content/awareness/welcome/\u{FFFD}\u{FFFD}.md: error: this name is no UTF-8 [bad-name]
        \(remedy)\
        content/awareness/\u{FFFD}: error: this name is no UTF-8 [bad-name]
        \(remedy)\
        content/images/a\\u{a}b.png:1:1: error: a name cannot have a control character [bad-name]
        \(remedy)\
        content/images/\u{FFFD}.png: error: this name is no UTF-8 [bad-name]
        \(remedy)\
        4 errors

        """)
  }

  @Test func `a named pipe in the content does not make the command wait for ever`() throws {
    let site = try TemporarySite()
    let mkfifo = try #require(Program.path(of: "mkfifo"))
    let timeout = try #require(Program.path(of: "timeout"))
    _ = try Program.run(mkfifo, ["content/awareness/welcome/fr.md"], in: site.folder)
    try #require(site.exists("content/awareness/welcome/fr.md"))
    let result = try Program.run(
      timeout, ["3", VardeCommand.program.path, "check"], in: site.folder)
    #expect(result.status == 1)
    #expect(result.output.contains("content/awareness/welcome/fr.md:"))
    #expect(result.output.contains(" error: "))
  }

  @Test func `many findings of a kind are counted, and JSON has them all`() throws {
    let site = try TemporarySite()
    let file = "content/awareness/welcome/en.md"
    let links = (0..<120).map { "[a](../nothing-\($0)/)\n" }.joined()
    try site.write(file, "---\ntitle: T\n---\n\n\(links)\n<i>x</i>\n")
    let some = try site.run("check", "--limit", "7")
    #expect(some.error.contains("113 more findings [broken-link] in 1 file\n"))
    #expect(some.error.split(separator: "no text at").count == 8)
    #expect(some.error.contains("[raw-html]"))
    let all = try site.run("check", "--limit", "0")
    #expect(all.error.split(separator: "no text at").count == 121)
    #expect(try site.run("check").error.contains("20 more findings [broken-link]"))
    let json = try site.run("check", "--format", "json", "--limit", "7")
    #expect(json.output.split(separator: "\n").count { $0.contains("broken-link") } == 120)
    let wrong = try site.run("check", "--limit", "few")
    #expect(wrong.error.contains("'--limit' is a number") && wrong.status == 64)
  }
}
