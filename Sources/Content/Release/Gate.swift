public import Diagnostics
internal import Markup

/// Something that must be done by a person before the site may be released.
public struct Gate: Sendable {
  /// What is open.
  public enum Kind: String, Sendable, CaseIterable {
    case uncheckedContact = "unchecked-contact"
    case expiredContact = "expired-contact"
    case uncheckedClaim = "unchecked-claim"
    case expiredClaim = "expired-claim"
    case unrecordedTranslation = "unrecorded-translation"
    case criticalTranslation = "critical-translation"
    case missingReview = "missing-review"
    case machineTranslation = "machine-translation"
    case tellingWord = "telling-word"
    case untranslatedText = "untranslated-text"
    case placeholder = "placeholder"
    case unrecordedPicture = "unrecorded-picture"
    case missingAlt = "missing-alt"
    case missingConsent = "missing-consent"
    case expiredConsent = "expired-consent"
    case unrecordedVersion = "unrecorded-version"
  }

  /// What is open.
  public let kind: Kind
  /// Where the record or text stands.
  public let location: SourceLocation
  /// What is open, in words.
  public let message: String
  /// What to type when it is done, or what to do.
  public let command: String
}

extension Gate {
  /// The gates that findings open: what a draft may still have, and a release may not.
  public static func gates(for findings: [Diagnostic]) -> [Gate] {
    findings.compactMap { finding in
      let kind: Gate.Kind? =
        switch finding.identifier {
        case .tellingWord: .tellingWord
        case .untranslatedText: .untranslatedText
        case .placeholder: .placeholder
        default: nil
        }
      return kind.map { kind in
        Gate(
          kind: kind, location: finding.location, message: finding.message,
          command: finding.remedy ?? "write other words")
      }
    }
  }
}

extension ResolvedLibrary {
  /// All open gates as of `today`, in the order of their places.
  public func gates(today: CalendarDate) -> [Gate] {
    let check = GateCheck(library: self, today: today)
    var gates = library.contacts.values.sorted { $0.id < $1.id }.flatMap(check.gates)
    gates += library.claims.values.sorted { $0.id < $1.id }.flatMap(check.gates)
    gates += library.communities.flatMap(check.gates)
    gates += library.pictures.values.sorted { $0.path < $1.path }.flatMap(check.gates)
    gates += items.flatMap(check.gates)
    gates += library.courses.flatMap(check.gates)
    return gates.sorted {
      ($0.location.file, $0.location.range.lower, $0.message)
        < ($1.location.file, $1.location.range.lower, $1.message)
    }
  }
}

/// Looks for what is open.
private struct GateCheck {
  let library: ResolvedLibrary
  let today: CalendarDate

  // MARK: Records

  func gates(of contact: Contact) -> [Gate] {
    record(
      "contact", contact.id, contact.checked, contact.checkedBy, contact.expires,
      contact.location, .uncheckedContact, .expiredContact)
  }

  func gates(of claim: Claim) -> [Gate] {
    record(
      "claim", claim.id, claim.checked, claim.checkedBy, claim.expires,
      claim.location, .uncheckedClaim, .expiredClaim)
  }

  private func record(
    _ what: String, _ id: String, _ checked: CalendarDate?, _ by: String?,
    _ expires: CalendarDate?, _ location: SourceLocation, _ unchecked: Gate.Kind,
    _ expired: Gate.Kind
  ) -> [Gate] {
    let command = "varde confirm \(what) \(id) --by <role>"
    guard checked != nil, by != nil else {
      return [
        Gate(
          kind: unchecked, location: location,
          message: "nobody has compared the \(what) '\(id)' with its source", command: command)
      ]
    }
    guard let expires, expires < today else { return [] }
    return [
      Gate(
        kind: expired, location: location, message: "the \(what) '\(id)' expired on \(expires)",
        command: command)
    ]
  }

  /// What a community is called and told, in each language in which it is offered.
  func gates(of community: Community) -> [Gate] {
    let offered = community.languages.map(\.value).filter { library.library.language($0) != nil }
    return offered.flatMap { tag -> [Gate] in
      guard let text = community.summaries[tag] ?? community.names[tag] else { return [] }
      let standing = community.standingReviews(in: tag)
      return library.library.site.reviews(for: .ordinary).filter { !standing.contains($0) }.map {
        Gate(
          kind: .missingReview, location: text.location,
          message: "a '\($0.rawValue)' review of what the community reads about itself in '\(tag)' "
            + "as it is now lacks",
          command: "varde review \(community.path) \(tag) --kind \($0.rawValue) --by <role>")
      }
    }
  }

