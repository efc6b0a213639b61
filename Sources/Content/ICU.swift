internal import CICU

/// What a language does with numbers, dates, lists and letters, as the Unicode Common Locale Data
/// Repository has it. The only place that touches ICU.
///
/// No function keeps state: all may be called from any thread. To open what one needs costs up to a
/// millisecond: call them once a language, not once a page.
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
    unsafe name { unsafe varde_uloc_getDisplayLanguage(tag, other, $0, $1, &$2) }
  }

  /// What a country, by its two letters, is called in a language.
  static func countryName(of country: String, in tag: String) -> String? {
    unsafe name { unsafe varde_uloc_getDisplayCountry("und-\(country)", tag, $0, $1, &$2) }
  }

  /// The name that `fill` writes; nil when the language has none of its own.
  private static func name(
    _ fill: (UnsafeMutablePointer<UChar>, Int32, inout UErrorCode) -> Int32
  ) -> String? {
    var status = U_ZERO_ERROR
    let name = unsafe utf16 { unsafe fill($0, $1, &status) }
    guard status.isSuccess, status != U_USING_DEFAULT_WARNING else { return nil }
    return name.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether the usual script of a language runs from right to left.
  static func isRightToLeft(_ tag: String) -> Bool {
    unsafe varde_uloc_isRightToLeft(tag) != 0
  }

  // MARK: Numbers

  /// The value of a digit from 0 to 9 in any script; nil for any other letter.
  static func digitValue(of letter: UInt32) -> Int? {
    let value = varde_u_charDigitValue(UChar32(letter))
    return value < 0 ? nil : Int(value)
  }

  // MARK: Forms of letters

  /// Where marks stand behind a letter: 0 for what is none, 255 for what NFC may write otherwise.
  /// Costs a look into two tables.
  static func combiningClass(of letter: UInt32) -> UInt8 {
    guard varde_u_isComposed(UChar32(letter)) != 0 else { return 255 }
    return UInt8(clamping: varde_u_combiningClass(UChar32(letter)))
  }

  /// A text in NFC.
  static func composed(_ text: String) -> String {
    let letters = Array(text.utf16)
    var status = U_ZERO_ERROR
    // NFC is never more than three times as long: https://unicode.org/faq/normalization.html
    return unsafe utf16(capacity: 3 * letters.count + 1) { buffer, capacity in
      unsafe varde_unorm2_compose(letters, Int32(letters.count), buffer, capacity, &status)
    } ?? text
  }

  /// The script of a letter, as a number. Costs a look into a table.
  static func script(of letter: UInt32) -> Int {
    var status = U_ZERO_ERROR
    return unsafe Int(varde_uscript_getScript(UChar32(letter), &status))
  }

  /// Whether the first letter of a text is written from right to left.
  static func beginsRightToLeft(_ text: String) -> Bool {
    let letters = Array(text.utf16)
    return unsafe varde_ubidi_isRightToLeft(letters, Int32(letters.count)) != 0
  }

  // MARK: Words

  /// The small letter of a scalar; itself where it has none. Costs a look into a table.
  static func lowercased(_ letter: UInt32) -> UInt32 { UInt32(varde_u_tolower(UChar32(letter))) }

  /// Whether a scalar is a small letter. Costs a look into a table.
  static func isLowercase(_ letter: UInt32) -> Bool { varde_u_islower(UChar32(letter)) != 0 }

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

  /// A whole number with the digits and separators of a locale.
  static func format(_ number: Int, in locale: String) -> String {
    var status = U_ZERO_ERROR
    return unsafe format(unsafe varde_unum_open(locale, &status)) { format, text, capacity in
      unsafe varde_unum_formatInt64(format, Int64(number), text, capacity, &status)
    } ?? String(number)
  }

  /// A number written with digits and a point, with the digits and separators of a locale.
  static func format(decimal number: String, isPercentage: Bool, in locale: String) -> String? {
    var status = U_ZERO_ERROR
    let digits = Int32(number.split(separator: ".").dropFirst().first?.utf8.count ?? 0)
    let opened =
      unsafe isPercentage
      ? varde_unum_openPercent(locale, &status) : varde_unum_open(locale, &status)
    return unsafe format(opened) { format, text, capacity in
      unsafe varde_unum_formatDecimal(
        format, number, Int32(number.utf8.count), digits, text, capacity, &status)
    }
  }

  /// What `fill` writes with a format of numbers, which is closed; nil without one.
  private static func format(
    _ format: UnsafeMutablePointer<UNumberFormat?>?,
    _ fill: (UnsafeMutablePointer<UNumberFormat?>, UnsafeMutablePointer<UChar>, Int32) -> Int32
  ) -> String? {
    guard let format = unsafe format else { return nil }
    defer { unsafe varde_unum_close(format) }
    return unsafe utf16 { text, capacity in unsafe fill(format, text, capacity) }
  }

  /// The digits of a locale, by the name that CLDR has for them: `latn`; nil where they are words.
  static func digits(of locale: String) -> String? {
    var status = U_ZERO_ERROR
    let name = unsafe ascii { buffer, capacity in
      unsafe varde_digitsName(locale, buffer, capacity, &status)
    }
    return status.isSuccess ? name.flatMap { $0.isEmpty ? nil : $0 } : nil
  }

  /// A day in the long form of a locale: `23 November 2026`.
  static func format(_ date: CalendarDate, in locale: String) -> String {
    var status = U_ZERO_ERROR
    return unsafe format(
      unsafe varde_udat_openLong(locale, &status), Double(date.daysSince1970) * 86_400_000)
      ?? date.description
  }

  /// A year of the Gregorian calendar, in the calendar and the digits of a locale.
  static func format(year: Int, in locale: String) -> String {
    var status = U_ZERO_ERROR
    let middle = CalendarDate(year: year, month: 7, day: 1)?.daysSince1970 ?? 0
    return unsafe format(
      unsafe varde_udat_openYear(locale, &status), Double(middle) * 86_400_000) ?? String(year)
  }

  /// A time of the day in the short form of a locale: `08:30`, or `8:30 AM` where clocks do not count
  /// to 24.
  static func format(minutes: Int, countsTo24: Bool, in locale: String) -> String {
    var status = U_ZERO_ERROR
    let isEnd: Int32 = minutes == 24 * 60 ? 1 : 0
    return unsafe format(
      unsafe varde_udat_openTime(locale, countsTo24 ? 1 : 0, isEnd, &status),
      Double(minutes) * 60_000) ?? "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }

  /// Whether clocks count to 24, in a locale with a country.
  static func countsTo24(_ locale: String) -> Bool {
    var status = U_ZERO_ERROR
    return unsafe varde_countsTo24(locale, &status) != 0 || !status.isSuccess
  }

  /// A time since 1970 in a format, which is closed; nil without one.
  private static func format(
    _ format: UnsafeMutablePointer<UDateFormat?>?, _ milliseconds: Double
  ) -> String? {
    guard let format = unsafe format else { return nil }
    defer { unsafe varde_udat_close(format) }
    var status = U_ZERO_ERROR
    return unsafe utf16 { buffer, capacity in
      unsafe varde_udat_format(format, milliseconds, buffer, capacity, &status)
    }
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

  /// The letters of an index of the language.
  static func indexLetters(in tag: String) -> [String] {
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
      let range = (first...max(first, last)).lazy.compactMap { Unicode.Scalar(UInt32($0)) }
      letters += text.flatMap { $0.isEmpty ? nil : [$0] } ?? range.map(String.init)
    }
    return letters
  }

  /// The order of the letters of a language.
  @safe struct Collator: ~Copyable {
    private let collator: OpaquePointer

    /// With `isCoarse`, neither accents nor capitals make a difference.
    init?(_ tag: String, isCoarse: Bool = false) {
      var status = U_ZERO_ERROR
      guard let collator = unsafe varde_ucol_open(tag, &status), status.isSuccess else {
        return nil
      }
      unsafe varde_ucol_setStrength(collator, isCoarse ? UCOL_PRIMARY : UCOL_TERTIARY)
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
