/// Where a page stands: the folders from the root of the site to the one that holds its
/// `index.html`.
struct PageAddress: Sendable, Hashable {
  /// The path of the file, from the output folder.
  let filePath: String
  /// How many folders there are.
  private let depth: Int

  private static let fileName = "index.html"

  /// The address of these folders.
  init(_ folders: [String]) {
    filePath = folders.map { $0 + "/" }.joined() + Self.fileName
    depth = folders.count
  }

  /// The address of a folder below this one.
  func appending(_ folder: String) -> PageAddress {
    PageAddress(path.split(separator: "/").map(String.init) + [folder])
  }

  /// The folders, each with a slash behind it.
  var path: Substring { Substring(filePath.utf8.dropLast(Self.fileName.utf8.count)) }

  /// What leads from this page to the root of the site: `../../`, or nothing.
  var root: String { Self.up(depth) }

  /// The address below `base`, which ends in a slash.
  func absolute(below base: String) -> String { base + path }

  /// The path from this page to another, with its `index.html`: a folder opened from a disk has no
  /// server that would add it.
  func relative(to target: PageAddress) -> String {
    let own = filePath.utf8Span.span
    let other = target.filePath.utf8Span.span
    var shared = 0
    var start = 0
    for position in 0..<min(own.count, other.count) {
      guard own[position] == other[position] else { break }
      if own[position] == UInt8(ascii: "/") {
        shared += 1
        start = position + 1
      }
    }
    let rest = target.filePath.utf8.index(target.filePath.startIndex, offsetBy: start)
    var path = Self.up(depth - shared)
    path.reserveCapacity(path.utf8.count + other.count - start)
    path += target.filePath[rest...]
    return path
  }

  private static func up(_ steps: Int) -> String { String(repeating: "../", count: steps) }
}
