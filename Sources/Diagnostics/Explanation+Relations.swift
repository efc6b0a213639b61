extension Explanation {
  /// What is wrong between two files.
  static let relations: [Diagnostic.Identifier: Explanation] = [
    .unknownLanguage: Explanation(
      "a language that the site does not have",
      """
      The language is not in the list of site.yaml, or has no file in languages/. No
      page can be made in it: there are no words for its buttons and notices.

      If it is a slip, correct the tag. To begin a language, take its tag out of all
      lists first: 'varde new language ar' writes its file and adds it to site.yaml.
      Then put it into the other lists.
      """),
    .unknownCommunity: Explanation(
      "a community that does not exist",
      """
      There is no file of this name in communities/. A text or part for it would be
      seen by nobody. With ':::except', a part would be shown to the very people from
      whom it should be kept.

      Correct the name. To begin a community, type 'varde new community au-pairs'.
      """),
    .unknownContact: Explanation(
      "a contact that does not exist",
      """
      There is no file of this name in contacts/. Somebody would look for a number
      here and find none.

      Correct the name, or begin the contact with 'varde new contact night-line'. Do
      not write the number into the text instead: numbers stand in contacts/ only, so
      that each can be checked, and changed everywhere at once.
      """),
    .unknownClaim: Explanation(
      "a figure or statement that is not in claims/",
      """
      Figures and statements about the law stand in claims/, each with its source and
      the day on which it must be checked again. There is none of this name.

      Correct the name, or add the claim to a file in claims/, with its source. Do not
      write the figure into the text: it would grow old without anybody noticing.
      """),
    .unknownPictogram: Explanation(
      "a pictogram that the templates do not have",
      """
      A pictogram stands beside a title in lists and on the page. All of them are
      drawn in one hand, stand in templates/web/pictograms, and have their names in
      each language under 'texts' of languages/<tag>.yaml: 'pictogram-phone'.

      Correct the name, or leave the key out:

        pictogram: phone
      """),
    .unknownTerm: Explanation(
      "a term that is not in the glossary of its language",
      """
      Beside a term, the page explains it in the language of the text. So it must
      stand in the glossary of that language; one of another language does not help
      the reader.

      Correct the name, or add the term to glossary/<tag>.yaml, under the same name as
      in the other languages:

        reflection-period:
          term: reflection period
          gloss: time to recover and to think, before you decide anything
      """),
    .unknownCourse: Explanation(
      "a course that should be taken first, and is not there",
      """
      'prerequisites' in course.yaml names courses by their folders in training/. Each
      of them must be there, and none of them may ask for this one first.
      """),
    .unknownModule: Explanation(
      "a module that the course does not have",
      """
      The list in course.yaml names a module, but there is no folder of that name in
      the course. The course would be taught with a gap.

      Correct the name or remove it. Then 'varde new module first-course/farewell'
      begins a new module, and adds it to the list.
      """),
    .unlistedModule: Explanation(
      "a module that its course does not list",
      """
      The folder of the module is there, but 'modules' in course.yaml does not name
      it. Nobody would see it, and its place in the course is not known.

      Add its name to the list, where it is taught. If it is not ready, move its
      folder out of content/ for now.

        modules: [notice, talk, refer]
      """),
    .unofferedLanguage: Explanation(
      "a file in a language in which it is not shown",
      """
      Somebody has written this, but nobody will see it: the site, the communities of
      the topic, or the course do not offer the language.

      Add its tag to 'languages' in site.yaml, in the record of a community for whom
      the topic is, or in course.yaml. The site can be written all the same. Nobody
      can choose a language of site.yaml that neither a community nor a course has,
      for it would lead to empty pages; search engines are not told of it.
      """),
    .sourceLanguage: Explanation(
      "no single text from which the others were translated",
      """
      In each folder, one text has no 'source:'; the others were translated from it.
      Varde compares them with it paragraph by paragraph, to show the reader in
      another language what a translation lacks. Compared with the wrong text, a
      warning could be lost.

      Write 'source:' with the tag of a text in the same folder into every
      translation, and into no other.
      """),
    .unknownHandout: Explanation(
      "a handout that a place asks for and no topic has",
      """
      A set for a place holds what is printed of topics: 'topic/design'. Without this
      one, the set would be smaller than whoever carries it there believes.

      Use one of the names that the finding lists, or add the design to 'handouts' in
      the item.yaml of the topic.
      """),
    .missingName: Explanation(
      "a community that has no name in one of its languages",
      """
      The community is offered in this language, but has no name in it. People look
      for themselves in a list, and would pass over a name that they cannot read.

      Add the name to 'names', or remove the language from 'languages'.

        names: {en: Au pairs, da: Au pairer}
        languages: [en, da]
      """),
    .missingWordList: Explanation(
      "a language without the words that keep its readers safe",
      """
      Varde looks for some words in every text, and each language's file lists them:
      'negations', and 'turning' where texts are translated from the language, are
      the words that turn a sentence round. Without both, every change of wording
      keeps old translations from being shown. Without 'calling', a short number is
      not seen as one to call. Without 'urgent', a search for help does not show
      whom to call first.

      Ask a native reader for the words, and write them into the file.

        negations: [ne, pas, jamais, personne, rien, sans]
        turning: [sauf, avant, après, seulement, interdit*]
      """),
  ]
}
