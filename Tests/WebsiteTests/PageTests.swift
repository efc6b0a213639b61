import Foundation
import TestSupport
import Testing

/// What stands on a page, and what never does.
@Suite struct PageTests {
  // MARK: Numbers

  @Test(arguments: BuiltSite.Name.allCases)
  func `every number can be dialled and reads from left to right`(of name: BuiltSite.Name) throws {
    var count = 0
    for (path, page) in try name.site.pages {
      for link in page.all("a") {
        guard let address = link["href"], let scheme = address.firstMatch(of: /^(tel|sms):/)
        else { continue }
        count += 1
        let number = try #require(
          page.elements.first {
            $0.name == "bdi" && page.around($0).contains { $0.index == link.index }
          })
        #expect(number["dir"] == "ltr", "\(path): \(address)")
        #expect(number.text.filter { $0 != " " } == address[scheme.range.upperBound...], "\(path)")
      }
    }
    #expect(count > 10)
  }

  @Test func `a number stands nowhere but in its isolation`() throws {
    let site = try BuiltSite.Name.real.site
    for path in site.pages.keys {
      var rest = site.text(path).replacing(/<bdi dir="ltr">[^<]*<\/bdi>/, with: "")
      rest.replace(/href="tel:[^"]*"/, with: "")
      #expect(!rest.contains("+45") && !rest.contains("70 20 25 50"), "\(path)")
    }
  }

  @Test(arguments: BuiltSite.Name.allCases)
  func `every page for the public has the contacts of its community, the first in full`(
    of name: BuiltSite.Name
  ) throws {
    let site = try name.site
    var count = 0
    for (path, page) in site.pages
    where try site.isPublic(path) && path.split(separator: "/").count > 2 {
      guard !path.contains("/a-z/") else { continue }
      count += 1
      let help = try #require(page.first("section", class: "help"), "\(path)")
      let cards = page.all("div", class: "contact").filter {
        page.around($0).contains { $0.index == help.index }
      }
      #expect(cards.count >= 2, "\(path)")
      let full = cards.map { card in
        page.all("details").contains { page.around($0).contains { $0.index == card.index } }
      }
      #expect(full.first == true && !full.dropFirst().contains(true), "\(path)")
    }
    #expect(count > 4)
  }

  // MARK: What is for others

  @Test(arguments: BuiltSite.Name.allCases)
  func `what is for facilitators stands on no page`(of name: BuiltSite.Name) throws {
    let site = try name.site
    let all = site.pages.values.compactMap { $0.first("body")?.text }.joined(separator: "\n")
    var count = 0
    for (file, text) in site.content where file.hasSuffix(".md") && file != "README.md" {
      for note in text.matches(of: /:::facilitator\{[^}]*\}\n([\s\S]*?)\n:::\n/) {
        for line in note.1.split(separator: "\n")
        where line.count > 20 && !line.contains(/[:*_\[`]/) {
          count += 1
          let words = String(line.trimmingPrefix(/[-0-9. ]+/))
          #expect(!all.contains(words), "\(file): \(words)")
        }
      }
    }
    #expect(count > 1)
  }

  @Test func `a part for some communities is on their pages only`() throws {
    let site = try BuiltSite.changed { site in
      try site.write(
        "content/awareness/welcome/en.md",
        """
        ---
        title: What you find here
        summary: Who we are.
        ---

        For both.

        :::for{community="everyone"}
        For everyone alone.
        :::

        :::except{community="everyone"}
        For staff alone.
        :::

        :::for{community="our-staff everyone"}
        For both by name.
        :::

        ::::note
        :::for{community="our-staff"}
        For staff in a note.
        :::
        ::::
        """)
      try FileManager.default.removeItem(
        at: site.appending(path: "content/awareness/welcome/da.md"))
      try site.edit("content/awareness/welcome/item.yaml", "[everyone]", "[everyone, our-staff]")
    }
    for (community, own, other) in [
      ("everyone", ["For everyone alone."], ["For staff alone.", "For staff in a note."]),
      ("our-staff", ["For staff alone.", "For staff in a note."], ["For everyone alone."]),
    ] {
      let page = try #require(site.pages["en/\(community)/welcome/index.html"])
      let text = try #require(page.first("article")?.text)
      for words in ["For both.", "For both by name."] + own { #expect(text.contains(words)) }
      for words in other { #expect(!text.contains(words), "\(community): \(words)") }
      #expect(page.first("div", class: "variant") == nil)
    }
  }

  @Test func `a page for all of them names the communities of a part`() throws {
    let site = try BuiltSite.changed { site in
      let file = "content/training/first-course/meeting/en.md"
      try site.edit(
        file, ":::facilitator",
        ":::for{community=\"our-staff\"}\nFor staff alone.\n:::\n\n:::facilitator")
    }
    let page = try #require(site.pages["en/training/first-course/meeting/index.html"])
    let parts = page.all("div", class: "variant")
    #expect(parts.map(\.text) == ["\nFor Our staff\nFor staff alone.\n"])
  }

  @Test func `parts within parts name the communities of each`() throws {
    let site = try BuiltSite.changed { site in
      try site.edit(
        "content/training/first-course/meeting/en.md", ":::facilitator",
        """
        ::::for{community="our-staff everyone"}
        One.

        :::except{community="everyone"}
        Two.

        Three.
        :::

        Four.
        ::::

        :::for{community="our-staff"}
        Five.
        :::

        :::facilitator
        """)
      try site.edit(
        "content/training/first-course/course.yaml", "audience: [our-staff]",
        "audience: [our-staff, everyone]")
    }
    let page = try #require(site.pages["en/training/first-course/meeting/index.html"])
    let parts = page.all("div", class: "variant")
    #expect(
      parts.map(\.text) == [
        """

        For Our staff and Everyone
        One.

        For Our staff
        Two.
        Three.

        Four.

        """,
        "\nFor Our staff\nTwo.\nThree.\n", "\nFor Our staff\nFive.\n",
      ])
    #expect(page.around(parts[1]).contains { $0.index == parts[0].index })
  }

  @Test func `a part within a block names its communities on a page for all of them`() throws {
    let site = try BuiltSite.changed { site in
      try site.edit(
        "content/training/first-course/meeting/en.md", ":::facilitator",
        "::::note\nNote.\n\n:::for{community=\"our-staff\"}\nFor staff alone.\n:::\n::::\n\n"
          + ":::facilitator"
      )
    }
    let page = try #require(site.pages["en/training/first-course/meeting/index.html"])
    let part = try #require(page.first("div", class: "variant"))
    #expect(part.text == "\nFor Our staff\nFor staff alone.\n")
    #expect(page.around(part).contains { $0.has(class: "note") })
  }

  @Test func `a part of the real content is for its community only`() throws {
    let site = try BuiltSite.Name.real.site
    let words = "Nakatira ka sa bahay kung saan ka nagtatrabaho."
    let pages = site.pages.filter {
      $0.key.hasPrefix("tl/") && $0.value.first("main")?.text.contains(words) == true
    }
    #expect(pages.keys.sorted() == ["tl/au-pairs/is-this-right/index.html"])
    #expect(site.pages["tl/private-homes-and-cleaning/is-this-right/index.html"] != nil)
  }

  // MARK: Quizzes

  @Test(arguments: BuiltSite.Name.allCases)
  func `a quiz shows no marks, and which answers are right only where it is opened`(
    of name: BuiltSite.Name
  ) throws {
    let site = try name.site
    var count = 0
    for (path, page) in site.pages {
      #expect(page.first("body")?.text.contains(/\[[xX ]\]/) == false, "\(path)")
      for quiz in page.all("div", class: "quiz") {
        count += 1
        // What is to be put in order or to be paired shows all of its parts.
        let lists = page.all("ul").filter { list in
          page.around(list).contains { $0.index == quiz.index } && isOfChoice(list, page)
        }
        let answers = lists.filter { !page.isIn("details", $0) }.map { page.items(of: $0) }
        let right = lists.filter { page.isIn("details", $0) }.map { page.items(of: $0) }
        #expect(answers.count == right.count && !answers.isEmpty, "\(path)")
        for (all, some) in zip(answers, right) {
          #expect(!some.isEmpty && some.count < all.count, "\(path): \(some)")
          #expect(some.allSatisfy(all.contains), "\(path): \(some)")
        }
      }
    }
    #expect(count >= 2)
  }

  /// Whether a list is that of a question, or of its answers, to choose from.
  private func isOfChoice(_ list: HTMLPage.Element, _ page: HTMLPage) -> Bool {
    guard let question = page.around(list).first(where: { $0.name == "li" }),
      let details = page.all("details").first(where: { $0.parent == question.index })
    else { return false }
    return page.all("ul").contains { $0.parent == details.index }
  }

  @Test func `the answers that are marked are those that are shown as right`() throws {
    let page = try #require(
      BuiltSite.Name.new.site.pages["en/training/first-course/meeting/index.html"])
    let details = try #require(
      page.all("details").first { page.isIn("div", $0) && $0.text.contains("See the answer") })
    #expect(details.text.contains("Is it safe to talk now?"))
    #expect(!details.text.contains("What has happened?"))
    #expect(details.text.contains("The person knows best whether it is safe."))
  }

  // MARK: Weight

  @Test(arguments: BuiltSite.Name.allCases)
  func `a public page weighs at most 30 kB with its style`(of name: BuiltSite.Name) throws {
    let site = try name.site
    let style = site.files["assets/style.css"]?.count ?? 0
    #expect((1_000...12_000).contains(style))
    for path in site.pages.keys {
      let size = site.files[path]?.count ?? 0
      // Courses are read at work.
      #expect(size + style <= (try site.isPublic(path) ? 30 : 50) * 1024, "\(path)")
    }
    for path in site.views.keys {
      #expect(try site.isPublic(path) == false && (site.files[path]?.count ?? 0) < 200_000)
    }
  }

  // MARK: Words in the history of a browser

  @Test func `titles and addresses of public pages tell nothing`() throws {
    let site = try BuiltSite.Name.real.site
    var count = 0
    for (path, page) in site.pages where try site.isPublic(path) {
      count += 1
      let seen = ((page.first("title")?.text ?? "") + " " + path).lowercased()
      for word in Self.telling { #expect(!seen.contains(word), "\(path): '\(word)' in '\(seen)'") }
    }
    #expect(count > 100)
  }

  private static let telling = [
    "traffick", "exploit", "victim", "slave", "forced", "prostitut", "abuse", "violence", "escape",
    "rescue", "menneskehandel", "handlet", "offer", "udnyt", "tvang", "vold", "misbrug", "slaver",
    "flugt", "الاتجار", "استغلال", "ضحي", "عبودية", "trafic", "exploat", "victim", "sclav",
    "ค้ามนุษย์",
    "เหยื่อ", "แสวงหาประโยชน์", "торгівл", "експлуатац", "жертв", "рабств", "buôn người", "bóc lột",
    "nạn nhân", "nô lệ", "biktima", "pagsasamantala", "pang-aabuso", "alipin",
  ]

  // MARK: Plural forms

  @Test func `a number has the plural form of its language`() throws {
    let site = try BuiltSite.changed { site in
      try site.edit("content/training/first-course/meeting/item.yaml", "30", "1")
    }
    for (path, words) in [
      ("en/training/first-course/meeting", "1 minute"),
      ("da/training/first-course/meeting", "1 minut"),
      ("en/training", "1 module · 1 minute"), ("da/training", "1 modul · 1 minut"),
    ] {
      let page = try #require(site.pages["\(path)/index.html"])
      #expect(page.all("p", class: "facts").map(\.text) == [words])
    }
  }

  @Test(arguments: [
    ("en", "4 modules", "108 minutes"), ("da", "4 moduler", "108 minutter"),
    ("uk", "4 модулі", "108 хвилин"), ("ro", "4 module", "108 minute"),
  ])
  func `larger numbers have other forms`(tag: String, modules: String, minutes: String) throws {
    let site = try BuiltSite.Name.gaps.site
    let page = try #require(site.pages["\(tag)/training/index.html"])
    #expect(page.all("p", class: "facts").map(\.text).first == "\(modules) · \(minutes)")
  }

  @Test func `Arabic has a form of its own for a few`() throws {
    let site = try BuiltSite.Name.gaps.site
    let page = try #require(site.pages["ar/training/index.html"])
    let text = try #require(page.first("p", class: "facts")?.text)
    let lines = site.content["languages/ar.yaml"]?.split(separator: "\n").map(String.init) ?? []
    let start = try #require(lines.firstIndex(of: "  module-count:"))
    let few = try #require(lines[start...].first { $0.hasPrefix("    few: ") })
    let word = few.trimmingPrefix("    few: ").replacing("\"", with: "").replacing(
      "{count}", with: "")
    #expect(text.contains(word.trimmingCharacters(in: .whitespaces)))
  }
}

extension HTMLPage {
  /// The words of the items of a list.
  func items(of list: Element) -> [String] {
    elements.filter { $0.name == "li" && $0.parent == list.index }
      .map { $0.text.trimmingCharacters(in: .whitespacesAndNewlines) }
  }
}

extension BuiltSite {
  /// Whether a page is for the public: no course, and no community of the front line.
  func isPublic(_ path: String) throws -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 2, parts[1] != "a-z" else { return true }
    if parts[1] == "training" { return false }
    let record = try #require(content["communities/\(parts[1]).yaml"], "\(path)")
    return record.hasPrefix("audience: public\n")
  }
}
