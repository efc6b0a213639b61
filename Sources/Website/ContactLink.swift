internal import Content
internal import Markup

/// Writes a contact within a sentence.
enum ContactLink {
  /// The number as a link that dials, isolated from left to right in every script; without a number,
  /// the first other way to reach the contact.
  static func html(_ contact: Contact, _ language: LanguageTag) -> String {
    if let phone = contact.phone { return number(phone, scheme: "tel") }
    if let sms = contact.sms { return number(sms, scheme: "sms") }
    if let email = contact.email { return link("mailto:\(email)", email) }
    let name = contact.names.text(in: [language])?.text ?? contact.owner
    guard let address = contact.chat ?? contact.web else { return HTMLEscaping.escaped(name) }
    return link(address, name)
  }

  private static func number(_ number: PhoneNumber, scheme: String) -> String {
    "<a class=\"number\" href=\"\(scheme):\(number.dialed)\"><bdi dir=\"ltr\">\(number.formatted)</bdi></a>"
  }

  private static func link(_ address: String, _ words: String) -> String {
    "<a href=\"\(HTMLEscaping.escaped(address))\"><bdi>\(HTMLEscaping.escaped(words))</bdi></a>"
  }
}
