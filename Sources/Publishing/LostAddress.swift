internal import Diagnostics

/// Finds addresses that the last build had and this one has not.
enum LostAddress {
  /// The findings of the pages that the list of the site names and that are not among these files: one
  /// for each text. What stood below a page is lost with it.
  static func diagnostics(without files: [String], _ options: BuildOptions) -> [Diagnostic] {
    guard !options.isPartial else { return [] }
    let list = Publication.list(at: "\(options.output)/\(OutputFolder.siteList)")
    let pages = list.subtracting(files).filter { $0.hasSuffix("/index.html") }
    let folders = pages.map { $0.dropLast("index.html".count) }.sorted()
    let lost = Set(folders)
    let outermost = folders.filter { folder in
      folder.dropLast().lastIndex(of: "/").map { !lost.contains(folder[...$0]) } ?? true
    }
    // The same text in other languages and for other readers.
    let texts = Dictionary(grouping: outermost) { $0.split(separator: "/").last ?? "" }
    return texts.sorted { $0.key < $1.key }.map { name, folders in
      let others =
        folders.count > 1 ? ", and so are \(folders.count - 1) more of '\(name)'" : ""
      // A folder in that of a language is a community.
      let record =
        folders[0].split(separator: "/").count == 2
        ? "the record of its community" : "its item.yaml or course.yaml"
      return Diagnostic(
        .lostAddress,
        "the address '\(folders[0])' of the last build is gone\(others)",
        at: SourceLocation(file: "\(options.output)/\(folders[0])index.html"),
        remedy:
          "if the text has a new name, add 'aliases: [\(name)]' to \(record)")
    }
  }
}
