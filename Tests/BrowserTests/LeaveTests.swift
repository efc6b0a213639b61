import Foundation
import Testing

extension BrowserTests {
  /// *Leave this page*, in all its ways.
  struct LeaveTests {
    private static let paths = ["", "en/", "ar/everyone/who-can-help/", "th/everyone/", "vi/a-z/"]
    private static let exit = "https://www.dmi.dk/"
    private static let neutral = "measures.html"

    /// The addresses that *back* and *forward* lead to, and where among them the browser is.
    private static func history(_ browser: Browser) async throws -> (
      addresses: [String], current: String
    ) {
      let history = try await browser.driver.devTools("Page.getNavigationHistory")
      let addresses = (history["entries"]?.items ?? []).compactMap { $0["url"]?.string }
      let index = try #require(history["currentIndex"]?.integer)
      return (addresses, addresses[index])
    }

    /// Waits until the browser is at an address, which takes a moment.
    private static func arrives(_ browser: Browser, at address: String) async throws -> Bool {
      for _ in 0..<40 {
        if try await history(browser).current == address { return true }
        try await Task.sleep(for: .milliseconds(50))
      }
      return false
    }

    /// Nobody need be asked for the page to leave to.
    private static func block(_ browser: Browser) async throws {
      try await browser.driver.devTools("Network.enable")
      try await browser.driver.devTools("Network.setBlockedURLs", ["urls": [.string(exit + "*")]])
    }

    @Test(arguments: paths)
    func `the link and three presses of Shift leave, and back does not return`(path: String)
      async throws
    {
      let browser = try await Browser.shared
      try await Self.block(browser)
      for isByKey in [false, true] {
        let page = try await browser.open(path)
        let address = try await page.address()
        if isByKey {
          try await page.press([Key.shift, Key.shift, Key.shift])
        } else {
          try await page.click("#_leave")
        }
        #expect(try await Self.arrives(browser, at: Self.exit), "by key: \(isByKey)")
        let last = try await Self.history(browser).addresses.last
        #expect(last == Self.exit && last != address)
      }
    }

    /// What hands do, and what it is called in a list of tests.
    struct Way: Sendable, CustomTestStringConvertible {
      let testDescription: String
      let strokes: [Stroke]

      init(_ name: String, _ strokes: [Stroke]...) {
        testDescription = name
        self.strokes = strokes.flatMap(\.self)
      }

      /// The same three times.
      static func thrice(_ name: String, _ strokes: [Stroke]) -> Way {
        Way(name, strokes, strokes, strokes)
      }
    }

    private static let hurried: [Way] = [
      .thrice("right", Stroke.tap(Key.rightShift)),
      Way(
        "left, right, left", Stroke.tap(Key.shift), Stroke.tap(Key.rightShift),
        Stroke.tap(Key.shift)),
      .thrice(
        "both at once",
        [.down(Key.shift), .down(Key.rightShift), .up(Key.shift), .up(Key.rightShift)]
      ),
      .thrice(
        "both, the first up last",
        [.down(Key.shift), .down(Key.rightShift), .up(Key.rightShift), .up(Key.shift)]),
      Way(
        "behind a keyboard that was switched", [.down(Key.alt)], Stroke.tap(Key.shift),
        [.up(Key.alt)], Stroke.tap(Key.shift), Stroke.tap(Key.shift), Stroke.tap(Key.shift)),
      Way(
        "behind a click with Shift",
        [.down(Key.shift), .press(150, 400), .release, .up(Key.shift)],
        Stroke.tap(Key.shift), Stroke.tap(Key.shift), Stroke.tap(Key.shift)),
    ]

    @Test(arguments: hurried)
    func `Shift leaves whichever hand presses it`(_ way: Way) async throws {
      let browser = try await Browser.shared
      try await Self.block(browser)
      let page = try await browser.open("en/everyone/")
      try await page.perform(way.strokes)
      #expect(try await Self.arrives(browser, at: Self.exit))
    }

    private static let partsOfOther: [Way] = [
      Way(
        "Alt held", [.down(Key.alt)], Stroke.tap(Key.shift), Stroke.tap(Key.shift),
        Stroke.tap(Key.shift), [.up(Key.alt)]),
      .thrice("Alt first", [.down(Key.alt), .down(Key.shift), .up(Key.shift), .up(Key.alt)]),
      .thrice("Alt up first", [.down(Key.alt), .down(Key.shift), .up(Key.alt), .up(Key.shift)]),
      .thrice("Shift first", [.down(Key.shift), .down(Key.alt), .up(Key.alt), .up(Key.shift)]),
      Way(
        "Ctrl held", [.down(Key.control)], Stroke.tap(Key.rightShift), Stroke.tap(Key.rightShift),
        Stroke.tap(Key.rightShift), [.up(Key.control)]),
      .thrice(
        "right Ctrl",
        [
          .down(Key.rightControl), .down(Key.rightShift), .up(Key.rightShift),
          .up(Key.rightControl),
        ]
      ),
      Way(
        "Meta held", [.down(Key.meta)], Stroke.tap(Key.shift), Stroke.tap(Key.shift),
        Stroke.tap(Key.shift), [.up(Key.meta)]),
      .thrice("wheel", [.down(Key.shift), .wheel(150, 400), .up(Key.shift)]),
      .thrice("click", [.down(Key.shift), .press(150, 400), .release, .up(Key.shift)]),
      .thrice(
        "drag", [.down(Key.shift), .press(50, 400), .move(200, 420), .release, .up(Key.shift)]),
      .thrice(
        "drag that began before",
        [.press(50, 400), .down(Key.shift), .move(200, 420), .up(Key.shift), .release]),
      .thrice("capital letter", [.down(Key.shift)] + Stroke.tap("a") + [.up(Key.shift)]),
      .thrice("letter behind a sticky key", Stroke.tap(Key.shift) + Stroke.tap("a")),
      .thrice(
        "both keys and a letter",
        [.down(Key.shift), .down(Key.rightShift), .up(Key.shift)] + Stroke.tap("a")
          + [.up(Key.rightShift)]),
    ]

