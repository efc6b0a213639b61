public import Diagnostics
internal import Markup

/// Finds contacts that are offered to readers whom they do not answer, cannot be reached by, or leave
/// in doubt about the country.
struct OfferCheck {
  private let library: Library

  init(_ library: Library) { self.library = library }

  /// What is wrong with the contacts of a community's own record.
  func check(_ community: Community) -> [Diagnostic] {
    community.contacts.flatMap { findings($0, for: [community]) }
  }

  /// What is wrong with the contacts in an item's record.
  func check(_ record: ItemRecord) -> [Diagnostic] {
    let readers = record.communities.compactMap { library.community($0.value) }
    return record.contacts.flatMap { findings($0, for: readers) }
  }

  /// What is wrong with the contacts that a text names.
  func check(_ text: Translation, of item: Item) -> [Diagnostic] {
    guard text.document.directives.contains(where: { $0.name == .contact }) else { return [] }
    let all = item.record.communities.compactMap { library.community($0.value) }
    var readers: [(end: Int, communities: [Community])] = []
    var diagnostics: [Diagnostic] = []
    for (number, node) in text.document.nodes.enumerated() where node.kind == .directive {
      while let last = readers.last, last.end <= number { readers.removeLast() }
      guard let directive = text.document.directive(at: number) else { continue }
      let current = readers.last?.communities ?? all
      switch directive.name {
      case .for, .except:
        readers.append((Int(node.end), current.filter { directive.applies(to: $0.id) }))
      case .facilitator: readers.append((Int(node.end), []))
      case .contact:
        let place = SourceLocation(file: text.file, range: directive.targetRange)
        let use = Located(value: directive.target, location: place)
        diagnostics += findings(use, for: current)
        if directive.form == .inline { diagnostics += hiddenCountry(use) }
      default: continue
      }
    }
    return diagnostics
  }

  private func findings(_ use: Located<String>, for readers: [Community]) -> [Diagnostic] {
    guard let contact = library.contacts[use.value] else { return [] }
    var diagnostics: [Diagnostic] = []
    if !contact.answers.isEmpty, contact.answers.allSatisfy({ $0 == .professionals }),
      let reader = readers.first(where: { $0.audience == .public })
    {
      diagnostics.append(
        Diagnostic(
          .professionalContact,
          "'\(contact.id)' answers professionals only, and '\(reader.id)' is public",
          at: use.location, remedy: "offer a contact that answers 'affected' or 'public'",
          notes: [.init("whom it answers", at: contact.location)]))
    }
    if !contact.isReachableFromAbroad, let reader = readers.first(where: \.isAbroad) {
      diagnostics.append(
        Diagnostic(
          .unreachableContact,
          "'\(contact.id)' may not work from abroad, where '\(reader.id)' is",
          at: use.location,
          remedy:
            "offer another one, or add 'from-abroad: true' to its record when somebody has tried it",
          notes: [.init("its record", at: contact.location)]))
    }
    return diagnostics
  }

  /// A number within a sentence does not say in which country it is.
  private func hiddenCountry(_ use: Located<String>) -> [Diagnostic] {
    guard let contact = library.contacts[use.value], contact.isForeign(to: library.site) else {
      return []
    }
    return [
      Diagnostic(
        .foreignContact,
        "'\(contact.id)' is in \(contact.jurisdiction), which a number does not say",
        at: use.location,
        remedy: "write '::contact{\(contact.id)}' alone on a line: the card names the country",
        notes: [.init("its record", at: contact.location)])
    ]
  }
}

extension Contact {
  /// Whether it is in another country than the one that the site is about.
  public func isForeign(to site: Site) -> Bool {
    !jurisdiction.isEmpty && !site.jurisdiction.isEmpty && jurisdiction != site.jurisdiction
  }

  /// Whether it can be reached from another country: a free or a short number only if the record
  /// says so; one without a number, always.
  public var isReachableFromAbroad: Bool {
    if let worksFromAbroad { return worksFromAbroad }
    guard let phone else { return true }
    return !phone.isShort && cost != .free
  }
}

/// A question of readers to which no record has the answer.
public struct UnansweredQuestion: Sendable {
  /// The identifier of the contact.
  public let contact: String
  /// The language whose readers are told to ask first.
  public let language: LanguageTag
  /// What they would like to know.
  public let question: Contact.Question
  /// The record in which the answer belongs.
  public let location: SourceLocation
}

extension Library {
  /// What happens when somebody calls, as far as nobody has found it out: by contact, then in the
  /// order of the site's languages. The price and the languages also answer for themselves.
  public var unansweredQuestions: [UnansweredQuestion] {
    contacts.values.sorted { $0.id < $1.id }.flatMap { contact in
      languages.flatMap { language in
        Contact.Question.allCases.compactMap { question in
          if contact.whatHappens[language.tag]?[question] != nil { return nil }
          if question == .cost, contact.cost != nil { return nil }
          if question == .language, !contact.languages.isEmpty { return nil }
          return UnansweredQuestion(
            contact: contact.id, language: language.tag, question: question,
            location: contact.location)
        }
      }
    }
  }
}
