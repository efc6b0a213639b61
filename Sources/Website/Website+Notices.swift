internal import Content

extension Website {
  /// What readers must know about a text before they read it, in the language of its page.
  func notices(before text: ComposedText, of item: ResolvedItem) -> [String] {
    let texts = language(text.language).texts
    var notices: [String] = []
    if !text.foreignLanguages.isEmpty {
      let names = text.foreignLanguages.map { language($0).autonym }
      notices.append(
        texts.text(
          text.isTranslation ? "notice-parts" : "notice-page",
          ["languages": language(text.language).list(names)]))
    }
    let shown = Set(text.blocks.map(\.translation))
    if shown.contains(where: item.isUnreviewedMachineTranslation) {
      notices.append(texts["notice-machine"])
    }
    return notices
  }
}
