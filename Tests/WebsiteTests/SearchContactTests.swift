import Foundation
import TestSupport
import Testing

/// The contacts that a search knows.
@Suite struct SearchContactTests {
  /// What the file of an English search says, when these records are added to a new site.
  private func contacts(_ records: [String: String]) throws -> (contacts: String, core: String) {
    let site = try VardeCommand.newSite()
    defer { try? FileManager.default.removeItem(at: site) }
    for (path, text) in records { try site.write("content/\(path)", text) }
    let result = try VardeCommand.run(["build", "--formats", "web"], in: site)
    #expect(result.status == 0, "\(result.error)")
    return (
      try text("contacts", of: site), try text("core", of: site)
    )
  }

  private func text(_ name: String, of site: URL) throws -> String {
    try String(
      contentsOf: site.appending(path: "site/assets/search/en/\(name).js"), encoding: .utf8)
  }

  private func record(_ names: String, _ lines: String, country: String = "DK") -> String {
    """
    names: {\(names)}
    owner: Somebody
    answers: [affected, public]
    jurisdiction: \(country)
    \(lines)
    source: {title: T, publisher: P, address: "https://example.org/"}

    """
  }

  @Test func `contacts for emergencies come first, and those without a number are left out`() throws
  {
    let (contacts, core) = try contacts([
      "contacts/a-line.yaml": record("en: A line", "phone: \"+4570202550\"\nsms: \"1999\""),
      "contacts/danish.yaml": record("da: Dansk", "phone: \"+4533445566\""),
    ])
    #expect(
      contacts == """
        searchPart("contacts",[["Emergency help","",1,["tel:112","112"]],\
        ["A line","",0,["tel:+4570202550","+45 70 20 25 50"],["sms:1999","1999"]],\
        ["Dansk","da",0,["tel:+4533445566","+45 33 44 55 66"]]])

        """)
    #expect(core.contains(#""danger*""#) && !core.contains(#""112""#))
    #expect(core.contains(#""abroad":[],"#))
  }

  @Test func `a number of another country is named so, and is none for emergencies`() throws {
    let (contacts, core) = try contacts([
      "contacts/swedish.yaml": record(
        "en: Help", "phone: \"112\"\nfrom-abroad: true", country: "SE"),
      "communities/away.yaml": """
      audience: public
      names: {en: Away, da: Ude}
      languages: [en]
      contacts: [our-office]
      abroad: true

      """,
    ])
    #expect(contacts.hasSuffix(#",["Help (Sweden)","",0,["tel:112","112"]]])"# + "\n"))
    #expect(core.contains(#""abroad":["away"],"#))
  }

  @Test func `an emergency number that works from everywhere is known as such`() throws {
    let (contacts, _) = try contacts([
      "contacts/emergency.yaml": record("en: Help", "phone: \"112\"\nfrom-abroad: true")
    ])
    #expect(contacts == #"searchPart("contacts",[["Help","",2,["tel:112","112"]]])"# + "\n")
  }
}
