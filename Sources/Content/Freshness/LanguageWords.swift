/// The words of a language on which a reader acts: those that turn a sentence round, numbers, units,
/// and the names of months and days.
///
/// What the Common Locale Data Repository knows is taken from there; the lists of the language's file
/// add what it does not know.
struct LanguageWords: Sendable {
  /// What such a word is.
  enum Kind: Sendable {
    case negation, turning, number, unit, date
  }

  /// What is known of a word.
  struct Meaning: Sendable {
    let kind: Kind
    /// Equal for words that mean the same: `hour` and `hours`, `five` and `5`.
    let key: String
    /// Whether it counts beside a figure or another of its kind only: `m`, `kroner`, `Sat`.
    var needsNeighbour = false
  }

  /// A word that stands in a text, by the numbers of its tokens.
  struct Match {
    let tokens: Range<Int>
    let meaning: Meaning
    /// Whether it lacks the neighbour that it needs: it counts where another of its kind takes its place.
    var isWeak = false
  }

  /// The lists in the file of a language.
  struct Lists: Sendable {
    /// `not`, `nobody`, `without`.
    var negations: [String] = []
    /// Other words that turn a sentence round, or say when and how much: `unless`, `illegal*`.
    var turning: [String] = []
    /// Numbers and names of days that the repository does not know: `half`, `twice`.
    var counting: [String] = []
    /// Words that look like one of the others and are not.
    var ordinary: [String] = []
    /// Short words that are written together with the next one.
    var attached: [String] = []
  }

  let spelling: Spelling
  /// Whether the language has a list of words that turn a sentence round. Without one, every other
  /// word may be such a word.
  let isListed: Bool
  let attached: [String]
  /// Phrases by their first word.
  private var phrases: [String: [Phrase]] = [:]
  /// Words and parts of words in scripts without spaces, put together.
  private var pieces: [String: Meaning?] = [:]
  /// Beginnings and ends of words; the longest is right.
  private var beginnings: [(part: String, meaning: Meaning?)] = []
  private var endings: [(part: String, meaning: Meaning?)] = []

  private struct Phrase {
    let words: [String]
    /// Nil for an ordinary one.
    let meaning: Meaning?
  }

  /// No words of an unknown language.
  static let none = LanguageWords(tag: "und", Lists())

  init(tag: String, _ lists: Lists) {
    let tag = LocaleForm.language(of: tag)
    spelling = Spelling(tag: tag)
    isListed = !lists.negations.isEmpty || !lists.turning.isEmpty
    attached = lists.attached.map { [spelling] in Self.word($0, spelling) }
    for word in lists.ordinary { addEntry(word, nil) }
    for word in lists.negations { addEntry(word, .negation) }
    for word in lists.turning { addEntry(word, .turning) }
    for word in lists.counting { addEntry(word, .number) }
    let not = Self.word(lists.negations.first ?? "", spelling)
    if not == "not" {
      for word in [Spelling.contractedNot, "cannot"] {
        replace(word, Meaning(kind: .negation, key: not))
      }
    }
    addRepository(tag)
  }

  private static func word(_ text: String, _ spelling: Spelling) -> String {
    TokenReader.tokens(of: text, spelling).map(\.text).joined()
  }

  // MARK: Making

  /// Adds a word or phrase of a list; `*` stands for the rest of a word.
  private mutating func addEntry(_ entry: String, _ kind: Kind?) {
    let part = Self.word(entry, spelling)
    let meaning = kind.map { Meaning(kind: $0, key: entry.lowercased()) }
    guard !part.isEmpty else { return }
    if entry.hasSuffix("*") {
      beginnings.append((part, meaning))
    } else if entry.hasPrefix("*") {
      endings.append((part, meaning))
    } else {
      add(entry, meaning)
    }
  }

  /// Adds a phrase; one that is there already keeps its meaning.
  mutating func add(_ phrase: String, _ meaning: Meaning?) {
    let tokens = TokenReader.tokens(of: phrase, spelling).filter { $0.kind != .stop }
    guard let first = tokens.first, !tokens.contains(where: { $0.kind == .figure }) else { return }
    if tokens.allSatisfy({ $0.kind == .piece }) {
      let whole = tokens.map(\.text).joined()
      if pieces[whole] == nil { pieces[whole] = .some(meaning) }
    } else if tokens.allSatisfy({ $0.kind == .word }) {
      let words = tokens.map(\.text)
      guard !(phrases[first.text] ?? []).contains(where: { $0.words == words }) else { return }
      phrases[first.text, default: []].append(Phrase(words: words, meaning: meaning))
    }
  }

