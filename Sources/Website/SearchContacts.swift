internal import Content
internal import Diagnostics

/// The contacts that a search shows: the one whose number is typed, and those for emergencies to
/// whoever types a number or an urgent word.
struct SearchContacts {
  /// Where the number of an emergency contact can be called.
  private enum Emergency: Int {
    case none, withinCountry, fromAnywhere
  }

  private let library: Library
  private let language: LanguageTag
  /// The digits of the numbers among the urgent words of all languages.
  private let emergencyNumbers: Set<String>

  init(_ library: Library, _ language: Language) {
    self.library = library
    self.language = language.tag
    emergencyNumbers = Set(
      library.languages.lazy.flatMap(\.urgent).map(Self.digits).filter { !$0.isEmpty })
  }

  /// The contacts that have a number, those for emergencies first: for each its name, the language of
  /// the name unless it is that of the page, whether it is for emergencies, and its numbers.
  var json: String {
    let contacts = library.contacts.values.filter { !numbers(of: $0).isEmpty }
      .map { (contact: $0, emergency: emergency($0)) }
      .sorted { one, other in
        (one.emergency == .none ? 1 : 0, one.contact.id)
          < (other.emergency == .none ? 1 : 0, other.contact.id)
      }
    return JSON.array(contacts.map { json(of: $0.contact, $0.emergency) })
  }

  private func json(of contact: Contact, _ emergency: Emergency) -> String {
    let chain = [language] + library.languages.map(\.tag)
    let name = contact.names.text(in: chain)
    let country =
      contact.isForeign(to: library.site)
      ? library.language(language).map { " (\($0.name(ofCountry: contact.jurisdiction)))" } : nil
    let tag = name.map(\.language).flatMap { $0 == language ? nil : $0.description }
    return JSON.array(
      [
        JSON.string((name?.text ?? contact.owner) + (country ?? "")), JSON.string(tag ?? ""),
        "\(emergency.rawValue)",
      ]
        + numbers(of: contact).map { scheme, number in
          JSON.array([JSON.string("\(scheme):\(number.dialed)"), JSON.string(number.formatted)])
        })
  }

  /// The urgent words of the language, without the numbers of contacts: those are found as numbers.
  func urgentWords(of language: Language) -> [String] {
    let numbers = Set(
      library.contacts.values.lazy.flatMap(numbers).map { Self.digits($0.number.dialed) })
    return language.urgent.filter { !numbers.contains(Self.digits($0)) }
  }

  private func numbers(of contact: Contact) -> [(scheme: String, number: PhoneNumber)] {
    let phone = contact.phone.map { ("tel", $0) }
    let sms = contact.sms.map { ("sms", $0) }
    return [phone, sms].compactMap(\.self)
  }

  private func emergency(_ contact: Contact) -> Emergency {
    guard !contact.isForeign(to: library.site), let phone = contact.phone,
      emergencyNumbers.contains(Self.digits(phone.dialed))
    else { return .none }
    return contact.isReachableFromAbroad ? .fromAnywhere : .withinCountry
  }

  /// The digits of a number; nothing for what is more than a number.
  private static func digits(_ text: String) -> String {
    let rest = text.utf8.filter { !" +".utf8.contains($0) }
    let isNumber = rest.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isNumber ? String(decoding: rest, as: UTF8.self) : ""
  }
}
