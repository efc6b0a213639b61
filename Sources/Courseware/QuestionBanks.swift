public import Content
public import Diagnostics
internal import Markup

/// The questions of each course as files that a learning platform reads: one for each course,
/// language and form, from the texts that the pages show.
public final class QuestionBanks: OutputFormat {
  /// `questions`.
  public static let name = "questions"

  /// For each course that asks something, in each of its languages: GIFT, then Moodle XML.
  public let routes: [Route]
  private let resolved: ResolvedLibrary
  private let files: [(course: Course, language: LanguageTag, form: Form)]

  /// How a bank is written.
  private enum Form: String, CaseIterable {
    case gift = "questions.gift"
    case moodleXML = "questions.xml"
  }

  /// The banks of a library.
  public init(_ resolved: ResolvedLibrary) {
    self.resolved = resolved
    files = resolved.library.courses.filter(\.hasQuestions).flatMap { course in
      resolved.library.languages.map(\.tag).filter(course.isOffered).flatMap { language in
        Form.allCases.map { (course, language, $0) }
      }
    }
    routes = files.enumerated().map { number, file in
      let folders = PagePath.folders(
        of: file.course.item.folder, in: file.language, community: nil)
      return Route(
        path: (folders + [file.form.rawValue]).joined(separator: "/"), number: number,
        subject: "questions of \(file.course.item.folder.path)", language: file.language)
    }
  }

  /// Nothing: what keeps a question from being asked, the check of its quiz has said.
  public var diagnostics: [Diagnostic] { [] }

  /// The bytes of one bank.
  public func render(_ route: Route) -> (bytes: [UInt8], diagnostics: [Diagnostic]) {
    let file = files[route.number]
    let bank = QuestionBank(of: file.course, in: file.language, resolved)
    let text =
      switch file.form {
      case .gift: GIFT.text(of: bank)
      case .moodleXML: MoodleXML.text(of: bank)
      }
    return (Array(text.utf8), [])
  }
}

extension Course {
  fileprivate func isOffered(in language: LanguageTag) -> Bool {
    item.record.course?.languages.contains { $0.value == language } ?? false
  }
}
