/// One document to be made.
public struct TypesettingJob: Sendable {
  /// The template, by its full path.
  public let template: String
  /// What it shows, as JSON. It is data all the way: nothing in it is ever read as code.
  public let data: String
  /// The file that is written, by its full path, which ends in `.pdf`.
  public let output: String
  /// The edge on which a printer turns the paper; nil for sheets that are printed on one side.
  public let turn: Turn?

  /// An edge of paper.
  public enum Turn: String, Sendable {
    case long, short
  }

  /// A document of a template and its data.
  public init(
    template: String, data: String, output: String, turn: Turn? = nil
  ) {
    self.template = template
    self.data = data
    self.output = output
    self.turn = turn
  }
}

/// The pages of a finished document that are to be put on larger paper, two on a side.
public struct FoldingJob: Sendable {
  /// The document in the order in which it is read, by its full path.
  public let source: String
  /// The file that is written, by its full path.
  public let output: String
  /// The numbers of the pages on each side, from the left; nil for an empty half.
  public let sides: [[Int?]]

  /// The pages of `source`, laid on `sides` of A4.
  public init(source: String, output: String, sides: [[Int?]]) {
    self.source = source
    self.output = output
    self.sides = sides
  }
}

/// How a document fits its paper.
public struct Fit: Sendable, Decodable {
  /// How many pages it became.
  public let pages: Int
  /// How many it may have; 0 for any number.
  public let limit: Int
  /// How many millimetres of text have no place.
  public let overflow: Double
  /// The heading of the part that they stand in, where a template says it.
  public let part: String?
  /// How many millimetres a part is too high that was left out for that; nil or 0 where all is there.
  public let omitted: Double?
}

/// What the engine has against a template or its data.
public struct TypesettingProblem: Sendable, Decodable, Error {
  /// The fact.
  public let message: String
  /// What may help.
  public let hints: [String]
  /// The template; nil when it is about none.
  public let file: String?
  /// From 1.
  public let line: Int?
  /// From 1.
  public let column: Int?
  /// The signs that no font has, when that is the problem.
  public let glyph: String?
}

/// What came of a job.
public enum TypesettingResult: Sendable {
  /// The file stands.
  case done(Fit)
  /// There is none, and another try would not help.
  case problem(TypesettingProblem)
  /// The worker died or said nothing for too long, twice; in words.
  case failed(String)
}
