internal import Diagnostics
internal import Markup

/// Finds cases in which a reader gets lost: choices that lead nowhere, steps to which nothing leads,
/// ways without an end, and ends that say nothing.
struct CaseCheck {
  private let text: Translation
  private let story: BranchingCase
  private var document: Document { text.document }

  static func check(_ text: Translation) -> [Diagnostic] {
    guard text.document.directives.contains(where: { $0.name == .case }) else { return [] }
    return BranchingCase.all(within: Document.root, of: text.document).flatMap { story in
      CaseCheck(text: text, story: story).findings
    }
  }

  private var findings: [Diagnostic] {
    guard !story.steps.isEmpty else {
      return [
        finding(
          .caseSteps, "the case has no steps", story.node,
          "write a numbered list of them; a choice ends in '=> ' and the number of a step")
      ]
    }
    let lost = story.steps.flatMap { $0.choices.compactMap(misleading) }
    // Where a choice leads nowhere, what follows from it is not worth telling.
    guard lost.isEmpty else { return lost }
    return unreachable + endless + silent
  }

  private func misleading(_ choice: Answer) -> Diagnostic? {
    guard story.target(of: choice, in: document) == nil else { return nil }
    guard let written = choice.match?.plainText(in: document) else {
      return finding(
        .caseChoice, "the choice leads to no step", choice.node,
        "end it in '=> ' and the number of a step")
    }
    return finding(
      .caseChoice, "there is no step '\(written)'", choice.node,
      "the steps are 1 to \(story.steps.count)")
  }

  /// The numbers of the steps to which each leads, from 0.
  private var ways: [[Int]] {
    story.steps.map { step in
      step.choices.compactMap { story.target(of: $0, in: document) }.map { $0 - 1 }
    }
  }

  private var unreachable: [Diagnostic] {
    let reached = Self.closure(of: [0], ways)
    return story.steps.indices.filter { !reached.contains($0) }.map { step in
      finding(
        .unreachableStep, "no choice leads to step \(step + 1)", story.steps[step].node,
        "end a choice in '=> \(step + 1)', or remove the step")
    }
  }

  /// Steps from which no end can be reached.
  private var endless: [Diagnostic] {
    var back = [[Int]](repeating: [], count: ways.count)
    for (step, targets) in ways.enumerated() {
      for target in targets { back[target].append(step) }
    }
    let ending = Self.closure(of: story.steps.indices.filter { story.steps[$0].isEnding }, back)
    let first = story.steps.indices.first { !ending.contains($0) }
    return first.map { step in
      [
        finding(
          .endlessCase, "no way leads from step \(step + 1) to an end", story.steps[step].node,
          "lead a choice to a step without choices")
      ]
    } ?? []
  }

  /// Ends that say what happens and not what it teaches.
  private var silent: [Diagnostic] {
    story.steps.enumerated().filter { $0.element.isEnding && $0.element.blocks.count < 2 }
      .map { number, step in
        finding(
          .caseDebriefing, "step \(number + 1) ends the case and does not say what it teaches",
          step.node, "write a paragraph below the first")
      }
  }

  private static func closure(of start: [Int], _ ways: [[Int]]) -> Set<Int> {
    var found = Set(start)
    var open = start
    while let step = open.popLast() {
      for next in ways[step] where found.insert(next).inserted { open.append(next) }
    }
    return found
  }

  private func finding(
    _ identifier: Diagnostic.Identifier, _ fact: String, _ node: Int, _ remedy: String
  ) -> Diagnostic {
    // The first line says enough of what stands in many.
    let first = document.children(of: node).first { document.nodes[$0].kind == .paragraph }
    let range = document.nodes[node == story.node ? node : first ?? node].range
    return Diagnostic(
      identifier, fact, at: SourceLocation(file: text.file, range: range), remedy: remedy)
  }
}
