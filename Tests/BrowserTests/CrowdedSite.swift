import Foundation
import Search
import TestSupport

/// A site of many pages whose words are as many, and as unevenly frequent, as those of a language.
///
/// Most of them begin with the same two letters, so that its index is as crowded as that of a site
/// with many times as many pages.
final class CrowdedSite {
  /// Where the site is.
  let output: URL
  /// The words of each page, as they are looked for.
  private(set) var pages: [Set<String>] = []
  private let folder: URL
  private var random = Lehmer(state: 7)
  private var vocabulary: [String] = []
  /// The sum of the frequencies of each word and those before it.
  private var sums: [Double] = []

  private static let pageCount = 320
  private static let wordCount = 6000

  /// What some pages say besides.
  private static let said: [Int: String] = [
    17: "the kitchen in winter", 90: "a kitchen", 140: "sketches of a winter garden",
    141: "kettles",
    210: "stations", 211: "station stairs", 212: "starlight", 230: "sta",
  ]

  init() throws {
    folder = try VardeCommand.newSite()
    output = folder.appending(path: "site")
    makeVocabulary()
    for number in 0..<Self.pageCount { try write(number) }
    let result = try VardeCommand.run(
      [
        "build", "--content", folder.appending(path: "content").path, "--templates",
        VardeCommand.templates.path, "--output", output.path,
      ], in: folder)
    guard result.status == 0 else { throw VardeCommand.Failure(result.error) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Beginnings of words, with how many pages have such a word. None is that of a word that stands in
  /// so many pages that their texts are not found by it.
  var beginnings: [(letters: String, count: Int)] {
    var counts: [String: Int] = [:]
    for page in pages { for word in page { counts[word, default: 0] += 1 } }
    let frequent = counts.filter { $0.value > Self.pageCount / 3 }.keys
    let letters = Set(counts.keys.filter { $0.count > 3 }.map { $0.prefix(3) })
    return letters.sorted().filter { letters in !frequent.contains { $0.hasPrefix(letters) } }
      .enumerated().filter { $0.offset % 8 == 0 }
      .map { _, letters in
        (String(letters), pages.count { $0.contains { $0.hasPrefix(letters) } })
      }
  }

  private func makeVocabulary() {
    var known: Set<String> = []
    while vocabulary.count < Self.wordCount {
      let count = random.next(below: 3) + (vocabulary.count < 100 ? 1 : 2)
      var word = random.next(below: 5) < 2 ? "k" : random.next(below: 3) < 2 ? "s" : ""
      for _ in 0..<count {
        if word.utf8.count != 1 {
          word += random.pick(["b", "d", "f", "g", "k", "l", "m", "r", "w"])
        }
        word += random.pick(["a", "e", "i", "o", "u"]) + random.pick(["", "", "n", "r", "l", "t"])
      }
      if known.insert(word).inserted { vocabulary.append(word) }
    }
    // Zipf's law: https://en.wikipedia.org/wiki/Zipf%27s_law
    var sum = 0.0
    for rank in vocabulary.indices {
      sum += 1 / (Double(rank) + 2.7)
      sums.append(sum)
    }
  }

  private func words(_ count: Int) -> String {
    (0..<count).map { _ in
      let place = random.nextFraction() * (sums.last ?? 0)
      var range = 0..<sums.count - 1
      while !range.isEmpty {
        let middle = (range.lowerBound + range.upperBound) / 2
        range = sums[middle] < place ? middle + 1..<range.upperBound : range.lowerBound..<middle
      }
      return vocabulary[range.lowerBound]
    }.joined(separator: " ")
  }

  private func write(_ number: Int) throws {
    let item = folder.appending(path: "content/awareness/page-\(number)")
    try FileManager.default.createDirectory(at: item, withIntermediateDirectories: true)
    try Data("communities: [everyone]\nsafety: ordinary\norder: \(number + 10)\n".utf8)
      .write(to: item.appending(path: "item.yaml"))
    let (title, summary) = (words(3), words(8))
    var text = ""
    for section in 0..<4 {
      text += "## \(words(3))\n\n\(words(80))\n\n"
      if section == 2, let said = Self.said[number] { text += "And \(said).\n\n" }
    }
    try Data("---\ntitle: \"\(title)\"\nsummary: \"\(summary)\"\n---\n\n\(text)".utf8)
      .write(to: item.appending(path: "en.md"))
    pages.append(Set(Tokenizer.tokens(of: "\(title) \(summary) \(text)")))
  }
}

/// Numbers that look like chance, and are the same each time.
private struct Lehmer {
  var state: UInt64

  mutating func next(below bound: Int) -> Int { Int(nextFraction() * Double(bound)) }

  mutating func nextFraction() -> Double {
    state = state * 48271 % 0x7FFF_FFFF
    return Double(state) / Double(0x7FFF_FFFF)
  }

  mutating func pick(_ texts: [String]) -> String { texts[next(below: texts.count)] }
}
