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
  /// The last code of each word and of each stretch: asking the list of a word would take longer, and
  /// what stands in a section again and again is passed over after the first time.
  private var latest = (words: [UInt32](), stretches: [UInt32]())
  /// The stretches of the text at hand; kept, so that there is room for the next.
  private var stretches: [Int32] = []

  /// Adds what a document says; its number is larger than those before it.
  mutating func add(_ document: SearchIndex.Document, _ number: UInt32) {
    for index in document.sections.indices {
      let place = number << 9 | UInt32(min(index, Self.largestSection)) << 2
      add(document.sections[index].text, place, .text)
      add(Array(document.sections[index].heading.utf8), place, .heading)
      guard index == 0 else { continue }
      add(Array(document.summary.utf8), place, .heading)
      if !document.isTitleForeign { add(Array(document.title.utf8), place, .title) }
    }
  }

  private mutating func add(_ text: [UInt8], _ place: UInt32, _ field: Field) {
    stretches.removeAll(keepingCapacity: true)
    vocabulary.appendStretches(of: text, to: &stretches)
    makeRoom()
    // No code is smaller than one before it at another place.
    let code = place | field.rawValue
    for stretch in stretches where latest.stretches[Int(stretch)] < code {
      latest.stretches[Int(stretch)] = code
      for index in vocabulary.words(ofStretch: stretch) {
        add(code, to: vocabulary.word(at: index))
      }
    }
  }

  private mutating func add(_ code: UInt32, to word: Int) {
    let last = latest.words[word]
    guard last < code else { return }
    if last > 0, last >> 2 == code >> 2 {
      lists[word][lists[word].count - 1] = code
    } else {
      lists[word].append(code)
    }
    latest.words[word] = code
  }

  /// For what the vocabulary has learnt.
  private mutating func makeRoom() {
    while latest.stretches.count < vocabulary.stretchCount { latest.stretches.append(0) }
    while lists.count < vocabulary.words.count {
      lists.append([])
      latest.words.append(0)
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
