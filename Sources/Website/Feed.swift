internal import Content
internal import Markup

/// What has changed in the pages for professionals of one language: RFC 4287.
///
/// There is none for the public: a program that asks for it again and again would tell others who
/// reads.
struct Feed: Sendable {
  private struct Entry {
    let page: Page
    let title: String
    let change: ItemRecord.Change
  }

  let language: Language
  private let plan: SitePlan
  /// The latest first.
  private let entries: [Entry]

  /// Nil when nothing is written down that changed.
  init?(_ plan: SitePlan, _ language: Language) {
    self.plan = plan
    self.language = language
    var seen: Set<ItemFolder> = []
    var entries: [Entry] = []
    for page in plan.pages where page.language == language.tag && plan.isForProfessionals(page) {
      guard plan.isTranslation(page), let item = plan.item(of: page)?.item,
        let title = plan.entry(of: page)?.title.text, seen.insert(item.folder).inserted
      else { continue }
      entries += item.record.changes.map { Entry(page: page, title: title, change: $0) }
    }
    guard !entries.isEmpty else { return nil }
    self.entries = entries.enumerated().sorted { a, b in
      (b.element.change.date, a.offset) < (a.element.change.date, b.offset)
    }.map(\.element)
  }

  /// Where it stands in the site.
  static func path(_ tag: LanguageTag) -> String { "\(tag)/changes.xml" }

  func xml(siteName: String, baseURL: String) -> [UInt8] {
    let base = HTMLEscaping.escaped(baseURL)
    let address = base + Self.path(language.tag)
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(language.tag)\">",
      "<id>\(address)</id>", "<link rel=\"self\" href=\"\(address)\"/>",
      "<title>\(HTMLEscaping.escaped("\(siteName) – \(language.texts["changes"])"))</title>",
      "<author><name>\(HTMLEscaping.escaped(siteName))</name></author>",
    ]
    lines += entries.prefix(1).map { "<updated>\(time($0))</updated>" }
    lines += entries.map { entry(of: $0, base) }
    return Array((lines.joined(separator: "\n") + "\n</feed>\n").utf8)
  }

  private func entry(of entry: Entry, _ base: String) -> String {
    let address = plan.address(of: entry.page).absolute(below: base)
    let what = entry.change.what.text(in: plan.chain(of: entry.page))
    let summary = what.map { what in
      let lang = what.language == language.tag ? "" : " xml:lang=\"\(what.language)\""
      return "<summary\(lang)>\(HTMLEscaping.escaped(what.text))</summary>"
    }
    return "<entry><id>\(address)#\(entry.change.date)</id><link href=\"\(address)\"/>"
      + "<title>\(HTMLEscaping.escaped(entry.title))</title><updated>\(time(entry))</updated>"
      + "\(summary ?? "")</entry>"
  }

  private func time(_ entry: Entry) -> String { "\(entry.change.date)T00:00:00Z" }

}

extension SitePlan {
  /// Whether people read a page of an item for their work.
  func isForProfessionals(_ page: Page) -> Bool {
    switch page {
    case .topic: community(of: page)?.audience == .frontLine
    case .course, .module: true
    default: false
    }
  }
}
