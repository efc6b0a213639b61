import Diagnostics

/// All templates of a set as one list of instructions, and what these refer to.
struct Program: Sendable {
  /// A template and the place of its first instruction.
  struct Part: Sendable {
    let file: String
    let entry: Int
  }

  /// The name `.`, for the innermost frame.
  static let item = 0

  var instructions: [Instruction] = []
  /// The name, or for want of one the tag, of each instruction. Read only when something is wrong.
  var ranges: [SourceRange] = []
  var literals: [UInt8] = []
  var names = [Name(".")]
  var calls: [Call] = []
  var blocks: [Block] = []
  /// In the order of their instructions.
  var parts: [Part] = []
  /// First instructions, by the numbers of template names; nil where no template has the name.
  var entries: [Int?] = []
  /// The numbers of template names, of those that are asked for and of those that exist.
  var templateNumbers: [String: Int] = [:]

  /// The first instruction of a template.
  func entry(of template: String) -> Int? {
    templateNumbers[template].flatMap { entries[$0] }
  }

  /// The names that a partial tag can use.
  var templateNames: [String] {
    templateNumbers.filter { entries[$0.value] != nil }.map(\.key)
  }

  /// The place in a file that an instruction was compiled from.
  func location(of instruction: Int) -> SourceLocation {
    let file = parts.last { $0.entry <= instruction }?.file ?? ""
    return SourceLocation(file: file, range: ranges[instruction])
  }
}
