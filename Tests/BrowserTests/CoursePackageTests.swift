import Foundation
import TestSupport
import Testing

extension BrowserTests {
  /// A course in a learning platform, from the first launch to a certificate.
  struct CoursePackageTests {
    static let standards = [LearningPlatform.Standard.first, .later]

    private static func html(_ standard: LearningPlatform.Standard) async throws -> String {
      let desk = try PackDesk()
      let archive = try await Browser.shared.site.appending(
        path: "training/first-conversation-\(standard.name).zip")
      let page = try desk.unpack(archive).appending(path: "index.html")
      return String(decoding: try Data(contentsOf: page), as: UTF8.self)
    }

    /// The course with the first quiz of each module alone: what matters to a platform is not how many there are.
    private static let short = Task {
      try packages { text in
        let quizzes = text.matches(of: quiz)
        return quizzes.dropFirst().reversed().reduce(into: text) {
          $0.removeSubrange($1.range)
        }
      }
    }

    private func platform(
      _ standard: LearningPlatform.Standard, in place: LearningPlatform.Place = .frame
    ) async throws -> LearningPlatform {
      let html = try Self.html(standard, in: await Self.short.value)
      return try await LearningPlatform(Browser.shared, standard, html: html, in: place)
    }

    private static var quiz: Regex<Substring> { /(?s)\n:::quiz.*?\n:::(?=\n)/ }

    /// The page of a package that was built of changed texts.
    private static func html(_ standard: LearningPlatform.Standard, in desk: PackDesk) throws
      -> String
    {
      let archive = desk.folder.appending(
        path: "site/training/first-conversation-\(standard.name).zip")
      let unpacked = try PackDesk()
      let page = try unpacked.unpack(archive).appending(path: "index.html")
      return String(decoding: try Data(contentsOf: page), as: UTF8.self)
    }

    @Test(arguments: standards)
    func `a course is begun, left, resumed and passed`(_ standard: LearningPlatform.Standard)
      async throws
    {
      let platform = try await platform(standard)
      try await platform.launch()
      try await platform.wait(for: "incomplete", of: standard.status)
      #expect(try await platform.calls().first == "Initialize")
      if standard.status != standard.success {
        #expect(try await platform.values()[standard.success] == "unknown")
      }
      try await platform.inCourse {
        try await $0.choose("da")
        try await $0.answer(2, rightly: true)
        try await $0.goToEnd()
      }
      try await platform.leave()
      #expect(try await platform.calls().count { $0 == "Finish" } == 1)
      var values = try await platform.values()
      #expect(values[standard.exit] == "suspend" && values[standard.status] == "incomplete")

      try await platform.launch()
      let count = try await platform.inCourse { player in
        #expect(
          try await player.shown() == ["answered": "2", "part": "5 / 5", "language": "da"])
        try await player.answer(100, rightly: true)
        try await player.goToEnd()
        return try await player.questionCount()
      }
      try await platform.wait(for: "passed", of: standard.success)
      values = try await platform.values()
      #expect(values[standard.score] == "100" && values[standard.exit] == "suspend")
      // Trainers see each answer, in all sessions once.
      let names = values.filter { $0.key.hasPrefix("cmi.interactions.") && $0.key.hasSuffix(".id") }
        .filter { !$0.key.contains("objectives") }
      #expect(names.count == count && Set(names.values).count == count)
      #expect(values["cmi.interactions.0.result"] == "correct")
      try await platform.leave()
      #expect(try await platform.faults() == [])
    }

    @Test(arguments: standards)
    func `who answers wrongly has not passed, and whoever has passed stays so`(
      _ standard: LearningPlatform.Standard
    ) async throws {
      let platform = try await platform(standard)
      try await platform.launch()
      try await platform.inCourse {
        try await $0.choose("en")
        try await $0.answer(100, rightly: false)
      }
      try await platform.wait(for: "failed", of: standard.success)
      #expect(try await platform.values()[standard.score] == "0")
      try await platform.inCourse {
        try await $0.goToEnd()
        #expect(try await $0.words("data-certificate") == "")
        try await $0.page.click("[data-text]:not([hidden]) [data-again]")
        try await $0.answer(100, rightly: true)
      }
      try await platform.wait(for: "passed", of: standard.success)
      // Another try, and the other language, take nothing back.
      try await platform.inCourse {
        try await $0.goToEnd()
        try await $0.page.click("[data-text]:not([hidden]) [data-again]")
        try await $0.answer(100, rightly: false)
        try await $0.goToEnd()
        #expect(try await $0.words("data-standing").contains("100"))
        #expect(try await $0.words("data-certificate") != "")
        try await $0.choose("da")
      }
      try await platform.leave()
      let values = try await platform.values()
      #expect(values[standard.success] == "passed" && values[standard.score] == "100")
      #expect(try await platform.faults() == [])
    }

