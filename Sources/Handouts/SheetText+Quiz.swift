internal import Content
internal import Diagnostics

/// How a quiz stands on paper: the trainer's sheet says which answers are right, and why.
extension SheetText {
  /// The blocks of the quiz at a node, or of the part of it that is being written.
  func quiz(_ node: Int) -> [String] {
    guard let quiz = Quiz(at: node, of: document) else { return [] }
    switch part {
    case .question(let number):
      let question = quiz.questions[number]
      return question.stem.flatMap(written) + offer(question)
    case .solution(let number): return answer(quiz.questions[number])
    case .all, .step: return quiz.parts.flatMap(blocks)
    }
  }

  private func blocks(_ part: Quiz.Part) -> [String] {
    switch part {
    case .block(let block): written(block)
    case .questions(let questions): [numbered(questions)]
    }
  }

  /// Single questions, each a block that shows one, by their numbers.
  func questions(in blocks: [ComposedText.Block]) -> [String] {
    blocks.compactMap { block in
      begin(block)
      guard case .question(let number) = block.part, let quiz = Quiz(at: block.node, of: document)
      else { return nil }
      return numbered([quiz.questions[number]])
    }
  }

  /// Questions by their numbers, which run on from quiz to quiz of a sheet.
  private func numbered(_ questions: [Question]) -> String {
    let first = sheet.questionCount + 1
    sheet.questionCount += questions.count
    return list(questions.map(question), .question, from: first)
  }

  private func question(_ question: Question) -> String {
    let answers = isForTrainer ? solution(question.answers, of: question) : offer(question)
    let feedback = isForTrainer ? question.feedback : []
    return JSON.array(question.stem.flatMap(written) + answers + feedback.flatMap(written))
  }

  /// What participants choose from, put in order, or find the other half of, with room for a mark; and
  /// how, where that is not plain.
  private func offer(_ question: Question) -> [String] {
    guard !question.answers.isEmpty else { return [] }
    let shown = question.shownOrder.map { question.answers[$0] }
    func lines(_ words: [Answer.Words]) -> [String] { words.map { JSON.array([line($0)]) } }
    switch question.kind {
    case .matching:
      let halves = [
        list(lines(question.answers.map(\.words)), .blank),
        list(lines(shown.compactMap(\.match)), .letter),
      ]
      return [
        hint("paper-pairs"),
        block("columns", ("columns", JSON.array(halves.map { JSON.array([$0]) }))),
      ]
    case .ordering: return [hint("paper-order"), list(lines(shown.map(\.words)), .blank)]
    case .multiple: return [hint("paper-several"), list(lines(shown.map(\.words)), .box)]
    default: return [list(lines(shown.map(\.words)), .box)]
    }
  }

  private func hint(_ key: String) -> String {
    paragraph([block("emphasis", ("content", JSON.array([JSON.string(language.texts[key])])))])
  }

  /// What is right, and what is said of it, beside a slide that shows all there is to choose from.
  private func answer(_ question: Question) -> [String] {
    let isChoice = question.kind == .single || question.kind == .multiple
    let telling = question.answers.filter { !isChoice || $0.isRight || !$0.feedback.isEmpty }
    return solution(telling, of: question) + question.feedback.flatMap(written)
  }

  private func solution(_ answers: [Answer], of question: Question) -> [String] {
    guard !answers.isEmpty else { return [] }
    let items = answers.map { answer in
      var words = inlineObjects(answer.words.pieces)
      if let match = answer.match {
        words = [strong(words.joined(separator: ",")), JSON.string(" – ")]
        words += inlineObjects(match.pieces)
      } else if answer.isRight {
        words = [strong(words.joined(separator: ","))]
      }
      return JSON.array([paragraph(words)] + answer.feedback.flatMap(written))
    }
    return [list(items, question.kind == .ordering ? .number : .dot)]
  }

  /// The blocks of the case at a node: its steps by their numbers, so that paper can be leafed
  /// through as a screen is; or one of them, the first with what stands before it.
  func branchingCase(_ node: Int) -> [String] {
    guard let story = BranchingCase(at: node, of: document) else { return [] }
    let opening = story.opening.flatMap(written)
    if case .step(let number) = part {
      let name = paragraph([strong(JSON.string(stepName(number + 1)))])
      return (number == 0 ? opening : []) + [name] + blocks(story.steps[number], of: story)
    }
    let steps = story.steps.map { JSON.array(blocks($0, of: story)) }
    return opening + [list(steps, .number)] + story.closing.flatMap(written)
  }

  private func blocks(_ step: BranchingCase.Step, of story: BranchingCase) -> [String] {
    let choices = step.choices.map { choice in
      let target = story.target(of: choice, in: document)
      let words = inlineObjects(choice.words.pieces)
      return paragraph(words + (target.map { [JSON.string(" (\(stepName($0)))")] } ?? []))
    }
    let blocks = step.blocks.flatMap(written)
    return choices.isEmpty ? blocks : blocks + [answers(choices)]
  }

  private func stepName(_ number: Int) -> String {
    language.texts.text("step-number", ["number": "\(number)"])
  }

  private func answers(_ lines: [String]) -> String {
    list(lines.map { JSON.array([$0]) }, .dot)
  }

  private func line(_ words: Answer.Words) -> String { paragraph(inlineObjects(words.pieces)) }

  private func paragraph(_ inlines: [String]) -> String {
    block("paragraph", ("content", JSON.array(inlines)))
  }
}
