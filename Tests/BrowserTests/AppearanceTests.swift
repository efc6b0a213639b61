import Testing

extension BrowserTests {
  /// What a reader sees, in each kind of page.
  struct AppearanceTests {
    @Test(arguments: SitePage.all)
    func `axe finds nothing, and nothing is cut off or too small`(_ sitePage: SitePage) async throws
    {
      let page = try await Browser.shared.open(sitePage.path)
      for viewport in [Viewport.phone, .desktop] {
        try await page.resize(to: viewport)
        try await page.show(in: .light)
        let faults = try await page.layoutFaults()
        #expect(faults == [], "\(viewport.name)")
        let violations = try await page.axeViolations()
        #expect(violations == [], "\(viewport.name), light")
        try await page.saveScreenshot("\(sitePage.name)-\(viewport.name)-light")
        try await page.show(in: .dark)
        // Nothing else than the colours is different in the dark.
        let faint = try await page.axeViolations(rules: ["color-contrast"])
        #expect(faint == [], "\(viewport.name), dark")
        try await page.saveScreenshot("\(sitePage.name)-\(viewport.name)-dark")
      }
    }

    @Test(arguments: SitePage.all)
    func `nothing is lost at 400 % and in forced colours`(_ sitePage: SitePage) async throws {
      let page = try await Browser.shared.open(sitePage.path, at: .zoomed)
      let zoomed = try await page.layoutFaults()
      #expect(zoomed == [])
      try await page.resize(to: .phone)
      try await page.show(in: .forcedColors)
      #expect(try await page.run("return matchMedia('(forced-colors: active)').matches"))
      let faint = try await page.axeViolations(rules: ["color-contrast"])
      #expect(faint == [])
      let faults = try await page.layoutFaults()
      #expect(faults == [])
      try await page.saveScreenshot("\(sitePage.name)-phone-forced")
    }

    @Test(arguments: SitePage.all)
    func `nothing is cut off on a phone with letters twice as large`(_ sitePage: SitePage)
      async throws
    {
      let page = try await Browser.shared.open(sitePage.path, at: .phone)
      let _: Bool = try await page.run(
        "document.documentElement.style.fontSize = '200%'; return true")
      let faults = try await page.layoutFaults()
      #expect(faults == [])
      try await page.saveScreenshot("\(sitePage.name)-phone-large")
    }

    @Test(arguments: SitePage.all)
    func `nothing lies over anything between a phone and a desktop`(_ sitePage: SitePage)
      async throws
    {
      for width in [480, 639, 800, 1023] {
        let viewport = Viewport(name: "\(width)", width: width, height: 700)
        let page = try await Browser.shared.open(sitePage.path, at: viewport)
        let faults = try await page.layoutFaults()
        #expect(faults == [], "\(width)")
      }
    }

    @Test func `nothing moves for a reader who asked for that`() async throws {
      for sitePage in SitePage.all {
        let page = try await Browser.shared.open(sitePage.path, in: .reducedMotion)
        #expect(try await page.run("return document.getAnimations().length") == 0)
      }
    }
  }

  /// What a reader can do who has no mouse.
  struct KeyboardTests {
    @Test(arguments: SitePage.all)
    func `every link has the focus once, in order, in sight`(_ sitePage: SitePage) async throws {
      for viewport in [Viewport.phone, .desktop] {
        let page = try await Browser.shared.open(sitePage.path, at: viewport)
        let faults = try await page.keyboardFaults()
        #expect(faults == [], "\(viewport.name)")
      }
    }

    @Test func `the first Tab shows the link that leads past the header`() async throws {
      let page = try await Browser.shared.open("en/everyone/who-can-help/")
      try await page.press([Key.tab])
      #expect(try await page.run("return document.activeElement.className") == "skip")
      try await page.press([Key.enter])
      #expect(try await page.run("return location.hash") == "#_main")
    }

    @Test func `Enter opens and closes what is folded`() async throws {
      let page = try await Browser.shared.open("en/everyone/who-can-help/")
      let open = "return document.querySelector('details.languages').open"
      let focused: Bool = try await page.run(
        "const s = document.querySelector('details.languages summary'); s.focus();"
          + "return document.activeElement === s")
      #expect(focused)
      try await page.press([Key.enter])
      #expect(try await page.run(open))
      #expect(try await page.layoutFaults() == [])
      try await page.press([Key.enter])
      #expect(try await page.run(open) == false)
    }
  }
}
