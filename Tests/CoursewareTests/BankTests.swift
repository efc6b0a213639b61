import Foundation
import TestSupport
import Testing

/// The banks that the command writes.
@Suite struct BankTests {
  private static let folder = VardeCommand.package.appending(path: "Tests/Fixtures/banks")

  private static func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }

  private static let small = Result {
    try BankSite(texts: ["en": text("en.md"), "da": text("da.md")])
  }

  @Test(arguments: ["questions.gift", "questions.xml"], ["en", "da"])
  func `a small course becomes exactly these banks`(name: String, language: String) throws {
    let path = "\(language)/training/first-course/\(name)"
    let bank = try #require(try Self.small.get().files[path])
    let golden = "\(language)-\(name)"
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(bank.utf8).write(to: Self.folder.appending(path: golden))
    }
    #expect(bank == (try Self.text(golden)))
  }

  @Test func `a translation keeps the names of the questions`() throws {
    let names = try ["en", "da"].map { language in
      try Self.bank(language).questions.map { $0.identifier.dropLast(3) }
    }
    #expect(names[0] == names[1] && Set(names[0]).count == names[0].count)
  }

  @Test func `new words leave the name of a question as it is`() throws {
    let text = try Self.text("en.md").replacing("What do you ask first?", with: "What is first?")
    let site = try BankSite(texts: ["en": text])
    let bank = try GIFTBank(#require(site.files["en/training/first-course/questions.gift"]))
    #expect(
      bank.questions.map(\.identifier) == (try Self.bank("en").questions.map(\.identifier)))
    #expect(bank != (try Self.bank("en")))
  }

  @Test func `a directive becomes plain words`() throws {
    let question = try #require(try Self.bank("en").questions.first)
    #expect(question.text.contains("under 18 years") && question.text.contains(">112</bdi>"))
    #expect(question.name.contains("call 112"))
  }

  @Test(arguments: [("en", "True", "False"), ("da", "Sandt", "Falsk")])
  func `true and false are Moodle's own, in the words of the language`(
    language: String, yes: String, no: String
  ) throws {
    let text = try Self.text("\(language).md")
    let path = "\(language)/training/first-course/questions.xml"
    func types(_ text: String) throws -> Int {
      let texts = try ["en": Self.text("en.md"), "da": Self.text("da.md")]
        .merging([language: text]) { _, new in new }
      let xml = try #require(try BankSite(texts: texts).files[path])
      return xml.matches(of: /<question type="truefalse">/).count
    }
    #expect(try types(text) == 1)
    #expect(try types(text.replacing("] \(yes)", with: "] \(yes)!")) == 0)
    let xml = try #require(try Self.small.get().files[path])
    #expect(xml.contains(#/<answer fraction="100"[^>]*>\s*<text>false</text>/#))
  }

  private static func bank(_ language: String) throws -> GIFTBank {
    try GIFTBank(
      #require(try small.get().files["\(language)/training/first-course/questions.gift"]))
  }

  // MARK: Real content

  private static let real = Result { try BankSite(in: VardeCommand.package) }

  @Test func `every bank of the real content can be read by another reader`() throws {
    let files = try Self.real.get().files
    let banks = files.filter { $0.key.hasSuffix(".gift") }
    #expect(banks.count >= 2 && files.count == banks.count * 2)
    for (path, text) in banks {
      let bank = try GIFTBank(text)
      #expect(bank.category.hasPrefix("$course$/top/") && bank.questions.count > 5, "\(path)")
      #expect(Set(bank.questions.map(\.identifier)).count == bank.questions.count, "\(path)")
      for question in bank.questions {
        let rights = question.answers.filter { $0.isRight || ($0.weight ?? 0) > 0 }
        #expect(question.answers.count > 1 && !rights.isEmpty, "\(question)")
        #expect(question.text.hasPrefix("<") && !question.feedback.isEmpty, "\(question)")
        #expect(question.answers.allSatisfy { !$0.text.isEmpty }, "\(question)")
      }
      let xml = try #require(files[path.replacing(".gift", with: ".xml")])
      for question in bank.questions {
        #expect(xml.contains("<idnumber>\(question.identifier)</idnumber>"))
        #expect(xml.contains("<text><![CDATA[\(question.text)]]></text>"), "\(question.text)")
      }
    }
  }

  @Test(.enabled(if: BankSite.hasXmllint)) func `every Moodle XML is well-formed`() throws {
    for site in [try Self.real.get(), try Self.small.get()] {
      for (path, xml) in site.files where path.hasSuffix(".xml") {
        #expect(try BankSite.xmllint(xml) == "", "\(path)")
      }
    }
  }

  @Test func `a second build gives the same bytes`() throws {
    #expect(try BankSite(in: VardeCommand.package).files == Self.real.get().files)
  }

  @Test func `a bank says what is written from right to left, and what is another language`() throws
  {
    let text = """
      ---
      title: ا
      summary: ب
      source: en
      ---

      بعد هذا

      1. ابدأ
      2. تابع

      :::quiz{objective="1"}
      1. ما السؤال؟

         - [x] نعم = {لا}
         - [ ] لا

         لأن.
      :::

      :::quiz{objective="2"}
      1. ما السؤال الآخر؟

         - [x] نعم
         - [ ] لا
      :::
      """
    let english = """
      ---
      title: A
      summary: B
      ---

      After this

      1. begin
      2. go on

      :::quiz{objective="1"}
      1. What is the question?

         - [x] Yes = {no}
         - [ ] No

         Because.
      :::

      :::quiz{objective="2"}
      1. What is the other question?

         - [x] Yes
         - [ ] No

         Because.
      :::
      """
    let site = try BankSite(texts: ["ar": text, "en": english], languages: "[en, da, ar]")
    let bank = try GIFTBank(#require(site.files["ar/training/first-course/questions.gift"]))
    let own = try #require(bank.questions.first { $0.text.contains("ما السؤال؟") })
    #expect(own.text == "<div lang=\"ar\" dir=\"rtl\"><p>ما السؤال؟</p>\n</div>")
    #expect(own.answers.map(\.text).first == "<span lang=\"ar\" dir=\"rtl\">نعم = {لا}</span>")
    #expect(bank.questions.contains { $0.text.hasPrefix("<div lang=\"en\" dir=\"ltr\">") })
  }

  @Test(arguments: [
    ([String](), true), (["--formats", "web"], false), (["--formats", "print,questions"], true),
    (["--only", "language=da"], true), (["--only", "community=everyone"], false),
  ])
  func `banks are made where they are asked for`(words: [String], isMade: Bool) throws {
    let folder = try VardeCommand.newSite()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try VardeCommand.run(
      ["build", "--dry-run", "--today", "2026-11-23"] + words, in: folder)
    #expect(result.output.contains("da/training/first-course/questions.gift") == isMade)
  }

  @Test func `a page links to banks where there are some`() throws {
    let folder = try VardeCommand.newSite()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (formats, hasLink) in [("web", false), ("web,questions", true)] {
      let words = ["build", "--today", "2026-11-23", "--formats", formats]
      #expect(try VardeCommand.run(words, in: folder).status == 0)
      let page = folder.appending(path: "site/en/training/first-course/trainer/index.html")
      let html = String(decoding: try Data(contentsOf: page), as: UTF8.self)
      #expect(html.contains("href=\"../questions.gift\"") == hasLink)
      let bank = folder.appending(path: "site/en/training/first-course/questions.xml")
      #expect(FileManager.default.fileExists(atPath: bank.path) == hasLink)
    }
  }

  @Test func `a pack has no answers in it`() throws {
    let folder = try VardeCommand.newSite()
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try VardeCommand.run(
      ["pack", "--language", "en", "--today", "2026-11-23", "--output", "p.zip"], in: folder)
    #expect(result.status == 0, "\(result.error)")
    let bytes = try Data(contentsOf: folder.appending(path: "p.zip"))
    #expect(bytes.firstRange(of: Data("training/first-course/".utf8)) != nil)
    #expect(bytes.firstRange(of: Data("questions.gift".utf8)) == nil)
  }
}
