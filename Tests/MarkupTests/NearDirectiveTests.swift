import Diagnostics
import Testing

@testable import Markup

/// What nearly is a directive: readers would see its signs, and what is for trainers alone.
@Suite struct NearDirectiveTests {
  @Test(arguments: [
    ":contact(emergency)", ": contact{emergency}", "contact{emergency}", ":contact:emergency",
    "：contact{emergency}", ":contact｛emergency｝", "{contact:emergency}", ":contact {emergency}",
    ":contact[emergency]", "{{contact emergency}}", "[contact:emergency]",
    ":contact-emergency", ":contact=emergency", ":contact\"emergency\"", ":contact“emergency”",
    "@contact{emergency}", ":contact\\{emergency\\}", "： contact｛emergency｝", "∶contact{emergency}",
    ":соntact{emergency}", ":Соntасt{emergency}", ":\u{200B}contact{emergency}",
    ":contact\u{200F}{emergency}", ":con\u{AD}tact{emergency}", ":\u{A0}contact{emergency}",
    ":ｃｏｎｔａｃｔ{emergency}", ":contact【emergency】", "`:contact{emergency}`",
  ])
  func `what nearly is a contact is one after the cure`(written: String) {
    let parsing = Parsing("If in danger, call \(written).")
    #expect(parsing.identifiers.isEmpty)
    #expect(parsing.nearMissDiagnostics.map(\.identifier) == [.directiveSyntax])
    #expect(parsing.mended.contains(":contact{emergency}"))
    #expect(Parsing(parsing.mended).document.directives.map(\.target) == ["emergency"])
  }

