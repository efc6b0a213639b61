internal import Content
internal import Diagnostics
internal import Markup

/// Writes a text as JSON that the templates walk: its blocks with their languages, its directives as
/// the readers of the sheet want them.
final class SheetText {
  let sheet: SheetContext
  private let item: ResolvedItem
  /// Whether what only trainers see is written.
  let isForTrainer: Bool
  /// The number of the translation that is being written.
  private var translation = 0
  /// What is written of the block that is being written.
  private(set) var part = ComposedText.Part.all
  /// Whether the lists that are being written have a pictogram for each item.
  private var isPictured = false
  private var explainedTerms: Set<String> = []

  /// A writer of the text of `item` on a sheet.
  init(_ sheet: SheetContext, _ item: ResolvedItem, isForTrainer: Bool = false) {
    self.sheet = sheet
    self.item = item
    self.isForTrainer = isForTrainer
  }

  var document: Document { item.item.translations[translation].document }
  private var tag: LanguageTag { item.item.translations[translation].language }
  var language: Language { sheet.language(tag) }

  /// Turns to a block, which is written next.
  func begin(_ block: ComposedText.Block) {
    translation = block.translation
    part = block.part
  }

  // MARK: Blocks

  /// All blocks of a composed text, each one JSON object.
  func blocks(of text: ComposedText) -> [String] { text.blocks.flatMap { lines(of: $0, text) } }

  /// What directives with some names become, wherever they stand in a composed text.
  func blocks(of text: ComposedText, named names: Set<Directive.Name>) -> [String] {
    text.blocks.flatMap { block -> [String] in
      begin(block)
      var found: [String] = []
      var node = block.node
      let end = Int(document.nodes[node].end)
      while node < end {
        if let directive = document.directive(at: node), names.contains(directive.name) {
          found += directive.name == .quiz ? quiz(node) : written(node)
          node = Int(document.nodes[node].end)
        } else {
          node += 1
        }
      }
      return tag == text.language ? found : found.map { foreign($0) }
    }
  }

  /// What a block of a composed text becomes: for a `:::for` on a sheet for all, a box around it.
  func lines(of block: ComposedText.Block, _ text: ComposedText) -> [String] {
    begin(block)
    var written = written(block.node)
    if sheet.community == nil {
      for variant in item.variants(around: block).reversed() {
        written = [box("variant", label: variantLabel(variant), written)]
      }
    }
    if block.isStale {
      written = [box("updating", label: language.texts["part-updating"], written)]
    }
    guard tag != text.language else { return written }
    return written.map { foreign($0) }
  }

  /// A block that says in which language it is.
  private func foreign(_ object: String) -> String {
    let direction = tag.isRightToLeft ? "rtl" : "ltr"
    return object.dropLast() + ",\"lang\":\(JSON.string(tag.description)),\"dir\":\"\(direction)\"}"
  }

  /// The same block line by line: each item of a list by itself, and what stands in a box under its
  /// label.
  func rows(of block: ComposedText.Block, _ text: ComposedText) -> [String] {
    translation = block.translation
    guard !block.isStale, tag == text.language, block.variants.isEmpty || sheet.community != nil
    else { return lines(of: block, text) }
    return rows(of: block.node)
  }

  private func rows(of node: Int) -> [String] {
    switch document.nodes[node].kind {
    case .list:
      let (isOrdered, start) = (document.nodes[node].isOrdered, document.nodes[node].listStart)
      let drawn = pictograms(of: node)
      return document.children(of: node).enumerated().map { index, item in
        list(
          [JSON.array(children(of: item))], isOrdered ? .number : .dot, from: start + index,
          pictograms: drawn.map { [$0[index]] })
      }
    case .directive:
      guard let directive = document.directive(at: node), directive.name.isLabelled,
        directive.name != .quiz
      else { return written(node) }
      // Beside the same lines in another language, the name of a box tells nothing.
      return picturing(directive.name) { document.children(of: node).flatMap(rows) }
    default: return written(node)
    }
  }

  private func children(of node: Int) -> [String] {
    document.children(of: node).flatMap { written($0) }
  }

  func written(_ node: Int) -> [String] {
    let nodes = document.nodes
    switch nodes[node].kind {
    case .paragraph: return [paragraph(node)]
    case .heading:
      return [block("heading", ("level", "\(nodes[node].level)"), ("content", inlines(of: node)))]
    case .list: return [list(node)]
    case .blockQuote: return [block("quote", ("blocks", JSON.array(children(of: node))))]
    case .codeBlock: return [block("code", ("text", JSON.string(document.string(of: node))))]
    case .thematicBreak: return [block("rule")]
    case .table: return [table(node)]
    case .directive: return document.directive(at: node).map { written($0, node) } ?? []
    default: return []
    }
  }

