import Diagnostics
import Templating
import Testing

/// What the specification leaves open, or has no example of.
@Suite struct InheritanceTests {
  @Test func `a page fills the blocks of its layout`() {
    let page = """
      {{<layout}}
        {{$title}}Signs{{/title}}
        {{$main}}
          <h1>{{title}}</h1>
          {{#items}}
            <p>{{.}}</p>
          {{/items}}
        {{/main}}
      {{/layout}}

      """
    let layout = """
      <html>
        <title>{{$title}}Varde{{/title}}</title>
        <main>
          {{$main}}
          {{/main}}
        </main>
        {{$foot}}
          <footer>Varde</footer>
        {{/foot}}
      </html>

      """
    let rendering = render(
      page, ["title": "The signs", "items": ["a", "b"]], partials: ["layout": layout], strict: true)
    #expect(
      rendering.text == """
        <html>
          <title>Signs</title>
          <main>
            <h1>The signs</h1>
              <p>a</p>
              <p>b</p>
          </main>
            <footer>Varde</footer>
        </html>

        """)
    #expect(rendering.diagnostics.isEmpty)
  }

  @Test func `an argument that uses its own name shows the default there, and not itself`() {
    let rendering = render(
      "{{<layout}}{{$a}}[{{$a}}inner{{/a}}]{{/a}}{{/layout}}",
      partials: ["layout": "{{$a}}outer{{/a}}"])
    #expect(rendering.text == "[inner]")
    #expect(rendering.diagnostics.isEmpty)
  }

  @Test func `a block in an argument is filled by who calls the template of that argument`() {
    let partials: KeyValuePairs = [
      "article": "{{<layout}}{{$main}}<h1>{{$title}}?{{/title}}</h1>{{/main}}{{/layout}}",
      "layout": "<main>{{$main}}{{/main}}</main>",
    ]
    let rendering = render("{{<article}}{{$title}}T{{/title}}{{/article}}", partials: partials)
    #expect(rendering.text == "<main><h1>T</h1></main>")
  }

  @Test func `arguments reach the partials of a parent`() {
    let rendering = render(
      "{{<layout}}{{$title}}T{{/title}}{{/layout}}{{>head}}",
      partials: ["layout": "[{{>head}}]", "head": "({{$title}}?{{/title}})"])
    #expect(rendering.text == "[(T)](?)")
  }

  @Test func `of two arguments for one block the later counts`() {
    let rendering = render(
      "{{<layout}}{{$a}}1{{/a}}{{$a}}2{{/a}}{{/layout}}", partials: ["layout": "{{$a}}{{/a}}"])
    #expect(rendering.text == "2")
  }

  @Test func `an argument is shown for each item of a section`() {
    let rendering = render(
      "{{<list}}{{$item}}<{{.}}>{{/item}}{{/list}}", ["items": [1, 2, 3]],
      partials: ["list": "{{#items}}{{$item}}{{.}}{{/item}}{{/items}}"])
    #expect(rendering.text == "<1><2><3>")
  }

  @Test func `comments and delimiters may stand in a parent`() {
    let rendering = render(
      "{{<a}}\n  {{! why }}\n  {{=<% %>=}}\n  <%$b%>x<%/b%>\n<%/a%>",
      partials: ["a": "{{$b}}{{/b}}"])
    #expect(rendering.text == "x")
  }

  @Test func `parents in arguments take their own arguments`() {
    let page = "{{<a}}{{$x}}1{{<b}}{{$x}}2{{/x}}{{/b}}3{{/x}}{{/a}}"
    let rendering = render(
      page, partials: ["a": "<a>{{$x}}{{/x}}</a>", "b": "<b>{{$x}}{{/x}}</b>"])
    #expect(rendering.text == "<a>1<b>2</b>3</a>")
  }
}
