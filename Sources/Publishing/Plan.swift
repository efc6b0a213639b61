internal import Books
internal import Content
internal import Courseware
internal import Decks
internal import Diagnostics
internal import Handouts
internal import Templating
internal import Website

/// Every file that a build makes.
struct Plan: Sendable {
  private let formats: [any OutputFormat]
  /// Of all formats, those that were asked for.
  let routes: [Route]
  /// For each route, the number of its format.
  private let formatNumbers: [Int]

  /// The plan of a library beside whose pages `prints` will stand.
  init(
    _ library: ResolvedLibrary, _ templates: Templates, _ sources: SourceTree,
    _ options: BuildOptions, handouts: Handouts, beside prints: Prints
  ) {
    var formats: [any OutputFormat] = []
    func website(_ extent: Extent, _ set: TemplateSet? = nil) -> Website {
      Website(library, templates, set ?? templates.web, sources, options, extent, beside: prints)
    }
    formats.append(website(options.extent))
    if options.makesQuestions { formats.append(QuestionBanks(library)) }
    if options.makesPackages, !library.library.courses.isEmpty {
      formats.append(CoursePackages(library, website: website(.singlePages)))
    }
    if let books = templates.books {
      formats.append(
        Books(website(.books, books.set), style: books.style, today: options.today))
    }
    if let set = templates.decks {
      formats.append(
        Decks(library, handouts: handouts, templates: set, isStrict: options.strictTemplates))
    }
    self.init(formats) { format, route in
      let name = BuildOptions.Format(rawValue: type(of: format).name)
      return name.map(options.makes) ?? true && options.includes(route)
    }
  }

  /// All that one format makes.
  init(_ format: any OutputFormat) { self.init([format]) { _, _ in true } }

  private init(_ formats: [any OutputFormat], includes: (any OutputFormat, Route) -> Bool) {
    self.formats = formats
    var routes: [Route] = []
    var numbers: [Int] = []
    for (number, format) in formats.enumerated() {
      for route in format.routes where includes(format, route) {
        routes.append(route)
        numbers.append(number)
      }
    }
    self.routes = routes
    formatNumbers = numbers
  }

  /// What the library lacks for its formats.
  var diagnostics: [Diagnostic] { formats.flatMap(\.diagnostics) }

  /// The bytes of the file with this number.
  func render(_ number: Int) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    formats[formatNumbers[number]].render(routes[number])
  }

  /// The number of the file of the page at a path, with or without its `index.html`.
  func number(ofPage path: String) -> Int? {
    let route = formats.lazy.compactMap { ($0 as? Website)?.route(ofPage: path) }.first
    return route.flatMap { route in routes.firstIndex { $0.path == route.path } }
  }

  /// Why a page of the website says what it says.
  func explanation(of path: String) -> PageExplanation? {
    formats.lazy.compactMap { ($0 as? Website)?.explanation(of: path) }.first
  }
}

extension Website {
  fileprivate convenience init(
    _ library: ResolvedLibrary, _ templates: Templates, _ set: TemplateSet,
    _ sources: SourceTree, _ options: BuildOptions, _ extent: Extent, beside prints: Prints
  ) {
    var web = Website.Options(
      content: options.content, today: options.today, isStrict: options.strictTemplates)
    web.baseURL = options.baseURL
    web.extent = extent
    web.printed = prints.handouts.map(\.printed)
    web.sets = prints.sets.map(\.set)
    web.packages =
      options.makesPackages
      ? PackageManifest.Standard.allCases.map { ($0.name, $0.rawValue) } : []
    if options.makesDecks { web.decks = Decks.paths(of: library) }
    if options.makesQuestions { web.questionBanks = QuestionBanks(library).routes.map(\.path) }
    web.hasBooks = options.makesBooks
    self.init(
      library, templates: set, assets: templates.assets, options: web,
      readImage: { sources.bytes($0) })
  }
}
