import Diagnostics
import Foundation
import TestSupport
import Testing

/// What is said of what was typed.
@Suite struct UsageTests {
  struct Slip: Sendable, CustomTestStringConvertible {
    let typed: String
    let message: String
    let remedy: String?

    init(_ typed: String, _ message: String, _ remedy: String? = nil) {
      self.typed = typed
      self.message = message
      self.remedy = remedy
    }

    var testDescription: String { typed }
    var words: [String] { typed.split(separator: " ").map(String.init) }
  }

  private static let slips = [
    Slip("biuld", "there is no command 'biuld'", "did you mean 'build'?"),
    Slip("chekc", "there is no command 'chekc'", "did you mean 'check'?"),
    Slip(
      "qqqqqq", "there is no command 'qqqqqq'",
      "there are: build, check, explain, explain-page, new, translation, board, pack, handout, "
        + "review, confirm, version, recall, completion"),
    Slip("-x", "there is no command '-x'", "there are: build"),
    Slip(
      "build --bas-url x", "'varde build' has no option '--bas-url'", "did you mean '--base-url'?"),
    Slip("check --output x", "'varde check' has no option '--output'", nil),
    Slip("build --formt=json", "'varde build' has no option '--formt'", "did you mean '--format'?"),
    Slip("build --format jsn", "'--format' cannot be 'jsn'", "did you mean 'json'?"),
    Slip("build --format xml", "'--format' cannot be 'xml'", "there are: text, json"),
    Slip(
      "build --output --gzip",
      "'--output' needs a folder behind it, and '--gzip' looks like an option",
      "write the folder there; one of that name is './--gzip'"),
    Slip("build --output=--gzip", "'--output' needs a folder behind it", nil),
    Slip("handout x --kind -o", "'--kind' needs a design behind it", nil),
    Slip("build --format=", "'--format' needs a format behind it"),
    Slip("build --jobs", "'--jobs' needs a number behind it"),
    Slip("build --jobs 0", "'--jobs' is a number from 1 to 256, not '0'"),
    Slip("build --jobs=-1", "'--jobs' is a number from 1 to 256, not '-1'"),
    Slip("build --jobs 257", "'--jobs' is a number from 1 to 256, not '257'"),
    Slip("build --jobs two", "'--jobs' is a number from 1 to 256, not 'two'"),
    Slip("build --jobs 99999999999999999999", "'--jobs' is a number from 1 to 256"),
    Slip("build --jobs 1 --jobs 2", "'--jobs' is given twice"),
    Slip("build --dry-run --dry-run", "'--dry-run' is given twice"),
    Slip("build --dry-run=yes", "'--dry-run' is a switch and takes no value"),
    Slip("build --today 2026-02-30", "'2026-02-30' is no day", "write year-month-day: 2026-11-23"),
    Slip("build --today 23-11-2026", "'23-11-2026' is no day", "write year-month-day"),
    Slip(
      "confirm contact emergency --by x --today 2999-01-01", "'--today' cannot be 2999-01-01",
      "that day is still to come"),
    Slip("review welcome da --kind legal --by x --today 2999-01-01", "'--today' cannot be"),
    Slip("version first-course --today 2999-01-01", "'--today' cannot be 2999-01-01"),
    Slip("check --today today", "'today' is no day", "write year-month-day"),
    Slip(
      "build --base-url varde.example", "'varde.example' is no web address",
      "it begins with 'https://'"),
    Slip(
      "build --base-url https://a.example/?x", "'https://a.example/?x' cannot have a '?' or a '#'",
      nil),
    Slip("build --base-url javascript:alert(1)", "'javascript:alert(1)' is no web address", nil),
    Slip("build --only da", "'--only' cannot be 'da'", "write language=da,community=au-pairs"),
    Slip("build --only languag=da", "'--only' has no 'languag'", "did you mean 'language'?"),
    Slip("build content", "'varde build' has no use for 'content'", "type 'varde build [options]'"),
    Slip("build -j 2", "there is no option '-j'", "options begin with two hyphens"),
    Slip("new", "'varde new' needs a kind", "type 'varde new <kind> <id> [options]'"),
    Slip("new topik x", "the kind cannot be 'topik'", "did you mean 'topic'?"),
    Slip("new topic a b", "'varde new' has no use for 'b'", "type 'varde new"),
    Slip("explain broken-lnk", "there is no finding 'broken-lnk'", "did you mean 'broken-link'?"),
    Slip("explain-page", "'varde explain-page' needs a path", "type 'varde explain-page <path>"),
    Slip("explain-page en/nothing", "the site has no page 'en/nothing'", nil),
    Slip(
      "pack", "'varde pack' needs '--language', '--single-file' or '--scorm'",
      "for example: varde pack"),
    Slip(
      "pack --community everyone", "'varde pack' needs '--language', '--single-file' or '--scorm'"),
    Slip("pack --language daa", "the site has no language 'daa'", "did you mean 'da'?"),
    Slip(
      "pack --language da --community everione", "the site has no community 'everione'",
      "did you mean 'everyone'?"),
    Slip(
      "pack --single-file en/everyone/welcom", "the site has no page 'en/everyone/welcom'",
      "did you mean 'en/everyone/welcome'?"),
    Slip(
      "pack --single-file en --language da",
      "a file holds a part of the site, or one page, or one course: choose one"),
    Slip(
      "pack --single-file en --community everyone",
      "a file holds a part of the site, or one page, or one course: choose one"),
    Slip(
      "pack --scorm first-curse", "the site has no course 'first-curse'",
      "did you mean 'first-course'?"),
    Slip("pack --scorm a --single-file en", "a file holds a part of the site, or one page"),
    Slip("pack --scorm a --scorm-version 1.3", "'--scorm-version' cannot be '1.3'"),
    Slip("version", "'varde version' needs a course"),
    Slip("completion", "'varde completion' needs a shell", "type 'varde completion <shell>'"),
    Slip("completion fish", "the shell cannot be 'fish'", "there are: bash, zsh"),
  ]

