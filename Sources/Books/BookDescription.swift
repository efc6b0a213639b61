internal import Content
internal import Templating
internal import Website

/// What a book says of itself: the data of its package document and of its contents.
struct BookDescription {
  /// The package document; from the folder of the book, as the others. Templates name them too.
  static let packageName = "package.opf"
  static let contentsName = "contents.xhtml"
  static let ncxName = "toc.ncx"
  static let styleName = "style.css"

  private let book: Website.Book
  private let text: BookText
  private let identifier: String
  private let today: CalendarDate

  init(_ book: Website.Book, _ text: BookText, identifier: String, today: CalendarDate) {
    self.book = book
    self.text = text
    self.identifier = identifier
    self.today = today
  }

  /// What the template `package` shows.
  var package: Value {
    [
      "identifier": .text(identifier), "title": .text(book.title),
      "title-language": .text(book.titleLanguage.description),
      // A day has no hour, and the same content must give the same bytes on it.
      "modified": .text("\(today)T00:00:00Z"),
      "has-pictures": .bool(!text.pictures.isEmpty || text.chapters.contains(where: \.hasDrawing)),
      "chapters": .list(
        text.chapters.enumerated().map { number, chapter in
          [
            "id": .text("chapter-\(number + 1)"), "file": .text(chapter.fileName),
            "has-drawing": .bool(chapter.hasDrawing),
          ]
        }),
      "pictures": .list(
        text.pictures.enumerated().map { number, picture in
          [
            "id": .text("picture-\(number + 1)"), "file": .text(picture.path),
            "type": .text(picture.type),
          ]
        }),
    ]
  }

  /// The data of the template `ncx`.
  var ncx: Value {
    [
      "identifier": .text(identifier), "title": .text(book.title),
      "contents-file": .text(Self.contentsName),
      "chapters": .list(
        text.chapters.enumerated().map { number, chapter in
          [
            "id": .text("point-\(number + 1)"), "file": .text(chapter.fileName),
            "title": .text(chapter.plainTitle),
          ]
        }),
    ]
  }

  /// What the template `contents` shows.
  var contents: Value {
    [
      "title": .text(book.title), "heading": book.heading, "summary": book.summary,
      "first-chapter": .text(text.chapters.first?.fileName ?? Self.contentsName),
      "chapters": .list(
        text.chapters.map { chapter in
          [
            "file": .text(chapter.fileName), "title": chapter.title,
            "headings": .list(chapter.headings), "has-headings": .bool(!chapter.headings.isEmpty),
          ]
        }),
    ]
  }
}
