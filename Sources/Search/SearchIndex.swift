internal import Diagnostics

/// What the pages of one language say, as scripts of which a search loads only what it needs: the
/// core, the shards of the words that are looked for, and the names of the pages that were found.
public struct SearchIndex: Sendable {
  /// A folder of pages, and what readers call it.
  public struct Place: Sendable {
    let path: String
    let name: String

    /// A place below the folder of the language; its path has no slash at either end.
    public init(path: String, name: String) {
      self.path = path
      self.name = name
    }
  }

  /// What stands under one heading.
  public struct Section: Sendable {
    let heading: String
    let anchor: String
    /// The numbers of the places where it stands.
    let places: [Int]
    /// What it says.
    public var text = ""

    /// An empty section; what stands before the first heading has neither heading nor anchor.
    public init(heading: String, anchor: String, places: [Int]) {
      self.heading = heading
      self.anchor = anchor
      self.places = places
    }
  }

  /// A text that stands in one or more places.
  public struct Document: Sendable {
    let name: String
    let title: String
    let isTitleForeign: Bool
    let summary: String
    let places: [Int]
    let sections: [Section]

    /// A text in the folder `name` of each of its places. The title is shown; it is found by it
    /// unless it is in another language.
    public init(
      name: String, title: String, isTitleForeign: Bool, summary: String, places: [Int],
      sections: [Section]
    ) {
      self.name = name
      self.title = title
      self.isTitleForeign = isTitleForeign
      self.summary = summary
      self.places = places
      self.sections = sections
    }
  }

  /// The weights of a word, from the lightest.
  private enum Field: UInt32 { case text = 1, heading, title }

  /// How many documents stand in one file of names.
  private static let documentsPerPart = 4
  /// As many bytes of texts give one shard, which is then about half as long.
  private static let bytesPerShard = 32 << 10
  /// From this many documents on, words that stand in most of them are found in headings only.
  private static let manyDocuments = 200
  private static let largestSection = 127

  /// How many shards there are for texts of so many bytes.
  public static func shardCount(forBytes bytes: Int) -> Int { max(1, bytes / bytesPerShard) }

  /// How many files of names there are for so many documents.
  public static func partCount(forDocuments count: Int) -> Int {
    (count + documentsPerPart - 1) / documentsPerPart
  }

  private let places: [Place]
  private let documents: [Document]
  /// The first word of each shard, and the words with where they stand.
  private let shards: [(first: String, entries: String)]

  /// The index of documents that stand in these places.
  public init(_ documents: [Document], places: [Place], shardCount: Int) {
    self.documents = documents
    self.places = places
    var vocabulary = Vocabulary()
    var lists: [[UInt32]] = []
    for (number, document) in documents.enumerated() {
      Self.add(document, UInt32(number), &vocabulary, to: &lists)
    }
    var postings = Dictionary(uniqueKeysWithValues: zip(vocabulary.words, lists))
    Self.thinOut(&postings, documentCount: documents.count)
    shards = Self.shards(of: postings, count: shardCount)
  }

  // MARK: Words

  private static func add(
    _ document: Document, _ number: UInt32, _ vocabulary: inout Vocabulary,
    to postings: inout [[UInt32]]
  ) {
    for (index, section) in document.sections.enumerated() {
      var fields: [Int: Field] = [:]
      vocabulary.forEachNumber(in: section.text) { fields[$0] = .text }
      for word in Tokenizer.tokens(of: section.heading) {
        fields[vocabulary.number(of: word)] = .heading
      }
      if index == 0 {
        for word in Tokenizer.tokens(of: document.summary) {
          fields[vocabulary.number(of: word)] = .heading
        }
        let title = document.isTitleForeign ? "" : document.title
        for word in Tokenizer.tokens(of: title) { fields[vocabulary.number(of: word)] = .title }
      }
      while postings.count < vocabulary.words.count { postings.append([]) }
      let place = number << 9 | UInt32(min(index, largestSection)) << 2
      for (word, field) in fields {
        let code = place | field.rawValue
        if let last = postings[word].last, last >> 2 == code >> 2 { continue }
        postings[word].append(code)
      }
    }
  }

  private static func thinOut(_ postings: inout [String: [UInt32]], documentCount: Int) {
    guard documentCount >= manyDocuments else { return }
    for (token, codes) in postings where Set(codes.map { $0 >> 9 }).count > documentCount * 2 / 5 {
      postings[token] = codes.filter { $0 & 3 != Field.text.rawValue }
    }
  }

  /// The words in the order of a script's comparison, in files of about the same size.
  private static func shards(of postings: [String: [UInt32]], count: Int)
    -> [(first: String, entries: String)]
  {
    let entries = postings.filter { !$0.value.isEmpty }
      .map { (key: Array($0.key.utf16), text: "\($0.key):\(text(of: $0.value))") }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let total = entries.reduce(0) { $0 + $1.text.utf8.count + 1 }
    var shards: [(first: String, entries: String)] = []
    var size = 0
    for entry in entries {
      if size * count >= total * shards.count, shards.count < count {
        shards.append((shards.isEmpty ? "" : String(decoding: entry.key, as: UTF16.self), ""))
      } else {
        shards[shards.count - 1].entries += ";"
      }
      shards[shards.count - 1].entries += entry.text
      size += entry.text.utf8.count + 1
    }
    while shards.count < count { shards.append(("\u{FFFF}", "")) }
    return shards
  }

  /// Where a word stands: how far each place is behind the one before, in letters and digits.
  private static func text(of codes: [UInt32]) -> String {
    var last: UInt32 = 0
    return codes.map { code in
      defer { last = code }
      return String(code - last, radix: 36)
    }
    .joined(separator: " ")
  }

  // MARK: Files

  /// What every search needs: the table of the tokenizer, where words stand, and `more`, which is
  /// JSON already.
  public func core(_ more: [(String, String)]) -> [UInt8] {
    let fields =
      Tokenizer.table + [
        ("documents", "\(documents.count)"), ("perPart", "\(Self.documentsPerPart)"),
        ("shards", JSON.array(shards.map { JSON.string($0.first) })),
        ("places", JSON.array(places.flatMap { [JSON.string($0.path), JSON.string($0.name)] })),
      ] + more
    return Self.script("core", JSON.object(fields))
  }

  /// The shard with this number.
  public func shard(_ number: Int) -> [UInt8] {
    Self.script("\(number)", JSON.string(shards[number].entries))
  }

  /// The names of the documents that stand in the part with this number.
  public func part(_ number: Int) -> [UInt8] {
    let start = number * Self.documentsPerPart
    let part = documents[start..<min(start + Self.documentsPerPart, documents.count)]
    return Self.script("p\(number)", JSON.array(part.map(Self.names)))
  }

  private static func names(of document: Document) -> String {
    let sections = document.sections.map { section in
      var fields = [JSON.string(section.heading), JSON.string(section.anchor)]
      if section.places != document.places { fields.append(numbers(section.places)) }
      return JSON.array(fields)
    }
    return JSON.array([
      JSON.string(document.name), JSON.string(document.title), numbers(document.places),
      JSON.array(sections),
    ])
  }

  private static func numbers(_ numbers: [Int]) -> String { JSON.array(numbers.map { "\($0)" }) }

  private static func script(_ name: String, _ value: String) -> [UInt8] {
    Array("searchPart(\(JSON.string(name)),\(value))\n".utf8)
  }
}
