internal import Diagnostics

/// A kind of place where handouts lie about, and which of them are right for it: `places/<id>.yaml`.
public struct Place: Sendable {
  /// One thing of its set.
  public struct Piece: Sendable {
    /// The name of the topic.
    public let topic: Located<String>
    /// What is printed of it.
    public let design: HandoutDesign
  }

  /// The name of its file, which is a part of addresses.
  public let id: String
  /// What it is called.
  public let names: LocalizedText
  /// What lies there.
  public let pieces: [Piece]
  /// Small numbers come first.
  public let order: Int
  let location: SourceLocation

  static func read(_ node: YAMLNode?, id: String, file: String) -> (Place, [Diagnostic]) {
    var reader = RecordReader(node, file: file, what: "a place")
    let place = Place(
      id: id, names: reader.texts(reader.required("names"), "names"),
      pieces: reader.list(reader.required("handouts"), "handouts") { $0.piece($1) },
      order: reader.order(), location: reader.start)
    return (place, reader.finish())
  }
}

extension RecordReader {
  /// `topic/design`.
  fileprivate mutating func piece(_ node: YAMLNode) -> Place.Piece? {
    guard let text = text(node, "handouts") else { return nil }
    let parts = text.value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty else {
      report(
        .badValue, "'\(text.value)' is no handout of a topic", text.location.range,
        "write the topic, a slash and the design: who-can-help/card")
      return nil
    }
    let valid = HandoutDesign.allCases.filter { !$0.isOfCourse }
    guard let design = valid.first(where: { $0.rawValue == parts[1] }) else {
      reportUnknown(
        .badValue, "there is no handout '\(parts[1])' of topics",
        Located(value: parts[1], location: text.location), valid: valid.map(\.rawValue))
      return nil
    }
    return Place.Piece(
      topic: Located(value: parts[0], location: text.location), design: design)
  }
}

extension Library {
  /// What places ask for and no topic has.
  var placeDiagnostics: [Diagnostic] {
    places.flatMap { place in
      place.pieces.compactMap { piece -> Diagnostic? in
        guard let topic = topics.first(where: { $0.folder.name == piece.topic.value }) else {
          return .unknownName(
            .unknownHandout, "there is no topic '\(piece.topic.value)'",
            written: piece.topic.value, valid: topics.map(\.folder.name), at: piece.topic.location)
        }
        guard !topic.record.handouts.contains(piece.design) else { return nil }
        return .unknownName(
          .unknownHandout,
          "'\(piece.topic.value)' has no handout '\(piece.design.rawValue)'",
          written: piece.design.rawValue, valid: topic.record.handouts.map(\.rawValue),
          at: piece.topic.location, otherwise: "add it to 'handouts' of its item.yaml")
      }
    }
  }
}
