import Diagnostics
import Testing

@testable import Markup

/// What looks like Markdown and is none: readers see the signs.
@Suite struct RawMarkdownTests {
  @Test(arguments: [
    ("[r](https://example.com/a b)", "[r](<https://example.com/a b>)"),
    ("[x](#Heading one)", "[x](#heading-one)"),
    ("[x](../t/#Who  Answers?)", "[x](../t/#who-answers)"),
    ("＃ Heading", "## Heading"), ("a\n！[x](../y.png)", "a\n![x](../y.png)"),
    ("|a|b|\n|—|—|\n|1|2|", "|a|b|\n| --- | --- |\n|1|2|"),
    ("|a|b|\n|===|===|\n|1|2|", "|a|b|\n| --- | --- |\n|1|2|"),
    ("![](../../images/my door.png)", "![](<../../images/my door.png>)"),
    ("![The door](../../images/Our Door.JPG)", "![The door](<../../images/Our Door.JPG>)"),
    ("![door] (../../images/door.png)", "![door](../../images/door.png)"),
    ("[text] (../t/)", "[text](../t/)"), ("(help)[../help/]", "[help](../help/)"),
    ("［文字］（../t/）", "[文字](../t/)"), ("##Heading", "## Heading"),
    ("\u{200F}## Heading", "## Heading"), ("##\u{A0}Heading", "## Heading"),
    ("＃＃ 見出し", "## 見出し"), ("**مهم:**كلمة", "**مهم**:كلمة"),
    ("**(สำคัญ)**มาก", "(**สำคัญ**)มาก"), ("**重要，**她", "**重要**，她"),
    ("她是**「重要」**的", "她是「**重要**」的"), ("*重要，*她", "*重要*，她"),
    ("** bold ** words", "**bold** words"), ("**bold **words", "**bold** words"),
    ("١. واحد\n٢. اثنان", "1. واحد\n2. اثنان"), ("۱. یک\n۲. دو", "1. یک\n2. دو"),
    ("๑) หนึ่ง\n๒) สอง", "1) หนึ่ง\n2) สอง"), ("१. एक\n२. दो", "1. एक\n2. दो"),
    ("১. এক\n২. দুই", "1. এক\n2. দুই"), ("１．一\n２．二", "1. 一\n2. 二"),
    ("• one\n• two", "- one\n- two"), ("\u{200F}- one\n\u{200F}- two", "- one\n- two"),
    ("| a | b |\n| 1 | 2 |", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
    ("https://example.com.", "<https://example.com>."), ("## Heading {#custom}", "## Heading"),
    ("(http://a.example/x_(y))", "(<http://a.example/x_(y)>)"),
    ("มาก**(สำคัญ)**มาก และ**(ด่วน)**มาก", "มาก(**สำคัญ**)มาก และ(**ด่วน**)มาก"),
    ("هذا**(مهم)**جدا و**(عاجل)**جدا", "هذا(**مهم**)جدا و(**عاجل**)جدا"),
    (
      "She said**\"now\"**and he said**\"no\"**then.",
      "She said\"**now**\"and he said\"**no**\"then."
    ),
    ("她**「重要」**她 她**(重要)**她", "她「**重要**」她 她(**重要**)她"),
    ("***คำเตือน:***ห้าม", "***คำเตือน***:ห้าม"), ("__คำเตือน__ห้าม", "**คำเตือน**ห้าม"),
    ("ห้าม__คำเตือน__", "ห้าม**คำเตือน**"), ("و__مهم__كلمة", "و**مهم**كلمة"),
    ("١- واحد\n٢- اثنان", "1. واحد\n2. اثنان"), ("(١) واحد\n(٢) اثنان", "1) واحد\n2) اثنان"),
    ("一、甲\n二、乙", "1. 甲\n2. 乙"), ("（1）甲\n（2）乙", "1) 甲\n2) 乙"), ("➤ a\n➤ b", "- a\n- b"),
    ("(1) a\n(2) b", "1) a\n2) b"),
  ])
  func `signs that were meant as Markdown are it after the cure`(text: String, mended: String) {
    let parsing = Parsing(text)
    #expect(parsing.mended == mended)
    #expect(Parsing(mended).nearMisses.isEmpty)
    #expect(
      parsing.document.nodes.map(\.kind) != Parsing(mended).document.nodes.map(\.kind)
        || text.contains("{#"))
  }

