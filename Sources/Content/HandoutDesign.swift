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
  case quizSheet = "quiz-sheet"
  case beforeAfter = "before-after"
  case answerKey = "answer-key"
  case exerciseCards = "exercise-cards"
  case attendanceList = "attendance-list"
  case evaluationSheet = "evaluation-sheet"

  /// What designs have in common that one word on the command line asks for.
  public enum Kind: String, Sendable, CaseIterable {
    case leaflet, foldedLeaflet = "folded-leaflet", card, poster, showThis = "show-this"
    case miniBooklet = "mini-booklet", facilitatorGuide = "facilitator-guide"
    case participantBooklet = "participant-booklet", slides, slidesNotes = "slides-notes"
    case quizSheet = "quiz-sheet", beforeAfter = "before-after", answerKey = "answer-key"
    case exerciseCards = "exercise-cards"
    case attendanceList = "attendance-list", evaluationSheet = "evaluation-sheet"
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
    case .quizSheet: .quizSheet
    case .beforeAfter: .beforeAfter
    case .answerKey: .answerKey
    case .exerciseCards: .exerciseCards
    case .attendanceList: .attendanceList
    case .evaluationSheet: .evaluationSheet
    }
  }

  /// Whether it is made of a course.
  public var isOfCourse: Bool {
    switch kind {
    case .leaflet, .foldedLeaflet, .card, .poster, .showThis, .miniBooklet: false
    default: true
    }
  }

  /// Whether it has what only those who teach may see.
  public var isForTrainer: Bool {
    [.facilitatorGuide, .slidesNotes, .answerKey].contains(kind)
  }

  /// The name of its file, without the ending. That of a sheet in disguise says no more than the sheet.
  public var fileName: String { self == .cardDisguised ? "appointments" : rawValue }

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
    case .leafletA5, .participantBooklet: .a5
    case .poster, .posterStrips: .a3
    case .slides: .screen
    default: .a4
    }
  }

  /// An edge of the paper.
  public enum Turn: String, Sendable {
    case long, short
  }

  /// The edge on which a printer turns the paper; nil for what is printed on one side.
  public var turn: Turn? {
    switch kind {
    case .leaflet, .card, .facilitatorGuide, .slidesNotes, .quizSheet, .beforeAfter, .answerKey:
      .long
    case .participantBooklet: self == .participantBookletFolded ? .short : .long
    case .foldedLeaflet: .short
    case .poster, .showThis, .miniBooklet, .slides, .exerciseCards, .attendanceList,
      .evaluationSheet:
      nil
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
