import Testing

@testable import Content

/// Kinds of contacts in many languages, each beside figures and names that look like it.
@Suite struct ContactKindTests {
  private static func found(_ text: String, in language: String) -> [String] {
    let library = ContentFolder([:]).library
    guard case .success(let tag) = LanguageTag.parse(language) else { return ["no language"] }
    let scanner = LiteralContactScanner(
      ContactIndex(library.contacts), calling: .none, countries: ["DK"], language: tag)
    let bytes = Array(text.utf8)
    return scanner.contacts(in: bytes[...]).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("en", "Police: 999", "999"), ("de", "Feuerwehr: 112", "112"), ("pl", "Policja: 997", "997"),
    ("uk", "швидка – 103", "103"), ("ar", "الشرطة: ١٢٢", "١٢٢"), ("th", "ตำรวจ 191", "191"),
    ("el", "Αστυνομία: 100", "100"), ("bn", "পুলিশ: ৯৯৯", "৯৯৯"), ("fr", "Police : 17", "17"),
    ("ne", "प्रहरी: १००", "१००"), ("so", "Booliska: 888", "888"), ("am", "ፖሊስ: 991", "991"),
  ])
  func `the name of a service is enough before a short number`(
    language: String, text: String, number: String
  ) {
    #expect(Self.found(text, in: language) == [number])
  }

  @Test(arguments: [
    ("en", "The helpline 1300 is free."), ("tr", "ALO 183 ücretsizdir"),
    ("uk", "Гаряча лінія 1547 працює."), ("hi", "महिला हेल्पलाइन 181 खुली है।"),
    ("vi", "Đường dây nóng 111 hoạt động 24/7."), ("id", "Hotline 129 melayani semua."),
    ("pt", "Disque 100 para denunciar."), ("sw", "Ukiona hatari, piga 116."),
    ("so", "Haddii khatar jirto, wac 888."), ("zh", "請撥打113保護專線。"), ("zh", "請撥１１３求助。"),
    ("ru", "Набери 1️⃣0️⃣3️⃣ при опасности."), ("fr", "Appelez le 17 si vous avez peur."),
    ("tr", "Tehlikede 155'i arayın."), ("tr", "183'ü arayıp sorun."),
    ("ur", "بچے 1121 پر فون کر سکتے ہیں۔"),
    ("ne", "१०९८ मा कल गर्नुहोस्।"), ("fa", "شماره ۱۲۳ را بگیرید."),
    ("fr", "Vous pouvez appeler la police au 17."),
    ("en", "Ring the doctor, day or night, on 1813."),
    ("vi", "Bạn có thể gọi cho công an ở số 115."), ("en", "Call one-one-three (113) at once."),
    ("uk", "Дзвоніть на 15-47."), ("zh", "電話 1955"),
    ("uk", "1547 – гаряча лінія з протидії торгівлі людьми"), ("en", "129: the national helpline"),
    ("en", "112: police"), ("en", "112 (police)"), ("en", "Get help from 112"),
    ("da", "Få hjælp på 112"), ("uk", "Номер екстреної допомоги: 112"),
    ("en", "The number for the police is 114."), ("da", "Politiets nummer er 114."),
    ("en", "The police line is 114."),
    ("de", "Die Polizei hat die 110."), ("pl", "Numer policji to 997."),
    ("th", "เบอร์ตำรวจคือ 191"),
    ("vi", "Số của công an là 113."), ("tl", "Ang hotline laban sa human trafficking ay 1343."),
    ("ro", "Numărul poliției din Danemarca este 114."),
    ("uk", "Поліція відповідає за номером 102."),
    ("pl", "Policja odbiera pod numerem 997."), ("ar", "اتّصل على 112"), ("ar", "اتَّصِلْ على 112"),
    ("ar", "هاتِف: 112"), ("ar", "الشُّرطة: 114"),
    ("ar", "إتصل على 112"), ("ar", "اتصــل على 112"),
    ("da", "1888 — hotline, hele døgnet"), ("da", "Lægevagten 1813 har tolk om natten."),
    ("uk", "Національна гаряча лінія з протидії торгівлі людьми: 527 (безкоштовно)"),
    ("fr", "Le 3919 écoute gratuitement les femmes."), ("es", "El 016 atiende en 53 idiomas."),
    ("fa", "اورژانس اجتماعی ایران: ۱۲۳، شبانه‌روزی و رایگان."),
    ("th", "หมายเลขฉุกเฉินคือ ๑๙๑ โทรได้แม้ไม่มีซิม"), ("uk", "У небезпеці — 112, скрізь у Європі."),
    ("ar", "الشرطة في الدنمارك ١١٤، ويمكنك أن تطلب مترجماً."), ("en", "Remember it: 0800 HELP-NOW."),
    ("vi", "Ở Đan Mạch, 112 dành cho lúc nguy cấp."),
    ("en", "Embassy, section: (0045) 35 36 37 38"),
    ("lt", "Danijos policijos numeris – 114, o pavojaus atveju yra kitas."),
  ])
  func `words of calling lead up to a short number in every order`(language: String, text: String) {
    #expect(Self.found(text, in: language).count == 1)
  }

  @Test(arguments: [
    ("de", "SMS an 99099 senden."), ("id", "Kirim SMS ke 7266."), ("zh", "发送短信至12110报警。"),
    ("vi", "Soạn tin CUU gửi 8088."), ("da", "Send en sms med ordet HJÆLP til 1272."),
    ("ru", "Отправьте слово HELP на 4204."), ("ar", "أرسل كلمة مساعدة إلى 5050."),
    ("pt", "Mande um SMS com AJUDA para 3060."), ("sw", "Piga *152*47# bila malipo."),
    ("en", "Dial *123#"),
  ])
  func `a number for texts and a code are found`(language: String, text: String) {
    #expect(Self.found(text, in: language).count == 1)
  }

  @Test(arguments: [
    ("en", "Skype: safe.harbour", "safe.harbour"), ("en", "WeChat ID: help_2024", "help_2024"),
    ("en", "On Signal we are harbour.42.", "harbour.42"),
    ("de", "Threema-ID: ABCD1234", "ABCD1234"),
    ("ru", "Скайп: harbour", "harbour"), ("zh", "微信号：harbour_help", "harbour_help"),
    ("zh", "请加微信 harbour2024 咨询", "harbour2024"), ("th", "แอดไลน์ harbour1300 ได้", "harbour1300"),
    ("th", "LINE ID : harbour", "harbour"), ("id", "ID LINE: @harbour", "@harbour"),
    ("pl", "Napisz na Telegramie do @harbour.", "@harbour"),
    ("da", "Skriv til @harbour på Telegram.", "@harbour"),
    ("tr", "Telegram'da @harbour hesabına yazın.", "@harbour"),
    ("zh", "QQ群：284719306", "284719306"),
    ("ru", "Пишите: vk.me/harbour", "vk.me/harbour"),
  ])
  func `a name on a network is found`(language: String, text: String, name: String) {
    #expect(Self.found(text, in: language) == [name])
  }

  @Test(arguments: [
    ("uk", "help [собачка] vilna [крапка] org"), ("el", "voitheia [παπάκι] limani [τελεία] gr"),
    ("tr", "yardim [et] liman [nokta] org"), ("es", "ayuda @ puerto . es"),
    ("bg", "pomosht (маймунско а) pristan (точка) bg"),
  ])
  func `an address in disguise is found`(language: String, text: String) {
    #expect(Self.found(text, in: language).count == 1)
  }

  @Test(arguments: [
    ("pt", "Fale connosco pelo 213 802 145."), ("pl", "Dyżur ma Anna (605 687 750)."),
    ("es", "La Policía atiende en el 900105044."), ("el", "Απαντά στο 2105200417."),
    ("pt", "📲 (61) 99611-0472"), ("hu", "Hívható: 06-80/205-520"), ("lt", "Budi (8 5) 271 99 38."),
    ("hi", "दीदी का नंबर 98765-43210 है।"), ("en", "It is 0300~123~4477."),
    ("ar", "هاتف 8341 550 6 962+"), ("en", "1-888-3SAFE-88"),
  ])
  func `a number is found as it is written where the language is spoken`(
    language: String, text: String
  ) {
    #expect(Self.found(text, in: language).count == 1)
  }

  @Test(arguments: [
    // Counts and years beside services and words of calling.
    ("en", "Police: 112 arrests."), ("en", "Police stations: 12"), ("en", "The police 2023 report"),
    ("tr", "Polis 155 kişiyi kurtardı."), ("th", "ตำรวจ 191 นาย"),
    ("uk", "Поліція викрила 102 особи."),
    ("fr", "La police a libéré 17 femmes."), ("ru", "Горячая линия: 1300 звонков."),
    ("hi", "2022 में 1,098 बच्चों ने फ़ोन किया।"), ("hi", "2023 में 1091 कॉल आए।"),
    ("tr", "112 ve 155 numaralı otobüsler"), ("es", "881 fueron por teléfono y 764 por correo."),
    ("pl", "Zadzwoń o 17."), ("en", "worth more than $2,600,000"), ("tl", "DMW-123-LB"),
    ("en", "The police found 112 victims in 2024 and 114 in 2025."),
    ("da", "Politiet har registreret 114, flest kvinder."),
    ("en", "Call volume: 114 in May, 112 in June."),
    ("es", "10 000 000 de personas, según la policía"),
    ("pl", "W 2023 r. 605 687 750 osób"), ("en", "line 112 of the bus"),
    // Labels of other numbers.
    ("it", "C.F. 97112340583, P. IVA 05678901002"), ("en", "The vessel (IMO 9074729) was boarded."),
    ("hu", "nyilvántartási szám: 01-02-0011234"), ("es", "NIF G-82345671, inscrita"),
    ("en", "Company limited by guarantee, no. 07412589."),
    ("de", "So sieht sie aus: 65 170839 J 003."),
    ("ne", "राहदानी नं. 08123456 आफैँसँग राख्नुहोस्।"), ("fa", "کد ملی ده رقم است، مثلاً ۰۰۱۲۳۴۵۶۷۹"),
    ("vi", "Căn cước công dân 12 số, ví dụ 001099012345"), ("en", "Case number 00452020 1234"),
    ("ru", "БИК 044525225"), ("vi", "Số CCCD 001099012345"), ("ru", "УДК 343.431:343.162(07)"),
    // Names of networks without one of a person, and signs of addresses.
    ("en", "Telegram: encrypted"), ("ru", "Телеграм: мессенджер"), ("en", "Signal: free and safe"),
    ("en", "It is on GitHub by @somebody."),
    ("en", "Type *#06# to see what your phone is called."), ("en", "and at some point we left"),
    ("en", "Our file_name has nothing to do with Facebook."),
    ("en", "We meet at ten at the dot on the map."), ("en", "see the code at any point in time"),
    ("zh", "微信：常用的软件"), ("en", "Facebook: example.org"),
  ])
  func `what looks like one is none`(language: String, text: String) {
    #expect(Self.found(text, in: language) == [])
  }
}
