import Content
import Foundation
import Publishing
import TestSupport
import Testing

/// The files that show a contact or claim: all that a search for its number finds in the site.
@Suite struct RecallTests {
  /// A site in which a contact is named by one module alone, in a question too, and a claim by a case
  /// of the same module; with sheets, places and a pack of them.
  private func workshop() throws -> Workshop {
    let workshop = try Workshop()
    try workshop.write(
      "content/contacts/night-line.yaml",
      """
      names: {en: Night line, da: Natlinjen}
      owner: Our help
      answers: [affected, public, professionals]
      jurisdiction: DK
      phone: "+4571717171"
      email: night@help.example
      source: {title: Our own page, publisher: Our help}

      """)
    try workshop.write(
      "content/claims/years.yaml",
      """
      found:
        value: 4817
        statement: {en: So many were found.}
        source: {title: A report, publisher: A ministry}
        published: 2020
        confidence: official

      """)
    try workshop.edit(
      "content/training/first-course/meeting/en.md", "The person knows best",
      "Call :contact{night-line}: :claim{found} did. The person knows best")
    try workshop.edit(
      "content/awareness/getting-help/item.yaml", "safety:", "handouts: [leaflet, card]\nsafety:")
    try workshop.edit(
      "content/training/first-course/course.yaml", "level:", "handouts: [facilitator-guide]\nlevel:"
    )
    try workshop.write("content/files/flyer.html", "<p>At night: 71717171</p>\n")
    try workshop.write(
      "content/places/door.yaml",
      "names: {en: A door}\nhandouts: [getting-help/card]\n")
    return workshop
  }

  private func text(of path: String, in workshop: Workshop) throws -> String {
    let file = workshop.folder.appending(path: "site/\(path)")
    guard path.hasSuffix(".epub") || path.hasSuffix(".zip") else {
      return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments = [
      "-c",
      """
      import sys, zipfile
      z = zipfile.ZipFile(sys.argv[1])
      for n in z.namelist():
          if not n.endswith('.pdf'): sys.stdout.buffer.write(z.read(n))
      """, file.path,
    ]
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test(arguments: [
    (Reference.contact("night-line"), ["+4571717171", "+45 71 71 71 71", "71717171"]),
    (.claim("found"), ["4,817", "4.817", "4817", "817:"]),
    (.contact("emergency"), ["tel:112", ">112<", "call 112", "ring til 112"]),
  ])
  func `a recall lists what a search for the number finds in every file`(
    reference: Reference, spellings: [String]
  ) async throws {
    let workshop = try workshop()
    var options = try workshop.options()
    options.formats = [.web, .scorm, .questions, .epub]
    let outcome = try await Build(options).run()
    try #require(outcome.report != nil, "\(outcome.diagnostics)")
    let recalled = try await Build(options).recall(reference).map(\.path)
    let found = try outcome.routes.map(\.path).filter { path in
      let text = try text(of: path, in: workshop)
      return spellings.contains { text.contains($0) }
    }
    #expect(Set(recalled).count == recalled.count)
    #expect(Set(found).subtracting(recalled) == [])
    #expect(Set(recalled).subtracting(found) == [])
    #expect(
      found.contains { $0.hasSuffix("/all/index.html") } || reference == .contact("emergency"))
    #expect(found.contains { $0.hasSuffix(".epub") })
  }

  @Test func `a recall lists the sheets, the lists of them, and the files that hold them`()
    async throws
  {
    let workshop = try workshop()
    let recalled = try await Build(workshop.options()).recall(.contact("our-office")).map(\.path)
    for path in [
      "en/everyone/getting-help/card.pdf", "en/everyone/getting-help/leaflet.pdf",
      "da/everyone/print/door.zip", "en/everyone/print/index.html",
    ] {
      #expect(recalled.contains(path), "\(path)")
    }
    let nightly = try await Build(workshop.options()).recall(.contact("night-line")).map(\.path)
    #expect(nightly.contains("en/training/first-course/facilitator-guide.pdf"))
    #expect(!nightly.contains { $0.contains("everyone") })
  }

  @Test func `a recall of what cannot be read is refused`() async throws {
    let workshop = try workshop()
    try workshop.edit("content/awareness/welcome/en.md", "---\n\n", "---\n\n<b>x</b>\n\n")
    await #expect(throws: BrokenContent.self) {
      try await Build(workshop.options()).recall(.contact("emergency"))
    }
  }

  @Test func `every number, mail and address of every record is recalled`() async throws {
    let workshop = try workshop()
    let options = try workshop.options()
    try workshop.edit("content/contacts/night-line.yaml", "email: night@help.example\n", "")
    for reference in [Reference.contact("our-office"), .claim("child-age"), .contact("night-line")]
    {
      #expect(try await !Build(options).recall(reference).isEmpty)
    }
  }
}
