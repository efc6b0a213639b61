internal import CICU

/// What a language does with numbers, dates, lists, letters and the direction of writing, as the
/// Unicode Common Locale Data Repository has it. The only place that touches ICU.
///
/// Every function opens what it needs and closes it again; none keeps state, so all may be called
/// from any thread. Opening costs up to a millisecond: call them once a language, not once a page.
enum ICU {
  // MARK: Tags

  /// The canonical form of a BCP 47 tag, or nil when it is malformed.
  static func canonicalLanguageTag(_ tag: String) -> String? {
    let hyphenated = String(tag.map { $0 == "_" ? "-" : $0 })
    var status = U_ZERO_ERROR
    var parsed: Int32 = 0
    guard
      let locale = unsafe ascii({ buffer, capacity in
        unsafe varde_uloc_forLanguageTag(hyphenated, buffer, capacity, &parsed, &status)
      }), status.isSuccess, Int(parsed) == hyphenated.utf8.count,
      let canonical = unsafe ascii({ buffer, capacity in
        unsafe varde_uloc_canonicalize(locale, buffer, capacity, &status)
      }), status.isSuccess,
      let result = unsafe ascii({ buffer, capacity in
        unsafe varde_uloc_toLanguageTag(canonical, buffer, capacity, &status)
      }), status.isSuccess
    else { return nil }
    return result
  }

  /// Whether the first part of a tag is a language that has a name.
  static func isKnownLanguage(_ tag: String) -> Bool {
    languageName(of: tag, in: "en") != nil
  }

