import Testing

@testable import Website

@Suite struct PageAddressTests {
  @Test(arguments: [
    ("da/au-pairs/your-pay", "da/au-pairs/time", "../time/index.html"),
    ("da/au-pairs/your-pay", "da/au-pairs/your-pay", "index.html"),
    ("da/au-pairs/your-pay", "da/au-pairs", "../index.html"),
    ("da/au-pairs/your-pay", "tl/au-pairs/your-pay", "../../../tl/au-pairs/your-pay/index.html"),
    ("da/au-pairs", "da/au-pairs-too", "../au-pairs-too/index.html"),
    ("da/au-pairs-too", "da/au-pairs", "../au-pairs/index.html"),
    ("da", "dag", "../dag/index.html"),
    ("da", "da/a-z", "a-z/index.html"),
    ("", "da/a-z", "da/a-z/index.html"),
    ("da/a-z", "", "../../index.html"),
    ("", "", "index.html"),
  ])
  func `a page leads to another by the shortest way`(from: String, to: String, way: String) {
    #expect(Self.address(from).relative(to: Self.address(to)) == way)
  }

  @Test func `from every page the way leads to the page that is meant`() {
    let paths = ["", "da", "da/a", "da/a/x", "da/ab", "da/ab/x", "en", "en/a", "en/a/x", "d/a/x/y"]
    for from in paths {
      for to in paths {
        let way = Self.address(from).relative(to: Self.address(to))
        let target = BuiltSite.target(of: way, on: Self.address(from).filePath)
        #expect(target?.path == Self.address(to).filePath, "from '\(from)' to '\(to)': \(way)")
      }
    }
  }

  @Test(arguments: [
    ("", ""), ("da", "../"), ("da/au-pairs", "../../"), ("da/a/b/c", "../../../../"),
  ])
  func `a page knows the way to the root of the site`(path: String, root: String) {
    #expect(Self.address(path).root == root)
  }

  @Test func `an address for search engines ends in a slash and has no index`() {
    let address = Self.address("da/au-pairs").absolute(below: "https://varde.example/")
    #expect(address == "https://varde.example/da/au-pairs/")
    #expect(Self.address("").absolute(below: "https://varde.example/") == "https://varde.example/")
  }

  private static func address(_ path: String) -> PageAddress {
    PageAddress(path.split(separator: "/").map(String.init))
  }
}
