internal import Content
internal import Diagnostics
internal import Markup

/// What a template is told of a handout: the shape is said in `templates/print/README.md`.
struct SheetData {
  let handouts: Handouts
  let handout: Handout
  let item: ResolvedItem
  let sheet: SheetContext
  private let text: ComposedText
  /// Whether a slide with the answer follows each question, beside the notes of trainers.
  let showsAnswers: Bool

  var library: Library { handouts.resolved.library }
  var design: HandoutDesign { handout.design }
  var language: Language { sheet.language(handout.language) }

  init(_ handouts: Handouts, _ handout: Handout, showsAnswers: Bool = false) {
    self.showsAnswers = showsAnswers
    self.handouts = handouts
    self.handout = handout
    item = handouts.resolvedItem(of: handout)
    let library = handouts.resolved.library
    sheet = SheetContext(
      handouts.resolved, handouts.options, chain: handout.chain,
      community: handout.community.flatMap(library.community),
      audience: item.item.record.communities.compactMap { library.community($0.value) })
    let item = item
    text = item.compose(handout.chain, community: handout.community).keeping { block in
      handout.design.shows(
        item.item.translations[block.translation].document.directive(at: block.node)?.name)
    }
  }

  var document: HandoutDocument {
    var fields = frame + words
    fields.append(("contacts", JSON.array(contacts(in: handout.language))))
    switch design.kind {
    case .showThis: fields += rows
    case .facilitatorGuide, .participantBooklet: fields += course
    case .quizSheet: fields += parts(named: [.quiz])
    case .beforeAfter: fields += [("kind", "\"measured\""), ("modules", JSON.array(measured))]
    case .answerKey:
      fields += parts(named: [.quiz])
      sheet.questionCount = 0
      fields.append(("measured", JSON.array(measured)))
    case .exerciseCards: fields += parts(named: [.exercise, .scenario, .case])
    case .slides, .slidesNotes: fields += slides
    default: break
    }
    let writer = SheetText(sheet, item, isForTrainer: design.isForTrainer)
    fields.append(
      ("blocks", JSON.array(design.kind == .poster ? shortened(writer) : writer.blocks(of: text))))
    let drawings = sheet.drawings.sorted { $0.key < $1.key }
    fields.append(("pictograms", JSON.object(drawings.map { ($0.key, JSON.string($0.value)) })))
    // After all texts: they cite the sources.
    fields.append(("sources", JSON.array(sources)))
    let code = Fingerprint(of: Array(JSON.object(fields).utf8)).description.prefix(6)
    fields.append(("code", JSON.string(String(code))))
    return HandoutDocument(
      template: design.template, fields: fields, codeAddress: codeAddress,
      isFolded: design == .participantBookletFolded, title: text.title.text)
  }

  /// Of a poster: the first sentence to the reader, and three signs or steps.
  private func shortened(_ writer: SheetText) -> [String] {
    let lead = text.blocks.first { block in
      item.item.translations[block.translation].document.nodes[block.node].kind == .paragraph
    }
    let points = text.blocks.first { block in
      let document = item.item.translations[block.translation].document
      return [.signs, .check, .keypoints, .steps].contains(document.directive(at: block.node)?.name)
    }
    return [lead, points].compactMap(\.self).flatMap { writer.lines(of: $0, text) }
  }

  // MARK: What all sheets have

  private var frame: [(String, String)] {
    let cells = imposition.map { $0.sides.map { side in JSON.array(side.map(\.json)) } } ?? []
    return [
      ("paper", JSON.string(design.kind == .participantBooklet ? "a5" : design.paper.rawValue)),
      ("large", truth(design == .leafletLarge)),
      ("disguised", truth(design.carryRisk == .disguised)),
      ("per-sheet", design == .card10 ? "10" : "8"),
      ("strips", truth(design == .posterStrips)), ("tiled", truth(design == .posterTiled)),
      ("sheets", JSON.array(cells)), ("columns", "\(imposition?.columns ?? 0)"),
      ("lang", JSON.string(handout.language.description)),
      ("dir", JSON.string(language.direction)), ("separator", JSON.string(language.separator)),
      ("site", JSON.string(library.site.name)),
      ("address", JSON.string(SheetContext.plain(address))),
    ]
  }

  private var imposition: Imposition? {
    let isRightToLeft = handout.language.isRightToLeft
    switch design {
    case .foldedLeaflet: return .threePanels(isRightToLeft: isRightToLeft)
    case .miniBooklet: return .eightPages(isRightToLeft: isRightToLeft)
    default: return nil
    }
  }

  /// What a phone reads in the place of the address; a sheet that is in disguise has none.
  private var codeAddress: String? { design.carryRisk == .disguised ? nil : address }

  private var address: String {
    handouts.options.baseURL + handout.page.joined(separator: "/") + "/"
  }

  private var words: [(String, String)] {
    let name = item.item.record.pictogram?.value
    let pictogram = name.flatMap { name in
      handouts.options.pictograms[name].map { svg in
        JSON.object([
          ("svg", JSON.string(svg)), ("alt", JSON.string(language.texts["pictogram-\(name)"])),
        ])
      }
    }
    let community = sheet.community?.names.text(in: handout.chain)?.text
    return [
      ("community", sheet.optional(community)),
      ("name", JSON.string(language.texts[design.textKey])), ("title", phrase(text.title)),
      ("summary", text.summary.map(phrase) ?? "null"), ("pictogram", pictogram ?? "null"),
      (
        "notices",
        JSON.array(
          handouts.resolved.notices(before: text, of: item).map(JSON.string))
      ),
      ("texts", texts(in: language)),
    ]
  }

