import Diagnostics
import Templating
import Testing

@Suite struct ValueTests {
  @Test func `literals make the values that they look like`() {
    let value: Value = [
      "text": "a", "number": 7, "flag": true, "list": ["x", 1], "object": ["inner": "y"],
    ]
    let template = "{{text}} {{number}} {{flag}} {{#list}}({{.}}){{/list}} {{object.inner}}"
    #expect(render(template, value).text == "a 7 true (x)(1) y")
  }

  @Test(arguments: [
    (Value.null, false), (.bool(false), false), (.bool(true), true), (.integer(0), true),
    (.integer(-1), true), (.text(""), false), (.text("0"), true), (.html([]), false),
    (.html([0x41]), true), (.list([]), false), (.list([.null]), true), (.object([:]), true),
  ])
  func `sections and inverted sections agree on what is truthy`(value: Value, isTruthy: Bool) {
    let template = "{{#value}}yes{{/value}}{{^value}}no{{/value}}"
    #expect(render(template, ["value": value]).text == (isTruthy ? "yes" : "no"))
  }

  @Test(arguments: [0, 7, 10, -1, -305, .max, .min])
  func `numbers are shown in decimal digits`(number: Int) {
    #expect(render("[{{n}}{{{n}}}]", ["n": .integer(number)]).text == "[\(number)\(number)]")
  }

  @Test func `lists and objects are not text, which a strict rendering reports`() {
    let context: Value = ["list": ["a"], "object": ["a": "b"]]
    let template = "<{{list}}{{{object}}}>"
    #expect(render(template, context).text == "<>")
    #expect(render(template, context).diagnostics.isEmpty)
    let strict = render(template, context, strict: true).diagnostics
    #expect(strict.map(\.identifier) == [.wrongType, .wrongType])
    #expect(strict.map { pointedAt($0.location, in: template) } == ["list", "object"])
  }

  @Test func `an object finds each of its fields, and no other`() {
    for count in [0, 1, 2, 3, 7, 8, 9, 100, 1_000] {
      let object = Value.Object((0..<count).map { (key: "field \($0)", value: .integer($0)) })
      for index in 0..<count {
        guard case .integer(index) = object["field \(index)"] else {
          Issue.record("field \(index) of \(count)")
          continue
        }
      }
      #expect(object["field \(count)"] == nil)
      #expect(object[""] == nil)
    }
  }

  @Test func `of two fields with one name the later counts`() {
    let fields: [(key: String, value: Value)] = [("a", "old"), ("b", "other"), ("a", "new")]
    #expect(render("{{a}} {{b}}", .object(Value.Object(fields))).text == "new other")
    #expect(render("{{a}}", ["a": "old", "a": "new"]).text == "new")
  }

  @Test func `a dictionary is an object`() {
    let fields: [String: Value] = ["title": "T", "æøå": "letters", "long name of a field": "L"]
    let template = "{{title}} {{æøå}}"
    #expect(render(template, .object(fields)).text == "T letters")
  }

  @Test func `names that are written differently but equal in Unicode are one`() {
    #expect(render("{{caf\u{E9}}}", ["cafe\u{301}": "found"]).text == "found")
  }
}
