extension Language {
  /// The numbers of `texts` in the order of a dictionary; equal ones keep theirs.
  public func sortedIndices(of texts: [String]) -> [Int] {
    guard let collator = ICU.Collator(form.language) else { return Array(texts.indices) }
    let keys = texts.map { collator.key(of: $0) }
    return texts.indices.sorted { a, b in
      if keys[a] == keys[b] { return a < b }
      return keys[a].lexicographicallyPrecedes(keys[b])
    }
  }

  /// The letter under which each text stands in an index; nil before the first letter.
  ///
  /// Latin titles stand under Latin letters in every language, and those of any other script than
  /// the language's under an ellipsis, behind all letters.
  public func indexLetters(for texts: [String]) -> [String?] {
    guard let collator = ICU.Collator(form.language, isCoarse: true) else {
      return texts.map { _ in nil }
    }
    var known = ICU.indexLetters(in: form.language)
    if !known.contains("A") { known += ICU.indexLetters(in: "en") }
    let scripts = Set(known.compactMap(Self.script))
    let letters = known.map { (letter: $0, key: collator.key(of: $0)) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return texts.map { text in
      let key = collator.key(of: text)
      // The first letter behind the text, by halves.
      var (low, high) = (0, letters.count)
      while low < high {
        let middle = (low + high) / 2
        let isBehind = key.lexicographicallyPrecedes(letters[middle].key)
        if isBehind { high = middle } else { low = middle + 1 }
      }
      guard low > 0 else { return nil }
      let isKnown = Self.script(of: text).map(scripts.contains) ?? true
      return isKnown ? letters[low - 1].letter : "…"
    }
  }

  /// The script of the first letter of a text, as a number; nil where there is none.
  private static func script(of text: String) -> Int? {
    text.unicodeScalars.first(where: \.properties.isAlphabetic).map { ICU.script(of: $0.value) }
  }
}
