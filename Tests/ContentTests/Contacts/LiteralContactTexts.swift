/// Texts with the contacts that must be found in them: between `«` and `»` what is one, all else is
/// none. Two hundred of them in the eight languages of the site and in other scripts.
enum LiteralContactTexts {
  static let danish = [
    "Ring «70 20 25 50».", "Ring på «70202550» hele døgnet.", "«+45 70 20 25 50»", "«+4570202550»",
    "«0045 70 20 25 50»", "Tlf. «70-20-25-50»", "Tlf.: «70.20.25.50»", "«7020 2550»",
    "«702 025 50»",
    "(«+45) 70 20 25 50»", "«70/20/25/50»", "Ring til «61 12 83 90» i dag", "«61128390»",
    "Skriv til «cmm@sbst.dk».", "Skriv til «fornavn.efternavn@sub.example.dk»!", "Ring «112»",
    "Ring straks til «112».", "Ring til politiet på «114».", "Ring «112», hvis der er fare.",
    "Ring «112» eller «114».", "Tast «112».", "Ring «1 1 2»", "Alarm: «112»", "Nummeret «116 006»",
    "«116006» er gratis", "«116-006»", "Ring «1888».", "Læs mere på «https://www.cmm.dk/hjaelp».",
    "Læs mere på «cmm.dk/hjaelp/».", "Tlf. «112»", "Nødnummeret er ikke 113 sager.",
    "112 personer blev vurderet.", "I 2023 var det 112 personer.", "De 112 sager", "112 % flere",
    "I 2019 fik hotlinen 316 opkald.", "Den 23. november 2026", "Den 23.11.2026", "Fra 2019-2021",
    "2019–2021", "1.000.000 kr.", "63.000.000 kr", "10.793 personer", "§ 262 a og § 262 b",
    "Lov nr. 218 af 31.03.2012", "L 111 (2021-22)", "Kl. 8.30-16", "Kl. 08.30-16.00",
    "Mandag-torsdag 8.30-16.30", "2800 Kongens Lyngby", "1000-2999 København", "CVR 12345678",
    "CVR-nr. 12 34 56 78", "ISBN 978-87-12345-67-8", "ISSN 1234-5678", "Version 6.3.1",
    "18-25 år", "25 år i 2023", "100.000-200.000 kr.", "EAN 5798000123456", "Side 1233-1245",
    "77 (2020), 80 (2021), 112 (2023)", "https://example.dk/nyhed/70123456", "EU 2024/1712",
    "I 1975 og 112 i 2023", "Fagforeningen 3F", "2023: 112", "1. 2. 3. 4. 5. 6. 7. 8.",
    "Politi: «112»", "Politi «114»", "Kontakt politiet på «114».", "Ring til politiet («114»).",
    "Ring nu: «112»", "Ring «112»/«114»", "Brandvæsenet slukkede 112 brande.",
    "Der blev ringet op 114 gange.", "Ring til en af de 114 kommuner.", "Alarm 112-kampagnen",
    "Alarm 112-app", "Ring til 112 kommuner.",
    "Tlf. «33 12 34 56» 2300 København", "Man 8-16 «33 12 34 56»", "«33 12 34 56» / «33 12 34 57»",
    "39/112", "DK12345678", "fra 73 til 112", "20261123", "2026-11-23 08:30",
  ]

