// What the Common Locale Data Repository knows of the words of a language.
extension LanguageWords {
  /// Adds numbers in words, the names of months and days, units and currencies. What a list says of a
  /// word stands.
  mutating func addRepository(_ tag: String) {
    addNumbers(tag)
    addDates(tag)
    addUnits(tag)
    // The repository spells English as Americans do: "kilometers".
    if tag == "en" { addUnits("en-GB") }
    addCurrencies(tag)
  }

  // MARK: Numbers

  private static let numbers: [Int32] =
    Array(0...100) + stride(from: 200, through: 900, by: 100) + [1000, 2000, 1_000_000]

  private mutating func addNumbers(_ tag: String) {
    let rules = ICU.spellings(of: Self.numbers, in: tag)
    // A language whose numbers the repository does not have would get those of English.
    let english = ICU.spellings(of: [2], in: "en").first?.words.first
    guard tag.hasPrefix("en") || rules.first?.words.dropFirst(2).first != english else { return }
    // "One" is an article, or "somebody", in many languages.
    let ones = Set(rules.filter { !$0.isOrdinal }.flatMap { $0.words.dropFirst().prefix(1) })
    for rule in rules.filter({ !$0.isOrdinal }) + rules.filter(\.isOrdinal) {
      guard rule.words.count == Self.numbers.count else { continue }
      for (number, words) in zip(Self.numbers, rule.words) where !ones.contains(words) {
        add(words, Meaning(kind: .number, key: rule.isOrdinal ? "\(number)." : String(number)))
      }
    }
    for rule in rules where !rule.isOrdinal && rule.words.count == Self.numbers.count {
      // "Hundred" is said without "one", too.
      for (number, words) in zip(Self.numbers, rule.words) where number % 100 == 0 && number > 0 {
        guard let last = words.split(separator: " ").last.map(String.init), !ones.contains(last)
        else { continue }
        add(last, Meaning(kind: .number, key: number < 1000 ? "100" : String(number)))
      }
    }
  }

  // MARK: Dates

  private mutating func addDates(_ tag: String) {
    for kind in ICU.DateNames.allCases {
      for (number, name) in ICU.dateNames(kind, in: tag).enumerated() {
        add(
          name,
          Meaning(kind: .date, key: "\(kind.what) \(number + 1)", needsNeighbour: kind.isShort))
      }
    }
    for (keys, text) in ICU.strings("fields", in: tag)
    where keys.starts(with: ["fields", "day", "relative"]) {
      add(text, Meaning(kind: .date, key: "day \(keys.last ?? "")"))
    }
  }

  // MARK: Units

  /// The units of time that a sentence can name without a figure: "an hour", "each week".
  private static let freeUnits: Set<String> = [
    "second", "minute", "hour", "day", "week", "month", "year",
  ]
  private static let measures: Set<String> = [
    "duration", "length", "mass", "volume", "area", "temperature", "speed",
  ]
  /// What has a sign and a name.
  private static let signs = ["percent": "%", "permille": "‰"]

  private mutating func addUnits(_ tag: String) {
    for table in ["units", "unitsShort", "unitsNarrow"] {
      for (keys, text) in ICU.strings(table, part: "-unit", in: tag) {
        guard keys.count >= 4, Self.measures.contains(keys[1]) || Self.signs[keys[2]] != nil,
          keys[3] != "per", keys[3] != "gender", !text.contains("{1}")
        else { continue }
        let isFree = table == "units" && Self.freeUnits.contains(keys[2])
        add(
          text.replacing("{0}", with: " "),
          Meaning(
            kind: .unit, key: Self.signs[keys[2]] ?? keys[2], needsNeighbour: !isFree))
      }
    }
  }

  /// Adds the codes and signs of currencies, and of their names the words that two countries share,
  /// as `kroner`; where there is none, all. What a currency is of, as `Danish`, says nothing.
  private mutating func addCurrencies(_ tag: String) {
    var names: [(country: String, words: [String])] = []
    var countries: [String: Set<String>] = [:]
    for table in ["CurrencyPlurals", "Currencies"] {
      for (keys, text) in ICU.strings(table, part: "-curr", in: tag)
      // Codes that begin so are of no country: gold, and what is unknown.
      where keys.count >= 2 && !keys[1].hasPrefix("X") {
        let words = TokenReader.tokens(of: text, spelling).map(\.text)
        let country = String(keys[1].prefix(2))
        addCurrency(keys[1])
        if words.count == 1 { addCurrency(words[0]) }
        names.append((country, words))
        for word in words { countries[word, default: []].insert(country) }
      }
    }
    for name in names where name.words.count > 1 {
      let long = name.words.filter { $0.count > 3 }
      let shared = long.filter { (countries[$0]?.count ?? 0) > 1 }
      for word in shared.isEmpty ? long : shared { addCurrency(word) }
    }
  }

  private mutating func addCurrency(_ word: String) {
    add(word, Meaning(kind: .unit, key: word.lowercased(), needsNeighbour: true))
  }
}

extension ICU.DateNames {
  fileprivate var what: String {
    switch self {
    case .months, .monthsAlone, .shortMonths, .shortMonthsAlone: "month"
    case .days, .daysAlone, .shortDays, .shortDaysAlone: "day"
    case .halves: "half"
    }
  }

  fileprivate var isShort: Bool {
    switch self {
    case .shortMonths, .shortMonthsAlone, .shortDays, .shortDaysAlone, .halves: true
    case .months, .monthsAlone, .days, .daysAlone: false
    }
  }
}
