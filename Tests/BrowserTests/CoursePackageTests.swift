import Foundation
import TestSupport
import Testing

extension BrowserTests {
  /// A course in a learning platform, from the first launch to a certificate.
  struct CoursePackageTests {
    static let standards = [LearningPlatform.Standard.first, .later]

    private func platform(_ standard: LearningPlatform.Standard) async throws -> LearningPlatform {
      let browser = try await Browser.shared
      let desk = try PackDesk()
      let archive = browser.site.appending(
        path: "training/first-conversation-\(standard.name).zip")
      let page = try desk.unpack(archive).appending(path: "index.html")
      let html = String(decoding: try Data(contentsOf: page), as: UTF8.self)
      return try await LearningPlatform(browser, standard, html: html)
    }

    @Test(arguments: standards)
    func `a course is begun, left, resumed and passed`(_ standard: LearningPlatform.Standard)
      async throws
    {
      let platform = try await platform(standard)
      try await platform.launch()
      var calls = try await platform.calls()
      #expect(calls.first == "Initialize")
      #expect(calls.contains("SetValue \(standard.status) incomplete") && calls.last == "Commit")
      try await platform.choose("da")
      try await platform.answer(2, rightly: true)
      try await platform.leave()
      calls = try await platform.calls()
      #expect(calls.count { $0 == "Finish" } == 1 && calls.last == "Finish")
      var values = try await platform.values()
      #expect(values[standard.exit] == "suspend" && values[standard.status] == "incomplete")

      try await platform.launch(values)
      let shown = try await platform.shown()
      #expect(shown == ["answered": "2", "part": "5 / 5", "language": "da"])
      try await platform.answer(100, rightly: true)
      values = try await platform.values()
      #expect(values[standard.success] == "passed" && values[standard.score] == "100")
      try await platform.leave()
      values = try await platform.values()
      #expect(values[standard.exit] == (standard.name == "scorm12" ? "" : "normal"))
      #expect(try await platform.faults() == [])
    }

    @Test(arguments: standards)
    func `who answers wrongly has not passed, and can try again`(
      _ standard: LearningPlatform.Standard
    ) async throws {
      let platform = try await platform(standard)
      try await platform.launch()
      try await platform.choose("en")
      let count = try await platform.questionCount()
      #expect(count >= 6)
      try await platform.answer(100, rightly: false)
      var values = try await platform.values()
      #expect(values[standard.success] == "failed" && values[standard.score] == "0")
      let again: Bool = try await platform.page.run(
        """
        const course = document.querySelector('iframe').contentDocument;
        const text = [...course.querySelectorAll('main')].find(main => !main.hidden);
        const button = text.querySelector('.again');
        if (!button.checkVisibility()) return false;
        button.click();
        return true;
        """)
      #expect(again)
      try await platform.answer(100, rightly: true)
      values = try await platform.values()
      #expect(values[standard.success] == "passed" && values[standard.score] == "100")
      // What has been reached is not lost by looking at the other language.
      try await platform.choose("da")
      values = try await platform.values()
      #expect(values[standard.success] == "passed")
      #expect(try await platform.faults() == [])
    }

    @Test(arguments: standards)
    func `who looks at it once more changes nothing`(_ standard: LearningPlatform.Standard)
      async throws
    {
      let platform = try await platform(standard)
      var known = [standard.mode: "review", standard.status: "completed"]
      known[standard.success] = "passed"
      try await platform.launch(known)
      try await platform.answer(100, rightly: false)
      try await platform.leave()
      let calls = try await platform.calls()
      #expect(calls.allSatisfy { !$0.hasPrefix("SetValue") } && calls.last == "Finish")
    }

    @Test(arguments: standards)
    func `a platform that tells no status takes nothing back`(
      _ standard: LearningPlatform.Standard
    ) async throws {
      let platform = try await platform(standard)
      try await platform.launch()
      try await platform.answer(100, rightly: true)
      let kept = try await platform.values()["cmi.suspend_data"]
      try await platform.leave()
      try await platform.launch(["cmi.suspend_data": try #require(kept)])
      let values = try await platform.values()
      #expect(values[standard.success] == "passed" && values[standard.status] != "incomplete")
    }

    @Test func `without a platform it is a page that can be read and answered`() async throws {
      let browser = try await Browser.shared
      let desk = try PackDesk()
      let archive = browser.site.appending(path: "training/first-conversation-scorm12.zip")
      _ = try await browser.messages()
      let page = try await browser.openFile(
        at: desk.unpack(archive).appending(path: "index.html"))
      let faults = try await page.layoutFaults()
      #expect(faults == [])
      let violations = try await page.axeViolations()
      #expect(violations == [])
      try await page.saveScreenshot("course-package")
      let messages = try await browser.messages()
      #expect(messages == [])
    }

    @Test func `two hundred questions fit into what a platform keeps`() async throws {
      let browser = try await Browser.shared
      let desk = try PackDesk()
      let archive = browser.site.appending(path: "training/first-conversation-scorm12.zip")
      let file = try desk.unpack(archive).appending(path: "index.html")
      let html = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      let start = try #require(html.firstRange(of: "<div class=\"block quiz\">"))
      let answers = (0..<6).map { "<li>Answer \($0)</li>" }.joined(separator: "\n")
      let question =
        "<li><p>Which?</p><ul>\(answers)</ul><details><summary>See</summary><ul>\(answers)</ul></details></li>"
      let many =
        "<div class=\"block quiz\"><ol>" + String(repeating: question, count: 200) + "</ol></div>"
      let large = html.replacingCharacters(
        in: start.lowerBound..<start.lowerBound, with: many)
      let platform = try await LearningPlatform(browser, .first, html: large)
      try await platform.launch()
      try await platform.choose("da")
      try await platform.answer(300, rightly: true)
      let values = try await platform.values()
      let size = try #require(values["cmi.suspend_data"]).count
      #expect((400...4096).contains(size))
      #expect(try await platform.faults() == [])
    }
  }
}
