internal import Diagnostics

/// Who we speak to: `communities/<id>.yaml`.
public struct Community: Sendable {
  /// Whether its members are spoken to for themselves, or because they meet others at work.
  public enum Audience: String, Sendable, CaseIterable {
    case `public`, frontLine = "front-line"
  }

  /// The name of its file, which is a part of addresses.
  public let id: String
  /// Whether it is public or meets others at work.
  public let audience: Audience
  /// What it is called.
  public let names: LocalizedText
  /// One sentence in which its members find themselves.
  public let summaries: LocalizedText
  /// In order of preference: a page is made in each, and what lacks in one is taken from the next.
  public let languages: [Located<LanguageTag>]
  /// The contacts that stand on every page, the first one first.
  public let contacts: [Located<String>]
  /// Whether its members read the pages in another country than the one that the site is about.
  public let isAbroad: Bool
  /// Whether it is for all who find themselves in none of the others.
  public let isGeneral: Bool
  /// The pictogram beside its name.
  public let pictogram: Located<String>?
  /// Small numbers come first.
  public let order: Int
  /// Its old names: printed addresses lead there.
  public let aliases: [Located<String>]
  /// The readings by people of what it is called and told in a language.
  let reviews: [(language: LanguageTag, review: Translation.Review)]
  let location: SourceLocation

  /// The file of the record.
  public var file: String { location.file }

  /// Its place in the content folder, without the ending, as commands name it.
  var path: String { "communities/\(id)" }

  /// The fingerprint of what it is called and told in a language.
  public func fingerprint(in tag: LanguageTag) -> Fingerprint {
    Fingerprint(of: Array("\(names[tag]?.value ?? "")\n\(summaries[tag]?.value ?? "")".utf8))
  }

  /// The kinds of reviews that were made of its text in a language as it is now.
  func standingReviews(in tag: LanguageTag) -> Set<Translation.Review.Kind> {
    let now = fingerprint(in: tag)
    return Set(
      reviews.filter { $0.language == tag && $0.review.fingerprint == now }.map(\.review.kind))
  }

  /// The identifiers that no community can have: the site uses these addresses itself.
  static let reservedNames = ["training", "a-z"]

  static func read(_ node: YAMLNode?, id: String, file: String) -> (Community, [Diagnostic]) {
    var reader = RecordReader(node, file: file, what: "a community")
    let audience: Audience? = reader.choice(reader.required("audience"), "audience")
    let community = Community(
      id: id, audience: audience ?? .public,
      names: reader.texts(reader.required("names"), "names"),
      summaries: reader.texts(reader.node("summaries"), "summaries"),
      languages: reader.languageTags(reader.required("languages"), "languages"),
      contacts: reader.identifiers(reader.required("contacts"), "contacts"),
      isAbroad: reader.truth(reader.node("abroad"), "abroad") ?? false,
      isGeneral: reader.truth(reader.node("general"), "general") ?? false,
      pictogram: reader.text(reader.node("pictogram"), "pictogram"),
      order: reader.order(), aliases: reader.identifiers(reader.node("aliases"), "aliases"),
      reviews: reader.list(reader.node("review"), "review") { $0.localizedReview($1) },
      location: reader.start)
    return (community, reader.finish())
  }
}

extension RecordReader {
  /// The key `order`: small numbers come first, and what has none comes last.
  mutating func order() -> Int {
    integer(node("order"), "order", in: 0...100_000) ?? 100_000
  }
}
