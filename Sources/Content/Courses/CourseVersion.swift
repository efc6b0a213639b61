internal import Diagnostics
internal import Markup

/// What a course taught at one time: its texts, in the language in which they were written.
///
/// A certificate names the code of the version, so that an employer can see what was taught and
/// what has changed since. Translations follow the source and have no version of their own.
public struct CourseVersion: Sendable, Equatable {
  /// The fingerprint of each text, by the name of its folder.
  public let texts: [String: Fingerprint]

  /// Eight hexadecimal digits, which differ for versions that say something else.
  public var code: String {
    let lines = texts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }
    return String(Fingerprint(of: Array(lines.joined().utf8)).description.prefix(8))
  }

  /// A version that somebody recorded.
  public struct Record: Sendable {
    /// When it began to be taught.
    public let date: CalendarDate
    /// What it taught.
    public let version: CourseVersion

    /// An entry of the list in `course.yaml`.
    public var yaml: String {
      let texts = version.texts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      return "{date: \(date), texts: {\(texts.joined(separator: ", "))}}"
    }

    /// A version that is taught from `date` on.
    public init(date: CalendarDate, version: CourseVersion) {
      self.date = date
      self.version = version
    }
  }
}

extension CourseVersion.Record {
  /// The file of a course with this version behind those that are there.
  public func added(to bytes: [UInt8]) throws(UnwritableRecord) -> [UInt8] {
    var edit = YAMLEdit(bytes, in: 0..<bytes.count)
    try edit.append(yaml, toListOf: "versions")
    return edit.bytes
  }

  init?(_ reader: inout RecordReader) {
    let date = reader.date(reader.required("date"), "date")
    guard let node = reader.required("texts"), let date else { return nil }
    guard case .map(let entries) = node.content else {
      reader.report(
        .wrongType, "'texts' has the fingerprint of each text, not \(node.kind)", node.range,
        "type 'varde version' and the name of the course, which writes it")
      return nil
    }
    let pairs = entries.compactMap { entry in
      reader.fingerprint(entry.value, entry.key).map { (entry.key, $0) }
    }
    self.init(
      date: date, version: CourseVersion(texts: Dictionary(pairs) { first, _ in first }))
  }
}

/// Which sections of a text say something else than in a version of its course.
public enum SectionChanges: Sendable, Equatable {
  /// The course did not have the text.
  case new
  /// The text of then is lost: anything may have changed.
  case unknown
  /// For each section, the number of its heading among the blocks of the source; nil for what
  /// stands before the first heading.
  case sections([Int?])
}

extension ResolvedLibrary {
  /// What a course teaches now.
  public func version(of course: Course) -> CourseVersion {
    let texts = ([course.item] + course.modules).compactMap { item in
      self.item(in: item.folder).map { (item.folder.name, $0.fingerprint(item.sourceIndex)) }
    }
    return CourseVersion(texts: Dictionary(texts) { first, _ in first })
  }
}

extension ResolvedItem {
  /// What has changed in the source since a version of its course.
  public func changes(since version: CourseVersion) -> SectionChanges {
    guard let then = version.texts[item.folder.name] else { return .new }
    if then == fingerprint(item.sourceIndex) { return .sections([]) }
    return pastSections[then].map { .sections($0) } ?? .unknown
  }

  /// For each text that versions of the course name and that is kept, the sections that have changed
  /// since.
  static func pastSections(
    of item: Item, now: TextVersion, in library: Library, _ history: SourceHistory
  ) -> [Fingerprint: [Int?]] {
    guard item.folder.kind != .topic else { return [:] }
    let courses = library.courses.filter { course in
      ([course.item] + course.modules).contains { $0.folder == item.folder }
    }
    let records = courses.flatMap { $0.item.record.course?.versions ?? [] }
    var sections: [Fingerprint: [Int?]] = [:]
    for fingerprint in records.compactMap({ $0.version.texts[item.folder.name] })
    where fingerprint != now.fingerprint && sections[fingerprint] == nil {
      sections[fingerprint] = history.text(fingerprint, language: item.source.language)
        .map { changedSections(then: $0, now: now) }
    }
    return sections
  }

  private static func changedSections(then: TextVersion, now: TextVersion) -> [Int?] {
    let comparison = SourceComparison(then: then, now: now)
    var heading: Int?
    let headings = now.sequence.blocks.indices.map { index -> Int? in
      if now.document.nodes[now.sequence.blocks[index].node].kind == .heading { heading = index }
      return heading
    }
    var changed: [Int?] = []
    func add(_ section: Int?) {
      if !changed.contains(section) { changed.append(section) }
    }
    if then.title != now.title || then.summary != now.summary { add(nil) }
    for (index, origin) in comparison.origins.enumerated() {
      if case .same = origin { continue }
      add(headings[index])
    }
    // What is gone stood in the section of what stood before it.
    for gone in comparison.removed {
      let before = comparison.origins.lastIndex { ($0.then ?? .max) < gone }
      add(before.flatMap { headings[$0] })
    }
    return changed.sorted { ($0 ?? -1) < ($1 ?? -1) }
  }
}
