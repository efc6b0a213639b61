extension Explanation {
  /// What is wrong in the Markdown of a text.
  static let markdown: [Diagnostic.Identifier: Explanation] = [
    .missingFrontMatter: Explanation(
      "a text that does not begin with its title",
      """
      Every text begins with some lines between '---' and '---'. They hold its title,
      which stands in lists, above the page, and on the tab of the browser. Without
      it, nobody could find the text.

        ---
        title: Your pay
        summary: What is yours, and what nobody may keep from you.
        ---

        Your passport is yours.
      """),
    .emptyText: Explanation(
      "a title with no text below it",
      """
      The page would have a title and nothing else. Somebody who came for help would
      find an empty page.

      Write the text. If it is a translation, you can also remove the file until then:
      the page shows the text in the next language of the community, and says so.
      """),
    .uncertainTranslation: Explanation(
      "blocks of a translation of which nobody can tell what they translate",
      """
      Words of two languages cannot be compared. Headings, numbers, links and
      directives tell which block is which; between two of them, blocks belong
      together in their order. Where the numbers of blocks differ, one was left out,
      added, joined or parted, and a wrong guess could show advice that was
      withdrawn. So readers see all of them in the next language.

      Give each block of the source one block, in its order. A block that you leave
      out may stand there in the words of the source: it is then shown in the next
      language, and the others are yours. 'varde translation diff' prints both.
      """),
    .placeholder: Explanation(
      "words that 'varde new' wrote, and nobody has replaced",
      """
      'varde new' begins a text or record with sentences that say what belongs there.
      Readers would see them: the list of communities would say "One sentence in which
      these readers find themselves". A release waits until all are gone.

      Write what readers should see in their place. Remove what you do not need; in a
      contact, leave out what you do not know.
      """),
    .rawHTML: Explanation(
      "HTML in a text",
      """
      Texts are Markdown only. HTML can fetch things from other sites, which then
      learn who reads the page; and often it cannot be listened to or printed.

      Write what the finding offers. For the sign itself, write '\\<'.

        wrong   Keep your passport <b>with you</b>.
        right   Keep your passport **with you**.
      """),
    .unsafeLink: Explanation(
      "an address that links may not have",
      """
      The link begins with something else than 'https:', 'http:', 'mailto:', 'tel:' or
      'sms:'. Behind 'javascript:' and 'data:' there can be a program, or a page that
      only pretends to be ours.

      Use the 'https:' address of the page, or the path of a page of this site. If you
      copied the link from somewhere, find out first what it does.

      The same is said of an address that leads elsewhere than a reader sees: one with
      a letter of another script among its own, with a name before its host, or below
      words that show another host.
      """),
    .brokenLink: Explanation(
      "a link that leads to no text",
      """
      There is no text where this link leads. A person who follows it would find
      nothing, perhaps when there is little time.

      Link to the folder of a text, not to a file: the site then opens it in the
      language of the reader. '../' leads from one topic to the folder that holds all.

        wrong   [who can help](who-can-help.html)
        right   [who can help](../who-can-help/)
      """),
    .brokenAnchor: Explanation(
      "a link to a heading that does not exist",
      """
      The text is there, but it has no such heading; the link would open the page at
      its top. A link names a heading by its words in small letters, with hyphens
      between: '## Who answers?' is '#who-answers'.

      Write it as the heading is now. In a translation, headings have words of their
      own, and the link uses those.
      """),
    .brokenImage: Explanation(
      "a picture that is not in images/",
      """
      There is no such picture in content/images/, or it is on another site. From
      there the browser of every reader would fetch it, and that site would learn who
      reads this page, and when.

      If you may use the picture, put a copy into content/images/. From a topic, its
      path begins with '../../'; from a module, with '../../../'.

        ![The door of our office](../../images/door.png)
      """),
    .badPicture: Explanation(
      "a picture that cannot be shown",
      """
      The file is not what browsers and the print engine can show: it is empty, cut
      off, no picture at all, or of another kind than its name says. Readers would
      see the sign of a broken picture.

      Open it with a program for pictures and save it as PNG, JPEG or SVG, with a name
      that ends so; or fetch it again from where it came. What is no picture does not
      belong into images/.
      """),
    .unusedPicture: Explanation(
      "a picture that no text shows",
      """
      No text shows this picture, so it is not published. Somebody may have taken it
      out because a person in it asked for that: then it should not lie about either.

      Show it in a text, or remove the file and the record beside it. What is not
      shown in a text but belongs to the site stands in content/files.
      """),
    .pictureTag: Explanation(
      "a picture that those who know the field advise against",
      """
      Chains, ropes, tape, handcuffs, bars, barcodes, bruises, cowering figures and
      sexualised poses tell the public something that is seldom so. Somebody who lives
      through it does not find themselves in such a picture, and can be hurt by it. A
      child whose face can be seen may regret it when the picture is everywhere.

      Show accurate and varied people and situations, or rather a place, an object,
      hands at work, a drawing. A finding of this kind does not keep the site from
      being built.
      """),
    .headingLevel: Explanation(
      "a heading of the wrong level",
      """
      People who listen to a page go from heading to heading. When a level is left
      out, it sounds as if a part was missing.

      The title is the first level, and stands above. In the text, begin a heading
      with '##', and one below it with '###'.

        ## What you can do
        ### When you are alone
      """),
    .tableCells: Explanation(
      "a table whose rows do not have the same number of cells",
      """
      Cells beyond the last column are not shown, so what they say is lost. When the
      line of dashes has another number of cells than the head, the whole is shown as
      plain text with bars in it.

      Give each row as many cells as the head. For a bar that is no border, write
      '\\|'.

        | who | when |
        |---|---|
        | our office | on weekdays |
      """),
    .markupLimit: Explanation(
      "a text that goes too deep, or has too many pictures",
      """
      Lists and quotes lie in one another more than 100 levels deep, or more than
      10,000 pictures begin in the text. Nobody writes so by hand. Most often
      something was pasted by mistake, such as an e-mail with many '>'; to read it
      could take very long.

      Remove what does not belong there, or divide the text.
      """),
  ]
}
