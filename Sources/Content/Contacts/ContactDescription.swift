/// A contact in the words of one language: what a card says of it, on a screen and on paper.
public struct ContactDescription: Sendable {
  /// A few words, which may be in another language than the card.
  public struct Phrase: Sendable {
    /// The words.
    public let text: String
    /// Their language.
    public let language: LanguageTag
  }

  /// A question that people ask before they dare to call, and what is known.
  public struct Answer: Sendable {
    /// The question.
    public let question: String
    /// Nil when nobody has found it out.
    public let answer: Phrase?
  }

  private let contact: Contact
  private let language: Language
  private let chain: [LanguageTag]
  private let today: CalendarDate

  /// The description in `language`; words that it lacks are taken from the next of `chain`.
  public init(
    _ contact: Contact, _ language: Language, chain: [LanguageTag], today: CalendarDate
  ) {
    self.contact = contact
    self.language = language
    self.chain = chain
    self.today = today
  }

  /// What it is called.
  public var name: Phrase {
    contact.names.text(in: chain).map { Phrase(text: $0.text, language: $0.language) }
      ?? Phrase(text: language.tag.isolated(contact.owner), language: language.tag)
  }

  /// When somebody answers; that nobody knows it, if so.
  public var hours: String {
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

  /// The languages in which it answers, in a sentence's form; nil when nobody knows them.
  public var spokenLanguages: String? {
    contact.languages.isEmpty
      ? nil : language.list(contact.languages.map { language.name(of: $0.value) })
  }

  /// What a call costs.
  public var cost: String? { contact.cost.map { language.texts["cost-\($0.rawValue)"] } }

  /// Whether it can be called from another country.
  public var abroad: String? {
    contact.worksFromAbroad.map { language.texts[$0 ? "from-abroad" : "not-from-abroad"] }
  }

  /// Whether a person has checked the record, and whether that was too long ago.
  public var state: String {
    guard let checked = contact.checked, contact.checkedBy != nil else {
      return language.texts["contact-unchecked"]
    }
    if let expires = contact.expires, expires < today {
      return language.texts.text("contact-expired", ["date": language.format(expires)])
    }
    return language.texts.text("contact-checked", ["date": language.format(checked)])
  }

  // MARK: What happens when you call

  /// All questions in their order.
  public var answers: [Answer] {
    Contact.Question.allCases.map { question in
      Answer(
        question: language.texts["question-\(question.rawValue)"], answer: answer(to: question))
    }
  }

  /// The answer of the record in the language of the card, else in the next of the chain; the price
  /// and the languages also answer for themselves.
  private func answer(to question: Contact.Question) -> Phrase? {
    for tag in chain {
      if let text = contact.whatHappens[tag]?[question] { return Phrase(text: text, language: tag) }
      if tag == language.tag, let text = factualAnswer(to: question) {
        return Phrase(text: text, language: tag)
      }
    }
    return nil
  }

  private func factualAnswer(to question: Contact.Question) -> String? {
    switch question {
    case .cost: cost
    case .language: spokenLanguages
    default: nil
    }
  }
}
