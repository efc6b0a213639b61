import Templating
import Testing

/// The renderer against the ``ReferenceRenderer``, on templates that are put together by chance.
@Suite struct ReferenceTests {
  static let context: [Value] = [
    ["name": "Varde & <co>", "empty": "", "yes": true, "no": false, "nothing": .null, "number": 7],
    ["object": ["name": "inner\nname", "object": ["name": "\"innermost\""]], "none": []],
    [
      "list": [1, "two", ["name": "three"], ["list": ["x", "y"]]],
      "lists": [["a", "b"], [], ["c"]],
    ],
  ]

  @Test(arguments: 1...8)
  func `any template gives what the specification says`(seed: UInt64) {
    var chance = Chance(state: seed)
    for _ in 0..<150 {
      let lineEnd = chance.next(below: 4) == 0 ? "\r\n" : "\n"
      let partials: KeyValuePairs = [
        "a": chance.template(depth: 2, partials: ["b"], lineEnd: lineEnd),
        "b": chance.template(depth: 1, partials: [], lineEnd: lineEnd),
      ]
      let template = chance.template(depth: 3, partials: ["a", "b", "missing"], lineEnd: lineEnd)
      let reference = ReferenceRenderer(
        partials: Dictionary(uniqueKeysWithValues: partials.map { ($0.key, $0.value) }))
      let rendering = render(template, context: Self.context, partials: partials)
      let isEqual = rendering.text == reference.render(template, context: Self.context)
      #expect(isEqual, "\(template.debugDescription) with \(partials)")
      if !isEqual { return }
    }
  }
}

/// Templates by chance, the same for the same seed.
private struct Chance {
  var state: UInt64

  private static let names = [
    "name", "empty", "yes", "no", "nothing", "number", "object", "none", "list", "lists", ".",
    "object.name", "object.object.name", "name.name", "unknown", "list.name",
  ]

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func one(of choices: [String]) -> String { choices[next(below: choices.count)] }

  mutating func template(depth: Int, partials: [String], lineEnd: String) -> String {
    (0..<next(below: 7)).map { _ in piece(depth: depth, partials: partials, lineEnd: lineEnd) }
      .joined()
  }

  private mutating func piece(depth: Int, partials: [String], lineEnd: String) -> String {
    let name = one(of: Self.names)
    switch next(below: depth > 0 ? 12 : 9) {
    case 0: return "{{\(name)}}"
    case 1: return "{{&\(name)}}"
    case 2: return lineEnd
    case 3: return one(of: [" ", "  ", "\t", "text", "<p>"])
    case 4: return "text" + lineEnd
    case 5: return alone("{{!\(name)}}", lineEnd)
    case 6 where !partials.isEmpty: return alone("{{>\(one(of: partials))}}", lineEnd)
    case 7 where !partials.isEmpty: return "{{>\(one(of: partials))}}"
    case 6, 7, 8: return "}" + lineEnd
    default:
      let content = template(depth: depth - 1, partials: partials, lineEnd: lineEnd)
      let (open, close) = ("{{\(one(of: ["#", "^"]))\(name)}}", "{{/\(name)}}")
      guard next(below: 2) == 0 else { return open + content + close }
      return alone(open, lineEnd) + content + alone(close, lineEnd)
    }
  }

  /// A tag that may come to stand alone on its line, if what is before it permits.
  private mutating func alone(_ tag: String, _ lineEnd: String) -> String {
    one(of: ["", "  ", "\t", lineEnd]) + tag + one(of: [lineEnd, " " + lineEnd])
  }
}
