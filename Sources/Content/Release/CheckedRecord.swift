/// Writes into a record that a person has compared it with its source.
public enum CheckedRecord {
  /// `bytes` with the day, the role of the person, and the day from which it must be done again;
  /// the record is the group at `path` of the file.
  public static func marked(
    _ bytes: [UInt8], in path: [String], checked: CalendarDate, by role: String,
    expires: CalendarDate
  ) -> [UInt8] {
    var edit = YAMLEdit(bytes, in: 0..<bytes.count)
    edit.set("checked", to: checked.description, in: path)
    edit.set("checked-by", to: YAMLText.quoted(role), in: path)
    edit.set("expires", to: expires.description, in: path)
    return edit.bytes
  }
}

extension Translation.Review {
  /// The file of the text with this review in its front matter.
  public func added(to bytes: [UInt8]) -> [UInt8] {
    guard let front = FrontMatter.split(bytes) else { return bytes }
    var edit = YAMLEdit(bytes, in: front.yaml)
    let print = fingerprint.map { ", fingerprint: \($0)" } ?? ""
    edit.append(
      "{kind: \(kind.rawValue), by: \(YAMLText.quoted(by)), date: \(date)\(print)}",
      toListOf: "review")
    return edit.bytes
  }
}
