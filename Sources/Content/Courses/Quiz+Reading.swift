public import Markup

extension Quiz {
  /// Reads the quiz at `node`; nil if there is none.
  public init?(at node: Int, of document: Document) {
    guard let directive = document.directive(at: node), directive.name == .quiz else { return nil }
    self.node = node
    objective = directive.attribute("objective")
    parts = document.children(of: node).map { part in
      guard document.nodes[part].kind == .list else { return .block(part) }
      return .questions(document.children(of: part).map { Question(item: $0, of: document) })
    }
  }
}

extension Question {
  /// The answers are the lists with a mark; if there is none, the first list.
  fileprivate init(item: Int, of document: Document) {
    node = item
    let blocks = Array(document.children(of: item))
    let allLists = blocks.filter { document.nodes[$0].kind == .list }
    let marked = allLists.filter { list in
      document.children(of: list).contains { Mark(ofItem: $0, in: document) != nil }
    }
    let lists = marked.isEmpty ? Array(allLists.prefix(1)) : marked
    let start = lists.first ?? .max
    stem = blocks.filter { $0 < start }
    feedback = blocks.filter { $0 > start && !lists.contains($0) }
    let items = lists.flatMap { Array(document.children(of: $0)) }
    let answers = items.map { Answer(item: $0, of: document) }
    guard marked.isEmpty else {
      kind = answers.count(where: \.isRight) > 1 ? .multiple : .single
      self.answers = answers
      return
    }
    let pairs = items.compactMap { Answer(pair: $0, of: document) }
    if !pairs.isEmpty, pairs.count == items.count {
      kind = .matching
      self.answers = pairs
    } else {
      kind = lists.contains { document.nodes[$0].isOrdered } ? .ordering : .single
      self.answers = answers
    }
  }
}

/// `[x]` or `[ ]` before an answer.
private struct Mark {
  let isRight: Bool

  init?(ofItem item: Int, in document: Document) {
    var start: [UInt8] = []
    for child in document.children(of: item).prefix(1) {
      guard document.nodes[child].kind == .paragraph else { return nil }
      for node in document.children(of: child) {
        guard document.nodes[node].kind == .text, start.count < 3 else { break }
        start += document.text(of: node).prefix(3)
      }
    }
    switch String(decoding: start.prefix(3), as: UTF8.self) {
    case "[x]", "[X]": isRight = true
    case "[ ]": isRight = false
    default: return nil
    }
  }
}

extension Answer {
  init(item: Int, of document: Document) {
    let mark = Mark(ofItem: item, in: document)
    let (first, rest) = Self.blocks(of: item, document)
    node = item
    isRight = mark?.isRight ?? false
    words = mark == nil ? first : first.dropping(3).trimmed
    match = nil
    feedback = rest
  }

  /// `left => right`; nil where the item has no arrow.
  init?(pair item: Int, of document: Document) {
    let (first, rest) = Self.blocks(of: item, document)
    guard let (left, right) = first.parted() else { return nil }
    node = item
    isRight = true
    words = left.trimmed
    match = right.trimmed
    feedback = rest
  }

  /// What the first paragraph says, and the blocks below it.
  private static func blocks(of item: Int, _ document: Document) -> (first: Words, rest: [Int]) {
    let blocks = Array(document.children(of: item))
    guard let first = blocks.first else { return (Words(pieces: []), []) }
    guard document.nodes[first].kind == .paragraph else {
      return (Words(pieces: [.node(first)]), Array(blocks.dropFirst()))
    }
    let pieces = document.children(of: first).map { node in
      document.nodes[node].kind == .text
        ? Words.Piece.text(document.text(of: node)) : .node(node)
    }
    return (Words(pieces: pieces), Array(blocks.dropFirst()))
  }
}

extension Answer.Words {
  /// Them without their first bytes, which stand in texts.
  fileprivate func dropping(_ count: Int) -> Self {
    var left = count
    let pieces = pieces.compactMap { piece -> Piece? in
      guard left > 0, case .text(let bytes) = piece else { return piece }
      defer { left -= min(left, bytes.count) }
      return bytes.count > left ? .text(bytes.dropFirst(left)) : nil
    }
    return Self(pieces: pieces)
  }

  /// What stands before and behind the first arrow.
  fileprivate func parted() -> (Self, Self)? {
    for (number, piece) in pieces.enumerated() {
      guard case .text(let bytes) = piece, let arrow = Self.arrow(in: bytes) else { continue }
      return (
        Self(pieces: pieces[..<number] + [.text(bytes[..<arrow])]),
        Self(pieces: [.text(bytes[(arrow + 2)...])] + pieces[(number + 1)...])
      )
    }
    return nil
  }

  private static func arrow(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.dropLast().first { index in
      bytes[index] == UInt8(ascii: "=") && bytes[index + 1] == UInt8(ascii: ">")
    }
  }

  /// Them without spaces at both ends, and without texts that are empty.
  fileprivate var trimmed: Self {
    let space = UInt8(ascii: " ")
    var pieces = pieces
    if case .text(let bytes) = pieces.first { pieces[0] = .text(bytes.drop { $0 == space }) }
    if case .text(let bytes) = pieces.last {
      let end = bytes.lastIndex { $0 != space }.map { $0 + 1 } ?? bytes.startIndex
      pieces[pieces.count - 1] = .text(bytes[..<end])
    }
    return Self(
      pieces: pieces.filter { piece in
        if case .text(let bytes) = piece { !bytes.isEmpty } else { true }
      })
  }
}
