import Templating

/// A second renderer, written after the words of the specification and with no thought of speed: it
/// works line by line on text, and indents a partial by changing its text before it is read.
///
/// Without delimiters, inheritance, dynamic names and tags of several lines.
struct ReferenceRenderer {
  let partials: [String: String]

  private enum Piece {
    case text(String)
    case tag(kind: Character, name: String, indentation: String?)
  }

  private indirect enum Node {
    case text(String)
    case variable(String, isEscaped: Bool)
    case section(String, [Node], isInverted: Bool)
    case partial(String, indentation: String)
  }

  func render(_ template: String, context: [Value]) -> String {
    var pieces = Self.lines(of: template).flatMap(Self.pieces)[...]
    return show(Self.nodes(&pieces), context)
  }

  // MARK: Reading

  private static func lines(of text: String) -> [String] {
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { String(decoding: Array($0) + [0x0A], as: UTF8.self) }
    if let last = lines.popLast(), last != "\n" {
      lines.append(String(decoding: last.utf8.dropLast(), as: UTF8.self))
    }
    return lines
  }

  private static func pieces(of line: String) -> [Piece] {
    var pieces: [Piece] = []
    for (index, part) in parts(of: line, at: "{{").enumerated() {
      guard index > 0 else {
        pieces.append(.text(part))
        continue
      }
      let halves = parts(of: part, at: "}}")
      let kind = halves[0].first.flatMap { "#^/!>&".contains($0) ? $0 : nil }
      let name = kind == nil ? halves[0] : String(halves[0].dropFirst())
      pieces.append(.tag(kind: kind ?? "v", name: name, indentation: nil))
      pieces.append(.text(halves.dropFirst().joined(separator: "}}")))
    }
    guard pieces.count == 3, case .text(let before) = pieces[0], case .text(let after) = pieces[2],
      case .tag(let kind, let name, _) = pieces[1], "#^/!>".contains(kind),
      (before + after).unicodeScalars.allSatisfy({ " \t\r\n".unicodeScalars.contains($0) })
    else { return pieces }
    return [.tag(kind: kind, name: name, indentation: before)]
  }

  private static func parts(of text: String, at separator: String) -> [String] {
    var parts = [""]
    var rest = Substring(text)
    while let next = rest.first {
      if rest.hasPrefix(separator) {
        parts.append("")
        rest = rest.dropFirst(separator.count)
      } else {
        parts[parts.count - 1].append(next)
        rest = rest.dropFirst()
      }
    }
    return parts
  }

  private static func nodes(_ pieces: inout ArraySlice<Piece>) -> [Node] {
    var nodes: [Node] = []
    while let piece = pieces.popFirst() {
      switch piece {
      case .text(let text): nodes.append(.text(text))
      case .tag("/", _, _): return nodes
      case .tag("!", _, _): break
      case .tag("#", let name, _):
        nodes.append(.section(name, Self.nodes(&pieces), isInverted: false))
      case .tag("^", let name, _):
        nodes.append(.section(name, Self.nodes(&pieces), isInverted: true))
      case .tag(">", let name, let indentation):
        nodes.append(.partial(name, indentation: indentation ?? ""))
      case .tag(let kind, let name, _):
        nodes.append(.variable(name, isEscaped: kind != "&"))
      }
    }
    return nodes
  }

  // MARK: Showing

  private func show(_ nodes: [Node], _ context: [Value]) -> String {
    nodes.map { show($0, context) }.joined()
  }

  private func show(_ node: Node, _ context: [Value]) -> String {
    switch node {
    case .text(let text): return text
    case .variable(let name, let isEscaped):
      let text = Self.text(Self.value(of: name, in: context))
      return isEscaped ? EscapingTests.escaped(text) : text
    case .section(let name, let content, let isInverted):
      let items = Self.items(Self.value(of: name, in: context))
      if isInverted { return items.isEmpty ? show(content, context) : "" }
      return items.map { show(content, context + [$0]) }.joined()
    case .partial(let name, let indentation):
      let lines = Self.lines(of: partials[name] ?? "").map { indentation + $0 }
      return render(lines.joined(), context: context)
    }
  }

  private static func value(of name: String, in context: [Value]) -> Value {
    if name == "." { return context.last ?? .null }
    let names = name.split(separator: ".").map(String.init)
    for frame in context.reversed() {
      guard case .object(let object) = frame, var value = object[names[0]] else { continue }
      for name in names.dropFirst() {
        guard case .object(let object) = value else { return .null }
        value = object[name] ?? .null
      }
      return value
    }
    return .null
  }

  private static func items(_ value: Value) -> [Value] {
    switch value {
    case .list(let items): items
    case .null, .bool(false), .text(""): []
    default: [value]
    }
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): String(number)
    case .bool(let flag): String(flag)
    case .null, .html, .list, .object: ""
    }
  }
}
