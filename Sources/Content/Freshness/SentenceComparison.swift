internal import Markup

/// Which sentences of a block, and clauses of a sentence, came and went between two versions of it.
///
/// An old translation may stand for a block whose sentences were reworded. A sentence that is new would
/// be in no language then, and one that was withdrawn would still be read. The words decide where one
/// begins and ends: many scripts have no mark for it, and many writers leave it out.
enum SentenceComparison {
  /// The share of words that a sentence keeps when it is reworded.
  private static let sameSentence = 0.5

  /// The sentences that one version of a block has and the other has not, and such `clauses` of the others.
  static func differences(
    _ old: Int, in then: Document, _ new: Int, in now: Document, _ weights: WordWeights,
    clauses: Bool = true
  ) -> [ChangeReason] {
    differences(
      sentences(of: old, in: then), sentences(of: new, in: now), weights, clauses,
      isOrdered: isNumbered(new, in: now))
  }

  /// Whether a block holds a list whose lines follow each other: to leave before one calls is another
  /// thing than to call before one leaves.
  private static func isNumbered(_ block: Int, in document: Document) -> Bool {
    (block..<Int(document.nodes[block].end)).contains { document.nodes[$0].isOrdered }
  }

  /// The same of a summary.
  static func differences(_ old: String, _ new: String) -> [ChangeReason] {
    differences(split(old), split(new), .equal, true, isOrdered: false)
  }

  private static func differences(
    _ before: [String], _ after: [String], _ weights: WordWeights, _ hasClauses: Bool,
    isOrdered: Bool
  ) -> [ChangeReason] {
    // One sentence on both sides is the same one, as its block is the same block.
    let pairs =
      before.count == 1 && after.count == 1 ? [(a: 0, b: 0)] : same(before, after, weights)
    let (kept, found) = (Set(pairs.map(\.a)), Set(pairs.map(\.b)))
    let (lost, gained) = unshared(before, after)
    return before.indices.filter { !kept.contains($0) && lost[$0] }
      .map { .removedSentence(before[$0]) }
      + after.indices.filter { !found.contains($0) && gained[$0] }
      .map { .addedSentence(after[$0]) }
      + (hasClauses ? pairs.flatMap { clauses(before[$0.a], after[$0.b]) } : [])
      + (isOrdered ? moved(pairs).map { .movedSentence(after[$0]) } : [])
  }

  /// Those of some pairs that stand before one that they stood behind, by their place now.
  private static func moved(_ pairs: [(a: Int, b: Int)]) -> [Int] {
    let sorted = pairs.sorted { $0.b < $1.b }
    return sorted.indices.dropLast().filter { sorted[$0].a > sorted[$0 + 1].a }.map { sorted[$0].b }
  }

  /// The sentences that have kept most of their words, the most alike first.
  private static func same(
    _ before: [String], _ after: [String], _ weights: WordWeights
  ) -> [(a: Int, b: Int)] {
    let bags = (before.map { WordBag($0) }, after.map { WordBag($0) })
    let pairs = WordBag.likePairs(bags.0, bags.1, over: sameSentence)
      .map { (a: $0.a, b: $0.b, weight: weights.likeness(bags.0[$0.a], bags.1[$0.b])) }
      .filter { $0.weight > sameSentence }
    var (kept, found): (Set<Int>, Set<Int>) = ([], [])
    var same: [(a: Int, b: Int)] = []
    for pair in pairs.sorted(by: { ($1.weight, $0.a, $0.b) < ($0.weight, $1.a, $1.b) })
    where !kept.contains(pair.a) && !found.contains(pair.b) {
      kept.insert(pair.a)
      found.insert(pair.b)
      same.append((pair.a, pair.b))
    }
    return same
  }

  /// For each sentence whether most of its words are in no sentence of the other side: two sentences may
  /// have become one, or one two.
  private static func unshared(
    _ before: [String], _ after: [String]
  ) -> (before: [Bool], after: [Bool]) {
    let words = (before.map(WordBag.words), after.map(WordBag.words))
    let change = WordChange(words.0.flatMap(\.self), words.1.flatMap(\.self))
    func flags(_ sentences: [[String]], _ kept: [Bool]) -> [Bool] {
      var rest = kept[...]
      return sentences.map { sentence in
        let own = rest.prefix(sentence.count)
        rest = rest.dropFirst(sentence.count)
        return own.count(where: \.self) * 2 < sentence.count
      }
    }
    return (flags(words.0, change.kept), flags(words.1, change.found))
  }

