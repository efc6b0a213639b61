import Content
import Foundation
import Templating
import TestSupport
import Testing

@testable import Website

/// A site that is full of signs that mean something in HTML, where a writer can put them.
@Suite struct EscapingTests {
  private static let signs = "<script>\"&'"

  @Test func `signs of HTML are words on every page, in attributes too`() throws {
    let site = try Self.site.get()
    for (path, page) in site.everyPage {
      #expect(page.faults == [], "\(path)")
      for script in page.all("script") where script["src"] == nil {
        let isData = script["type"] == "application/ld+json"
        let beginnings =
          isData
          ? ["{\"@context\""]
          : [
            "{\nconst link", "{\nconst own", "{\nconst labels", "for (const story",
            "for (const section", "{\nconst table",
          ]
        #expect(beginnings.contains { script.text.hasPrefix($0) }, "\(path)")
      }
      for element in page.elements {
        for (name, value) in element.attributes {
          #expect(Self.attributes.contains(name), "\(path): <\(element.name) \(name)>")
          #expect(
            !value.contains("&amp;") && !value.contains("&lt;") && !value.contains("&quot;"),
            "\(path): \(value)")
        }
        #expect(!element.text.contains("&amp;") && !element.text.contains("&lt;"), "\(path)")
      }
    }
  }

  private static let attributes: Set<String> = [
    "alt", "aria-current", "autocomplete", "data-pass", "hidden", "open", "readonly", "rows",
    "spellcheck",
    "aria-label", "aria-labelledby", "charset", "class", "content",
    "data-all", "data-answer", "data-back", "data-case", "data-certificate", "data-check",
    "data-choice", "data-clock", "data-date", "data-face", "data-key", "data-kind", "data-matches",
    "data-name", "data-offer", "data-people", "data-person", "data-plain", "data-print",
    "data-question", "data-row", "data-sheet", "data-slide", "data-solution", "data-step",
    "data-tally", "data-locale", "data-minutes", "data-more",
    "data-near", "data-next",
    "data-previous", "data-result", "data-right", "data-search",
    "data-speaker", "data-wrong", "dir", "download", "href", "hreflang", "http-equiv", "id", "lang",
    "name", "rel",
    "property", "role", "scope", "src", "title", "type",
    "data-black", "data-listen", "data-overview", "data-start", "data-stop", "data-upcoming",
    "defer",
  ]

  @Test func `a page says just what was written`() throws {
    let site = try Self.site.get()
    let page = try #require(site.pages["en/everyone/welcome/index.html"])
    #expect(page.first("title")?.text == "\(Self.signs) title – \(Self.signs) site")
    #expect(page.first("h1")?.text == "\(Self.signs) title")
    #expect(page.first("p", class: "summary")?.text == "\(Self.signs) summary")
    let description = page.all("meta").first { $0["name"] == "description" }
    #expect(description?["content"] == "\(Self.signs) summary")
    let crumbs = page.all("a").filter { page.isIn("ol", $0) }.map(\.text)
    #expect(crumbs == ["\(Self.signs) start", "\(Self.signs) community"])
    #expect(page.all("nav").first { !$0.has(class: "bar") }?["aria-label"] == "\(Self.signs) here")
    #expect(page.all("p", class: "contact-name").map(\.text).first == "\(Self.signs) office")
    #expect(page.first("dfn")?.text == "\(Self.signs) term")
    #expect(page.first("span", class: "gloss")?.text == "(\(Self.signs) gloss)")
    #expect(page.first("code")?.text == Self.signs)
    #expect(page.all("h2").first?.text == "\(Self.signs) heading")
    #expect(page.first("pre")?.text == "\(Self.signs)\n")
  }

  @Test func `links and pictures keep the signs of their addresses and titles`() throws {
    let page = try #require(Self.site.get().pages["en/everyone/welcome/index.html"])
    let link = try #require(page.all("a").first { $0.text == "elsewhere" })
    #expect(link["href"]?.hasPrefix("https://other.example/?a=%22b%22&c=") == true)
    #expect(link["title"] == "\"&' title")
    let picture = try #require(page.first("img"))
    #expect(picture["alt"] == Self.signs && picture["title"] == "\"&'")
    #expect(picture["src"] == "../../../images/door.gif")
  }

  @Test func `lists, courses and the index say just what was written`() throws {
    let site = try Self.site.get()
    let pages = ["en", "en/everyone", "en/a-z", "en/training", "en/training/first-course"]
    let words = ["community", "title", "title", "course", "course"]
    for (path, word) in zip(pages, words) {
      let page = try #require(site.pages["\(path)/index.html"])
      #expect(page.first("main")?.text.contains("\(Self.signs) \(word)") == true, "\(path)")
    }
  }

  @Test func `the sitemap escapes the address of the site`() throws {
    let site = try Self.site.get()
    let text = site.sitemap
    #expect(text.contains("<loc>https://example.org/a&amp;b=2/en/everyone/</loc>"))
    #expect(!text.contains("a&b"))
    let said = Tool.isThere("xmllint") ? try Tool.xmllint(site) : ""
    #expect(said == "")
  }

  @Test func `the sitemap escapes quotation marks in attributes as well`() throws {
    let texts = "autonym: x\ntexts: {start: x}\n"
    let files = [
      (
        "site.yaml",
        "{name: x, base-url: 'https://example.org/', languages: [en, da], jurisdiction: DK}"
      ), ("languages/da.yaml", texts), ("languages/en.yaml", texts),
    ].map { path, text in ContentFile.parse(path, file: path) { Array(text.utf8) } }
    var options = Website.Options(
      content: "content", today: try #require(CalendarDate("2026-11-23")))
    options.baseURL = "https://example.org/\"<&"
    let website = Website(
      ResolvedLibrary(Library.assemble(files, folder: "content").library, items: []),
      templates: TemplateSet.compile([]).templates, assets: [], options: options,
      readImage: { _ in nil })
    let route = try #require(website.routes.first { $0.path == "sitemap-en.xml" })
    let sitemap = String(decoding: website.render(route).bytes, as: UTF8.self)
    let address = "https://example.org/&quot;&lt;&amp;/en/"
    #expect(sitemap.contains("<loc>\(address)</loc>"))
    #expect(sitemap.contains("hreflang=\"en\" href=\"\(address)\"/>"))
  }

  private static let site = Result {
    try BuiltSite.changed { site in
      try site.write(
        "content/site.yaml",
        """
        name: >-
          \(signs) site
        base-url: https://example.org/a&b=2/
        languages: [en, da]
        jurisdiction: DK

        """)
      try names(site)
      try site.write("content/images/door.gif", TestPicture.gif)
      try site.edit(
        "content/training/first-course/en.md", "title: The first meeting",
        "title: >-\n  \(signs) course")
      try site.write("content/awareness/welcome/en.md", welcome)
    }
  }

  private static func names(_ site: URL) throws {
    for (file, old, new) in [
      (
        "communities/everyone.yaml", "{en: Everyone, da: Alle}",
        "\n  en: >-\n    \(signs) community\n  da: Alle"
      ),
      ("communities/everyone.yaml", "en: You want", "en: >-\n    \(signs) You want"),
      (
        "contacts/our-office.yaml", "{en: Our office, da: Vores kontor}",
        "\n  en: >-\n    \(signs) office\n  da: x"
      ),
      (
        "contacts/our-office.yaml", "{anonymity: You do",
        "\n    anonymity: >-\n      \(signs) You do"
      ),
      ("contacts/our-office.yaml", "your name.}", "your name."),
      ("glossary/en.yaml", "term: contact person", "term: >-\n    \(signs) term"),
      (
        "glossary/en.yaml", "gloss: someone who follows your case and answers your questions",
        "gloss: >-\n    \(signs) gloss"
      ),
      ("languages/en.yaml", "start: Start", "start: >-\n    \(signs) start"),
      ("languages/en.yaml", "breadcrumbs: You are here", "breadcrumbs: >-\n    \(signs) here"),
      ("languages/en.yaml", "autonym: English", "autonym: >-\n  \(signs) English"),
    ] {
      try site.edit("content/\(file)", old, new)
    }
  }

  private static let welcome = """
    ---
    title: >-
      \(signs) title
    summary: >-
      \(signs) summary
    ---

    `\(signs)` and a :term{contact-person} of :claim{child-age}

    ## \\\(signs) heading

    [elsewhere](https://other.example/?a="b"&c='d' "\\"&' title")

    ![\\\(signs)](../../images/door.gif "\\"&'")

    ```
    \(signs)
    ```

    """
}
