/// What became of a row of words: which of them stay in their order, and the runs that differ.
struct WordChange {
  /// A run of words that differs, by its place on each side; one of them may be empty.
  struct Run {
    fileprivate(set) var old: Range<Int>
    fileprivate(set) var new: Range<Int>
  }

  /// For each word of then whether it is still there.
  let kept: [Bool]
  /// For each word of now whether it was there.
  let found: [Bool]
  /// The runs that differ, in order. A single word between two of them may be there by chance and parts
  /// none.
  let runs: [Run]

  init(_ old: [String], _ new: [String]) {
    var (kept, found) = (
      [Bool](repeating: true, count: old.count), [Bool](repeating: true, count: new.count)
    )
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): kept[offset] = false
      case .insert(let offset, _, _): found[offset] = false
      }
    }
    (self.kept, self.found) = (kept, found)
    var runs: [Run] = []
    var (a, b) = (0, 0)
    while a < old.count || b < new.count {
      let start = (a, b)
      while a < old.count, !kept[a] { a += 1 }
      while b < new.count, !found[b] { b += 1 }
      if start != (a, b) {
        if let last = runs.last, start.0 - last.old.upperBound < 2 {
          runs[runs.count - 1] = Run(
            old: last.old.lowerBound..<a, new: last.new.lowerBound..<b)
        } else {
          runs.append(Run(old: start.0..<a, new: start.1..<b))
        }
      }
      // What stays, stays on both sides.
      if a < old.count, b < new.count {
        a += 1
        b += 1
      }
    }
    self.runs = runs
  }
}
