public import Content

/// Where pages and pictures are, as a page names them: beside it, in it, or in the site on the web.
extension Website {
  /// What stands before the path of a file of the site.
  func root(of page: Page) -> String {
    switch options.extent {
    case .site, .part: plan.address(of: page).root
    case .singlePages, .books: baseURL
    }
  }

  /// The address of a page; of one that is not beside `page`, that on the web.
  func address(of target: Page, from page: Page) -> String {
    let address = plan.address(of: target)
    guard plan.has(target) else { return address.absolute(below: baseURL) }
    switch options.extent {
    case .site, .part: return plan.address(of: page).relative(to: address)
    case .books where plan.book(of: target) == plan.book(of: page):
      return plan.chapterName(of: target)
    case .singlePages, .books: return address.absolute(below: baseURL)
    }
  }

  /// The file of the page at `path`, with or without its `index.html`; nil when there is none.
  public func route(ofPage path: String) -> Route? {
    guard let page = plan.page(at: path) else { return nil }
    let file = plan.address(of: page).filePath
    return routes.first { $0.path == file }
  }

  /// The address of a pictogram.
  func address(of asset: Asset, from page: Page) -> String {
    switch options.extent {
    case .site, .part: root(of: page) + asset.address
    case .singlePages: asset.dataAddress
    case .books: asset.address
    }
  }

  /// The address of a picture, by its path in the content folder; nil where it cannot be shown.
  func address(ofPicture path: String, from page: Page) -> String? {
    switch options.extent {
    case .site, .part: root(of: page) + path.addressPath
    case .singlePages:
      readImage(path).map { DataAddress.text(path, $0) } ?? root(of: page) + path.addressPath
    case .books: BookPicture(path)?.name
    }
  }
}

extension String {
  /// A path as it stands in an address: what would end a path there, or stand for another letter, is
  /// percent-encoded. Whatever else must be is by who writes the address.
  var addressPath: String {
    replacing("%", with: "%25").replacing("#", with: "%23").replacing("?", with: "%3F")
  }
}

/// A file as its own address: RFC 2397.
enum DataAddress {
  private static let types = [
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "avif": "image/avif",
  ]

  /// The address of a picture whose name ends as that of `path` does.
  static func text(_ path: String, _ bytes: [UInt8]) -> String {
    let suffix = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let type = types[suffix] ?? "application/octet-stream"
    return "data:\(type);base64,\(Base64.text(of: bytes))"
  }
}

extension Asset {
  /// The asset as its own address.
  var dataAddress: String { DataAddress.text(path, bytes) }

  /// One style sheet of those at `paths` that loads no other asset, but has it in it; nil where there
  /// is none of them.
  static func style(of paths: [String], including assets: [Asset]) -> Asset? {
    let sheets = assets.filter { paths.contains($0.path) }
    guard let first = sheets.first else { return nil }
    var text = sheets.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
    for asset in assets {
      text = text.replacing("url(\(asset.path))", with: "url(\(asset.dataAddress))")
    }
    return Asset(path: first.path, bytes: Array(text.utf8))
  }
}
