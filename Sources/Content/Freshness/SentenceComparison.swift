internal import Markup

/// Which sentences of a block came and went between two versions of it.
///
/// An old translation may stand for a block whose sentences were reworded. A sentence that is new would
/// be in no language then, and one that was withdrawn would still be read.
enum SentenceComparison {
  /// The share of words that a sentence keeps when it is reworded.
  private static let sameSentence = 0.5

  /// The sentences that one version of a block has and the other has not.
  static func differences(
    _ old: Int, in then: Document, _ new: Int, in now: Document, _ weights: WordWeights
  ) -> [ChangeReason] {
    differences(sentences(of: old, in: then), sentences(of: new, in: now), weights)
  }

  /// The same of a summary.
  static func differences(_ old: String, _ new: String) -> [ChangeReason] {
    differences(split(old), split(new), .equal)
  }

  private static func differences(
    _ before: [String], _ after: [String], _ weights: WordWeights
  ) -> [ChangeReason] {
    // One sentence on both sides is the same one, as its block is the same block.
    guard before.count > 1 || after.count > 1 else { return [] }
    let bags = (before.map { WordBag($0) }, after.map { WordBag($0) })
    let pairs = WordBag.likePairs(bags.0, bags.1, over: sameSentence)
      .map { (a: $0.a, b: $0.b, weight: weights.likeness(bags.0[$0.a], bags.1[$0.b])) }
      .filter { $0.weight > sameSentence }
    var (kept, found): (Set<Int>, Set<Int>) = ([], [])
    for pair in pairs.sorted(by: { ($1.weight, $0.a, $0.b) < ($0.weight, $1.a, $1.b) })
    where !kept.contains(pair.a) && !found.contains(pair.b) {
      kept.insert(pair.a)
      found.insert(pair.b)
    }
    return before.indices.filter { !kept.contains($0) }.map { .removedSentence(before[$0]) }
      + after.indices.filter { !found.contains($0) }.map { .addedSentence(after[$0]) }
  }

  /// The sentences of a block with words in them, each line of a list or table on its own.
  static func sentences(of block: Int, in document: Document) -> [String] {
    var sentences: [String] = []
    for node in block..<Int(document.nodes[block].end) {
      switch document.nodes[node].kind {
      case .paragraph, .heading, .tableCell:
        sentences += split(document.plainText(of: node))
      default: break
      }
    }
    return sentences.filter { !WordBag($0).words.isEmpty }
  }

  /// Parts a text behind the marks that end a sentence. Where a script has no such mark, the whole
  /// text is one.
  private static func split(_ text: String) -> [String] {
    var sentences: [String] = []
    var start = text.startIndex
    var mark: String.Index?
    for index in text.indices {
      let character = text[index]
      if let end = mark, !isClosing(character) {
        if character.isWhitespace || isWide(text[text.index(before: end)]) {
          sentences.append(String(text[start..<end]))
          start = index
        }
        mark = nil
      }
      if ".!?…。！？؟۔।".contains(character) || mark != nil { mark = text.index(after: index) }
    }
    sentences.append(String(text[start...]))
    return sentences.map { String($0.drop(while: \.isWhitespace)) }
  }

  private static func isClosing(_ character: Character) -> Bool {
    ".!?…)]\"'”’»".contains(character)
  }

  /// Marks behind which no space stands.
  private static func isWide(_ character: Character) -> Bool { "。！？".contains(character) }
}
