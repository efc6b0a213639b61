/// A number to dial: E.164 (`+` and up to 15 digits), or a short number that works within a country.
public struct PhoneNumber: Sendable, Hashable {
  /// `+` and digits, or digits alone for a short number.
  public let dialed: String
  /// The number as its country writes it for callers from abroad: `+45 70 20 25 50`; `116 006`. Worked
  /// out once, as many pages show it.
  public let formatted: String

  /// Reads a number written without spaces; nil for any other form.
  public init?(_ text: String) {
    let isInternational = text.hasPrefix("+")
    let digits = isInternational ? text.dropFirst() : text[...]
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.first != "0" || !isInternational,
      (isInternational ? 7...15 : 3...6).contains(digits.utf8.count)
    else { return nil }
    dialed = text
    formatted = Self.formatted(text)
  }

  /// Whether it works only within its country.
  public var isShort: Bool { !dialed.hasPrefix("+") }

  /// The digits behind the calling code, if any country has it; else all digits.
  var national: String {
    guard let plan else { return isShort ? dialed : String(dialed.dropFirst()) }
    return String(dialed.dropFirst(1 + plan.code.utf8.count))
  }

  /// The plan of the countries that have its calling code; nil for a short number.
  var plan: NumberPlan? {
    isShort ? nil : NumberPlan.plan(ofInternational: dialed.dropFirst())
  }

  private static func formatted(_ dialed: String) -> String {
    guard dialed.hasPrefix("+") else {
      return dialed.utf8.count == 6 ? "\(dialed.prefix(3)) \(dialed.dropFirst(3))" : dialed
    }
    let digits = dialed.dropFirst()
    guard let plan = NumberPlan.plan(ofInternational: digits) else { return dialed }
    return "+\(plan.code) \(plan.formatted(String(digits.dropFirst(plan.code.utf8.count))))"
  }
}
