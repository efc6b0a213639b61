import Foundation
import TestSupport
import Testing

/// Gates before a release, and what closes them.
@Suite struct ReleaseTests {
  private struct Gate: Decodable {
    let gate: String
    let file: String
    let line: Int
    let message: String
    let command: String
  }

  /// The work list of a site.
  private func gates(_ site: TemporarySite, _ more: [String] = []) throws -> [Gate] {
    let result = try VardeCommandLine.run(
      ["check", "--release", "--format", "json"] + more, in: site)
    return try result.output.split(separator: "\n").map {
      try JSONDecoder().decode(Gate.self, from: Data($0.utf8))
    }
  }

  /// Types the command that closes a gate, as the list says it.
  private func close(_ gate: Gate, _ site: TemporarySite, _ more: [String] = []) throws -> Int32 {
    let command = gate.command.components(separatedBy: "; then ").last ?? ""
    let words = command.split(separator: " ").dropFirst().map(String.init)
    return try VardeCommandLine.run(
      words.map { $0 == "<role>" ? "editor" : $0 } + more, in: site
    ).status
  }

  @Test func `a release is refused while a gate is open, and the old site stands`() throws {
    let site = try TemporarySite()
    try site.run("build")
    let before = try site.files("site")
    let refused = try site.run("build", "--release")
    #expect(refused.status == 1)
    #expect(refused.error.contains("gates are open"))
    #expect(refused.error.contains("the site in 'site' is as it was"))
    #expect(try site.files("site") == before)
  }

  @Test func `each line of the work list has its file, its line and its command`() throws {
    let site = try TemporarySite()
    let open = try gates(site)
    #expect(!open.isEmpty)
    for gate in open {
      #expect(site.exists(gate.file) && gate.line > 0 && gate.command.hasPrefix("varde "))
    }
    #expect(Set(open.map(\.gate)).isSuperset(of: ["unchecked-contact", "missing-review"]))
    let text = try site.run("check", "--release").error
    for gate in open {
      let line = "\(gate.file):\(gate.line): \(gate.message) [\(gate.gate)]: \(gate.command)\n"
      #expect(text.contains(line))
    }
    #expect(text.contains("\(open.count) gates are open\n"))
  }

  @Test func `the work list, obeyed to its end, opens the release`() throws {
    let site = try TemporarySite()
    for gate in try gates(site) { #expect(try close(gate, site) == 0, "\(gate.command)") }
    #expect(try gates(site).isEmpty)
    #expect(try site.run("check", "--release").status == 0)
    #expect(try site.run("build", "--release").status == 0)
    // What was read is no longer what stands there.
    let path = "content/awareness/welcome/da.md"
    try site.write(path, try site.read(path).replacing("læse her", with: "læse alt her"))
    #expect(try gates(site).map(\.gate) == ["missing-review"])
    #expect(try site.run("build", "--release").status == 1)
  }

  /// More than two hundred commands: too many for the program that is not optimised.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["VARDE_COMMAND"] != nil))
  func `the work list of the real content, obeyed to its end, opens its release`() throws {
    let site = try TemporarySite(copying: VardeCommand.package.appending(path: "content"))
    let open = try gates(site)
    #expect(
      Set(open.map(\.gate)) == [
        "unchecked-contact", "unchecked-claim", "missing-review", "unrecorded-version",
      ])
    for gate in open { #expect(try close(gate, site) == 0, "\(gate.command)") }
    #expect(try site.run("build", "--release").status == 0)
  }

  @Test func `questions that nobody has answered are listed, and keep nothing back`() throws {
    let site = try TemporarySite()
    for gate in try gates(site) { #expect(try close(gate, site) == 0) }
    let list = try site.run("check", "--release")
    #expect(list.status == 0)
    #expect(
      list.error.contains(
        "content/contacts/our-office.yaml: 'what-happens' of 'our-office' lacks 'police' in en, da: "
      ))
    #expect(!(try site.run("check").error.contains("what-happens")))
  }

  @Test func `a telling title is a gate`() throws {
    let site = try TemporarySite()
    let path = "content/awareness/welcome/en.md"
    let text = try site.read(path)
    try site.write(path, text.replacing("title: What", with: "title: Trafficking, and what"))
    #expect(try site.run("build").status == 0)
    let list = try site.run("check", "--release").error
    #expect(list.contains("\(path):2: ") && list.contains("[telling-word]: "))
  }

  @Test func `the day decides what has expired`() throws {
    let site = try TemporarySite()
    for gate in try gates(site) { #expect(try close(gate, site) == 0) }
    let later = try gates(site, ["--today", "2199-01-01"])
    #expect(Set(later.map(\.gate)) == ["expired-contact", "expired-claim"])
    #expect(later.allSatisfy { $0.message.contains("expired on") })
  }

  @Test func `a critical change opens a gate in each language`() throws {
    let site = try TemporarySite()
    for gate in try gates(site) { #expect(try close(gate, site) == 0) }
    let path = "content/awareness/welcome/en.md"
    try site.write(path, try site.read(path).replacing("and ask", with: "and never ask"))
    #expect(try gates(site).map(\.gate).sorted() == ["critical-translation", "missing-review"])
  }

  @Test func `a changed number follows everywhere, and nothing else changes`() throws {
    let site = try TemporarySite()
    try site.run("build")
    let before = try site.files("site")
    let path = "content/contacts/emergency.yaml"
    try site.write(path, try site.read(path).replacing("\"112\"", with: "\"116006\""))
    try site.run("build")
    let after = try site.files("site")
    // A number that no contact has any more is one of the urgent words of the search.
    let changed = Set(after.keys.filter { after[$0] != before[$0] && !$0.hasSuffix("/core.js") })
    let recalled = try site.run("recall", "emergency").output.split(separator: "\n")
      .compactMap { $0.split(separator: "\t").first.map(String.init) }
    #expect(changed == Set(recalled) && !changed.isEmpty)
    // Books are archives; their own tests open them.
    for path in changed where !path.hasSuffix(".epub") {
      let page = String(decoding: after[path] ?? Data(), as: UTF8.self)
      #expect(page.contains("116 006") && !page.contains("tel:112"))
    }
  }
}

/// The command with a list of words.
enum VardeCommandLine {
  static func run(_ words: [String], in site: TemporarySite) throws
    -> (status: Int32, output: String, error: String)
  {
    try VardeCommand.run(words, in: site.folder)
  }
}
