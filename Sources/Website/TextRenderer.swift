internal import Content
internal import Markup

/// Writes the text of one page as HTML: its blocks with their languages, its links as paths from
/// this page, its directives as this page's community and language want them.
final class TextRenderer: HTMLDelegate {
  private let website: Website
  /// The page whose text it is.
  private let page: Page
  /// The page on which it stands, from which links lead.
  private let place: Page
  private let item: ResolvedItem
  private let community: Community?
  /// The communities of a page that is for all of its item's.
  private let audience: [Community]
  /// The number of the translation that is being written.
  private var translation = 0
  /// What stands before its anchors: those of two languages on a page must differ.
  private var prefix = ""
  /// What stands before all of them, of a text beside others on one page.
  private let base: String
  private var explainedTerms: Set<String> = []
  /// Where the figures of the page were read; nil where sources are not shown.
  private(set) var sources: SourceList?
  private var seriesCount = 0
  private var questionNames: QuestionNames
  /// What is shown of the block that is being written.
  private var part = ComposedText.Part.all
  /// Whether what only trainers should see is there.
  private let isForTrainer: Bool
  /// Whether there is a case with choices on the page.
  private(set) var hasCase = false
  /// Whether there is a chart among the text.
  var hasChart: Bool { seriesCount > 0 }
  /// The pictures that the text shows, by their paths in the content folder.
  private(set) var pictures: Set<String> = []
  /// Whether there is something to tick on the page.
  private(set) var hasCheck = false
  /// Whether there are questions to answer.
  private(set) var hasQuiz = false

  /// A renderer of the text of `item` on `page`, or on another `place` that shows it; its anchors
  /// begin with `base` where it stands beside others, and there is no list of sources then.
  init(
    _ website: Website, page: Page, from place: Page? = nil, item: ResolvedItem,
    community: Community?, audience: [Community] = [], beside base: String? = nil,
    isForTrainer: Bool = false
  ) {
    self.website = website
    self.place = place ?? page
    self.isForTrainer = isForTrainer
    self.page = page
    self.item = item
    self.community = community
    self.audience = audience
    self.base = base ?? ""
    questionNames = QuestionNames(of: item.item)
    sources = community?.audience == .public || base != nil ? nil : SourceList()
  }

