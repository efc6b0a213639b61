import Foundation
import TestSupport
import Testing

extension BrowserTests {
  /// The board in a browser, from the disk, as editors open it.
  struct BoardScriptTests {
    @Test func `open work is filtered, ordered, and its address can be sent`() async throws {
      let browser = try await Browser.shared
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      defer { try? FileManager.default.removeItem(at: folder) }
      let package = VardeCommand.package.path
      let result = try VardeCommand.run(
        [
          "board", "--content", "\(package)/content", "--templates", "\(package)/templates",
          "--output", folder.path, "--today", "2026-11-23",
        ], in: VardeCommand.package)
      try #require(result.status == 0, "\(result.error)")
      let page = try await browser.openFile(at: folder.appending(path: "index.html"))
      let texts = """
        return [...document.querySelectorAll('[data-text]')].filter(text => text.checkVisibility())
          .map(text => text.dataset.language)
        """
      let all: [String] = try await page.run(texts)
      #expect(Set(all).count > 3)
      let choose = """
        const [name, value] = arguments;
        const field = document.querySelector(name);
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        return location.hash;
        """
      let address: String = try await page.run(choose, "[data-filter=language]", "da")
      #expect(address == "#?language=da")
      let danish: [String] = try await page.run(texts)
      #expect(!danish.isEmpty && Set(danish) == ["da"] && danish.count < all.count)
      let _: String = try await page.run(choose, "[data-filter=role]", "reader")
      let roles: [String] = try await page.run(
        "return [...document.querySelectorAll('[data-task]')].filter(task => task.checkVisibility()).map(task => task.dataset.role)"
      )
      #expect(Set(roles) == ["reader"])
      try await page.reload()
      #expect(try await page.run(texts) == danish)
      let _: String = try await page.run(choose, "[data-filter=language]", "")
      let _: String = try await page.run(choose, "[data-order]", "language")
      let ordered: [String] = try await page.run(texts)
      #expect(ordered == ordered.sorted())
      #expect(try await page.axeViolations() == [])
      #expect(try await browser.messages() == [])
    }
  }
}
