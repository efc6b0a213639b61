public import Markup

extension Directive {
  /// Whether the blocks of a `:::for` or `:::except` are for `community`; nil asks for a page that is
  /// for all of them.
  public func applies(to community: String?) -> Bool {
    guard let community, let attribute = attribute("community") else { return true }
    let isNamed = attribute.words.contains { $0.0 == community }
    return name == .except ? !isNamed : isNamed
  }
}