    @Test(arguments: standards)
    func `answers are one for all languages, and stay when the frame is loaded anew`(
      _ standard: LearningPlatform.Standard
    ) async throws {
      let platform = try await platform(standard)
      try await platform.launch()
      try await platform.inCourse {
        try await $0.choose("en")
        try await $0.answer(3, rightly: true)
        for language in ["uk", "ar", "en"] {
          try await $0.choose(language)
          #expect(try await $0.shown()["answered"] == "3")
        }
        try await $0.answer(4, rightly: false)
        let _: Bool = try await $0.page.run("location.reload(); return true")
      }
      try await platform.inCourse {
        try await $0.page.wait(
          for: "the course", "return Boolean(document.querySelector('[data-bar]:not([hidden])'))")
        #expect(try await $0.shown()["answered"] == "4")
        try await $0.answer(5, rightly: true)
      }
      try await platform.wait(forAnswers: 5)
      #expect(try await platform.faults() == [])
    }

    @Test(arguments: standards)
    func `what is refused is said, and kept as soon as it is taken`(
      _ standard: LearningPlatform.Standard
    ) async throws {
      let platform = try await platform(standard)
      try await platform.launch()
      for refused in ["Commit", "cmi.suspend_data", standard.status] {
        let platform = try await self.platform(standard)
        try await platform.launch()
        try await platform.inCourse { try await $0.choose("da") }
        try await platform.refuse([refused])
        try await platform.inCourse {
          try await $0.answer(refused == standard.status ? 100 : 2, rightly: true)
          try await $0.page.wait(
            for: "a notice", "return document.querySelector('[data-alarm]').checkVisibility()")
          let words = try await $0.words("data-alarm")
          #expect(words.contains("Læringsplatformen har ikke gemt dette"))
          #expect(words.contains(refused) && words.contains("The database is away"))
        }
        try await platform.refuse([])
        try await platform.inCourse {
          try await $0.page.click("[data-retry]")
          #expect(try await $0.words("data-alarm") == "")
        }
        if refused == standard.status {
          try await platform.wait(
            for: standard.name == "scorm12" ? "passed" : "completed", of: standard.status)
        } else {
          try await platform.wait(forAnswers: 2)
        }
      }
    }

    @Test(arguments: standards)
    func `of what a platform may do without, it is said that it lacks`(
      _ standard: LearningPlatform.Standard
    ) async throws {
      let platform = try await platform(standard)
      try await platform.launch()
      try await platform.refuse(["cmi.interactions.0.id"])
      try await platform.inCourse {
        try await $0.choose("en")
        try await $0.answer(1, rightly: true)
      }
      try await platform.wait(forAnswers: 1)
      try await platform.inCourse {
        let (alarm, remark) = try await ($0.words("data-alarm"), $0.words("data-remark"))
        #expect(alarm == "" && remark.contains("cmi.interactions.0.id"))
      }
    }

    @Test(arguments: standards)
    func `two windows keep what was answered in either`(_ standard: LearningPlatform.Standard)
      async throws
    {
      let platform = try await platform(standard)
      let browser = try await Browser.shared
      try await platform.launch()
      try await platform.inCourse { try await $0.choose("da") }
      let first: String = try await browser.driver.get("window")
      try await browser.inNewWindow {
        let second: String = try await browser.driver.get("window")
        try await platform.launch()
        try await platform.inCourse { try await $0.choose("en") }
        try await browser.show(first)
        try await platform.inCourse { try await $0.answer(2, rightly: true) }
        try await browser.show(second)
        try await platform.inCourse {
          try await $0.page.wait(
            for: "the answers of the first window",
            """
            return [...document.querySelectorAll('[data-text]:not([hidden]) [data-question]')]
              .filter(question => question.answer.isRight !== undefined).length == 2
            """)
          try await $0.answer(3, rightly: true)
        }
        // Nobody has closed a window so far: a killed one leaves as much.
        try await platform.wait(forAnswers: 3)
        try await platform.leave()
      }
      try await platform.inCourse {
        #expect(try await $0.shown()["language"] == "da")
        try await $0.answer(4, rightly: true)
      }
      try await platform.wait(forAnswers: 4)
      #expect(try await platform.faults() == [])
    }

