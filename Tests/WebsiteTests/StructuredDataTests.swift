import Foundation
import TestSupport
import Testing

/// What pages tell machines about themselves.
@Suite struct StructuredDataTests {
  private struct Graph: Decodable {
    struct Thing: Decodable {
      struct Reference: Decodable {
        let address: String
        enum CodingKeys: String, CodingKey { case address = "@id" }
      }
      struct Crumb: Decodable {
        let position: Int
        let name: String
        let item: String
      }
      let type: String
      let name: String?
      let address: String?
      let inLanguage: String?
      let translationOfWork: Reference?
      let itemListElement: [Crumb]?
      enum CodingKeys: String, CodingKey {
        case type = "@type"
        case address = "@id"
        case name, inLanguage, translationOfWork, itemListElement
      }
    }
    let things: [Thing]
    enum CodingKeys: String, CodingKey { case things = "@graph" }
  }

  private static func things(_ page: HTMLPage) throws -> [Graph.Thing] {
    let script = page.all("script").first { $0["type"] == "application/ld+json" }
    guard let text = script?.text else { return [] }
    return try JSONDecoder().decode(Graph.self, from: Data(text.utf8)).things
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `what a page says of itself is what it shows`(of name: BuiltSite.Name) throws {
    let site = try name.site
    var kinds: Set<String> = []
    for (path, page) in site.pages {
      for thing in try Self.things(page) {
        kinds.insert(thing.type)
        if let address = thing.address {
          #expect(address == page.canonical && thing.inLanguage == page.tag, "\(path)")
          #expect(thing.name == page.first("h1")?.text, "\(path)")
        }
        if let original = thing.translationOfWork?.address {
          #expect(original != thing.address && page.alternates.values.contains(original), "\(path)")
        }
        let crumbs = page.all("a").filter { page.isIn("ol", $0) && page.isIn("nav", $0) }
        guard let list = thing.itemListElement else { continue }
        #expect(list.map(\.name) == crumbs.map(\.text), "\(path)")
        #expect(list.map(\.position) == Array(1...list.count))
        for crumb in list { #expect(site.path(of: crumb.item) != nil, "\(path): \(crumb.item)") }
      }
    }
    #expect(kinds == ["Organization", "BreadcrumbList", "LearningResource", "Course"])
  }

  @Test func `a translation names the text that it was made from, and no fallback does`() throws {
    let site = try BuiltSite.Name.real.site
    let page = try #require(site.pages["th/everyone/who-can-help/index.html"])
    let original = try Self.things(page).compactMap(\.translationOfWork?.address)
    #expect(original == ["\(site.base)en/everyone/who-can-help/"])
    let gaps = try BuiltSite.Name.gaps.site
    for (path, page) in gaps.pages where !gaps.isTranslation(path) {
      #expect(try Self.things(page).isEmpty, "\(path)")
    }
  }
}
