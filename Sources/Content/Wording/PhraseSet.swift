/// Words and phrases that are looked for all at once, whatever their case.
///
/// A tree of small letters: what a word of a text does not share with the beginning of a phrase is never
/// looked at. A phrase counts as whole words; with `*` at its end, as the beginning of a word; in
/// scripts without spaces, anywhere.
struct PhraseSet: Sendable {
  private struct Node {
    let letter: UInt32
    var child: Int32 = 0
    var sibling: Int32 = 0
    /// The number of the phrase that ends here; -1 for none.
    var whole: Int32 = -1
    /// The same for one that may go on.
    var open: Int32 = -1
  }

  private let letters = LetterTable.shared
  private var nodes = [Node(letter: 0)]
  /// The first of the nodes of the first letters, by the last byte of the letter.
  private var roots = [Int32](repeating: 0, count: 256)
  /// Whether a phrase begins with these two bytes, in any case: most words are told from all phrases
  /// by them.
  private var beginnings = [Bool](repeating: false, count: 1 << 16)
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
    if let first = words.first?.unicodeScalars.first, Script.hasNoSpaces(first) {
      hasUnspaced = true
    }
    var node: Int32 = 0
    let scalars = words.joined(separator: " ").unicodeScalars.map { letters.lowercased($0.value) }
    for scalar in scalars { node = next(after: node, scalar) }
    addBeginning(scalars)
    defer { count += 1 }
    guard node > 0 else { return Int(count) }
    if isOpen {
      if nodes[Int(node)].open < 0 { nodes[Int(node)].open = count }
    } else if nodes[Int(node)].whole < 0 {
      nodes[Int(node)].whole = count
    }
    return Int(count)
  }

  private mutating func addBeginning(_ scalars: [UInt32]) {
    func bytes(_ small: UInt32) -> [[UInt8]] {
      // A space of a phrase may be any that a line is broken at.
      let variants = small == 0x20 ? [0x20, 0x0A, 0xA0] : letters.variants(of: small)
      return variants.compactMap(Unicode.Scalar.init).map { Array(String($0).utf8) }
    }
    guard let first = scalars.first else { return }
    let second = scalars.dropFirst().first.map { bytes($0).map { $0[0] } } ?? Array(0...0xFF)
    for letter in bytes(first) {
      for byte in letter.count > 1 ? [letter[1]] : second {
        beginnings[Int(letter[0]) << 8 | Int(byte)] = true
      }
    }
  }

  private mutating func next(after node: Int32, _ letter: UInt32) -> Int32 {
    if let known = child(of: node, letter) { return known }
    var new = Node(letter: letter)
    let number = Int32(nodes.count)
    new.sibling = firstChild(of: node, letter)
    nodes.append(new)
    if node == 0 {
      roots[Int(letter & 0xFF)] = number
    } else {
      nodes[Int(node)].child = number
    }
    return number
  }

  @inline(__always)
  private func firstChild(of node: Int32, _ letter: UInt32) -> Int32 {
    node == 0 ? roots[Int(letter & 0xFF)] : nodes[Int(node)].child
  }

  @inline(__always)
  private func child(of node: Int32, _ letter: UInt32) -> Int32? {
    var candidate = firstChild(of: node, letter)
    while candidate > 0 {
      let child = nodes[Int(candidate)]
      if child.letter == letter { return candidate }
      candidate = child.sibling
    }
    return nil
  }

  // MARK: Looking

  /// A phrase that stands in a text.
  struct Match: Equatable {
    let phrase: Int
    let end: Int
  }

  /// Whether a phrase begins like the word at `position`. Most words end the search here.
  @inline(__always)
  func mayBegin(at position: Int, of text: borrowing Span<UInt8>) -> Bool {
    guard position + 1 < text.count else { return true }
    return beginnings[Int(text[position]) << 8 | Int(text[position + 1])]
  }

  /// The longest phrase at `start`, where a word begins.
  func match(in text: borrowing Span<UInt8>, at start: Int) -> Match? {
    var best: Match?
    var node: Int32 = 0
    var position = start
    while position < text.count {
      let (scalar, length) = Letter.scalar(at: position, of: text)
      let isSpace = scalar == 0x0A || scalar == 0xA0
      guard let next = child(of: node, isSpace ? 0x20 : letters.lowercased(scalar)) else { break }
      node = next
      position += length
      if nodes[Int(node)].whole >= 0, isEnd(of: text, position) {
        best = Match(phrase: Int(nodes[Int(node)].whole), end: position)
      } else if nodes[Int(node)].open >= 0 {
        best = Match(phrase: Int(nodes[Int(node)].open), end: endOfWord(in: text, from: position))
      }
    }
    return best
  }

  /// Whether a word may end before `position`.
  private func isEnd(of text: borrowing Span<UInt8>, _ position: Int) -> Bool {
    guard position < text.count else { return true }
    let (kind, _) = letters.letter(at: position, of: text)
    guard kind == .word || kind == .joiner else { return true }
    return Letter.isUnspaced(at: position, of: text)
  }

  private func endOfWord(in text: borrowing Span<UInt8>, from position: Int) -> Int {
    var end = position
    while end < text.count {
      let (kind, length) = letters.letter(at: end, of: text)
      guard kind == .word || kind == .joiner else { break }
      end += length
    }
    return end
  }

  /// The first phrase in a text.
  func first(in bytes: [UInt8]) -> Range<Int>? {
    guard !isEmpty else { return nil }
    let text = bytes.span
    var isInWord = false
    var position = 0
    while position < text.count {
      let (kind, length) = letters.letter(at: position, of: text)
      if kind == .word, !isInWord || hasUnspaced && text[position] >= 0xE0,
        let match = match(in: text, at: position)
      {
        return position..<match.end
      }
      isInWord = kind == .word || kind == .joiner
      position += length
    }
    return nil
  }
}
