import Foundation
import TestSupport
import Testing

extension BrowserTests {
  /// What is packed, as somebody has it who got it on a stick or in a message.
  struct PackTests {
    /// Nothing is asked of anybody, and the console has nothing to say.
    private func expectQuiet(_ browser: Browser) async throws {
      let requests = try await browser.requests()
      #expect(requests.allSatisfy { $0.hasPrefix("file:") })
      let messages = try await browser.messages()
      #expect(messages == [])
    }

    @Test func `a zip file works from a folder, with its search`() async throws {
      let desk = try PackDesk()
      let folder = try desk.unpack(
        desk.write("ar.zip", ["--language", "ar", "--community", "everyone"]))
      let browser = try await Browser.shared
      _ = (try await browser.requests(), try await browser.messages())
      var page = try await browser.openFile(at: folder.appending(path: "index.html"))
      try await page.click("a[hreflang=ar], .choice a")
      try await page.click(".choice a[href*=everyone]")
      try await page.click(".list a[href*=who-can-help]")
      #expect(try await page.run("return document.querySelectorAll('a.call').length") > 0)
      let faults = try await page.layoutFaults()
      #expect(faults == [])
      page = try await browser.openFile(
        at: folder.appending(path: "ar/everyone/who-can-help/index.html"))
      let isOpen = try await page.openSearch()
      #expect(isOpen)
      let found = try await page.search(for: "شرطه")
      #expect(found.first?.hasPrefix("file:") == true)
      try await expectQuiet(browser)
    }

    @Test func `a single file is whole, and leaves to an empty page`() async throws {
      let desk = try PackDesk()
      let file = try desk.write("one.html", ["--single-file", "en/everyone/is-this-right"])
      let browser = try await Browser.shared
      _ = (try await browser.requests(), try await browser.messages())
      let page = try await browser.openFile(at: file)
      let faults = try await page.layoutFaults()
      #expect(faults == [])
      let violations = try await page.axeViolations()
      #expect(violations == [])
      try await page.saveScreenshot("single-file")
      let width = "return document.querySelector('img.pictogram').naturalWidth"
      #expect(try await page.run(width) > 0)
      try await page.click(".check label")
      let meaning = "return document.querySelector('.meaning > *').checkVisibility()"
      #expect(try await page.run(meaning))
      try await expectQuiet(browser)
      try await page.press([Key.shift, Key.shift, Key.shift])
      var address = ""
      for _ in 0..<40 where address != "about:blank" {
        address = try await page.address()
        try await Task.sleep(for: .milliseconds(50))
      }
      #expect(address == "about:blank")
    }
  }
}
