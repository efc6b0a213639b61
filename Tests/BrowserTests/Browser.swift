import Foundation
import TestSupport
import Testing

/// The size of what a page is shown in.
struct Viewport: Sendable, CustomTestStringConvertible {
  let name: String
  let width: Int
  let height: Int
  var scale = 1
  var isMobile = false

  /// An old phone.
  static let phone = Viewport(name: "phone", width: 320, height: 640, isMobile: true)
  static let desktop = Viewport(name: "desktop", width: 1280, height: 800)
  /// A window of 1280 by 1024 at 400 %.
  static let zoomed = Viewport(name: "zoomed", width: 320, height: 256, scale: 4)

  var testDescription: String { name }
}

/// What the reader has told the system about how pages should look.
struct Appearance: Sendable, CustomTestStringConvertible {
  let name: String
  let features: [String: JSONValue]

  static let light = Appearance(name: "light", features: ["prefers-color-scheme": "light"])
  static let dark = Appearance(name: "dark", features: ["prefers-color-scheme": "dark"])
  static let forcedColors = Appearance(
    name: "forced", features: ["prefers-color-scheme": "light", "forced-colors": "active"])
  static let reducedMotion = Appearance(
    name: "still",
    features: ["prefers-color-scheme": "light", "prefers-reduced-motion": "reduce"])

  /// As DevTools want them: what is not named would stay as it was.
  var settings: [JSONValue] {
    ["prefers-color-scheme", "forced-colors", "prefers-reduced-motion"].map {
      ["name": .string($0), "value": features[$0] ?? ""]
    }
  }

  var testDescription: String { name }
}

/// A headless Chromium with the real site, for all tests of this target: to start one takes long.
///
/// Its processes end with that of the tests, whichever way that ends: see `Scripts/browser.sh`.
struct Browser: Sendable {
  /// Whether `make test` has installed all that is needed.
  static let isAvailable =
    axe != nil
    && ["chromium", "chromedriver"].allSatisfy {
      FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
    }

  /// `axe.min.js`, somewhere below the folder of the test tools.
  static let axe: URL? = {
    guard let tools = ProcessInfo.processInfo.environment["VARDE_TEST_TOOLS"] else { return nil }
    let paths = FileManager.default.enumerator(atPath: tools)
    while let path = paths?.nextObject() as? String {
      if path.hasSuffix("/axe.min.js") { return URL(filePath: "\(tools)/\(path)") }
    }
    return nil
  }()

  /// Where ``Page/saveScreenshot(_:)`` puts its files.
  static let screenshots = VardeCommand.package.appending(path: ".build/screenshots")

  /// The one browser; the first who asks waits for it.
  static var shared: Browser { get async throws { try await starting.value } }
  private static let starting = Task { try await Browser() }

  /// The folder of the built site.
  let site: URL
  /// Where the site is served.
  let origin: String
  let driver: WebDriver
  /// Its standard input keeps the processes of the browser alive.
  private let helper: Process

  private init() async throws {
    let work = FileManager.default.temporaryDirectory
      .appending(path: "varde-browser-\(UUID().uuidString)")
    site = work.appending(path: "site")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    helper = try Self.startHelper(site: site, work: work)
    let port = try await Self.number(
      after: "started successfully on port ", in: work.appending(path: "driver.log"))
    let web = try await Self.number(
      after: "127.0.0.1 port ", in: work.appending(path: "server.log"))
    origin = "http://127.0.0.1:\(web)"
    try Self.build(site, at: origin, work: work)
    driver = try await WebDriver(port: port, capabilities: Self.capabilities)
    // A test may write a file twice within a second, which is all that a date of HTTP can tell.
    try await driver.devTools("Network.setCacheDisabled", ["cacheDisabled": true])
  }

  /// Opens a page by its path below the site, over HTTP, and waits until it is loaded.
  func open(
    _ path: String = "", at viewport: Viewport = .phone, in appearance: Appearance = .light
  ) async throws -> Page {
    _ = try file(of: path)
    return try await open(address: "\(origin)/\(path)", at: viewport, in: appearance)
  }

  /// Opens a page over HTTP in the size and appearance of the one before: faster for many pages.
  func visit(_ path: String) async throws {
    _ = try file(of: path)
    let _: JSONValue = try await driver.post("url", ["url": .string("\(origin)/\(path)")])
  }

  /// Opens a file of the site as somebody does who has it on a stick.
  func openFile(
    _ path: String, at viewport: Viewport = .phone, in appearance: Appearance = .light
  ) async throws -> Page {
    let address = try file(of: path).absoluteString
    return try await open(address: address, at: viewport, in: appearance)
  }

  /// Opens a file that is not of the site.
  func openFile(at file: URL) async throws -> Page {
    try await open(address: file.absoluteString, at: .phone, in: .light)
  }

