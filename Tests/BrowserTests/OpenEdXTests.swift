import Foundation
import FoundationNetworking
import TestSupport
import Testing

extension BrowserTests {
  /// Every package of the real courses in a player that others have written: the SCORM block of Open edX.
  @Suite(.enabled(if: OpenEdX.isAvailable))
  struct OpenEdXTests {
    private static let courses = ["first-conversation", "signs-at-work"]
    private static let packages = courses.flatMap { ["\($0)-scorm12", "\($0)-scorm2004"] }

    @Test(arguments: packages)
    func `a package is begun with the pointer, left, and passed by keyboard`(package: String)
      async throws
    {
      let browser = try await Browser.shared
      let platform = try await OpenEdX.shared
      let page = Page(browser: browser)
      let player = CoursePlayer(page: page)
      _ = try await browser.messages()
      try await platform.open(package, for: "ada", in: browser)
      try await page.within(OpenEdX.frame) {
        try await player.choose("da")
        try await player.answer(3, rightly: false)
        try await player.choose("en")
        #expect(try await player.shown()["answered"] == "3")
      }
      try await platform.wait(for: "the third answer", of: package, by: "ada") {
        $0.values["cmi.interactions.2.result"] != nil
          && $0.values.contains { $0.hasSuffix("location") && $1.hasPrefix("en") }
      }
      // The window is not closed: another one, for example on another day.
      let own: String = try await browser.driver.get("window")
      try await browser.inNewWindow {
        try await platform.open(package, for: "ada", in: browser)
        try await page.within(OpenEdX.frame) {
          #expect(try await player.shown()["answered"] == "3")
          #expect(try await player.shown()["language"] == "en")
          try await player.goToEnd()
          try await page.click("[data-text]:not([hidden]) [data-again]")
          // By hand from here.
          let _: Bool = try await page.run(
            "document.activeElement.blur(); document.body.tabIndex = -1; document.body.focus(); return true"
          )
          try await player.earnCertificateByKeyboard()
          #expect(
            try await page.run("return document.activeElement.value") == "ada")
          #expect(try await player.words("data-alarm") == "")
          try await page.saveScreenshot("open-edx-\(package)")
        }
        try await platform.wait(for: "the grade", of: package, by: "ada") {
          $0.completion == "completed" && $0.success == "passed" && $0.grade == 1
        }
        // What the platform shows itself.
        try await page.wait(
          for: "the points of the platform",
          "return document.querySelector('.grade').textContent.trim() == '1'")
      }
      try await browser.show(own)
      // A try after that, in the window that was left open, takes nothing back.
      try await page.within(OpenEdX.frame) {
        try await player.goToEnd()
        try await page.click("[data-text]:not([hidden]) [data-again]")
        try await player.answer(100, rightly: false)
        try await player.goToEnd()
        #expect(try await player.words("data-certificate") != "")
      }
      try await browser.visit("robots.txt")
      let state = try await platform.state(of: package, by: "ada")
      #expect(state.success == "passed" && state.grade == 1)
      #expect(try await browser.messages().filter { !$0.contains("favicon.ico") } == [])
    }

    @Test func `a learner who has answered nothing has passed nothing`() async throws {
      let browser = try await Browser.shared
      let platform = try await OpenEdX.shared
      for package in Self.packages {
        try await platform.open(package, for: "bo", in: browser)
        try await platform.wait(for: "the beginning", of: package, by: "bo") {
          $0.completion == "incomplete"
        }
        try await browser.visit("robots.txt")
        let state = try await platform.state(of: package, by: "bo")
        #expect(state.completion == "incomplete" && state.success == "unknown" && state.grade == 0)
      }
    }
  }
}

/// The SCORM block of Open edX with the packages of the site: see `Tests/OpenEdX/player.py`.
struct OpenEdX: Sendable {
  /// What the platform knows of a learner.
  struct State: Decodable {
    let values: [String: String]
    let completion: String
    let success: String
    let grade: Double
  }

  /// The frame in which it shows a package.
  static let frame = "iframe.scorm-embedded"

  private static let python = ProcessInfo.processInfo.environment["VARDE_OPEN_EDX"]
    .map { URL(filePath: $0).appending(path: "bin/python") }

  /// Whether `make test` has installed it.
  static var isAvailable: Bool {
    python.map { FileManager.default.isExecutableFile(atPath: $0.path) } ?? false
  }

  /// The one player; the first who asks waits for it.
  static var shared: OpenEdX { get async throws { try await starting.value } }
  private static let starting = Task { try await OpenEdX(of: Browser.shared) }

  private let origin: String
  /// Its standard input keeps the player alive.
  private let process: Process
  private let log: URL

  private init(of browser: Browser) async throws {
    let folder = browser.site.deletingLastPathComponent().appending(path: "open-edx")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    log = folder.appending(path: "player.log")
    try Data().write(to: log)
    let packages = try FileManager.default.contentsOfDirectory(
      at: browser.site.appending(path: "training"), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "zip" }
    process = Process()
    process.executableURL = Self.python
    process.arguments =
      [VardeCommand.package.appending(path: "Tests/OpenEdX/player.py").path, folder.path]
      + packages.map(\.path)
    process.standardInput = Pipe()
    process.standardOutput = try FileHandle(forWritingTo: log)
    process.standardError = process.standardOutput
    try process.run()
    let port = try await Browser.number(after: "127.0.0.1 port ", in: log)
    // Cookies are those of a host, whatever its port: none of the player's may stand at the site.
    origin = "http://localhost:\(port)"
  }

  /// Shows a package to a learner.
  func open(_ package: String, for student: String, in browser: Browser) async throws {
    let page = Page(browser: browser)
    try await page.resize(to: .desktop)
    let _: JSONValue = try await browser.driver.post(
      "url", ["url": .string("\(origin)/scenario/\(package)/?student=\(student)")])
    try await page.within(Self.frame) {
      try await page.wait(
        for: "the course",
        "return Boolean(document.querySelector('[data-bar]:not([hidden])') && !document.querySelector('[data-remark]').checkVisibility())"
      )
    }
  }

  /// What the platform knows.
  func state(of package: String, by student: String) async throws -> State {
    let address = try #require(URL(string: "\(origin)/state/\(package)/?student=\(student)"))
    return try JSONDecoder().decode(State.self, from: Data(contentsOf: address))
  }

  /// Waits until the platform knows something.
  func wait(
    for expected: String, of package: String, by student: String, _ test: (State) -> Bool
  ) async throws {
    for _ in 0..<600 {
      if test(try await state(of: package, by: student)) { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw WebDriver.Failure(description: "the platform waits in vain for \(expected)")
  }
}
