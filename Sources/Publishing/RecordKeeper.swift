public import Content
public import Diagnostics

/// Records what people have done: that a translation is up to date, that a text was read, that a
/// contact or claim was compared with its source.
public struct RecordKeeper: Sendable {
  /// Why nothing can be recorded.
  public struct Refusal: Error {
    /// The reason, in words.
    public let reason: String
    /// What was meant, perhaps.
    public let remedy: String?
  }

  /// One text in one language.
  public struct Text: Sendable {
    /// Its item.
    public let item: ResolvedItem
    /// Its number among the item's translations.
    public let number: Int

    /// How it stands to its source.
    public var state: TranslationState { item.states[number] }
    /// The text itself.
    public var translation: Translation { item.item.translations[number] }
  }

  private let options: BuildOptions
  private let sources: SourceTree
  /// The library as it is now.
  public let library: ResolvedLibrary
  /// What is wrong in it.
  public let diagnostics: [Diagnostic]

  /// Reads the content of `options`.
  public init(_ options: BuildOptions) async throws {
    self.options = options
    sources = try scan(options.content)
    let parsed = await parse(sources, today: options.today, jobs: options.jobs)
    let resolved = await resolve(parsed.library, sources, jobs: options.jobs)
    library = resolved.library
    diagnostics = (parsed.diagnostics + resolved.diagnostics).sortedAndUnique()
  }

  private var history: SourceHistory { SourceHistory { [sources] in sources.bytes($0) } }

  // MARK: Finding

  /// The item whose folder is, or ends in, `name`.
  public func item(_ name: String) throws(Refusal) -> ResolvedItem { try library.item(named: name) }

  /// The text of an item in a language.
  public func text(_ item: String, _ language: String) throws(Refusal) -> Text {
    let item = try self.item(item)
    let texts = item.item.translations
    if let number = texts.firstIndex(where: { $0.language.description == language }) {
      return Text(item: item, number: number)
    }
    let tags = texts.map(\.language.description).joined(separator: ", ")
    throw Refusal(
      reason: "'\(item.item.folder.path)' has no text in '\(language)'",
      remedy: "there are: \(tags)")
  }

  /// What is behind in a text.
  public func diff(of text: Text) -> TranslationDiff {
    TranslationDiff(text.item, text.number) { sources.bytes($0) }
  }

  // MARK: Recording

  /// Records that a text says what its source says now, in all of it or in block `block`; gives the
  /// files that were written.
  public func confirm(_ text: Text, block: Int?) throws -> [String] {
    let source = text.item.item.translations[text.item.baseIndex(of: text.number)]
    let bytes = try FileSystem.read(source.file)
    switch Confirmation.make(text.item, text.number, block: block, source: bytes, history: history)
    {
    case .failure(let fault): throw Refusal(reason: fault.description, remedy: nil)
    case .success(let confirmation):
      let kept = "\(options.content)/\(SourceHistory.path(of: confirmation.fingerprint))"
      try FileSystem.makeFolder(around: kept)
      try FileSystem.replace(kept, with: confirmation.source)
      let file = text.translation.file
      try FileSystem.replace(file, with: confirmation.apply(to: try FileSystem.read(file)))
      return [file, kept]
    }
  }

  /// Records of every translation that does not say from which text it was made that it was made
  /// from the source as it is now: for content that comes from elsewhere.
  public func adopt() throws -> [String] {
    var written: [String] = []
    for item in library.items {
      for number in item.states.indices where item.states[number].basis == .unrecorded {
        written += try confirm(Text(item: item, number: number), block: nil)
      }
    }
    return written
  }

  /// Records that somebody has read a text as it is now.
  public func review(_ text: Text, kind: Translation.Review.Kind, by role: String) throws
    -> [String]
  {
    let file = text.translation.file
    let bytes = try FileSystem.read(file)
    let review = Translation.Review(
      kind: kind, by: role, date: options.today,
      fingerprint: text.item.fingerprint(text.number))
    try FileSystem.replace(file, with: review.added(to: bytes))
    return [file]
  }

