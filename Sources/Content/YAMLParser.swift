internal import CYAML
internal import Diagnostics

/// Reads one YAML document, and the only place that touches libyaml.
///
/// Anchors, aliases, tags and further documents are findings: a record is plain data, and who reads
/// it later must not have to know more of YAML than `key: value`, lists, and text.
@safe struct YAMLParser: ~Copyable {
  /// More than any record needs.
  private static let depthLimit = 20

  private var parser: UnsafeMutablePointer<yaml_parser_t>
  private let file: String
  private let places: Places
  private(set) var diagnostics: [Diagnostic] = []

  /// Parses `range` of the bytes of `file`; nil when there is nothing, or no YAML.
  static func parse(_ bytes: [UInt8], in range: Range<Int>, file: String)
    -> (root: YAMLNode?, diagnostics: [Diagnostic])
  {
    // libyaml counts a byte order mark as a column.
    let hasMark = bytes[range].starts(with: [0xEF, 0xBB, 0xBF])
    let range = hasMark ? (range.lowerBound + 3)..<range.upperBound : range
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      let text = unsafe UnsafeBufferPointer(rebasing: buffer[range])
      var parser = unsafe YAMLParser(
        text, file: file, places: Places(bytes[range], offset: range.lowerBound))
      let root = parser.document()
      let isBroken = parser.diagnostics.contains { $0.identifier == .yamlSyntax }
      return (isBroken ? nil : root, parser.diagnostics)
    }
  }

  private init(_ text: UnsafeBufferPointer<UInt8>, file: String, places: Places) {
    unsafe parser = .allocate(capacity: 1)
    self.file = file
    self.places = places
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    unsafe yaml_parser_set_encoding(parser, .YAML_UTF8_ENCODING)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  // MARK: Events

  private enum Event {
    case scalar(String, SourceRange)
    case alias(SourceRange)
    case listStart(SourceRange), listEnd(SourceRange)
    case mapStart(SourceRange), mapEnd(SourceRange)
    case documentStart(SourceRange)
    case other
    case end
  }

  /// The next event; `end` after a fault, which is reported.
  private mutating func next() -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) != 0 else {
      reportSyntax()
      return .end
    }
    defer { unsafe yaml_event_delete(&event) }
    let range = unsafe places.range(event.start_mark, event.end_mark)
    switch unsafe event.type {
    case .YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      unsafe refuse(scalar.anchor, "an anchor", range)
      unsafe refuse(scalar.tag, "a tag", range)
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let text = unsafe String(decoding: bytes, as: UTF8.self)
      reportHiddenSigns(in: text, range)
      let isBlock =
        unsafe scalar.style == .YAML_LITERAL_SCALAR_STYLE
        || scalar.style == .YAML_FOLDED_SCALAR_STYLE
      if !isBlock { reportCut(behind: range) }
      return .scalar(text, range)
    case .YAML_SEQUENCE_START_EVENT:
      unsafe refuse(event.data.sequence_start.anchor, "an anchor", range)
      unsafe refuse(event.data.sequence_start.tag, "a tag", range)
      return .listStart(range)
    case .YAML_MAPPING_START_EVENT:
      unsafe refuse(event.data.mapping_start.anchor, "an anchor", range)
      unsafe refuse(event.data.mapping_start.tag, "a tag", range)
      return .mapStart(range)
    case .YAML_ALIAS_EVENT:
      report(
        .yamlFeature, "an alias ('*') is not used here", range,
        "put a value that begins with '*' in quotes, or write the value that was meant")
      return .alias(range)
    case .YAML_SEQUENCE_END_EVENT: return .listEnd(range)
    case .YAML_MAPPING_END_EVENT: return .mapEnd(range)
    case .YAML_DOCUMENT_START_EVENT: return .documentStart(range)
    case .YAML_STREAM_END_EVENT: return .end
    case .YAML_NO_EVENT, .YAML_STREAM_START_EVENT, .YAML_DOCUMENT_END_EVENT: return .other
    }
  }

  private mutating func refuse(
    _ text: UnsafeMutablePointer<UInt8>?, _ what: String, _ range: SourceRange
  ) {
    guard unsafe text != nil else { return }
    report(
      .yamlFeature, "\(what) is not used here", range,
      "remove it, or put the value in quotes if the sign belongs to it")
  }

  private mutating func reportSyntax() {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "not valid"
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) } ?? ""
    let offset = faultOffset(in: context)
    report(
      .yamlSyntax, "this is no YAML: \(problem)", SourceRange(offset, offset + 1),
      places.hasBareSign(before: offset)
        ? "put the value in quotes: it begins with a sign that YAML reads as its own"
        : Self.remedy(for: problem, in: context))
  }

  private func faultOffset(in context: String) -> Int {
    // A sign that may not stand in YAML at all is seen before there are marks.
    if unsafe parser.pointee.error == .YAML_READER_ERROR {
      return places.offset(byte: unsafe parser.pointee.problem_offset)
    }
    // What is not closed is seen at the end of the file; the slip is where it begins.
    let isUnclosed = ["quoted scalar", "flow", "simple key"].contains { context.contains($0) }
    return places.offset(
      unsafe isUnclosed ? parser.pointee.context_mark : parser.pointee.problem_mark)
  }

  private static func remedy(for problem: String, in context: String) -> String {
    if ["escape", "Unicode character", "hexdecimal"].contains(where: problem.contains) {
      return
        "write the sign itself, or put the text in single quotes: a backslash begins a code here"
    }
    if context.contains("quoted scalar") || context.contains("flow") {
      return "close the quotes or brackets that begin here"
    }
    if problem.contains("control characters") {
      return "remove the sign that stands here; many editors do not show it"
    }
    if problem.contains("tab") || problem.contains("cannot start any token") {
      return "indent with spaces; put a value that begins with a sign in quotes"
    }
    if problem.contains("mapping values") {
      return "put a text that holds ': ' in quotes, and check the indentation"
    }
    if context.contains("block") || problem.contains("document start") {
      return
        "check the indentation: keys of one group begin in the same column, and nothing stands "
        + "behind closing quotes"
    }
    return "write 'key: value', one on a line; texts with signs in quotes"
  }

  /// Reports control characters, and signs that turn the direction, in a key or a value.
  private mutating func reportHiddenSigns(in text: String, _ range: SourceRange) {
    let bytes = Array(text.utf8)
    guard HiddenSigns.mayHold(bytes[...]) else { return }
    let written = places.bytes(range)
    let start = range.lower + (range.upper - range.lower - bytes.count) / 2
    for finding in HiddenSigns.find(in: bytes[...]) {
      // Signs that are written as `\x01` stand in another place than in the value.
      let isVerbatim =
        written.elementsEqual(bytes) || written.dropFirst().dropLast().elementsEqual(bytes)
      diagnostics.append(
        Diagnostic(
          finding.identifier, finding.message,
          at: SourceLocation(
            file: file,
            range: isVerbatim
              ? SourceRange(start + finding.range.lowerBound, start + finding.range.upperBound)
              : range),
          remedy: finding.remedy, replacement: isVerbatim ? "" : nil))
    }
  }

  /// Reports what YAML takes for a remark and was hardly meant as one: `door #2`.
  private mutating func reportCut(behind value: SourceRange) {
    guard let cut = places.cut(behind: value.upper) else { return }
    let rest = String(decoding: places.bytes(cut), as: UTF8.self)
    report(
      .cutValue, "the value ends before '\(rest)'", cut,
      "put the whole value in quotes; for a remark, write a space behind '#'")
  }

  private mutating func report(
    _ identifier: Diagnostic.Identifier, _ message: String, _ range: SourceRange, _ remedy: String
  ) {
    diagnostics.append(
      Diagnostic(
        identifier, message, at: SourceLocation(file: file, range: range), remedy: remedy))
  }

  // MARK: Nodes

  private mutating func document() -> YAMLNode? {
    var root: YAMLNode?
    while true {
      switch next() {
      case .end: return root
      case .documentStart(let range):
        guard root == nil else {
          let sign = places.bytes(range).starts(with: "---".utf8) ? "'---'" : "'...'"
          report(
            .yamlFeature, "a file holds one record", range,
            sign == "'---'"
              ? "remove '---' and what follows"
              : "remove the line '...' above: the record ends there")
          return root
        }
        root = node(next(), depth: 0)
        if root == nil { return nil }
      default: continue
      }
    }
  }

  private mutating func node(_ event: Event, depth: Int) -> YAMLNode? {
    switch event {
    case .scalar(let text, let range): return YAMLNode(content: .scalar(text), range: range)
    case .alias(let range): return YAMLNode(content: .alias, range: range)
    case .listStart(let range): return isShallow(depth, range) ? list(from: range, depth) : nil
    case .mapStart(let range): return isShallow(depth, range) ? map(from: range, depth) : nil
    default: return nil
    }
  }

  private mutating func isShallow(_ depth: Int, _ range: SourceRange) -> Bool {
    if depth < Self.depthLimit { return true }
    report(.yamlSyntax, "this lies too deep", range, "no record has so many levels")
    return false
  }

  private mutating func list(from start: SourceRange, _ depth: Int) -> YAMLNode? {
    var items: [YAMLNode] = []
    while true {
      let event = next()
      if case .listEnd(let end) = event {
        return YAMLNode(content: .list(items), range: SourceRange(start.lower, end.upper))
      }
      guard let item = node(event, depth: depth + 1) else { return nil }
      items.append(item)
    }
  }

  private mutating func map(from start: SourceRange, _ depth: Int) -> YAMLNode? {
    var entries: [YAMLNode.Entry] = []
    var known: [String: SourceRange] = [:]
    while true {
      let event = next()
      if case .mapEnd(let end) = event {
        return YAMLNode(content: .map(entries), range: SourceRange(start.lower, end.upper))
      }
      guard let keyNode = node(event, depth: depth + 1) else { return nil }
      guard case .scalar(let key) = keyNode.content else {
        report(.yamlSyntax, "a key must be a word", keyNode.range, "write 'key: value'")
        return nil
      }
      guard let value = node(next(), depth: depth + 1) else { return nil }
      if let first = known.updateValue(keyNode.range, forKey: key) {
        diagnostics.append(
          Diagnostic(
            .duplicateKey, "'\(key)' is given twice",
            at: SourceLocation(file: file, range: keyNode.range), remedy: "keep one of them",
            notes: [.init("the first one", at: SourceLocation(file: file, range: first))]))
      }
      entries.append(.init(key: key, keyRange: keyNode.range, value: value))
    }
  }
}

