public import Markup

/// How the time of a module is spent, part by part, as its blocks say.
public struct SessionPlan: Sendable {
  /// A part with a time of its own.
  public struct Part: Sendable {
    /// The heading under which it stands; nil before the first.
    public let heading: ComposedText.Block?
    /// What it is, where it has a name: an exercise, a case.
    public let activity: Directive.Name?
    /// How long it takes.
    public let minutes: Int
  }

  /// In order; those that follow each other under one heading and have no name are one.
  public private(set) var parts: [Part] = []

  /// How long all of them take.
  public var minutes: Int { parts.reduce(0) { $0 + $1.minutes } }

  /// The plan of a text.
  public init(_ text: ComposedText, of item: ResolvedItem) {
    var heading: ComposedText.Block?
    for block in text.blocks {
      let document = item.item.translations[block.translation].document
      if document.nodes[block.node].kind == .heading { heading = block }
      let minutes = document.plannedMinutes(at: block.node)
      guard minutes > 0 else { continue }
      let name = document.directive(at: block.node)?.name
      let activity = name.flatMap { $0.isLabelled ? $0 : nil }
      if let last = parts.last, activity == nil, last.activity == nil,
        last.heading?.node == heading?.node
      {
        parts.removeLast()
        parts.append(Part(heading: heading, activity: nil, minutes: last.minutes + minutes))
      } else {
        parts.append(Part(heading: heading, activity: activity, minutes: minutes))
      }
    }
  }
}

extension Document {
  /// The minutes of the parts at a node and within it; what stands within a part is in its time.
  func plannedMinutes(at node: Int) -> Int {
    // No module is longer than a day: what cannot be true must not overflow.
    if let own = directive(at: node)?.attribute("minutes").flatMap({ Int($0.value) }) {
      return min(max(own, 0), 10_000)
    }
    return children(of: node).reduce(0) { $0 + plannedMinutes(at: $1) }
  }
}
