internal import Diagnostics

/// The wording rules of a language, as its file has them.
struct Wording: Sendable {
  /// A form of a word to avoid.
  struct Form: Sendable {
    let reason: String
    /// What to write in its place, in words.
    let advice: String?
    /// What can be put in its place as it is.
    let replacement: String?
  }

  /// The words to avoid; ``forms`` says what of each.
  private(set) var avoided = PhraseSet()
  /// By the number of the phrase in ``avoided``.
  private(set) var forms: [Form] = []
  /// The words that tell what a page is about to somebody who sees its title or address.
  private(set) var telling = PhraseSet()
  /// The most words of a sentence for the public.
  private(set) var sentenceLength: Int?
  /// The highest reading level of a text for the public.
  private(set) var lix: Int?
  /// Words that a full stop cuts short, without it.
  private(set) var abbreviations = PhraseSet()
  /// Whether the language puts no spaces between its words.
  let isUnspaced: Bool

  /// No rules.
  static let none = Wording(isUnspaced: false)

  private init(isUnspaced: Bool) { self.isUnspaced = isUnspaced }

  /// Whether there is nothing to look for in a text.
  var isEmpty: Bool { forms.isEmpty && sentenceLength == nil && lix == nil }

  /// Reads the keys of a language's record; `autonym` shows in which script it is written.
  static func read(_ reader: inout RecordReader, autonym: String) -> Wording {
    var wording = Wording(
      isUnspaced: autonym.unicodeScalars.first.map(Script.hasNoSpaces) ?? false)
    let rules = reader.list(reader.node("avoid"), "avoid") { reader, item in
      reader.record(item, what: "a word to avoid") { $0.forms() }
    }
    for (word, form) in rules.joined() {
      wording.avoided.add(word)
      wording.forms.append(form)
    }
    for word in reader.identifiers(reader.node("telling"), "telling")
    where reader.isPhrase(word.value, mayGoOn: true, at: word.location.range) {
      wording.telling.add(word.value)
    }
    wording.sentenceLength = reader.integer(
      reader.node("sentence-length"), "sentence-length", in: 5...100)
    wording.lix = reader.integer(reader.node("lix"), "lix", in: 10...100)
    for word in reader.identifiers(reader.node("abbreviations"), "abbreviations") {
      let hasStop = word.value.hasSuffix(".")
      wording.abbreviations.add(hasStop ? String(word.value.dropLast()) : word.value)
    }
    return wording
  }
}

extension RecordReader {
  /// An entry of `avoid`: `words` is a list, with `instead` as advice; or each form has what can be
  /// put in its place: `{rescued: helped}`.
  fileprivate mutating func forms() -> [(String, Wording.Form)] {
    let words = required("words")
    let advice = text(node("instead"), "instead")?.value
    let reason = text(required("reason"), "reason")?.value ?? ""
    if let words, case .map(let entries) = words.content {
      return entries.compactMap { entry in
        guard isPhrase(entry.key, mayGoOn: false, at: entry.keyRange) else { return nil }
        let replacement = text(entry.value, entry.key)?.value
        return (
          entry.key, Wording.Form(reason: reason, advice: advice, replacement: replacement)
        )
      }
    }
    return identifiers(words, "words").compactMap { word in
      guard isPhrase(word.value, mayGoOn: true, at: word.location.range) else { return nil }
      return (word.value, Wording.Form(reason: reason, advice: advice, replacement: nil))
    }
  }

  /// Whether a phrase can be looked for: a star stands for any ending, and only at its end.
  fileprivate mutating func isPhrase(_ phrase: String, mayGoOn: Bool, at range: SourceRange) -> Bool
  {
    let stem = mayGoOn && phrase.hasSuffix("*") ? phrase.dropLast() : phrase[...]
    if stem.contains(where: \.isLetter), !stem.contains("*") { return true }
    report(
      .badValue, "'\(phrase)' is no word to look for", range,
      mayGoOn
        ? "write a word, or the beginning of one and '*'"
        : "write each form in full, with what takes its place")
    return false
  }
}
