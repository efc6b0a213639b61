/// Writes a document, or a part of one, as HTML.
///
/// What CommonMark has is written as its specification says. For all that depends on the page —
/// where a link leads, what a directive shows — the renderer asks its ``HTMLDelegate``.
public struct HTMLRenderer {
  /// The document that is being written.
  public let document: Document
  /// What has been written, UTF-8.
  public var output: [UInt8]
  private let delegate: any HTMLDelegate
  private let allowsRawHTML: Bool
  /// Whether paragraphs are written without their tags: directly in the items of a tight list.
  private var isTight = false
  /// Whether what is written stands in the words of a link, which can hold no other.
  public private(set) var isInLink = false

  /// A renderer that appends to `output`.
  public init(
    _ document: Document, delegate: any HTMLDelegate, output: [UInt8] = [],
    allowsRawHTML: Bool = false
  ) {
    self.document = document
    self.delegate = delegate
    self.output = output
    self.allowsRawHTML = allowsRawHTML
  }

  // MARK: Blocks

  /// Writes node `index` with all that it holds.
  public mutating func render(_ index: Int) {
    let node = document.nodes[index]
    switch node.kind {
    case .document: renderChildren(of: index)
    case .paragraph: renderParagraph(index)
    case .heading: renderHeading(index, node)
    case .list: renderList(index, node)
    case .item: renderItem(index)
    case .blockQuote: renderBlockQuote(index)
    case .codeBlock: renderCodeBlock(index)
    case .thematicBreak:
      startLine()
      write("<hr />\n")
    case .table: renderTable(index)
    case .htmlBlock:
      guard allowsRawHTML else { return }
      startLine()
      output += document.text(of: index)
      startLine()
    case .directive:
      if let directive = document.directive(at: index) {
        delegate.render(directive, at: index, with: &self)
      }
    default: renderInline(index, node)
    }
  }

  /// Writes the children of node `index`.
  public mutating func renderChildren(of index: Int) {
    var child = index + 1
    let end = Int(document.nodes[index].end)
    while child < end {
      render(child)
      child = Int(document.nodes[child].end)
    }
  }

  private mutating func renderParagraph(_ index: Int) {
    if isTight { return renderChildren(of: index) }
    startLine()
    write("<p>")
    renderChildren(of: index)
    write("</p>\n")
  }

  private mutating func renderHeading(_ index: Int, _ node: Document.Node) {
    startLine()
    let level = UInt8(ascii: "0") + UInt8(clamping: node.level)
    write("<h")
    output.append(level)
    if let prefix = delegate.anchorPrefix {
      write(" id=\"")
      write(escaping: prefix)
      HTMLEscaping.append(document.text(of: index), to: &output)
      write("\"")
    }
    write(">")
    renderChildren(of: index)
    write("</h")
    output.append(level)
    write(">\n")
  }

  private mutating func renderList(_ index: Int, _ node: Document.Node) {
    let wasTight = isTight
    isTight = node.isTight
    startLine()
    if node.isOrdered, node.listStart != 1 {
      write("<ol start=\"\(node.listStart)\">\n")
    } else {
      write(node.isOrdered ? "<ol>\n" : "<ul>\n")
    }
    renderChildren(of: index)
    write(node.isOrdered ? "</ol>\n" : "</ul>\n")
    isTight = wasTight
  }

  private mutating func renderItem(_ index: Int) {
    startLine()
    write("<li>")
    renderChildren(of: index)
    write("</li>\n")
  }

  private mutating func renderBlockQuote(_ index: Int) {
    startLine()
    write("<blockquote>\n")
    renderLoose(index)
    startLine()
    write("</blockquote>\n")
  }

  /// Writes the children of a block in a list's item: its paragraphs have their tags.
  public mutating func renderLoose(_ index: Int) {
    let wasTight = isTight
    isTight = false
    renderChildren(of: index)
    isTight = wasTight
  }

  private mutating func renderCodeBlock(_ index: Int) {
    startLine()
    write("<pre><code")
    let language = document.secondText(of: index).prefix { $0 != 0x20 && $0 != 0x09 }
    if !language.isEmpty {
      write(" class=\"language-")
      HTMLEscaping.append(language, to: &output)
      write("\"")
    }
    write(">")
    HTMLEscaping.append(document.text(of: index), to: &output)
    write("</code></pre>\n")
  }

  // MARK: Tables

  private mutating func renderTable(_ index: Int) {
    startLine()
    write("<table>\n")
    var hasBody = false
    var columns = 0
    for row in document.children(of: index) {
      let isHeader = document.nodes[row].isHeader
      if isHeader { write("<thead>\n") }
      if !isHeader, !hasBody {
        hasBody = true
        write("<tbody>\n")
      }
      write("<tr>\n")
      var missing = columns
      for cell in document.children(of: row) {
        renderCell(cell, isHeader: isHeader)
        missing -= 1
      }
      if isHeader { columns = -missing }
      renderEmptyCells(missing)
      write("</tr>\n")
      if isHeader { write("</thead>\n") }
    }
    write(hasBody ? "</tbody>\n</table>\n" : "</table>\n")
  }

