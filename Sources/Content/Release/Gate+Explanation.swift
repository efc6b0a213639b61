internal import Diagnostics

extension Gate.Kind {
  /// What it means that the gate is open, why a release waits for it, and what closes it: lines of
  /// at most 80 columns.
  public var explanation: String { Self.explanations[self] ?? rawValue }

  /// All of them. A test holds that none is missing.
  private static let explanations: [Gate.Kind: String] = [
    .unrecordedVersion:
      """
    A certificate names the version of the course, so that somebody can see later what
    was taught. What is not recorded cannot be compared with what is taught then.

    Type what the list of gates says, when the texts are as they shall be taught: it
    writes the day and the fingerprints, and keeps the texts.
    """,
    .uncheckedContact:
      """
    Nobody has written down that they compared this contact with its source. A wrong
    number can send somebody who needs help to a stranger.

    Call the number or read the source, correct the record, and type what the list of
    gates says: it writes the day, your role, and when it must be done again.
    """,
    .expiredContact:
      """
    The day has come on which the contact had to be compared with its source again.
    Numbers and opening hours change without anybody telling.

    Compare it, correct the record, and type what the list of gates says.
    """,
    .uncheckedClaim:
      """
    Nobody has written down that they compared this figure or statement with its
    source. A trainer will repeat it.

    Read the source, correct the record, and type what the list of gates says.
    """,
    .expiredClaim:
      """
    The day has come on which the claim had to be compared with its source again: a
    new year has its own figures, and laws are changed.

    Read the source, correct the record, and type what the list of gates says.
    """,
    .unrecordedTranslation:
      """
    Nothing says which state of the source was translated. So nobody can know whether
    the translation says what the source says now.

    Compare the two, bring the translation up to date, and confirm it.
    """,
    .criticalTranslation:
      """
    The source has changed in what a reader acts on: a number, a date, a 'not', a
    contact, a claim, a link or a directive, or something in ':::safety'. Readers get
    these parts in another language until the translation follows.

    'varde translation diff' shows what has changed. Translate it, and confirm.
    """,
    .missingReview:
      """
    'reviews' in site.yaml says what kinds of people must have read a text of its
    safety class. Nobody of this kind has, or the text was changed since.

    Let somebody read it, and type what the list of gates says with their role.
    """,
    .machineTranslation:
      """
    A machine translated the text, and no person has read it. The page says so.

    Let somebody who knows the language well read it, and record their review.
    """,
    .tellingWord: Diagnostic.Identifier.tellingWord.explanation,
    .untranslatedText: Diagnostic.Identifier.untranslatedText.explanation,
    .placeholder: Diagnostic.Identifier.placeholder.explanation,
    .unrecordedPicture:
      """
    A picture is shown of which nobody has written down who made it, who may use it
    and what it shows.

    Write a record beside it: images/door.png has images/door.png.yaml. The file
    content/README.md says what stands in it.
    """,
    .missingAlt:
      """
    Somebody who does not see the picture is not told in the language of the text what
    it shows.

    Add the language to 'alt' in the record of the picture, or write the words between
    '![' and ']' in the text. A picture that tells nothing has 'decorative: true'.
    """,
    .missingConsent:
      """
    A person in the picture can be recognised ('tags: [face]'), and nothing says that
    they have agreed to be shown.

    Ask, tell what the picture is for, and write the day into 'consent'. Or choose a
    place, an object, hands at work.
    """,
    .expiredConsent:
      """
    The person in the picture has agreed to be shown until a day that has passed.

    Ask again, and write the new day into 'consent'; or take the picture out.
    """,
  ]
}
