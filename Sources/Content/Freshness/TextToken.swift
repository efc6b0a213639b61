internal import Diagnostics

/// A word, figure or sign of a text, in the one spelling in which two texts are compared.
struct TextToken: Equatable {
  /// What it is.
  enum Kind {
    case word, figure, sign
    /// A word, or a part of one, in a script that puts no spaces between them.
    case piece
    /// The end of a clause.
    case stop
  }

  let kind: Kind
  let text: String
  /// Whether it is written in capitals alone.
  var isCapital = false
}

/// Reads a text as tokens.
///
/// Words are in small letters, in one spelling of those that look alike, and without signs that nobody
/// sees. Digits are joined as far as a reader cannot take them for two numbers: never over a space,
/// but for a language's own sign between thousands.
struct TokenReader {
  private let spelling: Spelling
  private let scalars: [Unicode.Scalar]
  private let text: String
  private var position = 0
  private var tokens: [TextToken] = []
  /// The ends of words in scripts without spaces, by scalar; found when the first is met.
  private var ends: Set<Int>?

  /// The tokens of `text`.
  static func tokens(of text: String, _ spelling: Spelling) -> [TextToken] {
    var reader = TokenReader(text, spelling)
    while reader.position < reader.scalars.count { reader.readToken() }
    return reader.tokens
  }

  private init(_ text: String, _ spelling: Spelling) {
    self.text = text
    self.spelling = spelling
    scalars = Array(text.unicodeScalars)
  }

  private func scalar(_ offset: Int = 0) -> Unicode.Scalar? {
    let place = position + offset
    return scalars.indices.contains(place) ? scalars[place] : nil
  }

  private mutating func readToken() {
    let first = scalars[position]
    if ICU.digitValue(of: first.value) != nil {
      readFigure()
    } else if Script.hasNoSpaces(first), Spelling.isLetter(first) {
      readPiece()
    } else if Spelling.isLetter(first) {
      readWord()
    } else {
      readSign(first)
      position += 1
    }
  }

  // MARK: Words

  private mutating func readWord() {
    var word = ""
    var isCapital = true
    while let next = scalar(), !Script.hasNoSpaces(next) {
      if Spelling.isLetter(next) {
        if next.properties.isLowercase { isCapital = false }
        spelling.append(next, to: &word)
      } else if Spelling.isApostrophe(next), word.hasSuffix("n"), isContractedNot {
        // English writes its negation into the word before it.
        word = Spelling.contractedNot
        position += 2
        break
      } else if next == ".", word.count == 1, isShortened {
        // "p.m." is "pm".
      } else if next.value == Spelling.nonJoiner || !InvisibleSign.contains(next.value) {
        break
      }
      position += 1
    }
    tokens.append(TextToken(kind: .word, text: word, isCapital: isCapital && word.count > 1))
  }

  /// Whether `t` and nothing else of a word follows the sign here.
  private var isContractedNot: Bool {
    guard let letter = scalar(1), letter == "t" || letter == "T" else { return false }
    return scalar(2).map { !Spelling.isLetter($0) } ?? true
  }

  /// Whether a single letter and another full stop follow the one here, or the word goes on so.
  private var isShortened: Bool {
    guard let letter = scalar(1), Spelling.isLetter(letter) else { return false }
    return scalar(2) == "."
  }

  private mutating func readPiece() {
    let ends = ends ?? findEnds()
    self.ends = ends
    var piece = ""
    while let next = scalar() {
      let isSeen = !InvisibleSign.contains(next.value)
      guard !isSeen || Script.hasNoSpaces(next) && Spelling.isLetter(next) else { break }
      if isSeen { spelling.append(next, to: &piece) }
      position += 1
      if ends.contains(position) { break }
    }
    tokens.append(TextToken(kind: .piece, text: piece))
  }

