import Diagnostics
import Testing

@testable import Content

/// What `varde check` finds in whole texts.
@Suite struct LiteralContactTests {
  /// The small site with a text whose front matter goes on in `text`.
  private static func folder(_ text: String, declaring figure: String? = nil) -> ContentFolder {
    let figures = figure.map { "figures: [\"\($0)\"]\n" } ?? ""
    return ContentFolder([
      "awareness/pay/en.md": "---\ntitle: T\nsummary: S\n\(figures)\(text)",
      "contacts/emergency.yaml": """
      names: {en: Emergency, da: Alarm}
      owner: The owner
      answers: [affected]
      jurisdiction: DK
      phone: "112"
      source: {title: A page, publisher: A publisher}
      """,
      "contacts/hotline.yaml": """
      names: {en: The hotline, da: Hotlinen}
      owner: The owner
      answers: [affected]
      jurisdiction: DK
      phone: "+4580202550"
      email: help@example.com
      source: {title: A page, publisher: A publisher}
      """,
    ])
  }

  private static func contacts(_ text: String) -> [String] {
    let folder = folder("---\n\n" + text + "\n")
    return folder.assembled().diagnostics.filter { $0.identifier == .literalContact }
      .map { folder.stretch($0.location) }
  }

  @Test(arguments: WrittenNumbers.lines + WrittenNumbers.blocks)
  func `a number or channel is found however it is written`(text: String) {
    #expect(!Self.contacts(text).isEmpty)
  }

  @Test(arguments: HarmlessFigures.lines + HarmlessFigures.blocks)
  func `a figure that nobody can call is none`(text: String) {
    #expect(Self.contacts(text) == [])
  }

  @Test(arguments: [
    ("One two&nbsp;: three (a) four, to 33 12 34 56 now.", "33 12 34 56"),
    ("\\[x\\] &amp; 33 12 34 56 &lt;y&gt;", "33 12 34 56"),
    ("```\na\nb\ncall 33 12 34 57\n```", "33 12 34 57"),
    ("> - ```\n>   a\n>   33 12 34 57\n>   ```", "33 12 34 57"),
    ("    a\n    33 12 34 57", "33 12 34 57"),
    ("Call [us](../help/ \"33 12 34 56\").", "33 12 34 56"),
    ("เขียนถึงhelp@example.comได้", "help@example.com"),
    ("請發郵件至help@example.com。", "help@example.com"),
    ("Call\n\n- 33 12\n- 34 56", "33 12\n- 34 56"),
    ("Call 33 12 34 56 2300 now.", "33 12 34 56"),
    ("Mon 8-16 33 12 34 56", "33 12 34 56"),
    ("Call 33 12 34 56 (10-16).", "33 12 34 56"),
    ("Call 33 12 34 56 10:00-16:00.", "33 12 34 56"),
  ])
  func `the place is that of the contact alone`(text: String, place: String) {
    #expect(Self.contacts(text) == [place])
  }

  @Test func `a registered address is named, also between letters without spaces`() {
    let folder = Self.folder("---\n\n請發郵件至help@example.com。\n")
    let found = folder.assembled().diagnostics.filter { $0.identifier == .literalContact }
    #expect(found.map(\.remedy) == ["write ':contact{hotline}'"])
  }

