internal import Books
internal import Content
internal import Decks
internal import Diagnostics
internal import Templating
internal import Website

/// The templates of all formats, compiled.
struct Templates: Sendable {
  let web: TemplateSet
  let assets: [Asset]
  /// Those of books, with the style sheet; nil when no books are asked for.
  let books: (set: TemplateSet, style: [UInt8])?
  /// Those of slides that can be edited; nil when none are asked for.
  let decks: TemplateSet?
  let sources: [TemplateSource]
  let diagnostics: [Diagnostic]

  private static let style = "style.css"

  /// Reads the templates of the website from the folder `web`, and those of books from `epub`.
  static func read(_ options: BuildOptions) throws(FileError) -> Templates {
    let folders = (web: "\(options.templates)/web", books: "\(options.templates)/epub")
    var web = try compile(folders.web, required: Website.requiredTemplates)
    // What a template with a fault shows is not known.
    if web.diagnostics.isEmpty {
      web.diagnostics = SafetyCheck(web.set, web.sources).diagnostics
    }
    let assets = try assets(folders.web)
    let books =
      options.makesBooks ? try compile(folders.books, required: Books.requiredTemplates) : nil
    let decks =
      options.makesDecks
      ? try compile("\(options.templates)/odp", required: Decks.requiredTemplates) : nil
    let compiled = [web, books, decks].compactMap(\.self)
    var bookTemplates: (TemplateSet, [UInt8])?
    if let books {
      bookTemplates = (books.set, try FileSystem.read("\(folders.books)/\(style)"))
    }
    return Templates(
      web: web.set, assets: assets, books: bookTemplates, decks: decks?.set,
      sources: compiled.flatMap(\.sources), diagnostics: compiled.flatMap(\.diagnostics))
  }

  /// What pages need beside templates. The style sheet must be there.
  private static func assets(_ folder: String) throws(FileError) -> [Asset] {
    let files = try scan(folder)
    var assets = [Asset(path: style, bytes: try FileSystem.read("\(folder)/\(style)"))]
    for path in files.paths where path != style && Asset.isAsset(path) {
      assets.append(Asset(path: path, bytes: try FileSystem.read(files.file(path))))
    }
    return assets
  }

  /// The templates of one format, and which of `required` are missing.
  static func compile(_ folder: String, required: [String]) throws(FileError)
    -> (set: TemplateSet, sources: [TemplateSource], diagnostics: [Diagnostic])
  {
    let sources = try scan(folder)
    var templates: [TemplateSource] = []
    for path in sources.paths where path.hasSuffix(".mustache") {
      templates.append(
        TemplateSource(
          name: String(path.dropLast(9)), file: sources.file(path),
          bytes: try FileSystem.read(sources.file(path))))
    }
    var (set, diagnostics) = TemplateSet.compile(templates)
    for name in required where !set.contains(name) {
      diagnostics.append(
        Diagnostic(
          .missingTemplate, "there is no template '\(name).mustache'",
          at: SourceLocation(file: sources.file("\(name).mustache")),
          remedy: "copy the one that comes with varde"))
    }
    return (set, templates, diagnostics)
  }

  /// The pictograms: SVG by name.
  var pictograms: [String: String] {
    let folder = "pictograms/"
    let pairs = assets.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(".svg") }.map {
      (
        String($0.path.dropFirst(folder.count).dropLast(4)),
        String(decoding: $0.bytes, as: UTF8.self)
      )
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// The contacts that stand in templates as they are, where only the register may hold them.
  func contacts(in library: Library) -> [Diagnostic] {
    let check = LiteralContactCheck(library)
    return sources.flatMap { check.diagnostics(inTemplate: $0.bytes, file: $0.file) }
  }
}
