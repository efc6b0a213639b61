internal import Markup

/// Compares three texts: the source then, the source now, and a translation of the first.
struct FreshnessComparison {
  /// The source as the translation's author saw it; nil when it is lost.
  let then: TextVersion?
  let now: TextVersion
  /// Which block of then is which of now.
  let comparison: SourceComparison
  let translation: TextVersion
  /// The words that count in the language of the source; asked for when something has changed.
  let words: () -> LanguageWords
  /// Whether every change of the item is critical.
  let isCritical: Bool
  /// Whether the translation says what it was made from; if not, no words are compared.
  let isRecorded: Bool
  /// Whether a machine made the translation and no person has read it.
  let isMachine: Bool

  func state(_ basis: TranslationState.Basis) -> TranslationState {
    let then = then ?? now
    let alignment = Alignment(source: then, translation: translation)
    let uncertain = Set(alignment.stretches.flatMap(\.source))
    let blocks = now.sequence.blocks.indices.map { index in
      part(index, alignment, uncertain)
    }
    var stretches = alignment.stretches.map { stretch in
      TranslationState.Stretch(
        then: stretch.source,
        thenWords: stretch.source.map {
          then.document.plainText(of: then.sequence.blocks[$0].node)
        },
        translation: stretch.translation, parts: stretch.parts.map { ($0.source, $0.translation) })
    }
    let extras = alignment.extras
    let hasOwnBlocks = extras.isEmpty || isComplete(alignment) && comparison.isUnchanged
    if !hasOwnBlocks { stretches.append(.init(then: [], thenWords: [], translation: extras)) }
    return TranslationState(
      basis: basis, title: phrase(then.title, now.title, translation.title),
      summary: phrase(then.summary, now.summary, translation.summary), blocks: blocks,
      extras: hasOwnBlocks ? extras : [], stretches: stretches,
      removed: comparison.removed.compactMap { alignment.partners[$0] })
  }

  /// Whether each block of the source of then has its block in the translation. If not, what the
  /// translation has more may be the translation of what it lacks; and when the source has changed since,
  /// of what the source no longer says.
  private func isComplete(_ alignment: Alignment) -> Bool {
    then != nil && alignment.partners.allSatisfy { $0 != nil }
  }

  // MARK: Blocks

  private func part(
    _ index: Int, _ alignment: Alignment, _ uncertain: Set<Int>
  ) -> TranslationState.Part {
    let origin = comparison.origins[index]
    guard let old = origin.then else { return .init(.missing) }
    guard let partner = alignment.partners[old] else {
      return .init(uncertain.contains(old) ? .uncertain : .missing, then: old)
    }
    switch origin {
    case .new: return .init(.missing)
    case .same:
      if then == nil { return lost(index, partner, old) }
      return .init(unchanged(index, partner), partner: partner, then: old)
    case .changed, .replaced:
      if isKept(partner, then?.digests[old], index) {
        return .init(.keptInSource, partner: partner, then: old)
      }
      let isSame = origin == .changed(old)
      let reasons =
        (isSame ? [] : [.replaced]) + reasons(old, index, comparison.weights, isSame: isSame)
      return .init(
        reasons.isEmpty ? .stale : .critical, partner: partner, then: old, reasons: reasons)
    }
  }

  /// The state of a block whose source has not changed.
  private func unchanged(_ index: Int, _ partner: Int) -> Freshness {
    if isKept(partner, now.digests[index], index) { return .keptInSource }
    return isMachine ? .machine : .current
  }

  /// Whether a block of the translation is a sentence of the source, left as it was.
  private func isKept(_ partner: Int, _ digest: UInt64?, _ index: Int) -> Bool {
    isRecorded && translation.digests[partner] == digest && isSentence(index)
  }

  /// Whether a block of the source is more than a few words: names and numbers are the same in many
  /// languages.
  private func isSentence(_ index: Int) -> Bool {
    Self.isSentence(now.document.plainText(of: now.sequence.blocks[index].node))
  }

  /// Whether words are more than a name.
  static func isSentence(_ words: String) -> Bool {
    words.split(whereSeparator: { !$0.isLetter }).count > 3
  }

  /// Without the source of then, a block is as doubtful as what it says now.
  private func lost(_ index: Int, _ partner: Int, _ old: Int) -> TranslationState.Part {
    let block = now.sequence.blocks[index]
    let parts = SignificantParts(block.node, in: now, words(), variants: block.variants)
    let isHarmless = parts.isEmpty && !isSafety(block.node, in: now)
    return .init(
      isHarmless ? .stale : .critical, partner: partner, then: old,
      reasons: isHarmless ? [] : [.lost])
  }

  /// Why a changed block may not be shown.
  private func reasons(_ old: Int, _ new: Int, _ weights: WordWeights?, isSame: Bool)
    -> [ChangeReason]
  {
    guard let then, let weights else { return [.lost] }
    let (before, after) = (then.sequence.blocks[old], now.sequence.blocks[new])
    let differences = SignificantParts(before.node, in: then, words(), variants: before.variants)
      .differences(
        to: SignificantParts(after.node, in: now, words(), variants: after.variants))
    let concernsSafety = isSafety(before.node, in: then) || isSafety(after.node, in: now)
    let found =
      (concernsSafety ? [.safety] : []) + differences
      + SentenceComparison.differences(
        before.node, in: then.document, after.node, in: now.document, weights, clauses: isSame)
    return found.isEmpty && before.shape != after.shape ? [.shape] : found
  }

  private func isSafety(_ block: Int, in version: TextVersion) -> Bool {
    let document = version.document
    return isCritical
      || (block..<Int(document.nodes[block].end)).contains {
        document.directive(at: $0)?.name == .safety
      }
  }

  // MARK: Title and summary

  private func phrase(_ old: String?, _ new: String?, _ translated: String?)
    -> TranslationState.Part
  {
    guard let new else { return .init(.current) }
    guard let translated else { return .init(.missing) }
    if isRecorded, Self.isSentence(new), translated == new { return .init(.keptInSource) }
    guard then != nil else { return .init(isCritical ? .critical : .stale, reasons: [.lost]) }
    guard let old else { return .init(.stale) }
    guard NormalizedText(old).bytes != NormalizedText(new).bytes else {
      return .init(isMachine ? .machine : .current)
    }
    let isKept = WordBag(old).likeness(to: WordBag(new)) > SourceComparison.keptWords
    let reasons =
      (isCritical ? [.safety] : []) + (isKept ? [] : [.replaced])
      + SentenceComparison.differences(old, new)
      + SignificantParts(old, words()).differences(to: SignificantParts(new, words()))
    return .init(reasons.isEmpty ? .stale : .critical, reasons: reasons)
  }
}
