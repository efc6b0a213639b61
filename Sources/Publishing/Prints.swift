internal import Content
internal import Diagnostics
internal import Handouts
internal import Website

/// All that is printed: the handouts, and the sets of them for places.
struct Prints: Sendable {
  /// One of them.
  struct File: Sendable {
    let route: Route
    let entry: PrintStore.Entry
  }

  var handouts: [HandoutPress.Made] = []
  var sets: [HandoutSets.Made] = []
  var diagnostics: [Diagnostic] = []

  /// How many handouts were made just now.
  var typesetCount: Int { handouts.count(where: \.isNew) }

  var files: [File] { handouts.map(\.file) + sets.map(\.file) }

  /// The files with their bytes.
  func output(from store: PrintStore) throws(FileError) -> [OutputFile] {
    try files.map { file throws(FileError) in
      OutputFile(path: file.route.path, bytes: try store.bytes(of: file.entry))
    }
  }
}

extension Build {
  /// The handouts from the store, those that it does not have made first; without their format, those
  /// that stand in the output folder.
  ///
  /// Then the sets: of a part of the handouts, or of old ones, none is made; a pack needs none, for it
  /// is one itself.
  func typeset(_ planned: Planned, _ store: PrintStore) async throws -> Prints {
    let isWanted = options.makes(.print)
    let wanted = isWanted ? planned.handouts : planned.press.handouts
    var prints = Prints()
    if isWanted {
      let (made, diagnostics) = try await planned.press.print(wanted, in: store) { done, count in
        progress(.counted("printing", done: done, of: count))
      }
      prints = Prints(handouts: made, diagnostics: diagnostics)
    } else {
      prints.handouts = await planned.press.standing(wanted, in: store)
    }
    if options.kinds == nil, options.extent.part == nil, prints.handouts.count == wanted.count {
      prints.sets = try HandoutSets(planned.library.library, prints.handouts).all(in: store)
    }
    store.trim()
    return prints
  }
}
