internal import Markup

/// Writes a quiz: each question with its answers, and below them, to be opened, which are right and
/// why.
enum QuizRenderer {
  /// Writes the questions of the quiz at `node`, the items of its lists.
  static func render(_ node: Int, answerLabel: String, with renderer: inout HTMLRenderer) {
    for child in renderer.document.children(of: node) {
      guard renderer.document.nodes[child].kind == .list else {
        renderer.render(child)
        continue
      }
      renderer.startLine()
      renderer.write("<ol>\n")
      for question in renderer.document.children(of: child) {
        render(question: question, answerLabel, &renderer)
      }
      renderer.write("</ol>\n")
    }
  }

  private static func render(
    question: Int, _ answerLabel: String, _ renderer: inout HTMLRenderer
  ) {
    let parts = Array(renderer.document.children(of: question))
    let answers = parts.filter { renderer.document.nodes[$0].kind == .list }
    let isBefore = { (part: Int) in answers.first.map { part < $0 } ?? true }
    renderer.startLine()
    renderer.write("<li>")
    for part in parts where isBefore(part) { renderer.render(part) }
    renderer.startLine()
    for list in answers { renderAnswers(list, onlyRight: false, &renderer) }
    guard !answers.isEmpty else { return renderer.write("</li>\n") }
    renderer.write("<details>\n<summary>")
    renderer.write(escaping: answerLabel)
    renderer.write("</summary>\n")
    for list in answers { renderAnswers(list, onlyRight: true, &renderer) }
    for part in parts where !isBefore(part) && !answers.contains(part) { renderer.render(part) }
    renderer.startLine()
    renderer.write("</details>\n</li>\n")
  }

  private static func renderAnswers(
    _ list: Int, onlyRight: Bool, _ renderer: inout HTMLRenderer
  ) {
    renderer.write("<ul>\n")
    for answer in renderer.document.children(of: list) {
      let isRight = renderer.document.plainText(of: answer).lowercased().hasPrefix("[x]")
      guard isRight || !onlyRight else { continue }
      renderer.write("<li>")
      let start = renderer.output.count
      for part in renderer.document.children(of: answer) { renderer.renderChildren(of: part) }
      removeMark(from: start, &renderer.output)
      renderer.write("</li>\n")
    }
    renderer.write("</ul>\n")
  }

  /// Removes `[x] ` or `[ ] ` at `start`.
  private static func removeMark(from start: Int, _ output: inout [UInt8]) {
    let text = output[start...]
    let isMark =
      text.count >= 3 && text[start] == UInt8(ascii: "[")
      && [UInt8]("xX ".utf8).contains(text[start + 1]) && text[start + 2] == UInt8(ascii: "]")
    guard isMark else { return }
    let end = text.dropFirst(3).first == UInt8(ascii: " ") ? start + 4 : start + 3
    output.removeSubrange(start..<end)
  }
}
