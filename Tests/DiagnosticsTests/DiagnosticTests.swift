import Diagnostics
import Testing

struct DiagnosticTests {
  private func finding(
    _ identifier: Diagnostic.Identifier = .brokenLink, _ message: String = "m",
    file: String = "a", _ lower: Int = 0, _ upper: Int = 0
  ) -> Diagnostic {
    Diagnostic(
      identifier, message, at: SourceLocation(file: file, range: SourceRange(lower, upper)))
  }

  // MARK: Order

  @Test func `findings are sorted by file, place, name and message`() {
    let sorted = [
      finding(.rawHTML, "z", file: "a", 9), finding(.badDate, "b", file: "b", 1),
      finding(.brokenLink, "a", file: "b", 1), finding(.brokenLink, "b", file: "b", 1),
      finding(.badDate, "a", file: "b", 10),
    ]
    for start in sorted.indices {
      let turned = Array(sorted[start...] + sorted[..<start])
      #expect(turned.sortedAndUnique() == sorted)
      #expect(Array(turned.reversed()).sortedAndUnique() == sorted)
    }
  }

  @Test func `each finding is there once`() {
    let one = finding(.rawHTML, "x", 4)
    let two = finding(.rawHTML, "y", 4)
    #expect([one, two, one, two, one].sortedAndUnique() == [one, two])
    #expect([Diagnostic]().sortedAndUnique().isEmpty)
  }

  @Test func `findings that differ in their end alone are each there once, in one order`() {
    let short = finding(.rawHTML, "x", 4, 6)
    let long = finding(.rawHTML, "x", 4, 9)
    for turned in [[short, long, short], [long, short, long], [long, short, short]] {
      #expect(turned.sortedAndUnique() == [short, long])
    }
  }

  @Test func `an error among them is seen`() {
    #expect([finding(.headingLevel), finding(.brokenLink)].hasError)
    #expect(![finding(.headingLevel), finding(.tableCells)].hasError)
    #expect(![Diagnostic]().hasError)
  }

  // MARK: Names that do not exist

  private func unknown(_ written: String, _ valid: [String]) -> Diagnostic {
    .unknownName(
      .unknownContact, "there is no '\(written)'", written: written, valid: valid,
      at: SourceLocation(file: "a"))
  }

  @Test func `the nearest name is a remedy and a replacement`() {
    let diagnostic = unknown("emergancy", ["hotline", "emergency"])
    #expect(diagnostic.remedy == "did you mean 'emergency'?")
    #expect(diagnostic.replacement == "emergency")
  }

  @Test func `without a near name the valid ones are listed in order`() {
    let diagnostic = unknown("zzz", ["hotline", "emergency"])
    #expect(diagnostic.remedy == "valid here: 'emergency', 'hotline'")
    #expect(diagnostic.replacement == nil)
  }

  @Test func `eight names are listed, of nine the last is counted`() {
    let names = (1...9).map { "name-\($0)" }
    let eight = names.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    #expect(unknown("x", Array(names.prefix(8))).remedy == "valid here: \(eight)")
    #expect(unknown("x", names.reversed()).remedy == "valid here: \(eight), and 1 more")
  }

  @Test func `where no name is valid, there is no remedy`() {
    #expect(unknown("x", []).remedy == nil)
  }

  @Test func `of two names that are as near, the same one is offered in any order`() {
    #expect(unknown("ba", ["bb", "bc"]).replacement == unknown("ba", ["bc", "bb"]).replacement)
  }
}

struct ExplanationTests {
  @Test(arguments: Diagnostic.Identifier.allCases)
  func `every kind of finding is explained in lines that fit a terminal`(
    identifier: Diagnostic.Identifier
  ) {
    #expect(identifier.summary != identifier.rawValue)
    #expect(identifier.explanation != identifier.summary)
    for line in identifier.explanation.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(line.count <= 80)
      #expect(line.last != " ")
    }
    #expect(!identifier.explanation.hasSuffix("\n"))
  }

  @Test(arguments: Diagnostic.Identifier.allCases)
  func `every name is in kebab case, its summary without a full stop`(
    identifier: Diagnostic.Identifier
  ) {
    for part in identifier.rawValue.split(separator: "-", omittingEmptySubsequences: false) {
      #expect(!part.isEmpty)
      let isPlain = part.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
      }
      #expect(isPlain)
    }
    #expect(!identifier.summary.hasSuffix("."))
  }

  @Test func `no two kinds of finding are explained alike`() {
    let identifiers = Diagnostic.Identifier.allCases
    #expect(Set(identifiers.map(\.summary)).count == identifiers.count)
    #expect(Set(identifiers.map(\.explanation)).count == identifiers.count)
  }
}
