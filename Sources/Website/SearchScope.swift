internal import Content
internal import Diagnostics
internal import Markup
internal import Search
internal import Synchronization

/// A part of the search in one language: `assets/search/<language>/<name>.js`.
enum SearchFile: Sendable {
  case core
  /// The contacts that have numbers.
  case contacts
  /// Words, and where they stand.
  case shard(Int)
  /// Words alone.
  case list(Int)
  /// The names of pages.
  case part(Int)

  var name: String {
    switch self {
    case .core: "core"
    case .contacts: "contacts"
    case .shard(let number): "\(number)"
    case .list(let number): "w\(number)"
    case .part(let number): "p\(number)"
    }
  }

  /// Whether there may be nothing in it: how many words there are is known when all are read.
  var isOptional: Bool {
    switch self {
    case .core, .contacts, .part: false
    case .shard, .list: true
    }
  }

  /// Where it stands in the site.
  func address(_ tag: LanguageTag) -> String { "assets/search/\(tag)/\(name).js" }
}

/// What can be found in one language: every page that is a real translation, each text once.
///
/// How many files there may be is known at once; what they hold, and which of them are empty, is
/// worked out when the first is asked for.
final class SearchScope: Sendable {
  /// A text, or a list of them.
  private struct Subject: Sendable {
    let name: String
    let title: String
    let titleLanguage: LanguageTag
    /// Empty where the language has none.
    let summary: String
    /// A page that shows the text; nil for a list.
    let page: Page?
    /// What else it is found by.
    var words = ""
    /// Whether somebody of the public reads it.
    var isForPublic = false
    /// Where it stands, and for which community.
    var places: [(number: Int, community: String?)]
  }

  let language: Language
  private let plan: SitePlan
  private let places: [SearchIndex.Place]
  private let subjects: [Subject]
  /// How many of the subjects, the first of them, are for the public.
  private let publicCount: Int
  /// How long the texts are.
  private let size: Int
  private let made = Mutex<SearchIndex?>(nil)

  init(_ plan: SitePlan, _ language: Language) {
    self.language = language
    self.plan = plan
    var outline = Outline(plan, language)
    outline.addAll()
    places = outline.places
    // The numbers of documents say which of them are for the public: those come first.
    publicCount = outline.subjects.count(where: \.isForPublic)
    subjects =
      outline.subjects.filter(\.isForPublic) + outline.subjects.filter { !$0.isForPublic }
    let tag = language.tag
    size = outline.subjects.reduce(0) { sum, subject in
      guard let page = subject.page, let item = plan.item(of: page)?.item,
        let number = item.translationIndex(tag)
      else { return sum }
      return sum + item.translations[number].document.allText.count
    }
  }

  /// All files, the first of them those that every search needs.
  var files: [SearchFile] {
    [.core, .contacts] + (0..<SearchIndex.shardCount(forBytes: size)).map { .shard($0) }
      + (0..<SearchIndex.listCount(forBytes: size)).map { .list($0) }
      + (0..<SearchIndex.partCount(forDocuments: subjects.count)).map { .part($0) }
  }

  func bytes(of file: SearchFile) -> [UInt8] {
    switch file {
    case .core: index.core(words)
    case .contacts: SearchIndex.script(file.name, contacts.json)
    case .shard(let number): index.shard(number)
    case .list(let number): index.list(number)
    case .part(let number): index.part(number)
    }
  }

  private var contacts: SearchContacts { SearchContacts(plan.library, language) }

  private var index: SearchIndex {
    made.withLock { made in
      if let made { return made }
      let index = SearchIndex(
        subjects.lazy.map(document), places: places, bytes: size)
      made = index
      return index
    }
  }

  /// What the script says, the words on which it shows whom to call, and the communities that read
  /// in another country.
  private var words: [(String, String)] {
    let texts = [
      "search", "search-none", "search-more", "search-close", "index", "contact", "call",
      "text-message",
    ]
    let counts = language.texts.forms(of: "search-count").sorted { $0.key < $1.key }
    let abroad = plan.library.communities.filter(\.isAbroad).map(\.id)
    return [
      ("texts", JSON.object(texts.map { ($0, JSON.string(language.texts[$0])) })),
      ("counts", JSON.object(counts.map { ($0.key, JSON.string($0.value)) })),
      ("urgent", JSON.array(contacts.urgentWords(of: language).map(JSON.string))),
      ("abroad", JSON.array(abroad.map(JSON.string))), ("public", "\(publicCount)"),
    ]
  }

