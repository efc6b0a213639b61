/// Where a page stands: the folders from the root of the site to the one that holds its
/// `index.html`.
struct PageAddress: Sendable, Hashable {
  /// The folders, each with a slash behind it.
  let path: String
  /// How many folders there are.
  private let depth: Int

  init(_ folders: [String]) {
    path = folders.map { $0 + "/" }.joined()
    depth = folders.count
  }

  /// The path of the file, from the output folder.
  var filePath: String { path + "index.html" }

  /// What leads from this page to the root of the site: `../../`, or nothing.
  var root: String { Self.up(depth) }

  /// The address below `base`, which ends in a slash.
  func absolute(below base: String) -> String { base + path }

  /// The path from this page to another, with its `index.html`: a folder opened from a disk has no
  /// server that would add it.
  func relative(to target: PageAddress) -> String {
    var shared = 0
    var length = 0
    for (index, (a, b)) in zip(path.utf8, target.path.utf8).enumerated() {
      guard a == b else { break }
      if a == UInt8(ascii: "/") {
        shared += 1
        length = index + 1
      }
    }
    let down = target.path.utf8.dropFirst(length)
    return Self.up(depth - shared) + String(Substring(down)) + "index.html"
  }

  private static func up(_ count: Int) -> String { String(repeating: "../", count: count) }
}
