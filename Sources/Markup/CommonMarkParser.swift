internal import CCommonMark
internal import Glibc

/// What libcmark made of a text: the nodes in document order, each with the number of the node that
/// follows its last descendant, and the texts of all nodes one behind the other.
///
/// Lines and columns are libcmark's own; ``SourceLocator`` makes byte ranges of them.
struct CommonMarkTree {
  struct Node {
    let kind: Document.Node.Kind
    /// The level of a heading, or the flags of a list.
    var detail: UInt8 = 0
    /// The start of a list.
    var value: UInt32 = 0
    var end: Int {
      get { Int(packedEnd) }
      set { packedEnd = UInt32(newValue) }
    }
    var textStart: Int {
      get { Int(packedText.0) }
      set { packedText.0 = UInt32(newValue) }
    }
    var textMiddle: Int {
      get { Int(packedText.1) }
      set { packedText.1 = UInt32(newValue) }
    }
    var textEnd: Int {
      get { Int(packedText.2) }
      set { packedText.2 = UInt32(newValue) }
    }
    var line: Int { Int(place.0) }
    var column: Int { Int(place.1) }
    var endLine: Int { Int(place.2) }
    var endColumn: Int { Int(place.3) }

    // Half the size of four `Int` each: the nodes of a page then fit the processor's first cache.
    private var packedEnd: UInt32 = 0
    private var packedText: (UInt32, UInt32, UInt32) = (0, 0, 0)
    private let place: (Int32, Int32, Int32, Int32)

    init(kind: Document.Node.Kind, line: Int32, column: Int32, endLine: Int32, endColumn: Int32) {
      self.kind = kind
      place = (line, column, endLine, endColumn)
    }
  }

  var nodes: [Node] = []
  var text: [UInt8] = []
  /// The first node that lies so deep that its children were left out.
  var tooDeep: Int?
}

/// A text parsed by libcmark, and the only place that touches it.
///
/// One at a time on a thread: the next one takes the same memory.
@safe struct CommonMarkParser: ~Copyable {
  /// Deeper than any text a person writes, shallow enough for every walk by recursion.
  static let depthLimit = 100

  private let document: varde_cmark_document

  /// Parses UTF-8.
  init(_ bytes: borrowing ArraySlice<UInt8>) {
    unsafe document = bytes.withUnsafeBytes { buffer in
      // libcmark insists on an address, even of nothing.
      let address = unsafe buffer.baseAddress ?? UnsafeRawPointer(bitPattern: 1)
      return unsafe varde_cmark_parse(
        address?.assumingMemoryBound(to: CChar.self), buffer.count)
    }
  }

  deinit { unsafe varde_cmark_release(document) }

  /// Copies the tree out of libcmark's memory; `size` is the length of the text, to reserve by.
  func tree(size: Int) -> CommonMarkTree {
    var tree = CommonMarkTree()
    tree.nodes.reserveCapacity(size / 24 + 16)
    tree.text.reserveCapacity(size + 64)
    var open: [Int] = []
    var next: OpaquePointer? = unsafe document.root
    while let node = unsafe next {
      open.append(tree.nodes.count)
      unsafe Self.append(node, to: &tree)
      let child = unsafe cmark_node_first_child(node)
      if unsafe child != nil, open.count > Self.depthLimit, tree.tooDeep == nil {
        tree.tooDeep = tree.nodes.count - 1
      }
      if unsafe child != nil, open.count <= Self.depthLimit {
        unsafe next = child
      } else {
        unsafe next = Self.node(after: node, closing: &open, in: &tree)
      }
    }
    return tree
  }

  /// The next node in document order that is no descendant of `node`; all that end before it get
  /// their end.
  private static func node(
    after node: OpaquePointer, closing open: inout [Int], in tree: inout CommonMarkTree
  ) -> OpaquePointer? {
    var current: OpaquePointer? = unsafe node
    while let finished = unsafe current, let index = open.popLast() {
      tree.nodes[index].end = tree.nodes.count
      if let sibling = unsafe cmark_node_next(finished) { return unsafe sibling }
      unsafe current = cmark_node_parent(finished)
    }
    return nil
  }

  private static func append(_ source: OpaquePointer, to tree: inout CommonMarkTree) {
    var node = unsafe CommonMarkTree.Node(
      kind: kind(of: cmark_node_get_type(source)), line: cmark_node_get_start_line(source),
      column: cmark_node_get_start_column(source), endLine: cmark_node_get_end_line(source),
      endColumn: cmark_node_get_end_column(source))
    node.textStart = tree.text.count
    node.textMiddle = node.textStart
    switch node.kind {
    case .heading: node.detail = unsafe UInt8(clamping: cmark_node_get_heading_level(source))
    case .list:
      let isOrdered = unsafe cmark_node_get_list_type(source) == .CMARK_ORDERED_LIST
      let isTight = unsafe cmark_node_get_list_tight(source) != 0
      node.detail =
        (isOrdered ? Document.Node.ordered : 0) | (isTight ? Document.Node.tight : 0)
      node.value = unsafe UInt32(clamping: cmark_node_get_list_start(source))
    case .text, .code, .htmlInline, .htmlBlock, .codeBlock:
      unsafe append(cmark_node_get_literal(source), to: &tree.text)
      node.textMiddle = tree.text.count
      if node.kind == .codeBlock {
        unsafe append(cmark_node_get_fence_info(source), to: &tree.text)
      }
    case .link, .image:
      unsafe append(cmark_node_get_url(source), to: &tree.text)
      node.textMiddle = tree.text.count
      unsafe append(cmark_node_get_title(source), to: &tree.text)
    default: break
    }
    node.textEnd = tree.text.count
    tree.nodes.append(node)
  }

  private static func append(_ text: UnsafePointer<CChar>?, to buffer: inout [UInt8]) {
    guard let text = unsafe text else { return }
    let count = unsafe strlen(text)
    unsafe text.withMemoryRebound(to: UInt8.self, capacity: count) { bytes in
      unsafe buffer.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    }
  }

  private static func kind(of type: cmark_node_type) -> Document.Node.Kind {
    switch type {
    case .CMARK_NODE_DOCUMENT: .document
    case .CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case .CMARK_NODE_LIST: .list
    case .CMARK_NODE_ITEM: .item
    case .CMARK_NODE_CODE_BLOCK: .codeBlock
    case .CMARK_NODE_HTML_BLOCK: .htmlBlock
    case .CMARK_NODE_PARAGRAPH: .paragraph
    case .CMARK_NODE_HEADING: .heading
    case .CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case .CMARK_NODE_TEXT: .text
    case .CMARK_NODE_SOFTBREAK: .softBreak
    case .CMARK_NODE_LINEBREAK: .lineBreak
    case .CMARK_NODE_CODE: .code
    case .CMARK_NODE_HTML_INLINE: .htmlInline
    case .CMARK_NODE_EMPH: .emphasis
    case .CMARK_NODE_STRONG: .strong
    case .CMARK_NODE_LINK: .link
    case .CMARK_NODE_IMAGE: .image
    // The parser makes none of these: they are for programs that build trees themselves.
    case .CMARK_NODE_NONE, .CMARK_NODE_CUSTOM_BLOCK, .CMARK_NODE_CUSTOM_INLINE: .document
    }
  }
}
