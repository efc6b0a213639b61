import Search
import Testing

/// Which words a text is found by.
@Suite struct TokenizerTests {
  /// Two ways of writing that must be found by each other.
  struct Pair: Sendable {
    let written: String
    let typed: String
  }

  @Test(arguments: [
    Pair(written: "Hjælp til børn på øen", typed: "hjaelp TIL boern paa oeen"),
    Pair(written: "hjælp", typed: "hjalp"),
    Pair(written: "Poliția și ţara", typed: "politia si tara"),
    Pair(written: "Cảnh sát ở Đan Mạch", typed: "canh sat o dan mach"),
    Pair(written: "Ca\u{309}nh sa\u{301}t", typed: "cảnh sát"),
    Pair(written: "إِسْتِغْلَالٌ", typed: "استغلال"),
    Pair(written: "أين الشرطة؟", typed: "اين شرطه"),
    Pair(written: "مستشفى المدينـــة", typed: "مستشفي مدينه"),
    Pair(written: "ﻻ ﺑﺄﺱ ١٢", typed: "لا باس 12"),
    Pair(written: "ґанок, їжа, йод", typed: "ганок ижа иод"),
    Pair(written: "об’єкт п'ять", typed: "обʼєкт пять"),
    Pair(written: "ช่วยด้วย", typed: "ชวยดวย"),
    Pair(written: "İstanbul", typed: "istanbul"), Pair(written: "ΟΔΟΣ", typed: "οδος"),
    Pair(written: "Straße soft\u{AD}hyphen", typed: "strasse softhyphen"),
    Pair(written: "๑๑๒ ۱۱۲", typed: "112 112"),
  ])
  func `what is written is found by what is typed`(_ pair: Pair) {
    #expect(Tokenizer.tokens(of: pair.written) == Tokenizer.tokens(of: pair.typed))
    #expect(!Tokenizer.tokens(of: pair.typed).isEmpty)
  }

  @Test func `words of different meaning stay apart`() {
    #expect(Tokenizer.tokens(of: "ring") != Tokenizer.tokens(of: "rang"))
    #expect(Tokenizer.tokens(of: "الله") == ["الله".replacing("ال", with: "", maxReplacements: 1)])
    #expect(Tokenizer.tokens(of: "ال") == ["ال"])
  }

  @Test func `scripts without spaces give each two letters`() {
    #expect(Tokenizer.tokens(of: "ตำรวจ 2 ก") == ["ตา", "าร", "รว", "วจ", "2", "ก"])
    #expect(Tokenizer.tokens(of: "abc警察局") == ["abc", "警察", "察局"])
  }

  @Test func `signs part words, and alone give none`() {
    #expect(Tokenizer.tokens(of: "e-mail: a/b—c…") == ["e", "mail", "a", "b", "c"])
    #expect(Tokenizer.tokens(of: " ’\u{301}\u{200B}!?🙂 ") == [])
  }
}
