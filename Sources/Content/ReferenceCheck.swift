public import Diagnostics

extension Library {
  /// All references in records to what does not exist.
  public var referenceDiagnostics: [Diagnostic] { ReferenceCheck.check(self) }
}

/// Finds names in records that nothing bears.
private struct ReferenceCheck {
  private let library: Library
  private let siteLanguages: Set<LanguageTag>
  private(set) var diagnostics: [Diagnostic] = []

  /// All dangling references in the records of `library`.
  static func check(_ library: Library) -> [Diagnostic] {
    var check = ReferenceCheck(library)
    check.checkSiteLanguages()
    for community in library.communities { check.check(community) }
    for topic in library.topics { check.check(topic) }
    for course in library.courses { check.check(course) }
    for contact in library.contacts.values.sorted(by: { $0.id < $1.id }) {
      for tag in contact.names.tags { check.language(tag) }
    }
    for picture in library.pictures.values.sorted(by: { $0.path < $1.path }) {
      check.check(picture)
    }
    return check.diagnostics + AliasCheck.check(library) + ClaimCheck.check(library)
      + library.placeDiagnostics
  }

  private init(_ library: Library) {
    self.library = library
    siteLanguages = Set(library.site.languages.map(\.value))
  }

  private mutating func checkSiteLanguages() {
    let spoken = Set(library.communities.flatMap { $0.languages.map(\.value) })
    let offered = Set(library.offeredLanguages.map(\.tag))
    for tag in library.site.languages
    where library.language(tag.value) != nil && !spoken.isEmpty && !spoken.contains(tag.value) {
      let isOffered = offered.contains(tag.value)
      diagnostics.append(
        Diagnostic(
          .unofferedLanguage,
          isOffered
            ? "no community is in '\(tag.value)': whoever chooses it finds courses and no contact"
            : "no community and no course is in '\(tag.value)': nobody can choose it",
          at: tag.location, remedy: "add it to 'languages' of a community"))
    }
  }

  private mutating func check(_ community: Community) {
    if Community.reservedNames.contains(community.id) {
      diagnostics.append(
        Diagnostic(
          .reservedName, "no community can be called '\(community.id)'", at: community.location,
          remedy: "the site uses this address itself; rename the file"))
    }
    for tag in community.languages {
      language(tag)
      if community.names[tag.value] == nil, community.names.location != nil {
        diagnostics.append(
          Diagnostic(
            .missingName, "the community has no name in '\(tag.value)'",
            at: community.names.location ?? community.location,
            remedy: "add '\(tag.value): …' to 'names'",
            notes: [.init("offered here", at: tag.location)]))
      }
    }
    for contact in community.contacts { self.contact(contact) }
    diagnostics += OfferCheck(library).check(community)
  }

  /// A disguised card shows a number and nothing else.
  private mutating func checkDisguisedCards(_ topic: Item) {
    guard topic.record.handouts.contains(.cardDisguised) else { return }
    for name in topic.record.communities {
      guard let id = library.community(name.value)?.contacts.first?.value,
        let contact = library.contacts[id], contact.phone == nil, contact.sms == nil
      else { continue }
      diagnostics.append(
        Diagnostic(
          .badValue,
          "a disguised card shows a number, and '\(id)', the first contact of '\(name.value)', has none",
          at: name.location,
          remedy: "remove 'card-disguised' from 'handouts', or put a contact with a number first",
          notes: [.init("the contact", at: contact.location)]))
    }
  }

  private mutating func check(_ topic: Item) {
    checkName(of: topic, "topic")
    checkDisguisedCards(topic)
    for community in topic.record.communities { self.community(community) }
    for contact in topic.record.contacts { self.contact(contact) }
    diagnostics += OfferCheck(library).check(topic.record)
    let offered = Set(
      topic.record.communities.compactMap { library.community($0.value) }
        .flatMap { $0.languages.map(\.value) })
    checkLanguages(of: topic, offered: offered, by: "no community of this topic is")
  }

  private mutating func check(_ course: Course) {
    for community in course.item.record.communities { self.community(community) }
    for tag in course.item.record.course?.languages ?? [] { language(tag) }
    let offered = Set(course.item.record.course?.languages.map(\.value) ?? [])
    for module in course.modules { checkName(of: module, "module") }
    for name in course.item.record.course?.prerequisites ?? [] { prerequisite(name, of: course) }
    for item in [course.item] + course.modules {
      for contact in item.record.contacts { self.contact(contact) }
      checkLanguages(of: item, offered: offered, by: "the course is not")
    }
  }

  /// A course that should be taken before another one.
  private mutating func prerequisite(_ name: Located<String>, of course: Course) {
    guard library.course(name.value) != nil else {
      diagnostics.append(
        .unknownName(
          .unknownCourse, "there is no course '\(name.value)'", written: name.value,
          valid: library.courses.map(\.item.folder.name), at: name.location))
      return
    }
    var (open, seen) = ([name.value], Set<String>())
    while let next = open.popLast(), seen.insert(next).inserted {
      open += library.course(next)?.item.record.course?.prerequisites.map(\.value) ?? []
    }
    guard seen.contains(course.item.folder.name) else { return }
    diagnostics.append(
      Diagnostic(
        .unknownCourse, "'\(name.value)' asks for this course first, itself or by others",
        at: name.location, remedy: "remove it here or there"))
  }

  private mutating func checkName(of item: Item, _ kind: String) {
    guard ItemFolder.isReserved(item.folder.name, of: item.folder.kind) else { return }
    diagnostics.append(
      Diagnostic(
        .reservedName, "no \(kind) can be called '\(item.folder.name)'", at: item.record.location,
        remedy: "the site uses this address itself; rename the folder"))
  }

  private mutating func check(_ picture: Picture) {
    for tag in picture.alt.tags { language(tag) }
    guard !library.images.contains(picture.path) else { return }
    diagnostics.append(
      .unknownName(
        .brokenImage, "there is no picture '\(picture.path)' beside this record",
        written: picture.path, valid: library.images,
        at: SourceLocation(file: picture.location.file),
        otherwise: "put the picture there, or remove the record"
      ).withoutReplacement)
  }

  private mutating func checkLanguages(
    of item: Item, offered: Set<LanguageTag>, by whom: String
  ) {
    for tag in item.record.changes.flatMap(\.what.tags) { language(tag) }
    for text in item.translations where !offered.isEmpty && !offered.contains(text.language) {
      diagnostics.append(
        Diagnostic(
          .unofferedLanguage, "\(whom) offered in '\(text.language)'", at: text.start,
          remedy: text === item.source
            ? "add the language there; until then others see it only where it is not translated"
            : "add the language there; until then nobody sees this text"))
    }
  }

  // MARK: Names

  private mutating func language(_ tag: Located<LanguageTag>) {
    guard !siteLanguages.isEmpty, !siteLanguages.contains(tag.value) else { return }
    diagnostics.append(
      .unknownName(
        .unknownLanguage, "'\(tag.value)' is not among the languages of site.yaml",
        written: tag.value.description, valid: siteLanguages.map(\.description), at: tag.location))
  }

  private mutating func community(_ id: Located<String>) {
    guard library.community(id.value) == nil else { return }
    diagnostics.append(
      .unknownName(
        .unknownCommunity, "there is no community '\(id.value)'", written: id.value,
        valid: library.communities.map(\.id), at: id.location))
  }

  private mutating func contact(_ id: Located<String>) {
    guard library.contacts[id.value] == nil else { return }
    diagnostics.append(
      .unknownName(
        .unknownContact, "there is no contact '\(id.value)'", written: id.value,
        valid: library.contacts.keys, at: id.location))
  }
}
