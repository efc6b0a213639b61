public import Content
internal import Diagnostics

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
  private let errors: [Diagnostic]

  /// A keeper of what was read; ``OpenedContent`` makes it.
  init(
    _ options: BuildOptions, _ sources: SourceTree, _ library: ResolvedLibrary,
    errors: [Diagnostic]
  ) {
    self.options = options
    self.sources = sources
    self.library = library
    self.errors = errors
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

  /// What is behind in a text. Where it or its source could not be read, nobody knows that nothing is.
  public func diff(of text: Text) throws -> TranslationDiff {
    let diff = TranslationDiff(text.item, text.number) { sources.bytes($0) }
    guard diff.parts.isEmpty else { return diff }
    let source = text.item.item.translations[text.item.baseIndex(of: text.number)]
    let lost: Set<Diagnostic.Identifier> = [
      .unreadableFile, .fileSize, .outsideLink, .invalidUTF8, .yamlSyntax, .missingFrontMatter,
    ]
    try BrokenContent.check(
      errors.filter {
        lost.contains($0.identifier)
          && [source.file, text.translation.file].contains($0.location.file)
      })
    return diff
  }

  // MARK: Recording

  /// Records that a text says what its source says now, in all of it or in block `block`; gives the
  /// files that were written.
  public func confirm(_ text: Text, block: Int?) throws -> [String] {
    try write(try confirmation(of: text, block: block))
  }

  private func confirmation(of text: Text, block: Int?) throws -> [OutputFile] {
    let source = text.item.item.translations[text.item.baseIndex(of: text.number)]
    let file = text.translation.file
    let place = RecordPlace(ofSourceIn: NFC.text(try FileSystem.read(file)))
    try refuse { error in
      error.file == file
        ? place?.keeps(error.range) ?? true
        : [source.file, text.item.item.record.file].contains(error.file)
    }
    let bytes = NFC.text(try FileSystem.read(source.file))
    switch Confirmation.make(text.item, text.number, block: block, source: bytes, history: history)
    {
    case .failure(let fault): throw Refusal(reason: fault.description, remedy: nil)
    case .success(let confirmation): return try files(of: confirmation, in: file)
    }
  }

  private func files(of confirmation: Confirmation, in file: String) throws -> [OutputFile] {
    [
      kept(confirmation.fingerprint, confirmation.source),
      try edited(file) { bytes throws(UnwritableRecord) in try confirmation.apply(to: bytes) },
    ]
  }

  /// The source that a translation from elsewhere was made from.
  public enum AdoptedSource: Sendable {
    /// The source as it is now.
    case now
    /// A file, by its path.
    case file(String)
    /// The source as it was in a commit of git.
    case commit(String)
  }

  /// Records that a text was made from `source`; without a text, of every translation that does not say
  /// from which one it was made. All of them, or none.
  public func adopt(_ text: Text?, from source: AdoptedSource) throws -> [String] {
    if let text { return try write(adoption(of: text, from: source)) }
    var files: [OutputFile] = []
    for item in library.items {
      for number in item.states.indices where item.states[number].basis == .unrecorded {
        files += try adoption(of: Text(item: item, number: number), from: source)
      }
    }
    return try write(files)
  }

  private func adoption(of text: Text, from source: AdoptedSource) throws -> [OutputFile] {
    let base = text.item.item.translations[text.item.baseIndex(of: text.number)]
    guard text.number != text.item.item.sourceIndex else {
      throw Refusal(reason: "this is the text that the others follow", remedy: nil)
    }
    let (bytes, name): ([UInt8], String)
    switch source {
    case .now: return try confirmation(of: text, block: nil)
    case .file(let path): (bytes, name) = (try FileSystem.read(path), path)
    case .commit(let commit):
      do throws(Git.Failure) {
        (bytes, name) = (try Git.show(base.file, in: commit), "\(commit):\(base.file)")
      } catch {
        throw Refusal(
          reason: "'\(base.file)' cannot be had from commit '\(commit)': \(error.message)",
          remedy: "name the file of that time instead: --source <file>")
      }
    }
    switch Confirmation.make(text.item, text.number, from: bytes, called: name) {
    case .failure(let broken): throw BrokenContent(errors: broken.diagnostics)
    case .success(let confirmation):
      guard confirmation.isOfSameText else {
        throw Refusal(
          reason: "no paragraph of '\(name)' is one of '\(base.file)' as it is now",
          remedy: "name the file that was translated then")
      }
      return try files(of: confirmation, in: text.translation.file)
    }
  }

  /// Records that somebody has read a text as it is now.
  public func review(_ text: Text, kind: Translation.Review.Kind, by role: String) throws
    -> [String]
  {
    let file = text.translation.file
    try refuse { [file, text.item.item.record.file].contains($0.file) }
    let review = Translation.Review(
      kind: kind, by: role, date: options.today,
      fingerprint: text.item.fingerprint(text.number))
    return try write([
      try edited(file) { bytes throws(UnwritableRecord) in try review.added(to: bytes) }
    ])
  }

  /// Records that somebody has read what the community in the file `path` is called and told in a
  /// language.
  public func review(
    community path: String, _ language: String, kind: Translation.Review.Kind, by role: String
  ) throws -> [String] {
    let all = library.library.communities
    let id = path.split(separator: "/").last.map(String.init) ?? path
    guard let community = all.first(where: { $0.id == id }) else {
      throw unknown("community", id, all.map(\.id))
    }
    let tags = community.languages.map(\.value)
    guard let tag = tags.first(where: { $0.description == language }) else {
      throw Refusal(
        reason: "the community '\(id)' is not in '\(language)'",
        remedy: "it is in: \(tags.map(\.description).joined(separator: ", "))")
    }
    try refuse { $0.file == community.file }
    let review = Translation.Review(
      kind: kind, by: role, date: options.today, fingerprint: community.fingerprint(in: tag))
    return try write([
      try edited(community.file) { bytes throws(UnwritableRecord) in
        try review.added(to: bytes, in: tag)
      }
    ])
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
    let folder = "\(options.content)/\(course.item.folder.path)/"
    try refuse { $0.file.hasPrefix(folder) }
    let version = library.version(of: course)
    guard course.item.record.course?.versions.last?.version != version else {
      return (version, [])
    }
    var files: [OutputFile] = []
    for item in [course.item] + course.modules {
      guard let fingerprint = version.texts[item.folder.name] else { continue }
      let kept = kept(fingerprint, try FileSystem.read(item.source.file))
      if FileSystem.kind(of: kept.path) == nil { files.append(kept) }
    }
    let record = CourseVersion.Record(date: options.today, version: version)
    files.append(
      try edited(course.item.record.file) { bytes throws(UnwritableRecord) in
        try record.added(to: bytes)
      })
    return (version, try write(files))
  }

  private func confirmRecord(
    _ file: String, in path: [String], by role: String, until: CalendarDate
  ) throws -> [String] {
    let place = RecordPlace(ofCheckAt: path, in: NFC.text(try FileSystem.read(file)))
    try refuse { $0.file == file && place?.keeps($0.range) ?? true }
    return try write([
      try edited(file) { bytes throws(UnwritableRecord) in
        try CheckedRecord.marked(
          bytes, in: path, checked: options.today, by: role, expires: until)
      }
    ])
  }

  private func unknown(_ kind: String, _ id: String, _ valid: [String]) -> Refusal {
    Refusal(
      reason: "there is no \(kind) '\(id)'",
      remedy: NearMatch.nearest(to: id, among: valid.sorted()).map { "did you mean '\($0)'?" })
  }

  // MARK: Files

  /// Throws the errors that stand in the way of recording something.
  private func refuse(where isInTheWay: (SourceLocation) -> Bool) throws(BrokenContent) {
    try BrokenContent.check(errors.filter { isInTheWay($0.location) })
  }

  /// A source text as it is kept.
  private func kept(_ fingerprint: Fingerprint, _ bytes: [UInt8]) -> OutputFile {
    OutputFile(path: "\(options.content)/\(SourceHistory.path(of: fingerprint))", bytes: bytes)
  }

  /// A file that is there with a change in it.
  private func edited(_ file: String, _ change: ([UInt8]) throws(UnwritableRecord) -> [UInt8])
    throws -> OutputFile
  {
    let bytes = try FileSystem.read(file)
    do throws(UnwritableRecord) {
      return OutputFile(path: file, bytes: try change(bytes))
    } catch {
      throw Refusal(unwritable: error, in: file)
    }
  }

  /// Writes what is kept before what names it; gives the paths, the named ones first.
  private func write(_ files: [OutputFile]) throws(FileError) -> [String] {
    for file in files {
      if FileSystem.kind(of: file.path) == nil {
        try FileSystem.makeFolder(around: file.path)
        try FileSystem.replace(file.path, with: file.bytes)
      } else {
        try FileSystem.update(file.path, with: file.bytes)
      }
    }
    return files.map(\.path).reversed()
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

extension RecordKeeper.Refusal {
  /// Why a command leaves a record as it is, and what to write by hand.
  init(unwritable record: UnwritableRecord, in file: String) {
    let lines = record.lines.split(separator: "\n").joined(separator: "\n         ")
    let place = record.path.isEmpty ? "" : " below '\(record.path.joined(separator: "."))'"
    self.init(
      reason: "'\(file)' is written in a way in which this command cannot change it safely",
      remedy: "nothing was written; write by hand\(place):\n         \(lines)")
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
