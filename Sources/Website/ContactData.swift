internal import Content
internal import Templating

/// What the template of a contact shows.
struct ContactData {
  private let contact: Contact
  private let language: Language
  /// In which words are looked for, in order.
  private let chain: [LanguageTag]
  private let today: CalendarDate
  private let isFull: Bool
  /// Whether the card must name the contact's country.
  private let isForeign: Bool

  /// A contact on a page in `language`, which is the first of `chain`.
  init(
    _ contact: Contact, _ language: Language, chain: [LanguageTag], today: CalendarDate,
    isFull: Bool, isForeign: Bool
  ) {
    self.contact = contact
    self.language = language
    self.chain = chain
    self.today = today
    self.isFull = isFull
    self.isForeign = isForeign
  }

  var frame: Value {
    // Only a card with all that is known shows them.
    let questions = isFull ? Contact.Question.allCases.map { ($0, answer(to: $0)) } : []
    let answers = questions.compactMap { question, answer -> Value? in
      answer.map { ["question": words(of: question), "answer": $0] }
    }
    let unanswered = questions.filter { $0.1 == nil }.map { words(of: $0.0) }
    return [
      "name": phrase(contact.names),
      "country": text(isForeign ? language.name(ofCountry: contact.jurisdiction) : nil),
      "phone": Self.number(contact.phone, scheme: "tel"),
      "sms": Self.number(contact.sms, scheme: "sms"),
      "email": text(contact.email), "chat": text(contact.chat), "web": text(contact.web),
      "visit": text(contact.address),
      // In short, that nobody knows them goes without saying.
      "hours": isFull || contact.hours != nil ? .text(hours) : .null,
      "spoken-languages": text(spokenLanguages),
      "cost": text(contact.cost.map { language.texts["cost-\($0.rawValue)"] }),
      "abroad": text(
        contact.worksFromAbroad.map { language.texts[$0 ? "from-abroad" : "not-from-abroad"] }),
      "is-full": .bool(isFull), "answers": .list(answers), "has-answers": .bool(!answers.isEmpty),
      "unanswered": .list(unanswered), "has-unanswered": .bool(!unanswered.isEmpty),
      "state": state,
    ]
  }

  private func text(_ text: String?) -> Value { text.map { .text($0) } ?? .null }

  /// A name in the language of the page, or in another, which is named.
  private func phrase(_ names: LocalizedText) -> Value {
    guard let name = names.text(in: chain) else { return .text(contact.owner) }
    return Phrase.value(name.text, in: name.language, on: language.tag)
  }

  /// What the help bar shows of a contact: how to reach it at once.
  static func bar(_ contact: Contact) -> Value {
    [
      "phone": number(contact.phone, scheme: "tel"),
      "email": contact.email.map { .text($0) } ?? .null,
    ]
  }

  private static func number(_ number: PhoneNumber?, scheme: String) -> Value {
    guard let number else { return .null }
    return ["address": .text("\(scheme):\(number.dialed)"), "shown": .text(number.formatted)]
  }

  private var hours: String {
    switch contact.hours {
    case .always: return language.texts["hours-always"]
    case nil: return language.texts["hours-unknown"]
    case .weekly(let hours):
      let exceptions = hours.exceptions.filter { $0.date >= today }.map { exception in
        let times = exception.times.map { language.format($0) } ?? language.texts["hours-closed"]
        return "\(language.format(exception.date)): \(times)"
      }
      let holidays = hours.holidays.map { [language.texts["hours-holidays-\($0.rawValue)"]] } ?? []
      return (language.format(hours) + holidays + exceptions).joined(separator: "; ")
    }
  }

  private var spokenLanguages: String? {
    contact.languages.isEmpty
      ? nil : language.list(contact.languages.map { language.name(of: $0.value) })
  }

  /// Whether a person has checked the record, and whether that was too long ago.
  private var state: Value {
    guard let checked = contact.checked, contact.checkedBy != nil else {
      return .text(language.texts["contact-unchecked"])
    }
    if let expires = contact.expires, expires < today {
      return .text(
        language.texts.text("contact-expired", ["date": language.format(expires)]))
    }
    return .text(language.texts.text("contact-checked", ["date": language.format(checked)]))
  }

  // MARK: What happens when you call

  private func words(of question: Contact.Question) -> Value {
    .text(language.texts["question-\(question.rawValue)"])
  }

  /// The answer of the record in the language of the page, else in the next of the chain; the price
  /// and the languages also answer for themselves.
  private func answer(to question: Contact.Question) -> Value? {
    for tag in chain {
      if let text = contact.whatHappens[tag]?[question] {
        return Phrase.value(text, in: tag, on: language.tag)
      }
      if tag == language.tag, let text = factualAnswer(to: question) {
        return Phrase.value(text, in: tag, on: tag)
      }
    }
    return nil
  }

  private func factualAnswer(to question: Contact.Question) -> String? {
    switch question {
    case .cost: contact.cost.map { language.texts["cost-\($0.rawValue)"] }
    case .language: spokenLanguages
    default: nil
    }
  }
}
