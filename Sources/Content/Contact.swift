internal import Diagnostics

/// A number to call and all about it: `contacts/<id>.yaml`, the only place where one may stand.
///
/// What the record leaves out is not known, and a page says so.
public struct Contact: Sendable {
  /// Whom the line answers.
  public enum Caller: String, Sendable, CaseIterable {
    case affected, `public`, professionals
  }

  /// What a call costs.
  public enum Cost: String, Sendable, CaseIterable {
    case free, local, paid
  }

  /// What a person asks before they dare to call.
  public enum Question: String, Sendable, CaseIterable {
    case cost, language, anonymity, police, immigration, children
  }

  /// The name by which texts use it.
  public let id: String
  /// What readers see.
  public let names: LocalizedText
  /// Who runs it.
  public let owner: String
  /// Whom it answers.
  public let answers: [Caller]
  /// The country it is in: ISO 3166, two letters.
  public let jurisdiction: String
  /// The number to call.
  public internal(set) var phone: PhoneNumber?
  /// The number for text messages.
  public internal(set) var sms: PhoneNumber?
  /// The address for mail.
  public internal(set) var email: String?
  /// The web address of a chat.
  public internal(set) var chat: String?
  /// The web address of its page.
  public internal(set) var web: String?
  /// Where to go.
  public internal(set) var address: String?
  /// The languages in which it answers.
  public let languages: [Located<LanguageTag>]
  /// When somebody answers.
  public let hours: Hours?
  /// What a call costs.
  public let cost: Cost?
  /// Whether the number can be called from another country.
  public let worksFromAbroad: Bool?
  /// The answers that are known, in each language.
  public let whatHappens: [LanguageTag: [Question: String]]
  /// Where all this was read.
  public let source: Source?
  /// The day on which a person checked it.
  public let checked: CalendarDate?
  /// The role of that person.
  public let checkedBy: String?
  /// The day from which it must be checked again.
  public let expires: CalendarDate?
  let location: SourceLocation

  /// The file of the record.
  public var file: String { location.file }

  static func read(_ node: YAMLNode?, id: String, file: String, today: CalendarDate? = nil)
    -> (Contact, [Diagnostic])
  {
    var reader = RecordReader(node, file: file, what: "a contact", today: today)
    let check = reader.check()
    let contact = Contact(
      id: id, names: reader.texts(reader.required("names"), "names"),
      owner: reader.text(reader.required("owner"), "owner")?.value ?? "",
      answers: reader.list(reader.required("answers"), "answers") { $0.choice($1, "answers") },
      jurisdiction: reader.country(reader.required("jurisdiction"), "jurisdiction") ?? "",
      phone: reader.phoneNumber(reader.node("phone"), "phone"),
      sms: reader.phoneNumber(reader.node("sms"), "sms"),
      email: reader.emailAddress(reader.node("email"), "email"),
      chat: reader.webAddress(reader.node("chat"), "chat"),
      web: reader.webAddress(reader.node("web"), "web"),
      address: reader.text(reader.node("address"), "address")?.value,
      languages: reader.languageTags(reader.node("languages"), "languages"),
      hours: reader.hours(reader.node("hours")),
      cost: reader.choice(reader.node("cost"), "cost"),
      worksFromAbroad: reader.truth(reader.node("from-abroad"), "from-abroad"),
      whatHappens: reader.whatHappens(reader.node("what-happens")),
      source: reader.source(reader.required("source")),
      checked: check.day, checkedBy: check.by, expires: check.expires, location: reader.start)
    contact.checkThatItReaches(&reader)
    return (contact, reader.finish())
  }

  private func checkThatItReaches(_ reader: inout RecordReader) {
    let channels: [Any?] = [phone, sms, email, chat, web, address]
    guard channels.allSatisfy({ $0 == nil }), reader.diagnostics.isEmpty else { return }
    reader.report(
      .missingKey, "a contact has at least one way to reach it", reader.start.range,
      "add 'phone', 'sms', 'chat', 'email', 'web' or 'address'")
  }
}

