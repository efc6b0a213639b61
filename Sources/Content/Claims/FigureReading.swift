/// What the value of a claim is that is no plain whole number: a number with a part behind its point,
/// a percentage, or signs that say the same in all languages: a range, a time. Words are none: they would
/// stand in English on a page in another language.
///
/// A number is written in one way alone, so that each language can show it in its own: what looks like
/// one and is written otherwise would be another number to somebody.
enum FigureReading {
  case decimal(Claim.Decimal)
  /// Digits and signs, shown as they are: `10–15`, `24/7`.
  case signs
  case refused(_ message: String, remedy: String)

  init(_ value: String) {
    var number = Substring(value)
    let isPercentage = number.last.map(Self.percentSigns.contains) ?? false
    if isPercentage { number = number.dropLast() }
    while number.last?.isWhitespace == true { number.removeLast() }
    if CalendarDate(value) != nil {
      self = .refused(
        "'value' is one number, and no date: '\(value)'",
        remedy: "write the day in the text, in the words of each language")
      return
    }
    guard Self.isNumeric(number) else {
      if !value.contains(where: \.isLetter), value.contains(where: \.isWholeNumber) {
        self = Self.refusal(within: value) ?? .signs
        return
      }
      self = .refused(
        "'value' is one number, not '\(value)'", remedy: Self.remedy(forWords: value))
      return
    }
    // A point before three digits may as well part thousands.
    let parts = number.drop { $0 == "-" }.split(separator: ".")
    let isAmbiguous =
      parts.count == 2 && parts[1].count == 3 && parts[0].count <= 3 && parts[0] != "0"
    if Self.isDecimal(number), !isAmbiguous {
      self = .decimal(Claim.Decimal(digits: String(number), isPercentage: isPercentage))
    } else {
      self = Self.refusal(of: number, isPercentage: isPercentage)
    }
  }

  /// The refusal of the first number of a range that would be refused alone; nil when there is none.
  private static func refusal(within value: String) -> FigureReading? {
    pieces(of: value).lazy.compactMap { piece -> FigureReading? in
      guard case .number(let number) = piece, number.contains(where: { !$0.isWholeNumber }),
        isNumeric(number)
      else { return nil }
      if case .refused(let message, let remedy) = FigureReading(String(number)) {
        return .refused(message, remedy: remedy)
      }
      return nil
    }.first
  }

  /// A part of a range or the like.
  enum Piece {
    /// Digits, and what may part them.
    case number(Substring)
    case sign(Substring)

    /// As it is written.
    var text: String {
      switch self {
      case .number(let text), .sign(let text): String(text)
      }
    }
  }

  /// The numbers of a value, and what stands between them.
  static func pieces(of value: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = value[...]
    while let first = rest.first {
      let isNumber = first.isWholeNumber
      var end = rest.startIndex
      while end < rest.endIndex, isPart(rest, end) == isNumber { end = rest.index(after: end) }
      pieces.append(isNumber ? .number(rest[..<end]) : .sign(rest[..<end]))
      rest = rest[end...]
    }
    return pieces
  }

  /// Whether a digit stands there, or a point or comma between two.
  private static func isPart(_ text: Substring, _ index: Substring.Index) -> Bool {
    if text[index].isWholeNumber { return true }
    let next = text.index(after: index)
    return index > text.startIndex && next < text.endIndex && ".,".contains(text[index])
      && text[text.index(before: index)].isWholeNumber && text[next].isWholeNumber
  }

  private static func remedy(forWords value: String) -> String {
    let numbers = value.split { !$0.isWholeNumber && $0 != "." }.map { number in
      number.drop { $0 == "." }
    }.filter { !$0.isEmpty && isDecimal($0) }
    let more = "what is counted stands in 'unit', and the sentence in 'statement'"
    switch numbers.count {
    case 0: return "write its digits alone; \(more)"
    case 1: return "write '\(numbers[0])' alone; \(more)"
    default: return "make a claim of each number, and write its digits alone"
    }
  }

  private static let percentSigns: Set<Character> = ["%", "٪", "％", "﹪"]
  private static let points: Set<String> = [".", ",", "٫", "·"]
  /// What people write between groups of three digits.
  private static let spaces: Set<String> = [
    ".", ",", "٬", "'", "’", "_", " ", "\u{A0}", "\u{202F}", "\u{2009}",
  ]
  /// What people write before a power of ten.
  private static let powers: Set<String> = ["e", "E", "e+", "E+", "e-", "E-"]

  /// Whether a text is meant as one number, in whatever form: not a range, a date or a version.
  private static func isNumeric(_ text: Substring) -> Bool {
    let digits = text.first.map { "+-−.,".contains($0) } == true ? text.dropFirst() : text
    guard digits.first?.isWholeNumber == true else { return false }
    let groups = digits.split { !$0.isWholeNumber }
    let between = digits.split { $0.isWholeNumber }.map(String.init)
    guard digits.last?.isWholeNumber == true else {
      return groups.count == 1 && points.contains(between[0])
    }
    guard let last = between.last, let end = groups.last else { return true }
    if powers.contains(last) { return true }
    let isParted = zip(groups.dropFirst(), between).dropLast().allSatisfy {
      $0.count == 3 && spaces.contains($1)
    }
    return isParted && (points.contains(last) || end.count == 3 && spaces.contains(last))
  }

  /// Digits, and behind a point some more; nothing before the first that says nothing.
  private static func isDecimal(_ number: Substring) -> Bool {
    let parts = number.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !number.hasPrefix("--"),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return false }
    return parts[0] == "0" || parts[0].first != "0"
  }

  /// A number in the one form in which it cannot be taken for another: Western digits, and a point
  /// before a part of one; nil for one with a power of ten.
  private static func plain(_ number: Substring) -> String? {
    let groups = number.split { !$0.isWholeNumber }.map { group in
      group.compactMap(\.wholeNumberValue).map(String.init).joined()
    }
    let between = number.drop { !$0.isWholeNumber }.split { $0.isWholeNumber }.map(String.init)
    guard let end = groups.last, !between.contains(where: powers.contains) else { return nil }
    let isNegative = number.first == "-" || number.first == "−"
    let beginsWithPoint = number.first.map { points.contains(String($0)) } == true
    let isParted = between.last.map { last in
      points.contains(last) && (end.count != 3 || between.dropLast().contains { $0 != last })
    }
    let fraction = beginsWithPoint || groups.count > 1 && isParted == true ? "." + end : ""
    let whole = (fraction.isEmpty ? groups : groups.dropLast()).joined().drop { $0 == "0" }
    return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole) + fraction
  }

  private static func refusal(of number: Substring, isPercentage: Bool) -> FigureReading {
    let sign = isPercentage ? "%" : ""
    guard let plain = plain(number) else {
      return .refused(
        "'\(number)' is not written as numbers are here", remedy: "write all its digits: '1000'")
    }
    let whole = number.prefix(while: \.isWholeNumber)
    let parts = number.split { ".,".contains($0) }
    if parts.count == 2, parts[1].count == 3, parts.joined() == plain {
      return .refused(
        "'\(number)' may be read as \(plain) and as a little more than \(whole)",
        remedy:
          "write '\(plain)\(sign)' for the whole number; or one digit more or less behind a point, such as '\(whole).\(parts[1])0\(sign)'"
      )
    }
    return .refused(
      "'\(number)' is not written as numbers are here",
      remedy:
        "write '\(plain)\(sign)': digits alone, and a point before a part of one; each language shows it in its own way"
    )
  }
}
