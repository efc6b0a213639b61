import Foundation
import TestSupport
import Testing

extension BrowserTests {
  /// The words of headings, whole and as people type them, lead to the pages that have the heading.
  struct HeadingSearchTests {
    /// A heading of texts in one language, and the names of the texts that have it.
    private struct Heading {
      let text: String
      var names: Set<String>
      /// Its words, as people part them.
      var words: [String] = []
    }

    /// What somebody types of a heading.
    private enum Typing: CaseIterable {
      case whole, beginning, twoWords, letterMissing

      /// How many in a hundred must find the page among the first five.
      var bar: Int {
        switch self {
        case .whole: 100
        case .twoWords: 98
        case .beginning, .letterMissing: 95
        }
      }

      func text(of heading: Heading) -> String? {
        let words = heading.words
        switch self {
        case .whole: return heading.text
        case .beginning: return String(heading.text.prefix(4))
        case .twoWords:
          // Short words stand in most texts.
          let telling = words.sorted { $0.count > $1.count }.prefix(2)
          return words.count > 2 ? telling.joined(separator: " ") : nil
        case .letterMissing:
          guard let longest = words.max(by: { $0.count < $1.count }), longest.count > 4 else {
            return nil
          }
          var slip = longest
          slip.remove(at: slip.index(slip.startIndex, offsetBy: slip.count / 2))
          return heading.text.replacing(longest, with: slip, maxReplacements: 1)
        }
      }
    }

    @Test(arguments: ["en", "da", "ar", "ro", "th", "tl", "uk", "vi"])
    func `headings are found as people type them`(in language: String) async throws {
      for (start, folders) in [
        ("everyone", ["everyone", "buyers-and-neighbours"]),
        ("training", ["training", "police"]),
      ] {
        var headings = try await headings(in: folders.map { "\(language)/\($0)" })
        guard !headings.isEmpty else { continue }
        let page = try await Browser.shared.open("\(language)/\(start)/index.html")
        #expect(try await page.openSearch())
        let words: [[String]] = try await page.run(
          """
          const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: 'word' });
          return arguments[0].map(text => [...segmenter.segment(text)]
            .filter(part => part.isWordLike).map(part => part.segment));
          """, .array(headings.map { .string($0.text) }))
        for (index, words) in words.enumerated() { headings[index].words = words }
        for typing in Typing.allCases {
          let typed = headings.compactMap { heading in
            typing.text(of: heading).map { (heading, $0) }
          }
          // Five pages cannot show six.
          .filter { _, text in
            let meant = headings.filter { $0.text.hasPrefix(text) }
            return typing != .beginning || meant.reduce(Set()) { $0.union($1.names) }.count <= 5
          }
          let found = try await page.searches(for: typed.map(\.1))
          let missed = zip(typed, found).filter { typed, found in
            !found.prefix(5).contains { address in
              address.split(separator: "/").contains { part in
                typed.0.names.contains(String(part))
              }
            }
          }.map(\.0.1)
          #expect(
            missed.count * 100 <= typed.count * (100 - typing.bar),
            "\(start), \(typing): \(missed.count) of \(typed.count): \(missed)")
        }
      }
    }

    /// The headings of the texts in these folders of the site, in the language of their page.
    private func headings(in folders: [String]) async throws -> [Heading] {
      let site = try await Browser.shared.site
      var headings: [Heading] = []
      for folder in folders {
        let base = site.appending(path: folder)
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: base.path)) ?? []
        for path in paths.sorted() where Self.isText(path) {
          let page = HTMLPage(
            try String(contentsOf: base.appending(path: path), encoding: .utf8))
          let name = String(path.split(separator: "/").dropLast().last ?? "")
          let all = ["h1", "h2", "h3"].flatMap { page.all($0) }
          for text in all.filter(Self.isOwn).map(\.text) {
            if let known = headings.firstIndex(where: { $0.text == text }) {
              headings[known].names.insert(name)
            } else {
              headings.append(Heading(text: text, names: [name]))
            }
          }
        }
      }
      return headings
    }

    /// Whether a heading is one of the text, in the language of the page.
    private static func isOwn(_ heading: HTMLPage.Element) -> Bool {
      guard heading["lang"] == nil else { return false }
      return heading["id"].map { !$0.hasPrefix("_") } ?? (heading.name == "h1")
    }

    /// Whether a page shows one text, in one language, as readers see it.
    private static func isText(_ path: String) -> Bool {
      let folders = path.split(separator: "/")
      let views = ["trainer", "slides", "all", "tally", "version", "print"]
      return folders.count > 1 && folders.last == "index.html"
        && !folders.contains { views.contains(String($0)) || $0.hasPrefix("with-") }
    }
  }
}
