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
