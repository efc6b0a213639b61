internal import Content
internal import Templating

/// What the template of a contact shows.
struct ContactData {
  /// How much of a contact stands on a page.
  enum Extent: Sendable, Hashable {
    /// How to reach it.
    case short
    /// All that is known, the answers to open.
    case full
    /// The same with the answers open: the help bar leads to them.
    case opened
  }

  private let contact: Contact
  private let language: Language
  private let description: ContactDescription
  private let extent: Extent
  /// Whether the card says when it was checked; else the block that it stands in does.
  private let showsState: Bool
  /// Whether the card must name the contact's country.
  private let isForeign: Bool

  /// A contact on a page in `language`, which is the first of `chain`.
  init(
    _ contact: Contact, _ language: Language, chain: [LanguageTag], today: CalendarDate,
    extent: Extent, showsState: Bool, isForeign: Bool
  ) {
    self.contact = contact
    self.language = language
    description = ContactDescription(contact, language, chain: chain, today: today)
    self.extent = extent
    self.showsState = showsState
    self.isForeign = isForeign
  }

  var frame: Value {
    // Only a card with all that is known shows them.
    let isFull = extent != .short
    let questions = isFull ? description.answers : []
    let answers = questions.compactMap { question -> Value? in
      question.answer.map { ["question": .text(question.question), "answer": phrase($0)] }
    }
    let unanswered = questions.filter { $0.answer == nil }.map { Value.text($0.question) }
    return [
      "name": phrase(description.name),
      "country": text(isForeign ? language.name(ofCountry: contact.jurisdiction) : nil),
      "phone": Self.number(contact.phone, scheme: "tel"),
      "sms": Self.number(contact.sms, scheme: "sms"),
      "email": text(contact.email), "chat": text(contact.chat), "web": text(contact.web),
      "visit": text(contact.address),
      // In short, that nobody knows them goes without saying.
      "hours": isFull || contact.hours != nil ? .text(description.hours) : .null,
      "spoken-languages": text(description.spokenLanguages), "cost": text(description.cost),
      "abroad": text(description.abroad),
      "is-full": .bool(isFull), "is-opened": .bool(extent == .opened), "answers": .list(answers),
      "has-answers": .bool(!answers.isEmpty),
      "unanswered": .list(unanswered), "has-unanswered": .bool(!unanswered.isEmpty),
      "state": showsState ? .text(description.state) : .null,
    ]
  }

  private func text(_ text: String?) -> Value { text.map { .text($0) } ?? .null }

  /// Words in the language of the page, or in another, which is named.
  private func phrase(_ phrase: ContactDescription.Phrase) -> Value {
    Phrase.value(phrase.text, in: phrase.language, on: language.tag)
  }

  /// A number of at most so many digits is known without the name of whom it calls: 112.
  private static let mostDigitsAlone = 4

  /// What the help bar shows of the contacts of a page: how to reach the first at once, and the number
  /// of another that needs no name beside it.
  static func bar(_ contacts: [Contact]) -> Value {
    guard let first = contacts.first else { return .null }
    let other = contacts.dropFirst().lazy.compactMap(\.phone)
      .first { $0.dialed.utf8.count <= mostDigitsAlone }
    return [
      "phone": number(first.phone, scheme: "tel"),
      "email": first.email.map { .text($0) } ?? .null,
      "short": number(other, scheme: "tel"),
    ]
  }

  /// One line about when the contacts of a block were checked; nil when each needs its own.
  static func commonState(
    of contacts: [Contact], _ language: Language, today: CalendarDate
  ) -> String? {
    let states = Set(
      contacts.map { ContactDescription($0, language, chain: [], today: today).state })
    guard states.count == 1, let state = states.first else { return nil }
    let isUnchecked = state == language.texts["contact-unchecked"]
    return isUnchecked && contacts.count > 1 ? language.texts["contacts-unchecked"] : state
  }

  private static func number(_ number: PhoneNumber?, scheme: String) -> Value {
    guard let number else { return .null }
    return ["address": .text("\(scheme):\(number.dialed)"), "shown": .text(number.formatted)]
  }
}
