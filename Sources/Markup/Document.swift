public import Diagnostics

/// A parsed text: an immutable tree of nodes as one flat value.
///
/// The nodes stand in document order, a parent before its children; each knows where its last
/// descendant ends. One array for the nodes and one for all their texts: a page costs two
/// allocations, is read from front to back, and may be shared between threads without a lock.
public struct Document: Sendable {
  /// In document order; the first is the document itself.
  public let nodes: [Node]
  /// The directives, in document order; a directive node names one by its number.
  public let directives: [Directive]
  private let text: [UInt8]

  init(nodes: [Node], text: [UInt8], directives: [Directive]) {
    self.nodes = nodes
    self.text = text
    self.directives = directives
  }

  /// The number of the document's own node.
  public static let root = 0

  /// A text without a single block.
  public static let empty = Document(
    nodes: [Node(kind: .document, end: 1, range: .start)], text: [], directives: [])

  /// Its words, addresses and titles, one behind the other. UTF-8.
  public var allText: [UInt8] { text }

  // MARK: Walking

  /// The numbers of the children of node `index`, in order.
  public func children(of index: Int) -> Children {
    Children(nodes: nodes, position: index + 1, end: Int(nodes[index].end))
  }

  /// The numbers of the children of one node.
  public struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var position: Int
    fileprivate let end: Int

    /// The next child, passing over the descendants of the one before.
    public mutating func next() -> Int? {
      guard position < end else { return nil }
      defer { position = Int(nodes[position].end) }
      return position
    }
  }

  // MARK: Texts

  /// The text of a text, code, or raw HTML node; the address of a link or image; the anchor of a
  /// heading. UTF-8.
  public func text(of index: Int) -> ArraySlice<UInt8> {
    let node = nodes[index]
    return text[Int(node.textStart)..<Int(node.textMiddle)]
  }

  /// The title of a link or image, or what stands behind the fence of a code block. UTF-8.
  public func secondText(of index: Int) -> ArraySlice<UInt8> {
    let node = nodes[index]
    return text[Int(node.textMiddle)..<Int(node.textEnd)]
  }

  /// ``text(of:)`` as a string.
  public func string(of index: Int) -> String {
    String(decoding: text(of: index), as: UTF8.self)
  }

  /// The words of node `index` and its descendants, without markup; what parts lines and blocks
  /// becomes a space.
  public func plainText(of index: Int) -> String {
    var result: [UInt8] = []
    for i in index..<Int(nodes[index].end) {
      switch nodes[i].kind {
      case .text, .code: result += text(of: i)
      case .softBreak, .lineBreak: result.append(UInt8(ascii: " "))
      case .paragraph, .item, .heading, .tableCell, .codeBlock:
        if !result.isEmpty, result.last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
        guard nodes[i].kind == .codeBlock else { continue }
        let lines = text(of: i).dropLast()
        result += lines.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
      default: break
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The directive at node `index`, if there is one.
  public func directive(at index: Int) -> Directive? {
    let node = nodes[index]
    return node.kind == .directive ? directives[Int(node.value)] : nil
  }
}

extension Document {
  /// One block or inline.
  public struct Node: Sendable {
    /// The kinds that CommonMark has, and tables and directives.
    public enum Kind: UInt8, Sendable {
      case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading
      case thematicBreak, table, tableRow, tableCell, directive
      case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    }

    /// What it is.
    public let kind: Kind
    var detail: UInt8 = 0
    var value: UInt32 = 0
    /// The number of the first node behind this one that is no descendant of it.
    public internal(set) var end: UInt32
    var textStart: UInt32 = 0
    var textMiddle: UInt32 = 0
    var textEnd: UInt32 = 0
    private var lower: UInt32
    private var upper: UInt32

    init(kind: Kind, end: UInt32 = 0, range: SourceRange) {
      self.kind = kind
      self.end = end
      lower = UInt32(truncatingIfNeeded: range.lower)
      upper = UInt32(truncatingIfNeeded: range.upper)
    }

    /// Where it stands in the file, with its marks.
    public internal(set) var range: SourceRange {
      get { SourceRange(Int(lower), Int(upper)) }
      set {
        lower = UInt32(truncatingIfNeeded: newValue.lower)
        upper = UInt32(truncatingIfNeeded: newValue.upper)
      }
    }

    /// The level of a heading, 1 to 6.
    public var level: Int { Int(detail) }
    /// Whether a list is numbered.
    public var isOrdered: Bool { kind == .list && detail & Self.ordered != 0 }
    /// Whether the items of a list stand close together, without paragraphs.
    public var isTight: Bool { kind == .list && detail & Self.tight != 0 }
    /// The number of a numbered list's first item.
    public var listStart: Int { Int(value) }
    /// Whether a row is the head of its table.
    public var isHeader: Bool { kind == .tableRow && detail != 0 }
    /// How a cell's text is set.
    public var alignment: Alignment { Alignment(rawValue: detail) ?? .none }

    static let ordered: UInt8 = 1
    static let tight: UInt8 = 2
  }

  /// How the text of a table's column is set.
  public enum Alignment: UInt8, Sendable {
    case none, left, center, right
  }
}