    @Test(arguments: partsOfOther)
    func `Shift that belongs to something else does not leave`(_ way: Way) async throws {
      let browser = try await Browser.shared
      try await Self.block(browser)
      let page = try await browser.open("en/everyone/")
      let address = try await page.address()
      #expect(try await page.openSearch())
      try await page.perform(way.strokes)
      #expect(try await page.address() == address)
      let said = "return document.querySelector('#_leave + [role=alert]').textContent"
      #expect(try await page.run(said) == "")
      try await page.perform(Stroke.tap(Key.shift) + Stroke.tap(Key.shift))
      #expect(try await page.address() == address)
    }

    @Test func `Shift of a method of input does not leave`() async throws {
      let browser = try await Browser.shared
      let page = try await browser.open("en/everyone/")
      let address = try await page.address()
      #expect(try await page.openSearch())
      try await browser.driver.devTools(
        "Input.imeSetComposition",
        ["text": "zhong", "selectionStart": 5, "selectionEnd": 5])
      try await page.press([Key.shift, Key.shift, Key.shift])
      #expect(try await page.address() == address)
      #expect(try await page.run("return document.querySelector('#_search').value") == "zhong")
    }

    @Test(arguments: ["index.html", "ar/everyone/who-can-help/index.html"])
    func `from a file it leads to the page that tells nothing`(path: String) async throws {
      let browser = try await Browser.shared
      let page = try await browser.openFile(path)
      let address = try await page.address()
      try await page.press([Key.shift, Key.shift, Key.shift])
      let neutral = browser.site.appending(path: Self.neutral).absoluteString
      #expect(try await Self.arrives(browser, at: neutral))
      #expect(try await Self.history(browser).addresses.last != address)
      let words: String = try await page.run("return document.title + document.body.innerText")
      #expect(words.contains("100 ml") && !words.contains("Varde"))
    }

    @Test func `without a network the page becomes the one that tells nothing`() async throws {
      let browser = try await Browser.shared
      let page = try await browser.open("th/everyone/who-can-help/")
      try await Self.setNetwork(browser, isOffline: true)
      try await page.press([Key.shift, Key.shift, Key.shift])
      let isThere = try await Self.arrives(browser, at: "\(browser.origin)/\(Self.neutral)")
      let words: String = try await page.run("return document.title + document.body.innerText")
      try await Self.setNetwork(browser, isOffline: false)
      #expect(isThere && words.hasPrefix("1 dl = 100 ml"))
      #expect(!words.contains("70 20 25 50"))
    }

    private static func setNetwork(_ browser: Browser, isOffline: Bool) async throws {
      try await browser.driver.devTools("Network.enable")
      try await browser.driver.devTools(
        "Network.emulateNetworkConditions",
        [
          "offline": .bool(isOffline), "latency": .number(0), "downloadThroughput": .number(-1),
          "uploadThroughput": .number(-1),
        ])
    }

    @Test func `what is typed with Shift does not leave, and two presses are announced`()
      async throws
    {
      let browser = try await Browser.shared
      let page = try await browser.open("en/everyone/")
      let address = try await page.address()
      for _ in 0..<3 { try await page.press(together: [Key.shift, "a"]) }
      #expect(try await page.address() == address)
      try await page.press([Key.shift])
      let said = "return document.querySelector('#_leave + [role=alert]').textContent"
      #expect(try await page.run(said) == "")
      try await page.press([Key.shift])
      #expect(try await page.run(said) == "Press Shift once more to leave this page")
      try await Task.sleep(for: .seconds(5.1))
      try await page.press([Key.shift])
      #expect(try await page.address() == address)
    }

    @Test func `without script the link is a link`() async throws {
      let browser = try await Browser.shared
      try await Self.block(browser)
      try await browser.setScripts(enabled: false)
      let page = try await browser.open("uk/everyone/")
      try await page.click("#_leave")
      let isThere = try await Self.arrives(browser, at: Self.exit)
      try await browser.setScripts(enabled: true)
      #expect(isThere)
    }

    @Test func `it is not printed`() async throws {
      let browser = try await Browser.shared
      let page = try await browser.open("da/everyone/")
      let shown = "return getComputedStyle(document.getElementById('_leave')).display"
      #expect(try await page.run(shown) != "none")
      try await browser.driver.devTools("Emulation.setEmulatedMedia", ["media": "print"])
      let printed: String = try await page.run(shown)
      try await browser.driver.devTools("Emulation.setEmulatedMedia", ["media": ""])
      #expect(printed == "none")
    }
  }
}
