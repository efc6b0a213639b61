extension Explanation {
  /// What is wrong with a line or word that begins with colons.
  static let directives: [Diagnostic.Identifier: Explanation] = [
    .unknownDirective: Explanation(
      "a name behind colons that means nothing",
      """
      Varde does not know the name. A block would lose what it is for: with
      ':::safety' misspelt, a text that must be kept up to date would look like any
      other.

      Write one of the names that the finding lists, in small letters.

        wrong   :::warnig
        right   :::warning
      """),
    .unclosedDirective: Explanation(
      "a block that does not end",
      """
      It is not known how far the block goes. All that follows would belong to it, and
      with ':::for' most readers would not see it.

      Write as many colons alone on a line where it ends. In a list or a quote, the
      end stands in the same list item or quote, with the same indentation.

        :::note
        You decide what you tell us.
        :::
      """),
    .strayDirectiveEnd: Explanation(
      "colons that end nothing",
      """
      No block is open here. Its first line may be missing or misspelt, or a block
      within another has as many colons as the outer one and ended both.

      Remove the colons, or write the first line. The outer block gets one more colon.

        ::::note
        :::steps
        1. Ask what the person needs.
        :::
        ::::
      """),
    .misplacedDirective: Explanation(
      "a directive that cannot stand here",
      """
      One colon is for a word in a sentence, two are for a line of its own, three are
      for a block around other paragraphs. Not every name can be used in each way. In
      the wrong place it would not be shown, and a number would be missing.

        a number in a sentence            Call :contact{emergency} now.
        a card, alone on its line         ::contact{emergency}
        a block, with ':::' at its end    :::note
      """),
    .directiveSyntax: Explanation(
      "a directive that cannot be read",
      """
      There is a space behind the colons, text on the same line, or quotes or braces
      that are not closed. What the block is for would be lost.

        wrong   ::: note
        right   :::note

        wrong   :::for{community="au-pairs}
        right   :::for{community="au-pairs"}
      """),
    .unknownAttribute: Explanation(
      "something in braces that this directive does not know",
      """
      It would have no effect: with 'comunity' misspelt, a part for some readers would
      be shown to all. These take something in braces:

        :contact{…}   :claim{…}   :term{…}
        :::for{community="…"}   :::except{community="…"}
        :::facilitator{minutes=10}   :::exercise{minutes=10}
        :::quiz{objective="1"}
      """),
    .missingAttribute: Explanation(
      "a directive that does not say what or for whom",
      """
      ':contact', ':claim' and ':term' need the name of what they show, and ':::for'
      and ':::except' need the communities. Without it, nothing could be shown, or a
      part would be for nobody.

        wrong   ::contact
        right   ::contact{emergency}

        wrong   :::for
        right   :::for{community="au-pairs"}
      """),
    .duplicateAttribute: Explanation(
      "something that is given twice in braces",
      """
      Only one of the two could count, and the readers for whom the other is would not
      see the text.

      Write several communities in one pair of quotes, with spaces between them, and
      two contacts as two directives.

        wrong   :::for{community="au-pairs" community="construction"}
        right   :::for{community="au-pairs construction"}
      """),
    .idleVariant: Explanation(
      "a part for a community that never sees the text",
      """
      The part is for these people, or for all but them, but the text as a whole is
      not for them: the name has no effect. Either it is left over, or the community
      is missing in the record and its people do not get the text at all.

      Remove the name here, or add it to 'communities' in item.yaml, or to 'audience'
      in course.yaml.
      """),
  ]
}
