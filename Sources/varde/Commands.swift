internal import Content
internal import Diagnostics

/// The table of all commands.
enum Commands {
  static let version = "0.1.0"

  static let all: [Command] = [
    Command(
      name: "build", summary: "Write the site.",
      options: inputOptions + outputOptions + siteOptions + [
        formatsOption, fontsOption, cacheOption, partOption,
        Command.Option(
          name: "dry-run", value: nil, help: "print every file of the site, and write nothing"),
      ] + reportOptions,
      run: BuildCommand.build),
    Command(
      name: "check", summary: "Find all that is wrong, and write nothing.",
      options: inputOptions + siteOptions + [
        formatsOption, fontsOption, cacheOption, partOption,
        Command.Option(
          name: "fix", value: nil, help: "make the replacements that are exact, then check again"),
      ] + reportOptions,
      run: BuildCommand.check),
    Command(
      name: "explain", summary: "Say what a finding means and how to mend it.",
      arguments: [
        Command.Argument(
          name: "diagnostic", help: "the name in brackets behind the finding; none lists all",
          isOptional: true)
      ],
      run: ExplainCommand.explain),
    Command(
      name: "explain-page",
      summary: "Say for each block of a page where it came from, and why.",
      arguments: [
        Command.Argument(name: "path", help: "its address in the site: da/au-pairs/your-pay")
      ],
      options: inputOptions + reportOptions, run: ExplainPageCommand.explain),
    Command(
      name: "new", summary: "Begin a text, a record, or a site, with what it needs.",
      arguments: [
        Command.Argument(name: "kind", help: "what it is", choices: NewCommand.kinds),
        Command.Argument(
          name: "id", help: "its name, language tag, course/module, or folder for a site"),
      ],
      options: inputOptions, run: NewCommand.run),
    Command(
      name: "translation",
      summary: "See what is behind in translations, and record what no longer is.",
      arguments: [
        Command.Argument(name: "action", help: "what to do", choices: TranslationCommand.actions),
        Command.Argument(
          name: "item", help: "for diff, confirm and adopt: its folder, or the end of it",
          isOptional: true),
        Command.Argument(
          name: "language", help: "for diff, confirm and adopt: the tag of the translation",
          isOptional: true),
      ],
      options: [
        Command.Option(name: "language", value: "tag", help: "for status: this language alone"),
        Command.Option(
          name: "block", value: "number", help: "for confirm: this block alone, as diff numbers it"),
        Command.Option(
          name: "source", value: "file", help: "for adopt: the source that the text was made from"),
        Command.Option(
          name: "commit", value: "commit",
          help: "for adopt: the source as it was in this commit of git (default: as it is now)"),
      ] + inputOptions + reportOptions,
      run: TranslationCommand.run),
    Command(
      name: "board",
      summary: "Write pages for editors: how each text stands in each language, what to do next.",
      options: inputOptions + [
        Command.Option(
          name: "output", value: "folder", help: "where the board goes (default: board)"),
        Command.Option(
          name: "today", value: "date",
          help: "YYYY-MM-DD; decides what has expired (default: today)"),
      ] + reportOptions,
      run: BoardCommand.run),
    Command(
      name: "pack",
      summary:
        "Write a part of the site or a course as one zip file, or one page as one HTML file.",
      options: [
        Command.Option(name: "language", value: "tag", help: "for a zip file: this language alone"),
        Command.Option(
          name: "community", value: "id", help: "for a zip file: this community alone"),
        Command.Option(
          name: "single-file", value: "path",
          help: "this page, with all that it shows: da/au-pairs/your-pay"),
        Command.Option(
          name: "scorm", value: "course",
          help: "this course, in all its languages, for a learning platform: first-conversation"),
        Command.Option(
          name: "scorm-version", value: "version", help: "for --scorm (default: 1.2)",
          choices: ["1.2", "2004"]),
        Command.Option(
          name: "output", value: "file",
          help: "where it goes (default: named for what is in it, as da-au-pairs.zip)"),
        cacheOption,
      ] + inputOptions + siteOptions + reportOptions,
      run: PackCommand.run),
    Command(
      name: "handout", summary: "Print one handout of one text.",
      arguments: [
        Command.Argument(name: "item", help: "its folder, or the end of it")
      ],
      options: [
        Command.Option(
          name: "kind", value: "design", help: "what it looks like (needed)",
          choices: HandoutDesign.allCases.map(\.rawValue)),
        Command.Option(name: "language", value: "tag", help: "in which language (needed)"),
        Command.Option(
          name: "community", value: "id",
          help: "for whom (default: the first community of the text that has the language)"),
        Command.Option(
          name: "output", value: "file", help: "where it goes (default: named for what it is)",
          letter: "o"), fontsOption, cacheOption,
      ] + inputOptions + [baseURLOption, expiryOption] + reportOptions,
      run: HandoutCommand.run),
    Command(
      name: "review", summary: "Record that a person has read a text as it is now.",
      arguments: [
        Command.Argument(
          name: "item", help: "its folder, or the end of it; or communities/<id>"),
        Command.Argument(name: "language", help: "the tag of the text"),
      ],
      options: [
        Command.Option(
          name: "kind", value: "kind", help: "what it was read for",
          choices: Translation.Review.Kind.allCases.map(\.rawValue)), roleOption,
      ] + inputOptions + [todayOption] + reportOptions,
      run: ReviewCommand.run),
    Command(
      name: "confirm", summary: "Record that a person has compared a record with its source.",
      arguments: [
        Command.Argument(name: "kind", help: "which register", choices: ConfirmCommand.kinds),
        Command.Argument(name: "id", help: "its identifier"),
      ],
      options: [
        roleOption,
        Command.Option(
          name: "expires", value: "date",
          help: "when it must be done again (default: six months for a contact, a year for a claim)"
        ),
      ] + inputOptions + [todayOption] + reportOptions,
      run: ConfirmCommand.run),
    Command(
      name: "version",
      summary: "Record what a course teaches now, so that certificates can be checked.",
      arguments: [Command.Argument(name: "course", help: "its folder")],
      options: inputOptions + [todayOption] + reportOptions, run: VersionCommand.run),
    Command(
      name: "recall", summary: "List every file of the site that shows a contact or claim.",
      arguments: [Command.Argument(name: "id", help: "the identifier of the contact or claim")],
      options: inputOptions + [formatsOption] + reportOptions, run: RecallCommand.run),
    Command(
      name: "completion", summary: "Print the completion for a shell.",
      arguments: [
        Command.Argument(name: "shell", help: "which one", choices: ["bash", "zsh"])
      ],
      run: Completion.print),
  ]

