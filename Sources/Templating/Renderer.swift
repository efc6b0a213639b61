import Diagnostics

/// Runs a program once. All nesting is kept in lists, so that no template can overflow the stack.
struct Renderer {
  var output: [UInt8] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let program: Program
  private let isStrict: Bool
  private var context: ContextStack
  /// The place of the next instruction.
  private var next = 0
  private var sections: [Section] = []
  private var returns: [Return] = []
  private var arguments: [Arguments] = []
  /// The innermost of ``arguments`` that can be seen from here.
  private var visibleArguments: Int?
  private var depth = 0
  /// What goes before each line of the partials around.
  private var indentation: [UInt8] = []
  /// How long the output was when the indentation of its last line was written by another than the
  /// first instruction of that line.
  private var indented = -1
  private var reported: Set<Int> = []

  /// How deep templates can be within templates.
  static let depthLimit = 64

  /// A section that is being shown for the items of a list.
  private struct Section {
    let items: [Value]
    var shown: Int
    let body: Int
  }

  /// What is restored at the end of a template or an argument.
  private struct Return {
    let address: Int
    let indentation: [UInt8]
    let argumentCount: Int
    let visibleArguments: Int?
    let depth: Int
  }

  /// The arguments of a call, and those that can be seen from where these are written.
  private struct Arguments {
    let call: Int
    let outer: Int?
  }

  init(_ program: Program, context: [Value], isStrict: Bool) {
    self.program = program
    self.context = ContextStack(context)
    self.isStrict = isStrict
  }

  /// Runs from an instruction to the end of its template.
  mutating func run(from entry: Int) {
    next = entry
    while true {
      let place = next
      next += 1
      let instruction = program.instructions[place]
      if instruction.startsLine, !indentation.isEmpty, output.count != indented {
        output += indentation
      }
      switch instruction.operation {
      case .literal(let range): appendLiteral(range)
      case .variable(let name): append(value(of: name, at: place), escaped: true, at: place)
      case .unescaped(let name): append(value(of: name, at: place), escaped: false, at: place)
      case .section(let name, let end): begin(value(of: name, at: place), end: end)
      case .inverted(let name, let end):
        if value(of: name, at: place)?.isTruthy ?? false { next = end }
      case .next: nextItem()
      case .call(let number):
        guard call(number, at: place) else { return }
      case .block(let number): showBlock(number)
      case .return:
        guard let last = returns.popLast() else { return }
        goBack(to: last)
      }
    }
  }

  // MARK: Values

  private mutating func appendLiteral(_ range: Range<Int>) {
    if indentation.isEmpty {
      output.append(program.literals, range)
      return
    }
    for index in range {
      output.append(program.literals[index])
      if program.literals[index] == 0x0A, index + 1 < range.upperBound { output += indentation }
    }
  }

  private mutating func append(_ value: Value?, escaped: Bool, at place: Int) {
    switch value {
    case .text(let text):
      if escaped { output.appendEscaped(text) } else { output += text.utf8 }
    case .html(let bytes): output += bytes
    case .integer(let number): output.appendDecimal(number)
    case .bool(let flag): output += (flag ? "true" : "false").utf8
    case .list: reportUnshowable("a list", remedy: "open a section over it", at: place)
    case .object: reportUnshowable("an object", remedy: "name one of its fields", at: place)
    case .null, nil: break
    }
  }

  private mutating func value(of name: Int, at place: Int) -> Value? {
    let value = name == Program.item ? context.item : context.value(of: name, in: program.names)
    if value == nil, isStrict { reportUnknown(name, at: place) }
    return value
  }

  // MARK: Sections

  private mutating func begin(_ value: Value?, end: Int) {
    guard let value, value.isTruthy else {
      next = end
      return
    }
    if case .list(let items) = value {
      context.push(items[0])
      sections.append(Section(items: items, shown: 1, body: next))
    } else {
      context.push(value)
      sections.append(Section(items: [], shown: 0, body: next))
    }
  }

