// The words in which the signs of an address are spelled.
extension LiteralContactScanner {
  /// Brackets and quotation marks round a spelled sign.
  static let openings: [UInt32] = [
    0x28, 0x5B, 0x7B, 0x3C, 0x27, 0x22, 0x201C, 0x201D, 0xAB, 0x2D, 0x2F, 0x7C,
  ]
  static let closings: [UInt32] = [
    0x29, 0x5D, 0x7D, 0x3E, 0x27, 0x22, 0x201D, 0xBB, 0x2D, 0x2F, 0x7C,
  ]
  /// The words for the sign that are common words as well.
  static let doubtfulWords: Set<String> = [
    "at", "chez", "ät", "ат", "эт", "آت", "ات", "แอท", "แอด", "собака", "равлик", "còng", "coadă",
    "arond", "et", "eta", "ett", "ет", "एट", "अट", "এট", "ایت", "أت", "إت", "monkey", "alpha",
    "kwenye", "ατ", "keong", "miuku", "kuyruklu",
  ]

  static let atWords = Set(
    CallingWords.list(
      """
      at, @, ät, snabel-a, snabela, alfakrøll, krøllalfa, krøll-alfa, arroba, arobase, arobas, małpa, \
      malpa, małpka, собака, собачка, собачку, равлик, песик, ат, эт, ет, кльомба, маймунка, \
      маймунско а, маймунско а-то, a rond, arond, a-rond, coadă, coadă de maimuță, kukac, chiocciola, \
      zavináč, miukumauku, miuku, chez, et, eta, ett, kuyruklu a, at işareti, kuyruklu, παπάκι, παπακι, \
      ατ, آت, ات, أت, ایت, إت, آت ساین, علامة آت, ایٹ, ایٹ دا ریٹ, ऐट, एट, एट द रेट, ऐट द रेट, अट, \
      অ্যাট, এট, এ্যাট, এট দ্য রেট, แอท, แอด, แอ็ต, còng, a còng, a vòng, a móc, acòng, 艾特, 小老鼠, \
      アット, アットマーク, 골뱅이, 앳, አት, ኣት, apenstaartje, klammeraffe, affenschwanz, heliao, \
      a keong, keong, a bulat, monkey, alpha, alama ya at, kwenye
      """))
  static let dotWords = Set(
    CallingWords.list(
      """
      dot, ., punkt, punktum, prik, punct, punto, ponto, point, точка, крапка, точку, крапку, taškas, \
      piste, nokta, pont, chấm, tuldok, จุด, ดอท, ดอต, نقطة, نقطه, دوت, دات, ڈاٹ, نقطہ, 点, 點, ドット, \
      kropka, punt, тачка, तारा, डॉट, डाट, बिंदु, बिन्दु, थोप्लो, ডট, বিন্দু, τελεία, τελεια, ነጥብ, nukta, \
      dhibic, titik, tecka, bodka, tečka, točka, punts, punkts, pika, 닷, 점, ዶት
      """))
  /// Longer than the longest of them.
  static let longestSpelling = 20
  /// The ends of hosts that are small words of a sentence, too.
  static let smallTops: Set<String> = [
    "in", "is", "so", "to", "me", "us", "be", "my", "by", "as", "am", "do", "on", "of", "for",
    "the",
    "they", "this", "your", "with", "and", "or", "when", "where", "that", "which",
  ]
  static let commonTops: Set<String> = [
    "com", "org", "net", "info", "int", "gov", "edu", "ngo", "help", "app", "online", "biz", "uk",
    "eu",
  ]
}