  private mutating func replace(_ phrase: String, _ meaning: Meaning) {
    phrases[Self.word(phrase, spelling)] = nil
    add(phrase, meaning)
  }

  // MARK: Looking

  /// The words among `tokens` that count, in their order.
  func matches(in tokens: [TextToken]) -> [Match] {
    var matches: [Match] = []
    var position = 0
    while position < tokens.count {
      let found =
        switch tokens[position].kind {
        case .word: phrase(at: position, of: tokens)
        case .piece: pieces(at: position, of: tokens)
        case .figure, .sign, .stop: (count: 0, meaning: Meaning?.none)
        }
      let end = position + max(1, found.count)
      if let meaning = found.meaning {
        matches.append(Match(tokens: position..<end, meaning: meaning))
      }
      position = end
    }
    return matches.enumerated().map { index, match in
      Match(
        tokens: match.tokens, meaning: match.meaning,
        isWeak: match.meaning.needsNeighbour && !hasNeighbour(index, matches, tokens))
    }
  }

  /// The longest phrase at a word, or what the word begins or ends with.
  private func phrase(at start: Int, of tokens: [TextToken]) -> (count: Int, meaning: Meaning?) {
    let word = tokens[start].text
    var (best, weak): (Phrase?, Phrase?)
    for form in [word] + stems(of: word) {
      for phrase in phrases[form] ?? [] {
        let rest = tokens[start...].prefix(phrase.words.count)
        let isThere =
          rest.count == phrase.words.count
          && zip(rest.dropFirst(), phrase.words.dropFirst()).allSatisfy {
            $0.kind == .word && $0.text == $1
          }
        guard isThere else { continue }
        if phrase.meaning?.needsNeighbour == true {
          weak = phrase.words.count > weak?.words.count ?? 0 ? phrase : weak
        } else {
          best = phrase.words.count > best?.words.count ?? 0 ? phrase : best
        }
      }
    }
    // A word that counts beside a figure only does not hide what it is elsewhere.
    if let best { return (best.words.count, best.meaning) }
    if let meaning = pattern(word) { return (1, meaning) }
    return (weak?.words.count ?? 1, weak?.meaning)
  }

  /// What is left of a word without the short ones that are written together with it.
  private func stems(of word: String) -> [String] {
    var stems: [String] = []
    for particle in attached where word.hasPrefix(particle) {
      let rest = String(word.dropFirst(particle.count))
      // Of two letters many words end by chance.
      guard rest.count > 2 else { continue }
      stems.append(rest)
      for second in attached where rest.hasPrefix(second) && rest.count > second.count + 2 {
        stems.append(String(rest.dropFirst(second.count)))
      }
    }
    return stems
  }

  private func pattern(_ word: String) -> Meaning? {
    let found =
      beginnings.filter { word.hasPrefix($0.part) } + endings.filter { word.hasSuffix($0.part) }
    // Of two of one length the first: ordinary words come before the others.
    return found.enumerated().max {
      ($0.element.part.count, $1.offset) < ($1.element.part.count, $0.offset)
    }?.element.meaning
  }

  /// The longest word that ends where a word of the script may end.
  private func pieces(at start: Int, of tokens: [TextToken]) -> (count: Int, meaning: Meaning?) {
    let row = tokens[start...].prefix(8).prefix { $0.kind == .piece }.map(\.text)
    var weak: (count: Int, meaning: Meaning?)?
    for count in stride(from: row.count, to: 0, by: -1) {
      guard let meaning = pieces[row[..<count].joined()] else { continue }
      if meaning?.needsNeighbour != true { return (count, meaning) }
      weak = weak ?? (count, meaning)
    }
    // A word that counts beside a figure only does not hide what a part of it is elsewhere.
    return pattern(row[0]).map { (1, $0) } ?? weak ?? (1, nil)
  }

  /// Whether a figure or number stands beside a match, or a name of a day beside a short one.
  private func hasNeighbour(_ index: Int, _ matches: [Match], _ tokens: [TextToken]) -> Bool {
    let (own, kind) = (matches[index].tokens, matches[index].meaning.kind)
    func isNeighbour(_ match: Match) -> Bool {
      match.meaning.kind == .number || kind == .date && match.meaning.kind == .date
    }
    let around = [
      tokens[..<own.lowerBound].lastIndex { $0.kind != .sign && $0.kind != .stop },
      tokens[own.upperBound...].firstIndex { $0.kind != .sign && $0.kind != .stop },
    ].compactMap { $0 }
    return around.contains { place in
      tokens[place].kind == .figure
        || matches.contains { $0.tokens.contains(place) && isNeighbour($0) }
    }
  }
}
