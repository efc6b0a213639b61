/// A number to dial: E.164 (`+` and up to 15 digits), or a short number that works within a country.
public struct PhoneNumber: Sendable, Hashable {
  /// `+` and digits, or digits alone for a short number.
  public let dialed: String

  /// Reads a number written without spaces; nil for any other form.
  public init?(_ text: String) {
    let isInternational = text.hasPrefix("+")
    let digits = isInternational ? text.dropFirst() : text[...]
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.first != "0" || !isInternational,
      (isInternational ? 7...15 : 3...6).contains(digits.utf8.count)
    else { return nil }
    dialed = text
  }

  /// Whether it works only within its country.
  public var isShort: Bool { !dialed.hasPrefix("+") }

  /// How the digits behind the country code are parted, for the countries that we print.
  private static let groups: [(code: String, sizes: [Int])] = [
    ("+45", [2, 2, 2, 2]), ("+46", [2, 3, 2, 2]), ("+47", [2, 2, 2, 2]), ("+44", [4, 3, 3]),
    ("+49", [3, 4, 4]), ("+48", [2, 3, 2, 2]), ("+40", [3, 3, 3]), ("+380", [2, 3, 2, 2]),
    ("+359", [1, 3, 2, 2]), ("+370", [3, 5]),
  ]

  /// The number as people read it: `+45 70 20 25 50`, `116 006`.
  public var formatted: String {
    if isShort { return dialed.utf8.count == 6 ? Self.part(dialed[...], [3, 3]) : dialed }
    for (code, sizes) in Self.groups where dialed.hasPrefix(code) {
      return code + " " + Self.part(dialed.dropFirst(code.count), sizes)
    }
    return dialed
  }

  private static func part(_ digits: Substring, _ sizes: [Int]) -> String {
    var rest = digits
    var parts: [Substring] = []
    for size in sizes where !rest.isEmpty {
      parts.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    // A number longer than the pattern keeps its last digits together.
    if !rest.isEmpty { parts[parts.count - 1] += rest }
    return parts.joined(separator: " ")
  }
}
