internal import Diagnostics
internal import Markup

/// What people can do after a module: the items of the numbered list with which it begins.
///
/// A numbered list behind the first heading is part of what is taught.
struct Objectives {
  /// The nodes of the items, in order.
  let items: [Int]

  /// The number of an objective, from 1, as it is written: without signs or zeros before it.
  static func number(_ word: String) -> Int? {
    Int(word).flatMap { $0 > 0 && "\($0)" == word ? $0 : nil }
  }

  init(_ document: Document) {
    let beginning = document.children(of: Document.root).prefix {
      document.nodes[$0].kind != .heading
    }
    let list = beginning.first { document.nodes[$0].isOrdered }
    items = list.map { Array(document.children(of: $0)) } ?? []
  }
}

/// A part of a module that says which objectives it teaches or, as a quiz, tests.
struct ObjectivePart {
  /// What stands in its attribute.
  typealias Word = (text: String, range: SourceRange, number: Int?)

  let attribute: Directive.Attribute
  let isQuiz: Bool
  /// Its words with their places; the number of an objective, from 1, where one is written.
  let words: [Word]

  /// The objectives that it names.
  var numbers: [Int] { words.compactMap(\.number) }

  /// The part at `node`; nil where there is none, or it names no objective.
  init?(at node: Int, of document: Document) {
    guard let directive = document.directive(at: node),
      let attribute = directive.attribute("objective")
    else { return nil }
    self.attribute = attribute
    isQuiz = directive.name == .quiz
    let written = attribute.words
    let all = written.isEmpty ? [(attribute.value, attribute.range)] : written
    // Question banks name a quiz by its objective: it has one.
    let isOne = !isQuiz || all.count == 1
    words = all.map { word, range in
      (word, range, isOne ? Objectives.number(word) : nil)
    }
  }
}
