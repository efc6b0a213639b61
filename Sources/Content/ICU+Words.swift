internal import CICU

// Words of a language, as the Common Locale Data Repository has them.
extension ICU {
  /// How many words each of `texts` has.
  static func wordCounts(of texts: [String], in tag: String) -> [Int] {
    wordEnds(in: texts, tag: tag).map { $0.count(where: \.isWord) }
  }

  /// For each of `texts`, the places at which a word ends in its UTF-16, and what lies between words;
  /// also in a script that puts no spaces between them.
  static func wordEnds(in texts: [String], tag: String) -> [[(end: Int, isWord: Bool)]] {
    var status = U_ZERO_ERROR
    guard let breaks = unsafe varde_ubrk_openWords(tag, &status), status.isSuccess
    else { return texts.map { _ in [] } }
    defer { unsafe varde_ubrk_close(breaks) }
    return texts.map { text in
      let utf16 = Array(text.utf16)
      var ends: [(end: Int, isWord: Bool)] = []
      unsafe utf16.withUnsafeBufferPointer { buffer in
        unsafe varde_ubrk_setText(breaks, buffer.baseAddress, Int32(buffer.count), &status)
        // What lies between two breaks is a word, or spaces and signs, which have no status.
        while case let end = unsafe varde_ubrk_next(breaks), end >= 0 {
          ends.append((Int(end), unsafe varde_ubrk_getRuleStatus(breaks) > 0))
        }
      }
      return ends
    }
  }

  /// `numbers` in words, by each of the rules that a language has for its genders, cases and ordinals.
  static func spellings(of numbers: [Int32], in tag: String)
    -> [(words: [String], isOrdinal: Bool)]
  {
    var status = U_ZERO_ERROR
    guard let format = unsafe varde_unum_openSpellout(tag, &status), status.isSuccess
    else { return [] }
    defer { unsafe varde_unum_close(format) }
    var result: [(words: [String], isOrdinal: Bool)] = []
    var isOrdinal: Int32 = 0
    while let lines = unsafe utf16(
      capacity: 128 * numbers.count,
      { buffer, capacity in
        unsafe varde_spellings(
          format, Int32(result.count), numbers, Int32(numbers.count), buffer, capacity, &isOrdinal)
      })
    { result.append((lines.split(separator: "\n").map(String.init), isOrdinal != 0)) }
    return result
  }

  /// The names of the months or of the days of the week, in their order.
  static func dateNames(_ kind: DateNames, in tag: String) -> [String] {
    var status = U_ZERO_ERROR
    // The calendar of the reader's papers, also where the language counts by another one.
    let name = tag + "@calendar=gregorian"
    guard let format = unsafe varde_udat_openNames(name, &status), status.isSuccess else {
      return []
    }
    defer { unsafe varde_udat_close(format) }
    return (0..<(unsafe varde_udat_countSymbols(format, kind.symbols))).compactMap { index in
      unsafe utf16 { buffer, capacity in
        unsafe varde_udat_getSymbols(format, kind.symbols, index, buffer, capacity, &status)
      }
    }.filter { !$0.isEmpty }
  }

  /// The strings of a table of CLDR for one locale alone, a line for each: the keys that lead to it, a
  /// tab, and the string.
  static func lines(_ table: String, part: String, of locale: String) -> String {
    var status = U_ZERO_ERROR
    let lines = unsafe utf16(capacity: 1 << 18) { buffer, capacity in
      unsafe varde_resourceLines(part, locale, table, buffer, capacity, &status)
    }
    return status.isSuccess && status != U_USING_DEFAULT_WARNING ? lines ?? "" : ""
  }

  /// The strings of a table, each with the keys that lead to it: `/units/duration/day/one`.
  static func strings(_ table: String, part: String = "", in tag: String)
    -> [(keys: [String], text: String)]
  {
    var locale = tag.replacing("-", with: "_")
    var found: [(keys: [String], text: String)] = []
    while true {
      for line in lines(table, part: part, of: locale).split(separator: "\n") {
        let halves = line.split(separator: "\t")
        guard halves.count == 2 else { continue }
        found.append((halves[0].split(separator: "/").map(String.init), String(halves[1])))
      }
      // What a variety of a language does not say, the language does.
      guard let shorter = locale.lastIndex(of: "_") else { return found }
      locale = String(locale[..<shorter])
    }
  }
}

extension ICU {
  /// The names that CLDR has of months, of the days of the week, and of the halves of a day.
  enum DateNames: CaseIterable {
    case months, monthsAlone, shortMonths, shortMonthsAlone
    case days, daysAlone, shortDays, shortDaysAlone, halves

    fileprivate var symbols: UDateFormatSymbolType {
      switch self {
      case .months: UDAT_MONTHS
      case .monthsAlone: UDAT_STANDALONE_MONTHS
      case .shortMonths: UDAT_SHORT_MONTHS
      case .shortMonthsAlone: UDAT_STANDALONE_SHORT_MONTHS
      case .days: UDAT_WEEKDAYS
      case .daysAlone: UDAT_STANDALONE_WEEKDAYS
      case .shortDays: UDAT_SHORT_WEEKDAYS
      case .shortDaysAlone: UDAT_STANDALONE_SHORT_WEEKDAYS
      case .halves: UDAT_AM_PMS
      }
    }
  }
}