  @Test(arguments: [
    "\u{200F}", "\u{200E}", "\u{61C}", "\u{200B}", "\u{200D}", "\u{200C}", "\u{A0}", "\u{FEFF}",
    "\u{AD}", "\u{2060}", "\u{3000}", "\u{2066}", "\u{2067}", "\u{2068}",
  ])
  func `an invisible sign or a wide space beside a block is told, and goes`(sign: String) {
    let isSpace = ["\u{A0}", "\u{3000}"].contains(sign)
    for text in [
      "\(sign):::facilitator\nSECRET\n\(sign):::", ":\(sign)::facilitator\nSECRET\n::\(sign):",
      ":::\(sign)facilitator\nSECRET\n:::\(sign)", ":::facilitator\(sign)\nSECRET\n:::",
      ":::facilitator\nSECRET\n:::\(sign)", ":::faci\(sign)litator\nSECRET\n:::",
    ] where !isSpace || !text.contains("faci\(sign)") {
      // The first sign of a file is the mark of its encoding.
      let parsing = Parsing("Before.\n\n" + text)
      #expect(
        !(parsing.diagnostics + parsing.nearMissDiagnostics).isEmpty, "\(text.debugDescription)")
      let mended = Parsing(parsing.mended)
      #expect(
        mended.outline == #"p("Before.") :::facilitator(p("SECRET"))"#, "\(text.debugDescription)")
      #expect(mended.diagnostics.isEmpty)
    }
  }

  @Test(arguments: Directive.Name.allCases.filter { $0.forms == [.container] })
  func `every block is known behind signs that are none`(name: Directive.Name) {
    let braces = name.requiredKeys.isEmpty ? "" : "{community=\"our-staff\"}"
    for head in ["：：：\(name.rawValue)", "\u{200F}:::\(name.rawValue)", ": ::\(name.rawValue)"]
    where braces.isEmpty || !head.hasPrefix(": ") {
      let parsing = Parsing("\(head)\(braces)\nSECRET\n:::")
      #expect(parsing.nearMissDiagnostics.first?.identifier == .directiveSyntax)
      #expect(parsing.mended == ":::\(name.rawValue)\(braces)\nSECRET\n:::")
    }
  }

  @Test(arguments: [
    ("：：：for｛community=“our-staff”｝\nS\n：：：", ":::for{community=\"our-staff\"}\nS\n:::"),
    ("::: facilitator\nS\n:::", ":::facilitator\nS\n:::"),
    (":: facilitator\nS\n:::", ":::facilitator\nS\n:::"),
    (":facilitator\nS", ":::facilitator\nS"), (";;;facilitator\nS", ":::facilitator\nS"),
    ("...facilitator\nS", ":::facilitator\nS"),
    (":::fасilitator\nS\n:::", ":::facilitator\nS\n:::"),
    ("> \u{200F}:::note\n> a\n> \u{200F}:::", "> :::note\n> a\n> :::"),
    ("- \u{200F}:::note\n  a\n  \u{200F}:::", "- :::note\n  a\n  :::"),
    ("：：：note\n中文\n：：：", ":::note\n中文\n:::"), (":: contact{x}", "::contact{x}"),
    ("： ：contact｛x｝", "::contact{x}"),
  ])
  func `a block in other signs is written right`(text: String, mended: String) {
    #expect(Parsing(text).mended == mended)
  }

  @Test(arguments: [
    "Text :::facilitator", "Text.:::", "## :::note", "    :::facilitator\n    S\n    :::",
    "```\n:::facilitator\nS\n:::\n```", ":контакт{emergency}", ":ติดต่อ{emergency}",
    ":اتصال{emergency}", "| a |\n|---|\n| :::note |", "::note and words", "note{objective=\"1\"}",
    ":contact.", "{contact}",
  ])
  func `what has no single cure is told`(text: String) {
    #expect(Parsing(text).nearMissDiagnostics.map(\.identifier).contains(.directiveSyntax))
  }

  @Test(arguments: [
    "It is 10:30, or 10:30:15.", "Bemærk:contact us", "Note: contact us (by mail).", "Ratio 3:1",
    "contact(s) and term(s), claim (see below)", "Your contact: a person", "See also: term, claim.",
    "std::for and a::b", "::before is a word", "\\:contact{x}", "\\:::note", "`a:b` and `x{y}`",
    "*** Note", "★★★ check", "⚠️⚠️⚠️ warning", "... note that", "!!! Note !!!", "--- in any case",
    "\\:::note\n\ntext", "Use `:::note` here.", "```swift\nfor\n```", "(1) case", "1.2. steps",
    ":-) note",
    "注意：请联系我们。", "电话：contact", "Note :-) :D {x} <http://example.org/{x}>", "a: {b}",
    "```markdown\n:::note\n:::\n```", "ملاحظة: اتصل بنا.", "ג׃ ד",
    "case: one; for: two",
    "In any case: for you.", "check; note", "... and so on", "...", "a; b; c", "f(contact)",
    "Voici : note", "The series: one", "C++ uses case X: and note Y:",
  ])
  func `ordinary words are none`(text: String) {
    #expect(Parsing(text).nearMisses.isEmpty)
  }

  @Test(arguments: [
    "::;", ";::", "؛؛؛", "∷", "∷∷∷", "·::", "···", "˸˸˸", "꞉꞉꞉", "⋮⋮⋮", ":\u{301}::", ":\u{2028}::",
    ":\u{FFFC}::", "+++ ", "+++", "???", "/// ", "%%%", "@@@", "---", "===", "؞::", "::፡", "%::;",
  ])
  func `a run of one sign or of near colons before a name begins a block`(signs: String) {
    for name in ["facilitator", "slide", "for{community=\"our-staff\"}"] {
      let parsing = Parsing("Before.\n\n\(signs)\(name)\n\nHIDDEN\n")
      let findings = parsing.diagnostics + parsing.nearMissDiagnostics
      // `:for{…}` behind other signs is one within a line.
      let isInline = findings.map(\.identifier) == [.misplacedDirective] && name.hasPrefix("for")
      #expect(isInline || findings.map(\.identifier) == [.directiveSyntax], "\(signs)\(name)")
      #expect(isInline || parsing.mended.contains("\n:::\(name)\n"), "\(signs)\(name)")
    }
  }

  @Test(arguments: [
    "```{facilitator}\nHIDDEN\n```", "``` facilitator\nHIDDEN\n```", "~~~facilitator\nHIDDEN\n~~~",
    "```:::slide\nHIDDEN\n```", "```{.for community=x}\nHIDDEN\n```", "```Facilitator\nHIDDEN\n```",
    "`:::facilitator`\n\nHIDDEN\n\n`:::`", "a\n`:::for{community=x}`\nHIDDEN",
    "> `:::note`\n> HIDDEN",
    "\\:::facilitator\nHIDDEN\n\\:::", "\\:::facilitator\n\nHIDDEN\n\n\\:::",
    "\\:\\:\\:facilitator\n\nHIDDEN\n\n\\:::",
  ])
  func `a block that was put into code or behind a backslash is told`(text: String) {
    let findings = Parsing(text).nearMissDiagnostics
    #expect(findings.map(\.identifier) == [.directiveSyntax], "\(text)")
  }

  @Test(arguments: [
    "contact:{emergency}", "[contact]{emergency}", ":**contact**{emergency}", "contact {emergency}",
    ":con tact{emergency}", "**contact**{emergency}", "(contact){emergency}",
  ])
  func `a name that other signs part from its braces is told`(text: String) {
    let parsing = Parsing("Call \(text) now.")
    let findings = parsing.nearMissDiagnostics.filter { $0.identifier == .directiveSyntax }
    #expect(findings.count == 1 && parsing.mended == "Call :contact{emergency} now.", "\(text)")
  }

  @Test func `a lost block keeps the marks of its answers`() {
    let body = "\n1. Who?\n\n   - [ ] You\n   - [x] The person\n\n   Ask.\n:::"
    for head in [
      "::: quiz", ":::Quiz", "：：：quiz", "\u{200F}:::quiz", ":::quizz", "::quiz", "::;quiz",
      ":::quiz objective=\"1\"", "\\:::quiz\n\\:::\n",
    ] {
      let parsing = Parsing(head + body)
      let all =
        parsing.diagnostics
        + NearMissCheck.check(
          parsing.document, parsing.source, from: 0, file: "text.md",
          besides: parsing.diagnostics)
      #expect(!all.isEmpty && !all.contains { $0.identifier == .rawMarkdown }, "\(head)")
      #expect(parsing.mended.contains("[x] The person"), "\(head)")
    }
    #expect(Parsing("- [x] done").nearMissDiagnostics.map(\.replacement) == [nil])
  }

  @Test func `the words of a value are looked through for what only texts may hold`() {
    #expect(NearMissCheck.marks(ofValue: "Call :contact{emergency}").map(\.isDirective) == [true])
    #expect(NearMissCheck.marks(ofValue: "Call ：contact(emergency)").map(\.isDirective) == [true])
    #expect(NearMissCheck.marks(ofValue: "See [us](../us/)").map(\.text) == ["[us](../us/)"])
    #expect(NearMissCheck.marks(ofValue: "**Now** or never").map(\.text) == ["**Now**"])
    #expect(
      NearMissCheck.marks(ofValue: "Call contact{emergency}").map(\.text) == ["contact{emergency}"])
    for text in ["Contact: {contact}", "{count} of {all}: {term}", "a * b", "10:30", "[sic] (x)"] {
      #expect(NearMissCheck.marks(ofValue: text).isEmpty)
    }
  }
}
