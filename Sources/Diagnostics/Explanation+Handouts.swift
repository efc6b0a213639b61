extension Explanation {
  /// What keeps a text from being printed.
  static let handouts: [Diagnostic.Identifier: Explanation] = [
    .handoutOverflow: Explanation(
      "a text that is too long for its paper",
      """
      Paper does not grow. What has no place would be cut off, and nobody would miss
      it before it is printed and given away. Languages differ: what fits in one may
      be a third longer in another.

      Shorten the text in that language, or choose a design with more room in
      'handouts' of item.yaml: a leaflet holds more than a card.
      """),
    .handoutOmission: Explanation(
      "key points for which a card has no room",
      """
      The back of a card is small: beside the contact there is room for a few short
      lines. The card was made without the key points of the text, for half of them
      might say the opposite of the whole.

      Make the key points shorter in that language, or fewer. They are read on the
      page and on other handouts too.
      """),
    .missingGlyph: Explanation(
      "a sign that no font has",
      """
      It would be printed as an empty box. Most often it is an emoji, or a letter of
      another script that was copied by mistake.

      Write it in words. If the sign is right, install a font that has it: the
      packages are named fonts-noto-…
      """),
    .printTemplate: Explanation(
      "a template of the handouts that cannot be used",
      """
      The templates in templates/print say how handouts look. They are written in
      Typst; the finding names the place, and says what Typst has against it.
      Nothing is written until it is mended.

      If you did not mean to change how they look, undo the last change of the file.
      """),
    .handoutFailure: Explanation(
      "a handout that could not be made",
      """
      The text may be right: what makes the handouts broke down, took too long, or
      had no room on the disk. It was tried twice. The others are not affected, but
      nothing is written while one is missing, so that no old number is left behind.

      Read the reason in the finding, then type the command again.
      """),
  ]
}
