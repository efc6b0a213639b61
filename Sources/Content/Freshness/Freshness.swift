/// How far a block of a translation is behind its source.
public enum Freshness: String, Sendable, CaseIterable {
  /// It says what the source says now.
  case current
  /// So it does, as a machine put it, and no person has read it.
  case machine
  /// It is the source's own words, in the language of the source.
  case keptInSource = "kept-in-source"
  /// The source has changed since, in nothing that could harm.
  case stale
  /// The source has changed in a number, a negation, a contact or the like: never shown.
  case critical
  /// Some blocks of the translation may be it, and nobody can tell which: never shown.
  case uncertain
  /// The translation has no such block.
  case missing

  /// Whether a reader may see the block.
  public var isShown: Bool {
    switch self {
    case .current, .machine, .stale: true
    case .keptInSource, .critical, .uncertain, .missing: false
    }
  }

  /// Whether a translator has something to do.
  public var isBehind: Bool {
    switch self {
    case .stale, .critical, .uncertain, .missing: true
    case .current, .machine, .keptInSource: false
    }
  }

  /// The one that asks for more.
  func worse(_ other: Freshness) -> Freshness {
    let order = Self.allCases
    let (a, b) = (order.firstIndex(of: self) ?? 0, order.firstIndex(of: other) ?? 0)
    return a < b ? other : self
  }
}

/// What is known of one translation: how each block of the source, as it is now, stands in it.
public struct TranslationState: Sendable {
  /// How the source of then is known.
  public enum Basis: Sendable, Equatable {
    /// It is the text that the others follow.
    case source
    /// It says from which text it was made, and that text is kept.
    case recorded
    /// It does not say from which text it was made: then the source as it is now is taken for it.
    case unrecorded
    /// It says so, and that text is kept nowhere.
    case lost(Fingerprint)
  }

  /// One block, title or summary.
  public struct Part: Sendable {
    /// How far it is behind.
    public internal(set) var freshness: Freshness
    /// The number of the block in the translation.
    public let partner: Int?
    /// The number of the block in the source of then.
    public let then: Int?
    /// Why it may not be shown; empty unless it is critical.
    public let reasons: [ChangeReason]

    init(
      _ freshness: Freshness, partner: Int? = nil, then: Int? = nil, reasons: [ChangeReason] = []
    ) {
      self.freshness = freshness
      self.partner = partner
      self.then = then
      self.reasons = reasons
    }
  }

  /// How the source of then is known.
  public let basis: Basis
  /// The title.
  public let title: Part
  /// The summary.
  public let summary: Part
  /// For each block of the source as it is now.
  public let blocks: [Part]
  /// The blocks that the source of then did not have either: the translator's own.
  let extras: [Int]
  /// The blocks of which nobody can tell which belong together, in the order of the translation: those
  /// of the source that it was made from, and those of the translation.
  public let stretches: [Stretch]
  /// The blocks whose source is gone.
  public let removed: [Int]

  /// Whether each block of the source has its block here, in the same order and nothing else: then
  /// the text is shown as it stands.
  let isStraight: Bool

  /// Blocks of which nobody can tell which belong together.
  public struct Stretch: Sendable {
    /// The numbers of the blocks of the source that the translation was made from.
    public let then: [Int]
    /// The words of those blocks, without markup.
    public let thenWords: [String]
    /// The numbers of the blocks of the translation: none of them is shown.
    public let translation: [Int]
    /// How many parts two blocks have that belong together, where these differ.
    var parts: (then: Int, translation: Int)?
  }

  init(
    basis: Basis, title: Part, summary: Part, blocks: [Part], extras: [Int] = [],
    stretches: [Stretch] = [], removed: [Int] = []
  ) {
    self.basis = basis
    self.title = title
    self.summary = summary
    self.blocks = blocks
    self.extras = extras
    self.stretches = stretches
    self.removed = removed
    isStraight =
      extras.isEmpty && removed.isEmpty && stretches.isEmpty
      && blocks.indices.allSatisfy {
        blocks[$0].partner == $0
          && (blocks[$0].freshness == .current || blocks[$0].freshness == .machine)
      }
  }

  /// All parts: the title, the summary, the blocks.
  public var parts: [Part] { [title, summary] + blocks }

  /// How many parts are in a state.
  public func count(of freshness: Freshness) -> Int {
    parts.count { $0.freshness == freshness }
  }

  /// Whether a part is behind, or was made from a text that the source no longer has.
  public var isBehind: Bool {
    parts.contains(where: \.freshness.isBehind) || !removed.isEmpty || !stretches.isEmpty
  }

  /// The state of the text that the others follow.
  static func source(_ version: TextVersion) -> TranslationState {
    TranslationState(
      basis: .source, title: Part(.current), summary: Part(.current),
      blocks: version.sequence.blocks.indices.map { Part(.current, partner: $0, then: $0) })
  }
}
