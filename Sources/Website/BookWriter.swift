internal import Content
internal import Diagnostics
internal import Templating

/// Writes the chapters of one book.
struct BookWriter {
  private let website: Website
  private let community: Community?
  private let language: Language
  /// What leads to the contacts; null where there are none.
  private let contactsLink: Value
  private let contactsTitle: String
  private var chapters: [BookText.Chapter] = []
  private var images: Set<String> = []
  private var pictograms: [String: Asset] = [:]
  private var diagnostics: [Diagnostic] = []

  private static let contactsName = "contacts.xhtml"

  init(_ website: Website, _ book: Website.Book, hasContacts: Bool) {
    self.website = website
    language = book.language
    community = website.plan.community(of: book.list)
    let key = community?.audience == .public ? "contact" : "contact-professionals"
    contactsTitle = language.texts[key]
    contactsLink =
      hasContacts
      ? ["address": .text(Self.contactsName), "title": .text(contactsTitle)] : .null
  }

  /// What has been written.
  var text: BookText {
    let pictures = images.sorted().compactMap { path -> BookText.Picture? in
      guard let place = BookPicture(path), let bytes = website.readImage(path) else { return nil }
      return .init(path: place.name, type: place.type, bytes: bytes)
    }
    let drawn = pictograms.sorted { $0.key < $1.key }.compactMap { path, asset in
      BookPicture(path).map { BookText.Picture(path: path, type: $0.type, bytes: asset.bytes) }
    }
    let unreadable = images.sorted().flatMap { website.image($0).diagnostics }
    return BookText(
      chapters: chapters, pictures: pictures + drawn,
      diagnostics: diagnostics + unreadable + website.contactDiagnostics)
  }

  /// Adds the text of a page.
  mutating func add(_ page: Page) {
    guard let item = website.plan.item(of: page) else { return }
    let text = item.compose(website.plan.chain(of: page), community: community?.id)
    let renderer = TextRenderer(
      website, page: page, item: item, community: community, audience: audience(of: page))
    let headings = renderer.headings(of: text)
    let body = renderer.html(text)
    let sources = renderer.sources?.entries(in: language) ?? []
    images.formUnion(renderer.pictures)
    add(
      website.plan.chapterName(of: page),
      (phrase(text.title.text, text.title.language), plain: text.title.text),
      headings: headings.filter { !$0.title.allSatisfy(\.isWhitespace) }.map { heading in
        [
          "anchor": .text(heading.anchor), "title": phrase(heading.title, heading.language),
        ]
      },
      hasDrawing: renderer.hasChart,
      [
        "summary": text.summary.map { phrase($0.text, $0.language) } ?? .null,
        "pictogram": pictogram(item.item.record.pictogram, on: page),
        "notices": .list(
          website.plan.resolved.notices(before: text, of: item).map { .text($0) }),
        "body": .html(body), "sources": .list(sources), "has-sources": .bool(!sources.isEmpty),
        "contacts": [], "contacts-link": contactsLink,
      ])
  }

  /// Adds whom to ask, with all that is known of each.
  mutating func add(_ contacts: [Contact], _ chain: [LanguageTag]) {
    let cards = contacts.map { Value.html(website.contactCard($0, chain, .full)) }
    add(
      Self.contactsName, (.text(contactsTitle), plain: contactsTitle), headings: [],
      hasDrawing: false,
      [
        "summary": .null, "pictogram": .null,
        "notices": [], "body": .null, "sources": [], "has-sources": false,
        "contacts": .list(cards), "contacts-link": .null,
      ])
  }

  private mutating func add(
    _ name: String, _ title: (shown: Value, plain: String), headings: [Value], hasDrawing: Bool,
    _ fields: [String: Value]
  ) {
    let titles: [String: Value] = ["title": title.shown, "document-title": .text(title.plain)]
    let frame = Value.object(fields.merging(titles) { own, _ in own })
    let (bytes, found) = website.render("chapter", in: language, frame)
    diagnostics += found
    chapters.append(
      .init(
        fileName: name, title: title.shown, plainTitle: title.plain, headings: headings,
        bytes: bytes, hasDrawing: hasDrawing))
  }

  private func audience(of page: Page) -> [Community] {
    switch page {
    case .course(let number, _), .module(_, let number, _):
      website.library.courses[number].item.record.communities
        .compactMap { website.library.community($0.value) }
    default: []
    }
  }

  private mutating func pictogram(_ name: Located<String>?, on page: Page) -> Value {
    var used: Asset?
    let value = website.pictograms.value(name, in: language) { asset in
      used = asset
      return website.address(of: asset, from: page)
    }
    if let used { pictograms[used.address] = used }
    return value
  }

  private func phrase(_ text: String, _ tag: LanguageTag) -> Value {
    Phrase.value(text, in: tag, on: language.tag)
  }
}

/// Where a picture of the content stands in a book.
struct BookPicture {
  /// From the folder of the book.
  let name: String
  /// Its media type.
  let type: String

  /// The kinds that every reading system shows.
  private static let types = [
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp",
  ]

  /// The place of the picture at a path; nil when no book can hold it.
  init?(_ path: String) {
    let suffix = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let type = Self.types[suffix] else { return nil }
    self.type = type
    name = Self.name(path)
  }

  /// Small letters, digits and hyphens stay; of all else some is forbidden in a book, some is
  /// written in more than one way in addresses, and capitals may not be told from small letters.
  private static func name(_ path: String) -> String {
    path.utf8.map { byte -> String in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
        String(UnicodeScalar(byte))
      default: "_" + String(byte, radix: 16)
      }
    }.joined()
  }
}
