internal import Diagnostics

/// What the pages of one language say, as scripts of which a search loads only what it needs: the
/// core, the shards of the words that are looked for, lists of words when one is not found, and the
/// names of the pages that are shown.
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

  /// How many documents stand in one file of names: a search shows some that stand anywhere.
  private static let documentsPerPart = 2
  /// A shard has at most so many bytes, or one word.
  private static let largestShard = 5000
  /// A list of words has at most so many bytes.
  private static let largestList = 5000

  /// How many shards there are at most for texts of so many bytes.
  public static func shardCount(forBytes bytes: Int) -> Int { max(1, bytes >> 13) }

  /// How many lists of words there are at most for texts of so many bytes.
  public static func listCount(forBytes bytes: Int) -> Int { max(1, bytes >> 15) }

  /// How many files of names there are for so many documents.
  public static func partCount(forDocuments count: Int) -> Int {
    (count + documentsPerPart - 1) / documentsPerPart
  }

  private let places: [Place]
  private let documentCount: Int
  /// The names of the documents of each part.
  private let parts: [String]
  private let shards: [String]
  private let lists: [String]
  /// By what the script knows the shard and the list of a word.
  private let starts: (shards: String, lists: String)

  /// The index of documents that stand in these places. What they say is not kept, so that they may
  /// be made one after the other. `bytes` says how long they are, more or less.
  public init(_ documents: some Sequence<Document>, places: [Place], bytes: Int) {
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
    let entries = postings.entries(documentCount: names.count)
      .map { (key: Array($0.word.utf16), word: $0.word, codes: $0.codes) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let codes = entries.map { Self.text(of: $0.codes) }
    let packing = Packing(
      entries.map(\.key), sizes: zip(entries, codes).map { $0.word.utf8.count + $1.utf8.count + 3 },
      limit: Self.largestShard, count: Self.shardCount(forBytes: bytes))
    shards = packing.groups.map { group in
      zip(Packing.frontCodes(of: entries[group].map { $0.key[...] }), codes[group])
        .map { "\($0):\($1)" }.joined(separator: ";")
    }
    let listed = entries.filter { Self.isListed($0.word) }
    let listing = Packing(
      listed.map(\.key), sizes: listed.map { $0.word.utf8.count + 3 }, limit: Self.largestList,
      count: Self.listCount(forBytes: bytes))
    lists = listing.groups.map { group in
      Packing.frontCoded(listed[group].map { ($0.key + [Self.frequency($0.codes.count)])[...] })
    }
    starts = (packing.starts, listing.starts)
  }

  /// Whether somebody may have meant a word who typed another: no number, no single letter, and none
  /// of a script without spaces.
  private static func isListed(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, word.utf16.count > 1 else { return false }
    return !("0"..."9").contains(first)
      && !FoldingTable.unspaced.contains { $0.contains(first.value) }
  }

  /// How frequent a word is as one digit to the base of 36, two for each doubling.
  private static func frequency(_ count: Int) -> UInt16 {
    let exponent = Int.bitWidth - 1 - count.leadingZeroBitCount
    let half = exponent > 0 ? count >> (exponent - 1) & 1 : 0
    let digit = UInt16(min(35, 2 * exponent + half))
    return digit < 10 ? 0x30 + digit : 0x61 + digit - 10
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
        ("shards", JSON.string(starts.shards)), ("lists", JSON.string(starts.lists)),
        ("places", JSON.array(places.flatMap { [JSON.string($0.path), JSON.string($0.name)] })),
      ] + more
    return Self.script("core", JSON.object(fields))
  }

  /// The shard with this number; nothing when there are fewer. The first is always there.
  public func shard(_ number: Int) -> [UInt8] {
    Self.script("\(number)", number, of: shards)
  }

  /// The list of words with this number; nothing when there are fewer. The first is always there.
  ///
  /// It has no places, so that the words that somebody may have meant can be looked through.
  public func list(_ number: Int) -> [UInt8] {
    Self.script("w\(number)", number, of: lists)
  }

  /// The names of the documents that stand in the part with this number.
  public func part(_ number: Int) -> [UInt8] { Self.script("p\(number)", parts[number]) }

  private static func names(of document: Document) -> String {
    let sections = document.sections.map { section in
      let isPlain = isPlain(section.anchor, of: section.heading)
      var fields = [JSON.string(section.heading), isPlain ? "0" : JSON.string(section.anchor)]
      if section.places != document.places { fields.append(numbers(section.places)) }
      return JSON.array(fields)
    }
    return JSON.array([
      JSON.string(document.name), JSON.string(document.title), JSON.string(document.summary),
      numbers(document.places), JSON.array(sections),
    ])
  }

  /// Whether the script can make the anchor of a heading out of it, as it can of most.
  private static func isPlain(_ anchor: String, of heading: String) -> Bool {
    var rest = anchor.unicodeScalars.makeIterator()
    for scalar in heading.unicodeScalars {
      switch scalar {
      case "?", "!", ".", ",", ":", "'", "\u{2019}": continue
      case " ":
        guard rest.next() == "-" else { return false }
      default:
        let next = rest.next()
        if next == scalar { continue }
        var small = scalar.properties.lowercaseMapping.unicodeScalars.makeIterator()
        guard small.next() == next else { return false }
        while let further = small.next() {
          guard rest.next() == further else { return false }
        }
      }
    }
    return rest.next() == nil
  }

  private static func numbers(_ numbers: [Int]) -> String { JSON.array(numbers.map { "\($0)" }) }

  private static func script(_ name: String, _ number: Int, of texts: [String]) -> [UInt8] {
    if number < texts.count { return script(name, JSON.string(texts[number])) }
    return number == 0 ? script(name, JSON.string("")) : []
  }

  /// The file that gives the script of the site a value, which is JSON already.
  public static func script(_ name: String, _ value: String) -> [UInt8] {
    Array("searchPart(\(JSON.string(name)),\(value))\n".utf8)
  }
}
