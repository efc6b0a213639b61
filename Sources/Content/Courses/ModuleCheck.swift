internal import Diagnostics
internal import Markup

/// Finds what does not add up in a module: its objectives and its quizzes, its minutes.
struct ModuleCheck {
  private let text: Translation
  private let item: Item
  private var document: Document { text.document }

  /// What is wrong in one text of a module; of what follows from the structure that all texts share,
  /// the source alone is told.
  static func check(_ text: Translation, of item: Item) -> [Diagnostic] {
    guard item.folder.kind == .module, text.isReadable else { return [] }
    let check = ModuleCheck(text: text, item: item)
    let isSource = item.source === text
    return check.objectives(isSource: isSource) + (isSource ? check.minutes : [])
  }

  private func objectives(isSource: Bool) -> [Diagnostic] {
    let parts = document.nodes.indices.compactMap { ObjectivePart(at: $0, of: document) }
    let quizzes = document.directives.contains { $0.name == .quiz }
    guard !parts.isEmpty || quizzes else { return [] }
    // A translation may leave the list to the source.
    let objectives = Objectives(item.source.document).items
    let unknown = parts.flatMap { findings($0, objectives) }
    guard isSource else { return objectives.isEmpty ? [] : unknown }
    return unknown + missing(parts, objectives, hasQuiz: quizzes)
  }

  /// What no part teaches, or no quiz tests.
  private func missing(_ parts: [ObjectivePart], _ objectives: [Int], hasQuiz: Bool)
    -> [Diagnostic]
  {
    let tested = Set(parts.filter(\.isQuiz).flatMap(\.numbers))
    let taught = Set(parts.filter { !$0.isQuiz }.flatMap(\.numbers))
    return objectives.enumerated().flatMap { index, node in
      let (number, range) = (index + 1, document.nodes[node].range)
      let location = SourceLocation(file: text.file, range: range)
      var found: [Diagnostic] = []
      if !taught.contains(number) {
        found.append(
          Diagnostic(
            .untaughtObjective, "no part teaches objective \(number)", at: location,
            remedy: "write 'objective=\"\(number)\"' on the key points or the exercise that do"))
      }
      if hasQuiz, !tested.contains(number) {
        found.append(
          Diagnostic(
            .untestedObjective, "no quiz tests objective \(number)", at: location,
            remedy: "write a question in ':::quiz{objective=\"\(number)\"}'"))
      }
      return found
    }
  }

  private func findings(_ part: ObjectivePart, _ objectives: [Int]) -> [Diagnostic] {
    guard let first = objectives.first else {
      return [
        Diagnostic(
          .unknownObjective, "the module has no list of objectives",
          at: SourceLocation(file: text.file, range: part.attribute.range),
          remedy: "begin it with a numbered list of what people can do after it")
      ]
    }
    let place = SourceLocation(
      file: item.source.file, range: item.source.document.nodes[first].range)
    return part.words.filter { !($0.number.map { $0 <= objectives.count } ?? false) }.map { word in
      Diagnostic(
        .unknownObjective, "there is no objective '\(word.text)'",
        at: SourceLocation(file: text.file, range: word.range),
        remedy: "the module has \(objectives.count)",
        notes: [.init("the first of them", at: place)])
    }
  }

  // MARK: Minutes

  private var minutes: [Diagnostic] {
    guard let all = item.record.minutes else { return [] }
    let sum = document.plannedMinutes(at: Document.root)
    guard sum > all else { return [] }
    return [
      Diagnostic(
        .moduleMinutes, "the parts take \(sum) minutes, and the module \(all)",
        at: item.record.location, remedy: "write 'minutes: \(sum)', or plan shorter parts",
        notes: [.init("the parts", at: text.start)])
    ]
  }
}
