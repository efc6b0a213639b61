import Diagnostics
import Templating
import Testing

@Suite struct ConcurrencyTests {
  @Test func `many tasks render the same bytes from one set`() async {
    let partials: KeyValuePairs = [
      "layout": "<html>\n  {{$main}}\n  {{/main}}\n{{>foot}}</html>\n",
      "foot": "<p>{{site.name}} {{unknown}}</p>\n",
    ]
    let items = "{{#items}}\n  <li>{{.}} {{title}}</li>\n{{/items}}\n"
    let templates = compile(
      "{{<layout}}{{$main}}\n\(items){{/main}}{{/layout}}", partials: partials
    ).templates
    let site: Value = ["site": ["name": "Varde & co, a name that is kept on the heap"]]
    let results = await withTaskGroup(of: [Page].self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<200).map { Self.page($0, templates, site) } }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let expected = (0..<200).map { Self.page($0, templates, site) }
    #expect(results.count == 8)
    #expect(results.allSatisfy { $0 == expected })
    #expect(Set(expected.map(\.bytes)).count == 200)
    #expect(expected.allSatisfy { $0.diagnostics.map(\.identifier) == [.unknownVariable] })
  }

  struct Page: Equatable, Sendable {
    var bytes: [UInt8] = []
    var diagnostics: [Diagnostic] = []
  }

  static func page(_ number: Int, _ templates: TemplateSet, _ site: Value) -> Page {
    var page = Page()
    let items = (0..<10).map { Value.integer($0 * number) }
    let context: [Value] = [site, ["title": .text("page \(number)"), "items": .list(items)]]
    page.diagnostics = templates.render(
      "main", context: context, strict: true, into: &page.bytes)
    return page
  }
}
