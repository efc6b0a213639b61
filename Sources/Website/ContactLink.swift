internal import Content
internal import Markup

/// Writes a contact within a sentence.
enum ContactLink {
  /// The number as a link that dials, isolated from left to right in every script; without a number,
  /// the first other way to reach the contact. The same words alone where there can be no link.
  static func html(_ contact: Contact, _ language: LanguageTag, isLink: Bool) -> String {
    let (address, words) = parts(contact, language)
    guard isLink, let address else { return words }
    return "<a\(address)>\(words)</a>"
  }

  /// The attributes of the link, if there is something to lead to, and what is in it.
  private static func parts(_ contact: Contact, _ language: LanguageTag) -> (String?, String) {
    if let phone = contact.phone { return number(phone, scheme: "tel") }
    if let sms = contact.sms { return number(sms, scheme: "sms") }
    if let email = contact.email { return link("mailto:\(email)", email) }
    let name = contact.names.text(in: [language])?.text ?? contact.owner
    guard let address = contact.chat ?? contact.web else {
      return (nil, "<bdi>\(HTMLEscaping.escaped(name))</bdi>")
    }
    return link(address, name)
  }

  private static func number(_ number: PhoneNumber, scheme: String) -> (String?, String) {
    (
      " class=\"number\" href=\"\(scheme):\(number.dialed)\"",
      "<bdi dir=\"ltr\">\(number.formatted)</bdi>"
    )
  }

  private static func link(_ address: String, _ words: String) -> (String?, String) {
    (
      " href=\"\(HTMLEscaping.escaped(address))\"", "<bdi>\(HTMLEscaping.escaped(words))</bdi>"
    )
  }
}
