public import Diagnostics

/// What editors know of a picture: `images/<file>.yaml`, beside the file of that name.
public struct Picture: Sendable {
  /// What can be seen in it, where that has consequences.
  enum Tag: String, CaseIterable {
    case face, child
    case chains, ropes, tape, handcuffs, bars, barcode, bruises, cowering, sexualised

    /// Whether publishers of such pictures are advised against it: it misleads about what
    /// trafficking looks like, and those whom it is about do not find themselves in it.
    var isCaricature: Bool { self != .face && self != .child }
  }

  /// What the people in it have agreed to.
  public struct Consent: Sendable {
    /// The last day on which it may be shown.
    public let expires: CalendarDate?

    /// What to do when it has expired, or soon will.
    public static let renewal =
      "ask again, and write the new day into 'consent'; or take the picture out"
  }

  /// Where the picture is, from the content folder.
  public let path: String
  /// What it shows, in the languages that somebody wrote.
  public let alt: LocalizedText
  /// Whether somebody who does not see it misses nothing.
  public let isDecorative: Bool
  /// Whether somebody in it can be recognised.
  public let showsPerson: Bool
  /// What they have agreed to.
  public let consent: Consent?
  /// The record.
  public let location: SourceLocation

  /// Its record, with the ending that records have.
  public static func record(of path: String) -> String { path + ".yaml" }

  static func read(_ node: YAMLNode?, path: String, file: String, today: CalendarDate? = nil)
    -> (Picture, [Diagnostic])
  {
    var reader = RecordReader(node, file: file, what: "a picture", today: today)
    let isDecorative = reader.truth(reader.node("decorative"), "decorative") ?? false
    let alt = isDecorative ? reader.node("alt") : reader.required("alt")
    if isDecorative, let alt {
      reader.report(
        .badValue, "a decorative picture has no 'alt'", alt.range,
        "remove it; or remove 'decorative', when it tells something")
    }
    let texts = reader.texts(alt, "alt")
    _ = reader.text(reader.required("licence"), "licence")
    _ = reader.text(reader.node("credit"), "credit")
    let tags = reader.tags(reader.node("tags"))
    let picture = Picture(
      path: path, alt: texts, isDecorative: isDecorative, showsPerson: tags.contains(.face),
      consent: reader.consent(reader.node("consent")), location: reader.start)
    return (picture, reader.finish())
  }
}

extension RecordReader {
  fileprivate mutating func tags(_ node: YAMLNode?) -> [Picture.Tag] {
    var faces: [YAMLNode] = []
    let tags = list(node, "tags") { reader, item in
      let tag: Picture.Tag? = reader.choice(item, "tags")
      if tag == .face { faces.append(item) }
      if let tag, tag.isCaricature {
        reader.report(
          .pictureTag, "a picture with '\(tag.rawValue)' misleads, and can hurt those it is about",
          item.range, "show a place, an object, or hands at work")
      }
      return tag
    }
    if tags.contains(.child) {
      for face in faces {
        report(
          .pictureTag, "a child that can be recognised cannot take a consent back",
          face.range, "choose a picture in which nobody can tell who the child is")
      }
    }
    return tags
  }

  fileprivate mutating func consent(_ node: YAMLNode?) -> Picture.Consent? {
    record(node, what: "a consent") { reader in
      let given = reader.pastDate(reader.required("given"), "given")
      _ = reader.text(reader.required("covers"), "covers")
      return Picture.Consent(expires: reader.expiry(behind: given, "given"))
    }
  }
}
