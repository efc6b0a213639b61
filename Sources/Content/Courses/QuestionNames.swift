/// Names the questions of an item one after the other, so that question banks and learning platforms know each again.
///
/// Course, module, objective, and its number among the questions of that objective: nothing in a name is worded or
/// counted over the whole module, so that a new wording, another language, or a new question for another objective
/// leaves it as it is. A question that is put before others of its objective moves them on.
public struct QuestionNames: Sendable {
  private let folder: String
  private var counts: [Int: Int] = [:]

  /// Names for the questions of `item`, of which none has one yet.
  public init(of item: Item) {
    folder = item.folder.path.split(separator: "/").dropFirst().joined(separator: "/")
  }

  /// The names of the questions of the next quiz.
  public mutating func names(of quiz: Quiz) -> [String] {
    let objective = quiz.objectiveNumber ?? 0
    return quiz.questions.map { _ in
      counts[objective, default: 0] += 1
      return "\(folder)/\(objective)-\(counts[objective] ?? 1)"
    }
  }
}
