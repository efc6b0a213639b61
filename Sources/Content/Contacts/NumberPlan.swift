/// The numbers that can be dialled behind one calling code, and how they are written: the data of
/// libphonenumber, which `Scripts/make-phone-metadata.py` puts into `phone-metadata.txt`.
struct NumberPlan: Sendable {
  /// One way to write a number: the first counts whose beginning and whose whole fit.
  private struct Form {
    let pattern: Substring
    let template: Substring
    let beginning: Substring
  }

  /// The digits behind the plus.
  let code: Substring
  /// The countries that have it, by their two letters; the main one first.
  let regions: [Substring]
  /// The digits before a number that is dialled within the country: `0` in many.
  let prefix: Substring
  private let dialledPrefix: Substring
  private let replacement: Substring
  /// How many digits a number has without the code.
  let lengths: [Int]
  private let valid: Substring
  private let freeShort: Substring
  private let short: Substring
  private let forms: [Form]

  private init?(_ lines: [Substring]) {
    let fields = lines[0].split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 9 else { return nil }
    code = fields[0]
    regions = fields[1].split(separator: " ")
    prefix = fields[2]
    dialledPrefix = fields[3]
    replacement = fields[4]
    lengths = fields[5].split(separator: " ").compactMap { Int($0) }
    valid = fields[6]
    freeShort = fields[7]
    short = fields[8]
    forms = lines.dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return Form(pattern: fields[1], template: fields[2], beginning: fields[3])
    }
  }

  /// Whether a number, without the code, has as many digits as one can have.
  func isPossible(_ national: some StringProtocol) -> Bool {
    lengths.contains(national.utf8.count)
  }

  /// Whether a number, without the code, is one that can have been given to somebody.
  func isValid(_ national: some StringProtocol) -> Bool {
    ICU.matches(valid, national)
  }

  /// Whether digits are the short number of an emergency, or of another line that costs nothing.
  func isFreeShort(_ digits: String) -> Bool { ICU.matches(freeShort, digits) }

  /// Whether digits are a short number of the country.
  func isShort(_ digits: String) -> Bool { ICU.matches(short, digits) }

  /// A number, without the code, in the groups in which it is read; without any, if none fits.
  func formatted(_ national: String) -> String {
    let form = forms.first { form in
      (form.beginning.isEmpty || ICU.prefixLength(of: national, matching: form.beginning) != nil)
        && ICU.matches(form.pattern, national)
    }
    return form.flatMap { ICU.replacingFirst($0.pattern, in: national, with: $0.template) }
      ?? national
  }

  /// The number, without the code, that is reached by dialling these digits within the country; nil
  /// when they reach none.
  func national(dialled digits: String) -> String? {
    if !dialledPrefix.isEmpty,
      let length = ICU.prefixLength(of: digits, matching: dialledPrefix), length > 0
    {
      var rest: String? = String(digits.dropFirst(length))
      // The digits that the pattern keeps belong to the number.
      if !replacement.isEmpty, length > prefix.utf8.count {
        rest = ICU.replacingFirst(dialledPrefix, in: digits, with: replacement)
      }
      if let rest, isValid(rest) { return rest }
    }
    return isValid(digits) ? digits : nil
  }

  /// Whether digits are dialled within the country, or are those behind a plus without it.
  func isDialled(_ digits: String) -> Bool {
    national(dialled: digits) != nil
      || digits.hasPrefix(code) && isValid(digits.dropFirst(code.utf8.count))
  }

  // MARK: All of them

  private static let all: (plans: [Substring: NumberPlan], codes: [Substring: Substring]) = {
    let text = String(decoding: PackageResources.phone_metadata_txt, as: UTF8.self)
    var plans: [Substring: NumberPlan] = [:]
    var codes: [Substring: Substring] = [:]
    var lines: [Substring] = []
    func add() {
      guard let plan = lines.isEmpty ? nil : NumberPlan(lines) else { return }
      plans[plan.code] = plan
      for region in plan.regions { codes[region] = plan.code }
    }
    for line in text.split(separator: "\n").dropFirst() {
      if !line.hasPrefix("\t") {
        add()
        lines = []
      }
      lines.append(line)
    }
    add()
    return (plans, codes)
  }()

  /// The plan of the code with which the digits behind a plus begin. No code begins with another.
  static func plan(ofInternational digits: some StringProtocol) -> NumberPlan? {
    for length in 1...3 {
      if let plan = all.plans[Substring(digits.prefix(length))] { return plan }
    }
    return nil
  }

  /// The plan of a country, by its two letters.
  static func plan(ofCountry country: String) -> NumberPlan? {
    all.codes[country[...]].flatMap { all.plans[$0] }
  }

  // MARK: Languages

  /// The plans of the countries in which most of those live who read a language: its texts name their
  /// numbers as they are dialled there.
  static func plans(ofLanguage language: String) -> [NumberPlan] {
    (countries[language] ?? "").split(separator: " ").compactMap { plan(ofCountry: String($0)) }
  }

  /// Whether a number is as long as nearly all are of a country in which they are written without a
  /// prefix.
  func isOfUsualLength(_ national: String) -> Bool {
    regions.first.flatMap { Self.usualLengths[String($0)] }?.contains(national.utf8.count) ?? false
  }

  private static let usualLengths: [String: [Int]] = [
    "BD": [10], "BR": [10, 11], "CO": [10], "CZ": [9], "DK": [8], "ES": [9], "GR": [10], "HK": [8],
    "IN": [10], "IR": [10], "IT": [10], "LV": [8], "MX": [10], "NO": [8], "NP": [10], "PK": [10],
    "PL": [9], "PT": [9], "RU": [10], "US": [10],
  ]

  private static let countries: [String: String] = [
    "am": "ET", "ar": "EG SA JO AE MA IQ SY", "bg": "BG", "bn": "BD", "cs": "CZ", "da": "DK",
    "de": "DE AT CH", "el": "GR CY", "en": "GB US IE AU", "es": "ES MX CO", "et": "EE",
    "fa": "IR AF",
    "fi": "FI", "fil": "PH", "fr": "FR BE", "gu": "IN", "he": "IL", "hi": "IN", "hr": "HR",
    "hu": "HU", "hy": "AM", "id": "ID", "is": "IS", "it": "IT", "ja": "JP", "ka": "GE", "km": "KH",
    "ko": "KR", "ku": "IQ", "lo": "LA", "lt": "LT", "lv": "LV", "mk": "MK", "ml": "IN", "mn": "MN",
    "mr": "IN", "ms": "MY", "my": "MM", "nb": "NO", "ne": "NP", "nl": "NL BE", "no": "NO",
    "om": "ET", "pa": "IN PK", "pl": "PL", "ps": "AF", "pt": "PT BR", "ro": "RO MD", "ru": "RU",
    "si": "LK", "sk": "SK", "sl": "SI", "so": "SO", "sq": "AL", "sr": "RS", "sv": "SE",
    "sw": "KE TZ", "ta": "IN LK", "te": "IN", "th": "TH", "ti": "ER ET", "tl": "PH", "tr": "TR",
    "uk": "UA", "ur": "PK", "vi": "VN", "zh": "CN TW HK",
  ]
}
