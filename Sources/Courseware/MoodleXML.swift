internal import Content
internal import Markup

/// Writes a bank as Moodle XML, which keeps all that a question has.
enum MoodleXML {
  static func text(of bank: QuestionBank) -> String {
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<quiz>"]
    lines.append("  <question type=\"category\">")
    lines.append("    <category><text>\(escaped(Category.path(bank.title)))</text></category>")
    let notices = bank.notices.map { "<p>\(escaped($0))</p>" }.joined()
    lines.append(element("info", notices, indent: 4))
    lines.append("  </question>")
    for question in bank.questions { lines += self.lines(of: question) }
    return lines.joined(separator: "\n") + "\n</quiz>\n"
  }

  private static func lines(of question: QuestionBank.Entry) -> [String] {
    let type = type(of: question)
    var lines = [
      "  <question type=\"\(type)\">",
      "    <name><text>\(escaped(question.name))</text></name>",
      element("questiontext", question.stem, indent: 4),
      element("generalfeedback", question.feedback, indent: 4),
      "    <defaultgrade>1</defaultgrade>",
      "    <penalty>\(question.isTrue == nil ? "0.3333333" : "1.0000000")</penalty>",
      "    <hidden>0</hidden>",
      "    <idnumber>\(escaped(question.identifier))</idnumber>",
    ]
    switch type {
    case "truefalse": lines += question.choices.flatMap { truth($0, of: question) }
    case "matching":
      lines.append("    <shuffleanswers>true</shuffleanswers>")
      lines += question.choices.flatMap(pair)
    default:
      lines.append("    <single>\(question.kind == .single)</single>")
      lines.append("    <shuffleanswers>true</shuffleanswers>")
      lines.append("    <answernumbering>abc</answernumbering>")
      for (choice, share) in zip(question.choices, question.shares) {
        lines += answer(choice, share)
      }
    }
    return lines + ["  </question>"]
  }

  private static func type(of question: QuestionBank.Entry) -> String {
    switch question.kind {
    case .ordering, .matching: "matching"
    case .single where question.isTrue != nil: "truefalse"
    case .single, .multiple: "multichoice"
    }
  }

  /// One of two answers, which the platform says in its own words.
  private static func truth(_ choice: QuestionBank.Choice, of question: QuestionBank.Entry)
    -> [String]
  {
    let says = choice.isRight == question.isTrue
    return [
      "    <answer fraction=\"\(choice.isRight ? 100 : 0)\" format=\"moodle_auto_format\">",
      "      <text>\(says)</text>",
      element("feedback", choice.feedback, indent: 6),
      "    </answer>",
    ]
  }

  private static func answer(_ choice: QuestionBank.Choice, _ share: String) -> [String] {
    [
      "    <answer fraction=\"\(share)\" format=\"html\">",
      "      <text>\(data(choice.words))</text>",
      element("feedback", choice.feedback, indent: 6),
      "    </answer>",
    ]
  }

  private static func pair(_ choice: QuestionBank.Choice) -> [String] {
    [
      "    <subquestion format=\"html\">",
      "      <text>\(data(choice.words))</text>",
      "      <answer><text>\(escaped(choice.match ?? ""))</text></answer>",
      "    </subquestion>",
    ]
  }

  private static func element(_ name: String, _ html: String, indent: Int) -> String {
    String(repeating: " ", count: indent)
      + "<\(name) format=\"html\"><text>\(data(html))</text></\(name)>"
  }

  /// HTML as it is; an end of CDATA within it is divided between two.
  private static func data(_ html: String) -> String {
    var html = allowed(html)
    while html.last == "\n" { html.removeLast() }
    guard !html.isEmpty else { return "" }
    return "<![CDATA[" + html.replacing("]]>", with: "]]]]><![CDATA[>") + "]]>"
  }

  private static func escaped(_ text: String) -> String {
    HTMLEscaping.escaped(allowed(text))
  }

  /// Text without the letters that XML cannot have in any way.
  private static func allowed(_ text: String) -> String {
    let isAllowed = { (letter: Unicode.Scalar) in
      switch letter.value {
      case 0x09, 0x0A, 0x0D: true
      case 0x00..<0x20, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
    guard !text.unicodeScalars.allSatisfy(isAllowed) else { return text }
    var result = String.UnicodeScalarView()
    for letter in text.unicodeScalars where isAllowed(letter) { result.append(letter) }
    return String(result)
  }
}
