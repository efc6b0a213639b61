internal import Diagnostics

/// What holds for the whole site: `site.yaml`.
public struct Site: Sendable {
  /// What the site is called, in all languages.
  public var name: String { locatedName?.value ?? "" }
  /// The name and its place.
  let locatedName: Located<String>?
  /// Where the site will stand, ending in a slash. Search engines need it; the links of the pages
  /// do not.
  public let baseURL: String
  /// The languages in the order in which they are offered.
  public let languages: [Located<LanguageTag>]
  /// The country whose law and numbers the texts are about: ISO 3166, two letters.
  public let jurisdiction: String
  /// A harmless page of somebody else's, to leave to.
  public let exitPage: String?
  /// The kinds of reviews that a text needs before a release, by its safety class.
  private let reviews: [Item.SafetyClass: [Translation.Review.Kind]]
  /// Where the record stands.
  let file: String

  /// Where the site will stand, or another address in its place; either ends in a slash.
  public func baseURL(instead other: String?) -> String { other?.endingInSlash ?? baseURL }

  /// The kinds of reviews that a text of a safety class needs before a release.
  func reviews(for safety: Item.SafetyClass) -> [Translation.Review.Kind] {
    reviews[safety] ?? [.language]
  }

  static func read(_ node: YAMLNode?, file: String) -> (Site, [Diagnostic]) {
    var reader = RecordReader(node, file: file, what: "site.yaml")
    let name = reader.text(reader.required("name"), "name")
    let baseURL = reader.baseURL(reader.required("base-url"))
    let languages = reader.languageTags(reader.required("languages"), "languages")
    let jurisdiction = reader.country(reader.required("jurisdiction"), "jurisdiction")
    let exitPage = reader.webAddress(reader.node("exit-page"), "exit-page")
    let site = Site(
      locatedName: name, baseURL: (baseURL ?? "https://example.org/").endingInSlash,
      languages: languages, jurisdiction: jurisdiction ?? "", exitPage: exitPage,
      reviews: reader.reviews(reader.node("reviews")), file: file)
    return (site, reader.finish())
  }
}

extension String {
  fileprivate var endingInSlash: String { hasSuffix("/") ? self : self + "/" }
}

extension RecordReader {
  /// The kinds of reviews that each safety class needs.
  fileprivate mutating func reviews(_ node: YAMLNode?)
    -> [Item.SafetyClass: [Translation.Review.Kind]]
  {
    record(node, what: "'reviews'") { reader in
      var result: [Item.SafetyClass: [Translation.Review.Kind]] = [:]
      for safety in Item.SafetyClass.allCases {
        guard let list = reader.node(safety.rawValue) else { continue }
        result[safety] = reader.list(list, safety.rawValue) { $0.choice($1, safety.rawValue) }
      }
      return result
    } ?? [:]
  }

  /// Where the site will stand.
  fileprivate mutating func baseURL(_ node: YAMLNode?) -> String? {
    guard let address = webAddress(node, "base-url"), let node else { return nil }
    guard let fault = WebAddress.faultOfBase(address) else { return address }
    report(
      .badValue, "'base-url' cannot have \(fault.sign): '\(address)'", node.range,
      "addresses of pages begin with it: write '\(fault.better)'")
    return nil
  }

  /// An address of the web.
  mutating func webAddress(_ node: YAMLNode?, _ key: String) -> String? {
    guard let text = text(node, key) else { return nil }
    if report(DeceptiveAddress.inWeb(text.value), in: text, key) { return nil }
    if WebAddress.isValid(text.value) { return text.value }
    report(
      .badValue, "'\(key)' is no web address: '\(text.value)'", text.location.range,
      "write it in full and without spaces, such as 'https://example.org/'")
    return nil
  }

  /// A country by its two letters.
  mutating func country(_ node: YAMLNode?, _ key: String) -> String? {
    guard let text = text(node, key) else { return nil }
    if text.value.utf8.count == 2, text.value.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      return text.value
    }
    report(
      .badValue, "'\(key)' is no country: '\(text.value)'", text.location.range,
      "write its two capital letters, such as DK")
    return nil
  }
}
