internal import Content
internal import Diagnostics

/// How a quiz stands on paper: the trainer's sheet says which answers are right, and why.
extension SheetText {
  /// The blocks of the quiz at a node.
  func quiz(_ node: Int) -> [String] {
    (Quiz(at: node, of: document)?.parts ?? []).flatMap { part in
      switch part {
      case .block(let block): written(block)
      case .questions(let questions): [list(questions.map(question), isOrdered: true, 1)]
      }
    }
  }

  private func question(_ question: Question) -> String {
    let answers = sheet.isForTrainer ? solution(question) : offer(question)
    let feedback = sheet.isForTrainer ? question.feedback : []
    return JSON.array(question.stem.flatMap(written) + answers + feedback.flatMap(written))
  }

  /// What participants choose from, put in order, or find the other half of.
  private func offer(_ question: Question) -> [String] {
    guard !question.answers.isEmpty else { return [] }
    let shown = question.shownOrder.map { question.answers[$0] }
    guard question.kind == .matching else { return [answers(shown.map { line($0.words) })] }
    return [
      answers(question.answers.map { line($0.words) }),
      answers(shown.compactMap { $0.match.map { line($0) } }),
    ]
  }

  private func solution(_ question: Question) -> [String] {
    guard !question.answers.isEmpty else { return [] }
    let items = question.answers.map { answer in
      var words = inlineObjects(answer.words.pieces)
      if let match = answer.match {
        words = [strong(words.joined(separator: ",")), JSON.string(" – ")]
        words += inlineObjects(match.pieces)
      } else if answer.isRight {
        words = [strong(words.joined(separator: ","))]
      }
      return JSON.array([paragraph(words)] + answer.feedback.flatMap(written))
    }
    return [list(items, isOrdered: question.kind == .ordering, 1)]
  }

  /// The blocks of the case at a node: its steps by their numbers, so that paper can be leafed
  /// through as a screen is.
  func branchingCase(_ node: Int) -> [String] {
    guard let story = BranchingCase(at: node, of: document) else { return [] }
    let steps = story.steps.map { step in
      let choices = step.choices.map { choice in
        let target = story.target(of: choice, in: document)
        let words = inlineObjects(choice.words.pieces)
        let step = target.map { language.texts.text("step-number", ["number": "\($0)"]) }
        return paragraph(words + (step.map { [JSON.string(" (\($0))")] } ?? []))
      }
      let blocks = step.blocks.flatMap(written)
      return JSON.array(choices.isEmpty ? blocks : blocks + [answers(choices)])
    }
    return story.opening.flatMap(written) + [list(steps, isOrdered: true, 1)]
      + story.closing.flatMap(written)
  }

  private func answers(_ lines: [String]) -> String {
    list(lines.map { JSON.array([$0]) }, isOrdered: false, 1)
  }

  private func line(_ words: Answer.Words) -> String { paragraph(inlineObjects(words.pieces)) }

  private func paragraph(_ inlines: [String]) -> String {
    block("paragraph", ("content", JSON.array(inlines)))
  }
}
