public import Diagnostics
internal import Markup

/// A text of a record with its place.
struct RecordText: Sendable {
  let text: String
  /// With its quotation marks, if it has any.
  let location: SourceLocation
  /// The language in which it is written, if its key says so.
  let language: LanguageTag?

  /// The texts of `node` that readers see, below `keys`, as long as they may hold what is looked for:
  /// a contact, when nothing else is said. All, when there are no keys.
  static func find(
    in node: YAMLNode?, below keys: [String] = [], language: LanguageTag? = nil, file: String,
    where isRelevant: (ArraySlice<UInt8>) -> Bool = LiteralContactScanner.isWorthALook
  ) -> [RecordText] {
    guard let node else { return [] }
    switch node.content {
    case .scalar(let text):
      guard isRelevant(Array(text.utf8)[...]) else { return [] }
      let location = SourceLocation(file: file, range: node.range)
      return [RecordText(text: text, location: location, language: language)]
    case .list(let items):
      return items.flatMap { find(in: $0, language: language, file: file, where: isRelevant) }
    case .map(let entries):
      return entries.filter { keys.isEmpty || keys.contains($0.key) }.flatMap { entry in
        // The page that a source has on the web may be that of a contact.
        if entry.key == "source" {
          return find(in: entry.value, below: ["title", "page"], file: file, where: isRelevant)
            // A publisher may be called as its address is.
            + find(in: entry.value, below: ["publisher"], file: file) { text in
              text.contains { $0 == UInt8(ascii: "@") || (0x30...0x39).contains($0) }
                && isRelevant(text)
            }
        }
        var tag = language
        if language == nil, entry.key.utf8.count < 12,
          case .success(let own) = LanguageTag.parse(entry.key)
        {
          tag = own
        }
        return find(in: entry.value, language: tag, file: file, where: isRelevant)
      }
    case .alias: return []
    }
  }
}

/// Finds contacts that stand as they are in texts, where only the register may hold them.
///
/// A class: each of thousands of texts is looked through with it.
public final class LiteralContactCheck: Sendable {
  private let index: ContactIndex
  private let scanners: [LanguageTag: LiteralContactScanner]
  /// For texts of no language of the site, and for templates.
  private let scanner: LiteralContactScanner
  private let texts: [RecordText]

  /// A check against the register of `library`.
  public init(_ library: Library) {
    let index = ContactIndex(library.contacts)
    self.index = index
    let countries = Set(library.contacts.values.map(\.jurisdiction)).union([
      library.site.jurisdiction
    ])
    var scanners: [LanguageTag: LiteralContactScanner] = [:]
    for language in library.languages {
      scanners[language.tag] = LiteralContactScanner(
        index, calling: language.calling, countries: countries, language: language.tag)
    }
    self.scanners = scanners
    let all = library.languages.map(\.calling).reduce(CallingWords.none) { $0.adding($1) }
    scanner = LiteralContactScanner(index, calling: all, countries: countries)
    texts = library.recordTexts
  }

  func scanner(_ tag: LanguageTag?) -> LiteralContactScanner {
    guard let tag else { return scanner }
    return scanners[tag] ?? scanner.reading(tag)
  }

  /// The contacts of the register that stand in a file of somebody's own, in whatever language; none where
  /// it is no text.
  public func contacts(inOwnFile bytes: [UInt8]) -> Set<String> {
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else { return [] }
    return Set(scanner.contacts(in: bytes[...]).compactMap(\.contact))
  }

  // MARK: Records and templates

  /// The contacts in the records.
  public var recordDiagnostics: [Diagnostic] { diagnostics(in: texts, except: DeclaredFigures([])) }

  private func diagnostics(in texts: [RecordText], except figures: DeclaredFigures) -> [Diagnostic]
  {
    texts.flatMap { text in
      let bytes = Array(text.text.utf8)
      let place = text.location.range
      let extra = place.upper - place.lower - bytes.count
      return scanner(text.language).contacts(in: bytes[...]).compactMap { contact -> Diagnostic? in
        if figures.contain(contact.range, of: bytes) { return nil }
        var range = place
        if extra == 0 || extra == 2 {
          let start = place.lower + extra / 2
          range = SourceRange(start + contact.range.lowerBound, start + contact.range.upperBound)
        }
        return diagnostic(
          contact, Array(bytes[contact.range]),
          at: SourceLocation(file: text.location.file, range: range), isDirective: false,
          isText: text.location.file.hasSuffix(".md"))
      }
    }
  }

  /// The contacts in the words of a template: its tags, and the attributes that nobody reads, are
  /// left out.
  public func diagnostics(inTemplate bytes: [UInt8], file: String) -> [Diagnostic] {
    let words = TemplateWords.visible(bytes)
    return scanner.contacts(in: words[...]).map { contact in
      let range = SourceRange(contact.range.lowerBound, contact.range.upperBound)
      return diagnostic(
        contact, Array(bytes[contact.range]), at: SourceLocation(file: file, range: range),
        isDirective: false, isTemplate: true)
    }
  }

