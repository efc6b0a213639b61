internal import Content
internal import Markup

/// Writes a case: all its steps by their numbers, each choice a link to the step that it leads to.
/// A script shows one step at a time.
struct CaseRenderer {
  /// What stands before the number of a step in its anchor.
  let anchor: String
  /// The interface texts of its language.
  let texts: InterfaceTexts

  /// Writes the case at `node`, or one step of it: what stands before the steps with the first.
  func render(_ node: Int, step only: Int? = nil, with renderer: inout HTMLRenderer) {
    guard let story = BranchingCase(at: node, of: renderer.document) else { return }
    if (only ?? 0) == 0 { renderer.renderAll(story.opening) }
    for (index, step) in story.steps.enumerated() where only == nil || only == index {
      render(step, index + 1, of: story, &renderer)
    }
    if only == nil { renderer.renderAll(story.closing) }
  }

  private func render(
    _ step: BranchingCase.Step, _ number: Int, of story: BranchingCase,
    _ renderer: inout HTMLRenderer
  ) {
    renderer.startLine()
    renderer.write(
      "<div class=\"step\" data-step=\"\" id=\"\(anchor)\(number)\">\n<p class=\"label\">")
    renderer.write(escaping: name(of: number))
    renderer.write("</p>\n")
    renderer.renderAll(step.blocks)
    renderer.startLine()
    if !step.isEnding { renderer.write("<ul class=\"choices\">\n") }
    for choice in step.choices { render(choice, of: story, &renderer) }
    renderer.write(step.isEnding ? "</div>\n" : "</ul>\n</div>\n")
  }

  private func render(
    _ choice: Answer, of story: BranchingCase, _ renderer: inout HTMLRenderer
  ) {
    let target = story.target(of: choice, in: renderer.document) ?? 1
    renderer.write("<li><a data-choice=\"\" href=\"#\(anchor)\(target)\">")
    renderer.render(choice.words)
    renderer.write("</a> <span class=\"way\">(")
    renderer.write(escaping: name(of: target))
    renderer.write(")</span></li>\n")
  }

  private func name(of step: Int) -> String {
    texts.text("step-number", ["number": "\(step)"])
  }
}
