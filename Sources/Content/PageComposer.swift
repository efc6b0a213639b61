public import Markup

/// What one page says, block by block, and why.
public struct ComposedText: Sendable {
  /// Why a block stands on the page in the language in which it does.
  public enum Rule: Sendable, Hashable {
    /// The page's own language has it.
    case own
    /// The page's own language lacks it; this is the chain's language number `step`, from 1.
    case fallback(step: Int)
    /// The whole chain lacks it: the language in which it was written.
    case source
  }

  /// One block.
  public struct Block: Sendable {
    /// The number of its translation.
    public let translation: Int
    /// The number of its node.
    public let node: Int
    /// The numbers of the `:::for` and `:::except` around it, the outermost first.
    public let variants: [Int]
    /// Why it is there.
    public let rule: Rule
    /// Whether its source has changed since: the reader is told.
    public let isStale: Bool
    /// What of it is shown.
    public internal(set) var part = Part.all
  }

  /// What is shown of a block: a slide has one question of a quiz, or one step of a case.
  public enum Part: Sendable, Hashable {
    case all
    /// The question with this number, from 0, without its answer.
    case question(Int)
    /// The right answer of it, and why.
    case solution(Int)
    /// The step with this number, from 0.
    case step(Int)
  }

  /// A title or summary.
  public struct Phrase: Sendable {
    /// The words.
    public let text: String
    /// Their language.
    public let language: LanguageTag
    /// Why it is there.
    public let rule: Rule
  }

  /// The language of the page.
  public let language: LanguageTag
  /// The title, from the first language of the chain that has one.
  public let title: Phrase
  /// The summary, likewise.
  public let summary: Phrase?
  /// All that stands below, in order.
  public private(set) var blocks: [Block]
  /// The translation from which most of the page comes.
  public let primary: Translation
  /// The languages other than the page's that are seen on it, in the order of the chain.
  public let foreignLanguages: [LanguageTag]
  /// Whether a word of the page is in its own language: if not, it is no translation.
  public let isTranslation: Bool

  /// The same with some of its blocks alone.
  public func keeping(_ isKept: (Block) -> Bool) -> ComposedText {
    var kept = self
    kept.blocks = blocks.filter(isKept)
    return kept
  }

  /// The same with other blocks of the same translations.
  public func replacing(with blocks: [Block]) -> ComposedText {
    var replaced = self
    replaced.blocks = blocks
    return replaced
  }
}

extension ResolvedItem {
  /// The text of a page in the first language of `chain`, for `community`, or for all of them.
  public func compose(_ chain: [LanguageTag], community: String?) -> ComposedText {
    let candidates = candidates(chain)
    let primary = candidates[0]
    let blocks = blocks(candidates, community: community)
    let heading = heading(chain)
    let own = item.translationIndex(chain[0])
    var seen = [Bool](repeating: false, count: item.translations.count)
    for block in blocks { seen[block.translation] = true }
    return ComposedText(
      language: chain[0], title: heading.title, summary: heading.summary, blocks: blocks,
      primary: item.translations[primary.number],
      foreignLanguages: candidates.map(\.number).filter { $0 != own && seen[$0] }
        .map { item.translations[$0].language },
      isTranslation: own.map { seen[$0] || sequences[$0].blocks.isEmpty } ?? false)
  }

  /// The title and summary of a page in the first language of `chain`.
  public func heading(_ chain: [LanguageTag]) -> (
    title: ComposedText.Phrase, summary: ComposedText.Phrase?
  ) {
    let candidates = candidates(chain)
    let title = phrase({ $0.title }, { $0.title }, candidates)
    return (
      title ?? .init(text: item.folder.name, language: chain[0], rule: .own),
      phrase({ $0.summary }, { $0.summary }, candidates)
    )
  }

  /// Whether a page for `community` has a block of its own in `language`.
  public func isTranslated(into language: LanguageTag, for community: String?) -> Bool {
    guard let number = item.translationIndex(language) else { return false }
    let candidate = Candidate(number: number, rule: .own)
    func isShown(_ index: Int) -> Bool { block(candidate, index, community) != nil }
    return sequences[number].blocks.isEmpty || states[number].extras.contains(where: isShown)
      || states[number].blocks.contains { part in
        part.freshness.isShown && part.partner.map(isShown) ?? false
      }
  }

