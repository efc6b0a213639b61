extension Value {
  /// Named values, made once and read often.
  ///
  /// A page asks each frame around it for each of its variables. A `Dictionary` would hash the name
  /// anew for every frame; here names carry their hash, so that most questions end at one number.
  public struct Object: Sendable {
    private let storage: Storage

    /// An object of these fields; of two with one name the later counts.
    public init(_ fields: some Sequence<(key: String, value: Value)>) {
      storage = Storage(fields)
    }

    /// The value of a field, or nil if there is none of that name.
    public subscript(name: String) -> Value? {
      storage.position(of: HashedName(name)).map { storage.fields[$0].value }
    }

    /// The names of all fields, in the order of the fields.
    var names: [String] { storage.fields.map(\.name.text) }

    /// Where the field named `name` stands, for ``value(at:)``.
    func position(of name: borrowing HashedName) -> Int? { storage.position(of: name) }

    func value(at position: Int) -> Value { storage.fields[position].value }
  }
}

extension Value.Object: ExpressibleByDictionaryLiteral {
  /// An object of these fields; of two with one name the later counts.
  public init(dictionaryLiteral fields: (String, Value)...) {
    self.init(fields.map { (key: $0.0, value: $0.1) })
  }
}

/// A name with its hash, worked out once.
struct HashedName: Sendable {
  let text: String
  let hash: Int

  init(_ text: String) {
    self.text = text
    hash = text.hashValue
  }
}

/// Fields in their order, and an open-addressing table of positions at most half full.
///
/// A class, so that a ``Value`` holds it in one word and copies it with one count.
private final class Storage: Sendable {
  struct Field: Sendable {
    let name: HashedName
    var value: Value
  }

  let fields: [Field]
  /// Positions in ``fields``, or -1; its length is a power of two.
  private let table: [Int32]

  init(_ source: some Sequence<(key: String, value: Value)>) {
    var fields: [Field] = []
    fields.reserveCapacity(source.underestimatedCount)
    var table = Self.table(of: fields, length: Self.length(for: source.underestimatedCount))
    for (text, value) in source {
      let name = HashedName(text)
      let slot = Self.slot(of: name, in: table, fields)
      if table[slot] >= 0 {
        fields[Int(table[slot])].value = value
        continue
      }
      table[slot] = Int32(fields.count)
      fields.append(Field(name: name, value: value))
      if fields.count * 2 > table.count {
        table = Self.table(of: fields, length: table.count * 2)
      }
    }
    self.fields = fields
    self.table = table
  }

  func position(of name: borrowing HashedName) -> Int? {
    let position = table[Self.slot(of: name, in: table, fields)]
    return position < 0 ? nil : Int(position)
  }

  /// The slot that holds the position of `name`, or the empty one where it belongs.
  private static func slot(of name: borrowing HashedName, in table: [Int32], _ fields: [Field])
    -> Int
  {
    let mask = table.count - 1
    var slot = name.hash & mask
    while table[slot] >= 0 {
      let field = fields[Int(table[slot])]
      if field.name.hash == name.hash, field.name.text == name.text { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private static func table(of fields: [Field], length: Int) -> [Int32] {
    var table = [Int32](repeating: -1, count: length)
    for (position, field) in fields.enumerated() {
      table[slot(of: field.name, in: table, fields)] = Int32(position)
    }
    return table
  }

  private static func length(for count: Int) -> Int {
    var length = 2
    while length < count * 2 { length *= 2 }
    return length
  }
}
