internal import Content
internal import Markup
internal import Templating

/// What shows whether a course has been learned, and what was taught: certificates, versions, and the
/// questions before and after.
extension Website {
  /// What a certificate says of a course in one of its languages.
  func certificate(of course: Course, _ number: Int, _ language: Language) -> Value {
    let page = Page.view(.versions, course: number, language.tag)
    let address = plan.address(of: page).absolute(below: baseURL)
    // Templates isolate the address, which is read from left to right whatever stands around it.
    let check = language.texts.text("certificate-check", ["address": "\n"])
      .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return [
      "pass-mark": .text(course.item.record.course?.passMark.map { String($0.value) } ?? "0"),
      "title": .text(title(of: course, number, language)),
      "language": .text(language.autonym), "locale": .text(language.form.tag),
      "separator": .text(language.separator),
      "version": .text(
        language.texts.text("version", ["code": plan.resolved.version(of: course).code])),
      "duration": .text(language.texts.text("minutes", count: course.minutes)),
      "before-address": .text(check.first ?? ""), "address": .text(address),
      "after-address": .text(check.dropFirst().last ?? ""),
    ]
  }
}

extension PageData {
  /// A page about the course of this page that none of its texts is.
  private mutating func addCourseHead(_ template: String, _ name: String, _ course: Course) {
    let title = courseCrumbs.last?.name ?? course.item.folder.name
    addHead(
      template, title: .text(language.texts[name]),
      plainTitle: "\(language.texts[name]): \(title)", description: nil,
      breadcrumbs: courseCrumbs)
    add([("course-title", .text(title))])
  }

  // MARK: Versions

  mutating func addVersions(_ course: Course) {
    addCourseHead("versions", "course-versions", course)
    let now = plan.resolved.version(of: course)
    let records = course.item.record.course?.versions ?? []
    let past = records.reversed().filter { $0.version != now }.map { record -> Value in
      let changes = changes(of: course, since: record.version)
      return [
        "name": .text(language.texts.text("version", ["code": record.version.code])),
        "date": .text(language.format(record.date)), "changes": .list(changes),
        "has-changes": .bool(!changes.isEmpty),
      ]
    }
    let last = records.last { $0.version == now }
    add([
      ("now", .text(language.texts.text("version", ["code": now.code]))),
      ("date", last.map { .text(language.format($0.date)) } ?? .null), ("versions", .list(past)),
    ])
  }

  /// The texts that say something else than in a version, with the sections in which they do.
  private func changes(of course: Course, since version: CourseVersion) -> [Value] {
    guard let number = page.course else { return [] }
    let own = plan.item(of: .course(number, language.tag)).map {
      [(item: $0, page: Page.course(number, language.tag))]
    }
    return ((own ?? []) + modules(of: course)).compactMap { item, page in
      let text = item.compose(plan.chain(of: page), community: nil)
      var sections: [Value] = []
      var words: String?
      switch item.changes(since: version) {
      case .sections([]): return nil
      case .sections(let changed):
        sections = changed.compactMap { number in
          text.blocks.first { number != nil && item.sourceBlock(of: $0) == number }
            .map { self.words(of: $0, in: item) }
        }
      case .new: words = language.texts["version-new"]
      case .unknown: words = language.texts["version-unknown"]
      }
      return [
        "title": phrase(text.title), "address": relative(page), "sections": .list(sections),
        "has-sections": .bool(!sections.isEmpty), "note": words.map { .text($0) } ?? .null,
      ]
    }
  }

  // MARK: Before and after

  /// The first question of each objective: who can answer it afterwards has learned it.
  mutating func addTally(_ course: Course) {
    addCourseHead("tally", "tally", course)
    let audience = audience(of: course)
    let questions = modules(of: course).flatMap { module, page in
      let text = module.compose(plan.chain(of: page), community: nil)
      let renderer = TextRenderer(
        website, page: page, from: self.page, item: module, community: nil, audience: audience,
        beside: "\(module.item.folder.name).")
      return module.measuringQuestions(of: text).map { renderer.html(text.replacing(with: [$0])) }
    }
    add([
      (
        "questions",
        .list(
          questions.enumerated().map { ["number": .text("\($0 + 1)"), "body": .html($1)] })
      )
    ])
  }
}