  private func document(of subject: Subject) -> SearchIndex.Document {
    let all = subject.places.map(\.number)
    var sections = [SearchIndex.Section(heading: "", anchor: "", places: all)]
    sections[0].text = Array(subject.words.utf8)
    if let page = subject.page, let item = plan.item(of: page) {
      var reader = SectionReader(plan, item, language.tag, places: subject.places)
      reader.read()
      sections = reader.sections
    }
    return SearchIndex.Document(
      name: subject.name, title: subject.title,
      isTitleForeign: subject.titleLanguage != language.tag, summary: subject.summary,
      places: all, sections: sections)
  }

  /// Gathers the texts of a language in the order of the site.
  private struct Outline {
    let plan: SitePlan
    let language: Language
    var places: [SearchIndex.Place] = [.init(path: "", name: "")]
    var subjects: [Subject] = []
    /// The number of the subject of each item.
    var numbers: [ObjectIdentifier: Int] = [:]
    /// The number of the list of what can be printed.
    var downloads: Int?

    init(_ plan: SitePlan, _ language: Language) {
      self.plan = plan
      self.language = language
    }

    mutating func addAll() {
      let tag = language.tag
      for (number, community) in plan.library.communities.enumerated()
      where plan.has(.community(number, tag)) {
        let name = plan.name(of: community, in: tag)
        subjects.append(
          Subject(
            name: community.id, title: name, titleLanguage: tag,
            summary: community.summaries[tag]?.value ?? "", page: nil,
            isForPublic: community.audience == .public, places: [(0, nil)]))
        places.append(.init(path: community.id, name: name))
        add(plan.entries[.community(number, tag)] ?? [], of: community)
        if plan.has(.downloads(number, tag)) { addDownloads(of: community) }
      }
      guard plan.has(.training(tag)) else { return }
      places.append(.init(path: "training", name: language.texts["training"]))
      let courses = plan.entries[.training(tag)] ?? []
      add(courses, of: nil)
      for course in courses {
        guard let name = plan.item(of: course.page)?.item.folder.name else { continue }
        places.append(.init(path: "training/\(name)", name: course.title.text))
        add(plan.entries[course.page] ?? [], of: nil)
        guard case .course(let number, _) = course.page else { continue }
        for view in [CourseView.plan, .whole, .tally, .versions] {
          let page = Page.view(view, course: number, tag)
          if plan.has(page), let words = Self.words[view] { add(view, words) }
        }
      }
    }

    /// The interface texts of the title of a view of a course, and of what it is found by.
    private static let words: [CourseView: (title: String, others: [String])] = [
      .plan: (
        "trainer-plan",
        ["slides", "speaker-view", "session-plan", "handouts", "question-banks", "packages"]
      ),
      .whole: ("whole-course", ["print"]),
      .tally: ("tally", ["print"]),
      .versions: ("course-versions", ["certificate"]),
    ]

    /// A view of the course in the last place.
    private mutating func add(_ view: CourseView, _ words: (title: String, others: [String])) {
      subjects.append(
        Subject(
          name: view.folder, title: language.texts[words.title], titleLanguage: language.tag,
          summary: "", page: nil, words: texts(words.others), places: [(places.count - 1, nil)]))
    }

    private func texts(_ keys: [String]) -> String {
      keys.map { language.texts[$0] }.joined(separator: " ")
    }

    /// The list of what a community can print, which stands in the last place.
    private mutating func addDownloads(of community: Community) {
      guard let number = downloads else {
        downloads = subjects.count
        let kinds = HandoutDesign.allCases.filter { !$0.isOfCourse }.map(\.textKey)
        subjects.append(
          Subject(
            name: ItemFolder.downloadsName, title: language.texts["handouts"],
            titleLanguage: language.tag, summary: language.texts["handouts-summary"], page: nil,
            words: texts(kinds), places: []))
        return add(community, to: subjects.count - 1)
      }
      add(community, to: number)
    }

    /// Adds the last place to those of a subject. A reader who is in none of them is led to the
    /// first: that of the general community.
    private mutating func add(_ community: Community?, to subject: Int) {
      let place = (places.count - 1, community?.id)
      let isFirst = community?.isGeneral ?? false
      subjects[subject].isForPublic =
        subjects[subject].isForPublic || community?.audience == .public
      subjects[subject].places.insert(place, at: isFirst ? 0 : subjects[subject].places.count)
    }

