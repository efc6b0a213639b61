public import Content
internal import Markup

extension Website {
  /// Whether a page shows a contact or claim: beside its text, or in it.
  public func carries(_ reference: Reference, in route: Route) -> Bool {
    guard case .page(let page) = files[route.number] else { return false }
    if case .contact(let id) = reference,
      plan.contacts(beside: page).contains(where: { $0.value == id })
    {
      return true
    }
    guard let item = plan.item(of: page) else { return false }
    let text = item.compose(plan.chain(of: page), community: plan.community(of: page)?.id)
    return text.blocks.contains { block in
      let document = item.item.translations[block.translation].document
      return (block.node..<Int(document.nodes[block.node].end)).contains { node in
        document.directive(at: node).map { isUse($0, of: reference) } ?? false
      }
    }
  }

  private func isUse(_ directive: Directive, of reference: Reference) -> Bool {
    switch reference {
    case .contact(let id): directive.name == .contact && directive.target == id
    case .claim(let id):
      [.claim, .series].contains(directive.name) && isMade(directive.target, of: id, depth: 0)
    }
  }

  /// Whether a claim is another, or made of it. Circles are errors before that.
  private func isMade(_ claim: String, of id: String, depth: Int) -> Bool {
    guard claim != id else { return true }
    guard depth < library.claims.count else { return false }
    return (library.claims[claim]?.parts ?? []).contains {
      isMade($0, of: id, depth: depth + 1)
    }
  }
}
