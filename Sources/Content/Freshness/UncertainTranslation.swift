internal import Diagnostics
internal import Markup

/// The finding that nobody can tell which blocks of a translation belong to which of its source.
public enum UncertainTranslation {
  /// The cure, whatever the reason.
  public static let remedy =
    "give each block of the source one block here, in its order; a block that you leave out may stand"
    + " here in the words of the source: readers then get it in the next language"

  /// One finding for each stretch, at its first block.
  static func diagnostics(of resolved: ResolvedItem) -> [Diagnostic] {
    resolved.item.translations.indices.flatMap { number in
      resolved.states[number].stretches.map { diagnostic($0, number, resolved) }
    }
  }

  private static func diagnostic(
    _ stretch: TranslationState.Stretch, _ number: Int, _ resolved: ResolvedItem
  ) -> Diagnostic {
    let text = resolved.item.translations[number]
    let base = resolved.item.translations[resolved.baseIndex(of: number)]
    let blocks = resolved.sequences[number].blocks
    let nodes = stretch.translation.map { text.document.nodes[blocks[$0].node].range }
    let range = nodes.first ?? .start
    let message =
      stretch.then.isEmpty
      ? "\(counted(nodes.count)) here that may be what is left out elsewhere: nobody can tell"
      : "\(counted(nodes.count)) here, \(stretch.then.count) in the source:"
        + " nobody can tell which belong together"
    let own = stretch.translation.map { text.document.plainText(of: blocks[$0].node) }
    var notes = [
      Diagnostic.Note("here: " + shortened(own), at: SourceLocation(file: text.file, range: range))
    ]
    if !stretch.then.isEmpty {
      notes.append(.init("in the source: " + shortened(stretch.thenWords), at: base.start))
    }
    return Diagnostic(
      .uncertainTranslation, message + ", and no page shows them",
      at: SourceLocation(file: text.file, range: range), remedy: remedy, notes: notes)
  }

  private static func counted(_ count: Int) -> String {
    count == 1 ? "1 block" : "\(count) blocks"
  }

  /// The first words of the first blocks.
  private static func shortened(_ blocks: [String]) -> String {
    let shown = blocks.prefix(4).map { words in
      words.count > 40 ? "'\(words.prefix(39))…'" : "'\(words)'"
    }
    return shown.joined(separator: ", ")
      + (blocks.count > 4 ? ", and \(blocks.count - 4) more" : "")
  }
}
