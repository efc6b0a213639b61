/// Which block of a translation belongs to which block of its source.
///
/// Blocks belong together only if they are of the same shape; the order is never changed. Among the
/// ways to pair as many as possible, the one wins that pairs most blocks with the same numbers,
/// addresses and directives; then the one that pairs the earlier ones. Words are not compared.
struct Alignment: Sendable {
  /// For each block of the source, the number of the translation's block, or nil.
  let partners: [Int?]
  /// The numbers of the translation's blocks that have no partner.
  let extras: [Int]

  init(source: BlockSequence, translation: BlockSequence) {
    let a = source.blocks
    let b = translation.blocks
    if a.count == b.count, zip(a, b).allSatisfy({ $0.shape == $1.shape }) {
      partners = Array(a.indices)
      extras = []
      return
    }
    var partners = [Int?](repeating: nil, count: a.count)
    var first = 0
    while first < min(a.count, b.count), Self.isSure(a[first], b[first]) {
      partners[first] = first
      first += 1
    }
    var aEnd = a.count
    var bEnd = b.count
    while aEnd > first, bEnd > first, Self.isSure(a[aEnd - 1], b[bEnd - 1]) {
      aEnd -= 1
      bEnd -= 1
      partners[aEnd] = bEnd
    }
    Self.pair(a[first..<aEnd], b[first..<bEnd], &partners)
    self.partners = partners
    let taken = Set(partners.compactMap { $0 })
    extras = taken.count == b.count ? [] : b.indices.filter { !taken.contains($0) }
  }

  private static func isSure(_ a: BlockSequence.Block, _ b: BlockSequence.Block) -> Bool {
    a.shape == b.shape && a.content == b.content
  }

  /// More pairs of blocks than this are not weighed against each other: 16 MB of table.
  private static let tableLimit = 4_000_000

  /// Pairs what lies between the beginnings and ends that are alike, by longest common subsequence.
  private static func pair(
    _ a: ArraySlice<BlockSequence.Block>, _ b: ArraySlice<BlockSequence.Block>,
    _ partners: inout [Int?]
  ) {
    guard !a.isEmpty, !b.isEmpty else { return }
    guard a.count * b.count <= tableLimit else { return pairInOrder(a, b, &partners) }
    // best[i][j]: the worth of the best pairing of a[i...] with b[j...].
    let width = b.count + 1
    var best = [Int32](repeating: 0, count: (a.count + 1) * width)
    for i in stride(from: a.count - 1, through: 0, by: -1) {
      for j in stride(from: b.count - 1, through: 0, by: -1) {
        var highest = max(best[(i + 1) * width + j], best[i * width + j + 1])
        let pair = worth(of: a[a.startIndex + i], b[b.startIndex + j])
        if pair > 0 { highest = max(highest, pair + best[(i + 1) * width + j + 1]) }
        best[i * width + j] = highest
      }
    }
    var i = 0
    var j = 0
    while i < a.count, j < b.count {
      let here = best[i * width + j]
      let pair = worth(of: a[a.startIndex + i], b[b.startIndex + j])
      if pair > 0, here == pair + best[(i + 1) * width + j + 1] {
        partners[a.startIndex + i] = b.startIndex + j
        i += 1
        j += 1
      } else if here == best[(i + 1) * width + j] {
        i += 1
      } else {
        j += 1
      }
    }
  }

  /// A pair counts more than any number of like contents could.
  private static func worth(of a: BlockSequence.Block, _ b: BlockSequence.Block) -> Int32 {
    guard a.shape == b.shape else { return 0 }
    return a.content == b.content ? 4097 : 4096
  }

  private static func pairInOrder(
    _ a: ArraySlice<BlockSequence.Block>, _ b: ArraySlice<BlockSequence.Block>,
    _ partners: inout [Int?]
  ) {
    var next = b.startIndex
    for i in a.indices {
      guard let j = b[next...].firstIndex(where: { $0.shape == a[i].shape }) else { continue }
      partners[i] = j
      next = j + 1
    }
  }
}