  /// What a language is called in another; nil when that has no word for it.
  static func languageName(of tag: String, in other: String) -> String? {
    var status = U_ZERO_ERROR
    let name = unsafe utf16 { buffer, capacity in
      unsafe varde_uloc_getDisplayLanguage(tag, other, buffer, capacity, &status)
    }
    guard status.isSuccess, status != U_USING_DEFAULT_WARNING else { return nil }
    return name.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What a country, by its two letters, is called in a language.
  static func countryName(of country: String, in tag: String) -> String? {
    var status = U_ZERO_ERROR
    let name = unsafe utf16 { buffer, capacity in
      unsafe varde_uloc_getDisplayCountry("und-\(country)", tag, buffer, capacity, &status)
    }
    guard status.isSuccess, status != U_USING_DEFAULT_WARNING else { return nil }
    return name.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether the usual script of a language runs from right to left.
  static func isRightToLeft(_ tag: String) -> Bool {
    unsafe varde_uloc_isRightToLeft(tag) != 0
  }

  // MARK: Numbers

  /// The value of a digit from 0 to 9 in any script; nil for any other letter. Costs a look into a
  /// table.
  static func digitValue(of letter: UInt32) -> Int? {
    let value = varde_u_charDigitValue(UChar32(letter))
    return value < 0 ? nil : Int(value)
  }

  // MARK: Words

  /// The small letter of a scalar; itself where it has none. Costs a look into a table.
  static func lowercased(_ letter: UInt32) -> UInt32 { UInt32(varde_u_tolower(UChar32(letter))) }

  /// Whether a scalar is a small letter. Costs a look into a table.
  static func isLowercase(_ letter: UInt32) -> Bool { varde_u_islower(UChar32(letter)) != 0 }

  /// How many words each of `texts` has, also in a script that puts no spaces between them.
  static func wordCounts(of texts: [String], in tag: String) -> [Int] {
    var status = U_ZERO_ERROR
    guard let breaks = unsafe varde_ubrk_openWords(tag, &status), status.isSuccess else {
      return texts.map { _ in 0 }
    }
    defer { unsafe varde_ubrk_close(breaks) }
    return texts.map { text in
      let utf16 = Array(text.utf16)
      var count = 0
      unsafe utf16.withUnsafeBufferPointer { buffer in
        unsafe varde_ubrk_setText(breaks, buffer.baseAddress, Int32(buffer.count), &status)
        // What lies between two breaks is a word, or spaces and signs, which have no status.
        while unsafe varde_ubrk_next(breaks) >= 0 {
          if unsafe varde_ubrk_getRuleStatus(breaks) > 0 { count += 1 }
        }
      }
      return count
    }
  }

  // MARK: Plurals

  /// The plural category of a whole number: `zero`, `one`, `two`, `few`, `many` or `other`.
  static func pluralCategory(of number: Int, in tag: String) -> String {
    var status = U_ZERO_ERROR
    guard let rules = unsafe varde_uplrules_open(tag, &status), status.isSuccess else {
      return "other"
    }
    defer { unsafe varde_uplrules_close(rules) }
    return unsafe utf16 { buffer, capacity in
      unsafe varde_uplrules_select(rules, Double(number), buffer, capacity, &status)
    } ?? "other"
  }

  /// All plural categories of a language.
  static func pluralCategories(in tag: String) -> Set<String> {
    var status = U_ZERO_ERROR
    guard let rules = unsafe varde_uplrules_open(tag, &status), status.isSuccess else {
      return ["other"]
    }
    defer { unsafe varde_uplrules_close(rules) }
    guard let names = unsafe varde_uplrules_getKeywords(rules, &status), status.isSuccess else {
      return ["other"]
    }
    defer { unsafe varde_uenum_close(names) }
    var result: Set<String> = []
    while let name = unsafe varde_uenum_next(names, nil, &status) {
      unsafe result.insert(String(cString: name))
    }
    return result
  }

  // MARK: Numbers, dates, lists

  /// A whole number with the digits and separators of a language.
  static func format(_ number: Int, isGrouped: Bool = true, in tag: String) -> String {
    var status = U_ZERO_ERROR
    guard let format = unsafe varde_unum_open(tag, &status), status.isSuccess else {
      return String(number)
    }
    defer { unsafe varde_unum_close(format) }
    if !isGrouped { unsafe varde_unum_setGrouping(format, 0) }
    return unsafe utf16 { buffer, capacity in
      unsafe varde_unum_formatInt64(format, Int64(number), buffer, capacity, &status)
    } ?? String(number)
  }

  /// A ratio as a percentage, in the form of a language, with this many digits behind the point.
  static func percentage(_ ratio: Double, fractionDigits: Int, in tag: String) -> String? {
    var status = U_ZERO_ERROR
    guard let format = unsafe varde_unum_openPercent(tag, Int32(fractionDigits), &status),
      status.isSuccess
    else { return nil }
    defer { unsafe varde_unum_close(format) }
    return unsafe utf16 { buffer, capacity in
      unsafe varde_unum_formatDouble(format, ratio, buffer, capacity, &status)
    }
  }

  /// A day in the long form of a language: `23 November 2026`.
  static func format(_ date: CalendarDate, in tag: String) -> String {
    var status = U_ZERO_ERROR
    guard let format = unsafe varde_udat_openLong(tag, &status), status.isSuccess else {
      return date.description
    }
    defer { unsafe varde_udat_close(format) }
    let milliseconds = Double(date.daysSince1970) * 86_400_000
    return unsafe utf16 { buffer, capacity in
      unsafe varde_udat_format(format, milliseconds, buffer, capacity, &status)
    } ?? date.description
  }

  /// A time of the day in the short form of a language: `08:30`, `8:30 AM`.
  static func format(minutes: Int, in tag: String) -> String {
    var status = U_ZERO_ERROR
    let plain = "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    guard let format = unsafe varde_udat_openTime(tag, &status), status.isSuccess else {
      return plain
    }
    defer { unsafe varde_udat_close(format) }
    return unsafe utf16 { buffer, capacity in
      unsafe varde_udat_format(format, Double(minutes) * 60_000, buffer, capacity, &status)
    } ?? plain
  }

  /// Whether IANA has a time zone of this name.
  static func isTimeZone(_ name: String) -> Bool {
    var status = U_ZERO_ERROR
    var isSystem: UBool = 0
    let letters = Array(name.utf16)
    _ = unsafe utf16 { buffer, capacity in
      unsafe varde_ucal_getCanonicalTimeZoneID(
        letters, Int32(letters.count), buffer, capacity, &isSystem, &status)
    }
    return name.contains("/") && status.isSuccess && isSystem != 0
  }

  /// A whole number in words.
  static func spelledOut(_ number: Int, in tag: String) -> String {
    var status = U_ZERO_ERROR
    guard let format = unsafe varde_unum_openSpellout(tag, &status), status.isSuccess else {
      return ""
    }
    defer { unsafe varde_unum_close(format) }
    return unsafe utf16 { buffer, capacity in
      unsafe varde_unum_formatInt64(format, Int64(number), buffer, capacity, &status)
    } ?? ""
  }

  /// The names of the months, within a date and alone, and of the days of the week.
  static func monthAndDayNames(in tag: String) -> [String] {
    var status = U_ZERO_ERROR
    guard let format = unsafe varde_udat_openNames(tag, &status), status.isSuccess else {
      return []
    }
    defer { unsafe varde_udat_close(format) }
    var names: [String] = []
    for type in [UDAT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_WEEKDAYS, UDAT_STANDALONE_WEEKDAYS] {
      for index in 0..<(unsafe varde_udat_countSymbols(format, type)) {
        let name = unsafe utf16 { buffer, capacity in
          unsafe varde_udat_getSymbols(format, type, index, buffer, capacity, &status)
        }
        if let name, !name.isEmpty { names.append(name) }
      }
    }
    return names
  }

  /// Words joined as a language joins them: `a, b and c`.
  static func list(_ words: [String], in tag: String) -> String {
    let plain = words.joined(separator: ", ")
    var status = U_ZERO_ERROR
    guard words.count > 1, let format = unsafe varde_ulistfmt_open(tag, &status), status.isSuccess
    else { return plain }
    defer { unsafe varde_ulistfmt_close(format) }
    let texts = words.map { Array($0.utf16) }
    let lengths = texts.map { Int32($0.count) }
    let joined = texts.flatMap { $0 }
    return unsafe joined.withUnsafeBufferPointer { all in
      var start = 0
      var addresses = unsafe [UnsafePointer<UInt16>?](repeating: nil, count: texts.count)
      for (index, text) in texts.enumerated() {
        unsafe addresses[index] = all.baseAddress.map { unsafe $0 + start }
        start += text.count
      }
      return unsafe utf16(capacity: joined.count + 40 * words.count) { buffer, capacity in
        unsafe varde_ulistfmt_format(
          format, &addresses, lengths, Int32(words.count), buffer, capacity, &status)
      }
    } ?? plain
  }

  // MARK: Letters

  /// The numbers of `texts` in the order of a dictionary of the language; equal ones keep theirs.
  static func sortedIndices(of texts: [String], in tag: String) -> [Int] {
    guard let collator = Collator(tag, strength: UCOL_TERTIARY) else {
      return Array(texts.indices)
    }
    let keys = texts.map { collator.key(of: $0) }
    return texts.indices.sorted { a, b in
      if keys[a] == keys[b] { return a < b }
      return keys[a].lexicographicallyPrecedes(keys[b])
    }
  }

  /// For each of `texts`, the letter of the language's index under which it stands; nil before the
  /// first.
  static func indexLetters(for texts: [String], in tag: String) -> [String?] {
    guard let collator = Collator(tag, strength: UCOL_PRIMARY) else {
      return texts.map { _ in nil }
    }
    let letters = indexLetters(in: tag).map { (letter: $0, key: collator.key(of: $0)) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return texts.map { text in
      let key = collator.key(of: text)
      // The first letter behind the text, by halves.
      var (low, high) = (0, letters.count)
      while low < high {
        let middle = (low + high) / 2
        let isBehind = key.lexicographicallyPrecedes(letters[middle].key)
        if isBehind { high = middle } else { low = middle + 1 }
      }
      return low > 0 ? letters[low - 1].letter : nil
    }
  }

  private static func indexLetters(in tag: String) -> [String] {
    var status = U_ZERO_ERROR
    guard let set = unsafe varde_indexExemplars(tag, &status), status.isSuccess else { return [] }
    defer { unsafe varde_uset_close(set) }
    var letters: [String] = []
    for index in 0..<(unsafe varde_uset_getItemCount(set)) {
      var first: UChar32 = 0
      var last: UChar32 = 0
      let text = unsafe utf16 { buffer, capacity in
        unsafe varde_uset_getItem(set, index, &first, &last, buffer, capacity, &status)
      }
      if let text, !text.isEmpty {
        letters.append(text)
      } else {
        letters += (first...max(first, last)).compactMap {
          Unicode.Scalar(UInt32($0)).map(String.init)
        }
      }
    }
    return letters
  }

  @safe private struct Collator: ~Copyable {
    private let collator: OpaquePointer

    init?(_ tag: String, strength: UCollationStrength) {
      var status = U_ZERO_ERROR
      guard let collator = unsafe varde_ucol_open(tag, &status), status.isSuccess else {
        return nil
      }
      unsafe varde_ucol_setStrength(collator, strength)
      unsafe self.collator = collator
    }

    deinit { unsafe varde_ucol_close(collator) }

    /// The sort key of a text: texts stand in the order of the bytes of their keys, and are the same
    /// to the collator if these are.
    func key(of text: String) -> [UInt8] {
      let utf16 = Array(text.utf16)
      var capacity = utf16.count * 4 + 16
      while true {
        var needed = 0
        let key = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
          needed = Int(
            unsafe varde_ucol_getSortKey(
              collator, utf16, Int32(utf16.count), buffer.baseAddress, Int32(capacity)))
          count = min(needed, capacity)
        }
        if needed <= capacity { return key }
        capacity = needed
      }
    }
  }

  // MARK: Buffers

  /// What `fill` writes into a buffer of bytes, or nil when it does not fit.
  private static func ascii(_ fill: (UnsafeMutablePointer<CChar>, Int32) -> Int32) -> String? {
    var buffer = [CChar](repeating: 0, count: 160)
    return unsafe buffer.withUnsafeMutableBufferPointer { pointer in
      guard let address = pointer.baseAddress else { return nil }
      let length = Int(unsafe fill(address, Int32(pointer.count - 1)))
      guard (0..<pointer.count).contains(length) else { return nil }
      return unsafe String(cString: address)
    }
  }

  /// What `fill` writes into a buffer of UTF-16, or nil when it does not fit.
  static func utf16(
    capacity: Int = 160, _ fill: (UnsafeMutablePointer<UChar>, Int32) -> Int32
  ) -> String? {
    var buffer = [UChar](repeating: 0, count: capacity)
    return unsafe buffer.withUnsafeMutableBufferPointer { pointer in
      guard let address = pointer.baseAddress else { return nil }
      let length = Int(unsafe fill(address, Int32(pointer.count)))
      guard (0...pointer.count).contains(length) else { return nil }
      return unsafe String(decoding: pointer[..<length], as: UTF16.self)
    }
  }
}

extension UErrorCode {
  /// ICU counts warnings below zero and errors above.
  var isSuccess: Bool { rawValue <= U_ZERO_ERROR.rawValue }
}
