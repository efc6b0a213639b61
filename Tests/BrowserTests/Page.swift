import Foundation
import Testing

/// The characters that WebDriver has for keys without one.
enum Key {
  static let tab = "\u{E004}"
  static let enter = "\u{E007}"
  static let shift = "\u{E008}"
  static let escape = "\u{E00C}"
  static let rightShift = "\u{E050}"
  static let alt = "\u{E00A}"
  static let control = "\u{E009}"
  static let rightControl = "\u{E051}"
  static let meta = "\u{E03D}"
}

/// What a hand does with a key, or with the mouse.
enum Stroke: Sendable {
  case down(String), up(String)
  /// The button is pressed here, in pixels of the window.
  case press(Int, Int)
  case move(Int, Int)
  case release
  /// The wheel is turned with the mouse here.
  case wheel(Int, Int)

  /// A key pressed and let go.
  static func tap(_ key: String) -> [Stroke] { [.down(key), .up(key)] }

  /// As WebDriver wants it: what the keyboard does, and what the mouse and its wheel do meanwhile.
  fileprivate var actions: [(key: JSONValue, mouse: JSONValue, wheel: JSONValue)] {
    let pause: JSONValue = ["type": "pause"]
    func mouse(_ kind: JSONValue) -> (JSONValue, JSONValue, JSONValue) {
      (pause, ["type": kind, "button": 0], pause)
    }
    func move(_ x: Int, _ y: Int) -> (JSONValue, JSONValue, JSONValue) {
      let place: JSONValue = [
        "type": "pointerMove", "duration": 0, "x": .number(Double(x)), "y": .number(Double(y)),
      ]
      return (pause, place, pause)
    }
    switch self {
    case .down(let key): return [(["type": "keyDown", "value": .string(key)], pause, pause)]
    case .up(let key): return [(["type": "keyUp", "value": .string(key)], pause, pause)]
    case .press(let x, let y): return [move(x, y), mouse("pointerDown")]
    case .move(let x, let y): return [move(x, y)]
    case .release: return [mouse("pointerUp")]
    case .wheel(let x, let y):
      let turn: JSONValue = [
        "type": "scroll", "duration": 0, "x": .number(Double(x)), "y": .number(Double(y)),
        "deltaX": 0, "deltaY": 40, "origin": "viewport",
      ]
      return [(pause, pause, turn)]
    }
  }
}

/// An element of a page, as WebDriver names it.
struct Element: Decodable, Sendable {
  private static let key = "element-6066-11e4-a52e-4f735466cecf"

  let id: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let id = try container.decode([String: String].self)[Self.key] else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no element")
    }
    self.id = id
  }

  /// As an argument of a script or command.
  var value: JSONValue { [Self.key: .string(id)] }
}

/// The page that the browser shows.
struct Page: Sendable {
  let browser: Browser

  /// Runs the body of a function in the page; what it returns, or what the promise it returns comes
  /// to, is the result.
  func run<Value: Decodable>(_ script: String, _ arguments: JSONValue...) async throws -> Value {
    try await browser.driver.post(
      "execute/sync", ["script": .string(script), "args": .array(arguments)])
  }

  /// Shows the page in another size, without loading it anew.
  func resize(to viewport: Viewport) async throws {
    try await browser.driver.devTools(
      "Emulation.setDeviceMetricsOverride",
      [
        "width": .number(Double(viewport.width)), "height": .number(Double(viewport.height)),
        "deviceScaleFactor": .number(Double(viewport.scale)), "mobile": .bool(viewport.isMobile),
      ])
  }

  /// Shows the page to a reader with other wishes, without loading it anew.
  func show(in appearance: Appearance) async throws {
    try await browser.driver.devTools(
      "Emulation.setEmulatedMedia", ["features": .array(appearance.settings)])
  }

  /// Does one thing after the other with keys and mouse.
  func perform(_ strokes: [Stroke]) async throws {
    let actions = strokes.flatMap(\.actions)
    let _: JSONValue = try await browser.driver.post(
      "actions",
      [
        "actions": [
          ["type": "key", "id": "keyboard", "actions": .array(actions.map(\.key))],
          ["type": "pointer", "id": "mouse", "actions": .array(actions.map(\.mouse))],
          ["type": "wheel", "id": "wheel", "actions": .array(actions.map(\.wheel))],
        ]
      ])
  }

  /// Presses keys one after the other: letters, or the characters that ``Key`` names.
  func press(_ keys: [String]) async throws {
    let actions = keys.flatMap { key -> [JSONValue] in
      [["type": "keyDown", "value": .string(key)], ["type": "keyUp", "value": .string(key)]]
    }
    let _: JSONValue = try await browser.driver.post(
      "actions", ["actions": [["type": "key", "id": "keyboard", "actions": .array(actions)]]])
  }

  /// Presses keys, each while those before it are held down.
  func press(together keys: [String]) async throws {
    let down = keys.map { key -> JSONValue in ["type": "keyDown", "value": .string(key)] }
    let up = keys.reversed().map { key -> JSONValue in ["type": "keyUp", "value": .string(key)] }
    let _: JSONValue = try await browser.driver.post(
      "actions", ["actions": [["type": "key", "id": "keyboard", "actions": .array(down + up)]]])
  }

  /// Clicks the first element that a CSS selector finds, as a person does: see ``press(_:)``.
  func click(_ selector: String) async throws {
    let element: Element = try await browser.driver.post(
      "element", ["using": "css selector", "value": .string(selector)])
    try await press(element)
  }

