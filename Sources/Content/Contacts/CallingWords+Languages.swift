extension CallingWords {
  /// The words of many languages, for all texts: a text names a line of another country in its words,
  /// and a language that was just begun has none of its own yet.
  static let common = languages.map { words, links, behind in
    CallingWords(words: list(words), links: list(links), behind: list(behind))
  }.reduce(CallingWords.none) { $0.adding($1) }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.trimmed }
  }

  private static let languages: [(words: String, links: String, behind: String)] = [
    // Everywhere
    ("whatsapp, viber, signal, telegram, sms, fax, tel, telefon, hotline", "24/7", ""),
    // Danish
    (
      "ring, ringe, ringer, tast, tlf, telefonnummer, nødnummer, nødnummeret, mobil, mobilnummer",
      "til, på, op, os, mig, til den, nummer, nummeret, nr, straks, altid, eller, og, bare, kun", ""
    ),
    // English
    (
      "call, calling, dial, phone, telephone, phone number, ring, emergency, helpline, "
        + "text, mobile",
      "to, on, at, the number, number, no, or, and, now, is, just, only, us", ""
    ),
    // Norwegian, Swedish
    (
      "nødtelefon, vakttelefon, krisetelefon, tekstmelding, ringa, tfn, larmnummer, "
        + "nödnummer, stödtelefon",
      "till, nummeret, med en gang, numret, direkt, genast, bara, in", ""
    ),
    // Finnish
    (
      "soita, soittakaa, soittaa, puhelin, puh, puhelinnumero, hätänumero, hätänumeroon, "
        + "tekstiviesti",
      "numeroon, numero, nro, yleiseen, tai, ja, heti", ""
    ),
    // German, Dutch
    (
      "ruf, rufen sie, rufe, anrufen, wähle, wählen sie, notruf, notrufnummer, handy, "
        + "telefonnummer, bel",
      "unter, die, nummer, an, oder, und, sofort, naar, het, direct", ""
    ),
    // Polish
    (
      "zadzwoń, zadzwonić, zadzwońcie, dzwoń, dzwonić, dzwoni, telefonuj, zatelefonuj, "
        + "wybierz, wykręć, "
        + "telefonu, telefonem, infolinia, infolinię, gorąca linia",
      "pod, na, do, numer, nr, się, lub, albo, i, z, od razu, natychmiast", ""
    ),
    // Bulgarian
    (
      "обадете се, обадете, обади, обаждайте, позвънете, звъннете, наберете, телефон, тел, "
        + "гореща линия",
      "на, се, по, номер, или, и, веднага, незабавно", ""
    ),
    // Ukrainian, Russian
    (
      "телефонуйте, зателефонуйте, подзвоніть, дзвоніть, зателефонувати, подзвонити, "
        + "наберіть, телефону, "
        + "звоните, звони, звонить, позвоните, позвони, позвонить, набирайте, набрать, "
        + "горячая линия, "
        + "телефон доверия, смс",
      "за, номером, номеру, номер, на, до, по, в, або, та, і, или, сразу, немедленно, "
        + "одразу, негайно", ""
    ),
    // Lithuanian, Latvian, Estonian
    (
      "skambinkite, skambink, skambinti, paskambink, paskambinkite, paskambinti, rinkite, "
        + "surinkite, "
        + "telefonas, telefono, zvaniet, zvani, tālrunis, helista, helistage",
      "telefonu, numeriu, nr, bendruoju, pagalbos, į, ar, arba, ir, iškart, nedelsiant, numuru", ""
    ),
    // Romanian
    (
      "sunați, suna, sună, sunați-ne, apelați, apela, apelează, formați, telefonul, "
        + "telefonați, urgență",
      "la, numărul, numarul, număr, nr, imediat, sau, și, pe", ""
    ),
    // Spanish, Portuguese, Italian
    (
      "llama, llame, llamar, llamad, llamen, marca, marque, marcar, telefonee, teléfono, "
        + "teléfonos, telf, "
        + "tfno, móvil, ligue, ligar, telefone, chama, chiama, chiamate, chiami, telefono",
      "al, a, el, número, numero, de, o, y, por, ya, inmediatamente, gratis, para, il", ""
    ),
    // French
    (
      "appelez, appeler, appelle, téléphonez, téléphoner, téléphone, tél, composez, "
        + "composer, joignez",
      "le, au, à, sur, par, numéro, du, ou, et, nous, tout de suite, immédiatement", ""
    ),
    // Greek, Turkish, Hungarian
    (
      "καλέστε, κάλεσε, τηλέφωνο, τηλεφωνήστε, τηλ, telefonunu, hívja, hívd, telefonszám, "
        + "telefonszáma",
      "το, στο, αριθμό, ή, και, a, az, numarayı", "arayın, arayınız, ara, numaralı, hívja, hívd"
    ),
    // Hebrew
    ("התקשרו, התקשר, חייגו, חייג, טלפון, טל, חירום", "אל, ל, למספר, מספר, או, ב", ""),
    // Arabic
    (
      "اتصل, اتصلي, اتصلوا, الاتصال, هاتف, الهاتف, للطوارئ, بالطوارئ, طوارئ, الطوارئ, اطلب, تلفون, واتساب, جوال",
      "بالرقم, الرقم, برقم, رقم, على, بـ, ب, فورًا, فورا, أو, و", ""
    ),
    // Persian, Dari, Urdu
    (
      "تماس, زنگ, تلفن, تلفنی, تلیفون, تیلفون, خط تماس, پیامک, کال",
      "با, به, را, شماره, شمارهٔ, یا, و, فوراً, پر",
      "تماس, زنگ, تلفن, کال"
    ),
    // Hindi, Bengali, Nepali
    (
      "कॉल करें, फ़ोन, फोन, कॉल, दूरभाष, কল করুন, ফোন, কল", "पर, नंबर, या, और, নম্বরে",
      "कॉल, फोन, फ़ोन, डायल, কল, ফোন"
    ),
    // Thai, Lao, Khmer
    (
      "โทรหา, โทร, โทรศัพท์, กด, ติดต่อ, สายด่วน, ฉุกเฉิน, ໂທ, ໂທຫາ, ទូរស័ព្ទ, ហៅ",
      "ที่, หมายเลข, เบอร์, ไปที่, หรือ, และ, ได้ที่, เลย, ทันที", ""
    ),
    // Chinese, Japanese, Korean
    (
      "拨打, 撥打, 致电, 致電, 电话, 電話, 打电话, 打電話, 热线, 熱線, 请拨, 報警, 报警, 手机, 전화, 전화번호, 긴급전화",
      "或, 号, 號, 请, は, に, 번호, 번", "に電話, へ電話, 番に, 番へ, 전화, 로 전화"
    ),
    // Vietnamese
    (
      "gọi, điện thoại, bấm, quay, khẩn cấp, đt, liên hệ, gọi điện, hotline, zalo",
      "số, theo số, đến, tới, ngay, hoặc, và, cho, điện", ""
    ),
    // Tagalog, Indonesian, Swahili
    (
      "tumawag, tawagan, tawag, i-dial, idayal, telepono, hubungi, telpon, piga simu, simu",
      "sa, ang, numero, numerong, agad, o, at, ay, kaagad, ke, nomor, namba", ""
    ),
  ]
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