  /// What the people in a picture have agreed to.
  func gates(of picture: Picture) -> [Gate] {
    guard picture.showsPerson || picture.consent != nil else { return [] }
    guard let consent = picture.consent else {
      return [
        Gate(
          kind: .missingConsent, location: picture.location,
          message: "it is not recorded that the person in the picture has agreed",
          command: "ask, and add 'consent' with the day and what it covers; or take the picture out"
        )
      ]
    }
    guard let expires = consent.expires, expires < today else { return [] }
    return [
      Gate(
        kind: .expiredConsent, location: picture.location,
        message: "the person in the picture has agreed until \(expires)",
        command: Picture.Consent.renewal)
    ]
  }

  /// A course that says something else than the certificates of its last version.
  func gates(of course: Course) -> [Gate] {
    let last = course.item.record.course?.versions.last?.version
    guard last != library.version(of: course) else { return [] }
    let name = course.item.folder.name
    return [
      Gate(
        kind: .unrecordedVersion, location: course.item.record.location,
        message: last == nil
          ? "no version of the course '\(name)' is recorded"
          : "the course '\(name)' has changed since its last version",
        command: "varde version \(name)")
    ]
  }

  // MARK: Texts

  func gates(of resolved: ResolvedItem) -> [Gate] {
    resolved.item.translations.indices.flatMap { number in
      freshness(resolved, number) + reviews(resolved, number) + pictures(resolved, number)
    }
  }

  private func name(_ resolved: ResolvedItem, _ number: Int) -> String {
    "\(resolved.item.folder.path) \(resolved.item.translations[number].language)"
  }

  private func freshness(_ resolved: ResolvedItem, _ number: Int) -> [Gate] {
    let text = resolved.item.translations[number]
    let state = resolved.states[number]
    let confirm = "varde translation confirm \(name(resolved, number))"
    switch state.basis {
    case .source: return []
    case .unrecorded:
      return [
        Gate(
          kind: .unrecordedTranslation, location: text.start,
          message: "it is not recorded which source text was translated", command: confirm)
      ]
    case .lost, .recorded: break
    }
    let count = state.count(of: .critical)
    guard count > 0 || !state.removed.isEmpty else { return [] }
    let parts = count == 1 ? "1 part is" : "\(count) parts are"
    return [
      Gate(
        kind: .criticalTranslation, location: text.start,
        message: count > 0
          ? "\(parts) behind in what a reader acts on"
          : "it holds what the source no longer says",
        command: "varde translation diff \(name(resolved, number)); then \(confirm)")
    ]
  }

  /// The pictures of a text that nobody has described in its language, or of which nothing is known.
  private func pictures(_ resolved: ResolvedItem, _ number: Int) -> [Gate] {
    let text = resolved.item.translations[number]
    return text.document.nodes.indices.compactMap { node in
      guard text.document.nodes[node].kind == .image,
        case .image(let path) = resolved.target(ofNode: node, inTranslation: number)
      else { return nil }
      let location = SourceLocation(file: text.file, range: text.document.nodes[node].range)
      guard let picture = library.library.pictures[path] else {
        return Gate(
          kind: .unrecordedPicture, location: location,
          message: "it is not recorded who made this picture and who may use it",
          command: "write '\(Picture.record(of: path))': see 'content/README.md'")
      }
      let isDescribed =
        picture.isDecorative || picture.alt[text.language] != nil
        || !text.document.plainText(of: node).isEmpty
      guard !isDescribed else { return nil }
      return Gate(
        kind: .missingAlt, location: location,
        message: "nothing says in this language what the picture shows",
        command: "add '\(text.language): …' to 'alt' of '\(Picture.record(of: path))'")
    }
  }

  private func reviews(_ resolved: ResolvedItem, _ number: Int) -> [Gate] {
    let text = resolved.item.translations[number]
    let standing = resolved.standingReviews(number)
    let needed = library.library.site.reviews(for: resolved.item.record.safety)
    var gates = needed.filter { !standing.contains($0) }.map { kind in
      Gate(
        kind: .missingReview, location: text.start,
        message: "a '\(kind.rawValue)' review of this text as it is now lacks",
        command: review(resolved, number, kind))
    }
    if resolved.isUnreviewedMachineTranslation(number), !needed.contains(.language) {
      gates.append(
        Gate(
          kind: .machineTranslation, location: text.start,
          message: "a machine translated it, and no person has read it",
          command: review(resolved, number, .language)))
    }
    return gates
  }

  private func review(
    _ resolved: ResolvedItem, _ number: Int, _ kind: Translation.Review.Kind
  ) -> String {
    "varde review \(name(resolved, number)) --kind \(kind.rawValue) --by <role>"
  }
}
