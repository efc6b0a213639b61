internal import Diagnostics

/// A short text in several languages, as a record holds it.
public struct LocalizedText: Sendable {
  private var texts: [LanguageTag: Located<String>] = [:]
  /// The languages as they were written, with their places.
  public internal(set) var tags: [Located<LanguageTag>] = []
  /// Where it stands; nil when the record has none.
  let location: SourceLocation?

  init(location: SourceLocation? = nil) { self.location = location }

  /// The text in one language.
  public internal(set) subscript(tag: LanguageTag) -> Located<String>? {
    get { texts[tag] }
    set { texts[tag] = newValue }
  }

  /// The text in the first language of `chain` that has it, and which that is.
  public func text(in chain: [LanguageTag]) -> (text: String, language: LanguageTag)? {
    for tag in chain {
      if let text = texts[tag] { return (text.value, tag) }
    }
    return nil
  }
}
