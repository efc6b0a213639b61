internal import Diagnostics
internal import Markup

/// The words of one block as its reader sees them, and where each of them stands in the file.
///
/// Code, addresses and inline directives are no words of the language: each is one ``placeholder``.
struct TextFlow {
  /// Stands for a word that is not looked at; no text holds this byte.
  static let placeholder: UInt8 = 0x01

  /// A stretch of ``bytes`` and where it was written.
  private struct Piece {
    let start: Int
    let range: SourceRange
    /// Whether it is written as it is read, without escapes.
    let isVerbatim: Bool
  }

  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  init() {}

  /// A value of a record, which stands in the file at `range`, perhaps between quotes.
  init(_ text: Located<String>) {
    let range = text.location.range
    bytes = Array(text.value.utf8)
    let surplus = range.upper - range.lower - bytes.count
    let quote = surplus == 2 ? 1 : 0
    pieces = [
      Piece(
        start: 0, range: SourceRange(range.lower + quote, range.upper - quote),
        isVerbatim: surplus == 0 || surplus == 2)
    ]
  }

  /// Takes the words of block `index` in the place of those that it had.
  mutating func fill(from index: Int, of document: Document) {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    let end = Int(document.nodes[index].end)
    var position = index + 1
    while position < end {
      let node = document.nodes[position]
      position += 1
      switch node.kind {
      case .text: append(document.text(of: position - 1), node.range)
      case .softBreak, .lineBreak: append([0x0A], node.range)
      case .code: append([Self.placeholder], node.range)
      case .directive:
        append([Self.placeholder], node.range)
        position = Int(node.end)
      case .link where isBareAddress(position - 1, in: document):
        append([Self.placeholder], node.range)
        position = Int(node.end)
      default: break
      }
    }
  }

  private mutating func append(_ text: ArraySlice<UInt8>, _ range: SourceRange) {
    pieces.append(
      Piece(
        start: bytes.count, range: range,
        isVerbatim: text.count == range.upper - range.lower && text.first != Self.placeholder))
    bytes += text
  }

  /// Whether a link shows its own address.
  private func isBareAddress(_ link: Int, in document: Document) -> Bool {
    let child = link + 1
    guard child + 1 == Int(document.nodes[link].end), document.nodes[child].kind == .text else {
      return false
    }
    return document.text(of: link).elementsEqual(document.text(of: child))
  }

  // MARK: Places

  /// Where a stretch of ``bytes`` was written, and whether it stands there exactly so.
  func place(of stretch: Range<Int>) -> (range: SourceRange, isExact: Bool) {
    guard let first = piece(at: stretch.lowerBound), let last = piece(at: stretch.upperBound - 1)
    else { return (.start, false) }
    let lower =
      first.isVerbatim ? first.range.lower + stretch.lowerBound - first.start : first.range.lower
    let upper =
      last.isVerbatim ? last.range.lower + stretch.upperBound - last.start : last.range.upper
    return (SourceRange(lower, upper), first.isVerbatim && first.start == last.start)
  }

  private func piece(at offset: Int) -> Piece? { pieces.last { $0.start <= offset } }

  /// The words of a stretch.
  func string(_ stretch: Range<Int>) -> String { String(decoding: bytes[stretch], as: UTF8.self) }
}
