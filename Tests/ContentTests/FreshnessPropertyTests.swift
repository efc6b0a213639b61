import Markup
import Testing

@testable import Content

/// Generated sources, edits and translations: whatever is added, removed, moved, joined or left out.
struct FreshnessPropertyTests {
  /// A sentence of a source: `number` says which, `wording` how often it was reworded. `Danish` is
  /// what a translator makes of it, so that each sentence can be known again in both languages.
  struct Sentence: Equatable {
    let number: Int
    var wording = 0

    var english: String {
      let (a, b, c) = (Self.letters(number), Self.letters(number + 307), Self.letters(number + 919))
      let reworded = wording == 0 ? "always" : "mostly\(Self.letters(wording))"
      return "The man \(a) has \(reworded) the \(b) beside the \(c)."
    }
    var danish: String { "Sætning \(Self.letters(number)) \(Self.letters(wording))." }

    /// A name without digits, which would be an anchor.
    static func letters(_ number: Int) -> String {
      String(number).map {
        String(UnicodeScalar(UInt8(ascii: "b") + UInt8($0.wholeNumberValue ?? 0)))
      }
      .joined() + "q"
    }
  }

  /// A paragraph, or a heading of one sentence.
  struct Block: Equatable {
    var sentences: [Sentence]
    var isHeading = false

    func written(_ words: (Sentence) -> String) -> String {
      (isHeading ? "## " : "") + sentences.map(words).joined(separator: " ")
    }
  }

  /// The generator of Steele and others ("SplitMix"): the same texts in every run.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static func source(_ random: inout Generator) -> [Block] {
    var next = 0
    return (0..<Int.random(in: 2...9, using: &random)).map { index in
      let isHeading = index % 3 == 2
      let count = isHeading ? 1 : Int.random(in: 1...3, using: &random)
      defer { next += count }
      return Block(
        sentences: (next..<(next + count)).map { Sentence(number: $0) }, isHeading: isHeading)
    }
  }

  /// One edit as editors make them.
  private static func edit(_ blocks: inout [Block], _ fresh: inout Int, _ random: inout Generator) {
    let place = Int.random(in: 0..<max(1, blocks.count), using: &random)
    switch Int.random(in: 0..<7, using: &random) {
    case 0:
      fresh += 1
      blocks.insert(Block(sentences: [Sentence(number: fresh)]), at: place)
    case 1 where blocks.count > 1: blocks.remove(at: place)
    case 2 where blocks.count > 1:
      let block = blocks.remove(at: place)
      blocks.insert(block, at: Int.random(in: 0...blocks.count, using: &random))
    case 3
    where place + 1 < blocks.count && !blocks[place].isHeading && !blocks[place + 1].isHeading:
      blocks[place].sentences += blocks.remove(at: place + 1).sentences
    case 4 where blocks[place].sentences.count > 1:
      let rest = blocks[place].sentences.removeLast()
      blocks.insert(Block(sentences: [rest]), at: place + 1)
    case 5:
      fresh += 1
      if !blocks[place].isHeading { blocks[place].sentences.append(Sentence(number: fresh)) }
    default:
      let sentence = Int.random(in: blocks[place].sentences.indices, using: &random)
      blocks[place].sentences[sentence].wording += 1
    }
  }

  /// A translator: leaves a block out, joins two, parts one, or adds one of their own. Two such changes
  /// that leave the number as it was cannot be told from a faithful translation.
  private static func translated(_ blocks: [Block], _ random: inout Generator) -> [Block] {
    var result = blocks
    let place = Int.random(in: result.indices, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0 where result.count > 1: result.remove(at: place)
    case 1
    where place + 1 < result.count && !result[place].isHeading && !result[place + 1].isHeading:
      result[place].sentences += result.remove(at: place + 1).sentences
    case 2 where result[place].sentences.count > 1:
      let rest = result[place].sentences.removeLast()
      result.insert(Block(sentences: [rest]), at: place + 1)
    case 3: result.insert(Block(sentences: [Sentence(number: 5000)]), at: place)
    default: break
    }
    return result
  }

  private func resolved(then: [Block], now: [Block], danish: [Block]) throws -> ResolvedItem {
    func text(_ blocks: [Block], _ words: (Sentence) -> String) -> String {
      blocks.map { $0.written(words) }.joined(separator: "\n\n")
    }
    let english = ContentFolder.text(text(then, \.english))
    let (read, _) = Translation.read(Array(english.utf8), language: "en", file: "")
    let fingerprint = TextVersion(read, BlockSequence(read.document)).fingerprint
    let front = "---\ntitle: T\nsource: en\ntranslated-from: \(fingerprint)\n---\n\n"
    let folder = ContentFolder([
      "awareness/pay/item.yaml": "communities: [au-pairs, builders]\nsafety: ordinary\n",
      "awareness/pay/en.md": ContentFolder.text(text(now, \.english)),
      "awareness/pay/da.md": front + text(danish, \.danish) + "\n",
    ])
    let library = folder.library
    let pay = try #require(library.topics.first { $0.folder.path == "awareness/pay" })
    let history = SourceHistory { path in
      path == SourceHistory.path(of: fingerprint) ? Array(english.utf8) : nil
    }
    return ResolvedItem.resolve(pay, in: LinkIndex(library), history: history).item
  }

  /// What a Danish page shows, each block as words.
  private func shown(_ item: ResolvedItem) -> [String] {
    item.compose(["da", "en"], community: "builders").blocks.map { block in
      item.item.translations[block.translation].document.plainText(of: block.node)
    }
  }

  @Test(arguments: 0..<24)
  func `no sentence is missing, and none is shown that was withdrawn`(seed: UInt64) throws {
    var random = Generator(state: seed &* 7919)
    for _ in 0..<40 {
      let then = Self.source(&random)
      let danish = Self.translated(then, &random)
      var now = then
      var fresh = 1000
      for _ in 0..<Int.random(in: 0...4, using: &random) { Self.edit(&now, &fresh, &random) }
      let item = try resolved(then: then, now: now, danish: danish)
      let page = shown(item).joined(separator: "\n")
      let told =
        "\(then.map { $0.sentences.map(\.number) }) -> \(now.map { $0.sentences.map(\.number) }), Danish \(danish.map { $0.sentences.map(\.number) }): \(page)"
      let wanted = now.flatMap(\.sentences)
      for sentence in wanted {
        // In the words of now, or in Danish as it was translated: perhaps before it was reworded.
        let isThere =
          page.contains(sentence.english)
          || page.contains(Sentence(number: sentence.number).danish)
        #expect(isThere, "\(sentence.number) is missing in \(told)")
      }
      let numbers = Set(wanted.map(\.number))
      for sentence in then.flatMap(\.sentences) where !numbers.contains(sentence.number) {
        #expect(!page.contains(sentence.danish), "\(sentence.number) is shown in \(told)")
      }
    }
  }

  @Test(arguments: 0..<8)
  func `a faithful translation is shown wherever its paragraphs are moved`(seed: UInt64) throws {
    var random = Generator(state: seed &* 104_729 &+ 1)
    for _ in 0..<20 {
      let then = Self.source(&random)
      let now = then.shuffled(using: &random)
      let item = try resolved(then: then, now: now, danish: then)
      let expected = now.map { $0.written(\.danish).replacing("## ", with: "") }
      #expect(shown(item) == expected)
    }
  }
}
