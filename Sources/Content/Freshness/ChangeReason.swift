/// Why a changed block may not be shown in an old translation.
public enum ChangeReason: Sendable, Hashable, CustomStringConvertible {
  /// What has changed.
  public enum Kind: String, Sendable {
    case number, unit, date, negation, turning = "word", contact, claim, link, directive
  }

  /// Something that the source no longer has.
  case removed(Kind, String)
  /// Something that the source did not have.
  case added(Kind, String)
  /// Something that stands in another place, among others of its kind or other words.
  case moved(Kind, String)
  /// The block is in `:::safety`, or the item's safety class is critical.
  case safety
  /// The source text that the translation was made from is lost.
  case lost
  /// A sentence that the source no longer has.
  case removedSentence(String)
  /// A sentence that the source did not have.
  case addedSentence(String)
  /// A sentence of a numbered list that comes before another one than it did.
  case movedSentence(String)
  /// It may be another block in the same place.
  case replaced
  /// The level of a heading, or the kind of a list, is another.
  case shape
  /// The words have changed, and no list says which words of the language turn a sentence round.
  case unlisted

  /// In words for a translator: `number '30' is gone`.
  public var description: String {
    switch self {
    case .removed(let kind, let text): "\(kind.rawValue) '\(text)' is gone"
    case .added(let kind, let text): "\(kind.rawValue) '\(text)' is new"
    case .moved(let kind, let text): "\(kind.rawValue) '\(text)' stands in another place"
    case .safety: "a reader's safety depends on it"
    case .lost: "nobody can tell what it was translated from"
    case .removedSentence(let text): "the sentence '\(text)' is gone"
    case .addedSentence(let text): "the sentence '\(text)' is new"
    case .movedSentence(let text): "the step '\(text)' stands in another place"
    case .replaced: "most of what it said is gone"
    case .shape: "it has another level, or is another kind of list"
    case .unlisted: "the language has no list of 'negations': any word may turn a sentence round"
    }
  }
}

extension ChangeReason.Kind {
  /// The kinds whose order among each other counts: "5 hours and 6 days", "must not" and "not must".
  static let groups: [Set<ChangeReason.Kind>] = [
    [.number, .unit], [.date], [.negation, .turning], [.contact, .claim], [.link], [.directive],
  ]

  init(_ kind: LanguageWords.Kind) {
    switch kind {
    case .negation: self = .negation
    case .turning: self = .turning
    case .number: self = .number
    case .unit: self = .unit
    case .date: self = .date
    }
  }
}
