import Testing

extension BrowserTests {
  /// Questions that readers answer for themselves.
  struct CheckTests {
    private static let path = "everyone/is-this-right/"
    /// For each check of the page, whether a reader sees what the answers point to.
    private static let seen =
      """
      return [...document.querySelectorAll('.meaning')].map(meaning =>
        [...meaning.children].every(part => part.checkVisibility()))
      """
    private static let ticked = "return document.querySelectorAll('.check input:checked').length"

    @Test(arguments: ["en", "ar", "th"])
    func `what an answer points to is shown once it is given`(language: String) async throws {
      let browser = try await Browser.shared
      for page in [
        try await browser.open("\(language)/\(Self.path)"),
        try await browser.openFile("\(language)/\(Self.path)index.html"),
      ] {
        #expect(try await page.run(Self.seen) == [false, false, false])
        try await page.click(".check ~ .check label")
        #expect(try await page.run(Self.ticked) == 1)
        #expect(try await page.run(Self.seen) == [false, true, false])
        let role = "return document.querySelectorAll('.meaning[role=status] a[href]').length"
        #expect(try await page.run(role) == 3)
        try await page.click(".check ~ .check label")
        #expect(try await page.run(Self.seen) == [false, false, false])
      }
    }

    @Test func `nothing that was ticked is kept`() async throws {
      let browser = try await Browser.shared
      let page = try await browser.open("en/\(Self.path)")
      try await page.click(".check label")
      #expect(try await page.run(Self.ticked) == 1)
      try await browser.visit("en/everyone/")
      try await page.goBack()
      #expect(try await page.address().hasSuffix("is-this-right/"))
      #expect(try await page.run(Self.ticked) == 0)
      #expect(try await page.run(Self.seen) == [false, false, false])
      #expect(try await page.run("return document.cookie + localStorage.length") == "0")
    }

    @Test func `without script the boxes and what they point to are there`() async throws {
      let browser = try await Browser.shared
      try await browser.setScripts(enabled: false)
      let page = try await browser.open("vi/\(Self.path)")
      try await page.click(".check label")
      let ticked: Int = try await page.run(Self.ticked)
      let seen: [Bool] = try await page.run(Self.seen)
      try await page.reload()
      let kept: Int = try await page.run(Self.ticked)
      try await browser.setScripts(enabled: true)
      #expect(ticked == 1)
      #expect(seen == [true, true, true])
      #expect(kept == 0)
    }
  }
}
