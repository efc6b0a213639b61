/// What a template can show: data, never code.
///
/// `false`, `null`, an empty list, an empty text and empty HTML are falsy: a section over them
/// shows nothing. All else, the number 0 and an object without fields included, is truthy.
public enum Value: Sendable {
  /// Known to be absent: shows nothing, and is not an unknown name to a strict rendering.
  case null
  /// Shown as `true` or `false`; mostly asked by a section.
  case bool(Bool)
  /// Shown in decimal digits.
  case integer(Int)
  /// Plain text, escaped where it is shown.
  case text(String)
  /// UTF-8 that is HTML already: copied as it is, by `{{ }}` and `{{{ }}}` alike.
  case html([UInt8])
  /// A section over it is shown once for each item.
  case list([Value])
  /// Named values: a frame for what stands in a section over it.
  case object(Object)

  /// An object with the fields of a dictionary.
  public static func object(_ fields: [String: Value]) -> Value { .object(Object(fields)) }

  /// Whether a section over the value shows its content.
  var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .list(let items): !items.isEmpty
    case .integer, .object: true
    }
  }
}

extension Value: ExpressibleByStringLiteral {
  /// A text.
  public init(stringLiteral text: String) { self = .text(text) }
}

extension Value: ExpressibleByIntegerLiteral {
  /// A number.
  public init(integerLiteral number: Int) { self = .integer(number) }
}

extension Value: ExpressibleByBooleanLiteral {
  /// True or false.
  public init(booleanLiteral flag: Bool) { self = .bool(flag) }
}

extension Value: ExpressibleByArrayLiteral {
  /// A list.
  public init(arrayLiteral items: Value...) { self = .list(items) }
}

extension Value: ExpressibleByDictionaryLiteral {
  /// An object.
  public init(dictionaryLiteral fields: (String, Value)...) {
    self = .object(Object(Shape(fields.map(\.0)), fields.map(\.1)))
  }
}
