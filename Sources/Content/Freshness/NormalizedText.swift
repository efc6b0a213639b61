internal import Diagnostics
internal import Markup

/// A block or phrase in the form in which it is compared with another version of itself: without
/// what an editor may change and a reader does not notice.
///
/// Line breaks, emphasis, and the width and kind of spaces are gone; all quotation marks are one;
/// spaces stand between letters and between digits only; the items of a bullet list are sorted.
/// Addresses of links, directives with all that they say, and signs of direction are kept. Two numbers
/// never become one.
struct NormalizedText {
  private(set) var bytes: [UInt8] = []
  private var hasSpace = false

  /// A title or summary.
  init(_ words: String) { append(words: Array(words.utf8)[...]) }

  /// A block; `variants` are the nodes of the `:::for` and `:::except` around it.
  init(_ block: Int, in document: Document, variants: [Int] = []) {
    for variant in variants { document.directive(at: variant).map { append($0) } }
    append(block, in: document)
  }

  // MARK: Structure

  /// Begins with a byte that no text holds, so that structure and words cannot be confused.
  private static let mark: UInt8 = 0x01
  private static let end: UInt8 = 0x02

  private mutating func append(_ index: Int, in document: Document) {
    let node = document.nodes[index]
    switch node.kind {
    case .text: append(words: document.text(of: index))
    case .softBreak, .lineBreak: hasSpace = true
    case .emphasis, .strong: appendChildren(of: index, in: document)
    case .htmlBlock, .htmlInline: break
    case .list where !node.isOrdered: appendSortedItems(of: index, in: document)
    default:
      open(node.kind, node.level)
      switch node.kind {
      case .code, .codeBlock, .link, .image: append(verbatim: document.text(of: index))
      case .directive: document.directive(at: index).map { append($0) }
      default: break
      }
      appendChildren(of: index, in: document)
      bytes.append(Self.end)
    }
  }

  private mutating func open(_ kind: Document.Node.Kind, _ level: Int) {
    hasSpace = false
    bytes.append(Self.mark)
    bytes.append(kind.rawValue)
    if kind == .heading { bytes.append(UInt8(clamping: level)) }
  }

  private mutating func appendChildren(of index: Int, in document: Document) {
    for child in document.children(of: index) { append(child, in: document) }
  }

  private mutating func appendSortedItems(of list: Int, in document: Document) {
    open(.list, 0)
    let items = document.children(of: list).map { NormalizedText($0, in: document).bytes }
    for item in items.sorted(by: { $0.lexicographicallyPrecedes($1) }) { bytes += item }
    bytes.append(Self.end)
  }

  private mutating func append(_ directive: Directive) {
    append(verbatim: Array(directive.name.rawValue.utf8)[...])
    append(verbatim: Array(directive.target.utf8)[...])
    for attribute in directive.attributes.sorted(by: { $0.key < $1.key }) {
      append(verbatim: Array(attribute.key.utf8)[...])
      append(verbatim: Array(attribute.value.utf8)[...])
    }
  }

  private mutating func append(verbatim text: ArraySlice<UInt8>) {
    hasSpace = false
    bytes += text
    bytes.append(Self.end)
  }

  // MARK: Words

  private mutating func append(words: ArraySlice<UInt8>) {
    let isPlain = Self.isPlain
    var position = words.startIndex
    while position < words.endIndex {
      let start = position
      while position < words.endIndex, isPlain[Int(words[position])] { position += 1 }
      if position > start {
        append(words[start])
        bytes += words[(start + 1)..<position]
        continue
      }
      let byte = words[position]
      let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let character = words[position..<min(words.endIndex, position + length)]
      if length == 1 {
        append(ascii: byte)
      } else {
        append(character, before: words[character.endIndex...].first)
      }
      position = character.endIndex
    }
  }

  /// For each byte, whether it stands for itself: all but white space, quotation marks, and those
  /// with which spaces, quotation marks and marks without width of other scripts begin.
  private static let isPlain: [Bool] = (0...255).map { (byte: UInt8) in
    switch byte {
    case 0...0x20, 0x7F, UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): false
    case 0xC2, 0xE2, 0xE3, 0xEF: false
    default: true
    }
  }

  private mutating func append(ascii byte: UInt8) {
    switch byte {
    case 0...0x20, 0x7F: hasSpace = true
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"): append(UInt8(ascii: "\""))
    default: append(byte)
    }
  }

  private mutating func append(_ byte: UInt8) {
    if hasSpace, let last = bytes.last, isParted(last, byte) { bytes.append(0x20) }
    hasSpace = false
    bytes.append(byte)
  }

  /// Whether a space between two bytes tells words or numbers apart: `1 1/2` is not `11/2`, and
  /// `in 2023, 112` no number of one comma.
  private func isParted(_ last: UInt8, _ next: UInt8) -> Bool {
    if Self.isLetter(last) { return Self.isLetter(next) }
    if Self.isDigit(last) { return Self.isDigit(next) || Self.joinsDigits(next) }
    return Self.joinsDigits(last) && Self.isDigit(next)
      && bytes.dropLast().last.map(Self.isDigit) ?? false
  }

  private mutating func append(_ character: ArraySlice<UInt8>, before next: UInt8?) {
    let scalar = character.reduce(0 as UInt32) { value, byte in
      byte & 0xC0 == 0x80
        ? value << 6 | UInt32(byte & 0x3F)
        : UInt32(byte) & (byte >= 0xF0 ? 7 : byte >= 0xE0 ? 15 : 31)
    }
    switch scalar {
    // Spaces of all widths, and the separators of lines and paragraphs.
    case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: hasSpace = true
    // What says where a line may break; within a number it parts it.
    case _ where InvisibleSign.isBreak(scalar) && !isWithinNumber(before: next): break
    case 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A, 0x300C...0x300F, 0xFF02, 0xFF07:
      append(UInt8(ascii: "\""))
    default:
      character.first.map { append($0) }
      bytes += character.dropFirst()
    }
  }

  private func isWithinNumber(before next: UInt8?) -> Bool {
    bytes.last.map(Self.isDigit) ?? false && next.map(Self.isDigit) ?? false
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether a sign can stand within a number.
  private static func joinsDigits(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Bytes of other scripts count as letters.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