  // MARK: Texts

  /// The contacts in a text with its title, but for the figures that are declared to be none.
  func diagnostics(in text: Translation, of record: ItemRecord) -> [Diagnostic] {
    let figures = DeclaredFigures(text.figures + record.figures)
    let scanner = scanner(text.language)
    var found = diagnostics(in: text.texts, except: figures)
    let document = text.document
    let maySpell = scanner.spelled.map { $0.mayStand(in: document.allText) } ?? false
    var leads = Leads()
    var spread: [SourceRange] = []
    for (node, block) in document.nodes.enumerated() {
      switch block.kind {
      case .paragraph, .heading, .tableRow:
        if maySpell, let spelled = scanner.spelled {
          let words = InlineWords(text, node..<Int(block.end))
          found += spelled.contacts(in: words.bytes).compactMap {
            diagnostic($0, in: words, text.file, figures)
          }
        }
        guard isWorthALook(document, node) else { continue }
        let scanner = leads.words(over: node, in: document).flatMap(scanner.below) ?? scanner
        let words = InlineWords(text, node..<Int(block.end))
        let links = (node..<Int(block.end)).filter { document.nodes[$0].kind == .link }
          .map { document.nodes[$0].range }
        found += diagnostics(scanner, words, text.file, figures, links: links)
        if block.kind == .tableRow, let head = leads.head(of: node, in: document) {
          found += numbersOfColumns(scanner, text, node, below: head, figures)
        }
      case .list, .table:
        let numbers = spreadNumbers(scanner, text, node, figures)
        spread += numbers.map(\.location.range)
        found += numbers
      case .codeBlock:
        let words = InlineWords(text, code: node)
        found += diagnostics(scanner, words, text.file, figures, isDirective: false)
      case .link, .image: found += diagnostics(scanner, text, link: node, figures)
      default: continue
      }
    }
    // What stands in a list or table may be found in its parts, too.
    var places: Set<Int> = []
    return found.filter { finding in
      let range = finding.location.range
      return places.insert(range.lower).inserted
        && !spread.contains {
          $0.lower <= range.lower && range.upper <= $0.upper && $0 != range
        }
    }
  }

  /// The numbers in the cells of a row below heads such as `Phone`.
  private func numbersOfColumns(
    _ scanner: LiteralContactScanner, _ text: Translation, _ row: Int, below head: Int,
    _ figures: DeclaredFigures
  ) -> [Diagnostic] {
    let document = text.document
    return zip(document.children(of: head), document.children(of: row)).flatMap { head, cell in
      guard isWorthALook(document, cell), let scanner = scanner.below(document.plainText(of: head))
      else { return [] as [Diagnostic] }
      let words = InlineWords(text, cell..<Int(document.nodes[cell].end))
      return diagnostics(scanner, words, text.file, figures)
    }
  }

  private func isWorthALook(_ document: Document, _ node: Int) -> Bool {
    (node..<Int(document.nodes[node].end)).contains { inline in
      switch document.nodes[inline].kind {
      case .text, .code: LiteralContactScanner.isWorthALook(document.text(of: inline))
      default: false
      }
    }
  }

  private func diagnostics(
    _ scanner: LiteralContactScanner, _ words: InlineWords, _ file: String,
    _ figures: DeclaredFigures, isDirective: Bool = true, isSpread: Bool = false,
    links: [SourceRange] = []
  ) -> [Diagnostic] {
    scanner.contacts(in: words.bytes[...]).compactMap { contact in
      // Of a number that is spread, what stands within one part is found there.
      if isSpread,
        contact.kind != .phone || !words.bytes[contact.range].contains(UInt8(NumberRun.itemEnd))
      {
        return nil
      }
      return diagnostic(
        contact, in: words, file, figures, isDirective: isDirective, links: links)
    }
  }

  private func diagnostic(
    _ contact: LiteralContact, in words: InlineWords, _ file: String, _ figures: DeclaredFigures,
    isDirective: Bool = true, links: [SourceRange] = []
  ) -> Diagnostic? {
    guard !figures.contain(contact.range, of: words.bytes) else { return nil }
    let range = words.place(of: contact.range)
    // Within a link a directive would be a link in a link.
    let isInLink = links.contains { $0.lower <= range.lower && range.upper <= $0.upper }
    return diagnostic(
      contact, Array(words.bytes[contact.range]), at: SourceLocation(file: file, range: range),
      isDirective: isDirective && !isInLink,
      counted: Self.word(behind: contact.range, in: words.bytes))
  }

