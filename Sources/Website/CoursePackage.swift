public import Content
public import Diagnostics
internal import Templating

extension Website {
  /// Where a package of a course stands in the site.
  public static func path(ofPackage course: Course, _ suffix: String) -> String {
    "\(course.item.folder.path)-\(suffix).zip"
  }

  /// A course as one page that a learning platform plays: all its languages, part by part.
  ///
  /// Made by a website of single pages: nothing in it leads to a file beside it.
  public func coursePage(_ course: Course, scorm: String) -> (
    bytes: [UInt8], diagnostics: [Diagnostic]
  ) {
    guard let number = library.courses.firstIndex(where: { $0.item.folder == course.item.folder })
    else { return ([], []) }
    let languages = plan.languages.filter { plan.has(.course(number, $0.tag)) }
    let texts = languages.map { courseText(course, number, $0) }
    let first = languages.first ?? language(nil)
    let page: Value = [
      "scorm": .text(scorm), "name": .text(course.item.folder.name),
      "pass-mark": .text(course.item.record.course?.passMark.map { String($0.value) } ?? ""),
      "title": .text(title(of: course, number, first)), "languages": .list(texts),
    ]
    var output: [UInt8] = []
    let diagnostics = templates.render(
      "package", context: frames(of: first) + [page], strict: options.isStrict, into: &output)
    return (output, diagnostics)
  }

  /// The title of a course in one of its languages.
  public func title(of course: Course, in tag: LanguageTag) -> String {
    let number = library.courses.firstIndex { $0.item.folder == course.item.folder }
    return title(of: course, number ?? 0, language(tag))
  }

  func title(of course: Course, _ number: Int, _ language: Language) -> String {
    plan.entry(of: .course(number, language.tag))?.title.text ?? course.item.folder.name
  }

  private func courseText(_ course: Course, _ number: Int, _ language: Language) -> Value {
    let parts = parts(of: course, number, language).map(\.value)
    return [
      "title": .text(title(of: course, number, language)),
      "tag": .text(language.tag.description), "direction": .text(language.direction),
      "autonym": .text(language.autonym), "locale": .text(language.form.tag),
      "parts": .list(parts),
      "texts": Self.texts(of: language), "certificate": certificate(of: course, number, language),
    ]
  }

  /// A course and its modules as they follow each other on one page, and what of them needs a script.
  func parts(of course: Course, _ number: Int, _ language: Language) -> [CoursePart] {
    let pages =
      [(Page.course(number, language.tag), course.item)]
      + course.modules.compactMap { module in
        plan.resolved.index(of: module.folder).map {
          (Page.module($0, course: number, language.tag), module)
        }
      }
    return pages.enumerated().compactMap { part, page in
      self.part(part, page.0, course, language)
    }
  }

  private func part(_ part: Int, _ page: Page, _ course: Course, _ language: Language)
    -> CoursePart?
  {
    guard let item = plan.item(of: page) else { return nil }
    let text = item.compose(plan.chain(of: page), community: nil)
    let whole = Page.view(.whole, course: page.course ?? 0, language.tag)
    let renderer = TextRenderer(
      self, page: page, from: whole, item: item, community: nil,
      audience: course.item.record.communities.compactMap { library.community($0.value) },
      beside: "\(language.tag).\(part).")
    let value: Value = [
      "is-first": .bool(part == 0), "name": .text(item.item.folder.name),
      "title": Phrase.value(text.title.text, in: text.title.language, on: language.tag),
      "summary": text.summary.map { Phrase.value($0.text, in: $0.language, on: language.tag) }
        ?? .null,
      "notices": .list(plan.resolved.notices(before: text, of: item).map { .text($0) }),
      "body": .html(renderer.html(text)),
    ]
    return CoursePart(
      value: value, hasCheck: renderer.hasCheck, hasQuiz: renderer.hasQuiz,
      hasCase: renderer.hasCase)
  }
}

/// A course, or one module of it, among the others on one page.
struct CoursePart {
  let value: Value
  let hasCheck: Bool
  let hasQuiz: Bool
  let hasCase: Bool
}

extension PageData {
  /// Where the packages of a course are.
  func packages(of course: Course) -> [Value] {
    website.options.packages.map { package in
      [
        "name": .text(package.name),
        "address": .text(
          website.root(of: page) + Website.path(ofPackage: course, package.suffix)),
      ]
    }
  }
}
