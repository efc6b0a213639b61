internal import Markup

/// The words of a block, each as often as it stands there, whatever their order.
///
/// Two texts in one language are compared by it: a block is the block that it was as long as it keeps
/// most of its words.
struct WordBag {
  /// The words; the second of two equal ones is told from the first by its number.
  private(set) var words: Set<Word> = []

  /// One occurrence of a word, counted from 0.
  struct Word: Hashable, Comparable {
    let text: String
    let number: Int

    static func < (a: Word, b: Word) -> Bool { (a.text, a.number) < (b.text, b.number) }
  }

  /// The words, links, pictures and directives of a block.
  init(_ block: Int, in document: Document) {
    var counts: [String: Int] = [:]
    for index in block..<Int(document.nodes[block].end) {
      switch document.nodes[index].kind {
      case .text: add(document.string(of: index), &counts)
      case .code, .codeBlock, .link, .image: add(word: document.string(of: index), &counts)
      case .directive:
        document.directive(at: index).map { add(word: "\($0.name.rawValue) \($0.target)", &counts) }
      default: break
      }
    }
  }

  /// The words of a sentence.
  init(_ text: String) {
    var counts: [String: Int] = [:]
    add(text, &counts)
  }

  /// The words of a sentence in their order.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    read(text) { words.append($0) }
    return words
  }

  private mutating func add(word: String, _ counts: inout [String: Int]) {
    let number = counts[word, default: 0]
    counts[word] = number + 1
    words.insert(Word(text: word, number: number))
  }

  private mutating func add(_ text: String, _ counts: inout [String: Int]) {
    Self.read(text) { add(word: $0, &counts) }
  }

  private static func read(_ text: String, _ add: (String) -> Void) {
    var current = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      if isOfWord(scalar) {
        current.append(scalar)
      } else if scalar.value < 0x80 || !scalar.properties.isDefaultIgnorableCodePoint {
        flush(&current, add)
      }
    }
    flush(&current, add)
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (0x61...0x7A).contains(scalar.value | 0x20) || (0x30...0x39).contains(scalar.value)
    }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
  }

  /// Scripts without spaces have no words to split: each two letters that follow one another count.
  private static func flush(
    _ current: inout String.UnicodeScalarView, _ add: (String) -> Void
  ) {
    guard let first = current.first else { return }
    if first.value >= 0x80, Script.hasNoSpaces(first), current.count > 1 {
      for (a, b) in zip(current, current.dropFirst()) { add("\(a)\(b)") }
    } else {
      add(String(current))
    }
    current.removeAll(keepingCapacity: true)
  }

  /// The share of words in common, of those of the longer one; 0 where both have none.
  func likeness(to other: WordBag) -> Double { likeness(to: other) { _ in 1 } }

  /// The same where some words weigh more than others.
  func likeness(to other: WordBag, weight: (String) -> Double) -> Double {
    func sum(_ words: some Sequence<Word>) -> Double { words.reduce(0) { $0 + weight($1.text) } }
    let (own, others) = (sum(words.sorted()), sum(other.words.sorted()))
    guard max(own, others) > 0 else { return 0 }
    return sum(words.intersection(other.words).sorted()) / max(own, others)
  }

  /// The pairs of `a` and `b` that have more than `share` of their words in common.
  ///
  /// Only pairs that share one of their rarest words are weighed: two blocks without such a word lack
  /// more than they may.
  static func likePairs(_ a: [WordBag], _ b: [WordBag], over share: Double)
    -> [(a: Int, b: Int, likeness: Double)]
  {
    var frequencies: [Word: Int] = [:]
    for bag in a + b { for word in bag.words { frequencies[word, default: 0] += 1 } }
    func rarest(_ bag: WordBag) -> ArraySlice<Word> {
      let sorted = bag.words.sorted { one, other in
        let (x, y) = (frequencies[one] ?? 0, frequencies[other] ?? 0)
        return x != y ? x < y : one < other
      }
      return sorted.prefix(sorted.count - Int(Double(sorted.count) * share) + 1)
    }
    var places: [Word: [Int]] = [:]
    for (index, bag) in a.enumerated() {
      for word in rarest(bag) { places[word, default: []].append(index) }
    }
    var pairs: [(a: Int, b: Int, likeness: Double)] = []
    for (index, bag) in b.enumerated() {
      var weighed: Set<Int> = []
      for candidate in rarest(bag).flatMap({ places[$0] ?? [] })
      where weighed.insert(candidate).inserted {
        let likeness = a[candidate].likeness(to: bag)
        if likeness > share { pairs.append((candidate, index, likeness)) }
      }
    }
    return pairs
  }
}
