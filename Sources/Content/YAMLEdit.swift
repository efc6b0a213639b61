internal import Diagnostics

/// Why a command leaves a record as it is: whatever it tried would have changed something else too.
public struct UnwritableRecord: Error {
  /// The lines that a person must write.
  public let lines: String
  /// The keys of the groups to which they belong, the outermost first; none for the record itself.
  public let path: [String]
}

/// Changes single values of a YAML file and nothing else in it: remarks, order and line ends stay.
///
/// A record may be written in many ways. So each change is read again: of several places where it may
/// stand, the first is taken in which the record says what it said before, and the change.
struct YAMLEdit {
  private(set) var bytes: [UInt8]
  /// Where the YAML stands in the file: the whole of a record, the front matter of a text.
  private(set) var range: Range<Int>

  /// An edit of the YAML in `range` of a file.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    // A byte order mark stands in no column.
    let hasMark = bytes[range].starts(with: [0xEF, 0xBB, 0xBF])
    self.range = hasMark ? (range.lowerBound + 3)..<range.upperBound : range
  }

  /// Sets the value at `key`, within the group at `path` if one is named: in its place, or as a new
  /// key.
  mutating func set(_ key: String, to value: String, in path: [String] = [])
    throws(UnwritableRecord)
  {
    try set(key, to: value, lines: "\(key): \(value)", in: path)
  }

  /// Appends an item to the list at `key`, unless it is there; the list is begun if need be.
  mutating func append(_ item: String, toListOf key: String) throws(UnwritableRecord) {
    let lines = "\(key):\n  - \(item)"
    let fault = UnwritableRecord(lines: lines, path: [])
    guard let root = parse(bytes, range), case .map(let entries) = root.content else { throw fault }
    let value = YAMLValue(reading: item)
    guard let entry = entries.first(where: { $0.key == key }), !entry.value.isNothing else {
      return try set(key, to: "[\(item)]", lines: lines, in: [])
    }
    guard case .list(let items) = entry.value.content else { throw fault }
    if items.contains(where: { YAMLValue($0) == value }) { return }
    let places =
      isInBrackets(entry.value)
      ? insertions(of: item, intoBrackets: entry.value, items)
      : insertions(
        of: "- \(item)", below: items.last ?? entry.value,
        column: column(of: entry.value.range.lower))
    let wanted = YAMLValue(root).setting(
      key, to: .list(items.map { YAMLValue($0) } + [value]), in: [])
    try take(places, reading: wanted, or: fault)
  }

  /// Sets a value, which stands in a group of lines as `lines`.
  private mutating func set(_ key: String, to value: String, lines: String, in path: [String])
    throws(UnwritableRecord)
  {
    let fault = UnwritableRecord(lines: lines, path: path)
    guard let root = parse(bytes, range), let group = root.node(at: path),
      case .map(let entries) = group.content
    else { throw fault }
    let places =
      entries.first { $0.key == key }.map { replacements(of: $0, with: value) }
      ?? insertions(of: "\(key): \(value)", or: lines, into: group, entries)
    let wanted = YAMLValue(root).setting(key, to: YAMLValue(reading: value), in: path[...])
    try take(places, reading: wanted, or: fault)
  }

  // MARK: Reading again

  /// A text to be put in the place of a stretch of the file.
  private struct Place {
    let range: Range<Int>
    let text: [UInt8]

    init(_ range: Range<Int>, _ text: String) {
      self.range = range
      self.text = Array(text.utf8)
    }

    init(at offset: Int, _ text: String) { self.init(offset..<offset, text) }
  }

  /// The root of what can be read without a finding.
  private func parse(_ bytes: [UInt8], _ range: Range<Int>) -> YAMLNode? {
    let result = YAMLParser.parse(bytes, in: range, file: "")
    return result.diagnostics.isEmpty ? result.root : nil
  }

  /// Makes the first change with which the file says what it should.
  private mutating func take(
    _ places: [Place], reading wanted: YAMLValue?, or fault: UnwritableRecord
  ) throws(UnwritableRecord) {
    for place in places {
      var changed = bytes
      changed.replaceSubrange(place.range, with: place.text)
      let upper = range.upperBound + place.text.count - place.range.count
      guard let root = parse(changed, range.lowerBound..<upper), YAMLValue(root) == wanted else {
        continue
      }
      (bytes, range) = (changed, range.lowerBound..<upper)
      return
    }
    throw fault
  }

  // MARK: Places

  private func replacements(of entry: YAMLNode.Entry, with value: String) -> [Place] {
    let old = entry.value.range.lower..<textEnd(of: entry.value)
    // A value of nothing has no place.
    return [Place(old, value), Place(at: entry.keyRange.upper + 1, " \(value)")]
  }

  private func insertions(
    of pair: String, or lines: String, into group: YAMLNode, _ entries: [YAMLNode.Entry]
  ) -> [Place] {
    guard let last = entries.last else { return [Place(at: group.range.lower + 1, pair)] }
    guard isInBrackets(group) else {
      return insertions(of: lines, below: last.value, column: column(of: last.keyRange.lower))
    }
    return [Place(at: last.value.range.upper, ", \(pair)")]
  }

  private func insertions(
    of item: String, intoBrackets list: YAMLNode, _ items: [YAMLNode]
  ) -> [Place] {
    guard let last = items.last else { return [Place(at: list.range.lower + 1, item)] }
    // A line of its own where a remark stands beside the last one.
    let rest = bytes[last.range.upper..<list.range.upper].prefix { !Self.isLineEnd($0) }
    let behind = Place(at: last.range.upper, ", \(item)")
    guard rest.contains(UInt8(ascii: "#")) else { return [behind] }
    let indentation = String(repeating: " ", count: column(of: last.range.lower))
    let isFollowed = rest.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: ",")
    let remark = String(decoding: rest, as: UTF8.self)
    return [
      Place(
        last.range.upper..<rest.endIndex,
        (isFollowed ? "" : ",") + remark + newLine + indentation + item + (isFollowed ? "," : "")),
      behind,
    ]
  }

  /// Lines below a node, or at the end of the record.
  private func insertions(of lines: String, below node: YAMLNode, column: Int) -> [Place] {
    let indentation = String(repeating: " ", count: column)
    let text = lines.split(separator: "\n").map { indentation + $0 }.joined(separator: newLine)
    var places = [below(textEnd(of: node), text), below(node.range.upper, text)]
    if let last = bytes[..<range.upperBound].last, Self.isLineEnd(last) {
      places.append(Place(at: range.upperBound, text + newLine))
    }
    return places
  }

  /// Where the text of a node ends: what ends the node itself is the beginning of the next thing.
  private func textEnd(of node: YAMLNode) -> Int {
    var end = node.range.upper
    while end > node.range.lower, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Text below the line of `offset`.
  private func below(_ offset: Int, _ text: String) -> Place {
    let rest = bytes[offset..<range.upperBound]
    guard let lineEnd = rest.firstIndex(where: Self.isLineEnd) else {
      return Place(at: range.upperBound, newLine + text)
    }
    let isPair = rest[lineEnd...].starts(with: [0x0D, 0x0A])
    return Place(at: lineEnd + (isPair ? 2 : 1), text + newLine)
  }

  // MARK: Bytes

  /// How the lines of the file end.
  private var newLine: String {
    let lineBreak = bytes.drop { !Self.isLineEnd($0) }.prefix(while: Self.isLineEnd)
    if lineBreak.starts(with: [0x0D, 0x0A]) { return "\r\n" }
    return lineBreak.first == 0x0D ? "\r" : "\n"
  }

  private func isInBrackets(_ node: YAMLNode) -> Bool {
    let first = node.range.lower < bytes.count ? bytes[node.range.lower] : 0
    return first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
  }

  /// How many bytes stand before `offset` in its line.
  private func column(of offset: Int) -> Int {
    bytes[range.lowerBound..<offset].reversed().prefix { !Self.isLineEnd($0) }.count
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || isLineEnd(byte)
  }
}

