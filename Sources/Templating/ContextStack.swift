/// The frames in which names are looked up, the innermost last.
///
/// Names are given as positions in their list: to hand over a ``Name`` would count references to
/// it, and the threads that render would wait for each other to do so.
struct ContextStack {
  private var frames: [Value]

  init(_ frames: [Value]) { self.frames = frames }

  /// The innermost frame, which templates call `.`.
  var item: Value? { frames.last }

  mutating func push(_ frame: Value) { frames.append(frame) }

  mutating func pop() { frames.removeLast() }

  /// Puts the next item of a list in the place of the last.
  mutating func replaceItem(_ frame: Value) { frames[frames.count - 1] = frame }

  /// The value of a name: of its first part in the innermost frame that has it, and of the others
  /// in that value alone. Nil if a part is missing; the parts of a null are null.
  func value(of name: Int, in names: [Name]) -> Value? {
    var value = firstPart(of: name, in: names)
    if names[name].rest.isEmpty { return value }
    for part in names[name].rest {
      switch value {
      case .object(let object): value = object.position(of: part).map { object.value(at: $0) }
      case .null: return .null
      default: return nil
      }
    }
    return value
  }

  private func firstPart(of name: Int, in names: [Name]) -> Value? {
    var index = frames.count
    while index > 0 {
      index -= 1
      if case .object(let object) = frames[index],
        let position = object.position(of: names[name].first)
      {
        return object.value(at: position)
      }
    }
    return nil
  }

  /// Which part of a name without value is missing, and what could stand in its place.
  func missingPart(of name: Int, in names: [Name]) -> (position: Int, valid: [String]) {
    guard var value = firstPart(of: name, in: names) else { return (0, visibleNames) }
    for (index, part) in names[name].rest.enumerated() {
      guard case .object(let object) = value else { return (index + 1, []) }
      guard let position = object.position(of: part) else { return (index + 1, object.names) }
      value = object.value(at: position)
    }
    return (names[name].rest.count, [])
  }

  private var visibleNames: [String] {
    var names: Set<String> = []
    for case .object(let object) in frames { names.formUnion(object.names) }
    return Array(names)
  }
}