    @Test(arguments: standards)
    func `a platform may come late, and take its time`(_ standard: LearningPlatform.Standard)
      async throws
    {
      let platform = try await platform(standard)
      try await platform.launch()
      try await platform.inCourse {
        try await $0.choose("da")
        try await $0.answer(1, rightly: true)
        try await $0.goToEnd()
        try await $0.page.click("[data-text]:not([hidden]) [data-again]")
        try await $0.answer(2, rightly: true)
      }
      try await platform.leave()
      // What is answered before the platform is there belongs to what it knows.
      try await platform.launch(delay: 3000, pause: 500)
      try await platform.inCourse {
        let isAlone: Bool = try await $0.page.run("return !parent.API && !parent.API_1484_11")
        #expect(isAlone)
        try await $0.goToEnd()
        let shown =
          "[...document.querySelectorAll('[data-question]')].find(q => q.checkVisibility())"
        for part in ["input, option:nth-child(2)", "[data-judge]"] {
          let element: Element = try await $0.page.run(
            "return \(shown).querySelector(arguments[0])", .string(part))
          try await $0.page.press(element)
        }
      }
      try await platform.wait(forAnswers: 3)
      try await platform.inCourse {
        let (alarm, remark) = try await ($0.words("data-alarm"), $0.words("data-remark"))
        #expect(alarm == "" && remark == "")
        #expect(try await $0.shown()["answered"] == "3")
      }
      #expect(try await platform.faults() == [])
    }

    @Test(arguments: standards)
    func `a platform may sit in the window that opened the window of the frame`(
      _ standard: LearningPlatform.Standard
    ) async throws {
      let browser = try await Browser.shared
      let platform = try await platform(standard, in: .window)
      let own: String = try await browser.driver.get("window")
      try await platform.launch()
      try await platform.inCourse { try await $0.answer(2, rightly: true) }
      let _: Bool = try await platform.page.run(
        "window.lms = opener.lms; return true")
      try await platform.wait(forAnswers: 2)
      let faults = try await platform.faults()
      let _: [String] = try await browser.driver.delete("window")
      try await browser.show(own)
      #expect(faults == [])
    }

    @Test(arguments: standards)
    func `who looks at it once more changes nothing`(_ standard: LearningPlatform.Standard)
      async throws
    {
      let platform = try await platform(standard)
      var known = [standard.mode: "review", standard.status: "completed"]
      known[standard.success] = "passed"
      try await platform.launch(known)
      try await platform.inCourse { try await $0.answer(100, rightly: false) }
      try await platform.leave()
      let calls = try await platform.calls()
      #expect(calls.allSatisfy { !$0.hasPrefix("SetValue") } && calls.last == "Finish")
    }

