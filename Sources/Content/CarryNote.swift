/// What to know before handing something out: told to the person who does, and never printed on what
/// somebody else will carry.
public struct CarryNote: Sendable {
  /// Designs that are alike in this, in words, and what is to be said of them.
  public let risks: [(names: String, risk: String)]

  /// The note on these designs, the riskiest first.
  public init(_ designs: Set<HandoutDesign>, in language: Language) {
    risks = HandoutDesign.CarryRisk.allCases.compactMap { risk in
      let names = HandoutDesign.allCases.filter { designs.contains($0) && $0.carryRisk == risk }
        .map { language.texts[$0.textKey] }
      return names.isEmpty
        ? nil : (language.list(names), language.texts["carry-\(risk.rawValue)"])
    }
  }
}

extension HandoutDesign {
  /// The key of the interface text that names it.
  public var textKey: String { "handout-\(rawValue)" }
}
