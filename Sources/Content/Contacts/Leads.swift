internal import Markup

/// The words that stand over blocks: a heading over the paragraph behind it, and what stands before a
/// list over its items.
struct Leads {
  /// The head of the table that was entered last, and where the table ends.
  private var head: (row: Int, end: Int)?
  private var table = 0
  private var lists: [(end: Int, lead: Int?)] = []
  private var last: (node: Int, end: Int)?
  private var next = 0

  /// The head of the table that has a row; nil for other blocks.
  mutating func head(of row: Int, in document: Document) -> Int? {
    enter(upTo: row, in: document)
    return head.flatMap { $0.end > row ? $0.row : nil }
  }

  /// The words over a block; nil when none stand there. Blocks are asked for in their order.
  mutating func words(over node: Int, in document: Document) -> String? {
    enter(upTo: node, in: document)
    while let list = lists.last, list.end <= node { lists.removeLast() }
    var lead = lists.last?.lead
    if lists.isEmpty, let last, last.end == node, document.nodes[last.node].kind == .heading {
      lead = last.node
    }
    return lead.map(document.plainText(of:))
  }

  private mutating func enter(upTo node: Int, in document: Document) {
    while next < node {
      enter(next, in: document)
      next += 1
    }
  }

  private mutating func enter(_ node: Int, in document: Document) {
    let block = document.nodes[node]
    while let list = lists.last, list.end <= node { lists.removeLast() }
    switch block.kind {
    case .paragraph, .heading: last = (node, Int(block.end))
    case .list: lists.append((Int(block.end), last.flatMap { $0.end == node ? $0.node : nil }))
    case .table: table = Int(block.end)
    case .tableRow where block.isHeader: head = (node, table)
    default: break
    }
  }
}
