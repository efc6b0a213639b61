/// Words and phrases that are looked for all at once, whatever their case.
///
/// A tree of bytes: what a word of a text does not share with the beginning of a phrase is never
/// looked at. A phrase counts as whole words; with `*` at its end, as the beginning of a word; in
/// scripts without spaces, anywhere.
struct PhraseSet: Sendable {
  private struct Node {
    let byte: UInt8
    var child: Int32 = 0
    var sibling: Int32 = 0
    /// The number of the phrase that ends here; -1 for none.
    var whole: Int32 = -1
    /// The same for one that may go on.
    var open: Int32 = -1
  }

  private var nodes = [Node(byte: 0)]
  private var roots = [Int32](repeating: 0, count: 256)
  private var count: Int32 = 0
  /// Whether a phrase begins in a script without spaces.
  private(set) var hasUnspaced = false

  /// Whether it is empty.
  var isEmpty: Bool { count == 0 }

  /// Adds a phrase, and gives its number; a phrase that is there already keeps its own.
  @discardableResult
  mutating func add(_ phrase: String) -> Int {
    let isOpen = phrase.hasSuffix("*")
    let words = phrase.prefix { $0 != "*" }.lowercased().split(separator: " ")
    if let first = words.first?.unicodeScalars.first, LanguageWords.hasNoSpaces(first) {
      hasUnspaced = true
    }
    var node: Int32 = 0
    for byte in words.joined(separator: " ").utf8 { node = next(after: node, byte) }
    defer { count += 1 }
    guard node > 0 else { return Int(count) }
    if isOpen {
      if nodes[Int(node)].open < 0 { nodes[Int(node)].open = count }
    } else if nodes[Int(node)].whole < 0 {
      nodes[Int(node)].whole = count
    }
    return Int(count)
  }

  private mutating func next(after node: Int32, _ byte: UInt8) -> Int32 {
    if let known = child(of: node, byte) { return known }
    let new = Int32(nodes.count)
    nodes.append(Node(byte: byte))
    if node == 0 {
      roots[Int(byte)] = new
    } else {
      nodes[Int(new)].sibling = nodes[Int(node)].child
      nodes[Int(node)].child = new
    }
    return new
  }

  private func child(of node: Int32, _ byte: UInt8) -> Int32? {
    if node == 0 { return roots[Int(byte)] > 0 ? roots[Int(byte)] : nil }
    var candidate = nodes[Int(node)].child
    while candidate > 0, nodes[Int(candidate)].byte != byte {
      candidate = nodes[Int(candidate)].sibling
    }
    return candidate > 0 ? candidate : nil
  }

  // MARK: Looking

  /// A phrase that stands in a text.
  struct Match: Equatable {
    let phrase: Int
    let end: Int
  }

  /// The longest phrase at `start`, where a word begins.
  func match(in text: borrowing Span<UInt8>, at start: Int) -> Match? {
    guard !isEmpty else { return nil }
    // The first byte of a word is often enough.
    let first = text[start]
    if first < 0x80, roots[Int(Self.lowercased(first))] == 0 { return nil }
    var best: Match?
    var node: Int32 = 0
    var position = start
    while position < text.count {
      guard let step = step(from: node, text, position) else { break }
      (node, position) = step
      if nodes[Int(node)].whole >= 0, Self.isEnd(of: text, position) {
        best = Match(phrase: Int(nodes[Int(node)].whole), end: position)
      } else if nodes[Int(node)].open >= 0 {
        best = Match(
          phrase: Int(nodes[Int(node)].open), end: Self.endOfWord(in: text, from: position))
      }
    }
    return best
  }

  /// The node and the place behind the letter at `position`.
  private func step(from node: Int32, _ text: borrowing Span<UInt8>, _ position: Int) -> (
    Int32, Int
  )? {
    let byte = text[position]
    if byte < 0x80 {
      let isSpace = byte == 0x0A || byte == 0x20
      guard let next = child(of: node, isSpace ? 0x20 : Self.lowercased(byte)) else { return nil }
      return (next, position + 1)
    }
    let (scalar, length) = Letter.scalar(at: position, of: text)
    if scalar == 0xA0 { return child(of: node, 0x20).map { ($0, position + length) } }
    var current = node
    for byte in ICU.lowercased(scalar).utf8Bytes {
      guard let next = child(of: current, byte) else { return nil }
      current = next
    }
    return (current, position + length)
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// Whether a word may end before `position`.
  private static func isEnd(of text: borrowing Span<UInt8>, _ position: Int) -> Bool {
    guard position < text.count else { return true }
    let (kind, _) = Letter.at(position, of: text)
    guard kind == .word || kind == .joiner else { return true }
    return isUnspaced(text, position)
  }

  private static func isUnspaced(_ text: borrowing Span<UInt8>, _ position: Int) -> Bool {
    guard text[position] >= 0xE0 else { return false }
    return Unicode.Scalar(Letter.scalar(at: position, of: text).scalar)
      .map(LanguageWords.hasNoSpaces) ?? false
  }

  private static func endOfWord(in text: borrowing Span<UInt8>, from position: Int) -> Int {
    var end = position
    while end < text.count {
      let (kind, length) = Letter.at(end, of: text)
      guard kind == .word || kind == .joiner else { break }
      end += length
    }
    return end
  }
}

extension UInt32 {
  /// The bytes of the scalar in UTF-8.
  fileprivate var utf8Bytes: String.UTF8View {
    String(Unicode.Scalar(self) ?? "\u{FFFD}").utf8
  }
}
