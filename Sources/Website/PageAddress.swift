/// Where a page stands: the folders from the root of the site to the one that holds its
/// `index.html`.
struct PageAddress: Sendable, Hashable {
  let folders: [String]

  init(_ folders: [String]) { self.folders = folders }

  /// The path of the file, from the output folder.
  var filePath: String { (folders + ["index.html"]).joined(separator: "/") }

  /// What leads from this page to the root of the site: `../../`, or nothing.
  var root: String { String(repeating: "../", count: folders.count) }

  /// The address below `base`, which ends in a slash.
  func absolute(below base: String) -> String {
    base + folders.map { $0 + "/" }.joined()
  }

  /// The path from this page to another, with its `index.html`: a folder opened from a disk has no
  /// server that would add it.
  func relative(to target: PageAddress) -> String {
    let common = zip(folders, target.folders).prefix { $0 == $1 }.count
    let up = String(repeating: "../", count: folders.count - common)
    return up + target.folders[common...].map { $0 + "/" }.joined() + "index.html"
  }
}
