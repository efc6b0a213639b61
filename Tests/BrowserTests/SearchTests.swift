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

    private static let queries = [
      Query("en", "polic", "who-can-help"), Query("en", "the police", "who-can-help"),
      Query("en", "my passport", "your-pay-and-papers"),
      Query("en", "pasport", "your-pay-and-papers"),
      Query("en", "whocanhelp", "who-can-help"), Query("en", "who can hel", "who-can-help"),
      Query("en", "PHONE   traces!", "your-phone-and-traces"),
      Query("en", "dept fear", "is-this-right"),
      Query("en", "what happens when i call", "when-you-call"),
      Query("en", "pasprot", "your-pay-and-papers"), Query("en", "polcie", "who-can-help"),
      Query("da", "tænkr", "time-to-think"), Query("tl", "telepno", "your-phone-and-traces"),
      Query("uk", "телофон", "your-phone-and-traces"),
      Query("ro", "telfeon", "your-phone-and-traces"),
      Query("ar", "هاثف", "your-phone-and-traces"),
      Query("en", "reflection", "time-to-think"), Query("en", "unpaid pay", "your-pay-and-papers"),
      Query("da", "hjaelp", "who-can-help"), Query("da", "hjælp", "who-can-help"),
      Query("da", "hvemkanhjaelpe", "who-can-help"), Query("da", "loen", "your-pay-and-papers"),
      Query("da", "naar du ringer", "when-you-call"), Query("da", "politi", "who-can-help"),
      Query("da", "tænke", "time-to-think"), Query("da", "taenk", "time-to-think"),
      Query("da", "gaeld", "is-this-right"),
      Query("da", "telefonens spor", "your-phone-and-traces"),
      Query("ar", "شرطه", "who-can-help"), Query("ar", "وشرطة", "who-can-help"),
      Query("ar", "اجر", "your-pay-and-papers"), Query("ar", "أَجْر", "your-pay-and-papers"),
      Query("ar", "المساعده", "who-can-help"), Query("ar", "هاتفي", "your-phone-and-traces"),
      Query("ar", "وقت التفكير", "time-to-think"), Query("ar", "عندماتتصل", "when-you-call"),
      Query("ar", "من يستطيع المساعدة", "who-can-help"),
      Query("ro", "politie", "who-can-help"), Query("ro", "cine va poate ajuta", "who-can-help"),
      Query("ro", "cand sunati", "when-you-call"), Query("ro", "timpdegandire", "time-to-think"),
      Query("ro", "salar", "your-pay-and-papers"),
      Query("ro", "urme telefon", "your-phone-and-traces"),
      Query("ro", "frica", "is-this-right"),
      Query("th", "ตำรวจ", "who-can-help"), Query("th", "ตารวจ", "who-can-help"),
      Query("th", "ใครช่วยได้", "who-can-help"), Query("th", "คาจาง", "your-pay-and-papers"),
      Query("th", "โทรศัพท์", "your-phone-and-traces"), Query("th", "เวลา คิด", "time-to-think"),
      Query("th", "หนี้สิน", "is-this-right"), Query("th", "เมื่อโทร", "when-you-call"),
      Query("tl", "pulis", "who-can-help"), Query("tl", "sinoangmakakatulong", "who-can-help"),
      Query("tl", "sah", "your-pay-and-papers"), Query("tl", "telepono", "your-phone-and-traces"),
      Query("tl", "mag isip", "time-to-think"), Query("tl", "utang", "is-this-right"),
      Query("tl", "tumawag", "when-you-call"),
      Query("uk", "полиция", "who-can-help"), Query("uk", "поліцію", "who-can-help"),
      Query("uk", "хтоможедопомогти", "who-can-help"),
      Query("uk", "зарплату", "your-pay-and-papers"),
      Query("uk", "телефон", "your-phone-and-traces"), Query("uk", "час под", "time-to-think"),
      Query("uk", "борг", "is-this-right"), Query("uk", "дзвинок", "when-you-call"),
      Query("vi", "canh sat", "who-can-help"), Query("vi", "canhsat", "who-can-help"),
      Query("vi", "ai co the giup", "who-can-help"), Query("vi", "luong", "your-pay-and-papers"),
      Query("vi", "hochieu", "your-pay-and-papers"),
      Query("vi", "dien thoai", "your-phone-and-traces"),
      Query("vi", "suy nghi", "time-to-think"), Query("vi", "no nan", "is-this-right"),
      Query("vi", "khi ban goi", "when-you-call"),
      Query("vi", "ĐIỆN THOẠI", "your-phone-and-traces"),
    ]

    @Test(arguments: ["en", "da", "ar", "ro", "th", "tl", "uk", "vi"])
    func `what people type finds the page among the first three`(in language: String) async throws {
      for query in Self.queries where query.language == language {
        let page = try await opened("\(language)/everyone/index.html")
        let found = try await page.search(for: query.typed)
        #expect(
          found.prefix(3).contains {
            $0.contains("/\(language)/") && $0.contains("/\(query.page)/")
          },
          "\(query): \(found.prefix(3))")
      }
    }

    @Test(arguments: [
      Query("en", "help", "call"), Query("en", "im scared", "call"), Query("en", "hlep me", "call"),
      Query("da", "politiet", "call"),
      Query("da", "hjaelp mig", "call"), Query("ar", "الشرطه", "call"),
      Query("ro", "politie", "call"),
      Query("th", "กลัวมาก", "call"), Query("tl", "natatakot ako", "call"),
      Query("uk", "допоможіть", "call"),
      Query("vi", "canhsat", "call"), Query("en", "pay", ""), Query("vi", "luong", ""),
    ])
    func `urgent words show first whom to call`(_ query: Query) async throws {
      let page = try await opened("\(query.language)/everyone/index.html")
      _ = try await page.search(for: query.typed)
      let first: String = try await page.run(
        "return document.querySelector('.search li a')?.getAttribute('href') ?? ''")
      #expect(first.hasPrefix("tel:") == !query.page.isEmpty, "\(query): \(first)")
    }

    /// The first address of each entry that says whom to call, for each text that is typed.
    private func calls(_ texts: [String], on path: String) async throws -> [(String, [String])] {
      let page = try await opened(path)
      var found: [(String, [String])] = []
      for typed in texts {
        _ = try await page.search(for: typed)
        let calls: [String] = try await page.run(
          """
          return [...document.querySelectorAll('.search li.urgent a:first-of-type')]
            .map(a => a.getAttribute('href'))
          """)
        found.append((typed, calls))
      }
      return found
    }

    private static let hotline = "tel:+4570202550"

    @Test(arguments: ["en", "ar", "th"])
    func `the emergency number is found in any script`(in language: String) async throws {
      let texts = ["112", "١١٢", "๑๑๒", "1 1 2", "112!", "(112)"]
      for (typed, calls) in try await calls(texts, on: "\(language)/everyone/index.html") {
        #expect(calls == ["tel:112", Self.hotline], "\(typed)")
      }
    }

    @Test func `the number of a contact is found in any script and grouping`() async throws {
      let texts = [
        "70202550", "70 20 25 50", "7020 2550", "70-20-25-50", "+45 7020", "+45 70 20 25 50",
        "004570202550", "(+45) 70.20.25.50", "٧٠٢٠٢٥٥٠", "٧٠ ٢٠ ٢٥ ٥٠", "۷۰۲۰۲۵۵۰", "๗๐๒๐๒๕๕๐",
        "７０２０２５５０", "70202", "\u{202D}+45 70 20 25 50\u{202C}", "is 70 20 25 50 safe",
      ]
      for (typed, calls) in try await calls(texts, on: "ar/everyone/index.html") {
        #expect(calls.prefix(2) == [Self.hotline, "tel:112"], "\(typed)")
      }
      let others = try await calls(["116 006", "114"], on: "en/everyone/index.html")
      #expect(others.map(\.1.first) == ["tel:116006", "tel:114"])
      #expect(others.allSatisfy { $0.1[1] == "tel:112" })
    }

    @Test func `a number to call is no figure`() async throws {
      for (language, typed) in [("en", "112"), ("da", "112"), ("en", "70 20 25 50")] {
        let page = try await opened("\(language)/everyone/index.html")
        #expect(try await page.search(for: typed) == [], "\(typed)")
        let said: String = try await page.run(
          "return document.querySelector('.search [role=status]').textContent")
        #expect(!said.isEmpty && !said.contains("0"))
      }
      // Those that some text has; of others nothing is found, and then whoever searches sees whom to call.
      for (typed, calls) in try await calls(["2023", "1,112"], on: "en/everyone/index.html") {
        #expect(calls == [], "\(typed)")
      }
    }

    private static let emergencies = [
      "en": ["danger", "dangerous", "police", "emergency", "he hit me", "call 112", "pasport"],
      "da": ["fare", "politiet", "nød", "hjaelp mig", "jeg er bange", "truslerne"],
      "ar": ["خطر", "شرطة", "الشرطه", "والشرطة", "طوارئ", "أنا خائفة"],
      "ro": ["pericol", "poliția", "poliţia", "politie", "frica", "sa sun la cineva", "ajutor!"],
      "th": ["อันตราย", "ตำรวจ", "ช่วยด้วย", "โทร112", "ขู่ฆ่า"],
      "tl": ["panganib", "pulis", "natatakot ako", "tulungan ninyo ako"],
      "uk": ["небезпека", "поліція", "поліцію", "допоможіть", "мене б'ють"],
      "vi": [
        "nguy hiểm", "cảnh sát", "canhsat", "tôi sợ", "toi so", "sợ", "so", "bị đánh", "cứu tôi",
      ],
    ]

    @Test(arguments: ["en", "da", "ar", "ro", "th", "tl", "uk", "vi"])
    func `urgent words show the emergency number first`(in language: String) async throws {
      let texts = Self.emergencies[language] ?? []
      for path in ["everyone/index.html", "index.html"] {
        for (typed, calls) in try await calls(texts, on: "\(language)/\(path)") {
          #expect(calls.first == "tel:112", "\(typed)")
        }
      }
    }

    /// Words that begin like an urgent one, or differ from one in a mark. Of a word that no page has,
    /// such as "politik", the search shows what it takes it for, and whom to call as well; so it does
    /// where nothing is found.
    private static let ordinary = [
      "en": ["calm", "calendar", "helpful", "fearless", "beatles", "pay", "contract"],
      "da": ["nødvendigt", "nødt", "læst", "læste", "flygtig", "pas på"],
      "ar": ["ضريبة", "أجر", "عقد"],
      "ro": [
        "sunt", "are", "sunteți", "baterie", "închis", "violet", "arată", "salariu",
      ],
      "th": ["โทรศัพท์", "หนี้สิน", "น้ำยาฆ่าเชื้อ", "ค่าจ้าง"],
      "tl": ["trabaho", "sahod"],
      "uk": ["страхування", "насилу", "робота", "зарплата"],
      "vi": [
        "số điện thoại", "so dien thoai", "trong", "tròn", "danh sách", "gặp", "từ từ", "lương",
      ],
    ]

    @Test(arguments: ["en", "da", "ar", "ro", "th", "tl", "uk", "vi"])
    func `ordinary words are no emergencies`(in language: String) async throws {
      let texts = Self.ordinary[language] ?? []
      let path = "\(language)/everyone/index.html"
      let page = try await opened(path)
      let found = try await page.searches(for: texts)
      let known = zip(texts, found).filter { !($1.first?.contains("/a-z/") ?? true) }.map(\.0)
      #expect(known.count * 2 > texts.count)
      for (typed, calls) in try await calls(known, on: path) {
        #expect(calls == [], "\(typed)")
      }
    }

    // MARK: How it is found

    @Test func `each result leads to a heading of a page, with the words marked`() async throws {
      let page = try await opened("da/everyone/index.html")
      _ = try await page.search(for: "politi")
      let marked: [String] = try await page.run(
        "return [...document.querySelectorAll('.search mark')].map(mark => mark.textContent)")
      #expect(marked.contains("Politiet"))
      let addresses: [String] = try await page.run(
        "return [...document.querySelectorAll('.search .list a')].map(a => a.getAttribute('href'))")
      #expect(addresses.contains { $0.hasSuffix("/everyone/who-can-help/index.html#politiet") })
      let site = try await Browser.shared.site
      for address in addresses where address.contains("index.html") {
        let parts = try #require(URL(string: address))
        let file = site.appending(path: parts.path)
        let html = try String(contentsOf: file, encoding: .utf8)
        if let anchor = parts.fragment(percentEncoded: false) {
          #expect(html.contains("id=\"\(anchor)\""), "\(address)")
        }
      }
    }

    @Test func `a search from a file finds the same, and a first one costs at most 60 KB`()
      async throws
    {
      let site = try await Browser.shared.site
      for query in Self.queries {
        _ = try await Browser.shared.requests()
        let page = try await opened("\(query.language)/everyone/index.html", fromFile: true)
        let found = try await page.search(for: query.typed)
        #expect(found.prefix(3).contains { $0.contains("/\(query.page)/") }, "\(query): \(found)")
        let loaded = try await Browser.shared.requests().filter { $0.contains("/assets/search") }
        #expect(loaded.count > 3)
        #expect(loaded.allSatisfy { $0.hasPrefix("file://") })
        let weight = Set(loaded).reduce(0) { sum, address in
          let name = address.split(separator: "/assets/").last ?? ""
          let file = site.appending(path: "assets/\(name)").path
          return sum + (FileManager.default.contents(atPath: file)?.count ?? 1 << 20)
        }
        #expect(weight <= 60_000, "\(query): \(weight)")
      }
    }

    @Test func `a search leaves nothing behind`() async throws {
      let browser = try await Browser.shared
      _ = try await browser.requests()
      let page = try await opened("en/everyone/index.html")
      let length: Int = try await page.run("return history.length")
      let address = try await page.address()
      _ = try await page.search(for: "police")
      try await page.press([Key.enter])
      #expect(try await page.address() == address)
      #expect(try await page.run("return history.length") == length)
      let traces: [String] = try await page.run(Audit.traces)
      #expect(traces == [])
      let others = try await browser.requests().filter { !$0.hasPrefix(browser.origin + "/") }
      #expect(others == [])
      let left: String = try await page.run(
        """
        dispatchEvent(new Event('pagehide'));
        return document.querySelector('#_search').value + document.querySelector('.search .list').textContent
        """)
      #expect(left == "")
    }

    @Test(arguments: SitePage.languages)
    func `the search is for every reader`(in language: String) async throws {
      let page = try await opened("\(language)/everyone/who-can-help/index.html")
      _ = try await page.search(
        for: ["en": "help", "ar": "مساعدة", "th": "ช่วย", "vi": "giup"][language] ?? "")
      for viewport in [Viewport.phone, .desktop] {
        try await page.resize(to: viewport)
        // Up here, the way out at the top of the window covers nothing.
        let _: JSONValue = try await page.run("scrollTo(0, 0); return null")
        let faults = try await page.layoutFaults()
        #expect(faults == [], "\(viewport.name)")
        let violations = try await page.axeViolations()
        #expect(violations == [], "\(viewport.name)")
        try await page.saveScreenshot("search-\(language)-\(viewport.name)")
      }
      try await page.show(in: .dark)
      let faint = try await page.axeViolations(rules: ["color-contrast"])
      #expect(faint == [])
      try await page.press([Key.escape])
      #expect(try await page.run("return document.activeElement.className") == "find")
      #expect(try await page.run("return document.querySelector('.search').hidden"))
    }

    @Test func `what is not found leads to the A to Z, and to whom to call`() async throws {
      let page = try await opened("en/everyone/index.html")
      let found = try await page.search(for: "qqqxxzz")
      #expect(found.count == 1 && found[0].hasSuffix("/en/a-z/index.html"))
      let calls = try await calls(["qqqxxzz", "restaurant"], on: "en/everyone/index.html")
      #expect(calls.map(\.1.first) == ["tel:112", "tel:112"])
    }

    @Test func `pages of the reader's side come before the others`() async throws {
      for (path, isPublic) in [("everyone", true), ("au-pairs", true), ("police", false)] {
        let page = try await opened("en/\(path)/index.html")
        for typed in [
          "he beats me", "locked in", "boss took my passport", "pay", "signs", "unpaid pay",
        ] {
          let sides = try await page.search(for: typed).map { address in
            let professional = ["/training/", "/police/", "-staff/", "-inspectors/"]
            return !professional.contains { address.contains($0) }
          }
          #expect(sides.first == isPublic, "\(path): \(typed)")
          let isParted = zip(sides, sides.dropFirst()).allSatisfy { $0 == $1 || $0 == isPublic }
          #expect(isParted, "\(path): \(typed): \(sides)")
        }
      }
    }

    @Test func `a text for everyone is shown to a reader of no community as theirs`() async throws {
      let page = try await opened("en/index.html")
      let found = try await page.search(for: "who can help")
      #expect(found.first?.contains("/en/everyone/who-can-help/") ?? false, "\(found)")
      let other = try await opened("en/au-pairs/index.html")
      let own = try await other.search(for: "who can help")
      #expect(own.first?.contains("/en/au-pairs/who-can-help/") ?? false, "\(own)")
    }

    @Test func `what stands beside the texts is found`() async throws {
      let page = try await opened("en/training/index.html")
      for (typed, path) in [
        ("slides", "/trainer/"), ("certificate", "/version/"), ("before and after", "/tally/"),
      ] {
        let found = try await page.search(for: typed)
        #expect(found.prefix(2).contains { $0.contains(path) }, "\(typed): \(found)")
      }
      let start = try await opened("en/index.html")
      let found = try await start.search(for: "leaflet")
      #expect(found.first?.contains("/en/everyone/print/") ?? false, "\(found)")
    }

    @Test func `letters of another script lead to the languages that have them`() async throws {
      let page = try await opened("en/everyone/index.html")
      for (typed, languages) in [
        ("الشرطة", ["ar"]), ("поліція", ["uk"]), ("ตำรวจ", ["th"]), ("cảnh sát", []),
      ] {
        _ = try await page.search(for: typed)
        let offered: [String] = try await page.run(
          "return [...document.querySelectorAll('.search li:not(.urgent) a[lang]')].map(a => a.lang)"
        )
        #expect(offered == languages, "\(typed)")
      }
    }

    /// Types into the open search; the addresses of what is found, in order.
    private func opened(_ path: String, fromFile: Bool = false) async throws -> Page {
      let browser = try await Browser.shared
      let page = try await fromFile ? browser.openFile(path) : browser.open(path)
      let isOpen = try await page.openSearch()
      #expect(isOpen)
      return page
    }
  }
}
