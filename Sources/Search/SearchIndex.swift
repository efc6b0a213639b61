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
    /// What it says, in UTF-8.
    public var text: [UInt8] = []

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

  /// How many documents stand in one file of names.
  private static let documentsPerPart = 8
  /// As many bytes of texts give one shard.
  private static let bytesPerShard = 64 << 10

  /// How many shards there are for texts of so many bytes.
  public static func shardCount(forBytes bytes: Int) -> Int { max(1, bytes / bytesPerShard) }

  /// How many files of names there are for so many documents.
  public static func partCount(forDocuments count: Int) -> Int {
    (count + documentsPerPart - 1) / documentsPerPart
  }

  private let places: [Place]
  private let documentCount: Int
  /// The names of the documents of each part.
  private let parts: [String]
  /// The first word of each shard, and the words with where they stand.
  private let shards: [(first: String, entries: String)]

  /// The index of documents that stand in these places. What they say is not kept, so that they may
  /// be made one after the other.
  public init(_ documents: some Sequence<Document>, places: [Place], shardCount: Int) {
    self.places = places
    var postings = Postings()
    var names: [String] = []
    for document in documents {
      postings.add(document, UInt32(names.count))
      names.append(Self.names(of: document))
    }
    documentCount = names.count
    parts = (0..<Self.partCount(forDocuments: names.count)).map { part in
      JSON.array(Array(names.dropFirst(part * Self.documentsPerPart).prefix(Self.documentsPerPart)))
    }
    shards = Self.shards(of: postings.entries(documentCount: names.count), count: shardCount)
  }

  /// The words in the order of a script's comparison, in files of about the same size.
  private static func shards(of entries: [(word: String, codes: [UInt32])], count: Int)
    -> [(first: String, entries: String)]
  {
    let entries = entries.map {
      (key: Array($0.word.utf16), text: "\($0.word):\(text(of: $0.codes))")
    }
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
    var text: [UInt8] = []
    for code in codes {
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      append(code - last, to: &text)
      last = code
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes a number to the base of 36.
  private static func append(_ number: UInt32, to text: inout [UInt8]) {
    if number >= 36 { append(number / 36, to: &text) }
    let digit = UInt8(number % 36)
    text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
  }

  // MARK: Files

  /// What every search needs: the table of the tokenizer, where words stand, and `more`, which is
  /// JSON already.
  public func core(_ more: [(String, String)]) -> [UInt8] {
    let fields =
      Tokenizer.table + [
        ("documents", "\(documentCount)"), ("perPart", "\(Self.documentsPerPart)"),
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
  public func part(_ number: Int) -> [UInt8] { Self.script("p\(number)", parts[number]) }

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
