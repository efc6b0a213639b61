import Foundation
import TestSupport
import Testing

/// Where the command writes, and where it does not.
@Suite struct OutputTests {
  @Test(arguments: [
    ("content/images/site", "within"), ("content", "within"), ("templates/web/site", "within"),
    ("content/../content/new/site", "within"), (".", "holds"), ("link/site", "within"),
  ])
  func `an output within what is read, or around it, is refused`(output: String, word: String)
    throws
  {
    let site = try TemporarySite()
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.appending(path: "link").path, withDestinationPath: "content")
    let before = try site.files()
    for command in ["build", "board"] {
      let result = try site.run(command, "--output", output)
      #expect(result.status == 74)
      #expect(
        result.error.hasPrefix("varde: \(output): this ")
          && result.error.contains(word) && result.error.contains("--output"),
        "\(result.error)")
    }
    #expect(try site.files() == before)
  }

  @Test func `a file of the content is never overwritten`() throws {
    let site = try TemporarySite()
    let before = try site.files()
    for output in ["content/site.yaml", "./content/../content/site.yaml"] {
      for command in [
        ["pack", "--language", "en", "--output", output],
        ["handout", "welcome", "--kind", "card", "--language", "en", "-o", output],
      ] {
        let result = try VardeCommand.run(command, in: site.folder)
        #expect(result.status == 74 && result.error.contains("is a file of 'content'"))
      }
    }
    #expect(try site.files() == before)
  }

  @Test(arguments: [
    ["check", "--format", "json", "--content", "nowhere/content"], ["explain"], ["--help"],
    ["build", "--dry-run", "--formats", "web"],
  ])
  func `a full disk on standard output is told`(words: [String]) throws {
    let site = try TemporarySite()
    var words = words
    if words.contains("nowhere/content") {
      try site.append("content/awareness/welcome/en.md", "\n<b>two</b>\n")
      words[words.count - 1] = "content"
    }
    let typed = ([VardeCommand.program.path] + words).joined(separator: " ")
    let result = try Program.run("/bin/sh", ["-c", "\(typed) > /dev/full"], in: site.folder)
    #expect(result.status == 74)
    #expect(result.output.contains("varde: standard output: No space left on device"))
  }

  @Test func `a build with no change writes nothing`() throws {
    let site = try TemporarySite()
    try site.run("build", "--formats", "web")
    let before = try site.dates()
    let result = try site.run("build", "--formats", "web")
    #expect(result.error.contains(" 0 written, "))
    #expect(try site.dates() == before)
  }
}

extension TemporarySite {
  /// When each file and folder of the site was changed last.
  fileprivate func dates() throws -> [String: Date?] {
    var dates: [String: Date?] = [:]
    let start = folder.appending(path: "site").path
    for path in try FileManager.default.subpathsOfDirectory(atPath: start) + [""] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(start)/\(path)")
      dates[path] = attributes[.modificationDate] as? Date
    }
    return dates
  }
}
