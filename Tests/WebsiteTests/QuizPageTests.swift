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
        <p>Order?</p>
        <ul>
        <li><em>two</em></li>
        <li>one</li>
        <li>three</li>
        </ul>
        <details>
        <summary>See the answer</summary>
        <ol>
        <li>one</li>
        <li><em>two</em></li>
        <li>three</li>
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
        <ul>
        <li>a &amp; b</li>
        <li>d</li>
        </ul>
        <ul>
        <li>e</li>
        <li><strong>c</strong></li>
        </ul>
        <details>
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
        <ul>
        <li>a</li>
        <li>b</li>
        <li>c</li>
        </ul>
        <details>
        <summary>See the answer</summary>
        <ul>
        <li>a
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
