internal import Content
internal import Diagnostics

/// What a page tells machines about itself: JSON-LD in the words of schema.org.
///
/// Only what stands on the page, in its own neutral words.
struct StructuredData {
  private let plan: SitePlan
  private let page: Page
  /// The page in all languages in which it is more than a fallback.
  private let translations: [Page]
  private let baseURL: String

  init(_ plan: SitePlan, _ page: Page, translations: [Page], baseURL: String) {
    self.plan = plan
    self.page = page
    self.translations = translations
    self.baseURL = baseURL
  }

  /// The text of the element, which no `<` can end early; nil for a page with nothing to tell, such
  /// as one that is all fallback.
  func json(name: String, breadcrumbs: [(name: String, page: Page)]) -> String? {
    guard plan.isTranslation(page), !page.isUnlisted else { return nil }
    var graph = [thing(name)].compactMap { $0 }
    if !breadcrumbs.isEmpty { graph.append(list(breadcrumbs)) }
    guard !graph.isEmpty else { return nil }
    let json = JSON.object([
      ("@context", JSON.string("https://schema.org")), ("@graph", JSON.array(graph)),
    ])
    let hasTag = json.utf8.contains(UInt8(ascii: "<"))
    return hasTag ? json.replacing("<", with: "\\u003c") : json
  }

  /// What the page is about itself.
  private func thing(_ name: String) -> String? {
    switch page {
    case .home, .language:
      JSON.object([
        ("@type", JSON.string("Organization")), ("name", JSON.string(plan.library.site.name)),
        ("url", JSON.string(baseURL)),
      ])
    case .topic, .module: work("LearningResource", name)
    case .course: work("Course", name)
    default: nil
    }
  }

  private func work(_ type: String, _ name: String) -> String {
    var fields = [
      ("@type", JSON.string(type)), ("@id", JSON.string(address(page))),
      ("name", JSON.string(name)),
    ]
    if let language = page.language { fields.append(("inLanguage", JSON.string("\(language)"))) }
    if let source, source != page {
      fields.append(("translationOfWork", JSON.object([("@id", JSON.string(address(source)))])))
    }
    return JSON.object(fields)
  }

  /// The page with the text that this one is translated from, where the site has it.
  private var source: Page? {
    let language = plan.item(of: page)?.item.source.language
    return translations.first { $0.language == language }
  }

  private func list(_ breadcrumbs: [(name: String, page: Page)]) -> String {
    let items = breadcrumbs.enumerated().map { index, crumb in
      JSON.object([
        ("@type", JSON.string("ListItem")), ("position", "\(index + 1)"),
        ("name", JSON.string(crumb.name)), ("item", JSON.string(address(crumb.page))),
      ])
    }
    return JSON.object([
      ("@type", JSON.string("BreadcrumbList")), ("itemListElement", JSON.array(items)),
    ])
  }

  private func address(_ page: Page) -> String { plan.address(of: page).absolute(below: baseURL) }
}
