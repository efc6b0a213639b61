/// All that the content folder says, as typed values; relations are not looked at yet.
public struct Library: Sendable {
  public let site: Site
  /// In the order of the site.
  public let languages: [Language]
  /// The language whose interface texts all others follow, also where it is not offered.
  public let pattern: Language?
  /// Public ones first, then by order and identifier.
  public let communities: [Community]
  public let contacts: [String: Contact]
  public let claims: [String: Claim]
  public let glossaries: [LanguageTag: Glossary]
  /// By order and folder.
  public let topics: [Item]
  public let courses: [Course]
  /// The paths of the pictures, from the content folder.
  public let images: Set<String>

  /// The language with this tag, if the site has it.
  public func language(_ tag: LanguageTag) -> Language? { languages.first { $0.tag == tag } }

  /// The community with this identifier.
  public func community(_ id: String) -> Community? { communities.first { $0.id == id } }
}

/// A course with its modules, in the order in which they are taught.
public struct Course: Sendable {
  public let item: Item
  public let modules: [Item]
}
