internal import Diagnostics
internal import Markup

/// Finds questions that nobody can answer, that teach nothing, or that give their answer away.
struct QuizCheck {
  private let text: Translation
  private let quizzes: [Quiz]
  private var document: Document { text.document }

  static func check(_ text: Translation) -> [Diagnostic] {
    guard text.document.directives.contains(where: { $0.name == .quiz }) else { return [] }
    let check = QuizCheck(text)
    return check.quizzes.flatMap(\.questions).flatMap(check.findings) + check.patterns
  }

  private init(_ text: Translation) {
    self.text = text
    quizzes = Quiz.all(within: Document.root, of: text.document)
  }

  private func findings(_ question: Question) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let (fact, remedy) = fault(in: question) {
      found.append(
        Diagnostic(.questionAnswers, fact, at: location(of: question), remedy: remedy))
    }
    if !question.answers.isEmpty, !question.hasFeedback {
      found.append(
        Diagnostic(
          .questionFeedback, "nothing says why the answer is right", at: location(of: question),
          remedy: "write a paragraph below the answers"))
    }
    return found
  }

  private func fault(in question: Question) -> (fact: String, remedy: String)? {
    switch question.answers.count {
    case 0:
      return (
        "the question has no answers",
        "write a list of them below it, with three spaces before each '-'"
      )
    case 1: return ("the question has one answer alone", "write others to choose from")
    default: break
    }
    if let empty = question.answers.first(where: \.isEmpty) {
      let number = (question.answers.firstIndex { $0.node == empty.node } ?? 0) + 1
      return ("answer \(number) has no words", "write some, or remove it")
    }
    if question.kind == .single, !question.answers.contains(where: \.isRight) {
      if let mark = question.answers.lazy.compactMap(nearMark).first {
        return (
          "'\(mark)' does not mark an answer", "write '[x]' without a space before the right one"
        )
      }
      return ("no answer is marked as right", "begin it with '[x]', and the others with '[ ]'")
    }
    return nil
  }

  /// What an answer begins with that was to be a mark: `[ x]`.
  private func nearMark(_ answer: Answer) -> String? {
    let words = document.plainText(of: answer.node)
    guard words.hasPrefix("["), let end = words.firstIndex(of: "]") else { return nil }
    let inside = words[words.index(after: words.startIndex)..<end]
    return inside.filter { $0 != " " }.lowercased() == "x" ? String(words[...end]) : nil
  }

  /// The first line of the question.
  private func location(of question: Question) -> SourceLocation {
    SourceLocation(
      file: text.file, range: document.nodes[question.stem.first ?? question.node].range)
  }

  // MARK: What gives answers away

  /// Fewer questions may be alike by chance.
  private static let fewestForPattern = 4

  /// All quizzes of a text are one row of questions to whoever answers them.
  private var patterns: [Diagnostic] {
    let questions = quizzes.flatMap(\.questions).filter { question in
      question.kind == .single && question.answers.count > 1
        && question.answers.contains(where: \.isRight)
    }
    guard questions.count >= Self.fewestForPattern, let first = questions.first else { return [] }
    var found: [Diagnostic] = []
    func report(_ place: String, _ remedy: String) {
      found.append(
        Diagnostic(
          .answerPattern, "the right answer is always \(place): \(questions.count) questions",
          at: location(of: first), remedy: remedy))
    }
    let places = questions.map { $0.answers.firstIndex(where: \.isRight) ?? 0 }
    if Set(places).count == 1 {
      report(places[0] == 0 ? "the first" : "number \(places[0] + 1)", "move some of them")
    } else if zip(questions, places).allSatisfy({ $0.answers.count == $1 + 1 }) {
      report("the last", "move some of them")
    }
    if questions.allSatisfy(isLongestRight) {
      report("the longest", "shorten some, or make wrong ones longer")
    }
    return found
  }

  private func isLongestRight(_ question: Question) -> Bool {
    let lengths = question.answers.map { $0.words.plainText(in: document).unicodeScalars.count }
    let longest = lengths.max() ?? 0
    return zip(question.answers, lengths).allSatisfy { $0.isRight == ($1 == longest) }
  }
}

extension Answer {
  /// Whether it, or half of it, says nothing.
  fileprivate var isEmpty: Bool { words.pieces.isEmpty || match?.pieces.isEmpty ?? false }
}
