internal import Diagnostics

/// Takes a text apart into the words by which it is found.
///
/// The script of the site does the same with what a reader types: both go by the same table, and a
/// test compares them on every text in every language.
public enum Tokenizer {
  /// The words of a text in their order: in small letters, without marks; where a script has no
  /// spaces, each two letters that stand together.
  public static func tokens(of text: String) -> [String] {
    var builder = TokenBuilder()
    for scalar in text.unicodeScalars { builder.take(folds[scalar]) }
    return builder.finish()
  }

  /// The words by which a text is found besides: those that stand behind a small word without a
  /// space. Another word may begin with the same letter; so the whole one is kept too.
  static func furtherTokens(of tokens: [String]) -> [String] {
    tokens.compactMap { token in
      guard let first = token.unicodeScalars.first, !first.isASCII, token.utf16.count > 3,
        FoldingTable.particles.unicodeScalars.contains(first)
      else { return nil }
      return String(token.unicodeScalars.dropFirst())
    }
  }

  /// The table as a script has it.
  static var table: [(String, String)] {
    func ranges(_ ranges: [ClosedRange<UInt32>]) -> String {
      JSON.array(ranges.flatMap { ["\($0.lowerBound)", "\($0.upperBound)"] })
    }
    return [
      ("dropped", ranges(FoldingTable.dropped)), ("unspaced", ranges(FoldingTable.unspaced)),
      (
        "silent",
        JSON.object(FoldingTable.silent.map { (String($0.letter), JSON.string($0.behind)) })
      ),
      ("particles", JSON.string(FoldingTable.particles)),
      ("articles", JSON.array(FoldingTable.articles.map(JSON.string))),
      (
        "letters",
        JSON.array(
          FoldingTable.letters.flatMap { [JSON.string($0.plain), JSON.string($0.variants)] })
      ),
    ]
  }

  private static let folds = Folds()
}

/// One letter as an index has it.
private struct FoldedLetter {
  enum Role { case separator, letter, unspaced }

  let scalar: Unicode.Scalar
  let role: Role

  init(_ scalar: Unicode.Scalar) {
    self.scalar = scalar
    role =
      FoldingTable.unspaced.contains { $0.contains(scalar.value) }
      ? .unspaced : Self.isOfWord(scalar) ? .letter : .separator
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}

/// What each letter becomes; that of most texts is worked out once.
private struct Folds {
  private let variants: [Unicode.Scalar: String]
  private var common: [[FoldedLetter]] = []

  init() {
    var variants: [Unicode.Scalar: String] = [:]
    for row in FoldingTable.letters {
      for variant in row.variants.unicodeScalars { variants[variant] = row.plain }
    }
    self.variants = variants
    common = (0..<0x2100).map { value in Unicode.Scalar(UInt32(value)).map(fold) ?? [] }
  }

  subscript(scalar: Unicode.Scalar) -> [FoldedLetter] {
    let value = Int(scalar.value)
    return value < common.count ? common[value] : fold(scalar)
  }

  private func fold(_ scalar: Unicode.Scalar) -> [FoldedLetter] {
    scalar.properties.lowercaseMapping.unicodeScalars.flatMap { small in
      if let plain = variants[small] { return plain.unicodeScalars.map { FoldedLetter($0) } }
      let isDropped = FoldingTable.dropped.contains { $0.contains(small.value) }
      return isDropped ? [] : [FoldedLetter(small)]
    }
  }
}

/// Puts letters together.
private struct TokenBuilder {
  private var tokens: [String] = []
  private var piece: [Unicode.Scalar] = []
  private var role = FoldedLetter.Role.separator

  mutating func take(_ letters: [FoldedLetter]) {
    for letter in letters {
      if letter.role != role {
        close()
        role = letter.role
      }
      if role == .letter, isSilent(letter.scalar) { continue }
      if role != .separator { piece.append(letter.scalar) }
    }
  }

  mutating func finish() -> [String] {
    close()
    return tokens
  }

  private func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    guard let last = piece.last else { return false }
    return FoldingTable.silent.contains {
      $0.letter == last && $0.behind.unicodeScalars.contains(scalar)
    }
  }

  private mutating func close() {
    guard !piece.isEmpty else { return }
    if role == .letter {
      tokens.append(Self.withoutArticle(Self.text(piece[...])))
    } else if piece.count == 1 {
      tokens.append(Self.text(piece[...]))
    } else {
      for start in 0..<piece.count - 1 { tokens.append(Self.text(piece[start...start + 1])) }
    }
    piece = []
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func withoutArticle(_ word: String) -> String {
    guard let first = word.unicodeScalars.first, !first.isASCII else { return word }
    for article in FoldingTable.articles where word.utf8.starts(with: article.utf8) {
      guard word.utf16.count >= article.utf16.count + 2 else { continue }
      return String(word.unicodeScalars.dropFirst(article.unicodeScalars.count))
    }
    return word
  }
}
