internal import Archive
public import Content
public import Diagnostics
public import Handouts
public import Templating

/// The slides of each course in each language as an OpenDocument presentation, for trainers who want to
/// change them: OASIS OpenDocument 1.3.
public final class Decks: OutputFormat {
  /// `odp`.
  public static let name = "odp"
  /// The templates that there must be.
  public static let requiredTemplates = ["content", "styles", "meta", "manifest"]
  /// What each file is called, beside the page of its course.
  public static let fileName = "slides.odp"

  /// One presentation each.
  public let routes: [Route]
  private let handouts: Handouts
  private let templates: TemplateSet
  private let isStrict: Bool
  private let decks: [(course: Course, language: LanguageTag)]

  /// The presentations of a library. `templates` has at least ``requiredTemplates``; when `isStrict`, a
  /// variable of a template that does not exist is an error.
  public init(
    _ resolved: ResolvedLibrary, handouts: Handouts, templates: TemplateSet, isStrict: Bool
  ) {
    self.handouts = handouts
    self.templates = templates
    self.isStrict = isStrict
    decks = Self.decks(of: resolved)
    routes = Self.routes(of: decks)
  }

  /// The paths of the presentations of a library.
  public static func paths(of resolved: ResolvedLibrary) -> [String] {
    routes(of: decks(of: resolved)).map(\.path)
  }

  private static func decks(
    of resolved: ResolvedLibrary
  ) -> [(course: Course, language: LanguageTag)] {
    resolved.library.courses.flatMap { course in
      (course.item.record.course?.languages ?? []).map(\.value)
        .filter { language in
          resolved.item(in: course.item.folder)?.isTranslated(into: language, for: nil) ?? false
        }
        .map { (course, $0) }
    }
  }

  private static func routes(of decks: [(course: Course, language: LanguageTag)]) -> [Route] {
    decks.enumerated().map { number, deck in
      let folders = PagePath.folders(
        of: deck.course.item.folder, in: deck.language, community: nil)
      return Route(
        path: (folders + [fileName]).joined(separator: "/"), number: number,
        subject: "slides of \(deck.course.item.folder.path)", language: deck.language)
    }
  }

  /// Nothing: what slides lack, pages lack as well.
  public var diagnostics: [Diagnostic] { [] }

  /// The bytes of one presentation.
  public func render(_ route: Route) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    let (course, language) = decks[route.number]
    guard let json = handouts.deck(of: course, in: language), let data = DeckData(json) else {
      preconditionFailure("a presentation is planned of slides that are not there")
    }
    var diagnostics: [Diagnostic] = []
    func rendered(_ template: String) -> [UInt8] {
      var output: [UInt8] = []
      diagnostics += templates.render(
        template, context: [data.frame], strict: isStrict, into: &output)
      return output
    }
    let files = [
      ("content.xml", rendered("content")), ("styles.xml", rendered("styles")),
      ("meta.xml", rendered("meta")), ("META-INF/manifest.xml", rendered("manifest")),
    ]
    do throws(ArchiveError) {
      // Programs look at the beginning for the kind of the file, without knowing zip.
      let kind = ZipWriter.Entry(
        "mimetype", Array("application/vnd.oasis.opendocument.presentation".utf8), .stored)
      return (
        try ZipWriter.bytes(of: [kind] + files.map { ZipWriter.Entry($0.0, $0.1) }), diagnostics
      )
    } catch {
      let fault = Diagnostic(
        .unreadableFile, "the presentation cannot be made: \(error.reason)",
        at: SourceLocation(file: route.path), remedy: "make the course shorter")
      return ([], diagnostics + [fault])
    }
  }
}
