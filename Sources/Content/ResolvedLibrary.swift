public import Diagnostics
internal import Markup

/// A library whose relations are known: where links lead, which block belongs to which, and in which
/// language each text is to be had.
public struct ResolvedLibrary: Sendable {
  /// The library as it was read.
  public let library: Library
  /// Topics, then each course followed by its modules.
  public let items: [ResolvedItem]
  private let indexByFolder: [ItemFolder: Int]

  /// Looks at the relations between records. What is true of one item alone, ``ResolvedItem`` knows:
  /// make one of each of ``items(of:)`` first.
  public init(_ library: Library, items: [ResolvedItem]) {
    self.library = library
    self.items = items
    indexByFolder = Dictionary(
      uniqueKeysWithValues: items.enumerated().map { ($1.item.folder, $0) })
  }

  /// The items of a library in the order in which it keeps them.
  public static func items(of library: Library) -> [Item] {
    library.topics + library.courses.flatMap { [$0.item] + $0.modules }
  }

  /// The number of an item in ``items``.
  public func index(of folder: ItemFolder) -> Int? { indexByFolder[folder] }

  /// The item in a folder, if there is one.
  public func item(in folder: ItemFolder) -> ResolvedItem? {
    indexByFolder[folder].map { items[$0] }
  }

  /// The languages in which a text of `community` is looked for on a page in `language`: the page's
  /// own, then the community's in their order.
  public func fallbackChain(for language: LanguageTag, in community: Community) -> [LanguageTag] {
    [language] + community.languages.map(\.value).filter { $0 != language }
  }

  /// The same for a course.
  public func fallbackChain(for language: LanguageTag, in course: Course) -> [LanguageTag] {
    [language] + (course.item.record.course?.languages.map(\.value) ?? []).filter { $0 != language }
  }

  /// The topics of a community, in order.
  public func topics(of community: Community) -> [ResolvedItem] {
    items.prefix(library.topics.count).filter { topic in
      topic.item.record.communities.contains { $0.value == community.id }
    }
  }
}

/// An item with all that follows from it alone.
///
/// A class, so that every page that shows it asks without a copy.
public final class ResolvedItem: Sendable {
  /// The item as it was read.
  public let item: Item
  /// The blocks of each translation.
  let sequences: [BlockSequence]
  /// For each translation, how it stands to the source.
  public let states: [TranslationState]
  /// For each translation, what it says.
  let versions: [TextVersion]
  /// For each text that a version of its course names, the sections that have changed since.
  let pastSections: [Fingerprint: [Int?]]
  /// For each translation, where its links and pictures lead, by node.
  private let targets: [[Int: LinkTarget]]
  /// The pictures that the texts show or link to, with where they do.
  public let pictures: [(path: String, place: SourceLocation)]

  /// Works out the relations within an item, and where its links lead; reports those that lead
  /// nowhere, and directives that name nothing.
  public static func resolve(
    _ item: Item, in index: LinkIndex, history: SourceHistory
  ) -> (item: ResolvedItem, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var targets: [[Int: LinkTarget]] = []
    let isPublic = item.isPublic(in: index.library)
    for text in item.translations {
      let found = LinkResolver.resolve(text, of: item, in: index)
      targets.append(found.targets)
      diagnostics += found.diagnostics
      diagnostics += DirectiveCheck.check(text, of: item, in: index.library)
      diagnostics += OfferCheck(index.library).check(text, of: item)
      diagnostics += index.contacts.diagnostics(in: text, of: item.record)
      diagnostics += TextCheck.check(text)
      diagnostics += Placeholder.diagnostics(in: text, of: item.folder.name)
      diagnostics += QuizCheck.check(text) + CaseCheck.check(text)
      diagnostics += ModuleCheck.check(text, of: item)
      if let language = index.library.language(text.language) {
        diagnostics += WordingCheck.check(text, in: language, isPublic: isPublic)
      }
    }
    diagnostics += index.contacts.diagnostics(declaredIn: item)
    let resolved = ResolvedItem(item, targets: targets, in: index.library, history)
    // A text with errors may have another number of blocks when they are mended.
    let isWhole = item.translations.allSatisfy(\.hasFrontMatter)
    if isWhole, !diagnostics.hasError {
      diagnostics += UncertainTranslation.diagnostics(of: resolved)
      diagnostics += UntranslatedTextCheck.diagnostics(of: resolved)
    }
    return (resolved, diagnostics)
  }

