/// A template as it was read, before it is compiled.
public struct TemplateSource: Sendable {
  /// What partial tags call it.
  public let name: String
  /// Its path, for diagnostics.
  public let file: String
  /// Its UTF-8 text.
  public let bytes: [UInt8]

  /// The template `name`, read from `file`.
  public init(name: String, file: String, bytes: [UInt8]) {
    self.name = name
    self.file = file
    self.bytes = bytes
  }
}
