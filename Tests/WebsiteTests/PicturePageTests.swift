import Foundation
import TestSupport
import Testing

/// What pages say of a picture to those who do not see it.
@Suite struct PicturePageTests {
  private static let site = Result {
    try BuiltSite.changed { site in
      try site.write("content/images/door.gif", TestPicture.gif)
      try site.write(
        "content/images/door.gif.yaml",
        """
        alt: {en: "A \\"door\\""}
        licence: Nobody may have this name on the site
        """)
      try site.write("content/images/line.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
      for (tag, source) in [("en", ""), ("da", "source: en\n")] {
        try site.write(
          "content/awareness/welcome/\(tag).md",
          """
          ---
          title: T
          \(source)---

          ![](../../images/door.gif)

          ![Own words](../../images/door.gif)

          ![](../../images/line.svg)

          """)
      }
    }
  }

  private func pictures(_ tag: String) throws -> [HTMLPage.Element] {
    try #require(Self.site.get().pages["\(tag)/everyone/welcome/index.html"]).all("img")
  }

  @Test func `a picture has the words of its record unless the text has its own`() throws {
    let pictures = try pictures("en")
    #expect(pictures.map { $0["alt"] } == ["A \"door\"", "Own words", ""])
    #expect(pictures.allSatisfy { $0["lang"] == nil })
  }

  @Test func `words in another language say so`() throws {
    let pictures = try pictures("da")
    #expect(pictures.map { $0["alt"] } == ["A \"door\"", "Own words", ""])
    #expect(pictures.map { $0["lang"] } == ["en", nil, nil])
    #expect(pictures.map { $0["dir"] } == ["ltr", nil, nil])
  }

  @Test func `a record is not published`() throws {
    let site = try Self.site.get()
    #expect(site.files["images/door.gif"] != nil)
    #expect(site.files.keys.allSatisfy { !$0.hasSuffix(".yaml") })
    #expect(site.files.keys.allSatisfy { !(site.text($0).contains("Nobody may have")) })
  }
}
