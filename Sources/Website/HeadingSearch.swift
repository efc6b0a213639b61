internal import Content
internal import Markup

extension Website {
  /// The identifier that a heading has on a page, by its anchor in the text in `language`, or in
  /// that from which the page was translated; nil where the page does not show it: a book with a
  /// link to a place that it lacks is not valid, and on a page such a link does nothing.
  func identifier(of anchor: String, in language: LanguageTag, on page: Page) -> String? {
    guard let item = plan.item(of: page) else { return nil }
    let number = item.item.translationIndex(language) ?? item.item.sourceIndex
    let translation = item.item.translations[number]
    let community = plan.community(of: page)?.id
    let text = item.compose(plan.chain(of: page), community: community)
    let isShown = text.blocks.contains { block in
      block.translation == number
        && translation.document.shows(anchor, in: block.node, to: community)
    }
    guard isShown else { return nil }
    return translation.language == text.language ? anchor : "\(translation.language).\(anchor)"
  }
}

extension Document {
  /// Whether a heading with `anchor` stands in what pages for a community show of a node.
  fileprivate func shows(_ anchor: String, in node: Int, to community: String?) -> Bool {
    if nodes[node].kind == .heading { return string(of: node) == anchor }
    if let directive = directive(at: node) {
      guard directive.name != .facilitator, directive.applies(to: community) else { return false }
    }
    return children(of: node).contains { shows(anchor, in: $0, to: community) }
  }
}
