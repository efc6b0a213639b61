import Foundation
import TestSupport
import Testing

@testable import Content

/// Which changes of a sentence keep its old translations from being shown, in the languages of the
/// site and with their own lists.
struct CriticalChangeTests {
  /// The words of a language of the site.
  private static let words: [String: LanguageWords] = Dictionary(
    uniqueKeysWithValues: ["en", "da", "ar", "ro", "th", "uk", "vi", "tl"].map { tag in
      (tag, words(tag))
    } + [("fr", french)])

  private static func words(_ tag: String) -> LanguageWords {
    let file = VardeCommand.package.appending(path: "content/languages/\(tag).yaml")
    let bytes = (try? Data(contentsOf: file)).map(Array.init) ?? []
    let parsed = ContentFile.parse("languages/\(tag).yaml", file: tag) { bytes }
    guard case .language(let language) = parsed.value else { return .none }
    return language.words
  }

  private static let french = LanguageWords(
    tag: "fr",
    LanguageWords.Lists(
      negations: ["ne", "n'*", "pas", "jamais", "personne", "rien", "sans", "non"],
      turning: [
        "sauf", "sauf si", "avant", "après", "d'abord", "seulement", "interdit*", "permis*",
      ]))

  private func reasons(_ tag: String, _ then: String, _ now: String) throws -> [String] {
    let words = try #require(Self.words[tag])
    #expect(words.isListed, "\(tag)")
    return SignificantParts(then, words).differences(to: SignificantParts(now, words))
      .map(\.description)
  }

  @Test(arguments: ["en", "da"])
  func `a new site begins with the same lists`(tag: String) throws {
    let lists = try ["content", "templates/new/site"].map { folder in
      let file = VardeCommand.package.appending(path: "\(folder)/languages/\(tag).yaml")
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { line in
        ["negations:", "turning:", "counting:", "ordinary:"].contains { line.hasPrefix($0) }
      }
    }
    #expect(lists[0].count > 2)
    #expect(lists[0] == lists[1])
  }

  struct Edit: Sendable, CustomTestStringConvertible {
    let tag: String
    let then: String
    let now: String

    init(_ tag: String, _ then: String, _ now: String) {
      self.tag = tag
      self.then = then
      self.now = now
    }

    var testDescription: String { "\(tag): \(then) -> \(now)" }
  }

  // MARK: Figures

