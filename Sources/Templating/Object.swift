extension Value {
  /// Named values, made once and read often.
  ///
  /// A page asks each frame around it for each of its variables. A `Dictionary` would hash the name
  /// anew for every frame; here names carry their hash, so that most questions end at one number.
  public struct Object: Sendable {
    private let storage: Storage

    /// An object of these fields; of two with one name the later counts.
    public init(_ fields: some Sequence<(key: String, value: Value)>) {
      var names: [String] = []
      var values: [Value] = []
      for (name, value) in fields {
        names.append(name)
        values.append(value)
      }
      self.init(Shape(names), values)
    }

    /// An object of a shape made before: for the thousands that have the same names.
    ///
    /// `values` are in the order of the names; those that lack are null.
    public init(_ shape: Shape, _ values: [Value]) {
      let missing = shape.count - values.count
      storage = Storage(
        shape: shape,
        values: missing > 0 ? values + Array(repeating: .null, count: missing) : values)
    }

    /// The value of a field, or nil if there is none of that name.
    public subscript(name: String) -> Value? {
      position(of: HashedName(name)).map(value)
    }

    /// The names of all fields, each once, in the order of the fields.
    var names: [String] { storage.shape.names }

    /// Where the field named `name` stands, for ``value(at:)``.
    func position(of name: borrowing HashedName) -> Int? { storage.shape.position(of: name) }

    func value(at position: Int) -> Value { storage.values[position] }
  }

  /// The names of an object's fields, looked up by hash.
  ///
  /// A class, so that objects of one shape share it.
  public final class Shape: Sendable {
    private let all: [HashedName]
    /// Positions in ``all``, or -1; its length is a power of two, and at most half of it is used.
    private let table: [Int32]

    /// A shape of these names; of two that are the same the later counts.
    public init(_ names: [String]) {
      all = names.map(HashedName.init)
      var length = 2
      while length < names.count * 2 { length *= 2 }
      var table = [Int32](repeating: -1, count: length)
      for (position, name) in all.enumerated() {
        table[Self.slot(of: name, in: table, all)] = Int32(position)
      }
      self.table = table
    }

    var count: Int { all.count }

    var names: [String] {
      all.indices.filter { position(of: all[$0]) == $0 }.map { all[$0].text }
    }

    func position(of name: borrowing HashedName) -> Int? {
      let position = table[Self.slot(of: name, in: table, all)]
      return position < 0 ? nil : Int(position)
    }

    /// The slot that holds the position of `name`, or the empty one where it belongs.
    private static func slot(
      of name: borrowing HashedName, in table: [Int32], _ all: [HashedName]
    ) -> Int {
      let mask = table.count - 1
      var slot = name.hash & mask
      while table[slot] >= 0 {
        let other = all[Int(table[slot])]
        if other.hash == name.hash, other.text == name.text { break }
        slot = (slot + 1) & mask
      }
      return slot
    }
  }
}

extension Value.Object: ExpressibleByDictionaryLiteral {
  /// An object of these fields; of two with one name the later counts.
  public init(dictionaryLiteral fields: (String, Value)...) {
    self.init(Value.Shape(fields.map(\.0)), fields.map(\.1))
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

/// A class, so that a ``Value`` holds it in one word and copies it with one count.
private final class Storage: Sendable {
  let shape: Value.Shape
  let values: [Value]

  init(shape: Value.Shape, values: [Value]) {
    self.shape = shape
    self.values = values
  }
}
