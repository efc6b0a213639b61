internal import Diagnostics
internal import Markup

/// Finds what makes a text hard to read aloud, to navigate, or to see: its headings, and nothing at
/// all.
struct TextCheck {
  static func check(_ text: Translation) -> [Diagnostic] {
    let document = text.document
    guard text.isReadable else { return [] }
    if document.nodes.count == 1 {
      return [
        Diagnostic(
          .emptyText, "the text has a title and nothing else", at: text.start,
          remedy: "write it below the second '---'")
      ]
    }
    return headings(of: text)
  }

  private static func headings(of text: Translation) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var last = 1
    let nodes = text.document.nodes
    for (number, block) in nodes.enumerated() where block.kind == .heading {
      let location = SourceLocation(file: text.file, range: block.range)
      if block.level == 1 {
        // One that is underlined begins with its words.
        let hasSign = number + 1 < block.end && nodes[number + 1].range.lower > block.range.lower
        let sign = SourceRange(block.range.lower, block.range.lower + 1)
        diagnostics.append(
          Diagnostic(
            .headingLevel, "the first level belongs to the title",
            at: hasSign ? SourceLocation(file: text.file, range: sign) : location,
            remedy: "begin it with '##'", replacement: hasSign ? "##" : nil,
            replacing: hasSign ? "#" : nil))
      } else if block.level > last + 1 {
        diagnostics.append(
          Diagnostic(
            .headingLevel, "a heading of level \(block.level) follows one of level \(last)",
            at: location, remedy: "begin it with '\(String(repeating: "#", count: last + 1))'"))
      }
      last = max(block.level, 1)
    }
    return diagnostics
  }
}
