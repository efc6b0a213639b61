internal import Markup

/// What of a block a reader acts on: its numbers and dates, its negations, the links, contacts,
/// claims and other directives in it. When one of them has changed, an old translation may harm.
struct SignificantParts {
  private var counts: [Part: Int] = [:]

  var isEmpty: Bool { counts.isEmpty }

  private struct Part: Hashable {
    let kind: ChangeReason.Kind
    let text: String
  }

  /// Those of a block.
  init(_ block: Int, in version: TextVersion, _ words: LanguageWords, variants: [Int]) {
    let document = version.document
    for variant in variants { document.directive(at: variant).map { add($0) } }
    for index in block..<Int(document.nodes[block].end) {
      switch document.nodes[index].kind {
      case .link, .image: add(.link, document.string(of: index))
      case .directive: document.directive(at: index).map { add($0) }
      default: break
      }
    }
    add(words: document.plainText(of: block), words)
  }

  /// Those of a title or summary.
  init(_ text: String, _ words: LanguageWords) { add(words: text, words) }

  private mutating func add(_ kind: ChangeReason.Kind, _ text: String) {
    counts[Part(kind: kind, text: text), default: 0] += 1
  }

  private mutating func add(_ directive: Directive) {
    let attributes = directive.attributes.map { " \($0.key)=\"\($0.value)\"" }.joined()
    switch directive.name {
    case .contact: add(.contact, directive.target)
    case .claim, .series: add(.claim, directive.target)
    default:
      let target = directive.target.isEmpty ? "" : " " + directive.target
      add(.directive, directive.name.rawValue + target + attributes)
    }
  }

  private mutating func add(words text: String, _ words: LanguageWords) {
    for number in Self.numbers(in: text) { add(.number, number) }
    for (word, kind) in words.words(in: text) {
      switch kind {
      case .negation: add(.negation, word)
      case .number: add(.number, word)
      case .date: add(.date, word)
      }
    }
  }

  /// The numbers in digits of any script, in order, with what parts them but spaces.
  private static func numbers(in text: String) -> [String] {
    var numbers: [String] = []
    var current = ""
    var gap = ""
    for character in text {
      if let digit = character.wholeNumberValue, (0...9).contains(digit) {
        current += gap + String(digit)
        gap = ""
      } else if !current.isEmpty, gap.isEmpty, ".,:/-–'’%".contains(character) {
        gap = String(character)
      } else if !current.isEmpty, gap.isEmpty, character.isWhitespace {
        // "10 000" and "10000" are one number; "10 or 20" are two.
        gap = ""
        continue
      } else if !current.isEmpty {
        numbers.append(current)
        current = ""
        gap = ""
      }
    }
    return current.isEmpty ? numbers : numbers + [current]
  }

  /// What `new` has that this has not, and the other way round.
  func differences(to new: SignificantParts) -> [ChangeReason] {
    var reasons: [ChangeReason] = []
    for part in Set(counts.keys).union(new.counts.keys) {
      let (old, now) = (counts[part] ?? 0, new.counts[part] ?? 0)
      if old > now { reasons.append(.removed(part.kind, part.text)) }
      if now > old { reasons.append(.added(part.kind, part.text)) }
    }
    return reasons.sorted { $0.description < $1.description }
  }
}

/// Why a changed block may not be shown in an old translation.
public enum ChangeReason: Sendable, Hashable, CustomStringConvertible {
  /// What has changed.
  public enum Kind: String, Sendable {
    case number, date, negation, contact, claim, link, directive
  }

  /// Something that the source no longer has.
  case removed(Kind, String)
  /// Something that the source did not have.
  case added(Kind, String)
  /// The block is in `:::safety`, or the item's safety class is critical.
  case safety
  /// The source text that the translation was made from is lost.
  case lost
  /// A sentence that the source no longer has.
  case removedSentence(String)
  /// A sentence that the source did not have.
  case addedSentence(String)
  /// It may be another block in the same place.
  case replaced
  /// The level of a heading, or the kind of a list, is another.
  case shape

  /// In words for a translator: `number '30' is gone`.
  public var description: String {
    switch self {
    case .removed(let kind, let text): "\(kind.rawValue) '\(text)' is gone"
    case .added(let kind, let text): "\(kind.rawValue) '\(text)' is new"
    case .safety: "a reader's safety depends on it"
    case .lost: "nobody can tell what it was translated from"
    case .removedSentence(let text): "the sentence '\(text)' is gone"
    case .addedSentence(let text): "the sentence '\(text)' is new"
    case .replaced: "most of what it said is gone"
    case .shape: "it has another level, or is another kind of list"
    }
  }
}
