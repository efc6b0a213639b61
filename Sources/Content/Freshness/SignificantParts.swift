internal import Markup

/// What of a block a reader acts on: its numbers, units and dates, the words that turn a sentence
/// round, the links, contacts, claims and other directives in it. When one of them has changed, or
/// they stand in another order, an old translation may harm.
struct SignificantParts {
  private var parts: [Part] = []
  /// Names of units and days without a figure: many are other words as well.
  private var weakParts: [Part] = []
  private let attached: [String]
  private var tokens: [TextToken] = []
  /// Whether it is known which words turn a sentence round; if not, all words count.
  private let isListed: Bool

  var isEmpty: Bool { parts.isEmpty && (isListed || tokens.isEmpty) }

  private struct Part {
    let kind: ChangeReason.Kind
    /// Equal for parts that mean the same.
    let key: String
    /// As a person reads it.
    let text: String
    /// Its place among the tokens, if it is a part of the words.
    var place: Range<Int>?
  }

  /// Those of a block.
  init(_ block: Int, in version: TextVersion, _ words: LanguageWords, variants: [Int]) {
    isListed = words.isListed
    attached = words.attached
    let document = version.document
    for variant in variants { document.directive(at: variant).map { add($0) } }
    var text = ""
    add(block, in: document, &text)
    add(words: text, words)
  }

  /// Those of a title or summary.
  init(_ text: String, _ words: LanguageWords) {
    isListed = words.isListed
    attached = words.attached
    add(words: text, words)
  }

  /// Adds the directives and links of a node, and its words to `text`. The items of a bullet list
  /// have no order, as ``NormalizedText`` has it.
  private mutating func add(_ index: Int, in document: Document, _ text: inout String) {
    let node = document.nodes[index]
    switch node.kind {
    case .text, .code: text += document.string(of: index)
    case .softBreak, .lineBreak: text += " "
    case .codeBlock: text += " " + document.string(of: index) + " "
    case .link, .image: add(.link, document.string(of: index))
    case .directive: document.directive(at: index).map { add($0) }
    // A paragraph of its own ends a clause; a list and a table have no other signs.
    case .paragraph, .item, .heading, .tableCell: text += "\n"
    default: break
    }
    var children = Array(document.children(of: index))
    if node.kind == .list, !node.isOrdered {
      let keys = children.map { NormalizedText($0, in: document).bytes }
      children = children.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
        .map { children[$0] }
    }
    for child in children { add(child, in: document, &text) }
  }

