internal import Content

/// How a text stands in one language, as a cell of the board shows it.
enum Standing: String, CaseIterable {
  case critical, uncertain, unrecorded, lacking, incomplete, stale
  case keptInSource = "kept-in-source"
  case machine, current, original

  /// Of a text that there is: the one that asks for most.
  init(_ state: TranslationState) {
    switch state.basis {
    case .source: self = .original
    case _ where state.count(of: .critical) > 0 || !state.removed.isEmpty: self = .critical
    case _ where !state.stretches.isEmpty: self = .uncertain
    case .unrecorded, .lost: self = .unrecorded
    case .recorded:
      if state.count(of: .missing) > 0 {
        self = .incomplete
      } else if state.count(of: .stale) > 0 {
        self = .stale
      } else if state.count(of: .keptInSource) > 0 {
        self = .keptInSource
      } else {
        self = state.count(of: .machine) > 0 ? .machine : .current
      }
    }
  }

  /// One letter: the board must be read without its colours.
  var letter: String {
    switch self {
    case .critical: "X"
    case .uncertain: "Q"
    case .unrecorded: "U"
    case .lacking: "N"
    case .incomplete: "P"
    case .stale: "S"
    case .keptInSource: "K"
    case .machine: "M"
    case .current: "C"
    case .original: "O"
    }
  }

  /// One or two words.
  var word: String {
    switch self {
    case .lacking: "no text"
    case .incomplete: "parts missing"
    case .keptInSource: "kept in source"
    default: rawValue
    }
  }

  /// A sentence for the legend.
  var explanation: String {
    switch self {
    case .critical:
      "The source has changed in something that a reader acts on. The old words are not shown."
    case .uncertain:
      "Nobody can tell which parts belong to which of the source. Readers see another language there."
    case .unrecorded: "Nobody has recorded which source text was translated."
    case .lacking: "The language is offered, and the text is not there: readers see another one."
    case .incomplete: "Parts of the source have no translation: readers see another language there."
    case .stale: "The source has changed in nothing that could harm. Readers are told."
    case .keptInSource: "Parts are still the words of the source."
    case .machine: "A machine translated it, and no person has read it."
    case .current: "It says what the source says now."
    case .original: "The text that the others follow."
    }
  }
}
