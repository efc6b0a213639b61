import Foundation
import TestSupport
import Testing

/// The ways through the site: what a page leads to in one step.
@Suite struct WayTests {
  private static let languages = ["en", "da", "ar", "ro", "th", "tl", "uk", "vi"]

  @Test func `the start page says one line in each language, and the numbers to call`() throws {
    let page = try #require(try BuiltSite.Name.real.site.pages["index.html"])
    let cards = page.all("a").filter { $0["hreflang"] != nil }
    #expect(Set(cards.compactMap { $0["hreflang"] }) == Set(Self.languages))
    let lines = page.all("span").filter { span in
      page.around(span).contains { $0["hreflang"] != nil }
    }
    #expect(Set(lines.map(\.text)).count == Self.languages.count)
    let numbers = page.all("a").compactMap { $0["href"] }.filter { $0.hasPrefix("tel:") }
    #expect(numbers == ["tel:+4570202550", "tel:112"])
  }

  @Test(arguments: languages)
  func `who fits no community begins first`(in language: String) throws {
    let page = try #require(try BuiltSite.Name.real.site.pages["\(language)/index.html"])
    let choices = page.all("a").filter { link in
      page.around(link).contains { $0.has(class: "choice") }
    }
    #expect(choices.first?["href"] == "everyone/index.html")
    #expect(choices.count > 1)
  }

  @Test(arguments: languages)
  func `the courses of a language are linked from its first page`(in language: String) throws {
    let site = try BuiltSite.Name.real.site
    let hasCourse = site.pages.keys.contains {
      $0.hasPrefix("\(language)/training/") && $0 != "\(language)/training/index.html"
    }
    let page = try #require(site.pages["\(language)/index.html"])
    #expect(page.all("a").contains { $0["href"] == "training/index.html" } == hasCourse)
  }

  @Test func `the menu of languages is complete on every page for the public`() throws {
    let site = try BuiltSite.Name.real.site
    var count = 0
    for (path, page) in site.pages where page.first("body", class: "topic") != nil {
      let isPublic = page.first("a", class: "leave") != nil
      let menu = page.all("a").filter { link in
        link["lang"] != nil && page.around(link).contains { $0.has(class: "languages") }
      }
      guard isPublic else { continue }
      #expect(Set(menu.compactMap { $0["lang"] }) == Set(Self.languages), "\(path)")
      #expect(menu.count { $0["aria-current"] != nil } <= 1, "\(path)")
      count += 1
    }
    #expect(count > 100)
  }

  @Test func `the bar leads to answers that are open`() throws {
    var count = 0
    for (path, page) in try BuiltSite.Name.real.site.everyPage {
      guard page.all("a").contains(where: { $0["href"] == "#_answers" }) else { continue }
      let answers = page.all("details").filter { $0["id"] == "_answers" }
      #expect(answers.count == 1 && answers[0]["open"] != nil, "\(path)")
      count += 1
    }
    #expect(count > 100)
  }

  @Test func `no page has a part with a heading alone`() throws {
    for (path, page) in try BuiltSite.Name.real.site.everyPage {
      for section in page.all("section") {
        let inside = page.elements.filter { element in
          page.around(element).contains { $0.index == section.index }
        }
        let isOnlyHeading = inside.allSatisfy {
          ["h1", "h2", "h3", "span", "bdi"].contains($0.name)
        }
        #expect(!isOnlyHeading, "\(path): \(section.text)")
      }
    }
  }
}
