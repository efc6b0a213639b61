extension Explanation {
  /// What is wrong with the way in which a contact is offered.
  static let contacts: [Diagnostic.Identifier: Explanation] = [
    .literalContact: Explanation(
      "a number or address that stands in a text",
      """
      Numbers change. One that stands in forty texts is mended in thirty-nine. So
      numbers, mail addresses and the web addresses of helplines stand in 'contacts/'
      alone, and a text names the contact.

        wrong   Call +45 11 22 33 44.
        right   Call :contact{our-office}.

      Titles, buttons, names and glosses cannot hold a directive: say there in words
      whom to call. A short number counts when a word of calling stands before it; the
      key 'calling' of the language lists these words.

      A figure that nobody can call is declared in the front matter or in item.yaml:
      figures: ["2023-12345"].
      """),
    .declaredContact: Explanation(
      "a number of a contact that is declared to be none",
      """
      'figures' names figures that look like numbers to call and are none. This one
      is a contact of the register: a text that holds it must name the contact. A
      figure that is the same and counts something is declared with its words. An
      address is no figure.

        wrong   figures: ["70 20 25 50"]
        right   Call :contact{our-office}.
        right   figures: ["112 women"]
      """),
    .idleFigure: Explanation(
      "a declared figure that stands in no text",
      """
      'figures' in a front matter or in item.yaml says that a figure of the text is no
      number to call. The text no longer holds this one, so nothing needs it; should
      it come back as a number, nobody would be told.

      Remove it, or write it as it stands in the text.
      """),
    .professionalContact: Explanation(
      "a line for professionals in material for the public",
      """
      Some lines answer the police, doctors and social workers only. A person in need
      who calls one is sent away, and may not call again.

      Offer a contact whose record says 'affected' or 'public' under 'answers'. If the
      line does answer them, say so there, with its source.
      """),
    .foreignContact: Explanation(
      "a contact in another country that does not say so",
      """
      A number of another country costs more, and those who answer know another law.
      The card of such a contact shows its country; a number within a sentence does
      not.

      Put the card, '::contact{…}' alone on a line, in the place of the number.
      """),
    .unreachableContact: Explanation(
      "a number that cannot be called from where the reader is",
      """
      Free numbers (0800 …) and short numbers mostly work within their country only.
      Whoever calls one from abroad hears nothing, or reaches a stranger.

      Offer a number that works from abroad, and say so in its record with
      'from-abroad: true', after somebody has tried it.
      """),
  ]
}
