internal import Content
internal import Markup
internal import Templating

/// The pages of courses.
extension PageData {
  mutating func addTraining() {
    let name = language.texts["training"]
    addHead(
      "training", title: .text(name), plainTitle: name, description: nil,
      breadcrumbs: [startCrumb])
    let courses = (plan.entries[page] ?? []).compactMap { course -> Value? in
      guard case .course(let number, _) = course.page else { return nil }
      let modules = library.courses[number].modules
      return [
        "title": phrase(course.title), "summary": course.summary.map(phrase) ?? .null,
        "address": relative(course.page),
        "module-count": .text(language.texts.text("module-count", count: modules.count)),
        "duration": .text(minutes(library.courses[number].minutes)),
      ]
    }
    add([("courses", .list(courses))])
  }

  mutating func addCourse(_ course: Course) {
    guard case .course(let number, let tag) = page,
      let item = plan.resolved.item(in: course.item.folder)
    else { return }
    addText(
      "course", item.compose(plan.chain(of: page), community: nil), item,
      audience: audience(of: course),
      breadcrumbs: [startCrumb, (language.texts["training"], .training(language.tag))])
    let modules = zip(plan.entries[page] ?? [], course.modules).map { module, item -> Value in
      [
        "title": phrase(module.title), "summary": module.summary.map(phrase) ?? .null,
        "address": relative(module.page), "minutes": .text(minutes(item.record.minutes ?? 0)),
      ]
    }
    let names = audience(of: course).map { plan.name(of: $0, in: language.tag) }
    let level = course.item.record.course?.level.map { language.texts["level-\($0.rawValue)"] }
    add([
      ("modules", .list(modules)), ("duration", .text(minutes(course.minutes))),
      ("prerequisites", .list(prerequisites(of: course))),
      ("audience", .text(language.list(names))), ("level", level.map { .text($0) } ?? .null),
      ("plan-address", relative(.view(.plan, course: number, tag))),
      ("whole-address", relative(.view(.whole, course: number, tag))), ("book", book),
      ("versions-address", relative(.view(.versions, course: number, tag))),
    ])
    add([
      ("first-module", (plan.entries[page] ?? []).first.map(entry) ?? .null),
      ("certificate-address", certificateAddress(of: course, number, tag)),
    ])
    add(handouts)
  }

  /// The page of a whole course, where whoever answers its questions gets a certificate; null for a
  /// course without questions.
  private func certificateAddress(of course: Course, _ number: Int, _ tag: LanguageTag) -> Value {
    course.hasQuestions ? relative(.view(.whole, course: number, tag)) : .null
  }

  /// The courses that should be taken first, with their pages.
  private func prerequisites(of course: Course) -> [Value] {
    (course.item.record.course?.prerequisites ?? []).compactMap { name in
      guard let first = library.course(name.value),
        let page = plan.page(of: first.item.folder, from: page),
        let item = plan.item(of: page)
      else { return nil }
      return [
        "title": phrase(item.heading(plan.chain(of: page)).title), "address": relative(page),
      ]
    }
  }

  mutating func addModule(_ module: ResolvedItem, _ course: Course) {
    addModuleText("module", module, course)
    var certificate = Value.null
    if case .module(_, let number, let tag) = page, plan.neighbour(of: page, 1) == nil {
      certificate = certificateAddress(of: course, number, tag)
    }
    add([("certificate-address", certificate)])
    add(contacts)
  }

  /// A page with the text of a module, in whichever way.
  private mutating func addModuleText(
    _ template: String, _ module: ResolvedItem, _ course: Course, isForTrainer: Bool = false
  ) {
    addText(
      template, module.compose(plan.chain(of: page), community: nil), module,
      audience: audience(of: course), breadcrumbs: courseCrumbs, isForTrainer: isForTrainer)
    add([
      ("minutes", .text(minutes(module.item.record.minutes ?? 0))),
      ("trainer-links", .list(isForTrainer ? moduleLinks : [])),
    ])
  }

  /// The way to a module; or to its other views, with it.
  var courseCrumbs: [(name: String, page: Page)] {
    let list: Page
    switch page {
    case .module(_, let number, let tag), .view(_, let number, let tag): list = .course(number, tag)
    default: return []
    }
    let course = [
      startCrumb, (language.texts["training"], .training(language.tag)),
      (plan.entry(of: list)?.title.text ?? "", list),
    ]
    let original = page.original
    return original == page || original == list
      ? course : course + [(plan.entry(of: original)?.title.text ?? "", original)]
  }

