public import Markup

/// The steps of a `:::case`, by the numbers of their nodes: what happens, and choices that lead to
/// other steps.
///
/// The steps are the items of its first numbered list; a choice is `words => number of a step`.
public struct BranchingCase: Sendable {
  /// One step.
  public struct Step: Sendable {
    /// The number of its item.
    public let node: Int
    /// The numbers of the blocks that say what happens.
    public let blocks: [Int]
    /// What one can do; none where the case ends. What a choice leads to is its `match`.
    public let choices: [Answer]

    /// Whether the case ends here.
    public var isEnding: Bool { choices.isEmpty }
  }

  /// The number of the directive's node.
  public let node: Int
  /// The numbers of the blocks before the steps.
  public let opening: [Int]
  /// In the order in which they are written, which is that of their numbers.
  public let steps: [Step]
  /// The numbers of the blocks behind the steps.
  public let closing: [Int]

  /// The number of the step to which a choice leads, from 1; nil when it names none.
  public func target(of choice: Answer, in document: Document) -> Int? {
    choice.match.flatMap { Int($0.plainText(in: document)) }
      .flatMap { (1...max(steps.count, 1)).contains($0) && !steps.isEmpty ? $0 : nil }
  }

  /// The cases at block `node` of a document and within it.
  public static func all(within node: Int, of document: Document) -> [BranchingCase] {
    (node..<Int(document.nodes[node].end)).compactMap { BranchingCase(at: $0, of: document) }
  }
}

extension BranchingCase {
  /// Reads the case at `node`; nil if there is none.
  public init?(at node: Int, of document: Document) {
    guard let directive = document.directive(at: node), directive.name == .case else { return nil }
    self.node = node
    let blocks = Array(document.children(of: node))
    let list = blocks.firstIndex { document.nodes[$0].isOrdered } ?? blocks.endIndex
    opening = Array(blocks[..<list])
    steps =
      blocks.indices.contains(list)
      ? document.children(of: blocks[list]).map { Step(item: $0, of: document) } : []
    closing = Array(blocks.dropFirst(list + 1))
  }
}

extension BranchingCase.Step {
  /// The choices are the list in which something leads to a step.
  fileprivate init(item: Int, of document: Document) {
    node = item
    let children = Array(document.children(of: item))
    let lists = children.filter { list in
      document.nodes[list].kind == .list
        && document.children(of: list).contains { Answer(pair: $0, of: document) != nil }
    }
    blocks = children.filter { !lists.contains($0) }
    choices = lists.flatMap { document.children(of: $0) }.map { item in
      Answer(pair: item, of: document) ?? Answer(item: item, of: document)
    }
  }
}
