internal import Content
internal import Markup

/// A list of pages for search engines: `sitemap.xml` names the lists of the languages, as one list
/// may have no more than 50,000 addresses. See https://www.sitemaps.org/protocol.html
enum Sitemap: Sendable {
  case index
  /// The pages of one language; those of no language stand in the first list.
  case pages(LanguageTag, isFirst: Bool)

  /// All of them.
  static func all(of plan: SitePlan) -> [Sitemap] {
    [.index]
      + plan.languages.enumerated().map { .pages($0.element.tag, isFirst: $0.offset == 0) }
  }

  /// The language whose pages it lists.
  var language: LanguageTag? {
    if case .pages(let tag, _) = self { tag } else { nil }
  }

  /// Where it stands: beside the first page, as it may list only what is beside it or below.
  var path: String { language.map { "sitemap-\($0).xml" } ?? "sitemap.xml" }

  func xml(of plan: SitePlan, baseURL: String) -> [UInt8] {
    var output = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    let base = HTMLEscaping.escaped(baseURL)
    switch self {
    case .index:
      output += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
      for sitemap in Self.all(of: plan).dropFirst() {
        Self.append("<sitemap><loc>", base, sitemap.path, "</loc></sitemap>\n", to: &output)
      }
      output += "</sitemapindex>\n".utf8
    case .pages(let tag, let isFirst):
      output +=
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
        xmlns:xhtml="http://www.w3.org/1999/xhtml">

        """.utf8
      for page in plan.pages
      where page.language == tag || page.language == nil && isFirst {
        Self.append(page, of: plan, base, to: &output)
      }
      output += "</urlset>\n".utf8
    }
    return output
  }

  /// A page that is more than a fallback, with its real translations.
  private static func append(
    _ page: Page, of plan: SitePlan, _ base: String, to output: inout [UInt8]
  ) {
    guard !page.isUnlisted, plan.isTranslation(page) else { return }
    let translations = plan.translations(of: page)
    append("<url><loc>", plan.address(of: page).absolute(below: base), "</loc>", to: &output)
    for other in translations where translations.count > 1 {
      guard let tag = other.language?.description else { continue }
      append("<xhtml:link rel=\"alternate\" hreflang=\"", tag, "\" href=\"", to: &output)
      append(plan.address(of: other).absolute(below: base), "\"/>", to: &output)
    }
    append("</url>\n", to: &output)
  }

  private static func append(_ parts: String..., to output: inout [UInt8]) {
    for part in parts { output += part.utf8 }
  }
}
