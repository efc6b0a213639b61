public import Diagnostics

/// Writes into a record that a person has compared it with its source.
public enum CheckedRecord {
  /// `bytes` with the day, the role of the person, and the day from which it must be done again;
  /// the record is the group at `path` of the file.
  public static func marked(
    _ bytes: [UInt8], in path: [String], checked: CalendarDate, by role: String,
    expires: CalendarDate
  ) throws(UnwritableRecord) -> [UInt8] {
    let values = [
      ("checked", checked.description), ("checked-by", YAMLText.quoted(role)),
      ("expires", expires.description),
    ]
    var edit = YAMLEdit(bytes, in: 0..<bytes.count)
    do throws(UnwritableRecord) {
      for (key, value) in values { try edit.set(key, to: value, in: path) }
    } catch {
      throw UnwritableRecord(
        lines: values.map { "\($0): \($1)" }.joined(separator: "\n"), path: path)
    }
    return edit.bytes
  }
}

extension Translation.Review {
  /// The file of the text with this review in its front matter.
  public func added(to bytes: [UInt8]) throws(UnwritableRecord) -> [UInt8] {
    try FrontMatter.editing(bytes) { edit throws(UnwritableRecord) in
      try edit.append("{\(yaml)}", toListOf: "review")
    }
  }

  /// The file of a community with this review of its words in a language.
  public func added(to bytes: [UInt8], in language: LanguageTag) throws(UnwritableRecord) -> [UInt8]
  {
    var edit = YAMLEdit(bytes, in: 0..<bytes.count)
    try edit.append("{language: \(language), \(yaml)}", toListOf: "review")
    return edit.bytes
  }

  /// The keys of the review.
  private var yaml: String {
    let print = fingerprint.map { ", fingerprint: \($0)" } ?? ""
    return "kind: \(kind.rawValue), by: \(YAMLText.quoted(by)), date: \(date)\(print)"
  }
}

/// The part of a file that a command is about to change: a record, and the values in it that are
/// written anew, so that what is wrong in them is mended by it.
public struct RecordPlace: Sendable {
  private let record: SourceRange
  private let values: [SourceRange]

  /// The place of the record at `path` of a file of records; nil where it cannot be read.
  public init?(ofCheckAt path: [String], in bytes: [UInt8]) {
    self.init(["checked", "checked-by", "expires"], at: path, in: bytes, 0..<bytes.count)
  }

  /// The place of the front matter of a translation whose source is confirmed.
  public init?(ofSourceIn bytes: [UInt8]) {
    guard let front = FrontMatter.split(bytes) else { return nil }
    self.init(["translated-from"], at: [], in: bytes, front.yaml)
  }

  private init?(_ keys: [String], at path: [String], in bytes: [UInt8], _ range: Range<Int>) {
    guard let root = YAMLParser.parse(bytes, in: range, file: "").root,
      let node = root.node(at: path), case .map(let entries) = node.content
    else { return nil }
    record = path.isEmpty ? SourceRange(0, bytes.count) : node.range
    values = entries.filter { keys.contains($0.key) }.map(\.value.range)
  }

  /// Whether something that is wrong at `range` of the file is wrong in what is kept of the record.
  public func keeps(_ range: SourceRange) -> Bool {
    record.lower <= range.lower && range.lower <= record.upper
      && !values.contains { $0.lower <= range.lower && range.upper <= $0.upper }
  }
}
