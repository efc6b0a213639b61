internal import Content

/// A text in one language, whether it is there or only offered.
struct TextEntry: Sendable {
  /// The number of its item in the library.
  let item: Int
  let language: LanguageTag
  /// The number of the translation; nil when there is none.
  let number: Int?
  let standing: Standing
  /// What is open in it.
  let gates: [Gate]
  /// What of it is behind, in words: `2 parts critical, 1 part stale`.
  let remark: String

  /// How many people still have to read it.
  var openReviews: Int {
    gates.count { $0.kind == .missingReview || $0.kind == .machineTranslation }
  }

  /// Whether somebody has something to do.
  var isOpen: Bool {
    !gates.isEmpty || [.lacking, .incomplete, .stale, .keptInSource].contains(standing)
  }

  init(item: Int, language: LanguageTag, in resolved: ResolvedItem, gates: [String: [Gate]]) {
    self.item = item
    self.language = language
    number = resolved.item.translationIndex(language)
    guard let number else {
      standing = .lacking
      self.gates = []
      remark = "not translated"
      return
    }
    let state = resolved.states[number]
    standing = Standing(state)
    self.gates = gates[resolved.item.translations[number].file] ?? []
    remark = Self.remark(on: state)
  }

  private static func remark(on state: TranslationState) -> String {
    var words: [String] = []
    for freshness in [Freshness.critical, .uncertain, .stale, .missing, .keptInSource, .machine] {
      let count = state.count(of: freshness)
      if count > 0 { words.append("\(counted(count, "part")) \(freshness.rawValue)") }
    }
    if !state.removed.isEmpty {
      words.append("\(counted(state.removed.count, "part")) that the source no longer has")
    }
    return words.joined(separator: ", ")
  }
}

/// `1 part`, `2 parts`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}
