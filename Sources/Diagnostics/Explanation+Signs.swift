extension Explanation {
  /// What is wrong with signs that readers see and should not, or do not see and that matter.
  static let signs: [Diagnostic.Identifier: Explanation] = [
    .rawMarkdown: Explanation(
      "signs that look like Markdown and mean nothing here",
      """
      Readers see the signs themselves: a bracket, two asterisks, a bar. Other tools
      know footnotes, boxes and templates; here they are words. Bold beside a
      punctuation mark needs a space outside, or the mark outside.

        wrong   [who can help] (../who-can-help/)
        right   [who can help](../who-can-help/)

        wrong   **Note:**take your papers
        right   **Note**: take your papers

      Write what the finding says. For the signs themselves, write '\\' before them.
      """),
    .unusedDefinition: Explanation(
      "an address that no link uses",
      """
      A line such as '[Police]: ask-at-the-desk' gives an address to links that say
      '[Police]'. It is no text: when no link uses it, nobody reads it.

      Remove the line. If readers should see it, write '\\' before its bracket.

        wrong   [Opening hours]: always
        right   \\[Opening hours]: always
      """),
    .controlCharacter: Explanation(
      "a sign for machines in a text",
      """
      It comes from a copy out of another program. No page shows it, and files for
      learning platforms and feed readers cannot hold it: they would not open.

      Remove it ('varde check --fix' does). Many editors do not show it: delete what
      stands around it and type that anew.
      """),
    .directionSign: Explanation(
      "an invisible sign that turns what follows",
      """
      Signs such as U+202E write what follows from the other side: a number would be
      read backwards. One that is opened and not closed turns the rest of its line.
      They come with a copy from another program.

      Remove the sign ('varde check --fix' does). Varde sets the direction of each
      text, and of each number in it, itself.
      """),
  ]
}
