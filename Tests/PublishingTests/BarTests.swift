import Foundation
import TestSupport
import Testing

/// The bars of `ARCHITECTURE.md` that can be measured.
@Suite struct BarTests {
  @Test func `no function is longer than 60 lines`() {
    let functions = SourceFiles.all.flatMap(Self.functions)
    #expect(functions.count > 500)
    let long = functions.filter { $0.length > 60 }
    #expect(long.map { "\($0.place): \($0.length) lines" } == [])
    let lengths = functions.map(\.length).sorted()
    #expect(lengths[lengths.count / 2] <= 10)
  }

  @Test func `no file is longer than 400 lines`() {
    #expect(SourceFiles.all.count > 80)
    let long = SourceFiles.all.filter { $0.lines.count > 400 }
    #expect(long.map { "\($0.path): \($0.lines.count) lines" } == [])
    let lengths = SourceFiles.all.map(\.lines.count).sorted()
    #expect(lengths[lengths.count / 2] <= 120)
  }

  @Test(arguments: [
    "TO" + "DO", "FIX" + "ME", "XXX", "try!", "as!", "@unchecked", "nonisolated(unsafe)",
    "@preconcurrency", "fatalError(",
  ])
  func `no source has what is not allowed`(_ word: String) {
    let places = SourceFiles.all.flatMap { file in
      file.lines.enumerated().filter { $0.element.contains(word) }
        .map { "\(file.path):\($0.offset + 1)" }
    }
    #expect(places == [])
  }

  @Test func `the length of a function is measured`() throws {
    let file = SourceFiles.File(
      path: "A.swift",
      lines: """
        struct A {
          func one() -> Int { 1 }
          func four(
            a: Int
          ) {
          }
          init() {
            let text = "}"
          }
          var value: Int {
            1
          }
          let constant = 1
        }
        protocol B {
          func none()
          var none: Int { get }
        }
        """.components(separatedBy: "\n"))
    #expect(Self.functions(of: file).map(\.length) == [1, 4, 3, 3, 1])
  }

  /// Every function, initializer and computed property, with its lines from the first to the brace
  /// that closes it. `swift format` sees to it that the brace stands below the first word.
  private static func functions(of file: SourceFiles.File) -> [(place: String, length: Int)] {
    file.lines.indices.compactMap { first in
      guard isFunction(file.lines[first]) else { return nil }
      let place = "\(file.path):\(first + 1)"
      if file.lines[first].hasSuffix("}") { return (place, 1) }
      let indent = file.lines[first].utf8.prefix { $0 == UInt8(ascii: " ") }.count
      for last in file.lines.indices[(first + 1)...] {
        let line = file.lines[last]
        let depth = line.utf8.prefix { $0 == UInt8(ascii: " ") }.count
        if line.isEmpty || depth > indent { continue }
        if depth < indent { return nil }
        if line.dropFirst(depth).hasPrefix("}") { return (place, last - first + 1) }
        if !line.dropFirst(depth).hasPrefix(")") && !line.hasSuffix("{") { return nil }
      }
      return nil
    }
  }

  private static let modifiers: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private", "private(set)", "static", "final",
    "mutating", "nonisolated", "override", "convenience", "lazy", "required",
  ]

  /// Whether a line begins something that has a body of statements.
  private static func isFunction(_ line: String) -> Bool {
    let words = line.split(separator: " ").drop { $0.hasPrefix("@") || modifiers.contains($0) }
    guard let word = words.first else { return false }
    if word == "var" { return line.contains("{") }
    return ["func", "deinit"].contains(word)
      || ["init(", "init?(", "init<", "subscript(", "subscript<"].contains { word.hasPrefix($0) }
  }
}
