import Diagnostics
import Testing

@testable import Content

/// What `varde check` finds in whole texts.
@Suite struct LiteralContactTests {
  /// The small site with a text whose front matter goes on in `text`.
  private static func folder(_ text: String) -> ContentFolder {
    ContentFolder([
      "awareness/pay/en.md": "---\ntitle: T\nsummary: S\n\(text)",
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
  ])
  func `the place is that of the contact alone`(text: String, place: String) {
    #expect(Self.contacts(text) == [place])
  }

  @Test func `a registered address is named, also between letters without spaces`() {
    let folder = Self.folder("---\n\n請發郵件至help@example.com。\n")
    let found = folder.assembled().diagnostics.filter { $0.identifier == .literalContact }
    #expect(found.map(\.remedy) == ["write ':contact{hotline}'"])
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