  func audience(of course: Course) -> [Community] {
    course.item.record.communities.compactMap { library.community($0.value) }
  }

  func minutes(_ count: Int) -> String { language.texts.text("minutes", count: count) }

  // MARK: Views

  mutating func addView(_ view: CourseView, _ course: Course) {
    guard let item = plan.item(of: page) else { return }
    switch view {
    case .plan: addPlan(course, item)
    case .whole: addWhole(course, item)
    case .tally: addTally(course)
    case .versions: addVersions(course)
    case .trainer:
      addModuleText("trainer", item, course, isForTrainer: true)
      add(contacts)
    case .slides: addSlides(item, course)
    case .sideBySide(_, let tag): addSideBySide(item, course, with: tag)
    }
  }

  /// The modules of a course with their pages in the language of this one.
  func modules(of course: Course) -> [(item: ResolvedItem, page: Page)] {
    guard case .view(_, let number, let tag) = page else { return [] }
    return course.modules.compactMap { module in
      plan.resolved.index(of: module.folder).map {
        (plan.resolved.items[$0], .module($0, course: number, tag))
      }
    }
  }

  private mutating func addPlan(_ course: Course, _ item: ResolvedItem) {
    let text = item.compose(plan.chain(of: page), community: nil)
    addText(
      "plan", text, item, audience: audience(of: course), breadcrumbs: courseCrumbs,
      isForTrainer: true)
    var start = SessionPlan(text, of: item).minutes
    var rows = start > 0 ? [planRow(text, item, from: 0, all: start, page.original)] : []
    let modules = modules(of: course)
    for (module, page) in modules {
      let all = module.item.record.minutes ?? 0
      let text = module.compose(plan.chain(of: page), community: nil)
      rows.append(planRow(text, module, from: start, all: all, page))
      start += all
    }
    add([
      ("tally-address", relative(.view(.tally, course: page.course ?? 0, language.tag))),
      ("rows", .list(rows)), ("duration", .text(minutes(start))),
      ("modules", .list(modules.map { links(of: $0.page) })),
      ("packages", .list(packages(of: course))),
      ("has-packages", .bool(!website.options.packages.isEmpty)),
    ])
    add(handouts + questionBanks + deck)
  }

  /// A module in the plan: when it begins, its parts, and the time that they leave.
  private func planRow(
    _ text: ComposedText, _ item: ResolvedItem, from start: Int, all: Int, _ module: Page
  ) -> Value {
    let session = SessionPlan(text, of: item)
    var parts = session.parts.map { part -> Value in
      return [
        "heading": part.heading.map { words(of: $0, in: item) }
          ?? .text(language.texts["beginning"]),
        "activity": part.activity.map { .text(language.texts[$0.rawValue]) } ?? .null,
        "minutes": .text(minutes(part.minutes)),
      ]
    }
    if all > session.minutes, !parts.isEmpty {
      parts.append([
        "heading": .null, "activity": .text(language.texts["other-parts"]),
        "minutes": .text(minutes(all - session.minutes)),
      ])
    }
    return [
      "title": phrase(text.title), "address": relative(module), "start": .text(Self.clock(start)),
      "minutes": .text(minutes(all)), "parts": .list(parts),
    ]
  }

  /// The words of a heading.
  func words(of heading: ComposedText.Block, in item: ResolvedItem) -> Value {
    let translation = item.item.translations[heading.translation]
    return Phrase.value(
      translation.document.plainText(of: heading.node), in: translation.language, on: language.tag)
  }