  @Test(arguments: [
    ("[a](../t/ x)", "broken-link at '[a](../t/ x)'"),
    ("[bad][nope]", "raw-markdown at '[bad][nope]'"),
    ("[text](../t/ and more", "broken-link at '[text](../t/ and more'"),
    ("a[^1]", "raw-markdown at '[^1]'"), ("a ^[note]", "raw-markdown at '^[note]'"),
    ("~~no~~", "raw-markdown at '~~no~~'"), ("==yes==", "raw-markdown at '==yes=='"),
    ("{% include x.html %}", "raw-markdown at '{% include x.html %}'"),
    ("{{< alert >}}", "raw-markdown at '{{< alert >}}'"),
    ("{{ name }}", "raw-markdown at '{{ name }}'"),
    ("see :material-pencil: there", "raw-markdown at ':material-pencil:'"),
    ("[x](https://example.net){ .button }", "raw-markdown at '{ .button }'"),
    ("> [!WARNING]\n> Leave.", "raw-markdown at '[!WARNING]'"),
    ("!!! note \"T\"", "raw-markdown at '!!! note'"), ("Term\n: definition", "raw-markdown at ':'"),
    ("- [ ] to do", "raw-markdown at '[ ] '"),
    ("%% staff %%", "raw-markdown at '%% staff %%'"), ("a %%b%%.", "raw-markdown at '%%b%%'"),
    ("a {>>staff: why?<<}", "raw-markdown at '{>>staff: why?<<}'"),
    ("{++new++}", "raw-markdown at '{++new++}'"), ("{--old--}", "raw-markdown at '{--old--}'"),
    ("{~~a~>b~~}", "raw-markdown at '{~~a~>b~~}'"),
    ("{# staff #}", "raw-markdown at '{# staff #}'"),
    ("{/* staff */}", "raw-markdown at '{/* staff */}'"),
    ("/* staff\nonly */", "raw-markdown at '/* staff\nonly */'"),
    ("/*staff*/", "raw-markdown at '/*staff*/'"),
    ("[[a page]]", "raw-markdown at '[[a page]]'"), (".. note:: x", "raw-markdown at '.. note'"),
    ("| a | b | c |", "raw-markdown at '|'"), ("[^1]: word", "raw-markdown at '[^1]: word'"),
    ("**集約（アグリゲーション）**という", "raw-markdown at '**集約（アグリゲーション）**'"),
    ("โทร**:contact{emergency}**ทันที", "raw-markdown at '**:contact{emergency}**'"),
    ("ดู**[ลิงก์](../welcome/)**ครับ", "raw-markdown at '**[ลิงก์](../welcome/)**'"),
    ("Call**:contact{emergency}** now.", "raw-markdown at '**:contact{emergency}**'"),
    ("**คำเตือน&#58;**ห้าม", "raw-markdown at '**คำเตือน&#58;**'"),
    ("[x][../welcome/]", "raw-markdown at '../welcome/'"),
    ("[x]](../welcome/)", "raw-markdown at '../welcome/'"),
    ("<../welcome/>", "raw-markdown at '../welcome/'"),
    ("{x}(../welcome/)", "raw-markdown at '../welcome/'"),
    ("<%= x %>", "raw-markdown at '<%= x %>'"), ("Words\n2. a\n3. b", "raw-markdown at '2.'"),
    ("[ ] todo\n[x] done", "raw-markdown at '[ ]'"), ("last\\", "raw-markdown at '\\'"),
    ("**5%**ของ", "raw-markdown at '**5%**'"), ("**(5)**of", "raw-markdown at '**(5)**'"),
  ])
  func `what readers would see as signs is told`(text: String, finding: String) {
    #expect(Parsing(text).nearMisses == [finding])
  }

