internal import FoundationEssentials
internal import Templating

/// A part of the data of a sheet, whose shape `templates/print/README.md` says.
enum SheetNode: Decodable {
  case null
  case bool(Bool)
  case number(Int)
  case text(String)
  case list([SheetNode])
  case object([String: SheetNode])

  /// The value of a JSON text; nil for what is none.
  init?(json: String) {
    guard let node = try? JSONDecoder().decode(SheetNode.self, from: Data(json.utf8)) else {
      return nil
    }
    self = node
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .bool(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(Int(number))
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let items = try? container.decode([SheetNode].self) {
      self = .list(items)
    } else {
      self = .object(try container.decode([String: SheetNode].self))
    }
  }

  /// A field of an object; null for what has none.
  subscript(name: String) -> SheetNode {
    if case .object(let fields) = self { fields[name] ?? .null } else { .null }
  }

  /// The parts of a list; none for what is no list.
  var items: [SheetNode] { if case .list(let items) = self { items } else { [] } }

  /// Its words, or its figure; nothing for what has none.
  var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    default: ""
    }
  }

  // MARK: For templates

  /// The types of blocks and of what stands in a line. A part says of each whether it is one: a
  /// template would take what it does not find for that of the part around it.
  private static let types = [
    "heading", "paragraph", "list", "quote", "code", "rule", "table", "image", "columns", "box",
    "contact", "text", "emphasis", "strong", "break", "link", "number", "term", "source",
  ]
  private static let optional = [
    "lang", "dir", "label", "gloss", "address", "content", "blocks", "items", "start", "text",
    "tel",
  ]

  /// What templates see of it.
  var value: Value {
    switch self {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .number(let number): .integer(number)
    // In a line, words stand as they are.
    case .text(let text): .text(text)
    case .list(let items): .list(items.map(\.value))
    case .object(let fields): .object(object(fields))
    }
  }

  private func object(_ fields: [String: SheetNode]) -> Value.Object {
    guard let type = fields["type"]?.text else {
      return Value.Object(fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value.value) })
    }
    var pairs: [(key: String, value: Value)] = Self.types.map { ("is-\($0)", .bool($0 == type)) }
    for name in Self.optional where fields[name] == nil { pairs.append((name, .null)) }
    for (name, node) in fields.sorted(by: { $0.key < $1.key }) {
      switch name {
      case "content": pairs.append((name, node.line))
      case "items", "columns":
        pairs.append((name, .list(node.items.map { ["blocks": .list($0.items.map(\.value))] })))
      case "rows": pairs.append((name, .list(node.items.map { ["cells": $0.cells] })))
      case "head": pairs.append((name, node.cells))
      default: pairs.append((name, node.value))
      }
    }
    return Value.Object(pairs)
  }

  /// What stands in a line, each part with its type.
  private var line: Value {
    .list(
      items.map { part in
        if case .text = part { return Self.object(["type": .text("text"), "text": part]).value }
        return part.value
      })
  }

  /// The cells of a row, each with its line.
  var cells: Value { .list(items.map { ["content": $0.line] }) }

  // MARK: Tables

  /// The tables in a block, wherever they stand in it.
  var tables: [SheetNode] {
    if self["type"].text == "table" { return [self] }
    let inner =
      self["blocks"].items + self["items"].items.flatMap(\.items)
      + self["columns"].items.flatMap(\.items)
    return inner.flatMap(\.tables)
  }

  /// Whether a block has words that stand in no table.
  var hasWordsBesideTables: Bool {
    switch self["type"].text {
    case "table", "rule": false
    case "box":
      !self["label"].text.isEmpty || self["blocks"].items.contains(where: \.hasWordsBesideTables)
    default: true
    }
  }

  /// How many columns a table has.
  var columnCount: Int {
    ([self["head"]] + self["rows"].items).map(\.items.count).max() ?? 1
  }
}
