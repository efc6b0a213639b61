import Foundation
import Testing

@testable import Content

@Suite struct LiteralContactScannerTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let library = ContentFolder([
    "contacts/hotline.yaml": """
    names: {en: The hotline}
    owner: The owner
    answers: [affected]
    jurisdiction: DK
    phone: "+4570202550"
    email: cmm@sbst.dk
    web: https://cmm.dk/hjaelp/
    source: {title: A page, publisher: A publisher}
    """,
    "contacts/emergency.yaml": contact("112"), "contacts/police.yaml": contact("114"),
    "contacts/victims.yaml": contact("116006"),
  ]).library

  private static func contact(_ number: String) -> String {
    """
    names: {en: A line}
    owner: The owner
    answers: [affected]
    jurisdiction: DK
    phone: "\(number)"
    source: {title: A page, publisher: A publisher}
    """
  }

  /// The scanner with the words of a language of the real content.
  private static func scanner(_ tag: String) throws -> LiteralContactScanner {
    let index = ContactIndex(library.contacts)
    let file = package.appending(path: "content/languages/\(tag).yaml")
    guard let data = try? Data(contentsOf: file) else {
      return LiteralContactScanner(index, calling: .none, countries: ["DK"])
    }
    let yaml = YAMLParser.parse(Array(data), in: 0..<data.count, file: "x")
    var reader = RecordReader(yaml.root, file: "x", what: "a language")
    return LiteralContactScanner(
      index, calling: CallingWords.read(reader.required("calling"), &reader), countries: ["DK"])
  }

  @Test(arguments: LiteralContactTexts.all.map(\.language))
  func `every number is found and no look-alike`(in language: String) throws {
    let scanner = try Self.scanner(language)
    let texts = try #require(LiteralContactTexts.all.first { $0.language == language }).texts
    for marked in texts {
      let text = marked.replacing("«", with: "").replacing("»", with: "")
      let bytes = Array(text.utf8)
      var shown: [UInt8] = []
      var position = 0
      for contact in scanner.contacts(in: bytes[...]) {
        shown += bytes[position..<contact.range.lowerBound] + Array("«".utf8)
        shown += bytes[contact.range] + Array("»".utf8)
        position = contact.range.upperBound
      }
      shown += bytes[position...]
      #expect(String(decoding: shown, as: UTF8.self) == marked, "in '\(language)'")
    }
  }

  @Test func `the table holds two hundred texts`() {
    #expect(LiteralContactTexts.all.map(\.texts.count).reduce(0, +) >= 200)
    #expect(LiteralContactTexts.all.count >= 8)
  }

  @Test(arguments: [
    ("Call +45 70202550", "hotline"), ("7020 2550", "hotline"), ("0045 70 20 25 50", "hotline"),
    ("CMM@SBST.DK", "hotline"), ("www.cmm.dk/hjaelp", "hotline"), ("Call 112", "emergency"),
    ("116 006", "victims"),
  ])
  func `the contact that has it is known`(text: String, id: String) throws {
    let found = try Self.scanner("en").contacts(in: Array(text.utf8)[...])
    #expect(found.map(\.contact) == [id])
  }

  @Test(arguments: WrittenNumbers.lines + WrittenNumbers.blocks)
  func `a text that ends anywhere is read to its end`(text: String) throws {
    let scanner = try Self.scanner("en")
    let scalars = Array(text.unicodeScalars)
    for end in 0...scalars.count {
      for start in [0, end / 2] {
        var part = String.UnicodeScalarView()
        part.append(contentsOf: scalars[start..<end])
        for contact in scanner.contacts(in: Array(String(part).utf8)[...]) {
          #expect(contact.range.upperBound <= String(part).utf8.count)
        }
      }
    }
  }

  @Test func `a text without a digit is not worth a look`() {
    for text in ["Your pay is yours. Ask us.", "الخط الساخن", "สายด่วน ช่วยเหลือ", "", "…"] {
      #expect(!LiteralContactScanner.isWorthALook(Array(text.utf8)[...]))
    }
    for text in ["1", "١", "๑", "१", "７", "a@b", "＠", "cmm.dk"] {
      #expect(LiteralContactScanner.isWorthALook(Array(text.utf8)[...]))
    }
  }
  @Test func `no sign is passed over, wherever it stands`() {
    let digits = (0...0x1FBF9).compactMap(Unicode.Scalar.init)
      .filter { ICU.digitValue(of: $0.value) != nil }
    #expect(digits.count > 600)
    let fillers = ["a", "م", "ی", "ế", "ส", "語"]
    for sign in digits + ["@", "＠"] {
      for filler in fillers {
        for (before, behind) in [(0, 40), (3, 0), (15, 40), (16, 1), (31, 2)] {
          let text =
            String(repeating: filler, count: before) + String(sign)
            + String(repeating: filler, count: behind)
          #expect(LiteralContactScanner.isWorthALook(Array(text.utf8)[...]), "\(text)")
        }
      }
    }
    for filler in fillers {
      for count in 0...50 {
        let text = String(repeating: filler, count: count) + ". "
        #expect(!LiteralContactScanner.isWorthALook(Array(text.utf8)[...]), "\(text)")
      }
    }
  }
}
