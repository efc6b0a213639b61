internal import Markup

/// Writes questions that readers answer for themselves: a box to tick for each, where there can be
/// one, and below them what the answers point to. Nothing is counted, sent or kept.
enum CheckRenderer {
  /// Writes the blocks at `node`: the items of its lists are the questions, and what stands behind
  /// the first list is what they point to.
  static func render(_ node: Int, hasBoxes: Bool, with renderer: inout HTMLRenderer) {
    let blocks = Array(renderer.document.children(of: node))
    let isList = { (block: Int) in renderer.document.nodes[block].kind == .list }
    let questions = blocks.firstIndex(where: isList) ?? blocks.endIndex
    for block in blocks[..<questions] { renderer.render(block) }
    let lists = blocks[questions...].prefix(while: isList)
    renderer.startLine()
    // A browser that fills in what was ticked before would show it to whoever comes next.
    if hasBoxes { renderer.write("<form autocomplete=\"off\">\n") }
    for list in lists { renderQuestions(of: list, hasBoxes: hasBoxes, &renderer) }
    if hasBoxes { renderer.write("</form>\n") }
    guard lists.endIndex < blocks.endIndex else { return }
    renderer.write("<div class=\"meaning\">\n")
    for block in blocks[lists.endIndex...] { renderer.render(block) }
    renderer.startLine()
    renderer.write("</div>\n")
  }

  private static func renderQuestions(
    of list: Int, hasBoxes: Bool, _ renderer: inout HTMLRenderer
  ) {
    renderer.write("<ul>\n")
    for item in renderer.document.children(of: list) {
      var parts = Array(renderer.document.children(of: item))[...]
      renderer.write("<li>")
      if hasBoxes, let question = parts.popFirst() {
        renderer.write("<label><input type=\"checkbox\"> <span>")
        renderer.renderChildren(of: question)
        renderer.write("</span></label>\n")
      }
      for part in parts { renderer.render(part) }
      renderer.startLine()
      renderer.write("</li>\n")
    }
    renderer.write("</ul>\n")
  }
}