  private mutating func nextItem() {
    let last = sections.count - 1
    let shown = sections[last].shown
    if shown < sections[last].items.count {
      context.replaceItem(sections[last].items[shown])
      sections[last].shown += 1
      next = sections[last].body
    } else {
      context.pop()
      sections.removeLast()
    }
  }

  // MARK: Templates in templates

  /// Goes on in another template. False if that would be too deep: then nothing more is shown, or a
  /// template that shows itself twice would do so 2 to the 64th times.
  private mutating func call(_ number: Int, at place: Int) -> Bool {
    let call = program.calls[number]
    if !call.standsAlone { output += call.indentation }
    guard let entry = entry(of: call.template, at: place) else {
      next = call.end
      return true
    }
    guard depth < Self.depthLimit else {
      diagnostics.append(
        Diagnostic(
          .templateDepth, "more than \(Self.depthLimit) templates within one another",
          at: program.location(of: place), remedy: "see whether one of them shows itself"))
      return false
    }
    pushReturn(to: call.end)
    depth += 1
    if !call.standsAlone { indentation = [] } else { indentation += call.indentation }
    if !call.arguments.isEmpty {
      arguments.append(Arguments(call: number, outer: visibleArguments))
      visibleArguments = arguments.count - 1
    }
    next = entry
    return true
  }

  private mutating func entry(of template: Call.Template, at place: Int) -> Int? {
    switch template {
    case .fixed(let number): return program.entries[number]
    case .dynamic(let variable):
      guard case .text(let name) = value(of: variable, at: place), !name.isEmpty else { return nil }
      if let entry = program.entry(of: name) { return entry }
      if reported.insert(place).inserted {
        diagnostics.append(program.unknownTemplate(name, at: place))
      }
      return nil
    }
  }

  /// Goes on with the argument for a block, or with its default, which is the next instruction.
  private mutating func showBlock(_ number: Int) {
    let block = program.blocks[number]
    var found: (body: Int, outer: Int?)?
    var level = visibleArguments
    // The outermost counts: who calls a template decides over what the template calls in turn.
    while let current = level {
      let frame = arguments[current]
      let known = program.calls[frame.call].arguments
      if let argument = known.last(where: { $0.block == block.name }) {
        found = (argument.body, frame.outer)
      }
      level = frame.outer
    }
    guard let found else { return }
    pushReturn(to: block.end)
    if !block.standsAlone { indented = output.count }
    indentation += block.indentation
    visibleArguments = found.outer
    next = found.body
  }

  private mutating func pushReturn(to address: Int) {
    returns.append(
      Return(
        address: address, indentation: indentation, argumentCount: arguments.count,
        visibleArguments: visibleArguments, depth: depth))
  }

  private mutating func goBack(to point: Return) {
    next = point.address
    indentation = point.indentation
    arguments.removeLast(arguments.count - point.argumentCount)
    visibleArguments = point.visibleArguments
    depth = point.depth
  }

  // MARK: Findings

  private mutating func reportUnknown(_ name: Int, at place: Int) {
    guard reported.insert(place).inserted else { return }
    let parts = [program.names[name].first] + program.names[name].rest
    let missing = context.missingPart(of: name, in: program.names)
    let written = parts[missing.position].text
    let before = parts[..<missing.position].map(\.text)
    let whole = program.location(of: place)
    let lower = before.reduce(whole.range.lower) { $0 + $1.utf8.count + 1 }
    let range = SourceRange(lower, lower + written.utf8.count)
    let owner = before.isEmpty ? "" : " in '\(before.joined(separator: "."))'"
    diagnostics.append(
      .unknownName(
        .unknownVariable, "no variable '\(written)'\(owner)", written: written,
        valid: missing.valid, at: SourceLocation(file: whole.file, range: range)))
  }

  private mutating func reportUnshowable(_ kind: String, remedy: String, at place: Int) {
    guard isStrict, reported.insert(place).inserted else { return }
    diagnostics.append(
      Diagnostic(
        .wrongType, "\(kind) cannot be shown as text", at: program.location(of: place),
        remedy: remedy))
  }
}
