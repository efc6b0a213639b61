internal import Markup

/// The weights by which the words of a text tell one sentence from another: a word that stands in one sentence
/// tells all, one that stands in ten a tenth.
///
/// Sentences made after one pattern have most of their words in common and say different things.
struct WordWeights {
  private var counts: [String: Int] = [:]

  /// All words tell the same.
  static let equal = WordWeights()

  private init() {}

  /// The words of a text then and now; each counts by the version that has it more often.
  init(then: TextVersion, now: TextVersion) {
    for version in [then, now] {
      var found: [String: Int] = [:]
      for block in version.sequence.blocks {
        for sentence in SentenceComparison.sentences(of: block.node, in: version.document) {
          for word in Set(WordBag(sentence).words.map(\.text)) { found[word, default: 0] += 1 }
        }
      }
      counts.merge(found) { max($0, $1) }
    }
  }

  func weight(of word: String) -> Double { 1 / Double(counts[word] ?? 1) }

  /// The share of what two blocks or sentences have in common, by weight.
  func likeness(_ a: WordBag, _ b: WordBag) -> Double { a.likeness(to: b, weight: weight) }
}
