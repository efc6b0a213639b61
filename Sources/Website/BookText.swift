public import Content
public import Diagnostics
public import Templating

/// Books: the topics of a community, or a course, in one language, from the texts of the pages.
///
/// A book is known by the page that lists its texts. A page is in no other book, so that whether a
/// link stays within the book can be asked of the two pages alone.
extension SitePlan {
  /// The pages that list the texts of a book.
  var books: [Page] { pages.filter(isBook) }

  /// Whether what a page lists is a book.
  func isBook(_ page: Page) -> Bool {
    switch page {
    case .community: !(entries[page] ?? []).isEmpty
    case .course: true
    default: false
    }
  }

  /// The book in which the text of a page stands.
  func book(of page: Page) -> Page? {
    switch page {
    case .topic(_, let community, let tag): .community(community, tag)
    case .course: page
    case .module(_, let course, let tag): .course(course, tag)
    default: nil
    }
  }

  /// The pages whose texts are the chapters of a book, in order.
  func chapters(of book: Page) -> [Page] {
    let listed = (entries[book] ?? []).map(\.page)
    return self.book(of: book) == book ? [book] + listed : listed
  }

  /// The file of a book, which stands beside the page that lists its texts.
  func bookName(_ book: Page) -> String {
    self.book(of: book) == book ? "course.epub" : "topics.epub"
  }

  /// The file of a chapter, which stands beside those of the others.
  func chapterName(of page: Page) -> String {
    let name = item(of: page)?.item.folder.name ?? ""
    return switch page {
    case .course: "course-\(name).xhtml"
    case .module: "module-\(name).xhtml"
    default: "topic-\(name).xhtml"
    }
  }
}

/// The texts of one book.
public struct BookText: Sendable {
  /// One file of it.
  public struct Chapter: Sendable {
    /// Where it stands: in the folder of the book.
    public let fileName: String
    /// What it is called.
    public let title: Value
    /// The same without markup.
    public let plainTitle: String
    /// What leads to the headings within: `anchor` and `title`.
    public let headings: [Value]
    /// XHTML.
    public let bytes: [UInt8]
    /// Whether there is a drawing in it that is no picture of its own.
    public let hasDrawing: Bool
  }

  /// A picture that chapters show.
  public struct Picture: Sendable {
    /// Where it stands: from the folder of the book.
    public let path: String
    /// Its media type.
    public let type: String
    /// The file.
    public let bytes: [UInt8]
  }

  /// In the order in which they are read.
  public let chapters: [Chapter]
  /// What they show, each once.
  public let pictures: [Picture]
  /// What is wrong with templates and pictures.
  public let diagnostics: [Diagnostic]
}

extension Website {
  /// A book that there is.
  public struct Book: Sendable {
    let list: Page
    /// From the output folder.
    public let path: String
    /// In the neutral words of the pages.
    public let title: String
    /// The language of the title.
    public let titleLanguage: LanguageTag
    /// The same as pages show it: with its language where that is another one than the book's.
    public let heading: Value
    /// What it is about; null where the pages do not say.
    public let summary: Value
    /// In which it is.
    public let language: Language
    /// The identifier of the community for which it is; nil for a course.
    public let community: String?
    /// What is in it, in words.
    public let subject: String
  }

  /// The books of the site.
  public var books: [Book] {
    plan.books.map { list in
      let language = language(list.language)
      let community = plan.community(of: list)
      let entry = plan.entry(of: list)
      let name = community.map { plan.name(of: $0, in: language.tag) } ?? entry?.title.text ?? ""
      let summary: Value =
        if let community {
          community.summaries[language.tag].map { .text($0.value) } ?? .null
        } else {
          entry?.summary.map { phrase($0, language) } ?? .null
        }
      return Book(
        list: list, path: "\(plan.address(of: list).path)\(plan.bookName(list))",
        title: name,
        titleLanguage: entry?.title.language ?? language.tag,
        heading: community == nil ? entry.map { phrase($0.title, language) } ?? .null : .text(name),
        summary: summary, language: language, community: community?.id,
        subject: community.map { "book of the topics for \($0.id)" }
          ?? "book of \(plan.subject(of: list))")
    }
  }

  /// The chapters of a book, the last of them its contacts; made by a website of books.
  public func text(of book: Book) -> BookText {
    let chapters = plan.chapters(of: book.list)
    let contacts = contacts(of: chapters)
    var writer = BookWriter(self, book, hasContacts: !contacts.isEmpty)
    for page in chapters { writer.add(page) }
    if let first = chapters.first, !contacts.isEmpty {
      writer.add(contacts, plan.chain(of: first))
    }
    return writer.text
  }

  /// What a template of books makes of `frame`, in a language.
  public func render(_ template: String, in language: Language, _ frame: Value) -> (
    bytes: [UInt8], diagnostics: [Diagnostic]
  ) {
    var output: [UInt8] = []
    let diagnostics = templates.render(
      template, context: frames(of: language) + [frame], strict: options.isStrict, into: &output)
    return (output, diagnostics)
  }

  /// The contacts that stand beside the texts of pages, each once.
  private func contacts(of pages: [Page]) -> [Contact] {
    var seen: Set<String> = []
    return pages.flatMap { plan.contacts(beside: $0) }.filter { seen.insert($0.value).inserted }
      .compactMap { library.contacts[$0.value] }
  }

  private func phrase(_ phrase: ComposedText.Phrase, _ language: Language) -> Value {
    Phrase.value(phrase.text, in: phrase.language, on: language.tag)
  }
}

extension PageData {
  /// What leads from a list of texts to the book that has them; null where there is none.
  var book: Value {
    guard website.options.hasBooks, plan.isBook(page) else { return .null }
    return ["address": .text(plan.bookName(page)), "form": "EPUB"]
  }
}
