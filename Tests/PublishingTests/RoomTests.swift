import Foundation
import TestSupport
import Testing

/// The arrows between the rooms of the house, which SwiftPM does not check.
@Suite struct RoomTests {
  private static let arrows: [String: Set<String>] = [
    "varde": ["Publishing", "Website", "Content", "Diagnostics", "CJemalloc"],
    "Publishing": [
      "Website", "Books", "Decks", "Handouts", "Courseware", "Board", "Archive", "Typesetting",
      "Content", "Templating", "Diagnostics", "CDeflate", "CRename",
    ],
    "Archive": ["CMiniZip"],
    "Typesetting": ["Diagnostics"],
    "Books": ["Website", "Archive", "Content", "Templating", "Diagnostics"],
    "Decks": ["Handouts", "Archive", "Content", "Templating", "Diagnostics"],
    "Handouts": ["Content", "Markup", "Diagnostics", "CQRCodegen"],
    "Courseware": ["Content", "Markup", "Diagnostics"],
    "Website": ["Content", "Search", "Markup", "Templating", "Diagnostics", "CMessageDigest"],
    "Search": ["Diagnostics"],
    "Board": ["Content", "Templating", "Diagnostics"],
    "Content": ["Markup", "Diagnostics", "CYAML", "CICU", "CXXHash"],
    "Templating": ["Diagnostics"],
    "Markup": ["Diagnostics", "CCommonMark"],
    "Diagnostics": [],
  ]

  private static let toolchain: Set<String> = ["Glibc", "Synchronization", "FoundationEssentials"]

  /// Each module that a file imports.
  private static let imports: [(file: SourceFiles.File, module: String)] =
    SourceFiles.all.flatMap { file in
      file.lines.filter { $0.contains("import ") && !$0.contains("//") }.compactMap { line in
        line.firstMatch(of: /^[@()\w ]*\bimport +(?:(?:struct|class|enum|func|let|var) +)?(\w+)/)
          .map { (file, String($0.1)) }
      }
    }

  @Test func `the arrows between the rooms go down only`() {
    #expect(Self.imports.count > 80)
    for (file, module) in Self.imports where !Self.toolchain.contains(module) {
      #expect(
        Self.arrows[file.room]?.contains(module) == true, "\(file.path) imports \(module)")
    }
  }

  @Test func `every room is in the table, and stands on a floor below`() {
    #expect(Set(SourceFiles.all.map(\.room)) == Set(Self.arrows.keys))
    for (room, below) in Self.arrows {
      for other in below { #expect(Self.arrows[other]?.contains(room) != true) }
    }
  }

  @Test func `every arrow of the table is used`() {
    let used = Set(Self.imports.map { "\($0.file.room) -> \($0.module)" })
    let drawn = Self.arrows.flatMap { room, below in below.map { "\(room) -> \($0)" } }
    #expect(drawn.filter { !used.contains($0) }.sorted() == [])
  }

  @Test func `the manifest draws the same arrows`() throws {
    let manifest = String(
      decoding: try Data(contentsOf: VardeCommand.package.appending(path: "Package.swift")),
      as: UTF8.self)
    for (room, below) in Self.arrows where room != "varde" {
      let drawn = try #require(
        manifest.matches(of: /room\(\s*"(\w+)"[^)]*\)/).first { $0.1 == room })
      let listed = Set(drawn.0.matches(of: /"(\w+)"/).map { String($0.1) }).subtracting([room])
      #expect(listed == below, "\(room)")
    }
  }

  @Test(arguments: ["CCommonMark", "CYAML", "CICU", "CMiniZip", "CQRCodegen"])
  func `one type alone speaks with a C library`(called module: String) {
    let files = Set(Self.imports.filter { $0.module == module }.map(\.file.path))
    // `ICU.swift`, and `ICU+Patterns.swift` beside it.
    let types = Set(files.map { $0.replacing(".swift", with: "").split(separator: "+")[0] })
    #expect(types.count == 1, "\(files)")
  }

  @Test func `no room needs Foundation, and two its JSON`() {
    let files = Self.imports.filter { $0.module.hasPrefix("Foundation") }
      .map { "\($0.file.path): \($0.module)" }
    #expect(
      files.sorted() == [
        "Decks/SheetNode.swift: FoundationEssentials",
        "Typesetting/Reply.swift: FoundationEssentials",
      ])
  }
}
