internal import Diagnostics
internal import Markup

/// The source texts that translations were made from: `.sources/<fingerprint>.md`, written by the
/// tool.
public struct SourceHistory: Sendable {
  /// The folder, from the content folder.
  public static let folder = ".sources"

  private let read: @Sendable (_ path: String) -> [UInt8]?

  /// A history whose files `read` gives by their paths in the content folder.
  public init(read: @escaping @Sendable (_ path: String) -> [UInt8]?) { self.read = read }

  /// The path of a text, from the content folder.
  public static func path(of fingerprint: Fingerprint) -> String { "\(folder)/\(fingerprint).md" }

  /// The text of a fingerprint; nil when it is lost, or says something else now.
  func text(_ fingerprint: Fingerprint, language: LanguageTag) -> TextVersion? {
    stored(fingerprint, language: language)?.version
  }

  /// The same, with the bytes of its file.
  func stored(_ fingerprint: Fingerprint, language: LanguageTag) -> (
    version: TextVersion, bytes: [UInt8]
  )? {
    read(Self.path(of: fingerprint)).flatMap {
      Self.stored($0, as: fingerprint, language: language)
    }
  }

  /// The text in the bytes of a file that is kept; nil when it says something else now.
  static func stored(_ kept: [UInt8], as fingerprint: Fingerprint, language: LanguageTag) -> (
    version: TextVersion, bytes: [UInt8]
  )? {
    func version(of bytes: [UInt8]) -> TextVersion {
      let (text, _) = Translation.read(bytes, language: language, file: path(of: fingerprint))
      return TextVersion(text, BlockSequence(text.document))
    }
    let bytes = NFC.text(kept)
    let read = version(of: bytes)
    if read.fingerprint == fingerprint { return (read, bytes) }
    // The fingerprint may have been made of letters in another form.
    let isOther = bytes != kept && version(of: kept).fingerprint == fingerprint
    return isOther ? (read, bytes) : nil
  }
}