  private func findEnds() -> Set<Int> {
    let breaks = Set(ICU.wordEnds(in: [text], tag: spelling.tag).first?.map(\.end) ?? [])
    var ends: Set<Int> = []
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      offset += UTF16.width(scalar)
      if breaks.contains(offset) { ends.insert(index + 1) }
    }
    return ends
  }

  // MARK: Signs

  private mutating func readSign(_ sign: Unicode.Scalar) {
    switch sign {
    case "[" where isAnswer:
      // Which answer of a question is right.
      tokens.append(
        TextToken(kind: .figure, text: scalar(1)?.properties.isWhitespace == true ? "[ ]" : "[x]"))
      position += 2
    case ".", ",", ":", ";", "!", "?", "…", "(", ")", "[", "]", "،", "؛", "؟", "۔", "।", "。", "、",
      "，", "！", "？", "：", "；", "|":
      tokens.append(TextToken(kind: .stop, text: ""))
    case "-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "−": readDash()
    case "+", "±", "<", ">", "≤", "≥", "≈", "~", "×", "÷", "°", "#", "№", "%", "‰", "٪", "％", "﹪":
      let text = "٪％﹪".unicodeScalars.contains(sign) ? "%" : String(sign)
      tokens.append(TextToken(kind: .sign, text: text))
    default:
      switch sign.properties.generalCategory {
      case .currencySymbol: tokens.append(TextToken(kind: .sign, text: String(sign)))
      case .otherNumber, .letterNumber: readNumber(sign)
      // It shows the digits behind it in the opposite order.
      case .format where InvisibleSign.isOverride(sign.value):
        tokens.append(TextToken(kind: .figure, text: InvisibleSign.name(of: sign.value)))
      default: break
      }
    }
  }

  private var isAnswer: Bool {
    guard let mark = scalar(1), scalar(2) == "]" else { return false }
    return mark == "x" || mark == "X" || mark.properties.isWhitespace
  }

  /// A dash before a figure is a minus, unless it stands between two figures or joins words.
  private mutating func readDash() {
    let isBehindSpace = position == 0 || !Spelling.isWordOrDigit(scalars[position - 1])
    let next = scalar(1)
    if tokens.last?.kind == .figure, isRange {
      tokens.append(TextToken(kind: .sign, text: "–"))
    } else if isBehindSpace, let next, ICU.digitValue(of: next.value) != nil {
      tokens.append(TextToken(kind: .sign, text: "−"))
    } else if isBehindSpace, next?.properties.isWhitespace ?? true, tokens.last?.kind != .figure {
      tokens.append(TextToken(kind: .stop, text: ""))
    }
  }

  /// Whether the dash here stands between two figures, with spaces on both sides or on none.
  private var isRange: Bool {
    let isBehindSpace = position > 0 && scalars[position - 1].properties.isWhitespace
    let isBeforeSpace = scalar(1)?.properties.isWhitespace ?? false
    guard isBehindSpace == isBeforeSpace else { return false }
    return scalar(isBeforeSpace ? 2 : 1).map { ICU.digitValue(of: $0.value) != nil } ?? false
  }

  /// `½` is `1/2`, `²` and `②` are numbers of their own.
  private mutating func readNumber(_ sign: Unicode.Scalar) {
    guard let value = sign.properties.numericValue else { return }
    let denominator = (1...10).first { (value * Double($0)).rounded() == value * Double($0) }
    let text =
      switch denominator {
      case 1?: String(Int(value))
      case let denominator?: "\(Int(value * Double(denominator)))/\(denominator)"
      case nil: String(value)
      }
    tokens.append(TextToken(kind: .figure, text: text))
  }

  // MARK: Figures

  private mutating func readFigure() {
    var groups = [readDigits()]
    var separators: [Unicode.Scalar] = []
    while let next = scalar(), let separator = separator(next, behind: groups) {
      position += 1
      separators.append(separator)
      groups.append(readDigits())
    }
    var figure = groups[0]
    let thousands = spelling.thousands(groups, separators)
    for (index, separator) in separators.enumerated() {
      if index >= thousands { figure.unicodeScalars.append(separator) }
      figure += groups[index + 1]
    }
    tokens.append(TextToken(kind: .figure, text: figure))
  }

  private mutating func readDigits() -> String {
    var digits = ""
    while let value = scalar().flatMap({ ICU.digitValue(of: $0.value) }) {
      digits += String(value)
      position += 1
    }
    return digits
  }

  /// The sign by which the figure goes on here: one that stands between two digits. A space does so
  /// only before three digits, where it can part thousands.
  private func separator(_ next: Unicode.Scalar, behind groups: [String]) -> Unicode.Scalar? {
    var digits = 0
    while digits < 4, scalar(1 + digits).flatMap({ ICU.digitValue(of: $0.value) }) != nil {
      digits += 1
    }
    guard digits > 0 else { return nil }
    switch next {
    case ".", ",", ":", "/": return next
    case "٫": return ","
    case "٬", "’", "'": return "'"
    case " ", "\u{A0}", "\u{2007}", "\u{2009}", "\u{202F}":
      let isGroup = digits == 3 && !groups[0].hasPrefix("0") && groups[0].utf8.count <= 3
      let isZeros = isGroup && (1...3).allSatisfy { scalar($0) == "0" }
      return isGroup && (next != " " || isZeros || spelling.grouping == " ") ? " " : nil
    default: return nil
    }
  }
}
