internal import Content
internal import Diagnostics

/// For whom a sheet is, and what its texts have in common.
final class SheetContext {
  let resolved: ResolvedLibrary
  let options: Handouts.Options
  /// The languages in which words are looked for, that of the sheet first.
  let chain: [LanguageTag]
  /// Nil for a sheet for all whom its item is for.
  let community: Community?
  /// The communities whom the item is for.
  let audience: [Community]
  /// The sources that its texts have cited so far.
  var cited = CitedSources()
  /// How many questions its texts have asked so far: their numbers run on.
  var questionCount = 0
  /// The folders of the modules that are on it, which a link can name by their page.
  var modules: Set<ItemFolder> = []

  init(
    _ resolved: ResolvedLibrary, _ options: Handouts.Options, chain: [LanguageTag],
    community: Community?,
    audience: [Community]
  ) {
    self.resolved = resolved
    self.options = options
    self.chain = chain
    self.community = community
    self.audience = audience
  }

  var library: Library { resolved.library }
  var today: CalendarDate { options.today }

  /// Sources are for those who teach and work with the figures, as on the site.
  var showsSources: Bool { community?.audience != .public }

  /// A language of the site; for one that it does not have, its first.
  func language(_ tag: LanguageTag) -> Language {
    guard let language = library.language(tag) ?? library.languages.first else {
      preconditionFailure("a sheet is made for a site without languages")
    }
    return language
  }

  // MARK: Pictograms

  /// The pictograms that stand beside the signs, steps and questions of a text, by what comes first
  /// where a line speaks of several things.
  private static let subjects = [
    "doctor", "camera", "danger", "passport", "police", "child", "time", "pay", "contract",
    "language", "door", "people", "place", "phone", "question", "talk",
  ]

  /// The interface texts with the words for them.
  static let pictogramTexts = subjects.map { "words-\($0)" }

  /// Those that have been asked for, as the sheet draws them.
  private(set) var drawings: [String: String] = [:]

  /// The pictogram of what a line in a language speaks of; nil when no word tells.
  func pictogram(for line: String, in language: Language) -> String? {
    let line = line.lowercased()
    let words = Set(line.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init))
    let found = Self.subjects.first { subject in
      language.texts["words-\(subject)"].lowercased().split(separator: ",").contains { entry in
        let entry = entry.trimmed
        if entry.hasSuffix("*") {
          return words.contains { $0.hasPrefix(entry.dropLast()) }
        }
        // Scripts whose words are not divided, or that write small words onto others.
        return words.contains(entry) || !entry.isDivided && line.contains(entry)
      }
    }
    guard let found, let drawing = options.pictograms[found] else { return nil }
    drawings[found] = drawing
    return found
  }

  // MARK: Addresses

  /// The address of the page of an item, as somebody types it; nil for an item that has none.
  func address(of folder: ItemFolder) -> String? {
    guard let item = resolved.item(in: folder) else { return nil }
    let readers = item.item.record.communities.map(\.value)
    let community: String?
    switch folder.kind {
    case .topic:
      guard let found = readers.first(where: { $0 == self.community?.id }) ?? readers.first else {
        return nil
      }
      community = found
    case .course, .module: community = nil
    }
    let path = PagePath.folders(of: folder, in: chain[0], community: community)
    return Self.plain(options.baseURL + path.joined(separator: "/"))
  }

  /// An address without what a browser adds by itself.
  static func plain(_ address: String) -> String {
    let rest = address.split(separator: "://", maxSplits: 1).last ?? address[...]
    return String(rest.hasSuffix("/") ? rest.dropLast() : rest)
  }

  // MARK: Parts

  /// A few words with their language.
  func phrase(_ text: String, _ tag: LanguageTag) -> String {
    JSON.object([
      ("text", JSON.string(text)), ("lang", JSON.string(tag.description)),
      ("dir", tag.isRightToLeft ? "\"rtl\"" : "\"ltr\""),
    ])
  }

  /// A contact within a sentence: its number, or the first other way to reach it.
  func number(of contact: Contact, in tag: LanguageTag) -> String {
    let name = contact.names.text(in: [tag] + chain)?.text ?? contact.owner
    let number = contact.phone ?? contact.sms
    let text = number?.formatted ?? contact.email ?? contact.chat ?? contact.web ?? name
    return JSON.object([
      ("type", "\"number\""), ("text", JSON.string(text)),
      ("tel", optional(number?.dialed)), ("name", JSON.string(name)),
    ])
  }

  /// All that is known of a contact, in the words of a language.
  func contact(_ id: String, in tag: LanguageTag) -> String? {
    guard let contact = library.contacts[id] else { return nil }
    let language = language(tag)
    let chain = [tag] + chain + library.languages.map(\.tag)
    let words = ContactDescription(contact, language, chain: chain, today: today)
    let answers = words.answers
    let known = answers.compactMap { entry in
      entry.answer.map {
        JSON.object([
          ("question", JSON.string(entry.question)),
          ("answer", JSON.string($0.language == tag ? $0.text : tag.isolated($0.text))),
          ("lang", JSON.string($0.language.description)),
          ("dir", $0.language.isRightToLeft ? "\"rtl\"" : "\"ltr\""),
        ])
      }
    }
    let open = answers.filter { $0.answer == nil }.map { JSON.string($0.question) }
    return JSON.object([
      ("name", phrase(words.name.text, words.name.language)),
      (
        "country",
        optional(
          contact.isForeign(to: library.site)
            ? language.name(ofCountry: contact.jurisdiction) : nil)
      ),
      ("phone", optional(contact.phone?.formatted)), ("tel", optional(contact.phone?.dialed)),
      ("sms", optional(contact.sms?.formatted)), ("email", optional(contact.email)),
      ("chat", optional(contact.chat)), ("web", optional(contact.web)),
      ("visit", optional(contact.address.map(tag.isolated))),
      ("hours", optional(contact.hours == nil ? nil : words.hours)),
      ("languages", optional(words.spokenLanguages)), ("cost", optional(words.cost)),
      ("abroad", optional(words.abroad)), ("state", JSON.string(words.state)),
      ("discard", optional(discard(contact, language))),
      ("answers", JSON.array(known)), ("unanswered", JSON.array(open)),
      ("ask-first", JSON.string(language.texts["ask-first"])),
    ])
  }

  /// From when on the sheet may be wrong.
  private func discard(_ contact: Contact, _ language: Language) -> String? {
    guard contact.checked != nil, let expires = contact.expires else { return nil }
    return language.texts.text("throw-away", ["date": language.format(expires)])
  }

  /// A picture with its words; its bytes count for whether a sheet has changed.
  func image(_ path: String, alt: String?) -> String {
    JSON.object([
      ("type", "\"image\""), ("path", JSON.string(options.file(path))),
      ("alt", JSON.string(alt ?? "")), ("fingerprint", optional(options.fingerprint(path))),
    ])
  }

  func optional(_ text: String?) -> String { text.map(JSON.string) ?? "null" }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// Whether it is one word of a script that puts spaces or marks between all words.
  fileprivate var isDivided: Bool {
    !contains(" ") && unicodeScalars.allSatisfy { $0.value < 0x590 || $0.value >= 0x1E00 }
  }
}