  @Test(arguments: [
    ("Shelters took in 12 tons.\n\nRing 112 kvinder op.", "112 kvinder"),
    ("The 80,202,550 people of the country.", "80,202,550 people"),
  ])
  func `a number of the register that counts something is declared with its words`(
    text: String, figure: String
  ) {
    let folder = Self.folder("---\n\n\(text)\n", declaring: figure)
    #expect(folder.identifiers == [])
    #expect(Self.folder("---\n\n\(text)\n").identifiers == [.literalContact])
    let bare = String(figure.prefix { !$0.isLetter && $0 != " " })
    #expect(
      Self.folder("---\n\n\(text)\n", declaring: bare).identifiers.contains(.declaredContact))
  }

  @Test func `the words of a declared figure hold for their own place alone`() {
    let text = "---\n\nRing 112 kvinder, og ring 112.\n"
    let folder = Self.folder(text, declaring: "112 kvinder")
    #expect(folder.assembled().diagnostics.map { folder.stretch($0.location) } == ["112"])
    #expect(folder.assembled().diagnostics.first?.remedy == "write ':contact{emergency}'")
    #expect(
      Self.folder(text).assembled().diagnostics.first?.remedy
        == "write ':contact{emergency}'; if it counts something, add 'figures: [\"112 kvinder\"]'")
  }

  @Test(arguments: ["help@b.example", "https://wa.me/4520123456", "Ring 112"])
  func `an address or a call is no figure`(figure: String) {
    let found = Self.folder("---\n\nSee \(figure).\n", declaring: figure).identifiers
    #expect(found.contains(.declaredContact))
  }

  @Test func `a word alone is an idle figure`() {
    #expect(Self.folder("---\n\nSee a plate.\n", declaring: "a").identifiers == [.idleFigure])
  }

  @Test func `the cure within a link is no directive`() {
    let remedies = Self.folder("---\n\n[112](../pay/)\n").assembled().diagnostics.map(\.remedy)
    #expect(
      remedies == [
        "it is the contact 'emergency': name it in words here, and put the card where it is needed"
      ])
  }

  @Test func `each link is reported at its own place, and once`() {
    let text = "[a][1] or [b][2]\n\n[1]: https://wa.me/4520123456\n[2]: https://wa.me/4520123456"
    #expect(Self.contacts(text) == ["[a][1]", "[b][2]"])
    #expect(Self.contacts("<https://wa.me/4520123456>").count == 1)
  }

  @Test(arguments: [
    ("[x](https://hotlin\u{435}.example/chat)", "looks like 'e'"),
    ("[x](https://xn--brger-jye.example/)", "looks like 'o'"),
    ("[borger.dk](https://evil.example/)", "this link shows 'borger.dk' and leads to"),
    ("[https://borger.dk/a](https://evil.example/)", "this link shows 'borger.dk' and leads to"),
    ("[x](https://borger.dk@evil.example/)", "leads to 'evil.example', whatever"),
    ("<https://borger.dk@evil.example/>", "leads to 'evil.example', whatever"),
  ])
  func `a link that leads elsewhere than it seems is reported`(text: String, message: String) {
    let found = Self.folder("---\n\n\(text)\n").assembled().diagnostics
    #expect(found.map(\.identifier) == [.unsafeLink])
    #expect(found.first?.message.contains(message) == true)
  }

  @Test(arguments: [
    "[borger.dk](https://www.borger.dk/x)", "[doi.org/10.1](https://dx.doi.org/10.1)",
    "[node.js](https://nodejs.org)", "[e.g. this](https://example.org/)",
    "[x](https://uk.wikipedia.org/wiki/Торгівля_людьми)", "[x](https://münchen.example/)",
  ])
  func `a plain link is not`(text: String) {
    #expect(Self.folder("---\n\n\(text)\n").identifiers == [])
  }

  @Test(arguments: [
    "email: mailto:help@example.org", "email: <help@example.org>",
    "email: help@example.org?subject=x", "email: .help@example.org", "email: help@-example.org",
    "web: https://example..net/", "web: https://borger.dk%40evil.example/",
  ])
  func `an address of a record that reaches nobody is refused`(line: String) {
    let folder = ContentFolder([
      "contacts/other.yaml": """
      names: {en: Other, da: Anden}
      owner: The owner
      answers: [affected]
      jurisdiction: DK
      \(line)
      source: {title: A page, publisher: A publisher}
      """
    ])
    #expect(folder.identifiers == [.badValue])
  }

  @Test func `the source of a record is read for contacts`() {
    let folder = ContentFolder([
      "contacts/other.yaml": """
      names: {en: Other, da: Anden}
      owner: The owner
      answers: [affected]
      jurisdiction: DK
      web: https://example.org/
      source: {title: Ring 33 12 34 56, publisher: A publisher, address: "https://example.org/"}
      """
    ])
    let found = LiteralContactCheck(folder.assembled().library).recordDiagnostics
    #expect(found.map { folder.stretch($0.location) } == ["33 12 34 56"])
  }

  @Test func `a declared figure is no number to call`() {
    let text = "---\n\nThe plate says 33 12 34 56.\n"
    #expect(Self.folder(text).identifiers == [.literalContact])
    #expect(Self.folder("figures: [\"33 12 34 56\"]\n" + text).identifiers == [])
    #expect(Self.folder("figures: [\"33 12 34 57\"]\n" + text).identifiers.contains(.idleFigure))
    #expect(
      Self.folder("figures: [\"80 20 25 50\"]\n" + text).identifiers.contains(.declaredContact))
  }
}