  @Test(arguments: [
    "[sic] and [1][2], a[0][1], [1] (2019), (and/or) [A] (see b)", "#1 is first\n#tag says",
    "C# and F#, 50%, {x}, {a, b}", "100%% and 50%%", "5 %% 3 %%", "and/*or*/not", "src/*, lib/*",
    "2*3*4 and 5 * 6 * 7, a ** b ** c", "5 ** 3 and 2 ** 4, 2**3**4", "price* and fee* (*)",
    "a_b, snake_case_name, __init__", "-5 degrees\n-3 degrees", "|x| = 3", "1. januar 2024",
    "1.\u{A0}januar 2024 trådte loven i kraft.", "Il a dit. Voici\nceci : oui", "~10 and ~20",
    "\"a\" == \"b\" and x==y", ":-) ;-) :p: :D 10:30:15", "– Hi\n– Hello", "\\*\\*not\\*\\*",
    "\\[x](y z)", "&#42;&#42;a&#42;&#42;", "<https://example.com>", "`**x**` and `[a] (../b/)`",
    "[https://example.com](https://example.com)", "٢٠٢٣ كان", "他说：“**重要**”。", "หน้า ๑. ต่อไป",
    "f\\_\\_x: \\frac{abc}{def}", "a [b](../c/) (d)", "* * *", "~~~\ncode\n~~~", "Stop![sic]",
    "!!! Help !!!", "... or not", "a | b", "email@example.com: yes", "||spoiler||",
    "太好了！[看](../t/)", "||a|| or ||b||", "He (she) [they] went",
    "Words\n2. maj 2024", "a **b** c **d** e", "(1) one alone", "a...b/c ../",
    "x**2 and **bold** y",
    "[x]: no", "*a* **b** _c_ __d__", "Ask: [a](../a/), [b](../b/)", "3.5.2 and 1) or a)",
  ])
  func `ordinary words are told nothing`(text: String) {
    #expect(Parsing(text).nearMisses.filter { !$0.hasPrefix("unused") }.isEmpty)
  }

  @Test func `answers of a quiz keep their boxes`() {
    let quiz = ":::quiz\n1. Who?\n\n   - [ ] You\n   - [x] The person\n\n   Ask.\n:::"
    #expect(Parsing(quiz).nearMisses.isEmpty)
  }

  @Test(arguments: [
    ("-one\n-two", "- one\n- two"), ("*one\n*two", "- one\n- two"), ("·one\n·two", "- one\n- two"),
    ("1.one\n2.two", "1. one\n2. two"), ("1)one\n2)two\n3)three", "1) one\n2) two\n3) three"),
    ("①one\n②two", "1. one\n2. two"), ("１．one\n２．two", "1. one\n2. two"),
    ("－ a\n－ b", "- a\n- b"),
  ])
  func `lists with marks glued to their words are lists after the cure`(
    text: String, mended: String
  ) {
    #expect(Parsing(text).mended == mended)
    #expect(Parsing(mended).nearMisses.isEmpty)
  }

  @Test(arguments: [
    ("** a **", "raw-markdown at '** a **'"), ("Go **now", "raw-markdown at '**'"),
    ("a | b\n1 | 2", "raw-markdown at 'a | b'"), ("｜a｜b｜\n｜1｜2｜", "raw-markdown at '｜a｜b｜'"),
    ("a\n\n```\nb\n\nc", "raw-markdown at '```'"), ("> ~~~\n> b\n\nc", "raw-markdown at '~~~'"),
    ("---\ntitle: x\nsummary: y\n---", "raw-markdown at 'title: x\nsummary: y\n---'"),
    ("+++\nwords\n+++", "raw-markdown at '+++'"), ("[TOC]", "raw-markdown at '[TOC]'"),
    ("a ++new++", "raw-markdown at '++new++'"), ("$$x$$", "raw-markdown at '$$x$$'"),
    ("see <x.example>", "raw-markdown at '<x.example>'"),
    ("10&nbps;kr", "raw-markdown at '&nbps;'"), ("a\u{FFFD}b", "raw-markdown at '\u{FFFD}'"),
    ("donâ€™t", "raw-markdown at 'â€™'"), ("Ã¦ble", "raw-markdown at 'Ã¦'"),
    ("a \u{E000}", "raw-markdown at '\u{E000}'"),
    (
      "[x](../t/ \":contact{emergency}\")",
      "directive-syntax at '[x](../t/ \":contact{emergency}\")'"
    ),
    (":::facilitator\n{minutes=10}\na\n:::", "directive-syntax at '{minutes=10}'"),
  ])
  func `habits of other tools are told`(text: String, finding: String) {
    #expect(Parsing(text).nearMisses == [finding])
  }

