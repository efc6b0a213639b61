internal import Markup

/// Which block of a text, as it is now, is which block of it as it was then.
///
/// Both are in one language, so words decide, wherever a block stands: a block that says the same is
/// the same block, and so is one that has kept most of its words. What is like two others to the same
/// degree is neither.
struct SourceComparison {
  /// Where a block came from, by its number then.
  enum Origin: Equatable {
    /// It says what it said.
    case same(Int)
    /// It has kept most of its words, and of those that tell it from others.
    case changed(Int)
    /// It stands where another block stood, or has little of it left: nobody knows whether it is the same
    /// one.
    case replaced(Int)
    /// There was no such block.
    case new

    /// Its number then.
    var then: Int? {
      switch self {
      case .same(let number), .changed(let number), .replaced(let number): number
      case .new: nil
      }
    }
  }

  /// For each block as it is now.
  let origins: [Origin]
  /// The blocks of then that are no longer there.
  let removed: [Int]
  /// The weights of the words of both texts; nil where no block has changed.
  let weights: WordWeights?

  /// Whether each block says what it said, and none is gone.
  var isUnchanged: Bool {
    removed.isEmpty
      && origins.allSatisfy { origin in
        if case .same = origin { true } else { false }
      }
  }

  /// The share of its words that a block must have kept, of those of the longer one.
  static let keptWords = 0.7
  /// The same of those that tell it from others.
  private static let keptWeight = 0.5

  /// Compares the blocks of a text then and now.
  init(then: TextVersion, now: TextVersion) {
    var origins = Self.equalBlocks(then.digests, now.digests)
    let taken = Set(origins.compactMap(\.then))
    let old = then.digests.indices.filter { !taken.contains($0) }
    let new = now.digests.indices.filter { origins[$0] == .new }
    if !old.isEmpty, !new.isEmpty {
      let weights = WordWeights(then: then, now: now)
      for (number, origin) in Self.likeBlocks(old, then, new, now, weights) {
        origins[number] = origin
      }
      Self.replaceInPlace(&origins, then, now)
      self.weights = weights
    } else {
      weights = nil
    }
    self.origins = origins
    let kept = Set(origins.compactMap(\.then))
    removed = then.digests.indices.filter { !kept.contains($0) }
  }

  /// The comparison of a text with itself.
  init(unchanged count: Int) {
    origins = (0..<count).map { .same($0) }
    removed = []
    weights = nil
  }

  /// Pairs the blocks that say the same: the first of then with the first of now, and so on.
  private static func equalBlocks(_ then: [UInt64], _ now: [UInt64]) -> [Origin] {
    var places: [UInt64: [Int]] = [:]
    for (index, digest) in then.enumerated().reversed() {
      places[digest, default: []].append(index)
    }
    return now.map { digest in places[digest]?.popLast().map { .same($0) } ?? .new }
  }

  /// Pairs the blocks that have kept most of their words, the most alike first.
  private static func likeBlocks(
    _ old: [Int], _ then: TextVersion, _ new: [Int], _ now: TextVersion, _ weights: WordWeights
  ) -> [Int: Origin] {
    func bags(_ blocks: [Int], _ version: TextVersion) -> [WordBag] {
      blocks.map { WordBag(version.sequence.blocks[$0].node, in: version.document) }
    }
    let (oldBags, newBags) = (bags(old, then), bags(new, now))
    let pairs = WordBag.likePairs(oldBags, newBags, over: keptWords)
      .filter { then.kind(of: old[$0.a]) == now.kind(of: new[$0.b]) }
      .map { (a: $0.a, b: $0.b, weight: weights.likeness(oldBags[$0.a], newBags[$0.b])) }
    var origins: [Int: Origin] = [:]
    var (usedOld, usedNew): (Set<Int>, Set<Int>) = ([], [])
    let byWeight = Dictionary(grouping: pairs) { $0.weight }
    for weight in byWeight.keys.sorted(by: >) {
      let free = (byWeight[weight] ?? []).filter {
        !usedOld.contains($0.a) && !usedNew.contains($0.b)
      }
      let (oldCounts, newCounts) = (counts(free.map(\.a)), counts(free.map(\.b)))
      for pair in free {
        // A block that is as much like one as like another is neither, nor a third that is less like it.
        usedNew.insert(pair.b)
        guard oldCounts[pair.a] == 1, newCounts[pair.b] == 1 else { continue }
        usedOld.insert(pair.a)
        let then = old[pair.a]
        origins[new[pair.b]] = weight > keptWeight ? .changed(then) : .replaced(then)
      }
    }
    return origins
  }

  /// Pairs a block that stands alone between two others with the one that stood alone between them: a
  /// translator is shown both, and no reader the translation.
  private static func replaceInPlace(
    _ origins: inout [Origin], _ then: TextVersion, _ now: TextVersion
  ) {
    let kept = Set(origins.compactMap(\.then))
    for index in origins.indices where origins[index] == .new {
      let before = index == 0 ? -1 : origins[index - 1].then
      let after = index + 1 == origins.count ? then.digests.count : origins[index + 1].then
      guard let before, let after, after == before + 2, !kept.contains(before + 1),
        then.kind(of: before + 1) == now.kind(of: index)
      else { continue }
      origins[index] = .replaced(before + 1)
    }
  }

  private static func counts(_ numbers: [Int]) -> [Int: Int] {
    numbers.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

extension TextVersion {
  /// The kind of a block: two versions of one block have the same, if not the same level or attributes.
  fileprivate func kind(of block: Int) -> [String] {
    let node = sequence.blocks[block].node
    let kind = document.nodes[node].kind
    return ["\(kind.rawValue)", document.directive(at: node)?.name.rawValue ?? ""]
  }
}
