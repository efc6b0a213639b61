import Diagnostics
import Foundation
import Testing

@testable import Publishing

/// What `varde check --fix` does to files.
@Suite struct RepairTests {
  private static let file = "content/awareness/welcome/en.md"

  private static func finding(
    _ workshop: Workshop, _ range: Range<Int>, _ new: String, replacing old: String? = nil,
    _ identifier: Diagnostic.Identifier = .avoidWord
  ) -> Diagnostic {
    Diagnostic(
      identifier, "m",
      at: SourceLocation(
        file: workshop.path(file), range: SourceRange(range.lowerBound, range.upperBound)),
      replacement: new, replacing: old)
  }

  @Test func `words are replaced and all other bytes stay`() throws {
    let workshop = try Workshop()
    try workshop.write(Self.file, "one\r\ntwo\rthree\næ four")
    let outcome = try Repair(workshop.options()).apply([
      Self.finding(workshop, 0..<3, "1", replacing: "one"),
      Self.finding(workshop, 5..<8, "deux"), Self.finding(workshop, 18..<22, ""),
    ])
    #expect(try workshop.read(Self.file) == "1\r\ndeux\rthree\næ ")
    #expect(outcome.changes.map(\.old) == ["one", "two", "four"])
    #expect(
      outcome.changes.map { $0.place.split(separator: ":").suffix(2).joined(separator: ":") }
        == ["1:1", "2:1", "4:3"])
    #expect(outcome.refusals.isEmpty && outcome.waiting == 0)
  }

  @Test func `of replacements that overlap the first is made, and a repeated one once`() throws {
    let workshop = try Workshop()
    try workshop.write(Self.file, "one two")
    let outcome = try Repair(workshop.options()).apply([
      Self.finding(workshop, 0..<3, "1"), Self.finding(workshop, 0..<3, "1", .unknownTerm),
      Self.finding(workshop, 2..<5, "x"), Self.finding(workshop, 4..<7, "2"),
    ])
    #expect(try workshop.read(Self.file) == "1 2")
    #expect(outcome.changes.count == 2)
    #expect(outcome.waiting == 1)
  }

  @Test func `quotes around a value stay`() throws {
    let workshop = try Workshop()
    try workshop.write(Self.file, "a: 'one', b: \"two\"")
    _ = try Repair(workshop.options()).apply([
      Self.finding(workshop, 3..<8, "1", replacing: "one"),
      Self.finding(workshop, 13..<18, "2", replacing: "two"),
    ])
    #expect(try workshop.read(Self.file) == "a: '1', b: \"2\"")
  }

  @Test(
    arguments: [
      (0..<3, "two", .avoidWord), (0..<0, "", .badLanguageTag), (0..<40, "one", .avoidWord),
      (0..<3, "one", .unknownContact), (0..<3, "one", .unknownClaim),
    ] as [(Range<Int>, String, Diagnostic.Identifier)])
  func `what is not exact is left alone`(
    range: Range<Int>, replaced: String, identifier: Diagnostic.Identifier
  ) throws {
    let workshop = try Workshop()
    try workshop.write(Self.file, "one")
    let outcome = try Repair(workshop.options()).apply([
      Self.finding(workshop, range, "1", replacing: replaced, identifier)
    ])
    #expect(try workshop.read(Self.file) == "one")
    #expect(outcome.changes.isEmpty && outcome.refusals.isEmpty)
  }

  @Test func `a file that has changed since is not touched`() throws {
    let workshop = try Workshop()
    try workshop.write(Self.file, "one")
    let repair = try Repair(workshop.options())
    try workshop.write(Self.file, "two")
    let outcome = repair.apply([Self.finding(workshop, 0..<3, "1")])
    #expect(try workshop.read(Self.file) == "two")
    #expect(outcome.refusals.count == 1)
  }

  @Test func `a file keeps its mode, and nothing stays beside it`() throws {
    let workshop = try Workshop()
    try workshop.write(Self.file, "one")
    let path = workshop.path(Self.file)
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    _ = try Repair(workshop.options()).apply([Self.finding(workshop, 0..<3, "1")])
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try workshop.read(Self.file) == "1")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names)
  }
}
