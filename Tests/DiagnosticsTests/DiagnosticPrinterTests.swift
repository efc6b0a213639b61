import Testing

@testable import Diagnostics

struct DiagnosticPrinterTests {
  private func printed(
    _ text: String?, _ range: SourceRange, file: String = "content/da.md",
    message: String = "no text at 'x'", remedy: String? = nil, notes: [Diagnostic.Note] = []
  ) -> String {
    var printer = DiagnosticPrinter(format: .text) { _ in text.map { Array($0.utf8) } }
    return printer.print(
      Diagnostic(
        .brokenLink, message, at: SourceLocation(file: file, range: range), remedy: remedy,
        notes: notes))
  }

  /// The lines of an excerpt: the source, and the marks below it.
  private func excerpt(_ text: String, _ range: SourceRange) -> [String] {
    printed(text, range).split(separator: "\n").dropFirst().map(String.init)
  }

  @Test func `a finding is its place, its line, its mark, and the remedy`() {
    let text = "\nSe også [tegnene](indicatrs.md).\n"
    #expect(
      printed(text, SourceRange(10, 33), remedy: "did you mean 'indicators.md'?") == """
        content/da.md:2:9: error: no text at 'x' [broken-link]
            2 | Se også [tegnene](indicatrs.md).
              |         ^~~~~~~~~~~~~~~~~~~~~~~
              = did you mean 'indicators.md'?

        """)
  }

  @Test func `the marks stay below the text in front of wide numbers`() {
    for (lines, number) in [(8, "    9"), (98, "   99"), (99_999, "100000")] {
      let lines = excerpt(
        String(repeating: "\n", count: lines) + "abc", SourceRange(lines + 1, lines + 3))
      #expect(lines[0] == "\(number) | abc")
      let margin = String(repeating: " ", count: number.count + 1)
      #expect(lines[1] == "\(margin)|  ^~")
    }
  }

  @Test func `notes and remedies stand in the same margin`() {
    let text = String(repeating: "\n", count: 99_999) + "abc"
    let note = Diagnostic.Note("first", at: SourceLocation(file: "b.yaml"))
    let lines = printed(text, SourceRange(99_999, 100_000), remedy: "do", notes: [note])
      .split(separator: "\n")
    #expect(lines.dropFirst(3) == ["       = do", "       = note: b.yaml:1:1: first"])
  }

  @Test func `a tab is shown as one space, so that the mark stands below its letter`() {
    #expect(excerpt("\ta\tb", SourceRange(3, 4)) == ["    1 |  a b", "      |    ^"])
  }

  @Test(arguments: [
    ("\u{1B}", "\\u{1b}"), ("\u{07}", "\\u{7}"), ("\u{7F}", "\\u{7f}"), ("\u{9B}", "\\u{9b}"),
    ("\u{200E}", "\\u{200e}"), ("\u{200F}", "\\u{200f}"), ("\u{202E}", "\\u{202e}"),
    ("\u{2066}", "\\u{2066}"), ("\u{2069}", "\\u{2069}"), ("\u{FEFF}", "\\u{feff}"),
  ])
  func `what steers a terminal or turns the direction is escaped`(sign: String, shown: String) {
    let lines = excerpt("a\(sign)b", SourceRange(1 + sign.utf8.count, 2 + sign.utf8.count))
    #expect(lines[0] == "    1 | a\(shown)b")
    #expect(lines[1] == "      | " + String(repeating: " ", count: shown.count + 1) + "^")
  }

  @Test func `the Arabic letter mark turns the direction too`() {
    #expect(excerpt("a\u{61C}b", SourceRange(0, 1))[0] == "    1 | a\\u{61c}b")
  }

  @Test func `the marks are as long as the escapes that they stand below`() {
    let lines = excerpt("a\u{202E}b", SourceRange(1, 4))
    #expect(lines[0] == "    1 | a\\u{202e}b")
    #expect(lines[1] == "      |  ^~~~~~~~")
  }

  @Test func `messages, remedies, notes and file names are escaped as well`() {
    let note = Diagnostic.Note("b\u{1B}", at: SourceLocation(file: "n\u{202E}.md"))
    let text = printed(
      nil, .start, file: "a\n.md", message: "x\u{1B}[2J", remedy: "y\u{7}", notes: [note])
    #expect(
      text == """
        a\\u{a}.md: error: x\\u{1b}[2J [broken-link]
              = y\\u{7}
              = note: n\\u{202e}.md: b\\u{1b}

        """)
  }

  @Test func `letters of all scripts are printed as they are`() {
    for text in ["Hvem svarer på ØRE?", "من يجيب؟", "ใครรับสาย", "Ai trả lời", "👩‍🚒"] {
      #expect(DiagnosticPrinter.visible(text) == text)
    }
  }

  @Test func `a long line is cut around the place`() {
    let text = String(repeating: "a", count: 300) + "HERE" + String(repeating: "b", count: 300)
    let lines = excerpt(text, SourceRange(300, 304))
    #expect(
      lines[0] == "    1 | " + String(repeating: "a", count: 60) + "HERE"
        + String(repeating: "b", count: 32))
    #expect(lines[1] == "      | " + String(repeating: " ", count: 60) + "^~~~")
    #expect(printed(text, SourceRange(300, 304)).hasPrefix("content/da.md:1:301: error:"))
  }

  @Test func `a file that cannot be read has no line and no excerpt`() {
    #expect(
      printed(nil, SourceRange(4, 8)) == "content/da.md: error: no text at 'x' [broken-link]\n")
  }

  @Test func `an empty file and the end of a file have a place`() {
    #expect(printed("", .start).hasPrefix("content/da.md:1:1: error: "))
    #expect(printed("ab\n", SourceRange(99, 99)).hasPrefix("content/da.md:2:1: error: "))
  }

  @Test func `a warning says that it is one`() {
    var printer = DiagnosticPrinter(format: .text) { _ in nil }
    let text = printer.print(Diagnostic(.headingLevel, "m", at: SourceLocation(file: "a")))
    #expect(text == "a: warning: m [heading-level]\n")
  }

  @Test func `each file is read once`() {
    var reads = 0
    var printer = DiagnosticPrinter(format: .text) { _ in
      reads += 1
      return Array("text".utf8)
    }
    let diagnostic = Diagnostic(.brokenLink, "m", at: SourceLocation(file: "a"))
    _ = printer.print(diagnostic)
    _ = printer.print(diagnostic)
    #expect(reads == 1)
  }

  @Test func `ten thousand findings on one long line are printed`() {
    let text = String(repeating: "[x](y) ", count: 10_000)
    var printer = DiagnosticPrinter(format: .text) { _ in Array(text.utf8) }
    for number in 0..<10_000 {
      let printed = printer.print(
        Diagnostic(
          .brokenLink, "m",
          at: SourceLocation(file: "a", range: SourceRange(number * 7, number * 7 + 6))))
      #expect(printed.hasPrefix("a:1:\(number * 7 + 1): "))
    }
  }

  @Test(
    arguments: [
      ([], ""),
      ([.brokenLink], "1 error"),
      ([.headingLevel], "1 warning"),
      ([.headingLevel, .tableCells], "2 warnings"),
      ([.brokenLink, .headingLevel, .rawHTML], "2 errors, 1 warning"),
    ] as [([Diagnostic.Identifier], String)])
  func `the closing line counts errors and warnings`(
    identifiers: [Diagnostic.Identifier], expected: String
  ) {
    let diagnostics = identifiers.map { Diagnostic($0, "m", at: SourceLocation(file: "a")) }
    #expect(DiagnosticPrinter.summary(of: diagnostics) == expected)
  }
}
