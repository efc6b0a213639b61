internal import Markup

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

  init(source: BlockSequence, of original: Document, translation: BlockSequence, of text: Document)
  {
    let isAlike =
      source.blocks.count == translation.blocks.count
      && zip(source.blocks, translation.blocks).allSatisfy { $0.shape == $1.shape }
    if isAlike {
      partners = Array(source.blocks.indices)
      extras = []
      return
    }
    let a = source.blocks.map { Key($0, original) }
    let b = translation.blocks.map { Key($0, text) }
    var partners = [Int?](repeating: nil, count: a.count)
    let first = zip(a, b).prefix { $0 == $1 }.count
    let last = zip(a[first...].reversed(), b[first...].reversed()).prefix { $0 == $1 }.count
    for index in 0..<first { partners[index] = index }
    for index in 0..<last { partners[a.count - 1 - index] = b.count - 1 - index }
    Self.pair(a[first..<(a.count - last)], b[first..<(b.count - last)], &partners)
    self.partners = partners
    let taken = Set(partners.compactMap { $0 })
    extras = b.indices.filter { !taken.contains($0) }
  }

  /// Pairs as many blocks of equal shapes as possible, in order, and the earlier ones first.
  static func pairs(_ a: [Int], _ b: [Int]) -> [(Int, Int)] {
    var partners = [Int?](repeating: nil, count: a.count)
    let (first, second) = (a.map { Key(shape: $0) }, b.map { Key(shape: $0) })
    pair(first[...], second[...], &partners)
    return partners.enumerated().compactMap { index, partner in partner.map { (index, $0) } }
  }

  /// What is compared of a block.
  private struct Key: Equatable {
    let shape: Int
    let content: Int

    init(shape: Int) {
      self.shape = shape
      content = 0
    }

    init(_ block: BlockSequence.Block, _ document: Document) {
      shape = block.shape
      content = BlockSequence.content(of: block.node, in: document)
    }

    /// How much a pair of blocks is worth: a pair more counts more than any number of like contents.
    func worth(with other: Key) -> Int32 {
      guard shape == other.shape else { return 0 }
      return content == other.content ? 4097 : 4096
    }
  }

  /// More pairs of blocks than this are not weighed against each other: 16 MB of table.
  private static let tableLimit = 4_000_000

  /// Pairs what lies between the beginnings and ends that are alike, by longest common subsequence.
  private static func pair(_ a: ArraySlice<Key>, _ b: ArraySlice<Key>, _ partners: inout [Int?]) {
    guard !a.isEmpty, !b.isEmpty else { return }
    guard a.count * b.count <= tableLimit else { return pairInOrder(a, b, &partners) }
    // best[i][j]: the worth of the best pairing of a[i...] with b[j...].
    let width = b.count + 1
    var best = [Int32](repeating: 0, count: (a.count + 1) * width)
    for i in stride(from: a.count - 1, through: 0, by: -1) {
      for j in stride(from: b.count - 1, through: 0, by: -1) {
        let pair = a[a.startIndex + i].worth(with: b[b.startIndex + j])
        let without = max(best[(i + 1) * width + j], best[i * width + j + 1])
        best[i * width + j] =
          pair == 0 ? without : max(without, pair + best[(i + 1) * width + j + 1])
      }
    }
    var i = 0
    var j = 0
    while i < a.count, j < b.count {
      let pair = a[a.startIndex + i].worth(with: b[b.startIndex + j])
      if pair > 0, best[i * width + j] == pair + best[(i + 1) * width + j + 1] {
        partners[a.startIndex + i] = b.startIndex + j
        i += 1
        j += 1
      } else if best[i * width + j] == best[(i + 1) * width + j] {
        i += 1
      } else {
        j += 1
      }
    }
  }

  private static func pairInOrder(
    _ a: ArraySlice<Key>, _ b: ArraySlice<Key>, _ partners: inout [Int?]
  ) {
    var next = b.startIndex
    for i in a.indices {
      guard let j = b[next...].firstIndex(where: { $0.shape == a[i].shape }) else { continue }
      partners[i] = j
      next = j + 1
    }
  }
}
