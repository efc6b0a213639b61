import Testing

@testable import Diagnostics

struct SourceTextTests {
  private func place(_ offset: Int, in text: String) -> String {
    let source = SourceText(Array(text.utf8))
    return "\(source.line(at: offset)):\(source.column(at: offset))"
  }

  @Test(arguments: [
    (0, "1:1"), (1, "1:2"), (2, "2:1"), (3, "2:2"), (5, "2:3"), (6, "2:4"), (7, "3:1"),
    (8, "3:2"), (9, "4:1"), (10, "4:2"),
  ])
  func `LF, CR LF and CR each end one line`(offset: Int, expected: String) {
    #expect(place(offset, in: "a\nbø\r\nc\rd") == expected)
  }

  @Test func `two carriage returns end two lines, and so do a line feed and a return`() {
    #expect(place(2, in: "\r\rx") == "3:1")
    #expect(place(2, in: "\n\rx") == "3:1")
    #expect(place(4, in: "\r\n\r\nx") == "3:1")
  }

  @Test(arguments: ["\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}"])
  func `nothing else ends a line`(separator: String) {
    #expect(place(separator.utf8.count + 1, in: "a\(separator)b") == "1:3")
  }

  @Test func `columns count scalars, not bytes and not what a reader sees as one letter`() {
    #expect(place("å".utf8.count, in: "åx") == "1:2")
    #expect(place("a\u{30A}".utf8.count, in: "a\u{30A}x") == "1:3")
    #expect(place("👩‍🚒".utf8.count, in: "👩‍🚒x") == "1:4")
    #expect(place("ที่".utf8.count, in: "ที่x") == "1:4")
  }

  @Test func `past the end is the end`() {
    #expect(place(99, in: "ab\ncd") == "2:3")
    #expect(place(99, in: "ab\n") == "2:1")
    #expect(place(0, in: "") == "1:1")
    #expect(place(99, in: "") == "1:1")
  }

  @Test func `columns are right in a line of many thousand letters`() {
    let text = String(repeating: "aø–😀", count: 2000)
    let source = SourceText(Array(text.utf8))
    var offset = 0
    var wrong: [Int] = []
    for (number, scalar) in text.unicodeScalars.enumerated() {
      if source.column(at: offset) != number + 1 { wrong.append(offset) }
      offset += String(scalar).utf8.count
    }
    #expect(wrong.isEmpty)
    #expect(source.column(at: offset) == 8001)
  }

  @Test func `columns are right behind a line end on the border of a stretch`() {
    for length in [1022, 1023, 1024, 1025, 2047, 2048] {
      let text = String(repeating: "x", count: length) + "\nøb"
      #expect(place(length + 3, in: text) == "2:2")
      #expect(place(length, in: text) == "1:\(length + 1)")
    }
  }

  @Test func `an excerpt is the line without its end`() {
    let source = SourceText(Array("one\r\ntwo ø\r\nthree".utf8))
    let excerpt = source.excerpt(SourceRange(9, 11), before: 60, width: 96)
    #expect(excerpt.text == "two ø")
    #expect(excerpt.lead == 4)
    #expect(excerpt.length == 1)
  }

  @Test func `an excerpt of a range over lines ends with its first line`() {
    let source = SourceText(Array("one\ntwo\n".utf8))
    let excerpt = source.excerpt(SourceRange(1, 7), before: 60, width: 96)
    #expect(excerpt.text == "one")
    #expect(excerpt.lead == 1)
    #expect(excerpt.length == 2)
  }

  @Test func `an excerpt of a line end or of nothing is one wide`() {
    let source = SourceText(Array("one\r\ntwo".utf8))
    for range in [SourceRange(3, 5), SourceRange(3, 3), SourceRange(8, 8), SourceRange(90, 95)] {
      #expect(source.excerpt(range, before: 60, width: 96).length == 1)
    }
    #expect(SourceText([]).excerpt(.start, before: 60, width: 96).text == "")
  }

  @Test func `a long line is cut between letters, around the beginning of the range`() {
    let line = String(repeating: "ø", count: 200) + "HERE" + String(repeating: "ช", count: 200)
    let source = SourceText(Array(line.utf8))
    let excerpt = source.excerpt(SourceRange(400, 404), before: 60, width: 96)
    #expect(
      excerpt.text
        == String(repeating: "ø", count: 60) + "HERE" + String(repeating: "ช", count: 32))
    #expect(excerpt.lead == 60)
    #expect(excerpt.length == 4)
  }

  @Test func `a range longer than the excerpt is cut with it`() {
    let source = SourceText(Array(String(repeating: "x", count: 500).utf8))
    let excerpt = source.excerpt(SourceRange(100, 400), before: 60, width: 96)
    #expect(excerpt.text.count == 96)
    #expect(excerpt.lead == 60)
    #expect(excerpt.length == 36)
  }

  @Test func `damaged UTF-8 is repaired, not fatal`() {
    let source = SourceText([0x61, 0xFF, 0xC3, 0x28, 0x0A, 0x80])
    #expect(source.excerpt(SourceRange(1, 2), before: 60, width: 96).text.first == "a")
    #expect(source.line(at: 5) == 2)
  }
}

struct SourceRangeTests {
  @Test func `a reversed pair is an empty range at its lower end`() {
    #expect(SourceRange(5, 2) == SourceRange(5, 5))
    #expect(SourceRange(-3, -1) == .start)
    #expect(SourceRange(-3, 4) == SourceRange(0, 4))
  }
}
