/// A bank as a reader of GIFT sees it, written after Moodle's description of the format and not
/// after the code that writes it.
struct GIFTBank: Equatable {
  var category = ""
  var questions: [Question] = []

  struct Question: Equatable {
    var identifier = ""
    var name = ""
    var text = ""
    var answers: [Answer] = []
    var feedback = ""
  }

  struct Answer: Equatable {
    var isRight = false
    var weight: Double?
    var text = ""
    var match: String?
    var feedback = ""
  }

  /// Why a text is no bank.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Questions are parted by empty lines; a line that begins with two slashes is a remark.
  init(_ text: String) throws {
    for part in text.split(separator: "\n\n") {
      var lines = part.split(separator: "\n").map(String.init)
      let remarks = lines.filter { $0.hasPrefix("//") }
      lines.removeAll { $0.hasPrefix("//") }
      guard let first = lines.first else { continue }
      if first.hasPrefix("$CATEGORY: ") {
        guard lines.count == 1 else { throw Failure(description: "a category is not alone") }
        category = String(first.dropFirst(11))
        continue
      }
      var question = try Self.question(lines.joined(separator: "\n"))
      let name = remarks.lazy.compactMap { $0.firstMatch(of: /\[id:([^\]]*)\]/)?.1 }.first
      question.identifier = name.map(String.init) ?? ""
      questions.append(question)
    }
  }

  private static func question(_ text: String) throws -> Question {
    var rest = Array(text.unicodeScalars)[...]
    var question = Question()
    guard rest.starts(with: "::".unicodeScalars) else {
      throw Failure(description: "no name: \(text)")
    }
    rest = rest.dropFirst(2)
    question.name = plain(until("::", &rest))
    rest = rest.dropFirst(2)
    guard rest.starts(with: "[html]".unicodeScalars) else {
      throw Failure(description: "no HTML: \(text)")
    }
    rest = rest.dropFirst(6)
    question.text = plain(until("{", &rest))
    rest = rest.dropFirst()
    var body = until("}", &rest)[...]
    guard rest.elementsEqual("}".unicodeScalars) else {
      throw Failure(description: "more behind: \(text)")
    }
    var answers = until("####", &body)[...]
    question.feedback = plain(Array(body.dropFirst(4)))
    _ = until("=~", any: true, &answers)
    while let sign = answers.first {
      answers = answers.dropFirst()
      question.answers.append(try answer(sign, until("=~", any: true, &answers)))
    }
    return question
  }

  private static func answer(_ sign: Unicode.Scalar, _ text: [Unicode.Scalar]) throws -> Answer {
    var answer = Answer(isRight: sign == "=")
    var rest = text[...]
    if rest.first == "%" {
      let weight = rest.dropFirst().prefix { $0 != "%" }
      guard let value = Double(string(weight)) else {
        throw Failure(description: "no weight: \(string(text))")
      }
      answer.weight = value
      rest = rest.dropFirst(weight.count + 2)
    }
    guard rest.first != "[" else { throw Failure(description: "a format: \(string(text))") }
    var words = until("#", &rest)[...]
    answer.feedback = plain(Array(rest.dropFirst()))
    let left = until("->", &words)
    answer.text = plain(left)
    if !words.isEmpty { answer.match = plain(Array(words.dropFirst(2))) }
    return answer
  }

  /// Takes what stands before a mark, or before any letter of it, that no backslash precedes.
  private static func until(
    _ mark: String, any: Bool = false, _ text: inout ArraySlice<Unicode.Scalar>
  ) -> [Unicode.Scalar] {
    var taken: [Unicode.Scalar] = []
    while let letter = text.first {
      if any ? mark.unicodeScalars.contains(letter) : text.starts(with: mark.unicodeScalars) {
        break
      }
      taken.append(letter)
      text = text.dropFirst()
      if letter == "\\", let next = text.first {
        taken.append(next)
        text = text.dropFirst()
      }
    }
    return taken
  }

  private static func plain(_ text: [Unicode.Scalar]) -> String {
    var result: [Unicode.Scalar] = []
    var rest = text[...]
    while let letter = rest.popFirst() {
      guard letter == "\\", let next = rest.popFirst() else {
        result.append(letter)
        continue
      }
      result.append(next == "n" ? "\n" : next)
    }
    let isSpace = { (letter: Unicode.Scalar) in letter.properties.isWhitespace }
    let end = result.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? 0
    return string(result[..<end].drop(while: isSpace))
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
