internal import Diagnostics

/// The words of one block as they are written, sign by sign, with signs that look alike as one.
///
/// Code, pictures, directives and HTML are one sign each, and so are the marks of emphasis and
/// links and what stands behind a backslash: none of them is taken for a mark that was meant.
/// Invisible signs belong to the sign that follows them.
struct WrittenWords {
  struct Sign {
    /// The sign of ASCII that it looks like, or itself.
    let scalar: UInt32
    /// What is written.
    let written: UInt32
    /// Where it begins, and where the invisible signs before it do.
    let lower: Int
    let outer: Int
    let upper: Int

    /// Whether invisible signs stand before it.
    var isHidden: Bool { outer < lower }
    /// Whether it looks like `sign` and is another one, or has invisible signs before it.
    func isDisguised(_ sign: Unicode.Scalar) -> Bool {
      scalar == sign.value && (written != sign.value || isHidden)
    }
  }

  /// What stands in the place of code, pictures, directives and HTML.
  static let content: UInt32 = 0x11_0000
  /// What stands in the place of a mark of emphasis or of a link.
  static let mark: UInt32 = 0x11_0001
  /// What stands in the place of a sign behind a backslash.
  static let escape: UInt32 = 0x11_0002
  /// The sign in the place of the two marks before or behind words that are bold.
  static let boldMark: UInt32 = 0x11_0003
  static let lineEnd: UInt32 = 0x0A
  static let space: UInt32 = 0x20

  private(set) var signs: [Sign] = []
  let source: [UInt8]
  /// Where invisible signs begin that belong to the next sign.
  private var hidden: Int?

  /// The words of the block `index`.
  init(of index: Int, in document: Document, _ source: [UInt8]) {
    self.source = source
    append(childrenOf: index, document)
    if let hidden { append(Self.mark, hidden, document.nodes[index].range.upper) }
  }

  /// The words of a value that is no Markdown, which stands in the file at `lower`.
  init(_ text: [UInt8]) {
    source = text
    append(text: SourceRange(0, text.count), hasEscapes: false)
  }

  private mutating func append(childrenOf index: Int, _ document: Document) {
    let start = document.nodes[index].range.lower
    for child in document.children(of: index) {
      let node = document.nodes[child]
      let range = node.range
      switch node.kind {
      case .text:
        // A line end between Chinese letters is none in the tree.
        if let last = signs.last?.upper, last < range.lower, last >= start,
          source[last..<range.lower].contains(where: { $0 == 0x0A || $0 == 0x0D })
        {
          append(Self.lineEnd, last, range.lower)
        }
        append(text: range, hasEscapes: true)
      case .softBreak, .lineBreak: append(Self.lineEnd, range.lower, range.upper)
      case .emphasis:
        append(Self.mark, range.lower, range.lower)
        append(childrenOf: child, document)
        append(Self.mark, range.upper, range.upper)
      case .strong:
        append(Self.boldMark, range.lower, range.lower + 2)
        append(childrenOf: child, document)
        append(Self.boldMark, range.upper - 2, range.upper)
      default: append(Self.content, range.lower, range.upper)
      }
    }
  }

  private mutating func append(text range: SourceRange, hasEscapes: Bool) {
    var position = range.lower
    while position < range.upper {
      let (scalar, end) = Self.scalar(in: source, at: position, limit: range.upper)
      if hasEscapes, scalar == 0x5C, end < range.upper, Self.isPunctuation(source[end]) {
        append(Self.escape, position, end + 1)
        position = end + 1
        continue
      }
      if InvisibleSign.contains(scalar) {
        hidden = hidden ?? position
      } else {
        append(scalar, position, end)
      }
      position = end
    }
  }

  private mutating func append(_ scalar: UInt32, _ lower: Int, _ upper: Int) {
    signs.append(
      Sign(
        scalar: Self.plain(scalar), written: scalar, lower: lower, outer: hidden ?? lower,
        upper: upper))
    hidden = nil
  }

