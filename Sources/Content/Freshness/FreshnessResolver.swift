internal import Markup

/// Works out the states of all translations of one item.
struct FreshnessResolver {
  private let item: Item
  private let versions: [TextVersion]
  private let history: SourceHistory
  private let library: Library
  private var states: [TranslationState?]
  /// The comparisons of a source of then with the one of now: most translations are made from the same.
  private var comparisons: [Base: SourceComparison] = [:]

  /// What a translation was made from.
  private struct Base: Hashable {
    let number: Int
    let then: Fingerprint?
  }

  private init(
    item: Item, versions: [TextVersion], history: SourceHistory, library: Library
  ) {
    self.item = item
    self.versions = versions
    self.history = history
    self.library = library
    states = Array(repeating: nil, count: versions.count)
  }

  /// The states of the item's translations, each compared with the text that all others follow.
  static func states(
    of item: Item, _ versions: [TextVersion], _ history: SourceHistory, in library: Library
  ) -> [TranslationState] {
    var resolver = FreshnessResolver(
      item: item, versions: versions, history: history, library: library)
    return versions.indices.map { resolver.state(of: $0, asked: []) }
  }

  private mutating func state(of number: Int, asked: [Int]) -> TranslationState {
    if let known = states[number] { return known }
    let state = makeState(of: number, asked: asked)
    states[number] = state
    return state
  }

  private mutating func makeState(of number: Int, asked: [Int]) -> TranslationState {
    guard number != item.sourceIndex else { return .source(versions[number]) }
    let base = item.translations[number].source.flatMap { item.translationIndex($0.value) }
    guard let base, base != item.sourceIndex, base != number, !asked.contains(base) else {
      return compare(number, with: item.sourceIndex)
    }
    // Made from another translation: as far behind as the two together.
    let own = compare(number, with: base)
    return own.behind(state(of: base, asked: asked + [number]))
  }

  private mutating func comparison(
    of then: TextVersion, with now: TextVersion, _ base: Base
  ) -> SourceComparison {
    if then === now { return SourceComparison(unchanged: now.sequence.blocks.count) }
    if let known = comparisons[base] { return known }
    let comparison = SourceComparison(then: then, now: now)
    comparisons[base] = comparison
    return comparison
  }

  private mutating func compare(_ number: Int, with base: Int) -> TranslationState {
    let text = item.translations[number]
    let now = versions[base]
    var then: TextVersion? = now
    var basis = TranslationState.Basis.unrecorded
    if let recorded = text.translatedFrom {
      basis = .recorded
      if recorded != now.fingerprint {
        then = history.text(recorded, language: item.translations[base].language)
        if then == nil { basis = .lost(recorded) }
      }
    }
    let language = library.language(item.translations[base].language)
    return FreshnessComparison(
      then: then, now: now,
      comparison: comparison(
        of: then ?? now, with: now, Base(number: base, then: text.translatedFrom)),
      translation: versions[number], words: { language?.words ?? .none },
      isCritical: item.record.safety == .critical,
      isRecorded: basis != .unrecorded,
      isMachine: text.isMachineTranslation
        && !text.standingReviews(of: versions[number]).contains(.language)
    ).state(basis)
  }
}

extension TranslationState {
  /// The state of a translation of a translation: this one is compared with `base`, and `base` with
  /// the text that all others follow.
  fileprivate func behind(_ base: TranslationState) -> TranslationState {
    func joined(_ own: Part, _ other: Part) -> Part {
      Part(
        own.freshness.worse(other.freshness), partner: own.partner, then: own.then,
        reasons: own.reasons + other.reasons)
    }
    return TranslationState(
      basis: basis, title: joined(title, base.title), summary: joined(summary, base.summary),
      blocks: base.blocks.map { other in
        guard let middle = other.partner else { return Part(.missing) }
        return joined(blocks[middle], other)
      },
      extras: extras, stretches: stretches, removed: removed)
  }
}