  @Test(arguments: slips)
  func `a slip is named, with what may be meant`(_ slip: Slip) throws {
    let site = try TemporarySite()
    let before = try site.files()
    let result = try VardeCommand.run(slip.words, in: site.folder)
    #expect(result.status == 64)
    #expect(result.output == "")
    let lines = result.error.split(separator: "\n").map(String.init)
    #expect(lines.first?.hasPrefix("varde: \(slip.message)") == true, "\(result.error)")
    if let remedy = slip.remedy {
      #expect(lines.count == 2 && lines[1].hasPrefix("       \(remedy)"), "\(result.error)")
    }
    #expect(try site.files() == before)
  }

  @Test func `a word that begins with a vowel has its article`() throws {
    let site = try TemporarySite()
    #expect(try site.run("new", "topic").error.contains("'varde new' needs an id"))
    #expect(try site.run("build", "--base-url").error.contains("needs an address behind it"))
  }

  @Test(arguments: [
    ["explain", ""], ["explain-page", ""], ["new", "site", ""], ["new", "", "x"],
  ])
  func `a word of nothing is a slip`(typed: [String]) throws {
    let site = try TemporarySite()
    let before = try site.files()
    let result = try VardeCommand.run(typed, in: site.folder)
    #expect(result.status == 64 && result.output == "")
    #expect(result.error.contains(" is empty\n       type 'varde \(typed[0])"))
    #expect(try site.files() == before)
  }

  @Test(arguments: [["language=xx"], ["language=dk"], ["community=nobody"], ["language=da+xx"]])
  func `a filter that names nothing of the site is a slip`(_ filter: [String]) throws {
    let site = try TemporarySite()
    let result = try VardeCommand.run(["build", "--only"] + filter, in: site.folder)
    #expect(result.output == "")
    #expect(result.status == 64 && result.error.hasPrefix("varde: "))
    #expect(!site.exists("site"))
  }

  @Test(arguments: [
    "https://", "http://", "https://a b/", "https:///x", "https://?x", "https://:80/",
    "https://a/\"", "https://a/<b>", "https://a/\nb", "https://a/\u{7}",
  ])
  func `a web address has a host, and no space, quote or bracket`(address: String) throws {
    let result = try TemporarySite().run("check", "--base-url", address)
    #expect(result.status == 64 && result.output == "")
    #expect(result.error.contains("' is no web address\n"))
  }

  @Test(arguments: ["http://a", "https://æ.dk/b/", "https://[::1]:8000/", "https://a/b='c'/d"])
  func `any other web address is taken`(address: String) throws {
    let result = try TemporarySite().run("check", "--base-url", address)
    #expect(result.status == 0 && result.error == "nothing found\n")
  }

  @Test func `a misspelt page is told the nearest, not all that there are`() throws {
    let site = try TemporarySite()
    for typed in ["en/everyone/welcom", "/en/everyone/welcom/", "en/everyone/welcom/index.html"] {
      let result = try site.run("explain-page", typed)
      #expect(result.status == 64)
      #expect(
        result.error == """
          varde: the site has no page '\(typed)'
                 did you mean 'en/everyone/welcome'?

          """)
    }
    let far = try site.run("explain-page", "nothing/like/it/at/all")
    #expect(far.error.hasSuffix("\n       'varde build --dry-run' lists all pages\n"))
  }

  // MARK: Help

  private static let commands = [
    "build", "check", "explain", "explain-page", "new", "pack", "completion",
  ]

  @Test func `the help names every command`() throws {
    let site = try TemporarySite()
    let help = try site.run("--help")
    for words in [["-h"], ["help"], ["help", "nothing"]] {
      #expect(try VardeCommand.run(words, in: site.folder) == help)
    }
    #expect(help.status == 0 && help.error == "")
    for command in Self.commands { #expect(help.output.contains("\n  \(command) ")) }
    let nothing = try site.run()
    #expect(nothing.status == 64 && nothing.output == help.output)
  }

  @Test(arguments: commands)
  func `the help of a command names every option that it takes`(_ command: String) throws {
    let site = try TemporarySite()
    let help = try site.run(command, "--help")
    #expect(help.status == 0 && help.error == "")
    #expect(help.output.hasPrefix("varde \(command)"))
    #expect(try site.run("help", command) == help)
    let told = Set(help.output.matches(of: /\n  (--[a-z-]+)/).map { String($0.1) })
    let completed = try Shell.words(after: [command, "--"]).filter { $0 != "--help" }
    #expect(told == Set(completed))
    for option in told {
      // An option that the command does not take is answered with "has no option".
      let isSwitch = try site.run(command, option + "=").error.contains("is a switch")
      let needs = try site.run(command, option + "=").error.contains("'\(option)' needs a")
      #expect(isSwitch != needs, "\(option)")
    }
  }

  @Test func `no line of the help is longer than a terminal is wide`() throws {
    let site = try TemporarySite()
    for command in Self.commands {
      for line in try site.run(command, "--help").output.split(separator: "\n") {
        #expect(line.count <= 120, "\(line)")
      }
    }
  }

  @Test func `the version is a line`() throws {
    let result = try TemporarySite().run("--version")
    #expect(result.status == 0 && result.error == "")
    #expect(result.output.wholeMatch(of: /varde \d+\.\d+\.\d+\n/) != nil)
  }
}