  private mutating func add(_ kind: ChangeReason.Kind, _ text: String) {
    parts.append(Part(kind: kind, key: text, text: text))
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

  // MARK: Words

  private mutating func add(words text: String, _ words: LanguageWords) {
    tokens = TokenReader.tokens(of: text, words.spelling)
    let matches = words.matches(in: tokens)
    var next = 0
    var position = 0
    while position < tokens.count {
      if next < matches.count, matches[next].tokens.lowerBound == position {
        add(matches[next])
        position = matches[next].tokens.upperBound
        next += 1
      } else {
        addFigure(at: position)
        position += 1
      }
    }
  }

  private mutating func add(_ match: LanguageWords.Match) {
    let text = tokens[match.tokens].map(\.text).joined(
      separator: tokens[match.tokens.lowerBound].kind == .piece ? "" : " ")
    let part = Part(
      kind: ChangeReason.Kind(match.meaning.kind), key: match.meaning.key, text: text,
      place: match.tokens)
    if match.isWeak { weakParts.append(part) } else { parts.append(part) }
  }

  /// Adds a figure, or a sign that says something of one.
  private mutating func addFigure(at position: Int) {
    let token = tokens[position]
    let isSign = token.kind == .sign
    if isSign, "#№".contains(token.text) { return }
    let isOfFigure =
      token.text.unicodeScalars.first?.properties.generalCategory == .currencySymbol
      || [position - 1, position + 1].contains {
        tokens.indices.contains($0) && tokens[$0].kind == .figure
      }
    guard token.kind == .figure || isSign && isOfFigure else { return }
    parts.append(
      Part(
        kind: isSign && token.text != "−" ? .unit : .number, key: token.text, text: token.text,
        place: position..<position + 1))
  }

  // MARK: Comparing

  /// What `new` has that this has not, and the other way round, and what stands in another order.
  func differences(to new: SignificantParts) -> [ChangeReason] {
    var reasons: [ChangeReason] = []
    for group in ChangeReason.Kind.groups {
      let (old, now) = (
        parts.filter { group.contains($0.kind) },
        new.parts.filter {
          group.contains($0.kind)
        }
      )
      let changes = Self.changes(old, now)
      reasons += changes
      if changes.isEmpty, let moved = zip(old, now).first(where: { $0.key != $1.key }) {
        reasons.append(.moved(moved.1.kind, moved.1.text))
      }
    }
    for kind in [ChangeReason.Kind.unit, .date] {
      let changes = Self.changes(
        weakParts.filter { $0.kind == kind }, new.weakParts.filter { $0.kind == kind })
      // One that took the place of another is no other word.
      if changes.count > 1 { reasons += changes }
    }
    if reasons.isEmpty, let turned = turnedWord(new) { reasons = [.added(.turning, turned)] }
    if reasons.isEmpty, let part = partInOtherWords(new) {
      reasons = [.moved(part.kind, part.text)]
    }
    if !isListed || !new.isListed, tokens != new.tokens { reasons.append(.unlisted) }
    return reasons.sorted { $0.description < $1.description }
  }

  /// A word that has gained or lost a beginning that turns many words round: "locked" and "unlocked",
  /// "lønnet" and "ulønnet".
  private func turnedWord(_ new: SignificantParts) -> String? {
    func words(_ tokens: [TextToken]) -> Set<String> {
      Set(tokens.lazy.filter { $0.kind == .word }.map(\.text))
    }
    let (old, now) = (words(tokens), words(new.tokens))
    let (gone, come) = (old.subtracting(now), now.subtracting(old))
    return gone.lazy.compactMap { a in
      come.first { b in isTurned(a, by: b) || isTurned(b, by: a) }
    }.first
  }

  private func isTurned(_ word: String, by longer: String) -> Bool {
    let beginning = longer.dropLast(word.count)
    return word.count > 3 && (1...3).contains(beginning.count) && longer.hasSuffix(word)
      && !attached.contains { beginning.hasPrefix($0) }
  }

  private static func changes(_ old: [Part], _ now: [Part]) -> [ChangeReason] {
    var surplus: [String: Int] = [:]
    for part in now { surplus[part.key, default: 0] += 1 }
    for part in old { surplus[part.key, default: 0] -= 1 }
    var reasons: [ChangeReason] = []
    for part in now where surplus[part.key, default: 0] > 0 {
      reasons.append(.added(part.kind, part.text))
      surplus[part.key] = 0
    }
    for part in old where surplus[part.key, default: 0] < 0 {
      reasons.append(.removed(part.kind, part.text))
      surplus[part.key] = 0
    }
    return reasons
  }

  /// A part that stands among other words than before, where nothing but the order of the words has
  /// changed: "5 to Ann and 6 to Bo" has become "5 to Bo and 6 to Ann".
  private func partInOtherWords(_ new: SignificantParts) -> Part? {
    let texts = (tokens.map(\.text), new.tokens.map(\.text))
    guard texts.0 != texts.1, texts.0.sorted() == texts.1.sorted(),
      sentences.sorted() != new.sentences.sorted()
    else { return nil }
    for group in ChangeReason.Kind.groups {
      let places = (parts, new.parts)
      let old = places.0.filter { group.contains($0.kind) && $0.place != nil }
      let now = places.1.filter { group.contains($0.kind) && $0.place != nil }
      let moved = zip(old, now).first { a, b in
        !Self.agree(words(before: a), new.words(before: b))
          || !Self.agree(words(behind: a), new.words(behind: b))
      }
      if let moved { return moved.1 }
    }
    return nil
  }

  /// The clauses of the text, each as one string.
  private var sentences: [String] {
    tokens.split { $0.kind == .stop }.map { $0.map(\.text).joined(separator: " ") }
  }

  private func words(before part: Part) -> [String] {
    tokens[..<(part.place?.lowerBound ?? 0)].reversed().prefix(2).prefix { $0.kind != .stop }
      .map(\.text)
  }

  private func words(behind part: Part) -> [String] {
    tokens[(part.place?.upperBound ?? 0)...].prefix(2).prefix { $0.kind != .stop }.map(\.text)
  }

  /// Whether two rows of words are equal as far as both go: a clause may end earlier.
  private static func agree(_ a: [String], _ b: [String]) -> Bool {
    zip(a, b).allSatisfy { $0 == $1 }
  }
}