  /// A paragraph; of one that is a picture alone, the picture.
  private func paragraph(_ node: Int) -> String {
    let children = Array(document.children(of: node))
    if children.count == 1, document.nodes[children[0]].kind == .image {
      return image(children[0]) ?? block("paragraph", ("content", "[]"))
    }
    return block("paragraph", ("content", inlines(of: node)))
  }

  func block(_ type: String, _ fields: (String, String)...) -> String {
    JSON.object([("type", JSON.string(type))] + fields)
  }

  private func box(
    _ name: String, label: String?, _ blocks: [String], isShort: Bool = false
  ) -> String {
    block(
      "box", ("name", JSON.string(name)), ("label", label.map(JSON.string) ?? "null"),
      ("short", isShort ? "true" : "false"), ("blocks", JSON.array(blocks)))
  }

  private func list(_ node: Int) -> String {
    let items = document.children(of: node).map { JSON.array(children(of: $0)) }
    return list(
      items, document.nodes[node].isOrdered ? .number : .dot, from: document.nodes[node].listStart,
      pictograms: pictograms(of: node))
  }

  /// A pictogram for each item of a list of signs, steps or questions to the public; nil for others.
  private func pictograms(of node: Int) -> [String?]? {
    guard sheet.community?.audience == .public, isPictured || document.nodes[node].isOrdered else {
      return nil
    }
    return document.children(of: node).map {
      sheet.pictogram(for: document.plainText(of: $0), in: language)
    }
  }

  private func picturing<Result>(_ name: Directive.Name, _ write: () -> Result) -> Result {
    let outer = isPictured
    defer { isPictured = outer }
    isPictured = [.signs, .steps, .check].contains(name)
    return write()
  }

  /// What stands before each item of a list.
  enum Mark: String {
    case dot, number
    /// A box to tick, a line to write a number or letter on, a letter.
    case box, blank, letter
    /// A number of a question, which stays on one page with its answers.
    case question
  }

  func list(
    _ items: [String], _ mark: Mark, from start: Int = 1, pictograms: [String?]? = nil
  ) -> String {
    let drawn = pictograms.map { JSON.array($0.map(sheet.optional)) }
    return block(
      "list", ("ordered", mark == .number || mark == .question ? "true" : "false"),
      ("mark", JSON.string(mark.rawValue)), ("start", "\(start)"), ("items", JSON.array(items)),
      ("pictograms", drawn ?? "null"))
  }

  private func table(_ node: Int) -> String {
    var head: [String] = []
    var rows: [String] = []
    var alignments: [String] = []
    for row in document.children(of: node) {
      let cells = document.children(of: row).map { inlines(of: $0) }
      guard document.nodes[row].isHeader else {
        rows.append(JSON.array(cells))
        continue
      }
      head = cells
      alignments = document.children(of: row).map {
        JSON.string("\(document.nodes[$0].alignment)")
      }
    }
    return block(
      "table", ("align", JSON.array(alignments)), ("head", JSON.array(head)),
      ("rows", JSON.array(rows)))
  }

  // MARK: Directives

  private func written(_ directive: Directive, _ node: Int) -> [String] {
    switch directive.name {
    case .contact:
      return sheet.contact(directive.target, in: tag).map { [block("contact", ("contact", $0))] }
        ?? []
    case .series: return series(directive.target)
    case .claim, .term: return []
    case .for, .except:
      guard let community = sheet.community else {
        return [box("variant", label: variantLabel(directive), children(of: node))]
      }
      return directive.applies(to: community.id) ? children(of: node) : []
    case .facilitator:
      return isForTrainer ? [labelled(directive, node, children(of: node))] : []
    case .quiz: return [labelled(directive, node, quiz(node))]
    case .case: return [labelled(directive, node, branchingCase(node))]
    case .slide: return []
    case .check:
      return [labelled(directive, node, picturing(directive.name) { children(of: node) })]
    case .note, .warning, .steps, .signs, .scenario, .keypoints, .exercise, .safety:
      return [labelled(directive, node, picturing(directive.name) { children(of: node) })]
    }
  }

  /// What is longer than so many letters may break over two pages.
  private static let longBox = 450

  private func labelled(_ directive: Directive, _ node: Int, _ blocks: [String]) -> String {
    var label = language.texts[directive.name.rawValue]
    if let minutes = directive.attribute("minutes").flatMap({ Int($0.value) }) {
      label +=
        (label.isEmpty ? "" : language.separator) + language.texts.text("minutes", count: minutes)
    }
    let lines = (node..<Int(document.nodes[node].end)).count {
      [.paragraph, .item].contains(document.nodes[$0].kind)
    }
    let isShort = document.plainText(of: node).count + 30 * lines <= Self.longBox
    return box(
      directive.name.rawValue, label: label.isEmpty ? nil : label, blocks, isShort: isShort)
  }

