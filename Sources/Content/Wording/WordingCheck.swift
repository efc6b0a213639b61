internal import Diagnostics
internal import Markup

/// Compares a text with the wording rules of its language.
struct WordingCheck {
  /// The least words by which a reading level can be told.
  private static let leastWords = 50

  private let text: Translation
  private let language: Language
  private let isPublic: Bool
  private var wording: Wording { language.wording }
  private var scanner: SentenceScanner
  private var counts = SentenceScanner.Counts()
  private var diagnostics: [Diagnostic] = []

  /// What is wrong with the words of a text; how long its sentences are matters where the public is
  /// to read them.
  static func check(_ text: Translation, in language: Language, isPublic: Bool) -> [Diagnostic] {
    guard !language.wording.isEmpty, text.isReadable else { return [] }
    var check = WordingCheck(text, language, isPublic: isPublic)
    check.checkFrontMatter()
    check.checkBlocks()
    check.checkReadingLevel()
    return check.diagnostics
  }

  /// The words to avoid in a value of a record.
  static func check(_ value: Located<String>, in language: Language) -> [Diagnostic] {
    let flow = TextFlow(value)
    var scanner = SentenceScanner(language.wording, limit: nil)
    scanner.scan(flow.bytes.span)
    return scanner.findings.map { finding in
      avoidWord(finding, in: flow, language.wording, value.location.file)
    }
  }

  private init(_ text: Translation, _ language: Language, isPublic: Bool) {
    self.text = text
    self.language = language
    self.isPublic = isPublic
    scanner = SentenceScanner(
      language.wording, limit: isPublic ? language.wording.sentenceLength : nil)
  }

  private mutating func checkFrontMatter() {
    for value in [text.locatedTitle, text.locatedSummary] {
      guard let value else { continue }
      let flow = TextFlow(value)
      scanner.scan(flow.bytes.span)
      reportWords(in: flow)
    }
  }

  private mutating func checkBlocks() {
    let document = text.document
    var flow = TextFlow()
    for index in document.nodes.indices {
      let kind = document.nodes[index].kind
      guard kind == .paragraph || kind == .heading || kind == .tableCell else { continue }
      flow.fill(from: index, of: document)
      let before = scanner.counts
      scanner.scan(flow.bytes.span)
      // Headings and cells are no sentences, and would make a text seem easier than it is.
      if kind == .paragraph { counts.add(scanner.counts, since: before) }
      reportWords(in: flow)
      if !scanner.sentences.isEmpty { reportLongSentences(in: flow) }
    }
  }

  private mutating func reportWords(in flow: TextFlow) {
    for finding in scanner.findings {
      diagnostics.append(Self.avoidWord(finding, in: flow, wording, text.file))
    }
  }

  private mutating func reportLongSentences(in flow: TextFlow) {
    guard let limit = wording.sentenceLength else { return }
    var sentences = scanner.sentences
    if wording.isUnspaced {
      let words = ICU.wordCounts(
        of: sentences.map { flow.string($0.stretch) }, in: text.language.description)
      sentences = zip(sentences, words).filter { $0.1 > limit }
        .map { .init(stretch: $0.stretch, words: $1) }
    }
    for sentence in sentences {
      diagnostics.append(
        Diagnostic(
          .longSentence, "the sentence has \(sentence.words) words, and should have \(limit)",
          at: SourceLocation(file: text.file, range: flow.place(of: sentence.stretch).range),
          remedy: "make two of it, or make a list of its parts"))
    }
  }

  /// LIX: words in a sentence, and long words in a hundred.
  private mutating func checkReadingLevel() {
    guard isPublic, let limit = wording.lix, counts.words >= Self.leastWords else { return }
    guard let level = counts.lix, level > limit else { return }
    diagnostics.append(
      Diagnostic(
        .readingLevel, "the text has a LIX of \(level), and should have \(limit)", at: text.start,
        remedy: "write shorter sentences, and shorter words where there are any"))
  }

  // MARK: Words

  private static func avoidWord(
    _ finding: SentenceScanner.Finding, in flow: TextFlow, _ wording: Wording, _ file: String
  ) -> Diagnostic {
    let form = wording.forms[finding.phrase]
    let written = flow.string(finding.stretch)
    let place = flow.place(of: finding.stretch)
    let replacement = form.replacement.flatMap { inCase(of: written, $0) }
    let remedy = replacement.map { "write '\($0)'" } ?? form.advice.map { "write instead: \($0)" }
    return Diagnostic(
      .avoidWord, "'\(written.onOneLine)' is a word to avoid: \(form.reason)",
      at: SourceLocation(file: file, range: place.range),
      remedy: remedy ?? form.replacement.map { "write '\($0)'" },
      replacement: place.isExact && isAlone(finding.stretch, in: flow.bytes) ? replacement : nil,
      replacing: written)
  }

  /// The replacement as it is written at the beginning of a sentence, if the word was; nil for a word
  /// in another case than usual.
  private static func inCase(of written: String, _ replacement: String) -> String? {
    if written == written.lowercased() { return replacement }
    guard written.dropFirst() == written.dropFirst().lowercased() else { return nil }
    return replacement.prefix(1).uppercased() + replacement.dropFirst()
  }

  /// Whether no hyphen makes the word a part of another.
  private static func isAlone(_ stretch: Range<Int>, in bytes: [UInt8]) -> Bool {
    let hyphen = UInt8(ascii: "-")
    let before = stretch.lowerBound > 0 ? bytes[stretch.lowerBound - 1] : 0
    let behind = stretch.upperBound < bytes.count ? bytes[stretch.upperBound] : 0
    return before != hyphen && behind != hyphen
  }
}

extension SentenceScanner.Counts {
  fileprivate mutating func add(_ now: Self, since before: Self) {
    words += now.words - before.words
    longWords += now.longWords - before.longWords
    periods += now.periods - before.periods
  }

  /// The reading level: Björnsson's *läsbarhetsindex*.
  var lix: Int? {
    guard words > 0, periods > 0 else { return nil }
    let level = Double(words) / Double(periods) + 100 * Double(longWords) / Double(words)
    return Int(level.rounded())
  }
}

extension String {
  fileprivate var onOneLine: String { replacing("\n", with: " ") }
}
