import Foundation
import Testing

extension BrowserTests {
  /// What is played in pages of courses: cases, slides, certificates, and the count of what was learned.
  struct CourseTests {
    private static let course = "training/first-conversation"

    @Test(arguments: ["en", "ar"])
    func `a case is gone through step by step, by keyboard too`(language: String) async throws {
      let browser = try await Browser.shared
      for page in [
        try await browser.open("\(language)/\(Self.course)/honest/"),
        try await browser.openFile("\(language)/\(Self.course)/honest/index.html"),
      ] {
        let shown = """
          return [...document.querySelectorAll('.case .step')]
            .map((step, at) => step.checkVisibility() ? at + 1 : 0).filter(Boolean)
          """
        #expect(try await page.run(shown) == [1])
        let target: Int = try await page.run(
          """
          const choice = document.querySelector('.case .step:not([hidden]) .choices a');
          choice.focus();
          return Number(choice.hash.split('-').at(-1));
          """)
        try await page.press([Key.enter])
        #expect(try await page.run(shown) == [target])
        // What is read next has the focus, and the way back leads to where one was.
        #expect(
          try await page.run("return document.activeElement.classList.contains('step')") == true)
        try await page.click(".case .step:not([hidden]) > button")
        #expect(try await page.run(shown) == [1])
      }
    }

    @Test func `every way through a case comes to an end`() async throws {
      let browser = try await Browser.shared
      for path in ["first-conversation/honest", "signs-at-work/look", "signs-at-work/alone"] {
        let page = try await browser.open("en/training/\(path)/")
        let ends: Int = try await page.run(
          """
          const seen = new Set();
          let ends = 0;
          const visit = step => {
            if (seen.has(step)) return;
            seen.add(step);
            const choices = [...step.querySelectorAll('.choices a')];
            if (!choices.length) ends++;
            for (const choice of choices) visit(document.getElementById(choice.hash.slice(1)));
          };
          const steps = document.querySelectorAll('.case .step');
          if (steps.length) visit(steps[0]);
          return seen.size == steps.length ? ends : -1;
          """)
        #expect(ends >= 2, "\(path)")
      }
    }

    @Test(arguments: [("en", ["\u{E014}", "\u{E012}"]), ("ar", ["\u{E012}", "\u{E014}"])])
    func `slides change by keys, in the direction of the language`(
      language: String, keys: [String]
    ) async throws {
      let browser = try await Browser.shared
      let page = try await browser.openFile("\(language)/\(Self.course)/talk/slides/index.html")
      let shown = """
        return [...document.querySelectorAll('.slide')]
          .map((slide, at) => slide.checkVisibility() ? at + 1 : 0).filter(Boolean)
        """
      #expect(try await page.run(shown) == [1])
      try await page.press([keys[0], keys[0]])
      #expect(try await page.run(shown) == [3])
      #expect(try await page.address().hasSuffix("#_slide-3"))
      try await page.press([keys[1]])
      #expect(try await page.run(shown) == [2])
      // No letter lies outside of a slide.
      let cut: [String] = try await page.run(
        """
        const next = document.querySelector('[data-control=next]');
        const cut = [];
        while (!next.disabled) {
          next.click();
          const face = document.querySelector('.current .face');
          if (face.scrollHeight > face.clientHeight + 1) cut.push(face.parentElement.id);
        }
        return cut;
        """)
      #expect(cut == [])
    }

    @Test func `the speaker sees notes and a clock, and leads the slides`() async throws {
      let browser = try await Browser.shared
      let page = try await browser.open("en/\(Self.course)/talk/slides/")
      let _: Bool = try await page.run("location.hash = '#_speaker-3'; return true")
      try await page.reload()
      let seen: [Bool] = try await page.run(
        """
        const current = document.querySelector('.current');
        return [current.id == '_slide-3', current.querySelector('.notes').checkVisibility(),
          /^0:0[0-9] [/] [0-9]+:00$/.test(document.querySelector('.time').textContent)];
        """)
      #expect(seen == [true, true, true])
      try await page.click("[data-control=previous]")
      #expect(try await page.run("return document.querySelector('.current').id") == "_slide-2")
      // The slide that comes next, and a clock that stands still when it is stopped.
      let upcoming =
        "const slide = document.querySelector('.upcoming'); return slide.checkVisibility() && slide.id"
      #expect(try await page.run(upcoming) == "_slide-3")
      try await page.click("[data-control=clock]")
      let times: [String] = try await page.run(
        """
        const time = () => document.querySelector('.time').textContent;
        const stopped = time();
        await new Promise(done => setTimeout(done, 2200));
        return [stopped, time()];
        """)
      #expect(times[0] == times[1])
    }

