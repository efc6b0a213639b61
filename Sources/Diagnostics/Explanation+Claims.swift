extension Explanation {
  /// What is wrong with figures and with what is made of them.
  static let claims: [Diagnostic.Identifier: Explanation] = [
    .typedPercentage: Explanation(
      "a percentage that is typed instead of worked out",
      """
      Percentages are where figures go wrong: two counts are corrected, the percentage
      is not, or somebody divided by the wrong one. Varde works it out from the two
      counts, and rounds it and writes it as each language does.

        women-2021:    {value: 42, …}
        assessed-2021: {value: 80, …}
        share-of-women-2021:
          share: {part: women-2021, of: assessed-2021}

      If the source gives the percentage and no counts, say so beside it:
      'counts: unpublished'.
      """),
    .impossibleShare: Explanation(
      "a part that is greater than its whole",
      """
      A share says how much of one count another is. The part is counted within the
      whole, so it cannot be greater, and nothing is a part of none.

      Most often the two names are the wrong way round, or belong to different years.
      If both are right, they do not count the same thing, and there is no share.
      """),
    .unsuitableClaim: Explanation(
      "a claim of another kind than is needed here",
      """
      A claim is a number, a share of two numbers, or a series with a number for each
      year. Shares and series are made of whole numbers only, and not
      of themselves or of each other.

      In a text, a single figure stands in a sentence, and a series is a table with a
      chart, alone on its line.

        a figure      In 2023 it was :claim{assessed-2023} persons.
        a series      ::series{assessed-by-year}
      """),
  ]
}
