internal import Markup

/// All that the content folder says, as typed values; relations are not looked at yet.
public struct Library: Sendable {
  /// What holds for all pages.
  public let site: Site
  /// In the order of the site.
  public let languages: [Language]
  /// The language whose interface texts all others follow, also where it is not offered.
  public let pattern: Language?
  /// Public ones first, then by order and identifier.
  public let communities: [Community]
  /// The contact register, by identifier.
  public internal(set) var contacts: [String: Contact]
  /// The claims ledger, by identifier.
  public internal(set) var claims: [String: Claim]
  /// The fixed terms of each language.
  public let glossaries: [LanguageTag: Glossary]
  /// By order and folder.
  public let topics: [Item]
  /// By order and folder.
  public let courses: [Course]
  /// Where handouts lie about, by order and identifier.
  public let places: [Place]
  /// The paths of the pictures, from the content folder.
  public let images: Set<String>
  /// The paths of the files that are copied into the site as they are, from the content folder.
  public let ownFiles: [String]
  /// What is known of pictures, by their paths.
  public let pictures: [String: Picture]
  /// The texts of records that may hold a contact.
  let recordTexts: [RecordText]
  /// What could not be read at all, so that nothing can be said of references to it.
  let unreadable: Unreadable

  struct Unreadable {
    var claims = false
    var glossaries: Set<LanguageTag> = []
  }

  /// The language with this tag, if the site has it.
  public func language(_ tag: LanguageTag) -> Language? { languages.first { $0.tag == tag } }

  /// The languages in which somebody is spoken to: those of a community or a course; all, as long
  /// as there is neither.
  public var offeredLanguages: [Language] {
    let tags = Set(
      communities.flatMap { $0.languages.map(\.value) }
        + courses.flatMap { $0.item.record.course?.languages.map(\.value) ?? [] })
    let offered = languages.filter { tags.contains($0.tag) }
    return offered.isEmpty ? languages : offered
  }

  /// The course in the folder with this name.
  public func course(_ name: String) -> Course? {
    courses.first { $0.item.folder.name == name }
  }

  /// The community with this identifier.
  public func community(_ id: String) -> Community? { communities.first { $0.id == id } }
}

/// A course with its modules, in the order in which they are taught.
public struct Course: Sendable {
  /// The text that introduces it.
  public let item: Item
  /// Those of its list that there are.
  public let modules: [Item]

  /// The text that introduces it, and its modules.
  public var items: [Item] { [item] + modules }

  /// Whether it asks anything. What asks nothing gives no points and no certificate.
  public var hasQuestions: Bool { quizzes.contains { !$0.questions.isEmpty } }

  /// The quizzes of its source texts.
  var quizzes: [Quiz] {
    items.flatMap { Quiz.all(within: Document.root, of: $0.source.document) }
  }

  /// How long it takes: its modules, and what it plans for the beginning.
  public var minutes: Int {
    item.source.document.plannedMinutes(at: Document.root)
      + modules.reduce(0) { $0 + ($1.record.minutes ?? 0) }
  }
}
