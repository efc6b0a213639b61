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

  /// The digits behind the country code, of a country that we print; else all digits.
  var national: String {
    guard !isShort else { return dialed }
    return String(dialed.dropFirst(Self.code(of: dialed)?.utf8.count ?? 1))
  }

  /// The number as people read it: `+45 70 20 25 50`, `116 006`.
  public var formatted: String {
    if isShort { return dialed.utf8.count == 6 ? Self.part(dialed[...], [3, 3]) : dialed }
    guard let code = Self.code(of: dialed) else { return dialed }
    let digits = dialed.dropFirst(code.utf8.count)
    let pattern = Self.patterns[code]?.first {
      digits.hasPrefix($0.start) && $0.sizes.reduce(0, +) == digits.utf8.count
    }
    return "\(code) \(pattern.map { Self.part(digits, $0.sizes) } ?? String(digits))"
  }

  private static func code(of dialed: String) -> String? {
    (2...4).lazy.map { String(dialed.prefix($0)) }.first { patterns[$0] != nil }
  }

  private static func part(_ digits: Substring, _ sizes: [Int]) -> String {
    var rest = digits
    var parts: [Substring] = []
    for size in sizes {
      parts.append(rest.prefix(size))
      rest = rest.dropFirst(size)
    }
    return parts.joined(separator: " ")
  }

  /// How the digits behind a country code are parted. The first pattern counts whose beginning and
  /// whose number of digits fit; a number that fits none keeps its digits together, which is never
  /// wrong.
  private struct Pattern {
    let start: String
    let sizes: [Int]

    init(_ start: String, _ sizes: Int...) {
      self.start = start
      self.sizes = sizes
    }
  }

  /// As the countries' own numbering plans and directories print them.
  private static let patterns: [String: [Pattern]] = [
    "+1": [Pattern("", 3, 3, 4)],
    "+31": [
      Pattern("800", 3, 4), Pattern("900", 3, 4), Pattern("6", 1, 4, 4),
    ]
      + [
        "10", "13", "15", "20", "23", "24", "26", "30", "33", "35", "36", "38", "40", "43", "45",
        "46", "50", "53", "55", "58", "70", "71", "72", "73", "74", "75", "76", "77", "78", "79",
        "85", "88",
      ].map { Pattern($0, 2, 3, 4) } + [Pattern("", 3, 3, 3)],
    "+36": [
      Pattern("1", 1, 3, 4), Pattern("80", 2, 3, 3), Pattern("", 2, 3, 4), Pattern("", 2, 3, 3),
    ],
    "+370": [
      Pattern("5", 1, 3, 4), Pattern("6", 3, 5), Pattern("800", 3, 5), Pattern("", 2, 6),
    ],
    "+371": [Pattern("800", 4, 4), Pattern("", 2, 3, 3)],
    "+373": [Pattern("22", 2, 3, 3), Pattern("800", 3, 2, 3), Pattern("", 3, 2, 3)],
    "+380": [Pattern("800", 3, 3, 3), Pattern("", 2, 3, 2, 2)],
    "+359": [
      Pattern("2", 1, 3, 2, 2), Pattern("2", 1, 3, 3), Pattern("800", 3, 2, 3),
      Pattern("", 2, 3, 4),
    ],
    "+40": [Pattern("21", 2, 3, 4), Pattern("31", 2, 3, 4), Pattern("", 3, 3, 3)],
    "+44": [
      Pattern("20", 2, 4, 4), Pattern("7", 4, 6), Pattern("800", 3, 3, 4), Pattern("800", 3, 6),
      Pattern("808", 3, 3, 4), Pattern("3", 3, 3, 4), Pattern("11", 3, 3, 4), Pattern("", 4, 6),
    ],
    "+45": [Pattern("", 2, 2, 2, 2)],
    "+46": [
      Pattern("20", 2, 3, 3), Pattern("8", 1, 3, 3, 2), Pattern("8", 1, 3, 3),
      Pattern("8", 1, 2, 2, 3),
      Pattern("7", 2, 3, 2, 2), Pattern("", 2, 3, 2, 2), Pattern("", 2, 3, 3),
    ],
    "+47": [
      Pattern("8", 3, 2, 3), Pattern("4", 3, 2, 3), Pattern("9", 3, 2, 3), Pattern("", 2, 2, 2, 2),
    ],
    "+48": [
      Pattern("800", 3, 3, 3), Pattern("45", 3, 3, 3), Pattern("5", 3, 3, 3),
      Pattern("60", 3, 3, 3),
      Pattern("66", 3, 3, 3), Pattern("69", 3, 3, 3), Pattern("72", 3, 3, 3),
      Pattern("73", 3, 3, 3),
      Pattern("78", 3, 3, 3), Pattern("79", 3, 3, 3), Pattern("88", 3, 3, 3),
      Pattern("", 2, 3, 2, 2),
    ],
    "+49": [
      Pattern("800", 3, 3, 4), Pattern("800", 3, 4, 4), Pattern("30", 2, 3, 5),
      Pattern("30", 2, 3, 3),
    ],
    "+63": [Pattern("2", 1, 4, 4), Pattern("9", 3, 3, 4), Pattern("", 2, 3, 4)],
    "+66": [Pattern("2", 1, 3, 4), Pattern("", 2, 3, 4), Pattern("", 2, 3, 3)],
    "+84": [
      Pattern("24", 2, 4, 4), Pattern("28", 2, 4, 4), Pattern("", 2, 3, 4), Pattern("", 3, 4, 3),
    ],
  ]
}
