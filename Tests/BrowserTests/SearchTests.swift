import Foundation
import Search
import TestSupport
import Testing

extension BrowserTests {
  /// What a reader finds.
  struct SearchTests {
    // MARK: One tokenizer

    @Test func `the browser takes every text apart as the build does`() async throws {
      let page = try await opened("en/index.html")
      let folder = VardeCommand.package.appending(path: "content")
      let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }
      #expect(paths.count > 80)
      var texts = Self.nasty
      for path in paths.sorted() {
        texts.append(try String(contentsOf: folder.appending(path: path), encoding: .utf8))
      }
      try await expectSame(texts, page)
    }

    @Test func `the browser folds every letter as the build does`() async throws {
      let page = try await opened("en/index.html")
      let letters = (UInt32(0x20)...0x1_F000).compactMap(Unicode.Scalar.init)
        .filter { $0.properties.age.map { $0.major < 15 } ?? false }
      let lines = stride(from: 0, to: letters.count, by: 64).map { start in
        letters[start..<min(start + 64, letters.count)].map { "x\($0)y" }.joined(separator: " ")
      }
      #expect(lines.count > 1000)
      try await expectSame(lines, page)
    }

    private func expectSame(_ texts: [String], _ page: Page) async throws {
      for start in stride(from: 0, to: texts.count, by: 50) {
        let part = Array(texts[start..<min(start + 50, texts.count)])
        let found: [[String]] = try await page.run(
          "return arguments[0].map(searchTokens)", .array(part.map { .string($0) }))
        for (text, tokens) in zip(part, found) {
          let own = Tokenizer.tokens(of: text)
          let isSame =
            tokens.map { Array($0.unicodeScalars) } == own.map { Array($0.unicodeScalars) }
          #expect(isSame, "\(text.prefix(40)): \(zip(tokens, own).first { $0 != $1 } ?? ("", ""))")
        }
      }
    }

    private static let nasty = [
      "", " ", "’", "a\u{301}\u{302}b", "\u{301}a", "İI ıi ΣΑΣ ς", "ǅ ǆ ﬃ ﬁ ẞ ß", "Ａｂ１２３",
      "aaae oee aeo AaEe åe øe", "الله والله لله ال لل وال بال", "ﻻ ﷲ ﻷ ى ی ې ئ ة ۀ ھ", "كـــتاب",
      "١٢٣۴۵๖๗", "ก กข กขค ก่ข้ค๊ง๋ ำ นํ้า น้ำ", "日本語のテスト ー々〆 ｶﾅ", "မြန်မာ ភាសាខ្មែរ ລາວ",
      "नेपाली हिन्दी का", "ї ї й й ґ є э ы ё ъ ь", "đ ð þ ł ø æ œ ŋ", "ễ ê̂̃ ợ ợ", "👩‍👩‍👧 🇩🇰 x🙂y", "𝐀𝐁 𐐀𐐨",
      "a\u{200B}b\u{200D}c\u{AD}d\u{2066}e\u{FEFF}f", "½ ² Ⅳ ①",
      "can't 'quoted' l’aide rock’n’roll",
      "a-b_c.d,e/f\\g|h", "\u{0}\u{7}\t\n\r", "123abc456 abcตำรวจ警察def",
    ]

    // MARK: What is found

    /// What somebody types, and one of the first three pages that must come.
    struct Query: Sendable, CustomTestStringConvertible {
      let language: String
      let typed: String
      let page: String
      var testDescription: String { "\(language): \(typed)" }

      init(_ language: String, _ typed: String, _ page: String) {
        self.language = language
        self.typed = typed
        self.page = page
      }
    }

    private func opened(_ path: String, fromFile: Bool = false) async throws -> Page {
      let browser = try await Browser.shared
      let page = try await fromFile ? browser.openFile(path) : browser.open(path)
      try await page.click(".find")
      let isOpen: Bool = try await page.run(
        """
        return new Promise(resolve => {
          const look = time => document.activeElement.id == 'search' ? resolve(true)
            : time > 100 ? resolve(false) : setTimeout(() => look(time + 1), 20);
          look(0);
        })
        """)
      #expect(isOpen)
      return page
    }
  }
}
