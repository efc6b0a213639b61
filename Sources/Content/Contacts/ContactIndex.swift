/// The contact register by what it holds: numbers, addresses for mail, addresses of the web.
struct ContactIndex: Sendable {
  /// By the digits behind the country code.
  private(set) var numbers: [String: String] = [:]
  /// Short numbers.
  private(set) var short: [String: String] = [:]
  private(set) var emails: [String: String] = [:]
  private(set) var addresses: [String: String] = [:]

  init(_ contacts: [String: Contact]) {
    for contact in contacts.values.sorted(by: { $0.id > $1.id }) {
      for number in [contact.sms, contact.phone].compactMap(\.self) {
        if number.isShort {
          short[number.dialed] = contact.id
        } else {
          let digits = String(number.dialed.dropFirst())
          numbers[digits] = contact.id
          let national = number.national
          numbers[national] = contact.id
          numbers["0" + national] = contact.id
          numbers["00" + digits] = contact.id
          numbers[String(digits.dropLast(national.count)) + "0" + national] = contact.id
        }
      }
      if let email = contact.email { emails[email.lowercased()] = contact.id }
      for address in [contact.chat, contact.web].compactMap(\.self) {
        addresses[Self.normalized(address)] = contact.id
      }
    }
  }

  /// An address without what makes no difference: scheme, `www.`, query, fragment, slash at the end.
  static func normalized(_ address: String) -> String {
    var rest = address.lowercased()[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    rest = rest.prefix { $0 != "?" && $0 != "#" }
    while let last = rest.last, "/.,;:!)]}'\"".contains(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
