import Diagnostics
import Testing

@testable import Markup

struct LinkSchemeTests {
  @Test(arguments: [
    "[æ](javascript:alert(1))", "[æ](JaVaScRiPt:alert(1))", "[æ](javascript&colon;alert(1))",
    "[æ](&#106;avascript:x)", "[æ](&#x6A;avascript:x)", "[æ](java&Tab;script:x)",
    "[æ](java&#10;script:x)", "[æ](java&NewLine;script:x)", "[æ](java&#13;script:x)",
    "[æ](&#1;javascript:x)", "[æ](&#32;javascript:x)", "[æ](<  javascript:x>)",
    "[æ](<java script:x>)", "[æ](javascript\\:x)", "[æ](javascript&#58;x)",
    "[æ](<javascript:x> \"title\")", "<javascript:alert(1)>", "<JAVASCRIPT:x>",
    "![æ](javascript:x)", "[![æ](a.png)](javascript:x)", "[æ](javascript://https://a.example)",
    "[æ](javascript:)", "[*æ* `ø`](javascript:x)", "[æ](java\u{1F}script:x)",
    "[æ](java\u{7F}script:x)", "[](javascript:x)",
  ])
  func `a script is an error in every disguise`(text: String) {
    let parsing = Parsing(text)
    #expect(parsing.identifiers == [.unsafeLink])
    #expect(parsing.diagnostics.first?.message.contains("'javascript:'") == true)
    #expect(parsing.findings == ["unsafe-link at '\(text)'"] || text.hasPrefix("[!["))
  }

  @Test(arguments: [
    "data:text/html,x", "DATA:text/html;base64,eA==", "vbscript:x", "file:///etc/passwd",
    "blob:https://a.example/x", "ftp://a.example/", "about:blank", "filesystem:x", "intent://x",
    "view-source:https://a.example", "ms-word:x", "whatsapp:x", "a:b", "x1+-.:y",
  ])
  func `so is every other scheme that a text does not need`(address: String) {
    for text in ["[æ](\(address))", "![æ](\(address))", "[æ][b]\n\n[b]: \(address)"] {
      #expect(Parsing(text).identifiers == [.unsafeLink])
    }
  }

  @Test func `a picture in the text of a data address is one as well`() {
    #expect(Parsing("![æ](data:image/png;base64,iVBORw0K)").identifiers == [.unsafeLink])
  }

  @Test(arguments: [
    "https://a.example/", "http://a.example", "HTTPS://A.EXAMPLE", "../b/", "../b/#c:d",
    "#javascript:x", "?a:b", "./a:b",
    "/javascript:x", "//a.example", "", "b%3Ac", "javascript%3Ax", ":x", "ø:x", "a/b:c", "(:x",
  ])
  func `what leads to a page is allowed`(address: String) {
    #expect(Parsing("[æ](<\(address)>)").findings.isEmpty)
  }

  @Test(arguments: ["<https://a.example>", "<http://a.example/x?y#z>"])
  func `autolinks to them too`(text: String) {
    #expect(Parsing(text).findings.isEmpty)
    #expect(Parsing(text).stretches(.link) == [text])
  }

  @Test(arguments: [
    "<a@b.example>", "<mailto:a@b.example>", "<tel:112>", "[æ](tel:+4570202550)", "[æ](SMS:112)",
    "[æ](mailto:a@b.example)",
  ])
  func `numbers and addresses of people stand in contacts`(text: String) {
    let parsing = Parsing(text)
    #expect(parsing.findings == ["unsafe-link at '\(text)'"])
    #expect(parsing.diagnostics.first?.remedy?.contains(":contact{") == true)
  }

  @Test func `a reference is told where it is used, each time`() {
    let parsing = Parsing("ø [a] b\n\n[c][a]\n\n[a]: javascript:x")
    #expect(parsing.findings == ["unsafe-link at '[a]'", "unsafe-link at '[c][a]'"])
  }
}