  /// Fills a row up that has fewer cells than there are columns. One cell that is as wide as they
  /// are: a wide head above many short rows must not fill a disk.
  private mutating func renderEmptyCells(_ count: Int) {
    if count == 1 { write("<td></td>\n") }
    if count > 1 { write("<td colspan=\"\(count)\"></td>\n") }
  }

  private mutating func renderCell(_ index: Int, isHeader: Bool) {
    write(isHeader ? "<th" : "<td")
    switch document.nodes[index].alignment {
    case .none: break
    case .left: write(" class=\"start\"")
    case .center: write(" class=\"center\"")
    case .right: write(" class=\"end\"")
    }
    write(isHeader ? " scope=\"col\">" : ">")
    renderChildren(of: index)
    write(isHeader ? "</th>\n" : "</td>\n")
  }

  // MARK: Inlines

  private mutating func renderInline(_ index: Int, _ node: Document.Node) {
    switch node.kind {
    case .text: HTMLEscaping.append(document.text(of: index), to: &output)
    case .softBreak: output.append(UInt8(ascii: "\n"))
    case .lineBreak: write("<br />\n")
    case .code: renderElement("code") { $0.renderText(index) }
    case .emphasis: renderElement("em") { $0.renderChildren(of: index) }
    case .strong: renderElement("strong") { $0.renderChildren(of: index) }
    case .htmlInline: if allowsRawHTML { output += document.text(of: index) }
    case .link: renderLink(index)
    case .image: renderImage(index)
    default: renderChildren(of: index)
    }
  }

  private mutating func renderElement(
    _ name: StaticString, _ content: (inout HTMLRenderer) -> Void
  ) {
    write("<")
    write(name)
    write(">")
    content(&self)
    write("</")
    write(name)
    write(">")
  }

  private mutating func renderText(_ index: Int) {
    HTMLEscaping.append(document.text(of: index), to: &output)
  }

  private mutating func renderLink(_ index: Int) {
    guard let address = delegate.address(ofLink: index, in: document) else {
      return renderChildren(of: index)
    }
    write("<a href=\"")
    HTMLEscaping.append(address: address, to: &output)
    write("\"")
    renderTitle(index)
    write(">")
    isInLink = true
    renderChildren(of: index)
    isInLink = false
    write("</a>")
  }

  private mutating func renderImage(_ index: Int) {
    guard let address = delegate.address(ofImage: index, in: document) else {
      return renderChildren(of: index)
    }
    write("<img src=\"")
    HTMLEscaping.append(address: address, to: &output)
    write("\"")
    let description = document.plainText(of: index)
    if description.isEmpty {
      delegate.describe(image: index, with: &self)
    } else {
      write(attribute: "alt", description)
    }
    renderTitle(index)
    write(" />")
  }

  private mutating func renderTitle(_ index: Int) {
    let title = document.secondText(of: index)
    guard !title.isEmpty else { return }
    write(" title=\"")
    HTMLEscaping.append(title, to: &output)
    write("\"")
  }

  // MARK: Bytes

  /// Appends HTML as it is.
  public mutating func write(_ html: String) { output += html.utf8 }

  private mutating func write(_ html: StaticString) {
    html.withUTF8Buffer { unsafe output.append(contentsOf: $0) }
  }

  /// Appends text, escaped.
  public mutating func write(escaping text: String) {
    HTMLEscaping.append(Array(text.utf8)[...], to: &output)
  }

  /// Appends an attribute with its value, escaped.
  public mutating func write(attribute name: StaticString, _ value: String) {
    write(" ")
    write(name)
    write("=\"")
    write(escaping: value)
    write("\"")
  }

  /// Begins a new line, unless one has just begun.
  public mutating func startLine() {
    if let last = output.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
  }
}

/// What a page knows and a text does not.
public protocol HTMLDelegate: AnyObject {
  /// Where the link at node `index` leads; nil writes its words alone.
  func address(ofLink index: Int, in document: Document) -> [UInt8]?
  /// Where the image at node `index` is; nil writes its description alone.
  func address(ofImage index: Int, in document: Document) -> [UInt8]?
  /// Writes the attributes that describe an image whose text says nothing of it; `alt` among them.
  func describe(image index: Int, with renderer: inout HTMLRenderer)
  /// What stands before the anchor of a heading in its `id`; nil for headings without one.
  var anchorPrefix: String? { get }
  /// Writes a directive and what it holds.
  func render(_ directive: Directive, at index: Int, with renderer: inout HTMLRenderer)
}

extension HTMLDelegate {
  /// Says that the image tells nothing.
  public func describe(image index: Int, with renderer: inout HTMLRenderer) {
    renderer.write(attribute: "alt", "")
  }
}
