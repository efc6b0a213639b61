import Testing

/// `varde check --fix`, as a person types it.
@Suite struct FixTests {
  @Test func `exact words are put in, and what is left is reported`() throws {
    let site = try TemporarySite()
    try site.write(
      "content/awareness/welcome/en.md",
      "---\r\ntitle: T\r\nsource: dk\r\n---\r\n\r\nHe was rescued, and no slave.\r\n")
    let first = try site.run("check", "--fix", "--today", "2026-11-23")
    #expect(
      first.error.hasPrefix(
        "content/awareness/welcome/en.md:6:8: 'rescued' is now 'helped' [avoid-word]\n"))
    #expect(first.error.contains("'slave' is a word to avoid"))
    #expect(!first.error.contains("'rescued' is a word to avoid"))
    #expect(
      try site.read("content/awareness/welcome/en.md")
        == "---\r\ntitle: T\r\nsource: dk\r\n---\r\n\r\nHe was helped, and no slave.\r\n")
    let before = try site.files("content")
    let second = try site.run("check", "--fix", "--today", "2026-11-23")
    #expect(!second.error.contains("is now"))
    #expect(second.status == first.status && second.status == 1)
    #expect(try site.files("content") == before)
  }

  @Test func `a record is mended within its quotes`() throws {
    let site = try TemporarySite()
    let file = "content/awareness/welcome/item.yaml"
    try site.write(file, "communities: [\"everyon\"]\nsafety: 'ordinry'\n")
    let result = try site.run("check", "--fix", "--today", "2026-11-23")
    #expect(try site.read(file) == "communities: [\"everyone\"]\nsafety: 'ordinary'\n")
    #expect(result.error.hasSuffix("nothing found\n"))
    #expect(result.status == 0)
  }

  @Test func `nobody's number is guessed`() throws {
    let site = try TemporarySite()
    let file = "content/awareness/welcome/en.md"
    try site.write(file, "---\ntitle: T\n---\n\nCall :contact{emergenc}.\n")
    let result = try site.run("check", "--fix", "--today", "2026-11-23")
    #expect(try site.read(file).contains("{emergenc}"))
    #expect(result.error.contains("did you mean 'emergency'?"))
    #expect(result.status == 1)
  }

  @Test func `a clean site stays as it is`() throws {
    let site = try TemporarySite()
    let before = try site.files("content")
    let result = try site.run("check", "--fix", "--today", "2026-11-23")
    #expect(result.error == "nothing found\n")
    #expect(try site.files("content") == before)
  }

  @Test func `comments, breaks and headings of the first level are mended`() throws {
    let site = try TemporarySite()
    let file = "content/awareness/welcome/en.md"
    try site.write(
      file,
      "---\ntitle: T\n---\n\n# One\n\nTwo<br>\nthree <!-- note --> four.\n\n<!-- a\nb -->\n\nUnder\n=====\n\nFive <b>six</b> <br> seven.\n\n<!-- ask her -->\n\n<br>\n\nEight<br/>\n"
    )
    let result = try site.run("check", "--fix", "--today", "2026-11-23")
    #expect(
      try site.read(file)
        == "---\ntitle: T\n---\n\n## One\n\nTwo\\\nthree <!-- note --> four.\n\n<!-- a\nb -->\n\nUnder\n=====\n\nFive <b>six</b> \\\n seven.\n\n[//]: # (ask her)\n\n\n\nEight\n"
    )
    #expect(result.error.contains("'<br>' is now '\\' [raw-html]"))
    #expect(result.status == 1)
  }

  @Test func `what is mended once stays so, and answers keep their marks`() throws {
    let site = try TemporarySite()
    let file = "content/awareness/welcome/en.md"
    try site.write(
      file,
      "---\ntitle: T\n---\n\n＃ One\n\n::: quiz\n1. Who?\n\n   - [x] You\n   - [ ] They\n\n   So.\n:::\n"
    )
    _ = try site.run("check", "--fix", "--today", "2026-11-23")
    let mended = try site.read(file)
    #expect(mended.contains("## One\n\n:::quiz\n") && mended.contains("- [x] You\n   - [ ] They"))
    let second = try site.run("check", "--fix", "--today", "2026-11-23")
    #expect(!second.error.contains("is now"))
    #expect(try site.read(file) == mended)
  }
}
