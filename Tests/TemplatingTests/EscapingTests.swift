import Templating
import Testing

@Suite struct EscapingTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("&", "&amp;"), ("<b>", "&lt;b&gt;"),
    ("\"double\" 'single'", "&quot;double&quot; &#39;single&#39;"),
    ("&amp;", "&amp;amp;"), ("æ ø å ไทย العربية 👪", "æ ø å ไทย العربية 👪"),
    ("a long text before the first special letter & after", nil),
    ("<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", nil), ("`=/;%{}", "`=/;%{}"),
    ("\u{0}\n\r\t", "\u{0}\n\r\t"),
  ])
  func `text shows as itself`(text: String, expected: String?) {
    let rendering = render("[{{value}}]", ["value": .text(text)])
    #expect(rendering.text == "[\(expected ?? Self.escaped(text))]")
    #expect(render("{{{value}}}{{&value}}", ["value": .text(text)]).text == text + text)
  }

  @Test func `every byte of every length is escaped as one by one`() {
    let letters = (0x01...0x2FF).compactMap(UnicodeScalar.init).map { String(Character($0)) }
    for length in [1, 2, 7, 8, 15, 16, 17, 31, 32, 33, 64, 511, 512, 513] {
      for start in stride(from: 0, to: letters.count, by: length) {
        let text = letters[start..<min(letters.count, start + length)].joined()
        #expect(render("{{value}}", ["value": .text(text)]).text == Self.escaped(text))
      }
    }
  }

  @Test func `HTML is never escaped, in two braces or three`() {
    let html: Value = .html(Array("<p>\"a\" & 'b'</p>".utf8))
    let rendering = render("{{body}}|{{{body}}}|{{&body}}", ["body": html])
    #expect(rendering.text == "<p>\"a\" & 'b'</p>|<p>\"a\" & 'b'</p>|<p>\"a\" & 'b'</p>")
  }

  @Test func `HTML of any bytes is copied as it is`() {
    let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0) }
    let templates = compile("{{body}}").templates
    var output: [UInt8] = [1, 2, 3]
    let diagnostics = templates.render(
      "main", context: [["body": .html(bytes)]], strict: true, into: &output)
    #expect(output == [1, 2, 3] + bytes)
    #expect(diagnostics.isEmpty)
  }

  @Test func `the text of a template is not escaped, and what is shown is not a template`() {
    let rendering = render("<a>{{value}}</a> & }} {", ["value": "{{other}}", "other": "x"])
    #expect(rendering.text == "<a>{{other}}</a> & }} {")
  }

  @Test func `literals of any length are copied whole`() {
    for length in [0, 1, 511, 512, 513, 5_000] {
      let literal = String(repeating: "é", count: length)
      #expect(render("{{v}}\(literal){{v}}", ["v": "|"]).text == "|\(literal)|")
    }
  }

  /// What the specification asks for, one letter after the other.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: String(scalar)
      }
    }.joined()
  }
}