extension YAMLNode {
  /// The node at the end of a path of keys.
  func node(at path: [String]) -> YAMLNode? {
    guard let key = path.first else { return self }
    guard case .map(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value.node(at: Array(path.dropFirst()))
  }

  fileprivate var isNothing: Bool {
    if case .scalar("") = content { true } else { false }
  }
}

/// What a YAML file says, whatever the way in which it is written.
private enum YAMLValue: Equatable {
  case scalar(String)
  case list([YAMLValue])
  case map([Entry])
  case alias

  struct Entry: Equatable {
    let key: String
    let value: YAMLValue
  }

  init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text): self = .scalar(text)
    case .list(let items): self = .list(items.map { YAMLValue($0) })
    case .map(let entries): self = .map(entries.map { Entry(key: $0.key, value: .init($0.value)) })
    case .alias: self = .alias
    }
  }

  /// The value of a text that is written as YAML.
  init(reading text: String) {
    let bytes = Array(text.utf8)
    let root = YAMLParser.parse(bytes, in: 0..<bytes.count, file: "").root
    self = root.map { YAMLValue($0) } ?? .alias
  }

  /// The value with another one at a key, behind the others if it is not there yet.
  func setting(_ key: String, to value: YAMLValue, in path: ArraySlice<String>) -> YAMLValue? {
    guard case .map(var entries) = self else { return nil }
    let name = path.first ?? key
    let index = entries.firstIndex { $0.key == name }
    let inner: YAMLValue
    if path.isEmpty {
      inner = value
    } else {
      guard let index, let set = entries[index].value.setting(key, to: value, in: path.dropFirst())
      else { return nil }
      inner = set
    }
    let entry = Entry(key: name, value: inner)
    if let index { entries[index] = entry } else { entries.append(entry) }
    return .map(entries)
  }
}
