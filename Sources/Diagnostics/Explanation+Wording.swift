extension Explanation {
  /// What is wrong with the words of a text.
  static let wording: [Diagnostic.Identifier: Explanation] = [
    .avoidWord: Explanation(
      "a word that the language's rules advise against",
      """
      languages/<tag>.yaml lists words under 'avoid', each with the reason: words that
      make people less than they are, blame them, or mean something else in law.

      Write what the finding says. Where the rule names the exact words, this does it:

        varde check --fix

      Code and addresses are not looked at. A rule that is wrong is mended in the file
      of the language.
      """),
    .tellingWord: Explanation(
      "a title or address that tells what the page is about",
      """
      Somebody else may hold the telephone. The history of a browser and its open tabs
      show the title and the address of each page, and a link that is sent shows the
      summary. languages/<tag>.yaml lists under 'telling' the words that give a reader
      away there; addresses are compared with the words of all languages.

      Say what the reader gets rather than what the subject is.

        wrong   title: Help for victims of trafficking
        right   title: Who can help
      """),
    .longSentence: Explanation(
      "a sentence with more words than a tired reader can hold",
      """
      A reader who is afraid, or who learned the language late, loses a long sentence
      before its end. languages/<tag>.yaml has the most words under 'sentence-length';
      it holds for texts for the public.

      Make two sentences of it, or a list. Number and order of paragraphs can stay.
      If an abbreviation was taken for words of its own, or joined two sentences that
      are short enough, see 'abbreviations' in the file of the language.
      """),
    .readingLevel: Explanation(
      "a text that is hard to read as a whole",
      """
      LIX is the number of words in a sentence, plus the long words (of more than six
      letters) in a hundred. Up to 30 is easy, 40 is a newspaper, 50 is an office.
      languages/<tag>.yaml has the highest one under 'lix'; it holds for texts for the
      public. Headings and tables are not counted.

      Shorten the sentences first, then look for shorter words.
      """),
  ]
}
