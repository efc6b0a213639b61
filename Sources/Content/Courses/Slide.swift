internal import Markup

/// What is shown at once while a module is taught, and what the trainer sees beside it.
///
/// Slides follow from the text of the module, section by section; a section is a heading with what
/// stands below it. Each list, table, picture, named block, question and step of a case is a slide.
/// All else, and what is for trainers, is in the notes of the next one. Where a section has
/// `:::slide`, those are its slides; an empty one keeps the section off them.
public struct Slide: Sendable {
  /// The heading of its section; nil before the first, where the title of the module stands for it.
  public let heading: ComposedText.Block?
  /// What is shown below the heading.
  public internal(set) var content: [ComposedText.Block]
  /// What the trainer sees beside it.
  public internal(set) var notes: [ComposedText.Block]
  /// How long it is planned to take; 0 where nothing says.
  public internal(set) var minutes = 0
}

extension ResolvedItem {
  /// The slides of a module, in order.
  public func slides(of text: ComposedText) -> [Slide] {
    var maker = SlideMaker(item: self)
    for block in text.blocks { maker.add(block) }
    return maker.finish()
  }

  /// The first question of each objective of a module: asked before and after a course, they show
  /// what people have learned.
  public func measuringQuestions(of text: ComposedText) -> [ComposedText.Block] {
    var seen: Set<Int> = []
    return text.blocks.compactMap { block in
      let document = item.translations[block.translation].document
      guard let quiz = Quiz(at: block.node, of: document), let objective = quiz.objectiveNumber,
        !quiz.questions.isEmpty, seen.insert(objective).inserted
      else { return nil }
      return block.showing(.question(0))
    }
  }
}

/// Makes slides of blocks, in their order.
private struct SlideMaker {
  let item: ResolvedItem
  private var slides: [Slide] = []
  private var heading: ComposedText.Block?
  private var section: [ComposedText.Block] = []

  init(item: ResolvedItem) { self.item = item }

  mutating func add(_ block: ComposedText.Block) {
    guard document(block).nodes[block.node].kind == .heading else { return section.append(block) }
    closeSection()
    heading = block
  }

  mutating func finish() -> [Slide] {
    closeSection()
    return slides.map { slide in
      var slide = slide
      slide.minutes = (slide.content + slide.notes).reduce(0) { $0 + minutes($1) }
      return slide
    }
  }

  private func document(_ block: ComposedText.Block) -> Document {
    item.item.translations[block.translation].document
  }

  private func directive(_ block: ComposedText.Block) -> Directive? {
    document(block).directive(at: block.node)
  }

  private func minutes(_ block: ComposedText.Block) -> Int {
    // A case has its minutes once, not at each of its steps.
    switch block.part {
    case .all, .step(0): document(block).plannedMinutes(at: block.node)
    default: 0
    }
  }

  private mutating func closeSection() {
    defer { section = [] }
    guard heading != nil || !section.isEmpty else { return }
    if section.contains(where: { directive($0)?.name == .slide }) { return addWritten() }
    let first = slides.count
    var notes: [ComposedText.Block] = []
    for block in section {
      let shown = contents(block)
      guard !shown.isEmpty else {
        notes.append(block)
        continue
      }
      var lead: [ComposedText.Block] = []
      if let last = notes.last, leads(last, to: block) {
        lead = [last]
        notes.removeLast()
      }
      for (number, content) in shown.enumerated() {
        slides.append(
          Slide(
            heading: heading, content: (number == 0 ? lead : []) + [content],
            notes: (number == 0 ? notes : []) + solution(of: content)))
      }
      notes = []
    }
    if slides.count == first {
      slides.append(Slide(heading: heading, content: [], notes: notes))
    } else {
      slides[slides.count - 1].notes += notes
    }
  }

  /// The slides that an editor wrote; what stands before each of them is its notes, and what stands
  /// behind the last those of that one.
  private mutating func addWritten() {
    var notes: [ComposedText.Block] = []
    for block in section {
      guard directive(block)?.name == .slide else {
        notes.append(block)
        continue
      }
      let content = document(block).children(of: block.node).map { block.at($0) }
      guard !content.isEmpty else { continue }
      slides.append(Slide(heading: heading, content: content, notes: notes))
      notes = []
    }
    // A section that is kept off the slides is still taught.
    if !slides.isEmpty { slides[slides.count - 1].notes += notes }
  }

  /// What a block shows, slide by slide; nothing of one that is for the notes.
  private func contents(_ block: ComposedText.Block) -> [ComposedText.Block] {
    let document = document(block)
    switch document.nodes[block.node].kind {
    case .list, .table, .codeBlock, .blockQuote: return [block]
    case .paragraph:
      let children = Array(document.children(of: block.node))
      return children.count == 1 && document.nodes[children[0]].kind == .image ? [block] : []
    case .directive: break
    default: return []
    }
    switch directive(block)?.name {
    case .quiz:
      let count = Quiz(at: block.node, of: document)?.questions.count ?? 0
      return (0..<count).map { block.showing(.question($0)) }
    case .case:
      let count = BranchingCase(at: block.node, of: document)?.steps.count ?? 0
      return (0..<count).map { block.showing(.step($0)) }
    case .steps, .signs, .check, .scenario, .keypoints, .exercise, .warning, .safety, .series:
      return [block]
    default: return []
    }
  }

  /// The answer, beside a question.
  private func solution(of block: ComposedText.Block) -> [ComposedText.Block] {
    if case .question(let number) = block.part { [block.showing(.solution(number))] } else { [] }
  }

  /// A longer one is read out, not shown.
  private static let longestLead = 120

  /// Whether a paragraph is the beginning of a list: a sentence that does not end before it.
  private func leads(_ block: ComposedText.Block, to list: ComposedText.Block) -> Bool {
    let kinds = (document(block).nodes[block.node].kind, document(list).nodes[list.node].kind)
    guard kinds == (.paragraph, .list), block.translation == list.translation else { return false }
    let words = document(block).plainText(of: block.node).unicodeScalars
    let ends: Set<Unicode.Scalar> = [".", "!", "?", "…", "؟", "。", "۔"]
    return words.count <= Self.longestLead && !(words.last.map(ends.contains) ?? true)
  }
}

extension ComposedText.Block {
  /// The same with a part of it alone.
  fileprivate func showing(_ part: ComposedText.Part) -> Self {
    var block = self
    block.part = part
    return block
  }

  /// Another node of the same translation, shown for the same reasons.
  fileprivate func at(_ node: Int) -> Self {
    Self(
      translation: translation, node: node, variants: variants, rule: rule, isStale: isStale)
  }
}
