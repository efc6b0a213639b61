internal import Diagnostics
internal import Markup

/// What links may lead to.
///
/// A class: each of thousands of texts is resolved with it.
public final class LinkIndex: Sendable {
  /// The library to which the items belong.
  public let library: Library
  /// Finds contacts that stand in texts as they are.
  public let contacts: LiteralContactCheck
  fileprivate let items: [String: Item]
  fileprivate let names: [String: [String]]
  fileprivate let sortedNames: [String]

  /// Looks the items of `library` up by folder and by name.
  public init(_ library: Library) {
    self.library = library
    contacts = LiteralContactCheck(library)
    let all = ResolvedLibrary.items(of: library)
    items = Dictionary(uniqueKeysWithValues: all.map { ($0.folder.path, $0) })
    names = Dictionary(grouping: all.map(\.folder.path)) { path in
      path.pathParts.last ?? ""
    }
    sortedNames = names.keys.sorted()
  }

  /// The anchors of the headings of one text.
  fileprivate static func anchors(of text: Translation) -> Set<String> {
    var anchors: Set<String> = []
    for (node, block) in text.document.nodes.enumerated() where block.kind == .heading {
      anchors.insert(text.document.string(of: node))
    }
    return anchors
  }
}

/// Finds where the links and pictures of one text lead.
struct LinkResolver {
  let text: Translation
  private let item: Item
  private let index: LinkIndex
  /// Of the item's folder: every relative link begins there.
  private let folderParts: [String]
  private var targets: [Int: LinkTarget] = [:]
  private var diagnostics: [Diagnostic] = []

  static func resolve(_ text: Translation, of item: Item, in index: LinkIndex)
    -> (targets: [Int: LinkTarget], diagnostics: [Diagnostic])
  {
    var resolver = LinkResolver(text: text, item: item, index: index)
    for (node, inline) in text.document.nodes.enumerated() {
      switch inline.kind {
      case .link: resolver.targets[node] = resolver.link(node, inline.range)
      case .image: resolver.targets[node] = resolver.image(node, inline.range)
      default: break
      }
    }
    return (resolver.targets, resolver.diagnostics)
  }

  private init(text: Translation, item: Item, index: LinkIndex) {
    self.text = text
    self.item = item
    self.index = index
    folderParts = item.folder.path.pathParts
  }

  // MARK: Links

  private mutating func link(_ node: Int, _ range: SourceRange) -> LinkTarget? {
    let address = text.document.string(of: node)
    let words = (node + 1)..<Int(text.document.nodes[node].end)
    if !words.contains(where: { isSeen($0) }) {
      report(
        .brokenLink, "this link has no words: nobody sees it", range,
        "write what it leads to between the brackets, or remove it")
      return nil
    }
    if Self.hasScheme(address) {
      guard let target = external(address, range) else { return nil }
      checkHost(of: address, node, range)
      return target
    }
    let hash = address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
    let path = Self.decoded(address[..<hash])
    let fragment = Self.decoded(address[hash...].dropFirst())
    let anchor = fragment.isEmpty ? nil : fragment
    if path.isEmpty {
      guard let anchor else {
        report(
          .brokenLink, "this link leads nowhere", range, "write where it leads: [words](../name/)")
        return nil
      }
      return .anchor(known(anchor, in: text, range))
    }
    guard let folder = folder(at: path) else { return notFound(path, node) }
    if folder.isImage { return .image(folder.path) }
    guard let target = index.items[folder.path] else { return notFound(path, node) }
    if let tag = folder.tag, target.translations.allSatisfy({ $0.language.description != tag }) {
      return missingLanguage(tag, of: target, path, node)
    }
    return .item(
      target.folder, anchor: anchor.map { known($0, in: shown(target), range) })
  }

  /// Whether an inline within a link is one that readers can press.
  private func isSeen(_ node: Int) -> Bool {
    switch text.document.nodes[node].kind {
    case .text, .code: !text.document.string(of: node).isBlank
    case .image, .directive: true
    default: false
    }
  }

  /// An address of the web: what begins like one and has no host leads somewhere else.
  private mutating func external(_ address: String, _ range: SourceRange) -> LinkTarget? {
    let scheme = address.prefix { $0 != ":" && $0 != "/" }.lowercased()
    // Another scheme is refused where links are read.
    guard scheme.isEmpty || scheme == "http" || scheme == "https" else { return .external(address) }
    let rest = address.dropFirst(scheme.isEmpty ? 0 : scheme.count + 1)
    let host = rest.drop { $0 == "/" }
    guard !scheme.isEmpty, rest.prefix(while: { $0 == "/" }).count == 2, WebAddress.isHost(in: host)
    else {
      let isNamed = WebAddress.isHost(in: host)
      report(
        .brokenLink, "'\(address)' is no address of the web", range,
        isNamed
          ? "write '\(scheme.isEmpty ? "https" : scheme)://\(host)'"
          : "write it in full: 'https://', the name of the site, and the page")
      return nil
    }
    return .external(address)
  }

