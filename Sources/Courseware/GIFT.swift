internal import Content

/// Writes a bank in Moodle's GIFT: text that people can read and many platforms import.
enum GIFT {
  static func text(of bank: QuestionBank) -> String {
    let notices = bank.notices.map { "// \(oneLine($0))\n" }.joined()
    let category = "$CATEGORY: \(Category.path(bank.title))\n"
    return notices + (notices.isEmpty ? "" : "\n") + category
      + bank.questions.map { "\n" + text(of: $0) }.joined()
  }

  private static func text(of question: QuestionBank.Entry) -> String {
    // The identifier stands in a remark, where Moodle looks for it.
    var lines = ["// [id:\(question.identifier)]"]
    lines.append("::\(escaped(question.name))::[html]\(escaped(question.stem)){")
    let shares = question.shares
    for (choice, share) in zip(question.choices, shares) {
      lines.append("\t" + text(of: choice, share, kind: question.kind))
    }
    if !question.feedback.isEmpty { lines.append("\t####" + escaped(question.feedback)) }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private static func text(
    of choice: QuestionBank.Choice, _ share: String, kind: Question.Kind
  ) -> String {
    if let match = choice.match {
      // It is no HTML, and readers differ in which arrow of a line they divide at.
      let match = match.replacing("->", with: "→")
      return "=\(escaped(unlike(choice.words))) -> \(escaped(match))"
    }
    let feedback = choice.feedback.isEmpty ? "" : "#" + escaped(withoutArrow(choice.feedback))
    let sign = kind == .multiple ? "~%\(share)%" : choice.isRight ? "=" : "~"
    return sign + escaped(unlike(choice.words)) + feedback
  }

  /// An answer that does not look like a weight, a format or a pair, for which it would be taken.
  private static func unlike(_ html: String) -> String {
    let html = withoutArrow(html)
    return switch html.unicodeScalars.first {
    case "%": "&#37;" + String(html.unicodeScalars.dropFirst())
    case "[": "&#91;" + String(html.unicodeScalars.dropFirst())
    default: html
    }
  }

  /// An arrow makes a pair of an answer, wherever it stands.
  private static func withoutArrow(_ html: String) -> String {
    html.replacing("->", with: "-&gt;")
  }

  /// Text in which nothing is a sign of GIFT, on one line.
  static func escaped(_ text: String) -> String {
    var result = ""
    // What ends a block of HTML needs no line behind it.
    let end = text.unicodeScalars.lastIndex { $0 != "\n" }
    guard let end else { return "" }
    for letter in text.unicodeScalars[...end] {
      switch letter {
      case "~", "=", "#", "{", "}", ":", "\\":
        result += "\\"
        result.unicodeScalars.append(letter)
      case "\n": result += "\\n"
      case "\r": result += " "
      default: result.unicodeScalars.append(letter)
      }
    }
    return result
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }
}

/// The category in which a platform puts the questions of a course.
enum Category {
  /// Its path from the top of the platform's course; a slash in the title is doubled.
  static func path(_ title: String) -> String {
    let name = title.map { $0.isNewline ? " " : $0 == "/" ? "//" : String($0) }.joined()
    return "$course$/top/" + name
  }
}

extension QuestionBank.Entry {
  /// For each answer, which part of a hundred points it gives or takes, with at most five decimals:
  /// the right ones add up to a hundred, and so do the wrong ones, where several can be chosen.
  var shares: [String] {
    let right = choices.count(where: \.isRight)
    let wrong = choices.count - right
    return choices.map { choice in
      guard kind == .multiple else { return choice.isRight ? "100" : "0" }
      return choice.isRight ? Self.share(of: right) : "-" + Self.share(of: wrong)
    }
  }

  /// A hundred, divided and rounded as Moodle does, which knows no others.
  private static func share(of count: Int) -> String {
    let scaled = (10_000_000 + count / 2) / count
    var decimals = "\(scaled % 100_000)"
    decimals = String(repeating: "0", count: 5 - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    return "\(scaled / 100_000)" + (decimals.isEmpty ? "" : "." + decimals)
  }
}
