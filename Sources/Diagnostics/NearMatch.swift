/// Finds the name that somebody probably meant.
public enum NearMatch {
  /// The candidate with the fewest edits (insert, delete, replace, swap neighbours) from `written`,
  /// or nil when even the best differs in more than a third of its letters.
  ///
  /// Ties go to the first in the order given. Upper and lower case count as equal.
  public static func nearest(to written: String, among candidates: some Sequence<String>)
    -> String?
  {
    let target = Array(written.lowercased().unicodeScalars.prefix(64))
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
      let third = max(1, max(letters.count, target.count) / 3)
      // Only what is nearer than the best so far is of interest.
      let limit = min(third, (best?.distance ?? .max) - 1)
      guard limit >= 0, abs(letters.count - target.count) <= limit else { continue }
      if let distance = editDistance(target, letters, limit) { best = (candidate, distance) }
      if best?.distance == 0 { break }
    }
    return best?.name
  }

  /// Optimal string alignment distance; nil when it is more than `limit`, which most names show in
  /// their first letters.
  private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], _ limit: Int)
    -> Int?
  {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1] + Array(repeating: 0, count: b.count)
      for j in 0..<b.count {
        let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
        row[j + 1] = min(row[j] + 1, last[j + 1] + 1, replaced)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      // A swap looks back two rows.
      if min(row.min() ?? 0, last.min() ?? 0) > limit { return nil }
      beforeLast = last
      last = row
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
