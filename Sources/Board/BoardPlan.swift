internal import Content
internal import Diagnostics

/// Every text of the library in every language in which it is offered, and what is open.
struct BoardPlan: Sendable {
  let resolved: ResolvedLibrary
  let today: CalendarDate
  /// All that keeps the site from being released.
  let gates: [Gate]
  /// For each item, its languages in the order of the site.
  let entries: [[TextEntry]]
  /// The contacts and claims that somebody must look at now or soon.
  let records: [CheckedRecordEntry]

  var library: Library { resolved.library }

  init(_ resolved: ResolvedLibrary, today: CalendarDate) {
    self.resolved = resolved
    self.today = today
    let gates = resolved.gates(today: today)
    self.gates = gates
    let gatesOfFile = Dictionary(grouping: gates) { $0.location.file }
    let offered = Self.offeredLanguages(resolved)
    entries = resolved.items.enumerated().map { number, item in
      let languages = offered[number].union(item.item.translations.map(\.language))
      return Self.ordered(languages, resolved.library).map {
        TextEntry(item: number, language: $0, in: item, gates: gatesOfFile)
      }
    }
    records = CheckedRecordEntry.all(of: resolved.library, today: today)
  }

  /// The text of an item in a language, if it is there or offered.
  func entry(_ item: Int, _ language: LanguageTag) -> TextEntry? {
    entries[item].first { $0.language == language }
  }

  /// The languages in which each item is offered: those of its communities, or of its course.
  private static func offeredLanguages(_ resolved: ResolvedLibrary) -> [Set<LanguageTag>] {
    let library = resolved.library
    var offered = [Set<LanguageTag>](repeating: [], count: resolved.items.count)
    for community in library.communities {
      for topic in resolved.topics(of: community) {
        guard let number = resolved.index(of: topic.item.folder) else { continue }
        offered[number].formUnion(community.languages.map(\.value))
      }
    }
    for course in library.courses {
      let languages = course.item.record.course?.languages.map(\.value) ?? []
      for item in [course.item] + course.modules {
        guard let number = resolved.index(of: item.folder) else { continue }
        offered[number].formUnion(languages)
      }
    }
    return offered
  }

  /// Languages in the order of the site, then the others by tag.
  static func ordered(_ languages: Set<LanguageTag>, _ library: Library) -> [LanguageTag] {
    let known = library.languages.map(\.tag)
    return known.filter(languages.contains)
      + languages.filter { !known.contains($0) }.sorted()
  }
}

/// A contact, claim or consent that has expired, will soon, or was never compared with its source.
struct CheckedRecordEntry: Sendable {
  /// How many days ahead the board looks.
  static let horizon = 60

  enum State {
    case expired(CalendarDate)
    case unchecked
    case expires(CalendarDate, days: Int)
  }

  /// `contact`, `claim` or `picture`.
  let kind: String
  let id: String
  let file: String
  let state: State

  /// What to type, or what to do.
  let command: String

  /// The expired ones first, then the unchecked ones, then those that expire soon, by day.
  static func all(of library: Library, today: CalendarDate) -> [CheckedRecordEntry] {
    let contacts = library.contacts.values.sorted { $0.id < $1.id }.compactMap {
      CheckedRecordEntry(
        "contact", $0.id, $0.file, isChecked: $0.checked != nil && $0.checkedBy != nil, $0.expires,
        today)
    }
    let claims = library.claims.values.sorted { $0.id < $1.id }.compactMap {
      CheckedRecordEntry(
        "claim", $0.id, $0.file, isChecked: $0.checked != nil && $0.checkedBy != nil, $0.expires,
        today)
    }
    let consents = library.pictures.values.sorted { $0.path < $1.path }.compactMap {
      CheckedRecordEntry(
        "picture", $0.path, $0.location.file, isChecked: true, $0.consent?.expires, today,
        command: Picture.Consent.renewal)
    }
    return (contacts + claims + consents).enumerated().sorted { a, b in
      (a.element.rank, a.offset) < (b.element.rank, b.offset)
    }.map(\.element)
  }

  private init?(
    _ kind: String, _ id: String, _ file: String, isChecked: Bool, _ expires: CalendarDate?,
    _ today: CalendarDate, command: String? = nil
  ) {
    self.kind = kind
    self.command = command ?? "varde confirm \(kind) \(id) --by <role>"
    self.id = id
    self.file = file
    guard isChecked else {
      state = .unchecked
      return
    }
    guard let expires else { return nil }
    let days = today.days(until: expires)
    guard days <= Self.horizon else { return nil }
    state = days < 0 ? .expired(expires) : .expires(expires, days: days)
  }

  private var rank: Int {
    switch state {
    case .expired: -2
    case .unchecked: -1
    case .expires(_, let days): days
    }
  }
}
