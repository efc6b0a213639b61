import Content
import Diagnostics
import Foundation
import TestSupport
import Testing

/// `varde explain` and `varde explain-page`.
@Suite struct ExplainTests {
  @Test(arguments: Diagnostic.Identifier.allCases)
  func `every finding is explained`(_ identifier: Diagnostic.Identifier) throws {
    let folder = FileManager.default.temporaryDirectory
    let result = try VardeCommand.run(["explain", identifier.rawValue], in: folder)
    #expect(result.status == 0 && result.error == "")
    let title = "\(identifier.rawValue) (\(identifier.severity.rawValue))\n\n"
    #expect(result.output == title + identifier.explanation + "\n")
    let bracketed = try VardeCommand.run(["explain", "[\(identifier.rawValue)]"], in: folder)
    #expect(bracketed == result)
  }

  @Test(arguments: Gate.Kind.allCases)
  func `every gate is explained`(_ gate: Gate.Kind) throws {
    let result = try VardeCommand.run(
      ["explain", gate.rawValue], in: FileManager.default.temporaryDirectory)
    #expect(result.status == 0 && result.output.hasPrefix("\(gate.rawValue) ("))
    let lines = gate.explanation.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count > 1 && lines.allSatisfy { $0.count <= 84 })
    #expect(result.output.hasSuffix("\n\n\(gate.explanation)\n"))
  }

  @Test func `without a name all findings are listed, a line each`() throws {
    let result = try TemporarySite().run("explain")
    #expect(result.status == 0 && result.error == "")
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines == Diagnostic.Identifier.allCases.map { "\($0.rawValue): \($0.summary)" })
  }

  @Test func `a page is explained block by block`() throws {
    let site = try TemporarySite()
    let text = try site.read("content/awareness/welcome/da.md")
    try site.write(
      "content/awareness/welcome/da.md",
      text.replacing("Du kan læse her først og spørge bagefter.\n\n", with: ""))
    let result = try site.run("explain-page", "da/everyone/welcome")
    #expect(result.status == 0 && result.error == "")
    #expect(
      result.output == """
        da/everyone/welcome/index.html: awareness/welcome
        looked for in: da, then en
        canonical: https://example.org/da/everyone/welcome/

        content/awareness/welcome/da.md:1: da: the page's own language
            Det finder du her
        content/awareness/welcome/en.md:6: en: fallback 1 of the chain: \
        no language before it has the block
            You can read here first, and ask afterwards.
        content/awareness/welcome/da.md:8: da: the page's own language
            Det kan du gøre
        content/awareness/welcome/da.md:10: da: the page's own language
            Læs om at få hjælp. Skriv ned, hvad du vil spørge om.
        content/awareness/welcome/da.md:15: da: the page's own language
            Du bestemmer, hvad du fortæller os, og hvornår.

        """)
  }

  @Test func `a part for a community says so`() throws {
    let result = try TemporarySite().run("explain-page", "en/our-staff/getting-help")
    #expect(result.output.contains("the page's own language; within :::for\n    Offer the person"))
  }

  @Test func `a text is shown without its control characters`() throws {
    let site = try TemporarySite()
    try site.append("content/awareness/welcome/en.md", "\nRead \u{1B}[31mon\u{202E}.\n")
    let result = try site.run("explain-page", "en/everyone/welcome")
    #expect(result.output.hasSuffix("\n    Read \\u{1b}[31mon\\u{202e}.\n"))
  }

  @Test func `a page of links has no blocks`() throws {
    let result = try TemporarySite().run("explain-page", "en/everyone/")
    #expect(result.status == 0)
    #expect(
      result.output == """
        en/everyone/index.html: list of topics
        looked for in: en, then da
        canonical: https://example.org/en/everyone/


        """)
  }

  @Test func `a page is explained to programs, an object a line`() throws {
    let result = try TemporarySite().run("explain-page", "en/everyone/welcome", "--format", "json")
    #expect(result.status == 0 && result.error == "")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 5)
    for line in lines {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
      #expect(Set(object.keys) == ["page", "place", "language", "reason", "excerpt"])
      #expect(object["page"] == "en/everyone/welcome/index.html" && object["language"] == "en")
      #expect(object["place"]?.hasPrefix("content/awareness/welcome/en.md:") == true)
    }
  }

  @Test func `the errors of the content stand before a page that is not there`() throws {
    let site = try TemporarySite()
    try site.write("content/site.yaml", "name: [\n")
    let result = try site.run("explain-page", "en/everyone/welcome")
    #expect(result.status != 0 && result.output == "")
    #expect(result.error.contains("content/site.yaml:") && result.error.contains("[yaml-syntax]"))
  }
}
