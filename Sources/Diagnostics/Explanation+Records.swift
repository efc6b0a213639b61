extension Explanation {
  /// What is wrong within a record.
  static let records: [Diagnostic.Identifier: Explanation] = [
    .yamlSyntax: Explanation(
      "lines that cannot be read as YAML",
      """
      Records, and the lines between '---' above a text, are YAML: 'key: value'. Varde
      stopped reading at the marked place; the slip may be on the line above it. The
      rest of the file is not checked until this is mended.

      The usual causes are ': ' within a text, quotes or brackets that are not closed,
      tabs, and keys of one group that do not begin in the same column.

        wrong   title: Your pay: what is yours
        right   title: "Your pay: what is yours"
      """),
    .yamlFeature: Explanation(
      "a part of YAML that is not used here",
      """
      YAML can do more than a record needs: anchors (&), aliases (*), tags (!) and
      several records in a file. They are left out, so that whoever comes after you
      can read every record at a glance.

      Most often a text just begins with such a sign. Put it in quotes.

        wrong   title: !Read this first
        right   title: "!Read this first"
      """),
    .cutValue: Explanation(
      "a value that ends before a '#'",
      """
      In YAML, a '#' behind a space begins a remark: all that follows is read by
      nobody. 'Main Street 5, door #2' becomes 'Main Street 5, door'.

      Put the whole value in quotes. If a remark was meant, write a space behind '#'.

        wrong   address: Main Street 5, door #2
        right   address: "Main Street 5, door #2"
      """),
    .unknownKey: Explanation(
      "a key that this record does not have",
      """
      Nothing reads this key, so its value would have no effect, and nobody would see
      why: with 'saftey: critical', a critical text would count as an ordinary one.

      Use one of the keys that the finding names; content/README.md shows every record
      with all its keys. If nothing fits, remove the line.
      """),
    .missingKey: Explanation(
      "a key that this record cannot do without",
      """
      A page cannot be made, or cannot be trusted, without this: a title, the source
      of a figure, whom a text is for, a way to reach a contact.

      Add the line. If you do not know the fact, find it out first: do not fill in a
      guess, for somebody may act on it.
      """),
    .duplicateKey: Explanation(
      "a key or a claim that is given twice",
      """
      Only one of the two can count, and nobody could tell which. With a number or a
      price, the old one might be shown.

      Keep the right one and remove the other. Two claims that say different things
      get different names; then look which of them each text should use.
      """),
    .duplicateEntry: Explanation(
      "a word that stands in a list twice",
      """
      The second one has no effect. Often it was meant to be another word, and then a
      community, a language or a contact is missing from the list.

      Remove it, or write the word that was meant.
      """),
    .wrongType: Explanation(
      "a value of another kind than is needed",
      """
      The value is a text where a list is needed, or the like. It cannot be used, and
      Varde does not guess what was meant.

      These are the kinds:

        a text                      phone: "+4511223344"
        a whole number              minutes: 30
        true or false               from-abroad: true
        a list                      languages: [da, en]
        a text in each language     names: {da: Vores kontor, en: Our office}
      """),
    .badValue: Explanation(
      "a value that is not possible here",
      """
      The value has the right form, but it is none of the words that are allowed, lies
      outside of the bounds, or is no address. It would be missing from the pages,
      just where somebody looks for it.

      Write one that the finding offers. If none is true, leave the key out where it
      is not required: a page then says that this is not known, which is better than a
      wrong answer.
      """),
    .badLanguageTag: Explanation(
      "a language that is not named by its tag",
      """
      Languages are named by their BCP 47 tags: 'da' is Danish, 'uk' is Ukrainian,
      'zh-Hant' is Chinese in traditional letters. The tag tells a browser which
      letters and which direction to use, and a screen reader how to pronounce the
      words.

      Write the right tag. If it is the name of a file, rename the file.

        wrong   dk.md, zh_hant.md
        right   da.md, zh-Hant.md
      """),
    .badDate: Explanation(
      "a day that is not written as year-month-day",
      """
      Dates decide when a number or a figure has to be checked again. One that is read
      in the wrong way would leave an old number on the pages.

      Write the year, the month and the day, and see that the day exists.

        wrong   checked: 23.11.2026
        right   checked: 2026-11-23
      """),
    .badPhoneNumber: Explanation(
      "a phone number that cannot be dialled",
      """
      The number is put behind a button that dials it as it stands here. With one
      digit too few, a person in need reaches nobody, or a stranger.

      Write '+', the country code and the digits, without spaces and in quotes; or a
      short number of three to six digits, such as "112". Then call it once.

        wrong   phone: 11 22 33 44
        right   phone: "+4511223344"

      How many digits a number has behind the country code is known for each country
      from the data of libphonenumber.
      """),
    .unassignedNumber: Explanation(
      "a number that nobody can have been given",
      """
      It has as many digits as a number of its country, and begins as none of them
      does that is known to libphonenumber. Most often two digits were swapped.

      Compare it with its source and call it once. Where a country has opened a new
      range, nothing needs to be done.
      """),
  ]
}