  @Test(arguments: [
    "-one", "1.one", "*one and\n**two", "It costs 5 kr.*\n\n*per day\n\nSold out**\n\n**for now",
    "a | b", "Open | closed\nNothing more", "```\na\n```\n\nb", "````\n```\n````",
    "> ~~~\n> a\n> ~~~",
    "- ```\n  a\n  ```", "---\nNote: x\n---", "C++ and C++", "++i and j++", "US$$ and $5, $$",
    "x<y and y>x",
    "<notes.txt> or <x>", "AT&T; Q&A; &amp; &copy; &#x41; R&D;", "São Paulo, Ã, â",
    "😀 👍🏽 🏴\u{E0067}\u{E007F}",
    "[x](../t/ \"words\")", "`+++`", "+ 5", "-5\n-6", "1.5 kg\n2.5 kg", "~~~\na\n~~~",
  ])
  func `what looks like a habit and is none is told nothing`(text: String) {
    #expect(Parsing(text).nearMisses.isEmpty)
  }

  @Test func `a cure that cannot be told is not guessed`() throws {
    let spaced = try #require(Parsing("[a](../t/ x)").nearMissDiagnostics.first)
    #expect(spaced.replacement == nil)
    #expect(spaced.remedy?.contains("ends before a space") == true)
    let defined = try #require(Parsing("[a]:(../t/)").nearMissDiagnostics.first)
    #expect(defined.remedy?.contains("write '[a](../t/)'") == true)
    let short = Parsing("|a|b|\n|-|\n|1|2|")
    #expect(short.nearMisses.isEmpty)
    #expect(short.diagnostics.map(\.remedy) == ["write '| --- | --- |', or this is no table"])
  }

  // MARK: Definitions

  @Test func `a definition that no link uses is text that nobody reads`() {
    let text = """
      Before [used] and [words][Other  One].

      [Police]: ask-at-the-desk

      [Important]: <call first>
      [used]: ../a/ "title"
      [other one]: ../b/

      - item

        [hidden]: lost

      > [quoted]: lost 'title'

      [Police]: twice

      [//]: # (a remark)

      `[code]: x`
      """
    #expect(
      Parsing(text).nearMisses == [
        "unused-definition at '[Police]: ask-at-the-desk'",
        "unused-definition at '[Important]: <call first>'", "unused-definition at '[hidden]: lost'",
        "unused-definition at '[quoted]: lost 'title''", "unused-definition at '[Police]: twice'",
      ])
  }

  @Test func `a definition in front of a paragraph is found, and words in brackets are words`() {
    #expect(Parsing("[a]: b\ntext").nearMisses == ["unused-definition at '[a]: b'"])
    #expect(Parsing("[a]: b c\ntext").nearMisses.isEmpty)
    #expect(Parsing("    [a]: b").nearMisses.isEmpty)
    #expect(Parsing("![x][pic]\n\n[pic]: ../../images/a.png").nearMisses.isEmpty)
  }

  // MARK: Line ends

  @Test(arguments: [
    ("你好\n謝謝", "p(\"你好謝謝\")"), ("你好，\n謝謝", "p(\"你好，謝謝\")"),
    ("ひらがな\nカタカナ", "p(\"ひらがなカタカナ\")"), ("他说\n“好”", "p(\"他说“好”\")"),
    ("你**好**\n謝謝", "p(\"你\" strong(\"好\") \"謝謝\")"),
    ("你好\n**謝謝**", "p(\"你好\" strong(\"謝謝\"))"), ("> 你好\n> 謝謝", "quote(p(\"你好謝謝\"))"),
    ("使用\nPython", "p(\"使用\" / \"Python\")"), ("สวัสดี\nครับ", "p(\"สวัสดี\" / \"ครับ\")"),
    ("한국\n어", "p(\"한국\" / \"어\")"), ("a\nb", "p(\"a\" / \"b\")"), ("å\né", "p(\"å\" / \"é\")"),
    ("你好  \n謝謝", "p(\"你好\" // \"謝謝\")"), ("你好\n`x`", "p(\"你好\" / `x`)"),
  ])
  func `a line end between Chinese and Japanese letters is no space`(
    text: String, outline: String
  ) {
    let parsing = Parsing(text)
    #expect(parsing.outline == outline)
    #expect(parsing.misplacedNodes.isEmpty)
  }
}
