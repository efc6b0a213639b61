/// Where each word stands: the number of the document, of its section, and how much it weighs there,
/// in one code of 32 bits.
struct Postings {
  /// The weights of a word, from the lightest.
  private enum Field: UInt32 { case text = 1, heading, title }

  /// From this many documents on, words that stand in most of them are found in headings only.
  private static let manyDocuments = 200
  private static let largestSection = 127

  private var vocabulary = Vocabulary()
  /// The codes of each word, in their order.
  private var lists: [[UInt32]] = []
  /// The last code of each word: asking its list would take longer.
  private var latest: [UInt32] = []
  /// The words of the text at hand; kept, so that there is room for the next.
  private var words: [Int] = []

  /// Adds what a document says; its number is larger than those before it.
  mutating func add(_ document: SearchIndex.Document, _ number: UInt32) {
    for (index, section) in document.sections.enumerated() {
      let place = number << 9 | UInt32(min(index, Self.largestSection)) << 2
      add(section.text, place, .text)
      add(Array(section.heading.utf8), place, .heading)
      guard index == 0 else { continue }
      add(Array(document.summary.utf8), place, .heading)
      if !document.isTitleForeign { add(Array(document.title.utf8), place, .title) }
    }
  }

  private mutating func add(_ text: [UInt8], _ place: UInt32, _ field: Field) {
    words.removeAll(keepingCapacity: true)
    vocabulary.appendNumbers(in: text, to: &words)
    while lists.count < vocabulary.words.count {
      lists.append([])
      latest.append(0)
    }
    let code = place | field.rawValue
    for word in words {
      if latest[word] >> 2 != code >> 2 || latest[word] == 0 {
        lists[word].append(code)
      } else if latest[word] < code {
        lists[word][lists[word].count - 1] = code
      } else {
        continue
      }
      latest[word] = code
    }
  }

  /// All words with their codes.
  func entries(documentCount: Int) -> [(word: String, codes: [UInt32])] {
    zip(vocabulary.words, lists).compactMap { word, codes in
      let kept =
        Self.isEverywhere(codes, documentCount)
        ? codes.filter { $0 & 3 > Field.text.rawValue } : codes
      return kept.isEmpty ? nil : (word, kept)
    }
  }

  /// Whether a word stands in so many documents that it tells none of them from the others.
  private static func isEverywhere(_ codes: [UInt32], _ documentCount: Int) -> Bool {
    guard documentCount >= manyDocuments else { return false }
    var count = 0
    var last: UInt32?
    for code in codes where code >> 9 != last {
      last = code >> 9
      count += 1
    }
    return count > documentCount * 2 / 5
  }
}
