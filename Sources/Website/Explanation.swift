internal import Content
public import Diagnostics
internal import Markup

/// Where each block of a page came from, and why.
public struct PageExplanation: Sendable {
  /// One block.
  public struct Block: Sendable {
    /// The file, and the block's place in it.
    public let location: SourceLocation
    /// Its language.
    public let language: String
    /// Which rule put it there.
    public let reason: String
    /// Its first words.
    public let excerpt: String
  }

  /// The path of the page's file.
  public let path: String
  /// What it shows.
  public let subject: String
  /// The languages in the order in which a block is looked for.
  public let chain: [String]
  /// The page that search engines are told of.
  public let canonical: String
  /// The title, and all blocks in order; empty for a page of links.
  public let blocks: [Block]
}

extension Website {
  /// The explanation of the page at `path`, with or without its `index.html`; nil when there is none.
  public func explanation(of path: String) -> PageExplanation? {
    guard let page = plan.page(at: path) else { return nil }
    let chain = plan.chain(of: page)
    var blocks: [PageExplanation.Block] = []
    if let item = plan.item(of: page) {
      let community = plan.community(of: page)
      let text = item.compose(chain, community: community?.id)
      blocks = [titleBlock(text, item)]
      blocks += text.blocks.map { block($0, item, chain) }
    }
    return PageExplanation(
      path: plan.address(of: page).filePath, subject: plan.subject(of: page),
      chain: chain.map(\.description),
      canonical: plan.address(of: plan.canonical(of: page)).absolute(below: baseURL), blocks: blocks
    )
  }

  private func titleBlock(_ text: ComposedText, _ item: ResolvedItem) -> PageExplanation.Block {
    let translation =
      item.item.translations.first { $0.language == text.title.language } ?? item.item.source
    return .init(
      location: SourceLocation(file: translation.file), language: text.title.language.description,
      reason: reason(text.title.rule, [], text.title.language), excerpt: text.title.text)
  }

  private func block(
    _ block: ComposedText.Block, _ item: ResolvedItem, _ chain: [LanguageTag]
  ) -> PageExplanation.Block {
    let translation = item.item.translations[block.translation]
    let words = translation.document.plainText(of: block.node)
    let variants = item.variants(around: block).map(\.name.rawValue)
    return .init(
      location: SourceLocation(
        file: translation.file, range: translation.document.nodes[block.node].range),
      language: translation.language.description,
      reason: ([reason(block.rule, variants, translation.language)] + passedOver(block, item, chain))
        .joined(separator: "; "),
      excerpt: words.count > 70 ? words.prefix(70) + "…" : words)
  }

  /// What is behind in the block, and in those of the languages before it in the chain.
  private func passedOver(
    _ block: ComposedText.Block, _ item: ResolvedItem, _ chain: [LanguageTag]
  ) -> [String] {
    guard let index = item.sourceBlock(of: block) else { return [] }
    var reasons = block.isStale ? ["its source has changed, in nothing that could harm"] : []
    let shown = item.item.translations[block.translation].language
    for language in chain.prefix(while: { $0 != shown }) {
      guard let number = item.item.translationIndex(language) else { continue }
      let part = item.states[number].blocks[index]
      switch part.freshness {
      case .critical:
        let why = part.reasons.map(\.description).joined(separator: ", ")
        reasons.append("'\(language)' is critical and not shown (\(why))")
      case .uncertain:
        reasons.append("'\(language)' is not shown: nobody can tell which of its blocks it is")
      default: break
      }
    }
    return reasons
  }

  private func reason(
    _ rule: ComposedText.Rule, _ variants: [String], _ language: LanguageTag
  ) -> String {
    let base =
      switch rule {
      case .own: "the page's own language"
      case .fallback(let step): "fallback \(step) of the chain: no language before it has the block"
      case .source: "the language it was written in: the whole chain lacks the block"
      }
    return variants.isEmpty ? base : base + "; within :::" + variants.joined(separator: ", :::")
  }
}
