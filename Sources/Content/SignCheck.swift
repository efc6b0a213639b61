internal import Diagnostics
internal import Markup

/// Finds signs of a text that readers see and should not, and those that nobody sees and that do
/// harm.
enum SignCheck {
  /// What is wrong with the signs of a text, read from the bytes of its file with these findings.
  static func check(_ text: Translation, _ bytes: [UInt8], besides found: [Diagnostic] = [])
    -> [Diagnostic]
  {
    guard text.isReadable else { return [] }
    let start = FrontMatter.split(bytes)?.bodyStart ?? 0
    return NearMissCheck.check(
      text.document, bytes, from: start, file: text.file, besides: found)
      + HiddenSigns.check(text.document, bytes, from: start, file: text.file)
  }

  /// The markup in values of a record that readers see as they are.
  static func check(_ node: YAMLNode?, below keys: [String], file: String) -> [Diagnostic] {
    let texts = RecordText.find(
      in: node, below: keys, file: file, where: NearMissCheck.mayMiss)
    return texts.flatMap { text in
      NearMissCheck.marks(ofValue: text.text).prefix(1).map { mark in
        Diagnostic(
          mark.isDirective ? .directiveSyntax : .rawMarkdown,
          "no markup can stand here: readers see '\(mark.text)'", at: text.location,
          remedy: mark.isDirective
            ? "say it in words here; directives stand in the text below the second '---'"
            : "write the words alone")
      }
    }
  }
}