  private static func scalar(in source: [UInt8], at position: Int, limit: Int) -> (UInt32, Int) {
    let lead = source[position]
    let count = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard count > 1, position + count <= limit else { return (UInt32(lead), position + 1) }
    var scalar = UInt32(lead) & (0xFF >> UInt32(count + 1))
    for byte in source[(position + 1)..<(position + count)] {
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, position + count)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Full-width signs, the many spaces, and what looks like a colon or a brace, as one sign of
  /// ASCII.
  static func plain(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x00...0x7F: scalar == 0x09 ? space : scalar
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: space
    // Letters and punctuation of other scripts that look like a colon.
    case 0x2D0, 0x589, 0x5C3, 0x703, 0x704, 0x205A, 0x2236, 0xA789, 0xFE13, 0xFE30, 0xFE55: 0x3A
    case 0x2774, 0xFE37, 0xFE5B: 0x7B
    case 0x2775, 0xFE38, 0xFE5C: 0x7D
    default: scalar
    }
  }

  // MARK: Asking

  /// Whether there are spaces and invisible signs alone.
  var isBlank: Bool { signs.allSatisfy { $0.scalar == Self.space } }

  subscript(index: Int) -> UInt32? { signs.indices.contains(index) ? signs[index].scalar : nil }

  /// Whether the sign at `index` is this one of ASCII, or looks like it.
  func has(_ sign: Unicode.Scalar, at index: Int) -> Bool { self[index] == sign.value }

  /// Whether the sign of ASCII itself stands at `index`.
  func isWritten(_ sign: Unicode.Scalar, at index: Int) -> Bool {
    signs.indices.contains(index) && signs[index].written == sign.value
  }

  /// Whether these signs of ASCII stand from `index` on, as they are.
  func spells(_ text: String, at index: Int) -> Bool {
    text.unicodeScalars.enumerated().allSatisfy { isWritten($1, at: index + $0) }
  }

  /// Whether a letter, accent or digit of any script stands at `index`.
  func isWord(at index: Int) -> Bool {
    guard let scalar = self[index], let value = Unicode.Scalar(scalar) else { return false }
    if scalar < 0x80 { return Self.isLetterOrDigit(scalar) }
    switch value.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return false
    }
  }

  static func isLetterOrDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0x61...0x7A).contains(scalar | 0x20)
  }

  /// Whether a mark of emphasis or of a link stands at `index`.
  func isMark(at index: Int) -> Bool {
    self[index] == Self.mark || self[index] == Self.boldMark
  }

  /// The first index from `index` on where no space stands.
  func skipSpaces(from index: Int) -> Int {
    var position = index
    while self[position] == Self.space { position += 1 }
    return position
  }

  /// Where the line ends on which `index` stands.
  func lineEnd(from index: Int) -> Int {
    var position = index
    while position < signs.count, signs[position].scalar != Self.lineEnd { position += 1 }
    return position
  }

  /// Whether `index` is the first sign of a line.
  func isLineStart(_ index: Int) -> Bool { index == 0 || self[index - 1] == Self.lineEnd }

  /// The bytes of the file on which some signs stand.
  func range(_ indices: Range<Int>, withHidden: Bool = false) -> SourceRange {
    guard let first = indices.first, let last = indices.last, last < signs.count else {
      return .start
    }
    return SourceRange(withHidden ? signs[first].outer : signs[first].lower, signs[last].upper)
  }

  /// The signs as they are written.
  func string(_ indices: Range<Int>, withHidden: Bool = false) -> String {
    guard !indices.isEmpty else { return "" }
    let range = range(indices, withHidden: withHidden)
    return String(decoding: source[range.lower..<range.upper], as: UTF8.self)
  }

  /// The signs as those of ASCII that they look like.
  func plainString(_ indices: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for sign in signs[indices] { Unicode.Scalar(sign.scalar).map { result.append($0) } }
    return String(result)
  }
}
