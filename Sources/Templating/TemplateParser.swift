import Diagnostics

/// Compiles one template into a program.
struct TemplateParser {
  private var diagnostics: [Diagnostic] = []
  private let source: TemplateSource
  private let lines: TemplateLines
  private var scanner: TemplateScanner
  private var builder: ProgramBuilder
  private var open: [Element] = []
  /// The first byte that is not compiled yet.
  private var position = 0
  /// Whether the next instruction is the first on its line.
  private var startsLine = true
  /// How many blanks are taken from each line, because an argument is shown at another place.
  private var dedent = 0

  /// How deep sections, parents and blocks can be nested in one template. Each section is one more
  /// frame to look in for every name, so that without a limit the work would be the square of it.
  private static let depthLimit = 64

  /// A section, parent or block whose closing tag is still to come.
  private struct Element {
    let tag: TemplateTag
    /// What must know where the element ends; nothing does for an argument.
    let instruction: Int?
    /// For a parent, where its line begins, if only blanks stand between.
    var lineStart: Int?
    /// The dedent around it.
    let dedent: Int
  }

  private init(_ source: TemplateSource, _ builder: ProgramBuilder) {
    self.source = source
    self.builder = builder
    lines = TemplateLines(source.bytes)
    scanner = TemplateScanner(source)
  }

  /// Appends `source` to a program, in good order even if there are errors in it.
  static func parse(_ source: TemplateSource, into builder: inout ProgramBuilder) -> [Diagnostic] {
    var parser = TemplateParser(source, builder)
    // Handed over: a second owner would mean a copy of the whole program for each template.
    builder = ProgramBuilder()
    parser.parse()
    builder = parser.builder
    return parser.diagnostics + parser.scanner.diagnostics
  }

  private mutating func parse() {
    builder.begin(source)
    var isTooDeep = false
    while !isTooDeep, let tag = scanner.next() {
      isTooDeep = tag.kind.isClosed && open.count == Self.depthLimit
      if isTooDeep { reportDepth(at: tag) } else { compile(tag) }
    }
    if !isTooDeep {
      compileText(upTo: source.bytes.count)
      reportUnclosed()
    }
    while !open.isEmpty { closeLast(with: nil) }
    builder.emit(.return, from: position..<position)
  }

  private mutating func compile(_ tag: TemplateTag) {
    switch tag.kind {
    case .comment, .delimiters: skip(tag)
    case .close: compileClose(tag)
    case .block: if isInParent { openArgument(tag) } else { openBlock(tag) }
    case _ where isInParent:
      report("'\(text(tag.range))' has no effect: only the blocks of a parent count", at: tag)
      // Its closing tag will come, and is not to blame.
      if tag.kind.isClosed { push(tag, instruction: nil) }
    case .variable: compileInline(tag, .variable(name: builder.name(text(tag.name))))
    case .unescaped: compileInline(tag, .unescaped(name: builder.name(text(tag.name))))
    case .section: openSection(tag, .section(name: builder.name(text(tag.name)), end: 0))
    case .inverted: openSection(tag, .inverted(name: builder.name(text(tag.name)), end: 0))
    case .partial: compilePartial(tag)
    case .parent: openParent(tag)
    }
  }

  // MARK: Text and tags without content

  /// Compiles the text before the next tag, unless it stands where text is ignored.
  private mutating func compileText(upTo end: Int) {
    defer { position = max(position, end) }
    guard position < end, !isInParent else { return }
    let first = builder.program.literals.count
    var line = position..<position
    while line.upperBound < end {
      line = lines.line(at: line.upperBound, before: end)
      if lines.isStart(line.lowerBound) { line = lines.withoutBlanks(line, limit: dedent) }
      builder.program.literals += source.bytes[line]
    }
    let literal = first..<builder.program.literals.count
    guard !literal.isEmpty else { return }
    emit(.literal(literal), from: position..<end)
    startsLine = line.isEmpty || lines.isStart(end)
  }

