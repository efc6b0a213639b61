import Diagnostics
import Markup
import Testing

@testable import Content

struct LinkTests {
  /// Where the first link or picture of a text leads, and the findings.
  private func resolve(
    _ body: String, in path: String = "awareness/pay/en.md"
  ) throws -> (target: LinkTarget?, diagnostics: [Diagnostic]) {
    var folder = ContentFolder()
    folder.files[path] = ContentFolder.text(body)
    let item = try #require(
      folder.resolved(path.split(separator: "/").dropLast().joined(separator: "/")))
    let nodes = item.item.source.document.nodes
    let node = nodes.firstIndex { $0.kind == .link || $0.kind == .image }
    return (
      node.flatMap { item.target(ofNode: $0, inTranslation: item.item.sourceIndex) },
      folder.assembled().diagnostics
    )
  }

  private static let help = ItemFolder(kind: .topic, path: "awareness/help")

  @Test(arguments: [
    "../help/", "../help", "/awareness/help/", "../../awareness/help/", "../pay/../help/",
    ".././help",
    "../h%65lp/", "../help/en.md", "../help/da.md", "../../awareness/../awareness/help",
    "..//help//",
  ])
  func `a link to a folder or a text in it leads to the item`(address: String) throws {
    let result = try resolve("[a](\(address))")
    #expect(result.target == .item(Self.help, anchor: nil))
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("../help/#who-answers", "who-answers"), ("../help/en.md#who-answers", "who-answers"),
    ("../help/#من-يجيب", "من-يجيب"), ("../help/#%D9%85%D9%86-%D9%8A%D8%AC%D9%8A%D8%A8", "من-يجيب"),
    ("../help#who%2Danswers", "who-answers"),
  ])
  func `an anchor of another text, in any script, is found`(address: String, anchor: String) throws
  {
    let result = try resolve("[a](\(address))")
    #expect(result.target == .item(Self.help, anchor: anchor))
    #expect(result.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("[a](https:x.example)", "write 'https://x.example'"),
    ("[a](HTTP:/x.example/y)", "write 'http://x.example/y'"),
    ("[a](//x.example/)", "write 'https://x.example/'"), ("[a](https://)", "in full"),
    ("[a](https:///)", "in full"), ("[a](http:)", "in full"),
    ("[a](///x.example)", "write 'https://x.example'"),
    ("[](../help/)", "between the brackets"), ("[ ](https://x.example/)", "between the brackets"),
    ("[**&nbsp;**](../help/)", "between the brackets"),
  ])
  func `a link to no host, or without words, is told`(link: String, cure: String) throws {
    let result = try resolve(link)
    #expect(result.target == nil)
    #expect(result.diagnostics.map(\.identifier) == [.brokenLink])
    #expect(result.diagnostics.first?.remedy?.contains(cure) == true, "\(result.diagnostics)")
  }

  @Test(arguments: [
    "[a](https://x.example)", "[a](HTTPS://X.example:80/a?b#c)", "[a](https://[::1]/)",
    "[`a`](http://127.0.0.1/)", "[:claim{found-2023}](https://bl\u{E5}.example/)",
    "<https://x.example>",
  ])
  func `an address with a host is one`(link: String) throws {
    #expect(try resolve(link).diagnostics.isEmpty)
  }

  @Test func `a link to the file of a topic has the folder for its cure`() throws {
    for (written, mended) in [("../help.md", "../help/"), ("help.md", "../help/")] {
      let finding = try #require(try resolve("See [**a** b](\(written)).").diagnostics.first)
      #expect(finding.identifier == .brokenLink)
      #expect(finding.replacement == mended && finding.replaced == written)
    }
    #expect(try resolve("[a][x]\n\n[x]: ../help.md").diagnostics.first?.replacement == nil)
  }

  @Test func `an empty anchor is none`() throws {
    #expect(try resolve("[a](../help/#)").target == .item(Self.help, anchor: nil))
  }

  @Test(arguments: ["#først", "#f%C3%B8rst"])
  func `an anchor alone is one of the same text`(address: String) throws {
    let result = try resolve("[a](\(address))\n\n## Først")
    #expect(result.target == .anchor("først"))
    #expect(result.diagnostics.isEmpty)
  }

  @Test func `a link to the own folder leads to the item itself`() throws {
    let own = ItemFolder(kind: .topic, path: "awareness/pay")
    for address in ["./", ".", "../pay/", "en.md"] {
      #expect(try resolve("[a](\(address))").target == .item(own, anchor: nil))
    }
  }

  @Test func `courses and modules are reached from topics, and each other`() throws {
    let module = ItemFolder(kind: .module, path: "training/basics/notice")
    #expect(try resolve("[a](../../training/basics/notice/)").target == .item(module, anchor: nil))
    let course = "training/basics/da.md"
    #expect(try resolve("[a](notice/)", in: course).target == .item(module, anchor: nil))
    #expect(
      try resolve("[a](../notice/)", in: "training/basics/talk/da.md").target
        == .item(module, anchor: nil))
    #expect(
      try resolve("[a](../)", in: "training/basics/talk/da.md").target
        == .item(ItemFolder(kind: .course, path: "training/basics"), anchor: nil))
  }

  @Test(arguments: ["https://a.example/x#y", "http://a.example", "HTTP://A"])
  func `other sites are external`(address: String) throws {
    #expect(try resolve("[a](\(address))").target == .external(address))
  }

  @Test(arguments: [
    "![a](../../images/door.png)", "[a](../../images/door.png)", "![a](/images/door.png)",
    "![a](../../images/d%6For.png)",
  ])
  func `pictures are found by their paths`(text: String) throws {
    let result = try resolve(text)
    #expect(result.target == .image("images/door.png"))
    #expect(result.diagnostics.isEmpty)
  }

  // MARK: Broken

  @Test(arguments: [
    ("../hepl/", "did you mean '../help/'?"), ("/awareness/hlp", "did you mean '../help/'?"),
    ("../nothing/", "link to the folder of a topic: [words](../name/)"),
    ("help/", "did you mean '../help/'?"), ("../../../help/", "did you mean '../help/'?"),
    ("../../help/", "did you mean '../help/'?"),
    ("../../training/basic", "did you mean '../../training/basics/'?"),
    ("../hepl/en.md", "did you mean '../help/'?"),
    ("notice", "did you mean '../../training/basics/notice/'?"),
  ])
  func `a link to nothing is told with the nearest path`(address: String, remedy: String) throws {
    let result = try resolve("æ [a](\(address)) b")
    #expect(result.target == nil)
    #expect(result.diagnostics.map(\.identifier) == [.brokenLink])
    #expect(result.diagnostics.first?.remedy == remedy || address.hasSuffix(".md"))
    #expect(result.diagnostics.first?.replacement == nil)
  }

  @Test(arguments: [
    ("help.md", "did you mean '../help/'?"), ("../help.md", "did you mean '../help/'?"),
    ("../help/README.md", "did you mean '../help/'?"), ("../hlep.md", "did you mean '../help/'?"),
    ("pay.md", "link to the folder of a topic: [words](../name/)"),
    ("README.md", "link to the folder of a topic: [words](../name/)"),
    ("../pay.md", "link to the folder of a topic: [words](../name/)"),
    ("example.com", "write an address of the web in full: 'https://example.com'"),
    ("www.borger.dk/hjaelp", "write an address of the web in full: 'https://www.borger.dk/hjaelp'"),
  ])
  func `the cure of a link is what was meant, and never the page itself`(
    address: String, remedy: String
  ) throws {
    let result = try resolve("[a](\(address))")
    #expect(result.diagnostics.map(\.identifier) == [.brokenLink])
    #expect(result.diagnostics.first?.remedy == remedy)
  }

  @Test(arguments: [
    "../", "/", "../../../../etc/passwd", "../help/x.html", "?x", "../help/?x", "../images/",
    "..%2F..%2F..%2Fx",
  ])
  func `folders without a text, and what lies outside, are no targets`(address: String) throws {
    #expect(try resolve("[a](\(address))").diagnostics.map(\.identifier) == [.brokenLink])
  }

  @Test func `a link without an address leads nowhere`() throws {
    for text in ["[a]()", "[a](#)", "[a](<>)"] {
      #expect(try resolve(text).diagnostics.map(\.identifier) == [.brokenLink])
    }
  }

  @Test func `a link to a language that the item lacks offers the folder`() throws {
    let result = try resolve("[a](../help/ar.md)")
    #expect(result.diagnostics.map(\.identifier) == [.brokenLink])
    #expect(result.diagnostics.first?.remedy?.hasSuffix("'../help/'") == true)
  }

  @Test func `an anchor that is not there is told with the nearest`() throws {
    let result = try resolve("æ [a](../help/#who-answer) b")
    #expect(result.diagnostics.map(\.identifier) == [.brokenAnchor])
    #expect(result.diagnostics.first?.remedy == "did you mean 'who-answers'?")
    #expect(result.diagnostics.first?.replacement == nil)
    #expect(try resolve("[a](#nothing)").diagnostics.map(\.identifier) == [.brokenAnchor])
  }

  @Test func `an anchor is looked for in the text that the reader will see`() throws {
    var folder = ContentFolder()
    folder.files["awareness/pay/da.md"] = ContentFolder.text(
      "[a](../help/#hvem-svarer)\n\n## Først", source: "en")
    #expect(folder.findings == [])
    folder.files["awareness/pay/da.md"] = ContentFolder.text(
      "[a](../help/#who-answers)\n\n## Først", source: "en")
    #expect(
      folder.findings
        == ["broken-anchor at 'content/awareness/pay/da.md': '[a](../help/#who-answers)'"])
  }

  @Test(arguments: [
    "![a](https://a.example/x.png)", "![a](//a.example/x.png)", "![a](../../images/none.png)",
    "![a](door.png)", "![a]()", "![a](../../../images/door.png)", "![a](../help/)",
  ])
  func `a picture that is not at hand is told`(text: String) throws {
    #expect(try resolve(text).target == nil)
    #expect(try resolve(text).diagnostics.map(\.identifier) == [.brokenImage])
  }

  @Test func `a picture with a slip in its name is told with the right path`() throws {
    let remedy = try resolve("![a](../../images/dor.png)").diagnostics.first?.remedy
    #expect(remedy == "did you mean '../../images/door.png'?")
  }
}
