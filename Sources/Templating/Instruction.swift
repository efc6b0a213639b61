import Diagnostics

/// One step of a compiled template. Names, calls and blocks are positions in the ``Program``.
struct Instruction: Sendable {
  enum Operation: Sendable {
    /// Appends a stretch of ``Program/literals``.
    case literal(Range<Int>)
    /// Appends a value, escaped.
    case variable(name: Int)
    /// Appends a value as it is.
    case unescaped(name: Int)
    /// Goes on for each item of a value, or jumps to `end` if it is falsy.
    case section(name: Int, end: Int)
    /// Goes on if a value is falsy, or else jumps to `end`.
    case inverted(name: Int, end: Int)
    /// Goes back to the beginning of the innermost section if it has another item.
    case next
    /// Renders another template: a partial or a parent.
    case call(Int)
    /// Renders the argument for a block, or goes on with its default.
    case block(Int)
    /// Goes back behind the call of this template or the block of this argument.
    case `return`
  }

  var operation: Operation
  /// Whether this is the first thing on its line, so that the indentation of a partial goes before.
  var startsLine: Bool
}

/// The name of a variable, split at its dots.
struct Name: Sendable {
  let first: HashedName
  let rest: [HashedName]

  init(_ text: String) {
    let parts = text.split(separator: ".").map { HashedName(String($0)) }
    first = parts.first ?? HashedName(text)
    rest = Array(parts.dropFirst())
  }
}

/// A tag that renders another template.
struct Call: Sendable {
  enum Template: Sendable {
    /// A position in ``Program/entries``.
    case fixed(Int)
    /// The name of a variable that holds the name of the template.
    case dynamic(name: Int)
  }

  struct Argument: Sendable {
    let block: Int
    let body: Int
  }

  var template: Template
  /// The space before the tag: before every line of the template if the tag stands alone on its
  /// line, or else once, as it was written.
  var indentation: [UInt8] = []
  var standsAlone = false
  var arguments: [Argument] = []
  /// The instruction behind the tag and its arguments.
  var end = 0
}

/// A part of a template that those who call it can replace.
struct Block: Sendable {
  let name: Int
  /// What goes before every line of an argument, or before all but the first if the tag shares its
  /// line with others: then the space before the tag is a literal.
  let indentation: [UInt8]
  let standsAlone: Bool
  /// The instruction behind the default.
  var end = 0
}