  /// Records that somebody has compared a contact with its source.
  public func confirmContact(_ id: String, by role: String, until: CalendarDate) throws -> [String]
  {
    guard let contact = library.library.contacts[id] else {
      throw unknown("contact", id, Array(library.library.contacts.keys))
    }
    return try confirmRecord(contact.file, in: [], by: role, until: until)
  }

  /// Records that somebody has compared a claim with its source.
  public func confirmClaim(_ id: String, by role: String, until: CalendarDate) throws -> [String] {
    guard let claim = library.library.claims[id] else {
      throw unknown("claim", id, Array(library.library.claims.keys))
    }
    return try confirmRecord(claim.file, in: [id], by: role, until: until)
  }

  /// Records what a course teaches now, and keeps its texts; nothing where that is its last version.
  public func record(versionOf name: String) throws -> (version: CourseVersion, files: [String]) {
    guard let course = library.library.course(name) else {
      throw unknown("course", name, library.library.courses.map(\.item.folder.name))
    }
    let version = library.version(of: course)
    guard course.item.record.course?.versions.last?.version != version else {
      return (version, [])
    }
    var files: [String] = []
    for item in [course.item] + course.modules {
      guard let fingerprint = version.texts[item.folder.name] else { continue }
      let kept = "\(options.content)/\(SourceHistory.path(of: fingerprint))"
      guard FileSystem.kind(of: kept) == nil else { continue }
      try FileSystem.makeFolder(around: kept)
      try FileSystem.replace(kept, with: try FileSystem.read(item.source.file))
      files.append(kept)
    }
    let file = course.item.record.file
    let record = CourseVersion.Record(date: options.today, version: version)
    try FileSystem.replace(file, with: record.added(to: try FileSystem.read(file)))
    return (version, [file] + files)
  }

  private func confirmRecord(
    _ file: String, in path: [String], by role: String, until: CalendarDate
  ) throws -> [String] {
    let bytes = try FileSystem.read(file)
    try FileSystem.replace(
      file,
      with: CheckedRecord.marked(
        bytes, in: path, checked: options.today, by: role, expires: until))
    return [file]
  }

  private func unknown(_ kind: String, _ id: String, _ valid: [String]) -> Refusal {
    Refusal(
      reason: "there is no \(kind) '\(id)'",
      remedy: NearMatch.nearest(to: id, among: valid.sorted()).map { "did you mean '\($0)'?" })
  }

  /// Removes the source texts that no translation was made from; gives their files.
  public func tidy() throws -> [String] {
    let folder = "\(options.content)/\(SourceHistory.folder)"
    guard FileSystem.isFolder(folder) else { return [] }
    let versions = library.library.courses.flatMap { $0.item.record.course?.versions ?? [] }
    let used = Set(
      library.items.flatMap { $0.item.translations.compactMap(\.translatedFrom?.description) }
        + versions.flatMap { $0.version.texts.values.map(\.description) })
    var removed: [String] = []
    for name in try FileSystem.names(in: folder)
    where name.hasSuffix(".md") && !used.contains(String(name.dropLast(3))) {
      try FileSystem.removeFile("\(folder)/\(name)")
      removed.append("\(folder)/\(name)")
    }
    return removed
  }
}

extension ResolvedLibrary {
  /// The item whose folder is, or ends in, `name`.
  func item(named name: String) throws(RecordKeeper.Refusal) -> ResolvedItem {
    let name = name.split(separator: "/").joined(separator: "/")
    let paths = items.map(\.item.folder.path)
    let found = items.filter { item in
      let path = item.item.folder.path
      return path == name || path.hasSuffix("/" + name)
    }
    if found.count > 1 {
      throw RecordKeeper.Refusal(
        reason: "several items are called '\(name)'",
        remedy: "write \(found.map { "'\($0.item.folder.path)'" }.joined(separator: " or "))")
    }
    if let item = found.first { return item }
    let names = paths + items.map(\.item.folder.name)
    throw RecordKeeper.Refusal(
      reason: "there is no item '\(name)'",
      remedy: NearMatch.nearest(to: name, among: names.sorted()).map { "did you mean '\($0)'?" })
  }
}
