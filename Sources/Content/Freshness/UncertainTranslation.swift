internal import Diagnostics
internal import Markup

/// The finding that nobody can tell which blocks of a translation belong to which of its source.
public enum UncertainTranslation {
  /// The cure, whatever the reason.
  public static let remedy =
    "give each block of the source one block here, in its order; a block that you leave out may stand"
    + " here in the words of the source: readers then get it in the next language"

  /// The cure where a part of a block may be missing.
  private static let partRemedy =
    "give each item, row, cell, paragraph and line of the block in the source one here"

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
    let blocks = resolved.sequences[number].blocks
    let nodes = stretch.translation.map { text.document.nodes[blocks[$0].node].range }
    let range = nodes.first ?? .start
    let message = message(stretch, nodes.count)
    let own = stretch.translation.map { text.document.plainText(of: blocks[$0].node) }
    var notes = [
      Diagnostic.Note("here: " + shortened(own), at: SourceLocation(file: text.file, range: range))
    ]
    if !stretch.then.isEmpty {
      notes.append(
        .init(
          "in the source: " + shortened(stretch.thenWords), at: place(of: stretch, number, resolved)
        ))
    }
    return Diagnostic(
      .uncertainTranslation, message + ", and no page shows them",
      at: SourceLocation(file: text.file, range: range),
      remedy: stretch.parts == nil ? remedy : partRemedy, notes: notes)
  }

  private static func message(_ stretch: TranslationState.Stretch, _ count: Int) -> String {
    if let parts = stretch.parts {
      return parts.then == parts.translation
        ? "the block has other parts than in the source: nobody can tell which is which"
        : "the block has \(counted(parts.translation, "part")) here and \(parts.then) in the source:"
          + " nobody can tell which is missing"
    }
    return stretch.then.isEmpty
      ? "\(counted(count)) here that may be what is left out elsewhere: nobody can tell"
      : "\(counted(count)) here, \(stretch.then.count) in the source:"
        + " nobody can tell which belong together"
  }

  /// Where the source says now what it said in the first block of a stretch; its beginning where it no
  /// longer does.
  private static func place(
    of stretch: TranslationState.Stretch, _ number: Int, _ resolved: ResolvedItem
  ) -> SourceLocation {
    let index = resolved.baseIndex(of: number)
    let base = resolved.item.translations[index]
    let blocks = resolved.states[number].blocks
    guard index == resolved.item.sourceIndex, let first = stretch.then.first,
      let block = blocks.firstIndex(where: { $0.then == first })
    else { return base.start }
    let node = resolved.sequences[index].blocks[block].node
    return SourceLocation(file: base.file, range: base.document.nodes[node].range)
  }

  private static func counted(_ count: Int, _ what: String = "block") -> String {
    count == 1 ? "1 \(what)" : "\(count) \(what)s"
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
