extension Explanation {
  /// What is wrong with a file as a whole.
  static let files: [Diagnostic.Identifier: Explanation] = [
    .unreadableFile: Explanation(
      "a file that cannot be opened",
      """
      The file is there, but Varde may not open it, or it is a link to a file that is
      gone. Its text would be missing from the site, so nothing is written yet.

      Try to open it in your editor. If that fails too, ask whoever set up the folder.
      If it is a link that leads nowhere, delete it and put the file itself there.
      """),
    .invalidUTF8: Explanation(
      "a file that is not saved as UTF-8",
      """
      The file was saved in an older way of writing letters. From the marked place on,
      letters such as ø, é or ش cannot be told apart, and readers would see broken
      words and names.

      In your editor, choose "Save as" and the encoding "UTF-8". Then look whether the
      letters behind the marked place are right.
      """),
    .unknownFile: Explanation(
      "a file that is not used",
      """
      The site does not use a file of this name in this folder: nobody will see what
      it says. A slip in a name can make a text or a number vanish; so you are told.

      If it belongs to the site, give it the name and folder that content/README.md
      shows. If it is a note of yours, call it README.md, or move it elsewhere.

        wrong   contacts/night-line.yml
        right   contacts/night-line.yaml
      """),
    .missingFile: Explanation(
      "a file that others need is not there",
      """
      Some files work only together: a text with the item.yaml beside it, a record
      with at least one text, a module with the course.yaml around it, and all of them
      with site.yaml and languages/en.yaml. Without its record, nobody knows for whom
      a text is, so it is not shown to anyone.

      Write the file that the finding names. To begin something new,
      'varde new topic', 'varde new course' and the like write all the files that it
      needs.
      """),
    .badName: Explanation(
      "a name that cannot be part of an address",
      """
      File and folder names become the addresses of pages. Other letters, spaces and
      capitals are written in a different way by each program, and then links that
      people have saved or printed no longer work.

      Rename it with small letters a-z, digits and single hyphens. An address stays in
      the history of a browser, where others may look: let it not tell the subject.

        wrong   awareness/Løn & Kontrakt/
        right   awareness/your-pay/
      """),
    .reservedName: Explanation(
      "a name that the site uses itself",
      """
      In each language the site has pages of its own at 'training' and 'a-z'. A
      community of that name would have the same addresses, and one would hide the
      other.

      Rename the file in communities/, and write the new name wherever a text or
      record mentions the community.
      """),
    .outsideLink: Explanation(
      "a link that leads out of the content folder, or to a folder",
      """
      This name is a symbolic link to a file that is not in the content folder. What
      lies elsewhere on a computer is not meant for readers: a picture, or a file of
      the site, must be in the folder itself. A text or record may stand beside it.
      A link to a folder is not followed: all that is in it would be missing.

      Delete the link, and put a copy of the file or folder in its place.
      """),
    .fileSize: Explanation(
      "a file that is too large",
      """
      Texts and records may have 16 MB each, pictures and files of the site 64 MB.
      What is larger is a slip most of the time; and nobody could load it on a phone.

      Divide the text, or make the picture smaller: 1600 dots of width are enough for
      a screen and for paper. What must be so large belongs on another server.
      """),
    .unportableName: Explanation(
      "a name that other systems cannot hold",
      """
      Windows, macOS and most memory sticks do not tell capitals from small letters,
      and know names such as 'con' and signs such as ':' and '?' as something of
      their own. There one of two files overwrites the other, or cannot be copied.

      Rename the file or folder, also where texts name it.

        wrong   images/Door.png beside images/door.png
        right   images/door-open.png beside images/door.png
      """),
    .takenAddress: Explanation(
      "an address that two things want",
      """
      What stands in content/files is copied into the site as it is. A page, a picture
      or another part of the site has the same address, and one would hide the other;
      so would an old name of a text that is the name of another text now.

      Rename or remove the file in content/files, or take the name out of 'aliases'.
      """),
    .lostAddress: Explanation(
      "an address that the site no longer has",
      """
      The last build had a page there, and this one has none. Printed codes, links of
      others and bookmarks that lead there find nothing now.

      When the text has a new name, write the old one into its item.yaml or
      course.yaml: a small page then leads on to the new address.

        aliases: [old-name]

      When the text is gone for good, there is nothing to do.
      """),
  ]
}
