public import Diagnostics

/// One file of the content folder, read on its own.
public struct ContentFile: Sendable {
  enum Value: Sendable {
    case site(Site)
    case language(Language)
    case community(Community)
    case contact(Contact)
    case claims([Claim])
    case glossary(Glossary)
    case itemRecord(ItemFolder, ItemRecord)
    case translation(ItemFolder, Translation)
    case image(String)
    case nothing
  }

  let value: Value
  /// What is wrong within the file.
  public let diagnostics: [Diagnostic]

  /// Reads the file at `path` of the content folder, which diagnostics call `file`.
  ///
  /// `read` gives its bytes, or nil when that fails; it is not asked for pictures.
  public static func parse(_ path: String, file: String, read: () -> [UInt8]?) -> ContentFile {
    let kind: ContentPath
    switch ContentPath.classify(path, file: file) {
    case .success(.note): return ContentFile(value: .nothing, diagnostics: [])
    case .success(.image): return ContentFile(value: .image(path), diagnostics: [])
    case .success(let known): kind = known
    case .failure(let fault):
      return ContentFile(value: .nothing, diagnostics: [fault.diagnostic])
    }
    guard let bytes = read() else {
      let fault = Diagnostic(
        .unreadableFile, "the file cannot be read", at: SourceLocation(file: file),
        remedy: "check its permissions")
      return ContentFile(value: .nothing, diagnostics: [fault])
    }
    if let fault = invalidUTF8(bytes, file: file) {
      return ContentFile(value: .nothing, diagnostics: [fault])
    }
    return parse(kind, bytes, file: file)
  }

  private static func parse(_ kind: ContentPath, _ bytes: [UInt8], file: String) -> ContentFile {
    switch kind {
    case .translation(let folder, let tag):
      return withTag(tag, file) { language in
        let (translation, diagnostics) = Translation.read(bytes, language: language, file: file)
        return ContentFile(value: .translation(folder, translation), diagnostics: diagnostics)
      }
    case .language(let tag):
      return withTag(tag, file) { language in
        record(bytes, file) {
          Language.read($0, tag: language, file: file)
        } as: {
          .language($0)
        }
      }
    case .glossary(let tag):
      return withTag(tag, file) { language in
        record(bytes, file) {
          Glossary.read($0, language: language, file: file)
        } as: {
          .glossary($0)
        }
      }
    case .site:
      return record(bytes, file) {
        Site.read($0, file: file)
      } as: {
        .site($0)
      }
    case .community(let id):
      return record(bytes, file) {
        Community.read($0, id: id, file: file)
      } as: {
        .community($0)
      }
    case .contact(let id):
      return record(bytes, file) {
        Contact.read($0, id: id, file: file)
      } as: {
        .contact($0)
      }
    case .claims:
      return record(bytes, file) {
        Claim.read($0, file: file)
      } as: {
        .claims($0)
      }
    case .itemRecord(let folder):
      return record(bytes, file) {
        ItemRecord.read($0, folder, file: file)
      } as: {
        .itemRecord(folder, $0)
      }
    case .image, .note: return ContentFile(value: .nothing, diagnostics: [])
    }
  }

  /// Reads a YAML file. One that is no YAML is read as if it were empty, without the findings that
  /// this would give: what refers to it is right all the same.
  private static func record<Record>(
    _ bytes: [UInt8], _ file: String, _ read: (YAMLNode?) -> (Record, [Diagnostic]),
    as value: (Record) -> Value
  ) -> ContentFile {
    let yaml = YAMLParser.parse(bytes, in: 0..<bytes.count, file: file)
    let (record, diagnostics) = read(yaml.root)
    return ContentFile(
      value: value(record), diagnostics: yaml.diagnostics + (yaml.root == nil ? [] : diagnostics))
  }

  private static func withTag(_ tag: String, _ file: String, _ read: (LanguageTag) -> ContentFile)
    -> ContentFile
  {
    switch LanguageTag.parse(tag) {
    case .success(let language): return read(language)
    case .failure(let fault):
      let diagnostic = fault.diagnostic(at: SourceLocation(file: file))
      return ContentFile(value: .nothing, diagnostics: [diagnostic])
    }
  }

  private static func invalidUTF8(_ bytes: [UInt8], file: String) -> Diagnostic? {
    let position: Int
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      position = error.byteOffsets.lowerBound
    }
    return Diagnostic(
      .invalidUTF8, "this is not UTF-8 from here on",
      at: SourceLocation(file: file, range: SourceRange(position, position + 1)),
      remedy: "save the file as UTF-8")
  }
}
