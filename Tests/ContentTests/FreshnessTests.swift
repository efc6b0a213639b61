import Diagnostics
import Markup
import Testing

@testable import Content

/// What is known of a translation when its source is edited.
struct FreshnessTests {
  private static let title = "What is yours at work"
  /// Before the edit.
  private static let english = """
    The pay is 90 kroner an hour.

    Nobody may keep your passport.

    ## Where to go

    - one door
    - two doors

    You can call :contact{hotline} at any time.

    :::safety
    Go out when it is safe.
    :::

    Read [the page](../help/) first. It was made on 3 May.

    The last words.
    """
  private static let danish = """
    Lønnen er 90 kroner i timen.

    Ingen må beholde dit pas.

    ## Hvor du kan gå hen

    - en dør
    - to døre

    Du kan ringe til :contact{hotline} når som helst.

    :::safety
    Gå ud, når det er sikkert.
    :::

    Læs [siden](../help/) først. Den blev lavet den 3. maj.

    De sidste ord.
    """

  /// The states of the Danish blocks when the English text has become `edited`: a letter for each
  /// block of the English text as it is now.
  private func states(
    of edited: String, safety: String = "ordinary", title: String = title,
    kept: Bool = true, danish: String = danish
  ) throws -> String {
    let item = try item(edited, safety: safety, title: title, kept: kept, danish: danish)
    let number = try #require(item.item.translationIndex("da"))
    return item.states[number].blocks.map {
      $0.freshness == .critical ? "x" : String($0.freshness.rawValue.prefix(1))
    }.joined()
  }

  private func item(
    _ edited: String, of english: String = english, safety: String = "ordinary",
    title: String = title, kept: Bool = true, danish: String = danish
  ) throws -> ResolvedItem {
    let then = ContentFolder.text(english, title: Self.title)
    let (read, _) = Translation.read(Array(then.utf8), language: "en", file: "")
    let fingerprint = TextVersion(read, BlockSequence(read.document)).fingerprint
    let front = "---\ntitle: T\nsource: en\ntranslated-from: \(fingerprint)\n---\n\n"
    let folder = ContentFolder([
      "awareness/pay/item.yaml": "communities: [au-pairs, builders]\nsafety: \(safety)\n",
      "awareness/pay/en.md": ContentFolder.text(edited, title: title),
      "awareness/pay/da.md": front + danish + "\n",
      "languages/en.yaml": """
      autonym: English
      negations: ["not", nobody, never]
      texts: {start: Start, until: "Until {date}", topics: {one: "{count} topic", other: "{count} topics"}}
      """,
    ])
    let library = folder.library
    let pay = try #require(library.topics.first { $0.folder.path == "awareness/pay" })
    let history = SourceHistory { path in
      kept && path == SourceHistory.path(of: fingerprint) ? Array(then.utf8) : nil
    }
    return ResolvedItem.resolve(pay, in: LinkIndex(library), history: history).item
  }

  private func edit(_ old: String, _ new: String) -> String {
    precondition(Self.english.contains(old))
    return Self.english.replacing(old, with: new)
  }

  /// A clause or line that came or went within a block, in scripts that mark the end of one in other ways.
  @Test(arguments: [
    (
      "Ask the boss for a contract, keep a copy at home, and give your passport to the boss.",
      "Ask the boss for a contract, keep a copy at home."
    ),
    (
      "Ask your boss today for a contract.\\\nKeep it at home.\\\nGive it away.",
      "Ask your boss today for a contract.\\\nKeep it at home."
    ),
    (
      "Ask the boss for your contract; write down the hours; hand it over.",
      "Ask the boss for your contract; write down the hours."
    ),
    (
      "ขอสัญญาจากหัวหน้าและเก็บสำเนาไว้ที่บ้าน เขียนชั่วโมงทำงานลงในกระดาษของคุณ ให้หนังสือเดินทางแก่หัวหน้า",
      "ขอสัญญาจากหัวหน้าและเก็บสำเนาไว้ที่บ้าน เขียนชั่วโมงทำงานลงในกระดาษของคุณ"
    ),
    (
      "اكتب ساعات عملك كل أسبوع في دفتر صغير، واحتفظ به في البيت، وأعط جواز سفرك للمدير",
      "اكتب ساعات عملك كل أسبوع في دفتر صغير، واحتفظ به في البيت"
    ),
  ])
  func `a clause that came or went is critical`(one: String, other: String) throws {
    for (then, now) in [(one, other), (other, one)] {
      let lines = then.split(separator: "\\\n").map { _ in "En linje på dansk." }
      let item = try item(now, of: then, danish: lines.joined(separator: "\\\n"))
      let number = try #require(item.item.translationIndex("da"))
      #expect(item.states[number].blocks.map(\.freshness) == [.critical])
    }
  }

