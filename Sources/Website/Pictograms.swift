internal import Content
internal import Diagnostics
internal import Templating

/// The pictograms that come with the templates.
struct Pictograms: Sendable {
  private static let folder = "pictograms/"
  private static let suffix = ".svg"

  /// By what records call it.
  private let assets: [String: Asset]

  init(_ assets: [Asset]) {
    var named: [String: Asset] = [:]
    for asset in assets
    where asset.path.hasPrefix(Self.folder) && asset.path.hasSuffix(Self.suffix) {
      let name = asset.path.dropFirst(Self.folder.count).dropLast(Self.suffix.count)
      named[String(name)] = asset
    }
    self.assets = named
  }

  /// What records call them, sorted.
  var names: [String] { assets.keys.sorted() }

  /// The key of the interface text that says what a pictogram shows.
  static func text(_ name: String) -> String { "pictogram-\(name)" }

  /// What templates see of a pictogram, to which `address` leads.
  func value(_ name: Located<String>?, in language: Language, _ address: (Asset) -> String)
    -> Value
  {
    guard let name = name?.value, let asset = assets[name] else { return .null }
    return [
      "address": .text(address(asset)),
      "shows": .text(language.texts[Self.text(name)]),
    ]
  }

  /// The names in records that no pictogram has.
  func diagnostics(in resolved: ResolvedLibrary) -> [Diagnostic] {
    let used =
      resolved.library.communities.map(\.pictogram)
      + resolved.items.map(\.item.record.pictogram)
    return used.compactMap { $0 }.filter { assets[$0.value] == nil }.map { name in
      Diagnostic.unknownName(
        .unknownPictogram, "there is no pictogram '\(name.value)'", written: name.value,
        valid: names, at: name.location)
    }
  }
}
