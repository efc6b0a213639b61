internal import Markup

/// Compares three texts: the source then, the source now, and a translation of the first.
struct FreshnessComparison {
  /// The source as the translation's author saw it; nil when it is lost.
  let then: TextVersion?
  let now: TextVersion
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
    let comparison =
      then === now
      ? SourceComparison(unchanged: now.sequence.blocks.count)
      : SourceComparison(then: then, now: now)
    let alignment = Alignment(
      source: then.sequence, of: then.document, translation: translation.sequence,
      of: translation.document)
    let blocks = now.sequence.blocks.indices.map { index in
      part(index, comparison.origins[index], alignment)
    }
    return TranslationState(
      basis: basis, title: phrase(then.title, now.title, translation.title),
      summary: phrase(then.summary, now.summary, translation.summary), blocks: blocks,
      extras: alignment.extras,
      removed: comparison.removed.compactMap { alignment.partners[$0] })
  }

  // MARK: Blocks

  private func part(
    _ index: Int, _ origin: SourceComparison.Origin, _ alignment: Alignment
  ) -> TranslationState.Part {
    switch origin {
    case .new: return .init(.missing)
    case .same(let old):
      guard let partner = alignment.partners[old] else { return .init(.missing, then: old) }
      if then == nil { return lost(index, partner, old) }
      return .init(unchanged(index, partner), partner: partner, then: old)
    case .changed(let old):
      guard let partner = alignment.partners[old] else { return .init(.missing, then: old) }
      let reasons = reasons(old, index)
      return .init(
        reasons.isEmpty ? .stale : .critical, partner: partner, then: old, reasons: reasons)
    }
  }

  /// The state of a block whose source has not changed.
  private func unchanged(_ index: Int, _ partner: Int) -> Freshness {
    if isRecorded, translation.digests[partner] == now.digests[index], isSentence(index) {
      return .keptInSource
    }
    return isMachine ? .machine : .current
  }

  /// Whether a block of the source is more than a few words: names and numbers are the same in many
  /// languages.
  private func isSentence(_ index: Int) -> Bool {
    let words = now.document.plainText(of: now.sequence.blocks[index].node)
    return words.split(whereSeparator: { !$0.isLetter }).count > 3
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

  private func reasons(_ old: Int, _ new: Int) -> [ChangeReason] {
    guard let then else { return [.lost] }
    let (before, after) = (then.sequence.blocks[old], now.sequence.blocks[new])
    let differences = SignificantParts(before.node, in: then, words(), variants: before.variants)
      .differences(
        to: SignificantParts(after.node, in: now, words(), variants: after.variants))
    let concernsSafety = isSafety(before.node, in: then) || isSafety(after.node, in: now)
    return (concernsSafety ? [.safety] : []) + differences
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
    guard translated != nil else { return .init(.missing) }
    guard then != nil else { return .init(isCritical ? .critical : .stale, reasons: [.lost]) }
    guard let old else { return .init(.stale) }
    guard NormalizedText(old).bytes != NormalizedText(new).bytes else {
      return .init(isMachine ? .machine : .current)
    }
    let reasons =
      (isCritical ? [.safety] : [])
      + SignificantParts(old, words()).differences(to: SignificantParts(new, words()))
    return .init(reasons.isEmpty ? .stale : .critical, reasons: reasons)
  }
}
