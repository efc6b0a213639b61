import Foundation
import Testing

@testable import Diagnostics

struct JSONTests {
  private func object(_ diagnostic: Diagnostic, _ text: String?) throws -> [String: Any] {
    var printer = DiagnosticPrinter(format: .json) { _ in text.map { Array($0.utf8) } }
    let line = printer.print(diagnostic)
    #expect(line.hasSuffix("\n"))
    #expect(line.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count == 2)
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return try #require(value as? [String: Any])
  }

  @Test(arguments: [
    "plain", "", "\"quoted\"", "back\\slash", "line\nfeed", "carriage\rreturn\r\n", "tab\t",
    "\u{0}\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}", "\u{2028}\u{2029}", "æøå ที่ من 😀", "\u{202E}\u{FEFF}",
    "</script>", "\\u0041", "a\u{301}",
  ])
  func `every text comes back as it was`(text: String) throws {
    let data = Data("[\(JSON.string(text))]".utf8)
    let value = try #require(try JSONSerialization.jsonObject(with: data) as? [String])
    #expect(value.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }

  @Test func `every control character is escaped`() {
    for value in UInt8(0)..<0x20 {
      let text = JSON.string(String(UnicodeScalar(value)))
      #expect(text.hasPrefix("\"\\"))
      #expect(text.utf8.allSatisfy { $0 >= 0x20 })
    }
  }

  @Test func `a finding is one object on one line, with all that is known`() throws {
    let note = Diagnostic.Note(
      "the first\none", at: SourceLocation(file: "b", range: SourceRange(3, 4)))
    let diagnostic = Diagnostic(
      .brokenLink, "no \"text\"\n at \u{1B}",
      at: SourceLocation(file: "a\\b.md", range: SourceRange(5, 8)), remedy: "did you mean 'x'?",
      replacement: "x", notes: [note])
    let object = try object(diagnostic, "ab\nø\ncd")
    #expect(object["severity"] as? String == "error")
    #expect(object["identifier"] as? String == "broken-link")
    #expect(object["file"] as? String == "a\\b.md")
    #expect(object["message"] as? String == "no \"text\"\n at \u{1B}")
    #expect(object["remedy"] as? String == "did you mean 'x'?")
    #expect(object["replacement"] as? String == "x")
    let places = ["line", "column", "end-line", "end-column"].map { object[$0] as? Int }
    #expect(places == [2, 2, 3, 3])
    let notes = try #require(object["notes"] as? [[String: Any]])
    #expect(notes.count == 1)
    #expect(notes[0]["message"] as? String == "the first\none")
    #expect(notes[0]["line"] as? Int == 2)
  }

  @Test func `what is not known has no key`() throws {
    let diagnostic = Diagnostic(.headingLevel, "m", at: SourceLocation(file: "a"))
    let object = try object(diagnostic, nil)
    #expect(object.keys.sorted() == ["file", "identifier", "message", "severity"])
    #expect(object["severity"] as? String == "warning")
  }

  @Test func `objects keep the order of their fields, and may be empty`() {
    #expect(JSON.object([("b", "1"), ("a", JSON.array(["2", "3"]))]) == #"{"b":1,"a":[2,3]}"#)
    #expect(JSON.object([]) == "{}")
    #expect(JSON.array([]) == "[]")
  }
}
