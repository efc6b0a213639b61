internal import Archive
public import Content
public import Diagnostics
internal import Templating
public import Website

/// Books for readers without a network: the topics of each community, and each course, in each
/// language, as EPUB 3.3.
public final class Books: OutputFormat {
  /// `epub`.
  public static let name = "epub"
  /// The templates that there must be.
  public static let requiredTemplates = ["package", "contents", "ncx", "chapter", "contact"]

  /// One book each.
  public let routes: [Route]
  private let website: Website
  private let books: [Website.Book]
  private let style: [UInt8]
  private let today: CalendarDate

  /// The books of a site: `website` is one of books, `style` the style sheet of each. They were made
  /// on the day `today`.
  public init(_ website: Website, style: [UInt8], today: CalendarDate) {
    self.website = website
    self.style = style
    self.today = today
    books = website.books
    routes = books.enumerated().map { number, book in
      Route(
        path: book.path, number: number, subject: book.subject, language: book.language.tag,
        community: book.community)
    }
  }

  /// Nothing: what books lack, pages lack as well.
  public var diagnostics: [Diagnostic] { [] }

  /// The bytes of one book.
  public func render(_ route: Route) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    let book = books[route.number]
    let text = website.text(of: book)
    let description = BookDescription(
      book, text, identifier: website.baseURL + book.path, today: today)
    let package = website.render("package", in: book.language, description.package)
    let contents = website.render("contents", in: book.language, description.contents)
    let ncx = website.render("ncx", in: book.language, description.ncx)
    let diagnostics =
      text.diagnostics + package.diagnostics + contents.diagnostics + ncx.diagnostics
    do throws(ArchiveError) {
      let files = Container.entries(
        [
          (BookDescription.packageName, XML.cleaned(package.bytes)),
          (BookDescription.contentsName, XML.cleaned(contents.bytes)),
          (BookDescription.ncxName, XML.cleaned(ncx.bytes)),
          (BookDescription.styleName, style),
        ] + text.chapters.map { ($0.fileName, XML.cleaned($0.bytes)) }
          + text.pictures.map { ($0.path, $0.bytes) })
      return (try ZipWriter.bytes(of: files), diagnostics)
    } catch {
      let fault = Diagnostic(
        .unreadableFile, "the book cannot be made: \(error.reason)",
        at: SourceLocation(file: book.path), remedy: "make its pictures smaller")
      return ([], diagnostics + [fault])
    }
  }
}
