import Testing

@testable import Content

struct ICUTests {
  @Test(arguments: [
    ("da", 0, "other"), ("da", 1, "one"), ("da", 2, "other"), ("ar", 0, "zero"), ("ar", 1, "one"),
    ("ar", 2, "two"), ("ar", 3, "few"), ("ar", 10, "few"), ("ar", 11, "many"), ("ar", 99, "many"),
    ("ar", 100, "other"), ("ar", 102, "other"), ("ar", 103, "few"), ("ro", 1, "one"),
    ("ro", 2, "few"),
    ("ro", 0, "few"), ("ro", 19, "few"), ("ro", 20, "other"), ("ro", 101, "few"),
    ("th", 0, "other"),
    ("th", 1, "other"), ("th", 5, "other"), ("uk", 1, "one"), ("uk", 2, "few"), ("uk", 5, "many"),
    ("uk", 11, "many"), ("uk", 12, "many"), ("uk", 21, "one"), ("uk", 22, "few"),
    ("uk", 25, "many"),
    ("en", 1, "one"), ("en", -1, "one"), ("en", 0, "other"),
  ])
  func `plural forms are those of the language`(tag: String, number: Int, category: String) {
    #expect(ICU.pluralCategory(of: number, in: tag) == category)
  }

  @Test(arguments: [
    ("da", ["one", "other"]), ("en", ["one", "other"]), ("th", ["other"]), ("vi", ["other"]),
    ("ar", ["few", "many", "one", "other", "two", "zero"]), ("ro", ["few", "one", "other"]),
    ("uk", ["few", "many", "one", "other"]),
  ])
  func `a language has all its plural forms`(tag: String, categories: [String]) {
    #expect(ICU.pluralCategories(in: tag).sorted() == categories)
  }

  @Test func `every number has one of the forms of its language`() {
    for tag in ["da", "en", "ar", "ro", "th", "uk", "vi", "tl", "pl", "lt"] {
      let categories = ICU.pluralCategories(in: tag)
      for number in 0...210 {
        #expect(categories.contains(ICU.pluralCategory(of: number, in: tag)), "\(tag) \(number)")
      }
    }
  }

  @Test func `dates are in the long form of the language`() throws {
    let date = try #require(CalendarDate("2026-11-23"))
    #expect(ICU.format(date, in: "da") == "23. november 2026")
    #expect(ICU.format(date, in: "en") == "November 23, 2026")
    #expect(ICU.format(date, in: "en-GB") == "23 November 2026")
    #expect(ICU.format(date, in: "uk").hasPrefix("23 листопада 2026"))
    let arabic = ICU.format(date, in: "ar")
    #expect(arabic.contains("نوفمبر"))
    #expect(arabic.contains("٢٣") || arabic.contains("23"))
    let thai = ICU.format(date, in: "th")
    #expect(thai.contains("23 พฤศจิกายน"))
    // The Thai calendar counts from the Buddha.
    #expect(thai.contains("2569"))
  }

  @Test(arguments: [
    "1900-01-01", "1969-12-31", "1970-01-01", "2000-02-29", "2026-03-29", "2026-10-25",
    "2027-01-01",
  ])
  func `no time zone and no change of clocks moves a day`(text: String) throws {
    let date = try #require(CalendarDate(text))
    #expect(ICU.format(date, in: "da").hasPrefix("\(date.day). "))
    #expect(ICU.format(date, in: "da").hasSuffix(" \(date.year)"))
  }

  @Test func `numbers have the separators of the language`() {
    #expect(ICU.format(1_234_567, in: "da") == "1.234.567")
    #expect(ICU.format(1_234_567, in: "en") == "1,234,567")
    #expect(ICU.format(-5, in: "en") == "-5")
    #expect(ICU.format(0, in: "th") == "0")
    #expect(["٣", "3"].contains(ICU.format(3, in: "ar")))
    #expect(ICU.format(3, in: "fa") == "۳")
  }

  @Test func `words are joined as the language joins them`() {
    #expect(ICU.list(["a", "b", "c"], in: "da") == "a, b og c")
    #expect(ICU.list(["a", "b"], in: "da") == "a og b")
    #expect(ICU.list(["a", "b", "c"], in: "en") == "a, b, and c")
    #expect(ICU.list(["a", "b", "c"], in: "uk") == "a, b і c")
    #expect(ICU.list(["أ", "ب"], in: "ar") == "أ وب")
    #expect(ICU.list(["a"], in: "da") == "a")
    #expect(ICU.list([], in: "da") == "")
  }

