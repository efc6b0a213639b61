internal import Diagnostics
public import Markup

/// One text in one language: `<tag>.md`. The source is one too.
///
/// A class, so that the thousands of a large site are passed on without a copy of what they hold.
public final class Translation: Sendable {
  /// A reading of the text by a person, as the front matter records it.
  public struct Review: Sendable {
    /// What the text was read for.
    public enum Kind: String, Sendable, CaseIterable {
      case language, community, livedExperience = "lived-experience", legal, safety
    }

    /// What it was read for.
    public let kind: Kind
    /// A role is enough.
    public let by: String
    /// The day of the reading.
    public let date: CalendarDate
    /// The fingerprint of the text that was read.
    public let fingerprint: Fingerprint?

    /// A reading.
    public init(kind: Kind, by: String, date: CalendarDate, fingerprint: Fingerprint?) {
      self.kind = kind
      self.by = by
      self.date = date
      self.fingerprint = fingerprint
    }
  }

  /// The language of the text.
  public let language: LanguageTag
  /// The path of the file, as diagnostics show it.
  public let file: String
  /// The title; nil where another language's is shown.
  public var title: String? { locatedTitle?.value }
  /// One sentence for lists.
  public var summary: String? { locatedSummary?.value }
  /// The title and its place.
  let locatedTitle: Located<String>?
  /// The summary and its place.
  let locatedSummary: Located<String>?
  /// The language from which it was translated; nil for the text that all others follow.
  public let source: Located<LanguageTag>?
  /// Whether it says that it was translated, be it from what is no language.
  let isTranslated: Bool
  /// Whether its front matter could be told from its words.
  let hasFrontMatter: Bool
  /// `machine`, or the role of a person.
  public let translatedBy: String?
  /// The fingerprint of the source text it was made from.
  public let translatedFrom: Fingerprint?
  /// The readings by people that the front matter records.
  public let reviews: [Review]
  /// The text.
  public let document: Document
  /// Its title and summary, as long as they may hold a contact.
  let texts: [RecordText]
  /// The figures that are declared to be no numbers to call.
  let figures: [Located<String>]
  /// As they stand in the file, the nodes that say something else there and may hold a contact: what
  /// has escapes or names of letters, and blocks of code.
  let written: [Int: [UInt8]]
  /// Whether the file could be read at all; if not, that has been said.
  let isReadable: Bool

  /// Whether a machine made it.
  public var isMachineTranslation: Bool { translatedBy == "machine" }

  /// The kinds of reviews that were made of the text as it is now.
  func standingReviews(of now: TextVersion) -> Set<Review.Kind> {
    Set(readings(of: now).map(\.kind))
  }

  /// The readings of the text as it is now.
  func readings(of now: TextVersion) -> [Review] {
    reviews.isEmpty ? [] : reviews.filter { $0.fingerprint == now.fingerprint }
  }

  /// The place of the front matter's beginning.
  var start: SourceLocation { SourceLocation(file: file) }

  static func read(
    _ bytes: [UInt8], language: LanguageTag, file: String, today: CalendarDate? = nil,
    isReadable: Bool = true
  ) -> (Translation, [Diagnostic]) {
    let split = FrontMatter.split(bytes)
    var diagnostics: [Diagnostic] = []
    var node: YAMLNode?
    if let split {
      let yaml = YAMLParser.parse(bytes, in: split.yaml, file: file)
      node = yaml.root
      diagnostics += yaml.diagnostics
    } else {
      diagnostics.append(missingFrontMatter(bytes, file: file))
    }
    let markup = MarkupParser.parse(bytes, from: split?.bodyStart ?? 0, file: file)
    diagnostics += markup.diagnostics
    diagnostics += SignCheck.check(node, below: ["title", "summary"], file: file)
    var reader = RecordReader(node, file: file, what: "the front matter", today: today)
    let translation = Translation(
      &reader, language: language, document: markup.document,
      texts: RecordText.find(
        in: node, below: ["title", "summary"], language: language, file: file),
      written: written(markup.document, bytes), hasFrontMatter: split != nil && node != nil,
      mayLackTitle: node == nil && !diagnostics.isEmpty,
      isReadable: isReadable && !markup.diagnostics.contains { $0.identifier == .markupLimit })
    return (translation, diagnostics + reader.finish())
  }

