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
    let quizzes = Quiz.all(within: Document.root, of: document)
    guard !quizzes.isEmpty else { return [] }
    // A translation may leave the list to the source.
    let objectives = Objectives(item.source.document).items
    let unknown = quizzes.compactMap { finding($0, objectives) }
    guard isSource else { return objectives.isEmpty ? [] : unknown }
    let tested = Set(quizzes.compactMap(\.objectiveNumber))
    return unknown
      + objectives.enumerated().filter { !tested.contains($0.offset + 1) }.map { number, node in
        Diagnostic(
          .untestedObjective, "no quiz tests objective \(number + 1)",
          at: SourceLocation(file: text.file, range: document.nodes[node].range),
          remedy: "write a question in ':::quiz{objective=\"\(number + 1)\"}'")
      }
  }

  private func finding(_ quiz: Quiz, _ objectives: [Int]) -> Diagnostic? {
    guard let objective = quiz.objective else { return nil }
    let location = SourceLocation(file: text.file, range: objective.range)
    guard let first = objectives.first else {
      return Diagnostic(
        .unknownObjective, "the module has no list of objectives", at: location,
        remedy: "begin it with a numbered list of what people can do after it")
    }
    if let number = quiz.objectiveNumber, number <= objectives.count { return nil }
    let place = SourceLocation(
      file: item.source.file, range: item.source.document.nodes[first].range)
    return Diagnostic(
      .unknownObjective, "there is no objective '\(objective.value)'", at: location,
      remedy: "the module has \(objectives.count)", notes: [.init("the first of them", at: place)])
  }

  // MARK: Minutes

  private var minutes: [Diagnostic] {
    guard let all = item.record.minutes else { return [] }
    let sum = planned(within: Document.root)
    guard sum > all else { return [] }
    return [
      Diagnostic(
        .moduleMinutes, "the parts take \(sum) minutes, and the module \(all)",
        at: item.record.location, remedy: "write 'minutes: \(sum)', or plan shorter parts",
        notes: [.init("the parts", at: text.start)])
    ]
  }

  /// The minutes of the parts within a node; what stands within a part is in its time.
  private func planned(within node: Int) -> Int {
    document.children(of: node).reduce(0) { sum, child in
      let own = document.directive(at: child)?.attribute("minutes").flatMap { Int($0.value) }
      // No module is longer than a day: what cannot be true must not overflow.
      return sum + min(own ?? planned(within: child), 10_000)
    }
  }
}