    @Test func `all slides are seen at once, and one is chosen by keys or by a click`() async throws
    {
      let browser = try await Browser.shared
      let page = try await browser.open("en/\(Self.course)/talk/slides/")
      let state =
        "return [[...document.querySelectorAll('[data-slide]')].filter(slide => slide.checkVisibility()).length, location.hash]"
        + ".map(String)"
      try await page.click("[data-control=overview]")
      let all: [String] = try await page.run(state)
      #expect(Int(all[0]) ?? 0 > 5)
      try await page.press(["\u{E014}"])
      try await page.press(["\u{E007}"])
      #expect(try await page.run(state) == ["1", "#_slide-2"])
      try await page.press(["o"])
      try await page.click("#_slide-4")
      #expect(try await page.run(state) == ["1", "#_slide-4"])
    }

    @Test func `the screen goes black, and any press brings the slide back`() async throws {
      let browser = try await Browser.shared
      let page = try await browser.open("en/\(Self.course)/talk/slides/")
      let isBlack =
        "return getComputedStyle(document.body, '::after').backgroundColor == 'rgb(0, 0, 0)'"
      #expect(try await page.run(isBlack) == false)
      try await page.press(["b"])
      #expect(try await page.run(isBlack) == true)
      try await page.press(["\u{E00C}"])
      #expect(try await page.run(isBlack) == false)
      try await page.click("[data-control=black]")
      #expect(try await page.run(isBlack) == true)
      try await page.press(["\u{E014}"])
      #expect(try await page.run(isBlack) == false)
      // A way back that is seen.
      let way = "return document.querySelector('.controls a').pathname"
      #expect(try await page.run(way) == "/en/\(Self.course)/talk/index.html")
    }

    @Test func `the slides follow the speaker, and the speaker them`() async throws {
      let browser = try await Browser.shared
      let page = try await browser.open("en/\(Self.course)/talk/slides/")
      let _: Bool = try await page.run(
        """
        const real = window.open;
        window.open = (...words) => window.speaker = real(...words);
        return true;
        """)
      try await page.click("[data-control=speaker]")
      let shown: [String] = try await page.run(
        """
        const current = other => other.document.querySelector('.current')?.id;
        const until = async test => {
          for (let turn = 0; turn < 60 && !test(); turn++) await new Promise(done => setTimeout(done, 50));
        };
        await until(() => speaker.document.querySelector('.time'));
        const next = other => other.document.querySelector('[data-control=next]');
        const shown = [current(speaker)];
        next(window).click();
        await until(() => current(speaker) == '_slide-2');
        shown.push(current(speaker));
        next(speaker).click();
        await until(() => current(window) == '_slide-3');
        shown.push(current(window));
        speaker.close();
        return shown;
        """)
      #expect(shown == ["_slide-1", "_slide-2", "_slide-3"])
    }

    @Test func `who passes can print a certificate, and the name is kept nowhere`() async throws {
      let browser = try await Browser.shared
      let page = try await browser.open("en/\(Self.course)/all/")
      let hidden = "return !document.querySelector('.certificate').checkVisibility()"
      #expect(try await page.run(hidden) == true)
      let player = CoursePlayer(page: page)
      try await player.answer(100, rightly: true)
      #expect(try await page.run(hidden) == false)
      let lines: [String] = try await page.run(
        """
        const name = document.querySelector('.certificate input');
        name.value = '<b>Å</b>';
        name.dispatchEvent(new Event('input'));
        return document.querySelector('.certificate textarea').value.split('\\n');
        """)
      #expect(lines.count == 8 && lines[1] == "Certificate" && lines[2] == "<b>Å</b>")
      #expect(lines[5].contains(try Regex("^90 minutes.*Version [0-9a-f]{8}$")))
      #expect(lines[7].hasSuffix("/en/\(Self.course)/version/"))
      #expect(try await page.axeViolations() == [])
      #expect(
        try await page.run("return document.cookie + localStorage.length + sessionStorage.length")
          == "00")
      try await page.reload()
      #expect(try await page.run(hidden) == true)
      try await player.answer(100, rightly: false)
      #expect(try await page.run(hidden) == true)
    }

    @Test func `what was learned is worked out from two counts`() async throws {
      let browser = try await Browser.shared
      let page = try await browser.open("da/\(Self.course)/tally/")
      let cells: [String] = try await page.run(
        """
        const rows = [...document.querySelectorAll('table.tally tr')];
        const fill = (row, before, after) => [before, after].forEach((value, at) => {
          row.querySelectorAll('input')[at].value = value;
        });
        fill(rows[1], 20, 10);
        for (const row of rows.slice(2, -1)) fill(row, 5, 10);
        fill(rows[2], 20, 10);
        document.querySelector('table.tally').dispatchEvent(new Event('input'));
        return [rows[2].cells[3], rows[3].cells[3], rows.at(-1).cells[3]].map(cell => cell.textContent);
        """)
      // All knew the first before; of the others three in four were wrong, and nobody is after.
      #expect(cells.map { $0.filter(\.isNumber) } == ["0", "100", "100"])
      #expect(try await page.axeViolations() == [])
      #expect(try await page.layoutFaults() == [])
    }
  }
}