  private static let figures = [
    Edit("en", "You get dollars here.", "You get euros here."),
    Edit("en", "Walk kilometres from here.", "Walk metres from here."),
    Edit("en", "Come on Mon to us.", "Come on Tue to us."),
    Edit("en", "Come in Jun.", "Come in Jul."),
    Edit("en", "About ~5 of them.", "About 5 of them."), Edit("en", "Open 8-16.", "Open 8, 16."),
    Edit("en", "Come daily.", "Come weekly."), Edit("da", "Kom ugentligt.", "Kom månedligt."),
    Edit("uk", "Приходьте щодня.", "Приходьте щотижня."), Edit("ar", "تعال صباحاً.", "تعال مساءً."),
    Edit("th", "มาตอนเช้า", "มาตอนเย็น"), Edit("en", "Pay double.", "Pay triple."),
    Edit("en", "The door is locked.", "The door is unlocked."),
    Edit("en", "You are able.", "You are unable."),
    Edit("en", "It is fair.", "It is unfair."), Edit("en", "You can disagree.", "You can agree."),
    Edit("en", "The honest way.", "The dishonest way."),
    Edit("en", "The legal way.", "The non-legal way."),
    Edit("da", "Dit arbejde er lønnet.", "Dit arbejde er ulønnet."),
    Edit("en", "They help you.", "They report you."), Edit("en", "You lose it.", "You get it."),
    Edit("en", "All of them go.", "Some of them go."),
    Edit("da", "De afviser det.", "De tager det."),
    Edit("en", "Open from 8 to 16.", "Open from 16 to 8."),
    Edit("en", "Give 5 to Ann and 6 to Bo.", "Give 6 to Bo and 5 to Ann."),
    Edit("en", "Give 5 to Ann and 6 to Bo.", "Give 5 to Bo and 6 to Ann."),
    Edit("en", "Ann gets 5 and Bo gets 6.", "Bo gets 5 and Ann gets 6."),
    Edit("en", "Wait 1 1/2 hours.", "Wait 11/2 hours."),
    Edit("en", "Rooms 10 20.", "Rooms 1020."),
    Edit("en", "In 2023, 112 were found.", "In 2023,112 were found."),
    Edit("en", "Pay 10.000 kroner.", "Pay 10000 kroner."),
    Edit("da", "Betal 10,000 kroner.", "Betal 10000 kroner."),
    Edit("en", "Wait 5 hours and 6 days.", "Wait 5 days and 6 hours."),
    Edit("en", "Wait an hour.", "Wait a day."), Edit("en", "Wait 5 minutes.", "Wait 5 hours."),
    Edit("en", "It is 5 km away.", "It is 5 m away."),
    Edit("en", "Take 5 mg.", "Take 5 g."), Edit("en", "It is −5 degrees.", "It is 5 degrees."),
    Edit("en", "It costs 50 kroner.", "It costs 50 euros."),
    Edit("en", "It costs 50 DKK.", "It costs 50 EUR."),
    Edit("en", "It costs $50.", "It costs €50."),
    Edit("en", "Keep 50 %.", "Keep 50."), Edit("en", "Keep ½ of it.", "Keep ¼ of it."),
    Edit("en", "Wait half an hour.", "Wait an hour."), Edit("en", "Ages < 18.", "Ages > 18."),
    Edit("en", "Ring twice.", "Ring once."), Edit("en", "Room 5 m².", "Room 5 m³."),
    Edit("en", "The third door.", "The fourth door."), Edit("en", "Three doors.", "Four doors."),
    Edit("en", "Twenty-one days.", "Twenty-two days."),
    Edit("en", "Ring 112.", "Ring 1\u{200B}12."),
    Edit("en", "Ring 112.", "Ring \u{202E}112."),
    Edit("en", "Closed on Saturday.", "Closed on Sunday."), Edit("en", "Mon–Fri", "Mon–Sat"),
    Edit("en", "Before 3 May.", "Before 3 June."), Edit("en", "On 3 Jan.", "On 3 Feb."),
    Edit("en", "Come today.", "Come tomorrow."), Edit("en", "Open at 8 am.", "Open at 8 pm."),
    Edit("en", "Open at 8 a.m. on Sunday.", "Open at 8 p.m. on Sunday."),
    Edit("en", "[x] Go. [ ] Stay.", "[ ] Go. [x] Stay."),
    Edit("en", "Open Monday 8 and Tuesday 9.", "Open Tuesday 8 and Monday 9."),
    Edit("da", "Vent i tre timer.", "Vent i tre dage."), Edit("da", "en halv dag", "en hel dag"),
    Edit("da", "Vent enogtyve dage.", "Vent toogtyve dage."),
    Edit("da", "den tredje dør", "den femte dør"), Edit("da", "90 kr. i timen", "90 kr. om dagen"),
    Edit("ar", "انتظر ثلاثة أيام.", "انتظر خمسة أيام."), Edit("ar", "انتظر ٣ أيام", "انتظر ٥ أيام"),
    Edit("ar", "انتظر يومين.", "انتظر أسبوعين."), Edit("ar", "يوم الجمعة", "يوم السبت"),
    Edit("uk", "Зачекайте дві години.", "Зачекайте три години."),
    Edit("uk", "протягом двох тижнів", "протягом трьох тижнів"),
    Edit("uk", "п’ять днів", "дев’ять днів"), Edit("uk", "у травні", "у червні"),
    Edit("vi", "hai mươi mốt ngày", "hai mươi hai ngày"), Edit("vi", "thứ ba", "thứ năm"),
    Edit("vi", "ba tuần", "ba tháng"), Edit("ro", "șapte zile", "opt zile"),
    Edit("ro", "două ore", "două luni"), Edit("ro", "în mai", "în iunie"),
    Edit("th", "รอสามวัน", "รอสี่วัน"), Edit("th", "สิบสองชั่วโมง", "สิบเอ็ดชั่วโมง"),
    Edit("th", "รอสามวัน", "รอสามเดือน"), Edit("th", "วันจันทร์", "วันอังคาร"),
    Edit("th", "1 มกราคม", "1 กุมภาพันธ์"), Edit("tl", "dalawang araw", "tatlong araw"),
    Edit("tl", "limang oras", "limang araw"), Edit("tl", "sa Lunes", "sa Martes"),
    Edit("fr", "vingt et un jours", "vingt jours"), Edit("fr", "deux heures", "deux jours"),
    Edit("fr", "en janvier", "en février"),
  ]

  @Test(arguments: figures)
  func `another figure, unit or day is critical`(edit: Edit) throws {
    #expect(try reasons(edit.tag, edit.then, edit.now) != [])
    #expect(try reasons(edit.tag, edit.now, edit.then) != [])
  }