  /// The text of an item that a reader of this one will see.
  private func shown(_ target: Item) -> Translation {
    target.translationIndex(text.language).map { target.translations[$0] } ?? target.source
  }

  /// The anchor as the heading has it: a browser looks for its very bytes. One that is not there is
  /// reported.
  private mutating func known(
    _ anchor: String, in target: Translation, _ range: SourceRange
  ) -> String {
    let anchors = LinkIndex.anchors(of: target)
    if let place = anchors.firstIndex(of: anchor) { return anchors[place] }
    diagnostics.append(
      .unknownName(
        .brokenAnchor, "there is no heading '#\(anchor)' in '\(target.file)'", written: anchor,
        valid: anchors, at: SourceLocation(file: text.file, range: range),
        otherwise: "remove '#\(anchor)'"
      ).withoutReplacement)
    return anchor
  }

  // MARK: Pictures

  private mutating func image(_ node: Int, _ range: SourceRange) -> LinkTarget? {
    let address = text.document.string(of: node)
    // What is no address of the web is reported as such.
    if Self.hasScheme(address), !address.hasPrefix("http"), !address.hasPrefix("//") { return nil }
    if Self.hasScheme(address) {
      report(
        .brokenImage, "a picture of another site would tell it who reads this", range,
        "put a copy into 'images/'")
      return nil
    }
    let path = normalized(Self.decoded(address[...]))
    if let picture = path.flatMap(picture) { return .image(picture) }
    let back = String(repeating: "../", count: item.folder.path.pathParts.count)
    let valid = index.library.images.map { back + Self.encoded($0) }
    diagnostics.append(
      .unknownName(
        .brokenImage, "there is no picture at '\(address)'", written: address, valid: valid,
        at: SourceLocation(file: text.file, range: range),
        otherwise: "put it into 'images/' of the content folder"
      ).withoutReplacement)
    return nil
  }

  // MARK: Paths

  private struct Place {
    let path: String
    /// The language, when the link names a file.
    var tag: String?
    var isImage = false
  }

  /// What a path means: the folder of an item, a text in it, or a picture.
  private func folder(at path: String) -> Place? {
    guard let full = normalized(path) else { return nil }
    if let picture = picture(full) { return Place(path: picture, isImage: true) }
    guard full.hasSuffix(".md"), let slash = full.lastIndex(of: "/") else {
      return Place(path: full)
    }
    let tag = full[full.index(after: slash)...].dropLast(3)
    return Place(path: String(full[..<slash]), tag: String(tag))
  }

  /// The picture of a path, as its file is called.
  private func picture(_ path: String) -> String? {
    let images = index.library.images
    return images.firstIndex(of: path).map { images[$0] }
  }

