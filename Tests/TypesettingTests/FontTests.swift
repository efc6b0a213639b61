import Foundation
import TestSupport
import Testing
import Typesetting

/// What the fonts of the handouts make of scripts whose letters stand on, below and in each other.
@Suite struct FontTests {
  /// Words of one language in which signs meet.
  struct Sample: Sendable, CustomTestStringConvertible {
    let language: String
    let words: [String]
    var testDescription: String { language }

    init(_ language: String, _ words: String) {
      self.language = language
      self.words = words.split(separator: " ").map(String.init)
    }

    var isRightToLeft: Bool { ["ar", "fa", "ur", "he", "dv"].contains(language) }
  }

  static let samples = [
    Sample("vi", "Nguyễn ườ Ệ ặ ở quyền ỹ ẵ Đ"), Sample("ro", "știință țară înțelege"),
    Sample("uk", "Їжа ґанок п’ять об’єкт"), Sample("ar", "لِلَّهِ مُهِمٌّ تَذَكَّرْ لأ إلى مسؤول"),
    Sample("fa", "پرداخت‌ها گذرنامه"), Sample("ur", "گھر ٹھیک"),
    Sample("th", "ที่ เมื่อ สิ่ง ขึ้น น้ำ ไม่ ปู่ ฟ้า กี๋ ญู ฐุ ป้ำ เกี่ยว"),
    Sample("lo", "ທີ່ ເມື່ອ ຂຶ້ນ ນ້ຳ ຢູ່ ປີ້"), Sample("km", "អ្នកអាចហៅទូរស័ព្ទ ស្ត្រី"),
    Sample("my", "ကျွန်ုပ် မေးရန် ခြံ"), Sample("ne", "र्‍य क्षि स्त्री र्कि"),
    Sample("bn", "প্রশ্ন র্যা ক্ষেত্র"), Sample("ta", "கொ நீங்கள் ஸ்ரீ"), Sample("te", "స్త్రీ కృష్ణ"),
    Sample("kn", "ಸ್ತ್ರೀ ಕೃತ"), Sample("ml", "സ്ത്രീ ക്ഷ"), Sample("gu", "સ્ત્રી ક્ષિ"), Sample("pa", "ਸ੍ਰੀ ਸਿੱਖ"),
    Sample("si", "ශ්‍රී ක්‍රි"), Sample("dv", "ދިވެހި"), Sample("bo", "བསྒྲུབས"), Sample("am", "ንምሕታት"),
    Sample("he", "אַתֶּם יְכוֹלִים שׁ"), Sample("ka", "საქართველო"), Sample("hy", "Հայերեն և"),
  ]

  /// The font in which the sheets show a sample, and a picture of each word.
  private static func drawn(_ sample: Sample, on desk: Desk, families: String = "fonts")
    async throws -> (font: String, pictures: [Picture])
  {
    let fonts = VardeCommand.templates.appending(path: "print/fonts.typ").path
    try desk.write(
      "words.typ",
      """
      #import "\(fonts)": fonts
      #let data = json(bytes(sys.inputs.data))
      #set document(title: "Words")
      #set page(width: auto, height: auto, margin: 40pt)
      #set text(font: \(families), size: 64pt, lang: "\(sample.language)", fallback: false)
      #set text(dir: \(sample.isRightToLeft ? "rtl" : "ltr"), top-edge: 1.5em, bottom-edge: -0.8em)
      #data.text.split(" ").join(pagebreak())
      #metadata((pages: 1, limit: 0, overflow: 0.0))<fit>
      """)
    let name = "words-\(sample.language)"
    try await desk.expectDone(
      desk.job(name, template: "words.typ", text: sample.words.joined(separator: " ")))
    let path = desk.path("\(name).pdf")
    let names = try PrintedText.fonts(of: path)
    try #require(names.count == 1, "\(names)")
    return (names[0], try Picture.pages(of: path))
  }

  /// The same words as HarfBuzz sets them, with its drawing of their outlines.
  private static func shaped(_ sample: Sample, in font: String, on desk: Desk) async throws
    -> [Picture]
  {
    for (number, word) in sample.words.enumerated() {
      try Tool.run(
        "hb-view",
        [
          "--font-size=64", "--margin=40", "--font-extents=96 52 0", "--output-format=svg",
          "--language=\(sample.language)", "--output-file=\(desk.path("\(number).svg"))", font,
          word,
        ])
      // Drawings are cut to the box that a font claims for its letters, which may be too small.
      let drawing = try String(contentsOfFile: desk.path("\(number).svg"), encoding: .utf8)
      try desk.write("\(number).svg", drawing.replacing(" clip-path=", with: " data-clip-path="))
    }
    try desk.write(
      "outlines.typ",
      """
      #set document(title: "Outlines")
      #set page(width: auto, height: auto, margin: 0pt)
      #range(\(sample.words.count)).map(it => image(str(it) + ".svg", alt: "A word")).join(pagebreak())
      #metadata((pages: 1, limit: 0, overflow: 0.0))<fit>
      """)
    let name = "outlines-\(sample.language)"
    try await desk.expectDone(desk.job(name, template: "outlines.typ"))
    return try Picture.pages(of: desk.path("\(name).pdf"))
  }

