/// Digits with signs between them that could be one number: `+45 (70) 20-25.50`.
struct NumberRun {
  enum Separator: Hashable {
    case none, space, dot, dash, longDash, slash, bracket
    /// Parts the numbers of a list as well: `,` `:` `*` and the like.
    case weak(UInt32)
    /// The end of an item of a list, or of a cell of a table.
    case end

    var isDash: Bool { self == .dash || self == .longDash }
  }

  struct Group {
    let digits: String
    let range: Range<Int>
    /// What stands before it.
    let separator: Separator
    /// Whether white space stands there, too.
    let isSpaced: Bool

    var count: Int { digits.utf8.count }
    var value: Int { Int(digits) ?? Int.max }
    var isYear: Bool { count == 4 && (1900...2100).contains(value) }
  }

  /// Stands in a text where an item of a list or a cell of a table ends.
  static let itemEnd: UInt32 = 0x1E

  /// More than several numbers have together; a text of digits and signs alone is read in such parts.
  private static let mostGroups = 64

  /// Whether a plus stands before it.
  let hasPlus: Bool
  let groups: [Group]
  /// With the plus.
  let start: Int

  var end: Int { groups[groups.count - 1].range.upperBound }
  var digits: String { groups.map(\.digits).joined() }
  var count: Int { groups.reduce(0) { $0 + $1.count } }
  var sizes: [Int] { groups.map(\.count) }
  /// What stands between the groups.
  var separators: [Separator] { groups.dropFirst().map(\.separator) }

  /// The groups `range` alone.
  func part(_ range: Range<Int>) -> NumberRun {
    let isWhole = range.lowerBound == 0
    return NumberRun(
      hasPlus: hasPlus && isWhole, groups: Array(groups[range]),
      start: isWhole ? start : groups[range.lowerBound].range.lowerBound)
  }

  /// Whether the groups may be those of a short number; `isCalled` says that words of calling lead up
  /// to it.
  func isWrittenShort(isCalled: Bool) -> Bool {
    guard groups.count > 1 else { return true }
    guard Set(separators).count == 1, let separator = separators.first else { return false }
    if sizes.allSatisfy({ $0 == 1 }) {
      return count > 2 && groups[1].value - groups[0].value != groups[2].value - groups[1].value
        || Set(groups.map(\.value)).count == 1
    }
    if sizes == [3, 3] { return separator == .space || separator == .dash || isCalled }
    // `9-15` are hours.
    guard isCalled else { return false }
    if sizes == [1, 3] { return separator == .dash }
    return sizes.allSatisfy { (2...4).contains($0) }
      && (separator == .space || separator == .dash && (count > 4 || groups[1].value > 24))
  }

  /// Whether the groups may be the thousands of an amount.
  var isThousands: Bool {
    sizes.count > 1 && sizes[0] <= 3 && sizes.dropFirst().allSatisfy { $0 == 3 }
      && !digits.hasPrefix("0") && Set(separators).count == 1
  }

  private init(hasPlus: Bool, groups: [Group], start: Int) {
    self.hasPlus = hasPlus
    self.groups = groups
    self.start = start
  }

  /// The run whose first digit stands at `first`, with nothing between its groups that parts the
  /// numbers of a list.
  init(_ text: LiteralText, at first: Int) {
    self.init(text, at: first) { separator, _ in
      switch separator {
      case .weak, .end: false
      default: true
      }
    }
  }

  /// The run whose first digit stands at `first`, as far as `isWithin` allows what parts two groups.
  init(_ text: LiteralText, at first: Int, while isWithin: (Separator, _ isSpaced: Bool) -> Bool) {
    var groups: [Group] = []
    var position = first
    var separator = Separator.none
    var isSpaced = false
    let isRaised = text.isRaised(at: first)
    while true {
      let start = position
      var digits = ""
      while let digit = text.digit(at: position), text.isRaised(at: position) == isRaised {
        digits += String(digit)
        position += 1
      }
      // The hour of a time, `8:30`, does not end a number before it.
      if let last = groups.last, ![.none, .weak(0x3A)].contains(separator),
        Self.beginsTime(digits, text, at: position)
      {
        position = last.range.upperBound
        break
      }
      groups.append(
        Group(
          digits: digits, range: start..<position, separator: separator, isSpaced: isSpaced))
      guard groups.count < Self.mostGroups, text.digit(at: position) == nil,
        let next = Self.separator(text, from: position),
        text.isRaised(at: next.end) == isRaised, isWithin(next.separator, next.isSpaced)
      else { break }
      separator = next.separator
      isSpaced = next.isSpaced
      position = next.end
    }
    self.groups = Self.joined(groups, text)
    let plus = Self.plus(text, before: first)
    hasPlus = plus != nil
    start = plus ?? first
  }