  private static let inputOptions = [
    Command.Option(
      name: "content", value: "folder", help: "what editors write (default: content)"),
    Command.Option(
      name: "templates", value: "folder",
      help: "how pages look (default: templates, or those that come with varde)"),
  ]

  private static let roleOption = Command.Option(
    name: "by", value: "role", help: "who did it; a role is enough")

  private static let todayOption = Command.Option(
    name: "today", value: "date", help: "YYYY-MM-DD; the day that is written (default: today)")

  private static let outputOptions = [
    Command.Option(name: "output", value: "folder", help: "where the site goes (default: site)"),
    Command.Option(
      name: "gzip", value: nil,
      help: "put a compressed file beside each text, for servers that send it as it is"),
  ]

  private static let baseURLOption = Command.Option(
    name: "base-url", value: "address", help: "where the site will stand, instead of site.yaml")

  private static let expiryOption = Command.Option(
    name: "today", value: "date", help: "YYYY-MM-DD; decides what has expired (default: today)")

  private static let siteOptions = [
    baseURLOption, expiryOption,
    Command.Option(
      name: "release", value: nil,
      help: "refuse while something is unchecked, expired, unread or behind, and list it"),
    Command.Option(
      name: "jobs", value: "number", help: "tasks at a time (default: one for each core)"),
    Command.Option(
      name: "strict-templates", value: nil,
      help: "a variable of a template that does not exist is an error"),
  ]

  private static let formatsOption = Command.Option(
    name: "formats", value: "list",
    help: "what to make, of web, print, scorm, questions, epub and odp: web,print (default: all)")

  private static let fontsOption = Command.Option(
    name: "fonts", value: "folder",
    help: "the fonts of the handouts (default: those of the package fonts-noto-core)")

  private static let cacheOption = Command.Option(
    name: "cache", value: "folder",
    help: "where what was printed is kept for the next time (default: ~/.cache/varde)")

  private static let partOption = Command.Option(
    name: "only", value: "filter",
    help:
      "a part: language=da,community=au-pairs, or of the handouts kind=poster; '+' joins several")

  private static let reportOptions = [
    Command.Option(
      name: "format", value: "format", help: "of the findings: text or json (an object a line)",
      choices: DiagnosticPrinter.Format.allCases.map(\.rawValue)),
    Command.Option(
      name: "limit", value: "number",
      help: "how many findings of a kind are shown as text (default: 100; 0 shows all)"),
  ]
}
