import Foundation
import Testing

extension BrowserTests {
  /// A topic that is read aloud, with a voice that the test puts in the place of one of the device.
  struct ListenTests {
    private static let topic = "en/everyone/when-you-call/"

    /// Opens a topic on a device with one voice, which says at once all that it is given.
    private func open(
      _ voice: (language: String, isLocal: Bool), _ check: (Page) async throws -> Void
    ) async throws {
      let browser = try await Browser.shared
      let script = """
        {
          const said = [], own = { getVoices: () => [{ lang: '\(voice.language)', localService: \(voice.isLocal) }],
            speak(words) {
              said.push(words.text);
              own.current = words;
            },
            cancel() { own.current = undefined; } };
          Object.defineProperty(window, 'speechSynthesis', { value: own });
          window.SpeechSynthesisUtterance = function (text) { this.text = text; };
          window.said = said;
        }
        """
      let added = try await browser.driver.devTools(
        "Page.addScriptToEvaluateOnNewDocument", ["source": .string(script)])
      let page = try await browser.open(Self.topic)
      try await check(page)
      try await browser.driver.devTools(
        "Page.removeScriptToEvaluateOnNewDocument", ["identifier": added["identifier"] ?? ""])
    }

    @Test func `the button reads the text part by part, and stops`() async throws {
      try await open((language: "en-GB", isLocal: true)) { page in
        #expect(try await page.run("return said.length") == 0)
        try await page.click("[data-listen]")
        let said: [String] = try await page.run(
          """
          for (let turn = 0; turn < 500 && speechSynthesis.current; turn++) {
            const { onend } = speechSynthesis.current;
            speechSynthesis.current = undefined;
            onend();
          }
          return said;
          """)
        let seen: [String] = try await page.run(
          "return [document.querySelector('h1').textContent, document.querySelector('article li').textContent.trim()]"
        )
        #expect(said.first == seen[0] && said.contains(seen[1]))
        #expect(Set(said).count > said.count / 2)
        // At its end it can begin again, and be stopped.
        try await page.click("[data-listen]")
        #expect(try await page.run("return !!speechSynthesis.current") == true)
        try await page.click("[data-listen]")
        #expect(try await page.run("return !!speechSynthesis.current") == false)
      }
    }

    @Test(arguments: [("en-US", false), ("da-DK", true)])
    func `without a voice of the device for the language there is no button`(
      language: String, isLocal: Bool
    ) async throws {
      try await open((language: language, isLocal: isLocal)) { page in
        let isSeen = "return document.querySelector('[data-listen]').checkVisibility()"
        let seen: Bool = try await page.run(isSeen)
        #expect(!seen)
      }
    }

    @Test func `who leaves hears nothing more`() async throws {
      try await open((language: "en", isLocal: true)) { page in
        try await page.click("[data-listen]")
        let isSilent: Bool = try await page.run(
          """
          dispatchEvent(new PageTransitionEvent('pagehide'));
          return !speechSynthesis.current;
          """)
        #expect(isSilent)
      }
    }
  }
}