  private init(
    _ item: Item, targets: [[Int: LinkTarget]], in library: Library, _ history: SourceHistory
  ) {
    self.item = item
    self.targets = targets
    pictures = zip(item.translations, targets).flatMap { text, targets in
      targets.compactMap { node, target -> (path: String, place: SourceLocation)? in
        guard case .image(let path) = target else { return nil }
        return (path, SourceLocation(file: text.file, range: text.document.nodes[node].range))
      }.sorted { $0.place.range.lower < $1.place.range.lower }
    }
    sequences = item.translations.map { BlockSequence($0.document) }
    versions = zip(item.translations, sequences).map { TextVersion($0, $1) }
    pastSections = Self.pastSections(
      of: item, now: versions[item.sourceIndex], in: library, history)
    states = FreshnessResolver.states(of: item, versions, history, in: library)
  }

  /// Whether a reader must be told that a machine made a translation and no person has read it.
  public func isUnreviewedMachineTranslation(_ number: Int) -> Bool {
    item.translations[number].isMachineTranslation
      && !standingReviews(number).contains(.language)
  }

  /// The kinds of reviews that were made of a translation as it is now.
  public func standingReviews(_ number: Int) -> Set<Translation.Review.Kind> {
    item.translations[number].standingReviews(of: versions[number])
  }

  /// The day on which a person last read what a page shows, as it is now; nil while somebody has yet to
  /// read a part of it.
  public func lastReading(of text: ComposedText) -> CalendarDate? {
    let days = Set(text.blocks.map(\.translation)).map { number in
      item.translations[number].readings(of: versions[number]).map(\.date).max()
    }
    return days.contains(nil) ? nil : days.compactMap(\.self).min()
  }

  /// The number of the block of the source to which a block of a page belongs; nil for one that the
  /// source does not have.
  public func sourceBlock(of block: ComposedText.Block) -> Int? {
    states[block.translation].blocks.firstIndex { part in
      part.partner.map { sequences[block.translation].blocks[$0].node == block.node } ?? false
    }
  }

  /// A block of a translation as it is written, from the bytes of its file.
  public func written(block: Int, of number: Int, _ bytes: [UInt8]) -> String? {
    Self.written(block, versions[number], bytes)
  }

  /// A block of a text as it is written, from the bytes of its file.
  static func written(_ block: Int, _ version: TextVersion, _ bytes: [UInt8]) -> String? {
    guard version.sequence.blocks.indices.contains(block) else { return nil }
    let range = version.document.nodes[version.sequence.blocks[block].node].range
    guard range.upper <= bytes.count else { return nil }
    return String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
  }

  /// The number of the text that a translation was made from.
  public func baseIndex(of number: Int) -> Int {
    item.translations[number].source.flatMap { item.translationIndex($0.value) }
      ?? item.sourceIndex
  }

  /// The fingerprint of what a translation says.
  public func fingerprint(_ number: Int) -> Fingerprint { versions[number].fingerprint }

  /// Where the link or picture at `node` of a translation leads.
  public func target(ofNode node: Int, inTranslation index: Int) -> LinkTarget? {
    targets[index][node]
  }
}

/// Where a link of a text leads.
public enum LinkTarget: Sendable, Hashable {
  /// Another site.
  case external(String)
  /// A heading of the same text.
  case anchor(String)
  /// An item, and a heading of it.
  case item(ItemFolder, anchor: String?)
  /// A picture, by its path in the content folder.
  case image(String)
}
