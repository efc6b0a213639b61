import Foundation
import Templating
import TestSupport
import Testing

/// The Mustache specification, byte for byte.
@Suite(.enabled(if: Conformance.isAvailable)) struct SpecificationTests {
  static let required = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
  ]
  static let optional = ["~dynamic-names", "~inheritance"]

  @Test(arguments: required + optional)
  func `every example renders as the specification says`(file: String) throws {
    for example in try Self.examples(in: file) {
      let sources =
        [("main", example.template)] + (example.partials ?? [:]).sorted { $0.key < $1.key }
      let templates = TemplateSet.compile(
        sources.map { TemplateSource(name: $0.0, file: $0.0, bytes: Array($0.1.utf8)) }
      ).templates
      for isStrict in [false, true] {
        var output: [UInt8] = []
        _ = templates.render(
          "main", context: [example.data.value], strict: isStrict, into: &output)
        #expect(
          String(decoding: output, as: UTF8.self) == example.expected,
          "\(file), \(example.name): \(example.desc)")
      }
    }
  }

  /// The newest suite has 136 required examples; the package that `make test` fetches has three of
  /// interpolation fewer.
  @Test func `all required and optional examples are there`() throws {
    let required = try Self.required.map { try Self.examples(in: $0).count }.reduce(0, +)
    #expect([133, 136].contains(required))
    #expect(try Self.optional.map { try Self.examples(in: $0).count }.reduce(0, +) == 48)
  }

  // MARK: Reading

  static func examples(in file: String) throws -> [Example] {
    let data = try Conformance.data("mustache/\(file).json")
    return try JSONDecoder().decode(Examples.self, from: data).tests
  }

  private struct Examples: Decodable {
    let tests: [Example]
  }

  struct Example: Decodable {
    let name: String
    let desc: String
    let data: JSON
    let template: String
    let partials: [String: String]?
    let expected: String
  }

  struct JSON: Decodable {
    let value: Value

    /// Numbers with a fraction, which no page of ours shows, become text.
    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        value = .null
      } else if let flag = try? container.decode(Bool.self) {
        value = .bool(flag)
      } else if let number = try? container.decode(Int.self) {
        value = .integer(number)
      } else if let number = try? container.decode(Double.self) {
        value = .text(String(number))
      } else if let text = try? container.decode(String.self) {
        value = .text(text)
      } else if let items = try? container.decode([JSON].self) {
        value = .list(items.map(\.value))
      } else {
        value = .object(try container.decode([String: JSON].self).mapValues(\.value))
      }
    }
  }
}
