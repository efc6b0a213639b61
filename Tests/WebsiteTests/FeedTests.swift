import Foundation
import TestSupport
import Testing

/// What feed readers of professionals are told.
@Suite struct FeedTests {
  private static let site = Result {
    try BuiltSite.changed { site in
      try site.edit(
        "content/training/first-course/course.yaml", "level:",
        """
        changes:
          - date: 2026-03-01
            what: {en: "One & \\"two\\"", da: En}
          - date: 2026-11-02
            what: {en: Later}
        level:
        """)
      try site.edit(
        "content/awareness/welcome/item.yaml", "communities:",
        """
        changes:
          - date: 2026-11-21
            what: {en: For the public}
        communities:
        """)
    }
  }

  @Test func `a feed has the changes of pages for professionals, the latest first`() throws {
    let site = try Self.site.get()
    let feed = site.text("en/changes.xml")
    let address = "\(site.base)en/training/first-course/"
    let ids = feed.matches(of: /<entry><id>([^<]*)<\/id>/).map { String($0.1) }
    #expect(ids == ["\(address)#2026-11-02", "\(address)#2026-03-01"])
    #expect(feed.contains("<updated>2026-11-02T00:00:00Z</updated>\n<entry>"))
    #expect(feed.contains("<summary>One &amp; &quot;two&quot;</summary>"))
    #expect(feed.contains("<link rel=\"self\" href=\"\(site.base)en/changes.xml\"/>"))
    #expect(!feed.contains("For the public"))
  }

  @Test func `what is told in another language says so`() throws {
    let feed = try Self.site.get().text("da/changes.xml")
    #expect(feed.contains("xml:lang=\"da\">"))
    #expect(feed.contains("<summary xml:lang=\"en\">Later</summary>"))
    #expect(feed.contains("<summary>En</summary>"))
  }

  @Test(.enabled(if: Tool.isThere("xmllint"))) func `a feed is well-formed`() throws {
    let site = try Self.site.get()
    for tag in ["en", "da"] {
      let feed = try #require(site.files["\(tag)/changes.xml"])
      #expect(try Tool.xmllint(feed) == "")
    }
  }

  @Test func `only pages for professionals name it`() throws {
    let site = try Self.site.get()
    var naming: Set<String> = []
    for (path, page) in site.pages {
      let feeds = page.all("link").filter { $0["type"] == "application/atom+xml" }
      guard let feed = feeds.first else { continue }
      naming.insert(path)
      let file = URL(filePath: "/\(path)").deletingLastPathComponent()
        .appending(path: feed["href"] ?? "").standardized.path
      #expect(site.files[String(file.dropFirst())] != nil, "\(path)")
    }
    #expect(naming.contains("en/training/first-course/index.html"))
    #expect(try naming.allSatisfy { try !site.isPublic($0) })
  }

  @Test func `without changes there is no feed`() throws {
    #expect(try BuiltSite.Name.new.site.files.keys.allSatisfy { !$0.hasSuffix("changes.xml") })
  }
}
