internal import Content
internal import Markup

/// Writes `sitemap.xml`: every page that is more than a fallback, with its real translations.
enum Sitemap {
  static func xml(of plan: SitePlan, baseURL: String) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(plan.pages.count * 400)
    output +=
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
      xmlns:xhtml="http://www.w3.org/1999/xhtml">

      """.utf8
    let base = escaped(baseURL)
    for page in plan.pages where !page.isUnlisted && plan.isTranslation(page) {
      let translations = plan.translations(of: page)
      append("<url><loc>", plan.address(of: page).absolute(below: base), "</loc>", to: &output)
      for other in translations where translations.count > 1 {
        guard let tag = other.language?.description else { continue }
        append("<xhtml:link rel=\"alternate\" hreflang=\"", tag, "\" href=\"", to: &output)
        append(plan.address(of: other).absolute(below: base), "\"/>", to: &output)
      }
      append("</url>\n", to: &output)
    }
    output += "</urlset>\n".utf8
    return output
  }

  private static func append(_ parts: String..., to output: inout [UInt8]) {
    for part in parts { output += part.utf8 }
  }

  private static func escaped(_ address: String) -> String {
    var bytes: [UInt8] = []
    HTMLEscaping.append(Array(address.utf8)[...], to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
