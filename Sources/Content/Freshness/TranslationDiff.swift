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

      /// In words: `block 3`.
      public var description: String {
        switch self {
        case .title: "title"
        case .summary: "summary"
        case .block(let number): "block \(number)"
        case .removed: "block of the translation"
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
      read("\(item.folder.path)/\(text.language).md") ?? []
    }
    let (now, own) = (bytes(item.source), bytes(text))
    let then = text.translatedFrom.flatMap { read(SourceHistory.path(of: $0)) }
    let old = then.map {
      let base = item.translations[resolved.baseIndex(of: number)]
      return Translation.read($0, language: base.language, file: "").0
    }
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
    add(.title, state.title, old?.title, item.source.title, text.title)
    add(.summary, state.summary, old?.summary, item.source.summary, text.summary)
    for (index, block) in state.blocks.enumerated() where block.freshness.isBehind {
      let before = then.flatMap { then in
        block.then.flatMap { resolved.stored(block: $0, of: number, then) }
      }
      add(
        .block(index + 1), block, before,
        resolved.written(block: index, of: item.sourceIndex, now),
        block.partner.flatMap { resolved.written(block: $0, of: number, own) })
    }
    parts += state.removed.map { block in
      Part(
        place: .removed, freshness: nil, reasons: [], then: nil, now: nil,
        translation: resolved.written(block: block, of: number, own))
    }
    self.parts = parts
  }
}
