/// The words before a number that names a document, a case, a person or a thing.
///
/// Of all languages at once: a text names papers of other countries by their own words.
enum DocumentWords {
  /// `nr.`, `no.`, which stand between such a word and the number.
  static let areNumber: Set<String> = [
    "nr", "no", "number", "nummer", "num", "número", "numéro", "numer", "numărul", "number",
    "номер",
    "номером", "n", "13", "10", "رقم", "شماره", "số", "เลขที่", "หมายเลข", "numero", "szám", "száma",
    "नं", "नम्बर", "নং",
    "nummeret", "numărului", "numarul", "numerem", "numeru", "numerong", "línea", "номери",
    "номера",
  ]

  /// Those of them that shorten the word; before digits without a space they name a paper, as in
  /// `Limited by guarantee, no. 07412589`.
  static let short: Set<String> = ["nr", "no", "n", "num"]

  /// Those that lead to another place of a text.
  static let pointing: Set<String> = [
    "see", "se", "jf", "cf", "siehe", "voir", "véase", "ver", "vedi", "vezi", "zob", "див", "см",
    "xem", "tingnan",
  ]

  private static let all: Set<String> = [
    "isbn", "issn", "cvr", "cpr", "ean", "gtin", "iban", "doi", "pmid", "orcid", "vat", "kvk",
    "nip",
    "cui", "cif", "cnp", "id", "ref", "se", "org", "orgnr", "version", "bic", "regon", "krs",
    "pesel",
    "ssn", "nif", "nie", "edrpou", "єдрпоу", "код", "рнокпп", "inn", "инн", "огрн", "сснр", "siren",
    "siret", "uid", "imei", "zip", "pp", "sku", "lot", "model",
    // Danish and its neighbours
    "sag", "sagen", "sags", "sagsnr", "journalnr", "journal", "jnr", "j", "dok", "dokument",
    "bilag",
    "pas", "passnr", "ordre", "faktura", "kundenr", "konto", "kontonr", "reg", "lov", "folketal",
    "indbyggertal", "ärende", "dnr", "diarienr", "diarienummer", "mål", "sak", "saksnr", "matrikel",
    "postnr", "postnummer", "varenr", "løbenr", "medlemsnr", "kort", "lokale", "værelse", "stue",
    "spørgsmål", "kapitel", "tabel", "artikel", "tog", "side",
    // English
    "password", "pin", "kode", "koden", "adgangskode", "kodeord", "parola", "пароль",
    "case", "cases", "app", "application", "applications", "file", "docket", "document", "passport",
    "permit", "visa", "order", "invoice", "account", "licence", "license", "registration",
    "reg", "reference", "serial", "policy", "claim", "ticket", "resolution", "decision", "act",
    "population", "postcode", "postal", "patent", "vol", "page", "pages", "company", "charity",
    "member", "card", "room", "house", "flat", "apartment", "seat", "bus", "question", "section",
    "chapter", "table", "article", "item", "bed", "gate", "platform", "train", "tram",
    // Romanian, Ukrainian, Russian, Polish, Bulgarian
    "dosar", "dosarul", "dosarului", "cauza", "pașaport", "factura", "contul", "legea", "справа",
    "справи", "справу", "паспорт", "паспорта", "дело", "дела", "sprawa", "sygn", "akt", "paszport",
    "дел", "рахунок", "счёт", "заява", "заявление", "індекс", "индекс",
    // German, French, Spanish, Italian
    "aktenzeichen", "az", "reisepass", "konto", "dossier", "affaire", "requête", "passeport", "loi",
    "expediente", "asunto", "pasaporte", "caso", "causa", "ley", "siret", "pratica", "passaporto",
    // Arabic, Persian, Thai, Vietnamese, Tagalog
    "قضية", "القضية", "ملف", "الملف", "جواز", "الجواز", "السفر", "هوية", "الهوية", "پرونده",
    "گذرنامه",
    "คดี", "พาสปอร์ต", "หนังสือเดินทาง", "เลขที่", "hộ", "chiếu", "hồ", "sơ", "kaso", "pasaporte",
    "案件", "राहदानी", "नागरिकता", "护照", "護照", "आधार", "aadhaar", "cccd", "cmnd", "cmt", "mst",
    // Rooms, houses, pages and other things that are numbered
    "lejlighed", "lejligheden", "værelset", "hus", "bygning", "dør", "paragraf", "rum", "linje",
    "кімната", "кімнати", "стаття", "статті", "сторінка", "автобус", "питання", "будинок",
    "квартира", "палата", "camera", "articolul", "articol", "pagina", "autobuzul", "întrebarea",
    "apartamentul", "blocul", "salonul", "silid", "kuwarto", "pahina", "artikulo", "tanong",
    "pokój", "pokoju", "artykuł", "strona", "autobus", "pytanie", "mieszkanie", "budynek",
    "habitación", "artículo", "página", "autobús", "pregunta", "piso", "apartamento", "sala",
    "zimmer", "seite", "frage", "haus", "wohnung", "raum", "chambre", "appartement", "salle",
    "الغرفة", "غرفة", "المادة", "مادة", "صفحة", "الصفحة", "البناية", "بناية", "الحافلة", "حافلة",
    "السؤال", "سؤال", "الشقة", "شقة", "المبنى", "phòng", "điều", "trang", "câu", "căn", "thẻ",
    // Accounts, postcodes, classes of books
    "бик", "р/с", "счет", "счета", "счёта", "к/с", "кпп", "удк", "ббк", "udk", "udc", "bbk",
    "огрнип",
    "снилс", "cep", "cnpj", "cpf", "rg", "swift", "clabe", "ifsc", "npwp", "nik", "sip",
    "tckn", "vkn", "dni", "ruc", "rut", "nit", "curp", "rfc", "szül", "adószám", "számlaszám",
    "bankszámla", "nyilvántartási", "cégjegyzékszám", "cégjegyzék", "iva", "p.iva", "runts", "rea",
    "imo", "mmsi", "eori", "duns", "lei", "regcode", "rik", "įmonės", "kodas", "α.φ.μ", "αφμ",
    "α.μ.κ.α", "αμκα", "rekening", "hesap", "rachunku", "konta",
    "compte", "cuenta", "conta", "cont", "λογαριασμός", "сметка", "егн", "еик", "булстат",
    "sąskaita",
    "ملي", "حساب", "شبا", "खाता", "हिसाब", "अकाउंट", "账号", "账户", "帳號", "開戶行", "บัญชี", "เลขบัญชี",
  ]

  /// Whether a word of lower case is one of them.
  static func names(_ word: Substring) -> Bool { all.contains(String(word)) }

  /// Whether a word of lower case is one of them, or a compound that ends in `nummer`.
  static func contains(_ word: Substring) -> Bool {
    if all.contains(String(word)) { return true }
    for ending in ["nummer", "nummeret", "nr", "numret"] where word.hasSuffix(ending) {
      let beginning = word.dropLast(ending.count)
      return beginning.count > 2
        && ![
          "telefon", "tele", "tlf", "mobil", "nød", "sms", "vagt", "hjælpe", "direkte", "alarm",
          "gratis", "hotline", "kontakt", "lokal", "fax", "hoved", "ruf", "notruf", "kurz", "handy",
          "service", "durchwahl", "festnetz", "whatsapp", "krise", "krisen", "mobile", "tele",
        ].contains(String(beginning))
    }
    return false
  }
}
