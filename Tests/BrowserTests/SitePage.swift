import Testing

/// One page of each kind, in the languages that differ most: letters, direction, marks.
struct SitePage: Sendable, CustomTestStringConvertible {
  let name: String
  let path: String

  static let languages = ["en", "ar", "th", "vi"]

  private static let kinds = [
    ("language", ""), ("community", "everyone/"), ("topic", "everyone/who-can-help/"),
    ("check", "everyone/is-this-right/"), ("downloads", "everyone/print/"),
    ("index", "a-z/"),
  ]
  private static let kindsForProfessionals = [
    ("statistics", "municipal-staff/numbers-year-by-year/"),
    ("course", "training/first-conversation/"), ("module", "training/first-conversation/talk/"),
  ]
  /// Of the languages of `languages`, only some have a course.
  private static let courses = [("training", "training/")]
  private static let views = [
    ("case", "honest/"), ("plan", "trainer/"), ("whole", "all/"), ("trainer", "talk/trainer/"),
    ("beside", "talk/with-uk/"), ("slides", "honest/slides/"),
  ].map { ($0.0, "training/first-conversation/\($0.1)") }

  static let all =
    [SitePage(name: "start", path: ""), SitePage(name: "404", path: "404.html")]
    + languages.flatMap { pages(kinds, $0) }
    + ["en", "da"].flatMap { pages(kindsForProfessionals, $0) }
    + ["en", "ar"].flatMap { pages(courses, $0) + pages(views, $0) }

  private static func pages(_ kinds: [(String, String)], _ language: String) -> [SitePage] {
    kinds.map { SitePage(name: "\(language)-\($0.0)", path: "\(language)/\($0.1)") }
  }

  /// Those that work without a server: the page for addresses that do not exist needs one.
  static let onStick = all.filter { $0.name != "404" }

  var testDescription: String { name }
}
