import Foundation
import TestSupport
import Testing

/// The slides that trainers can edit, as another program unpacks them.
@Suite struct DeckTests {
  /// The files of each presentation of a site, by its path.
  private static func decks(in folder: URL) throws -> [String: Deck] {
    let output = FileManager.default.temporaryDirectory
      .appending(path: "varde-decks-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: output) }
    let result = try VardeCommand.run(
      ["build", "--today", "2026-11-23", "--formats", "odp", "--output", output.path], in: folder)
    try #require(result.status == 0, "\(result.error)")
    var decks: [String: Deck] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: output.path)
    where path.hasSuffix(".odp") {
      decks[path] = try Deck(output.appending(path: path))
    }
    return decks
  }

  private static let real = Result { try decks(in: VardeCommand.package) }

  @Test func `each course has one in each of its languages, beside its page`() throws {
    let paths = try Self.real.get().keys.sorted()
    #expect(
      paths == [
        "ar/training/first-conversation/slides.odp", "da/training/first-conversation/slides.odp",
        "da/training/signs-at-work/slides.odp", "en/training/first-conversation/slides.odp",
        "en/training/signs-at-work/slides.odp", "uk/training/first-conversation/slides.odp",
      ])
  }

  @Test func `a program sees what kind of file it is, and can read all of it`() throws {
    for (path, deck) in try Self.real.get() {
      #expect(deck.names.first == "mimetype", "\(path)")
      #expect(
        deck.files["mimetype"] == Data("application/vnd.oasis.opendocument.presentation".utf8))
      let manifest = String(
        decoding: try #require(deck.files["META-INF/manifest.xml"]), as: UTF8.self)
      for name in deck.names where name != "mimetype" {
        #expect(deck.faults(in: name) == "", "\(path): \(name)")
        #expect(name.hasPrefix("META-INF/") || manifest.contains("\"\(name)\""), "\(path): \(name)")
      }
    }
  }

  @Test func `a slide has its heading and words, and its notes what the trainer says`() throws {
    let deck = try #require(try Self.real.get()["en/training/first-conversation/slides.odp"])
    let page = try #require(
      deck.pages.first { $0.contains("Listening") && $0.contains("<text:list") })
    let parts = page.split(separator: "<presentation:notes>")
    #expect(parts.count == 2)
    #expect(parts[0].contains("presentation:class=\"title\""))
    #expect(deck.pages.contains { $0.contains("<presentation:notes>") && $0.contains("minutes") })
    #expect(deck.pages.contains { $0.contains("<table:table ") })
    #expect(deck.pages.allSatisfy { !$0.contains("{{") && !$0.contains(" .</text:p>") })
  }

  @Test func `an answer stands on a slide of its own behind its question`() throws {
    let deck = try #require(try Self.real.get()["en/training/first-conversation/slides.odp"])
    let shown = deck.pages.map { $0.split(separator: "<presentation:notes>")[0] }
    let question = try #require(shown.firstIndex { $0.contains("One single sign can be enough") })
    #expect(!shown[question].contains("Sometimes several") && shown[question].contains("True"))
    #expect(shown[question + 1].contains("<text:span text:style-name=\"strong\">True</text:span>"))
  }

  @Test func `Arabic slides run from right to left, in a font that joins letters`() throws {
    let deck = try #require(try Self.real.get()["ar/training/first-conversation/slides.odp"])
    let styles = String(decoding: try #require(deck.files["styles.xml"]), as: UTF8.self)
    #expect(styles.contains("style:writing-mode=\"rl-tb\"") && !styles.contains("\"lr-tb\""))
    #expect(styles.contains("style:font-name-complex=\"Noto Sans Arabic\""))
    #expect(styles.contains("fo:language=\"ar\""))
  }

  @Test func `what an editor writes is never markup`() throws {
    let folder = try VardeCommand.newSite()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "content/training/first-course/meeting/en.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let words = "## A \\<b> & \"heading\"\n\n- one `<text:p/>` & ]]>\n- **two \\<three>**\n"
    try Data((text + "\n" + words).utf8).write(to: file)
    let decks = try Self.decks(in: folder)
    let deck = try #require(decks["en/training/first-course/slides.odp"])
    #expect(deck.faults(in: "content.xml") == "")
    let page = try #require(
      deck.pages.first { $0.contains("A &lt;b&gt; &amp; &quot;heading&quot;") })
    #expect(page.contains("&lt;text:p/&gt;") && page.contains("two &lt;three&gt;"))
  }
}

/// One presentation.
private struct Deck {
  /// In the order in which they stand in it.
  let names: [String]
  let files: [String: Data]

  init(_ file: URL) throws {
    names = try Self.run("/usr/bin/unzip", ["-Z1", file.path]).split(separator: "\n").map(
      String.init)
    var files: [String: Data] = [:]
    let folder = file.appendingPathExtension("unpacked")
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Self.run("/usr/bin/unzip", ["-q", file.path, "-d", folder.path])
    for name in names { files[name] = try Data(contentsOf: folder.appending(path: name)) }
    self.files = files
  }

  /// The slides, as they are written.
  var pages: [String] {
    let text = String(decoding: files["content.xml"] ?? Data(), as: UTF8.self)
    return text.split(separator: "<draw:page ").dropFirst().map(String.init)
  }

  /// What a parser of XML has against a file.
  func faults(in name: String) -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      try (files[name] ?? Data()).write(to: file)
      return try Self.run("/usr/bin/xmllint", ["--noout", "--nonet", file.path])
    } catch {
      return "\(error)"
    }
  }

  /// What a program says, on both ways out.
  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