  /// All blocks; those in another language stand in an element that says so.
  func html(_ text: ComposedText) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(12 << 10)
    var blocks = text.blocks[...]
    while let first = blocks.first {
      let run = blocks.prefix {
        $0.translation == first.translation && $0.isStale == first.isStale
      }
      blocks = blocks.dropFirst(run.count)
      enter(first.translation, on: text.language)
      let isForeign = languageTag != text.language
      if first.isStale { openUpdating(text.language, &output) }
      if isForeign { output += Phrase.openingTag("div", language: languageTag).utf8 }
      var renderer = HTMLRenderer(
        item.item.translations[translation].document, delegate: self, output: output)
      output = []
      render(run, with: &renderer)
      output = renderer.output
      if isForeign { output += "</div>\n".utf8 }
      if first.isStale { output += "</div>\n".utf8 }
    }
    return output
  }

  /// Tells the reader that the source of what follows has changed.
  private func openUpdating(_ page: LanguageTag, _ output: inout [UInt8]) {
    output += "<div class=\"updating\">\n<p class=\"label\">".utf8
    let words = website.language(page).texts["part-updating"]
    HTMLEscaping.append(Array(words.utf8)[...], to: &output)
    output += "</p>\n".utf8
  }

  /// Goes on in another translation.
  private func enter(_ number: Int, on page: LanguageTag) {
    translation = number
    prefix = base + (languageTag == page ? "" : "\(languageTag).")
  }

  /// Blocks of one translation. On a page for several communities, those for some of them stand
  /// under their names.
  private func render(
    _ blocks: ArraySlice<ComposedText.Block>, with renderer: inout HTMLRenderer
  ) {
    var open: [Int] = []
    for block in blocks {
      let variants = community == nil ? block.variants : []
      let shared = zip(open, variants).prefix { $0 == $1 }.count
      for _ in open.dropFirst(shared) { closeVariant(&renderer) }
      for variant in variants.dropFirst(shared) {
        renderer.document.directive(at: variant).map { openVariant($0, &renderer) }
      }
      open = variants
      part = block.part
      renderer.render(block.node)
    }
    for _ in open { closeVariant(&renderer) }
  }

  /// The second-level headings, for the contents of the page.
  func headings(of text: ComposedText)
    -> [(anchor: String, title: String, language: LanguageTag)]
  {
    var headings: [(anchor: String, title: String, language: LanguageTag)] = []
    for block in text.blocks {
      let node = item.item.translations[block.translation].document.nodes[block.node]
      guard node.kind == .heading, node.level == 2 else { continue }
      enter(block.translation, on: text.language)
      let document = item.item.translations[translation].document
      headings.append(
        (prefix + document.string(of: block.node), document.plainText(of: block.node), languageTag))
    }
    return headings
  }

  private var languageTag: LanguageTag { item.item.translations[translation].language }
  private var language: Language { website.language(languageTag) }
  /// The language of the text, and those that readers of the page know besides.
  private var chain: [LanguageTag] {
    [languageTag] + website.plan.chain(of: page).filter { $0 != languageTag }
  }

  // MARK: Links

  func address(ofLink node: Int, in document: Document) -> [UInt8]? {
    guard let target = item.target(ofNode: node, inTranslation: translation) else { return nil }
    switch target {
    case .external(let address): return Array(address.utf8)
    case .anchor(let anchor):
      return website.identifier(of: anchor, in: languageTag, on: page)
        .map { Array(("#" + base + $0).utf8) }
    case .image(let path): return Array((website.root(of: place) + path.addressPath).utf8)
    case .item(let folder, let anchor):
      guard let target = website.plan.page(of: folder, from: page) else { return nil }
      let path = website.address(of: target, from: place)
      let identifier = anchor.flatMap {
        website.identifier(of: $0, in: languageTag, on: target)
      }
      return Array((identifier.map { path + "#" + $0 } ?? path).utf8)
    }
  }

  func address(ofImage node: Int, in document: Document) -> [UInt8]? {
    guard case .image(let path) = item.target(ofNode: node, inTranslation: translation) else {
      return nil
    }
    guard let address = website.address(ofPicture: path, from: place) else { return nil }
    pictures.insert(path)
    return Array(address.utf8)
  }

  /// What the record of a picture says of it: in the language of the text around it, or else in one
  /// that readers of the page know.
  func describe(image node: Int, with renderer: inout HTMLRenderer) {
    guard case .image(let path) = item.target(ofNode: node, inTranslation: translation),
      let alt = website.library.pictures[path]?.alt.text(in: chain)
    else { return renderer.write(attribute: "alt", "") }
    if alt.language != languageTag {
      renderer.write(attribute: "lang", "\(alt.language)")
      renderer.write(attribute: "dir", alt.language.isRightToLeft ? "rtl" : "ltr")
    }
    renderer.write(attribute: "alt", alt.text)
  }

  var anchorPrefix: String? { prefix }

  // MARK: Directives

  func render(_ directive: Directive, at node: Int, with renderer: inout HTMLRenderer) {
    switch directive.name {
    case .contact: renderContact(directive, &renderer)
    case .claim: renderClaim(directive.target, &renderer)
    case .series: renderSeries(directive.target, &renderer)
    case .term: renderTerm(directive.target, &renderer)
    case .for, .except: renderVariant(directive, node, &renderer)
    case .facilitator:
      if isForTrainer { renderSection(directive, node, &renderer) { $0.renderLoose(node) } }
    case .slide: break
    case .case:
      hasCase = true
      let anchor = "\(prefix)_case-\(node)-"
      let step: Int? = if case .step(let number) = part { number } else { nil }
      renderSection(directive, node, &renderer, attribute: " data-case=\"\"") { renderer in
        CaseRenderer(anchor: anchor, texts: language.texts)
          .render(node, step: step, with: &renderer)
      }
    case .quiz:
      hasQuiz = true
      let names = names(ofQuizAt: node, in: renderer.document)
      renderSection(directive, node, &renderer) { renderer in
        QuizRenderer(answerLabel: language.texts["answer"], names: names)
          .render(node, part, with: &renderer)
      }
    case .check:
      hasCheck = true
      let hasBoxes = !website.options.extent.isBooks
      renderSection(directive, node, &renderer) {
        CheckRenderer.render(node, hasBoxes: hasBoxes, with: &$0)
      }
    case .note, .warning, .steps, .signs, .scenario, .keypoints, .exercise, .safety:
      renderSection(directive, node, &renderer) { $0.renderLoose(node) }
    }
  }

  private func renderSection(
    _ directive: Directive, _ node: Int, _ renderer: inout HTMLRenderer,
    attribute: String = "", _ content: (inout HTMLRenderer) -> Void
  ) {
    let name = directive.name.rawValue
    renderer.startLine()
    renderer.write("<div class=\"block \(name)\"\(attribute)>\n<p class=\"label\">")
    renderer.write(escaping: language.texts[name])
    if let minutes = directive.attribute("minutes").flatMap({ Int($0.value) }) {
      renderer.write(escaping: language.separator + language.texts.text("minutes", count: minutes))
    }
    renderer.write("</p>\n")
    content(&renderer)
    renderer.startLine()
    renderer.write("</div>\n")
  }

  /// What scripts call the questions of a quiz; empty where none can be answered, or where the quiz is shown in parts.
  private func names(ofQuizAt node: Int, in document: Document) -> [String] {
    guard !website.options.extent.isBooks, case .all = part,
      let quiz = Quiz(at: node, of: document)
    else { return [] }
    return questionNames.names(of: quiz)
  }

  private func renderContact(_ directive: Directive, _ renderer: inout HTMLRenderer) {
    guard let contact = website.library.contacts[directive.target] else { return }
    if directive.form == .leaf {
      renderer.startLine()
      renderer.output += website.contactCard(contact, chain, .full)
    } else {
      renderer.write(ContactLink.html(contact, language.tag, isLink: !renderer.isInLink))
    }
  }

  /// The figure, and where sources are shown, where it was read.
  private func renderClaim(_ id: String, _ renderer: inout HTMLRenderer) {
    guard let claim = website.library.claims[id],
      let figure = website.library.figure(of: claim, in: language)
    else { return }
    renderer.write(escaping: figure)
    let marks = sources?.marks(
      for: website.library.basis(of: claim), language, today: website.options.today,
      areLinks: !renderer.isInLink)
    renderer.write(marks ?? "")
  }

  private func renderSeries(_ id: String, _ renderer: inout HTMLRenderer) {
    guard let claim = website.library.claims[id] else { return }
    seriesCount += 1
    let today = website.options.today
    renderer.startLine()
    renderer.write(
      SeriesData(
        website.library, claim, language, anchor: "\(base)_chart-\(seriesCount)"
      ).html { claim in
        sources?.marks(for: [claim], language, today: today, areLinks: true) ?? ""
      })
  }

  /// The term; the first time on a page, with its gloss.
  private func renderTerm(_ id: String, _ renderer: inout HTMLRenderer) {
    guard let term = website.library.glossaries[language.tag]?.terms[id] else { return }
    guard explainedTerms.insert("\(language.tag) \(id)").inserted else {
      return renderer.write(escaping: term.term)
    }
    renderer.write("<dfn>")
    renderer.write(escaping: term.term)
    renderer.write("</dfn> <span class=\"gloss\">(")
    renderer.write(escaping: term.gloss)
    renderer.write(")</span>")
  }

  /// What is for some communities: left out for others, and named on a page for all of them.
  private func renderVariant(
    _ directive: Directive, _ node: Int, _ renderer: inout HTMLRenderer
  ) {
    if let community {
      if directive.applies(to: community.id) { renderer.renderLoose(node) }
      return
    }
    openVariant(directive, &renderer)
    renderer.renderLoose(node)
    closeVariant(&renderer)
  }

  private func openVariant(_ directive: Directive, _ renderer: inout HTMLRenderer) {
    let names = audience.filter { directive.applies(to: $0.id) }
      .compactMap { $0.names.text(in: [language.tag])?.text }
    renderer.startLine()
    renderer.write("<div class=\"block variant\">\n<p class=\"label\">")
    renderer.write(
      escaping: language.texts.text("only-for", ["communities": language.list(names)]))
    renderer.write("</p>\n")
  }

  private func closeVariant(_ renderer: inout HTMLRenderer) { renderer.write("</div>\n") }
}
