internal import CICU

// Regular expressions, and letters that look like others.

extension ICU {
  /// Whether a regular expression matches the whole of a text. Costs the reading of the expression.
  static func matches(_ pattern: some StringProtocol, _ text: some StringProtocol) -> Bool {
    unsafe withRegex(pattern, text) { regex, status in
      unsafe varde_uregex_matches(regex, &status) != 0
    } ?? false
  }

  /// How many UTF-16 units of the beginning of a text a regular expression matches; nil for none.
  static func prefixLength(
    of text: some StringProtocol, matching pattern: some StringProtocol
  ) -> Int? {
    unsafe withRegex(pattern, text) { regex, status -> Int? in
      guard unsafe varde_uregex_lookingAt(regex, &status) != 0 else { return nil }
      return Int(unsafe varde_uregex_end(regex, 0, &status))
    } ?? nil
  }

  /// The text with its first match replaced; `$1` in the replacement is a group of the match.
  static func replacingFirst(
    _ pattern: some StringProtocol, in text: some StringProtocol,
    with replacement: some StringProtocol
  ) -> String? {
    let new = Array(replacement.utf16)
    return unsafe withRegex(pattern, text) { regex, status in
      unsafe utf16 { buffer, capacity in
        unsafe varde_uregex_replaceFirst(
          regex, new, Int32(new.count), buffer, capacity, &status)
      }
    } ?? nil
  }

  private static func withRegex<Result>(
    _ pattern: some StringProtocol, _ text: some StringProtocol,
    _ body: (OpaquePointer, inout UErrorCode) -> Result
  ) -> Result? {
    var status = U_ZERO_ERROR
    let letters = Array(pattern.utf16)
    guard let regex = unsafe varde_uregex_open(letters, Int32(letters.count), &status),
      status.isSuccess
    else { return nil }
    defer { unsafe varde_uregex_close(regex) }
    let subject = Array(text.utf16)
    // The expression looks at the text as long as it is used.
    let result = unsafe subject.withUnsafeBufferPointer { buffer -> Result in
      unsafe varde_uregex_setText(regex, buffer.baseAddress, Int32(buffer.count), &status)
      return unsafe body(regex, &status)
    }
    return status.isSuccess ? result : nil
  }

  // MARK: Letters that look like others

  /// Whether letters of scripts stand together that nobody writes together, or invisible ones.
  static func isMixed(_ text: String) -> Bool {
    unsafe withSpoofChecker { checker, status in
      let letters = Array(text.utf16)
      let found = unsafe varde_uspoof_check(checker, letters, Int32(letters.count), &status)
      return found != 0
    } ?? false
  }

  /// The text in the letters that each of its own looks like: equal for texts that look the same.
  static func skeleton(of text: String) -> String {
    unsafe withSpoofChecker { checker, status in
      let letters = Array(text.utf16)
      return unsafe utf16(capacity: letters.count * 4 + 16) { buffer, capacity in
        unsafe varde_uspoof_getSkeleton(
          checker, letters, Int32(letters.count), buffer, capacity, &status)
      }
    } ?? text
  }

  /// A label of a host as browsers show it: `xn--brger-jye` has other letters than it seems. RFC 5891.
  static func shown(label: String) -> String {
    let letters = Array(label.utf16)
    var status = U_ZERO_ERROR
    return unsafe utf16(capacity: letters.count + 16) { buffer, capacity in
      unsafe varde_uidna_labelToUnicode(
        letters, Int32(letters.count), buffer, capacity, &status)
    } ?? label
  }

  private static func withSpoofChecker<Result>(
    _ body: (OpaquePointer, inout UErrorCode) -> Result?
  ) -> Result? {
    var status = U_ZERO_ERROR
    guard let checker = unsafe varde_uspoof_open(&status), status.isSuccess else { return nil }
    defer { unsafe varde_uspoof_close(checker) }
    let result = unsafe body(checker, &status)
    return status.isSuccess ? result : nil
  }
}
