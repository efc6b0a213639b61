import Foundation
import TestSupport
import Testing

/// The old site or the new one, whatever happens to the command.
@Suite(.enabled(if: Program.path(of: "strace") != nil, "strace stops the command at a call"))
struct PublicationTests {
  /// One call of the system, at each `step`th of its times.
  struct Fault: Sendable, CustomTestStringConvertible {
    let call: String
    let what: String
    let step: Int

    init(_ call: String, _ what: String, every step: Int) {
      (self.call, self.what, self.step) = (call, what, step)
    }

    var testDescription: String { "\(call) \(what)" }
  }

  /// A site that is built, and whose content says something else since; and what becomes of it.
  private struct Sites {
    let site: TemporarySite
    let old: [String: Data]
    let new: [String: Data]

    init(isFirst: Bool = false) throws {
      site = try TemporarySite()
      if !isFirst {
        try site.build()
        try site.write("site/.htaccess", "mine")
        try site.write("site/.well-known/proof/a", "mine")
      }
      old = isFirst ? [:] : try site.files("site")
      let record = try site.read("content/site.yaml")
      try site.write(
        "content/site.yaml", record.replacing("name: Our help", with: "name: Other help"))
      try FileManager.default.moveItem(
        at: site.folder.appending(path: "content/awareness/welcome"),
        to: site.folder.appending(path: "content/awareness/hello"))
      if !isFirst { try site.copy("site", to: "kept/site") }
      try site.build()
      new = try site.files("site")
    }

    /// Puts the old site back.
    func reset() throws {
      try site.remove("site")
      if !old.isEmpty { try site.copy("kept/site", to: "site") }
    }
  }

  @Test(arguments: [
    Fault("renameat2", "signal=KILL", every: 1), Fault("rename", "signal=KILL", every: 9),
    Fault("link", "signal=KILL", every: 13), Fault("unlink", "signal=KILL", every: 17),
    Fault("mkdir", "signal=KILL", every: 13), Fault("write", "signal=KILL", every: 7),
    Fault("renameat2", "error=EIO", every: 1), Fault("rename", "error=EIO", every: 11),
    Fault("link", "error=ENOSPC", every: 17), Fault("mkdir", "error=ENOSPC", every: 17),
    Fault("write", "error=ENOSPC", every: 11), Fault("unlink", "error=EIO", every: 29),
  ])
  func `a build that fails or is killed leaves the old site or the new one`(fault: Fault) throws {
    let sites = try Sites()
    var time = 1
    while true {
      try sites.reset()
      guard try sites.site.build(failing: fault, time) else { break }
      let now = try sites.site.files("site")
      #expect(now == sites.old || now == sites.new, "at call \(time)")
      #expect(try sites.site.build().status == 0)
      #expect(try sites.site.files("site") == sites.new, "after call \(time)")
      #expect(!sites.site.exists(".site.varde-stage"))
      time += fault.step
    }
    #expect(time > 1)
  }

  @Test(arguments: ["rename", "write", "mkdir"])
  func `a first build that is killed leaves no site or a whole one`(call: String) throws {
    let sites = try Sites(isFirst: true)
    var time = 1
    while true {
      try sites.reset()
      guard
        try sites.site.build(failing: Fault(call, "signal=KILL", every: 1), time)
      else { break }
      let now = sites.site.exists("site") ? try sites.site.files("site") : [:]
      #expect(now.isEmpty || now == sites.new, "at call \(time)")
      #expect(try sites.site.build().status == 0)
      #expect(try sites.site.files("site") == sites.new)
      time += call == "rename" ? 1 : 19
    }
    #expect(time > 1)
  }

  @Test(arguments: ["EINVAL", "ENOSYS", "EBUSY"])
  func `where folders cannot change places, files are moved one by one`(reason: String) throws {
    let sites = try Sites()
    try sites.reset()
    #expect(try sites.site.build(failing: Fault("renameat2", "error=\(reason)", every: 1), 1))
    #expect(try sites.site.files("site") == sites.new)
    #expect(!sites.site.exists(".site.varde-stage"))
  }

  @Test func `what was moved one by one when the command was killed is finished by the next`()
    throws
  {
    let sites = try Sites()
    for time in [20, 41, 60, 75] {
      try sites.reset()
      let site = sites.site
      let result = try site.trace([
        "-e", "trace=renameat2,rename", "-e", "inject=renameat2:error=EINVAL",
        "-e", "inject=rename:signal=KILL:when=\(time)",
      ])
      #expect(result.status != 0)
      #expect(try site.build().status == 0)
      #expect(try site.files("site") == sites.new)
      #expect(!site.exists(".site.varde-stage"))
    }
  }

  @Test func `the folder of the site remains the same, for a server that has it open`() throws {
    let site = try TemporarySite()
    try site.build()
    let number = try site.number(of: "site")
    let note = try site.number(of: "site/index.html")
    try site.write(
      "content/site.yaml",
      try site.read("content/site.yaml").replacing("name: Our help", with: "name: Other help"))
    try site.build()
    #expect(try site.number(of: "site") == number)
    #expect(try site.number(of: "site/index.html") != note)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `a signal ends the command with a word, and nothing is left behind`(signal: Int32) throws {
    let sites = try Sites()
    try sites.reset()
    let site = sites.site
    let (process, error) = (Process(), Pipe())
    process.executableURL = VardeCommand.program
    process.arguments = ["build", "--formats", "web", "--jobs", "1"]
    process.currentDirectoryURL = site.folder
    process.standardError = error
    try process.run()
    while process.isRunning, !site.exists(".site.varde-stage") {}
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    let words = String(
      decoding: try error.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    let now = try site.files("site")
    #expect(!site.exists(".site.varde-stage"))
    // A signal that comes while the site is published, or after it, has come too late.
    if process.terminationReason == .uncaughtSignal {
      #expect(process.terminationStatus == signal)
      #expect(words == "varde: interrupted\n")
      #expect(now == sites.old)
    } else {
      #expect(now == sites.new)
    }
  }
}

extension TemporarySite {
  @discardableResult
  fileprivate func build() throws -> (status: Int32, output: String, error: String) {
    try run("build", "--formats", "web", "--jobs", "1")
  }

  /// Builds with a fault at one time of a call; false when there are fewer of them.
  fileprivate func build(failing fault: PublicationTests.Fault, _ time: Int) throws -> Bool {
    let log = folder.appending(path: "log")
    _ = try trace([
      "-o", log.path, "-e", "trace=\(fault.call)",
      "-e", "inject=\(fault.call):\(fault.what):when=\(time)",
    ])
    let text = try read("log")
    return text.contains("(INJECTED)") || text.contains("killed by SIGKILL")
  }

  fileprivate func trace(_ options: [String]) throws -> (status: Int32, output: String) {
    try Program.run(
      try #require(Program.path(of: "strace")),
      ["-f"] + options + [
        VardeCommand.program.path, "build", "--formats", "web", "--jobs", "1",
      ], in: folder)
  }

  /// The number by which the disk knows a file or folder, whatever its name.
  fileprivate func number(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(
      atPath: folder.appending(path: path).path)
    return try #require(attributes[.systemFileNumber] as? Int)
  }

  fileprivate func copy(_ path: String, to other: String) throws {
    let target = folder.appending(path: other)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: folder.appending(path: path), to: target)
  }
}