  @Test(arguments: samples)
  func `words are set as another program sets them`(_ sample: Sample) async throws {
    let desk = try Desk()
    let (font, drawn) = try await Self.drawn(sample, on: desk)
    let file = "/usr/share/fonts/truetype/noto/\(font).ttf"
    let shaped = try await Self.shaped(sample, in: file, on: desk)
    try #require(drawn.count == sample.words.count && shaped.count == drawn.count)
    for (number, word) in sample.words.enumerated() {
      let difference = drawn[number].difference(from: shaped[number])
      #expect(difference < 0.15, "\(word) in \(font)")
      // Another word is told from it, or nothing would be compared here.
      let other = shaped[(number + 1) % shaped.count]
      #expect(shaped.count == 1 || drawn[number].difference(from: other) > 0.2, "\(word)")
    }
  }

  @Test(arguments: samples)
  func `no mark is drawn on another mark`(_ sample: Sample) async throws {
    let desk = try Desk()
    let (font, _) = try await Self.drawn(sample, on: desk)
    for word in sample.words {
      let covered = try Glyph.mostCovered(word, in: font)
      #expect(covered < 0.3, "\(word) in \(font)")
    }
  }

  @Test(arguments: [("NotoLoopedThai-Regular", "ที่"), ("NotoLoopedLao-Regular", "ທີ່")])
  func `a font that hides its tone marks is found out`(font: String, word: String) throws {
    #expect(try Glyph.mostCovered(word, in: font) > 0.5)
  }
}

/// A page in black and white, cut to what is drawn on it.
private struct Picture {
  private let rows: [[Bool]]
  private var width: Int { rows.first?.count ?? 0 }

  /// Each page of a file.
  static func pages(of path: String) throws -> [Picture] {
    var rest = try Tool.run("pdftoppm", ["-r", "108", "-gray", path])[...]
    var pages: [Picture] = []
    while !rest.isEmpty {
      // "P5", the width, the height and the brightest value; then a byte for each point.
      var numbers: [Int] = []
      for _ in 0..<4 {
        let word = rest.prefix { !$0.isSpace }
        numbers.append(Int(String(decoding: word, as: UTF8.self)) ?? 0)
        rest = rest.dropFirst(word.count + 1)
      }
      let (width, height) = (numbers[1], numbers[2])
      try #require(width > 0 && rest.count >= width * height)
      let points = rest.prefix(width * height).map { $0 < 128 }
      rest = rest.dropFirst(width * height)
      pages.append(Picture((0..<height).map { Array(points[($0 * width)..<(($0 + 1) * width)]) }))
    }
    return pages
  }

  private init(_ rows: [[Bool]]) {
    let inked = rows.indices.filter { rows[$0].contains(true) }
    let columns = (rows.first ?? []).indices.filter { column in rows.contains { $0[column] } }
    guard let top = inked.first, let bottom = inked.last, let left = columns.first,
      let right = columns.last
    else {
      self.rows = []
      return
    }
    self.rows = rows[top...bottom].map { Array($0[left...right]) }
  }

  private func isInked(_ x: Int, _ y: Int) -> Bool {
    rows.indices.contains(y) && rows[y].indices.contains(x) && rows[y][x]
  }

  /// How many points differ, for each that is black: where both lie on each other best.
  func difference(from other: Picture) -> Double {
    let ink = max(1, rows.joined().count { $0 })
    var best = Int.max
    for (dx, dy) in [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, -1), (1, -1), (-1, 1)] {
      var count = 0
      for y in -1...max(rows.count, other.rows.count) {
        for x in -1...max(width, other.width)
        where isInked(x, y) != other.isInked(x + dx, y + dy) { count += 1 }
      }
      best = min(best, count)
    }
    return Double(best) / Double(ink)
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 10 || self == 32 }
}

/// A sign of a font at its place in a word, as `hb-shape` gives it: what it covers.
private struct Glyph {
  let left, right, bottom, top: Int

  private var area: Int { max(0, right - left) * max(0, top - bottom) }

  private func common(_ other: Glyph) -> Int {
    max(0, min(right, other.right) - max(left, other.left))
      * max(0, min(top, other.top) - max(bottom, other.bottom))
  }

  /// How much of the smaller of two marks lies on the other, at most: marks move the pen by nothing.
  static func mostCovered(_ word: String, in font: String) throws -> Double {
    let file = "/usr/share/fonts/truetype/noto/\(font).ttf"
    let line = String(
      decoding: try Tool.run("hb-shape", ["--show-extents", file, word]), as: UTF8.self)
    var pen = 0
    var marks: [Glyph] = []
    for found in line.matches(
      of: /=\d+(?:@(-?\d+),(-?\d+))?\+(-?\d+)<(-?\d+),(-?\d+),(-?\d+),(-?\d+)>/)
    {
      func number(_ text: Substring?) -> Int { text.flatMap { Int($0) } ?? 0 }
      let advance = number(found.3)
      let left = pen + number(found.1) + number(found.4)
      let top = number(found.2) + number(found.5)
      if advance == 0 {
        marks.append(
          Glyph(left: left, right: left + number(found.6), bottom: top + number(found.7), top: top))
      }
      pen += advance
    }
    var most = 0.0
    for (index, mark) in marks.enumerated() {
      for other in marks[..<index] {
        let smaller = max(1, min(mark.area, other.area))
        most = max(most, Double(mark.common(other)) / Double(smaller))
      }
    }
    return most
  }
}

/// A program of others.
private enum Tool {
  struct Failure: Error { let program: String }

  @discardableResult
  static func run(_ program: String, _ arguments: [String]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(program)")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(program: program) }
    return Array(bytes)
  }
}