  /// Passes over a tag, and over its lines if it has them to itself.
  private mutating func skip(_ tag: TemplateTag) {
    let range = lines.lines(of: tag.range) ?? tag.range
    compileText(upTo: range.lowerBound)
    position = range.upperBound
  }

  /// Compiles a tag that shares its line with others.
  @discardableResult
  private mutating func compileInline(_ tag: TemplateTag, _ operation: Instruction.Operation) -> Int
  {
    compileText(upTo: tag.range.lowerBound)
    position = tag.range.upperBound
    return emit(operation, from: tag.name)
  }

  private mutating func compilePartial(_ tag: TemplateTag) {
    guard let range = lines.lines(of: tag.range) else {
      let call = builder.operation(for: Call(template: template(of: tag)))
      builder.setEnd(of: compileInline(tag, call))
      return
    }
    let indentation = indentation(range.lowerBound..<tag.range.lowerBound)
    let call = Call(template: template(of: tag), indentation: indentation, standsAlone: true)
    skip(tag)
    builder.setEnd(of: builder.emit(builder.operation(for: call), from: tag.name))
  }

  // MARK: Tags with content

  private mutating func openSection(_ tag: TemplateTag, _ operation: Instruction.Operation) {
    if lines.lines(of: tag.range) == nil {
      push(tag, instruction: compileInline(tag, operation))
    } else {
      skip(tag)
      push(tag, instruction: builder.emit(operation, from: tag.name))
    }
  }

  /// Whether a parent stands alone shows only when it is closed: nothing between the tags counts.
  private mutating func openParent(_ tag: TemplateTag) {
    let lineStart = lines.start(before: tag.range.lowerBound)
    let start = lineStart ?? tag.range.lowerBound
    compileText(upTo: start)
    let call = Call(
      template: template(of: tag), indentation: indentation(start..<tag.range.lowerBound))
    position = tag.range.upperBound
    push(tag, instruction: emit(builder.operation(for: call), from: tag.name), lineStart: lineStart)
  }

  /// A block directly in a parent: the content that the parent shows in its place.
  private mutating func openArgument(_ tag: TemplateTag) {
    let content = lines.end(after: tag.range.upperBound)
    position = content ?? tag.range.upperBound
    if let parent = open.last?.instruction { builder.addArgument(text(tag.name), to: parent) }
    push(tag, instruction: nil)
    if let content, let first = firstIndentation(from: content) { dedent = first.count }
    startsLine = true
  }

  /// A block with its default. An argument goes as deep as a default that has lines of its own.
  private mutating func openBlock(_ tag: TemplateTag) {
    let name = builder.block(text(tag.name))
    let start = lines.start(before: tag.range.lowerBound) ?? tag.range.lowerBound
    let before = start..<tag.range.lowerBound
    guard let range = lines.lines(of: tag.range) else {
      let block = Block(name: name, indentation: indentation(before), standsAlone: false)
      push(tag, instruction: compileInline(tag, builder.operation(for: block)))
      return
    }
    skip(tag)
    let first = firstIndentation(from: range.upperBound) ?? before
    let block = Block(name: name, indentation: indentation(first), standsAlone: true)
    push(tag, instruction: builder.emit(builder.operation(for: block), from: tag.name))
  }

  private mutating func compileClose(_ tag: TemplateTag) {
    guard let last = open.last else {
      report("'\(text(tag.range))' closes nothing", at: tag)
      return skip(tag)
    }
    let name = writtenName(tag)
    let lastName = writtenName(last.tag)
    if name != lastName {
      report(
        "'\(text(tag.range))' stands where \(last.tag.kind.word) '\(lastName)' must be closed",
        at: tag, remedy: "write '{{/\(lastName)}}'",
        notes: [Diagnostic.Note("'\(lastName)' is opened here", at: location(last.tag.range))])
      // One forgotten tag is one error. To look further out would cost the square of the nesting.
      if let match = open.suffix(8).lastIndex(where: { writtenName($0.tag) == name }) {
        while open.count > match + 1 { closeLast(with: nil) }
      }
    }
    closeLast(with: tag)
  }

