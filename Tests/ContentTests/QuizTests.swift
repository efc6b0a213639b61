import Content
import Markup
import Testing

/// Questions as editors write them.
@Suite struct QuizTests {
  private func read(_ questions: String, attributes: String = "") -> (Quiz, Document)? {
    let text = ":::quiz\(attributes)\n\(questions)\n:::\n"
    let document = MarkupParser.parse(Array(text.utf8), file: "q.md").document
    return Quiz.all(within: Document.root, of: document).first.map { ($0, document) }
  }

  /// Each question: its kind, its answers (`+` before right ones), and how many blocks explain it.
  private func outline(_ questions: String) -> [String] {
    guard let (quiz, document) = read(questions) else { return [] }
    return quiz.questions.map { question in
      let answers = question.answers.map { answer in
        let match = answer.match.map { "=\($0.plainText(in: document))" } ?? ""
        let words = answer.words.plainText(in: document)
        let why = answer.feedback.map { "?\(document.plainText(of: $0))" }.joined()
        return (answer.isRight ? "+" : "-") + words + match + why
      }
      return "\(question.kind) \(answers.joined(separator: "|")) \(question.feedback.count)"
    }
  }

  @Test func `an answer is right when it is marked`() {
    #expect(
      outline("1. A?\n\n   - [ ] no\n   - [x] yes\n\n   Why.") == ["single -no|+yes 1"])
    #expect(outline("1. A?\n   - [X] yes\n   - [ ] no") == ["single +yes|-no 0"])
  }

  @Test func `with two right answers, all are to be chosen`() {
    #expect(
      outline("1. A?\n\n   - [x] a\n   - [x] b\n   - [ ] c") == ["multiple +a|+b|-c 0"])
  }

  @Test func `a numbered list without marks is an order`() {
    #expect(outline("1. A?\n\n   1. one\n   2. two") == ["ordering -one|-two 0"])
    #expect(outline("1. A?\n\n   1. [x] one\n   2. [ ] two") == ["single +one|-two 0"])
  }

  @Test func `arrows make pairs`() {
    #expect(
      outline("1. A?\n\n   - a => *b* => c\n   - **d** => e")
        == ["matching +a=b => c|+d=e 0"])
    #expect(outline("1. A?\n\n   - a => b\n   - c") == ["single -a => b|-c 0"])
    #expect(outline("1. A?\n\n   - [x] a => b\n   - [ ] c") == ["single +a => b|-c 0"])
  }

  @Test func `a paragraph within an answer explains it`() {
    #expect(
      outline("1. A?\n\n   - [ ] no\n\n     Because.\n   - [x] yes\n\n   All.\n\n   - of it")
        == ["single -no?Because.|+yes 2"])
  }

  @Test func `a list above the answers belongs to the question`() throws {
    let (quiz, _) = try #require(
      read("1. Which?\n\n   * of\n   * these\n\n   - [x] a\n   - [ ] b\n"))
    let question = try #require(quiz.questions.first)
    #expect(question.stem.count == 2 && question.answers.count == 2)
  }

  @Test func `what is no list stands between the questions`() throws {
    let (quiz, _) = try #require(
      read("Read.\n\n1. A?\n   - [x] a\n   - [ ] b\n\n## More\n", attributes: "{objective=\"2\"}"))
    #expect(quiz.parts.count == 3 && quiz.questions.count == 1)
    #expect(quiz.objectiveNumber == 2)
  }

  @Test(arguments: 2...9)
  func `an order that is right as written is shown in another`(of count: Int) throws {
    let list = (1...count).map { "   \($0). n\($0)" }.joined(separator: "\n")
    let (quiz, _) = try #require(read("1. A?\n\n\(list)"))
    let order = try #require(quiz.questions.first).shownOrder
    #expect(order.sorted() == Array(0..<count) && order != Array(0..<count))
  }

  @Test func `a quiz without questions, and questions without answers, are read`() {
    #expect(outline("Nothing here.") == [])
    #expect(outline("1. A?\n2.\n3. - [x]") == ["single  0", "single  0", "single + 0"])
  }
}
