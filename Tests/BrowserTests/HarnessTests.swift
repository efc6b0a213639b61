import Foundation
import Testing

extension BrowserTests {
  /// That the audits find what they are there to find: an audit that finds nothing anywhere proves
  /// nothing.
  struct HarnessTests {
    @Test func `axe finds a picture without words`() async throws {
      let page = try await opened("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>")
      #expect(try await page.axeViolations().contains { $0.hasPrefix("image-alt") })
    }

    @Test func `the layout audit finds each fault`() async throws {
      let page = try await opened(
        """
        <div style="width: 900px">wide</div>
        <p><a href="#a" style="display: block; block-size: 60px">a</a></p>
        <p><a href="#b" style="display: block; block-size: 60px; margin-block-start: -50px">b</a></p>
        <p><a href="#c" style="display: inline-block; font-size: 8px">c</a></p>
        <p style="overflow: hidden; inline-size: 3rem; white-space: nowrap">cut off in the middle</p>
        """)
      let faults = try await page.layoutFaults().joined(separator: "\n")
      for fault in ["scrolls sideways", "overlap", "too small", "cut off"] {
        #expect(faults.contains(fault), "\(faults)")
      }
    }

    @Test func `the keyboard audit finds each fault`() async throws {
      let page = try await opened(
        """
        <a href="#a">first</a>
        <a href="#b" style="outline: none">no outline</a>
        <a href="#c" style="position: fixed; top: -500px">off screen</a>
        <a href="#d" tabindex="1">out of order</a>
        """)
      let faults = try await page.keyboardFaults().joined(separator: "\n")
      for fault in ["focus does not show", "focus is off screen", "out of order"] {
        #expect(faults.contains(fault), "\(faults)")
      }
    }

    @Test(arguments: [
      ("<button hidden>a</button>", "cannot be seen"),
      ("<button style='opacity: 0'>a</button>", "cannot be seen"),
      ("<button disabled>a</button>", "switched off"),
      ("<button style='position: fixed; top: -200px'>a</button>", "outside"),
      (
        "<button>a</button><div style='position: fixed; inset: 0; background: red'></div>",
        "lies under"
      ),
    ])
    func `what nobody can press is not pressed`(body: String, fault: String) async throws {
      let page = try await opened(body)
      let failure = await #expect(throws: WebDriver.Failure.self) { try await page.click("button") }
      #expect(failure?.description.contains(fault) == true, "\(failure?.description ?? "")")
    }

    @Test func `requests, traces and switched off scripts are seen`() async throws {
      let browser = try await Browser.shared
      _ = try await browser.requests()
      let page = try await browser.open("en/index.html")
      #expect(try await browser.requests().contains { $0.hasSuffix("/en/index.html") })
      let set: JSONValue = try await page.run(
        "document.cookie = 'a=b'; localStorage.setItem('a', 'b'); return null")
      #expect(set == .null)
      #expect(try await page.run(Audit.traces) == ["cookie", "localStorage"])
      try await page.clearTraces()
      #expect(try await page.run(Audit.traces) == [String]())
    }

    @Test func `scripts of a page do not run when they are switched off`() async throws {
      let page = try await opened("<script>document.title = 'ran'</script>")
      #expect(try await page.run("return document.title") == "ran")
      try await page.browser.setScripts(enabled: false)
      let still = try await opened("<script>document.title = 'ran'</script>")
      let title: String = try await still.run("return document.title")
      try await page.browser.setScripts(enabled: true)
      #expect(title == "test")
    }

    /// A page of the test's own, beside those of the site.
    private func opened(_ body: String) async throws -> Page {
      let browser = try await Browser.shared
      let file = browser.site.appending(path: "harness.html")
      let html = """
        <!DOCTYPE html><html lang="en"><head><title>test</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"></head>
        <body><main><h1>Test</h1>\(body)</main></body></html>
        """
      try Data(html.utf8).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      return try await browser.open("harness.html")
    }
  }
}
