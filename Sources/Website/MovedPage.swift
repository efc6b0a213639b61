internal import Content
internal import Markup

/// An address that a page had before its text was renamed, where printed codes and bookmarks lead.
struct MovedPage: Sendable {
  let page: Page
  let address: PageAddress

  /// The old addresses of all pages of a plan.
  static func all(of plan: SitePlan) -> [MovedPage] {
    plan.pages.flatMap { page in
      addresses(of: page, in: plan).map { MovedPage(page: page, address: $0) }
    }
  }

  private static func addresses(of page: Page, in plan: SitePlan) -> [PageAddress] {
    // In the language, for the community or in 'training', by the name of the topic or course; then by
    // that of the module.
    var names = [(place: 1, names: plan.community(of: page)?.aliases.map(\.value) ?? [])]
    if let item = plan.item(of: page)?.item {
      switch item.folder.kind {
      case .topic, .course: names.append((2, item.aliasNames))
      case .module:
        let course = page.course.map { plan.library.courses[$0].item.aliasNames } ?? []
        names += [(2, course), (3, item.aliasNames)]
      }
    }
    let folders = plan.address(of: page).path.split(separator: "/").map(String.init)
    var all = [folders]
    for (place, aliases) in names where folders.indices.contains(place) {
      all += all.flatMap { folders in
        aliases.map { alias in
          var folders = folders
          folders[place] = alias
          return folders
        }
      }
    }
    return all.dropFirst().map { PageAddress($0) }
  }

  /// A page without a script that leads on at once, and says where to who is not led.
  func html(in site: Website) -> [UInt8] {
    let target = HTMLEscaping.escaped(address.relative(to: site.plan.address(of: page)))
    let language = site.language(page.language)
    let title = site.plan.entry(of: page.original)?.title
    let spoken = site.language(title?.language ?? page.language)
    let words = HTMLEscaping.escaped(title?.text ?? site.library.site.name)
    let canonical = HTMLEscaping.escaped(
      site.plan.address(of: site.plan.canonical(of: page)).absolute(below: site.baseURL))
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(language.tag)" dir="\(language.direction)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta name="robots" content="noindex">
      <meta name="referrer" content="no-referrer">
      <meta http-equiv="refresh" content="0; url=\(target)">
      <link rel="canonical" href="\(canonical)">
      <title>\(HTMLEscaping.escaped(site.library.site.name))</title>
      </head>
      <body>
      <p><a href="\(target)" lang="\(spoken.tag)" dir="\(spoken.direction)">\(words)</a></p>
      </body>
      </html>

      """.utf8)
  }
}

extension Item {
  fileprivate var aliasNames: [String] { record.aliases.map(\.value) }
}