  // MARK: Words

  private static let turned = [
    Edit("en", "Go if asked.", "Go unless asked."), Edit("en", "It is legal.", "It is illegal."),
    Edit("en", "It is safe.", "It is unsafe."), Edit("en", "It is allowed.", "It is forbidden."),
    Edit("en", "Go before noon.", "Go after noon."), Edit("en", "Take more.", "Take less."),
    Edit("en", "Pay at least that.", "Pay at most that."),
    Edit("en", "You can go.", "You can't go."), Edit("en", "You can go.", "You can’t go."),
    Edit("en", "You can go.", "You cant go."), Edit("en", "Somebody is there.", "No one is there."),
    Edit("en", "Wait here.", "Wait here until then."),
    Edit("en", "It is possible.", "It is impossible."),
    Edit("en", "You can wait.", "You must wait."), Edit("en", "It is free.", "It is paid."),
    Edit("en", "Do not go. Stay.", "Go. Do not stay."),
    Edit("en", "Call us, do not call the police.", "Call the police, do not call us."),
    Edit("da", "Det er lovligt.", "Det er ulovligt."),
    Edit("da", "Gå, hvis de spørger.", "Gå, medmindre de spørger."),
    Edit("da", "Du må gå.", "Du må ikke gå."), Edit("da", "før klokken", "efter klokken"),
    Edit("da", "Det er sikkert.", "Det er usikkert."),
    Edit("ar", "اذهب.", "لا تذهب."), Edit("ar", "مع إذن", "بدون إذن"),
    Edit("ar", "بإذن", "وبدون إذن"),
    Edit("ar", "قبل الظهر", "بعد الظهر"), Edit("ar", "هذا قانوني", "هذا غير قانوني"),
    Edit("ar", "مسموح", "ممنوع"), Edit("ro", "Este legal.", "Este ilegal."),
    Edit("ro", "înainte de prânz", "după prânz"), Edit("ro", "cu bani", "fără bani"),
    Edit("ro", "Aveți voie.", "N-aveți voie."),
    Edit("th", "คุณไปได้", "คุณไปไม่ได้"), Edit("th", "คุณต้องไม่จ่าย", "คุณไม่ต้องจ่าย"),
    Edit("th", "ไปกับเขา", "อย่าไปกับเขา"), Edit("th", "ก่อนเที่ยง", "หลังเที่ยง"),
    Edit("th", "ถูกกฎหมาย", "ผิดกฎหมาย"), Edit("th", "มีใคร", "ไม่มีใคร"),
    Edit("uk", "Це безпечно.", "Це небезпечно."), Edit("uk", "Це законно.", "Це незаконно."),
    Edit("uk", "перед обідом", "після обіду"), Edit("uk", "Ідіть.", "Не йдіть."),
    Edit("uk", "відома людина", "невідома людина"), Edit("vi", "hợp pháp", "bất hợp pháp"),
    Edit("vi", "Bạn được đi.", "Bạn không được đi."), Edit("vi", "trước trưa", "sau trưa"),
    Edit("tl", "Puwede kang umalis.", "Bawal kang umalis."), Edit("tl", "bago", "pagkatapos"),
    Edit("tl", "Umalis ka.", "Huwag kang umalis."), Edit("tl", "Umalis ka.", "'Wag kang umalis."),
    Edit("fr", "Vous pouvez partir.", "Vous ne pouvez pas partir."),
    Edit("fr", "Vous avez payé.", "Vous n’avez rien payé."), Edit("fr", "avant midi", "après midi"),
    Edit("fr", "C'est permis.", "C'est interdit."),
  ]

  @Test(arguments: turned)
  func `a word that turns a sentence round is critical`(edit: Edit) throws {
    #expect(try reasons(edit.tag, edit.then, edit.now) != [])
    #expect(try reasons(edit.tag, edit.now, edit.then) != [])
  }

  // MARK: No alarm