  private init(
    _ reader: inout RecordReader, language: LanguageTag, document: Document, texts: [RecordText],
    written: [Int: [UInt8]], hasFrontMatter: Bool, mayLackTitle: Bool, isReadable: Bool
  ) {
    self.hasFrontMatter = hasFrontMatter
    self.language = language
    file = reader.file
    locatedTitle = reader.text(mayLackTitle ? nil : reader.required("title"), "title")
    locatedSummary = reader.text(reader.node("summary"), "summary")
    let source = reader.node("source")
    isTranslated = source != nil
    self.source = reader.languageTag(source, "source")
    translatedBy = reader.text(reader.node("translated-by"), "translated-by")?.value
    translatedFrom = reader.fingerprint(reader.node("translated-from"), "translated-from")
    reviews = reader.list(reader.node("review"), "review") { $0.review($1) }
    figures = reader.identifiers(reader.node("figures"), "figures")
    self.document = document
    self.texts = texts
    self.written = written
    self.isReadable = isReadable
  }

  private static func written(_ document: Document, _ bytes: [UInt8]) -> [Int: [UInt8]] {
    var result: [Int: [UInt8]] = [:]
    for (node, inline) in document.nodes.enumerated() {
      guard inline.kind == .text || inline.kind == .codeBlock else { continue }
      let range = inline.range
      let words = document.text(of: node)
      guard range.upper - range.lower != words.count, range.upper <= bytes.count,
        LiteralContactScanner.isWorthALook(words)
      else { continue }
      result[node] = Array(bytes[range.lower..<range.upper])
    }
    return result
  }

  private static func missingFrontMatter(_ bytes: [UInt8], file: String) -> Diagnostic {
    let begins = bytes.starts(with: "---".utf8)
    return Diagnostic(
      .missingFrontMatter,
      begins ? "the lines of the title have no end" : "the text does not begin with its title",
      at: SourceLocation(file: file),
      remedy: begins
        ? "write '---' alone on a line behind them"
        : "begin the file with '---', 'title: …' and '---', each on a line of its own")
  }
}

extension RecordReader {
  /// The fingerprint of a text.
  mutating func fingerprint(_ node: YAMLNode?, _ key: String) -> Fingerprint? {
    guard let text = text(node, key) else { return nil }
    if let fingerprint = Fingerprint(text.value) { return fingerprint }
    report(
      .badValue, "'\(key)' is no fingerprint: '\(text.value)'", text.location.range,
      "leave it to the command that writes it: 'varde translation confirm' or 'varde review'")
    return nil
  }

  /// A review of a record, which says in which language the words were read.
  mutating func localizedReview(_ node: YAMLNode) -> (
    language: LanguageTag, review: Translation.Review
  )? {
    var language: LanguageTag?
    let review = review(node) { reader in
      language = reader.languageTag(reader.required("language"), "language")?.value
    }
    return language.flatMap { language in review.map { (language, $0) } }
  }

  fileprivate mutating func review(
    _ node: YAMLNode, with more: (inout RecordReader) -> Void = { _ in }
  ) -> Translation.Review? {
    record(node, what: "a review") { reader -> Translation.Review? in
      more(&reader)
      let kind: Translation.Review.Kind? = reader.choice(reader.required("kind"), "kind")
      let by = reader.text(reader.required("by"), "by")
      let date = reader.pastDate(reader.required("date"), "date")
      let fingerprint = reader.fingerprint(reader.node("fingerprint"), "fingerprint")
      guard let kind, let by, let date else { return nil }
      return .init(kind: kind, by: by.value, date: date, fingerprint: fingerprint)
    } ?? nil
  }
}
