public import Markup

/// The questions of a `:::quiz`, by the numbers of their nodes: pages, sheets and question banks
/// read them here, and each writes the words in its own way.
public struct Quiz: Sendable {
  /// What stands in a quiz.
  public enum Part: Sendable {
    /// A block that is no question.
    case block(Int)
    /// The items of one list.
    case questions([Question])
  }

  /// The number of the directive's node.
  public let node: Int
  /// What it says of its objective, as it is written.
  public let objective: Directive.Attribute?
  /// All that stands in it, in order.
  public let parts: [Part]

  /// The questions of all its lists.
  public var questions: [Question] {
    parts.flatMap { part in
      if case .questions(let questions) = part { questions } else { [Question]() }
    }
  }

  /// The number of the objective that it tests.
  public var objectiveNumber: Int? {
    objective.flatMap { Objectives.number($0.value) }
  }

  /// The quizzes at block `node` of a document and within it.
  public static func all(within node: Int, of document: Document) -> [Quiz] {
    (node..<Int(document.nodes[node].end)).compactMap { Quiz(at: $0, of: document) }
  }
}

/// One question of a quiz.
public struct Question: Sendable {
  /// How it is answered, which follows from how its answers are written.
  public enum Kind: Sendable, Hashable {
    /// By choosing the one answer that is marked `[x]`.
    case single
    /// By choosing all that are.
    case multiple
    /// By putting the answers, a numbered list, in their order.
    case ordering
    /// By finding what belongs to what: `left => right`.
    case matching
  }

  /// The number of its item.
  public let node: Int
  /// How it is answered.
  public let kind: Kind
  /// The numbers of the blocks that ask.
  public let stem: [Int]
  /// In the order in which they are written.
  public let answers: [Answer]
  /// The numbers of the blocks behind the answers.
  public let feedback: [Int]

  /// Whether a reader is told why, by the question or one of its answers.
  public var hasFeedback: Bool {
    !feedback.isEmpty || answers.contains { !$0.feedback.isEmpty }
  }

  /// The numbers of the answers in an order that gives nothing away: of a list that is right as it
  /// is written, every other one comes first. The same in each language.
  public var shownOrder: [Int] {
    guard kind == .ordering || kind == .matching else { return Array(answers.indices) }
    return answers.indices.filter { $0 % 2 == 1 } + answers.indices.filter { $0 % 2 == 0 }
  }
}

/// One answer of a question.
public struct Answer: Sendable {
  /// The number of its item.
  public let node: Int
  /// Whether it is marked `[x]`.
  public let isRight: Bool
  /// What it says, without its mark; of a pair, what stands before the arrow.
  public let words: Words
  /// What belongs to it: what stands behind the arrow.
  public let match: Words?
  /// The numbers of the blocks below its first paragraph.
  public let feedback: [Int]

  /// Inlines of a document, of which the first or last may be a part of a text.
  public struct Words: Sendable {
    /// In order.
    public internal(set) var pieces: [Piece]

    /// One inline.
    public enum Piece: Sendable {
      /// The whole of a node.
      case node(Int)
      /// Letters of a text node. UTF-8.
      case text(ArraySlice<UInt8>)
    }

    /// Them without markup.
    public func plainText(in document: Document) -> String {
      pieces.map { piece in
        switch piece {
        case .node(let node): document.plainText(of: node)
        case .text(let bytes): String(decoding: bytes, as: UTF8.self)
        }
      }.joined()
    }
  }
}
