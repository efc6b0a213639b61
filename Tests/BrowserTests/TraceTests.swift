import Foundation
import Testing

extension BrowserTests {
  /// What a visit leaves behind, and whom it tells.
  struct TraceTests {
    @Test func `a visit of every page asks no other host and leaves nothing`() async throws {
      let browser = try await Browser.shared
      let paths = try #require(
        FileManager.default.subpaths(atPath: browser.site.path)?
          .filter { $0.hasSuffix(".html") }.sorted())
      #expect(paths.count > 200)
      let page = try await browser.open()
      try await page.clearTraces()
      _ = try await browser.requests()
      _ = try await browser.messages()
      for path in paths { try await browser.visit(path) }
      let requests = try await browser.requests()
      #expect(requests.filter { !$0.hasPrefix(browser.origin + "/") } == [])
      // That the log has seen the visit.
      #expect(Set(paths.map { "\(browser.origin)/\($0)" }).subtracting(requests).isEmpty)
      #expect(try await page.run(Audit.traces) == [String]())
      let cookies = try await browser.driver.devTools("Network.getAllCookies")
      #expect(cookies["cookies"] == [])
      // Chromium asks the host of the page for an icon when the page names none.
      let messages = try await browser.messages().filter { !$0.contains("/favicon.ico") }
      #expect(messages == [])
    }

    @Test(arguments: SitePage.onStick)
    func `a page works from a stick`(_ sitePage: SitePage) async throws {
      let browser = try await Browser.shared
      _ = try await browser.requests()
      _ = try await browser.messages()
      let page = try await browser.openFile(sitePage.path)
      let faults = try await page.layoutFaults()
      #expect(faults == [])
      let others = try await browser.requests().filter { !$0.hasPrefix("file://") }
      #expect(others == [])
      let messages = try await browser.messages()
      #expect(messages == [])
      let links: [String] = try await page.run(
        "return [...document.links].map(a => a.href.split('#')[0])"
          + ".filter(href => href.startsWith('file:'))")
      #expect(!links.isEmpty)
      for link in Set(links) {
        let path = try #require(URL(string: link)).path
        #expect(FileManager.default.fileExists(atPath: path), "\(link)")
      }
    }

    @Test func `a reader gets from the start to a number from a stick, by links alone`()
      async throws
    {
      let browser = try await Browser.shared
      for scripts in [true, false] {
        try await browser.setScripts(enabled: scripts)
        let page = try await browser.openFile("index.html")
        try await page.click("a[hreflang=ar]")
        try await page.click(".choice a[href*=everyone]")
        try await page.click(".list a[href*=who-can-help]")
        let numbers: Int = try await page.run("return document.querySelectorAll('a.call').length")
        try await browser.setScripts(enabled: true)
        #expect(numbers > 0, "scripts: \(scripts)")
      }
    }

    @Test func `without script every kind of page says the same`() async throws {
      let browser = try await Browser.shared
      // What answers point to waits until one is given: see CheckTests. The buttons of a quiz are the
      // script's own.
      let words =
        """
        for (const part of document.querySelectorAll('.meaning > *')) part.hidden = false
        for (const part of document.querySelectorAll('.quiz :is(button, select), .case button, .controls')) part.remove();
        for (const part of document.querySelectorAll('.step, .quiz ul')) part.hidden = false;
        for (const part of document.querySelectorAll('.played')) part.classList.remove('played');
        document.documentElement.classList.remove('shown');
        return document.body.innerText.replace(/\\s+/g, ' ').length
        """
      for sitePage in SitePage.all {
        let with: Int = try await browser.open(sitePage.path).run(words)
        try await browser.setScripts(enabled: false)
        let without: Int = try await browser.open(sitePage.path).run(words)
        try await browser.setScripts(enabled: true)
        #expect(without == with && without > 0, "\(sitePage.name)")
      }
    }
  }
}
