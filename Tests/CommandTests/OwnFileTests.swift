import Foundation
import TestSupport
import Testing

/// What is published as it is, under which address, and what is not.
@Suite struct OwnFileTests {
  @Test func `files of the site's own are copied to its root`() throws {
    let site = try TemporarySite()
    let files = [
      "CNAME": "help.example\n", ".well-known/security.txt": "Contact: x\n", ".nojekyll": "",
      "google1234.html": "proof", "README.md": "# mine", "a/b/c.yaml": "x: 1",
    ]
    for (path, text) in files { try site.write("content/files/\(path)", text) }
    for path in [".DS_Store", ".git/config", ".gitkeep", "a/Thumbs.db"] {
      try site.write("content/files/\(path)", "not mine")
    }
    let result = try site.run("build", "--formats", "web")
    #expect(result.status == 0 && !result.error.contains("warning"), "\(result.error)")
    for (path, text) in files { #expect(try site.read("site/\(path)") == text) }
    #expect(!site.exists("site/.git") && !site.exists("site/.DS_Store"))
    #expect(!site.exists("site/.gitkeep") && !site.exists("site/a/Thumbs.db"))
    // They stay where a later build changes other files.
    try site.append("content/awareness/welcome/en.md", "\nMore.\n")
    let again = try site.run("build", "--formats", "web")
    #expect(again.status == 0, "\(again.error)")
    for (path, text) in files { #expect(try site.read("site/\(path)") == text) }
    // They go when they go, and nothing else does.
    try site.write("site/.htaccess", "somebody else's")
    try site.remove("content/files")
    #expect(try site.run("build", "--formats", "web").status == 0)
    for path in files.keys { #expect(!site.exists("site/\(path)")) }
    #expect(try site.read("site/.htaccess") == "somebody else's")
  }

  @Test func `a file of somebody else's is not overwritten by one of the site's own`() throws {
    let site = try TemporarySite()
    try site.run("build", "--formats", "web")
    try site.write("site/.htaccess", "somebody else's")
    try site.write("content/files/.htaccess", "mine")
    let result = try site.run("build", "--formats", "web")
    #expect(result.status == 74 && result.error.contains("site/.htaccess: varde did not write"))
    #expect(try site.read("site/.htaccess") == "somebody else's")
  }

  @Test(arguments: [
    "index.html", "INDEX.html", "en", "404.html/x", "en/everyone/welcome/index.html",
  ])
  func `a file at the address of something else is an error`(path: String) throws {
    let site = try TemporarySite()
    try site.write("content/files/\(path)", "x")
    let result = try site.run("check", "--formats", "web")
    #expect(result.status == 1 && result.error.contains("[taken-address]"), "\(result.error)")
  }

  @Test func `what file managers leave in the site is no reason to stop`() throws {
    let site = try TemporarySite()
    try site.run("build", "--formats", "web")
    for path in ["en/.DS_Store", "en/everyone/Thumbs.db", "assets/desktop.ini"] {
      try site.write("site/\(path)", "x")
    }
    try site.append("content/awareness/welcome/en.md", "\nMore.\n")
    #expect(try site.run("build", "--formats", "web").status == 0)
    #expect(site.exists("site/en/.DS_Store") && site.exists("site/en/everyone/Thumbs.db"))
  }

  // MARK: Pictures and links

  @Test func `a picture that no text shows is not published`() throws {
    let site = try TemporarySite()
    try site.write("content/images/door.gif", TestPicture.gif)
    try site.write("content/images/linked.gif", TestPicture.gif)
    try site.append("content/awareness/welcome/en.md", "\n[The door](../../images/linked.gif)\n")
    let result = try site.run("build", "--formats", "web")
    #expect(result.status == 0 && result.error.contains("content/images/door.gif"))
    #expect(!site.exists("site/images/door.gif") && site.exists("site/images/linked.gif"))
    try site.append("content/awareness/welcome/en.md", "\n![The door](../../images/door.gif)\n")
    try site.run("build", "--formats", "web")
    #expect(site.exists("site/images/door.gif"))
  }

  @Test(arguments: [
    ("images/x.png", "/etc/passwd", true), ("images/y.svg", "/etc/hostname", true),
    ("images/z.gif", "../../beside.gif", true), ("files/secret", "/etc/passwd", true),
    ("files/.well-known", "/etc", true), ("awareness/welcome/uk.md", "/etc/passwd", true),
    ("images/within.gif", "door.gif", false),
    ("awareness/welcome/en.md", "../../../text.md", false),
  ])
  func `a link that leads out is refused, and one that does not is not`(
    path: String, target: String, isOutside: Bool
  ) throws {
    let site = try TemporarySite()
    try site.write("beside.gif", TestPicture.gif)
    try site.write("text.md", "---\ntitle: Welcome\n---\n\nText.\n")
    try site.write("content/images/door.gif", TestPicture.gif)
    try site.append("content/awareness/getting-help/en.md", "\n![x](../../images/door.gif)\n")
    if site.exists("content/\(path)") { try site.remove("content/\(path)") }
    let link = site.folder.appending(path: "content/\(path)")
    try FileManager.default.createDirectory(
      at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: target)
    let result = try site.run("build", "--formats", "web")
    #expect(result.error.contains("[outside-link]") == isOutside, "\(result.error)")
    #expect((result.status == 1) == isOutside)
    #expect(site.exists("site") != isOutside)
  }

  // MARK: Old addresses

  @Test func `the old address of a renamed text leads on`() throws {
    let site = try TemporarySite()
    try site.run("build", "--formats", "web")
    let old = try site.files("site").keys.filter { $0.hasSuffix("getting-help/index.html") }
    try FileManager.default.moveItem(
      at: site.folder.appending(path: "content/awareness/getting-help"),
      to: site.folder.appending(path: "content/awareness/ask-us"))
    for (path, bytes) in try site.files("content") where path.hasSuffix(".md") {
      let text = String(decoding: bytes, as: UTF8.self)
      try site.write("content/\(path)", text.replacing("getting-help", with: "ask-us"))
    }
    let lost = try site.run("check", "--formats", "web,scorm,questions,epub")
    #expect(lost.error.contains("and so are \(old.count - 1) more of 'getting-help'"))
    try site.append("content/awareness/ask-us/item.yaml", "aliases: [getting-help]\n")
    let result = try site.run("build", "--formats", "web")
    #expect(result.status == 0 && !result.error.contains("lost-address"), "\(result.error)")
    for path in old {
      let page = HTMLPage(try site.read("site/\(path)"))
      let metas = page.all("meta")
      #expect(metas.contains { $0["content"] == "0; url=../ask-us/index.html" })
      #expect(metas.contains { $0["name"] == "robots" && $0["content"] == "noindex" })
      #expect(page.first("a")?["href"] == "../ask-us/index.html")
      #expect(page.first("link")?["href"]?.hasSuffix("/ask-us/") == true)
      #expect(page.all("script").isEmpty && page.faults.isEmpty)
    }
    #expect(try !site.read("site/sitemap-en.xml").contains("getting-help"))
  }

  @Test func `the old addresses of a community lead on`() throws {
    let site = try TemporarySite()
    try site.run("build", "--formats", "web")
    let old = try site.files("site").keys.filter {
      $0.hasPrefix("en/our-staff/") && $0.hasSuffix("index.html")
    }
    let before = try site.read("content/communities/our-staff.yaml")
    try site.remove("content/communities/our-staff.yaml")
    try site.write("content/communities/colleagues.yaml", before)
    for (path, bytes) in try site.files("content")
    where path.hasSuffix(".yaml") || path.hasSuffix(".md") {
      let text = String(decoding: bytes, as: UTF8.self)
      try site.write("content/\(path)", text.replacing("our-staff", with: "colleagues"))
    }
    let lost = try site.run("check", "--formats", "web")
    #expect(lost.error.contains("add 'aliases: [our-staff]' to the record of its community"))
    try site.append("content/communities/colleagues.yaml", "aliases: [our-staff]\n")
    let result = try site.run("build", "--formats", "web")
    #expect(result.status == 0 && !result.error.contains("lost-address"), "\(result.error)")
    #expect(old.count > 1)
    for path in old {
      let page = HTMLPage(try site.read("site/\(path)"))
      #expect(page.first("a")?["href"]?.contains("colleagues/") == true, "\(path)")
    }
    try site.append("content/communities/everyone.yaml", "aliases: [colleagues]\n")
    #expect(try site.run("check", "--formats", "web").error.contains("[taken-address]"))
  }

  @Test func `the old addresses of a course and of its modules lead on`() throws {
    let site = try TemporarySite()
    try site.append("content/training/first-course/course.yaml", "aliases: [old-course]\n")
    try site.append("content/training/first-course/meeting/item.yaml", "aliases: [talk]\n")
    try site.run("build", "--formats", "web")
    for (path, target) in [
      ("old-course", "../first-course"), ("old-course/meeting", "../../first-course/meeting"),
      ("first-course/talk", "../meeting"), ("old-course/talk", "../../first-course/meeting"),
      ("old-course/meeting/slides", "../../../first-course/meeting/slides"),
    ] {
      let page = HTMLPage(try site.read("site/en/training/\(path)/index.html"))
      #expect(page.first("a")?["href"] == "\(target)/index.html")
    }
  }
}