  static let english = [
    "Call «+45 70 20 25 50» now.",
    "Call «(+45) 70202550»"
      .replacing("«(+45)", with: "(«+45)"), "Call «112».", "Call the police on «114».",
    "Dial «112» at once", "Call «112» or «114»", "Call the emergency number «112».", "«112»",
    "☎ «112»",
    "Phone: «112»", "Call «116 111» if you are a child.", "Call «08000 121 700»", "«0800 012 1700»",
    "UK «+44 20 7946 0958»", "US «+1 (202) 555-0143»", "US «202-555-0143»",
    "«(202) 555-0143»"
      .replacing("«(", with: "(«"), "Sweden «020-390 000»", "Poland «+48 22 628 01 20»",
    "«022 628 01 20»", "Romania «0800 800 678»", "Text «0757 749 845»",
    "Lithuania «+370 616 91119»",
    "Ukraine «+38 044 284 19 15»", "«+380442841915»", "Bulgaria «0800 20 100»",
    "Norway «22 33 11 60»",
    "Write to «info@example.org».", "«First.Last+tag@mail.example.co.uk»", "mail (at) example",
    "Call «527».", "See «www.cmm.dk/hjaelp» now", "See cmm.dk/nyheder", "@handle on a network",
    "«7 0 2 0 2 5 5 0»", "«70\u{00AD}20\u{00A0}25\u{202F}50»", "«70\u{2011}20\u{2011}25\u{2011}50»",
    "112 persons were assessed.", "The hotline took 316 calls in 2019.", "In 2023, 112 of them",
    "1,233 persons", "10,793 victims", "63 million", "63,000,000 persons", "1 000 000 euros",
    "EUR 1 500 000", "€12 500 000", "50 000 000", "23 November 2026", "November 23, 2026",
    "11/23/2026",
    "2026-11-23", "2026/11/23", "section 33(14)", "Article 3(a)-(d)", "Directive 2011/36/EU",
    "Directive (EU) 2024/1712", "COM(2022) 732", "A/RES/55/25", "ISBN 0-306-40615-2",
    "9783161484100", "doi: 10.1000/1234567", "3.14159265", "55.676098, 12.568337",
    "10.0.19045.3803",
    "Open 9.00-17.00", "Open 08:30-16:00", "ages 16-24", "20 %", "ratio 112:80", "pages 1233-1245",
    "from 1999 to 2005", "1999 2000 2001 2002", "1 2 3 4 5 6 7 8 9", "Call 2 friends", "24/7",
    "192.168.1.1", "IBAN DK50 0040 0440 1162 43", "case ABC1234567", "Call in 2023.", "size 0.5",
    "Call the police: «114»", "Call for help: «112»", "Police: «112»", "Call «112», or «999»",
    "Emergency shelters took in 112 women and 114 children.",
    "Call volume: 114 in May, 112 in June.", "The police met 112 people.",
    "a text in 112 languages", "Call «112» discreetly.",
    "They call one of three.", "112", "We helped 112 women. Call us.",
  ].filter { $0 != "112" }

  static let arabic = [
    "اتصل بالرقم «١١٢».", "اتصل على «112».", "اتصل بـ«112»", "اتصل بالرقم «٧٠٢٠٢٥٥٠»",
    "«٧٠ ٢٠ ٢٥ ٥٠»", "«+٤٥ ٧٠ ٢٠ ٢٥ ٥٠»", "\u{200E}«+45 70 20 25 50»\u{200E}", "«۷۰۲۰۲۵۵۰»",
    "هاتف: «112»", "اكتب إلى «cmm@sbst.dk».", "اتصل بالشرطة على «١١٤»", "«٠٠٤٥ ٧٠٢٠٢٥٥٠»",
    "١١٢ شخصًا", "في عام ٢٠٢٣", "من ٢٠١٩-٢٠٢١", "٢٣ نوفمبر ٢٠٢٦", "١٬٠٠٠٬٠٠٠ كرونة", "٢٠٪",
    "المادة ٢٦٢", "نقابة 3F", "112 شخصًا في 2023", "٢٠٢٦-١١-٢٣", "٨٫٥ ملايين", "63 000 000 دولار",
  ]

  static let romanian = [
    "Sunați la «112».", "Sunați imediat la «112».", "Sunați la poliție la «114»",
    "Sunați la poliție: «112»", "Numărul de urgență este «112».", "Poliția a găsit 112 femei.",
    "Tel. «0800 800 678»",
    "Sunați la «+45 70 20 25 50».", "Apelați «112»", "Scrieți la «cmm@sbst.dk».", "«021 311 89 82»",
    "112 persoane", "În 2023 au fost 112 persoane.", "1.000.000 lei", "23 noiembrie 2026",
    "23.11.2026", "art. 210 alin. (1)", "între 2019-2021", "Legea 678/2001", "20 %",
    "ora 8.30-16.30",
  ]