  @Test func `a list of many long words, and of words beyond the BMP, is whole`() {
    let words = (0..<500).map { "😀ord\($0)" }
    let joined = ICU.list(words, in: "da")
    #expect(joined == words.dropLast().joined(separator: ", ") + " og 😀ord499")
    #expect(ICU.list(["", "a", ""], in: "en") == ", a, and ")
  }

  // MARK: Letters

  private func sorted(_ words: [String], _ tag: String) -> [String] {
    LanguageTag.language(tag).sortedIndices(of: words).map { words[$0] }
  }

  @Test func `Danish ends in æ, ø and å`() {
    #expect(sorted(["å", "ø", "æ", "z", "a", "y"], "da") == ["a", "y", "z", "æ", "ø", "å"])
    #expect(sorted(["Aarhus", "Zoo", "Ål", "Abe"], "da").first == "Abe")
    #expect(sorted(["Aarhus", "Zoo", "Abe"], "da").last == "Aarhus")
    #expect(sorted(["å", "b", "a"], "en") == ["a", "å", "b"])
  }

  @Test func `equal words keep their order, and capitals do not part words`() {
    #expect(LanguageTag.language("da").sortedIndices(of: ["b", "a", "b", "a"]) == [1, 3, 0, 2])
    #expect(sorted(["beta", "Alfa", "alfa b", "Beta"], "en").first == "Alfa")
    #expect(sorted(["Zebra", "apple"], "en") == ["apple", "Zebra"])
  }

  @Test func `Thai is sorted by consonants, not by the vowels before them`() {
    #expect(sorted(["แก", "ขา", "เก", "กา"], "th").last == "ขา")
  }

  @Test func `index letters are those of the language`() {
    let danish = ["Abe", "ål", "Æble", "Øl", "zoo", "én"]
    #expect(LanguageTag.language("da").indexLetters(for: danish) == ["A", "Å", "Æ", "Ø", "Z", "E"])
    #expect(LanguageTag.language("en").indexLetters(for: ["ål", "Øl"]) == ["A", "O"])
    #expect(LanguageTag.language("th").indexLetters(for: ["กา", "เก", "แข"]) == ["ก", "ก", "ข"])
    #expect(LanguageTag.language("ar").indexLetters(for: ["بيت", "كتاب"]) == ["ب", "ك"])
  }

  @Test func `what stands before the first letter has none`() {
    #expect(LanguageTag.language("da").indexLetters(for: ["112", "“a”"]).first == .some(nil))
    #expect(LanguageTag.language("da").indexLetters(for: []).isEmpty)
  }

  @Test(arguments: [
    (
      "uk", ["Visa", "Яблуко", "Économie", "Αθήνα", "112", "فيزا"], ["V", "Я", "E", "…", nil, "…"]
    ),
    ("ar", ["Visa", "يد", "Віза"], ["V", "ي", "…"]), ("th", ["Visa", "ฮ"], ["V", "ฮ"]),
    ("da", ["Віза", "Ål", "بيت", "“فيزا”"], ["…", "Å", "…", nil]),
    ("vi", ["Đơn", "Віза"], ["Đ", "…"]),
  ])
  func `a title in another script has a place of its own`(
    tag: String, titles: [String], letters: [String?]
  ) {
    #expect(LanguageTag.language(tag).indexLetters(for: titles) == letters)
  }

  @Test func `languages have names in languages`() {
    #expect(ICU.languageName(of: "da", in: "en") == "Danish")
    #expect(ICU.languageName(of: "da", in: "da") == "dansk")
    #expect(ICU.languageName(of: "ar", in: "da") == "arabisk")
    #expect(ICU.languageName(of: "xx", in: "en") == nil)
  }

  @Test func `all may be asked from many threads at a time`() async {
    let words = ["å", "ø", "æ", "a"]
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<200 {
        group.addTask {
          LanguageTag.language("da").sortedIndices(of: words) == [3, 2, 1, 0]
            && ICU.pluralCategory(of: number % 2, in: "da") == (number % 2 == 1 ? "one" : "other")
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