  /// The file of a page, which must be there: a server has a page of its own for what is not, and
  /// every audit would be content with that.
  private func file(of path: String) throws -> URL {
    let name = path.hasSuffix("/") || path.isEmpty ? path + "index.html" : path
    let file = site.appending(path: name)
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw WebDriver.Failure(description: "the site has no page \(name)")
    }
    return file
  }

  private func open(
    address: String, at viewport: Viewport, in appearance: Appearance
  ) async throws -> Page {
    let page = Page(browser: self)
    try await page.resize(to: viewport)
    try await page.show(in: appearance)
    let _: JSONValue = try await driver.post("url", ["url": .string(address)])
    return page
  }

  /// Switches the scripts of all pages that are opened from now on.
  func setScripts(enabled: Bool) async throws {
    try await driver.devTools("Emulation.setScriptExecutionDisabled", ["value": .bool(!enabled)])
  }

  /// Goes on in another window, by the name that WebDriver has for it.
  func show(_ window: String) async throws {
    let _: JSONValue = try await driver.post("window", ["handle": .string(window)])
  }

  /// Does something in a window of its own, which is closed afterwards.
  func inNewWindow<Result>(_ action: () async throws -> Result) async throws -> Result {
    let own: String = try await driver.get("window")
    let other: [String: String] = try await driver.post("window/new", ["type": "tab"])
    try await show(try #require(other["handle"]))
    let result: Swift.Result<Result, any Error>
    do { result = .success(try await action()) } catch { result = .failure(error) }
    let _: [String] = try await driver.delete("window")
    try await show(own)
    return try result.get()
  }

  /// The addresses of all requests since this was asked last, in order, those for `data:` left out.
  func requests() async throws -> [String] {
    let entries: [LogEntry] = try await driver.post("se/log", ["type": "performance"])
    return try entries.compactMap { entry in
      // Most entries are about something else, and all are long.
      guard entry.message.contains(#""Network.requestWillBeSent""#) else { return nil }
      let sent = try JSONDecoder().decode(SentRequest.self, from: Data(entry.message.utf8)).message
      guard sent.method == "Network.requestWillBeSent" else { return nil }
      let address = sent.params.request.url
      return address.hasPrefix("data:") ? nil : address
    }
  }

  /// What the console has said since this was asked last: errors of scripts, what was not found.
  func messages() async throws -> [String] {
    let entries: [LogEntry] = try await driver.post("se/log", ["type": "browser"])
    return entries.map(\.message)
  }
}

extension Browser {
  private static var capabilities: JSONValue {
    // Chromium's sandbox does not work for root; the pages are our own.
    let options: [JSONValue] = [
      "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
      "--hide-scrollbars", "--no-first-run", "--disable-background-networking", "--lang=en",
    ]
    return [
      "browserName": "chrome",
      "goog:chromeOptions": ["binary": "/usr/bin/chromium", "args": .array(options)],
      "goog:loggingPrefs": ["performance": "ALL", "browser": "ALL"],
    ]
  }

  /// Builds the real site as it is when this is its address: the page for addresses that do not exist
  /// has the whole address of its style sheet.
  private static func build(_ site: URL, at origin: String, work: URL) throws {
    let content = work.appending(path: "content")
    try FileManager.default.copyItem(
      at: VardeCommand.package.appending(path: "content"), to: content)
    let record = content.appending(path: "site.yaml")
    let lines = String(decoding: try Data(contentsOf: record), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("base-url:") ? "base-url: \(origin)/" : String($0) }
    try Data(lines.joined(separator: "\n").utf8).write(to: record)
    let built = try VardeCommand.run(
      [
        "build", "--today", "2026-11-23", "--content", content.path,
        "--templates", VardeCommand.templates.path, "--output", site.path,
      ], in: work)
    guard built.status == 0 else { throw WebDriver.Failure(description: built.error) }
  }

  private static func startHelper(site: URL, work: URL) throws -> Process {
    try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = VardeCommand.package.appending(path: "Scripts/browser.sh")
    process.arguments = [site.path, work.path]
    process.standardInput = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// The number that a program writes into its log once it is ready.
  static func number(after words: String, in log: URL) async throws -> UInt16 {
    for _ in 0..<300 {
      if let data = FileManager.default.contents(atPath: log.path) {
        let text = String(decoding: data, as: UTF8.self)
        if let found = text.range(of: words),
          let number = UInt16(text[found.upperBound...].prefix { $0.isNumber })
        {
          return number
        }
      }
      try await Task.sleep(for: .milliseconds(100))
    }
    throw WebDriver.Failure(description: "\(log.lastPathComponent) names no port within 30 seconds")
  }
}

/// One line of a log of the browser.
private struct LogEntry: Decodable {
  let message: String
}

/// What the line of a request in the performance log has in it.
private struct SentRequest: Decodable {
  struct Message: Decodable {
    let method: String
    let params: Parameters
  }
  struct Parameters: Decodable {
    let request: Request
  }
  struct Request: Decodable {
    let url: String
  }
  let message: Message
}