    @Test(arguments: standards)
    func `what a platform knows is never taken back`(_ standard: LearningPlatform.Standard)
      async throws
    {
      // A platform that has lost what was kept, and one that tells no status.
      let platform = try await platform(standard)
      var known = [standard.status: "completed", standard.score: "90"]
      known[standard.success] = "passed"
      try await platform.launch(known)
      try await platform.inCourse { try await $0.answer(100, rightly: false) }
      try await platform.leave()
      var values = try await platform.values()
      #expect(values[standard.success] == "passed" && values[standard.score] == "90")

      let other = try await self.platform(standard)
      try await other.launch()
      try await other.inCourse { try await $0.answer(100, rightly: true) }
      try await other.leave()
      let kept = try await other.values()["cmi.suspend_data"]
      let third = try await self.platform(standard)
      try await third.launch(["cmi.suspend_data": try #require(kept)])
      try await third.leave()
      values = try await third.values()
      #expect(values[standard.success] == "passed" && values[standard.status] != "incomplete")
      #expect(values[standard.score] == "100")
    }

    @Test(arguments: [
      ("uk", "en-GB,da", "uk"), ("", "en-GB,da", "en"), ("", "ar-SY,en", "ar"),
      ("zz_ZZ", "fr,uk-UA", "uk"), ("", "fr,th", "da"), ("EN_us", "da", "en"),
    ])
    func `the language is that of the learner`(asked: String, accepted: String, shown: String)
      async throws
    {
      let browser = try await Browser.shared
      let agent: String = try await Page(browser: browser).run("return navigator.userAgent")
      try await browser.driver.devTools(
        "Emulation.setUserAgentOverride",
        ["userAgent": .string(agent), "acceptLanguage": .string(accepted)])
      for standard in Self.standards {
        let platform = try await platform(standard)
        try await platform.launch(asked.isEmpty ? [:] : [standard.language: asked])
        try await platform.inCourse {
          let tag = try await $0.shown()["language"]
          #expect(tag == shown)
          #expect(try await $0.page.run("return document.documentElement.lang") == shown)
        }
      }
      try await browser.driver.devTools(
        "Emulation.setUserAgentOverride",
        ["userAgent": .string(agent), "acceptLanguage": "en"])
    }

    /// Every class and identifier of pages, and every name that scripts use, as a text could have them.
    private static func hostile(_ html: String) -> String {
      let words = Set(
        html.matches(of: /(?:class|id)="([^"]*)"/).flatMap { $0.1.split(separator: " ") }
          + html.matches(of: /[.#]?([A-Za-z][-A-Za-z0-9_]+)/).map { $0.1 }
      ).filter { $0.count < 24 }.sorted()
      let blocks = words.map { word in
        "<div class=\"block \(word)\" id=\"\(word)\"><ol><li>\(word) <a href=\"#\(word)\">\(word)</a></li></ol></div>"
      }
      return
        "<div style=\"block-size: 12rem; overflow: auto\" tabindex=\"-1\" inert>\(blocks.joined())</div>"
    }

    @Test(arguments: standards)
    func `a text that uses every class and identifier is played to its certificate by keyboard`(
      _ standard: LearningPlatform.Standard
    ) async throws {
      let html = try await Self.html(standard)
      var played = html
      let body = html[..<(html.firstRange(of: "<script>")?.lowerBound ?? html.endIndex)]
      let scripts = html[body.endIndex...]
      let words = Self.hostile(String(body.filter { $0.isASCII }) + scripts)
      for start in html.ranges(of: /<section data-part="[^"]*">/).reversed() {
        played.insert(contentsOf: words, at: start.upperBound)
      }
      let platform = try await LearningPlatform(Browser.shared, standard, html: played)
      _ = try await platform.page.browser.messages()
      try await platform.launch()
      try await platform.inCourse {
        try await $0.choose("en")
        try await $0.earnCertificateByKeyboard()
        // The platform has said who it is; a person may write something else.
        let lines: [String] = try await $0.page.run(
          "return document.querySelector('[data-text]:not([hidden]) [data-plain]').value.split('\\n')"
        )
        #expect(lines.contains("Ada Holm") && lines.contains("Certificate"))
      }
      try await platform.wait(for: "passed", of: standard.success)
      #expect(try await platform.faults() == [])
      #expect(try await platform.page.browser.messages().filter { !$0.contains("favicon") } == [])
    }

    /// The packages of the real courses with other texts: what `change` makes of each.
    private static func packages(_ change: (String) -> String) throws -> PackDesk {
      let desk = try PackDesk()
      let content = desk.folder.appending(path: "content")
      try FileManager.default.copyItem(
        at: VardeCommand.package.appending(path: "content"), to: content)
      let files = FileManager.default.enumerator(atPath: content.path)
      while let path = files?.nextObject() as? String {
        guard path.hasPrefix("training/"), path.hasSuffix(".md") else { continue }
        let file = content.appending(path: path)
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        try Data(change(text).utf8).write(to: file)
      }
      let built = try VardeCommand.run(
        [
          "build", "--formats", "scorm", "--today", "2026-11-23", "--content", content.path,
          "--templates", VardeCommand.templates.path, "--output", desk.folder.path + "/site",
        ], in: desk.folder)
      guard built.status == 0 else { throw VardeCommand.Failure(built.error) }
      return desk
    }

    @Test(arguments: standards)
    func `a course without questions is completed and has no score`(
      _ standard: LearningPlatform.Standard
    ) async throws {
      let html = try Self.html(standard, in: Self.packages { $0.replacing(Self.quiz, with: "") })
      let platform = try await LearningPlatform(Browser.shared, standard, html: html)
      try await platform.launch()
      try await platform.wait(for: "incomplete", of: standard.status)
      try await platform.inCourse {
        try await $0.choose("en")
        #expect(try await $0.questionCount() == 0)
        try await $0.goToEnd()
        #expect(try await $0.words("data-standing") == "You have been through the whole course.")
        #expect(try await $0.words("data-certificate") != "")
      }
      try await platform.wait(for: "completed", of: standard.status)
      try await platform.leave()
      let values = try await platform.values()
      #expect(values.keys.allSatisfy { !$0.contains("score") })
      #expect([nil, "unknown", "completed"].contains(values[standard.success]))
      #expect(try await platform.faults() == [])
    }

    @Test func `what is open is said, and leads to the question`() async throws {
      let platform = try await platform(.first)
      try await platform.launch()
      try await platform.inCourse {
        try await $0.choose("en")
        let count = try await $0.questionCount()
        try await $0.answer(count - 2, rightly: true)
        try await $0.goToEnd()
        #expect(try await $0.words("data-standing") == "Questions still open: 2")
        try await $0.page.click("[data-text]:not([hidden]) [data-missing] button")
        #expect(
          try await $0.page.run(
            "return document.activeElement.closest('[data-question]').answer.isRight === undefined")
            == true)
        try await $0.page.click("[data-text]:not([hidden]) [data-map] summary")
        #expect(try await $0.words("data-map").contains("✓ done"))
      }
    }

    @Test func `without a platform it is a page that can be read and answered`() async throws {
      let browser = try await Browser.shared
      let desk = try PackDesk()
      let archive = browser.site.appending(path: "training/first-conversation-scorm12.zip")
      _ = try await browser.messages()
      let page = try await browser.openFile(
        at: desk.unpack(archive).appending(path: "index.html"))
      let player = CoursePlayer(page: page)
      #expect(try await player.words("data-remark").contains("not kept"))
      let faults = try await page.layoutFaults()
      #expect(faults == [])
      let violations = try await page.axeViolations()
      #expect(violations == [])
      try await page.click("[data-text]:not([hidden]) [data-map] summary")
      try await page.saveScreenshot("course-package")
      try await player.answer(100, rightly: true)
      try await player.goToEnd()
      #expect(try await player.words("data-certificate") != "")
      #expect(try await page.axeViolations() == [])
      let messages = try await browser.messages()
      #expect(messages == [])
    }

    /// The course with `count` questions more, which have six answers each.
    private func html(withMore count: Int) async throws -> String {
      let html = try await Self.html(.first)
      let items = (0..<6).map { "<li data-answer=\"\($0)\">Answer \($0)</li>" }.joined()
      let questions = (0..<count).map { number in
        """
        <li data-question="many/\(number)" data-kind="multiple"><p>Which?</p><ul data-offer>\(items)</ul>\
        <details data-solution><summary>See</summary><ul data-key>\(items)</ul></details></li>
        """
      }
      var large = html
      for start in html.ranges(of: /<section data-part="first-conversation">/).reversed() {
        large.insert(
          contentsOf: "<div class=\"block quiz\"><ol>\(questions.joined())</ol></div>",
          at: start.upperBound)
      }
      return large
    }

    /// Answers in one go, which a person could do in hours.
    private static let answerAll = """
      for (const question of document.querySelectorAll('[data-text]:not([hidden]) [data-question]')) {
        for (const item of question.querySelectorAll('[data-offer] > [data-answer]')) {
          const field = item.querySelector('input, select');
          const value = question.answer.right[Number(item.dataset.answer)];
          if (field.options) field.value = value;
          else field.checked = value != '-';
        }
        question.querySelector('[data-judge]').click();
      }
      return true;
      """

    @Test(arguments: [(200, false), (500, true)])
    func `two hundred questions fit into what a platform keeps, and it is said when more do not`(
      count: Int, isFull: Bool
    ) async throws {
      let platform = try await LearningPlatform(
        Browser.shared, .first, html: html(withMore: count))
      try await platform.launch()
      try await platform.inCourse {
        try await $0.choose("da")
        let _: Bool = try await $0.page.run(Self.answerAll)
      }
      try await platform.wait(for: "passed", of: LearningPlatform.Standard.first.success)
      let size = try #require(try await platform.values()["cmi.suspend_data"]).count
      #expect((2000...4096).contains(size))
      try await platform.inCourse {
        let remark = try await $0.words("data-remark")
        #expect(remark.contains("ikke plads til mere") == isFull)
      }
      #expect(try await platform.faults() == [])
    }
  }
}
