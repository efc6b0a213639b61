/// Where a page stands: the folders from the root of the site to the one that holds its
/// `index.html`.
struct PageAddress: Sendable, Hashable {
  /// The folders, each with a slash behind it.
  let path: String
  /// How many folders there are.
  private let depth: Int

  /// The address of these folders.
  init(_ folders: [String]) {
    var path = ""
    for folder in folders {
      path += folder
      path += "/"
    }
    self.path = path
    depth = folders.count
  }

  /// The path of the file, from the output folder.
  var filePath: String { path + "index.html" }

  /// What leads from this page to the root of the site: `../../`, or nothing.
  var root: String { String(repeating: "../", count: depth) }

  /// The address below `base`, which ends in a slash.
  func absolute(below base: String) -> String { base + path }

  /// The path from this page to another, with its `index.html`: a folder opened from a disk has no
  /// server that would add it.
  func relative(to target: PageAddress) -> String {
    var shared = 0
    var rest = target.path.utf8[...]
    var own = path.utf8.makeIterator()
    var position = rest.startIndex
    while position < rest.endIndex, let byte = own.next(), byte == rest[position] {
      position = rest.index(after: position)
      if byte == UInt8(ascii: "/") {
        shared += 1
        rest = rest[position...]
      }
    }
    var result = String(repeating: "../", count: depth - shared)
    result += Substring(rest)
    result += "index.html"
    return result
  }
}
