public import Content

/// Where pages and pictures are, as a page names them: beside it, in it, or in the site on the web.
extension Website {
  /// What stands before the path of a file of the site.
  func root(of page: Page) -> String {
    options.extent.isSinglePages ? baseURL : plan.address(of: page).root
  }

  /// The address of a page; of one that is not beside `page`, that on the web.
  func address(of target: Page, from page: Page) -> String {
    let address = plan.address(of: target)
    return options.extent.isSinglePages || !plan.has(target)
      ? address.absolute(below: baseURL) : plan.address(of: page).relative(to: address)
  }

  /// The file of the page at `path`, with or without its `index.html`; nil when there is none.
  public func route(ofPage path: String) -> Route? {
    guard let page = plan.page(at: path) else { return nil }
    let file = plan.address(of: page).filePath
    return routes.first { $0.path == file }
  }

  /// The address of a pictogram.
  func address(of asset: Asset, from page: Page) -> String {
    options.extent.isSinglePages ? asset.dataAddress : root(of: page) + asset.address
  }

  /// The address of a picture, by its path in the content folder.
  func address(ofPicture path: String, from page: Page) -> String {
    guard options.extent.isSinglePages, let bytes = readImage(path) else {
      return root(of: page) + path
    }
    return DataAddress.text(path, bytes)
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