  /// A path relative to the item's folder, or from the content folder when it begins with a slash;
  /// nil when it leads out of it.
  private func normalized(_ path: String) -> String? {
    var parts = path.hasPrefix("/") ? [] : folderParts
    for part in path.pathParts where part != "." {
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// Whether an address begins with a scheme, or with the host of another site.
  private static func hasScheme(_ address: String) -> Bool {
    if address.hasPrefix("//") { return true }
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return address[..<colon].utf8.allSatisfy {
      ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || (0x30...0x39).contains($0)
        || "+-.".utf8.contains($0)
    }
  }

  /// Text with `%20` and the like as the characters they stand for.
  static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A path as it is written in an address: with codes for the signs that would end it or part of it.
  private static func encoded(_ path: String) -> String {
    guard path.contains(where: { " %#?()".contains($0) }) else { return path }
    return path.map { sign in
      guard let value = sign.asciiValue, " %#?()".contains(sign) else { return String(sign) }
      return "%" + String(value, radix: 16, uppercase: true)
    }.joined()
  }

  // MARK: Findings

  private mutating func notFound(_ path: String, _ node: Int) -> LinkTarget? {
    let range = text.document.nodes[node].range
    // A note at the foot of a page is told where it is written.
    let words = text.document.plainText(of: node)
    if words.hasPrefix("^"), range.upper - range.lower == words.utf8.count + 2 { return nil }
    let fact = "no text at '\(path)'"
    if reportFile(fact, path, node) { return nil }
    report(
      .brokenLink, fact, range,
      remedy(forMissing: path) ?? "link to the folder of a topic: [words](../name/)")
    return nil
  }

  /// Reports a link to the file of a topic, as editors of other systems write it, with the folder that
  /// takes the place of its address; gives whether it is one.
  private mutating func reportFile(_ fact: String, _ path: String, _ node: Int) -> Bool {
    let document = text.document
    let parts = path.pathParts
    guard let ending = Self.ending(of: path), let folder = topic(meantBy: path),
      let name = folder.pathParts.last,
      parts.contains(name) || parts.contains(name + ending), document.string(of: node) == path,
      let last = document.children(of: node).reduce(nil, { _, child in child })
    else { return false }
    // `](address)` stands between the last of the words and the end of the link.
    let end = document.nodes[node].range.upper - 1
    let start = end - path.utf8.count
    guard start - 2 == document.nodes[last].range.upper else { return false }
    let mended = relativePath(to: folder)
    diagnostics.append(
      Diagnostic(
        .brokenLink, fact, at: SourceLocation(file: text.file, range: SourceRange(start, end)),
        remedy: "did you mean '\(mended)'?", replacement: mended, replacing: path))
    return true
  }

  private func remedy(forMissing path: String) -> String? {
    let parts = path.pathParts
    let first = parts.first ?? path
    if ["http", "https"].contains(first.lowercased()), parts.count > 1 {
      return "write '\(first.lowercased())://\(parts[1...].joined(separator: "/"))'"
    }
    if PictureFormat.isNamed(path) {
      return "a picture begins with '!', right before '[': ![words](address)"
    }
    if Self.isHost(first) { return "write an address of the web in full: 'https://\(path)'" }
    return topic(meantBy: path).map { "did you mean '\(relativePath(to: $0))'?" }
  }

  private mutating func missingLanguage(
    _ tag: String, of target: Item, _ path: String, _ node: Int
  ) -> LinkTarget? {
    let range = text.document.nodes[node].range
    let folder = target.folder.path
    let isOwn = folder == item.folder.path
    let fact = "there is no '\(tag)' text in '\(folder)'"
    let remedy: String
    if isOwn || !isLanguage(tag), reportFile(fact, path, node) { return nil }
    if let topic = isOwn || !isLanguage(tag) ? topic(meantBy: path) : nil {
      remedy = "did you mean '\(relativePath(to: topic))'?"
    } else if isOwn {
      // This page cannot be what the link leads to.
      remedy = "link to the folder of a topic: [words](../name/)"
    } else {
      remedy = "link to the folder, which serves all languages: '\(relativePath(to: folder))'"
    }
    report(.brokenLink, fact, range, remedy)
    return nil
  }

  /// The ending of a file of a text, as other systems name it.
  private static func ending(of path: String) -> String? {
    [".md", ".markdown", ".html", ".htm"].first(where: path.hasSuffix)
  }

  /// The folder of another topic that is named as the end of a path is, or nearly so: `beta.md` is that
  /// of `beta`, as editors of other systems write it; `beta/README.md` and `beta/da.md` as well.
  private func topic(meantBy path: String) -> String? {
    let parts = path.pathParts.filter { $0 != ".." && $0 != "." }
    guard var last = parts.last else { return nil }
    if let ending = Self.ending(of: last) { last.removeLast(ending.count) }
    let isOfFolder = ["readme", "index"].contains(last.lowercased()) || isLanguage(last)
    if isOfFolder, index.names[last] == nil {
      guard let folder = parts.dropLast().last else { return nil }
      last = folder
    }
    let name =
      index.names[last] == nil ? NearMatch.nearest(to: last, among: index.sortedNames) : last
    return name.flatMap { index.names[$0]?.filter { $0 != item.folder.path }.min() }
  }

  private func isLanguage(_ name: String) -> Bool {
    index.library.languages.contains { $0.tag.description == name }
  }

  /// Whether a path begins as an address of the web does that lacks its scheme.
  static func isHost(_ part: String) -> Bool {
    let labels = part.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard let last = labels.last, labels.count > 1,
      labels.allSatisfy({ label in
        !label.isEmpty
          && label.utf8.allSatisfy {
            $0 >= 0x61 && $0 <= 0x7A || (0x30...0x39).contains($0) || $0 == 0x2D
          }
      })
    else { return false }
    let isCountry = last.count == 2 && last != "md" && last.allSatisfy(\.isLetter)
    return labels[0] == "www" || isCountry
      || ["com", "org", "net", "info", "gov", "edu", "int"].contains(last)
  }

  /// The path from this item's folder to another.
  private func relativePath(to folder: String) -> String {
    let to = folder.pathParts
    let common = zip(folderParts, to).prefix { $0 == $1 }.count
    let up = String(repeating: "../", count: folderParts.count - common)
    let down = to[common...].joined(separator: "/")
    return down.isEmpty ? (up.isEmpty ? "./" : up) : up + down + "/"
  }

  mutating func report(
    _ identifier: Diagnostic.Identifier, _ message: String, _ range: SourceRange, _ remedy: String
  ) {
    diagnostics.append(
      Diagnostic(
        identifier, message, at: SourceLocation(file: text.file, range: range), remedy: remedy))
  }
}

extension Diagnostic {
  /// The same, where the place is wider than what should be replaced.
  var withoutReplacement: Diagnostic {
    Diagnostic(identifier, message, at: location, remedy: remedy, notes: notes)
  }
}
