extension Diagnostic {
  /// The stable name of a kind of finding, as it stands in brackets behind the message.
  ///
  /// `varde explain <name>` prints its ``explanation``; the folder
  /// `Tests/Fixtures/diagnostics/<name>/` holds an example with the exact text.
  public enum Identifier: String, Sendable, Hashable, CaseIterable {
    // Files
    case unreadableFile = "unreadable-file"
    case invalidUTF8 = "invalid-utf8"
    case unknownFile = "unknown-file"
    case missingFile = "missing-file"
    case badName = "bad-name"
    case reservedName = "reserved-name"
    case outsideLink = "outside-link"
    case fileSize = "file-size"
    case unportableName = "unportable-name"
    case takenAddress = "taken-address"
    case lostAddress = "lost-address"

    // Records (YAML)
    case yamlSyntax = "yaml-syntax"
    case yamlFeature = "yaml-feature"
    case cutValue = "cut-value"
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case duplicateKey = "duplicate-key"
    case duplicateEntry = "duplicate-entry"
    case wrongType = "wrong-type"
    case badValue = "bad-value"
    case badLanguageTag = "bad-language-tag"
    case badDate = "bad-date"
    case badPhoneNumber = "bad-phone-number"
    case unassignedNumber = "unassigned-number"

    // Claims
    case typedPercentage = "typed-percentage"
    case impossibleShare = "impossible-share"
    case unsuitableClaim = "unsuitable-claim"

    // Relations
    case unknownLanguage = "unknown-language"
    case unknownCommunity = "unknown-community"
    case unknownContact = "unknown-contact"
    case unknownClaim = "unknown-claim"
    case unknownTerm = "unknown-term"
    case unknownModule = "unknown-module"
    case unknownCourse = "unknown-course"
    case unknownPictogram = "unknown-pictogram"
    case unknownHandout = "unknown-handout"
    case unlistedModule = "unlisted-module"
    case unofferedLanguage = "unoffered-language"
    case sourceLanguage = "source-language"
    case missingName = "missing-name"
    case missingWordList = "missing-word-list"

    // Interface texts
    case missingText = "missing-text"
    case untranslatedText = "untranslated-text"
    case unknownText = "unknown-text"
    case pluralForms = "plural-forms"
    case badPlaceholder = "bad-placeholder"

    // Markdown
    case missingFrontMatter = "missing-front-matter"
    case emptyText = "empty-text"
    case uncertainTranslation = "uncertain-translation"
    case placeholder = "placeholder"
    case rawHTML = "raw-html"
    case unsafeLink = "unsafe-link"
    case brokenLink = "broken-link"
    case brokenAnchor = "broken-anchor"
    case brokenImage = "broken-image"
    case badPicture = "bad-picture"
    case unusedPicture = "unused-picture"
    case pictureTag = "picture-tag"
    case headingLevel = "heading-level"
    case tableCells = "table-cells"
    case markupLimit = "markup-limit"
    case rawMarkdown = "raw-markdown"
    case unusedDefinition = "unused-definition"
    case controlCharacter = "control-character"
    case directionSign = "direction-sign"

    // Directives
    case unknownDirective = "unknown-directive"
    case unclosedDirective = "unclosed-directive"
    case strayDirectiveEnd = "stray-directive-end"
    case misplacedDirective = "misplaced-directive"
    case directiveSyntax = "directive-syntax"
    case unknownAttribute = "unknown-attribute"
    case missingAttribute = "missing-attribute"
    case duplicateAttribute = "duplicate-attribute"
    case idleVariant = "idle-variant"

    // Courses
    case questionAnswers = "question-answers"
    case questionFeedback = "question-feedback"
    case answerPattern = "answer-pattern"
    case unknownObjective = "unknown-objective"
    case untestedObjective = "untested-objective"
    case untaughtObjective = "untaught-objective"
    case moduleMinutes = "module-minutes"
    case idlePassMark = "idle-pass-mark"
    case caseSteps = "case-steps"
    case caseChoice = "case-choice"
    case unreachableStep = "unreachable-step"
    case endlessCase = "endless-case"
    case caseDebriefing = "case-debriefing"

    // Wording
    case avoidWord = "avoid-word"
    case tellingWord = "telling-word"
    case longSentence = "long-sentence"
    case readingLevel = "reading-level"

    // Contacts
    case literalContact = "literal-contact"
    case declaredContact = "declared-contact"
    case idleFigure = "idle-figure"
    case professionalContact = "professional-contact"
    case foreignContact = "foreign-contact"
    case unreachableContact = "unreachable-contact"

    // Handouts
    case handoutOverflow = "handout-overflow"
    case handoutOmission = "handout-omission"
    case missingGlyph = "missing-glyph"
    case printTemplate = "print-template"
    case handoutFailure = "handout-failure"

    // Templates
    case templateSyntax = "template-syntax"
    case missingTemplate = "missing-template"
    case unknownPartial = "unknown-partial"
    case unknownVariable = "unknown-variable"
    case templateDepth = "template-depth"
    case unsafeTemplate = "unsafe-template"

    /// Whether the finding keeps the site from being written.
    public var severity: Severity {
      switch self {
      case .unknownFile, .unportableName, .lostAddress, .unusedPicture, .unofferedLanguage,
        .pictureTag, .headingLevel, .tableCells, .idleVariant, .emptyText, .untranslatedText,
        .placeholder, .uncertainTranslation, .avoidWord, .tellingWord, .longSentence,
        .readingLevel, .questionFeedback,
        .answerPattern, .unknownObjective, .untestedObjective, .untaughtObjective, .moduleMinutes,
        .idlePassMark,
        .unreachableStep, .caseDebriefing, .handoutOmission, .unassignedNumber, .idleFigure,
        .missingWordList, .rawMarkdown, .unusedDefinition, .cutValue:
        .warning
      default: .error
      }
    }
  }
}
