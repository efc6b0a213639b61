extension Explanation {
  /// What is wrong with the templates, which say how pages look.
  static let templates: [Diagnostic.Identifier: Explanation] = [
    .templateSyntax: Explanation(
      "a tag of a template that cannot be read",
      """
      Every page goes through the templates, so nothing is written until this is
      mended. Most often a tag is not closed, or a section is closed before one within
      it. The language is Mustache.

      If you did not mean to change how pages look, undo the last change of the file.

        wrong   {{#topics}}<li>{{title}}</li>
        right   {{#topics}}<li>{{title}}</li>{{/topics}}
      """),
    .missingTemplate: Explanation(
      "a template that every site needs",
      """
      Some kind of page has no template, so none of these pages could be made: all
      topics, or all courses, would be missing.

      Copy the file from the templates that come with varde. 'varde new site other'
      writes them into the folder other/templates, from where you can take it.
      """),
    .unknownPartial: Explanation(
      "a template that asks for another which does not exist",
      """
      A tag such as '{{>contact}}' or '{{<layout}}' shows another template at its
      place. There is none of this name, and that part of the page would be missing.

      Correct the name. It is that of the file, without '.mustache'.
      """),
    .unknownVariable: Explanation(
      "a variable that no page has",
      """
      This is looked for with --strict-templates only. The variable shows nothing, and
      nobody would notice that a page lacks it.

      Correct the name: the finding lists those that can be seen from here. Within
      '{{#topics}} … {{/topics}}', these are the names of each topic first, and then
      those of the page.
      """),
    .templateDepth: Explanation(
      "templates that lie too deep in one another",
      """
      More than 64 templates are shown within one another, or more than 64 sections of
      one template. The first is nearly always a template that shows itself, which
      would never end.

      Find the tag '{{>name}}' that leads back to where it came from, and remove it.
      Move inner sections into a template of their own.
      """),
    .unsafeTemplate: Explanation(
      "a template whose pages lack what keeps readers safe",
      """
      Pages for the public have a link that leaves them at once, and say whom to call.
      Every page says what it may load, so that nobody else learns who reads it. The
      template of your site shows one of these nowhere.

      Compare it with the template of the same name that comes with varde, and put
      back what it has: '{{>leave}}' behind '<body>', '{{>help}}' at the end of the
      text, and the policy in '<head>'. 'varde new site other' writes them into the
      folder other/templates.
      """),
  ]
}
