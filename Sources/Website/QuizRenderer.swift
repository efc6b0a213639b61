internal import Content
internal import Markup

/// Writes a quiz: each question with its answers, and below them, to be opened, which are right and
/// why.
///
/// What a script needs is in attributes of its own: the name of a question and its kind, and the number of each answer
/// as it is written, which is the same in every order and language.
struct QuizRenderer {
  /// The words that open the solution.
  let answerLabel: String
  /// What scripts call the questions; empty where no script runs.
  let names: [String]

  /// Writes the questions of the quiz at `node`, the items of its lists, or `part` of them.
  func render(_ node: Int, _ part: ComposedText.Part, with renderer: inout HTMLRenderer) {
    guard let quiz = Quiz(at: node, of: renderer.document) else { return }
    switch part {
    case .question(let number):
      renderer.write("<ol class=\"single\">\n")
      render(quiz.questions[number], nil, &renderer)
      renderer.write("</ol>\n")
    case .solution(let number):
      renderSolution(quiz.questions[number], &renderer)
      renderer.renderAll(quiz.questions[number].feedback)
    default: render(quiz, &renderer)
    }
  }

  private func render(_ quiz: Quiz, _ renderer: inout HTMLRenderer) {
    var names = names[...]
    for part in quiz.parts {
      switch part {
      case .block(let block): renderer.render(block)
      case .questions(let questions):
        renderer.startLine()
        renderer.write("<ol>\n")
        for question in questions { render(question, names.popFirst(), &renderer) }
        renderer.write("</ol>\n")
      }
    }
  }

  private func render(_ question: Question, _ name: String?, _ renderer: inout HTMLRenderer) {
    renderer.startLine()
    guard !question.answers.isEmpty else {
      renderer.write("<li>")
      renderer.renderAll(question.stem)
      renderer.startLine()
      return renderer.write("</li>\n")
    }
    renderer.write("<li")
    if let name {
      renderer.write(attribute: "data-question", name)
      renderer.write(attribute: "data-kind", "\(question.kind)")
    }
    renderer.write(">")
    renderer.renderAll(question.stem)
    renderer.startLine()
    renderOffer(question, &renderer)
    renderer.write(names.isEmpty ? "<details>" : "<details data-solution=\"\">")
    renderer.write("\n<summary>")
    renderer.write(escaping: answerLabel)
    renderer.write("</summary>\n")
    renderSolution(question, &renderer)
    renderer.renderAll(question.feedback)
    renderer.startLine()
    renderer.write("</details>\n</li>\n")
  }

  /// What there is to choose from, to put in order, or to find the other half of.
  private func renderOffer(_ question: Question, _ renderer: inout HTMLRenderer) {
    let shown = question.shownOrder
    if question.kind == .matching {
      renderList("ul", "offer", question, Array(question.answers.indices), &renderer) {
        $1.render($0.words)
      }
      renderList("ul", "matches", question, shown, &renderer) { answer, renderer in
        answer.match.map { renderer.render($0) }
      }
    } else {
      renderList("ul", "offer", question, shown, &renderer) { $1.render($0.words) }
    }
  }

  /// The right answers, and what is said of each answer.
  private func renderSolution(_ question: Question, _ renderer: inout HTMLRenderer) {
    let all = Array(question.answers.indices)
    switch question.kind {
    case .single, .multiple:
      let right = all.filter { question.answers[$0].isRight }
      renderList("ul", "key", question, right, &renderer, renderWithFeedback)
      let others = question.answers.filter { !$0.isRight && !$0.feedback.isEmpty }
      renderTerms(others, &renderer) { answer, renderer in renderer.renderAll(answer.feedback) }
    case .ordering: renderList("ol", "key", question, all, &renderer, renderWithFeedback)
    case .matching:
      renderTerms(question.answers, &renderer) { answer, renderer in
        answer.match.map { renderer.render($0) }
        renderer.renderAll(answer.feedback)
      }
    }
  }

  private func renderWithFeedback(_ answer: Answer, _ renderer: inout HTMLRenderer) {
    renderer.render(answer.words)
    renderer.renderAll(answer.feedback)
  }

  /// Answers by their numbers, in a list whose part a script knows it by.
  private func renderList(
    _ element: String, _ part: String, _ question: Question, _ answers: [Int],
    _ renderer: inout HTMLRenderer, _ content: (Answer, inout HTMLRenderer) -> Void
  ) {
    renderer.write(names.isEmpty ? "<\(element)>\n" : "<\(element) data-\(part)=\"\">\n")
    for number in answers {
      renderer.write(names.isEmpty ? "<li>" : "<li data-answer=\"\(number)\">")
      content(question.answers[number], &renderer)
      renderer.write("</li>\n")
    }
    renderer.write("</\(element)>\n")
  }

  private func renderTerms(
    _ answers: [Answer], _ renderer: inout HTMLRenderer,
    _ content: (Answer, inout HTMLRenderer) -> Void
  ) {
    guard !answers.isEmpty else { return }
    renderer.write("<dl>\n")
    for answer in answers {
      renderer.write("<dt>")
      renderer.render(answer.words)
      renderer.write("</dt>\n<dd>")
      content(answer, &renderer)
      renderer.write("</dd>\n")
    }
    renderer.write("</dl>\n")
  }
}

extension HTMLRenderer {
  mutating func render(_ words: Answer.Words) {
    for piece in words.pieces {
      switch piece {
      case .node(let node): render(node)
      case .text(let bytes): write(escaping: String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  mutating func renderAll(_ blocks: [Int]) {
    for block in blocks { render(block) }
  }
}
