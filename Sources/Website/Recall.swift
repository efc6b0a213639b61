public import Content

extension Website {
  /// Whether a page shows a contact or claim: beside its text, or in it.
  public func carries(_ reference: Reference, in route: Route) -> Bool {
    guard case .page(let page) = files[route.number] else { return false }
    return carries(reference, on: page)
  }

  func carries(_ reference: Reference, on page: Page) -> Bool {
    if case .contact(let id) = reference,
      plan.contacts(beside: page).contains(where: { $0.value == id })
    {
      return true
    }
    guard let item = plan.item(of: page) else { return false }
    let text = item.compose(plan.chain(of: page), community: plan.community(of: page)?.id)
    return item.mentions(reference, in: text, of: library)
  }
}
