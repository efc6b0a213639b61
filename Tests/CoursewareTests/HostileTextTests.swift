import Content
import Testing

@testable import Courseware

/// Texts that look like the forms in which they are written.
@Suite struct HostileTextTests {
  static let texts = [
    "~ = # { } : \\", "~=%50%x", "%100%a", "%-50%a#b", "[html]x", "[plain]{}", "\\n", "a\\", "\\\\",
    "####", "::name::", "// remark", "$CATEGORY: x", "->", "a -> b", "=>", "]]>", "]]>]]>", "]]]>",
    "<![CDATA[", "&amp;", "TRUE", "T", "{T}", "{#1:2}", "{}", "a\n\nb", "\n\n::q::x{=a}\n\n",
    "\u{202E}abc\u{202C}", "سؤال: {نعم}", "א = ב", "e\u{301}", "\u{301}=", "=\u{301}", "😀~👩‍👧",
    "\u{0}\u{1}\u{8}\u{FFFE}x", "", " ",
  ]

  /// A bank in which a text stands in every place.
  private func bank(_ text: String, _ kind: Question.Kind) -> QuestionBank {
    let isPair = kind == .matching || kind == .ordering
    let choices = [true, false, kind == .multiple].map { isRight in
      QuestionBank.Choice(
        words: text, match: isPair ? text : nil, isRight: isRight,
        feedback: isPair ? "" : text)
    }
    return QuestionBank(
      title: text, notices: [text],
      questions: [0, 1].map { number in
        .init(
          identifier: "c/m/1-\(number)/en", kind: kind, isTrue: nil, name: text,
          stem: "<p>\(text)</p>",
          choices: choices, feedback: text)
      })
  }

  /// What a reader of GIFT gives back: no spaces at the ends.
  private func read(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)[...]
    while scalars.first?.properties.isWhitespace ?? false { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace ?? false { scalars.removeLast() }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// HTML as a browser shows it, as far as the writer has changed it.
  private func shown(_ html: String) -> String {
    html.replacing("&#37;", with: "%").replacing("&#91;", with: "[").replacing("&gt;", with: ">")
  }

  @Test(arguments: texts) func `GIFT gives back what was written`(text: String) throws {
    for kind in [Question.Kind.single, .multiple] {
      let bank = try GIFTBank(GIFT.text(of: bank(text, kind)))
      #expect(bank.questions.map(\.identifier) == ["c/m/1-0/en", "c/m/1-1/en"])
      for question in bank.questions {
        #expect(question.name == read(text) && question.text == "<p>\(text)</p>")
        #expect(question.feedback == read(text) && question.answers.count == 3)
        for answer in question.answers {
          #expect(shown(answer.text) == read(text) && shown(answer.feedback) == read(text))
          #expect(answer.match == nil)
        }
      }
    }
  }

  @Test(arguments: texts) func `pairs stay pairs`(text: String) throws {
    for question in try GIFTBank(GIFT.text(of: bank(text, .matching))).questions {
      #expect(question.answers.count == 3)
      for answer in question.answers {
        #expect(shown(answer.text) == read(text))
        #expect(answer.match == read(text).replacing("->", with: "→") && answer.isRight)
      }
    }
  }

  @Test(.enabled(if: BankSite.hasXmllint), arguments: texts)
  func `Moodle XML stays well-formed`(text: String) throws {
    for kind in [Question.Kind.single, .multiple, .ordering, .matching] {
      #expect(try BankSite.xmllint(MoodleXML.text(of: bank(text, kind))) == "")
    }
  }

  @Test(arguments: 1...20, 1...5) func `shares add up`(right: Int, wrong: Int) throws {
    let choices = (0..<right + wrong).map {
      QuestionBank.Choice(words: "a", match: nil, isRight: $0 < right, feedback: "")
    }
    let entry = QuestionBank.Entry(
      identifier: "i", kind: .multiple, isTrue: nil, name: "n", stem: "s", choices: choices,
      feedback: "")
    let shares = try entry.shares.map { try #require(Double($0)) }
    #expect(abs(shares.prefix(right).reduce(0, +) - 100) < 0.001)
    #expect(abs(shares.dropFirst(right).reduce(0, +) + 100) < 0.001)
  }
}
