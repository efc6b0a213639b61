import Foundation
import TestSupport
import Testing

/// The completion, run by the shells for which it is.
@Suite struct CompletionTests {
  @Test(arguments: [
    (["b"], ["build", "board"]), (["e"], ["explain", "explain-page"]),
    (["c"], ["check", "confirm", "completion"]),
    (["build", "--b"], ["--base-url"]), (["build", "--d"], ["--dry-run"]),
    (["check", "--out"], []), (["check", "--h"], ["--help"]),
    (["build", "--format", ""], ["text", "json"]), (["check", "--format", "j"], ["json"]),
    (["new", "t"], ["topic"]), (["new", "co"], ["course", "community", "contact"]),
    (["completion", ""], ["bash", "zsh"]), (["completion", "z"], ["zsh"]), (["nonsense", ""], []),
  ])
  func `bash completes commands, options and values`(typed: [String], offered: [String]) throws {
    var words = try Shell.words(after: typed)
    if typed.last == "" { words.removeAll { $0.hasPrefix("--") } }
    #expect(words == offered)
  }

  @Test func `bash completes every command`() throws {
    let help = try TemporarySite().run("--help").output
    let commands = help.matches(of: /\n  ([a-z-]+) +[A-Z]/).map { String($0.1) }
    #expect(commands.count == 14)
    #expect(try Shell.words(after: [""]) == commands)
  }

  @Test func `bash completes folders where a folder belongs`() throws {
    #expect(try Set(Shell.words(after: ["build", "--content", "c"])) == ["content"])
    #expect(
      try Set(Shell.words(after: ["build", "--templates", "templates/"])) == [
        "templates/board", "templates/epub", "templates/new", "templates/odp", "templates/print",
        "templates/web",
      ])
  }

  @Test(.enabled(if: Program.path(of: "zsh") != nil))
  func `zsh can read its completion`() throws {
    let site = try TemporarySite()
    let zsh = try #require(Program.path(of: "zsh"))
    try site.write("_varde", try site.run("completion", "zsh").output)
    let checked = try Program.run(zsh, ["-n", "_varde"], in: site.folder)
    #expect(checked.status == 0 && checked.output == "")
  }

  @Test func `zsh is told every command and option`() throws {
    let site = try TemporarySite()
    let script = try site.run("completion", "zsh").output
    #expect(script.hasPrefix("#compdef varde\n"))
    for command in try Shell.words(after: [""]) {
      #expect(script.contains("    '\(command):") && script.contains("    \(command)) _arguments"))
      for option in try Shell.words(after: [command, "--"]) where option != "--help" {
        #expect(script.contains("'\(option)["))
      }
    }
  }
}

/// Asks bash.
enum Shell {
  /// The words that bash offers behind `varde` and these, of which the last is being typed.
  static func words(after typed: [String]) throws -> [String] {
    let site = try TemporarySite()
    let bash = try #require(Program.path(of: "bash"))
    let script = """
      source <("$1" completion bash) || exit 1
      shift
      COMP_WORDS=(varde "$@")
      COMP_CWORD=$#
      _varde
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let result = try Program.run(
      bash, ["--norc", "-c", script, "bash", VardeCommand.program.path] + typed, in: site.folder)
    guard result.status == 0 else { throw VardeFailure(description: result.output) }
    return result.output.split(separator: "\n").map(String.init)
  }
}

/// Why a shell gave no answer.
struct VardeFailure: Error, CustomStringConvertible {
  let description: String
}