  /// Groups between which nothing but marks stands are one: `7️⃣0️⃣`.
  private static func joined(_ groups: [Group], _ text: LiteralText) -> [Group] {
    var result: [Group] = []
    for group in groups {
      if group.separator == .none, let last = result.popLast() {
        result.append(
          Group(
            digits: last.digits + group.digits,
            range: last.range.lowerBound..<group.range.upperBound, separator: last.separator,
            isSpaced: last.isSpaced))
      } else {
        result.append(group)
      }
    }
    return result
  }

  /// Whether an hour of `digits` ends at `position`, with the minutes behind it.
  static func beginsTime(_ digits: String, _ text: LiteralText, at position: Int) -> Bool {
    guard digits.utf8.count <= 2, Int(digits) ?? 99 <= 24, position < text.scalars.count,
      text.scalars[position] == 0x3A, let ten = text.digit(at: position + 1), ten < 6,
      text.digit(at: position + 2) != nil
    else { return false }
    return text.digit(at: position + 3) == nil
  }

  private static func plus(_ text: LiteralText, before first: Int) -> Int? {
    var position = first - 1
    while position >= 0, first - position < 6 {
      let scalar = text.scalars[position]
      if scalar == 0x2B || scalar == 0x2795 { return position }
      guard scalar == 0x20 || scalar == 0x28 || text.isMark(at: position) else { return nil }
      position -= 1
    }
    return nil
  }

  // MARK: What parts two groups

  /// What parts two groups, when a digit follows it.
  private static func separator(_ text: LiteralText, from start: Int)
    -> (separator: Separator, isSpaced: Bool, end: Int)?
  {
    var position = start
    var kind: Separator?
    var signs = 0
    var spaces = 0
    var last: UInt32 = 0
    while position < text.scalars.count, text.digit(at: position) == nil {
      let scalar = text.scalars[position]
      defer { position += 1 }
      if text.isMark(at: position) { continue }
      if scalar == 0x20 {
        // A dot and a space end a sentence, but for a dot that stands alone.
        if last == 0x2E, spaces == 0 { return nil }
        spaces += 1
        guard spaces <= 6 else { return nil }
        last = scalar
        continue
      }
      signs += 1
      guard signs <= 6, let found = self.kind(of: scalar) else { return nil }
      if let old = kind, old != found {
        // Brackets stand beside others: `(70) - 20`.
        guard old == .bracket || found == .bracket else { return nil }
        kind = old == .bracket ? found : old
      } else {
        kind = found
      }
      if signs > 1, found == .bracket, last != 0x20, last != scalar, last != 0x29 {
        kind = .bracket
      }
      last = scalar
    }
    guard position < text.scalars.count else { return nil }
    let separator = kind ?? (spaces > 0 ? .space : .none)
    if text.scalars[start..<position].contains(0x28), opensYear(text, at: position) { return nil }
    return (separator, spaces > 0, position)
  }

  private static func kind(of scalar: UInt32) -> Separator? {
    switch scalar {
    case 0x2E, 0xB7, 0x2026: .dot
    case 0x2D, 0x5F: .dash
    case 0x2013: .longDash
    case 0x2F, 0x5C: .slash
    case 0x28, 0x29, 0x5B, 0x5D: .bracket
    case 0x27, 0x2A, 0x2B, 0x2C, 0x3A, 0x3D, 0x5E, 0x7C, 0x7E, 0xD7, 0x2715, 0x3002: .weak(scalar)
    case itemEnd: .end
    default: isPicture(scalar) ? .weak(0) : nil
    }
  }

  private static func isPicture(_ scalar: UInt32) -> Bool {
    guard scalar >= 0x2190, scalar != 0xFFFC else { return false }
    return Unicode.Scalar(scalar)?.properties.generalCategory == .otherSymbol
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
