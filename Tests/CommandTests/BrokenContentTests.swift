import Foundation
import TestSupport
import Testing

/// Commands on content of which something cannot be read: none works in silence on what is left.
@Suite struct BrokenContentTests {
  private static let text = "content/awareness/welcome/da.md"

  /// A site with everything recorded, so that each command has something to do.
  private func site() throws -> TemporarySite {
    let site = try TemporarySite()
    #expect(try site.run("translation", "adopt").status == 0)
    return site
  }

  private static let faults: [@Sendable (String) -> Data] = [
    { Data($0.replacingOccurrences(of: "\n---\n", with: "\n").utf8) },
    { Data(($0 + "\nA word in ").utf8) + Data([0xE6, 0x0A]) },
    { Data(($0 + "\nSee :claim{nope}.\n").utf8) },
  ]

  private static let commands: [[String]] = [
    ["recall", "emergency"], ["board"], ["translation", "status"], ["translation", "tidy"],
    ["translation", "diff", "welcome", "da"], ["explain-page", "da/everyone/welcome"],
    ["review", "getting-help", "en", "--kind", "language", "--by", "x"],
    ["confirm", "contact", "emergency", "--by", "x"],
    ["confirm", "claim", "child-age", "--by", "x"], ["version", "first-course"],
    ["translation", "confirm", "getting-help", "da"], ["translation", "adopt"],
    ["pack", "--language", "da", "--output", "x.zip"],
    ["handout", "getting-help", "--kind", "card", "--language", "da", "--output", "x.pdf"],
  ]

  @Test(arguments: commands, [0, 1, 2])
  func `a command on broken content tells the finding, and does not end well`(
    command: [String], fault: Int
  ) throws {
    let site = try site()
    try Self.faults[fault](try site.read(Self.text))
      .write(to: site.folder.appending(path: Self.text))
    let result = try VardeCommand.run(command, in: site.folder)
    #expect(result.status == 1, "\(command): \(result.error)")
    #expect(result.error.contains("\(Self.text):"), "\(command): \(result.error)")
    if command[0] == "recall" { #expect(result.output.isEmpty) }
  }

  @Test(arguments: [0, 1, 2])
  func `nothing is recorded of a broken text, nor of what was made from it`(fault: Int) throws {
    for (broken, commands) in [
      (Self.text, [["review", "welcome", "da", "--kind", "language", "--by", "x"]]),
      ("content/awareness/welcome/en.md", [["translation", "confirm", "welcome", "da"]]),
      ("content/training/first-course/meeting/en.md", [["version", "first-course"]]),
      ("content/awareness/welcome/da.md", [["translation", "tidy"]]),
    ] {
      let site = try site()
      try Self.faults[fault](try site.read(broken)).write(to: site.folder.appending(path: broken))
      let before = try site.files("content")
      for command in commands {
        let result = try VardeCommand.run(command, in: site.folder)
        #expect(result.status == 1 && result.error.contains("\(broken):"), "\(command)")
        #expect(result.error.contains("mend the errors above first"), "\(command)")
      }
      #expect(try site.files("content") == before)
    }
  }

  @Test func `what stands in sound files is recorded, and the error elsewhere is told`() throws {
    let site = try site()
    try site.append(Self.text, "\n<b>x</b>\n")
    let result = try site.run("review", "getting-help", "en", "--kind", "language", "--by", "x")
    #expect(result.status == 1 && result.error.contains("[raw-html]"))
    #expect(try site.read("content/awareness/getting-help/en.md").contains("by: \"x\""))
  }

  @Test func `a record that cannot be read is not said to be missing`() throws {
    let site = try TemporarySite()
    try site.write("content/claims/law.yaml", "child-age: [\n")
    let result = try site.run("confirm", "claim", "child-age", "--by", "x")
    #expect(result.status == 1 && result.error.contains("content/claims/law.yaml:"))
  }

  @Test func `what a command writes anew does not keep it from being written`() throws {
    let site = try TemporarySite()
    try site.append("content/contacts/emergency.yaml", "checked: 2999-01-01\nchecked-by: x\n")
    #expect(try site.run("check").error.contains("content/contacts/emergency.yaml:"))
    let confirmed = try site.run("confirm", "contact", "emergency", "--by", "y")
    #expect(confirmed.status == 0 && !confirmed.error.contains("error:"), "\(confirmed.error)")
    let check = try site.run("check")
    #expect(check.status == 0, "\(check.error)")
    // One claim does not keep another from being confirmed.
    try site.append(
      "content/claims/law.yaml", "  checked: 2999-01-01\n  checked-by: x\n")
    let text = try site.read("content/claims/law.yaml")
    try site.write(
      "content/claims/law.yaml", text + text.replacing("child-age:", with: "other-age:"))
    for claim in ["child-age", "other-age"] {
      let result = try site.run("confirm", "claim", claim, "--by", "y")
      #expect(result.error.contains("wrote content/claims/law.yaml"), "\(result.error)")
    }
    #expect(try site.run("check").status == 0)
  }

  // MARK: Files

  @Test func `a link stays a link, and what it leads to is changed`() throws {
    let site = try TemporarySite()
    let file = "content/awareness/welcome/en.md"
    try site.write("text.md", try site.read(file))
    try site.remove(file)
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.appending(path: file).path, withDestinationPath: "../../../text.md")
    let result = try site.run("review", "welcome", "en", "--kind", "language", "--by", "x")
    #expect(result.status == 0)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(
        atPath: site.folder.appending(path: file).path) == "../../../text.md")
    #expect(try site.read("text.md").contains("by: \"x\""))
  }

  @Test(arguments: [0o664, 0o600, 0o644])
  func `a file keeps its mode`(mode: Int) throws {
    let site = try TemporarySite()
    let path = site.folder.appending(path: "content/awareness/welcome/en.md").path
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    #expect(
      try site.run("review", "welcome", "en", "--kind", "language", "--by", "x").status == 0)
    let kept = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(kept == mode)
  }

  @Test func `a file that is read-only is left, and said to be`() throws {
    let site = try TemporarySite()
    let path = site.folder.appending(path: "content/contacts/emergency.yaml").path
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    let before = try site.files("content")
    let result = try site.run("confirm", "contact", "emergency", "--by", "x")
    #expect(result.status == 74 && result.error.contains("emergency.yaml: this file is read-only"))
    #expect(try site.files("content") == before)
  }
}
