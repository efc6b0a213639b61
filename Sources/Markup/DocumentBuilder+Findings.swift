internal import Diagnostics

// What is wrong with directives and inlines.
extension DocumentBuilder {
  mutating func reportText(behind form: Directive.Form, _ range: SourceRange) {
    let written = Array(text.source[range.lower..<range.upper])
    if WrittenWords(written).isBlank {
      report(
        .directiveSyntax, "invisible signs stand behind this directive", range,
        remedy: "remove them", replacement: "")
    } else if form == .leaf {
      report(
        .misplacedDirective, "a '::' directive stands alone on its line", range,
        remedy: "within a line, write it with one colon")
    } else {
      report(
        .directiveSyntax, "text behind a directive belongs on the next line", range,
        remedy: "begin a new line here")
    }
  }

  mutating func reportUnclosed(_ line: DirectiveLine) {
    let colons = String(repeating: ":", count: line.colons)
    report(
      .unclosedDirective, "this block has no end", line.range,
      remedy: "write '\(colons)' alone on a line behind it, in the same list or quote")
  }

  /// Reports a link or image to what a page may not lead to.
  mutating func check(_ source: CommonMarkTree.Node, _ range: SourceRange) {
    let address = tree.text[source.textStart..<source.textMiddle]
    guard let scheme = LinkScheme.forbiddenScheme(of: address) else { return }
    let isContact = ["tel", "sms", "mailto"].contains(scheme)
    let words =
      isContact
      ? "write ':contact{…}': numbers and addresses stand in 'contacts/' only"
      : "use 'https:', or the path of a page of this site"
    report(
      .unsafeLink, "an address may not begin with '\(scheme):'", range,
      remedy: source.kind == .image ? "put a copy into 'images/'" : words)
  }
}