/// Where a fact was read.
public struct Source: Sendable {
  /// The title of the page or book.
  public let title: String
  /// Who published it.
  public let publisher: String
  /// Where to go.
  public let address: String?
  /// The page or section in it.
  public let page: String?
}

extension RecordReader {
  /// Where a fact was read.
  mutating func source(_ node: YAMLNode?) -> Source? {
    record(node, what: "a source") { reader in
      Source(
        title: reader.text(reader.required("title"), "title")?.value ?? "",
        publisher: reader.text(reader.required("publisher"), "publisher")?.value ?? "",
        address: reader.webAddress(reader.node("address"), "address"),
        page: reader.text(reader.node("page"), "page")?.value)
    }
  }

  fileprivate mutating func whatHappens(_ node: YAMLNode?)
    -> [LanguageTag: [Contact.Question: String]]
  {
    var result: [LanguageTag: [Contact.Question: String]] = [:]
    _ = record(node, what: "'what-happens'") { reader in
      for entry in reader.allEntries() {
        guard let tag = reader.languageTag(key: entry) else { continue }
        result[tag] = reader.record(entry.value, what: "'what-happens'") { answers in
          var texts: [Contact.Question: String] = [:]
          for question in Contact.Question.allCases {
            texts[question] =
              answers.text(answers.node(question.rawValue), question.rawValue)?.value
          }
          return texts
        }
      }
    }
    return result
  }

  fileprivate mutating func phoneNumber(_ node: YAMLNode?, _ key: String) -> PhoneNumber? {
    guard let text = text(node, key) else { return nil }
    guard let number = PhoneNumber(text.value) else {
      report(
        .badPhoneNumber, "'\(text.value)' is no number to dial", text.location.range,
        "write '+', the country code and digits, without spaces: \"+4511223344\"; or a short number of three to six digits"
      )
      return nil
    }
    if number.isShort { return number }
    guard let plan = number.plan else {
      report(
        .badPhoneNumber, "'\(text.value)' begins with no country's code", text.location.range,
        "write '+', the country code and the number behind it: \"+4511223344\"")
      return nil
    }
    if plan.isValid(number.national) { return number }
    guard plan.isPossible(number.national) else {
      let lengths = plan.lengths.map(String.init)
      let known =
        lengths.count > 1
        ? "\(lengths.dropLast().joined(separator: ", ")) or \(lengths[lengths.count - 1])"
        : lengths.joined()
      report(
        .badPhoneNumber,
        "'\(text.value)' has \(number.national.utf8.count) digits behind '+\(plan.code)'",
        text.location.range, "a number there has \(known) digits: compare it with its source")
      return nil
    }
    report(
      .unassignedNumber, "nobody was given a number such as '\(text.value)'",
      text.location.range, "compare it with its source, and call it once")
    return number
  }

  /// Whether a text can stand before the sign of an address for mail.
  private static func isMailbox(_ name: Substring) -> Bool {
    !name.isEmpty && name.first != "." && name.last != "." && !name.contains("..")
      && !name.contains { $0.isWhitespace || "<>()[]:;,\\\"?&/".contains($0) }
  }

  private static func isHostLabel(_ label: Substring) -> Bool {
    !label.isEmpty && label.first != "-" && label.last != "-"
      && label.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-"
          || $0.properties.generalCategory == .nonspacingMark || InvisibleSign.contains($0.value)
      }
  }

  fileprivate mutating func emailAddress(_ node: YAMLNode?, _ key: String) -> String? {
    guard let text = text(node, key) else { return nil }
    let parts = text.value.split(separator: "@", omittingEmptySubsequences: false)
    let labels = parts.last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    let isAddress =
      parts.count == 2 && Self.isMailbox(parts[0]) && labels.count > 1
      && labels.allSatisfy(Self.isHostLabel)
    guard isAddress else {
      report(
        .badValue, "'\(text.value)' is no e-mail address", text.location.range,
        "write it as name@host.country")
      return nil
    }
    return report(DeceptiveAddress.inMail(text.value), in: text, key) ? nil : text.value
  }
}
