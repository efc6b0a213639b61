internal import Content
internal import Diagnostics
internal import Markup

/// What the sheets of a course are told of its modules.
extension SheetData {
  /// Its modules; none for what is no course.
  var modules: [(item: ResolvedItem, text: ComposedText)] {
    guard design.isOfCourse,
      let course = library.courses.first(where: { $0.item.folder == handout.folder })
    else { return [] }
    return course.modules.compactMap { module in
      handouts.resolved.item(in: module.folder).map {
        ($0, $0.compose(handout.chain, community: nil))
      }
    }
  }

  /// What directives with some names say in each module.
  func parts(named names: Set<Directive.Name>) -> [(String, String)] {
    let written = modules.map { module, text in
      let writer = SheetText(sheet, module, isForTrainer: design.isForTrainer)
      return JSON.object(
        head(of: module, text) + [("blocks", JSON.array(writer.blocks(of: text, named: names)))])
    }
    return [
      ("kind", design.isForTrainer ? "\"facilitator\"" : "\"participant\""),
      ("modules", JSON.array(written)),
    ]
  }

  /// The questions of each module that are asked before and after a course.
  var measured: [String] {
    modules.map { module, text in
      let writer = SheetText(sheet, module, isForTrainer: design.isForTrainer)
      return JSON.object(
        head(of: module, text) + [
          ("blocks", JSON.array(writer.questions(in: module.measuringQuestions(of: text))))
        ])
    }
  }

  /// A course as a text to be read.
  var course: [(String, String)] {
    sheet.modules = Set(modules.map(\.item.item.folder))
    let names = sheet.audience.compactMap { $0.names.text(in: handout.chain)?.text }
    let level = item.item.record.course?.level.map { language.texts["level-\($0.rawValue)"] }
    let written = modules.map { module, text in
      let writer = SheetText(sheet, module, isForTrainer: design.isForTrainer)
      return JSON.object(
        head(of: module, text) + [
          ("folder", JSON.string(module.item.folder.path)),
          ("minutes", JSON.string(minutes(module.item.record.minutes ?? 0))),
          ("blocks", JSON.array(writer.blocks(of: text))),
        ])
    }
    return [
      ("kind", design.isForTrainer ? "\"facilitator\"" : "\"participant\""),
      ("modules", JSON.array(written)), ("duration", duration),
      ("audience", JSON.string(language.list(names))), ("level", sheet.optional(level)),
    ]
  }

  /// A course as what is shown while it is taught; for trainers, with their notes.
  var slides: [(String, String)] {
    let written = modules.map { module, text in
      let planned = JSON.string(minutes(module.item.record.minutes ?? 0))
      return JSON.object(
        head(of: module, text) + (design.isForTrainer ? [("minutes", planned)] : [])
          + [("slides", JSON.array(slides(of: module, text)))])
    }
    return [("modules", JSON.array(written))]
      + (design.isForTrainer ? [("duration", duration)] : [])
  }

  private func slides(of module: ResolvedItem, _ text: ComposedText) -> [String] {
    let shown = SheetText(sheet, module)
    let notes = SheetText(sheet, module, isForTrainer: true)
    return module.slides(of: text).flatMap { slide -> [String] in
      var fields = [
        ("heading", slide.heading.map { words(of: $0, in: module) } ?? phrase(text.title)),
        ("blocks", JSON.array(shown.blocks(of: text.replacing(with: slide.content)))),
      ]
      // On a wall, the answer of a question is the next slide; for the trainer it stands below.
      let solutions = slide.notes.filter { if case .solution = $0.part { true } else { false } }
      let answer = [
        fields[0], ("answer", "true"),
        ("blocks", JSON.array(shown.blocks(of: text.replacing(with: solutions)))),
      ]
      if design.isForTrainer {
        let planned = slide.minutes > 0 ? minutes(slide.minutes) : nil
        fields += [
          ("minutes", sheet.optional(planned)),
          ("notes", JSON.array(notes.blocks(of: text.replacing(with: slide.notes)))),
        ]
      }
      return [JSON.object(fields)]
        + (design.isForTrainer && !showsAnswers || solutions.isEmpty ? [] : [JSON.object(answer)])
    }
  }

  /// The words of a heading.
  private func words(of heading: ComposedText.Block, in module: ResolvedItem) -> String {
    let translation = module.item.translations[heading.translation]
    return sheet.phrase(
      translation.document.plainText(of: heading.node), translation.language)
  }

  private func head(of module: ResolvedItem, _ text: ComposedText) -> [(String, String)] {
    let notices = handouts.resolved.notices(before: text, of: module)
    return [
      ("title", phrase(text.title)), ("summary", text.summary.map(phrase) ?? "null"),
      ("notices", JSON.array(notices.map(JSON.string))),
    ]
  }

  private var duration: String {
    let course = library.courses.first { $0.item.folder == handout.folder }
    return JSON.string(minutes(course?.minutes ?? 0))
  }

  private func minutes(_ count: Int) -> String { language.texts.text("minutes", count: count) }
}
