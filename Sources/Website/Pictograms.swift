internal import Content
internal import Diagnostics
internal import Templating

/// The pictograms that come with the templates.
struct Pictograms: Sendable {
  private static let folder = "pictograms/"
  private static let suffix = ".svg"

  /// What records call them, sorted.
  let names: [String]

  init(_ assets: [Asset]) {
    names = assets.map(\.path).filter { $0.hasPrefix(Self.folder) && $0.hasSuffix(Self.suffix) }
      .map { String($0.dropFirst(Self.folder.count).dropLast(Self.suffix.count)) }.sorted()
  }

  /// The key of the interface text that says what a pictogram shows.
  static func text(_ name: String) -> String { "pictogram-\(name)" }

  /// What templates see of a pictogram on a page that is this far below the root.
  func value(_ name: Located<String>?, root: String, in language: Language) -> Value {
    guard let name = name?.value, names.contains(name) else { return .null }
    return [
      "address": .text("\(root)assets/\(Self.folder)\(name)\(Self.suffix)"),
      "shows": .text(language.texts[Self.text(name)]),
    ]
  }

  /// The names in records that no pictogram has.
  func diagnostics(in resolved: ResolvedLibrary) -> [Diagnostic] {
    let used =
      resolved.library.communities.map(\.pictogram)
      + resolved.items.map(\.item.record.pictogram)
    return used.compactMap { $0 }.filter { !names.contains($0.value) }.map { name in
      Diagnostic.unknownName(
        .unknownPictogram, "there is no pictogram '\(name.value)'", written: name.value,
        valid: names, at: name.location)
    }
  }
}