  private func variantLabel(_ directive: Directive) -> String {
    let names = sheet.audience.filter { directive.applies(to: $0.id) }
      .compactMap { $0.names.text(in: [tag])?.text }
    return language.texts.text("only-for", ["communities": language.list(names)])
  }

  private func series(_ id: String) -> [String] {
    guard let claim = sheet.library.claims[id] else { return [] }
    let rows = sheet.library.points(of: claim).map { point in
      JSON.array([
        JSON.array([JSON.string(language.format(year: point.year))]),
        JSON.array([JSON.string(language.format(point.count))] + marks([point.claim])),
      ])
    }
    let head = ["year", "amount"].map { JSON.array([JSON.string(language.texts[$0])]) }
    let title = claim.statement.text(in: [tag])?.text
    let table = block(
      "table", ("align", "[\"none\",\"right\"]"), ("head", JSON.array(head)),
      ("rows", JSON.array(rows)))
    guard let title else { return [table] }
    return [block("paragraph", ("content", JSON.array([strong(JSON.string(title))]))), table]
  }

  // MARK: Inlines

  func strong(_ inlines: String) -> String {
    "{\"type\":\"strong\",\"content\":[\(inlines)]}"
  }

  private func inlines(of node: Int) -> String { JSON.array(inlineObjects(of: node)) }

  private func inlineObjects(of node: Int) -> [String] {
    inlineObjects(document.children(of: node).map { .node($0) })
  }

  func inlineObjects(_ pieces: [Answer.Words.Piece]) -> [String] {
    var result: [String] = []
    var text = ""
    func flush() {
      if !text.isEmpty { result.append(JSON.string(text)) }
      text = ""
    }
    for piece in pieces {
      switch piece {
      case .text(let bytes): text += String(decoding: bytes, as: UTF8.self)
      case .node(let node) where document.nodes[node].kind == .text:
        text += document.string(of: node)
      case .node(let node) where document.nodes[node].kind == .softBreak: text += " "
      case .node(let node):
        flush()
        result += inline(node)
      }
    }
    flush()
    return result
  }

  private func inline(_ node: Int) -> [String] {
    switch document.nodes[node].kind {
    case .emphasis: [block("emphasis", ("content", inlines(of: node)))]
    case .strong: [block("strong", ("content", inlines(of: node)))]
    case .code: [block("code", ("text", JSON.string(document.string(of: node))))]
    case .lineBreak: [block("break")]
    case .link: [link(node)]
    case .image: image(node).map { [$0] } ?? []
    case .directive: document.directive(at: node).map(inline) ?? []
    default: []
    }
  }

  /// On paper, a way is an address that can be typed, or the page of a module that is on the sheet.
  private func link(_ node: Int) -> String {
    var address: String?
    var module: String?
    var isPage = false
    switch item.target(ofNode: node, inTranslation: translation) {
    case .external(let target): address = target
    case .item(let folder, _) where sheet.modules.contains(folder): module = folder.path
    case .item(let folder, _) where folder != item.item.folder:
      address = sheet.address(of: folder)
      isPage = address != nil
    default: break
    }
    return block(
      "link", ("content", inlines(of: node)), ("address", sheet.optional(address)),
      ("page", isPage ? "true" : "false"), ("module", sheet.optional(module)))
  }

  private func image(_ node: Int) -> String? {
    guard case .image(let path) = item.target(ofNode: node, inTranslation: translation) else {
      return nil
    }
    return sheet.image(path, alt: sheet.library.pictures[path]?.alt.text(in: sheet.chain)?.text)
  }

  private func inline(_ directive: Directive) -> [String] {
    switch directive.name {
    case .contact:
      guard let contact = sheet.library.contacts[directive.target] else { return [] }
      return [sheet.number(of: contact, in: tag)]
    case .claim:
      guard let claim = sheet.library.claims[directive.target],
        let figure = sheet.library.figure(of: claim, in: language)
      else { return [] }
      return [JSON.string(figure)] + marks(sheet.library.basis(of: claim))
    case .term:
      guard let term = sheet.library.glossaries[tag]?.terms[directive.target] else { return [] }
      let isFirst = explainedTerms.insert("\(tag) \(directive.target)").inserted
      return [
        block(
          "term", ("term", JSON.string(term.term)),
          ("gloss", isFirst ? JSON.string(term.gloss) : "null"))
      ]
    default: return []
    }
  }

  /// Where sources are shown, the numbers of those on which a figure rests.
  private func marks(_ basis: [Claim]) -> [String] {
    guard sheet.showsSources else { return [] }
    let state = CitedSources.state(of: basis, in: language, today: sheet.today)
    return sheet.cited.numbers(of: basis).map { block("source", ("number", "\($0)")) }
      + (state.map { [JSON.string(" (\($0))")] } ?? [])
  }
}