  /// The translations in which a block is looked for, in order; the source comes last.
  private func candidates(_ chain: [LanguageTag]) -> [Candidate] {
    var candidates: [Candidate] = []
    for (step, language) in chain.enumerated() {
      guard let number = item.translationIndex(language) else { continue }
      candidates.append(Candidate(number: number, rule: step == 0 ? .own : .fallback(step: step)))
    }
    if !candidates.contains(where: { $0.number == item.sourceIndex }) {
      candidates.append(Candidate(number: item.sourceIndex, rule: .source))
    }
    return candidates
  }

  private struct Candidate {
    let number: Int
    let rule: ComposedText.Rule
  }

  /// A phrase from the first candidate that has it and may be shown.
  private func phrase(
    _ part: (borrowing Translation) -> String?,
    _ state: (borrowing TranslationState) -> TranslationState.Part, _ candidates: [Candidate]
  ) -> ComposedText.Phrase? {
    for candidate in candidates {
      let freshness = state(states[candidate.number]).freshness
      guard freshness != .critical, freshness != .keptInSource else { continue }
      guard let text = part(item.translations[candidate.number]) else { continue }
      return .init(
        text: text, language: item.translations[candidate.number].language, rule: candidate.rule)
    }
    return nil
  }

  /// The blocks of the source in their order, each from the first candidate in which it may be
  /// shown; and the blocks of the first candidate that the source does not have, where they stand in
  /// it. The source itself comes last, so that each block is found.
  private func blocks(_ candidates: [Candidate], community: String?) -> [ComposedText.Block] {
    let primary = candidates[0]
    var result: [ComposedText.Block] = []
    result.reserveCapacity(sequences[primary.number].blocks.count)
    if states[primary.number].isStraight {
      for index in sequences[primary.number].blocks.indices {
        block(primary, index, community).map { result.append($0) }
      }
      return result
    }
    var extras = states[primary.number].extras[...]
    for index in sequences[item.sourceIndex].blocks.indices {
      for candidate in candidates {
        let part = states[candidate.number].blocks[index]
        guard part.freshness.isShown, let partner = part.partner else { continue }
        if candidate.number == primary.number {
          while let extra = extras.first, extra < partner {
            block(primary, extra, community).map { result.append($0) }
            extras.removeFirst()
          }
        }
        block(candidate, partner, community, isStale: part.freshness == .stale)
          .map { result.append($0) }
        break
      }
    }
    return result + extras.compactMap { block(primary, $0, community) }
  }

  /// The `:::for` and `:::except` around a block of a page.
  public func variants(around block: ComposedText.Block) -> [Directive] {
    let document = item.translations[block.translation].document
    return block.variants.compactMap { document.directive(at: $0) }
  }

  /// A block, unless it is for other communities.
  private func block(
    _ candidate: Candidate, _ index: Int, _ community: String?, isStale: Bool = false
  ) -> ComposedText.Block? {
    let node = sequences[candidate.number].blocks[index].node
    for variant in sequences[candidate.number].blocks[index].variants {
      let directive = item.translations[candidate.number].document.directive(at: variant)
      guard directive?.applies(to: community) ?? true else { return nil }
    }
    return .init(
      translation: candidate.number, node: node,
      variants: sequences[candidate.number].blocks[index].variants, rule: candidate.rule,
      isStale: isStale)
  }
}

extension ResolvedItem {
  /// The blocks of the same text in two languages side by side, in the order of the first: those
  /// that are the same block of the source stand together.
  public func pairs(_ one: ComposedText, _ other: ComposedText) -> [(
    one: ComposedText.Block?, other: ComposedText.Block?
  )] {
    var rest = other.blocks
    let pairs = one.blocks.map { block in
      let number = sourceBlock(of: block)
      let partner = rest.firstIndex { number != nil && sourceBlock(of: $0) == number }
      return (
        one: ComposedText.Block?.some(block), other: partner.map { rest.remove(at: $0) }
      )
    }
    return pairs + rest.map { (one: nil, other: $0) }
  }
}

extension ResolvedLibrary {
  /// What readers must know about a text before they read it, in its language.
  public func notices(before text: ComposedText, of item: ResolvedItem) -> [String] {
    guard let language = library.language(text.language) else { return [] }
    var notices: [String] = []
    if !text.foreignLanguages.isEmpty {
      let names = text.foreignLanguages.map { library.language($0)?.autonym ?? $0.description }
      notices.append(
        language.texts.text(
          text.isTranslation ? "notice-parts" : "notice-page",
          ["languages": language.list(names)]))
    }
    let shown = Set(text.blocks.map(\.translation))
    if shown.contains(where: item.isUnreviewedMachineTranslation) {
      notices.append(language.texts["notice-machine"])
    }
    return notices
  }
}
