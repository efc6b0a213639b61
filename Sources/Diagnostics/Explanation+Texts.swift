extension Explanation {
  /// What is wrong with the words of buttons, labels and notices.
  static let texts: [Diagnostic.Identifier: Explanation] = [
    .missingText: Explanation(
      "a button, label or notice without words",
      """
      All languages have the same texts as languages/en.yaml, and en.yaml has all that
      the pages show. Without this one, a button would be empty, or a notice would be
      missing: perhaps the one that says that no person has checked a number.

      Add it under 'texts'. A note shows the English words to translate.
      """),
    .untranslatedText: Explanation(
      "buttons and notices that are still in English",
      """
      'varde new language' writes the English texts into the file of a new language,
      for somebody to put a translation in the place of each. Until then, a page that
      says it is in that language has English buttons and English notices, and is read
      aloud in the wrong way. A release waits for them.

      Translate the texts that are left. A text that is the same in both languages is
      named in a list of its own:

        unchanged: [chat, version]
      """),
    .unknownText: Explanation(
      "a text that languages/en.yaml does not have",
      """
      No page shows a text of this name. Most often there is a slip in the name, and
      the text that was meant is missing.

      Correct the name, or remove the text.
      """),
    .pluralForms: Explanation(
      "other plural forms than the language has",
      """
      A text with a number needs each form that its language has, and no other:
      English has two, Arabic six, Vietnamese one. With a wrong form, the sentence is
      wrong, and a site with wrong sentences is not trusted.

      Give the forms that the finding lists. A text without a number has no forms.

        minutes: {one: "{count} minut", other: "{count} minutter"}
      """),
    .badPlaceholder: Explanation(
      "a value in braces that is misspelt or missing",
      """
      In the place of '{date}' or '{count}' the page shows a day or a number. The word
      in the braces is a name and is not translated. Misspelt, the reader sees the
      braces; left out, the day or the number is missing.

      Write it as languages/en.yaml has it, wherever it fits in the sentence.

        wrong   "Kontrolleret den {dato}."
        right   "Kontrolleret den {date}."
      """),
  ]
}
