import Foundation
import TestSupport
import Testing

/// Questions that are answered in other ways than by choosing one answer.
@Suite struct QuizPageTests {
  /// The page of a module with these questions.
  private func page(_ questions: String) throws -> String {
    let folder = try VardeCommand.newSite()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "content/training/first-course/meeting/en.md")
    let text = "---\ntitle: M\nsummary: S.\n---\n\n1. ask.\n\n:::quiz\n\(questions)\n:::\n"
    try Data(text.utf8).write(to: file)
    let site = try BuiltSite(of: folder, ["--formats", "web"])
    let html = site.files["en/training/first-course/meeting/index.html"] ?? Data()
    return String(decoding: html, as: UTF8.self)
  }

  @Test func `an order is asked for in another one`() throws {
    let html = try page("1. Order?\n\n   1. one\n   2. *two*\n   3. three\n\n   So.")
    #expect(
      html.contains(
        """
        <li data-question="first-course/meeting/0-1" data-kind="ordering">
        <p>Order?</p>
        <ul data-offer="">
        <li data-answer="1"><em>two</em></li>
        <li data-answer="0">one</li>
        <li data-answer="2">three</li>
        </ul>
        <details data-solution="">
        <summary>See the answer</summary>
        <ol data-key="">
        <li data-answer="0">one</li>
        <li data-answer="1"><em>two</em></li>
        <li data-answer="2">three</li>
        </ol>
        <p>So.</p>
        </details>
        </li>
        """))
  }

  @Test func `pairs are parted until they are opened`() throws {
    let html = try page("1. Pairs?\n\n   - a & b => **c**\n   - d => e")
    #expect(
      html.contains(
        """
        <ul data-offer="">
        <li data-answer="0">a &amp; b</li>
        <li data-answer="1">d</li>
        </ul>
        <ul data-matches="">
        <li data-answer="1">e</li>
        <li data-answer="0"><strong>c</strong></li>
        </ul>
        <details data-solution="">
        <summary>See the answer</summary>
        <dl>
        <dt>a &amp; b</dt>
        <dd><strong>c</strong></dd>
        <dt>d</dt>
        <dd>e</dd>
        </dl>
        </details>
        """))
  }

  @Test func `what is said of an answer stands with it, to be opened`() throws {
    let html = try page("1. Q?\n\n   - [x] a\n\n     Yes.\n   - [ ] b\n\n     No.\n   - [ ] c")
    #expect(
      html.contains(
        """
        <ul data-offer="">
        <li data-answer="0">a</li>
        <li data-answer="1">b</li>
        <li data-answer="2">c</li>
        </ul>
        <details data-solution="">
        <summary>See the answer</summary>
        <ul data-key="">
        <li data-answer="0">a
        <p>Yes.</p>
        </li>
        </ul>
        <dl>
        <dt>b</dt>
        <dd>
        <p>No.</p>
        </dd>
        </dl>
        </details>
        """))
  }
}