  /// Presses an element in its middle, as a person does: fails where it is out of sight, switched off, or under another.
  func press(_ element: Element) async throws {
    let fault: String? = try await run(Audit.reach, element.value)
    if let fault { throw WebDriver.Failure(description: fault) }
    let _: JSONValue = try await browser.driver.post("element/\(element.id)/click")
  }

  /// Does something within the frame that a CSS selector finds.
  func within<Result>(_ selector: String, _ action: () async throws -> Result) async throws
    -> Result
  {
    let frame: Element = try await browser.driver.post(
      "element", ["using": "css selector", "value": .string(selector)])
    let _: JSONValue = try await browser.driver.post("frame", ["id": frame.value])
    let result = try await action()
    let _: JSONValue = try await browser.driver.post("frame/parent")
    return result
  }

  /// Waits until a script returns true; what it waits for is said when that does not come.
  func wait(for expected: String, _ script: String, _ arguments: JSONValue...) async throws {
    for _ in 0..<600 {
      let isThere: Bool = try await browser.driver.post(
        "execute/sync", ["script": .string(script), "args": .array(arguments)])
      if isThere { return }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw WebDriver.Failure(description: "waited in vain for \(expected)")
  }

  /// Shows the page before this one again.
  func goBack() async throws {
    let _: JSONValue = try await browser.driver.post("back")
  }

  /// Loads the page again.
  func reload() async throws { let _: JSONValue = try await browser.driver.post("refresh") }

  /// Where the browser is now.
  func address() async throws -> String { try await run("return location.href") }

  /// The rules of WCAG 2.2 A and AA that the page breaks according to axe-core: each with an element.
  /// Only some rules of axe-core, when they are named.
  func axeViolations(rules: [String] = []) async throws -> [String] {
    let isThere: Bool = try await run("return typeof axe !== 'undefined'")
    if !isThere {
      let file = try #require(Browser.axe)
      let source = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      try await browser.driver.devTools(
        "Runtime.evaluate", ["expression": .string(source + ";0")])
    }
    return try await run(Audit.axe, .array(rules.map { .string($0) }))
  }

  /// What is wrong with the layout: see ``Audit/layout``.
  func layoutFaults() async throws -> [String] { try await run(Audit.layout) }

  /// What is wrong for somebody who has only a keyboard: goes through the whole page by Tab.
  func keyboardFaults() async throws -> [String] {
    let count: Int = try await run(Audit.watchFocus)
    try await press(Array(repeating: Key.tab, count: count + 1))
    return try await run(Audit.focusFaults)
  }

  /// Removes all that pages of the site have left in the browser.
  func clearTraces() async throws {
    try await browser.driver.devTools(
      "Storage.clearDataForOrigin",
      ["origin": .string(browser.origin), "storageTypes": "all"])
    // Cookies of every host: a learning platform played before sets its own.
    try await browser.driver.devTools("Network.clearBrowserCookies")
  }

  /// Puts a picture of the whole page where a person can look at it.
  func saveScreenshot(_ name: String) async throws {
    let size: [Int] = try await run(
      "const page = document.documentElement; return [page.scrollWidth, page.scrollHeight]")
    // Chromium takes no picture of a page that is higher than this.
    let clip: JSONValue = [
      "x": 0, "y": 0, "width": .number(Double(size[0])),
      "height": .number(Double(min(size[1], 16_000))), "scale": 1,
    ]
    let result = try await browser.driver.devTools(
      "Page.captureScreenshot", ["format": "png", "captureBeyondViewport": true, "clip": clip])
    let base64 = try #require(result["data"]?.string)
    let data = try #require(Data(base64Encoded: base64))
    let folder = Browser.screenshots
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try data.write(to: folder.appending(path: "\(name).png"))
  }
}

extension Page {
  /// Opens the search of the page; false when it does not come.
  func openSearch() async throws -> Bool {
    try await click(".find")
    return try await run(
      """
      return new Promise(resolve => {
        const look = time => document.activeElement.id == '_search' ? resolve(true)
          : time > 100 ? resolve(false) : setTimeout(() => look(time + 1), 20);
        look(0);
      })
      """)
  }

  /// The addresses that the search gives for what is typed, the contact aside.
  func search(for typed: String) async throws -> [String] {
    try await run(
      """
      const field = document.querySelector('#_search');
      const list = document.querySelector('.search .list');
      return new Promise((resolve, reject) => {
        new MutationObserver((changes, observer) => {
          observer.disconnect();
          resolve([...list.querySelectorAll('li:not(.urgent) a')].map(a => a.href));
        }).observe(list, { childList: true });
        setTimeout(() => reject(new Error('nothing came')), 5000);
        field.value = arguments[0];
        field.dispatchEvent(new Event('input'));
      })
      """, .string(typed))
  }

  /// The addresses that each of the texts finds, in order, when Enter is pressed behind it.
  func searches(for texts: [String]) async throws -> [[String]] {
    try await run(
      """
      const field = document.querySelector('#_search');
      const list = document.querySelector('.search .list');
      const found = [];
      for (const typed of arguments[0]) found.push(await new Promise(resolve => {
        new MutationObserver((changes, observer) => {
          observer.disconnect();
          resolve([...list.querySelectorAll('li:not(.urgent) a')].map(a => a.href));
        }).observe(list, { childList: true });
        field.value = typed;
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      }));
      return found
      """, .array(texts.map { .string($0) }))
  }
}
