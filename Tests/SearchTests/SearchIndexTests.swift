import Foundation
import Search
import Testing

/// How an index is shared out among files.
@Suite struct SearchIndexTests {
  /// 500 texts of 3000 words, some of which are far more frequent than others. Half begin with a
  /// letter that is two units of UTF-16.
  private static let index = SearchIndex(documents, places: places, bytes: textCount * textSize)
  private static let textCount = 500
  private static let textSize = 1800
  private static let places = [SearchIndex.Place(path: "everyone", name: "Everyone")]

  private static func word(_ number: Int) -> String {
    let letters = ["a", "e", "i", "k", "m", "n", "o", "r", "t", "u"]
    var word = number % 2 == 0 ? "s" : "\u{10428}"
    var rest = number / 2
    repeat {
      word += letters[rest % 10]
      rest /= 10
    } while rest > 0
    return word
  }

  private static var documents: [SearchIndex.Document] {
    var state = 7
    return (0..<textCount).map { number in
      var section = SearchIndex.Section(
        heading: "What now? \(number)", anchor: "what-now-\(number)", places: [0])
      let words = (0..<300).map { _ in
        state = state * 48271 % 0x7FFF_FFFF
        // The square of a number below one: the small ones are the frequent ones.
        let fraction = Double(state) / Double(0x7FFF_FFFF)
        return word(Int(fraction * fraction * 3000))
      }
      section.text = Array(words.joined(separator: " ").utf8)
      return SearchIndex.Document(
        name: "text-\(number)", title: "Title", isTitleForeign: false, summary: "", places: [0],
        sections: [section])
    }
  }

  /// What a file of the index holds.
  private static func value<Value: Decodable>(_ bytes: [UInt8], as: Value.Type) throws -> Value {
    let call = String(decoding: bytes, as: UTF8.self)
    let start = try #require(call.firstIndex(of: ","))
    return try JSONDecoder().decode(
      Value.self, from: Data(call[call.index(after: start)...].dropLast(2).utf8))
  }

  private struct Core: Decodable {
    let shards: String
    let lists: String
  }

  /// Texts of which each says how much it shares with the one before.
  private static func unpacked(_ text: String) -> [[UInt16]] {
    var last: [UInt16] = []
    return text.split(separator: " ").map { entry in
      last = Array(last.prefix(Int(entry.prefix(1), radix: 36) ?? 0)) + entry.dropFirst().utf16
      return last
    }
  }

  private static var shards: [[UInt8]] {
    (0..<SearchIndex.shardCount(forBytes: textCount * textSize)).map(index.shard)
  }

  private static var lists: [[UInt8]] {
    (0..<SearchIndex.listCount(forBytes: textCount * textSize)).map(index.list)
  }

  private static func words(ofShard bytes: [UInt8]) throws -> [String] {
    let entries = try value(bytes, as: String.self).split(separator: ";")
    return unpacked(entries.map { $0.prefix { $0 != ":" } }.joined(separator: " ")).map {
      String(decoding: $0, as: UTF16.self)
    }
  }

  @Test func `no file is large, and those that are not needed are not there`() throws {
    let shards = Self.shards.filter { !$0.isEmpty }
    #expect(shards.count > 20 && shards.count < Self.shards.count)
    #expect(Self.shards[shards.count...].allSatisfy { $0.isEmpty })
    for shard in shards {
      let words = try Self.words(ofShard: shard)
      #expect(shard.count <= 5100 || words.count == 1)
    }
    let lists = Self.lists.filter { !$0.isEmpty }
    #expect(lists.count > 1 && lists.allSatisfy { $0.count <= 6100 })
    for part in 0..<SearchIndex.partCount(forDocuments: Self.textCount) {
      #expect(Self.index.part(part).count <= 200)
    }
    #expect(Self.index.core([]).count <= 5000)
  }

  @Test func `the first shard of a beginning has a word with it`() throws {
    let core = try Self.value(Self.index.core([]), as: Core.self)
    for (starts, files) in [
      (
        Self.unpacked(core.shards), try Self.shards.filter { !$0.isEmpty }.map(Self.words(ofShard:))
      ),
      (
        Self.unpacked(core.lists),
        try Self.lists.filter { !$0.isEmpty }.map { list in
          Self.unpacked(try Self.value(list, as: String.self)).map {
            String(decoding: $0.dropLast(), as: UTF16.self)
          }
        }
      ),
    ] {
      #expect(starts.count == files.count)
      for (number, words) in files.enumerated() {
        for word in words {
          let scalars = word.unicodeScalars
          for length in 1...scalars.count {
            let letters = String(String.UnicodeScalarView(scalars.prefix(length)))
            let units = Array(letters.utf16)
            let first = (starts.lastIndex { !units.lexicographicallyPrecedes($0) }) ?? 0
            #expect(first <= number)
            #expect(length < scalars.count || first == number)
            #expect(files[first].contains { $0.hasPrefix(letters) }, "\(letters) of \(word)")
          }
        }
      }
    }
  }

  @Test func `an anchor that follows from its heading is left out`() {
    let part = String(decoding: Self.index.part(1), as: UTF8.self)
    #expect(part.contains(#"[["What now? 2",0]]"#))
  }

  @Test(arguments: [
    ("Hvem svarer, og hvornår?", "hvem-svarer-og-hvornår", true), ("Don’t go", "dont-go", true),
    ("Again", "again-2", false), ("Pay (net)", "pay-net", false), ("a - b", "a-b", false),
    ("snake_case", "snake-case", false), ("İZ", "i\u{307}z", true), ("ΟΔΟΣ", "οδοσ", true),
    ("??", "section", false), ("", "", true),
  ])
  func `other anchors are kept`(_ heading: String, _ anchor: String, _ isLeftOut: Bool) {
    let section = SearchIndex.Section(heading: heading, anchor: anchor, places: [0])
    let document = SearchIndex.Document(
      name: "text", title: "Title", isTitleForeign: false, summary: "", places: [0],
      sections: [section])
    let part = String(
      decoding: SearchIndex([document], places: Self.places, bytes: 0).part(0), as: UTF8.self)
    #expect(part.contains(isLeftOut ? #"\#(heading)",0]"# : #","\#(anchor)"]"#), "\(part)")
  }

  @Test func `an index without words has the files that are asked for`() throws {
    let index = SearchIndex([], places: Self.places, bytes: 0)
    let texts = try [index.shard(0), index.list(0)].map { try Self.value($0, as: String.self) }
    #expect(texts == ["", ""])
  }
}
