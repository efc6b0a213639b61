internal import Content

/// The questions of a course in one language, written out.
struct QuestionBank {
  /// The title of the course.
  let title: String
  /// What readers must know of its texts: languages other than its own, machine translation.
  let notices: [String]
  /// In the order of the course.
  let questions: [Entry]

  /// One question.
  struct Entry {
    /// The same as long as the question is: when its words change, and in the next bank.
    ///
    /// Its name (``QuestionNames``), then the language, since one category of a platform may hold several.
    let identifier: String
    let kind: Question.Kind
    /// Of a sentence that is true or false, which it is; nil of other questions.
    let isTrue: Bool?
    /// The words of the question, without markup.
    let name: String
    /// Blocks of HTML.
    let stem: String
    let choices: [Choice]
    /// Blocks of HTML; empty where there is none.
    let feedback: String
  }

  /// One answer.
  struct Choice {
    /// Inlines of HTML.
    let words: String
    /// What belongs to it, without markup.
    let match: String?
    let isRight: Bool
    /// Blocks of HTML; empty where there is none.
    let feedback: String
  }
}

extension QuestionBank {
  init(of course: Course, in language: LanguageTag, _ resolved: ResolvedLibrary) {
    let chain = resolved.fallbackChain(for: language, in: course)
    var notices: [String] = []
    var questions: [Entry] = []
    for item in course.items {
      guard let item = resolved.item(in: item.folder) else { continue }
      let text = item.compose(chain, community: nil)
      let own = Self.questions(of: item, text, resolved.library)
      if !own.isEmpty {
        notices += resolved.notices(before: text, of: item).filter { !notices.contains($0) }
      }
      questions += own
    }
    title = resolved.item(in: course.item.folder)?.heading(chain).title.text ?? ""
    self.notices = notices
    self.questions = questions
  }

  private static func questions(
    of item: ResolvedItem, _ text: ComposedText, _ library: Library
  ) -> [Entry] {
    var names = QuestionNames(of: item.item)
    var entries: [Entry] = []
    for block in text.blocks {
      let translation = item.item.translations[block.translation]
      let writer = QuestionWriter(item, block.translation, library, bank: text.language)
      for quiz in Quiz.all(within: block.node, of: translation.document) {
        for (question, name) in zip(quiz.questions, names.names(of: quiz)) {
          entries.append(writer.entry(question, identifier: "\(name)/\(text.language)"))
        }
      }
    }
    return entries
  }
}