  /// The runs of words within a sentence that say something by themselves, and came or went.
  private static func clauses(_ before: String, _ after: String) -> [ChangeReason] {
    let words = (WordBag.words(of: before), WordBag.words(of: after))
    return WordChange(words.0, words.1).runs.flatMap { run -> [ChangeReason] in
      let sides = (words.0[run.old], words.1[run.new])
      let length = (length(of: sides.0), length(of: sides.1))
      guard abs(length.0 - length.1) >= clause || min(length.0, length.1) > clause else {
        return []
      }
      return [
        length.0 >= clause ? .removedSentence(text(of: sides.0)) : nil,
        length.1 >= clause ? .addedSentence(text(of: sides.1)) : nil,
      ].compactMap(\.self)
    }
  }

  /// The fewest words that say something by themselves.
  private static let clause = 4.0

  /// How many words a run has. In scripts without spaces two letters count for a part of one, in those
  /// whose signs are words for more.
  private static func length(of words: ArraySlice<String>) -> Double {
    words.reduce(0) { sum, word in
      guard let first = word.unicodeScalars.first, Script.hasNoSpaces(first) else { return sum + 1 }
      return sum + (first.properties.isIdeographic ? 0.6 : 0.3)
    }
  }

  /// A run of words as a reader knows it.
  private static func text(of words: ArraySlice<String>) -> String {
    guard let first = words.first?.unicodeScalars.first, Script.hasNoSpaces(first) else {
      return words.joined(separator: " ")
    }
    return words.dropLast().map { String($0.unicodeScalars.first.map(Character.init) ?? " ") }
      .joined()
      + (words.last ?? "")
  }

  /// The sentences of a block with words in them, each line of a list or table on its own.
  static func sentences(of block: Int, in document: Document) -> [String] {
    var sentences: [String] = []
    for node in block..<Int(document.nodes[block].end) {
      switch document.nodes[node].kind {
      case .paragraph, .heading, .tableCell:
        sentences += lines(of: node, in: document).flatMap(split)
      default: break
      }
    }
    return sentences.filter { !WordBag($0).words.isEmpty }
  }

  /// The words of a node, parted where a line ends by the will of the writer.
  private static func lines(of node: Int, in document: Document) -> [String] {
    var lines = [""]
    for index in node..<Int(document.nodes[node].end) {
      switch document.nodes[index].kind {
      case .text, .code: lines[lines.count - 1] += document.string(of: index)
      case .softBreak: lines[lines.count - 1] += " "
      case .lineBreak: lines.append("")
      default: break
      }
    }
    return lines
  }

  /// Parts a text behind the marks that end a sentence or a part of one that could be a sentence. In scripts
  /// that have no spaces between words, a space is such a mark.
  private static func split(_ text: String) -> [String] {
    var sentences: [String] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var mark: String.Index?
    var last: Unicode.Scalar = " "
    for index in scalars.indices {
      let scalar = scalars[index]
      let isSpace = isSpace(scalar)
      if let end = mark, !isClosing(scalar) {
        if isSpace || isWide(last) {
          sentences.append(String(scalars[start..<end]))
          start = index
        }
        mark = nil
      } else if isSpace, Script.hasNoSpaces(last) {
        sentences.append(String(scalars[start..<index]))
        start = index
      }
      if isEnd(scalar) || mark != nil { mark = scalars.index(after: index) }
      last = scalar
    }
    sentences.append(String(scalars[start...]))
    return sentences.map { String($0.unicodeScalars.drop(while: isSpace)) }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }

  /// Whether a mark ends a sentence, or a part of one that could be a sentence.
  private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।", ";", "；", "؛": true
    default: false
    }
  }

  /// Whether a mark may follow one of them.
  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…", ")", "]", "\"", "'", "”", "’", "»": true
    default: false
    }
  }

  /// Whether no space stands behind a mark.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", "；": true
    default: false
    }
  }
}
