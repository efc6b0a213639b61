import Diagnostics
import Testing

@Suite struct InvisibleSignTests {
  @Test(arguments: ["\u{200F}", "\u{61C}", "\u{AD}", "\u{FEFF}", "\u{2060}", "\u{E0041}"])
  func `signs that nobody sees are known`(sign: Unicode.Scalar) {
    #expect(InvisibleSign.contains(sign.value))
  }

  @Test(arguments: ["a", " ", "\u{A0}", "\u{3000}", "\u{301}", "ก", "\u{E31}", "-", "\u{1F600}"])
  func `letters, accents, white space and pictures are none`(sign: Unicode.Scalar) {
    #expect(!InvisibleSign.contains(sign.value))
    #expect(!InvisibleSign.isControl(sign.value))
  }

  @Test func `control characters are told from line ends`() {
    #expect([0, 1, 0x0C, 0x1B, 0x7F, 0x85, 0xFFFE].allSatisfy(InvisibleSign.isControl))
    #expect(![0x09, 0x0A, 0x0D, 0x20, 0xFFFD].contains(where: InvisibleSign.isControl))
  }

  @Test func `a text of white space and invisible signs is blank`() {
    #expect("".isBlank && " \u{200B}\u{A0}\n".isBlank)
    #expect(!"a".isBlank && !" . ".isBlank)
  }

  @Test func `a sign has the name under which it is looked up`() {
    #expect(InvisibleSign.name(of: 0x1) == "U+0001")
    #expect(InvisibleSign.name(of: 0x202E) == "U+202E")
  }
}
