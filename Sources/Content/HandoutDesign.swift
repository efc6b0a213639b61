internal import Diagnostics

/// A printed thing that can be made of a text, as `handouts` of its record names it: a kind, and
/// what is special about it.
public enum HandoutDesign: String, Sendable, CaseIterable {
  case leaflet
  case leafletA5 = "leaflet-a5"
  case leafletLarge = "leaflet-large"
  case foldedLeaflet = "folded-leaflet"
  case card
  case card10 = "card-10"
  case cardDisguised = "card-disguised"
  case poster
  case posterStrips = "poster-strips"
  case posterTiled = "poster-tiled"
  case showThis = "show-this"
  case miniBooklet = "mini-booklet"
  case facilitatorGuide = "facilitator-guide"
  case participantBooklet = "participant-booklet"
  case participantBookletFolded = "participant-booklet-folded"
  case slides
  case slidesNotes = "slides-notes"

  /// What designs have in common that one word on the command line asks for.
  public enum Kind: String, Sendable, CaseIterable {
    case leaflet, foldedLeaflet = "folded-leaflet", card, poster, showThis = "show-this"
    case miniBooklet = "mini-booklet", facilitatorGuide = "facilitator-guide"
    case participantBooklet = "participant-booklet", slides, slidesNotes = "slides-notes"
  }

  /// What it is, whatever is special about it.
  public var kind: Kind {
    switch self {
    case .leaflet, .leafletA5, .leafletLarge: .leaflet
    case .foldedLeaflet: .foldedLeaflet
    case .card, .card10, .cardDisguised: .card
    case .poster, .posterStrips, .posterTiled: .poster
    case .showThis: .showThis
    case .miniBooklet: .miniBooklet
    case .facilitatorGuide: .facilitatorGuide
    case .participantBooklet, .participantBookletFolded: .participantBooklet
    case .slides: .slides
    case .slidesNotes: .slidesNotes
    }
  }

  /// Whether it is made of a course.
  public var isOfCourse: Bool {
    switch kind {
    case .facilitatorGuide, .participantBooklet, .slides, .slidesNotes: true
    default: false
    }
  }

  /// Whether it has what only those who teach may see.
  public var isForTrainer: Bool { kind == .facilitatorGuide || kind == .slidesNotes }

  /// The paper in the printer, or the screen on a wall.
  public enum Paper: String, Sendable {
    case a3, a4, a5
    case screen = "16-9"

    /// As it is written.
    public var name: String {
      switch self {
      case .a3, .a4, .a5: rawValue.uppercased()
      case .screen: "16:9"
      }
    }
  }

  /// What its pages are made for.
  public var paper: Paper {
    switch self {
    case .leafletA5: .a5
    case .poster, .posterStrips: .a3
    case .slides: .screen
    default: .a4
    }
  }

  /// What it may cost somebody to be found with it.
  public enum CarryRisk: String, Sendable, CaseIterable {
    /// Says what it is about.
    case open
    /// Says little; the number stands alone.
    case plain
    /// Looks like something else.
    case disguised
  }

  /// What it may cost somebody to be found with it; nil for what professionals keep.
  public var carryRisk: CarryRisk? {
    switch self {
    case .card, .card10: .plain
    case .cardDisguised: .disguised
    default: isOfCourse ? nil : .open
    }
  }
}

extension RecordReader {
  /// The designs of an item of a kind.
  mutating func handouts(_ node: YAMLNode?, of kind: ItemFolder.Kind) -> [HandoutDesign] {
    let valid = HandoutDesign.allCases.filter { $0.isOfCourse == (kind == .course) }
    return list(node, "handouts") { reader, item in
      guard let text = reader.text(item, "handouts") else { return nil }
      if let design = valid.first(where: { $0.rawValue == text.value }) { return design }
      reader.reportUnknown(
        .badValue,
        "there is no handout '\(text.value)' of \(kind == .course ? "courses" : "topics")",
        text, valid: valid.map(\.rawValue))
      return nil
    }
  }
}
