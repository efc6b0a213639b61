public import Diagnostics
internal import Markup

/// The finding that a text has the name of one language and the words of another.
enum UntranslatedTextCheck {
  /// One finding for each translation whose sentences are all those of its source.
  static func diagnostics(of resolved: ResolvedItem) -> [Diagnostic] {
    resolved.item.translations.indices.compactMap { number in
      let text = resolved.item.translations[number]
      let base = resolved.item.translations[resolved.baseIndex(of: number)]
      guard number != resolved.item.sourceIndex, !text.language.sharesLanguage(with: base.language),
        isUntranslated(resolved, number)
      else { return nil }
      return Diagnostic(
        .untranslatedText,
        "no sentence of this text is in '\(text.language)': all are those of '\(base.language)'",
        at: text.start,
        remedy: "translate it, or remove the file: readers get the text in the next language")
    }
  }

  private static func isUntranslated(_ resolved: ResolvedItem, _ number: Int) -> Bool {
    let state = resolved.states[number]
    if state.basis != .unrecorded {
      return state.count(of: .keptInSource) > 0
        && !state.blocks.contains { $0.freshness.isShown && $0.freshness != .keptInSource }
    }
    // Without a record nothing is compared: most such texts differ in their first words.
    let (own, base) = (
      resolved.versions[number], resolved.versions[resolved.baseIndex(of: number)]
    )
    func words(_ version: TextVersion) -> String {
      version.sequence.blocks.first.map { version.document.plainText(of: $0.node) } ?? ""
    }
    return !words(base).isEmpty && words(own) == words(base) && own.digests == base.digests
      && base.sequence.blocks.contains { block in
        FreshnessComparison.isSentence(base.document.plainText(of: block.node))
      }
  }

  /// One finding for each language in which a community is told in the words of another.
  fileprivate static func diagnostics(of community: Community) -> [Diagnostic] {
    guard let first = community.languages.first?.value, let words = community.summaries[first]
    else {
      return []
    }
    return community.languages.dropFirst().compactMap { language in
      guard let text = community.summaries[language.value], text.value == words.value,
        !language.value.sharesLanguage(with: first)
      else { return nil }
      return Diagnostic(
        .untranslatedText,
        "the summary in '\(language.value)' is that in '\(first)'", at: text.location,
        remedy: "translate it")
    }
  }
}

extension Library {
  /// The summaries of communities that are in another language than they say.
  public var communityTextDiagnostics: [Diagnostic] {
    communities.flatMap(UntranslatedTextCheck.diagnostics)
  }
}