  @Test(arguments: [
    (
      "Ask the boss. Look at the house by the water.",
      "Ask the boss; look at the house by the water."
    ),
    ("Ask Mr. Smith in the house by the water.", "Ask Mr Smith in the house by the water."),
    ("Ask your boss about the big house. Go home.", "Go home. Ask the boss about the large house."),
    (
      "Write down when you begin and when you end.", "Note down when you start and when you finish."
    ),
    (
      "Keep a copy of the letter in a place that you like.",
      "Keep the copy of your letter in some place you like."
    ),
  ])
  func `other words for the same are no new clause`(then: String, now: String) {
    #expect(SentenceComparison.differences(then, now) == [])
    #expect(SentenceComparison.differences(now, then) == [])
  }

  /// What of a source that a translation was made from, and of a translation, no page may show once the
  /// source says something else.
  struct Withdrawal: Sendable {
    let then: String
    let danish: String
    let now: String
    let never: String
  }

  @Test(arguments: [
    // Blocks that nobody can tell apart.
    Withdrawal(
      then: "Ask.\n\n## Papers\n\nGive it away.",
      danish: "Spørg.\n\n## Papirer\n\nAflever.\n\nGør det.",
      now: "Ask.\n\n## Papers", never: "Aflever."),
    Withdrawal(
      then: "Ask.\n\n1. Give it away.\n2. Go.", danish: "Spørg.\n\n- Aflever.\n- Gå.", now: "Ask.",
      never: "Aflever."),
    // A sentence that the translator put into a block of its own.
    Withdrawal(
      then: "Ask.\n\n:::note\nCount. Give it away.\n:::",
      danish: "Spørg.\n\n:::note\nTæl.\n:::\n\nAflever.", now: "Ask.\n\n:::note\nCount.\n:::",
      never: "Aflever."),
    // Another kind of block.
    Withdrawal(
      then: "Ask.\n\n- Count.\n- Give it away.", danish: "Spørg.\n\n> Tæl.\n\n> Aflever.",
      now: "Ask.\n\n- Count.", never: "Aflever."),
    Withdrawal(
      then: "Ask.\n\n- Count.\n- Go.", danish: "Spørg.\n\n> Tæl.\n\n> Gå.",
      now: "Ask.\n\n- Count.\n- Go.",
      never: "Gå."),
  ])
  func `what may be the translation of something withdrawn is not shown`(_ one: Withdrawal) throws {
    let item = try item(one.now, of: one.then, danish: one.danish)
    let shown = item.compose(["da", "en"], community: nil).blocks.map { block in
      item.item.translations[block.translation].document.plainText(of: block.node)
    }
    #expect(!shown.contains { $0.contains(one.never) }, "\(shown)")
    let number = try #require(item.item.translationIndex("da"))
    #expect(!item.states[number].stretches.isEmpty)
  }

  // Letters: c current, s stale, m missing, x critical.

