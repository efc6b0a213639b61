import Diagnostics
import Testing

@testable import Content

/// What does not hold together in a course.
@Suite struct CourseCheckTests {
  /// The findings about a module with this text.
  private func findings(_ body: String, minutes: Int = 30) -> [String] {
    ContentFolder([
      "training/basics/notice/da.md": ContentFolder.text(body),
      "training/basics/notice/item.yaml": "minutes: \(minutes)\n",
    ]).assembled().diagnostics.map { "\($0.identifier.rawValue): \($0.message)" }
  }

  private func quiz(_ answers: [String]) -> String {
    let questions = answers.map { "1. Q?\n\n\($0)\n\n   So.\n" }
    return
      "1. know it\n\n\(taught):::quiz{objective=\"1\"}\n\(questions.joined(separator: "\n")):::"
  }

  private let taught = ":::keypoints{objective=\"1\"}\nIt.\n:::\n\n"

  /// Answers of these lengths, of which one is right.
  private func answers(_ lengths: [Int], right: Int) -> String {
    lengths.enumerated().map { number, length in
      "   - [\(number == right ? "x" : " ")] " + String(repeating: "a", count: length)
    }.joined(separator: "\n")
  }

  @Test func `a sound quiz has no finding`() {
    #expect(findings(quiz((0...3).map { answers([3, 4, 5, 6], right: $0) })) == [])
  }

  @Test(arguments: [
    ("::::slide\n- A\n\n:::facilitator\nB\n:::\n::::", "is on no slide"),
    (
      ":::::facilitator\n::::note\n:::quiz\n1. A?\n\n   - [x] B\n   - [ ] C\n\n   D.\n:::\n::::\n:::::",
      "question banks would hold it"
    ),
  ])
  func `a block that nobody would see where it stands is told`(body: String, fact: String) {
    let found = findings(body)
    #expect(found.count == 1 && found[0].hasPrefix("misplaced-directive: "), "\(found)")
    #expect(found.first?.contains(fact) == true, "\(found)")
  }

  @Test func `what is for trainers may hold and follow anything else`() {
    #expect(
      findings(
        ":::slide\n- A\n:::\n\n::::facilitator\n:::note\nA\n:::\n\n:::exercise\nB\n:::\n::::") == []
    )
  }

  @Test func `three questions may be alike by chance, and four are not`() {
    let alike = answers([3, 9, 3], right: 1)
    #expect(findings(quiz(Array(repeating: alike, count: 3))) == [])
    #expect(
      findings(quiz(Array(repeating: alike, count: 4))) == [
        "answer-pattern: the right answer is always number 2: 4 questions",
        "answer-pattern: the right answer is always the longest: 4 questions",
      ])
  }

  @Test func `the last of lists that differ in length is a place too`() {
    let last = (2...5).map { answers(Array(repeating: 4, count: $0), right: $0 - 1) }
    #expect(
      findings(quiz(last)) == ["answer-pattern: the right answer is always the last: 4 questions"])
  }

  @Test func `as long as another one is not the longest`() {
    let equal = (0...3).map { answers([5, 5, 5, 5], right: $0) }
    #expect(findings(quiz(equal)) == [])
  }

  @Test func `an order or pairs have no place that gives them away`() {
    let order = Array(repeating: "   1. first of all\n   2. then", count: 4)
    #expect(findings(quiz(order)) == [])
  }

  @Test func `pairs need both halves`() {
    #expect(
      findings(quiz(["   - a =>\n   - b => c"])) == [
        "question-answers: answer 1 has no words"
      ])
  }

  @Test(arguments: ["0", "2", "01", "x", ""])
  func `an objective is the number of an item`(written number: String) {
    let text = quiz([answers([3, 4], right: 0)])
      .replacing(":::quiz{objective=\"1\"}", with: ":::quiz{objective=\"\(number)\"}")
    #expect(
      findings(text) == [
        "untested-objective: no quiz tests objective 1",
        "unknown-objective: there is no objective '\(number)'",
      ])
  }

  @Test func `a list behind a heading is none of objectives`() {
    let text =
      "## Steps\n\n1. one\n2. two\n\n"
      + quiz([answers([3, 4], right: 0)]).replacing(taught, with: "")
    #expect(findings(text) == ["unknown-objective: the module has no list of objectives"])
    #expect(findings("1. know it\n2. do it") == [])
  }

  @Test func `a part teaches one objective or several`() {
    let text = quiz([answers([3, 4], right: 0)])
    #expect(
      findings(text.replacing(taught, with: "")) == [
        "untaught-objective: no part teaches objective 1"
      ])
    let both = "1. know it\n2. do it\n\n:::exercise{objective=\"1 2\"}\nDo.\n:::"
    #expect(findings(both) == [])
    #expect(
      findings(both.replacing("1 2", with: "2 3")) == [
        "untaught-objective: no part teaches objective 1",
        "unknown-objective: there is no objective '3'",
      ])
  }

  @Test func `a quiz is for one objective`() {
    let text = quiz([answers([3, 4], right: 0)])
      .replacing(":::quiz{objective=\"1\"}", with: ":::quiz{objective=\"1 1\"}")
    #expect(findings(text).contains("untested-objective: no quiz tests objective 1"))
  }

  /// A case whose steps have these choices.
  private func story(_ steps: [[String]]) -> String {
    let written = steps.map { choices in
      let rest =
        choices.isEmpty ? "   So.\n" : choices.map { "   - a => \($0)\n" }.joined()
      return "1. It happens.\n\n" + rest
    }
    return ":::case\nIt begins.\n\n\(written.joined(separator: "\n")):::\n"
  }

  @Test func `a case may go back, and must come to an end`() {
    #expect(findings(story([["2", "3"], ["1", "3"], []])) == [])
    #expect(
      findings(story([["2"], ["1"]])) == ["endless-case: no way leads from step 1 to an end"])
    #expect(
      findings(story([["1", "2"], ["3"], ["2"], []])) == [
        "endless-case: no way leads from step 1 to an end",
        "unreachable-step: no choice leads to step 4",
      ])
  }

  @Test(arguments: ["0", "4", "-1", "x", "1.", "9223372036854775808"])
  func `a choice leads to a step`(written: String) {
    #expect(
      findings(story([["2", written], ["3"], []])) == [
        "case-choice: there is no step '\(written)'"
      ])
  }

  @Test func `parts within a part are in its time`() {
    let nested = "::::exercise{minutes=20}\n:::facilitator{minutes=15}\nA.\n:::\n::::\n"
    #expect(findings(nested) == [])
    #expect(
      findings(nested + "\n:::facilitator{minutes=11}\nB.\n:::") == [
        "module-minutes: the parts take 31 minutes, and the module 30"
      ])
    let huge = ":::facilitator{minutes=9223372036854775807}\nB.\n:::\n"
    #expect(findings(huge + "\n" + huge).count == 1)
  }
}
