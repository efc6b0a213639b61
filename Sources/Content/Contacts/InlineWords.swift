internal import Diagnostics
internal import Markup

/// The words of blocks as one text, so that a number is found that is written in parts; and where
/// they stand in the file.
struct InlineWords {
  private struct Segment {
    let start: Int
    let count: Int
    let range: SourceRange
    /// As it is written in the file, where that differs.
    let written: [UInt8]?
  }

  private(set) var bytes: [UInt8] = []
  /// Whether items or cells end within.
  private(set) var hasEnds = false
  private var segments: [Segment] = []

  /// The words of some nodes; several blocks among them are parted by ends.
  init(_ text: Translation, _ nodes: Range<Int>) {
    let document = text.document
    for node in nodes {
      let inline = document.nodes[node]
      switch inline.kind {
      case .text, .code: add(document.text(of: node), inline.range, text.written[node])
      case .softBreak: add(" ".utf8, inline.range)
      case .lineBreak, .directive: add("\u{FFFC}".utf8, inline.range)
      case .paragraph, .heading, .tableCell, .codeBlock:
        guard !bytes.isEmpty else { continue }
        add([UInt8(NumberRun.itemEnd)], SourceRange(inline.range.lower, inline.range.lower))
        hasEnds = true
      default: continue
      }
    }
  }

  /// The lines of a block of code.
  init(_ text: Translation, code node: Int) {
    let range = text.document.nodes[node].range
    let lines = text.document.text(of: node).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let written = text.written[node] else {
      add(text.document.text(of: node), range)
      return
    }
    var rest = written.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    for line in lines {
      // The fence stands before, and the signs of lists and quotes before the words of a line.
      while let first = rest.first, !first.ends(with: line) { rest = rest.dropFirst() }
      guard let source = rest.popFirst() else { break }
      let start = range.lower + source.endIndex - line.count
      add(line, SourceRange(start, start + line.count))
      add("\n".utf8, SourceRange(start + line.count, start + line.count + 1))
    }
  }

  private mutating func add(
    _ text: some Sequence<UInt8>, _ range: SourceRange, _ written: [UInt8]? = nil
  ) {
    let start = bytes.count
    bytes += text
    segments.append(
      Segment(start: start, count: bytes.count - start, range: range, written: written))
  }

  /// Where a part of the words stands in the file.
  func place(of range: Range<Int>) -> SourceRange {
    let touched = segments.filter {
      $0.start < range.upperBound && range.lowerBound < $0.start + $0.count
    }
    guard let first = touched.first, let last = touched.last else { return .start }
    return SourceRange(
      place(range.lowerBound, in: first, isEnd: false),
      place(range.upperBound, in: last, isEnd: true))
  }

  private func place(_ offset: Int, in segment: Segment, isEnd: Bool) -> Int {
    let extra = segment.range.upper - segment.range.lower - segment.count
    // Code has marks on both sides.
    if extra == 0 || extra == 2, segment.written == nil {
      return segment.range.lower + extra / 2 + offset - segment.start
    }
    let words = bytes[segment.start..<(segment.start + segment.count)]
    if let written = segment.written,
      let place = Self.place(offset - segment.start, of: Array(words), in: written)
    {
      return segment.range.lower + place
    }
    return isEnd ? segment.range.upper : segment.range.lower
  }

  /// Where the byte at `offset` of some words stands in what was written for them, with escapes and
  /// with names of letters, such as `&nbsp;`; nil where the two cannot be held against each other.
  static func place(_ offset: Int, of words: [UInt8], in written: [UInt8]) -> Int? {
    var (word, sign) = (0, 0)
    while word < offset {
      guard sign < written.count else { return nil }
      if written[sign] == UInt8(ascii: "\\"), sign + 1 < written.count,
        written[sign + 1] == words[word], words[word] < 0x80,
        sign + 2 >= written.count || word + 1 >= words.count || words[word + 1] != words[word]
          || written[sign] != words[word] || written[sign + 2] == words[word]
      {
        sign += 2
        word += 1
      } else if written[sign] == UInt8(ascii: "&"),
        let end = written[sign...].prefix(40).firstIndex(of: UInt8(ascii: ";")),
        words[word] != UInt8(ascii: "&") || written[sign...end].elementsEqual("&amp;".utf8)
      {
        sign = end + 1
        word += 1
        while word < words.count, words[word] & 0xC0 == 0x80 { word += 1 }
      } else if written[sign] == words[word] {
        sign += 1
        word += 1
      } else {
        return nil
      }
    }
    return sign
  }
}

extension Sequence<UInt8> {
  fileprivate func ends(with line: ArraySlice<UInt8>) -> Bool {
    Array(self).suffix(line.count).elementsEqual(line)
  }
}