  @Test(arguments: [
    ("The pay is 90 kroner an hour.", "The pay\nis 90 kroner\nan hour."),
    ("The pay is 90 kroner an hour.", "The  pay is 90\u{A0}kroner an hour."),
    ("The pay is 90 kroner an hour.", "The pay is **90 kroner** an hour."),
    ("- one door\n- two doors", "- two doors\n- one door"),
    ("- one door\n- two doors", "* one door\n\n* two doors"),
    ("The last words.", "The last \u{AD}words."),
    ("Nobody may keep your passport.", "Nobody  may keep *your* passport."),
    ("You can call", "You can\u{2009}call"),
    ("[the page](../help/)", "[the page][p]"),
    (":::safety\nGo out when it is safe.\n:::", "::::safety\nGo out when\nit is safe.\n::::"),
  ])
  func `an edit that no reader notices raises no alarm`(old: String, new: String) throws {
    let edited = edit(old, new) + (new.contains("[p]") ? "\n\n[p]: ../help/" : "")
    #expect(try states(of: edited) == "cccccccc")
  }

  @Test func `other quotation marks raise no alarm`() throws {
    let (a, b) = ("Say \"no\" and 'go'.", "Say “no” and ‘go’.")
    #expect(NormalizedText(a).bytes == NormalizedText(b).bytes)
    #expect(NormalizedText("a «b» c").bytes == NormalizedText("a \"b\" c").bytes)
    #expect(NormalizedText("now here").bytes != NormalizedText("nowhere").bytes)
  }

  @Test(arguments: [
    ("90 kroner", "95 kroner", 0, "number '90' is gone; number '95' is new"),
    ("Nobody may", "Somebody may", 1, "negation 'nobody' is gone"),
    ("may keep", "may not keep", 1, "negation 'not' is new"),
    (
      "one door", "three doors", 3,
      "most of what it said is gone; number 'three' is new; the sentence 'one door' is gone; "
        + "the sentence 'three doors' is new"
    ),
    (":contact{hotline}", "us", 4, "contact 'hotline' is gone"),
    ("Go out", "Stay in", 5, "a reader's safety depends on it"),
    ("../help/", "../pay/", 6, "link '../help/' is gone; link '../pay/' is new"),
    ("3 May", "3 June", 6, "date 'june' is new; date 'may' is gone"),
    ("3 May", "٤ May", 6, "number '3' is gone; number '4' is new"),
    ("The last words.", "The last words: :claim{found-2023}.", 7, "claim 'found-2023' is new"),
    (
      "The last words.", "The last words of :term{time}.", 7,
      "most of what it said is gone; directive 'term time' is new"
    ),
    (
      "The last words.", "The last words never end.", 7,
      "most of what it said is gone; negation 'never' is new"
    ),
    ("Where to go", "Where you can go", 2, "most of what it said is gone"),
    ("## Where to go", "### Where to go", 2, "it has another level, or is another kind of list"),
    (
      "Nobody may keep your passport.", "Count the hours that you work each day.", 1,
      "most of what it said is gone; date 'may' is gone; negation 'nobody' is gone; "
        + "unit 'day' is new; unit 'hours' is new"
    ),
    (
      "It was made on 3 May.", "It was made on 3 May. Show it to a friend whom you trust.", 6,
      "most of what it said is gone; the sentence 'Show it to a friend whom you trust.' is new"
    ),
    (
      "Read [the page](../help/) first. It was", "It was", 6,
      "most of what it said is gone; link '../help/' is gone; number 'first' is gone; "
        + "the sentence 'Read the page first.' is gone"
    ),
  ])
  func `a change of what a reader acts on is critical`(
    old: String, new: String, block: Int, reasons: String
  ) throws {
    let item = try item(edit(old, new))
    let number = try #require(item.item.translationIndex("da"))
    for (index, part) in item.states[number].blocks.enumerated() {
      #expect(part.freshness == (index == block ? .critical : .current), "block \(index)")
    }
    let found = item.states[number].blocks[block].reasons.map(\.description)
    #expect(found.joined(separator: "; ") == reasons)
  }

