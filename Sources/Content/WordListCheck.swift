public import Diagnostics

extension Library {
  /// The lists of words that languages lack although texts are written in them: without one, Varde
  /// cannot see what keeps a reader safe.
  public var wordListDiagnostics: [Diagnostic] {
    let items = ResolvedLibrary.items(of: self)
    let sources = Set(
      items.flatMap { item in
        [item.source.language] + item.translations.compactMap { $0.source?.value }
      })
    let written = Set(items.flatMap { $0.translations.map(\.language) })
    return languages.compactMap { language in
      // A file that cannot be read lacks more than its lists, and that has been said.
      guard written.contains(language.tag), !language.texts.keys.isEmpty else { return nil }
      let isSource = sources.contains(language.tag)
      let missing = language.missingLists.filter { isSource || $0.isOfAllTexts }
      guard let first = missing.first else { return nil }
      let names = missing.map { "'\($0.rawValue)'" }
      let list = names.count == 1 ? names[0] : ICU.list(names, in: "en")
      return Diagnostic(
        .missingWordList, "'\(language.tag)' lacks \(list)", at: language.location,
        remedy: "ask a native reader, and add them: \(first.example)")
    }
  }
}

extension Language {
  /// A list of words without which something is not seen.
  fileprivate enum WordList: String {
    case negations, turning, calling, urgent

    /// Whether a text needs it from which no other is translated.
    var isOfAllTexts: Bool { self != .turning }

    /// The list as English has it.
    var example: String {
      switch self {
      case .negations: "'negations: [never, nobody, without]'"
      case .turning: "'turning: [unless, only, before]'"
      case .calling: "'calling: {words: [call, phone], between: [to, at]}'"
      case .urgent: "'urgent: [help, police]'"
      }
    }
  }

  fileprivate var missingLists: [WordList] {
    [
      lists.negations.isEmpty ? .negations : nil, lists.turning.isEmpty ? .turning : nil,
      calling.words.isEmpty ? .calling : nil, urgent.isEmpty ? .urgent : nil,
    ].compactMap { $0 }
  }
}
