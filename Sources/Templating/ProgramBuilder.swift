import Diagnostics

/// A program while it grows: gives numbers to names, and knows what must be filled in later.
struct ProgramBuilder {
  var program = Program()
  private var nameNumbers = [".": Program.item]
  private var blockNumbers: [String: Int] = [:]

  /// The number of a variable.
  mutating func name(_ text: String) -> Int {
    if let known = nameNumbers[text] { return known }
    nameNumbers[text] = program.names.count
    program.names.append(Name(text))
    return program.names.count - 1
  }

  /// The number of a block name.
  mutating func block(_ name: String) -> Int {
    if let known = blockNumbers[name] { return known }
    blockNumbers[name] = blockNumbers.count
    return blockNumbers.count - 1
  }

  /// The number of a template name, whether or not there is such a template.
  mutating func template(_ name: String) -> Int {
    if let known = program.templateNumbers[name] { return known }
    program.templateNumbers[name] = program.entries.count
    program.entries.append(nil)
    return program.entries.count - 1
  }

  /// Makes what is emitted from here on the template `source`.
  mutating func begin(_ source: TemplateSource) {
    let entry = program.instructions.count
    program.entries[template(source.name)] = entry
    program.parts.append(Program.Part(file: source.file, entry: entry))
  }

  /// Appends an instruction and returns its place.
  @discardableResult
  mutating func emit(
    _ operation: Instruction.Operation, startsLine: Bool = false, from range: Range<Int>
  ) -> Int {
    program.instructions.append(Instruction(operation: operation, startsLine: startsLine))
    program.ranges.append(SourceRange(range.lowerBound, range.upperBound))
    return program.instructions.count - 1
  }

  mutating func operation(for call: Call) -> Instruction.Operation {
    program.calls.append(call)
    return .call(program.calls.count - 1)
  }

  mutating func operation(for block: Block) -> Instruction.Operation {
    program.blocks.append(block)
    return .block(program.blocks.count - 1)
  }

  /// Tells an instruction that what belongs to it ends here.
  mutating func setEnd(of instruction: Int) {
    let end = program.instructions.count
    switch program.instructions[instruction].operation {
    case .section(let name, _):
      program.instructions[instruction].operation = .section(name: name, end: end)
    case .inverted(let name, _):
      program.instructions[instruction].operation = .inverted(name: name, end: end)
    case .call(let call): program.calls[call].end = end
    case .block(let block): program.blocks[block].end = end
    case .literal, .variable, .unescaped, .next, .return: break
    }
  }

  /// Lets what is emitted from here on be the argument for `block` of the call at `instruction`.
  mutating func addArgument(_ block: String, to instruction: Int) {
    guard case .call(let call) = program.instructions[instruction].operation else { return }
    let argument = Call.Argument(block: self.block(block), body: program.instructions.count)
    program.calls[call].arguments.append(argument)
  }

  /// Tells a call that its tags have their lines to themselves.
  mutating func setStandsAlone(_ instruction: Int) {
    guard case .call(let call) = program.instructions[instruction].operation else { return }
    program.calls[call].standsAlone = true
    program.instructions[instruction].startsLine = false
  }
}
