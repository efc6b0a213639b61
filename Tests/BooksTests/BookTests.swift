import Foundation
import TestSupport
import Testing

/// The books of the real content.
@Suite struct BookTests {
  private static let paths = (try? BookSite.real.get())?.books.keys.sorted() ?? []

  private static func content(_ path: String) throws -> String {
    let file = VardeCommand.package.appending(path: "content/\(path)")
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  private static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: VardeCommand.package.appending(path: "content/\(folder)").path
    ).sorted()
  }

  /// The languages that a record names.
  private static func languages(in record: String) -> [String] {
    let list = record.firstMatch(of: /\nlanguages: \[([^\]]*)\]/)?.1 ?? ""
    return list.split(separator: ", ").map(String.init)
  }

  @Test func `there is a book of each community and course in each of its languages`() throws {
    var wanted: [String] = []
    for name in try Self.names(in: "communities") {
      wanted += Self.languages(in: try Self.content("communities/\(name)"))
        .map { "\($0)/\(name.replacing(".yaml", with: ""))/topics.epub" }
    }
    for name in try Self.names(in: "training") {
      wanted += Self.languages(in: try Self.content("training/\(name)/course.yaml"))
        .map { "\($0)/training/\(name)/course.epub" }
    }
    #expect(Self.paths == wanted.sorted() && wanted.count > 20)
  }

  @Test(.enabled(if: EPUBCheck.isInstalled), arguments: paths)
  func `a book is valid`(_ path: String) throws {
    let book = try #require(try BookSite.real.get().books[path])
    #expect(try EPUBCheck.faults(in: book.bytes) == [])
  }

  @Test(.enabled(if: EPUBCheck.isInstalled)) func `the checker finds a fault when there is one`()
    throws
  {
    let book = try #require(try BookSite.real.get().books.first?.value)
    #expect(try !EPUBCheck.faults(in: book.bytes.dropLast(200)).isEmpty)
  }

  @Test func `what a book is stands first, as it is`() throws {
    for (path, book) in try BookSite.real.get().books {
      #expect(book.names.first == "mimetype" && book.bytes[8...9] == Data([0, 0]), "\(path)")
      #expect(book.bytes[30..<58] == Data("mimetypeapplication/epub+zip".utf8), "\(path)")
    }
  }

  @Test func `the same content gives the same bytes`() throws {
    let again = try BookSite(in: VardeCommand.package, ["--jobs", "1"]).books.mapValues(\.bytes)
    #expect(try again == BookSite.real.get().books.mapValues(\.bytes))
  }

  @Test func `a book says its language, its direction, its day, and where it is on the web`() throws
  {
    for (path, book) in try BookSite.real.get().books {
      let language = String(path.prefix(2))
      let direction = language == "ar" ? "rtl" : "ltr"
      for part in [
        "<spine toc=\"ncx\" page-progression-direction=\"\(direction)\">",
        "<dc:language>\(language)</dc:language>",
        "<dc:identifier id=\"identifier\">https://varde.example/\(path)</dc:identifier>",
        "<meta property=\"dcterms:modified\">2026-11-23T00:00:00Z</meta>",
      ] { #expect(book.package.contains(part), "\(path): \(part)") }
      for (name, page) in book.pages {
        let html = try #require(page.first("html"))
        #expect(html["lang"] == language && html["xml:lang"] == language, "\(path) \(name)")
        #expect(html["dir"] == direction, "\(path) \(name)")
      }
    }
    #expect(Self.paths.count { $0.hasPrefix("ar/") } > 1)
  }

  @Test func `a book claims nothing that nobody has found out, and its cover shows nothing`() throws
  {
    for (path, book) in try BookSite.real.get().books {
      for word in ["conformsTo", "certifi", "accessibilitySummary", "cover"] {
        #expect(!book.package.contains(word), "\(path): \(word)")
      }
      #expect(!book.chapters.contains("<script") && !book.chapters.contains("<form"), "\(path)")
    }
  }

  @Test func `a book says how it can be read, and of pictures only where it has some`() throws {
    var counts = [true: 0, false: 0]
    for (path, book) in try BookSite.real.get().books {
      let hasPictures = book.pages.values.contains {
        $0.first("img") != nil || $0.first("svg") != nil
      }
      counts[hasPictures, default: 0] += 1
      for (property, value) in [
        ("accessMode", "textual"), ("accessModeSufficient", "textual"),
        ("accessibilityFeature", "tableOfContents"), ("accessibilityFeature", "readingOrder"),
        ("accessibilityHazard", "none"),
      ] {
        #expect(
          book.package.contains("<meta property=\"schema:\(property)\">\(value)</meta>"),
          "\(path): \(property)")
      }
      for value in ["visual", "alternativeText"] {
        #expect(book.package.contains(">\(value)</meta>") == hasPictures, "\(path): \(value)")
      }
    }
    #expect(counts[true, default: 0] > 0)
  }

  @Test func `an older reading program finds every chapter in its order`() throws {
    for (path, book) in try BookSite.real.get().books {
      let points = book.text("toc.ncx").matches(
        of: /<text>([^<]*)<\/text><\/navLabel><content src="([^"]*)"/)
      let spine = book.package.matches(of: /<itemref idref="chapter-/).count
      #expect(points.count == spine + 1 && points.allSatisfy { !$0.1.isEmpty }, "\(path)")
      #expect(points.allSatisfy { book.files["EPUB/\($0.2)"] != nil }, "\(path)")
    }
  }

  // MARK: Texts

  /// The lines of each facilitator's note, without what is no word.
  private static func notes(in text: String) -> [String] {
    text.matches(of: /(?ms)^:::facilitator[^\n]*\n(.*?)^:::$/).flatMap { note in
      note.1.split(separator: "\n").map(String.init)
        .filter { $0.count > 25 && !$0.contains(/[*\[:`&]/) }
        .map { $0.replacing(/^([-\d.]+ )+/, with: "") }
    }
  }

  @Test func `no note for the trainer is in a book, and what stands around it is`() throws {
    let books = try BookSite.real.get().books
    var count = 0
    for course in try Self.names(in: "training") {
      let folders = try Self.names(in: "training/\(course)").filter { !$0.contains(".") }
      for language in Self.languages(in: try Self.content("training/\(course)/course.yaml")) {
        let book = try #require(books["\(language)/training/\(course)/course.epub"]).chapters
        for folder in [""] + folders.map({ "/\($0)" }) {
          let text = try Self.content("training/\(course)\(folder)/\(language).md")
          for note in Self.notes(in: text) {
            count += 1
            #expect(!book.contains(note), "\(note)")
          }
          let heading = try #require(text.firstMatch(of: /\n## ([^\n]*)\n/)?.1)
          #expect(book.contains(heading))
        }
      }
    }
    #expect(count > 8)
  }

  @Test func `professionals see where figures come from, and the public does not`() throws {
    var counts = [true: 0, false: 0]
    for (path, book) in try BookSite.real.get().books {
      let community = path.split(separator: "/")[1]
      let record =
        community == "training" ? "" : try Self.content("communities/\(community).yaml")
      let isPublic = record.contains("audience: public")
      let hasSources = book.chapters.contains("class=\"sources\"")
      if hasSources { counts[isPublic, default: 0] += 1 }
    }
    #expect(counts[true] == 0 && (counts[false] ?? 0) > 3)
  }

  @Test func `every book ends with its contacts, and when each was checked`() throws {
    for (path, book) in try BookSite.real.get().books {
      let cards = try #require(book.pages["contacts.xhtml"]).elements
      let contacts = cards.filter { $0.has(class: "contact") }.count
      #expect(contacts > 0 && cards.filter { $0.has(class: "state") }.count == contacts, "\(path)")
      #expect(book.names.last { $0.hasSuffix(".xhtml") } == "EPUB/contacts.xhtml")
      for (name, page) in book.pages where !["contacts.xhtml", "contents.xhtml"].contains(name) {
        #expect(page.all("a").contains { $0["href"] == "contacts.xhtml" }, "\(path) \(name)")
      }
    }
  }

  @Test func `what a book names is in it, or stands on the web`() throws {
    var inside = 0
    for (path, book) in try BookSite.real.get().books {
      let pages = book.pages
      for (name, page) in pages {
        for address in page.elements.flatMap({ [$0["href"], $0["src"]].compactMap(\.self) })
        where !address.contains(/^[a-z]+:/) {
          inside += 1
          let parts = address.split(separator: "#", maxSplits: 1).map(String.init)
          let target = address.hasPrefix("#") ? name : parts.first ?? ""
          #expect(book.files["EPUB/\(target)"] != nil, "\(path) \(name): \(address)")
          guard address.contains("#") else { continue }
          let anchor = parts.last?.removingPercentEncoding ?? ""
          #expect(pages[target]?.identifiers.contains(anchor) == true, "\(path): \(address)")
        }
      }
    }
    #expect(inside > 1000)
  }
}
