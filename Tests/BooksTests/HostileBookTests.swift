import Foundation
import TestSupport
import Testing

/// Texts that would break a book whose writer had not thought of them.
@Suite struct HostileBookTests {
  private static let picture = Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
  )

  private static let text = #"""
    ---
    title: 'Pay & <papers> "now" ]]> it''s'
    summary: 'A & B <c> "d" &amp; {{x}}'
    ---

    Some text with a < b & c > d and "words", a line\
    and the next.

    ![The "door" & \<more>](<../../images/My Door & 1.png> "A & <title>")

    ![Not for books](../../images/far.avif) and [the picture](<../../images/My Door & 1.png>).

    [Call now](../getting-help/) or :contact{emergency}.

    ## Löhne & \<Papiere> "heute"

    See [what others say](../getting-help/#who-answers), [below](#last), and
    [a note for our staff](../getting-help/#for-staff), or
    [what is elsewhere](../only-staff/#there), [far](https://elsewhere.example/?a=1&b='2').

    :::check
    - Do you < ask > & wait?
    - Or *not*?
    - - Or either?

    A yes points to rest.
    :::

    | a & b | "c" |
    |:-:|--:|
    | [far](https://elsewhere.example/) |
    | x | ![](../../images/far.avif) |

    ***

    ```x"y
    <code> & more
    ```

    3. three
    4. four

    :::steps
    ### Last

    Go.
    :::
    """#

  private static let site = Result {
    try BookSite.changed { site in
      try site.write("content/awareness/welcome/en.md", Data(text.utf8))
      try FileManager.default.removeItem(
        at: site.appending(path: "content/awareness/welcome/da.md"))
      try site.write("content/images/My Door & 1.png", picture ?? Data())
      try site.write("content/images/far.avif", Data(TestPicture.avif.utf8))
      try site.edit(
        "content/awareness/getting-help/en.md", "Offer the person", "## For staff\n\nOffer it")
      try site.edit(
        "content/awareness/getting-help/da.md", "Tilbyd personen", "## For staff\n\nTilbyd")
      try site.write(
        "content/awareness/only-staff/en.md",
        Data("---\ntitle: Elsewhere\nsummary: S.\n---\n\nText.\n\n## There\n\nMore.\n".utf8))
      try site.write(
        "content/awareness/only-staff/item.yaml",
        Data("communities: [our-staff]\nsafety: ordinary\n".utf8))
    }
  }

  private static func book(_ language: String) throws -> Book {
    try #require(try site.get().books["\(language)/everyone/topics.epub"])
  }

  @Test(.enabled(if: EPUBCheck.isInstalled)) func `every book is valid whatever is written`() throws
  {
    for (path, book) in try Self.site.get().books {
      #expect(try EPUBCheck.faults(in: book.bytes) == [], "\(path)")
    }
  }

  @Test(.enabled(if: Book.hasXmllint)) func `every document is well-formed`() throws {
    for (path, book) in try Self.site.get().books {
      let said = try book.malformed()
      #expect(said == "", "\(path)")
    }
  }

  @Test func `signs that mean something stand as they are written`() throws {
    let chapter = try Self.book("en").text("topic-welcome.xhtml")
    #expect(chapter.contains("<h1>Pay &amp; &lt;papers&gt; &quot;now&quot; ]]&gt; it"))
    #expect(chapter.contains("Some text with a &lt; b &amp; c &gt; d"))
    #expect(chapter.contains("{{x}}"))
  }

  @Test func `a picture is inside under a name that every program knows`() throws {
    let book = try Self.book("en")
    let path = "images/_4dy_20_44oor_20_26_201.png"
    #expect(book.files["EPUB/\(path)"] == Self.picture)
    #expect(book.text("topic-welcome.xhtml").contains("<img src=\"\(path)\" alt=\"The &quot;door"))
    #expect(book.package.contains("href=\"\(path)\" media-type=\"image/png\""))
    // A form that reading programs need not know leaves its words; a link leads to the picture on the web.
    #expect(book.text("topic-welcome.xhtml").contains("<p>Not for books and <a"))
    #expect(!book.names.contains { $0.hasSuffix(".avif") })
    #expect(book.chapters.contains("href=\"https://example.org/images/My%20Door%20&amp;%201.png\""))
  }

  @Test func `a link stays in the book, or leads to the web, and names no place that is not there`()
    throws
  {
    let links = try #require(try Self.book("en").pages["topic-welcome.xhtml"]).all("a")
      .compactMap { $0["href"] }
    for address in [
      "topic-getting-help.xhtml#who-answers", "#last", "topic-getting-help.xhtml",
      "https://example.org/en/our-staff/only-staff/#there",
    ] { #expect(links.contains(address), "\(address): \(links)") }
  }

  @Test func `a text that nobody has translated is there as on its page`() throws {
    let book = try Self.book("da")
    let chapter = book.text("topic-welcome.xhtml")
    #expect(chapter.contains("<h1><span lang=\"en\" dir=\"ltr\">Pay &amp;"))
    #expect(chapter.contains("<div lang=\"en\" dir=\"ltr\">"))
    #expect(chapter.contains("class=\"notice\""))
    #expect(book.text("contents.xhtml").contains("#en.last") == false)
    #expect(book.text("contents.xhtml").contains("topic-welcome.xhtml#en.l"))
  }

  @Test func `a number is a link that dials, as on its page`() throws {
    let number = "<bdi dir=\"ltr\">112</bdi>"
    let chapter = try Self.book("en").text("topic-welcome.xhtml")
    #expect(chapter.contains("<a href=\"topic-getting-help.xhtml\">Call now</a>"))
    #expect(chapter.contains("or <a class=\"number\" href=\"tel:112\">\(number)</a>."))
  }

  @Test func `questions for the reader need no box in a book`() throws {
    let chapter = try Self.book("en").text("topic-welcome.xhtml")
    #expect(chapter.contains("<li>\n<p>Do you &lt; ask &gt; &amp; wait?</p>"))
    #expect(!chapter.contains("<input"))
  }
}