    /// The texts of a list, which stand in the last place.
    private mutating func add(_ entries: [SitePlan.Entry], of community: Community?) {
      for entry in entries where entry.isTranslation {
        guard let item = plan.item(of: entry.page) else { continue }
        if let number = numbers[ObjectIdentifier(item)] {
          add(community, to: number)
        } else {
          numbers[ObjectIdentifier(item)] = subjects.count
          subjects.append(
            Subject(
              name: item.item.folder.name, title: entry.title.text,
              titleLanguage: entry.title.language, summary: ownSummary(entry), page: entry.page,
              places: []))
          add(community, to: subjects.count - 1)
        }
      }
    }

    private func ownSummary(_ entry: SitePlan.Entry) -> String {
      entry.summary.flatMap { $0.language == language.tag ? $0.text : nil } ?? ""
    }
  }
}

/// Reads what the pages of one text say in its own language, section by section.
private struct SectionReader {
  private let plan: SitePlan
  private let item: ResolvedItem
  private let language: LanguageTag
  private let places: [(number: Int, community: String?)]
  private(set) var sections: [SearchIndex.Section]
  /// What the section that is read says; apart, as adding to one of many takes longer.
  private var text: [UInt8] = []
  /// For each section, the number of its heading and of its places.
  private var numbers: [[Int]: Int] = [:]
  private var heading = (title: "", anchor: "", number: 0)
  /// The number of the section that is read, that of its heading, and its places.
  private var current = 0
  private var opened: (heading: Int, places: [Int])

  init(
    _ plan: SitePlan, _ item: ResolvedItem, _ language: LanguageTag,
    places: [(number: Int, community: String?)]
  ) {
    self.plan = plan
    self.item = item
    self.language = language
    self.places = places
    let all = places.map(\.number)
    sections = [SearchIndex.Section(heading: "", anchor: "", places: all)]
    numbers = [[0] + all: 0]
    opened = (0, all)
  }

  mutating func read() {
    let all = opened.places
    for block in item.compose([language], community: nil).blocks {
      let translation = item.item.translations[block.translation]
      guard translation.language == language else { continue }
      let variants = item.variants(around: block)
      let shown =
        variants.isEmpty
        ? all
        : places.filter { place in
          place.community.map { id in variants.allSatisfy { $0.applies(to: id) } } ?? true
        }.map(\.number)
      if !shown.isEmpty { read(block.node, of: translation.document, shown) }
    }
    sections[current].text = text
  }

  /// A block that stands in these places.
  private mutating func read(_ block: Int, of document: Document, _ shown: [Int]) {
    open(shown)
    let end = Int(document.nodes[block].end)
    var node = block
    while node < end {
      switch document.nodes[node].kind {
      case .heading:
        heading = (document.plainText(of: node), document.string(of: node), heading.number + 1)
        open(shown)
        node = Int(document.nodes[node].end)
        continue
      case .text, .code: append(document.text(of: node))
      case .codeBlock:
        appendSpace()
        append(document.text(of: node))
        appendSpace()
      case .softBreak, .lineBreak, .paragraph, .item, .tableCell: appendSpace()
      case .directive:
        guard let directive = document.directive(at: node) else { break }
        if directive.name == .facilitator || directive.name == .slide {
          node = Int(document.nodes[node].end)
          continue
        }
        append(words(of: directive).utf8)
      default: break
      }
      node += 1
    }
  }

  private mutating func append(_ text: some Sequence<UInt8>) { self.text += text }

  private mutating func appendSpace() { text.append(UInt8(ascii: " ")) }

  /// Goes on in the section under the last heading for these places.
  private mutating func open(_ shown: [Int]) {
    if heading.number == opened.heading, shown == opened.places { return }
    opened = (heading.number, shown)
    sections[current].text = text
    let key = [heading.number] + shown
    if let number = numbers[key] {
      current = number
    } else {
      current = sections.count
      numbers[key] = current
      sections.append(
        SearchIndex.Section(heading: heading.title, anchor: heading.anchor, places: shown))
    }
    text = []
    swap(&text, &sections[current].text)
  }

  /// What a directive puts into the text.
  private func words(of directive: Directive) -> String {
    switch directive.name {
    case .term:
      let term = plan.library.glossaries[language]?.terms[directive.target]
      return term.map { "\($0.term) (\($0.gloss))" } ?? ""
    case .contact:
      let names = plan.library.contacts[directive.target]?.names.text(in: [language])?.text ?? ""
      return directive.form == .leaf ? " \(names) " : names
    case .claim:
      guard let claim = plan.library.claims[directive.target],
        let language = plan.library.language(language)
      else { return "" }
      return plan.library.figure(of: claim, in: language) ?? ""
    default: return " "
    }
  }
}
