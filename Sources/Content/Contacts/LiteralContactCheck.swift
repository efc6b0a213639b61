public import Diagnostics
internal import Markup

/// A text of a record with its place, as long as it may hold a contact.
struct RecordText: Sendable {
  let text: String
  /// With its quotation marks, if it has any.
  let location: SourceLocation
  /// The language in which it is written, if its key says so.
  let language: LanguageTag?

  /// The texts of `node` that readers see, below `keys`; all, when there are none.
  static func find(
    in node: YAMLNode?, below keys: [String] = [], language: LanguageTag? = nil, file: String
  ) -> [RecordText] {
    guard let node else { return [] }
    switch node.content {
    case .scalar(let text):
      guard LiteralContactScanner.isWorthALook(Array(text.utf8)[...]) else { return [] }
      let location = SourceLocation(file: file, range: node.range)
      return [RecordText(text: text, location: location, language: language)]
    case .list(let items):
      return items.flatMap { find(in: $0, language: language, file: file) }
    case .map(let entries):
      return entries.filter { keys.isEmpty || keys.contains($0.key) }.flatMap { entry in
        var tag = language
        if language == nil, entry.key.utf8.count < 12,
          case .success(let own) = LanguageTag.parse(entry.key)
        {
          tag = own
        }
        return find(in: entry.value, language: tag, file: file)
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
    var scanners: [LanguageTag: LiteralContactScanner] = [:]
    for language in library.languages {
      scanners[language.tag] = LiteralContactScanner(index, calling: language.calling)
    }
    self.scanners = scanners
    let all = library.languages.map(\.calling)
    scanner = LiteralContactScanner(
      index, calling: CallingWords(words: all.flatMap(\.words), links: all.flatMap(\.links)))
    texts = library.recordTexts
  }

  private func scanner(_ tag: LanguageTag?) -> LiteralContactScanner {
    tag.flatMap { scanners[$0] } ?? scanner
  }

  // MARK: Records and templates

  /// The contacts in the records.
  public var recordDiagnostics: [Diagnostic] { diagnostics(in: texts) }

  private func diagnostics(in texts: [RecordText]) -> [Diagnostic] {
    texts.flatMap { text in
      let bytes = Array(text.text.utf8)
      let place = text.location.range
      let extra = place.upper - place.lower - bytes.count
      return scanner(text.language).contacts(in: bytes[...]).map { contact in
        var range = place
        if extra == 0 || extra == 2 {
          let start = place.lower + extra / 2
          range = SourceRange(start + contact.range.lowerBound, start + contact.range.upperBound)
        }
        return diagnostic(
          contact, Array(bytes[contact.range]),
          at: SourceLocation(file: text.location.file, range: range), isDirective: false)
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

  /// The contacts in a text with its title.
  func diagnostics(in text: Translation) -> [Diagnostic] {
    let scanner = scanner(text.language)
    var found = diagnostics(in: text.texts)
    let document = text.document
    for (node, inline) in document.nodes.enumerated() {
      switch inline.kind {
      case .paragraph, .heading, .tableRow:
        let last = Int(inline.end)
        guard (node..<last).contains(where: { isWorthALook(document, $0) }) else { continue }
        let words = InlineWords(document, node..<last)
        for contact in scanner.contacts(in: words.bytes[...]) {
          let location = SourceLocation(file: text.file, range: words.place(of: contact.range))
          found.append(
            diagnostic(contact, Array(words.bytes[contact.range]), at: location, isDirective: true))
        }
      case .codeBlock, .link, .image:
        let bytes = Array(document.text(of: node))
        // The path of a page of this site, which is held against the pages that there are.
        if inline.kind != .codeBlock, !bytes.contains(UInt8(ascii: ":")) { continue }
        for contact in scanner.contacts(in: bytes[...]) {
          var range = inline.range
          if inline.kind != .codeBlock, document.secondText(of: node).isEmpty {
            // The address is what the closing sign stands behind.
            let start = range.upper - 1 - bytes.count
            range = SourceRange(start + contact.range.lowerBound, start + contact.range.upperBound)
          }
          found.append(
            diagnostic(
              contact, Array(bytes[contact.range]),
              at: SourceLocation(file: text.file, range: range),
              isDirective: inline.kind != .codeBlock))
        }
      default: continue
      }
    }
    return found
  }

  private func isWorthALook(_ document: Document, _ node: Int) -> Bool {
    switch document.nodes[node].kind {
    case .text, .code: LiteralContactScanner.isWorthALook(document.text(of: node))
    default: false
    }
  }

  // MARK: Findings

  private func diagnostic(
    _ contact: LiteralContact, _ written: [UInt8], at location: SourceLocation, isDirective: Bool,
    isTemplate: Bool = false
  ) -> Diagnostic {
    let shown = String(decoding: written, as: UTF8.self).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    let what =
      switch contact.kind {
      case .phone: "the number '\(shown)'"
      case .email: "the mail address '\(shown)'"
      case .web: "the address '\(shown)'"
      }
    let remedy: String
    if isTemplate {
      remedy = "remove it: the page's contacts come from the register"
    } else if let id = contact.contact {
      remedy =
        isDirective
        ? "write ':contact{\(id)}'"
        : "it is the contact '\(id)': name it in words here, and put the card where it is needed"
    } else {
      remedy =
        isDirective
        ? "type 'varde new contact <id>', put it there, and write ':contact{<id>}' here"
        : "type 'varde new contact <id>', put it there, and name the contact in words here"
    }
    return Diagnostic(
      .literalContact, "\(what) stands in a text", at: location, remedy: remedy,
      replacement: nil)
  }
}

/// The words of a block as one text, so that a number is found that is written in parts.
private struct InlineWords {
  private struct Segment {
    let start: Int
    let count: Int
    let range: SourceRange
  }

  private(set) var bytes: [UInt8] = []
  private var segments: [Segment] = []

  init(_ document: Document, _ nodes: Range<Int>) {
    for node in nodes {
      let inline = document.nodes[node]
      switch inline.kind {
      case .text, .code: add(document.text(of: node), inline.range)
      case .softBreak: add(" ".utf8, inline.range)
      case .lineBreak, .directive, .tableCell: add("\u{FFFC}".utf8, inline.range)
      default: continue
      }
    }
  }

  private mutating func add(_ text: some Sequence<UInt8>, _ range: SourceRange) {
    let start = bytes.count
    bytes += text
    segments.append(Segment(start: start, count: bytes.count - start, range: range))
  }

  /// Where a part of the words stands in the file.
  func place(of range: Range<Int>) -> SourceRange {
    let touched = segments.filter {
      $0.start < range.upperBound && range.lowerBound < $0.start + $0.count
    }
    guard let first = touched.first, let last = touched.last else { return .start }
    return SourceRange(
      place(range.lowerBound, in: first, isEnd: false),
      place(range.upperBound, in: last, isEnd: true))
  }

  private func place(_ offset: Int, in segment: Segment, isEnd: Bool) -> Int {
    let extra = segment.range.upper - segment.range.lower - segment.count
    // Code has marks on both sides; escapes and entities are longer than what they say.
    if extra == 0 || extra == 2 {
      return segment.range.lower + extra / 2 + offset - segment.start
    }
    return isEnd ? segment.range.upper : segment.range.lower
  }
}

/// The parts of a template that a reader sees.
enum TemplateWords {
  private static let readAttributes = ["href", "alt", "title", "aria-label", "placeholder"]

  /// The bytes of a template with all else blanked, each at its place.
  static func visible(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var position = 0
    while position < bytes.count {
      if bytes[position...].starts(with: "{{".utf8) {
        let end = Self.end(of: "}}", in: bytes, from: position)
        blank(position..<end, in: &result)
        position = end
      } else if bytes[position] == UInt8(ascii: "<") {
        let end = Self.end(of: ">", in: bytes, from: position)
        blankTag(position..<end, bytes, in: &result)
        position = end
      } else {
        position += 1
      }
    }
    return result
  }

  private static func end(of mark: String, in bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      if bytes[position...].starts(with: mark.utf8) { return position + mark.utf8.count }
      position += 1
    }
    return bytes.count
  }

  private static func blankTag(_ range: Range<Int>, _ bytes: [UInt8], in result: inout [UInt8]) {
    var kept: [Range<Int>] = []
    for name in readAttributes {
      let opening = Array(" \(name)=\"".utf8)
      for start in range where bytes[start..<range.upperBound].starts(with: opening) {
        let value = start + opening.count
        let length = bytes[value..<range.upperBound].prefix { $0 != UInt8(ascii: "\"") }.count
        kept.append(value..<(value + length))
      }
    }
    for position in range where !kept.contains(where: { $0.contains(position) }) {
      result[position] = 0x7C
    }
  }

  private static func blank(_ range: Range<Int>, in result: inout [UInt8]) {
    for position in range { result[position] = 0x7C }
  }
}
