internal import Content
internal import Markup

/// Writes a quiz: each question with its answers, and below them, to be opened, which are right and
/// why.
enum QuizRenderer {
  /// Writes the questions of the quiz at `node`, the items of its lists, or `part` of them.
  static func render(
    _ node: Int, _ part: ComposedText.Part, answerLabel: String,
    with renderer: inout HTMLRenderer
  ) {
    guard let quiz = Quiz(at: node, of: renderer.document) else { return }
    switch part {
    case .question(let number):
      renderer.write("<ol class=\"single\">\n")
      render(quiz.questions[number], answerLabel, &renderer)
      renderer.write("</ol>\n")
    case .solution(let number):
      renderSolution(quiz.questions[number], &renderer)
      renderer.renderAll(quiz.questions[number].feedback)
    default: render(quiz, answerLabel, &renderer)
    }
  }

  private static func render(
    _ quiz: Quiz, _ answerLabel: String, _ renderer: inout HTMLRenderer
  ) {
    for part in quiz.parts {
      switch part {
      case .block(let block): renderer.render(block)
      case .questions(let questions):
        renderer.startLine()
        renderer.write("<ol>\n")
        for question in questions { render(question, answerLabel, &renderer) }
        renderer.write("</ol>\n")
      }
    }
  }

  private static func render(
    _ question: Question, _ answerLabel: String, _ renderer: inout HTMLRenderer
  ) {
    renderer.startLine()
    renderer.write("<li>")
    for part in question.stem { renderer.render(part) }
    renderer.startLine()
    guard !question.answers.isEmpty else { return renderer.write("</li>\n") }
    renderOffer(question, &renderer)
    renderer.write("<details>\n<summary>")
    renderer.write(escaping: answerLabel)
    renderer.write("</summary>\n")
    renderSolution(question, &renderer)
    for part in question.feedback { renderer.render(part) }
    renderer.startLine()
    renderer.write("</details>\n</li>\n")
  }

  /// What there is to choose from, to put in order, or to find the other half of.
  private static func renderOffer(_ question: Question, _ renderer: inout HTMLRenderer) {
    let shown = question.shownOrder.map { question.answers[$0] }
    if question.kind == .matching {
      renderList("ul", question.answers, &renderer) { answer, renderer in
        renderer.render(answer.words)
      }
      renderList("ul", shown, &renderer) { answer, renderer in
        answer.match.map { renderer.render($0) }
      }
    } else {
      renderList("ul", shown, &renderer) { answer, renderer in renderer.render(answer.words) }
    }
  }

  /// The right answers, and what is said of each answer.
  private static func renderSolution(_ question: Question, _ renderer: inout HTMLRenderer) {
    switch question.kind {
    case .single, .multiple:
      renderList("ul", question.answers.filter(\.isRight), &renderer, renderWithFeedback)
      let others = question.answers.filter { !$0.isRight && !$0.feedback.isEmpty }
      renderTerms(others, &renderer) { answer, renderer in renderer.renderAll(answer.feedback) }
    case .ordering: renderList("ol", question.answers, &renderer, renderWithFeedback)
    case .matching:
      renderTerms(question.answers, &renderer) { answer, renderer in
        answer.match.map { renderer.render($0) }
        renderer.renderAll(answer.feedback)
      }
    }
  }

  private static func renderWithFeedback(_ answer: Answer, _ renderer: inout HTMLRenderer) {
    renderer.render(answer.words)
    renderer.renderAll(answer.feedback)
  }

  private static func renderList(
    _ element: String, _ answers: [Answer], _ renderer: inout HTMLRenderer,
    _ content: (Answer, inout HTMLRenderer) -> Void
  ) {
    renderer.write("<\(element)>\n")
    for answer in answers {
      renderer.write("<li>")
      content(answer, &renderer)
      renderer.write("</li>\n")
    }
    renderer.write("</\(element)>\n")
  }

  private static func renderTerms(
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
