import Foundation
import TestSupport
import Testing

@testable import Content
@testable import Handouts
@testable import Website

/// The interface texts that are asked for, and those that there are.
@Suite struct TextKeyTests {
  /// The keys of the pattern of all languages.
  private static let pattern: Set<String> = {
    let file = VardeCommand.package.appending(path: "content/languages/en.yaml")
    let text = String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
    let texts = text.firstRange(of: "\ntexts:").map { text[$0.upperBound...] } ?? ""
    return Set(texts.matches(of: /\n  ([a-z0-9-]+):/).map { String($0.1) })
  }()

  /// The keys that a source asks for by name; those that it puts together are left out.
  private static let named: [(path: String, key: String)] =
    SourceFiles.all.filter { ["Website", "Handouts"].contains($0.room) }.flatMap { file in
      let text = file.lines.joined(separator: "\n")
      let places =
        text.matches(of: /texts\[([^\]]*)\]/).map(\.1)
        + text.matches(of: /texts\.text\(([^\[)]*?)(?:, \[|, count)/).map(\.1)
      return places.flatMap { place in
        place.matches(of: /"([a-z0-9-]+)"/).map { (file.path, String($0.1)) }
      }
    }

  /// The keys that the templates ask for.
  private static let templates: [(path: String, key: String)] = {
    ["web", "epub", "odp"].flatMap { format in
      let folder = VardeCommand.templates.appending(path: format)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return names.sorted().flatMap { name in
        let data = (try? Data(contentsOf: folder.appending(path: name))) ?? Data()
        return String(decoding: data, as: UTF8.self).matches(of: /texts\.([a-z0-9-]+)/)
          .map { ("\(format)/\(name)", String($0.1)) }
      }
    }
  }()

  /// The keys that the website insists on, those with values among them.
  private static let required =
    Website.requiredTexts + values.map(\.key) + Handouts.requiredTexts
    + SheetContext.pictogramTexts

  /// Those with values.
  private static let values = Website.textsWithValues + Handouts.textsWithValues

  @Test func `every text that a page asks for is one that the website insists on`() {
    #expect(Self.named.count > 15)
    for (path, key) in Self.named {
      #expect(Self.required.contains(key), "\(path): \(key)")
    }
  }

  @Test func `every text that a template asks for is in the pattern`() {
    #expect(Self.templates.count > 25)
    for (path, key) in Self.templates { #expect(Self.pattern.contains(key), "\(path): \(key)") }
  }

  @Test func `every text that the website insists on is in the pattern, once`() {
    for key in Self.required { #expect(Self.pattern.contains(key), "\(key)") }
    #expect(Set(Self.required).count == Self.required.count)
  }

  @Test func `every text with values has them in the pattern`() throws {
    let file = VardeCommand.package.appending(path: "content/languages/en.yaml")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    for requirement in Self.values {
      let start = try #require(text.firstRange(of: "\n  \(requirement.key):"))
      let end = text[start.upperBound...].firstMatch(of: /\n  [a-z]/)?.range.lowerBound
      let entry = text[start.upperBound..<(end ?? text.endIndex)]
      for placeholder in requirement.placeholders {
        #expect(entry.contains("{\(placeholder)}"), "\(requirement.key)")
      }
    }
  }

  @Test func `every pictogram has a name, and every name a pictogram`() throws {
    let folder = VardeCommand.templates.appending(path: "web/pictograms")
    let drawn = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .map { "pictogram-" + $0.replacing(".svg", with: "") }
    #expect(drawn.count >= 24)
    #expect(drawn.sorted() == Self.pattern.filter { $0.hasPrefix("pictogram-") }.sorted())
  }

  @Test func `every text of the pattern is used`() {
    let used = Set(Self.required).union(Self.templates.map(\.key))
      .union(Self.pattern.filter { $0.hasPrefix("pictogram-") })
    #expect(Self.pattern.count > 60)
    #expect(Self.pattern.subtracting(used).sorted() == [])
  }
}
