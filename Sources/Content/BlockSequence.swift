internal import Diagnostics
internal import Markup

/// The blocks of a text in order, for comparing it with the text in another language.
///
/// Blocks for some communities only (`:::for`, `:::except`) stand in the sequence themselves, each
/// with its condition; all other containers count as one block.
struct BlockSequence: Sendable {
  struct Block: Sendable {
    let node: Int
    /// The numbers of the variant directives around it.
    let variants: [Int]
    /// Equal for blocks that a faithful translation leaves alike: kind, level, directive.
    let shape: Int
  }

  private(set) var blocks: [Block] = []

  init(_ document: Document) {
    append(childrenOf: Document.root, in: document, variants: [], context: 0)
  }

  private mutating func append(
    childrenOf parent: Int, in document: Document, variants: [Int], context: Int
  ) {
    for node in document.children(of: parent) {
      var shape = Fingerprint(context)
      Self.addShape(of: node, in: document, to: &shape)
      if let directive = document.directive(at: node), directive.name.isVariant {
        append(
          childrenOf: node, in: document, variants: variants + [node], context: shape.value)
      } else {
        blocks.append(
          Block(node: node, variants: variants, shape: shape.value))
      }
    }
  }

  private static func addShape(of node: Int, in document: Document, to shape: inout Fingerprint) {
    let block = document.nodes[node]
    shape.add(Int(block.kind.rawValue))
    switch block.kind {
    case .heading: shape.add(block.level)
    case .list: shape.add(block.isOrdered ? 1 : 0)
    case .paragraph: shape.add(isPicture(node, in: document) ? 1 : 0)
    case .directive: document.directive(at: node).map { add($0, to: &shape) }
    default: break
    }
  }

  private static func add(_ directive: Directive, to fingerprint: inout Fingerprint) {
    fingerprint.add(directive.name.rawValue.utf8)
    fingerprint.add(directive.target.utf8)
    for attribute in directive.attributes {
      fingerprint.add(attribute.key.utf8)
      fingerprint.add(attribute.value.utf8)
    }
  }

  /// Whether a paragraph is a picture and nothing else.
  private static func isPicture(_ paragraph: Int, in document: Document) -> Bool {
    let children = document.children(of: paragraph)
    return children.allSatisfy { document.nodes[$0].kind == .image }
      && children.contains { document.nodes[$0].kind == .image }
  }

  // MARK: Parts of a block

  /// The parts of one block that a faithful translation has, too: items, rows, cells, paragraphs, lines.
  struct Outline: Sendable, Equatable {
    /// The number of parts.
    fileprivate(set) var count = 0
    /// Equal for blocks whose parts are of the same kinds and stand in one another in the same way.
    fileprivate var sum = Fingerprint(0)
  }

  /// The outline of the block at a node.
  static func outline(of block: Int, in document: Document) -> Outline {
    var outline = Outline()
    addParts(of: block, in: document, to: &outline)
    return outline
  }

  private static func addParts(of node: Int, in document: Document, to outline: inout Outline) {
    for child in document.children(of: node) {
      let block = document.nodes[child]
      switch block.kind {
      case .lineBreak: add(block.kind, 0, to: &outline)
      case .paragraph: add(block.kind, isPicture(child, in: document) ? 1 : 0, to: &outline)
      case .tableCell:
        let isFilled = document.children(of: child).contains { _ in true }
        add(block.kind, isFilled ? 1 : 0, to: &outline)
      case .blockQuote, .list, .item, .heading, .codeBlock, .table, .tableRow:
        add(block.kind, 0, to: &outline)
      case .directive:
        guard let directive = document.directive(at: child), directive.form != .inline else {
          continue
        }
        add(block.kind, 0, to: &outline)
        outline.sum.add(directive.name.rawValue.utf8)
      case .document, .htmlBlock, .thematicBreak, .text, .softBreak, .code, .htmlInline, .link,
        .image:
        continue
      case .emphasis, .strong:
        addParts(of: child, in: document, to: &outline)
        continue
      }
      addParts(of: child, in: document, to: &outline)
      outline.sum.add(-1)
    }
  }

  private static func add(_ kind: Document.Node.Kind, _ detail: Int, to outline: inout Outline) {
    outline.count += 1
    outline.sum.add(Int(kind.rawValue))
    outline.sum.add(detail)
  }

  // MARK: What a block holds

  /// A sum that is equal for blocks with the same numbers, addresses and directives; nil for a block
  /// that has none of them but a single digit, which many have.
  static func signature(of block: Int, in document: Document) -> Int? {
    var sum = Fingerprint(0)
    var weight = 0
    for node in block..<Int(document.nodes[block].end) {
      switch document.nodes[node].kind {
      case .link, .image:
        sum.add(document.text(of: node).prefix { $0 != UInt8(ascii: "#") })
        weight += 2
      case .directive where node != block:
        document.directive(at: node).map { add($0, to: &sum) }
        weight += 2
      case .text: weight += addDigits(in: document.text(of: node), to: &sum)
      default: break
      }
    }
    return weight > 1 ? sum.value : nil
  }

  /// Adds each digit by its value, as languages write them in scripts of their own; gives their number.
  private static func addDigits(in text: ArraySlice<UInt8>, to sum: inout Fingerprint) -> Int {
    var count = 0
    func add(_ digit: Int) {
      sum.add(digit)
      count += 1
    }
    var letter: UInt32 = 0
    var missing = 0
    for byte in text {
      switch byte {
      case 0x30...0x39: add(Int(byte - 0x30))
      case 0x00..<0x80: continue
      case 0x80..<0xC0:
        letter = letter << 6 | UInt32(byte & 0x3F)
        missing -= 1
        if missing == 0, let digit = Self.digits.value(of: letter) { add(digit) }
      default:
        missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
        letter = UInt32(byte & (0x3F >> UInt8(missing)))
      }
    }
    return count
  }

  private static let digits = DigitTable()

  /// The values of digits in all scripts but those with letters beyond the table, which ask ICU.
  private struct DigitTable {
    private let values: [Int8] = (0..<0x3000).map { Int8(ICU.digitValue(of: $0) ?? -1) }

    func value(of letter: UInt32) -> Int? {
      guard letter < values.count else { return ICU.digitValue(of: letter) }
      let value = values[Int(letter)]
      return value < 0 ? nil : Int(value)
    }
  }

  /// A running FNV-1a sum: the same in every run, unlike Swift's own hash.
  fileprivate struct Fingerprint: Equatable {
    private(set) var value: Int

    init(_ start: Int) { value = start ^ Int(truncatingIfNeeded: 0xCBF2_9CE4_8422_2325 as UInt64) }

    mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(Int(byte)) } }

    mutating func add(_ number: Int) { value = (value ^ number) &* 0x100_0000_01B3 }
  }
}