  func phrase(_ phrase: ComposedText.Phrase) -> String {
    sheet.phrase(phrase.text, phrase.language)
  }

  /// The interface texts that templates may use.
  private static let textNames = [
    "contact", "call", "text-message", "email", "chat", "web", "visit", "hours",
    "spoken-languages", "cost", "what-happens", "ask-first", "sources", "version",
    "handout-before-after",
  ]

  private func texts(in language: Language) -> String {
    let names = Self.textNames + Handouts.requiredTexts
    return JSON.object(
      (names + Handouts.textsWithValues.map(\.key)).map { ($0, JSON.string(language.texts[$0])) })
  }

  private func truth(_ value: Bool) -> String { value ? "true" : "false" }

  // MARK: Contacts and sources

  /// Those beside the text, as on its page.
  private var contactNames: [String] {
    var seen: Set<String> = []
    let readers = sheet.community ?? sheet.audience.first
    let named = (readers?.contacts ?? []) + item.item.record.contacts
    let names = named.map(\.value).filter { seen.insert($0).inserted }
    return design.hasFewWords ? Array(names.prefix(1)) : names
  }

  private func contacts(in tag: LanguageTag) -> [String] {
    contactNames.compactMap { sheet.contact($0, in: tag) }
  }

  private var sources: [String] {
    sheet.cited.claims.enumerated().map { index, claim in
      let source = claim.source
      let parts = [
        source?.title, source?.publisher, source?.page, claim.published.map(language.format(year:)),
        source?.address,
      ]
      let text = parts.compactMap(\.self).joined(separator: ". ")
      // A source is set in the direction of its title, whatever that of the sheet is.
      let direction = WritingDirection(of: source?.title ?? "")
      return JSON.object([
        ("number", "\(index + 1)"), ("text", JSON.string(text)),
        ("dir", direction == .rightToLeft ? "\"rtl\"" : "\"ltr\""),
      ])
    }
  }

  // MARK: Two languages

  /// The same lines in both languages, side by side.
  private var rows: [(String, String)] {
    guard let tag = handout.otherLanguage else { return [] }
    let other = item.compose(
      [tag] + handout.chain.filter { $0 != tag }, community: handout.community)
    let (left, right) = (SheetText(sheet, item), SheetText(sheet, item))
    let rows = item.pairs(text, other).flatMap { pair in
      Self.paired(
        pair.one.map { left.rows(of: $0, text) } ?? [],
        pair.other.map { right.rows(of: $0, other) } ?? [])
    }
    let language = sheet.language(tag)
    return [
      ("rows", JSON.array(rows)),
      (
        "other",
        JSON.object([
          ("lang", JSON.string(tag.description)), ("dir", JSON.string(language.direction)),
          ("title", phrase(other.title)), ("summary", other.summary.map(phrase) ?? "null"),
          ("texts", texts(in: language)), ("contacts", JSON.array(contacts(in: tag))),
        ])
      ),
    ]
  }

  /// Line by line where both have as many; else as a whole.
  private static func paired(_ left: [String], _ right: [String]) -> [String] {
    if left.count == right.count { return zip(left, right).map { JSON.array([$0, $1]) } }
    func whole(_ lines: [String]) -> String {
      switch lines.count {
      case 0: "null"
      case 1: lines[0]
      default:
        JSON.object([
          ("type", "\"box\""), ("name", "\"group\""), ("label", "null"),
          ("blocks", JSON.array(lines)),
        ])
      }
    }
    return [JSON.array([whole(left), whole(right)])]
  }
}

extension HandoutDesign {
  /// Whether there is room for one contact alone. What a sheet does not show is not among its data, so
  /// that it is not printed again for a change of it.
  fileprivate var hasFewWords: Bool { kind == .card || kind == .poster }

  /// Whether a block of its text is on it: of a card, the key points; of what is made of the
  /// modules, nothing but its title.
  fileprivate func shows(_ directive: Directive.Name?) -> Bool {
    switch kind {
    case .card: self != .cardDisguised && directive == .keypoints
    case .slides, .quizSheet, .beforeAfter, .answerKey, .exerciseCards, .attendanceList,
      .evaluationSheet:
      false
    default: true
    }
  }

  /// The name of its template.
  fileprivate var template: String {
    switch kind {
    case .leaflet: "leaflet"
    case .foldedLeaflet: "folded"
    case .card: "card"
    case .poster: "poster"
    case .showThis: "show"
    case .miniBooklet: "booklet"
    case .facilitatorGuide, .participantBooklet: "guide"
    case .quizSheet, .beforeAfter, .answerKey: "quiz"
    case .exerciseCards: "exercises"
    case .attendanceList: "attendance"
    case .evaluationSheet: "evaluation"
    case .slides, .slidesNotes: kind.rawValue
    }
  }
}

extension Imposition.Cell {
  /// The cell as templates see it.
  public var json: String {
    JSON.object([
      ("panel", page.map(String.init) ?? "null"), ("turned", isTurned ? "true" : "false"),
    ])
  }
}
