import Markup
import Testing

@testable import Content

/// Slides, and the plan of a session, as they follow from the text of a module.
@Suite struct SlideTests {
  private func module(_ body: String) throws -> (item: ResolvedItem, text: ComposedText) {
    let folder = ContentFolder([
      "training/basics/notice/da.md": ContentFolder.text(body)
    ])
    let item = try #require(folder.resolved("training/basics/notice"))
    return (item, item.compose([item.item.source.language], community: nil))
  }

  /// Each slide: its heading, what it shows, and behind a bar its notes.
  private func outline(_ body: String) throws -> [String] {
    let (item, text) = try module(body)
    func words(_ blocks: [ComposedText.Block]) -> String {
      blocks.map { block in
        let words = item.item.translations[block.translation].document.plainText(of: block.node)
        switch block.part {
        case .all: return words
        case .question(let number): return "?\(number)"
        case .solution(let number): return "!\(number)"
        case .step(let number): return ">\(number)"
        }
      }.joined(separator: "+")
    }
    return item.slides(of: text).map { slide in
      let heading = slide.heading.map { words([$0]) } ?? "-"
      let minutes = slide.minutes > 0 ? " \(slide.minutes)" : ""
      return "\(heading): \(words(slide.content)) | \(words(slide.notes))\(minutes)"
    }
  }

  @Test func `a list is a slide, and what stands before it its notes`() throws {
    #expect(
      try outline("After it you can\n\n1. know\n\n## Look\n\nLong words.\n\n- a\n\nMore words.")
        == ["-: After it you can+know | ", "Look: a | Long words.+More words."])
  }

  @Test func `a section without anything to show is its heading`() throws {
    #expect(
      try outline("## Look\n\nWords.\n\n## Go\n")
        == ["Look: | Words.", "Go:  | "].map {
          $0.replacing("Look: |", with: "Look:  |")
        })
  }

  @Test func `questions and steps are slides of their own`() throws {
    let quiz =
      ":::quiz{objective=\"1\"}\n1. A?\n   - [x] a\n   - [ ] b\n\n2. B?\n   - [x] a\n   - [ ] b\n:::"
    #expect(try outline("## Ask\n\n\(quiz)") == ["Ask: ?0 | !0", "Ask: ?1 | !1"])
    let story = ":::case{minutes=9}\nIt is.\n\n1. Now?\n   - go => 2\n\n2. Gone.\n:::"
    #expect(try outline("## Try\n\n\(story)") == ["Try: >0 |  9", "Try: >1 | "])
  }

  @Test func `slides that are written take the place of those by rule`() throws {
    #expect(
      try outline("## Look\n\n- a\n\n:::slide\nShort\n:::\n\n- b\n\n:::slide\nOther\n:::\n\nEnd.")
        == ["Look: Short | a", "Look: Other | b+End."])
    #expect(
      try outline("## Look\n\n- a\n\n## Off\n\n- b\n\n:::slide\n:::\n\n## On\n\n- c")
        == ["Look: a | b", "On: c | "])
  }

  @Test func `notes for trainers are notes, with their minutes`() throws {
    #expect(
      try outline("## Look\n\n- a\n\n:::facilitator{minutes=5}\nAsk.\n:::") == [
        "Look: a | Ask. 5"
      ])
  }

  @Test func `the first question of each objective measures`() throws {
    func quiz(_ objective: Int, _ words: String) -> String {
      ":::quiz{objective=\"\(objective)\"}\n1. \(words)\n   - [x] a\n   - [ ] b\n:::\n\n"
    }
    let (item, text) = try module(quiz(2, "B?") + quiz(1, "A?") + quiz(2, "C?"))
    let found = item.measuringQuestions(of: text)
    #expect(found.map(\.part) == [.question(0), .question(0)])
    let words = found.map { item.item.source.document.plainText(of: $0.node) }
    #expect(words.map { $0.prefix(2) } == ["B?", "A?"])
  }

  @Test func `a plan has the parts that say how long they take`() throws {
    let (item, text) = try module(
      """
      :::facilitator{minutes=3}
      Hello.
      :::

      ## Do

      :::facilitator{minutes=2}
      One.
      :::

      :::facilitator{minutes=1}
      Two.
      :::

      ::::exercise{minutes=20}
      :::facilitator{minutes=15}
      Within.
      :::
      ::::
      """)
    let plan = SessionPlan(text, of: item)
    #expect(plan.minutes == 26)
    #expect(plan.parts.map(\.minutes) == [3, 3, 20])
    #expect(plan.parts.map(\.activity) == [nil, nil, .exercise])
    #expect(plan.parts.map { $0.heading == nil } == [true, false, false])
  }

  @Test func `a case has its steps, and where choices lead`() throws {
    let text = """
      :::case
      It is.

      1. Now?

         - go => 2
         - [link](https://a.example/) on => 9

      2. Gone.

         So.

      Behind.
      :::
      """
    let document = MarkupParser.parse(Array(text.utf8), file: "c.md").document
    let story = try #require(BranchingCase.all(within: Document.root, of: document).first)
    #expect(story.steps.map(\.isEnding) == [false, true])
    #expect(story.steps[0].choices.map { story.target(of: $0, in: document) } == [2, nil])
    #expect(story.steps[0].choices[1].words.plainText(in: document) == "link on")
    #expect(story.steps[1].blocks.count == 2)
    #expect(story.opening.count == 1 && story.closing.count == 1)
  }
}
