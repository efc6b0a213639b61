import Testing

@testable import Content

/// Numbers of the register whose digits are words, beside counts and lists of such words.
@Suite struct SpelledNumbersTests {
  private static func contacts(_ text: String, in language: String) throws -> [String] {
    let record = { (number: String) in
      """
      names: {en: A line}
      owner: The owner
      answers: [affected]
      jurisdiction: DK
      phone: "\(number)"
      source: {title: A page, publisher: A publisher}
      """
    }
    let library = ContentFolder([
      "contacts/emergency.yaml": record("112"), "contacts/police.yaml": record("114"),
      "contacts/hotline.yaml": record("+4570202550"),
    ]).library
    let bytes = Array(text.utf8)
    return SpelledNumbers(ContactIndex(library.contacts), in: language).contacts(in: bytes)
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("en", "In every country you dial one-one-two, also from a locked phone.", "one-one-two"),
    ("en", "One, one, two is the number.", "One, one, two"),
    ("da", "Det er et-et-fire, hvis du ikke har telefon.", "et-et-fire"),
    ("da", "Ring syv nul to nul to fem fem nul.", "syv nul to nul to fem fem nul"),
    ("ar", "علّم أطفالك الرقم: واحد واحد اثنان.", "واحد واحد اثنان"),
    ("ru", "Один на всю Европу: один-один-два.", "один-один-два"),
    ("uk", "Запам’ятайте: один один чотири.", "один один чотири"),
    ("th", "จำง่าย ๆ คือ หนึ่งหนึ่งสอง โทรได้", "หนึ่งหนึ่งสอง"),
    ("vi", "Hãy nhớ ba số: một một hai. Không có SIM vẫn gọi được.", "một một hai"),
    ("zh", "记住报警电话：一一四；", "一一四"), ("hi", "याद रखें: एक-एक-दो, फ़ोन में", "एक-एक-दो"),
    ("ro", "Sunați la unu unu doi.", "unu unu doi"),
  ])
  func `a spelled number is found where it stands`(
    language: String, text: String, number: String
  ) throws {
    #expect(try Self.contacts(text, in: language) == [number])
  }

  @Test(arguments: [
    ("en", "One or two of us, one by one, two by two."), ("en", "One, two, three."),
    ("da", "Et, to, tre, fire."), ("th", "หนึ่งคน สองคน"), ("zh", "一一说明，二十四小时。"),
    ("vi", "Một mình, hai người."), ("", "one one two"),
  ])
  func `words that count are none`(language: String, text: String) throws {
    #expect(try Self.contacts(text, in: language) == [])
  }
}
