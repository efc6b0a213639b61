internal import Content
internal import Diagnostics
internal import Handouts
internal import Website

/// All that is printed: the handouts, and the sets of them for places.
struct Prints: Sendable {
  /// A file that stands in the output folder as it should be, or waits to be moved there.
  struct File: Sendable {
    let route: Route
    let entry: HandoutRecord.Entry
    /// Whether it was made just now.
    let isNew: Bool
  }

  var handouts: [HandoutPress.Made] = []
  var sets: [HandoutSets.Made] = []
  var diagnostics: [Diagnostic] = []

  var files: [File] { handouts.map(\.file) + sets.map(\.file) }

  /// The files, for the list of all that was written.
  var staged: [OutputFolder.Staged] {
    files.map { OutputFolder.Staged(path: $0.route.path, isChanged: $0.isNew) }
  }
}

extension Build {
  /// Makes the handouts that are not there yet, new ones at `place`; without their format, none.
  ///
  /// Then the sets: of a part of the handouts, or of old ones, none is made; a pack needs none, for it
  /// is one itself.
  func typeset(_ planned: Planned, at place: @escaping @Sendable (String) -> String) async throws
    -> Prints
  {
    let isWanted = options.makes(.print)
    let wanted = isWanted ? planned.handouts : planned.press.handouts
    let (kept, missing) = await planned.press.sort(wanted)
    var prints = Prints(handouts: kept)
    if isWanted {
      let typeset = try await planned.press.typeset(missing, at: place) { done, count in
        progress(.counted("printing", done: done, of: count))
      }
      prints.handouts = (kept + typeset.made).sorted { $0.handout.path < $1.handout.path }
      prints.diagnostics = typeset.diagnostics + planned.press.omissions(in: prints.handouts)
    }
    guard options.kinds == nil, options.extent.part == nil,
      prints.handouts.count == wanted.count
    else { return prints }
    prints.sets = try HandoutSets(
      planned.library.library, prints.handouts, options, at: place
    ).all()
    return prints
  }
}