  /// Ends the innermost element, with its closing tag or for want of one.
  private mutating func closeLast(with tag: TemplateTag?) {
    guard let element = open.last else { return }
    switch element.tag.kind {
    case .parent: closeParent(element, with: tag)
    case .block where element.instruction == nil:
      if let tag {
        compileText(upTo: lines.start(before: tag.range.lowerBound) ?? tag.range.lowerBound)
        position = tag.range.upperBound
      }
      builder.emit(.return, from: element.tag.name)
    default:
      if let tag { endContent(at: tag) }
      if element.tag.kind == .section { builder.emit(.next, from: element.tag.name) }
    }
    if let instruction = element.instruction { builder.setEnd(of: instruction) }
    dedent = element.dedent
    open.removeLast()
  }

  private mutating func endContent(at tag: TemplateTag) {
    skip(tag)
    // The blanks before a closing tag that shares its line belong to the content.
    if startsLine, lines.lines(of: tag.range) == nil { emit(.literal(0..<0), from: tag.range) }
  }

  private mutating func closeParent(_ element: Element, with tag: TemplateTag?) {
    guard let tag else { return }
    let end = lines.end(after: tag.range.upperBound)
    position = tag.range.upperBound
    startsLine = false
    if let end, element.lineStart != nil, let instruction = element.instruction {
      position = end
      startsLine = true
      builder.setStandsAlone(instruction)
    }
  }

  // MARK: Small things

  /// Whether the parser is directly in a parent, where all but blocks is ignored.
  private var isInParent: Bool { open.last?.tag.kind == .parent }

  private mutating func push(_ tag: TemplateTag, instruction: Int?, lineStart: Int? = nil) {
    open.append(
      Element(tag: tag, instruction: instruction, lineStart: lineStart, dedent: dedent))
  }

  @discardableResult
  private mutating func emit(_ operation: Instruction.Operation, from range: Range<Int>) -> Int {
    defer { startsLine = false }
    return builder.emit(operation, startsLine: startsLine, from: range)
  }

  private mutating func template(of tag: TemplateTag) -> Call.Template {
    let name = text(tag.name)
    return tag.isDynamic
      ? .dynamic(name: builder.name(name)) : .fixed(builder.template(name))
  }

  /// The blanks before the first thing in an element, unless that is its closing tag.
  private func firstIndentation(from start: Int) -> Range<Int>? {
    guard let first = lines.firstIndentation(from: start),
      !scanner.isClosingTag(at: first.upperBound)
    else { return nil }
    return first
  }

  private func indentation(_ blanks: Range<Int>) -> [UInt8] {
    Array(source.bytes[blanks].dropFirst(dedent))
  }

  private func writtenName(_ tag: TemplateTag) -> String {
    (tag.isDynamic ? "*" : "") + text(tag.name)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: source.bytes[range], as: UTF8.self)
  }

  private func location(_ range: Range<Int>) -> SourceLocation {
    SourceLocation(
      file: source.file, range: SourceRange(range.lowerBound, range.upperBound))
  }

  // MARK: Findings

  private mutating func reportUnclosed() {
    for element in open {
      let name = writtenName(element.tag)
      report(
        "\(element.tag.kind.word) '\(name)' is not closed", at: element.tag,
        remedy: "write '{{/\(name)}}' where it ends")
    }
  }

  private mutating func reportDepth(at tag: TemplateTag) {
    diagnostics.append(
      Diagnostic(
        .templateDepth, "more than \(Self.depthLimit) sections, parents and blocks in one another",
        at: location(tag.range), remedy: "move the inner ones to a partial"))
  }

  private mutating func report(
    _ message: String, at tag: TemplateTag, remedy: String? = nil, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(
      Diagnostic(
        .templateSyntax, message, at: location(tag.range), remedy: remedy, notes: notes))
  }
}
