internal import Diagnostics

/// What a file of the content folder is, by its path in it.
enum ContentPath: Sendable {
  case site
  case language(String)
  case community(String)
  case contact(String)
  case claims
  case place(String)
  case glossary(String)
  /// `item.yaml` or `course.yaml` of the item in a folder.
  case itemRecord(ItemFolder)
  /// `<tag>.md` of the item in a folder.
  case translation(ItemFolder, tag: String)
  case image
  /// What is known of the picture at this path.
  case picture(String)
  /// A file that is copied into the site as it is.
  case ownFile
  /// A note to editors, which is no part of the site.
  case note

  /// What the file at `path` is; a finding when it is nothing that Varde knows.
  static func classify(_ path: String, file: String) -> Result<ContentPath, Fault> {
    if let fault = illegible(path, file) { return .failure(Fault(fault)) }
    let parts = path.pathParts
    guard let name = parts.last else { return .failure(Fault(unknown(path, file))) }
    if parts.first == "files", parts.count > 1 { return .success(.ownFile) }
    if name == "README.md" { return .success(.note) }
    switch (parts.first, parts.count) {
    case ("site.yaml", 1): return .success(.site)
    case ("images", 2...):
      // Whom a record names has not agreed to be published: it is never taken for a picture.
      return .success(
        name.hasSuffix(".yaml") ? .picture(String(path.dropLast(".yaml".count))) : .image)
    case ("languages", 2): return record(name, file) { .language($0) }
    case ("glossary", 2): return record(name, file) { .glossary($0) }
    case ("communities", 2): return named(name, file) { .community($0) }
    case ("contacts", 2): return named(name, file) { .contact($0) }
    case ("places", 2): return named(name, file) { .place($0) }
    case ("claims", 2): return named(name, file) { _ in .claims }
    case ("awareness", 3): return itemFile(parts, .topic, file)
    case ("training", 3): return itemFile(parts, .course, file)
    case ("training", 4): return itemFile(parts, .module, file)
    default: return .failure(Fault(unknown(path, file)))
    }
  }

  /// A finding about a file's place or name.
  struct Fault: Error {
    let diagnostic: Diagnostic
    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
  }

  /// A finding about signs that no name can have, whatever it is the name of. What is no UTF-8 is
  /// read as U+FFFD.
  private static func illegible(_ path: String, _ file: String) -> Diagnostic? {
    for scalar in path.unicodeScalars {
      let fact: String
      switch scalar.value {
      case 0x00..<0x20, 0x7F..<0xA0: fact = "a name cannot have a control character"
      case 0xFFFD: fact = "this name is no UTF-8"
      default: continue
      }
      return Diagnostic(
        .badName, fact, at: SourceLocation(file: file),
        remedy: "rename it: small letters a-z, digits and hyphens")
    }
    return nil
  }

  /// A YAML file whose name says what it is about.
  private static func record(_ name: String, _ file: String, _ make: (String) -> ContentPath)
    -> Result<ContentPath, Fault>
  {
    name.hasSuffix(".yaml")
      ? .success(make(String(name.dropLast(5)))) : .failure(Fault(unknown(name, file)))
  }

  private static func named(_ name: String, _ file: String, _ make: (String) -> ContentPath)
    -> Result<ContentPath, Fault>
  {
    guard name.hasSuffix(".yaml") else { return .failure(Fault(unknown(name, file))) }
    let identifier = String(name.dropLast(5))
    if let fault = ContentName.fault(in: identifier, at: SourceLocation(file: file)) {
      return .failure(Fault(fault))
    }
    return .success(make(identifier))
  }

  private static func itemFile(_ parts: [String], _ kind: ItemFolder.Kind, _ file: String)
    -> Result<ContentPath, Fault>
  {
    for part in parts.dropFirst().dropLast() {
      if let fault = ContentName.fault(in: part, at: SourceLocation(file: file)) {
        return .failure(Fault(fault))
      }
    }
    let folder = ItemFolder(kind: kind, path: parts)
    let name = parts[parts.count - 1]
    if name == folder.kind.recordName { return .success(.itemRecord(folder)) }
    if name.hasSuffix(".md") {
      return .success(.translation(folder, tag: String(name.dropLast(3))))
    }
    return .failure(
      Fault(
        .unknownName(
          .unknownFile, "there is no use for '\(name)' here", written: name,
          valid: [folder.kind.recordName, "<tag>.md"], at: SourceLocation(file: file))))
  }

  private static func unknown(_ path: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .unknownFile, "there is no use for this file here", at: SourceLocation(file: file),
      remedy: "see 'content/README.md' for the names of files and folders, or move it elsewhere")
  }
}

/// The folder of an item, which is also its identifier: `awareness/your-pay`.
public struct ItemFolder: Sendable, Hashable, Comparable {
  /// The name that no topic can have: the page with a community's handouts stands there.
  public static let downloadsName = "print"
  /// What no module can be called: other pages of the course stand there.
  public enum CourseFolder: String, Sendable, CaseIterable {
    case trainer, all, tally, version
  }

  /// Whether the site uses the address of such an item itself.
  static func isReserved(_ name: String, of kind: Kind) -> Bool {
    switch kind {
    case .topic: name == downloadsName
    case .course: false
    case .module: CourseFolder(rawValue: name) != nil
    }
  }

  /// The kinds of items.
  public enum Kind: Sendable {
    case topic, course, module

    /// The file with what all languages share.
    var recordName: String { self == .course ? "course.yaml" : "item.yaml" }
  }

  /// What stands in it.
  public let kind: Kind
  /// From the content folder, without a slash at its end.
  public let path: String

  /// The last part of the path.
  public let name: String

  init(kind: Kind, path: String) {
    self.kind = kind
    self.path = path
    name = path.pathParts.last ?? ""
  }

  /// The folder of the file whose path has these parts.
  init(kind: Kind, path parts: [String]) {
    self.kind = kind
    path = parts.dropLast().joined(separator: "/")
    name = parts.dropLast().last ?? ""
  }

  /// The path of the folder that holds this one.
  var parent: String { path.pathParts.dropLast().joined(separator: "/") }

  /// By path.
  public static func < (a: ItemFolder, b: ItemFolder) -> Bool { a.path < b.path }
}

extension String {
  /// What stands between the slashes of a path; by bytes, which is much faster than by characters.
  var pathParts: [String] {
    let bytes = utf8Span.span
    var parts: [String] = []
    var start = 0
    for position in 0...bytes.count
    where position == bytes.count || bytes[position] == UInt8(ascii: "/") {
      if position > start {
        let range =
          utf8.index(startIndex, offsetBy: start)..<utf8.index(startIndex, offsetBy: position)
        parts.append(String(self[range]))
      }
      start = position + 1
    }
    return parts
  }
}
