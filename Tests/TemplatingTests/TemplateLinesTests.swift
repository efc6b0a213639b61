import Testing

@testable import Templating

@Suite struct TemplateLinesTests {
  @Test(arguments: [
    ("|", 0..<1), ("  | \n", 0..<5), ("a\n | \r\nb", 2..<7), ("a |\n", nil), ("| a\n", nil),
    ("a\n|", 2..<3), ("|\r", nil), ("\n\n|\n\n", 2..<4), ("\t|\t", 0..<3), ("\u{A0}|", nil),
  ])
  func `a tag has its lines to itself if only blanks stand beside it`(
    template: String, expected: Range<Int>?
  ) throws {
    let bytes = Array(template.utf8)
    let tag = try #require(bytes.firstIndex(of: UInt8(ascii: "|")))
    #expect(TemplateLines(bytes).lines(of: tag..<tag + 1) == expected)
  }

  @Test(arguments: [
    ("  x", 0..<2), ("x", 0..<0), ("\n\n  \n   x", 5..<8), ("\r\n \t x", 2..<5), ("", nil),
    ("  \n\n", nil),
  ])
  func `the first indentation is that of the first line with something on it`(
    template: String, expected: Range<Int>?
  ) {
    #expect(TemplateLines(Array(template.utf8)).firstIndentation(from: 0) == expected)
  }

  @Test func `blanks are taken from a line as far as there are any`() {
    let lines = TemplateLines(Array("   x".utf8))
    #expect(lines.withoutBlanks(0..<4, limit: 0) == 0..<4)
    #expect(lines.withoutBlanks(0..<4, limit: 2) == 2..<4)
    #expect(lines.withoutBlanks(0..<4, limit: 9) == 3..<4)
    #expect(lines.withoutBlanks(0..<2, limit: 9) == 2..<2)
  }
}
