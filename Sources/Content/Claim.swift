internal import Diagnostics

/// A figure or legal statement with its source: a record of `claims/<topic>.yaml`.
public struct Claim: Sendable {
  /// How far the source can be trusted.
  public enum Confidence: String, Sendable, CaseIterable {
    case official, partner, estimate
  }

  /// The name by which texts use it.
  public let id: String
  /// What an inline use shows: a whole number in the digits of the language, or a text as it is.
  public let value: String
  /// What is counted.
  public let unit: String?
  /// The whole statement, in each language.
  public let statement: LocalizedText
  /// Where it was read.
  public let source: Source?
  /// The year in which the source appeared.
  public let published: Int?
  /// The day on which a person compared it with its source.
  public let checked: CalendarDate?
  /// The role of that person.
  public let checkedBy: String?
  /// The day from which it must be checked again.
  public let expires: CalendarDate?
  /// How far the source can be trusted.
  public let confidence: Confidence?
  let location: SourceLocation

  /// The file of the record.
  public var file: String { location.file }

  /// The claims of one file.
  static func read(_ node: YAMLNode?, file: String) -> ([Claim], [Diagnostic]) {
    var reader = RecordReader(node, file: file, what: "a file of claims")
    var claims: [Claim] = []
    for entry in reader.allEntries() {
      let place = reader.location(entry.keyRange)
      guard reader.isName(entry.key, at: entry.keyRange) else { continue }
      let claim = reader.record(entry.value, what: "a claim") {
        read(&$0, id: entry.key, at: place)
      }
      if let claim { claims.append(claim) }
    }
    return (claims, reader.finish())
  }

  private static func read(
    _ reader: inout RecordReader, id: String, at location: SourceLocation
  ) -> Claim {
    Claim(
      id: id, value: reader.text(reader.required("value"), "value")?.value ?? "",
      unit: reader.text(reader.node("unit"), "unit")?.value,
      statement: reader.texts(reader.required("statement"), "statement"),
      source: reader.source(reader.required("source")),
      published: reader.integer(reader.node("published"), "published", in: 1900...2200),
      checked: reader.date(reader.node("checked"), "checked"),
      checkedBy: reader.text(reader.node("checked-by"), "checked-by")?.value,
      expires: reader.date(reader.node("expires"), "expires"),
      confidence: reader.choice(reader.required("confidence"), "confidence"), location: location)
  }
}
