internal import Content
internal import Markup

/// Writes the words of questions as HTML that needs nothing around it: what directives name becomes
/// plain words, and links that lead into the site are their words alone.
final class QuestionWriter: HTMLDelegate {
  private let item: ResolvedItem
  private let translation: Int
  private let library: Library
  private let language: Language?
  private let tag: LanguageTag
  /// Whether a platform must be told of the language or the direction.
  private let isMarked: Bool

  /// A writer of questions of one translation for a bank in a language.
  init(_ item: ResolvedItem, _ translation: Int, _ library: Library, bank: LanguageTag) {
    self.item = item
    self.translation = translation
    self.library = library
    tag = item.item.translations[translation].language
    language = library.language(tag)
    isMarked = tag != bank || tag.isRightToLeft
  }

  private var document: Document { item.item.translations[translation].document }

  /// The longest name of a question that platforms keep whole.
  private static let nameLimit = 200

  func entry(_ question: Question, identifier: String) -> QuestionBank.Entry {
    let choices = question.answers.enumerated().map { number, answer in
      QuestionBank.Choice(
        words: words(answer.words), match: match(of: answer, number, in: question),
        isRight: answer.isRight, feedback: blocks(answer.feedback))
    }
    let plain = question.stem.map(plainText).joined(separator: " ")
    let name = plain.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    var feedback = blocks(question.feedback)
    if question.kind == .ordering || question.kind == .matching {
      // These have no room for what is said of one answer.
      for choice in choices where !choice.feedback.isEmpty {
        feedback += "<p>\(choice.words)</p>\n\(choice.feedback)"
      }
    }
    return QuestionBank.Entry(
      identifier: identifier, kind: question.kind, isTrue: truth(of: question),
      name: name.isEmpty ? identifier : String(name.prefix(Self.nameLimit)),
      stem: blocks(question.stem), choices: choices, feedback: feedback)
  }

  /// Whether the sentence of a question is true, where its answers are the words for true and false.
  private func truth(of question: Question) -> Bool? {
    guard let language, question.kind == .single, question.answers.count == 2 else { return nil }
    let words = question.answers.map { $0.words.plainText(in: document) }
    let (yes, no) = (language.texts["answer-true"], language.texts["answer-false"])
    guard words == [yes, no] || words == [no, yes] else { return nil }
    return words.first == yes ? question.answers[0].isRight : question.answers[1].isRight
  }

  /// What belongs to an answer; of an order, its place.
  private func match(of answer: Answer, _ number: Int, in question: Question) -> String? {
    if question.kind == .ordering { return language?.format(number + 1) ?? "\(number + 1)" }
    return answer.match.map { match in
      match.pieces.map { piece in
        switch piece {
        case .node(let node): plainText(node)
        case .text(let bytes): String(decoding: bytes, as: UTF8.self)
        }
      }.joined()
    }
  }

  // MARK: HTML

  private func blocks(_ nodes: [Int]) -> String {
    guard !nodes.isEmpty else { return "" }
    var renderer = HTMLRenderer(document, delegate: self)
    for node in nodes { renderer.render(node) }
    return marked("div", String(decoding: renderer.output, as: UTF8.self))
  }

  private func words(_ words: Answer.Words) -> String {
    var renderer = HTMLRenderer(document, delegate: self)
    for piece in words.pieces {
      switch piece {
      case .node(let node): renderer.render(node)
      case .text(let bytes): renderer.write(escaping: String(decoding: bytes, as: UTF8.self))
      }
    }
    return marked("span", String(decoding: renderer.output, as: UTF8.self))
  }

  private func marked(_ element: String, _ html: String) -> String {
    guard isMarked else { return html }
    let direction = tag.isRightToLeft ? "rtl" : "ltr"
    return "<\(element) lang=\"\(tag)\" dir=\"\(direction)\">\(html)</\(element)>"
  }

  var anchorPrefix: String? { nil }

  func address(ofLink node: Int, in document: Document) -> [UInt8]? {
    guard case .external(let address) = item.target(ofNode: node, inTranslation: translation)
    else { return nil }
    return Array(address.utf8)
  }

  func address(ofImage node: Int, in document: Document) -> [UInt8]? { nil }

  func render(_ directive: Directive, at node: Int, with renderer: inout HTMLRenderer) {
    switch directive.name {
    case .contact, .claim, .term:
      guard let words = plainWords(of: directive) else { return }
      if directive.form == .leaf { renderer.write("<p>") }
      let isNumber = directive.name == .contact
      if isNumber { renderer.write("<bdi dir=\"ltr\">") }
      renderer.write(escaping: words)
      if isNumber { renderer.write("</bdi>") }
      if directive.form == .leaf { renderer.write("</p>\n") }
    case .series:
      guard let claim = library.claims[directive.target], let language else { return }
      renderer.write("<ul>\n")
      for point in library.points(of: claim) {
        let words = "\(language.format(year: point.year)): \(language.format(point.count))"
        renderer.write("<li>\(words)</li>\n")
      }
      renderer.write("</ul>\n")
    case .facilitator, .quiz, .case, .slide: break
    case .for, .except, .note, .warning, .steps, .signs, .check, .scenario, .keypoints, .exercise,
      .safety:
      renderer.renderLoose(node)
    }
  }

  // MARK: Plain words

  private func plainWords(of directive: Directive) -> String? {
    switch directive.name {
    case .contact: library.contacts[directive.target].map(plainWords)
    case .claim:
      library.claims[directive.target].flatMap { claim in
        language.flatMap { library.figure(of: claim, in: $0) }
      }
    case .term: library.glossaries[tag]?.terms[directive.target]?.term
    default: nil
    }
  }

  private func plainWords(of contact: Contact) -> String {
    contact.phone?.formatted ?? contact.sms?.formatted ?? contact.email ?? contact.chat
      ?? contact.web ?? contact.names.text(in: [tag])?.text
      ?? tag.isolated(contact.owner)
  }

  /// The words of a node, with those of what its directives name.
  private func plainText(_ node: Int) -> String {
    switch document.nodes[node].kind {
    case .text, .code, .codeBlock: document.string(of: node)
    case .softBreak, .lineBreak: " "
    case .directive where document.directive(at: node)?.form != .container:
      document.directive(at: node).flatMap(plainWords(of:)) ?? ""
    case .paragraph, .heading, .item, .tableCell:
      document.children(of: node).map(plainText).joined() + " "
    default: document.children(of: node).map(plainText).joined()
    }
  }
}
