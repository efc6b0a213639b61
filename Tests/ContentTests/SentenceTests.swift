import Foundation
import TestSupport
import Testing

@testable import Content

/// How words and sentences are counted, with the rules that come with Varde.
@Suite struct SentenceTests {
  /// How many words each sentence of `text` has.
  private static func lengths(of text: String, in tag: String) throws -> [Int] {
    var scanner = SentenceScanner(try shipped(tag), limit: 0)
    let bytes = Array(text.utf8)
    scanner.scan(bytes.span)
    return scanner.sentences.map(\.words)
  }

  private static func shipped(_ tag: String) throws -> Wording {
    let file = VardeCommand.package.appending(path: "content/languages/\(tag).yaml")
    return Wording.reading(try String(contentsOf: file, encoding: .utf8), autonym: tag)
  }

  @Test(arguments: [
    ("You can call. You decide.", [3, 2]), ("Bring e.g. your pass. Then call.", [4, 2]),
    ("Ask Dr. Jensen. She knows.", [3, 2]), ("Is it safe? Yes! Good.", [3, 1, 1]),
    ("\"Is it safe?\" asks Anna. \"Yes.\"", [5, 1]), ("So do I. Then call.", [3, 2]),
    ("Call U.S. staff. Now.", [3, 1]), ("Wait … and see.", [3]), ("Wait ... Then go.", [1, 2]),
    ("Well-known and don't, and don’t.", [5]), ("In 2023. Then 2024.", [2, 2]),
    ("One (two.) Three.", [2, 1]), ("Line one\nline two.", [4]), ("No stop at the end", [5]),
    ("It was 12.500 or 12,500 or 2.5.", [7]), ("", []), ("... !", []),
    ("Ask \u{01} or \u{01}. Then \u{01}.", [4, 2]), ("See www.example.org. Then go.", [2, 2]),
    ("Call J. Smith. Then go.", [3, 2]), ("日本語です。はい。", [1, 1]),
  ])
  func `sentences end where an English reader ends them`(text: String, lengths: [Int]) throws {
    #expect(try Self.lengths(of: text, in: "en") == lengths)
  }

  @Test(arguments: [
    ("Det koster 200 kr. Ring nu.", [4, 2]), ("Det koster kr. 500 nu.", [5]),
    ("Det koster 200 kr. om måneden.", [6]), ("Det gælder f.eks. Danmark. Ring.", [4, 1]),
    ("Kl. 8.30 ringer vi. Ja.", [4, 1]), ("Den 1. januar går du. Ja.", [5, 1]),
    ("Hr. P. Jensen kommer.", [4]), ("Bl.a. pas og løn. Ja.", [4, 1]), ("Ca. 5 personer.", [3]),
    ("»Er det trygt?« siger Anna. Ja.", [5, 1]), ("Ring tlf. 1 nu. Nu.", [4, 1]),
    ("Øl. Æbler. Ål.", [1, 1, 1]), ("Se nr. 5. Ring.", [3, 1]),
  ])
  func `sentences end where a Danish reader ends them`(text: String, lengths: [Int]) throws {
    #expect(try Self.lengths(of: text, in: "da") == lengths)
  }

  @Test(arguments: [
    ("ro", "Sunați la nr. 5. Apoi vorbiți.", [4, 2]),
    ("ro", "Plata, pașaportul și casa. Da.", [4, 1]),
    ("ro", "Într-o zi, dl. Ionescu a plecat.", [6]),
    ("uk", "Ви можете піти. Так.", [3, 1]), ("uk", "Вул. Шевченка, 5. Так.", [3, 1]),
    ("uk", "П'ять днів. П’ять ночей.", [2, 2]), ("uk", "Т. Шевченко тут. Так.", [3, 1]),
    ("ar", "هل هذا صحيح؟ نعم.", [3, 1]), ("ar", "اتصل الآن. ثم اسأل.", [2, 2]),
    ("ar", "أولًا، اقرأ؛ ثم اتصل.", [4]), ("vi", "Bạn có thể gọi. Bạn quyết định.", [4, 3]),
    ("vi", "TP. Hồ Chí Minh rất lớn.", [6]), ("tl", "Mga bata at bahay. Oo.", [4, 1]),
    ("tl", "Si G. Santos ay narito.", [5]), ("tl", "Pag-uusap ito.", [2]),
  ])
  func `sentences end where the readers of other languages end them`(
    tag: String, text: String, lengths: [Int]
  ) throws {
    #expect(try Self.lengths(of: text, in: tag) == lengths)
  }

  @Test(arguments: [
    ("คุณโทรได้", 3), ("คุณตัดสินใจเอง", 4), ("สวัสดี", 1), ("call now", 2), ("", 0), ("1 2", 2),
  ])
  func `words of Thai are counted without spaces`(text: String, words: Int) {
    #expect(ICU.wordCounts(of: [text], in: "th") == [words])
  }

  @Test func `a stretch without a space is what a sentence is in Thai`() throws {
    let wording = Wording.reading("sentence-length: 5", autonym: "ไทย")
    var scanner = SentenceScanner(wording, limit: 5)
    let bytes = Array("คุณโทรได้ คุณตัดสินใจเอง".utf8)
    scanner.scan(bytes.span)
    #expect(wording.isUnspaced)
    #expect(scanner.sentences.map(\.stretch) == [28..<70])
  }

  @Test func `the reading level is that of Björnsson`() {
    // Ten words, two sentences, three long words: 10 / 2 + 100 * 3 / 10.
    var scanner = SentenceScanner(.none, limit: nil)
    let bytes = Array("One letters two longest three. Four five sentence six seven.".utf8)
    scanner.scan(bytes.span)
    #expect(scanner.counts.lix == 35)
    #expect(scanner.sentences == [])
  }

  @Test func `what is passed over is letters, each counted once`() {
    let letters = LetterTable.shared
    for scalar in (0x20...0x2FFF).compactMap(Unicode.Scalar.init) {
      for before in ["", "a", "søster", "رسالةنافذة", "người"] {
        let word = before + String(scalar)
        let bytes = Array((word + String(repeating: "z", count: 20) + " ").utf8)
        let run = PlainLetters.run(in: bytes.span, from: 0)
        if run.bytes == bytes.count - 1 {
          #expect(letters.letter(at: before.utf8.count, of: bytes.span).kind == .word, "\(word)")
          #expect(run.letters == word.unicodeScalars.count + 20, "\(word)")
        } else {
          #expect(run.bytes == before.utf8.count, "\(word)")
          #expect(run.letters == before.unicodeScalars.count, "\(word)")
        }
      }
    }
  }

  @Test func `a text without words has no reading level`() {
    #expect(SentenceScanner(.none, limit: nil).counts.lix == nil)
  }
}

extension Wording {
  /// The rules of a language's file; without a fault in them.
  static func reading(_ yaml: String, autonym: String) -> Wording {
    let bytes = Array(yaml.utf8)
    let root = YAMLParser.parse(bytes, in: 0..<bytes.count, file: "x.yaml").root
    var reader = RecordReader(root, file: "x.yaml", what: "a language")
    return read(&reader, autonym: autonym)
  }
}
