/// What is behind in one translation, part by part: the source then, the source now, and what the
/// translation says.
public struct TranslationDiff: Sendable {
  /// A title, a summary or a block that is behind.
  public struct Part: Sendable {
    /// Which one it is.
    public enum Place: Sendable, Equatable {
      /// The title of the text.
      case title
      /// Its summary.
      case summary
      /// A block of the source as it is now, counted from 1.
      case block(Int)
      /// A block of the translation whose source is gone.
      case removed
      /// Blocks of which nobody can tell which belong together.
      case stretch

      /// In words: `block 3`.
      public var description: String {
        switch self {
        case .title: "title"
        case .summary: "summary"
        case .block(let number): "block \(number)"
        case .removed: "block of the translation"
        case .stretch: "blocks that may or may not belong together"
        }
      }
    }

    /// Which one it is.
    public let place: Place
    /// How far it is behind; nil when the source no longer has it.
    public let freshness: Freshness?
    /// Why it may not be shown.
    public let reasons: [ChangeReason]
    /// What the source said when it was translated.
    public let then: String?
    /// What it says now.
    public let now: String?
    /// What the translation says.
    public let translation: String?
  }

  /// The parts that are behind, in the order of the source.
  public let parts: [Part]

  /// The differences of translation `number` of an item; `read` gives the bytes of a file by its path
  /// in the content folder.
  public init(_ resolved: ResolvedItem, _ number: Int, read: (_ path: String) -> [UInt8]?) {
    let state = resolved.states[number]
    guard state.isBehind else {
      parts = []
      return
    }
    let item = resolved.item
    let text = item.translations[number]
    func bytes(_ text: Translation) -> [UInt8] {
      NFC.text(read("\(item.folder.path)/\(text.language).md") ?? [])
    }
    let (now, own) = (bytes(item.source), bytes(text))
    let base = resolved.baseIndex(of: number)
    let kept = text.translatedFrom.flatMap { fingerprint in
      read(SourceHistory.path(of: fingerprint)).flatMap {
        SourceHistory.stored($0, as: fingerprint, language: item.translations[base].language)
      }
    }
    // The source as it is now is taken for that of then where nothing else is known.
    let then = kept ?? (resolved.versions[base], bytes(item.translations[base]))
    var parts: [Part] = []
    func add(
      _ place: Part.Place, _ part: TranslationState.Part, _ then: String?, _ now: String?,
      _ translation: String?
    ) {
      guard part.freshness.isBehind else { return }
      parts.append(
        Part(
          place: place, freshness: part.freshness, reasons: part.reasons, then: then, now: now,
          translation: translation))
    }
    add(.title, state.title, kept?.version.title, item.source.title, text.title)
    add(.summary, state.summary, kept?.version.summary, item.source.summary, text.summary)
    for (index, block) in state.blocks.enumerated()
    where block.freshness.isBehind && block.freshness != .uncertain {
      add(
        .block(index + 1), block,
        kept.flatMap { kept in
          block.then.flatMap { ResolvedItem.written($0, kept.version, kept.bytes) }
        },
        resolved.written(block: index, of: item.sourceIndex, now),
        block.partner.flatMap { resolved.written(block: $0, of: number, own) })
    }
    parts += state.stretches.map { stretch in
      Part(
        place: .stretch, freshness: .uncertain, reasons: [],
        then: stretch.then.compactMap { ResolvedItem.written($0, then.version, then.bytes) }
          .joined(separator: "\n\n"),
        now: nil,
        translation: stretch.translation.compactMap {
          resolved.written(block: $0, of: number, own)
        }.joined(separator: "\n\n"))
    }
    parts += state.removed.map { block in
      Part(
        place: .removed, freshness: nil, reasons: [], then: nil, now: nil,
        translation: resolved.written(block: block, of: number, own))
    }
    self.parts = parts
  }
}