/// Makes bytes of libyaml's marks, which count characters.
private struct Places {
  private let text: ArraySlice<UInt8>
  private let base: Int
  /// Where each character begins; empty while a character is a byte.
  private var starts: [Int] = []
  private let count: Int

  init(_ text: ArraySlice<UInt8>, offset: Int) {
    self.text = text
    base = offset
    count = text.count
    guard text.contains(where: { $0 >= 0x80 }) else { return }
    for index in text.indices where text[index] & 0xC0 != 0x80 {
      starts.append(index - text.startIndex)
    }
  }

  /// Whether the line of a place, or the one before when the place is its beginning, is `key: value`, and
  /// the value begins with a sign and goes on behind what the sign ends with: `[x] done`, `> 18`.
  func hasBareSign(before offset: Int) -> Bool {
    let end = text.startIndex + min(max(0, offset - base), count)
    let feed = UInt8(ascii: "\n")
    let start = text[..<end].lastIndex(of: feed).map { $0 + 1 } ?? text.startIndex
    let line = text[start...].prefix { $0 != feed }
    guard let colon = line.firstRange(of: ": ".utf8) else { return false }
    let value = line[colon.upperBound...].drop { $0 == UInt8(ascii: " ") }
    guard let sign = value.first else { return false }
    let rest = value.dropFirst()
    let closing: [UInt8: UInt8] = [
      UInt8(ascii: "["): UInt8(ascii: "]"), UInt8(ascii: "{"): UInt8(ascii: "}"),
      UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "'"): UInt8(ascii: "'"),
    ]
    guard let last = closing[sign] else { return ">|-%@`&*!".utf8.contains(sign) && rest.count > 1 }
    guard let close = rest.firstIndex(of: last) else { return false }
    return rest[rest.index(after: close)...].contains { !" ,\r".utf8.contains($0) }
  }

  func offset(byte: Int) -> Int { base + min(byte, count) }

  func offset(_ mark: yaml_mark_t) -> Int {
    let index = Int(mark.index)
    if starts.isEmpty { return base + min(index, count) }
    return base + (index < starts.count ? starts[index] : count)
  }

  func range(_ start: yaml_mark_t, _ end: yaml_mark_t) -> SourceRange {
    SourceRange(offset(start), offset(end))
  }

  /// What is written in a range of the file.
  func bytes(_ range: SourceRange) -> ArraySlice<UInt8> {
    text[max(text.startIndex, range.lower)..<min(text.endIndex, range.upper)]
  }

  /// From a number sign behind white space to the end of the line, where neither white space nor
  /// another sign of a remark stands behind it.
  func cut(behind position: Int) -> SourceRange? {
    let line = text[min(position, text.endIndex)...].prefix { $0 != 0x0A && $0 != 0x0D }
    let rest = line.drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.startIndex > line.startIndex, rest.first == UInt8(ascii: "#"),
      let next = rest.dropFirst().first, ![0x20, 0x09, 0x23, 0x21].contains(next)
    else { return nil }
    return SourceRange(rest.startIndex, rest.endIndex)
  }
}