  @Test(arguments: [
    ("an hour", "every hour", "sccccccc"),
    ("The last words.", "The very last words.", "cccccccs"),
    // Added, removed, split, merged, moved.
    ("Nobody may", "A new paragraph.\n\nNobody may", "cmccccccc"),
    ("The last words.", "The last words.\n\nMore words.", "ccccccccm"),
    ("Nobody may keep your passport.\n\n", "", "ccccccc"),
    ("The last words.\n", "", "ccccccc"),
    ("Read [the page](../help/) first. It", "Read [the page](../help/) first.\n\nIt", nil),
    ("\n\nThe last words.", " The last words.", nil),
  ])
  func `the others keep their state`(old: String, new: String, expected: String?) throws {
    let text =
      old == "The last words.\n"
      ? Self.english.replacing("\n\nThe last words.", with: "")
      : edit(old, new)
    let found = try states(of: text)
    if let expected {
      #expect(found == expected)
    } else {
      // One paragraph was split, or two were merged: the six before them are as they were.
      #expect(found.hasPrefix("cccccc") && found.dropFirst(6).contains { $0 != "c" })
    }
  }

  @Test(arguments: [("1. %\n2. %", Freshness.critical), ("- %\n- %", .current)])
  func `steps that change places are critical, other lines are not`(
    form: String, expected: Freshness
  ) throws {
    func list(_ lines: String...) -> String {
      lines.reduce(form) { text, line in text.replacing("%", with: line, maxReplacements: 1) }
    }
    let item = try item(
      list("Call a friend whom you trust.", "Leave the house."),
      of: list("Leave the house.", "Call a friend whom you trust."),
      danish: list("Forlad huset.", "Ring til en ven, du stoler på."))
    let number = try #require(item.item.translationIndex("da"))
    #expect(item.states[number].blocks.map(\.freshness) == [expected])
  }

  @Test func `a paragraph that was moved is the same paragraph`() throws {
    let moved =
      Self.english.replacing("\n\nThe last words.", with: "")
      .replacing("## Where to go", with: "The last words.\n\n## Where to go")
    #expect(try states(of: moved) == "cccccccc")
  }

  @Test func `every change of a critical item is critical`() throws {
    let item = try item(edit("The last words.", "The very last words."), safety: "critical")
    let number = try #require(item.item.translationIndex("da"))
    #expect(item.states[number].count(of: .critical) == 1)
    #expect(item.states[number].blocks[7].freshness == .critical)
  }

  @Test(arguments: ["Not what is yours at work", "Help at home"])
  func `a title is compared like a block`(title: String) throws {
    let stale = try item(Self.english, title: "What is all yours at work")
    let critical = try item(Self.english, title: title)
    let number = try #require(stale.item.translationIndex("da"))
    #expect(stale.states[number].title.freshness == .stale)
    #expect(critical.states[number].title.freshness == .critical)
    #expect(critical.compose(["da", "en"], community: nil).title.language == "en")
    #expect(stale.compose(["da", "en"], community: nil).title.language == "da")
  }

