internal import Diagnostics

/// A text in all its languages, with what they share: a topic, a course, or a module of a course.
///
/// A class, so that it is passed on without a copy.
public final class Item: Sendable {
  /// How much harm a wrong text could do.
  public enum SafetyClass: String, Sendable, CaseIterable {
    case ordinary, important, critical
  }

  /// Where it stands, and what it is.
  public let folder: ItemFolder
  /// What its languages share.
  public let record: ItemRecord
  /// Sorted by language.
  public let translations: [Translation]
  /// The number of the translation that all others follow.
  public let sourceIndex: Int

  init(folder: ItemFolder, record: ItemRecord, translations: [Translation], sourceIndex: Int) {
    self.folder = folder
    self.record = record
    self.translations = translations
    self.sourceIndex = sourceIndex
  }

  /// The text that all others follow.
  public var source: Translation { translations[sourceIndex] }

  /// The number of the text in one language.
  public func translationIndex(_ tag: LanguageTag) -> Int? {
    translations.firstIndex { $0.language == tag }
  }
}

/// What all languages of an item share: `item.yaml` or `course.yaml`.
public struct ItemRecord: Sendable {
  /// For a topic, the communities it is written for; for a course, those it teaches.
  public let communities: [Located<String>]
  /// How much harm a wrong text could do.
  public let safety: Item.SafetyClass
  /// The pictogram beside its title.
  public let pictogram: Located<String>?
  /// Small numbers come first.
  public let order: Int
  /// Beside those of the community.
  public let contacts: [Located<String>]
  /// How long a module takes.
  public let minutes: Int?
  /// What is printed of it.
  public let handouts: [HandoutDesign]
  /// What only a course has.
  public let course: CourseRecord?
  /// The figures in its texts that are declared to be no numbers to call.
  let figures: [Located<String>]
  /// What has changed, as those who come back to it should know.
  public let changes: [Change]
  /// The names that its folder had before: their addresses lead on to it.
  public let aliases: [Located<String>]
  let location: SourceLocation
  /// Where it is written.
  public var file: String { location.file }

  /// A change of what a text says.
  public struct Change: Sendable {
    /// When it was made.
    public let date: CalendarDate
    /// What is different since.
    public let what: LocalizedText
  }

  static func read(
    _ node: YAMLNode?, _ folder: ItemFolder, file: String, today: CalendarDate? = nil
  ) -> (ItemRecord, [Diagnostic]) {
    var reader = RecordReader(node, file: file, what: folder.kind.recordName, today: today)
    let communities =
      switch folder.kind {
      case .topic: reader.identifiers(reader.required("communities"), "communities")
      case .course: reader.identifiers(reader.required("audience"), "audience")
      case .module: [Located<String>]()
      }
    let record = ItemRecord(
      communities: communities,
      safety: reader.choice(reader.node("safety"), "safety") ?? .ordinary,
      pictogram: reader.text(reader.node("pictogram"), "pictogram"),
      order: folder.kind == .module ? 0 : reader.order(),
      contacts: reader.identifiers(reader.node("contacts"), "contacts"),
      minutes: folder.kind == .module
        ? reader.integer(reader.required("minutes"), "minutes", in: 1...1440) : nil,
      handouts: folder.kind == .module
        ? [] : reader.handouts(reader.node("handouts"), of: folder.kind),
      course: folder.kind == .course ? CourseRecord.read(&reader) : nil,
      figures: reader.identifiers(reader.node("figures"), "figures"),
      changes: reader.changes(reader.node("changes")),
      aliases: reader.identifiers(reader.node("aliases"), "aliases"), location: reader.start)
    return (record, reader.finish())
  }
}

extension RecordReader {
  /// A list of changes, at most one of each day.
  fileprivate mutating func changes(_ node: YAMLNode?) -> [ItemRecord.Change] {
    var days: Set<CalendarDate> = []
    return list(node, "changes") { reader, item in
      reader.record(item, what: "a change") { reader -> ItemRecord.Change? in
        let day = reader.required("date")
        let date = reader.pastDate(day, "date")
        let what = reader.texts(reader.required("what"), "what")
        guard let day, let date else { return nil }
        if !days.insert(date).inserted {
          reader.report(
            .duplicateEntry, "there are two changes of \(date)", day.range,
            "say both in one, or give the later one its own day")
        }
        return ItemRecord.Change(date: date, what: what)
      }.flatMap { $0 }
    }
  }
}

/// What a course has beside other items.
public struct CourseRecord: Sendable {
  /// For whom among professionals.
  public enum Level: String, Sendable, CaseIterable {
    case introductory, contactPerson = "contact-person", specialised
  }

  /// For whom among professionals.
  public let level: Level?
  /// In order of preference.
  public let languages: [Located<LanguageTag>]
  /// The courses that should be taken first, by the names of their folders.
  public let prerequisites: [Located<String>]
  /// In the order in which they are taught.
  public let modules: [Located<String>]
  /// Whether there is a list of modules, be it empty or faulty.
  let hasModules: Bool
  /// The share of right answers to pass with, in percent.
  public let passMark: Located<Int>?
  /// What it taught at other times, the oldest first.
  public let versions: [CourseVersion.Record]

  fileprivate static func read(_ reader: inout RecordReader) -> CourseRecord {
    let modules = reader.required("modules")
    let mark = reader.node("pass-mark")
    let percent = reader.integer(mark, "pass-mark", in: 1...100)
    return CourseRecord(
      level: reader.choice(reader.required("level"), "level"),
      languages: reader.languageTags(reader.required("languages"), "languages"),
      prerequisites: reader.identifiers(reader.node("prerequisites"), "prerequisites"),
      modules: reader.identifiers(modules, "modules"), hasModules: modules != nil,
      passMark: mark.flatMap { node in
        percent.map { Located(value: $0, location: reader.location(node.range)) }
      },
      versions: reader.list(reader.node("versions"), "versions") { reader, item in
        reader.record(item, what: "a version") { CourseVersion.Record(&$0) }.flatMap { $0 }
      })
  }
}
