internal import Content
internal import Diagnostics
internal import Templating

/// The pictograms that come with the templates.
struct Pictograms: Sendable {
  private static let folder = "pictograms/"
  private static let suffix = ".svg"

  /// Where each stands in the site, by what records call it.
  private let addresses: [String: String]

  init(_ assets: [Asset]) {
    var addresses: [String: String] = [:]
    for asset in assets
    where asset.path.hasPrefix(Self.folder) && asset.path.hasSuffix(Self.suffix) {
      let name = asset.path.dropFirst(Self.folder.count).dropLast(Self.suffix.count)
      addresses[String(name)] = asset.address
    }
    self.addresses = addresses
  }

  /// What records call them, sorted.
  var names: [String] { addresses.keys.sorted() }

  /// The key of the interface text that says what a pictogram shows.
  static func text(_ name: String) -> String { "pictogram-\(name)" }

  /// What templates see of a pictogram on a page that is this far below the root.
  func value(_ name: Located<String>?, root: String, in language: Language) -> Value {
    guard let name = name?.value, let address = addresses[name] else { return .null }
    return [
      "address": .text("\(root)\(address)"),
      "shows": .text(language.texts[Self.text(name)]),
    ]
  }

  /// The names in records that no pictogram has.
  func diagnostics(in resolved: ResolvedLibrary) -> [Diagnostic] {
    let used =
      resolved.library.communities.map(\.pictogram)
      + resolved.items.map(\.item.record.pictogram)
    return used.compactMap { $0 }.filter { addresses[$0.value] == nil }.map { name in
      Diagnostic.unknownName(
        .unknownPictogram, "there is no pictogram '\(name.value)'", written: name.value,
        valid: names, at: name.location)
    }
  }
}
