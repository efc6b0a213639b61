import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Markup

@Suite("CommonMark 0.30", .enabled(if: Conformance.isAvailable))
struct CommonMarkSpecificationTests {
  struct Example {
    let number: Int
    let markdown: String
    let html: String
  }

  @Test func `every example of the specification gives the HTML it says`() throws {
    let examples = try Self.examples()
    #expect(examples.count == 652)
    var failures: [Int] = []
    for example in examples {
      let html = Plain.html(example.markdown)
      if html != example.html {
        failures.append(example.number)
        Issue.record(
          "example \(example.number): \(example.markdown.debugDescription) gives \(html.debugDescription), not \(example.html.debugDescription)"
        )
      }
    }
    #expect(failures.isEmpty)
  }

  @Test func `every text of the examples is found where it stands`() throws {
    var exact = 0
    var wrong: [String] = []
    for example in try Self.examples() {
      let source = Array(example.markdown.utf8)
      let document = Plain.parse(example.markdown).document
      for (index, node) in document.nodes.enumerated() where node.kind == .text {
        let text = document.text(of: index)
        let place = source[node.range.lower..<min(node.range.upper, source.count)]
        if place.elementsEqual(text) {
          exact += 1
        } else if place.isEmpty
          || !place.contains(UInt8(ascii: "\\")) && !place.contains(UInt8(ascii: "&"))
        {
          wrong.append("\(example.number): \(document.string(of: index)) at \(node.range)")
        }
      }
    }
    #expect(exact > 900)
    #expect(wrong.isEmpty)
  }

  @Test func `every link, emphasis and code of the examples begins and ends with its marks`() throws
  {
    var wrong: [String] = []
    for example in try Self.examples() {
      let source = Array(example.markdown.utf8)
      let document = Plain.parse(example.markdown).document
      for node in document.nodes {
        let marks: (String, String)
        switch node.kind {
        case .link: marks = ("[<", ")]>")
        case .image: marks = ("!", ")]")
        case .emphasis, .strong: marks = ("*_", "*_")
        case .code: marks = ("`", "`")
        default: continue
        }
        let place = String(
          decoding: source[node.range.lower..<min(node.range.upper, source.count)], as: UTF8.self)
        if !(place.first.map(marks.0.contains) ?? false)
          || !(place.last.map(marks.1.contains) ?? false)
        {
          wrong.append("\(example.number): \(node.kind) at \(node.range): \(place)")
        }
      }
    }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }

  private static func examples() throws -> [Example] {
    let text = String(
      decoding: try Conformance.data("commonmark/spec-0.30.txt"), as: UTF8.self)
    let fence = String(repeating: "`", count: 32)
    var examples: [Example] = []
    for part in text.components(separatedBy: "\n\(fence) example\n").dropFirst() {
      let body = part.components(separatedBy: "\n\(fence)")[0] + "\n"
      let halves =
        body.hasPrefix(".\n")
        ? ["", String(body.dropFirst(2))] : body.components(separatedBy: "\n.\n")
      let markdown = halves[0].isEmpty ? "" : halves[0] + "\n"
      examples.append(
        Example(
          number: examples.count + 1,
          markdown: markdown.replacingOccurrences(of: "→", with: "\t"),
          html: halves[1].replacingOccurrences(of: "→", with: "\t")))
    }
    return examples
  }
}

/// CommonMark alone: every link as it is written, no anchors, no directives.
final class Plain: HTMLDelegate {
  static func parse(_ markdown: String) -> (document: Document, diagnostics: [String]) {
    var options = MarkupParser.Options()
    options.allowsRawHTML = true
    let (document, diagnostics) = MarkupParser.parse(
      Array(markdown.utf8), file: "text.md", options: options)
    return (document, diagnostics.map(\.identifier.rawValue))
  }

  static func html(_ markdown: String) -> String {
    var renderer = HTMLRenderer(parse(markdown).document, delegate: Plain(), allowsRawHTML: true)
    renderer.render(Document.root)
    return String(decoding: renderer.output, as: UTF8.self)
  }

  func address(ofLink index: Int, in document: Document) -> [UInt8]? {
    Array(document.text(of: index))
  }

  func address(ofImage index: Int, in document: Document) -> [UInt8]? {
    Array(document.text(of: index))
  }

  var anchorPrefix: String? { nil }

  func render(_ directive: Directive, at index: Int, with renderer: inout HTMLRenderer) {
    renderer.renderLoose(index)
  }
}