  private static let harmless = [
    Edit("en", "Ask a friend.", "Talk to a friend."), Edit("en", "We help.", "We will help you."),
    Edit("en", "112 persons were found.", "112 people were found."),
    Edit("en", "On Monday we open at 8.", "We open at 8 on Monday."),
    Edit("en", "Wait 5 hours.", "Please wait five hours."),
    Edit("en", "Pay 10,000.", "Just pay 10000."),
    Edit("en", "Do not go.", "Don't leave."), Edit("en", "One hour.", "An hour."),
    Edit("en", "from 8–16", "from 8-16, here"), Edit("en", "50% of it", "50 percent of that"),
    Edit("en", "If you are afraid, do not wait.", "Do not wait if you are afraid."),
    Edit("en", "You can talk to us.", "You can write to us."),
    Edit("da", "Betal 10.000 kr.", "Så betal 10000 kr."), Edit("da", "en anden side", "den side"),
    Edit("da", "når man har to børn", "hvis du har to børn"),
    Edit("da", "Du kan tale med os.", "Du kan skrive til os."),
    Edit("ar", "تحدث مع صديق", "كلم صديقا"), Edit("ar", "هي ألف كرونة", "هذه ألف كرونة"),
    Edit("ro", "Vorbiți cu un prieten.", "Discutați cu un prieten."),
    Edit("ro", "şapte zile", "doar acum șapte zile".replacing("doar ", with: "")),
    Edit("th", "อย่างไรก็ตาม คุยกับเพื่อน", "คุยกับเพื่อน"), Edit("th", "อย่างนั้น", "นั้น"),
    Edit("th", "เรียบร้อยแล้ว", "เสร็จแล้ว"), Edit("th", "นั่งเก้าอี้", "นั่งลง"),
    Edit("uk", "Поговоріть із другом.", "Розкажіть другу про це."), Edit("uk", "неї", "вона"),
    Edit("uk", "10 000 гривень", "усього 10000 гривень"), Edit("uk", "пʼять днів", "ці п'ять днів"),
    Edit("vi", "Nói với bạn bè.", "Hãy kể cho bạn bè."),
    Edit("tl", "Kausapin ang kaibigan.", "Magkuwento sa kaibigan."),
    Edit("fr", "Parlez à un ami.", "Discutez avec un ami."),
    Edit("fr", "10 000 euros", "les 10000 euros"),
  ]

  @Test(arguments: harmless)
  func `other words are no alarm`(edit: Edit) throws {
    let there = try reasons(edit.tag, edit.then, edit.now)
    let back = try reasons(edit.tag, edit.now, edit.then)
    #expect(there == [])
    #expect(back == [])
  }

  @Test(arguments: figures + turned)
  func `a sentence does not differ from itself, however it is set`(edit: Edit) throws {
    for text in [edit.then, edit.now] {
      let spaced = text.replacing(" ", with: "\n")
      #expect(try reasons(edit.tag, text, spaced) == [])
      #expect(try reasons(edit.tag, text, text.replacing("'", with: "’")) == [])
      #expect(try reasons(edit.tag, text, text.decomposedStringWithCanonicalMapping) == [])
    }
  }

  @Test func `without lists every change of wording is critical`() {
    let words = LanguageWords(tag: "fr", LanguageWords.Lists())
    let then = SignificantParts("Vous pouvez partir.", words)
    #expect(
      then.differences(to: SignificantParts("Vous ne pouvez pas partir.", words)) == [.unlisted])
    #expect(then.differences(to: SignificantParts("Vous pouvez\npartir.", words)) == [])
    #expect(!then.isEmpty)
  }

  @Test(arguments: [("tl", "Lunes"), ("prs", "دو"), ("fil", "Lunes")])
  func `a language is asked for under the name that the repository has`(tag: String, word: String) {
    let words = LanguageWords(tag: tag, LanguageWords.Lists(negations: ["x"]))
    let tokens = TokenReader.tokens(of: word, words.spelling)
    #expect(words.matches(in: tokens).count == 1)
    #expect(!words.matches(in: TokenReader.tokens(of: "two", words.spelling)).isEmpty == false)
  }

  // MARK: The normal form

  @Test(arguments: [
    ("1 1/2", "11/2"), ("10 20", "1020"), ("1. 5", "1.5"), ("8 :30", "8:30"), ("8 -16", "8-16"),
    ("a 1\u{200B}12", "a 112"), ("\u{202E}112", "112"), ("a\u{200F}", "a"),
    ("نمی\u{200C}شود", "نمیشود"),
  ])
  func `what a reader acts on is not lost in the normal form`(a: String, b: String) {
    #expect(NormalizedText(a).bytes != NormalizedText(b).bytes)
  }

  @Test(arguments: [
    ("1  1/2", "1\n1/2"), ("10\u{A0}000", "10 000"), ("wo\u{AD}rd", "word"), ("a\u{200B}b", "ab"),
    ("5 %", "5%"), ("( a )", "(a)"),
  ])
  func `what nobody notices is lost in the normal form`(a: String, b: String) {
    #expect(NormalizedText(a).bytes == NormalizedText(b).bytes)
  }
}
