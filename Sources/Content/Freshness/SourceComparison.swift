/// Which block of a text, as it is now, is which block of it as it was then.
///
/// A block that says the same is the same block, wherever it stands. What lies between two of them on
/// both sides is paired in order, by shape: there a block has changed. Words are never compared by
/// likeness.
struct SourceComparison {
  /// Where a block came from, by its number then.
  enum Origin: Equatable {
    case same(Int)
    case changed(Int)
    case new

    /// Its number then.
    var then: Int? {
      switch self {
      case .same(let number), .changed(let number): number
      case .new: nil
      }
    }
  }

  /// For each block as it is now.
  let origins: [Origin]
  /// The blocks of then that are no longer there.
  let removed: [Int]

  /// Compares the blocks of a text then and now.
  init(then: TextVersion, now: TextVersion) {
    var partners = [Int?](repeating: nil, count: now.digests.count)
    Self.pairEqual(then.digests, now.digests, &partners)
    let sameCount = partners
    let isTaken = Self.flags(partners, count: then.digests.count)
    var lowerNow = 0
    var lowerThen = 0
    for anchor in Self.longestRise(in: partners) + [now.digests.count] {
      let upperThen =
        anchor < now.digests.count ? partners[anchor] ?? lowerThen : then.digests.count
      Self.pairByShape(
        (lowerThen..<max(lowerThen, upperThen)).filter { !isTaken[$0] },
        (lowerNow..<anchor).filter { sameCount[$0] == nil },
        then.sequence, now.sequence, &partners)
      lowerNow = anchor + 1
      lowerThen = upperThen + 1
    }
    origins = partners.indices.map { index in
      guard let partner = partners[index] else { return .new }
      return sameCount[index] == nil ? .changed(partner) : .same(partner)
    }
    let isKept = Self.flags(partners, count: then.digests.count)
    removed = then.digests.indices.filter { !isKept[$0] }
  }

  /// The comparison of a text with itself.
  init(unchanged count: Int) {
    origins = (0..<count).map { .same($0) }
    removed = []
  }

  /// Pairs the blocks that say the same: the first of then with the first of now, and so on.
  private static func pairEqual(_ then: [UInt64], _ now: [UInt64], _ partners: inout [Int?]) {
    var places: [UInt64: [Int]] = [:]
    for (index, digest) in then.enumerated().reversed() {
      places[digest, default: []].append(index)
    }
    for (index, digest) in now.enumerated() { partners[index] = places[digest]?.popLast() }
  }

  private static func flags(_ partners: [Int?], count: Int) -> [Bool] {
    var flags = [Bool](repeating: false, count: count)
    for case let partner? in partners { flags[partner] = true }
    return flags
  }

  /// The numbers of now whose partners rise, as many as possible: blocks that were not moved.
  private static func longestRise(in partners: [Int?]) -> [Int] {
    // Patience sorting: `ends[n]` is where the rise of length n + 1 with the smallest end does end.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: partners.count)
    for (index, partner) in partners.enumerated() {
      guard let partner else { continue }
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if let other = partners[ends[middle]], other < partner {
          low = middle + 1
        } else {
          high = middle
        }
      }
      before[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var rise: [Int] = []
    var last = ends.last
    while let index = last {
      rise.append(index)
      last = before[index]
    }
    return rise.reversed()
  }

  /// Pairs blocks of one shape, in order.
  private static func pairByShape(
    _ then: [Int], _ now: [Int], _ old: BlockSequence, _ new: BlockSequence,
    _ partners: inout [Int?]
  ) {
    guard !then.isEmpty, !now.isEmpty else { return }
    let pairs = Alignment.pairs(
      then.map { old.blocks[$0].shape }, now.map { new.blocks[$0].shape })
    for (a, b) in pairs { partners[now[b]] = then[a] }
  }
}