  /// Minutes from the beginning, as a clock shows them.
  private static func clock(_ minutes: Int) -> String {
    let rest = minutes % 60
    return "\(minutes / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The views of the module of this page.
  private var moduleLinks: [Value] { views(of: page.original) }

  private func links(of module: Page) -> Value {
    [
      "title": plan.entry(of: module).map { phrase($0.title) } ?? .null,
      "links": .list(views(of: module)),
    ]
  }

  private func views(of module: Page) -> [Value] {
    guard case .module(let number, let course, let tag) = module else { return [] }
    let others = library.courses[course].item.record.course?.languages.map(\.value) ?? []
    let views =
      [
        (CourseView.trainer(number), language.texts["trainer-view"]),
        (.slides(number), language.texts["slides"]),
      ]
      + others.filter { $0 != tag }.map { other in
        (
          .sideBySide(number, other),
          language.texts.text(
            "side-by-side", ["language": website.language(other).autonym])
        )
      }
    return views.map { ($0.1, Page.view($0.0, course: course, tag)) }
      .filter { plan.has($0.1) && $0.1 != page }.map { name, page in
        ["name": .text(name), "address": relative(page)]
      }
  }

  private mutating func addWhole(_ course: Course, _ item: ResolvedItem) {
    guard case .view(_, let number, _) = page else { return }
    let text = item.compose(plan.chain(of: page), community: nil)
    addHead(
      "whole", title: phrase(text.title), plainTitle: text.title.text,
      description: text.summary?.text, breadcrumbs: courseCrumbs)
    let parts = website.parts(of: course, number, language)
    add([
      ("certificate", website.certificate(of: course, number, language)),
      ("parts", .list(parts.map(\.value))),
      ("has-check", .bool(parts.contains(where: \.hasCheck))),
      ("has-quiz", .bool(parts.contains(where: \.hasQuiz))),
      ("has-case", .bool(parts.contains(where: \.hasCase))),
    ])
    add(contacts)
  }

  /// The text of a module twice, block beside block.
  private mutating func addSideBySide(
    _ module: ResolvedItem, _ course: Course, with tag: LanguageTag
  ) {
    guard case .view(.sideBySide(let number, _), let courseNumber, _) = page else { return }
    let otherPage = Page.module(number, course: courseNumber, tag)
    let own = module.compose(plan.chain(of: page), community: nil)
    let other = module.compose(plan.chain(of: otherPage), community: nil)
    addHead(
      "side-by-side", title: phrase(own.title), plainTitle: own.title.text, description: nil,
      breadcrumbs: courseCrumbs)
    let audience = audience(of: course)
    let (left, right) = (
      TextRenderer(
        website, page: page, item: module, community: nil, audience: audience, beside: ""),
      TextRenderer(
        website, page: otherPage, from: page, item: module, community: nil, audience: audience,
        beside: "other.")
    )
    let rows = module.pairs(own, other).compactMap { pair -> Value? in
      let ownHTML = pair.one.map { left.html(own.replacing(with: [$0])) } ?? []
      let otherHTML = pair.other.map { right.html(other.replacing(with: [$0])) } ?? []
      // What only trainers see is empty on this page.
      guard !ownHTML.isEmpty || !otherHTML.isEmpty else { return nil }
      return ["own": .html(ownHTML), "other": .html(otherHTML)]
    }
    add([
      ("rows", .list(rows)), ("other-language", Website.languageValue(website.language(tag))),
      ("other-title", .text(other.title.text)),
      ("notices", .list(plan.resolved.notices(before: own, of: module).map { .text($0) })),
      ("other-notices", .list(plan.resolved.notices(before: other, of: module).map { .text($0) })),
    ])
  }

  private mutating func addSlides(_ module: ResolvedItem, _ course: Course) {
    let text = module.compose(plan.chain(of: page), community: nil)
    addHead(
      "slides", title: phrase(text.title), plainTitle: text.title.text,
      description: text.summary?.text, breadcrumbs: courseCrumbs)
    let audience = audience(of: course)
    let shown = TextRenderer(
      website, page: page, item: module, community: nil, audience: audience, beside: "")
    let notes = TextRenderer(
      website, page: page, item: module, community: nil, audience: audience, beside: "notes.",
      isForTrainer: true)
    let slides = module.slides(of: text)
    let values = slides.enumerated().map { number, slide -> Value in
      return [
        "number": .text("\(number + 2)"),
        "heading": slide.heading.map { words(of: $0, in: module) } ?? phrase(text.title),
        "content": .html(shown.html(text.replacing(with: slide.content))),
        "notes": .html(notes.html(text.replacing(with: slide.notes))),
        "minutes": slide.minutes > 0 ? .text(minutes(slide.minutes)) : .null,
        "plain-minutes": .text("\(slide.minutes)"),
      ]
    }
    add([
      ("module-address", relative(page.original)), ("slides", .list(values)),
      ("slide-count", .text("\(slides.count + 1)")),
      ("summary", text.summary.map(phrase) ?? .null),
      ("course-title", .text(courseCrumbs.dropFirst(2).first?.name ?? "")),
      ("notices", .list(plan.resolved.notices(before: text, of: module).map { .text($0) })),
      ("minutes", .text(minutes(module.item.record.minutes ?? 0))),
    ])
  }
}
