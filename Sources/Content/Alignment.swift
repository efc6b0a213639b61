internal import Diagnostics
internal import Markup

/// Which block of a translation belongs to which block of the text that it was made from.
///
/// Words of two languages cannot be compared, so that only what is beyond doubt is paired. Anchors are
/// blocks that are told apart from all others on both sides: by the numbers, addresses and directives
/// in them, by words that were left as they are, by their kind, or because all headings are there.
/// Between two anchors the same kinds of blocks in the same order belong together; where their number
/// or their order differs, the whole stretch is uncertain, and none of it is paired. So is a block whose
/// parts are others than those of its partner: an item, a row or a line may have been left out.
struct Alignment: Sendable {
  /// Blocks of which nobody can tell which belong together.
  struct Stretch: Sendable {
    /// The numbers of the blocks of the source.
    let source: [Int]
    /// The numbers of the blocks of the translation.
    let translation: [Int]
    /// How many parts two blocks have that belong together, where these differ.
    var parts: (source: Int, translation: Int)?
  }

  /// For each block of the source, the number of the translation's block, or nil.
  private(set) var partners: [Int?]
  /// The blocks of the translation that the source does not have: the translator's own.
  private(set) var extras: [Int] = []
  /// The blocks that may or may not belong together.
  private(set) var stretches: [Stretch] = []

  init(source: TextVersion, translation: TextVersion) {
    let (a, b) = (source.sequence.blocks, translation.sequence.blocks)
    if a.count == b.count, zip(a, b).allSatisfy({ $0.shape == $1.shape }),
      !Self.areCrossed(source.signatures, translation.signatures)
    {
      partners = Array(a.indices)
      partUnlike(source, translation)
      return
    }
    partners = [Int?](repeating: nil, count: a.count)
    let keys = (source.keys, translation.keys)
    // A kind that one side lacks altogether was left out, or added: it says nothing of the others.
    let shapes = (Set(keys.0.map(\.shape)), Set(keys.1.map(\.shape)))
    extras = keys.1.indices.filter { !shapes.0.contains(keys.1[$0].shape) }
    align(
      keys.0.indices.filter { shapes.1.contains(keys.0[$0].shape) }[...],
      keys.1.indices.filter { shapes.0.contains(keys.1[$0].shape) }[...], keys, depth: 0)
    extras.sort()
    partUnlike(source, translation)
  }

  /// Parts the blocks that belong together and have other parts.
  private mutating func partUnlike(_ source: TextVersion, _ translation: TextVersion) {
    for (block, partner) in partners.enumerated() {
      guard let partner else { continue }
      let (own, other) = (source.outline(of: block), translation.outline(of: partner))
      guard own != other else { continue }
      partners[block] = nil
      stretches.append(
        Stretch(source: [block], translation: [partner], parts: (own.count, other.count)))
    }
    stretches.sort { ($0.translation.first ?? 0) < ($1.translation.first ?? 0) }
  }

  /// What is compared of a block.
  struct Key: Sendable {
    /// Equal for blocks of one kind.
    let shape: Int
    /// Equal for blocks with the same numbers, addresses and directives; nil where there are too few of
    /// them to tell one block from another.
    let signature: Int?
    /// Equal for blocks that say the same in the same language.
    let digest: UInt64
    let isHeading: Bool
    /// Whether blocks of the kind stand in every text in any number.
    let isCommon: Bool
  }

  /// Whether a block that is told by what it holds stands at another place among as many blocks of the
  /// same kinds: then something was left out and something added.
  private static func areCrossed(_ a: [Int?], _ b: [Int?]) -> Bool {
    let differing = a.indices.filter { a[$0] != b[$0] }
    guard differing.count > 1 else { return false }
    let others = Set(differing.compactMap { b[$0] })
    return differing.contains { a[$0].map(others.contains) ?? false }
  }

  // MARK: Anchors

