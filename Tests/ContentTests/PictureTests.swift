import Diagnostics
import Testing

@testable import Content

/// What is known of pictures, and what a release asks of it.
@Suite struct PictureTests {
  private static let record = "alt: {en: A door}\nlicence: CC BY 4.0\n"

  /// The gates of the records of pictures, and of the texts that show them.
  private func gates(_ record: String?, text: String = "![](../../images/door.png)") throws
    -> [Gate]
  {
    let folder = ContentFolder([
      "images/door.png.yaml": record, "awareness/pay/en.md": ContentFolder.text("Pay. \(text)"),
    ])
    let library = folder.library
    let items = ResolvedLibrary.items(of: library).map {
      ResolvedItem.resolve($0, in: LinkIndex(library), history: SourceHistory { _ in nil }).item
    }
    let kinds: [Gate.Kind] = [.unrecordedPicture, .missingAlt, .missingConsent, .expiredConsent]
    let today = try #require(CalendarDate("2026-06-01"))
    return ResolvedLibrary(library, items: items).gates(today: today).filter {
      kinds.contains($0.kind)
    }
  }

  @Test func `a picture with a record has no finding and no gate`() throws {
    #expect(ContentFolder(["images/door.png.yaml": Self.record]).findings.isEmpty)
    #expect(try gates(Self.record).isEmpty)
  }

  @Test func `a picture without a record is a gate where it is shown`() throws {
    let open = try gates(nil)
    #expect(open.map(\.kind) == [.unrecordedPicture])
    #expect(open.first?.location.file == "content/awareness/pay/en.md")
    #expect(open.first?.command.contains("'images/door.png.yaml'") == true)
    #expect(try gates(nil, text: "").isEmpty)
  }

  @Test func `a picture that nobody has described in the language is a gate`() throws {
    let danish = "alt: {da: En dør}\nlicence: CC BY 4.0\n"
    #expect(try gates(danish).map(\.kind) == [.missingAlt])
    #expect(try gates(danish, text: "![A door](../../images/door.png)").isEmpty)
    #expect(try gates("decorative: true\nlicence: CC BY 4.0\n").isEmpty)
  }

  @Test(arguments: [
    ("tags: [face]", Gate.Kind.missingConsent),
    ("tags: [face]\nconsent: {given: 2025-05-01, covers: the site}", nil),
    ("consent: {given: 2025-05-01, covers: the site, expires: 2026-06-01}", nil),
    ("consent: {given: 2025-05-01, covers: the site, expires: 2026-05-31}", .expiredConsent),
    ("tags: [child]", nil),
  ])
  func `a person who can be recognised has agreed`(lines: String, kind: Gate.Kind?) throws {
    #expect(try gates(Self.record + lines + "\n").map(\.kind) == [kind].compactMap { $0 })
  }

  @Test(arguments: [
    ("alt: {en: A door}", "missing-key"),
    ("licence: x", "missing-key"),
    ("alt: {en: A door}\nlicence: x\ndecorative: true", "bad-value"),
    ("alt: {en: A door}\nlicence: x\ntags: [fase]", "bad-value"),
    ("alt: {en: A door}\nlicence: x\ntags: [handcuffs]", "picture-tag"),
    ("alt: {en: A door}\nlicence: x\ntags: [child, face]", "picture-tag"),
    ("alt: {en: A door}\nlicence: x\nconsent: {covers: x}", "missing-key"),
    ("alt: {en: A door}\nlicence: x\nconsent: {given: 2026-02-30, covers: x}", "bad-date"),
    ("alt: {en: A door, vi: Cửa}\nlicence: x", "unknown-language"),
    ("alt: {en: A door}\nlicense: x\nlicence: x", "unknown-key"),
  ])
  func `what is wrong in a record is found`(record: String, identifier: String) {
    let folder = ContentFolder(["images/door.png.yaml": record + "\n"])
    #expect(folder.identifiers.map(\.rawValue) == [identifier])
  }

  @Test func `a record of no picture is found`() {
    let folder = ContentFolder(["images/dor.png.yaml": Self.record])
    #expect(folder.identifiers == [.brokenImage])
  }

  @Test func `the record of a picture is no picture`() {
    let folder = ContentFolder(["images/door.png.yaml": Self.record])
    #expect(folder.library.images == ["images/door.png"])
  }
}
