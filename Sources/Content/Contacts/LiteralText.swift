/// A text as scalars, for a look at what stands around a digit. Only texts that hold a digit, an
/// at sign or an address are ever read this way.
struct LiteralText {
  let scalars: [UInt32]
  /// The byte at which each scalar begins; at the end, the number of bytes.
  let offsets: [Int]

  init(_ bytes: ArraySlice<UInt8>) {
    var scalars: [UInt32] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(bytes.count)
    offsets.reserveCapacity(bytes.count + 1)
    var offset = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      scalars.append(Self.plain(scalar.value))
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
  }

  /// Full-width signs and the many dashes and spaces, as the one sign of ASCII that they mean.
  private static func plain(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E where !(0xFF10...0xFF19).contains(scalar): scalar - 0xFEE0
    case 0x09, 0x0A, 0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: 0x20
    case 0x2010, 0x2011, 0xFE63: 0x2D
    case 0x2012, 0x2013, 0x2014, 0x2015, 0x2212: 0x2013
    case 0x2044, 0x2215: 0x2F
    default: scalar
    }
  }

  /// Whether a scalar is invisible: marks of direction and of where a word may break.
  static func isIgnorable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE0E, 0xFE0F, 0xFEFF: true
    default: false
    }
  }

  func digit(at index: Int) -> Int? {
    guard index < scalars.count else { return nil }
    let scalar = scalars[index]
    if scalar < 0x80 { return (0x30...0x39).contains(scalar) ? Int(scalar) - 0x30 : nil }
    return scalar < 0x660 ? nil : ICU.digitValue(of: scalar)
  }

  func isLetter(at index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    return Unicode.Scalar(scalars[index])?.properties.isAlphabetic ?? false
  }

  /// A part as a lower-case string without invisible marks.
  func string(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars[range] where !Self.isIgnorable(scalar) {
      Unicode.Scalar(scalar).map { result.append($0) }
    }
    return String(result).lowercased()
  }

  func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }
}

/// Digits with signs between them that could be one number: `+45 (70) 20-25.50`.
struct NumberRun {
  enum Separator: Equatable {
    case none, space, dot, dash, longDash, slash, bracket
  }

  struct Group {
    let digits: String
    let range: Range<Int>
    /// What stands before it.
    let separator: Separator

    var value: Int { Int(digits) ?? Int.max }
    var isYear: Bool { digits.utf8.count == 4 && (1900...2100).contains(value) }
  }

  /// Whether a plus stands before it.
  let hasPlus: Bool
  var groups: [Group]
  /// With the plus.
  let start: Int

  var end: Int { groups[groups.count - 1].range.upperBound }
  var digits: String { groups.map(\.digits).joined() }
  var count: Int { groups.reduce(0) { $0 + $1.digits.utf8.count } }
  var sizes: [Int] { groups.map { $0.digits.utf8.count } }
  /// What stands between the groups.
  var separators: [Separator] { groups.dropFirst().map(\.separator) }

  /// The groups `range` alone.
  func part(_ range: Range<Int>) -> NumberRun {
    let isWhole = range.lowerBound == 0
    return NumberRun(
      hasPlus: hasPlus && isWhole, groups: Array(groups[range]),
      start: isWhole ? start : groups[range.lowerBound].range.lowerBound)
  }

  private init(hasPlus: Bool, groups: [Group], start: Int) {
    self.hasPlus = hasPlus
    self.groups = groups
    self.start = start
  }

  /// The run whose first digit stands at `first`.
  init(_ text: LiteralText, at first: Int) {
    var groups: [Group] = []
    var position = first
    var separator = Separator.none
    while true {
      let start = position
      var digits = ""
      while let digit = text.digit(at: position) {
        digits += String(digit)
        position += 1
      }
      groups.append(Group(digits: digits, range: start..<position, separator: separator))
      guard let next = Self.separator(text, from: position) else { break }
      separator = next.separator
      position = next.end
    }
    self.groups = groups
    let plus = Self.plus(text, before: first)
    hasPlus = plus != nil
    start = plus ?? first
  }

  private static func plus(_ text: LiteralText, before first: Int) -> Int? {
    var position = first - 1
    while position >= 0, first - position < 4 {
      let scalar = text.scalars[position]
      if scalar == UInt32(UInt8(ascii: "+")) { return position }
      guard
        scalar == 0x20 || scalar == UInt32(UInt8(ascii: "("))
          || LiteralText.isIgnorable(scalar)
      else { return nil }
      position -= 1
    }
    return nil
  }

  /// What parts two groups, when a digit follows it.
  private static func separator(_ text: LiteralText, from start: Int)
    -> (separator: Separator, end: Int)?
  {
    var position = start
    var kind = Separator.space
    var signs = 0
    var last: UInt32 = 0
    while position < text.scalars.count, text.digit(at: position) == nil {
      let scalar = text.scalars[position]
      position += 1
      if LiteralText.isIgnorable(scalar) { continue }
      signs += 1
      guard signs <= 3, let found = Self.kind(of: scalar, after: last) else { return nil }
      // A dot and a space end a sentence.
      if found == .space, last == 0x2E { return nil }
      if found != .space { kind = found }
      last = scalar
    }
    guard position < text.scalars.count else { return nil }
    if kind == .bracket, opensYear(text, at: position) { return nil }
    return (kind, position)
  }

  private static func kind(of scalar: UInt32, after last: UInt32) -> Separator? {
    switch scalar {
    case 0x20: .space
    case 0x2E where last == 0: .dot
    case 0xB7 where last == 0: .dot
    case 0x2D where last == 0 || last == 0x20 || last == 0x29: .dash
    case 0x2013 where last == 0 || last == 0x20 || last == 0x29: .longDash
    case 0x2F where last == 0 || last == 0x20 || last == 0x29: .slash
    case 0x28, 0x29: .bracket
    default: nil
    }
  }

  /// Whether a year in brackets begins here: `112 (2023)`, `1.233 (2007-2023)`.
  private static func opensYear(_ text: LiteralText, at start: Int) -> Bool {
    var position = start
    var year = 0
    while let digit = text.digit(at: position), position - start < 5 {
      year = year * 10 + digit
      position += 1
    }
    return position - start == 4 && (1900...2100).contains(year)
      && text.scalars[start - 1] == 0x28
  }
}
