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
          try await page.click("#leave")
        }
        #expect(try await Self.arrives(browser, at: Self.exit), "by key: \(isByKey)")
        let last = try await Self.history(browser).addresses.last
        #expect(last == Self.exit && last != address)
      }
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
      let said = "return document.querySelector('#leave + [role=alert]').textContent"
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
      try await page.click("#leave")
      let isThere = try await Self.arrives(browser, at: Self.exit)
      try await browser.setScripts(enabled: true)
      #expect(isThere)
    }

    @Test func `it is not printed`() async throws {
      let browser = try await Browser.shared
      let page = try await browser.open("da/everyone/")
      let shown = "return getComputedStyle(document.getElementById('leave')).display"
      #expect(try await page.run(shown) != "none")
      try await browser.driver.devTools("Emulation.setEmulatedMedia", ["media": "print"])
      let printed: String = try await page.run(shown)
      try await browser.driver.devTools("Emulation.setEmulatedMedia", ["media": ""])
      #expect(printed == "none")
    }
  }
}
