import Diagnostics
import Foundation
import Publishing
import TestSupport
import Testing

/// The slides of a course on paper, and what stands beside them.
@Suite struct SlideSheetTests {
  /// A site whose course prints its slides, with `text` as the end of its module.
  private static func workshop(_ text: String) throws -> Workshop {
    let workshop = try Workshop()
    try workshop.edit(
      "content/training/first-course/course.yaml", "pass-mark:",
      "handouts: [slides, slides-notes]\npass-mark:")
    let module = "content/training/first-course/meeting/en.md"
    try workshop.write(module, try workshop.read(module) + "\n" + text)
    return workshop
  }

  private static func file(_ workshop: Workshop, _ name: String) -> String {
    workshop.path("site/en/training/first-course/\(name).pdf")
  }

  /// What is printed of a module that ends with `text`.
  private static func printed(_ text: String) async throws -> (slides: String, notes: String) {
    let workshop = try workshop(text)
    let outcome = try await workshop.build()
    try #require(outcome.report != nil, "\(outcome.diagnostics)")
    return (
      try PrintedText.of(file(workshop, "slides")),
      try PrintedText.of(file(workshop, "slides-notes"))
    )
  }

  @Test func `what is for trainers stands in their notes alone`() async throws {
    let (slides, notes) = try await Self.printed(
      """
      ## A heading of its own

      This sentence is said, not shown.

      - A line that is shown

      :::facilitator{minutes=7}
      A hint that nobody else sees.
      :::
      """)
    for words in ["A heading of its own", "A line that is shown"] {
      #expect(slides.contains(words) && notes.contains(words), "\(words)")
    }
    for words in ["This sentence is said", "A hint that nobody else sees", "7 minutes"] {
      #expect(!slides.contains(words) && notes.contains(words), "\(words)")
    }
  }

  @Test func `a question is shown with its choices, then solved`() async throws {
    let (slides, notes) = try await Self.printed(
      """
      ## Questions

      :::quiz{objective="1"}
      1. What is the colour of the sky?

         - [ ] Green as grass
         - [x] Blue as the sea

         Since light is scattered.

      2. Which belongs to which?

         - cow => calf
         - mare => foal

         Both are young.
      :::
      """)
    for words in ["colour of the sky", "Green as grass", "Blue as the sea", "calf", "foal"] {
      #expect(slides.contains(words), "\(words)")
    }
    // The answer is the next slide, so that it can be shown when all have thought.
    for words in ["light is scattered", "Both are young", "mare – foal"] {
      #expect(slides.contains(words) && notes.contains(words), "\(words)")
    }
    let pages = slides.split(separator: "\u{c}").map(String.init)
    let question = try #require(pages.firstIndex { $0.contains("Green as grass") })
    #expect(!pages[question].contains("scattered") && pages[question + 1].contains("scattered"))
    // On the slide alone: whoever solves it names what is right.
    #expect(notes.components(separatedBy: "Green as grass").count == 2)
    #expect(notes.components(separatedBy: "Blue as the sea").count == 3)
  }

  @Test func `each step of a case names the steps that follow`() async throws {
    let (slides, _) = try await Self.printed(
      """
      ## A case

      :::case{minutes=5 objective="1"}
      The case opens.

      1. The door is shut.

         - Knock => 2
         - Go away => 3

      2. The door opens.

      3. You are outside.
      :::
      """)
    for words in ["The case opens", "Knock (Step 2)", "Go away (Step 3)"] {
      #expect(slides.components(separatedBy: words).count == 2, "\(words)")
    }
  }

  @Test func `a list that is too long goes on below the same heading`() async throws {
    let items = (1...25).map { "\($0). Item number \($0)" }.joined(separator: "\n")
    let (slides, notes) = try await Self.printed("## Far too many\n\n\(items)\n")
    for text in [slides, notes] {
      #expect(text.components(separatedBy: "Far too many").count == 3)
      for number in 1...25 {
        #expect(text.contains("\(number). Item number \(number)\n"), "\(number)")
      }
    }
  }

  @Test func `a section that is kept off the slides is not on them`() async throws {
    let (slides, _) = try await Self.printed("## Without words\n\n:::slide\n:::\n\nSaid alone.\n")
    #expect(!slides.contains("Without words"))
  }

  @Test func `what no slide can hold is named`() async throws {
    let words = String(repeating: "A word that is not the last. ", count: 100)
    let workshop = try Self.workshop("## Endless\n\n> \(words)\n")
    let outcome = try await workshop.build()
    let found = outcome.diagnostics.filter { $0.identifier == .handoutOverflow }
    // Both designs, in the language of the text and in the one that lacks it.
    #expect(found.count == 4 && outcome.report == nil)
    #expect(found.allSatisfy { $0.message.contains("of text below 'Endless' must go") })
  }

  @Test func `slides fill a screen, and a screen reader finds each of them`() async throws {
    let workshop = try Self.workshop("## One\n\n- line\n\n## Two\n\n- line\n")
    try await workshop.build()
    let slides = try PrintedText.facts(of: Self.file(workshop, "slides"))
    #expect(
      slides["Page size"]?.hasPrefix("907.087 x 510.236") == true && slides["Tagged"] == "yes")
    let notes = try PrintedText.facts(of: Self.file(workshop, "slides-notes"))
    #expect(notes["Page size"]?.hasPrefix("595.276 x 841.89") == true && notes["Tagged"] == "yes")
    for name in ["slides", "slides-notes"] {
      let structure = try PrintedText.structure(of: Self.file(workshop, name))
      #expect(structure.contains("H3 \"One\"") && structure.contains("H3 \"Two\""), "\(name)")
    }
  }
}
