import Foundation
import TestSupport
import Testing

/// The A to Z of a language.
@Suite struct IndexTests {
  @Test func `Danish has æ, ø and å at its end`() throws {
    let index = try Self.index(
      of: ["Øl", "Zebra", "Ære", "Åben dør", "Arbejde", "bil", "Ål"], in: "da")
    #expect(index.map(\.letter) == ["A", "B", "Z", "Æ", "Ø", "Å"])
    #expect(index.flatMap(\.titles) == ["Arbejde", "bil", "Zebra", "Ære", "Øl", "Åben dør", "Ål"])
  }

  @Test func `double a is å in Danish`() throws {
    let index = try Self.index(of: ["Aarhus", "Arbejde", "Åben"], in: "da")
    #expect(index.flatMap(\.titles).first == "Arbejde")
    #expect(Set(index.flatMap(\.titles).dropFirst()) == ["Aarhus", "Åben"])
  }

  @Test func `a Thai title stands under its consonant, not the vowel before it`() throws {
    let index = try Self.index(of: ["เด็ก", "งาน", "กฎหมาย", "ไทย", "แม่"], in: "th")
    #expect(index.map(\.letter) == ["ก", "ง", "ด", "ท", "ม"])
    #expect(index.flatMap(\.titles) == ["กฎหมาย", "งาน", "เด็ก", "ไทย", "แม่"])
  }

  @Test func `Arabic titles stand under Arabic letters`() throws {
    let index = try Self.index(of: ["عملك", "بيتك", "وقت", "تعليم"], in: "ar")
    #expect(index.map(\.letter) == ["ب", "ت", "ع", "و"])
    #expect(index.flatMap(\.titles) == ["بيتك", "تعليم", "عملك", "وقت"])
  }

  @Test func `a title that begins with no letter has a place too`() throws {
    let index = try Self.index(of: ["24 timer", "Arbejde"], in: "da")
    #expect(index.flatMap(\.titles).sorted() == ["24 timer", "Arbejde"])
    #expect(index.allSatisfy { !$0.letter.isEmpty })
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `an index lists each translation of its language, and no other page`(
    of name: BuiltSite.Name
  ) throws {
    let site = try name.site
    let indexes = site.pages.filter { $0.key.hasSuffix("/a-z/index.html") }
    #expect(indexes.count > 1)
    for (path, page) in indexes {
      let listed = page.all("a").filter { link in
        page.around(link).contains { $0.has(class: "entries") }
      }
      let targets = listed.compactMap { BuiltSite.target(of: $0["href"] ?? "", on: path)?.path }
      let expected = site.pages.keys.filter { other in
        let depth = other.split(separator: "/").count
        return site.pages[other]?.tag == page.tag && site.pages[other]?.first("article") != nil
          && site.isTranslation(other) && (depth == 4)
      }
      #expect(targets.sorted() == expected.sorted(), "\(path)")
    }
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `the letters at the top lead to the letters below`(of name: BuiltSite.Name) throws {
    for (path, page) in try name.site.pages where path.hasSuffix("/a-z/index.html") {
      let top = page.all("a").filter { ($0["href"] ?? "").hasPrefix("#_letter") }
      let below = page.all("h2").filter { $0["id"] != "_help" }
      #expect(top.map(\.text) == below.map(\.text), "\(path)")
      #expect(top.compactMap { $0["href"] } == below.compactMap { $0["id"].map { "#" + $0 } })
      #expect(Set(top.map(\.text)).count == top.count, "\(path)")
    }
  }

  /// The index of a site whose topics have these titles.
  private static func index(of titles: [String], in tag: String) throws
    -> [(letter: String, titles: [String])]
  {
    let site = try BuiltSite.changed { site in
      let language = "languages/\(tag).yaml"
      let real = VardeCommand.package.appending(path: "content/\(language)")
      try site.write("content/\(language)", String(decoding: Data(contentsOf: real), as: UTF8.self))
      if tag != "da" {
        try site.edit("content/site.yaml", "[en, da]", "[en, da, \(tag)]")
        try site.edit(
          "content/communities/everyone.yaml", "{en: Everyone,", "{en: Everyone, \(tag): All,")
        try site.edit(
          "content/communities/everyone.yaml", "languages: [en, da]", "languages: [en, da, \(tag)]")
      }
      for folder in ["awareness", "training"] {
        try FileManager.default.removeItem(at: site.appending(path: "content/\(folder)"))
      }
      for (number, title) in titles.enumerated() {
        let folder = "content/awareness/topic-\(number)"
        try site.write(
          "\(folder)/item.yaml", "communities: [everyone]\nsafety: ordinary\norder: \(number)\n")
        try site.write("\(folder)/\(tag).md", "---\ntitle: \"\(title)\"\nsummary: x\n---\n\nx\n")
      }
    }
    let page = try #require(site.pages["\(tag)/a-z/index.html"])
    return page.all("h2").filter { $0["id"] != "_help" }.map { letter in
      let list = page.elements.first { $0.index > letter.index && $0.has(class: "entries") }
      let lines = page.all("li").filter { $0.parent == list?.index }
      return (
        letter.text,
        lines.map { line in
          let places = page.elements.first { $0.name == "ul" && $0.parent == line.index }
          return String(line.text.dropLast(places?.text.count ?? 0))
        }
      )
    }
  }
}
