public import Diagnostics

/// One file of the content folder, read on its own.
public struct ContentFile: Sendable {
  enum Value: Sendable {
    case site(Site)
    case language(Language)
    case community(Community)
    case contact(Contact)
    case claims([Claim], isReadable: Bool)
    case glossary(Glossary, isReadable: Bool)
    case itemRecord(ItemFolder, ItemRecord)
    case translation(ItemFolder, Translation)
    case place(Place)
    case image(String)
    case ownFile(String)
    case picture(Picture)
    case nothing
  }

  let value: Value
  /// The texts of a record that may hold a contact.
  var texts: [RecordText] = []
  /// What is wrong within the file.
  public let diagnostics: [Diagnostic]

  /// The folder of the files that are copied into the site as they are.
  public static let ownFiles = "files/"

  /// Why the bytes of a file are not to be had.
  public struct Unreadable: Error {
    /// What an editor is told.
    public let diagnostic: Diagnostic

    /// A file of which this is to be said.
    public init(diagnostic: Diagnostic) { self.diagnostic = diagnostic }
  }

  /// Reads the file at `path` of the content folder, which diagnostics call `file`.
  ///
  /// `read` gives its bytes; it is not asked for pictures. What a record
  /// says to have been done after `today` is reported; without that day, none is compared with it.
  /// All places are those of the text in ``NFC``.
  public static func parse(
    _ path: String, file: String, today: CalendarDate? = nil,
    read: () throws(Unreadable) -> [UInt8]
  ) -> ContentFile {
    let kind: ContentPath
    switch ContentPath.classify(path, file: file) {
    case .success(.note): return ContentFile(value: .nothing, diagnostics: [])
    case .success(.image): return ContentFile(value: .image(path), diagnostics: [])
    case .success(let known): kind = known
    case .failure(let fault):
      return ContentFile(value: .nothing, diagnostics: [fault.diagnostic])
    }
    let fault: Diagnostic
    do throws(Unreadable) {
      let bytes = try read()
      if case .ownFile = kind { return ContentFile(value: .ownFile(path), diagnostics: []) }
      guard let found = invalidUTF8(bytes, file: file) else {
        return parse(kind, NFC.text(bytes), file: file, today: today)
      }
      fault = found
    } catch {
      fault = error.diagnostic
    }
    // The file is there: what refers to it is right, and nothing else can be said of it.
    let empty = parse(kind, [], file: file, isReadable: false)
    return ContentFile(value: empty.value, diagnostics: [fault])
  }

  private static func parse(
    _ kind: ContentPath, _ bytes: [UInt8], file: String, today: CalendarDate? = nil,
    isReadable: Bool = true
  ) -> ContentFile {
    switch kind {
    case .translation(let folder, let tag):
      return withTag(tag, file) { language in
        let (translation, diagnostics) = Translation.read(
          bytes, language: language, file: file, today: today, isReadable: isReadable)
        let signs = SignCheck.check(translation, bytes, besides: diagnostics)
        return ContentFile(
          value: .translation(folder, translation), diagnostics: diagnostics + signs)
      }
    case .language(let tag):
      return withTag(tag, file) { language in
        record(bytes, file, isReadable, texts: ["autonym", "texts"], language: language) {
          Language.read($0, tag: language, file: file)
        } as: { value, _ in
          .language(value)
        }
      }
    case .glossary(let tag):
      return withTag(tag, file) { language in
        record(bytes, file, isReadable, texts: [], language: language) {
          Glossary.read($0, language: language, file: file)
        } as: {
          .glossary($0, isReadable: $1)
        }
      }
    default:
      return parseRecord(kind, bytes, file: file, today: today, isReadable: isReadable)
    }
  }

  /// Reads a file that is about no language.
  private static func parseRecord(
    _ kind: ContentPath, _ bytes: [UInt8], file: String, today: CalendarDate?, isReadable: Bool
  ) -> ContentFile {
    switch kind {
    case .site:
      return record(bytes, file, isReadable, texts: ["name"]) {
        Site.read($0, file: file)
      } as: {
        value, _ in
        .site(value)
      }
    case .community(let id):
      return record(bytes, file, isReadable, texts: ["names", "summaries"]) {
        Community.read($0, id: id, file: file)
      } as: { value, _ in
        .community(value)
      }
    case .contact(let id):
      return record(
        bytes, file, isReadable, texts: ["names", "owner", "address", "what-happens", "source"]
      ) {
        Contact.read($0, id: id, file: file, today: today)
      } as: { value, _ in
        .contact(value)
      }
    case .claims:
      return record(
        bytes, file, isReadable, texts: ["unit", "statement", "source"], isRegister: true
      ) {
        Claim.read($0, file: file, today: today)
      } as: {
        .claims($0, isReadable: $1)
      }
    case .place(let id):
      return record(bytes, file, isReadable, texts: ["names"]) {
        Place.read($0, id: id, file: file)
      } as: { value, _ in
        .place(value)
      }
    case .picture(let path):
      return record(bytes, file, isReadable, texts: ["alt", "licence", "credit"]) {
        Picture.read($0, path: path, file: file, today: today)
      } as: { value, _ in
        .picture(value)
      }
    case .itemRecord(let folder):
      return record(bytes, file, isReadable, texts: ["changes"]) {
        ItemRecord.read($0, folder, file: file, today: today)
      } as: { value, _ in
        .itemRecord(folder, value)
      }
    case .image, .ownFile, .note, .translation, .language, .glossary:
      return ContentFile(value: .nothing, diagnostics: [])
    }
  }

  /// Reads a YAML file. One that is no YAML is read as if it were empty, without the findings that
  /// this would give: what refers to it is right all the same. Readers see the texts below `keys`;
  /// in a register, below those of each of its entries.
  private static func record<Record>(
    _ bytes: [UInt8], _ file: String, _ isReadable: Bool, texts keys: [String]? = nil,
    isRegister: Bool = false, language: LanguageTag? = nil,
    _ read: (YAMLNode?) -> (Record, [Diagnostic]),
    as value: (Record, Bool) -> Value
  ) -> ContentFile {
    let yaml = YAMLParser.parse(bytes, in: 0..<bytes.count, file: file)
    let (record, diagnostics) = read(yaml.root)
    let isYAML = yaml.root != nil || yaml.diagnostics.isEmpty
    var records = [yaml.root]
    if isRegister, case .map(let entries) = yaml.root?.content { records = entries.map(\.value) }
    let texts = keys.map { keys in
      records.flatMap { RecordText.find(in: $0, below: keys, language: language, file: file) }
    }
    let signs = records.flatMap { record in
      keys.map { SignCheck.check(record, below: $0, file: file) } ?? []
    }
    return ContentFile(
      value: value(record, isReadable && isYAML), texts: texts ?? [],
      diagnostics: yaml.diagnostics + (isYAML ? diagnostics + signs : [])
        + Placeholder.diagnostics(in: yaml.root, file: file))
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
    guard let position = UTF8Check.firstFault(in: bytes) else { return nil }
    return Diagnostic(
      .invalidUTF8, "this is not UTF-8 from here on",
      at: SourceLocation(file: file, range: SourceRange(position, position + 1)),
      remedy: "save the file as UTF-8")
  }
}