  static let thai = [
    "โทร «112»", "โทร«112»", "โทรหาตำรวจที่ «114»", "โทร «๑๑๒»", "โทร «70202550»", "«๗๐๒๐๒๕๕๐»",
    "โทร«๗๐ ๒๐ ๒๕ ๕๐»ได้เลย", "สายด่วน «112»", "เบอร์«081-234-5678»", "เขียนถึง «cmm@sbst.dk»",
    "112 คน", "ใน พ.ศ. ๒๕๖๙", "มี ๑๑๒ คน", "1,000,000 บาท", "5 000 000 บาท", "มาตรา 262", "สหภาพ 3F",
    "23 พฤศจิกายน 2026", "๒๓/๑๑/๒๐๒๖", "20%",
  ]

  static let ukrainian = [
    "Телефонуйте «112».", "Зателефонуйте за номером «112».",
    "Зателефонуйте до поліції за номером «114».",
    "Дзвоніть «+45 70 20 25 50»", "тел. «044 284 19 15»", "«0800 505 501»", "Тел.: «112»",
    "Пишіть на «cmm@sbst.dk».", "Наберіть «112» або «114»", "«+38 (044) 284-19-15»",
    "112 осіб", "У 2023 році було 112 осіб", "1 000 000 грн", "23 листопада 2026 року",
    "23.11.2026",
    "стаття 149", "2019–2021", "№ 12345678", "профспілка 3F", "10 793 особи",
  ]

  static let vietnamese = [
    "Gọi «112».", "Gọi số «112» ngay.", "Gọi cảnh sát theo số «114»", "Điện thoại: «70 20 25 50»",
    "«0912 345 678»", "ĐT «+84 24 3825 2525»", "Viết cho «cmm@sbst.dk».", "Gọi «112» hoặc «114»",
    "112 người", "Năm 2023 có 112 người", "1.000.000 đồng", "23 tháng 11 năm 2026", "23/11/2026",
    "Điều 262", "2019-2021", "công đoàn 3F",
  ]

  static let tagalog = [
    "Tumawag sa «112».", "Tumawag sa pulisya sa «114».", "I-dial ang «112»", "Tawagan ang «112»",
    "Tumawag sa «+45 70 20 25 50»", "«0917 123 4567»", "Sumulat sa «cmm@sbst.dk».", "Tel: «112»",
    "112 katao", "Noong 2023, 112 katao", "1,000,000 piso", "Nobyembre 23, 2026", "unyong 3F",
    "2019-2021", "Seksyon 262",
  ]

  /// Scripts that the site has no language for: the numbers in them count all the same.
  static let others = [
    "«७० २० २५ ५०»", "«७०२०२५५०» पर कॉल करें", "«৭০ ২০ ২৫ ৫০»", "«৭০২০২৫৫০»", "«７０２０２５５０»",
    "«＋４５　７０　２０　２５　５０»", "电话：«７０－２０－２５－５０»", "«cmm＠sbst.dk»", "«፩»".replacing("«፩»", with: "፩"),
    "११२ लोग", "२०२३ में", "২০২৩ সালে", "２０２３年１１月２３日", "२३-११-२०२६", "၁၁၂", "«၇၀၂၀၂၅၅၀»",
    "«૭૦૨૦૨૫૫૦»", "«੭੦੨੦੨੫੫੦»",
  ].filter { $0 != "၁၁၂" }

  static let all: [(language: String, texts: [String])] = [
    ("da", danish), ("en", english), ("ar", arabic), ("ro", romanian), ("th", thai),
    ("uk", ukrainian), ("vi", vietnamese), ("tl", tagalog), ("hi", others),
  ]
}