  /// More anchors within anchors than any text has; what lies deeper is uncertain.
  private static let depthLimit = 64

  private mutating func align(
    _ a: ArraySlice<Int>, _ b: ArraySlice<Int>, _ keys: (source: [Key], translation: [Key]),
    depth: Int
  ) {
    if b.isEmpty { return }
    if a.isEmpty { return extras += b }
    let isAlike =
      a.count == b.count
      && zip(a, b).allSatisfy { keys.source[$0].shape == keys.translation[$1].shape }
    let anchors = depth < Self.depthLimit ? Self.anchors(a, b, keys) : []
    guard !anchors.isEmpty else {
      if isAlike {
        for (one, other) in zip(a, b) { partners[one] = other }
      } else {
        stretches.append(Stretch(source: Array(a), translation: Array(b)))
      }
      return
    }
    var (nextA, nextB) = (a.startIndex, b.startIndex)
    for (i, j) in anchors {
      align(a[nextA..<i], b[nextB..<j], keys, depth: depth + 1)
      partners[a[i]] = b[j]
      (nextA, nextB) = (i + 1, j + 1)
    }
    align(a[nextA...], b[nextB...], keys, depth: depth + 1)
  }

  /// The places of blocks that surely belong together, in the order of both sides: those told by what
  /// they hold, or else those told by their kind.
  private static func anchors(
    _ a: ArraySlice<Int>, _ b: ArraySlice<Int>, _ keys: (source: [Key], translation: [Key])
  ) -> [(Int, Int)] {
    let (source, translation) = (keys.source, keys.translation)
    var told = unique(a, b) {
      [source[$0].shape, Int(truncatingIfNeeded: source[$0].digest)]
    } other: {
      [translation[$0].shape, Int(truncatingIfNeeded: translation[$0].digest)]
    }
    told += unique(a, b) { index in
      source[index].signature.map { [source[index].shape, $0] }
    } other: { index in
      translation[index].signature.map { [translation[index].shape, $0] }
    }
    let headings = (
      a.indices.filter { source[a[$0]].isHeading },
      b.indices.filter { translation[b[$0]].isHeading }
    )
    let haveAllHeadings =
      headings.0.map { source[a[$0]].shape } == headings.1.map { translation[b[$0]].shape }
    if haveAllHeadings { told += zip(headings.0, headings.1) }
    if !told.isEmpty { return longestRise(told) }
    return longestRise(
      unique(a, b) {
        source[$0].isCommon ? nil : [source[$0].shape]
      } other: {
        translation[$0].isCommon ? nil : [translation[$0].shape]
      })
  }

  /// The places of blocks whose name no other block on either side has.
  private static func unique(
    _ a: ArraySlice<Int>, _ b: ArraySlice<Int>, name: (Int) -> [Int]?, other: (Int) -> [Int]?
  ) -> [(Int, Int)] {
    func places(_ blocks: ArraySlice<Int>, _ name: (Int) -> [Int]?) -> [[Int]: Int?] {
      var places: [[Int]: Int?] = [:]
      for place in blocks.indices {
        guard let name = name(blocks[place]) else { continue }
        places[name] = places[name] == nil ? .some(place) : .some(nil)
      }
      return places
    }
    let (first, second) = (places(a, name), places(b, other))
    return first.compactMap { name, place in
      guard let place, case .some(.some(let partner)) = second[name] else { return nil }
      return (place, partner)
    }
  }

  /// As many pairs as possible that rise on both sides. Pairs that cross others are left out, and what
  /// lies around them then differs in number.
  private static func longestRise(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    // Two pairs with one block in common never follow one another: the later partner stands first.
    let pairs = pairs.sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1 > $1.1 }
    // Patience sorting: `ends[n]` is where the rise of length n + 1 with the smallest end does end.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var rise: [(Int, Int)] = []
    var last = ends.last
    while let index = last {
      rise.append(pairs[index])
      last = before[index]
    }
    return rise.reversed()
  }
}