  /// The numbers that are spread over the items of a list or the cells of a table.
  private func spreadNumbers(
    _ scanner: LiteralContactScanner, _ text: Translation, _ node: Int, _ figures: DeclaredFigures
  ) -> [Diagnostic] {
    let document = text.document
    guard isWorthALook(document, node) else { return [] }
    // The words that lead up to it stand in the block before.
    let lead = (max(0, node - 40)..<node).last { block in
      let kind = document.nodes[block].kind
      return document.nodes[block].end == node && (kind == .paragraph || kind == .heading)
    }
    let words = InlineWords(text, (lead ?? node)..<Int(document.nodes[node].end))
    return words.hasEnds
      ? diagnostics(scanner, words, text.file, figures, isSpread: true) : []
  }

  /// The contacts in the address and the title of a link or picture.
  private func diagnostics(
    _ scanner: LiteralContactScanner, _ text: Translation, link node: Int,
    _ figures: DeclaredFigures
  ) -> [Diagnostic] {
    let address = Array(text.document.text(of: node))
    let title = Array(text.document.secondText(of: node))
    let range = text.document.nodes[node].range
    // Behind the address stands the closing sign; behind a title its own sign, too.
    let parts = [
      (
        // Of a definition elsewhere, the link alone has a place.
        title.isEmpty && range.upper - range.lower >= address.count + 2
          ? range.upper - 1 - address.count : nil, address
      ),
      (range.upper - 2 - title.count, title),
    ]
    return parts.enumerated().flatMap { number, part -> [Diagnostic] in
      let (start, bytes) = part
      // The path of a page of this site is held against the pages that there are.
      guard number == 1 || bytes.contains(UInt8(ascii: ":")) || bytes.starts(with: "//".utf8) else {
        return []
      }
      let plain = Self.decoded(bytes)
      if number == 0, plain != bytes, let contact = scanner.contacts(in: plain[...]).first {
        return [
          diagnostic(
            contact, Array(plain[contact.range]), at: SourceLocation(file: text.file, range: range),
            isDirective: true)
        ]
      }
      return scanner.contacts(in: bytes[...]).compactMap { contact in
        let written = Array(bytes[contact.range])
        guard !figures.contain(contact.range, of: bytes) else { return nil }
        let place = start.map {
          SourceRange($0 + contact.range.lowerBound, $0 + contact.range.upperBound)
        }
        return diagnostic(
          contact, written, at: SourceLocation(file: text.file, range: place ?? range),
          isDirective: number == 0)
      }
    }
  }

  /// An address with `%2E` and the like as the signs they stand for.
  private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
    return Array(LinkResolver.decoded(String(decoding: bytes, as: UTF8.self)[...]).utf8)
  }

  // MARK: Findings

  /// The word directly behind a number, which it may count; nil for a sign.
  private static func word(behind range: Range<Int>, in bytes: [UInt8]) -> String? {
    let rest = String(decoding: bytes[range.upperBound...].prefix(60), as: UTF8.self)
    guard rest.first == " " else { return nil }
    let word = rest.dropFirst().prefix { $0.isLetter }
    return word.isEmpty ? nil : String(word)
  }

  private func diagnostic(
    _ contact: LiteralContact, _ written: [UInt8], at location: SourceLocation, isDirective: Bool,
    isText: Bool = true, isTemplate: Bool = false, counted: String? = nil
  ) -> Diagnostic {
    let shown = String(
      decoding: written.map { $0 == UInt8(NumberRun.itemEnd) ? UInt8(ascii: " ") : $0 },
      as: UTF8.self
    ).split(whereSeparator: \.isNewline).joined(separator: " ")
    let what =
      switch contact.kind {
      case .phone: "the number '\(shown)'"
      case .email: "the mail address '\(shown)'"
      case .web: "the address '\(shown)'"
      case .channel: "the channel '\(shown)'"
      }
    let remedy: String
    if isTemplate {
      remedy = "remove it: the page's contacts come from the register"
    } else if let id = contact.contact {
      remedy =
        isDirective
        ? "write ':contact{\(id)}'"
          + (contact.kind == .phone
            ? counted.map { "; if it counts something, add 'figures: [\"\(shown) \($0)\"]'" } ?? ""
            : "")
        : "it is the contact '\(id)': name it in words here, and put the card where it is needed"
    } else {
      let here = isDirective ? "write ':contact{<id>}' here" : "name the contact in words here"
      let declared = "if it is no number to call, add 'figures: [\"\(shown)\"]'"
      remedy =
        "type 'varde new contact <id>', put it there, and \(here)"
        + (contact.kind == .phone && isText && !shown.contains("\"") ? "; \(declared)" : "")
    }
    return Diagnostic(
      .literalContact, "\(what) stands in a text", at: location, remedy: remedy,
      replacement: nil)
  }
}
