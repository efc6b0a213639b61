import Foundation
import TestSupport
import Testing

/// `varde pack`, as a person sees it. `PackTests` looks into what it writes.
@Suite struct PackCommandTests {
  @Test(arguments: [
    (["--language", "da"], "da.zip"),
    (["--language", "da", "--community", "our-staff"], "da-our-staff.zip"),
    (["--single-file", "en/everyone/welcome/"], "en-everyone-welcome.html"),
    (["--single-file", "en/index.html"], "en.html"), (["--single-file", "/"], "index.html"),
    (["--language", "en", "--output", "new/folder/a.zip"], "new/folder/a.zip"),
  ])
  func `the file is named for what is in it, and is all that is written`(
    typed: [String], name: String
  ) throws {
    let site = try TemporarySite()
    let before = try site.files()
    let result = try VardeCommand.run(["pack"] + typed, in: site.folder)
    #expect(result.status == 0 && result.output == "")
    #expect(result.error.hasPrefix("\(name): "), "\(result.error)")
    let new = try site.files().filter { before[$0.key] == nil && !$0.value.isEmpty }
    #expect(Array(new.keys) == [name])
  }

  @Test(arguments: [["--language", "da"], ["--single-file", "da/everyone/welcome"]])
  func `an error leaves the file as it was`(typed: [String]) throws {
    let site = try TemporarySite()
    try site.append("content/awareness/welcome/en.md", "\n<b>two</b>\n")
    try site.write("a", "PK old")
    let before = try site.files()
    let result = try VardeCommand.run(["pack", "--output", "a"] + typed, in: site.folder)
    #expect(result.status == 1 && result.output == "")
    #expect(result.error.hasSuffix("nothing was written; 'a' is as it was\n"), "\(result.error)")
    #expect(try site.files() == before)
  }

  @Test func `a file that is there is replaced`() throws {
    let site = try TemporarySite()
    try site.write("da.zip", "PK old")
    try site.run("pack", "--language", "da")
    #expect(try site.files()["da.zip"]?.starts(with: Data("PK".utf8)) == true)
  }

  @Test(arguments: ["README.txt", "content/new.zip", "site/en/index.html", "site/new.zip"])
  func `a file of somebody else, of the content or of a site is left alone`(output: String) throws {
    let site = try TemporarySite()
    try site.write("README.txt", "Ours.")
    try site.run("build", "--formats", "web")
    let before = try site.files()
    let result = try VardeCommand.run(
      ["pack", "--language", "da", "--output", output], in: site.folder)
    #expect(result.status == 74 && result.error.contains("\(output): "), "\(result.error)")
    #expect(try site.files() == before)
  }

  @Test func `an open gate keeps a release from being packed`() throws {
    let site = try TemporarySite()
    let result = try site.run("pack", "--language", "da", "--release")
    #expect(result.status == 1 && result.error.contains("gates are open"))
    #expect(!site.exists("da.zip"))
  }

  @Test(arguments: [
    (["--language", "da", "--output", "content"], "content: not a file"),
    (["--language", "da", "--output", "/proc/varde/a"], "/proc/varde: No such file or directory"),
    (["--language", "da", "--output", "/proc/a.zip"], "/proc/a.zip: No such file or directory"),
    (["--single-file", "da", "--output", "/proc/a"], "/proc/a: No such file or directory"),
    (["--single-file", "da", "--output", "templates"], "templates: not a file"),
    (["--language", "da", "--content", "nowhere"], "nowhere: there is no such folder"),
  ])
  func `what cannot be written ends with 74 and is named`(typed: [String], said: String) throws {
    let site = try TemporarySite()
    let before = try site.files()
    let result = try VardeCommand.run(["pack"] + typed, in: site.folder)
    #expect(result.status == 74 && result.output == "")
    #expect(result.error == "varde: \(said)\n")
    #expect(try site.files() == before)
  }

  @Test func `a community is asked for in a language that it has`() throws {
    let result = try VardeCommand.run(
      ["pack", "--language", "ar", "--community", "au-pairs", "--output", "/nowhere/a.zip"],
      in: VardeCommand.package)
    #expect(result.status == 64 && result.output == "")
    #expect(
      result.error == """
        varde: the community 'au-pairs' is not in 'ar'
               it is in: tl, en, da

        """)
  }
}