  @Test func `without the text of then, what a reader acts on is critical`() throws {
    let item = try item(edit("The last words.", "The end."), kept: false)
    let number = try #require(item.item.translationIndex("da"))
    let state = item.states[number]
    #expect(state.blocks.map(\.freshness).prefix(2) == [.critical, .critical])
    #expect(state.blocks[7].freshness == .stale)
    guard case .lost = state.basis else { return #expect(Bool(false), "\(state.basis)") }
  }

  @Test func `a sentence that was left in the source's language is told`() throws {
    let danish = Self.danish.replacing(
      "Ingen må beholde dit pas.", with: "Nobody may keep your passport.")
    #expect(try states(of: Self.english, danish: danish) == "ckcccccc")
  }

  // MARK: What a page shows

  @Test(arguments: [
    ("90 kroner", "95 kroner"), ("Nobody may", "Somebody may"), ("Go out", "Stay in"),
    (":contact{hotline}", "us"), ("../help/", "../pay/"), ("3 May", "3 June"),
  ])
  func `no page shows a critical block of then`(old: String, new: String) throws {
    let item = try item(edit(old, new))
    let number = try #require(item.item.translationIndex("da"))
    let critical = try #require(
      item.states[number].blocks.firstIndex { $0.freshness == .critical })
    let shown = item.compose(["da", "en"], community: "builders").blocks
    #expect(shown.count == 8)
    for (index, block) in shown.enumerated() {
      #expect(
        item.item.translations[block.translation].language == (index == critical ? "en" : "da"))
    }
  }

  @Test func `what the source no longer says is not shown`() throws {
    let item = try item(edit("Nobody may keep your passport.\n\n", ""))
    let shown = item.compose(["da", "en"], community: "builders").blocks.map { block in
      item.item.translations[block.translation].document.plainText(of: block.node)
    }
    #expect(shown.count == 7 && !shown.contains { $0.contains("pas") })
  }

  @Test func `a stale block is shown and told`() throws {
    let item = try item(edit("The last words.", "The very last words."))
    let blocks = item.compose(["da", "en"], community: "builders").blocks
    #expect(blocks.map(\.isStale) == [false, false, false, false, false, false, false, true])
  }

  // MARK: Recording

  @Test func `a confirmed translation is current`() throws {
    let edited = edit("90 kroner", "95 kroner").replacing("The last", with: "The very last")
    let item = try item(edited)
    let number = try #require(item.item.translationIndex("da"))
    let bytes = Array(ContentFolder.text(edited, title: Self.title).utf8)
    let history = SourceHistory { _ in nil }
    let made = try Confirmation.make(item, number, block: nil, source: bytes, history: history)
      .get()
    #expect(made.fingerprint == item.fingerprint(item.item.sourceIndex))
  }

  @Test func `one confirmed block leaves the others as far behind as they were`() throws {
    let edited = edit("90 kroner", "95 kroner").replacing("The last", with: "The very last")
    let item = try item(edited)
    let number = try #require(item.item.translationIndex("da"))
    let then = Array(ContentFolder.text(Self.english, title: Self.title).utf8)
    let made = try Confirmation.make(
      item, number, block: 1, source: Array(ContentFolder.text(edited, title: Self.title).utf8),
      history: SourceHistory { _ in then }
    ).get()
    let (read, _) = Translation.read(made.source, language: "en", file: "")
    let kept = TextVersion(read, BlockSequence(read.document))
    #expect(kept.fingerprint == made.fingerprint)
    let comparison = SourceComparison(then: kept, now: item.versions[item.item.sourceIndex])
    #expect(comparison.origins[0] == .same(0))
    #expect(comparison.origins[7] == .changed(7))
    #expect(comparison.origins[1...6].allSatisfy { if case .same = $0 { true } else { false } })
  }

  @Test(arguments: [
    ("Wait.\n\nAsk a friend.\n\nWait.\n\nGo home.", 2),
    ("Wait.\n\nSit down.\n\nAsk for help.\n\nWait.\n\nGo home.", 2),
    ("Sit down.\n\nWait.\n\nAsk for help.\n\nWait.\n\nGo home.", 1),
    ("Wait.\n\nAsk for help.\n\nWait.\n\nSit down.\n\nGo home.", 4),
  ])
  func `a confirmed block takes its own place among paragraphs that say the same`(
    edited: String, block: Int
  ) throws {
    let english = "Wait.\n\nAsk for help.\n\nWait.\n\nGo home."
    let item = try item(edited, of: english)
    let number = try #require(item.item.translationIndex("da"))
    let then = Array(ContentFolder.text(english, title: Self.title).utf8)
    try #require(item.states[number].blocks[block - 1].freshness != .current)
    let made = try Confirmation.make(
      item, number, block: block, source: Array(ContentFolder.text(edited, title: Self.title).utf8),
      history: SourceHistory { _ in then }
    ).get()
    #expect(made.fingerprint == item.fingerprint(item.item.sourceIndex))
  }

  @Test func `an edit of YAML changes one value and nothing else`() throws {
    let front = "title: T # remark\r\nsource: en\r\n"
    var edit = YAMLEdit(Array(front.utf8), in: 0..<front.utf8.count)
    try edit.set("translated-from", to: "abc")
    try edit.set("source", to: "da")
    try edit.append("{kind: language}", toListOf: "review")
    try edit.append("{kind: legal}", toListOf: "review")
    #expect(
      String(decoding: edit.bytes, as: UTF8.self)
        == "title: T # remark\r\nsource: da\r\ntranslated-from: abc\r\nreview:\r\n  - {kind: language}\r\n  - {kind: legal}\r\n"
    )
  }
}
