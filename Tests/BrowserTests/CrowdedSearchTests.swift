import Foundation
import TestSupport
import Testing

extension BrowserTests {
  /// What a reader finds in a large site, and what it costs.
  struct CrowdedSearchTests {
    /// What a search has shown and loaded.
    private struct Outcome {
      let count: Int
      let addresses: [String]
      let files: Set<String>
      let weight: Int
    }

    @Test func `a search in many words costs at most 60 KB and misses none`() async throws {
      let site = try CrowdedSite()
      for (typed, page) in [
        ("kitchen", 17), ("winter", 17), ("kichen", 17), ("kithcen", 17), ("kitchne", 17),
        ("kittchen", 17), ("wnter", 17), ("wintwr", 17), ("winterkitchen", 17), ("garden", 140),
        ("wintergarden", 140), ("sketchs", 140), ("statoins", 210), ("sta", 230),
      ] {
        let outcome = try await search(for: typed, in: site)
        #expect(
          outcome.addresses.prefix(3).contains { $0.contains("/page-\(page)/") },
          "\(typed): \(outcome.addresses.prefix(3))")
        #expect(outcome.weight <= 60_000, "\(typed): \(outcome.weight)")
      }
    }

    @Test func `few letters find every page with a word that begins so`() async throws {
      let site = try CrowdedSite()
      #expect(site.beginnings.count > 20)
      for (letters, count) in site.beginnings + [("sta", 5)] {
        let outcome = try await search(for: letters, in: site)
        #expect(outcome.count == count, "\(letters)")
        #expect(outcome.weight <= 60_000, "\(letters): \(outcome.weight)")
      }
    }

    @Test func `what nobody has written costs little more`() async throws {
      let site = try CrowdedSite()
      for typed in [
        "kosokasukisakosuwarekinaso", "asdfghjkl", "kkkkkkkkkkkk", "sowalu sowalo kisowa",
      ] {
        let outcome = try await search(for: typed, in: site)
        #expect(outcome.weight <= 92_000, "\(typed): \(outcome.weight)")
        #expect(outcome.files.count <= 30, "\(typed)")
      }
    }

    @Test func `names are loaded once somebody stops typing`() async throws {
      let site = try CrowdedSite()
      let page = try await opened(site)
      _ = try await Browser.shared.requests()
      let _: JSONValue = try await page.run(
        """
        const field = document.querySelector('#_search');
        const letters = [...arguments[0]];
        return new Promise(resolve => {
          const type = () => {
            if (!letters.length) return setTimeout(() => resolve(null), 1500);
            field.value += letters.shift();
            field.dispatchEvent(new Event('input'));
            setTimeout(type, 250);
          };
          type();
        })
        """, "kitchen")
      let loaded = try await Browser.shared.requests().filter { $0.contains("/assets/search/") }
      let parts = loaded.count { $0.contains("/p") }
      #expect(parts > 0 && parts <= 8)
      #expect(loaded.count <= 14)
    }

    private func opened(_ site: CrowdedSite) async throws -> Page {
      let page = try await Browser.shared.openFile(
        at: site.output.appending(path: "en/everyone/index.html"))
      let isOpen = try await page.openSearch()
      #expect(isOpen)
      return page
    }

    /// What somebody gets who types this and presses Enter, on a page that was just opened.
    private func search(for typed: String, in site: CrowdedSite) async throws -> Outcome {
      _ = try await Browser.shared.requests()
      let page = try await opened(site)
      let found: [String] = try await page.run(
        """
        const field = document.querySelector('#_search');
        const list = document.querySelector('.search .list');
        return new Promise((resolve, reject) => {
          new MutationObserver((changes, observer) => {
            observer.disconnect();
            resolve([document.querySelector('.search [role=status]').textContent,
              ...[...list.querySelectorAll('li:not(.urgent) a')].map(a => a.href)]);
          }).observe(list, { childList: true });
          setTimeout(() => reject(new Error('nothing came')), 5000);
          field.value = arguments[0];
          field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        })
        """, .string(typed))
      let files = Set(
        try await Browser.shared.requests().compactMap { address in
          address.contains("/assets/search") ? address.split(separator: "/assets/").last : nil
        }.map(String.init))
      let weight = try files.reduce(0) { sum, name in
        try sum + Data(contentsOf: site.output.appending(path: "assets/\(name)")).count
      }
      let digits = found.first?.filter(\.isNumber) ?? ""
      return Outcome(
        count: Int(digits) ?? 0, addresses: Array(found.dropFirst()), files: files, weight: weight)
    }
  }
}
