public import Diagnostics

/// A kind of thing that Varde makes of the resolved library: the website, handouts, courses.
///
/// A new format is one new folder and one line in the list of all formats.
public protocol OutputFormat: Sendable {
  /// The word for it on the command line.
  static var name: String { get }

  /// What the library lacks for this format.
  var diagnostics: [Diagnostic] { get }

  /// Every file it makes.
  var routes: [Route] { get }

  /// The bytes of one file. May be called from several threads at a time.
  func render(_ route: Route) -> (bytes: [UInt8], diagnostics: [Diagnostic])
}

/// One file that will be made.
public struct Route: Sendable {
  /// From the output folder, with slashes: `da/au-pairs/your-pay/index.html`.
  public let path: String
  /// Its number among the routes of its format.
  public let number: Int
  /// What it shows, in words: `topic awareness/your-pay`.
  public let subject: String
  /// The language of the file, if it has one.
  public let language: LanguageTag?
  /// The identifier of the community for which it is, if it is for one.
  public let community: String?
  /// Whether it may turn out that there is nothing to be written: then it has no bytes.
  public let isOptional: Bool
  /// Whether it is a part of an index over many texts: what it holds may stand in another part as
  /// soon as something else is indexed.
  public let isIndexPart: Bool

  /// A file to be made.
  public init(
    path: String, number: Int, subject: String, language: LanguageTag? = nil,
    community: String? = nil, isOptional: Bool = false, isIndexPart: Bool = false
  ) {
    self.path = path
    self.number = number
    self.subject = subject
    self.language = language
    self.community = community
    self.isOptional = isOptional
    self.isIndexPart = isIndexPart
  }
}
