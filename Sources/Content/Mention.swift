internal import Markup

/// A record that files show.
public enum Reference: Sendable, Hashable {
  /// A contact, by its identifier.
  case contact(String)
  /// A claim, by its identifier.
  case claim(String)
}

extension ResolvedItem {
  /// Whether a composed text of this item shows a contact or claim.
  public func mentions(
    _ reference: Reference, in text: ComposedText, of library: Library
  ) -> Bool {
    text.blocks.contains { block in
      let document = item.translations[block.translation].document
      return (block.node..<Int(document.nodes[block.node].end)).contains { node in
        document.directive(at: node).map { library.isUse($0, of: reference) } ?? false
      }
    }
  }
}

extension Library {
  fileprivate func isUse(_ directive: Directive, of reference: Reference) -> Bool {
    switch reference {
    case .contact(let id): directive.name == .contact && directive.target == id
    case .claim(let id):
      [.claim, .series].contains(directive.name) && isMade(directive.target, of: id, depth: 0)
    }
  }

  /// Whether a claim is another, or made of it. Circles are errors before that.
  private func isMade(_ claim: String, of id: String, depth: Int) -> Bool {
    guard claim != id else { return true }
    guard depth < claims.count else { return false }
    return (claims[claim]?.parts ?? []).contains { isMade($0, of: id, depth: depth + 1) }
  }
}
